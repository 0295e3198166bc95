import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, DomainError, HOUR, kstDate, newId, SECOND, won } from '#kernel';
import { BooksService } from '#ledger';
import { ClaimDeskService, ClaimDisputeService, ClaimService, ClaimSettlementService, confirmDue, ConfirmationService, DemoTracker, FulfilmentService, HoldService, OrderQueries, PaymentResolverService, TrackingService, VendorOrderQueries, type Shopper } from '#order';
import { orderId } from '../../support/shopper.js';
import { Shop } from './shop.js';

interface Sold {
  shopper: Shopper;
  id: string;
  part: string;
  vendorId: string;
  lines: string[];
}

const STAFF = { name: 'staff:test' };

describe('the confirmation of a purchase', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await Shop.open();
  });

  beforeEach(() => {
    clock.set(new Date('2026-11-24T10:00:00+09:00'));
  });

  /** Paid: `count` lines of two pieces for 10,000 won each, and 3,000 won of shipping. */
  async function paid(count = 1): Promise<Sold> {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    const lines: { variantId: string; quantity: number }[] = [];
    for (let index = 0; index < count; index += 1) lines.push({ variantId: (await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 5 })).variantId, quantity: 2 });
    const shopper = shop.guest();
    const { id } = await shop.confirmed(shopper, { lines, seenTotalWon: won(20_000 * count + 3_000) });
    const rows = await shop.shelf.sql<{ id: string; part: string }>('select id, vendor_order_id as part from order_line where order_id = $1 order by position', [id]);
    return { shopper, id, part: rows[0]?.part ?? '', vendorId, lines: rows.map((row) => row.id) };
  }

  const byHand = ({ part, vendorId }: Sold): Promise<void> => shop.get(FulfilmentService).ship({ name: 'vendor:test', vendorId }, { id: newId(), vendorOrderId: part, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: kstDate(clock.now()), lines: [] });
  const byCarrier = ({ part, vendorId }: Sold, trackingNumber = '123456789010'): Promise<void> => shop.get(FulfilmentService).ship({ name: 'vendor:test', vendorId }, { id: newId(), vendorOrderId: part, kind: 'CARRIER', carrier: 'CJ', trackingNumber, deliveredOn: null, lines: [] });
  const states = async ({ id }: Sold): Promise<(string | null)[]> => Object.values((await shop.shelf.sql<Record<string, string | null>>("select o.state, vo.state as part, (select string_agg(coalesce(confirmed_by, '-'), ',' order by position) from order_line where order_id = o.id) as lines from mall_order o join vendor_order vo on vo.order_id = o.id where o.id = $1", [id]))[0] ?? {});
  const confirmations = async ({ id }: Sold): Promise<[string, string, number][]> => (await shop.posted(id)).filter(([event]) => event.endsWith('.confirmed'));
  const refused = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof DomainError ? error.code : String(error)));
  const books = async (): Promise<object[]> => (await shop.get(BooksService).prove({ offline: true })).filter((check) => !check.ok).map((check) => ({ [check.name]: check.breaches }));

  /** A claim, by the vendor’s and the worker’s hands to its end. */
  async function claimed({ shopper, id }: Sold, lineId: string, cause = 'DEFECT', end: 'refunded' | 'rejected' | 'open' = 'refunded'): Promise<string> {
    const question = { orderId: id, kind: 'RETURN' as const, cause, lines: [{ lineId, quantity: 1 }] };
    const { refundWon } = await shop.get(ClaimService).preview(shopper, question);
    const [claim = ''] = await shop.get(ClaimService).request(shopper, { ...question, id: orderId(), note: '', agreedRefundWon: refundWon, refundAccount: null });
    if (end !== 'open') await settled(claim, lineId, end);
    return claim;
  }
  async function settled(claim: string, lineId: string, end: 'refunded' | 'rejected'): Promise<void> {
    await shop.get(ClaimDeskService).decide(STAFF, claim, end === 'refunded', end === 'refunded' ? '' : '사진에서 흠을 볼 수 없습니다.');
    if (end === 'rejected') return;
    await shop.get(ClaimDeskService).collected(STAFF, claim);
    await shop.get(ClaimDeskService).inspect(STAFF, claim, [{ lineId, quantity: 1 }], '');
    await shop.get(ClaimSettlementService).settleDecided(claim);
    clock.advance(SECOND);
    await shop.work();
  }

  async function atTheBankOf(id: string, what: 'deposit' | 'reverse'): Promise<void> {
    clock.advance(SECOND);
    await shop.sandbox.control('POST', `/sandbox/${what}`, { orderId: id });
    await shop.get(PaymentResolverService).refresh(id);
  }

  it('by the clock: seven days after delivery and not a moment before, once among many workers', async () => {
    const sold = await paid();
    await byHand(sold);
    clock.set(new Date('2026-12-01T23:59:59.999+09:00'));
    expect(await shop.get(ConfirmationService).confirmSome(clock.now())).toBe(0);
    expect(await states(sold)).toEqual(['PAID', 'DELIVERED', '-']);
    clock.set(new Date('2026-12-02T00:00:00+09:00'));
    const counts = await Promise.all(Array.from({ length: 4 }, () => shop.get(ConfirmationService).confirmSome(clock.now())));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await states(sold)).toEqual(['CLOSED', 'CONFIRMED', 'CLOCK']);
    // 20,000 won of goods at 5 %: 1,000 of commission and 100 of VAT.
    expect(await confirmations(sold)).toEqual([
      ['line.confirmed', 'SHOPPER_PAYABLE', 20_000], ['line.confirmed', 'VENDOR_PAYABLE', -18_900], ['line.confirmed', 'COMMISSION_INCOME', -1_000], ['line.confirmed', 'COMMISSION_VAT', -100],
      ['parcel.confirmed', 'SHOPPER_PAYABLE', 3_000], ['parcel.confirmed', 'VENDOR_PAYABLE', -3_000],
    ]);
    expect(await books()).toEqual([]);
  });

  it('takes the address away from the vendor, until a claim needs it again', async () => {
    const sold = await paid();
    await byHand(sold);
    const member = await shop.shelf.createMember();
    const seen = async (): Promise<object | null> => {
      const detail = await shop.get(VendorOrderQueries).detail({ name: 'vendor:test', vendorId: sold.vendorId }, member, sold.part);
      return detail && { name: detail.receiverName, phone: detail.receiverPhone, road: detail.roadAddress };
    };
    const [shown, hidden] = [{ name: '김구로', phone: '01012345678', road: '서울 구로구 가마산로 245' }, { name: '', phone: '', road: '' }];
    expect(await seen()).toEqual(shown);
    clock.set(new Date('2026-12-02T00:00:00+09:00'));
    await shop.get(ConfirmationService).confirmSome(clock.now());
    expect(await seen()).toEqual(hidden);
    const claim = await claimed(sold, sold.lines[0] ?? '', 'DEFECT', 'open');
    expect(await seen()).toEqual(shown);
    await settled(claim, sold.lines[0] ?? '', 'refunded');
    expect(await seen()).toEqual(hidden);
  });

  it('waits while a rejection is disputed, and comes when the dispute is over', async () => {
    const sold = await paid();
    await byHand(sold);
    const claim = await claimed(sold, sold.lines[0] ?? '', 'DEFECT', 'rejected');
    await shop.get(ClaimDisputeService).open(sold.shopper, claim, '흠이 있습니다.');
    clock.set(new Date('2026-12-02T00:00:00+09:00'));
    expect([await shop.get(ConfirmationService).confirmSome(clock.now()), await refused(shop.get(ConfirmationService).byShopper(sold.shopper, sold.part)), await states(sold)]).toEqual([0, 'CONFIRM_NOTHING', ['PAID', 'DELIVERED', '-']]);
    const [dispute] = await shop.shelf.sql<{ id: string }>('select id from claim_dispute where claim_id = $1', [claim]);
    await shop.get(ClaimDisputeService).end(STAFF, dispute?.id ?? '', false, '흠이 보이지 않습니다.');
    expect(await books()).toEqual([]);
    expect([await shop.get(ConfirmationService).confirmSome(clock.now()), await states(sold), await books()]).toEqual([1, ['CLOSED', 'CONFIRMED', 'CLOCK'], []]);
  });

  it('of what was exchanged counts from when the new goods were sent, and the shopper may confirm before', async () => {
    const [waits, says] = [await paid(), await paid()];
    clock.set(new Date('2026-11-24T10:00:00+09:00'));
    for (const sold of [waits, says]) {
      await byHand(sold);
      const question = { orderId: sold.id, kind: 'EXCHANGE' as const, cause: 'DEFECT', lines: [{ lineId: sold.lines[0] ?? '', quantity: 1 }] };
      const [claim = ''] = await shop.get(ClaimService).request(sold.shopper, { ...question, id: orderId(), note: '', agreedRefundWon: won(0), refundAccount: null });
      await shop.get(ClaimDeskService).decide(STAFF, claim, true, '');
      await shop.get(ClaimDeskService).collected(STAFF, claim);
      await shop.get(ClaimDeskService).inspect(STAFF, claim, [], '');
      await shop.get(ClaimDeskService).reshipped(STAFF, claim, 'CJ 123456789012');
      expect(await refused(shop.get(ClaimDeskService).reshipped(STAFF, claim, 'CJ 999999999999'))).toBe('WRONG_STATE');
    }
    // Delivered and exchanged on the 24th: fourteen days until the new goods have surely come, and seven more.
    clock.set(new Date('2026-12-15T23:59:59+09:00'));
    expect([await shop.get(ConfirmationService).confirmSome(clock.now()), (await shop.get(OrderQueries).own(waits.shopper, waits.id))?.vendorOrders[0]?.confirmDueAt]).toEqual([0, new Date('2026-12-16T00:00:00+09:00')]);
    expect(await books()).toEqual([]);
    // A change of mind too: the days run from then.
    expect(await refused(claimed(waits, waits.lines[0] ?? '', 'CHANGE_OF_MIND', 'open').then((claim) => shop.get(ClaimService).withdraw(waits.shopper, claim)))).toBe('done');
    await shop.get(ConfirmationService).byShopper(says.shopper, says.part);
    expect(await states(says)).toEqual(['CLOSED', 'CONFIRMED', 'SHOPPER']);
    clock.set(new Date('2026-12-16T00:00:00+09:00'));
    expect([await shop.get(ConfirmationService).confirmSome(clock.now()), await states(waits), await books()]).toEqual([1, ['CLOSED', 'CONFIRMED', 'CLOCK'], []]);
    expect(await refused(claimed(waits, waits.lines[0] ?? '', 'CHANGE_OF_MIND', 'open'))).toBe('CLAIM_TOO_LATE');
  });

  it('a line past its day that nobody posted is listed by the books', async () => {
    const sold = await paid();
    await byHand(sold);
    clock.advance(9 * DAY);
    expect(await books()).toMatchObject([{ confirmation_overdue: [{ id: sold.lines[0], state: 'DELIVERED' }] }]);
    await shop.get(ConfirmationService).confirmDue(clock.now());
    expect(await books()).toEqual([]);
  });

  it('a line past its day that was free a moment ago is not overdue: the clock has an hour for it', async () => {
    const sold = await paid();
    await byHand(sold);
    const hold = orderId();
    await shop.get(ConfirmationService).object(sold.shopper, sold.part, hold);
    clock.advance(9 * DAY);
    expect(await books()).toEqual([]);
    await shop.get(HoldService).lift({ name: 'staff:test' }, hold, '받았다고 함');
    expect(await books()).toEqual([]);
    clock.advance(2 * HOUR);
    expect(await books()).toMatchObject([{ confirmation_overdue: [{ id: sold.lines[0] }] }]);
    await shop.get(ConfirmationService).confirmDue(clock.now());
    expect(await books()).toEqual([]);
  });

  it('waits while the bank has taken the deposit back; where it was confirmed before, it is held from the statement, and a deposit that comes again pays the closed order', async () => {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000 });
    const shopper = shop.guest();
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity: 1 }], paymentMethod: 'VIRTUAL_ACCOUNT' });
    const [line] = await shop.shelf.sql<{ id: string; part: string }>('select id, vendor_order_id as part from order_line where order_id = $1', [id]);
    const sold: Sold = { shopper, id, part: line?.part ?? '', vendorId, lines: [line?.id ?? ''] };
    const atTheBank = (what: 'deposit' | 'reverse'): Promise<void> => atTheBankOf(id, what);
    await atTheBank('deposit');
    await byHand(sold);
    await atTheBank('reverse');
    expect(await refused(shop.get(ConfirmationService).byShopper(shopper, sold.part))).toBe('CONFIRM_HELD');
    await atTheBank('deposit');
    await shop.get(ConfirmationService).byShopper(shopper, sold.part);
    expect([await states(sold), await books()]).toEqual([['CLOSED', 'CONFIRMED', 'SHOPPER'], []]);
    await atTheBank('reverse'); // the vendor is owed it already: it is in no statement until the money is there
    const held = async () => (await shop.get(HoldService).list(true, 9)).filter((hold) => hold.orderId === id).map((hold) => hold.kind);
    expect([await held(), await books()]).toEqual([['NOT_PAID'], []]);
    await atTheBank('deposit'); // of an order that is closed: it pays it again, and is not sent back
    await shop.work();
    expect([await shop.recorded(id), await held(), await books()]).toMatchObject([{ state: 'CLOSED', payment: 'succeeded', received: 10_000, refunded: 0 }, [], []]);
  });

  it('by the clock waits too, until staff decide that the vendor is paid all the same', async () => {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000 });
    const shopper = shop.guest();
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity: 1 }], paymentMethod: 'VIRTUAL_ACCOUNT' });
    const [line] = await shop.shelf.sql<{ id: string; part: string }>('select id, vendor_order_id as part from order_line where order_id = $1', [id]);
    const sold: Sold = { shopper, id, part: line?.part ?? '', vendorId, lines: [line?.id ?? ''] };
    await atTheBankOf(id, 'deposit');
    await byHand(sold);
    await atTheBankOf(id, 'reverse');
    clock.advance(9 * DAY);
    expect([await shop.get(ConfirmationService).confirmSome(clock.now()), await states(sold), await books()]).toEqual([0, ['PAID', 'DELIVERED', '-'], []]);
    for (const hold of (await shop.get(HoldService).list(true, 9)).filter((one) => one.orderId === id)) await shop.get(HoldService).lift(STAFF, hold.id, '몰이 부담함');
    await shop.get(ConfirmationService).confirmDue(clock.now());
    expect([await states(sold), await books()]).toEqual([['CLOSED', 'CONFIRMED', 'CLOCK'], []]);
  });

  it('by the shopper, also of a parcel that nobody reported: he has it, and his seven days run from now', async () => {
    const sold = await paid(2);
    expect(await refused(shop.get(ConfirmationService).byShopper(sold.shopper, sold.part))).toBe('CONFIRM_NOTHING');
    await byCarrier(sold);
    expect(await refused(shop.get(ConfirmationService).byShopper(shop.guest(), sold.part))).toBe('NOT_FOUND');
    await shop.get(ConfirmationService).byShopper(sold.shopper, sold.part, [sold.lines[0] ?? '']);
    expect(await states(sold)).toEqual(['PAID', 'DELIVERED', 'SHOPPER,-']);
    await Promise.all([1, 2, 3].map(() => shop.get(ConfirmationService).byShopper(sold.shopper, sold.part)));
    expect(await states(sold)).toEqual(['CLOSED', 'CONFIRMED', 'SHOPPER,SHOPPER']);
    expect((await confirmations(sold)).filter(([, account]) => account === 'VENDOR_PAYABLE')).toEqual([['line.confirmed', 'VENDOR_PAYABLE', -18_900], ['line.confirmed', 'VENDOR_PAYABLE', -18_900], ['parcel.confirmed', 'VENDOR_PAYABLE', -3_000]]);
    expect(await shop.shelf.sql('select delivered_by, delivered_at from shipment where vendor_order_id = $1', [sold.part])).toEqual([{ delivered_by: 'SHOPPER', delivered_at: clock.now() }]);
    expect(await books()).toEqual([]);
  });

  it('a parcel that nobody reports: its money is released after 14 days and 7 more, and the right to return has not begun', async () => {
    const sold = await paid();
    await byCarrier(sold);
    clock.set(new Date('2026-12-15T23:59:59+09:00'));
    expect(await shop.get(ConfirmationService).confirmDue(clock.now())).toBe(0);
    clock.set(new Date('2026-12-16T00:00:00+09:00'));
    expect(await shop.get(ConfirmationService).confirmDue(clock.now())).toBe(1);
    expect(await states(sold)).toEqual(['CLOSED', 'CONFIRMED', 'PRESUMED']);
    expect(await shop.shelf.sql('select delivered_at from vendor_order where id = $1', [sold.part])).toEqual([{ delivered_at: null }]);
    const preview = await shop.get(ClaimService).preview(sold.shopper, { orderId: sold.id, kind: 'RETURN', cause: 'CHANGE_OF_MIND', lines: [{ lineId: sold.lines[0] ?? '', quantity: 1 }] });
    expect(preview.parts).toHaveLength(1);
    expect(await books()).toEqual([]);
  });

  it('a carrier’s word, or the vendor’s, makes a parcel delivered; a vendor who tells late does not get his money sooner', async () => {
    const told = await paid();
    await byCarrier(told, '123456789011');
    const silent = await paid();
    await byCarrier(silent, '123456789010');
    clock.advance(2 * DAY + SECOND);
    const tracking = new TrackingService(shop.database, new DemoTracker());
    for (const parcel of await tracking.claim(50)) await tracking.ask(parcel, clock.now());
    expect([(await states(told))[1], (await states(silent))[1]]).toEqual(['DELIVERED', 'SHIPPED']);
    expect(await tracking.claim(50)).toEqual([]); // asked a moment ago

    const [parcel] = await shop.shelf.sql<{ id: string }>('select id from shipment where vendor_order_id = $1', [silent.part]);
    const fulfilment = shop.get(FulfilmentService);
    const deliver = (day: string, vendorId = silent.vendorId): Promise<boolean> => fulfilment.delivered({ name: 'vendor:test', vendorId }, parcel?.id ?? '', day);
    expect(await refused(deliver('2026-11-23'))).toBe('DATE_INVALID'); // before it was sent
    expect(await refused(deliver('2026-11-27'))).toBe('DATE_INVALID'); // tomorrow
    expect(await refused(deliver('2026-11-25', told.vendorId))).toBe('NOT_FOUND');
    expect([await deliver('2026-11-25'), await deliver('2026-11-26')]).toEqual([true, false]);
    expect((await states(silent))[1]).toBe('DELIVERED');

    const old = await paid();
    await shop.get(FulfilmentService).ship({ name: 'vendor:test', vendorId: old.vendorId }, { id: newId(), vendorOrderId: old.part, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: '2026-11-01', lines: [] });
    expect(await shop.get(ConfirmationService).confirmDue(clock.now())).toBe(0);
  });

  it('an open claim holds its line and no other; rejected, its money is released', async () => {
    const sold = await paid(2);
    await byHand(sold);
    const claim = await claimed(sold, sold.lines[0] ?? '', 'DEFECT', 'open');
    clock.advance(8 * DAY);
    await shop.get(ConfirmationService).confirmDue(clock.now());
    expect(await states(sold)).toEqual(['PAID', 'DELIVERED', '-,CLOCK']);
    expect(await books()).toEqual([]);
    await settled(claim, sold.lines[0] ?? '', 'rejected');
    await shop.get(ConfirmationService).confirmDue(clock.now());
    expect(await states(sold)).toEqual(['CLOSED', 'CONFIRMED', 'CLOCK,CLOCK']);
    expect(await books()).toEqual([]);
  });

  it('of what is left after a return: its own part of the commission', async () => {
    const sold = await paid();
    await byHand(sold);
    await claimed(sold, sold.lines[0] ?? '');
    await shop.get(ConfirmationService).byShopper(sold.shopper, sold.part);
    expect((await confirmations(sold)).slice(0, 4)).toEqual([['line.confirmed', 'SHOPPER_PAYABLE', 10_000], ['line.confirmed', 'VENDOR_PAYABLE', -9_450], ['line.confirmed', 'COMMISSION_INCOME', -500], ['line.confirmed', 'COMMISSION_VAT', -50]]);
    expect(await books()).toEqual([]);
  });

  it('a return after it: the vendor owes what he was owed, and the mall gives up its commission', async () => {
    const sold = await paid();
    await byHand(sold);
    await shop.get(ConfirmationService).byShopper(sold.shopper, sold.part);
    await claimed(sold, sold.lines[0] ?? '');
    expect((await shop.posted(sold.id)).filter(([event]) => event === 'claim.refunded')).toEqual([
      ['claim.refunded', 'TOSS_RECEIVABLE', -10_000], ['claim.refunded', 'VENDOR_PAYABLE', 9_450], ['claim.refunded', 'COMMISSION_INCOME', 500], ['claim.refunded', 'COMMISSION_VAT', 50],
    ]);
    // The last piece too: then the parcel was in vain as well, by the vendor's fault.
    await claimed(sold, sold.lines[0] ?? '');
    expect((await shop.posted(sold.id)).slice(-5)).toEqual([
      ['claim.refunded', 'TOSS_RECEIVABLE', -13_000], ['claim.refunded', 'VENDOR_PAYABLE', 9_450], ['claim.refunded', 'COMMISSION_INCOME', 500], ['claim.refunded', 'COMMISSION_VAT', 50], ['claim.refunded', 'VENDOR_PAYABLE', 3_000],
    ]);
    expect(await books()).toEqual([]);
  });

  it('what is left of the order is cancelled after a part of it was kept: the order is closed', async () => {
    const shopper = shop.guest();
    const made = await Promise.all([1, 2].map(async () => shop.shelf.createProduct({ vendorId: await shop.shelf.createVendor({ shippingFeeWon: 0 }), priceWon: 10_000 })));
    const { id } = await shop.confirmed(shopper, { lines: made.map(({ variantId }) => ({ variantId, quantity: 1 })), seenTotalWon: won(20_000) });
    const [kept, unsent] = await shop.shelf.sql<{ id: string; part: string; vendor_id: string }>('select id, vendor_order_id as part, vendor_id from order_line where order_id = $1 order by position', [id]);
    await byHand({ shopper, id, part: kept?.part ?? '', vendorId: kept?.vendor_id ?? '', lines: [] });
    await shop.get(ConfirmationService).byShopper(shopper, kept?.part ?? '');
    await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId: unsent?.id ?? '', quantity: 1 }], agreedRefundWon: won(10_000), refundAccount: null });
    await shop.work();
    expect([await shop.recorded(id), await books()]).toMatchObject([{ state: 'CLOSED', refunded: 10_000 }, []]);
  });

  it('everything came back: nothing is confirmed but the fees that stay with the vendor', async () => {
    const sold = await paid();
    await byHand(sold);
    for (let piece = 0; piece < 2; piece += 1) await claimed(sold, sold.lines[0] ?? '', 'CHANGE_OF_MIND');
    clock.advance(9 * DAY);
    await shop.get(ConfirmationService).confirmDue(clock.now());
    expect(await states(sold)).toEqual(['CLOSED', 'CONFIRMED', '-']);
    // Shipping, and twice the way back.
    expect(await confirmations(sold)).toEqual([['parcel.confirmed', 'SHOPPER_PAYABLE', 9_000], ['parcel.confirmed', 'VENDOR_PAYABLE', -9_000]]);
    expect(await books()).toEqual([]);
  });

  it('a shopper who did not get it says so: its money waits until he has it, or staff decide', async () => {
    const [first, second] = [await paid(), await paid()];
    expect(await refused(shop.get(ConfirmationService).object(first.shopper, first.part, newId()))).toBe('OBJECTION_TOO_LATE');
    for (const sold of [first, second]) {
      await byHand(sold);
      await Promise.all([1, 2].map(() => shop.get(ConfirmationService).object(sold.shopper, sold.part, newId())));
    }
    const open = await shop.get(HoldService).list(true, 10);
    expect(open.map((hold) => [hold.kind, hold.vendorOrderId])).toEqual(expect.arrayContaining([['NOT_RECEIVED', first.part], ['NOT_RECEIVED', second.part]]));
    expect(open).toHaveLength(2);
    clock.advance(9 * DAY);
    expect(await shop.get(ConfirmationService).confirmDue(clock.now())).toBe(0);
    expect(await books()).toEqual([]);
    await shop.get(ConfirmationService).byShopper(first.shopper, first.part);
    expect(await states(first)).toEqual(['CLOSED', 'CONFIRMED', 'SHOPPER']);
    const hold = open.find((one) => one.vendorOrderId === second.part)?.id ?? '';
    expect(await refused(shop.get(HoldService).lift(STAFF, hold, ' '))).toBe('REASON_REQUIRED');
    await shop.get(HoldService).lift(STAFF, hold, '택배사가 받은 사람의 서명을 보내 왔습니다.');
    expect(await refused(shop.get(HoldService).lift(STAFF, hold, '다시'))).toBe('WRONG_STATE');
    expect(await shop.get(ConfirmationService).confirmDue(clock.now())).toBe(1);
    expect(await refused(shop.get(ConfirmationService).object(second.shopper, second.part, newId()))).toBe('OBJECTION_TOO_LATE');
  });

  it('a hold that staff place twice at once is one hold, and both are told that it is there; another under its id is refused', async () => {
    const sold = await paid();
    const holds = shop.get(HoldService);
    const input = { id: newId(), vendorId: sold.vendorId, vendorOrderId: sold.part, orderLineId: null, reason: '원산지를 확인하고 있습니다.' };
    expect(await Promise.all([holds.place(STAFF, input), holds.place(STAFF, input), holds.place(STAFF, { ...input, reason: ` ${input.reason} ` })])).toEqual([input.id, input.id, input.id]);
    for (const other of [{ reason: '다른 까닭' }, { vendorOrderId: null }, { orderLineId: sold.lines[0] ?? '' }]) expect(await refused(holds.place(STAFF, { ...input, ...other }))).toBe('ID_REUSED');
    expect(await refused(holds.place(STAFF, { ...input, id: 'made up' }))).toBe('BAD_INPUT');
    expect(await shop.shelf.sql("select h.reason, (select count(*)::int from state_change c where c.subject = 'hold' and c.subject_id = h.id) as told from settlement_hold h where h.vendor_id = $1", [sold.vendorId])).toEqual([{ reason: input.reason, told: 1 }]);
    await holds.lift(STAFF, input.id, '확인했습니다.');
    // Its answer came late: it is not placed anew.
    expect(await holds.place(STAFF, input)).toBe(input.id);
    expect((await holds.list(true, 50)).filter((hold) => hold.vendorId === sold.vendorId)).toEqual([]);
  });

  it('a hold of staff, on a line, an order or a whole vendor', async () => {
    const sold = await paid(2);
    await byHand(sold);
    const holds = shop.get(HoldService);
    expect(await refused(holds.place(STAFF, { id: newId(), vendorId: (await paid()).vendorId, vendorOrderId: sold.part, orderLineId: null, reason: '다른 업체' }))).toBe('NOT_FOUND');
    const line = await holds.place(STAFF, { id: newId(), vendorId: sold.vendorId, vendorOrderId: sold.part, orderLineId: sold.lines[0] ?? '', reason: '원산지를 확인하고 있습니다.' });
    expect(await refused(shop.get(ConfirmationService).byShopper(sold.shopper, sold.part, [sold.lines[0] ?? '']))).toBe('CONFIRM_HELD');
    clock.advance(9 * DAY);
    await shop.get(ConfirmationService).confirmDue(clock.now());
    expect(await states(sold)).toEqual(['PAID', 'DELIVERED', '-,CLOCK']);
    const whole = await holds.place(STAFF, { id: newId(), vendorId: sold.vendorId, vendorOrderId: null, orderLineId: null, reason: '사업자 상태를 확인하고 있습니다.' });
    await holds.lift(STAFF, line, '원산지 증명을 받았습니다.');
    expect(await shop.get(ConfirmationService).confirmDue(clock.now())).toBe(0);
    await holds.lift(STAFF, whole, '확인했습니다.');
    expect(await shop.get(ConfirmationService).confirmDue(clock.now())).toBe(1);
  });

  it.each<[string | null, string | null]>([['2026-11-24T00:00:00+09:00', '2026-11-23T10:00:00+09:00'], ['2026-11-24T23:59:59+09:00', null], [null, '2026-11-24T15:00:00+09:00'], ['2026-11-01T00:00:00+09:00', '2026-11-24T15:00:00+09:00'], [null, null]])(
    'is due at one moment, for pages and for the database: delivered %s, sent %s', async (delivered, sent) => {
      const [row] = await shop.shelf.sql<{ due: Date | null }>('select confirm_due($1::timestamptz, $2::timestamptz) as due', [delivered, sent]);
      expect(row?.due).toEqual(confirmDue(delivered === null ? null : new Date(delivered), sent === null ? null : new Date(sent)));
    },
  );
});
