import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Mall } from './mall.js';
import { ROOT } from './place.js';

export interface BooksReport {
  ok: boolean;
  checks: { name: string; ok: boolean; examined: number; breaches: object[] }[];
}

/** Runs `books --json` against a mall, as a process of its own, and answers what it found and its exit code. */
export async function books(mall: Mall): Promise<{ code: number | null; report: BooksReport }> {
  const child = spawn(process.execPath, ['dist/apps/cli/src/books.js', '--json'], { cwd: ROOT, env: { ...process.env, ...mall.env, MALL_LOG_LEVEL: 'silent' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString('utf8'); });
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString('utf8'); });
  const [code] = (await once(child, 'close')) as [number | null];
  if (out === '') throw new Error(`books said nothing: ${said}`);
  return { code, report: JSON.parse(out) as BooksReport };
}

/** The checks that do not hold, with their rows: `[]` when the books hold. */
export async function breaches(mall: Mall): Promise<object[]> {
  const { report } = await books(mall);
  return report.checks.filter((check) => !check.ok).map((check) => ({ [check.name]: check.breaches }));
}
