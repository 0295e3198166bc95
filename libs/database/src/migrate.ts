import pg from 'pg';
import { runMigrations } from 'graphile-worker';
import { config } from '#kernel';
import { openOrm } from './orm.js';

/**
 * Brings a database forward: our tables and the job queue's. Runs at every start; does nothing where nothing is pending.
 * Two processes that migrate at once wait for each other on an advisory lock.
 */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('guro-mall migrate'))");
    await checkLocale(client);
    await runMigrations({ connectionString: url, schema: 'jobs' });
    const orm = await openOrm({ url, entities: [], pool: 2 });
    try {
      await orm.migrator.up();
    } finally {
      await orm.close(true);
    }
  } finally {
    await client.end();
  }
}

/** Under a `C` character type Hangul has no trigrams and Korean search silently finds nothing: refuse such a database. */
async function checkLocale(client: pg.Client): Promise<void> {
  await client.query('create extension if not exists pg_trgm');
  const { rows } = await client.query<{ n: number; ctype: string }>("select cardinality(show_trgm('김치')) as n, (select datctype from pg_database where datname = current_database()) as ctype");
  if (rows[0]?.n === 0) {
    throw new Error(`데이터베이스의 문자 종류(LC_CTYPE)가 ${rows[0].ctype}이라 한글을 찾을 수 없습니다. UTF-8(예: C.UTF-8)로 만든 데이터베이스를 써 주세요.`);
  }
}

if (process.argv[1]?.endsWith('/migrate.js')) {
  migrate(config().databaseUrl).then(
    () => process.exit(0),
    (error: unknown) => {
      // The first line names it; what the ORM appends repeats it.
      process.stderr.write(`데이터베이스를 준비하지 못했습니다: ${(error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''}\n`);
      process.exit(1);
    },
  );
}
