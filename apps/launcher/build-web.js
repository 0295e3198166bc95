// Builds the pages when anything that goes into them has changed. `node apps/launcher/build-web.js`
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './errand.js';
import { ROOT } from './install.js';

const WEB = join(ROOT, 'apps/web');
const STAMP = join(WEB, 'build/.stamp');
const SOURCES = ['apps/web', 'libs/kernel/src'];
const MADE = new Set(['build', 'node_modules', '.react-router']);

/** @returns {Promise<{built: boolean, code: number, said: string}>} */
export async function buildWeb() {
  const wanted = stamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return { built: false, code: 0, said: '' };
  const result = await runToEnd(join(ROOT, 'node_modules/.bin/react-router'), ['build'], { cwd: WEB, env: { ...process.env, NODE_ENV: 'production' } });
  if (result.code === 0) writeFileSync(STAMP, wanted);
  return { built: true, ...result };
}

function stamp() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...SOURCES.flatMap(files)]) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function files(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return MADE.has(entry.name) ? [] : files(`${folder}/${entry.name}`);
      return entry.isFile() ? [`${folder}/${entry.name}`] : [];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { code, said } = await buildWeb();
  if (code !== 0) process.stderr.write(said);
  process.exit(code);
}
