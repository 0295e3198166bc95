// `npm start`: from a fresh clone to a running mall. Begins on whatever Node there is (18 or newer), goes on under the pinned one.
// `--watch` builds and restarts when a source changes (`npm run dev`).
import { checkPorts } from './check-ports.js';
import { Mall } from './mall.js';
import { inPinnedNode, install, isInstalled } from './install.js';
import { endLeftBehind, takeLock } from './lock.js';
import { Progress } from './progress.js';
import { redisProgram } from './redis.js';
import { Sentence } from './sentence.js';
import { prepareHome, readSettings } from './settings.js';

const PARENT_LOOK_MS = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const progress = new Progress(Number(process.env.LAUNCHER_BEGAN) || undefined);
/** @type {Mall | undefined} */
let mall;
let lock;
let ending;

/** Ends once, whoever asks: a signal, a missing parent, a failure. */
function end(code, reason) {
  ending ??= (async () => {
    // What fails from now on fails because we stop.
    progress.quiet = true;
    if (mall) await mall.stop((line) => process.stdout.write(`${line}\n`));
    if (lock) lock.release();
    // Last, so that it is what the person reads.
    if (reason) process.stderr.write(`\n${reason}\n`);
    process.exit(code);
  })();
  return ending;
}

function fail(error) {
  return end(1, error instanceof Sentence ? error.message : `알 수 없는 까닭으로 몰을 시작하지 못했습니다: ${error?.stack || error}`);
}

for (const signal of SIGNALS) process.on(signal, () => void end(0));
process.on('uncaughtException', (error) => void fail(error));
process.on('unhandledRejection', (error) => void fail(error));

/** npm or the outer launcher was killed: nobody is left who could stop us. Under a service manager the parent means nothing. */
function followParent() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event && !process.env.LAUNCHER_OUTER) return;
  setInterval(() => { if (process.ppid !== parent) void end(0); }, PARENT_LOOK_MS).unref();
}

async function main() {
  if (process.platform === 'win32') throw new Sentence('Windows에서는 WSL 안에서 실행해 주세요.', 'use WSL on Windows');
  const settings = readSettings();
  prepareHome(settings.home);
  lock = takeLock(settings.home);
  followParent();
  const crashed = await endLeftBehind(settings.home);
  await checkPorts(settings, crashed);
  const ownRedis = !settings.production && !settings.redisUrl;
  const outer = process.env.LAUNCHER_OUTER === '1';
  if (!outer) progress.say('구로e몰을 시작합니다.');
  await Promise.all([
    dependencies(),
    // Takes some seconds on a fresh machine; meanwhile npm works.
    ownRedis ? redisProgram() : undefined,
  ]);
  await inner();
  mall = new Mall({ settings, progress, giveUp: (error) => void fail(error) });
  await mall.start();
  if (process.argv.includes('--watch')) {
    const { watch } = await import('./watch.js');
    watch(mall, (line) => progress.say(line));
  }
}

/** Answers in the process that runs on the pinned Node. The lock is left to that one, which knows us as its parent; signals are handed on to it. */
async function inner() {
  process.env.LAUNCHER_OUTER = process.env.LAUNCHER_OUTER || '1';
  process.env.LAUNCHER_BEGAN = String(progress.began);
  const handedOn = () => { for (const signal of SIGNALS) process.removeAllListeners(signal); };
  await inPinnedNode(import.meta.url, handedOn);
  delete process.env.LAUNCHER_OUTER;
  delete process.env.LAUNCHER_BEGAN;
}

async function dependencies() {
  if (isInstalled()) return;
  await progress.step('의존 패키지 (npm ci)', () => install({ say: () => undefined }).then(() => ''));
}

main().catch(fail);
