import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, HOUR, newId, won } from '#kernel';
import { BankTransferService, ClaimDeskService, ClaimService, ConfirmationService, FulfilmentService, GoodwillService, OrderMailService, OrderQueries, PaymentResolverService, RefundDeskQueries, RefundService, StaffOrderQueries, type Shopper } from '#order';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { Shop } from './shop.js';

const FIRST = { name: 'staff:first' };
const SECOND = { name: 'staff:second' };
const ACCOUNT = { bank: '88', accountNumber: '110-123-456789', holder: '김구로' };

describe('a refund that only its shopper’s account brings on', () => {
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
  async function paid(quantity: number, change: Record<string, unknown> = {}, paymentMethod: 'CARD' | 'VIRTUAL_ACCOUNT' = 'CARD'): Promise<{ id: string; lineId: string; vendorId: string; vendorOrderId: string }> {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 100 });
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity }], seenTotalWon: won(10_000 * quantity), paymentMethod }, change);
    if (paymentMethod === 'VIRTUAL_ACCOUNT') {
      await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
      await shop.get(PaymentResolverService).refresh(id);
    }
    const [line] = await shop.shelf.sql<{ id: string; vendor_order_id: string }>('select id, vendor_order_id from order_line where order_id = $1', [id]);
    return { id, lineId: line?.id ?? '', vendorId, vendorOrderId: line?.vendor_order_id ?? '' };
  }
  const cancel = (id: string, lineId: string, quantity: number, agreedRefundWon: number, refundAccount: typeof ACCOUNT | null = null): Promise<string[]> =>
    shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId, quantity }], agreedRefundWon: won(agreedRefundWon), refundAccount });
  const wanted = async (id: string): Promise<unknown> => (await shop.get(OrderQueries).own(shopper, id))?.payment.accountWanted;
  /** The mails to the shopper that ask for an account or say that it takes longer, as each is sent once. */
  const asked = async (id: string): Promise<{ template: string; id: string; key: string }[]> => {
    const ids = [id, ...(await shop.refunds(id)).map((refund) => refund.id)];
    return (await shop.mails()).filter((mail) => (mail.template === 'account-wanted' || mail.template === 'refund-delayed') && ids.includes(mail.id));
  };
  const told = async (id: string): Promise<string | undefined> => (await shop.get(OrderMailService).compose('account-wanted', (await shop.refunds(id)).at(-1)?.id ?? ''))?.text;
  const keptAccounts = (id: string): Promise<object[]> => shop.shelf.sql('select order_id from refund_account where order_id = $1', [id]);
  const sentBack = async (order: { id: string; lineId: string; vendorId: string; vendorOrderId: string }, kind: 'RETURN' | 'EXCHANGE', quantity: number, agreedWon: number, accepted = quantity): Promise<string> => {
    const vendor = { name: 'vendor:owner', vendorId: order.vendorId };
    await shop.get(FulfilmentService).ship(vendor, { id: newId(), vendorOrderId: order.vendorOrderId, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: '2026-11-24', lines: [] });
    const [claimId = ''] = await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: order.id, kind, cause: 'DEFECT', note: '', lines: [{ lineId: order.lineId, quantity }], agreedRefundWon: won(agreedWon), refundAccount: null });
    await shop.get(ClaimDeskService).decide(vendor, claimId, true, '');
    await shop.get(ClaimDeskService).collected(vendor, claimId);
    await shop.get(ClaimDeskService).inspect(vendor, claimId, accepted === quantity ? [] : [{ lineId: order.lineId, quantity: accepted }], accepted === quantity ? '' : '하나는 쓴 자국이 있습니다');
    return claimId;
  };

  it('a goodwill on a deposit waits for an account: its shopper is asked by mail and on his page, and his answer sends it', async () => {
    const { id } = await paid(2, {}, 'VIRTUAL_ACCOUNT');
    await shop.get(GoodwillService).propose(FIRST, { id: orderId(), orderId: id, funder: 'MALL', vendorId: null, amountWon: 5_000, reason: '배송이 늦어 죄송합니다' });
    await shop.clockwork();
    expect([await shop.refunds(id), (await shop.attempts(id)).filter((attempt) => attempt.kind === 'CANCEL')]).toMatchObject([[{ state: 'FAILED', error_code: 'REFUND_ACCOUNT_REQUIRED' }], []]);
    expect([await wanted(id), (await asked(id)).map((mail) => mail.template)]).toEqual([{ why: 'NEEDED', amountWon: 5_000 }, ['account-wanted']]);
    expect(await told(id)).toContain('5,000원을 돌려 드리려고 하는데, 돌려받으실 계좌를 모릅니다.');
    expect((await shop.get(RefundDeskQueries).open(100, null)).find((row) => row.orderId === id)).toMatchObject({ accountAskedAt: clock.now(), accountMasked: null, byBank: false });
    expect(await refusal(shop.get(RefundService).toAccount(shop.guest(), id, ACCOUNT))).toMatchObject({ code: 'NOT_FOUND' });
    await shop.get(RefundService).toAccount(shopper, id, ACCOUNT);
    expect([await wanted(id), await told(id)]).toEqual([null, undefined]);
    await shop.clockwork();
    expect([await shop.recorded(id), (await shop.refunds(id)).map((refund) => refund.state), await keptAccounts(id), await shop.broken()]).toMatchObject([{ refunded: 5_000 }, ['SUCCEEDED'], [], []]);
    expect(await refusal(shop.get(RefundService).toAccount(shopper, id, ACCOUNT))).toMatchObject({ code: 'REFUND_NOT_WAITING' });
  });

  it('an exchange of a deposit that becomes a refund waits for one too: told by phone, staff write it down', async () => {
    const order = await paid(1, {}, 'VIRTUAL_ACCOUNT');
    const claimId = await sentBack(order, 'EXCHANGE', 1, 0);
    await shop.get(ClaimDeskService).refundInstead({ name: 'vendor:owner', vendorId: order.vendorId }, claimId);
    await shop.clockwork();
    expect([await wanted(order.id), await shop.refunds(order.id)]).toMatchObject([{ why: 'NEEDED', amountWon: 10_000 }, [{ state: 'FAILED' }]]);
    const refundId = (await shop.refunds(order.id))[0]?.id ?? '';
    expect(await refusal(shop.get(RefundService).noteAccount(FIRST, refundId, { ...ACCOUNT, accountNumber: '12' }))).toMatchObject({ code: 'REFUND_ACCOUNT_INVALID', fields: { field: 'accountNumber' } });
    await shop.get(RefundService).noteAccount(FIRST, refundId, ACCOUNT);
    await shop.clockwork();
    expect([await wanted(order.id), await shop.refunds(order.id), await shop.shelf.sql('select state from claim where id = $1', [claimId]), await keptAccounts(order.id), await shop.broken()]).toMatchObject([null, [{ state: 'SUCCEEDED' }], [{ state: 'REFUNDED' }], [], []]);
    expect(await refusal(shop.get(RefundService).noteAccount(FIRST, refundId, ACCOUNT))).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('an account that the bank does not know is asked for again, as often as that is so, and the right one is used', async () => {
    const { id, lineId } = await paid(2, {}, 'VIRTUAL_ACCOUNT');
    await shop.clockwork();
    await shop.fault({ kind: 'error', path: '/cancel', code: 'INVALID_REFUND_ACCOUNT_INFO' });
    await cancel(id, lineId, 1, 10_000, ACCOUNT);
    await shop.clockwork();
    expect([await wanted(id), (await shop.refunds(id)).map((refund) => [refund.state, refund.error_code])]).toEqual([{ why: 'REFUSED', amountWon: 10_000 }, [['FAILED', 'INVALID_REFUND_ACCOUNT_INFO']]]);
    expect(await told(id)).toMatch(/적어 주신 계좌\(.*6789\)로 10,000원을 돌려 드리지 못했습니다/);
    clock.advance(HOUR);
    await shop.fault({ kind: 'error', path: '/cancel', code: 'INVALID_REFUND_ACCOUNT_NUMBER' });
    await shop.get(RefundService).toAccount(shopper, id, { ...ACCOUNT, accountNumber: '110-123-456780' });
    await shop.clockwork();
    expect(await wanted(id)).toMatchObject({ why: 'REFUSED' });
    expect(new Set((await asked(id)).map((mail) => mail.key)).size).toBe(2);
    await shop.get(RefundService).toAccount(shopper, id, { ...ACCOUNT, accountNumber: '110-999-888777' });
    await shop.clockwork();
    expect([await wanted(id), await shop.recorded(id), await keptAccounts(id), await shop.broken()]).toMatchObject([null, { refunded: 10_000 }, [], []]);
  });

  it('of a payment that can’t be cancelled in part, an order of two vendors needs an account where each of them decides, and none where it is one refund', async () => {
    const order = async (): Promise<{ id: string; lines: { lineId: string; quantity: number }[]; parts: { id: string; vendor_id: string }[] }> => {
      const variants: string[] = [];
      for (let vendor = 0; vendor < 2; vendor += 1) variants.push((await shop.shelf.createProduct({ vendorId: await shop.shelf.createVendor({ shippingFeeWon: 0 }), priceWon: 10_000, stock: 9 })).variantId);
      const { id } = await shop.confirmed(shopper, { lines: variants.map((variantId) => ({ variantId, quantity: 1 })), seenTotalWon: won(20_000) }, { partialCancelable: false });
      const lines = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1 order by id', [id]);
      return { id, lines: lines.map((line) => ({ lineId: line.id, quantity: 1 })), parts: await shop.shelf.sql('select id, vendor_id from vendor_order where order_id = $1', [id]) };
    };
    const question = ({ id, lines }: { id: string; lines: { lineId: string; quantity: number }[] }) => ({ orderId: id, kind: 'CANCELLATION' as const, cause: 'CHANGE_OF_MIND', lines });
    const whole = await order();
    expect(await shop.get(ClaimService).preview(shopper, question(whole))).toMatchObject({ refundWon: 20_000, needsAccount: false });
    await shop.get(ClaimService).request(shopper, { ...question(whole), id: orderId(), note: '', agreedRefundWon: won(20_000), refundAccount: null });
    await shop.clockwork();
    expect(await shop.recorded(whole.id)).toMatchObject({ state: 'CLOSED', refunded: 20_000 });
    const decided = await order();
    for (const part of decided.parts) await shop.get(FulfilmentService).acknowledge({ name: 'vendor:owner', vendorId: part.vendor_id }, part.id);
    expect(await shop.get(ClaimService).preview(shopper, question(decided))).toMatchObject({ refundWon: 20_000, needsAccount: true });
    const request = { ...question(decided), id: orderId(), note: '', agreedRefundWon: won(20_000) };
    expect(await refusal(shop.get(ClaimService).request(shopper, { ...request, refundAccount: null }))).toMatchObject({ code: 'REFUND_ACCOUNT_REQUIRED' });
    const claims = await shop.get(ClaimService).request(shopper, { ...request, refundAccount: ACCOUNT });
    for (const claimId of claims) await shop.get(ClaimDeskService).decide(FIRST, claimId, true, '');
    await shop.clockwork();
    // He gave it before: nobody asks him, and nothing is late.
    expect([(await shop.refunds(decided.id)).map((refund) => refund.error_code), await wanted(decided.id), await asked(decided.id)]).toEqual([['NOT_ALLOWED_PARTIAL_REFUND', 'NOT_ALLOWED_PARTIAL_REFUND'], null, []]);
    // The list goes on where it ended, though there is more than a page.
    const rows = await shop.get(RefundDeskQueries).open(100, null);
    const seen: string[] = [];
    for (let last = (await shop.get(RefundDeskQueries).open(1, null))[0]; last; last = (await shop.get(RefundDeskQueries).open(1, last))[0]) seen.push(last.id);
    expect(seen).toEqual(rows.map((row) => row.id));
    expect(seen.length).toBeGreaterThan(1);
  });

  it('a whole return of such a payment, of which a part is accepted, is sent from the bank to the account that its shopper is then asked for', async () => {
    const order = await paid(2, { partialCancelable: false });
    await sentBack(order, 'RETURN', 2, 20_000, 1);
    await shop.clockwork();
    expect([await wanted(order.id), (await shop.refunds(order.id)).map((refund) => refund.error_code)]).toEqual([{ why: 'BY_BANK', amountWon: 10_000 }, ['NOT_ALLOWED_PARTIAL_REFUND']]);
    await shop.get(RefundService).toAccount(shopper, order.id, ACCOUNT);
    await shop.clockwork();
    const refundId = (await shop.refunds(order.id))[0]?.id ?? '';
    expect((await shop.attempts(order.id)).filter((attempt) => attempt.kind === 'CANCEL')).toEqual([]);
    expect(await shop.get(BankTransferService).account(FIRST, orderId(), refundId, '보낼 곳')).toMatchObject({ accountNumber: '110123456789' });
    await shop.get(BankTransferService).confirm(SECOND, await shop.get(BankTransferService).record(FIRST, refundId, 'REFUND', '2026-11-24-0003'));
    expect([(await shop.refunds(order.id)).map((refund) => refund.state), await keptAccounts(order.id), await shop.broken()]).toEqual([['SUCCEEDED'], [], []]);
    await shop.get(ConfirmationService).byShopper(shopper, order.vendorOrderId, []); // the piece that he keeps
  });

  it('a card’s refund that Toss refuses for good is told to its shopper; staff have him asked for an account, and send it from the bank', async () => {
    const { id, lineId } = await paid(2);
    await shop.clockwork();
    await shop.fault({ kind: 'error', path: '/cancel', code: 'NOT_CANCELABLE_PAYMENT' });
    await cancel(id, lineId, 1, 10_000);
    await shop.clockwork();
    // The shopper is told that it takes longer, and is asked nothing: staff may still try again.
    expect([await wanted(id), (await asked(id)).map((mail) => mail.template)]).toEqual([null, ['refund-delayed']]);
    expect((await shop.get(OrderMailService).compose('refund-delayed', id))?.text).toMatch(/담당자가 직접 처리하고 있습니다.*따로 하실 일은 없습니다/);
    // Toss stays at its no: staff ask for an account, and send it from the bank.
    const refundId = (await shop.refunds(id))[0]?.id ?? '';
    await Promise.all([1, 2].map(() => shop.get(RefundService).askAccount(FIRST, refundId)));
    expect([await wanted(id), (await asked(id)).map((mail) => mail.template)]).toEqual([{ why: 'NEEDED', amountWon: 10_000 }, ['refund-delayed', 'account-wanted']]);
    await shop.get(RefundService).toAccount(shopper, id, ACCOUNT);
    await shop.clockwork();
    expect([await wanted(id), (await shop.refunds(id)).map((refund) => refund.state), await keptAccounts(id)]).toEqual([null, ['FAILED'], [{ order_id: id }]]);
    const transfer = await shop.get(BankTransferService).record(FIRST, refundId, 'REFUND', '2026-11-24-0002');
    for (const act of [shop.get(RefundService).askAccount(FIRST, refundId), shop.get(RefundService).noteAccount(FIRST, refundId, ACCOUNT)]) expect(await refusal(act)).toMatchObject({ code: 'TRANSFER_RECORDED' });
    await shop.get(BankTransferService).confirm(SECOND, transfer);
    expect([(await shop.refunds(id)).map((refund) => refund.state), await keptAccounts(id), await shop.broken()]).toEqual([['SUCCEEDED'], [], []]);
    // What the bank did stands in the order's history, told apart from what became of the goods.
    const history = (await shop.get(StaffOrderQueries).extras(FIRST, orderId(), id, '살펴봄'))?.history ?? [];
    expect(history.map(({ from, to }) => [from, to])).toEqual(expect.arrayContaining([[null, 'TRANSFER_RECORDED'], ['TRANSFER_RECORDED', 'TRANSFER_CONFIRMED']]));
  });

  it('interest that is owed to who paid by card asks him for an account, which is erased once it was used', async () => {
    const { id, lineId } = await paid(1);
    await cancel(id, lineId, 1, 10_000);
    clock.advance(30 * DAY);
    await shop.clockwork();
    const [refund] = await shop.refunds(id);
    const interestWon = refund?.interest_won ?? 0;
    expect([refund?.state, interestWon > 0, await shop.broken()]).toEqual(['SUCCEEDED', true, []]);
    expect([await wanted(id), (await asked(id)).map((mail) => mail.template)]).toEqual([{ why: 'INTEREST', amountWon: interestWon }, ['account-wanted']]);
    expect(await told(id)).toContain(`이자 ${interestWon}원`);
    await shop.get(RefundService).toAccount(shopper, id, ACCOUNT);
    expect([await wanted(id), await keptAccounts(id)]).toEqual([null, [{ order_id: id }]]);
    const transfer = await shop.get(BankTransferService).record(FIRST, refund?.id ?? '', 'INTEREST', '2026-12-27-0009');
    await shop.get(BankTransferService).confirm(SECOND, transfer);
    expect(await keptAccounts(id)).toEqual([]);
  });
});
