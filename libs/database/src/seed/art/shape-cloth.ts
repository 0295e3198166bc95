import { emblem } from './emblem.js';
import { fill, light, line, moved, oval, rect, turned } from './pen.js';
import type { Shape } from './shape-kind.js';

/** The hook and the shoulders of a hanger; its hook ends at y = -212, where the rail is. */
const HANGER = line('M0-172v-16q10-2 10-12a10 10 0 00-20 0', '#6f7b86', 4.6) + line('M0-174l-54 24M0-174l54 24', '#b5874f', 7);

/** Clothes and what is made of cloth. */
export const CLOTHS = {
  tshirt: {
    w: 160, h: 212, noun: '반팔 옷', stance: 'hang',
    draw: (c, r, m) => {
      const stripes = r() > 0.6;
      return HANGER + fill('M-24-164q24 22 48 0l30 10q16 6 26 24l16 30-34 18-12-20V-8q0 6-6 6H-44q-6 0-6-6v-94l-12 20-34-18 16-30q10-18 26-24z', c.a) +
        fill('M50-102V-8q0 6-6 6H16q20-50 14-118z', c.a2, 0.4) + line('M-24-164q24 22 48 0', c.a2, 6) + line('M-84-86l26 14M84-86L58-72', c.a2, 4, 0.7) + line('M-48-12H48', c.a2, 3, 0.6) +
        (stripes ? [0, 1, 2, 3].map((i) => line(`M-49 ${-92 + i * 22}H49`, c.paper, 6, 0.8)).join('') : emblem(m, -20, -112, 1.3, c.paper)) + line('M-38-90q-4 40-2 70', '#fff', 6, 0.14);
    },
  },
  shirt: {
    w: 168, h: 214, noun: '셔츠', stance: 'hang',
    draw: (c, r) => HANGER + fill('M-22-166L-56-152q-18 8-24 32L-92-52l28 8 12-52V-6q0 6 6 6H46q6 0 6-6v-90l12 52 28-8-12-68q-6-24-24-32l-34-14z', c.a) + fill('M52-96V-6q0 6-6 6H18q22-60 16-130z', c.a2, 0.4) +
      fill('M-24-168L0-138l-18 18-18-34zM24-168L0-138l18 18 18-34z', c.a1) + line('M-24-168L0-138l24-30', c.a2, 3) + line('M0-136V-2', c.a2, 3, 0.8) + [0, 1, 2, 3, 4].map((i) => `<circle cx="6" cy="${-116 + i * 24}" r="3.6" fill="${c.paper}"/>`).join('') +
      rect(14, -112, 26, 28, c.a1, 3) + line('M14-104h26', c.a2, 2.4) + line('M-90-60l26 7M90-60l-26 7', c.a2, 3) + (r() > 0.5 ? line('M-34-110V-6M-18-108V-6M44-80V-6', c.paper, 2.4, 0.5) : ''),
  },
  jacket: {
    w: 176, h: 216, noun: '겉옷', stance: 'hang',
    draw: (c, _r, m) => HANGER + fill('M-26-166l-34 12q-18 8-22 32L-96-46l30 8 12-50V-2q0 4 5 4H49q5 0 5-4v-86l12 50 30-8-14-76q-4-24-22-32l-34-12q-26 14-52 0z', c.a) + fill('M54-88V-2q0 4-5 4H20q24-60 18-134z', c.a2, 0.45) +
      fill('M-28-168L-6-90l6-50 6 50 22-78q-28 20-56 0z', c.b) + fill('M-28-168q28 20 56 0l-8 22q-20 12-40 0z', c.b2) + line('M0-138V0', c.ink, 4) + line('M-4-128v6M-4-106v6M-4-84v6M-4-62v6M-4-40v6', c.paper, 4) + rect(-44, -56, 32, 30, c.a2, 4) + rect(14, -56, 32, 30, c.a2, 4, 0.8) + line('M-44-48h32M14-48h32', c.a1, 3) + emblem(m, 30, -100, 0.9, c.paper),
  },
  vest: {
    w: 132, h: 204, noun: '조끼', stance: 'hang',
    draw: (c) => HANGER + fill('M-28-164l-26 10q-2 38-10 54v92q0 8 8 8H56q8 0 8-8v-92q-8-16-10-54l-26-10L0-96z', c.a) + fill('M64-100v92q0 8-8 8H26q20-50 14-140l14-14q2 38 10 54z', c.a2, 0.4) + line('M-28-164L0-96l28-68', c.a2, 6) + line('M0-96V-2', c.a2, 4) + [-80, -54, -28].map((y) => line(`M-62 ${y}H62`, c.a2, 3, 0.6)).join('') + [-84, -58, -32].map((y) => `<circle cx="7" cy="${y}" r="4" fill="${c.paper}"/>`).join('') + line('M-52-92q-6 40-4 80', '#fff', 6, 0.14),
  },
  apron: {
    w: 132, h: 214, noun: '앞치마', stance: 'hang',
    draw: (c, _r, m) => line('M-28-150Q-24-206 0-206t28 56', c.b2, 7) + line('M-60-92q-20 10-16 40M60-92q20 10 16 40', c.b2, 6) + fill('M-30-152h60l4 34q6 22 28 28V-6q0 6-6 6H-56q-6 0-6-6v-84q22-6 28-28z', c.a) + fill('M34-118q6 22 28 28V-6q0 6-6 6H28q20-50 6-118z', c.a2, 0.4) + line('M-29-144h58', c.a1, 5) + rect(-40, -66, 80, 42, c.a1, 5) + line('M-40-58h80', c.a2, 3) + line('M0-58v34', c.a2, 3) + emblem(m, 0, -108, 1.3, c.paper) + line('M-50-78q-4 40-2 66', '#fff', 6, 0.13),
  },
  pants: {
    w: 112, h: 200, noun: '바지', stance: 'hang',
    draw: (c) => line('M0-190v-6q9-2 9-10a9 9 0 00-18 0', '#6f7b86', 4.6) + rect(-56, -190, 112, 9, '#b5874f', 4) + fill('M-50-184H50L60-4q0 4-4 4H16q-4 0-4-4L2-110h-4L-12-4q0 4-4 4h-40q-4 0-4-4z', c.a) + fill('M30-184h20L60-4q0 4-4 4H34q10-90-4-184z', c.a2, 0.4) + rect(-50, -184, 100, 14, c.a2, 2) + line('M0-170v44', c.a2, 3.4) + line('M-46-160q16 4 18 26M46-160q-16 4-18 26', c.a2, 3.4) + line('M-34-120q-8 60-10 110', '#fff', 5, 0.14) + `<circle cx="0" cy="-177" r="4" fill="${c.paper}"/>`,
  },
  folded: {
    w: 150, h: 96, noun: '개어 놓은 옷', stance: 'low',
    draw: (c, r) => { const cs = [c.a, c.b, c.paper]; return [0, 1, 2].map((i) => { const f = cs[i] ?? c.a, y = -i * 31; return rect(-70 + i * 3, y - 30, 140 - i * 6, 30, f, 9) + line(`M${-58 + i * 3} ${y - 15}h${70 + r() * 30}`, '#000', 3, 0.12) + line(`M${-60 + i * 3} ${y - 24}h${112 - i * 6}`, '#fff', 4, 0.3) + rect(56 - i * 3, y - 30, 14, 30, '#000', 7, 0.12); }).join('') + fill('M-14-93h28l-14 16z', c.a2); },
  },
  tote: {
    w: 136, h: 168, noun: '손가방',
    draw: (c, _r, m) => line('M-30-112q0-52 30-52t30 52', c.b2, 10) + fill('M-60-116H60L68-6q0 6-6 6H-62q-6 0-6-6z', c.a) + fill('M40-116h20L68-6q0 6-6 6H32q16-50 8-116z', c.a2, 0.45) + fill('M-60-116H60l1 15H-61z', c.a1) + rect(-38, -112, 16, 24, c.b, 3) + rect(22, -112, 16, 24, c.b, 3) + emblem(m, 0, -46, 2.8, c.paper) + line('M-50-92l-6 80', '#fff', 5, 0.15),
  },
  backpack: {
    w: 124, h: 158, noun: '배낭',
    draw: (c, _r, m) => line('M-16-148q0-14 16-14t16 14', c.a2, 8) + rect(-62, -84, 18, 66, c.a2, 9) + rect(44, -84, 18, 66, c.a2, 9) + fill('M-50-104q0-46 50-46t50 46v90q0 14-14 14h-72q-14 0-14-14z', c.a) + fill('M24-140q26 12 26 36v90q0 14-14 14H12q26-60 12-140z', c.a2, 0.4) + fill('M-50-98q50 22 100 0v16q-50 20-100 0z', c.b) + rect(-8, -92, 16, 26, c.paper, 4) + rect(-36, -58, 72, 46, c.a1, 10) + line('M-36-46h72', c.a2, 3) + emblem(m, 0, -28, 1, c.a2) + line('M-40-106q4-24 22-32', '#fff', 5, 0.2),
  },
  zip: {
    w: 150, h: 92, noun: '지퍼 주머니', stance: 'low',
    draw: (c, _r, m) => fill('M-70-84q0-8 8-8H62q8 0 8 8l4 74q0 10-10 10H-64q-10 0-10-10z', c.a) + fill('M44-92h18q8 0 8 8l4 74q0 10-10 10H34q18-40 10-92z', c.a2, 0.45) + rect(-68, -84, 136, 12, c.b2, 4) + line('M-62-78H58', '#e8d9a8', 3) + fill('M50-82h16l-4 26h-8z', '#e8d9a8') + emblem(m, -6, -36, 2, c.paper) + line('M-60-60l-2 46', '#fff', 5, 0.16),
  },
  towel: {
    w: 146, h: 102, noun: '개어 놓은 수건', stance: 'low',
    draw: (c) => { const cs = [c.a, c.paper, c.b]; return [0, 1, 2].map((i) => { const y = -i * 34, w = 146 - i * 8, f = cs[i] ?? c.a; return rect(-w / 2, y - 34, w, 34, f, 14) + line(`M${-w / 2 + 16} ${y - 17}h${w - 34}`, '#000', 3, 0.12) + rect(w / 2 - 30, y - 34, 7, 34, cs[(i + 1) % 3] ?? c.b) + line(`M${-w / 2 + 14} ${y - 27}h${w - 60}`, '#fff', 4, 0.25); }).join(''); },
  },
  scarf: {
    w: 142, h: 124, noun: '목도리',
    draw: (c, r) => { let s = rect(-69, -116, 138, 104, c.a, 16) + rect(-69, -58, 138, 46, c.a2, 14, 0.55); const n = 5 + Math.floor(r() * 3); for (let i = 0; i < n; i++) s += line(`M${-56 + (i * 112) / (n - 1)}-110v94`, i % 2 ? c.paper : c.b, 5 + r() * 5, 0.9); s += line('M-69-58h138', '#000', 4, 0.16); for (let i = 0; i < 12; i++) s += line(`M${-63 + i * 11.5}-12v12`, i % 3 ? c.a2 : c.b, 4.4); return s; },
  },
  muffler: {
    w: 124, h: 170, noun: '걸어 둔 목도리', stance: 'hang',
    draw: (c, r) => { let s = fill('M-52-158q52-40 104 0 10 12-2 26-48-26-100 0-12-14-2-26z', c.a) + fill('M-50-140q-4 70 6 128h38q4-70-6-124z', c.a) + fill('M6-138q-6 50-2 104h42q6-60 4-106-20-12-44 2z', c.a2); for (let i = 0; i < 3; i++) s += line(`M-47 ${-100 + i * 26}h36`, c.b, 7, 0.9) + line(`M6 ${-104 + i * 24}h40`, i % 2 ? c.b : c.paper, 6, 0.8); for (let i = 0; i < 5; i++) s += line(`M${-40 + i * 8}-12v12M${8 + i * 9}-34v12`, c.a2, 4); return line('M0-170v-6', '#6f7b86', 5) + s + (r() > 0.5 ? light('M-44-148q30-16 60-12-40 4-60 12z', 0.2) : ''); },
  },
  socks: {
    w: 130, h: 142, noun: '양말',
    draw: (c, r) => { const dots = r() > 0.5, one = (a: string, b: string, d: string): string => fill('M-24-132h44v72q0 12 14 20l24 14q16 10 6 22-6 8-18 8H-2q-22 0-22-24z', a) + fill('M6-132h14v72q0 12 14 20l24 14q16 10 6 22-6 8-18 8H24Q4-40 6-132z', d, 0.4) + rect(-27, -136, 50, 22, b, 5) + fill('M46-24q26 12 16 22-4 2-16 2H34q10-10 12-24zM-24-30q16 2 22 26-22 2-22-20z', b) + (dots ? [0, 1, 2].map((i) => `<circle cx="${-12 + (i % 2) * 20}" cy="${-98 + i * 20}" r="4.6" fill="${b}"/>`).join('') : line('M-22-100h40M-22-86h40M-22-72h40', b, 5, 0.9)); return moved(-30, -8, one(c.b, c.paper, c.b2), 0.92) + moved(8, 0, one(c.a, c.b, c.a2)); },
  },
  cap: {
    w: 158, h: 92, noun: '모자',
    draw: (c, _r, m) => fill('M-66-18q0-70 62-70t58 70q-60 16-120 0z', c.a) + fill('M24-80q30 16 30 62-20 5-40 7 24-30 10-69z', c.a2, 0.5) + line('M-4-88q-18 30-16 74', c.a2, 3, 0.7) + fill('M-10-24q60-10 92 14 4 8-6 8-44-4-90-2z', c.a2) + line('M-66-20q60 16 120 0', c.b, 6) + oval(-4, -88, 7, 4, c.b) + emblem(m, 16, -50, 1.2, c.paper) + line('M-54-34q4-30 24-42', '#fff', 6, 0.2),
  },
  beanie: {
    w: 116, h: 116, noun: '털모자',
    draw: (c) => `<circle cx="0" cy="-104" r="17" fill="${c.b}"/>` + fill('M-54-26q-4-72 54-72t54 72z', c.a) + fill('M26-88q30 14 28 62H18q22-28 8-62z', c.a2, 0.5) + [-36, -18, 0, 18, 36].map((x) => line(`M${x * 0.5}-92Q${x}-70 ${x}-34`, c.a2, 3, 0.5)).join('') + rect(-60, -36, 120, 36, c.b, 12) + [-46, -30, -14, 2, 18, 34, 48].map((x) => line(`M${x}-30v24`, c.b2, 4, 0.6)).join(''),
  },
  gloves: {
    w: 136, h: 136, noun: '장갑',
    draw: (c) => { const one = (f: string, g: string): string => fill('M-26-34v-40q0-8-4-30-2-12 7-13t10 10l4 28 0-40q0-11 9-11t9 11v36l5-34q2-10 10-9t8 12l-4 38 8-18q5-9 12-5t4 13L26-34z', f) + rect(-30, -38, 60, 38, g, 7) + line('M-22-30v24M-10-30v24M2-30v24M14-30v24', '#000', 3, 0.14); return turned(-8, -36, 0, moved(-36, 0, one(c.b, c.a2), 0.96)) + turned(6, 32, 0, moved(32, 0, one(c.a, c.b2))); },
  },
  pillow: {
    w: 168, h: 112, noun: '베개', stance: 'low',
    draw: (c, r) => fill('M-82-102Q0-122 82-102 70-54 82-6 0 12-82-6-70-54-82-102z', c.a) + fill('M40-113q22 3 42 11-12 48 0 96-30 7-62 8Q58-52 40-113z', c.a2, 0.4) + (r() > 0.5 ? [-46, -16, 14, 44].map((x) => line(`M${x}-108q4 54 0 104`, c.paper, 5, 0.7)).join('') : line('M-60-88Q0-100 60-88 52-54 60-20 0-8-60-20-52-54-60-88z', c.paper, 4, 0.75)) +
      line('M-74-96q12 8 18 20M74-96q-12 8-18 20M-74-12q12-6 18-16M74-12q-12-6-18-16', c.a2, 3, 0.7) + line('M-66-74q-5 20-1 40', '#fff', 6, 0.22),
  },
  quilt: {
    w: 168, h: 124, noun: '개어 묶은 이불',
    draw: (c) => rect(-82, -44, 164, 44, c.a2, 21) + rect(-80, -84, 160, 46, c.a, 22) + rect(-78, -124, 156, 46, c.a1, 22) + [-56, -28, 0, 28, 56].map((x) => line(`M${x - 12}-116l24 30M${x + 12}-116l-24 30`, c.a, 2.4, 0.55) + line(`M${x - 12}-76l24 28M${x + 12}-76l-24 28`, c.a2, 2.4, 0.45) + line(`M${x - 12}-36l24 28M${x + 12}-36l-24 28`, c.ink, 2.4, 0.3)).join('') + rect(-12, -125, 24, 125, c.b, 3) + rect(4, -125, 8, 125, c.b2, 2, 0.5) + fill('M0-92q-30-24-34 0 4 22 34 6zM0-92q30-24 34 0-4 22-34 6z', c.b1) + oval(0, -88, 8, 9, c.b2) + line('M-64-112q-6 8-4 20', '#fff', 5, 0.25),
  },
  curtain: {
    w: 168, h: 206, noun: '커튼', stance: 'hang',
    draw: (c) => { let s = ''; for (let i = 0; i < 8; i++) { const x = -80 + i * 20; s += fill(`M${x}-190h20q3 100 0 186-10 6-20 0-3-90 0-186z`, i % 2 ? c.a : c.a1) + fill(`M${x + 14}-190h6q3 100 0 186l-6 3z`, c.a2, 0.4); } for (let i = 0; i < 8; i++) s += `<circle cx="${-70 + i * 20}" cy="-194" r="6" fill="none" stroke="#8a7350" stroke-width="3.4"/>`; return s + line('M-78-34q78 12 156 0', c.b, 7, 0.85); },
  },
  yarn: {
    w: 142, h: 112, noun: '실뭉치와 바늘',
    draw: (c) => { const ball = (f: string, g: string): string => `<circle cx="0" cy="-42" r="42" fill="${f}"/>` + line('M-34-62q34-14 66 14M-40-46q36-10 66 22M-38-28q30-2 50 22M-14-80q-20 30-10 74M12-80q-18 30 0 78', g, 3.4, 0.7) + line('M-28-64q8-10 20-12', '#fff', 5, 0.3); return line('M-58-4L36-110M-40 0L62-92', '#b5874f', 5) + `<circle cx="36" cy="-110" r="6" fill="${c.b}"/><circle cx="62" cy="-92" r="6" fill="${c.b}"/>` + moved(-34, 0, ball(c.b, c.b2), 0.86) + moved(28, 0, ball(c.a, c.a2)); },
  },
} as const satisfies Record<string, Shape>;
