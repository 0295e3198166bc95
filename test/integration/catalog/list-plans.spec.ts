import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProductListQueries, type ProductFilter, type ProductSort } from '#catalog';
import { Database, openOrm, Transaction, type Parameter } from '#database';
import { testDatabase } from '../../support/database.js';
import { fillCatalogue } from './large-catalogue.js';

const PRODUCTS = 100_000;
/** Counting everything stops after 1,001 rows that it may take as they lie; nothing else may walk the table. */
const WHOLE_TABLE = /Seq Scan on product p \(actual rows=(?!1001\.00 )/;

/** A database that also asks for the plan of each statement that it reads by. */
class PlanningDatabase extends Database {
  plans: string[] = [];

  override async read<Row extends object>(text: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    if (text.includes('from product p')) this.plans.push(await planOf((sql, values) => super.read(sql, values), text, parameters));
    return super.read<Row>(text, parameters);
  }

  override async transaction<T>(actor: Parameters<Database['transaction']>[0], work: (tx: Transaction) => Promise<T>): Promise<T> {
    return super.transaction(actor, (tx) => {
      const sql = tx.sql.bind(tx);
      const planned: Transaction['sql'] = async <Row extends object>(text: string, parameters?: readonly Parameter[]) => {
        if (text.includes('from product p')) this.plans.push(await planOf(sql, text, parameters ?? []));
        return sql<Row>(text, parameters);
      };
      return work(Object.assign(tx, { sql: planned }));
    });
  }
}

async function planOf(sql: (text: string, parameters: readonly Parameter[]) => Promise<object[]>, text: string, parameters: readonly Parameter[]): Promise<string> {
  const rows = (await sql(`explain (analyze, costs off, timing off, buffers off, summary on) ${text}`, parameters)) as { 'QUERY PLAN': string }[];
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

let database: PlanningDatabase;
let lists: ProductListQueries;
beforeAll(async () => {
  database = new PlanningDatabase(await openOrm({ url: await testDatabase(), entities: [] }));
  await fillCatalogue(database, PRODUCTS);
  lists = new ProductListQueries(database);
}, 180_000);
afterAll(() => database.close());

const FILTERS: [string, ProductFilter][] = [
  ['everything', {}],
  ['a department', { category: 'c3' }],
  ['a leaf', { category: 'c3-2-1' }],
  ['a maker', { vendor: 'maker-7' }],
  ['a neighbourhood', { dong: '항동' }],
  ['a price range', { minWon: 10_000, maxWon: 12_000 }],
  ['in stock only', { inStock: true }],
  ['a leaf in stock', { category: 'c3-2-1', inStock: true, minWon: 5_000 }],
  ['a common word', { query: '된장' }],
  ['a rare query', { query: '항동 원목 도마' }],
  ['initial consonants', { query: 'ㅂㅊㄱㅊ' }],
  ['a word in a department', { query: '김치', category: 'c3' }],
];
/** Words that more products carry than are worth sorting: the first page of them asks whether they are few, then walks the index of sales; the second walks at once. */
const MANY_MATCHES = new Set(['a common word', 'initial consonants']);
const SORTS: ProductSort[] = ['NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'MOST_SOLD', 'RELEVANCE'];

describe(`lists of ${PRODUCTS} products`, () => {
  describe.each(FILTERS)('%s', (name, filter) => {
    it.each(SORTS)('by %s: two pages and a count, without reading the whole table', async (sort) => {
      database.plans = [];
      const first = await lists.page(filter, sort, 20, null);
      expect(first).toHaveLength(21);
      const last = first[19];
      if (!last) throw new Error('no twentieth row');
      const second = await lists.page(filter, sort, 20, { value: last.sortValue, id: last.id });
      expect(second[0]?.id).toBe(first[20]?.id);
      expect(database.plans).toHaveLength(sort === 'RELEVANCE' && MANY_MATCHES.has(name) ? 3 : 2);
      await lists.count(filter);
      for (const plan of database.plans) expect(plan).not.toMatch(WHOLE_TABLE);
    });
  });

  it('finds what was nearly typed, by an index too', async () => {
    database.plans = [];
    expect([await lists.similarQuery('떡복이'), await lists.similarQuery('ehlswkd')]).toEqual(['떡볶이', '된장']);
    expect(database.plans.length).toBeGreaterThan(1);
    for (const plan of database.plans) expect(plan).not.toMatch(WHOLE_TABLE);
  });
});
