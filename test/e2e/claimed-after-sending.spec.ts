import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { claim, preview } from '../support/claim.js';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper, type Outcome } from '../support/shopper.js';
import { until } from '../support/until.js';

const PASSWORDS = { vendor: 'guro-vendor-1124', staff: 'guro-staff-1124' };
const CHANGE = '{ __typename ... on Problem { code message } }';

describe('a claim that somebody has to decide', () => {
  let mall: Mall;
  let shelf: Shelf;
  let vendor: Desk;
  let operator: Desk;
  let vendorId = '';
  let other: Desk;

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker', 'mailbox'] });
    shelf = new Shelf(mall.databaseUrl);
    vendor = new Desk(mall);
    await vendor.signIn('vendor@demo.guro.example', PASSWORDS.vendor);
    operator = new Desk(mall);
    await operator.signIn('operator@demo.guro.example', PASSWORDS.staff);
    vendorId = (await shelf.sql<{ vendor_id: string }>("select m.vendor_id from vendor_member m join account a on a.id = m.account_id where a.email = 'vendor@demo.guro.example'"))[0]?.vendor_id ?? '';
    other = new Desk(mall);
    const input = {
      email: 'other-maker@example.invalid', password: 'a quiet river 2026', personName: '김다름', vendorName: '다름 공방', representative: '김다름', businessNumber: '220-81-62517', reportNumber: '2026-서울구로-0098', phone: '02-0000-0098',
      vendorEmail: 'other@example.invalid', zip: '08209', address: '서울 구로구 새말로 98', dong: '신도림동', sentence: '다른 업체입니다.', consents: ['TERMS', 'PRIVACY'],
    };
    await other.data('mutation ($input: VendorApplicationInput!) { applyAsVendor(input: $input) { __typename } }', { input });
  });

  async function paid(product: ShelfProduct, quantity: number, consents = ['ORDER']): Promise<{ shopper: Shopper; id: string; lineId: string; vendorOrderId: string; totalWon: number }> {
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, quantity);
    const totalWon = await shopper.total('08209');
    const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity }], seenTotalWon: totalWon, consents });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    await shopper.confirm(order.id, await shopper.agree(order.id), totalWon);
    const [line] = await shelf.sql<{ id: string; vendor_order_id: string }>('select id, vendor_order_id from order_line where order_id = $1', [order.id]);
    return { shopper, id: order.id, lineId: line?.id ?? '', vendorOrderId: line?.vendor_order_id ?? '', totalWon };
  }

  const acknowledge = (id: string): Promise<unknown> => vendor.data(`mutation ($ids: [ID!]!) { acknowledge(ids: $ids) { __typename } }`, { ids: [id] });
  const ship = async (vendorOrderId: string, lines: { lineId: string; quantity: number }[] = []): Promise<Outcome> =>
    (await vendor.data<{ ship: Outcome }>(`mutation ($input: ShipInput!) { ship(input: $input) ${CHANGE} }`, { input: { id: orderId(), vendorOrderId, kind: 'SELF', deliveredOn: new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10), lines } })).ship;
  const decide = async (desk: Desk, id: string, approve: boolean, reason?: string): Promise<Outcome> => (await desk.data<{ decideClaim: Outcome }>(`mutation ($id: ID!, $approve: Boolean!, $reason: String) { decideClaim(id: $id, approve: $approve, reason: $reason) ${CHANGE} }`, { id, approve, reason })).decideClaim;
  const stateOf = async (orderId: string): Promise<{ id: string; state: string }[]> => shelf.sql('select id, state from claim where order_id = $1 order by requested_at, id', [orderId]);

  it('acknowledged: the vendor decides, sends nothing before, and another vendor sees nothing of it', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 10 });
    const { shopper, id, lineId, vendorOrderId } = await paid(product, 3);
    await acknowledge(vendorOrderId);
    const question = { orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId, quantity: 2 }] };
    const { refundWon, parts } = (await preview(shopper, question)) as unknown as { refundWon: number; parts: { atOnce: boolean }[] };
    expect(parts[0]?.atOnce).toBe(false);
    expect(await claim(shopper, { ...question, agreedRefundWon: refundWon })).toMatchObject({ __typename: 'Order', state: 'PAID' });
    const [asked] = await stateOf(id);
    expect(asked?.state).toBe('REQUESTED');

    const { vendorClaims } = await vendor.data<{ vendorClaims: { nodes: { id: string; summary: string; refundWon: number }[] } }>('{ vendorClaims(state: REQUESTED) { nodes { id summary refundWon } } }');
    expect(vendorClaims.nodes).toEqual([{ id: asked?.id, summary: expect.stringMatching(/2개$/) as unknown as string, refundWon }]);
    expect((await other.data<{ vendorClaims: { nodes: unknown[] } }>('{ vendorClaims { nodes { id } } }')).vendorClaims.nodes).toEqual([]);
    expect(await decide(other, asked?.id ?? '', true)).toMatchObject({ code: 'NOT_FOUND' });

    expect(await ship(vendorOrderId, [{ lineId, quantity: 2 }])).toMatchObject({ __typename: 'Refused', code: 'SHIPMENT_QUANTITY' });
    expect(await decide(vendor, asked?.id ?? '', false, ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    // Two clerks at once: one decision, and the other one is told.
    const both = await Promise.all([decide(vendor, asked?.id ?? '', true), decide(operator, asked?.id ?? '', false, '보내려던 참입니다')]);
    expect(both.map((outcome) => outcome.__typename).sort()).toEqual(['ClaimChanged', 'Refused']);
    if ((await stateOf(id))[0]?.state !== 'REJECTED') await until(() => shopper.order(id), (seen) => seen?.payment.refundedWon === refundWon);
    expect(await breaches(mall)).toEqual([]);
  });

  it('rejected with a reason, asked again, taken back, and then sent: nothing was lost', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 10 });
    const { shopper, id, lineId, vendorOrderId } = await paid(product, 2);
    await acknowledge(vendorOrderId);
    const question = { orderId: id, kind: 'CANCELLATION', cause: 'WRONG_CHOICE', lines: [{ lineId, quantity: 2 }] };
    const { refundWon } = (await preview(shopper, question)) as unknown as { refundWon: number };
    await claim(shopper, { ...question, agreedRefundWon: refundWon });
    expect(await ship(vendorOrderId)).toMatchObject({ code: 'CLAIM_UNDECIDED' });
    expect(await decide(vendor, (await stateOf(id))[0]?.id ?? '', false, '이미 만들기 시작했습니다.')).toMatchObject({ __typename: 'ClaimChanged' });
    await claim(shopper, { ...question, agreedRefundWon: refundWon });
    const second = (await stateOf(id))[1]?.id ?? '';
    const { withdrawClaim } = await shopper.data<{ withdrawClaim: Outcome }>(`mutation ($id: ID!) { withdrawClaim(id: $id) { __typename ... on Problem { code } } }`, { id: second });
    expect(withdrawClaim.__typename).toBe('Order');
    expect(await decide(vendor, second, true)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await ship(vendorOrderId)).toMatchObject({ __typename: 'VendorOrderDetail' });
    expect((await stateOf(id)).map((one) => one.state)).toEqual(['REJECTED', 'WITHDRAWN']);
    expect(await shelf.sql('select cancelled_quantity, shipped_quantity from order_line where order_id = $1', [id])).toEqual([{ cancelled_quantity: 0, shipped_quantity: 2 }]);
    expect(await breaches(mall)).toEqual([]);
  });

  it('sent: a return, a part of it accepted; goods back and money back are two steps, and the sum is that of the accepted pieces', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 10 });
    const { shopper, id, lineId, vendorOrderId } = await paid(product, 3);
    await acknowledge(vendorOrderId);
    const early = { orderId: id, kind: 'RETURN', cause: 'DEFECT', lines: [{ lineId, quantity: 1 }] };
    expect(await preview(shopper, early)).toMatchObject({ __typename: 'Refused', code: 'CLAIM_QUANTITY' });
    await ship(vendorOrderId);
    const question = { ...early, lines: [{ lineId, quantity: 2 }] };
    expect(await preview(shopper, question)).toMatchObject({ refundWon: 80_000, parts: [{ returnFeeWon: 0, shippingChargedWon: 0 }] });
    await claim(shopper, { ...question, agreedRefundWon: 80_000 });
    const claimId = (await stateOf(id))[0]?.id ?? '';
    const collected = async (): Promise<Outcome> => (await vendor.data<{ claimCollected: Outcome }>(`mutation ($id: ID!) { claimCollected(id: $id) ${CHANGE} }`, { id: claimId })).claimCollected;
    expect(await collected()).toMatchObject({ code: 'WRONG_STATE' });
    await decide(vendor, claimId, true);
    await collected();
    // The goods are back; no money has moved yet.
    expect((await shopper.order(id))?.payment.refundedWon).toBe(0);
    const inspect = async (quantity: number, reason: string): Promise<Outcome> =>
      (await vendor.data<{ inspectClaim: Outcome }>(`mutation ($id: ID!, $a: [AcceptedLineInput!]!, $r: String) { inspectClaim(id: $id, accepted: $a, reason: $r) ${CHANGE} }`, { id: claimId, a: [{ lineId, quantity }], r: reason })).inspectClaim;
    expect(await inspect(3, '')).toMatchObject({ code: 'CLAIM_QUANTITY' });
    expect(await inspect(1, '')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await inspect(1, '하나는 쓴 자국이 있습니다.')).toMatchObject({ __typename: 'ClaimChanged' });
    await until(() => shopper.order(id), (seen) => seen?.payment.refundedWon === 40_000);
    expect(await shelf.sql('select state, refund_won, refund_due_on is not null as due from claim where id = $1', [claimId])).toEqual([{ state: 'REFUNDED', refund_won: 40_000, due: true }]);
    // The piece that was not taken may be claimed again: it is the shopper's.
    expect(await preview(shopper, { ...question, lines: [{ lineId, quantity: 2 }] })).toMatchObject({ refundWon: 80_000 });
    expect(await breaches(mall)).toEqual([]);
  });

  it('a change of mind: the way back is borne by the shopper and said before; after seven days it is too late, for a fault it is not', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 10 });
    const { shopper, id, lineId, vendorOrderId } = await paid(product, 2);
    await acknowledge(vendorOrderId);
    await ship(vendorOrderId);
    const question = { orderId: id, kind: 'RETURN', cause: 'CHANGE_OF_MIND', lines: [{ lineId, quantity: 1 }] };
    const [terms] = await shelf.sql<{ return_fee_won: number; base_fee_won: number; free_above_won: number | null; shipping_fee_won: number }>('select return_fee_won, base_fee_won, free_above_won, shipping_fee_won from vendor_order where id = $1', [vendorOrderId]);
    const broken = terms && terms.shipping_fee_won === 0 && terms.free_above_won !== null && terms.free_above_won > 40_000 ? terms.base_fee_won : 0;
    expect(await preview(shopper, question)).toMatchObject({ refundWon: 40_000 - broken - (terms?.return_fee_won ?? 0), parts: [{ returnFeeWon: terms?.return_fee_won, shippingChargedWon: broken }] });
    await shelf.sql("update vendor_order set delivered_at = now() - interval '12 days' where id = $1", [vendorOrderId]);
    expect(await preview(shopper, question)).toMatchObject({ __typename: 'Refused', code: 'CLAIM_TOO_LATE' });
    expect(await preview(shopper, { ...question, cause: 'DEFECT' })).toMatchObject({ __typename: 'RefundPreview', refundWon: 40_000 });
    expect(await preview(shopper, { ...question, cause: 'LATE' })).toMatchObject({ code: 'CLAIM_CAUSE' });
  });

  it('what was shown when it was bought decides: a later exclusion takes nothing away', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 10 });
    const before = await paid(product, 1);
    const exclusion = '포장을 뜯으면 되팔 수 없어 반품할 수 없습니다 (전자상거래법 제17조 제2항 제3호)';
    await shelf.sql(
      `with next as (insert into product_version (id, product_id, vendor_id, number, name, description, category_id, tax_kind, options, pictures, notice, made_to_order, withdrawal_exclusion, created_by, created_at)
         select gen_random_uuid(), product_id, vendor_id, 2, name, description, category_id, tax_kind, options, pictures, notice, made_to_order, $2, 'test', now() from product_version where product_id = $1 returning id)
       update product set current_version_id = (select id from next) where id = $1`,
      [product.productId, exclusion],
    );
    const after = await paid(product, 1);
    for (const { vendorOrderId } of [before, after]) {
      await acknowledge(vendorOrderId);
      await ship(vendorOrderId);
    }
    const ask = ({ shopper, id, lineId }: typeof before, cause: string): Promise<Outcome> => preview(shopper, { orderId: id, kind: 'RETURN', cause, lines: [{ lineId, quantity: 1 }] });
    expect(await ask(before, 'CHANGE_OF_MIND')).toMatchObject({ __typename: 'RefundPreview' });
    expect(await ask(after, 'CHANGE_OF_MIND')).toMatchObject({ __typename: 'Refused', code: 'CLAIM_EXCLUDED', message: expect.stringContaining(exclusion) as unknown as string });
    expect(await ask(after, 'DEFECT')).toMatchObject({ __typename: 'RefundPreview', refundWon: after.totalWon });
  });

  it('made to order is sold with the shopper’s own consent only, and then excludes a change of mind but no fault', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 10, madeToOrder: true });
    const hasty = new Shopper(mall);
    await hasty.add(product.variantId, 1);
    const lines = [{ variantId: product.variantId, quantity: 1 }];
    expect(await hasty.place({ lines, seenTotalWon: await hasty.total('08209') })).toMatchObject({ __typename: 'Refused', code: 'MADE_TO_ORDER_CONSENT', field: 'consents' });
    expect(await shelf.stockOf(product.variantId)).toEqual({ on_hand: 10, reserved: 0 });
    const { shopper, id, lineId, vendorOrderId, totalWon } = await paid(product, 1, ['ORDER', 'MADE_TO_ORDER']);
    expect(await shelf.sql('select c.kind, c.granted, c.at < (select min(created_at) from payment_attempt p where p.order_id = c.order_id) as before_paying from consent c where c.order_id = $1 order by c.kind', [id])).toEqual([
      { kind: 'MADE_TO_ORDER', granted: true, before_paying: true }, { kind: 'ORDER', granted: true, before_paying: true },
    ]);
    await acknowledge(vendorOrderId);
    await ship(vendorOrderId);
    const ask = (cause: string): Promise<Outcome> => preview(shopper, { orderId: id, kind: 'RETURN', cause, lines: [{ lineId, quantity: 1 }] });
    expect(await ask('CHANGE_OF_MIND')).toMatchObject({ __typename: 'Refused', code: 'CLAIM_EXCLUDED' });
    expect(await ask('DEFECT')).toMatchObject({ __typename: 'RefundPreview', refundWon: totalWon });
  });
});
