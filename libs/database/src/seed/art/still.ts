import { pick, seeded, type Random } from '../random.js';
import type { Composition, Drawing, Ground } from './drawing.js';
import { mark } from './emblem.js';
import { groundColor, plain, shade, swapped, type Tones } from './palette.js';
import { fill, line, oval, rect, tidy } from './pen.js';
import { SHAPES, tonesFor, type ShapeName } from './shape.js';
import type { Shape } from './shape-kind.js';

const BASE = 324;
const RAIL = 44;

/** A thing at its place: scale relative to the size that fills the picture. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly s: number;
}

const shadow = (shape: Shape, x: number, y: number, k: number): string => oval(x + shape.w * k * 0.08, y + 1, shape.w * k * 0.58, Math.min(shape.w * k * 0.08, 17), '#2b1f14', 0.15);

/** The scale at which a thing fills the picture without touching its edges. */
export function fullScale(shape: Shape): number {
  if (shape.stance === 'hang') return Math.min(272 / shape.h, 250 / shape.w);
  return shape.stance === 'low' ? Math.min(190 / shape.h, 296 / shape.w) : Math.min(248 / shape.h, 262 / shape.w);
}

function put(name: ShapeName, c: Tones, r: Random, m: number, at: Place): string {
  const shape = SHAPES[name];
  const k = fullScale(shape) * at.s;
  if (shape.stance !== 'hang') return shadow(shape, at.x, at.y, k) + `<g transform="translate(${at.x} ${at.y}) scale(${k})">${shape.draw(c, r, m)}</g>`;
  // what hangs keeps its hook on the rail, and throws a shadow on the wall and one on the floor
  const body = shape.draw(c, r, m);
  const y = at.y + shape.h * k;
  return oval(at.x + 14, 358, shape.w * k * 0.42, 9, '#2b1f14', 0.12) + `<g transform="translate(${at.x} ${y}) scale(${k})">${body}</g>`;
}

function floor(kind: Ground, g: string, r: Random, hangs: boolean): string {
  const dark = shade(g, -0.075);
  const bright = shade(g, 0.4);
  const wall = rect(0, 0, 400, 400, g);
  switch (kind) {
    case 'table':
      return wall + rect(0, hangs ? 330 : 262, 400, 140, dark);
    case 'arch':
      return wall + fill('M70 320V186a130 130 0 01260 0v134z', bright) + rect(0, 320, 400, 80, dark);
    case 'round':
      return wall + `<circle cx="${150 + r() * 110}" cy="176" r="132" fill="${bright}"/>` + rect(0, 334, 400, 66, dark, 0, 0.6);
    case 'slant':
      return wall + fill('M0 300L400 250v150H0z', dark);
    case 'window':
      return wall + fill('M212 0h124L196 400H72z', '#ffffff', 0.3) + rect(0, hangs ? 330 : 296, 400, 104, dark, 0, 0.85);
    case 'planks': {
      const top = hangs ? 326 : 256;
      let boards = rect(0, top, 400, 400 - top, bright);
      for (let i = 0; i < 9; i++) boards += fill(`M${i * 50 - 3} ${top}h6v${400 - top}h-6z`, g, 0.8);
      return wall + boards;
    }
  }
}

/** A block under something small, so that it does not look lost. */
function plinth(shape: Shape, g: string): string {
  const w = Math.min(shape.w * fullScale(shape) * 0.92, 280);
  return oval(214, 366, w * 0.56, 13, '#2b1f14', 0.13) + rect(200 - w / 2, BASE - 18, w, 56, shade(g, -0.17), 3) + rect(200 - w / 2, BASE - 18, w, 10, shade(g, 0.35), 3);
}

function prop(r: Random, c: Tones, food: boolean): string {
  const kind = pick(r, food ? (['leaf', 'leaf', 'bowl'] as const) : (['plant', 'leaf', 'vase'] as const));
  if (kind !== 'leaf') {
    const shape = SHAPES[kind];
    const k = (kind === 'bowl' ? 96 : 74) / shape.w;
    return shadow(shape, 76, BASE - 34, k) + `<g transform="translate(76 ${BASE - 34}) scale(${k * 1.25})">${shape.draw(plain(c), r, 0)}</g>`;
  }
  return `<g transform="translate(84 ${BASE}) rotate(-26) scale(.95)">${fill('M0 0C-26-40-22-96 0-128 22-96 26-40 0 0z', '#6c8a4e')}${fill('M0 0C22-40 22-96 0-128 22-96 26-40 0 0z', '#4f7048', 0.5)}${line('M0 10V-108', '#f3efdf', 3, 0.55)}</g>`;
}

/** Where the things of a composition stand, from behind to front; `true` marks those in the second colour. */
function places(kind: Composition, shape: Shape): readonly (Place & { readonly other: boolean })[] {
  const hangs = shape.stance === 'hang';
  const y = (standing: number): number => (hangs ? RAIL : standing);
  switch (kind) {
    case 'one':
      return [{ x: 200, y: y(shape.stance === 'low' ? BASE - 18 : BASE + 4), s: 1.04, other: false }];
    case 'two':
      return [{ x: hangs ? 128 : 134, y: y(BASE - 34), s: 0.76, other: true }, { x: hangs ? 262 : 248, y: y(BASE + 16), s: hangs ? 0.86 : 0.9, other: false }];
    case 'three':
      return [{ x: 104, y: y(BASE - 38), s: 0.6, other: true }, { x: 300, y: y(BASE - 32), s: 0.6, other: true }, { x: 202, y: y(BASE + 24), s: 0.82, other: false }];
    case 'beads':
      return [{ x: 186, y: y(BASE + 14), s: 1.1, other: false }];
    case 'prop':
      return [{ x: 232, y: y(BASE + 12), s: 0.94, other: false }];
    case 'close':
      return [{ x: hangs ? 214 : 254, y: hangs ? -46 : BASE + 62, s: 1.42, other: false }];
  }
}

/** The colour behind the thing: what a page shows until the picture is there. */
export function groundOf(drawing: Drawing): string {
  return groundColor(drawing.palette, seeded(`${drawing.seed}/ground`));
}

/**
 * A product's picture as SVG source, 400 by 400. No text, no fonts, no network. Things stand on one base line, the main one fills
 * about two thirds of the height, light comes from the left. Equal drawings give equal bytes on every machine.
 */
export function drawProduct(drawing: Drawing): string {
  const shape = SHAPES[drawing.shape];
  const r = seeded(`${drawing.seed}/things`);
  const m = mark(drawing.maker);
  const g = groundOf(drawing);
  const c = tonesFor(shape, drawing.palette, seeded(`${drawing.seed}/color`), drawing.color);
  const near = drawing.view === 'detail';
  const composition = near ? 'one' : drawing.composition;
  const hangs = shape.stance === 'hang';
  let picture = floor(drawing.ground, g, r, hangs);
  if (hangs) picture += rect(0, RAIL - 5, 400, 7, shade(g, -0.34), 0) + rect(0, RAIL - 5, 400, 2.4, '#ffffff', 0, 0.4);
  if (composition === 'one' && shape.stance === 'low') picture += plinth(shape, g);
  if (composition === 'prop') picture += prop(r, c, drawing.palette === 'food');
  for (const place of places(composition, shape)) picture += put(drawing.shape, place.other && !shape.natural ? swapped(c) : c, r, m, place);
  if (composition === 'beads') picture += `<circle cx="338" cy="352" r="17" fill="${c.b}"/><circle cx="333" cy="346" r="5" fill="#fff" opacity=".3"/><circle cx="367" cy="364" r="10" fill="${c.a1}"/>`;
  return tidy(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="${near ? crop(drawing, shape) : '0 0 400 400'}">${picture}</svg>`);
}

/** A square of half the width around the upper middle of the thing, moved a little by the seed. */
function crop(drawing: Drawing, shape: Shape): string {
  const r = seeded(`${drawing.seed}/crop`);
  const height = shape.h * fullScale(shape);
  const top = shape.stance === 'hang' ? RAIL + height * 0.22 : BASE - height * 0.98;
  const side = 216;
  return `${Math.round(66 + r() * 52)} ${Math.round(Math.min(top - 6 + r() * 20, 400 - side))} ${side} ${side}`;
}
