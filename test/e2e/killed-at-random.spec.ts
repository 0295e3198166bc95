import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { claim, preview } from '../support/claim.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { Chance } from '../integration/simulation/chance.js';

const SEED = randomInt(1_000_000);
const SHOPPERS = 6;
const KILLS = 8;
const VICTIMS = ['storefront-api', 'worker', 'toss-sandbox'] as const;

interface Life { id: string; reached: 'nothing' | 'placed' | 'paid' | 'refunded' }

describe('kill -9 of any process at any moment, while shoppers buy and take back', () => {
  let mall: Mall;
  let shelf: Shelf;
  let product: ShelfProduct;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'worker'] });
    for (const victim of VICTIMS) mall.keep(victim);
    shelf = new Shelf(mall.databaseUrl);
    product = await shelf.createProduct({ priceWon: 10_000, stock: 5_000 });
  });

  /** Buys a piece or three by card or deposit, and perhaps takes some of them back. An order is known by its id whatever the answers were. */
  async function lives(chance: Chance): Promise<Life> {
    const life: Life = { id: orderId(), reached: 'nothing' };
    const quantity = 1 + chance.below(3);
    const totalWon = 10_000 * quantity + 3_000;
    try {
      const shopper = new Shopper(mall);
      await shopper.add(product.variantId, quantity);
      if ((await shopper.place({ id: life.id, lines: [{ variantId: product.variantId, quantity }], seenTotalWon: totalWon })).__typename !== 'Order') return life;
      life.reached = 'placed';
      if ((await shopper.confirm(life.id, await shopper.agree(life.id), totalWon)).__typename !== 'PaymentConfirmed') return life;
      life.reached = 'paid';
      if (chance.happens(0.4)) return life;
      const [line] = await shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [life.id]);
      const question = { orderId: life.id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId: line?.id ?? '', quantity: 1 + chance.below(quantity) }] };
      const { refundWon } = (await preview(shopper, question)) as unknown as { refundWon: number };
      if ((await claim(shopper, { ...question, agreedRefundWon: refundWon })).__typename === 'Order') life.reached = 'refunded';
    } catch {
      // Killed while it was asked: what became of the order the database knows.
    }
    return life;
  }

  it('no answer was a lie, every refund is paid once, and the books hold', async () => {
    process.stderr.write(`killed at random: seed ${SEED}\n`);
    const chance = new Chance(SEED);
    const over = new AbortController();
    const trading = Promise.all(Array.from({ length: SHOPPERS }, async (_, index) => {
      const own = chance.of(index);
      const all: Life[] = [];
      const end = performance.now() + 150_000; // should the test itself have failed
      do all.push(await lives(own)); while (!over.signal.aborted && performance.now() < end);
      return all;
    }));
    for (let kill = 0; kill < KILLS; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 300 + chance.below(2_000)));
      // Dead already, or not yet up again: that is a kill at a random moment too.
      await mall.kill9(chance.one(VICTIMS)).catch(() => undefined);
    }
    for (const victim of ['storefront-api', 'worker', 'toss-sandbox'] as const) await until(async () => (await fetch(`${mall.url(victim)}/healthz`).catch(() => null))?.ok === true, Boolean, 60);
    over.abort();
    const orders = (await trading).flat();
    await mall.moveClock(10 * 60_000);
    const open = (): Promise<{ n: number }[]> => shelf.sql("select ((select count(*) from payment_attempt where state in ('INTENDED', 'UNKNOWN')) + (select count(*) from refund where state = 'PENDING'))::int as n");
    await until(open, ([row]) => row?.n === 0, 90);
    await mall.moveClock(0);
    const states = new Map((await shelf.sql<{ id: string; state: string; refunds: number }>("select id, state, (select count(*)::int from claim where order_id = o.id) as refunds from mall_order o")).map((row) => [row.id, row]));
    const wrong = orders.filter(({ id, reached }) => {
      const known = states.get(id);
      if (reached === 'nothing') return false;
      if (reached === 'placed') return known === undefined;
      return known === undefined || !['PAID', 'CLOSED'].includes(known.state) || (reached === 'refunded' && known.refunds === 0);
    });
    expect(wrong).toEqual([]);
    expect(orders.filter(({ reached }) => reached === 'refunded').length).toBeGreaterThan(0);
    expect(await shelf.sql("select order_id from refund where state <> 'SUCCEEDED'")).toEqual([]);
    const left = new Map((await new Sandbox(mall).payments()).filter((payment) => payment.status !== 'READY' && payment.status !== 'IN_PROGRESS').map((payment) => [payment.orderId, payment.status]));
    expect([...states.values()].filter((row) => row.state === 'PAID' && !['DONE', 'PARTIAL_CANCELED'].includes(left.get(row.id) ?? 'none'))).toEqual([]);
    expect(await breaches(mall)).toEqual([]);
  });
});
