import { pick, type Random } from '../random.js';
import { tones, type PaletteName, type Tones } from './palette.js';
import { CLOTHS } from './shape-cloth.js';
import { DEVICES } from './shape-device.js';
import { FOODS } from './shape-food.js';
import type { Shape } from './shape-kind.js';
import { LIVING } from './shape-living.js';
import { PAPERS } from './shape-paper.js';
import { VESSELS } from './shape-vessel.js';

const ALL = { ...VESSELS, ...FOODS, ...LIVING, ...CLOTHS, ...DEVICES, ...PAPERS } as const;

export type ShapeName = keyof typeof ALL;
export const SHAPES: Readonly<Record<ShapeName, Shape>> = ALL;
export const SHAPE_NAMES = Object.keys(ALL) as ShapeName[];

/** The colours of a thing: what an option or the row says, else its own, else the palette's. */
export function tonesFor(shape: Shape, palette: PaletteName, random: Random, color?: string): Tones {
  const own = color ?? (shape.colors === undefined ? undefined : pick(random, shape.colors));
  return tones(palette, random, own);
}
