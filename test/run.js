// `npm test`: sets up what is missing on a fresh machine, runs every stage, tells the times, and ends with "N passed, M failed".
// `node test/run.js [stage …] [-- arguments for Jest]`. Plain JavaScript: it runs on Node 20 before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, inPinnedNode, install } from '../apps/launcher/install.js';
import { nowMs } from '../apps/launcher/clock.js';
import { aptInstall, findProgram } from '../apps/launcher/redis.js';
import { Sentence } from '../apps/launcher/sentence.js';

const JEST_STAGES = ['unit', 'architecture', 'integration', 'e2e', 'web'];
const STAGES = ['types', 'lint', ...JEST_STAGES];
const NEEDS_SERVERS = new Set(['integration', 'e2e', 'web']);
const BIN = join(ROOT, 'node_modules/.bin');

const words = process.argv.slice(2);
const split = words.includes('--') ? words.indexOf('--') : words.length;
const wanted = words.slice(0, split);
const forJest = words.slice(split + 1);
const tally = { passed: 0, failed: 0 };
let servers;
/** The stage's own process. */
let current;

main().catch(async (error) => {
  console.error(error instanceof Sentence ? error.message : error);
  tally.failed += 1;
  await end();
});

async function main() {
  const unknown = wanted.filter((stage) => !STAGES.includes(stage));
  if (unknown.length > 0) throw new Sentence(`${unknown.join(', ')}: 그런 단계가 없습니다. 단계는 ${STAGES.join(', ')}입니다.`);
  await install({ say: console.log });
  if (await inPinnedNode(import.meta.url)) return;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { void interrupted(); });
  const stages = wanted.length > 0 ? wanted : STAGES;
  const times = [];
  for (const stage of await prepared(stages)) {
    const began = nowMs();
    heading(stage);
    const good = await run(stage);
    times.push(`${good ? '✓' : '✗'} ${stage.padEnd(13)} ${((nowMs() - began) / 1000).toFixed(1)} s`);
  }
  console.log(`\n${times.join('\n')}`);
  await end();
}

async function interrupted() {
  if (current) current.kill('SIGTERM');
  tally.failed += 1;
  await end();
}

async function end() {
  if (servers) await servers.stop();
  // The last line, exactly so: other programs read it.
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
}

function heading(text) {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(2, 70 - text.length))}`);
}

/** Does what the stages need first; answers them. */
async function prepared(stages) {
  const served = stages.some((stage) => NEEDS_SERVERS.has(stage));
  if (stages.includes('web')) await browser();
  // The architecture tests print the schemas, by what was built.
  if (served || stages.includes('architecture')) {
    heading('build');
    if (!(await command(process.execPath, ['apps/launcher/build.js']))) throw new Sentence('dist를 만들지 못했습니다.', 'build failed');
    if (stages.includes('web') && !(await command(process.execPath, ['apps/launcher/build-web.js']))) throw new Sentence('웹 페이지를 만들지 못했습니다.', 'web build failed');
  }
  if (served) {
    const { startServers } = await import('./support/servers.js');
    servers = await startServers();
  }
  return stages;
}

/** Chromium, and a typeface with Hangul for its screenshots. */
async function browser() {
  if (findProgram('chromium', 'chromium-browser', 'google-chrome')) return;
  console.log('Chromium을 설치합니다 …');
  if (!(await aptInstall('chromium', 'fonts-noto-cjk'))) throw new Sentence('웹 시험에 Chromium이 필요합니다. "sudo apt-get install -y chromium fonts-noto-cjk"로 설치해 주세요.', 'Chromium is missing');
}

async function run(stage) {
  if (JEST_STAGES.includes(stage)) return jest(stage);
  const good = stage === 'types' ? await types() : await lint();
  if (!good) tally.failed += 1;
  return good;
}

async function types() {
  const tsc = join(ROOT, 'node_modules/@typescript/native/bin/tsc');
  const main = await command(process.execPath, [tsc, '--noEmit', '-p', 'tsconfig.json']);
  if (!existsSync(join(ROOT, 'apps/web/tsconfig.json'))) return main;
  const generated = await command(join(BIN, 'react-router'), ['typegen'], { cwd: join(ROOT, 'apps/web') });
  return (await command(process.execPath, [tsc, '--noEmit', '-p', 'apps/web/tsconfig.json'])) && generated && main;
}

function lint() {
  return command(join(BIN, 'oxlint'), ['-c', '.oxlintrc.json', '--type-aware', '--deny-warnings', ...['apps', 'libs', 'test'].filter((folder) => existsSync(join(ROOT, folder)))]);
}

async function jest(stage) {
  const folder = mkdtempSync(join(tmpdir(), 'guro-mall-jest-'));
  const report = join(folder, 'report.json');
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--selectProjects', stage, '-w', '2', '--passWithNoTests', '--testTimeout', '240000', '--json', `--outputFile=${report}`, ...forJest];
  const good = await command(process.execPath, args, { env: { ...process.env, ...(servers ? servers.env : {}), NODE_ENV: 'test', MALL_OPEN_ORDERS_PER_BUYER: '0' }, quiet: true });
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // A file that does not even load has no test to count: it counts as one.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const skipped = result.numPendingTests + result.numTodoTests;
    tally.passed += result.numPassedTests;
    tally.failed += failed;
    if (result.numPassedTests + failed === 0) console.error(`${stage}: no test was run`);
    // A pattern leaves out the rest on purpose; nothing else may.
    if (skipped > 0 && forJest.length === 0) console.error(`${stage}: ${skipped} tests were skipped`);
    const bad = !good || failed > 0 || result.numPassedTests === 0 || (skipped > 0 && forJest.length === 0);
    if (bad && failed === 0) tally.failed += 1;
    return !bad;
  } catch {
    tally.failed += 1;
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function command(program, args, { cwd = ROOT, env = process.env, quiet = false } = {}) {
  return new Promise((resolve) => {
    // Jest prints its report to standard error and, with --json, the JSON to standard output.
    const child = spawn(program, args, { cwd, env: { ...env, PATH: `${BIN}:${env.PATH}` }, stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'] });
    current = child;
    child.on('error', (error) => { console.error(error.message); resolve(false); });
    child.on('exit', (code) => resolve(code === 0));
  });
}
