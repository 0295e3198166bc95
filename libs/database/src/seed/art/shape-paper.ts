import { emblem, label } from './emblem.js';
import { fill, light, line, moved, oval, rect, turned } from './pen.js';
import type { Shape } from './shape-kind.js';

const WOOD = { a: '#c7965f', a1: '#dfb886', a2: '#a5763f' } as const;

/** Paper, play, and what cannot be held: lessons, tickets, software. */
export const PAPERS = {
  notebook: {
    w: 124, h: 152, noun: '공책',
    draw: (c, _r, m) => rect(-50, -146, 112, 146, c.paper, 5) + line('M58-138v130', '#000', 2.4, 0.15) + rect(-60, -150, 114, 150, c.a, 7) + rect(-60, -150, 20, 150, c.a2, 7) + rect(30, -150, 9, 150, c.b) + label(m, -6, -92, 50, 44, c) + light('M-36-144h6v138h-6z', 0.16),
  },
  book: {
    w: 132, h: 158, noun: '책',
    draw: (c, r, m) => fill('M-44-150L56-158V-8L-44 0z', c.a) + fill('M-44-150L-62-142V6L-44 0z', c.a2) + fill('M-62 6L-44 0 56-8l-14 8-98 8z', c.paper) + (r() > 0.5 ? fill('M-30-60q30-36 56-10t20-16V-22L-30-14z', c.b) + `<circle cx="24" cy="-112" r="14" fill="${c.paper}"/>` : fill('M-28-136l68-5v66l-68 5z', c.paper) + emblem(m, 6, -106, 2, c.b)) + line('M-26-40l60-4M-26-28l40-3', c.paper, 4, 0.8) + line('M-52-136V-2', '#fff', 3, 0.2),
  },
  books: {
    w: 150, h: 118, noun: '쌓인 책',
    draw: (c, r) => { const cs = [c.a, c.b, c.paper, c.a2]; return [0, 1, 2, 3].map((i) => { const w = 150 - i * 10, x = -w / 2 + (r() - 0.5) * 10, y = -i * 29; return rect(x, y - 28, w, 28, cs[i] ?? c.a, 4) + rect(x + w - 12, y - 24, 14, 20, '#f4ecd9', 1) + rect(x + 14, y - 28, 8, 28, '#000', 0, 0.12) + line(`M${x + 34} ${y - 14}h${40 + r() * 20}`, i === 2 ? c.a2 : c.paper, 4, 0.75); }).join(''); },
  },
  pencils: {
    w: 112, h: 172, noun: '연필꽂이와 연필',
    draw: (c, r) => { const cs = [c.b, c.ink, c.paper, c.a1]; let s = ''; for (let i = 0; i < 4; i++) { const x = -30 + i * 20, h = 136 + r() * 24; s += turned(-10 + i * 6, x, -60, rect(x - 7, -h, 14, h - 40, cs[i] ?? c.b) + fill(`M${x - 7} ${-h}l7-19 7 19z`, '#e9cfa2') + fill(`M${x - 2.6} ${-h - 12}l2.6-7 2.6 7z`, c.ink)); } return s + fill('M-46-86h92l-7 80q0 6-6 6h-66q-6 0-6-6z', c.a) + fill('M26-86h20l-7 80q0 6-6 6H14z', c.a2, 0.45) + line('M-43-60h86', c.paper, 6, 0.8) + light('M-36-80h9l4 72h-8z', 0.18); },
  },
  pen: {
    w: 130, h: 164, noun: '펜',
    draw: (c) => { const one = (f: string, g: string, d: string): string => rect(-9, -150, 18, 120, f, 7) + rect(2, -150, 7, 120, d, 4, 0.5) + fill('M-9-34h18L2-2h-4z', '#d9dde1') + rect(-9, -66, 18, 8, g) + rect(5, -150, 5, 52, g, 2) + rect(-7, -162, 14, 16, g, 4); return turned(-26, -30, 0, moved(-26, 0, one(c.b, c.a, c.b2))) + turned(8, 0, 0, moved(6, 0, one(c.a, c.b, c.a2))) + turned(34, 40, 0, moved(32, 0, one(c.paper, c.a2, '#c9bfae'))); },
  },
  organizer: {
    w: 164, h: 128, noun: '책상 정리함', natural: true,
    draw: (c) => rect(-62, -124, 9, 90, c.b) + rect(-46, -116, 9, 86, c.a) + fill('M-62-124l4.5-12 4.5 12zM-46-116l4.5-12 4.5 12z', '#ecd2a4') + rect(-22, -84, 52, 60, c.paper, 3) + line('M-12-66h32M-12-54h24', c.a2, 4) + rect(38, -66, 34, 44, c.a, 4) + rect(38, -66, 34, 12, c.a1, 4) + fill('M-82-40H82v28q0 12-12 12H-70q-12 0-12-12z', WOOD.a) + rect(-82, -40, 164, 11, WOOD.a1, 3) + line('M-62-14q32-8 58 0t64-2', WOOD.a2, 3),
  },
  calendar: {
    w: 140, h: 132, noun: '탁상 달력',
    draw: (c) => { let s = fill('M-60-124H60L72-4q0 4-4 4H-68q-4 0-4-4z', c.a2) + fill('M-62-120H58L66-10H-68z', c.paper) + fill('M-62-120H58l2 28H-64z', c.a); for (let y = 0; y < 4; y++) for (let x = 0; x < 6; x++) s += rect(-56 + x * 19 - y, -82 + y * 18, 12, 10, x === 5 || (x + y) % 7 === 3 ? c.b : '#d8d2c6', 2); for (let i = 0; i < 7; i++) s += line(`M${-51 + i * 17}-128v14`, c.ink, 4); return s; },
  },
  poster: {
    w: 132, h: 176, noun: '말린 포스터와 펼친 포스터',
    draw: (c, r) => rect(-56, -160, 92, 160, c.paper, 2) + rect(-48, -152, 76, 108, c.a1, 1) + `<circle cx="${-26 + r() * 30}" cy="-118" r="20" fill="${c.b}"/>` + fill('M-48-84q26-28 44-6t32-8v54h-76z', c.a) + line('M-44-28h60M-44-16h40', c.a2, 5) + turned(10, 50, 0, rect(38, -176, 26, 176, c.a, 6) + rect(54, -176, 10, 176, c.a2, 5, 0.5) + rect(36, -96, 30, 16, c.b, 2) + oval(51, -175, 13, 5, c.a2)),
  },
  envelope: {
    w: 156, h: 108, noun: '편지 봉투', stance: 'low',
    draw: (c) => turned(-7, -10, -50, rect(-70, -112, 140, 92, c.b, 4)) + rect(-76, -98, 152, 98, c.a, 5) + fill('M-76-94L0-38l76-56q0-4-5-4H-71q-5 0-5 4z', c.a1) + line('M-76-94L0-38l76-56', c.a2, 3) + `<circle cx="0" cy="-42" r="13" fill="${c.b}"/>` + line('M-76-4l56-44M76-4L20-48', c.a2, 2.4, 0.5),
  },
  cards: {
    w: 152, h: 116, noun: '엽서와 카드',
    draw: (c, r, m) => turned(-14, 0, 0, rect(-70, -104, 116, 80, c.b, 5)) + turned(-4, 0, 0, rect(-62, -98, 120, 82, c.a, 5) + rect(-62, -98, 120, 24, c.a1, 5)) + turned(6, 0, 0, rect(-56, -84, 124, 84, c.paper, 5) + emblem(m, -28, -46, 1.9, c.a2) + line('M-4-58h56M-4-42h42M-4-26h30', c.a2, 4, 0.7) + (r() > 0.5 ? rect(44, -80, 18, 20, c.b, 1) : '')),
  },
  stickers: {
    w: 132, h: 152, noun: '스티커 판',
    draw: (c, _r, m) => turned(5, 0, 0, rect(-54, -150, 116, 150, c.b2, 6, 0.5)) + rect(-62, -150, 120, 150, c.paper, 6) + ([[-32, -120], [26, -120], [-32, -74], [26, -74], [-32, -28], [26, -28]] as const).map(([x, y], i) => (i % 3 === 0 ? `<circle cx="${x}" cy="${y}" r="19" fill="${c.a}"/>` + emblem(m, x, y, 1, c.paper) : i % 3 === 1 ? rect(x - 19, y - 16, 38, 32, c.b, 8) + line(`M${x - 8} ${y}h16`, c.paper, 4) : fill(`M${x} ${y - 20}l18 34h-36z`, c.a1))).join(''),
  },
  stamp: {
    w: 124, h: 148, noun: '도장',
    draw: (c, _r, m) => { const one = (f: string, d: string): string => fill('M-18-58q-4-20-14-30-10-32 32-34 42 2 32 34-10 10-14 30v24h-36z', f) + fill('M8-120q32 6 24 32-10 10-14 30v24H6q14-50 2-86z', d, 0.45) + rect(-32, -36, 64, 26, f, 4) + rect(-32, -14, 64, 14, d, 3) + line('M-22-104q2-8 12-11', '#fff', 5, 0.3); return moved(26, -22, turned(14, 0, 0, one(c.b, c.b2)), 0.86) + moved(-22, 0, one(c.a, c.a2)) + moved(44, -6, rect(-24, -16, 48, 18, c.paper, 3) + emblem(m, 0, -7, 0.7, '#b93b2a')); },
  },
  ticket: {
    w: 164, h: 116, noun: '종이 이용권',
    draw: (c, _r, m) => { const one = (f: string, g: string): string => fill('M-80-78h160v26a13 13 0 000 26V0H-80v-26a13 13 0 000-26z', f) + line('M36-74v72', g, 3, 0.55).replace('/>', ' stroke-dasharray="5 8"/>'); return turned(-11, 0, 0, moved(4, -34, one(c.b, c.paper))) + moved(0, -6, one(c.a, c.paper) + emblem(m, -44, -39, 2.1, c.paper) + line('M-14-52h36M-14-38h28M-14-24h34', c.paper, 5, 0.85) + [0, 1, 2, 3, 4].map((i) => rect(48 + i * 5, -58, i % 2 ? 2 : 3.4, 38, c.paper)).join('')); },
  },
  screen: {
    w: 172, h: 126, noun: '화면이 켜진 노트북',
    draw: (c, r, m) => rect(-70, -126, 140, 98, c.ink, 8) + rect(-63, -119, 126, 84, c.paper, 3) + rect(-63, -119, 126, 16, c.a, 3) + [0, 1, 2].map((i) => `<circle cx="${-54 + i * 9}" cy="-111" r="2.8" fill="${c.paper}"/>`).join('') + rect(-56, -96, 30, 54, c.a1, 3, 0.6) + emblem(m, -41, -80, 0.9, c.a2) + [0, 1, 2, 3].map((i) => rect(-16 + i * 19, -42 - (16 + r() * 30), 12, 16 + r() * 10, i % 2 ? c.b : c.a, 2)).join('') + line('M-18-42h74', c.a2, 3) + line('M-16-90h48M-16-82h30', c.a2, 4, 0.5) + fill('M-86-12q0-16 12-16H74q12 0 12 16v4q0 8-10 8H-76q-10 0-10-8z', '#c3c9cf') + rect(-24, -28, 48, 7, '#9aa2aa', 3) + line('M-80-4H80', '#8a939b', 3),
  },
  lesson: {
    w: 156, h: 134, noun: '강의가 켜진 태블릿과 연필',
    draw: (c) => turned(-6, 0, 0, rect(-74, -116, 138, 104, c.ink, 12) + rect(-66, -108, 122, 88, c.a, 5) + fill('M-66-54q30-26 54-6t68-14v54H-66z', c.a2, 0.7) + `<circle cx="-5" cy="-66" r="24" fill="${c.paper}"/>` + fill('M-13-80l24 14-24 14z', c.b) + line('M-56-28h98', c.paper, 4, 0.5) + line('M-56-28h40', c.b, 5)) + turned(24, 62, 0, rect(54, -118, 14, 96, c.b) + fill('M54-22h14l-7 20z', '#e9cfa2') + rect(54, -126, 14, 12, c.paper, 3)),
  },
  kit: {
    w: 156, h: 116, noun: '만들기 꾸러미',
    draw: (c, _r, m) => turned(-12, -40, -60, rect(-64, -112, 10, 70, c.b, 3)) + turned(16, 40, -60, rect(34, -116, 10, 74, c.a1, 3)) + `<circle cx="-16" cy="-76" r="22" fill="${c.b}"/>` + line('M-34-84q18-6 36 6M-30-70q16-4 30 6', c.b2, 3) + fill('M12-96l20 8-4 40H8z', c.paper) + fill('M-76-60H76L66 0H-66z', c.a) + fill('M52-60h24L66 0H40z', c.a2, 0.5) + fill('M-76-60l-8-22h40l8 22zM76-60l8-22H44l-8 22z', c.a1) + label(m, 0, -28, 60, 40, c),
  },
  train: {
    w: 172, h: 98, noun: '나무 기차',
    draw: (c) => rect(-84, -58, 66, 44, c.b, 6) + rect(-84, -58, 66, 14, c.b1, 6) + rect(-8, -62, 92, 48, c.a, 8) + rect(-8, -92, 40, 40, c.a, 6) + rect(-14, -98, 52, 12, c.a2, 5) + rect(2, -82, 20, 20, c.paper, 3) + rect(56, -86, 18, 28, c.b, 4) + rect(52, -92, 26, 9, c.b2, 4) + line('M-18-28h10', WOOD.a2, 7) + [-68, -34, 10, 42, 70].map((x) => `<circle cx="${x}" cy="-14" r="14" fill="${WOOD.a2}"/><circle cx="${x}" cy="-14" r="6" fill="${WOOD.a1}"/>`).join('') + line('M0-52h80', '#fff', 4, 0.25),
  },
  blocks: {
    w: 148, h: 132, noun: '쌓기 나무',
    draw: (c) => rect(-72, -44, 46, 44, c.a, 4) + rect(-24, -44, 46, 44, WOOD.a1, 4) + rect(24, -44, 46, 44, c.b, 4) + rect(-50, -88, 46, 44, c.b1, 4) + fill('M0-44v-30a22 14 0 0144 0v30H32a12 12 0 00-20 0z', c.a1) + fill('M-50-88l23-40 23 40z', c.a2) + [-72, -24, 24].map((x) => rect(x, -44, 46, 10, '#fff', 4, 0.22)).join('') + `<circle cx="-49" cy="-20" r="9" fill="${c.paper}" opacity=".8"/>` + fill('M38-30h18l-9 16z', c.paper, 0.8),
  },
  puzzle: {
    w: 140, h: 122, noun: '퍼즐',
    draw: (c) => { const P = 'M-60-58h22a11 11 0 1116 0h22V-36a11 11 0 110 16V0H-60z'; return moved(-2, 0, fill(P, c.a)) + moved(2, 0, fill('M4 0v-20a11 11 0 100-16v-22h22a11 11 0 1116 0h22V0z', c.b)) + moved(-2, -62, fill('M-60 0v-58H0v20a11 11 0 110 16V0h-22a11 11 0 11-16 0z', c.paper)) + turned(14, 44, -90, moved(6, -66, fill('M4-58h58V0H42a11 11 0 11-16 0H4v-20a11 11 0 100-16z', c.a1))); },
  },
  dice: {
    w: 148, h: 112, noun: '놀이판 말과 주사위',
    draw: (c) => { const die = (f: string, g: string): string => rect(-34, -68, 68, 68, f, 14) + rect(-34, -68, 68, 18, '#fff', 12, 0.2) + ([[-17, -51], [17, -51], [0, -34], [-17, -17], [17, -17]] as const).map(([x, y]) => `<circle cx="${x}" cy="${y}" r="6" fill="${g}"/>`).join(''); const pawn = (f: string): string => `<circle cx="0" cy="-76" r="17" fill="${f}"/>` + fill('M-9-62h18q2 34 20 54v8h-58v-8q18-20 20-54z', f); return moved(-48, -10, pawn(c.b), 0.9) + moved(56, -4, pawn(c.paper), 0.76) + turned(-9, 6, 0, moved(8, 0, die(c.a, c.paper))); },
  },
  robot: {
    w: 124, h: 150, noun: '조립 로봇',
    draw: (c) => line('M0-132v-14', c.ink, 5) + `<circle cx="0" cy="-148" r="7" fill="${c.b}"/>` + rect(-42, -132, 84, 60, c.a, 14) + rect(-32, -118, 64, 32, c.paper, 10) + `<circle cx="-15" cy="-102" r="8" fill="${c.ink}"/><circle cx="15" cy="-102" r="8" fill="${c.ink}"/>` + rect(-50, -66, 100, 46, c.b, 10) + rect(-62, -60, 14, 34, c.a2, 7) + rect(48, -60, 14, 34, c.a2, 7) + rect(-16, -56, 32, 22, c.paper, 4) + line('M-8-45h16', c.a2, 4) + [-30, 30].map((x) => `<circle cx="${x}" cy="-14" r="14" fill="${c.ink}"/><circle cx="${x}" cy="-14" r="6" fill="${c.paper}"/>`).join(''),
  },
  petbowl: {
    w: 152, h: 84, noun: '반려동물 밥그릇', stance: 'low',
    draw: (c) => { let s = ''; for (let i = 0; i < 9; i++) s += oval(-44 + i * 11, -56 - (i % 3) * 6, 9, 7, i % 2 ? '#8b5a38' : '#a06a41'); return oval(0, -52, 62, 13, c.a2) + s + fill('M-62-52q62 20 124 0L76-6q0 6-8 6H-68q-8 0-8-6z', c.a) + fill('M42-46q12-2 20-6L76-6q0 6-8 6H40z', c.a2, 0.45) + fill('M-22-20q-6-10 4-12 4-6 10 0h16q6-6 10 0 10 2 4 12 0 10-10 8h-24q-10 2-10-8z', c.paper) + line('M-56-42l-8 30', '#fff', 5, 0.2); },
  },
  leash: {
    w: 132, h: 132, noun: '산책줄',
    draw: (c) => line('M-50-10q-20-90 40-104 60-8 52 40-10 44-52 30-24-14-4-36 34-20 50 22 6 34-14 52', c.a, 10) + line('M-50-10q-20-90 40-104 60-8 52 40', c.a1, 3, 0.7) + rect(-62, -22, 26, 22, c.b, 8) + fill('M14-8q0-16 12-16t12 16-12 16-12-16z', '#b9c1c8') + `<circle cx="26" cy="-8" r="6" fill="${c.paper}"/>`,
  },
  mat: {
    w: 150, h: 116, noun: '말린 매트',
    draw: (c) => fill('M-40-86H58q16 0 16 42T58 0H-40z', c.a) + fill('M-40-24H74Q72 0 58 0H-40z', c.a2, 0.5) + oval(-40, -43, 30, 43, c.a1) + `<path d="M-40-70a20 28 0 11-4 50q-14-8-12-26t14-16 10 16" fill="none" stroke="${c.a2}" stroke-width="5" stroke-linecap="round"/>` + rect(10, -87, 12, 88, c.b, 3) + rect(44, -85, 12, 84, c.b, 3) + line('M-18-78h76', '#fff', 5, 0.2),
  },
  weights: {
    w: 164, h: 92, noun: '아령', stance: 'low',
    draw: (c) => { const one = (f: string, d: string): string => rect(-40, -30, 80, 12, '#8a949c', 5) + rect(-66, -50, 30, 50, f, 9) + rect(36, -50, 30, 50, f, 9) + rect(-78, -40, 14, 30, d, 5) + rect(64, -40, 14, 30, d, 5) + line('M-58-42v30M44-42v30', '#fff', 4, 0.22); return turned(-4, 0, 0, moved(6, -46, one(c.b, c.b2), 0.86)) + one(c.a, c.a2); },
  },
  shuttle: {
    w: 140, h: 168, noun: '라켓과 공',
    draw: (c) => turned(-16, -10, 0, rect(-18, -60, 14, 60, c.a2, 6) + line('M-11-60v-20', '#8a949c', 6) + `<ellipse cx="-11" cy="-120" rx="36" ry="44" fill="${c.paper}" opacity=".7"/><ellipse cx="-11" cy="-120" rx="36" ry="44" fill="none" stroke="${c.a}" stroke-width="8"/>` + line('M-30-150v60M-18-160v80M-6-160v80M8-156v70M-44-132h64M-46-118h68M-42-104h60', c.a2, 2, 0.6)) + moved(42, -4, `<circle cx="0" cy="-16" r="18" fill="${c.b}"/>` + line('M-14-24q14 8 28-2', c.paper, 3, 0.7)),
  },
} as const satisfies Record<string, Shape>;
