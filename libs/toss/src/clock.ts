import { randomBytes, randomUUID } from 'node:crypto';

/** What the client asks of its surroundings; tests put their own in its place. */
export interface Surroundings {
  now(): number;
  random(): number;
  /** An id that nobody has had. */
  id(): string;
  sleep(milliseconds: number): Promise<void>;
}

/** Bytes that nobody can guess. Not of the surroundings: what protects a key is never a test's. */
export function freshBytes(count: number): Buffer {
  return randomBytes(count);
}

export function freshId(): string {
  return randomUUID();
}

export const SYSTEM: Surroundings = {
  now: () => Date.now(),
  random: () => Math.random(),
  id: () => randomUUID(),
  sleep: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); }),
};
