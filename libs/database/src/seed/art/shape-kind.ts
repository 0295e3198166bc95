import type { Random } from '../random.js';
import type { Tones } from './palette.js';

/**
 * A thing, drawn standing on y = 0 and centred on x = 0. No text, no line under 2 units, light from the left; three tones of one colour.
 * `m` is the maker's mark. `w` and `h` are its box, from which the picture finds its size.
 */
export interface Shape {
  readonly draw: (c: Tones, r: Random, m: number) => string;
  readonly w: number;
  readonly h: number;
  /** What the alternative text calls it. */
  readonly noun: string;
  /** `hang`: from a rail. `low`: small alone, so it gets a plinth. */
  readonly stance?: 'hang' | 'low';
  /** Its colours are its own, not the palette's: the alternative text names none, and all in one picture are alike. */
  readonly natural?: boolean;
  /** What a natural thing may look like where nothing else is said. */
  readonly colors?: readonly string[];
}
