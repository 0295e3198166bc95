/** What the client asks of its surroundings; tests put their own in its place. */
export interface Surroundings {
  now(): number;
  random(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const SYSTEM: Surroundings = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); }),
};
