// `npm run simulate -- --orders 10000 [--seed N] [--json]`: the simulation of test/integration/simulation at any size, beside the tests' own servers.
// With `--kill` it is test/e2e/killed-at-random instead: real processes, killed until so many orders were begun.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../apps/launcher/install.js';

const { values } = parseArgs({ options: { orders: { type: 'string', default: '1000' }, seed: { type: 'string' }, json: { type: 'boolean', default: false }, kill: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'guro-mall-simulation-'));
const report = join(folder, 'report.json');
const env = { ...process.env, MALL_SIMULATE_ORDERS: values.orders, MALL_SIMULATE_REPORT: report, MALL_SIMULATE_SEED: values.seed ?? String(randomInt(1_000_000)) };
const run = values.kill ? ['e2e', '--', 'test/e2e/killed-at-random'] : ['integration', '--', 'test/integration/simulation'];
const child = spawn(process.execPath, ['test/run.js', ...run], { cwd: ROOT, env, stdio: ['ignore', values.json ? 2 : 'inherit', 'inherit'] });
child.on('exit', (code) => {
  try {
    if (!existsSync(report)) return; // it never came so far: what was said before says why
    const result = JSON.parse(readFileSync(report, 'utf8'));
    process.stdout.write(`${values.json ? JSON.stringify({ ok: code === 0, ...result }) : `\n${result.orders} orders, seed ${result.seed}, ${result.seconds} s: ${code === 0 ? 'the books hold' : 'NOT as it must be'}`}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    process.exitCode = code ?? 1;
  }
});
