import { seeded } from '../random.js';
import type { Composition, Drawing, Ground } from './drawing.js';
import { bodyColor, colorWord } from './palette.js';
import { SHAPES, type ShapeName } from './shape.js';

/** 이/가, 을/를 … after a word in Hangul; `[after a consonant, after a vowel]`. */
export function particle(word: string, [closed, open]: readonly [string, string]): string {
  const code = (word.codePointAt(word.length - 1) ?? 0) - 0xac00;
  if (code < 0 || code > 11171) return `${closed}(${open})`;
  return code % 28 === 0 ? open : closed;
}

const PLACE: Readonly<Record<Ground, string>> = {
  table: '탁자 위에', arch: '둥근 벽감 앞에', round: '둥근 빛 앞에', slant: '비스듬한 바닥 위에', window: '창가의 빛 속에', planks: '나무 바닥 위에',
};

const ORDER: Readonly<Record<Composition, string>> = {
  one: '하나 놓여 있습니다', two: '앞뒤로 둘 놓여 있습니다', three: '셋 모여 있습니다', beads: '작은 구슬 둘과 함께 놓여 있습니다', prop: '장식과 함께 놓여 있습니다', close: '가까이에서 크게 보입니다',
};

const hangingOrder = (composition: Composition): string =>
  composition === 'close' ? '가까이에서 크게 보입니다' : composition === 'two' ? '둘 나란히 걸려 있습니다' : composition === 'three' ? '셋 나란히 걸려 있습니다' : '옷걸이 봉에 걸려 있습니다';

/**
 * What a picture shows, in one or two sentences, for those who do not see it. It names the product, since the picture stands for it.
 */
export function altText(name: string, drawing: Drawing): string {
  const shape = SHAPES[drawing.shape];
  const word = drawing.color === undefined ? bodyColor(drawing.palette, seeded(`${drawing.seed}/color`))[1] : colorWord(drawing.palette, drawing.color);
  const tone = shape.natural || word === undefined ? '' : `${word} `;
  const thing = `${tone}${shape.noun}${particle(shape.noun, ['이', '가'])}`;
  if (drawing.view === 'detail') return `${name} 그림. ${tone}${shape.noun}의 한 부분이 크게 보입니다.`;
  const order = shape.stance === 'hang' ? hangingOrder(drawing.composition) : `${drawing.composition === 'close' ? '' : `${PLACE[drawing.ground]} `}${ORDER[drawing.composition]}`;
  return `${name} 그림. ${thing} ${order}.`;
}

/** What a shelf shows. */
export function shelfAltText(title: string, shapes: readonly ShapeName[]): string {
  const nouns = [...new Set(shapes.map((name) => SHAPES[name].noun))].slice(0, 4);
  return `${title} 그림. 선반에 ${nouns.join(', ')} 들이 나란히 놓여 있습니다.`;
}
