import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clock, DAY, DomainError, MINUTE, mayBecome, newId, SECOND, won, type Arrows } from '#kernel';
import { BooksService } from '#ledger';
import { ATTEMPT_ARROWS, ConfirmationService, FulfilmentService, ORDER_ARROWS, OrderEndingService, PAYMENT_ARROWS, PaymentResolverService, PaymentService, VENDOR_ORDER_ARROWS, type PaymentMethod, type Shopper } from '#order';
import type { ShelfProduct } from '../../support/shelf.js';
import { Shop } from './shop.js';

/** What may happen to an order, whether it makes sense at that moment or not. */
const ACTS = ['pays', 'pays and no answer comes', 'pays what cannot be reached', 'cancels', 'deposits', 'a webhook comes', 'the worker looks', 'half an hour goes by', 'is acknowledged', 'is sent'] as const;
type Act = (typeof ACTS)[number];

interface Held {
  id: string;
  key: string;
  part: string;
  shopper: Shopper;
  product: ShelfProduct;
}

const STOCK = 5;

/** Whether `to` can be reached from `from` by arrows; each state from itself. */
function reaches<S extends string>(arrows: Arrows<S>, from: S, to: S, seen: readonly S[] = []): boolean {
  return from === to || arrows[from].some((next) => !seen.includes(next) && reaches(arrows, next, to, [...seen, from]));
}

describe('an order through whatever may happen to it', () => {
  let shop: Shop;
  beforeAll(async () => { shop = await Shop.open(); });
  beforeEach(() => {
    clock.set(undefined);
    clock.set(clock.now());
  });

  async function placed(paymentMethod: PaymentMethod): Promise<Held> {
    const shopper = shop.guest();
    const product = await shop.shelf.createProduct({ priceWon: 10_000, stock: STOCK, vendorId: await shop.shelf.createVendor({ shippingFeeWon: 0 }) });
    const id = await shop.placed(shopper, { lines: [{ variantId: product.variantId, quantity: 1 }], paymentMethod });
    const [part] = await shop.shelf.sql<{ id: string }>('select id from vendor_order where order_id = $1', [id]);
    return { id, key: await shop.agreed(id), part: part?.id ?? '', shopper, product };
  }

  async function happens(act: Act, { id, key, part, shopper, product }: Held): Promise<unknown> {
    const confirm = (): Promise<unknown> => shop.get(PaymentService).confirm(shopper, { orderId: id, paymentKey: key, amountWon: won(10_000) });
    const vendor = { name: 'vendor:test', vendorId: product.vendorId };
    switch (act) {
      case 'pays': return confirm();
      case 'pays and no answer comes': return during('drop-after', confirm);
      case 'pays what cannot be reached': return during('drop-before', confirm);
      case 'cancels': return shop.get(OrderEndingService).cancel(shopper, id);
      case 'deposits': return shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id }); // refused by the bank where there is no account
      case 'a webhook comes': return shop.get(PaymentResolverService).refresh(id);
      case 'the worker looks': return shop.work();
      case 'half an hour goes by': return passes(31 * MINUTE);
      case 'is acknowledged': return shop.get(FulfilmentService).acknowledge(vendor, part);
      case 'is sent': return shop.get(FulfilmentService).ship(vendor, { id: newId(), vendorOrderId: part, kind: 'CARRIER', carrier: 'CJ', trackingNumber: '123456789012', deliveredOn: null, lines: [] });
    }
  }

  async function during(fault: string, work: () => Promise<unknown>): Promise<void> {
    await shop.fault({ kind: fault, path: '/confirm', times: 9 });
    try {
      await work();
    } finally {
      await shop.sandbox.control('DELETE', '/sandbox/faults');
    }
  }

  /** Time goes by, and the worker does what it does by the clock. */
  async function passes(milliseconds: number): Promise<void> {
    clock.advance(milliseconds);
    const endings = shop.get(OrderEndingService);
    for (const id of await endings.due(clock.now(), 100)) await endings.expire(id);
    await shop.work();
    await shop.get(ConfirmationService).confirmDue(clock.now());
  }

  async function states(id: string): Promise<{ payment: keyof typeof PAYMENT_ARROWS; attempts: Map<string, keyof typeof ATTEMPT_ARROWS> }> {
    const rows = await shop.shelf.sql<{ id: string; state: keyof typeof ATTEMPT_ARROWS }>('select id, state from payment_attempt where order_id = $1', [id]);
    return { payment: ((await shop.recorded(id))?.payment ?? 'canceled') as keyof typeof PAYMENT_ARROWS, attempts: new Map(rows.map((row) => [row.id, row.state])) };
  }

  /** Every step that was written down follows an arrow, and begins where the one before ended. */
  async function walked({ id, part }: Held): Promise<string[]> {
    const rows = await shop.shelf.sql<{ subject: string; from_state: string | null; to_state: string }>("select subject, from_state, to_state from state_change where subject_id in ($1, $2) and subject in ('order', 'vendor_order') order by id", [id, part]);
    const wrong: string[] = [];
    const last: Record<string, string | undefined> = {};
    for (const { subject, from_state: from, to_state: to } of rows) {
      const arrows: Arrows<string> = subject === 'order' ? ORDER_ARROWS : VENDOR_ORDER_ARROWS;
      const known = last[subject] ?? (subject === 'order' ? null : 'WAITING');
      if (from !== known || (from !== null && !mayBecome(arrows, from, to))) wrong.push(`${subject}: ${String(from)} → ${to} after ${String(known)}`);
      last[subject] = to;
    }
    return wrong;
  }

  it('walks along the arrows of its states, keeps its stock and its money right, and comes to an end', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<PaymentMethod>('CARD', 'VIRTUAL_ACCOUNT'), fc.array(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 9 }), async (method, acts) => {
        const held = await placed(method);
        let before = await states(held.id);
        for (const act of acts) {
          clock.advance(SECOND); // attempts are told apart by their moments
          await happens(act, held).catch((error: unknown) => { if (!(error instanceof DomainError)) throw error; });
          const after = await states(held.id);
          expect([act, before.payment, after.payment, reaches(PAYMENT_ARROWS, before.payment, after.payment)]).toEqual([act, before.payment, after.payment, true]);
          for (const [attempt, state] of before.attempts) expect(reaches(ATTEMPT_ARROWS, state, after.attempts.get(attempt) ?? state)).toBe(true);
          before = after;
        }
        for (let day = 0; day < 9; day += 1) await passes(DAY);
        await passes(14 * DAY); // a parcel that nobody reported counts as delivered after 14 days, and its purchase as confirmed after 7 more
        expect(await walked(held)).toEqual([]);
        const end = await shop.recorded(held.id);
        const [sent] = await shop.shelf.sql<{ state: string }>('select state from vendor_order where id = $1', [held.part]);
        reached.add(`${method} ${end?.state ?? ''} ${sent?.state ?? ''}`);
        expect(['PAID', 'CLOSED', 'EXPIRED', 'CANCELLED']).toContain(end?.state);
        expect((await shop.attempts(held.id)).filter(({ state }) => state === 'INTENDED' || state === 'UNKNOWN')).toEqual([]);
        expect(await shop.shelf.stockOf(held.product.variantId)).toEqual({ on_hand: end?.state === 'PAID' || end?.state === 'CLOSED' ? STOCK - 1 : STOCK, reserved: 0 });
        expect((await shop.get(BooksService).prove({ offline: false })).filter((check) => !check.ok)).toEqual([]);
      }),
      { numRuns: 25, examples: [['CARD', ['pays', 'is acknowledged']], ['CARD', ['cancels']], ['CARD', ['half an hour goes by']], ['VIRTUAL_ACCOUNT', ['pays', 'deposits', 'a webhook comes', 'is sent']]] },
    );
    // Acts do something: these ends come of the examples, whatever was drawn.
    expect([...reached]).toEqual(expect.arrayContaining(['CARD PAID ACKNOWLEDGED', 'CARD CANCELLED CANCELLED', 'CARD EXPIRED CANCELLED', 'VIRTUAL_ACCOUNT CLOSED CONFIRMED']));
  }, 240_000);
});
