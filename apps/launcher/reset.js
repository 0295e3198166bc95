// `npm run db:reset`: throws away what a mall on this machine holds; the next start makes a new one with demo data.
import { lstatSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endLeftBehind, takeLock } from './lock.js';
import { Sentence } from './sentence.js';
import { prepareHome, readSettings } from './settings.js';

/** What the mall wrote, and nothing else that may lie in the folder. Keys and logs stay. */
const HELD = ['postgres', 'postgres.part', 'postgres.port', 'redis', 'redis.port', 'uploads', 'mail', 'toss-sandbox', 'toss-sandbox.json', 'demo.json', 'seeding', 'orders-to-place'];

async function main() {
  if (process.env.NODE_ENV === 'production' || process.env.MALL_DATABASE_URL) throw new Sentence('이 명령은 이 컴퓨터의 견본 몰만 비웁니다. MALL_DATABASE_URL의 데이터베이스는 건드리지 않습니다.', 'only for a local mall');
  const settings = readSettings();
  prepareHome(settings.home);
  const lock = takeLock(settings.home);
  try {
    await endLeftBehind(settings.home);
    for (const name of HELD) remove(join(settings.home, name));
    process.stdout.write(`${settings.home}을(를) 비웠습니다. 다음 npm start가 새로 만듭니다.\n`);
  } finally {
    lock.release();
  }
}

function remove(path) {
  let target;
  try {
    // PostgreSQL's data may lie elsewhere, behind a link.
    if (lstatSync(path).isSymbolicLink()) target = dirname(realpathSync(path));
  } catch {
    // not there, or a link to nothing
  }
  if (target && target.startsWith('/var/lib/guro-mall/')) rmSync(target, { recursive: true, force: true });
  rmSync(path, { recursive: true, force: true });
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Sentence ? error.message : error.stack || error}\n`);
  process.exit(1);
});
