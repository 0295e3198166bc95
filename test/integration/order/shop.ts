import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { afterAll } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { catalogEntities } from '#catalog';
import { Database, openOrm } from '#database';
import { clock, SECOND, won } from '#kernel';
import { BooksService } from '#ledger';
import { ClaimSettlementService, GoodwillService, mailKey, OrderEndingService, OrderModule, orderEntities, PaymentResolverService, PaymentService, PlaceOrderService, type PlaceOrderInput, type Shopper } from '#order';
import { PayoutModule } from '#payout';
import { promotionEntities } from '#promotion';
import { SettlementModule } from '#settlement';
import { Toss, TossError, type TossOptions } from '#toss';
import { VendorModule, vendorEntities } from '#vendor';
import { testDatabase } from '../../support/database.js';
import { Shelf } from '../../support/shelf.js';
import { orderId } from '../../support/shopper.js';
import { RunningSandbox, SECRET_KEY, SECURITY_KEY } from '../toss/running-sandbox.js';

/** An order as its row and its payment's row have it. */
export interface Recorded {
  state: string;
  payment: string;
  received: number;
  refunded: number;
  failure: string | null;
}

/** The room `order` on a database and a stand-in of its own, as a process wires it. Both follow the kernel's clock. */
export class Shop {
  private constructor(
    readonly database: Database,
    readonly databaseUrl: string,
    readonly shelf: Shelf,
    readonly sandbox: RunningSandbox,
    private readonly app: TestingModule,
  ) {}

  static async open({ modules = [], ...options }: { refundDelayMs?: number; modules?: readonly (new (...given: never[]) => object)[] } = {}): Promise<Shop> {
    const databaseUrl = await testDatabase();
    const database = new Database(await openOrm({ url: databaseUrl, entities: [...vendorEntities, ...catalogEntities, ...promotionEntities, ...orderEntities] }));
    const sandbox = await RunningSandbox.start({ now: () => clock.now().getTime(), ...options });
    const app = await Test.createTestingModule({ imports: [{ module: class Held {}, global: true, providers: [{ provide: Database, useValue: database }], exports: [Database] }, OrderModule, SettlementModule, VendorModule, PayoutModule, ...modules] })
      .overrideProvider(Toss).useValue(tossOf(sandbox)).compile();
    const shop = new Shop(database, databaseUrl, new Shelf(databaseUrl), sandbox, app);
    opened.push(shop);
    return shop;
  }

  get<T>(door: new (...given: never[]) => T): T {
    return this.app.get(door);
  }

  get toss(): Toss {
    return this.app.get(Toss);
  }

  /** A guest with a browser of his own. */
  guest(): Shopper {
    return { accountId: null, guestTokenHash: createHash('sha256').update(randomBytes(8)).digest() };
  }

  /** An order of one piece for 10,000 won, or of these lines. */
  async placed(shopper: Shopper, change: Partial<PlaceOrderInput> = {}): Promise<string> {
    const lines = change.lines ?? [{ variantId: (await this.shelf.createProduct({ priceWon: 10_000, vendorId: await this.shelf.createVendor({ shippingFeeWon: 0 }) })).variantId, quantity: 1 }];
    return this.get(PlaceOrderService).place(shopper, { ...preparePlacing(), lines, ...change });
  }

  /** Does in Toss's window what a shopper does; answers the payment key of the success address. */
  async agreed(id: string, change: Record<string, unknown> = {}): Promise<string> {
    const [order] = await this.shelf.sql<{ total_won: number; exempt_won: number; payment_method: string }>('select total_won, exempt_won, payment_method from mall_order where id = $1', [id]);
    return (await this.sandbox.authenticate({ orderId: id, amount: order?.total_won, taxFreeAmount: order?.exempt_won, method: order?.payment_method, ...change })).paymentKey;
  }

  /** Placed, agreed and confirmed: paid by card, or an account given out. */
  async confirmed(shopper: Shopper, change: Partial<PlaceOrderInput> = {}, agreed: Record<string, unknown> = {}): Promise<{ id: string; key: string }> {
    const id = await this.placed(shopper, change);
    const key = await this.agreed(id, agreed);
    await this.get(PaymentService).confirm(shopper, { orderId: id, paymentKey: key, amountWon: won(change.seenTotalWon ?? 10_000) });
    return { id, key };
  }

  async recorded(id: string): Promise<Recorded | undefined> {
    return (await this.shelf.sql<Recorded>('select o.state, p.state as payment, p.received_won as received, p.refunded_won as refunded, p.failure_code as failure from mall_order o join payment p on p.order_id = o.id where o.id = $1', [id]))[0];
  }

  async attempts(id: string): Promise<{ kind: string; state: string; error_code: string | null }[]> {
    return this.shelf.sql('select kind, state, error_code from payment_attempt where order_id = $1 order by created_at, id', [id]);
  }

  /** Accounts and sums of an order's postings, oldest first. */
  async posted(id: string): Promise<[string, string, number][]> {
    const rows = await this.shelf.sql<{ event: string; account_code: string; amount_won: number }>('select t.event, e.account_code, e.amount_won from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.order_id = $1 order by e.id', [id]);
    return rows.map((row) => [row.event, row.account_code, row.amount_won]);
  }

  /** What the worker does once a second: takes the attempts that are due, and resolves them. */
  async work(): Promise<void> {
    const resolver = this.get(PaymentResolverService);
    for (const attempt of await resolver.claim(50)) await resolver.resolve(attempt).catch((error: unknown) => { if (!(error instanceof TossError)) throw error; });
  }

  async fault(fault: Record<string, unknown>): Promise<void> {
    const { status, text } = await this.sandbox.control('POST', '/sandbox/faults', fault);
    if (status !== 200) throw new Error(text);
  }

  /** A deposit for an order that its shopper had cancelled a moment before: Toss wants an account to give it back to. */
  async strandedDeposit(shopper: Shopper): Promise<string> {
    const { id } = await this.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    clock.advance(SECOND); // attempts are told apart by their moments
    await this.get(OrderEndingService).cancel(shopper, id);
    await this.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    await this.get(PaymentResolverService).refresh(id);
    await this.work();
    clock.advance(SECOND);
    return id;
  }

  /** What the worker does by its clock about money that goes back: what was agreed to is settled, and sent. */
  async clockwork(): Promise<void> {
    for (const id of await this.get(GoodwillService).agreed(10)) await this.get(GoodwillService).refund(id);
    for (const id of await this.get(ClaimSettlementService).unsettled(10)) await this.get(ClaimSettlementService).settleDecided(id);
    for (let turn = 0; turn < 3; turn += 1) await this.work();
  }

  /** An order's refunds, oldest first. */
  async refunds(id: string): Promise<{ id: string; state: string; amount_won: number; channel: string; error_code: string | null; late_days: number; interest_won: number; vendor_interest_won: number }[]> {
    return this.shelf.sql('select id, state, amount_won, channel, error_code, late_days, interest_won, vendor_interest_won from refund where order_id = $1 order by created_at, id', [id]);
  }

  /** The checks of the books that do not hold, each with what breaks it. Toss is asked too. */
  async broken(): Promise<Record<string, object[]>[]> {
    return (await this.get(BooksService).prove({ offline: false })).filter((check) => !check.ok).map((check) => ({ [check.name]: check.breaches }));
  }

  async jobs(): Promise<{ task: string; key: string | null }[]> {
    return this.shelf.sql('select task_identifier as task, key from jobs.jobs order by id');
  }

  /** The mails that are to be sent, oldest first; `key` is what each is sent once under (`MailTask`). */
  async mails(): Promise<{ template: string; id: string; about?: string; key: string }[]> {
    const rows = await this.shelf.sql<{ payload: { template: string; id: string; about?: string; mark?: string } }>("select j.payload from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where t.identifier = 'mail' order by j.id");
    return rows.map(({ payload }) => ({ ...payload, key: mailKey(payload) }));
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.sandbox.close();
  }
}

const opened: Shop[] = [];
afterAll(async () => {
  clock.set(undefined);
  await Promise.all(opened.splice(0).map((shop) => shop.close()));
});

/** A client that does not wait between its attempts. */
export function tossOf(sandbox: RunningSandbox, options: TossOptions = {}): Toss {
  let made = 0;
  const surroundings = { now: () => performance.timeOrigin + performance.now(), random: () => 0, id: () => `test-key-${(made += 1)}-${randomBytes(6).toString('hex')}`, sleep: () => Promise.resolve() };
  return new Toss(SECRET_KEY, { baseUrl: sandbox.url, surroundings, maxNetworkRetries: 1, securityKey: SECURITY_KEY, ...options });
}

export function preparePlacing(): PlaceOrderInput {
  return {
    id: orderId(), lines: [], seenTotalWon: won(10_000), orderer: { name: '김구로', phone: '010-1234-5678', email: 'kim@example.invalid' },
    receiver: { name: '김구로', phone: '010-1234-5678', zip: '08209', roadAddress: '서울 구로구 가마산로 245', detailAddress: '1층', deliveryNote: '' }, paymentMethod: 'CARD', consents: ['ORDER'],
  };
}
