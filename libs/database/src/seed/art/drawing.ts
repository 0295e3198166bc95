import type { PaletteName } from './palette.js';
import type { ShapeName } from './shape.js';

/** How the things stand in the picture. */
export const COMPOSITIONS = ['one', 'two', 'three', 'beads', 'prop', 'close'] as const;
export type Composition = (typeof COMPOSITIONS)[number];

/** What they stand on and before. */
export const GROUNDS = ['table', 'arch', 'round', 'slant', 'window', 'planks'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Everything that decides a picture: equal drawings are equal bytes. */
export interface Drawing {
  readonly seed: string;
  readonly shape: ShapeName;
  readonly palette: PaletteName;
  readonly composition: Composition;
  readonly ground: Ground;
  /** The maker's art seed: decides emblem and label, so that a maker's goods look like one house. */
  readonly maker: string;
  /** `detail`: the same thing from near. */
  readonly view: 'whole' | 'detail';
  /** Body colour as `#rrggbb`, where an option names one; otherwise palette and seed decide. */
  readonly color?: string;
}
