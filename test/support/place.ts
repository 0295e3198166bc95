import { resolve } from 'node:path';

/** The project's folder; Jest is always started there. */
export const ROOT = resolve('.');

/** A variable that test/run.js or Jest sets. */
export function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is missing: start the tests by "npm run test:integration" (e2e, web)`);
  return value;
}
