// A program that is run to its end (npm, a build, the seed). Like the servers it stands behind the guard: a launcher that is killed in the
// middle leaves nobody behind who would write into what the next start makes.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const GUARD = fileURLToPath(new URL('guard.js', import.meta.url));
const KEPT = 20_000;

/**
 * @param {string} command @param {string[]} args @param {{cwd: string, env?: Record<string, string | undefined>, errorsOnly?: boolean}} options
 * @returns {Promise<{code: number, said: string}>} its exit code and the last of what it said
 */
export function runToEnd(command, args, { cwd, env = process.env, errorsOnly = false }) {
  return new Promise((resolve) => {
    const guard = spawn(process.execPath, [GUARD, JSON.stringify({ command, args, cwd, signal: 'SIGTERM' })], { cwd, env, stdio: ['pipe', errorsOnly ? 'ignore' : 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [guard.stdout, guard.stderr]) if (stream) stream.on('data', (chunk) => { said = (said + chunk).slice(-KEPT); });
    guard.stdin.on('error', () => undefined);
    guard.on('error', (error) => resolve({ code: 1, said: error.message }));
    guard.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}
