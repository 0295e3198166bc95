import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { claim, preview } from '../support/claim.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

describe('a shopper cancels what is not sent', () => {
  let mall: Mall;
  let shelf: Shelf;
  let sandbox: Sandbox;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'worker'] });
    shelf = new Shelf(mall.databaseUrl);
    sandbox = new Sandbox(mall);
  });

  async function paid(lines: { product: ShelfProduct; quantity: number }[], totalWon: number, paymentMethod: 'CARD' | 'VIRTUAL_ACCOUNT' = 'CARD'): Promise<{ shopper: Shopper; id: string; lineIds: string[] }> {
    const shopper = new Shopper(mall);
    const wanted = lines.map(({ product, quantity }) => ({ variantId: product.variantId, quantity }));
    const order = await shopper.place({ lines: wanted, seenTotalWon: totalWon, paymentMethod });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    await shopper.confirm(order.id, await shopper.agree(order.id), totalWon);
    if (paymentMethod === 'VIRTUAL_ACCOUNT') await sandbox.deposit(order.id);
    await until(() => shopper.order(order.id), (seen) => seen?.state === 'PAID');
    const rows = await shelf.sql<{ id: string; variant_id: string }>('select id, variant_id from order_line where order_id = $1', [order.id]);
    return { shopper, id: order.id, lineIds: wanted.map((line) => rows.find((row) => row.variant_id === line.variantId)?.id ?? '') };
  }

  const refunded = (shopper: Shopper, id: string, won: number): Promise<unknown> => until(() => shopper.order(id), (seen) => seen?.payment.refundedWon === won);

  it('piece by piece: the fee of the parcel that is no longer free is said first, and at the end all that was paid is back', async () => {
    const vendorId = await shelf.createVendor({ freeShippingAboveWon: 30_000 });
    const product = await shelf.createProduct({ vendorId, priceWon: 10_000, stock: 5 });
    const { shopper, id, lineIds: [lineId = ''] } = await paid([{ product, quantity: 4 }], 40_000);
    expect(await shelf.stockOf(product.variantId)).toEqual({ on_hand: 1, reserved: 0 });

    const question = { orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId, quantity: 2 }] };
    expect(await preview(shopper, question)).toMatchObject({ refundWon: 17_000, needsAccount: false, parts: [{ atOnce: true, goodsWon: 20_000, shippingChargedWon: 3_000 }] });
    expect(await claim(shopper, { ...question, agreedRefundWon: 20_000 })).toMatchObject({ __typename: 'RefundChanged', refundWon: 17_000 });
    expect(await shelf.stockOf(product.variantId)).toEqual({ on_hand: 1, reserved: 0 });

    // Sent five times at once: one claim.
    const request = { id: orderId(), ...question, agreedRefundWon: 17_000 };
    const answers = await Promise.all(Array.from({ length: 5 }, () => claim(shopper, request)));
    expect(answers.map((answer) => answer.__typename)).toEqual(Array.from({ length: 5 }, () => 'Order'));
    expect(await shelf.sql('select kind, state, refund_won from claim where order_id = $1', [id])).toEqual([{ kind: 'CANCELLATION', state: expect.stringMatching(/APPROVED|REFUNDED/) as unknown as string, refund_won: 17_000 }]);
    await refunded(shopper, id, 17_000);
    expect(await shelf.stockOf(product.variantId)).toEqual({ on_hand: 3, reserved: 0 });
    expect(await breaches(mall)).toEqual([]);

    expect(await claim(shopper, { ...question, lines: [{ lineId, quantity: 3 }], agreedRefundWon: 1 })).toMatchObject({ __typename: 'Refused', code: 'CLAIM_QUANTITY' });
    expect(await claim(shopper, { ...question, agreedRefundWon: 23_000 })).toMatchObject({ __typename: 'Order', state: 'CLOSED' });
    await refunded(shopper, id, 40_000);
    expect(await shelf.stockOf(product.variantId)).toEqual({ on_hand: 5, reserved: 0 });
    expect(await shelf.sql("select event, count(*)::int as n from ledger_transaction where order_id = $1 group by event order by event", [id])).toEqual([{ event: 'claim.refunded', n: 2 }, { event: 'order.paid', n: 1 }]);
    expect(await shelf.sql('select account_code, sum(amount_won)::bigint as sum from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where t.order_id = $1 group by 1 having sum(amount_won) <> 0', [id])).toEqual([]);
    expect(await breaches(mall)).toEqual([]);
  });

  it('two vendors and an exhibition price in one request: each funder has his share back, the allotment and the limit too', async () => {
    const product = await shelf.createProduct({ priceWon: 10_000, stock: 10 });
    const other = await shelf.createProduct({ priceWon: 5_000, stock: 10, taxKind: 'EXEMPT' });
    const now = Date.now();
    const { itemId } = await shelf.createExhibition(product, { priceWon: 7_000, opensAt: new Date(now - 60_000), closesAt: new Date(now + 3_600_000), mallShareBp: 5_000 });
    const { shopper, id, lineIds: [a = '', b = ''] } = await paid([{ product, quantity: 3 }, { product: other, quantity: 2 }], 21_000 + 10_000 + 6_000);
    const question = { orderId: id, kind: 'CANCELLATION', cause: 'WRONG_CHOICE', lines: [{ lineId: a, quantity: 1 }, { lineId: b, quantity: 2 }] };
    expect(await claim(shopper, { ...question, agreedRefundWon: 7_000 + 10_000 + 3_000 })).toMatchObject({ __typename: 'Order' });
    await refunded(shopper, id, 20_000);
    expect(await shelf.sql("select account_code, sum(amount_won)::bigint as sum from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where t.order_id = $1 and t.event = 'claim.refunded' group by 1 order by 1", [id])).toEqual([
      { account_code: 'MALL_DISCOUNT', sum: -1_500 }, { account_code: 'SHOPPER_PAYABLE', sum: 21_500 }, { account_code: 'TOSS_RECEIVABLE', sum: -20_000 },
    ]);
    expect(await shelf.sql('select taken, (select sum(quantity)::int from exhibition_purchase p where p.item_id = i.id) as held from exhibition_item i where id = $1', [itemId])).toEqual([{ taken: 2, held: 2 }]);
    // Toss was told the exempt part.
    expect(await shelf.sql('select tax_free_won, amount_won from refund where order_id = $1', [id])).toEqual([{ tax_free_won: 10_000, amount_won: 20_000 }]);
    expect(await breaches(mall)).toEqual([]);
  });

  it('a deposit goes back to the account that the shopper names, which nobody can read and which is erased afterwards', async () => {
    const product = await shelf.createProduct({ priceWon: 10_000, stock: 10 });
    const { shopper, id, lineIds: [lineId = ''] } = await paid([{ product, quantity: 1 }], 13_000, 'VIRTUAL_ACCOUNT');
    const question = { orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId, quantity: 1 }], agreedRefundWon: 13_000 };
    expect(await claim(shopper, question)).toMatchObject({ __typename: 'Refused', code: 'REFUND_ACCOUNT_REQUIRED', field: 'refundAccount' });
    expect(await claim(shopper, { ...question, refundAccount: { bank: '88', accountNumber: '12', holder: '김구로' } })).toMatchObject({ code: 'REFUND_ACCOUNT_INVALID', field: 'accountNumber' });
    await sandbox.fault({ method: 'POST', path: '/cancel', kind: 'drop-before', times: 1 });
    expect(await claim(shopper, { ...question, refundAccount: { bank: '88', accountNumber: '110-555-123456', holder: '김구로' } })).toMatchObject({ __typename: 'Order' });
    const kept = await shelf.sql<{ sealed: Buffer; masked: string }>('select sealed, masked from refund_account where order_id = $1', [id]);
    for (const { sealed, masked } of kept) {
      expect(sealed.toString('latin1')).not.toContain('110555123456');
      expect(masked).toBe('신한은행 끝자리 3456');
    }
    expect([await shelf.tablesWith('110555123456', '110-555-123456'), await shelf.tablesWith('신한은행 끝자리 3456')]).toEqual([[], ['refund_account']]);
    await refunded(shopper, id, 13_000);
    expect(await shelf.sql('select * from refund_account where order_id = $1', [id])).toEqual([]);
    expect(await shelf.tablesWith('110555123456', '110-555-123456')).toEqual([]);
    expect(await breaches(mall)).toEqual([]);
  });

  it('a refund whose answer is lost is paid once; one that Toss refuses for good is kept for staff, and holds nothing up', async () => {
    const product = await shelf.createProduct({ priceWon: 10_000, stock: 10 });
    const lost = await paid([{ product, quantity: 2 }], 23_000);
    await sandbox.fault({ method: 'POST', path: '/cancel', kind: 'drop-after', times: 1 });
    await claim(lost.shopper, { orderId: lost.id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId: lost.lineIds[0] ?? '', quantity: 1 }], agreedRefundWon: 10_000 });
    await refunded(lost.shopper, lost.id, 10_000);
    expect(await sandbox.cancelled(lost.id)).toEqual([10_000]);

    const refused = await paid([{ product, quantity: 2 }], 23_000);
    await sandbox.fault({ method: 'POST', path: '/cancel', kind: 'error', code: 'NOT_CANCELABLE_PAYMENT', times: 1 });
    await claim(refused.shopper, { orderId: refused.id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId: refused.lineIds[0] ?? '', quantity: 1 }], agreedRefundWon: 10_000 });
    await until(() => shelf.sql<{ state: string; error_code: string | null }>('select state, error_code from refund where order_id = $1', [refused.id]), ([refund]) => refund?.state === 'FAILED');
    expect(await breaches(mall)).toEqual([]);
  });

  it('nobody else can, and nobody can twice: another shopper is refused, and two requests at once share the pieces', async () => {
    const product = await shelf.createProduct({ priceWon: 10_000, stock: 10 });
    const { shopper, id, lineIds: [lineId = ''] } = await paid([{ product, quantity: 3 }], 33_000);
    const question = { orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId, quantity: 2 }], agreedRefundWon: 20_000 };
    expect(await claim(new Shopper(mall), question)).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
    const outcomes = await Promise.all([claim(shopper, question), claim(shopper, question)]);
    expect(outcomes.map((outcome) => outcome.__typename).sort()).toEqual(['Order', 'Refused']);
    await refunded(shopper, id, 20_000);
    expect(await breaches(mall)).toEqual([]);
  });
});
