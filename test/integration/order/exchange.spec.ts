import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, HOUR, kstDate, newId, won } from '#kernel';
import { ClaimDeskService, ClaimDisputeService, ClaimService, ClaimSettlementService, ConfirmationService, FulfilmentService, OrderMailService, ReturnParcelService, type Shopper } from '#order';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { Shop } from './shop.js';

interface Sent {
  id: string;
  lineId: string;
  vendor: { name: string; vendorId: string };
  vendorOrderId: string;
  /** Of one product: what was bought (10,000 won), one as dear, one cheaper (8,000), one dearer (12,000). */
  variants: Record<'bought' | 'even' | 'cheap' | 'dear', string>;
}

describe('an exchange', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
  });

  beforeEach(() => {
    clock.set(undefined);
    clock.set(clock.now());
    shopper = shop.guest();
  });

  async function sent(quantity: number): Promise<Sent> {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const product = await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 10 });
    const variants = { bought: product.variantId, even: randomUUID(), cheap: randomUUID(), dear: randomUUID() };
    for (const [label, price] of [['even', 10_000], ['cheap', 8_000], ['dear', 12_000]] as const) {
      await shop.shelf.sql("insert into variant (id, product_id, vendor_id, position, option_values, label, price_won, state, created_at) values ($1, $2, $3, 9, array[$4::text], $4, $5, 'ACTIVE', now())", [variants[label], product.productId, vendorId, label, price]);
      await shop.shelf.sql("with s as (insert into stock (variant_id, product_id, vendor_id, on_hand) values ($1, $2, $3, 5)) insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) values ($1, $3, 'OPENING', 5, 0, 'opening:' || $1, 'test', now())", [variants[label], product.productId, vendorId]);
    }
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId: product.variantId, quantity }], seenTotalWon: won(10_000 * quantity) });
    const [line] = await shop.shelf.sql<{ id: string; vendor_order_id: string }>('select id, vendor_order_id from order_line where order_id = $1', [id]);
    const vendor = { name: 'vendor:owner', vendorId };
    const vendorOrderId = line?.vendor_order_id ?? '';
    await shop.get(FulfilmentService).ship(vendor, { id: newId(), vendorOrderId, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: clock.now().toISOString().slice(0, 10), lines: [] });
    return { id, lineId: line?.id ?? '', vendor, vendorOrderId, variants };
  }
  const question = (order: Sent, quantity: number, variantId: string | null) => ({ orderId: order.id, kind: 'EXCHANGE' as const, cause: 'DEFECT', lines: [{ lineId: order.lineId, quantity, variantId }] });
  const preview = (order: Sent, quantity: number, variantId: string | null) => shop.get(ClaimService).preview(shopper, question(order, quantity, variantId));
  const ask = async (order: Sent, quantity: number, variantId: string | null, agreedRefundWon = 0): Promise<string> =>
    (await shop.get(ClaimService).request(shopper, { ...question(order, quantity, variantId), id: orderId(), note: '', agreedRefundWon: won(agreedRefundWon), refundAccount: null }))[0] ?? '';
  const back = async (order: Sent, claimId: string): Promise<void> => {
    await shop.get(ClaimDeskService).decide(order.vendor, claimId, true, '');
    await shop.get(ClaimDeskService).collected(order.vendor, claimId);
  };
  const settle = async (claimId: string): Promise<void> => {
    await shop.get(ClaimSettlementService).settleDecided(claimId);
    for (let turn = 0; turn < 2; turn += 1) await shop.work();
  };
  const stock = (variantId: string) => shop.shelf.stockOf(variantId);
  const stateOf = async (claimId: string): Promise<string | undefined> => (await shop.shelf.sql<{ state: string }>('select state from claim where id = $1', [claimId]))[0]?.state;

  it('for the same again: set aside when it is approved, gone when it is sent, and what came back is for sale only where the vendor says so', async () => {
    const order = await sent(2);
    const desk = shop.get(ClaimDeskService);
    const first = await ask(order, 1, null);
    expect(await stock(order.variants.bought)).toEqual({ on_hand: 8, reserved: 0 });
    await back(order, first);
    expect(await stock(order.variants.bought)).toEqual({ on_hand: 8, reserved: 1 });
    await desk.inspect(order.vendor, first, [], '', false);
    await Promise.all([desk.reshipped(order.vendor, first, 'CJ 123456789012'), desk.reshipped(order.vendor, first, 'CJ 123456789012')]);
    await settle(first);
    expect(await stock(order.variants.bought)).toEqual({ on_hand: 7, reserved: 0 });
    const second = await ask(order, 1, null);
    await back(order, second);
    await desk.inspect(order.vendor, second, [], '', true);
    await desk.reshipped(order.vendor, second, 'CJ 123456789013');
    expect(await stock(order.variants.bought)).toEqual({ on_hand: 7, reserved: 0 });
    expect(await shop.recorded(order.id)).toMatchObject({ refunded: 0 });
    expect(await shop.broken()).toEqual([]);
  });

  it('the goods come back by a carrier who collects them, or sent by the shopper; the other side is told, and until they are back it can be put right', async () => {
    const order = await sent(2);
    const returns = shop.get(ReturnParcelService);
    const mails = shop.get(OrderMailService);
    const parcel = { carrier: 'CJ', trackingNumber: '1234-5678-9012' };
    const claimId = await ask(order, 1, null);
    // Nothing was agreed to yet, and nobody else's goods come back.
    expect(await refusal(returns.collect(order.vendor, claimId, parcel))).toMatchObject({ code: 'WRONG_STATE' });
    await shop.get(ClaimDeskService).decide(order.vendor, claimId, true, '');
    expect(await refusal(returns.collect({ name: 'vendor:other', vendorId: await shop.shelf.createVendor() }, claimId, parcel))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(returns.sent(shop.guest(), claimId, parcel))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(returns.collect(order.vendor, claimId, { ...parcel, carrier: 'DHL' }))).toMatchObject({ code: 'CARRIER_INVALID', fields: { field: 'carrier' } });
    expect(await refusal(returns.sent(shopper, claimId, { ...parcel, trackingNumber: '12' }))).toMatchObject({ code: 'TRACKING_INVALID', fields: { field: 'trackingNumber' } });

    await Promise.all([returns.collect(order.vendor, claimId, parcel), returns.collect(order.vendor, claimId, parcel)]);
    expect((await mails.compose('claim-changed', claimId, 'COLLECTING'))?.text).toContain('회수를 신청했습니다: CJ대한통운 123456789012');
    clock.advance(HOUR);
    await returns.sent(shopper, claimId, { carrier: 'POST', trackingNumber: '1234567890123' });
    expect((await mails.compose('vendor-claim', claimId, 'SENT_BACK'))?.text).toContain('우체국택배 1234567890123');
    expect(await shop.shelf.sql('select return_by, return_carrier, return_tracking from claim where id = $1', [claimId])).toEqual([{ return_by: 'SHOPPER', return_carrier: 'POST', return_tracking: '1234567890123' }]);
    expect((await shop.shelf.sql<{ reason: string }>("select reason from state_change where subject_id = $1 and from_state = to_state order by id", [claimId])).map((row) => row.reason)).toEqual(['회수 접수: CJ대한통운 123456789012', '구매자가 보냄: 우체국택배 1234567890123']);
    // Put right, it is told again: the mail has a key of its own.
    await returns.sent(shopper, claimId, { carrier: 'POST', trackingNumber: '1234567890124' });
    const told = (await shop.mails()).filter((mail) => mail.id === claimId && /COLLECTING|SENT_BACK/.test(mail.about ?? ''));
    expect(told.map((mail) => [mail.template, mail.about])).toEqual([['claim-changed', 'COLLECTING'], ['vendor-claim', 'SENT_BACK'], ['vendor-claim', 'SENT_BACK']]);
    expect(new Set(told.map((mail) => mail.key)).size).toBe(3);
    await shop.get(ClaimDeskService).collected(order.vendor, claimId);
    expect(await refusal(returns.sent(shopper, claimId, parcel))).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('for something cheaper: the difference is said before and comes back once it is sent; a later return brings the rest, together what was paid', async () => {
    const order = await sent(2);
    expect(await preview(order, 2, order.variants.cheap)).toMatchObject({ refundWon: 4_000 });
    expect(await refusal(ask(order, 2, order.variants.cheap, 0))).toMatchObject({ code: 'CLAIM_CHANGED' });
    const claimId = await ask(order, 2, order.variants.cheap, 4_000);
    await back(order, claimId);
    await shop.get(ClaimDeskService).inspect(order.vendor, claimId, [], '', true);
    await settle(claimId);
    expect(await shop.recorded(order.id)).toMatchObject({ refunded: 0 });
    await shop.get(ClaimDeskService).reshipped(order.vendor, claimId, 'CJ 123456789012');
    await settle(claimId);
    expect(await shop.recorded(order.id)).toMatchObject({ refunded: 4_000 });
    expect([await stock(order.variants.bought), await stock(order.variants.cheap)]).toEqual([{ on_hand: 10, reserved: 0 }, { on_hand: 3, reserved: 0 }]);
    expect(await stateOf(claimId)).toBe('RESHIPPED');
    expect(await shop.broken()).toEqual([]);
    // What is exchanged once more is compared with what it is now; and what comes back is put where it belongs.
    expect(await refusal(preview(order, 1, order.variants.bought))).toMatchObject({ code: 'EXCHANGE_DEARER' });
    const [returned = ''] = await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: order.id, kind: 'RETURN', cause: 'DEFECT', note: '', lines: [{ lineId: order.lineId, quantity: 2 }], agreedRefundWon: won(16_000), refundAccount: null });
    await back(order, returned);
    await shop.get(ClaimDeskService).inspect(order.vendor, returned, [], '', true);
    await settle(returned);
    expect(await shop.recorded(order.id)).toMatchObject({ received: 20_000, refunded: 20_000 });
    expect(await stock(order.variants.cheap)).toEqual({ on_hand: 5, reserved: 0 });
    expect(await shop.broken()).toEqual([]);
  });

  it('for something cheaper, of a piece whose return was refused before: where a dispute upholds the return, its lines say what it still brings, and together it is what was paid', async () => {
    const order = await sent(1);
    const [refused = ''] = await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: order.id, kind: 'RETURN', cause: 'DEFECT', note: '', lines: [{ lineId: order.lineId, quantity: 1 }], agreedRefundWon: won(10_000), refundAccount: null });
    await shop.get(ClaimDeskService).decide(order.vendor, refused, false, '흠이 보이지 않습니다');
    const exchanged = await ask(order, 1, order.variants.cheap, 2_000);
    await back(order, exchanged);
    await shop.get(ClaimDeskService).inspect(order.vendor, exchanged, [], '', true);
    await shop.get(ClaimDeskService).reshipped(order.vendor, exchanged, 'CJ 123456789012');
    await settle(exchanged);
    await shop.get(ClaimDisputeService).open(shopper, refused, '사진을 보아 주세요');
    const [dispute] = await shop.shelf.sql<{ id: string }>('select id from claim_dispute where claim_id = $1', [refused]);
    await shop.get(ClaimDisputeService).end({ name: 'staff:operator' }, dispute?.id ?? '', true, '흠이 있습니다');
    expect([await shop.shelf.sql('select c.goods_won, l.amount_won from claim c join claim_line l on l.claim_id = c.id where c.id = $1', [refused]), await shop.broken()]).toEqual([[{ goods_won: 8_000, amount_won: 8_000 }], []]);
    await shop.get(ClaimDeskService).collected(order.vendor, refused);
    await shop.get(ClaimDeskService).inspect(order.vendor, refused, [], '', true);
    await settle(refused);
    expect([await shop.recorded(order.id), await shop.broken()]).toMatchObject([{ received: 10_000, refunded: 10_000 }, []]);
  });

  it('for something dearer is refused with the way out, for another product’s variant too, and for what is not there', async () => {
    const order = await sent(1);
    expect(await refusal(preview(order, 1, order.variants.dear))).toMatchObject({ code: 'EXCHANGE_DEARER' });
    expect(await refusal(preview(order, 1, (await shop.shelf.createProduct()).variantId))).toMatchObject({ code: 'EXCHANGE_CHOICE' });
    await shop.shelf.sql("with m as (insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) values ($1::uuid, $2, 'COUNT', -5, 0, 'count:' || $1::text, 'test', now())) update stock set on_hand = 0 where variant_id = $1::uuid", [order.variants.even, order.vendor.vendorId]);
    expect(await refusal(preview(order, 1, order.variants.even))).toMatchObject({ code: 'EXCHANGE_SHORT' });
    expect(await shop.broken()).toEqual([]);
  });

  it('is not approved where the goods are gone meanwhile; withdrawn or refused in part, what was set aside is free again', async () => {
    const order = await sent(3);
    const desk = shop.get(ClaimDeskService);
    const claims = [await ask(order, 1, order.variants.even), await ask(order, 2, order.variants.even)];
    await shop.shelf.sql("with m as (insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) values ($1::uuid, $2, 'COUNT', -3, 0, 'count:' || $1::text, 'test', now())) update stock set on_hand = 2 where variant_id = $1::uuid", [order.variants.even, order.vendor.vendorId]);
    const outcomes = await Promise.all(claims.map((id) => refusal(desk.decide(order.vendor, id, true, ''))));
    expect(outcomes.map((outcome) => outcome.code).sort()).toEqual(['EXCHANGE_NO_STOCK', 'none']);
    const [won_, lost] = outcomes[0]?.code === 'none' ? claims : [claims[1], claims[0]];
    await shop.get(ClaimService).withdraw(shopper, won_ ?? '');
    expect(await stock(order.variants.even)).toEqual({ on_hand: 2, reserved: 0 });
    expect(await stateOf(lost ?? '')).toBe('REQUESTED');
    const rest = await ask(order, won_ === claims[0] ? 1 : 2, order.variants.cheap, won_ === claims[0] ? 2_000 : 4_000);
    await shop.get(ClaimService).withdraw(shopper, rest);
    await shop.get(ClaimService).withdraw(shopper, lost ?? '');
    const last = await ask(order, 3, order.variants.cheap, 6_000);
    await back(order, last);
    expect(await stock(order.variants.cheap)).toEqual({ on_hand: 5, reserved: 3 });
    await desk.inspect(order.vendor, last, [{ lineId: order.lineId, quantity: 1 }], '두 개는 쓴 자국이 있습니다.', true);
    expect(await stock(order.variants.cheap)).toEqual({ on_hand: 5, reserved: 1 });
    // Its shopper is told what is exchanged and why not all of it.
    expect((await shop.mails()).filter((mail) => mail.id === last && mail.about === 'INSPECTED')).toMatchObject([{ template: 'claim-changed' }]);
    expect((await shop.get(OrderMailService).compose('claim-changed', last, 'INSPECTED'))?.text).toMatch(/새 상품을 보내 드리고.*두 개는 쓴 자국이 있습니다.*3개 가운데 1개를 받아들임/s);
    await desk.reshipped(order.vendor, last, 'CJ 123456789012');
    await settle(last);
    expect(await shop.recorded(order.id)).toMatchObject({ refunded: 2_000 });
    expect([await stock(order.variants.bought), await stock(order.variants.cheap)]).toEqual([{ on_hand: 8, reserved: 0 }, { on_hand: 4, reserved: 0 }]);
    expect(await shop.broken()).toEqual([]);
  });

  it('with nothing left to send ends as a return at the vendor’s cost, with all that was paid', async () => {
    const order = await sent(1);
    const claimId = await ask(order, 1, null);
    await back(order, claimId);
    const desk = shop.get(ClaimDeskService);
    expect(await refusal(desk.refundInstead(order.vendor, claimId))).toMatchObject({ code: 'WRONG_STATE' });
    await desk.inspect(order.vendor, claimId, [], '');
    await desk.refundInstead(order.vendor, claimId);
    await settle(claimId);
    expect(await stateOf(claimId)).toBe('REFUNDED');
    expect(await shop.recorded(order.id)).toMatchObject({ refunded: 10_000 });
    expect(await shop.get(OrderMailService).compose('claim-changed', claimId, 'INSPECTED')).toMatchObject({ subject: expect.stringContaining('교환 대신 환불해 드립니다'), text: expect.stringMatching(/새 상품이 남아 있지 않습니다\. 죄송합니다\. 10,000원을 .*까지 돌려 드립니다/) });
    expect(await stock(order.variants.bought)).toEqual({ on_hand: 9, reserved: 0 });
    expect(await shop.broken()).toEqual([]);
  });

  it('for something cheaper of which nothing is left to send: all that was paid comes back, and not the difference only', async () => {
    const order = await sent(2);
    const desk = shop.get(ClaimDeskService);
    const claimId = await ask(order, 1, order.variants.cheap, 2_000);
    await back(order, claimId);
    await desk.inspect(order.vendor, claimId, [], '');
    await desk.refundInstead(order.vendor, claimId);
    await settle(claimId);
    expect([await stateOf(claimId), await shop.recorded(order.id)]).toMatchObject(['REFUNDED', { refunded: 10_000 }]);
    expect(await shop.broken()).toEqual([]);
  });

  it('that brought back all that was paid is confirmed with its commission; sent back before, the claim ends and nothing moves', async () => {
    for (const end of ['kept', 'returned'] as const) {
      const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
      const product = await shop.shelf.createProduct({ vendorId, priceWon: 10_000 });
      // The vendor himself sells it for 2,000: for one that costs 8,000 all of it comes back.
      await shop.shelf.createExhibition(product, { priceWon: 2_000, mallShareBp: 0, opensAt: new Date(clock.now().getTime() - 1_000), closesAt: new Date(clock.now().getTime() + 3_600_000) });
      const cheap = randomUUID();
      await shop.shelf.sql("insert into variant (id, product_id, vendor_id, position, option_values, label, price_won, state, created_at) values ($1, $2, $3, 9, array['cheap'], 'cheap', 8000, 'ACTIVE', now())", [cheap, product.productId, vendorId]);
      await shop.shelf.sql("with s as (insert into stock (variant_id, product_id, vendor_id, on_hand) values ($1, $2, $3, 5)) insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) values ($1, $3, 'OPENING', 5, 0, 'opening:' || $1, 'test', now())", [cheap, product.productId, vendorId]);
      const { id } = await shop.confirmed(shopper, { lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: won(2_000) });
      const [line] = await shop.shelf.sql<{ id: string; vendor_order_id: string }>('select id, vendor_order_id from order_line where order_id = $1', [id]);
      const order: Sent = { id, lineId: line?.id ?? '', vendor: { name: 'vendor:owner', vendorId }, vendorOrderId: line?.vendor_order_id ?? '', variants: { bought: product.variantId, even: '', cheap, dear: '' } };
      const desk = shop.get(ClaimDeskService);
      await shop.get(FulfilmentService).ship(order.vendor, { id: newId(), vendorOrderId: order.vendorOrderId, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: kstDate(clock.now()), lines: [] });
      const exchange = await ask(order, 1, cheap, 2_000);
      await back(order, exchange);
      await desk.inspect(order.vendor, exchange, [], '');
      await desk.reshipped(order.vendor, exchange, 'CJ 123456789012');
      await settle(exchange);
      if (end === 'kept') await shop.get(ConfirmationService).byShopper(shopper, order.vendorOrderId);
      else {
        const [claim = ''] = await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'RETURN', cause: 'DEFECT', note: '', lines: [{ lineId: order.lineId, quantity: 1 }], agreedRefundWon: won(0), refundAccount: null });
        await back(order, claim);
        await desk.inspect(order.vendor, claim, [], '');
        await settle(claim);
        expect(await stateOf(claim)).toBe('REFUNDED');
      }
      // 5 % of the 2,000 won that it was sold for.
      expect((await shop.posted(id)).filter(([event]) => event === 'line.confirmed').map(([, account, amount]) => [account, amount])).toEqual(end === 'kept' ? [['VENDOR_PAYABLE', 110], ['COMMISSION_INCOME', -100], ['COMMISSION_VAT', -10]] : []);
      expect([end, await shop.recorded(id), await shop.broken()]).toMatchObject([end, { refunded: 2_000 }, []]);
    }
  });

  it('or a return for a fault is asked for after the purchase was confirmed, and not a change of mind', async () => {
    const order = await sent(1);
    await shop.shelf.sql("update vendor_order set state = 'CONFIRMED', delivered_at = now() - interval '20 days' where id = $1", [order.vendorOrderId]);
    expect(await preview(order, 1, null)).toMatchObject({ refundWon: 0 });
    const ask = (cause: string) => shop.get(ClaimService).preview(shopper, { orderId: order.id, kind: 'RETURN', cause, lines: [{ lineId: order.lineId, quantity: 1 }] });
    expect(await ask('DEFECT')).toMatchObject({ refundWon: 10_000 });
    expect(await refusal(ask('CHANGE_OF_MIND'))).toMatchObject({ code: 'CLAIM_TOO_LATE' });
  });
});
