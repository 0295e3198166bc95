import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, later, MINUTE, won } from '#kernel';
import { ClaimService, OrderEndingService, type Shopper } from '#order';
import { CouponDeskService, CouponQueries, CouponService, type CouponInput } from '#promotion';
import type { ShelfProduct } from '../../support/shelf.js';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { Shop } from './shop.js';

const NOON = new Date('2026-11-24T03:00:00Z');
const MERCHANDISER = { name: 'staff:merchandiser' };

let shop: Shop;
let desk: CouponDeskService;
let coupons: CouponService;
let product: ShelfProduct;
let member: string;
let shopper: Shopper;

beforeAll(async () => {
  clock.set(NOON);
  shop = await Shop.open();
  desk = shop.get(CouponDeskService);
  coupons = shop.get(CouponService);
});

beforeEach(async () => {
  clock.set(NOON);
  product = await shop.shelf.createProduct({ priceWon: 10_000, stock: 100, vendorId: await shop.shelf.createVendor({ shippingFeeWon: 0 }) });
  member = await shop.shelf.createMember();
  shopper = { accountId: member, guestTokenHash: null };
});

function prepareCoupon(input: Partial<CouponInput> = {}): CouponInput {
  return {
    id: orderId(), name: '첫 주문 쿠폰', code: null, benefit: 'AMOUNT', amountWon: 3_000, rateBp: null, capWon: null, minSpendWon: 10_000, stackable: true, scope: 'ALL', scopeId: null, budgetShareBp: 0, budgetId: null,
    issueLimit: 100, opensAt: NOON, closesAt: later(NOON, 7 * DAY), usableUntil: later(NOON, 10 * DAY), ...input,
  };
}

const made = (input: Partial<CouponInput> = {}): Promise<string> => desk.create(MERCHANDISER, prepareCoupon(input));
const taken = async (couponId: string, account = member): Promise<string> => coupons.take({ name: `member:${account}` }, account, couponId);
const with_ = (couponIssueIds: string[], quantity = 1, seen = quantity * 10_000 - 3_000): { lines: { variantId: string; quantity: number }[]; seenTotalWon: ReturnType<typeof won>; couponIssueIds: string[] } => ({ lines: [{ variantId: product.variantId, quantity }], seenTotalWon: won(seen), couponIssueIds });
const issue = async (id: string): Promise<unknown> => (await shop.shelf.sql('select state, order_id from coupon_issue where id = $1', [id]))[0];
const left = { state: 'ISSUED', order_id: null };

async function cancel(id: string, quantity: number, agreedRefundWon: number): Promise<void> {
  const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [id]);
  clock.advance(MINUTE);
  await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId: line?.id ?? '', quantity }], agreedRefundWon: won(agreedRefundWon), refundAccount: null });
  await shop.work();
}

describe('a coupon', () => {
  it('of ten is given to exactly ten of 40 members at once, and each who was told so has it', async () => {
    const id = await made({ issueLimit: 10 });
    const members = await Promise.all(Array.from({ length: 40 }, () => shop.shelf.createMember()));
    const told = await Promise.all(members.map(async (account) => {
      const answer = await taken(id, account).catch((error: unknown) => error as { code: string });
      return typeof answer === 'string' ? 'given' : answer.code;
    }));
    expect([told.filter((answer) => answer === 'given').length, new Set(told)]).toEqual([10, new Set(['given', 'COUPON_ALL_GIVEN'])]);
    const held = await shop.shelf.sql<{ account_id: string }>('select account_id from coupon_issue where coupon_id = $1', [id]);
    expect(new Set(held.map((row) => row.account_id))).toEqual(new Set(members.filter((_, index) => told[index] === 'given')));
    expect([await shop.shelf.sql('select issued from coupon where id = $1', [id]), await shop.broken()]).toEqual([[{ issued: 10 }], []]);
  });

  it('is given once to a member who presses twenty times at once', async () => {
    const id = await made({ issueLimit: 2 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => taken(id)));
    expect([new Set(answers).size, await shop.shelf.sql('select issued from coupon where id = $1', [id])]).toEqual([1, [{ issued: 1 }]]);
  });

  it('with a code is given for the code, however it is typed, and for nothing else', async () => {
    const id = await made({ code: ' guro-2026 ' });
    expect(await refusal(taken(id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(coupons.takeByCode(MERCHANDISER, member, 'GURO2025'))).toMatchObject({ code: 'COUPON_UNKNOWN' });
    expect(await coupons.takeByCode(MERCHANDISER, member, 'Guro 2026')).toEqual(expect.any(String));
    expect(await refusal(made({ code: 'GURO-2026' }))).toMatchObject({ code: 'COUPON_CODE_TAKEN', fields: { field: 'code' } });
    expect((await shop.get(CouponQueries).open(member, NOON)).filter((coupon) => coupon.id === id)).toEqual([]);
  });

  it('is given within its hours, to the second, and not after it was stopped; who has one keeps it', async () => {
    const id = await made({ opensAt: later(NOON, 1_000), closesAt: later(NOON, 2_000) });
    expect(await refusal(taken(id))).toMatchObject({ code: 'COUPON_NOT_YET' });
    clock.set(later(NOON, 1_000));
    const own = await taken(id);
    clock.set(later(NOON, 2_000));
    expect(await refusal(taken(id, await shop.shelf.createMember()))).toMatchObject({ code: 'COUPON_CLOSED' });
    const stopped = await made();
    const other = await taken(stopped);
    await desk.stop(MERCHANDISER, stopped, '행사를 일찍 마칩니다');
    expect(await refusal(desk.stop(MERCHANDISER, stopped, '다시'))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await refusal(taken(stopped, await shop.shelf.createMember()))).toMatchObject({ code: 'COUPON_CLOSED' });
    expect((await coupons.held(member, clock.now())).map((coupon) => coupon.issueId).sort()).toEqual([own, other].sort());
  });

  it('is used by one of two orders that are placed at once, and the other says so', async () => {
    const own = await taken(await made());
    const answers = await Promise.all([1, 2, 3, 4].map(() => shop.placed(shopper, with_([own])).catch((error: unknown) => (error as { code: string }).code)));
    expect(answers.filter((answer) => answer === 'COUPON_GONE').length).toBe(3);
    expect(await issue(own)).toEqual({ state: 'USED', order_id: answers.find((answer) => answer !== 'COUPON_GONE') });
  });

  it('is used once by an order that is sent five times at once, and all five are told of the one order; its last piece too', async () => {
    const own = await taken(await made());
    const last = await shop.shelf.createProduct({ priceWon: 10_000, stock: 1, vendorId: product.vendorId });
    const id = orderId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => shop.placed(shopper, { ...with_([own]), id, lines: [{ variantId: last.variantId, quantity: 1 }] })));
    expect([new Set(answers), await issue(own), await shop.shelf.stockOf(last.variantId)]).toEqual([new Set([id]), { state: 'USED', order_id: id }, { on_hand: 1, reserved: 1 }]);
  });

  it('is never somebody else’s, nor a guest’s', async () => {
    const own = await taken(await made());
    const another = await shop.shelf.createMember();
    expect(await refusal(shop.placed({ accountId: another, guestTokenHash: null }, with_([own])))).toMatchObject({ code: 'COUPON_GONE', fields: { field: 'coupons' } });
    expect(await refusal(shop.placed(shop.guest(), with_([own])))).toMatchObject({ code: 'COUPON_GONE' });
    expect(await issue(own)).toEqual(left);
  });

  it('that can’t be used refuses the order with its reason, and stays', async () => {
    const own = await taken(await made({ minSpendWon: 20_000 }));
    expect(await refusal(shop.placed(shopper, with_([own])))).toMatchObject({ code: 'COUPON_MIN_SPEND', fields: { missing: 10_000, field: 'coupons' } });
    expect([await issue(own), await shop.shelf.sql('select 1 from mall_order where account_id = $1', [member])]).toEqual([left, []]);
    clock.set(later(NOON, 10 * DAY));
    expect(await refusal(shop.placed(shopper, with_([own], 2)))).toMatchObject({ code: 'COUPON_GONE' });
  });

  it('comes back once from an order whose time is over, however often it is ended, and from one that is cancelled unpaid', async () => {
    const own = await taken(await made());
    const first = await shop.placed(shopper, with_([own]));
    clock.advance(31 * MINUTE);
    await Promise.all(Array.from({ length: 5 }, () => shop.get(OrderEndingService).expire(first)));
    expect(await issue(own)).toEqual(left);
    const second = await shop.placed(shopper, with_([own]));
    // A late ending of the first one takes nothing from the second.
    await shop.get(OrderEndingService).expire(first);
    expect(await issue(own)).toEqual({ state: 'USED', order_id: second });
    await shop.get(OrderEndingService).cancel(shopper, second);
    expect([await issue(own), await shop.broken()]).toEqual([left, []]);
    expect(await shop.shelf.sql("select to_state as to, count(*)::int as n from state_change where subject = 'coupon_issue' and subject_id = $1 group by 1 order by 1", [own])).toEqual([{ to: 'ISSUED', n: 3 }, { to: 'USED', n: 2 }]);
  });

  it('stays used while pieces of its order are kept, and comes back when the last one is cancelled; the page says so before', async () => {
    const budgetId = await shop.shelf.createBudget(100_000, 2026);
    const own = await taken(await made({ budgetShareBp: 5_000, budgetId }));
    const { id } = await shop.confirmed(shopper, with_([own], 3));
    expect(await shop.posted(id)).toEqual(expect.arrayContaining([['order.paid', 'TOSS_RECEIVABLE', 27_000], ['order.paid', 'MALL_DISCOUNT', 1_500], ['order.paid', 'BUDGET_RECEIVABLE', 1_500]]));
    const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [id]);
    const preview = async (quantity: number): Promise<[number, boolean[]]> => {
      const whole = await shop.get(ClaimService).preview(shopper, { orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId: line?.id ?? '', quantity }] });
      return [whole.refundWon, whole.coupons.map((coupon) => coupon.comesBack)];
    };
    expect([await preview(1), await preview(3)]).toEqual([[9_000, [false]], [27_000, [true]]]);
    await cancel(id, 1, 9_000);
    expect([await issue(own), await shop.shelf.budgetOf(budgetId)]).toEqual([{ state: 'USED', order_id: id }, [0, 1_000, 0]]);
    expect(await preview(2)).toEqual([18_000, [true]]);
    await cancel(id, 2, 18_000);
    expect([await issue(own), await shop.shelf.budgetOf(budgetId), (await shop.recorded(id))?.state, await shop.broken()]).toEqual([left, [0, 0, 0], 'CLOSED', []]);
    expect(await shop.placed(shopper, with_([own]))).toEqual(expect.any(String));
  });

  it.each([
    ['an exhibition price, the mall’s coupon and the vendor’s', true, true], ['an exhibition price and the mall’s coupon', true, false], ['both coupons', false, true], ['the mall’s coupon', false, false],
  ])('with %s: a full cancellation gives all of it back, to the won, at Toss and in the books', async (_, exhibited, both) => {
    const budgetId = await shop.shelf.createBudget(100_000, 2026);
    if (exhibited) await shop.shelf.createExhibition(product, { priceWon: 9_000, opensAt: later(NOON, -DAY), closesAt: later(NOON, DAY), budget: { id: budgetId, shareBp: 3_333 } });
    const mall = await taken(await made({ benefit: 'RATE', amountWon: null, rateBp: 777, budgetShareBp: 3_333, budgetId }));
    const vendor = both ? await taken(await desk.create({ name: 'vendor:owner', vendorId: product.vendorId }, prepareCoupon({ name: '단골 쿠폰', amountWon: 1_111 }))) : null;
    const afterVendor = 3 * (exhibited ? 9_000 : 10_000) - (both ? 1_111 : 0);
    const total = afterVendor - Math.floor((afterVendor * 777) / 10_000);
    const { id, key } = await shop.confirmed(shopper, with_(vendor === null ? [mall] : [mall, vendor], 3, total));
    await cancel(id, 3, total);
    expect([await shop.recorded(id), await issue(mall), vendor === null ? left : await issue(vendor)]).toEqual([{ state: 'CLOSED', payment: 'succeeded', received: total, refunded: total, failure: null }, left, left]);
    expect([(await shop.toss.refunds.list({ payment_intent: key })).data.map((refund) => refund.amount), await shop.shelf.budgetOf(budgetId), await shop.broken()]).toEqual([[total], [0, 0, 0], []]);
  });

  it('of a vendor is made behind the second barrier: his own, for his own goods, at his own cost', async () => {
    const actor = { name: 'vendor:owner', vendorId: product.vendorId };
    const id = await desk.create(actor, prepareCoupon({ scope: 'CATEGORY', scopeId: orderId(), budgetShareBp: 10_000, stackable: false }));
    expect(await shop.shelf.sql('select vendor_id, scope, stackable, vendor_share_bp, mall_share_bp, budget_share_bp from coupon where id = $1', [id])).toEqual([{ vendor_id: product.vendorId, scope: 'ALL', stackable: true, vendor_share_bp: 10_000, mall_share_bp: 0, budget_share_bp: 0 }]);
    const other = { name: 'vendor:other', vendorId: await shop.shelf.createVendor() };
    const malls = await made();
    for (const stranger of [id, malls]) expect(await refusal(desk.stop(other, stranger, '남의 것'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(desk.stop(MERCHANDISER, id, '업체의 것'))).toMatchObject({ code: 'NOT_FOUND' });
    expect([await shop.get(CouponQueries).ofVendor(other, NOON), (await shop.get(CouponQueries).ofVendor(actor, NOON)).map((coupon) => coupon.id)]).toEqual([[], [id]]);
  });

  it('is made once by a form that is sent twice, and keeps its terms for ever', async () => {
    const input = prepareCoupon();
    expect(new Set(await Promise.all([desk.create(MERCHANDISER, input), desk.create(MERCHANDISER, input), desk.create(MERCHANDISER, input)]))).toEqual(new Set([input.id]));
    for (const other of [{ amountWon: 9_000, minSpendWon: 20_000 }, { usableUntil: later(input.usableUntil, DAY) }, { code: 'OTHER' }]) expect(await refusal(desk.create(MERCHANDISER, { ...input, ...other }))).toMatchObject({ code: 'ID_REUSED', fields: { field: 'id' } });
    expect(await shop.shelf.sql('select amount_won from coupon where id = $1', [input.id])).toEqual([{ amount_won: 3_000 }]);
  });
});
