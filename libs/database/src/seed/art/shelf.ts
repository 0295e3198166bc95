import { seeded } from '../random.js';
import { mark } from './emblem.js';
import { groundColor, shade, type PaletteName } from './palette.js';
import { oval, rect, tidy } from './pen.js';
import { SHAPES, tonesFor, type ShapeName } from './shape.js';

export interface Shelf {
  readonly seed: string;
  readonly shapes: readonly ShapeName[];
  readonly palette: PaletteName;
  /** A theme's ground as `#rrggbb`; without it the palette decides. */
  readonly ground?: string;
  /** Whose emblem is on the labels; without it each thing has another. */
  readonly maker?: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Wide art for exhibitions and stories: five to seven things alternately behind and in front, the last cut by the right edge, the floor at
 * 78 % of the height. It runs on under the text: the page scales it by its height alone, so that floors meet at any width.
 */
export function drawShelf({ seed, shapes, palette, ground, maker, width: w, height: h }: Shelf): string {
  const r = seeded(`${seed}/shelf`);
  const g = ground ?? groundColor(palette, r);
  const base = h * 0.86;
  const first = h * 0.27;
  const step = (w - first) / Math.max(shapes.length - 1.15, 1);
  const back: string[] = [];
  const front: string[] = [];
  shapes.forEach((name, index) => {
    const shape = SHAPES[name];
    const before = index % 2 === 1;
    // true sizes beside each other, but nothing so small that it is lost nor so wide that it hides its neighbour
    const k = Math.min((h / 262) * (before ? 1.06 : 0.94), (step * 1.12) / shape.w, (h * 0.72) / shape.h) * (shape.h < 100 ? 1.12 : 1);
    const x = first + step * index + (r() - 0.5) * h * 0.03;
    const y = base + h * (before ? 0.075 : -0.015);
    const thing = shape.draw(tonesFor(shape, palette, r), r, mark(maker ?? `${seed}${index}`));
    (before ? front : back).push(oval(x + shape.w * k * 0.09, y + 1, shape.w * k * 0.58, shape.w * k * 0.07, '#2b1f14', 0.14) + `<g transform="translate(${x} ${y}) scale(${k})">${thing}</g>`);
  });
  const room = rect(0, 0, w, h, g) + `<circle cx="${Math.min(w * 0.6, h * 1.1)}" cy="${h * 0.46}" r="${h * 0.4}" fill="${shade(g, 0.36)}"/>` + rect(0, h * 0.78, w, h * 0.22, shade(g, -0.11));
  return tidy(`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" preserveAspectRatio="xMinYMax slice">${room}${back.join('')}${front.join('')}</svg>`);
}
