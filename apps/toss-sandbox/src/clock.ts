import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The stand-in's clock: real time, moved by a file that holds an offset in milliseconds (the tests' one clock for all processes) and by an offset of its own. */
export class Clock {
  /** Milliseconds ahead. */
  ahead = 0;

  /** @param base real time, unless a test brings its own */
  constructor(
    private readonly offsetFile: string | undefined,
    private readonly base: () => number = () => Date.now(),
  ) {}

  now(): number {
    return this.base() + this.ahead + this.fromFile();
  }

  private fromFile(): number {
    if (this.offsetFile === undefined) return 0;
    try {
      return Number(readFileSync(this.offsetFile, 'utf8')) || 0;
    } catch {
      return 0;
    }
  }
}

/** As Toss writes moments: Korean time with its offset. */
export function korean(at: number): string {
  return `${koreanPlain(at).slice(0, 19)}+09:00`;
}

/** As Toss's older events write moments: Korean time without an offset, six digits of the second. */
export function koreanEvent(at: number): string {
  return `${koreanPlain(at)}000`;
}

export function koreanDay(at: number): string {
  return koreanPlain(at).slice(0, 10);
}

function koreanPlain(at: number): string {
  return new Date(at + 9 * 3_600_000).toISOString().slice(0, 23);
}

/** Chance, from one place: `length` hex digits. */
export function randomHex(length: number): string {
  return randomBytes(Math.ceil(length / 2)).toString('hex').slice(0, length);
}

/** `length` letters and digits. */
export function randomText(length: number): string {
  return randomBytes(length).toString('base64').replace(/[^A-Za-z0-9]/g, 'x').slice(0, length);
}

/** `length` decimal digits. */
export function randomDigits(length: number): string {
  return Array.from(randomBytes(length), (byte) => byte % 10).join('');
}
