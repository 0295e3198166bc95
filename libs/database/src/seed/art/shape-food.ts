import { fill, light, line, moved, oval, rect, turned } from './pen.js';
import type { Shape } from './shape-kind.js';

const LEAF = ['#4f7048', '#6c8a4e', '#8aa860', '#b9cc8a'] as const;

/** Food that is shown itself, not its wrapping. */
export const FOODS = {
  cabbage: {
    w: 132, h: 116, noun: '배추', natural: true,
    draw: () =>
      fill('M0 0C-56 0-66-44-54-78-46-104-22-116 0-116s46 12 54 38C66-44 56 0 0 0z', '#6f8f4a') + fill('M-6 0C-44-6-50-44-40-74-32-98-16-108-6-108zM8 0c36-8 42-46 32-74C34-94 20-106 8-108z', '#9fb76b') +
      fill('M0 0c-24-8-28-46-20-74 6-18 14-26 20-28 6 2 14 10 20 28C28-46 24-8 0 0z', '#cddba0') + fill('M0-4C-8-30-8-66 0-92 8-66 8-30 0-4z', '#eef0d2') + line('M-22-36q-12-16-12-34M22-36q12-16 12-34', '#6f8f4a', 3, 0.6),
  },
  root: {
    w: 150, h: 132, noun: '무와 당근', natural: true,
    draw: () =>
      turned(16, -18, -20, fill('M-42-96q22-10 44 0 8 46-14 92-4 6-8 0-26-40-22-92z', '#f3efe2') + fill('M-42-96q22-10 44 0l1 22q-24 8-46 0z', '#b7c98a') + line('M-32-60h14M-26-40h12', '#cfc8b0', 3) + line('M-22-98q-14-16-10-34M-20-98q0-16 6-36M-18-98q12-12 22-24', LEAF[1], 7)) +
      turned(-24, 40, -10, fill('M24-72q14-8 30 0 4 36-12 68-3 4-6 0-16-32-12-68z', '#d87b33') + line('M30-52h12M34-36h10', '#b25e1f', 3) + line('M38-72q-8-12-4-26M40-72q4-12 12-20', LEAF[0], 6)),
  },
  greens: {
    w: 120, h: 142, noun: '잎채소 한 단', natural: true,
    draw: (c, r) => {
      let leaves = '';
      for (let i = 0; i < 7; i++) leaves += turned(-30 + i * 10, 0, -30, fill(`M0-34c-22-18-24-56 0-${84 + r() * 24} 24 28 22 66 0 84z`, LEAF[i % 3] ?? LEAF[0]) + line('M0-30v-62', '#dfe8c0', 2.4, 0.6));
      return leaves + fill('M-22-52h44l-8 52h-28z', '#cddba0') + line('M-10-46v42M0-46v44M10-46v42', '#9fb76b', 3, 0.7) + rect(-26, -48, 52, 13, c.b, 4);
    },
  },
  mushroom: {
    w: 138, h: 110, noun: '버섯', natural: true,
    draw: () => {
      const one = (cap: string): string => fill('M-14-52h28l6 46q0 6-8 6h-24q-8 0-8-6z', '#f0e6d2') + fill('M6-52h8l6 46q0 6-8 6H2z', '#d9c9a9', 0.7) + fill('M-46-50q0-44 46-44t46 44q-46 16-92 0z', cap) + light('M-34-58q6-24 26-28-14 12-16 32z', 0.22);
      return moved(-34, -4, one('#8b5a38'), 0.82) + moved(38, -2, one('#a06a41'), 0.74) + moved(0, 0, one('#74482c'), 1.1);
    },
  },
  apple: {
    w: 150, h: 106, noun: '과일', natural: true, colors: ['#b8392e', '#d7892f', '#8fa83f', '#c9a24a'],
    draw: (c) => {
      const one = (f: string, g: string): string => fill('M0-72c30-14 50 6 46 38C42-8 22 4 0-2c-22 6-42-6-46-32-4-32 16-52 46-38z', f) + fill('M24-76c20 4 26 20 22 42C42-8 22 4 2-1 32-12 40-44 24-76z', g, 0.4) + light('M-34-46q2-18 18-22-8 12-6 28-8 4-12-6z', 0.3) + line('M0-70q0-12 8-18', '#5c4a2a', 4) + fill('M8-84q14-14 30-6-12 14-30 6z', LEAF[1]);
      return moved(-40, -8, one(c.a1, c.a), 0.78) + moved(24, 0, one(c.a, c.a2), 1.06);
    },
  },
  berries: {
    w: 136, h: 92, noun: '바구니에 담긴 열매', natural: true, colors: ['#b8303a', '#6f3a6b', '#d7892f'],
    draw: (c) => {
      let fruit = '';
      for (let i = 0; i < 9; i++) fruit += moved(-48 + (i % 5) * 24 + (i > 4 ? 12 : 0), i > 4 ? -72 : -56, oval(0, 0, 14, 14, i % 3 ? c.a : c.a1) + oval(-4, -5, 4, 3, '#fff', 0.35) + fill('M-5-13h10l-5 6z', LEAF[1]));
      return fruit + fill('M-66-52h132l-14 46q-2 6-8 6h-88q-6 0-8-6z', '#d7b27a') + line('M-61-36H61M-56-20H56', '#a97c45', 4, 0.6) + line('M-36-50l8 48M0-50v48M36-50l-8 48', '#a97c45', 4, 0.5);
    },
  },
  bread: {
    w: 140, h: 86, noun: '둥근 빵', stance: 'low', natural: true,
    draw: () =>
      fill('M-66-4q-10-36 10-54 20-26 56-26t56 26q20 18 10 54-2 6-10 6H-56q-8 0-10-6z', '#b9733a') + fill('M40-66q30 14 36 34 2 16-2 28-2 6-10 6H24q34-20 16-68z', '#8a4f22', 0.35) + line('M-58-22q-2-22 14-36 16-16 42-16', '#e2ad6d', 6, 0.6) +
      [-40, -4, 32].map((x) => line(`M${x - 10}-26q4-22 22-36`, '#f3dcb0', 8)).join(''),
  },
  loaf: {
    w: 150, h: 100, noun: '식빵', natural: true,
    draw: () =>
      fill('M-74-8v-52q-8-34 28-36h92q36 2 28 36v52q0 8-8 8H-66q-8 0-8-8z', '#b9733a') + fill('M-74-8v-52q-8-34 28-36 34 2 26 36v60h-46q-8 0-8-8z', '#f0d7a6') + line('M-74-8v-52q-8-34 28-36 34 2 26 36v58', '#9c5c29', 5) +
      line('M6-92q20 12 10 88M40-92q20 12 12 88', '#8f5325', 4, 0.5) + oval(-56, -50, 4, 3, '#d8b679') + oval(-40, -30, 5, 3, '#d8b679') + oval(-44, -70, 4, 3, '#d8b679'),
  },
  cookie: {
    w: 150, h: 84, noun: '쿠키', stance: 'low', natural: true,
    draw: (_c, r) => {
      const one = (f: string): string => { let s = oval(0, 0, 44, 14, '#8f5a2b') + oval(0, -6, 44, 14, f); for (let i = 0; i < 5; i++) s += oval(-26 + i * 13, -8 + (r() - 0.5) * 10, 5, 3, '#5a3218'); return s; };
      return moved(-26, -14, one('#d19b5c')) + moved(-20, -34, one('#c98f4e')) + moved(-28, -54, one('#d9a768')) + turned(-58, 50, -36, moved(50, -36, one('#d19b5c'), 0.92));
    },
  },
  tteok: {
    w: 156, h: 78, noun: '접시에 담긴 떡', stance: 'low',
    draw: (c) => {
      const cube = (x: number, y: number, f: string, g: string): string => moved(x, y, rect(-20, -30, 40, 30, f, 8) + rect(-20, -30, 40, 12, '#fff', 7, 0.28) + rect(8, -26, 12, 24, g, 5, 0.35) + oval(-4, -24, 4, 2.6, '#6b3f22') + oval(5, -22, 3, 2, '#6b3f22'));
      return oval(0, -12, 78, 12, c.b2) + fill('M-78-18h156q-10 18-40 18h-76q-30 0-40-18z', c.b) + oval(0, -19, 78, 12, c.b1) + cube(-44, -16, '#f6efdf', '#cdbf9f') + cube(0, -14, '#cfd9a8', '#93a666') + cube(44, -16, '#eac9bf', '#c58d80') + cube(-22, -40, '#e3b878', '#a97a3a') + cube(22, -40, '#f6efdf', '#cdbf9f');
    },
  },
  sticks: {
    w: 128, h: 120, noun: '종이 통에 담긴 과자',
    draw: (c, r) => {
      let s = '';
      for (let i = 0; i < 7; i++) s += turned(-16 + i * 5.5, -30 + i * 10, -40, rect(-36 + i * 10, -112 - r() * 10, 12, 70, i % 2 ? '#d19b5c' : '#b9733a', 5));
      return s + fill('M-52-72h104l-10 66q-1 6-8 6h-68q-7 0-8-6z', c.a) + fill('M32-72h20l-10 66q-1 6-8 6H18z', c.a2, 0.5) + line('M-46-40h92', c.paper, 7, 0.8) + light('M-42-66h10l5 60h-8z', 0.2);
    },
  },
  bowl: {
    w: 132, h: 84, noun: '그릇', stance: 'low',
    draw: (c) =>
      fill('M-66-68h132q0 54-40 62v6h-52v-6q-40-8-40-62z', c.a) + fill('M66-68q0 54-40 62v6H4q50-20 48-68z', c.a2, 0.5) + oval(0, -68, 66, 14, c.a2) + oval(0, -68, 56, 10, c.b) + line('M-54-46q4 22 20 30', '#fff', 6, 0.22) + line('M-60-42q60 18 120 0', c.paper, 4, 0.75),
  },
  meal: {
    w: 144, h: 96, noun: '그릇에 담긴 음식',
    draw: (c, r) => {
      let top = '';
      for (let i = 0; i < 6; i++) top += oval(-40 + i * 16, -72 - (i % 2) * 6, 11, 7, [c.b, c.b1, LEAF[1], '#e6c27a'][Math.floor(r() * 4)] ?? c.b);
      return line('M-20-92q-8-10 0-20t0-18M16-94q-8-10 0-20t0-18', '#ffffff', 5, 0.7) + fill('M-70-66h140q-2 52-42 60v6h-56v-6q-40-8-42-60z', c.a) + fill('M70-66q-2 52-42 60v6H4q52-20 50-66z', c.a2, 0.5) + oval(0, -67, 70, 15, c.a2) + oval(0, -67, 60, 11, '#c4713a') + top + line('M-58-40q4 20 20 28', '#fff', 6, 0.2);
    },
  },
  lunchbox: {
    w: 160, h: 70, noun: '칸이 나뉜 반찬 그릇', stance: 'low',
    draw: (c, r) => {
      let food = '';
      const colors = ['#b5482f', '#6c8a4e', '#d9a24a', '#8b5a38', '#e4cfa0'];
      for (let i = 0; i < 14; i++) food += oval(-62 + (i % 7) * 20.5, i > 6 ? -46 : -36, 11, 7, colors[(i % 7 < 3 ? 0 : i % 7 < 5 ? 1 : 2) + (r() > 0.75 ? 1 : 0)] ?? '#b5482f');
      return fill('M-80-50h160l-10 44q-2 6-10 6H-60q-8 0-10-6z', c.a) + oval(0, -48, 80, 18, c.a1) + oval(0, -46, 72, 14, c.paper) + food + fill('M-80-46q80 30 160 0l-10 40q-2 6-10 6H-60q-8 0-10-6z', c.a) + fill('M50-34q16-4 30-12l-10 40q-2 6-10 6H42z', c.a2, 0.5) + line('M-66-24l5 16', '#fff', 5, 0.25);
    },
  },
  pot: {
    w: 164, h: 124, noun: '냄비',
    draw: (c) =>
      rect(-84, -64, 26, 12, c.b2, 6) + rect(58, -64, 26, 12, c.b2, 6) + fill('M-64-80h128v62q0 18-18 18h-92q-18 0-18-18z', c.a) + fill('M44-80h20v62q0 18-18 18H20q24-10 24-30z', c.a2, 0.5) + light('M-52-72h12v58q0 8 4 10-16 0-16-14z', 0.18) + oval(0, -80, 66, 11, c.a2) + fill('M-64-84q64-46 128 0-64 14-128 0z', c.a1) + oval(0, -110, 11, 8, c.b) + line('M-34-98q14-8 28-9', '#fff', 4, 0.4),
  },
} as const satisfies Record<string, Shape>;
