// Brings an empty database to the schema of the previous commit: its migration files, as git has them. `node previous-schema.js <url>`
// Exit code 3: there is no previous commit here (a shallow clone, a tree without .git). A process of its own, since the files are not ours.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { ROOT } from '../../apps/launcher/install.js';

const FOLDER = 'libs/database/src/migrations';

function git(...args) {
  return execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });
}

function previousFiles() {
  try {
    return git('ls-tree', '--name-only', 'HEAD~1', `${FOLDER}/`).split('\n').filter((path) => /\/Migration\d+_\w+\.ts$/.test(path));
  } catch {
    process.exit(3);
  }
}

const files = previousFiles();
// Below the project, so that what they import is found.
const place = join(ROOT, `.cache/previous-schema-${process.pid}`);
mkdirSync(place, { recursive: true });
try {
  const list = await Promise.all(files.map(async (path) => {
    const name = basename(path, '.ts');
    const { code } = transformSync(git('show', `HEAD~1:${path}`), { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } });
    const file = join(place, `${name}.mjs`);
    writeFileSync(file, code);
    return { name, class: (await import(pathToFileURL(file).href))[name] };
  }));
  const orm = await MikroORM.init({
    clientUrl: process.argv[2], entities: [], extensions: [Migrator], discovery: { warnWhenNoEntities: false },
    migrations: { migrationsList: list, snapshot: false, transactional: true, allOrNothing: true, tableName: 'schema_migration' },
  });
  await orm.migrator.up();
  await orm.close(true);
  process.stdout.write(`${list.length}\n`);
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.exit(0);
