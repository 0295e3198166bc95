import { altText } from './art/alt-text.js';
import { COMPOSITIONS, GROUNDS, type Composition, type Drawing, type Ground } from './art/drawing.js';
import { bodyColor, OPTION_COLORS, type PaletteName } from './art/palette.js';
import { SHAPES, type ShapeName } from './art/shape.js';
import type { DemoPicture } from './demo-mall.js';
import { at, pick, seeded } from './random.js';

export interface PictureWish {
  readonly slug: string;
  readonly name: string;
  readonly shape: ShapeName;
  readonly palette: PaletteName;
  readonly maker: string;
  /** Its real colour, where it has one. */
  readonly tint?: string | undefined;
  /** Values of the colour option, if there is one. */
  readonly colors: readonly string[];
  readonly count: number;
}

/**
 * Gives out pictures so that no two main pictures in the mall share shape, composition and ground while such a triple is still free, and
 * none shares them with one of the last eight. A picture that is refused takes the next seed (`slug#1`, `slug#2` …).
 */
export class PictureBook {
  readonly #taken = new Set<string>();
  readonly #recent: string[] = [];
  #lastColor = '';

  /** One to four pictures of one product: the whole, its second colour or a detail, one beside a prop, the set. */
  picturesOf(wish: PictureWish): DemoPicture[] {
    const main = this.#main(wish);
    const second = this.#second(wish, main);
    const third: Drawing = { ...main, seed: `${wish.slug}/third`, composition: main.composition === 'prop' ? 'one' : 'prop', ground: next(main.ground, 2), ...kept(main) };
    const fourth: Drawing = { ...main, seed: `${wish.slug}/fourth`, composition: main.composition === 'three' ? 'two' : 'three', ground: next(main.ground, 4), ...kept(main) };
    return [main, second, third, fourth].slice(0, wish.count).map((drawing, index) => ({ key: `${wish.slug}-${index + 1}`, alt: altText(wish.name, drawing), drawing }));
  }

  #main(wish: PictureWish): Drawing {
    const free = COMPOSITIONS.length * GROUNDS.length > [...this.#taken].filter((key) => key.startsWith(`${wish.shape}/`)).length;
    for (let attempt = 0; ; attempt++) {
      const seed = attempt === 0 ? wish.slug : `${wish.slug}#${attempt}`;
      const drawing = this.#draft(wish, seed);
      const key = `${drawing.shape}/${drawing.composition}/${drawing.ground}`;
      if (free ? this.#taken.has(key) : this.#recent.includes(key)) continue;
      const color = `${wish.shape}/${bodyOf(drawing)}`;
      if (color === this.#lastColor && attempt < 400) continue;
      this.#taken.add(key);
      this.#recent.push(key);
      if (this.#recent.length > 8) this.#recent.shift();
      this.#lastColor = color;
      return drawing;
    }
  }

  #draft(wish: PictureWish, seed: string): Drawing {
    const r = seeded(`${seed}/setting`);
    const color = OPTION_COLORS[wish.colors[0] ?? ''] ?? wish.tint;
    const composition: Composition = pick(r, COMPOSITIONS);
    const ground: Ground = pick(r, GROUNDS);
    return { seed, shape: wish.shape, palette: wish.palette, composition, ground, maker: wish.maker, view: 'whole', ...(color === undefined ? {} : { color }) };
  }

  #second(wish: PictureWish, main: Drawing): Drawing {
    const other = OPTION_COLORS[wish.colors[1] ?? ''];
    if (other !== undefined && !SHAPES[wish.shape].natural) return { ...main, color: other, ground: next(main.ground, 1) };
    return { ...main, view: 'detail', ground: next(main.ground, 3) };
  }
}

function next(ground: Ground, step: number): Ground {
  return at(GROUNDS, GROUNDS.indexOf(ground) + step);
}

/** The body colour: also fixed under another seed, so that all pictures of a product show one thing. */
function bodyOf(drawing: Drawing): string {
  return drawing.color ?? bodyColor(drawing.palette, seeded(`${drawing.seed}/color`))[0];
}

function kept(main: Drawing): { readonly color?: string } {
  // natural things without a given colour choose among their own by the seed
  return SHAPES[main.shape].natural && main.color === undefined ? {} : { color: bodyOf(main) };
}
