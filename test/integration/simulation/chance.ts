/** Chance that comes again with its seed (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** Chance of its own for one of many, whatever the others did before. */
  of(index: number): Chance {
    return new Chance(Math.imul(this.state ^ (index + 1), 0x9e3779b1) ^ index);
  }

  /** From 0 to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  one<T>(of: readonly T[]): T {
    const chosen = of[this.below(of.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /** Some of them, at least one, in any order. */
  some<T>(of: readonly T[], atMost = of.length): T[] {
    const left = [...of];
    return Array.from({ length: Math.min(left.length, 1 + this.below(atMost)) }, () => left.splice(this.below(left.length), 1)).flat();
  }
}
