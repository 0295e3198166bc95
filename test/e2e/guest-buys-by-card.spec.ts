import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

describe('a guest buys by card from two vendors', () => {
  let mall: Mall;
  let shelf: Shelf;
  let sauce: ShelfProduct;
  let rice: ShelfProduct;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'worker', 'mailbox'] });
    shelf = new Shelf(mall.databaseUrl);
    sauce = await shelf.createProduct({ priceWon: 12_000, stock: 5 });
    rice = await shelf.createProduct({ priceWon: 30_000, stock: 5, taxKind: 'EXEMPT', name: '햅쌀 10kg' });
  });

  it('from the cart to a paid order that all can see, and the books hold', async () => {
    const guest = new Shopper(mall);
    await guest.add(sauce.variantId, 2);
    await guest.add(rice.variantId, 1);
    const total = await guest.total('08209');
    expect(total).toBe(2 * 12_000 + 30_000 + 2 * 3_000);

    const lines = [{ variantId: sauce.variantId, quantity: 2 }, { variantId: rice.variantId, quantity: 1 }];
    const placed = await guest.place({ lines, seenTotalWon: total });
    expect(placed).toMatchObject({ __typename: 'Order', state: 'PENDING_PAYMENT', sums: { totalWon: 60_000, goodsWon: 54_000, discountWon: 0, shippingWon: 6_000, surchargeWon: 0, taxableWon: 30_000, exemptWon: 30_000 } });
    expect(await shelf.stockOf(sauce.variantId)).toEqual({ on_hand: 5, reserved: 2 });

    const key = await guest.agree(placed.id);
    const confirmed = await guest.confirm(placed.id, key, 60_000);
    expect(confirmed.__typename).toBe('PaymentConfirmed');
    expect(confirmed.order).toMatchObject({ state: 'PAID', payment: { state: 'succeeded' } });
    expect(confirmed.order?.vendorOrders.map((part) => part.state)).toEqual(['NEW', 'NEW']);
    expect(await shelf.stockOf(sauce.variantId)).toEqual({ on_hand: 3, reserved: 0 });

    // The success address opened once more, and by somebody else.
    expect((await guest.confirm(placed.id, key, 60_000)).__typename).toBe('PaymentConfirmed');
    const stranger = new Shopper(mall);
    expect(await stranger.confirm(placed.id, key, 60_000)).toMatchObject({ __typename: 'Refused', code: 'PAYMENT_NOT_YOURS' });
    expect(await stranger.order(placed.id)).toBeNull();

    // Found again by number and phone, in another browser; not with a wrong phone number.
    const found = await stranger.data<{ findOrder: { __typename: string; code?: string } }>('mutation ($n: String!, $p: String!) { findOrder(number: $n, phone: $p) { __typename ... on Problem { code } } }', { n: placed.number, p: '010-9999-9999' });
    expect(found.findOrder).toEqual({ __typename: 'Refused', code: 'ORDER_NOT_FOUND' });
    const again = await stranger.data<{ findOrder: { __typename: string } }>('mutation ($n: String!, $p: String!) { findOrder(number: $n, phone: $p) { __typename ... on Problem { code } } }', { n: ` ${placed.number.toLowerCase().replace('-', ' – ')}`, p: '010 1234 5678' });
    expect(again.findOrder.__typename).toBe('Order');
    expect((await stranger.order(placed.id))?.state).toBe('PAID');

    // Mails: placed and paid to the shopper, a new order to each vendor.
    const messages = await until(
      async () => ((await (await fetch(`${mall.url('mailbox')}/messages`)).json()) as { messages: { subject: string; to: string }[] }).messages,
      (mails) => mails.length === 4,
    );
    expect(messages.map((mail) => mail.subject.replace(placed.number, '#')).sort()).toEqual(['[구로e몰] 결제를 마쳤습니다 (#)', '[구로e몰] 새 주문이 들어왔습니다 (#)', '[구로e몰] 새 주문이 들어왔습니다 (#)', '[구로e몰] 주문을 받았습니다 (#)']);
    expect(await breaches(mall)).toEqual([]);
  });

  it('an amount changed in the address, or a total that is no longer true, is refused and nothing is held', async () => {
    const guest = new Shopper(mall);
    const before = await shelf.stockOf(sauce.variantId);
    const lines = [{ variantId: sauce.variantId, quantity: 1 }];
    expect(await guest.place({ lines, seenTotalWon: 14_999 })).toMatchObject({ __typename: 'PriceChanged', totalWon: 15_000 });
    expect(await shelf.stockOf(sauce.variantId)).toEqual(before);
    expect(await guest.place({ lines, seenTotalWon: 15_000, consents: [] })).toMatchObject({ __typename: 'Refused', code: 'CONSENT_REQUIRED' });
    expect(await guest.place({ lines, seenTotalWon: 15_000, phone: '12' })).toMatchObject({ __typename: 'Refused', code: 'PHONE_INVALID', field: 'orderer.phone' });

    await guest.add(sauce.variantId, 1);
    const placed = await guest.place({ lines, seenTotalWon: 15_000 });
    const key = await guest.agree(placed.id);
    expect(await guest.confirm(placed.id, key, 15)).toMatchObject({ __typename: 'Refused', code: 'AMOUNT_MISMATCH' });
    expect((await guest.order(placed.id))?.payment.state).toBe('requires_payment_method');
    expect((await guest.cancel(placed.id)).__typename).toBe('Order');
    expect(await shelf.stockOf(sauce.variantId)).toEqual(before);
    expect(await guest.confirm(placed.id, key, 15_000)).toMatchObject({ __typename: 'Refused', code: 'ORDER_NOT_PAYABLE' });
  });

  it('the same order sent twice is one order; with another content it is refused', async () => {
    const guest = new Shopper(mall);
    await guest.add(sauce.variantId, 1);
    const id = orderId();
    const lines = [{ variantId: sauce.variantId, quantity: 1 }];
    const first = await guest.place({ id, lines, seenTotalWon: 15_000 });
    const second = await guest.place({ id, lines, seenTotalWon: 15_000 });
    expect(second.number).toBe(first.number);
    expect(await guest.place({ id, lines: [{ variantId: sauce.variantId, quantity: 2 }], seenTotalWon: 27_000 })).toMatchObject({ __typename: 'Refused', code: 'ORDER_ID_REUSED' });
  });
});
