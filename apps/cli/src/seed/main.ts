import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clock, config, DAY, later } from '#kernel';
import { Database, openOrm, SYSTEM } from '#database';
import { demoMall, generateProducts, type DemoMall, type DemoProduct } from '#database/demo';
import { storeArt } from './art.js';
import { seedProducts, seedShelves } from './catalogue.js';
import { seedExhibitions } from './exhibitions.js';
import { seedPeople } from './people.js';
import { storePictures } from './pictures.js';

/**
 * `npm run seed [-- --products N]`: fills an empty database with the demo mall; with `--products` also with N generated products, for measuring.
 * One transaction: a seed that was cut short leaves an empty mall. Never runs in production.
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
    await storeArt(demo);
    if (!started) await database.transaction(SYSTEM, (tx) => fill(tx, demo, pictures, more));
    await writeFile(join(config().home, 'demo.json'), `${JSON.stringify(screen(demo), null, 2)}\n`);
  } finally {
    await database.close();
  }
}

/** Products of the large mall that are written at a time. */
const BATCH = 5_000;

async function fill(tx: Parameters<typeof seedShelves>[0], demo: DemoMall, pictures: Awaited<ReturnType<typeof storePictures>>, more: number): Promise<void> {
  // Prices have held for a month: only so may an exhibition show what something cost before.
  await tx.sql("select set_config('app.now', ?, true)", [later(clock.now(), -40 * DAY).toISOString()]);
  const names = new Map(demo.vendors.map((vendor) => [vendor.slug, vendor.name]));
  const catalogue = await seedShelves(tx, demo);
  await seedPeople(tx, demo, catalogue.vendors);
  await seedProducts(tx, catalogue, demo.products, names, pictures);
  let batch: DemoProduct[] = [];
  for (const product of generateProducts(more, 'large')) {
    batch.push(product);
    if (batch.length === BATCH) {
      await seedProducts(tx, catalogue, batch, names, pictures);
      batch = [];
    }
  }
  if (batch.length > 0) await seedProducts(tx, catalogue, batch, names, pictures);
  await seedExhibitions(tx, demo, catalogue);
}

/** What the launcher prints: who can sign in, and where to look. */
function screen(demo: DemoMall): object {
  const open = demo.exhibitions.find((exhibition) => exhibition.opensAt <= 0 && exhibition.closesAt > 0);
  const soon = demo.exhibitions.find((exhibition) => exhibition.opensAt > 0);
  const url = (path: string): string => `${config().publicUrl}${encodeURI(path)}`;
  return {
    accounts: demo.accounts.map((account) => ({ role: account.staffRoles.length > 0 ? '직원' : account.vendorRoles.length > 0 ? '업체' : '회원', email: account.email, password: account.password, what: account.note })),
    look: [
      ...(open ? [{ what: `지금 열린 기획전 ‘${open.name}’`, url: url(`/e/${open.slug}`) }] : []),
      ...(soon ? [{ what: `곧 열리는 기획전 ‘${soon.name}’`, url: url(`/e/${soon.slug}`) }] : []),
      { what: '내 주문 (결제한 주문, 보낸 주문; 회원으로 로그인)', url: url('/me/orders') },
      { what: '업체 화면', url: url('/vendor') },
      { what: '직원 화면', url: url('/staff') },
      { what: '메일함', url: config().mailboxUrl },
    ],
  };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`견본을 넣지 못했습니다: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
