import { at, hashText } from '../random.js';
import type { Tones } from './palette.js';

/** Twelve emblems in a box from -10 to 10. They stand for a maker's name, since letters would look different on each machine. */
const EMBLEMS: readonly ((c: string) => string)[] = [
  (c) => `<path d="M-8 2q4-8 8 0t8 0" fill="none" stroke="${c}" stroke-width="3.4" stroke-linecap="round"/>`,
  (c) => `<circle r="7" fill="${c}"/>`,
  (c) => `<path d="M-8 7L0-8 8 7z" fill="${c}"/>`,
  (c) => `<path d="M0-9C8-4 8 5 0 9-8 5-8-4 0-9z" fill="${c}"/>`,
  (c) => `<path d="M-8-6h16M-8 0h16M-8 6h10" stroke="${c}" stroke-width="3" stroke-linecap="round"/>`,
  (c) => `<circle r="7.5" fill="none" stroke="${c}" stroke-width="3"/><circle r="2.4" fill="${c}"/>`,
  (c) => `<path d="M-8 8V-1L0-8 8-1V8z" fill="${c}"/>`,
  (c) => `<path d="M-8 6a8 8 0 0116 0z" fill="${c}"/><path d="M-8 9h16" stroke="${c}" stroke-width="2"/>`,
  (c) => `<rect x="-7" y="-7" width="14" height="14" fill="${c}" transform="rotate(45)"/>`,
  (c) => `<path d="M-7-7h6v6h-6zM1 1h6v6H1z" fill="${c}"/><path d="M1-7h6v6H1zM-7 1h6v6h-6z" fill="${c}" opacity=".45"/>`,
  (c) => `<path d="M-8 0L-2 6 8-6" fill="none" stroke="${c}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`,
  (c) => `<path d="M0 9V-3M0-1q-7 0-7-7 7 0 7 7zM0 3q7 0 7-7-7 0-7 7z" fill="${c}" stroke="${c}" stroke-width="1.6"/>`,
];

/** Which emblem and which form of label belong to a maker. */
export function mark(maker: string): number {
  return hashText(maker) % 36;
}

/** The emblem alone, `s` times its box of 20. */
export function emblem(k: number, x: number, y: number, s: number, color: string): string {
  return `<g transform="translate(${x} ${y}) scale(${s})">${at(EMBLEMS, k)(color)}</g>`;
}

/** A paper label with the maker's emblem and a line below it. */
export function label(k: number, x: number, y: number, w: number, h: number, c: Tones): string {
  const form = Math.floor(k / 12) % 3;
  const ground =
    form === 0
      ? `<rect x="${x - w / 2}" y="${y - h / 2}" width="${w}" height="${h}" rx="3" fill="${c.paper}"/>`
      : form === 1
        ? `<ellipse cx="${x}" cy="${y}" rx="${w / 2}" ry="${h / 2}" fill="${c.paper}"/>`
        : `<path d="M${x - w / 2} ${y + h / 2}V${y - h / 6}Q${x - w / 2} ${y - h / 2} ${x} ${y - h / 2}T${x + w / 2} ${y - h / 6}V${y + h / 2}z" fill="${c.paper}"/>`;
  const line = `<path d="M${x - w * 0.2} ${y + h * 0.3}h${w * 0.4}" stroke="${c.a2}" stroke-width="2.4" stroke-linecap="round" opacity=".55"/>`;
  return ground + emblem(k, x, y - h * 0.07, Math.min(w, h) / 40, c.a2) + line;
}

/** A maker's seal as a picture of its own, 64 by 64: the emblem in white on the maker's colour. */
export function drawSeal(maker: string, color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="9" fill="${color}"/>${emblem(mark(maker), 32, 32, 2.1, '#ffffff')}</svg>`;
}
