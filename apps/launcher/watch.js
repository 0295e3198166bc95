// `npm run dev`: builds what changed and restarts what it concerns.
import { watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { buildNode } from './build.js';
import { buildWeb } from './build-web.js';
import { ROOT } from './install.js';

const SETTLED_AFTER_MS = 200;
const MADE = /(?:^|\/)(?:build|node_modules|\.react-router|dist)(?:\/|$)/;

/** @param {import('./mall.js').Mall} mall @param {(line: string) => void} say */
export function watch(mall, say) {
  let timer;
  let busy = false;
  const changed = (_, file) => {
    if (!file || MADE.test(file) || file.includes('.spec.')) return;
    clearTimeout(timer);
    timer = setTimeout(again, SETTLED_AFTER_MS);
  };
  const again = async () => {
    if (busy) {
      timer = setTimeout(again, SETTLED_AFTER_MS);
      return;
    }
    busy = true;
    try {
      await rebuild(mall, say);
    } catch (error) {
      say(`  ✗ ${error.message}`);
    } finally {
      busy = false;
    }
  };
  for (const folder of ['apps', 'libs']) watchFolder(join(ROOT, folder), { recursive: true }, changed);
  say('소스를 지켜봅니다. 바뀌면 다시 빌드하고 다시 시작합니다.');
}

async function rebuild(mall, say) {
  const { built } = await buildNode();
  const web = await buildWeb();
  if (web.code !== 0) say(web.said.trim());
  const names = [...mall.supervisor.entries.keys()].filter((name) => (name === 'web' ? web.built || built > 0 : built > 0));
  if (names.length === 0) return;
  await mall.supervisor.restart(names);
  say(`  ✓ 다시 시작했습니다: ${names.join(' ')}`);
}
