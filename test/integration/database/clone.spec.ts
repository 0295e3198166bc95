import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase } from '../../support/database.js';

async function ask<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  it('is migrated, empty and of this test alone', async () => {
    const [one, two] = [await testDatabase(), await testDatabase()];
    expect(one).not.toBe(two);
    await ask(one, "insert into account (id, email, password_hash, name, created_at) values (gen_random_uuid(), 'a@example.invalid', 'x', '가나다', now())");
    expect(await ask(two, 'select id from account')).toEqual([]);
  });

  it('belongs to a role without special rights', async () => {
    const url = await testDatabase();
    expect(await ask(url, 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user')).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });

  it('knows Hangul', async () => {
    const [row] = await ask<{ n: number }>(await testDatabase(), "select cardinality(show_trgm('김치')) as n");
    expect(row?.n).toBe(3);
  });
});
