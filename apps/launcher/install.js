// Dependencies from the lockfile, and the Node that the project is written for. Runs on Node 20, before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './errand.js';
import { Sentence } from './sentence.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.installed');
export const PINNED_NODE = join(MODULES, '.bin/node');

/** True when node_modules is what the lockfile says. */
export function isInstalled() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (!existsSync(PINNED_NODE)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true;
  // Somebody ran npm himself: look whether it came to the same.
  if (!holds(JSON.parse(lock).packages)) return false;
  writeFileSync(STAMP, wanted);
  return true;
}

function holds(packages) {
  try {
    const installed = JSON.parse(readFileSync(join(MODULES, '.package-lock.json'), 'utf8')).packages;
    const wanted = Object.entries(packages).filter(([path]) => path !== '');
    const missing = wanted.some(([path, { version, optional, peer }]) => (installed[path] ? installed[path].version !== version : !optional && !peer));
    return !missing && Object.keys(installed).every((path) => path in packages);
  } catch {
    return false;
  }
}

/** Installs where the lockfile differs. @param {{say: (line: string) => void, logFile?: string}} options @returns {Promise<boolean>} whether it had to */
export async function install({ say }) {
  if (isInstalled()) return false;
  say('의존 패키지를 설치합니다 (npm ci, 1~2분) …');
  const { code, said } = await runToEnd('npm', ['ci', '--include=dev', '--ignore-scripts=false', '--loglevel=error', '--no-progress'], { cwd: ROOT });
  if (code !== 0) {
    if (/ENOSPC/.test(said)) throw new Sentence('디스크에 빈 자리가 없어 의존 패키지를 설치할 수 없습니다.', 'the disk is full');
    const lines = said.split('\n').filter((line) => line.startsWith('npm error')).map((line) => line.replace('npm error ', ''));
    throw new Sentence(`의존 패키지를 설치하지 못했습니다: ${lines.slice(0, 3).join(' ') || said.slice(-300)}`, 'npm ci failed');
  }
  if (!existsSync(PINNED_NODE)) throw new Sentence('Node 24를 설치하지 못했습니다. node_modules를 지우고 다시 시작해 주세요.', 'the pinned Node is missing');
  writeFileSync(STAMP, createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex'));
  return true;
}

/**
 * Goes on under the pinned Node: false when this process already runs on it, else hands everything to a child, ends with its code
 * and never answers. `before` runs before that: signals are passed on from then. The child notices by itself when this process is killed.
 */
export async function inPinnedNode(script, before = () => undefined) {
  const { version } = JSON.parse(readFileSync(join(MODULES, 'node/package.json'), 'utf8'));
  if (process.version === `v${version}`) return false;
  before();
  const child = spawn(PINNED_NODE, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, PATH: `${join(MODULES, '.bin')}:${process.env.PATH}` } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
  });
}
