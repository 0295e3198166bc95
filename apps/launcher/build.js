// Builds dist/ from apps/ and libs/ with SWC: only what changed since the last time, and files whose source is gone leave.
// Runs under Node 24 with the dependencies installed. `node apps/launcher/build.js` or `npm run build:node`.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Sentence } from './sentence.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const DIST = join(ROOT, 'dist');
const MANIFEST = join(DIST, '.build.json');
const NOT_BUILT = new Set(['apps/web', 'apps/launcher', 'node_modules']);
const ASSET = /\.(?:lua|sql|json|graphql|svg|csv|html|css|woff2)$/;

/** @returns {Promise<{built: number, files: number, milliseconds: number}>} */
export async function buildNode() {
  const began = performance.now();
  const sources = (await Promise.all(['apps', 'libs'].map((folder) => walk(folder)))).flat().filter(isBuilt);
  const config = await readFile(join(ROOT, '.swcrc'), 'utf8');
  const before = await readManifest();
  const now = {};
  const stale = [];
  await Promise.all(sources.map(async (path) => {
    const hash = createHash('sha1').update(config).update(await readFile(join(ROOT, path))).digest('base64url');
    now[path] = hash;
    if (before[path] !== hash || !existsSync(join(DIST, target(path)))) stale.push(path);
  }));
  if (stale.length > 0) {
    const swc = await import('@swc/core');
    await Promise.all(stale.map((path) => buildFile(swc, path)));
  }
  const gone = await removeStale(new Set(sources.map(target)));
  if (stale.length > 0 || gone > 0) await writeWhole(MANIFEST, JSON.stringify(now));
  return { built: stale.length, files: sources.length, milliseconds: Math.round(performance.now() - began) };
}

async function walk(folder) {
  if (NOT_BUILT.has(folder)) return [];
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true });
  const inside = await Promise.all(entries.map((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_BUILT.has(entry.name) ? [] : walk(path);
    return [path];
  }));
  return inside.flat();
}

function isBuilt(path) {
  if (path.endsWith('.d.ts') || path.endsWith('.spec.ts')) return false;
  if (path.endsWith('.ts')) return true;
  // Only what lies in a room's src/ is read at run time; configuration beside it is not.
  return ASSET.test(path) && path.includes('/src/');
}

function target(path) {
  return path.replace(/\.ts$/, '.js');
}

async function buildFile(swc, path) {
  const to = join(DIST, target(path));
  await mkdir(dirname(to), { recursive: true });
  if (!path.endsWith('.ts')) {
    const part = `${to}.${process.pid}`;
    await copyFile(join(ROOT, path), part);
    await rename(part, to);
    return;
  }
  const { code, map } = await swc.transformFile(join(ROOT, path), { configFile: join(ROOT, '.swcrc'), sourceFileName: relative(dirname(to), join(ROOT, path)) }).catch((error) => {
    // Without the compiler's own stack.
    throw new Sentence(`${path}을(를) 빌드하지 못했습니다.\n${String(error.message).split(/\n\s*Caused by|\n\s*Stack backtrace/)[0].trim()}`, 'build failed');
  });
  const name = to.slice(to.lastIndexOf('/') + 1);
  await writeWhole(to, map ? `${code}\n//# sourceMappingURL=${name}.map\n` : code);
  if (map) await writeWhole(`${to}.map`, map);
}

/** A process that starts meanwhile never reads half a file. */
async function writeWhole(path, text) {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}`;
  await writeFile(part, text);
  await rename(part, path);
}

async function readManifest() {
  try {
    return JSON.parse(await readFile(MANIFEST, 'utf8'));
  } catch {
    return {};
  }
}

async function removeStale(wanted) {
  let gone = 0;
  for (const folder of ['apps', 'libs']) {
    const files = await readdir(join(DIST, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of files) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const of = relative(DIST, path).replace(/\.map$/, '');
      if (wanted.has(of) || /\.\d+$/.test(of)) continue;
      await rm(path, { force: true });
      gone += 1;
    }
  }
  return gone;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { built, files, milliseconds } = await buildNode();
    process.stdout.write(`dist: ${built} of ${files} files built in ${(milliseconds / 1000).toFixed(1)} s\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Sentence ? error.message : error.stack}\n`);
    process.exit(1);
  }
}
