import { randomUUID } from 'node:crypto';

/** What the client asks of its surroundings; tests put their own in its place. */
export interface Surroundings {
  now(): number;
  random(): number;
  /** An id that nobody has had. */
  id(): string;
  sleep(milliseconds: number): Promise<void>;
}

export const SYSTEM: Surroundings = {
  now: () => Date.now(),
  random: () => Math.random(),
  id: () => randomUUID(),
  sleep: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); }),
};
