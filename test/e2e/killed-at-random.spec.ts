import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { books } from '../support/books.js';
import { claim, preview } from '../support/claim.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper, type Outcome, type PlaceInput } from '../support/shopper.js';
import { until } from '../support/until.js';
import { Chance } from '../integration/simulation/chance.js';

/** The suite kills a few times; `npm run simulate -- --kill --orders 300` kills until so many orders were begun. */
const ORDERS = Number(process.env['MALL_SIMULATE_ORDERS'] ?? 0);
const SEED = Number(process.env['MALL_SIMULATE_SEED'] ?? randomInt(1_000_000));
const REPORT = process.env['MALL_SIMULATE_REPORT'];
const SHOPPERS = 6;
const KILLS = 8;
const VICTIMS = ['storefront-api', 'worker', 'toss-sandbox'] as const;
/** What Toss does wrong beside. Faults live in the sandbox's memory: a kill forgets them. */
const FAULTS = [
  ...['drop-before', 'drop-after', '500-before', '500-after', '409', 'malformed', 'empty'].flatMap((kind) => [{ kind, path: '/confirm' }, { kind, path: '/cancel' }]), { kind: 'webhook-duplicate' }, { kind: 'webhook-reorder' }, { kind: 'webhook-forge' },
];
/** Should the test itself have failed, the shoppers go home. */
const LONGEST_MS = ORDERS > 0 ? 3_600_000 : 150_000;
/** The price of one piece, and that of the exhibition, for as long as the budget pays for it. */
const [PRICE_WON, REDUCED_WON] = [10_000, 8_000];
const ACCOUNT = { bank: '88', accountNumber: '110-123-456789', holder: '김구로' };

interface Life { id: string; reached: 'nothing' | 'placed' | 'deposited' | 'paid' | 'refunded'; withCoupon: boolean }

const TAKE = 'mutation ($id: ID!) { takeCoupon(id: $id) { __typename ... on Problem { code message } ... on MyCoupon { issueId } } }';

describe('kill -9 of any process at any moment, while shoppers buy and take back', () => {
  let mall: Mall;
  let shelf: Shelf;
  let product: ShelfProduct;
  let sandbox: Sandbox;
  let budgetId: string;
  let couponId: string;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'worker'] });
    for (const victim of VICTIMS) mall.keep(victim);
    shelf = new Shelf(mall.databaseUrl);
    sandbox = new Sandbox(mall);
    product = await shelf.createProduct({ priceWon: PRICE_WON, stock: 100_000 });
    // Enough for some of the pieces: the last won of it is fought for.
    budgetId = await shelf.createBudget(1_000 * (ORDERS > 0 ? ORDERS : 40));
    const now = Date.now();
    await shelf.createExhibition(product, { priceWon: REDUCED_WON, opensAt: new Date(now - 3_600_000), closesAt: new Date(now + 86_400_000), allotment: 100_000, perShopperLimit: 5, budget: { id: budgetId, shareBp: 5_000 } });
    couponId = await shelf.createCoupon({ limit: 100_000 });
  });

  /** Orders at the price that is said, the exhibition's or, where the budget is used up, the other. Answers the total, or null where it was not placed. */
  async function places(shopper: Shopper, life: Life, input: Partial<PlaceInput> & { quantity: number }): Promise<number | null> {
    let seenTotalWon = REDUCED_WON * input.quantity + 3_000;
    for (let tries = 0; tries < 3; tries += 1) {
      const outcome = await shopper.place({ ...input, id: life.id, lines: [{ variantId: product.variantId, quantity: input.quantity }], seenTotalWon });
      if (outcome.__typename === 'Order') return seenTotalWon;
      if (outcome.__typename !== 'PriceChanged' || outcome.totalWon === undefined) return null;
      seenTotalWon = outcome.totalWon;
    }
    return null;
  }

  /** Buys a piece or three by card or deposit, some as members with a coupon, and perhaps takes some of them back. An order is known by its id whatever the answers were. */
  async function lives(chance: Chance): Promise<Life> {
    const life: Life = { id: orderId(), reached: 'nothing', withCoupon: false };
    const quantity = 1 + chance.below(3);
    const deposit = chance.happens(0.25);
    const keeps = chance.happens(0.4);
    const back = 1 + chance.below(quantity);
    const joins = quantity > 1 && chance.happens(0.5); // the coupon wants 10,000 won
    const phone = `0106${String(chance.below(10_000_000)).padStart(7, '0')}`;
    try {
      const shopper = new Shopper(mall);
      if (joins) await shopper.signUp(`${life.id}@example.invalid`);
      await shopper.add(product.variantId, quantity);
      const coupon = joins ? (await shopper.data<{ takeCoupon: Outcome<{ issueId: string }> }>(TAKE, { id: couponId })).takeCoupon : null;
      const couponIssueIds = coupon?.__typename === 'MyCoupon' ? [coupon.issueId] : [];
      const totalWon = await places(shopper, life, { quantity, phone, paymentMethod: deposit ? 'VIRTUAL_ACCOUNT' : 'CARD', couponIssueIds });
      if (totalWon === null) return life;
      life.reached = 'placed';
      life.withCoupon = couponIssueIds.length > 0;
      if ((await shopper.confirm(life.id, await shopper.agree(life.id), totalWon)).__typename !== 'PaymentConfirmed') return life;
      if (deposit) {
        await sandbox.deposit(life.id);
        life.reached = 'deposited';
        await until(() => shopper.order(life.id), (order) => order?.state === 'PAID', 10);
      }
      life.reached = 'paid';
      if (keeps) return life;
      const [line] = await shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [life.id]);
      const question = { orderId: life.id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId: line?.id ?? '', quantity: back }] };
      const { refundWon } = (await preview(shopper, question)) as unknown as { refundWon: number };
      if ((await claim(shopper, { ...question, agreedRefundWon: refundWon, ...(deposit ? { refundAccount: ACCOUNT } : {}) })).__typename === 'Order') life.reached = 'refunded';
    } catch {
      // Killed while it was asked: what became of the order the database knows.
    }
    return life;
  }

  async function allUp(): Promise<void> {
    for (const victim of VICTIMS) await until(async () => (await fetch(`${mall.url(victim)}/healthz`).catch(() => null))?.ok === true, Boolean, 60);
  }

  it('no answer was a lie, every refund is paid once, and the books hold', async () => {
    process.stderr.write(`killed at random: seed ${SEED}\n`);
    const began = performance.now();
    const chance = new Chance(SEED);
    const over = new AbortController();
    const orders: Life[] = [];
    const trading = Promise.all(Array.from({ length: SHOPPERS }, async (_, index) => {
      const own = chance.of(index);
      do {
        const life = await lives(own);
        if (life.reached === 'nothing') await new Promise((resolve) => setTimeout(resolve, 200)); // the shop is shut
        else orders.push(life);
      } while (!over.signal.aborted && performance.now() < began + LONGEST_MS);
    }));
    const kills = new Map<string, number>();
    // On a slow machine the first kills may come before anybody has taken anything back, or kept what a coupon paid for: they go on until somebody has.
    const enough = (): boolean => orders.length >= ORDERS && orders.some(({ reached }) => reached === 'refunded') && orders.some(({ reached, withCoupon }) => withCoupon && reached === 'paid');
    for (let kill = 0; (kill < KILLS || !enough()) && performance.now() < began + LONGEST_MS; kill += 1) {
      // Where many orders are wanted most kills meet a mall that is up, on any machine; the others meet it as it starts.
      if (ORDERS > 0 && chance.happens(0.8)) await allUp();
      await new Promise((resolve) => setTimeout(resolve, 300 + chance.below(2_000)));
      if (chance.happens(0.5)) await sandbox.fault(chance.one(FAULTS)).catch(() => undefined);
      const victim = chance.one(VICTIMS);
      // Dead already, or not yet up again: that is a kill at a random moment too.
      await mall.kill9(victim).then(() => kills.set(victim, (kills.get(victim) ?? 0) + 1), () => undefined);
    }
    await allUp();
    over.abort();
    await trading;
    await mall.moveClock(10 * 60_000);
    const open = (): Promise<{ n: number }[]> => shelf.sql(
      "select ((select count(*) from payment_attempt where state in ('INTENDED', 'UNKNOWN')) + (select count(*) from refund where state = 'PENDING') + (select count(*) from mall_order where state = 'PENDING_PAYMENT' and id = any($1::uuid[])))::int as n",
      [orders.filter(({ reached }) => reached === 'deposited').map(({ id }) => id)],
    );
    await until(open, ([row]) => row?.n === 0, 90 + ORDERS);
    await mall.moveClock(0);
    const states = new Map((await shelf.sql<{ id: string; state: string; refunds: number }>("select id, state, (select count(*)::int from claim where order_id = o.id) as refunds from mall_order o")).map((row) => [row.id, row]));
    const wrong = orders.filter(({ id, reached }) => {
      const known = states.get(id);
      if (reached === 'placed') return known === undefined;
      return known === undefined || !['PAID', 'CLOSED'].includes(known.state) || (reached === 'refunded' && known.refunds === 0);
    });
    const { report } = await books(mall);
    if (REPORT !== undefined) {
      const count = (name: string): Promise<{ n: number }[]> => shelf.sql(`select count(*)::int as n from ${name}`);
      const [[refunds], [attempts]] = [await count('refund'), await count('payment_attempt where tries > 1')];
      const reached = Object.fromEntries(['placed', 'deposited', 'paid', 'refunded'].map((step) => [step, orders.filter((one) => one.reached === step).length]));
      await writeFile(REPORT, JSON.stringify({ orders: states.size, seed: SEED, seconds: Math.round((performance.now() - began) / 1000), kills: Object.fromEntries(kills), reached, refunds: refunds?.n, askedAgain: attempts?.n, books: report }));
    }
    expect(wrong).toEqual([]);
    expect(orders.filter(({ reached }) => reached === 'refunded').length).toBeGreaterThan(0);
    // Coupons and the budget were at work, and neither gave more than it had.
    const [used] = await shelf.sql<{ coupons: number; funded: number }>("select (select count(*) from coupon_issue where state = 'USED')::int as coupons, (select count(distinct order_id) from order_discount where funder = 'BUDGET')::int as funded");
    expect(used?.coupons).toBeGreaterThan(0);
    expect(used?.funded).toBeGreaterThan(0);
    const [reserved = 0, spent = 0, returned = 0] = await shelf.budgetOf(budgetId);
    expect(reserved + spent - returned).toBeLessThanOrEqual(1_000 * (ORDERS > 0 ? ORDERS : 40));
    expect(await shelf.sql("select order_id from refund where state <> 'SUCCEEDED'")).toEqual([]);
    const left = new Map((await sandbox.payments()).filter((payment) => payment.status !== 'READY' && payment.status !== 'IN_PROGRESS').map((payment) => [payment.orderId, payment.status]));
    expect([...states.values()].filter((row) => row.state === 'PAID' && !['DONE', 'PARTIAL_CANCELED'].includes(left.get(row.id) ?? 'none'))).toEqual([]);
    expect(report.checks.filter((check) => !check.ok).map((check) => ({ [check.name]: check.breaches }))).toEqual([]);
  }, LONGEST_MS + 300_000);
});
