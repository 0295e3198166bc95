import { clock } from '#kernel';

/** The mall's time, for what a page counts from. */
export function serverNow(): string {
  return clock.now().toISOString();
}
