import { emblem, label } from './emblem.js';
import { fill, light, line, moved, oval, rect, turned } from './pen.js';
import type { Shape } from './shape-kind.js';

const STEEL = { a: '#a9b3bc', a1: '#c6ced5', a2: '#6f7b86' } as const;

/** Devices, parts and tools. */
export const DEVICES = {
  device: {
    w: 104, h: 124, noun: '작은 스피커',
    draw: (c) => rect(-52, -124, 104, 124, c.a, 18) + fill('M24-124h10q18 0 18 18v88q0 18-18 18H14q10-60 10-124z', c.a2, 0.45) + light('M-40-112h10v100q-10-2-10-10z', 0.14) + `<circle cx="0" cy="-76" r="32" fill="${c.a2}"/><circle cx="0" cy="-76" r="20" fill="${c.paper}"/><circle cx="0" cy="-76" r="8" fill="${c.b}"/>` + line('M-18-22h36', c.paper, 5) + `<circle cx="36" cy="-14" r="4.4" fill="${c.b}"/>`,
  },
  radio: {
    w: 156, h: 130, noun: '라디오',
    draw: (c) => line('M44-92L66-128', STEEL.a2, 5) + rect(-78, -94, 156, 94, c.a, 14) + fill('M50-94h14q14 0 14 14v66q0 14-14 14H36q16-40 14-94z', c.a2, 0.45) + rect(-66, -80, 74, 66, c.a2, 8) + [0, 1, 2, 3, 4].map((i) => line(`M-56 ${-70 + i * 12}h54`, c.paper, 4, 0.6)).join('') + rect(20, -80, 46, 22, c.paper, 4) + line('M40-78v18', c.b, 3) + `<circle cx="43" cy="-32" r="16" fill="${c.b}"/><circle cx="43" cy="-32" r="6" fill="${c.paper}"/>`,
  },
  charger: {
    w: 140, h: 112, noun: '충전기와 전선',
    draw: (c, _r, m) => line('M20-16q44 10 46-26t-22-38q-18-2-16-22', c.ink, 6) + rect(20, -112, 18, 18, c.paper, 3) + rect(-68, -88, 92, 88, c.a, 16) + fill('M6-88h2q16 0 16 16v56q0 16-16 16h-18q16-30 16-88z', c.a2, 0.45) + emblem(m, -22, -50, 1.9, c.paper) + rect(-50, -14, 22, 7, c.ink, 3) + rect(-18, -14, 22, 7, c.ink, 3) + line('M-58-72v46', '#fff', 5, 0.18),
  },
  fan: {
    w: 116, h: 168, noun: '탁상 선풍기',
    draw: (c) => rect(-6, -66, 12, 60, c.a2) + rect(-44, -12, 88, 12, c.a, 6) + `<circle cx="0" cy="-110" r="56" fill="${c.a1}" opacity=".5"/><circle cx="0" cy="-110" r="56" fill="none" stroke="${c.a}" stroke-width="7"/>` + [0, 90, 180, 270].map((a) => turned(a + 20, 0, -110, fill('M0-110q-26-8-16-42 26 0 22 34z', c.b))).join('') + `<circle cx="0" cy="-110" r="40" fill="none" stroke="${c.a}" stroke-width="2.6" opacity=".7"/><circle cx="0" cy="-110" r="11" fill="${c.a2}"/>`,
  },
  keyboard: {
    w: 188, h: 92, noun: '자판', stance: 'low',
    draw: (c, r) => { let s = fill('M-84-92H84l10 78q1 14-12 14H-82q-13 0-12-14z', c.a) + fill('M-93-22H93l1 8q1 14-12 14H-82q-13 0-12-14z', c.a2); for (let y = 0; y < 4; y++) for (let x = 0; x < 9; x++) if (y < 3 || (x !== 3 && x !== 4 && x !== 5)) s += rect(-78 + x * 17.6 - y, -84 + y * 16, 14, 12, r() > 0.84 ? c.b : c.paper, 3); return s + rect(-28, -36, 52, 12, c.paper, 3); },
  },
  mouse: {
    w: 92, h: 118, noun: '마우스',
    draw: (c) => line('M0-108q-4-14 8-22', c.ink, 4) + fill('M-44-60q0-54 44-54t44 54v16q0 44-44 44t-44-44z', c.a) + fill('M10-114q34 6 34 54v16q0 44-44 44 40-40 10-114z', c.a2, 0.45) + line('M0-112v46M-43-62q43 14 86 0', c.a2, 3) + rect(-6, -100, 12, 26, c.b, 6) + line('M-34-56q0-30 14-44', '#fff', 5, 0.22),
  },
  hub: {
    w: 164, h: 84, noun: '연결 장치', stance: 'low',
    draw: (c, _r, m) => line('M-66-50q-24-2-14-30', c.ink, 7) + rect(-78, -62, 156, 62, c.a, 12) + rect(-78, -62, 156, 22, c.a1, 10) + [0, 1, 2, 3].map((i) => rect(-58 + i * 26, -28, 20, 12, c.ink, 2) + rect(-54 + i * 26, -24, 12, 4, STEEL.a)).join('') + `<circle cx="60" cy="-22" r="8" fill="${c.ink}"/><circle cx="62" cy="-51" r="4" fill="${c.b}"/>` + emblem(m, -48, -51, 0.7, c.paper),
  },
  board: {
    w: 148, h: 112, noun: '회로 기판',
    draw: (c) => { let s = rect(-72, -112, 144, 112, c.a, 8) + fill('M52-112h12q8 0 8 8V-8q0 8-8 8H40q16-50 12-112z', c.a2, 0.4) + line('M-58-90h34v30h28M-58-66h20v42h40M60-32H32v-42M58-92H20', c.a1, 3.6, 0.9); s += rect(-12, -78, 42, 42, '#25313c', 3) + `<circle cx="-5" cy="-71" r="3" fill="#8fa3b4"/>` + rect(-66, -34, 28, 20, c.b, 2) + rect(42, -104, 22, 34, STEEL.a1, 2) + rect(-62, -106, 30, 14, '#25313c', 2); for (let i = 0; i < 7; i++) s += rect(-56 + i * 17, -8, 10, 14, '#d8b45a'); return moved(0, -6, s); },
  },
  module: {
    w: 118, h: 128, noun: '감지 모듈',
    draw: (c) => [0, 1, 2, 3].map((i) => rect(-27 + i * 16, -26, 6, 26, '#d8b45a')).join('') + rect(-56, -118, 112, 96, c.a, 8) + fill('M36-118h12q8 0 8 8v80q0 8-8 8H26q16-40 10-96z', c.a2, 0.4) + `<circle cx="-24" cy="-72" r="22" fill="${STEEL.a1}"/><circle cx="-24" cy="-72" r="14" fill="#25313c"/><circle cx="26" cy="-72" r="22" fill="${STEEL.a1}"/><circle cx="26" cy="-72" r="14" fill="#25313c"/>` + line('M-32-80q4-6 10-6M18-80q4-6 10-6', '#fff', 3, 0.5) + rect(-14, -42, 28, 12, c.b, 2) + line('M-46-106h30M20-106h24', c.a1, 3.4),
  },
  spool: {
    w: 128, h: 132, noun: '실타래처럼 감긴 재료',
    draw: (c) => `<circle cx="10" cy="-64" r="62" fill="${STEEL.a2}"/><circle cx="-2" cy="-66" r="63" fill="${c.b2}"/><circle cx="-2" cy="-66" r="54" fill="${c.a}"/>` + [46, 40, 34, 28].map((q) => `<circle cx="-2" cy="-66" r="${q}" fill="none" stroke="${c.a2}" stroke-width="2.4" opacity=".55"/>`).join('') + `<circle cx="-2" cy="-66" r="22" fill="${c.paper}"/><circle cx="-2" cy="-66" r="10" fill="${c.ink}"/>` + line('M-40-96q10-18 28-22', '#fff', 6, 0.3) + line('M50-80q24 8 12 40', c.a, 4),
  },
  gear: {
    w: 140, h: 120, noun: '출력한 톱니 부품',
    draw: (c) => { const one = (f: string, g: string): string => [0, 45, 90, 135].map((a) => turned(a, 0, -46, rect(-10, -94, 20, 96, f, 4))).join('') + `<circle cx="0" cy="-46" r="36" fill="${f}"/><circle cx="0" cy="-46" r="26" fill="${g}" opacity=".45"/><circle cx="0" cy="-46" r="13" fill="${c.paper}"/>` + line('M-24-60q6-12 16-14', '#fff', 4, 0.3); return moved(42, -2, one(c.b, c.b2), 0.66) + moved(-20, 0, one(c.a, c.a2), 1.1); },
  },
  tool: {
    w: 96, h: 186, noun: '드라이버',
    draw: (c) => turned(14, 0, 0, rect(-16, -94, 32, 94, c.a, 14) + line('M-7-84v66M6-84v66', c.a2, 4, 0.7) + rect(-16, -98, 32, 14, c.b, 5) + rect(-6, -176, 12, 80, STEEL.a) + rect(0, -176, 6, 80, STEEL.a2, 0, 0.4) + fill('M-6-176h12l-3-14h-6z', STEEL.a2)),
  },
  hammer: {
    w: 130, h: 176, noun: '망치',
    draw: (c) => turned(10, 0, 0, rect(-9, -150, 18, 70, '#c7965f', 4) + rect(-12, -84, 24, 84, c.a, 9) + line('M-4-74v60', '#fff', 3, 0.25) + fill('M-44-176h70q10 0 12 12v18h-82z', STEEL.a2) + rect(-58, -180, 24, 40, STEEL.a, 5) + fill('M34-172q24 0 34 28-20-12-34-8z', STEEL.a) + line('M-40-170h60', '#fff', 3, 0.35)),
  },
  wrench: {
    w: 120, h: 176, noun: '렌치',
    draw: (c) => { const one = (f: string, g: string, s: number): string => `<g transform="scale(${s})">` + fill('M-10-132q-24-10-22-36l4-8 16 16h22l14-16q10 14 2 30-6 12-16 14V-14q0 14-10 14t-10-14z', f) + rect(-10, -88, 20, 80, g, 9) + line('M-3-80v60', '#fff', 3, 0.3) + '</g>'; return turned(-14, -24, 0, moved(-26, 0, one(STEEL.a2, c.b, 0.84))) + turned(12, 16, 0, moved(18, 0, one(STEEL.a, c.a, 1))); },
  },
  tape: {
    w: 150, h: 116, noun: '줄자',
    draw: (c) => rect(20, -14, 62, 12, '#e7c24f', 2) + [0, 1, 2, 3, 4, 5].map((i) => line(`M${34 + i * 8}-13v${i % 2 ? 4 : 7}`, '#5a4a18', 2)).join('') + rect(76, -18, 7, 20, STEEL.a2, 2) + fill('M-66-20v-40q0-52 54-52t54 52v60h-88q-20 0-20-20z', c.a) + fill('M10-106q32 12 32 46v60H6q24-50 4-106z', c.a2, 0.45) + `<circle cx="-12" cy="-58" r="30" fill="${c.b}"/><circle cx="-12" cy="-58" r="18" fill="${c.paper}"/><circle cx="-12" cy="-58" r="5" fill="${c.ink}"/>` + line('M-54-64q2-28 24-38', '#fff', 5, 0.25),
  },
  level: {
    w: 184, h: 84, noun: '수평계', stance: 'low',
    draw: (c) => rect(-92, -56, 184, 56, c.a, 7) + rect(-92, -56, 184, 14, c.a1, 6) + rect(-92, -12, 184, 12, c.a2, 5) + rect(-30, -44, 60, 22, '#cfe08a', 10) + oval(2, -35, 11, 7, '#f4f9da') + line('M-12-44v22M14-44v22', '#5f7020', 2.4) + [-62, 62].map((x) => `<circle cx="${x}" cy="-30" r="16" fill="${c.paper}"/><circle cx="${x}" cy="-30" r="10" fill="#cfe08a"/>`).join(''),
  },
  helmet: {
    w: 156, h: 98, noun: '안전모',
    draw: (c) => fill('M-64-22q-2-72 64-72t64 72z', c.a) + fill('M26-88q40 14 38 66H30q14-36-4-66z', c.a2, 0.45) + fill('M-14-94q14-8 28 0v72h-28z', c.a1) + rect(-78, -26, 156, 16, c.a2, 8) + line('M-40-10q0 14 40 14', c.ink, 5) + line('M-52-36q2-30 20-42', '#fff', 6, 0.28),
  },
  goggles: {
    w: 164, h: 92, noun: '보안경', stance: 'low',
    draw: (c) => line('M-70-52q-14-40 70-40t70 40', c.b, 11) + fill('M-76-62q0-10 10-10H66q10 0 10 10v32q0 26-30 26-26 0-40-20h-12q-14 20-40 20-30 0-30-26z', c.a2) + fill('M-66-60h56v26q-12 22-32 22-24 0-24-22zM10-60h56v26q0 22-24 22-20 0-32-22z', '#cfe3ea', 0.9) + line('M-56-50l18 26M20-50l18 26', '#fff', 6, 0.7),
  },
  toolbox: {
    w: 156, h: 118, noun: '공구 상자',
    draw: (c, _r, m) => line('M-34-84v-24h68v24', c.ink, 10) + rect(-76, -88, 152, 88, c.a, 9) + fill('M52-88h15q9 0 9 9v70q0 9-9 9H40q16-40 12-88z', c.a2, 0.45) + rect(-76, -58, 152, 8, c.a2) + rect(-54, -66, 24, 24, c.b, 4) + rect(30, -66, 24, 24, c.b, 4) + label(m, 0, -26, 44, 34, c) + line('M-66-78H40', '#fff', 4, 0.2),
  },
} as const satisfies Record<string, Shape>;
