import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clock, config, DAY, later } from '#kernel';
import { Database, openOrm, SYSTEM, type Transaction } from '#database';
import { demoMall, generateProducts, type DemoMall, type DemoProduct } from '#database/demo';
import { storeArt } from './art.js';
import { seedProducts, seedShelves, type SeededCatalogue } from './catalogue.js';
import { seedBudgets } from './budgets.js';
import { seedCoupons } from './coupons.js';
import { seedExhibitions } from './exhibitions.js';
import { seedPeople } from './people.js';
import { storePictures } from './pictures.js';

/**
 * `npm run seed [-- --products N]`: fills an empty database with the demo mall; with `--products` also with N generated products, for measuring.
 * Where the demo is there already, the generated products that are missing up to N are added. One transaction: a seed that was cut short leaves
 * nothing. Never runs in production.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { products: { type: 'string' } } });
  const more = Number(values.products ?? 0);
  if (!Number.isInteger(more) || more < 0 || more > 1_000_000) throw new Error('--products는 0부터 1,000,000까지의 정수입니다.');
  if (config().production) throw new Error('운영 모드에서는 견본을 넣지 않습니다.');
  const database = new Database(await openOrm({ url: config().databaseUrl, entities: [], pool: 2 }));
  try {
    const started = await database.readOne('select 1 as started from vendor limit 1');
    if (started && more === 0) throw new Error('빈 데이터베이스가 아닙니다. 처음부터 넣으려면 npm run db:reset을 쓰세요.');
    const demo = demoMall();
    const pictures = await storePictures(demo.products.flatMap((product) => product.pictures));
    if (started) {
      const added = await database.transaction(SYSTEM, (tx) => grow(tx, pictures, more));
      // What the planner knows of these tables is from when they were small.
      if (added > 0) await database.read('analyze vendor, category, product, product_version, variant, stock, price_history');
      process.stdout.write(`상품 ${added.toLocaleString('ko-KR')}개를 더했습니다. 만들어 넣은 상품은 모두 ${more.toLocaleString('ko-KR')}개입니다.\n`);
      return;
    }
    await storeArt(demo);
    await database.transaction(SYSTEM, (tx) => fill(tx, demo, pictures, more));
    await writeFile(join(config().home, 'demo.json'), `${JSON.stringify(screen(demo), null, 2)}\n`);
  } finally {
    await database.close();
  }
}

/** Products of the large mall that are written at a time. */
const BATCH = 5_000;

type Pictures = Awaited<ReturnType<typeof storePictures>>;

/** Prices have held for a month: only so may an exhibition show what something cost before. */
async function datedBack(tx: Transaction): Promise<void> {
  await tx.sql("select set_config('app.now', ?, true)", [later(clock.now(), -40 * DAY).toISOString()]);
}

async function fill(tx: Transaction, demo: DemoMall, pictures: Pictures, more: number): Promise<void> {
  await datedBack(tx);
  const names = new Map(demo.vendors.map((vendor) => [vendor.slug, vendor.name]));
  const catalogue = await seedShelves(tx, demo);
  const people = await seedPeople(tx, demo, catalogue.vendors);
  await seedProducts(tx, catalogue, demo.products, names, pictures);
  await generate(tx, catalogue, names, pictures, 0, more);
  const budgets = await seedBudgets(tx, demo, people);
  await seedExhibitions(tx, demo, catalogue, budgets);
  await seedCoupons(tx, demo, { vendors: catalogue.vendors, people, budgets });
}

/** Writes the generated products from the `from`-th up to the `to`-th; they are the same at each run. */
async function generate(tx: Transaction, catalogue: SeededCatalogue, names: ReadonlyMap<string, string>, pictures: Pictures, from: number, to: number): Promise<void> {
  let batch: DemoProduct[] = [];
  let number = 0;
  for (const product of generateProducts(to, 'large')) {
    number += 1;
    if (number > from) batch.push(product);
    if (batch.length < BATCH && number < to) continue;
    await seedProducts(tx, catalogue, batch, names, pictures);
    batch = [];
  }
}

/** Adds the generated products that a mall with the demo in it does not have yet. Answers how many. */
async function grow(tx: Transaction, pictures: Pictures, wanted: number): Promise<number> {
  const known = await tx.one<{ n: number }>("select count(distinct product_id)::int as n from variant where sku ~ '^L[0-9]{6}-'");
  const from = known?.n ?? 0;
  if (from >= wanted) return 0;
  await datedBack(tx);
  const vendors = await tx.sql<{ id: string; slug: string; name: string }>('select id, slug, name from vendor');
  const categories = await tx.sql<{ id: string; slug: string; path: string[] }>('select id, slug, path from category');
  const catalogue: SeededCatalogue = {
    vendors: new Map(vendors.map((vendor) => [vendor.slug, vendor.id])), categories: new Map(categories.map(({ slug, ...category }) => [slug, category])), variants: new Map(),
  };
  await generate(tx, catalogue, new Map(vendors.map((vendor) => [vendor.slug, vendor.name])), pictures, from, wanted);
  return wanted - from;
}

/** What the launcher prints: who can sign in. */
function screen(demo: DemoMall): object {
  return {
    accounts: demo.accounts.map((account) => ({ role: account.staffRoles.length > 0 ? '직원' : account.vendorRoles.length > 0 ? '업체' : '회원', email: account.email, password: account.password, what: account.note })),
  };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`견본을 넣지 못했습니다: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
