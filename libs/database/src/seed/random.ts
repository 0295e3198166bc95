/**
 * Chance that repeats itself: the same seed gives the same figures on every machine.
 * FNV-1a makes a number of a text, mulberry32 makes a stream of it. Nothing here reads a clock or the system's randomness.
 */

/** A figure in [0, 1). */
export type Random = () => number;

/** FNV-1a over code points, 32 bits. */
export function hashText(text: string): number {
  let h = 2166136261;
  for (const letter of text) {
    h ^= letter.codePointAt(0) ?? 0;
    h = Math.imul(h, 16777619);
  }
  return h >>> 0;
}

/** mulberry32, started from the hash of `seed`. */
export function seeded(seed: string): Random {
  let a = hashText(seed);
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of `choices`; throws on an empty list, since that is a hole in the data. */
export function pick<T>(random: Random, choices: readonly T[]): T {
  return at(choices, Math.floor(random() * choices.length));
}

/** The element at `index`, counted round and round. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[((index % list.length) + list.length) % list.length];
  if (found === undefined) throw new RangeError('an empty list has no element');
  return found;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}
