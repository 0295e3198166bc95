import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate as goForward, openOrm } from '#database';
import { COMMANDS } from '../../../apps/launcher/commands.js';
import { copyOf, emptyDatabase, superuserUrl } from '../../support/database.js';
import { startMall } from '../../support/mall.js';
import { ROOT } from '../../support/place.js';

/** Columns that a later migration fills anew on purpose: `table.column`, with the migration that does it. */
const FILLED_ON_PURPOSE: ReadonlySet<string> = new Set([]);

/** Filled by migrations alone, which add to it: what a mall has in it is what its state put there. */
const OF_MIGRATIONS: ReadonlySet<string> = new Set(['ledger_account']);

type Columns = Map<string, string[]>;

/** A demo mall with everything that happens in a mall: what the tables below are filled with. */
let source: string;
let names: string[];
/** The demo's rows by table, as JSON, and their columns: read once. */
let rows: Map<string, string>;
let known: Columns;
/** What a database looks like that was made today. */
let fresh: object;

beforeAll(async () => {
  const mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'worker', 'mailbox'] });
  // Before there were budgets nothing could be sold by one: its orders must fit into the oldest schema too.
  await asSuperuser(mall.databaseUrl, (client) => client.query('update exhibition_item set mall_share_bp = mall_share_bp + budget_share_bp, budget_share_bp = 0, budget_id = null where budget_id is not null'));
  run(COMMANDS.demoOrders, { ...mall.env });
  source = mall.databaseUrl;
  known = await columnsOf(source);
  rows = await asSuperuser(source, async (client) => {
    const all = new Map<string, string>();
    for (const table of known.keys()) all.set(table, (await client.query<{ rows: string }>(`select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from ${table} t`)).rows[0]?.rows ?? '[]');
    return all;
  });
  const empty = await emptyDatabase();
  names = await inOrm(empty, async (orm) => (await orm.migrator.getPending()).map(({ name }) => name));
  migrate(empty);
  fresh = await schemaOf(empty);
}, 240_000);

function run(entry: string, env: Record<string, string>): void {
  const done = spawnSync(process.execPath, [entry], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, MALL_LOG_LEVEL: 'error', ...env } });
  if (done.status !== 0) throw new Error(`${entry}: ${done.stderr}${done.stdout}`);
}

const migrate = (url: string): void => run('dist/libs/database/src/migrate.js', { NODE_ENV: 'test', MALL_DATABASE_URL: url });

async function inOrm<T>(url: string, work: (orm: Awaited<ReturnType<typeof openOrm>>) => Promise<T>): Promise<T> {
  const orm = await openOrm({ url, entities: [], pool: 2 });
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
  }
}

async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl(url) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function columnsOf(url: string): Promise<Columns> {
  return asSuperuser(url, async (client) => {
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'schema_migration' and c.is_generated = 'NEVER' group by c.table_name order by c.table_name`,
    );
    return new Map(rows.map((row) => [row.name, row.columns]));
  });
}

/** The tables so that each comes after those that it points at, as far as they don't point at each other. */
async function inOrder(url: string, tables: Columns): Promise<string[]> {
  const edges = await asSuperuser(url, async (client) => (await client.query<{ of: string; to: string }>("select distinct conrelid::regclass::text as of, confrelid::regclass::text as to from pg_constraint where contype = 'f' and conrelid <> confrelid")).rows);
  const left = new Set(tables.keys());
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter((table) => !edges.some(({ of, to }) => of === table && left.has(to)));
    // Products and their versions point at each other.
    for (const table of free.length > 0 ? free : [...left].slice(0, 1)) {
      ordered.push(table);
      left.delete(table);
    }
  }
  return ordered;
}

/** Puts the demo's rows into every table of an older schema, as far as that one has their columns. */
async function fill(url: string, tables: Columns): Promise<void> {
  const order = await inOrder(url, tables);
  await asSuperuser(url, async (client) => {
    await client.query('begin');
    // As they are: without triggers (but for those that nobody gets past), and before those that they point at.
    await client.query("set local session_replication_role = 'replica'");
    const listOf = (table: string): string => (tables.get(table) ?? []).filter((column) => known.get(table)?.includes(column)).join(', ');
    for (const table of order) {
      const list = listOf(table);
      // Entries are written with their transactions.
      if (list === '' || OF_MIGRATIONS.has(table) || table === 'ledger_entry') continue;
      await client.query(`delete from ${table}`);
      const insert = `insert into ${table} (${list}) overriding system value select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
      if (table !== 'ledger_transaction') await client.query(insert, [rows.get(table)]);
      else {
        const entries = listOf('ledger_entry');
        await client.query(
          `with posted as (${insert} returning id) insert into ledger_entry (${entries}) overriding system value select ${entries} from jsonb_populate_recordset(null::ledger_entry, $2::jsonb) e where e.transaction_id in (select id from posted)`,
          [rows.get(table), rows.get('ledger_entry')],
        );
      }
    }
    await client.query('commit');
  });
}

/** Number of rows and a digest of each column, and the sum of each column of won. */
async function contentOf(url: string, tables: Columns): Promise<Record<string, unknown>> {
  return asSuperuser(url, async (client) => {
    const found: Record<string, unknown> = {};
    for (const [table, columns] of tables) {
      if (OF_MIGRATIONS.has(table)) continue;
      const parts = columns.filter((column) => !FILLED_ON_PURPOSE.has(`${table}.${column}`)).flatMap((column) => [
        `sum(hashtextextended(${column}::text, 0)::numeric)::text as "${column}"`, ...(column.endsWith('_won') ? [`sum(${column})::text as "${column} in all"`] : []),
      ]);
      found[table] = (await client.query(`select count(*)::int as "rows", ${parts.join(', ')} from ${table}`)).rows[0];
    }
    return found;
  });
}

/** Everything that makes up a schema, in words: columns, constraints, indexes, triggers, policies, functions, rights. */
async function schemaOf(url: string): Promise<object> {
  return asSuperuser(url, async (client) => {
    const list = async (text: string): Promise<string[]> => (await client.query<{ line: string }>(text)).rows.map(({ line }) => line).sort();
    return {
      columns: await list("select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, is_identity) as line from information_schema.columns where table_schema = 'public'"),
      constraints: await list("select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint where connamespace = 'public'::regnamespace"),
      indexes: await list("select indexdef as line from pg_indexes where schemaname = 'public'"),
      triggers: await list("select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal"),
      policies: await list("select concat_ws(' ', tablename, policyname, roles::text, cmd, qual, with_check) as line from pg_policies where schemaname = 'public'"),
      functions: await list("select pg_get_functiondef(p.oid) as line from pg_proc p where pronamespace = 'public'::regnamespace and prokind = 'f' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')"),
      views: await list("select concat_ws(' ', viewname, definition) as line from pg_views where schemaname = 'public'"),
      rights: await list("select concat_ws(' ', table_name, grantee, privilege_type) as line from information_schema.role_table_grants where table_schema = 'public' and grantee = 'mall_vendor'"),
    };
  });
}

describe('a database of an earlier day', () => {
  it('was looked at: the demo has rows in all that a mall is made of', async () => {
    expect(names.length).toBeGreaterThanOrEqual(6);
    const content = await contentOf(source, await columnsOf(source));
    for (const table of ['account', 'vendor', 'product', 'variant', 'stock_movement', 'price_history', 'exhibition_item', 'mall_order', 'order_line', 'order_discount', 'payment', 'payment_attempt', 'shipment', 'ledger_entry', 'state_change', 'consent']) {
      expect({ table, rows: (content[table] as { rows: number } | undefined)?.rows }).not.toEqual({ table, rows: 0 });
    }
  });

  it('goes forward from each state that there ever was, and nothing in it is lost or changed', async () => {
    // One database grows by one migration at a time and stays empty; a copy of each of its states is filled and goes forward.
    const growing = await emptyDatabase();
    for (const name of names) {
      await inOrm(growing, (orm) => orm.migrator.up({ to: name }));
      const url = await copyOf(growing);
      const tables = await columnsOf(url);
      await fill(url, tables);
      const before = await contentOf(url, tables);
      await goForward(url);
      expect({ from: name, content: await contentOf(url, tables) }).toEqual({ from: name, content: before });
      expect({ from: name, schema: await schemaOf(url) }).toEqual({ from: name, schema: fresh });
    }
  }, 900_000);

  it('keeps books that hold', async () => {
    const url = await emptyDatabase();
    await inOrm(url, (orm) => orm.migrator.up({ to: names.find((name) => name.endsWith('_ledger')) ?? '' }));
    await fill(url, await columnsOf(url));
    migrate(url);
    const done = spawnSync(process.execPath, [COMMANDS.books, '--json', '--offline'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, MALL_DATABASE_URL: url, MALL_REDIS_URL: process.env['TEST_REDIS_URL'] ?? '', MALL_LOG_LEVEL: 'silent' } });
    const report = JSON.parse(done.stdout) as { ok: boolean; checks: { name: string; ok: boolean; examined: number }[] };
    expect(report.checks.filter((check) => !check.ok)).toEqual([]);
    expect(report.checks.some((check) => check.examined > 0)).toBe(true);
  });

  it('of the previous commit, as far as git knows one, goes forward to the same schema', async () => {
    const url = await emptyDatabase();
    const done = spawnSync(process.execPath, ['test/support/previous-schema.js', url], { cwd: ROOT, encoding: 'utf8' });
    // 3: a shallow clone or no .git. The states above are all there is then.
    expect({ code: done.status, said: done.stderr }).toEqual({ code: done.status === 3 ? 3 : 0, said: '' });
    migrate(url);
    expect(await schemaOf(url)).toEqual(fresh);
  });
});
