import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, openOrm, SYSTEM } from '#database';
import { testDatabase } from '../../support/database.js';

let database: Database;
beforeAll(async () => {
  database = new Database(await openOrm({ url: await testDatabase(), entities: [] }));
});
afterAll(() => database.close());

/** What people type, and what they never should. */
const TEXTS = [
  "'", "''", "\\'", "\\\\'", '\\', '?', '\\?', '??', "?' or 1=1 --", "'; drop table vendor; --", '$1', '{"a":"?"}', '"', 'a"b\\c', '{a,b}', '\u0001', '가나다 🍶', 'E\'\\x27', '%', '_', '\n\r\t', '/* */', '--', ':name', '\\x00',
];

describe('parameters of a statement', () => {
  it.each(TEXTS)('%j comes out as it went in', async (text) => {
    expect(await database.read('select ?::text as one, ?::text as two, ?::text as three', [text, 'b', text])).toEqual([{ one: text, two: 'b', three: text }]);
    expect(await database.read('select ?::text[] as list', [[text, 'b']])).toEqual([{ list: [text, 'b'] }]);
    expect(await database.read('select ?::jsonb as json', [{ key: text }])).toEqual([{ json: { key: text } }]);
    expect(await database.transaction(SYSTEM, (tx) => tx.sql('select ?::text as one', [text]))).toEqual([{ one: text }]);
  });

  it('keep their kinds', async () => {
    const at = new Date('2026-11-24T00:00:00.123Z');
    expect(await database.read('select ?::bigint as n, ?::boolean as b, ?::timestamptz as t, ?::uuid as u, ?::int[] as i, ?::bytea as y', [2 ** 53 - 1, true, at, null, [1, 2], Buffer.from([0, 255])])).toEqual([{ n: 2 ** 53 - 1, b: true, t: at, u: null, i: [1, 2], y: Buffer.from([0, 255]) }]);
  });
});
