import { emblem, label } from './emblem.js';
import { fill, light, line, oval, rect, turned } from './pen.js';
import type { Shape } from './shape-kind.js';

const WOOD = { a: '#c7965f', a1: '#dfb886', a2: '#a5763f' } as const;

/** Things of the house. */
export const LIVING = {
  mug: {
    w: 124, h: 101, noun: '머그잔',
    draw: (c, _r, m) => line('M36-70q32-2 32 24t-36 26', c.a2, 11) + fill('M-46-92h88v78q0 14-14 14h-60q-14 0-14-14z', c.a) + fill('M22-92h20v78q0 14-14 14H8q14-8 14-20z', c.a2, 0.45) + oval(-2, -92, 44, 9, c.a2) + oval(-2, -91, 36, 6, c.ink, 0.5) + line('M-36-76v56', '#fff', 7, 0.22) + emblem(m, -2, -44, 1.6, c.paper),
  },
  cup: {
    w: 84, h: 84, noun: '잔',
    draw: (c) => fill('M-40-78h80q0 52-18 72h-44q-18-20-18-72z', c.a) + fill('M40-78q0 52-18 72H6q20-26 18-72z', c.a2, 0.5) + rect(-22, -7, 44, 7, c.a2, 2) + oval(0, -78, 40, 8, c.a2) + oval(0, -77, 33, 5.5, c.b1) + line('M-30-60q2 24 9 40', '#fff', 5, 0.25) + line('M-38-58q38 12 76 0', c.paper, 3.4, 0.7),
  },
  plate: {
    w: 150, h: 138, noun: '접시',
    draw: (c) => oval(0, -70, 72, 68, c.a2) + oval(-3, -71, 70, 66, c.a) + oval(-3, -71, 50, 47, c.a1) + oval(-3, -71, 49, 46, c.a, 0.35) + line('M-50-102q14-22 40-28', '#fff', 6, 0.35) + `<circle cx="-3" cy="-71" r="60" fill="none" stroke="${c.paper}" stroke-width="3" opacity=".75"/>` + fill('M-34 0l12-24h44l12 24z', WOOD.a) + fill('M-34 0l6-12h56l6 12z', WOOD.a2),
  },
  pan: {
    w: 168, h: 150, noun: '팬',
    draw: (c) => turned(-32, 0, -50, rect(52, -60, 92, 15, WOOD.a2, 7) + rect(48, -62, 22, 19, c.a2, 5) + `<circle cx="0" cy="-52" r="60" fill="${c.a}"/><circle cx="0" cy="-52" r="50" fill="${c.a2}"/><circle cx="-4" cy="-54" r="44" fill="${c.ink}" opacity=".55"/>` + line('M-32-70q8-20 28-24', '#fff', 5, 0.25)),
  },
  ladle: {
    w: 118, h: 184, noun: '통에 꽂힌 조리 도구',
    draw: (c, r) =>
      turned(-10, -22, -80, rect(-27, -150, 9, 80, WOOD.a, 4) + oval(-22, -158, 17, 22, WOOD.a1)) + turned(8, 22, -80, rect(18, -150, 9, 80, WOOD.a2, 4) + rect(8, -182, 30, 40, WOOD.a, 6) + line('M16-174v24M23-174v24M30-174v24', '#fff', 3, 0.5)) + turned((r() - 0.5) * 6, 0, -80, rect(-4, -164, 8, 90, '#9aa4ac', 3) + fill('M-16-160h32v10q0 14-16 14t-16-14z', '#8a949c')) +
      fill('M-44-92h88l-6 84q-1 8-8 8h-60q-7 0-8-8z', c.a) + fill('M24-92h20l-6 84q-1 8-8 8H12z', c.a2, 0.5) + oval(0, -92, 44, 8, c.a2, 0.7) + line('M-40-60h80', c.paper, 6, 0.75) + light('M-34-84h9l4 76h-8z', 0.2),
  },
  cutting: {
    w: 128, h: 168, noun: '나무 도마', natural: true,
    draw: (_c, r) => rect(-58, -140, 116, 140, WOOD.a, 14) + rect(-58, -140, 108, 140, WOOD.a1, 14) + rect(-16, -168, 32, 40, WOOD.a1, 12) + `<circle cx="0" cy="-152" r="6" fill="${WOOD.a2}"/>` + [0, 1, 2].map((i) => line(`M${-36 + i * 28}-128q${6 + r() * 10} 60 0 118`, WOOD.a2, 2.4, 0.5)).join(''),
  },
  knife: {
    w: 100, h: 176, noun: '칼꽂이와 칼',
    draw: (c) => turned(-9, -22, -80, rect(-32, -176, 17, 66, c.ink, 6)) + rect(-8, -170, 17, 60, c.ink, 6) + turned(9, 22, -80, rect(16, -158, 16, 50, c.ink, 6)) + fill('M-44-112h76l12 16V0h-88z', WOOD.a) + fill('M32-112l12 16V0H28z', WOOD.a2) + line('M-30-92h10M-6-92h14M18-92h10', '#6b4a24', 4) + line('M-32-70V-10M-10-70V-10M12-70V-10', WOOD.a2, 2.4, 0.5),
  },
  candle: {
    w: 80, h: 128, noun: '초',
    draw: (c, _r, m) => line('M0-92v-10', '#444', 4) + fill('M0-132q15 18 0 30-15-12 0-30z', '#e9a23b') + fill('M0-118q7 9 0 15-7-6 0-15z', '#fbe3a6') + rect(-40, -90, 80, 90, c.a, 9) + fill('M18-90h13q9 0 9 9v72q0 9-9 9H8q12-8 10-20z', c.a2, 0.5) + oval(0, -88, 40, 8, c.paper) + light('M-31-78h8v72q-8 0-8-7z', 0.2) + label(m, 0, -42, 52, 44, c),
  },
  soap: {
    w: 150, h: 92, noun: '비누', stance: 'low',
    draw: (c, _r, m) => rect(-76, -10, 152, 10, WOOD.a, 4) + [-50, 0, 50].map((x) => rect(x - 8, -6, 16, 6, WOOD.a2, 2)).join('') + rect(-64, -50, 124, 42, c.a, 14) + rect(-64, -50, 124, 16, c.a1, 8) + rect(-50, -92, 104, 42, c.b, 14) + rect(-50, -92, 104, 16, c.b1, 8) + rect(-20, -93, 40, 86, c.paper, 2) + emblem(m, 0, -50, 1.5, c.a2),
  },
  brush: {
    w: 150, h: 92, noun: '솔',
    draw: (c) => { let s = ''; for (let i = 0; i < 15; i++) s += rect(-58 + i * 8, -36, 5, 36, i % 2 ? '#e6d3ab' : '#cdb483', 2); return s + rect(-66, -62, 132, 28, WOOD.a, 12) + rect(-66, -62, 132, 11, WOOD.a1, 6) + fill('M-30-62q0-30 30-30t30 30h-12q0-16-18-16t-18 16z', c.a); },
  },
  lamp: {
    w: 138, h: 176, noun: '스탠드 조명',
    draw: (c) => oval(-10, -6, 48, 10, c.a2) + rect(-56, -12, 92, 8, c.a, 4) + line('M-10-10V-104L22-142', c.ink, 7) + fill('M-4-132l58-38 36 52q-46 22-94-14z', c.b) + fill('M2-126q42 28 84 8l16 82H-14z', '#fff3c9', 0.55) + light('M6-134l44-28 6 8-46 26z', 0.25),
  },
  moon: {
    w: 112, h: 132, noun: '둥근 조명',
    draw: (c) => `<circle cx="0" cy="-80" r="62" fill="#fff3c9" opacity=".55"/><circle cx="0" cy="-80" r="48" fill="#fbe9b8"/>` + fill('M16-125a48 48 0 010 90q26-40 0-90z', '#e3c37a', 0.6) + fill('M-44-34h88l8 34h-104z', WOOD.a) + fill('M24-34h20l8 34H26z', WOOD.a2) + rect(-6, -16, 12, 8, c.b, 3),
  },
  plant: {
    w: 128, h: 168, noun: '화분',
    draw: (c, r) => { let s = ''; for (let i = 0; i < 7; i++) { const l = 78 + r() * 30; s += turned(-62 + i * 20.5 + r() * 6, 0, -66, `<g transform="translate(0 -66)">${fill(`M0 0C-16-${l * 0.4}-12-${l * 0.8} 0-${l} 12-${l * 0.8} 16-${l * 0.4} 0 0z`, i % 2 ? '#6c8a4e' : '#4f7048')}${line(`M0 0V-${l * 0.7}`, '#b9cc8a', 2, 0.5)}</g>`); } return s + fill('M-42-66h84l-9 66h-66z', c.a) + fill('M22-66h20l-9 66H14z', c.a2, 0.5) + rect(-47, -78, 94, 18, c.a1, 4) + light('M-34-58h9l3 54h-7z', 0.18); },
  },
  cactus: {
    w: 104, h: 146, noun: '다육 화분',
    draw: (c, r) => { let s = ''; for (let i = 0; i < 3; i++) for (let k = -3 + i; k <= 3 - i; k++) s += turned(k * (20 - i * 3), 0, -62, fill(`M0-56c-12-12-12-${30 + i * 14} 0-${46 + i * 15 + r() * 4} 12 16 12 34 0 46z`, ['#5f7f62', '#84a57f', '#a9c49b'][i] ?? '#84a57f')); return s + fill('M-48-66h96l-12 60q-1 6-8 6h-56q-7 0-8-6z', c.a) + fill('M28-66h20l-12 60q-1 6-8 6H12z', c.a2, 0.5) + line('M-42-38h84', c.paper, 5, 0.7) + light('M-38-60h9l8 54h-7z', 0.18); },
  },
  vase: {
    w: 96, h: 184, noun: '꽃병',
    draw: (c, r) => { let s = ''; for (let i = 0; i < 5; i++) { const x = -38 + i * 19, y = -160 - r() * 20; s += line(`M0-96Q${x * 0.3}-130 ${x} ${y}`, '#5f7f4a', 3.4) + `<circle cx="${x}" cy="${y}" r="12" fill="${i % 2 ? c.b : c.b1}"/><circle cx="${x}" cy="${y}" r="4.5" fill="#f4dd9a"/>`; } return s + fill('M-16-104h32q-2 18 12 32 16 16 16 38 0 34-24 34h-40q-24 0-24-34 0-22 16-38 14-14 12-32z', c.a) + fill('M10-104h6q-2 18 12 32 16 16 16 38 0 34-24 34H4q26-10 24-36-2-24-18-40z', c.a2, 0.45) + light('M-34-34q2-18 14-26-6 22-2 46-10-4-12-20z', 0.2); },
  },
  frame: {
    w: 128, h: 152, noun: '액자',
    draw: (c, r) => rect(-62, -150, 124, 150, WOOD.a, 4) + rect(-54, -142, 108, 134, WOOD.a2, 2) + rect(-50, -138, 100, 126, c.paper, 1) + rect(-38, -124, 76, 98, c.b1, 1, 0.55) + `<circle cx="${-10 + r() * 26}" cy="-98" r="15" fill="${c.b}"/>` + fill('M-38-62q22-26 40-6t36-12v54h-76z', c.a) + fill('M-38-44q30-16 76 4v14h-76z', c.a2) + line('M-56-146h112', '#fff', 3, 0.3),
  },
  chair: {
    w: 112, h: 176, noun: '의자',
    draw: (c) => rect(-42, -80, 10, 80, WOOD.a2, 3) + rect(34, -80, 10, 80, WOOD.a2, 3) + rect(-44, -176, 11, 100, WOOD.a, 5) + rect(33, -176, 11, 100, WOOD.a, 5) + rect(-40, -168, 80, 20, WOOD.a1, 8) + rect(-38, -138, 76, 14, WOOD.a, 6) + fill('M-50-86h100l8 18H-58z', c.a) + rect(-58, -70, 116, 12, c.a2, 5) + rect(-54, -58, 10, 58, WOOD.a, 3) + rect(44, -58, 10, 58, WOOD.a, 3) + rect(-46, -28, 92, 6, WOOD.a2, 3),
  },
  stool: {
    w: 124, h: 130, noun: '스툴',
    draw: (c) => turned(8, -40, 0, rect(-46, -116, 12, 116, WOOD.a, 4)) + turned(-8, 40, 0, rect(34, -116, 12, 116, WOOD.a2, 4)) + turned(2, -8, 0, rect(-8, -112, 12, 104, WOOD.a2, 4)) + rect(-36, -52, 72, 7, WOOD.a2, 3) + rect(-60, -124, 120, 18, c.a2, 9) + oval(0, -122, 60, 13, c.a) + line('M-44-126q20-7 44-7', '#fff', 4, 0.3),
  },
  shelf: {
    w: 148, h: 186, noun: '선반',
    draw: (c) => rect(-70, -186, 9, 186, WOOD.a2, 2) + rect(61, -186, 9, 186, WOOD.a2, 2) + [-180, -124, -68, -16].map((y) => rect(-74, y, 148, 10, WOOD.a1, 3) + rect(-74, y + 7, 148, 4, WOOD.a2)).join('') + [0, 1, 2, 3].map((i) => rect(-54 + i * 13, -164 + (i % 2) * 6, 10, 40 - (i % 2) * 6, [c.a, c.b, c.paper, c.a2][i] ?? c.a, 2)).join('') + fill('M18-150h34l-5 26H23z', c.b) + oval(35, -158, 16, 12, '#6c8a4e') + rect(-50, -104, 50, 36, c.paper, 4) + rect(-34, -92, 18, 6, c.a2, 3) + fill('M16-88h40q0 20-14 20H30q-14 0-14-20z', c.a) + rect(-20, -50, 70, 34, c.b, 4),
  },
  table: {
    w: 176, h: 106, noun: '탁자',
    draw: (c) => turned(6, -60, 0, rect(-68, -92, 13, 92, WOOD.a, 4)) + turned(-6, 60, 0, rect(55, -92, 13, 92, WOOD.a, 4)) + turned(3, -30, 0, rect(-38, -88, 10, 80, WOOD.a2, 4)) + turned(-3, 30, 0, rect(28, -88, 10, 80, WOOD.a2, 4)) + rect(-76, -90, 152, 14, WOOD.a2, 4) + rect(-88, -106, 176, 18, WOOD.a1, 8) + rect(-88, -96, 176, 8, WOOD.a, 4) + rect(-26, -88, 52, 14, c.a, 2) + oval(0, -81, 4, 3, c.paper),
  },
  basket: {
    w: 136, h: 104, noun: '바구니',
    draw: (c) => { let s = ''; for (let y = 0; y < 4; y++) for (let x = 0; x < 9; x++) s += rect(-58 + x * 13 + (y % 2) * 5 - 2, -70 + y * 17, 11, 10, (x + y) % 2 ? WOOD.a : WOOD.a1, 3); return line('M-40-76q0-28 40-28t40 28', WOOD.a2, 8) + fill('M-66-78h132l-8 70q-1 8-8 8H-50q-7 0-8-8z', WOOD.a2) + s + rect(-68, -84, 136, 14, c.a, 7); },
  },
} as const satisfies Record<string, Shape>;
