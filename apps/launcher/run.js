// `npm run books`, `seed`, `import`, `bench`: runs one of the mall's programs against the mall of MALL_HOME. Where the mall does not run,
// its PostgreSQL and Redis are started for that time. Standard output is the program's alone.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from './commands.js';
import { inPinnedNode, install, ROOT } from './install.js';
import { readState, takeLock, endLeftBehind } from './lock.js';
import { Sentence } from './sentence.js';
import { prepareHome, readSecrets, readSettings } from './settings.js';

const SIGNALS = ['SIGINT', 'SIGTERM'];
const [name, ...args] = process.argv.slice(2);

function say(line) {
  process.stderr.write(`${line}\n`);
}

async function main() {
  const entry = COMMANDS[name];
  if (!entry) throw new Sentence(`그런 명령이 없습니다: ${name}. 있는 것은 ${Object.keys(COMMANDS).join(', ')}입니다.`, 'unknown command');
  await install({ say });
  if (await inPinnedNode(import.meta.url)) return 0;
  const { buildNode } = await import('./build.js');
  await buildNode();
  if (!existsSync(join(ROOT, entry))) throw new Sentence(`${entry}이(가) 없습니다.`, 'not built');
  const settings = readSettings();
  const state = readState(settings.home);
  if (state && state.running) return execute(entry, { ...process.env, ...state.env });
  return settings.production || (settings.databaseUrl && settings.redisUrl) ? execute(entry, process.env) : withServers(settings, entry);
}

/** The mall does not run: its servers are started, and stopped again. */
async function withServers(settings, entry) {
  const { ensureDatabase, migrate } = await import('./database.js');
  const { keepPostgres, keepRedis } = await import('./servers.js');
  const { environmentFor } = await import('./table.js');
  prepareHome(settings.home);
  const lock = takeLock(settings.home);
  const secrets = readSecrets(settings.home);
  const reports = { home: settings.home, secrets, say, giveUp: (error) => say(error.message), restarted: () => undefined };
  const kept = [];
  const begin = async (make) => {
    const server = make(reports);
    kept.push(server);
    return server.start();
  };
  try {
    await endLeftBehind(settings.home);
    const databaseUrl = settings.databaseUrl || (await ensureDatabase({ adminUrl: (await begin(keepPostgres)).url, password: secrets.mall, home: settings.home }));
    const redisUrl = settings.redisUrl || (await begin(keepRedis)).url;
    const env = environmentFor({ settings, secrets, databaseUrl, redisUrl });
    await migrate(env);
    return await execute(entry, env);
  } finally {
    await Promise.all(kept.map((server) => server.stop()));
    lock.release();
  }
}

function execute(entry, given) {
  const env = { ...given };
  // It ends by itself; standard input belongs to it.
  delete env.MALL_LAUNCHED;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, entry), ...args], { cwd: process.env.INIT_CWD || process.cwd(), env, stdio: 'inherit' });
    for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

main().then(
  (code) => process.exit(code),
  (error) => {
    say(error instanceof Sentence ? error.message : error.stack || String(error));
    process.exit(1);
  },
);
