import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, HOUR, newId, won } from '#kernel';
import { BankTransferService, ClaimDeskService, ClaimService, ConfirmationService, FulfilmentService, GoodwillService, type Shopper } from '#order';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { Shop } from './shop.js';

const FIRST = { name: 'staff:first' };
const SECOND = { name: 'staff:second' };
const ACCOUNT = { bank: '88', accountNumber: '110-123-456789', holder: '김구로' };

describe('a refund that needs more than one call to Toss', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
  });

  beforeEach(() => {
    clock.set(undefined);
    clock.set(new Date('2026-11-24T03:00:00Z'));
    shopper = shop.guest();
  });

  /** One vendor's parcel of pieces for 10,000 won each, without shipping, paid. */
  async function paid(quantity: number, change: Record<string, unknown> = {}): Promise<{ id: string; lineId: string; vendorId: string; vendorOrderId: string }> {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 100 });
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity }], seenTotalWon: won(10_000 * quantity) }, change);
    const [line] = await shop.shelf.sql<{ id: string; vendor_order_id: string }>('select id, vendor_order_id from order_line where order_id = $1', [id]);
    return { id, lineId: line?.id ?? '', vendorId, vendorOrderId: line?.vendor_order_id ?? '' };
  }
  const cancel = (id: string, lineId: string, quantity: number, agreedRefundWon: number, refundAccount: typeof ACCOUNT | null = null): Promise<string[]> =>
    shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId, quantity }], agreedRefundWon: won(agreedRefundWon), refundAccount });
  const preview = (id: string, lineId: string, quantity: number) => shop.get(ClaimService).preview(shopper, { orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId, quantity }] });
  const propose = async (id: string, amountWon: number, vendorId: string | null = null): Promise<string> => {
    const goodwillId = orderId();
    await shop.get(GoodwillService).propose(FIRST, { id: goodwillId, orderId: id, funder: vendorId === null ? 'MALL' : 'VENDOR', vendorId, amountWon, reason: '배송이 늦어 죄송합니다' });
    return goodwillId;
  };

  it('a goodwill is an act of its own: a small one by one person, posted to the mall’s account', async () => {
    const { id } = await paid(2);
    const again = { id: await propose(id, 5_000), orderId: id, funder: 'MALL' as const, vendorId: null, amountWon: 5_000, reason: '배송이 늦어 죄송합니다' };
    await shop.get(GoodwillService).propose(FIRST, again);
    for (const other of [{ amountWon: 6_000 }, { reason: '다른 까닭' }]) expect(await refusal(shop.get(GoodwillService).propose(FIRST, { ...again, ...other }))).toMatchObject({ code: 'ID_REUSED', fields: { field: 'id' } });
    await shop.clockwork();
    expect(await shop.recorded(id)).toMatchObject({ received: 20_000, refunded: 5_000 });
    expect((await shop.posted(id)).filter(([event]) => event === 'goodwill.refunded')).toEqual([['goodwill.refunded', 'GOODWILL', 5_000], ['goodwill.refunded', 'TOSS_RECEIVABLE', -5_000]]);
    expect(await shop.broken()).toEqual([]);
  });

  it('above a sum it takes two people, and never the same one twice; a vendor pays only where he himself said yes', async () => {
    const { id, vendorId } = await paid(5);
    const goodwill = shop.get(GoodwillService);
    const large = await propose(id, 30_001);
    const vendors = await propose(id, 4_000, vendorId);
    await shop.clockwork();
    expect(await shop.recorded(id)).toMatchObject({ refunded: 0 });
    expect(await refusal(goodwill.approve(FIRST, large))).toMatchObject({ code: 'SECOND_PERSON' });
    expect(await refusal(goodwill.consent({ name: 'vendor:other', vendorId: await shop.shelf.createVendor() }, vendors))).toMatchObject({ code: 'NOT_FOUND' });
    await goodwill.approve(SECOND, large);
    await goodwill.consent({ name: 'vendor:owner', vendorId }, vendors);
    await shop.clockwork();
    await shop.clockwork();
    expect(await shop.recorded(id)).toMatchObject({ refunded: 34_001 });
    expect((await shop.posted(id)).filter(([event, account]) => event === 'goodwill.refunded' && account !== 'TOSS_RECEIVABLE')).toEqual(expect.arrayContaining([['goodwill.refunded', 'GOODWILL', 30_001], ['goodwill.refunded', 'VENDOR_PAYABLE', 4_000]]));
    expect(await refusal(propose(id, 16_000))).toMatchObject({ code: 'REFUND_TOO_MUCH' });
    expect(await refusal(propose(id, 300_001))).toMatchObject({ code: 'GOODWILL_LIMIT' });
    expect(await shop.broken()).toEqual([]);
  });

  it('nobody is given back more than he paid: a goodwill of before is taken off the last of a claim, said before, and is its funder’s again', async () => {
    const { id, lineId } = await paid(3);
    await propose(id, 5_000);
    await shop.clockwork();
    expect(await preview(id, lineId, 1)).toMatchObject({ refundWon: 10_000, parts: [{ sums: { goodwillWon: 0 } }] });
    expect(await preview(id, lineId, 3)).toMatchObject({ refundWon: 25_000, parts: [{ sums: { goodsWon: 30_000, goodwillWon: 5_000 } }] });
    await cancel(id, lineId, 1, 10_000);
    await cancel(id, lineId, 2, 15_000);
    await shop.clockwork();
    expect(await shop.recorded(id)).toMatchObject({ state: 'CLOSED', received: 30_000, refunded: 30_000 });
    expect((await shop.posted(id)).filter(([, account]) => account === 'GOODWILL').map(([event, , amount]) => [event, amount])).toEqual([['goodwill.refunded', 5_000], ['claim.refunded', -5_000]]);
    expect(await shop.broken()).toEqual([]);
  });

  it('a goodwill that is agreed to after a claim was asked for is taken off it too, and the claim ends', async () => {
    const { id, lineId, vendorId, vendorOrderId } = await paid(1);
    const vendor = { name: 'vendor:owner', vendorId };
    await shop.get(FulfilmentService).ship(vendor, { id: newId(), vendorOrderId, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: '2026-11-24', lines: [] });
    const goodwill = await propose(id, 4_000, vendorId);
    const [claimId = ''] = await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'RETURN', cause: 'DEFECT', note: '', lines: [{ lineId, quantity: 1 }], agreedRefundWon: won(10_000), refundAccount: null });
    await shop.get(GoodwillService).consent(vendor, goodwill);
    await shop.clockwork();
    clock.advance(HOUR);
    await shop.get(ClaimDeskService).decide(vendor, claimId, true, '');
    await shop.get(ClaimDeskService).collected(vendor, claimId);
    await shop.get(ClaimDeskService).inspect(vendor, claimId, [], '');
    await shop.clockwork();
    expect([await shop.recorded(id), (await shop.refunds(id)).map((refund) => [refund.state, refund.amount_won]), await shop.broken()]).toMatchObject([{ refunded: 10_000 }, [['SUCCEEDED', 4_000], ['SUCCEEDED', 6_000]], []]);
  });

  it('one goodwill is taken back once, though two claims were asked for while another goodwill was undecided that came to nothing', async () => {
    const { id, lineId, vendorId, vendorOrderId } = await paid(2);
    const vendor = { name: 'vendor:owner', vendorId };
    await shop.get(FulfilmentService).ship(vendor, { id: newId(), vendorOrderId, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: '2026-11-24', lines: [] });
    await propose(id, 5_000);
    await shop.clockwork();
    const undecided = await propose(id, 10_000, vendorId);
    const claimIds: string[] = [];
    for (let piece = 0; piece < 2; piece += 1) {
      const asked = { orderId: id, kind: 'RETURN' as const, cause: 'DEFECT', lines: [{ lineId, quantity: 1 }] };
      const { refundWon } = await shop.get(ClaimService).preview(shopper, asked);
      claimIds.push(...(await shop.get(ClaimService).request(shopper, { id: orderId(), note: '', agreedRefundWon: refundWon, refundAccount: null, ...asked })));
    }
    await shop.get(GoodwillService).reject(vendor, undecided, '약속한 적이 없습니다');
    for (const claimId of claimIds) {
      clock.advance(HOUR);
      await shop.get(ClaimDeskService).decide(vendor, claimId, true, '');
      await shop.get(ClaimDeskService).collected(vendor, claimId);
      await shop.get(ClaimDeskService).inspect(vendor, claimId, [], '');
      await shop.clockwork();
    }
    expect([(await shop.refunds(id)).map((refund) => [refund.state, refund.amount_won]), await shop.broken()]).toEqual([[['SUCCEEDED', 5_000], ['SUCCEEDED', 5_000], ['SUCCEEDED', 10_000]], []]);
  });

  it('a parcel is paid back once, though a claim beside it was taken back and made anew; and every claim comes to its end', async () => {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 9 });
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity: 2 }], seenTotalWon: won(23_000) });
    const [line] = await shop.shelf.sql<{ id: string; part: string }>('select id, vendor_order_id as part from order_line where order_id = $1', [id]);
    const vendor = { name: 'vendor:owner', vendorId };
    await shop.get(FulfilmentService).ship(vendor, { id: orderId(), vendorOrderId: line?.part ?? '', kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: '2026-11-24', lines: [] });
    const claims = shop.get(ClaimService);
    const question = { orderId: id, kind: 'RETURN' as const, cause: 'DEFECT', lines: [{ lineId: line?.id ?? '', quantity: 1 }] };
    const asked = async (): Promise<[string, number]> => {
      const { refundWon } = await claims.preview(shopper, question);
      const [claim = ''] = await claims.request(shopper, { ...question, id: orderId(), note: '', agreedRefundWon: refundWon, refundAccount: null });
      return [claim, refundWon];
    };
    const first = await asked();
    const second = await asked();
    await claims.withdraw(shopper, first[0]);
    const anew = await asked();
    expect([first[1], second[1], anew[1]]).toEqual([10_000, 13_000, 10_000]);
    for (const [claim] of [anew, second]) {
      await shop.get(ClaimDeskService).decide(vendor, claim, true, '');
      await shop.get(ClaimDeskService).collected(vendor, claim);
      await shop.get(ClaimDeskService).inspect(vendor, claim, [], '');
    }
    for (let turn = 0; turn < 2; turn += 1) await shop.clockwork();
    expect([await shop.recorded(id), (await shop.shelf.sql<{ state: string }>('select state from claim where order_id = $1', [id])).map((claim) => claim.state).sort(), await shop.broken()]).toMatchObject([{ refunded: 23_000 }, ['REFUNDED', 'REFUNDED', 'WITHDRAWN'], []]);
  });

  it('a cancellation that was agreed to is not sent any more, though the worker has not carried it out yet', async () => {
    const { id, lineId, vendorId, vendorOrderId } = await paid(2);
    const vendor = { name: 'vendor:owner', vendorId };
    await shop.get(FulfilmentService).acknowledge(vendor, vendorOrderId);
    const [claimId = ''] = await cancel(id, lineId, 1, 10_000);
    await shop.get(ClaimDeskService).decide(vendor, claimId, true, '');
    const ship = (quantity: number) => refusal(shop.get(FulfilmentService).ship(vendor, { id: newId(), vendorOrderId, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: '2026-11-24', lines: [{ lineId, quantity }] }));
    expect(await refusal(cancel(id, lineId, 2, 20_000))).toMatchObject({ code: 'CLAIM_QUANTITY' });
    expect(await ship(2)).toMatchObject({ code: 'SHIPMENT_QUANTITY' });
    expect(await ship(1)).toMatchObject({ code: 'none' });
    await shop.clockwork();
    await shop.get(ConfirmationService).byShopper(shopper, vendorOrderId);
    expect([await shop.recorded(id), await shop.shelf.sql('select shipped_quantity, cancelled_quantity from order_line where id = $1', [lineId]), await shop.broken()]).toMatchObject([{ refunded: 10_000 }, [{ shipped_quantity: 1, cancelled_quantity: 1 }], []]);
  });

  it('a cancellation is not taken back while another one gives the shipping back because nothing is sent; that one first', async () => {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 9 });
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity: 2 }], seenTotalWon: won(23_000) });
    const [line] = await shop.shelf.sql<{ id: string; part: string }>('select id, vendor_order_id as part from order_line where order_id = $1', [id]);
    await shop.get(FulfilmentService).acknowledge({ name: 'vendor:owner', vendorId }, line?.part ?? '');
    const [first = ''] = await cancel(id, line?.id ?? '', 1, 10_000);
    const [second = ''] = await cancel(id, line?.id ?? '', 1, 13_000);
    const claims = shop.get(ClaimService);
    expect(await refusal(claims.withdraw(shopper, first))).toMatchObject({ code: 'CLAIM_COUNTED_ON' });
    await claims.withdraw(shopper, second);
    await claims.withdraw(shopper, first);
    expect([(await shop.shelf.sql<{ state: string }>('select state from claim where order_id = $1', [id])).map((claim) => claim.state), await shop.broken()]).toEqual([['WITHDRAWN', 'WITHDRAWN'], []]);
  });

  it('ten goodwills and claims at once never give back more than was paid, and the last of them is told', async () => {
    const { id, lineId } = await paid(3);
    const outcomes = await Promise.all([...Array.from({ length: 8 }, () => refusal(propose(id, 9_000))), refusal(cancel(id, lineId, 1, 10_000)), refusal(cancel(id, lineId, 1, 10_000))]);
    expect(outcomes.filter((outcome) => outcome.code === 'none').length).toBeGreaterThanOrEqual(3);
    for (let turn = 0; turn < 4; turn += 1) await shop.clockwork();
    const after = await shop.recorded(id);
    expect(after?.refunded).toBeLessThanOrEqual(30_000);
    expect((await shop.refunds(id)).every((refund) => refund.state === 'SUCCEEDED')).toBe(true);
    expect(await shop.broken()).toEqual([]);
  });

  it('a refund that Toss refuses for good does not hold up the next one', async () => {
    const { id, lineId } = await paid(2);
    await shop.fault({ kind: 'error', path: '/cancel', code: 'NOT_CANCELABLE_PAYMENT' });
    await cancel(id, lineId, 1, 10_000);
    clock.advance(HOUR);
    await cancel(id, lineId, 1, 10_000);
    await shop.clockwork();
    expect((await shop.refunds(id)).map((refund) => refund.state)).toEqual(['FAILED', 'SUCCEEDED']);
  });

  it('what can’t be cancelled in part is known before: the shopper names an account, one person sends it from the bank and another one confirms', async () => {
    const { id, lineId } = await paid(2, { partialCancelable: false });
    expect(await preview(id, lineId, 1)).toMatchObject({ needsAccount: true });
    expect(await preview(id, lineId, 2)).toMatchObject({ needsAccount: false });
    expect(await refusal(cancel(id, lineId, 1, 10_000))).toMatchObject({ code: 'REFUND_ACCOUNT_REQUIRED' });
    await cancel(id, lineId, 1, 10_000, ACCOUNT);
    await shop.clockwork();
    expect((await shop.attempts(id)).filter((attempt) => attempt.kind === 'CANCEL')).toEqual([]);
    const [refund] = await shop.refunds(id);
    expect(refund).toMatchObject({ state: 'FAILED', error_code: 'NOT_ALLOWED_PARTIAL_REFUND' });
    const transfers = shop.get(BankTransferService);
    const refundId = refund?.id ?? '';
    expect(await refusal(transfers.record(FIRST, refundId, 'REFUND', ' '))).toMatchObject({ code: 'DOCUMENT_REQUIRED' });
    const made = await Promise.all([1, 2, 3].map(() => refusal(transfers.record(FIRST, refundId, 'REFUND', '2026-11-24-0001'))));
    expect(made.map((outcome) => outcome.code).sort()).toEqual(['TRANSFER_RECORDED', 'TRANSFER_RECORDED', 'none']);
    const [transfer] = await shop.shelf.sql<{ id: string }>('select id from bank_transfer where refund_id = $1', [refundId]);
    expect(await refusal(transfers.confirm(FIRST, transfer?.id ?? ''))).toMatchObject({ code: 'SECOND_PERSON' });
    await Promise.all([transfers.confirm(SECOND, transfer?.id ?? ''), transfers.confirm(SECOND, transfer?.id ?? '')]);
    expect((await shop.refunds(id))[0]).toMatchObject({ state: 'SUCCEEDED', channel: 'BANK' });
    expect(await shop.recorded(id)).toMatchObject({ received: 20_000, refunded: 0 });
    expect((await shop.posted(id)).filter(([event, account]) => event === 'claim.refunded' && account === 'BANK')).toEqual([['claim.refunded', 'BANK', -10_000]]);
    expect(await shop.shelf.sql('select order_id from refund_account where order_id = $1', [id])).toEqual([]);
    // What is left is a part, as far as Toss knows: it has still the whole.
    expect(await preview(id, lineId, 1)).toMatchObject({ refundWon: 10_000, needsAccount: true });
    expect(await shop.broken()).toEqual([]);
  });

  it('the exempt part goes right through partial refunds and a goodwill: Toss takes each of them', async () => {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const exempt = await shop.shelf.createProduct({ vendorId, priceWon: 7_000, taxKind: 'EXEMPT' });
    const taxable = await shop.shelf.createProduct({ vendorId, priceWon: 3_000 });
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId: exempt.variantId, quantity: 1 }, { variantId: taxable.variantId, quantity: 1 }], seenTotalWon: won(10_000) });
    await propose(id, 5_000);
    await shop.clockwork();
    expect(await shop.shelf.sql("select amount_won, tax_free_won, state from payment_attempt where order_id = $1 and kind = 'CANCEL'", [id])).toEqual([{ amount_won: 5_000, tax_free_won: 3_500, state: 'SUCCEEDED' }]);
    const lines = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1 order by position', [id]);
    const all = lines.map((line) => ({ lineId: line.id, quantity: 1 }));
    await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: all, agreedRefundWon: won(5_000), refundAccount: null });
    await shop.clockwork();
    expect(await shop.recorded(id)).toMatchObject({ state: 'CLOSED', refunded: 10_000 });
    expect(await shop.broken()).toEqual([]);
  });

  it('the clock of a refund runs through a weekend and a holiday', async () => {
    const { id, lineId } = await paid(1);
    clock.set(new Date('2026-12-24T03:00:00Z'));
    await cancel(id, lineId, 1, 10_000);
    // Thursday; Friday is Christmas: Monday, Tuesday, Wednesday.
    expect(await shop.shelf.sql('select due_on::text from refund where order_id = $1', [id])).toEqual([{ due_on: '2026-12-30' }]);
    clock.advance(DAY);
    await shop.clockwork();
    expect((await shop.refunds(id))[0]).toMatchObject({ state: 'SUCCEEDED', late_days: 0, interest_won: 0 });
  });

  it('a refund after its day brings 15 % a year, borne by whose lateness it was, and the interest is sent by two people', async () => {
    const { id, lineId, vendorId, vendorOrderId } = await paid(2);
    const vendor = { name: 'vendor:owner', vendorId };
    await shop.get(FulfilmentService).ship(vendor, { id: newId(), vendorOrderId, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: '2026-11-24', lines: [] });
    const [claimId = ''] = await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'RETURN', cause: 'DEFECT', note: '', lines: [{ lineId, quantity: 2 }], agreedRefundWon: won(20_000), refundAccount: null });
    const desk = shop.get(ClaimDeskService);
    await desk.decide(vendor, claimId, true, '');
    await desk.collected(vendor, claimId);
    // Tuesday the 24th and three business days: Friday the 27th. The vendor looks ten days after that, the mall sends it twenty days later.
    clock.set(new Date('2026-12-07T03:00:00Z'));
    await desk.inspect(vendor, claimId, [], '');
    clock.set(new Date('2026-12-27T03:00:00Z'));
    await shop.clockwork();
    const [refund] = await shop.refunds(id);
    // 20,000 × 15 % × 30 / 365 = 246.57…; a third of the days were the vendor's.
    expect(refund).toMatchObject({ state: 'SUCCEEDED', late_days: 30, interest_won: 246, vendor_interest_won: 82 });
    expect((await shop.posted(id)).filter(([event]) => event === 'interest.accrued')).toEqual([['interest.accrued', 'LATE_INTEREST', 164], ['interest.accrued', 'VENDOR_PAYABLE', 82], ['interest.accrued', 'SHOPPER_PAYABLE', -246]]);
    expect(await shop.broken()).toEqual([]);
    const transfer = await shop.get(BankTransferService).record(FIRST, refund?.id ?? '', 'INTEREST', '2026-12-27-0009');
    await shop.get(BankTransferService).confirm(SECOND, transfer);
    expect((await shop.posted(id)).filter(([event]) => event === 'interest.paid')).toEqual([['interest.paid', 'SHOPPER_PAYABLE', 246], ['interest.paid', 'BANK', -246]]);
    expect(await refusal(shop.get(BankTransferService).record(FIRST, refund?.id ?? '', 'INTEREST', '2026-12-28-0001'))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await shop.broken()).toEqual([]);
  });
});
