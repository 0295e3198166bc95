import { readFileSync } from 'node:fs';

/**
 * The mall's only clock. Rules take the time as a parameter; services ask here; SQL gets it as a parameter and never calls `now()` for business.
 * Tests own time: in-process by `set`/`advance`, for running processes by a file that holds an offset in milliseconds
 * (`MALL_CLOCK_FILE`, refused in production by config.ts).
 */
class Clock {
  private fixed: number | undefined;
  private offsetFile: string | undefined;

  now(): Date {
    return new Date(this.fixed ?? Date.now() + this.offset());
  }

  /** Stops the clock at a moment (tests), or lets it run again with `undefined`. */
  set(at: Date | undefined): void {
    this.fixed = at?.getTime();
  }

  /** Moves a stopped clock. */
  advance(milliseconds: number): void {
    this.fixed = this.now().getTime() + milliseconds;
  }

  /** Lets a test that runs another process move this process's time. */
  follow(file: string | undefined): void {
    this.offsetFile = file;
  }

  private offset(): number {
    if (this.offsetFile === undefined) return 0;
    try {
      return Number(readFileSync(this.offsetFile, 'utf8')) || 0;
    } catch {
      return 0; // not written yet: no offset
    }
  }
}

export const clock = new Clock();

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function later(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds);
}
