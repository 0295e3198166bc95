import { at, pick, type Random } from '../random.js';

/** Six grounds close in value, seven named body colours, one paper, for each family of goods. */
export interface Palette {
  readonly ground: readonly string[];
  readonly body: readonly (readonly [hex: string, name: string])[];
  readonly paper: string;
}

export const PALETTES = {
  food: {
    ground: ['#f3e3c6', '#ead3b4', '#f1dccd', '#dfe3c8', '#e9dfd2', '#f0d8b0'],
    body: [['#7b3f22', '짙은 갈색'], ['#b4582e', '적갈색'], ['#d8913f', '호박색'], ['#66713a', '풀색'], ['#8d342c', '벽돌색'], ['#c9762f', '귤색'], ['#4c4a2a', '쑥색']],
    paper: '#fbf4e6',
  },
  living: {
    ground: ['#dce6e0', '#e8e1ea', '#efe5db', '#d8e4ea', '#e6e6da', '#f0dfd8'],
    body: [['#4f7d6d', '청록색'], ['#88a898', '옥색'], ['#c69f83', '황토색'], ['#706c94', '가지색'], ['#b9826a', '흙색'], ['#3b574e', '솔잎색'], ['#93a7b8', '잿빛 하늘색']],
    paper: '#fdfaf4',
  },
  device: {
    ground: ['#d8e1ec', '#e3e4e8', '#d3e3e3', '#ece5d8', '#dcdfee', '#e6ded9'],
    body: [['#2b4767', '남색'], ['#44729f', '파란색'], ['#dd9f3d', '노란색'], ['#4b5058', '먹색'], ['#7fa3bd', '하늘색'], ['#bf563c', '주홍색'], ['#39615f', '짙은 녹색']],
    paper: '#f6f8fa',
  },
  office: {
    ground: ['#f2e6cd', '#dae5da', '#f0dcd6', '#dedff0', '#e7e9ec', '#f4e0bd'],
    body: [['#315f8b', '파란색'], ['#cf6a3f', '주황색'], ['#dcae3e', '겨자색'], ['#4d7f5f', '초록색'], ['#8a4c6c', '자주색'], ['#5a6472', '회색'], ['#b9503f', '빨간색']],
    paper: '#fffaf0',
  },
  textile: {
    ground: ['#ebdfe0', '#e3e5d9', '#dde3ee', '#f1e5d3', '#e4dbe4', '#dfe6e3'],
    body: [['#7f4350', '포도주색'], ['#405876', '쪽빛'], ['#b78a4c', '황토색'], ['#707e5c', '쑥색'], ['#a8603f', '감색'], ['#55616b', '먹회색'], ['#8d7aa0', '연보라']],
    paper: '#fcf6ee',
  },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;

/** Colours that options name. A picture of such a product is drawn in the colour of its first value. */
export const OPTION_COLORS: Readonly<Record<string, string>> = {
  먹색: '#3d4248', 검정: '#33363b', 남색: '#2b4767', 쪽빛: '#405876', 하늘색: '#86a9c4', 베이지: '#cdb594', 모래색: '#c4ab86', 흰색: '#eceae4',
  아이보리: '#e8dfcb', 쑥색: '#707e5c', 초록: '#4d7f5f', 청록: '#3f7478', 겨자색: '#c99b3c', 노랑: '#dcae3e', 주황: '#cf6a3f', 빨강: '#b9503f',
  벽돌색: '#9a4a32', 밤색: '#7b4a30', 포도주색: '#7f4350', 자주: '#8a4c6c', 보라: '#8d7aa0', 회색: '#858c93', 은색: '#b4bcc2', 분홍: '#d39a9a', 감색: '#a8603f',
  옥색: '#88a898', 나무색: '#c08a55', 호두색: '#7a5236', 투명: '#b9cdd2',
};

/** Lighter for k > 0, darker for k < 0. */
export function shade(hex: string, k: number): string {
  const n = Number.parseInt(hex.slice(1), 16);
  const target = k < 0 ? 0 : 255;
  const share = Math.abs(k);
  const mix = (value: number): string => Math.round(value + (target - value) * share).toString(16).padStart(2, '0');
  return `#${mix(n >> 16)}${mix((n >> 8) & 255)}${mix(n & 255)}`;
}

/** The colours of one thing: body `a` in three tones, second colour `b` in three, the ink of its outlines, the paper of its label. */
export interface Tones {
  readonly a: string;
  readonly a1: string;
  readonly a2: string;
  readonly b: string;
  readonly b1: string;
  readonly b2: string;
  readonly ink: string;
  readonly paper: string;
}

function tonesOf(a: string, b: string, paper: string): Tones {
  return { a, a1: shade(a, 0.2), a2: shade(a, -0.24), b, b1: shade(b, 0.2), b2: shade(b, -0.24), ink: shade(a, -0.5), paper };
}

/** Two different body colours of the palette; `color` fixes the first. */
export function tones(name: PaletteName, random: Random, color?: string): Tones {
  const palette: Palette = PALETTES[name];
  const first = Math.floor(random() * palette.body.length);
  const second = first + 1 + Math.floor(random() * (palette.body.length - 1));
  return tonesOf(color ?? at(palette.body, first)[0], at(palette.body, second)[0], palette.paper);
}

/** The same two colours, changed over: for the second thing in a picture. */
export function swapped(c: Tones): Tones {
  return tonesOf(c.b, c.a, c.paper);
}

/** A thing without colour of its own, for props: never taken for something on sale. */
export function plain(c: Tones): Tones {
  return tonesOf(shade(c.paper, -0.05), shade(c.paper, -0.2), c.paper);
}

/** The first body colour that `tones(name, random)` takes: value and word. */
export function bodyColor(name: PaletteName, random: Random): readonly [hex: string, word: string] {
  const palette: Palette = PALETTES[name];
  return at(palette.body, Math.floor(random() * palette.body.length));
}

/** The word for a body colour of the palette or of an option; undefined for any other. */
export function colorWord(name: PaletteName, hex: string): string | undefined {
  const palette: Palette = PALETTES[name];
  return Object.entries(OPTION_COLORS).find(([, value]) => value === hex)?.[0] ?? palette.body.find(([value]) => value === hex)?.[1];
}

/** One of the palette's grounds. */
export function groundColor(name: PaletteName, random: Random): string {
  const palette: Palette = PALETTES[name];
  return pick(random, palette.ground);
}
