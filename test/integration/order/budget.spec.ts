import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, MINUTE, won } from '#kernel';
import { AccountQueries, LedgerQueries } from '#ledger';
import { ClaimService, OrderEndingService, PaymentResolverService, type Shopper } from '#order';
import { BudgetDeskService } from '#promotion';
import type { ShelfProduct } from '../../support/shelf.js';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { Shop } from './shop.js';

const ACCOUNTANT = { name: 'staff:accountant' };
const ADMIN = { name: 'staff:admin' };
const NOON = new Date('2026-11-24T03:00:00Z');

describe('a district budget', () => {
  let shop: Shop;
  let desk: BudgetDeskService;
  let shopper: Shopper;
  let product: ShelfProduct;
  let budgetId: string;

  beforeAll(async () => {
    clock.set(NOON);
    shop = await Shop.open();
    desk = shop.get(BudgetDeskService);
  });

  /** 10,000 won at 7,000: the vendor bears 1,000, the budget 2,000 of it. */
  beforeEach(async () => {
    clock.set(NOON);
    shopper = shop.guest();
    budgetId = await shop.shelf.createBudget(10_000, 2026);
    product = await shop.shelf.createProduct({ priceWon: 10_000, stock: 100, vendorId: await shop.shelf.createVendor({ shippingFeeWon: 0 }) });
    await shop.shelf.createExhibition(product, { priceWon: 7_000, opensAt: new Date(NOON.getTime() - DAY), closesAt: new Date(NOON.getTime() + 90 * DAY), budget: { id: budgetId, shareBp: 6_667 } });
  });

  const pieces = (quantity: number, seenTotalWon = quantity * 7_000): { lines: { variantId: string; quantity: number }[]; seenTotalWon: ReturnType<typeof won> } => ({ lines: [{ variantId: product.variantId, quantity }], seenTotalWon: won(seenTotalWon) });
  const standing = (): Promise<number[]> => shop.shelf.budgetOf(budgetId);
  const owed = async (): Promise<number> => (await shop.shelf.sql<{ sum: number }>("select coalesce(sum(amount_won), 0)::bigint as sum from ledger_entry where account_code = 'BUDGET_RECEIVABLE' and owner_id = $1", [budgetId]))[0]?.sum ?? 0;

  /** Gives back pieces of an order that was paid. */
  async function refund(id: string, quantity: number): Promise<void> {
    const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [id]);
    await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId: line?.id ?? '', quantity }], agreedRefundWon: won(quantity * 7_000), refundAccount: null });
    await shop.work();
  }

  it('is reserved by an order, spent by its payment, and given back by its refund, piece by piece', async () => {
    const id = await shop.placed(shopper, pieces(3));
    expect([await standing(), await owed()]).toEqual([[6_000, 0, 0], 0]);
    await shop.get(OrderEndingService).cancel(shopper, id);
    expect(await standing()).toEqual([0, 0, 0]);

    const paid = await shop.confirmed(shopper, pieces(3));
    expect([await standing(), await owed()]).toEqual([[0, 6_000, 0], 6_000]);
    expect(await shop.posted(paid.id)).toContainEqual(['order.paid', 'BUDGET_RECEIVABLE', 6_000]);
    await refund(paid.id, 1);
    expect([await standing(), await owed()]).toEqual([[0, 4_000, 0], 4_000]);
    await refund(paid.id, 2);
    expect([await standing(), await owed(), await shop.broken()]).toEqual([[0, 0, 0], 0, []]);
    expect(await shop.shelf.sql('select kind, count(*)::int as n from budget_movement where budget_id = $1 group by kind order by min(id)', [budgetId])).toEqual([
      { kind: 'ALLOCATED', n: 1 }, { kind: 'RESERVED', n: 2 }, { kind: 'RELEASED', n: 1 }, { kind: 'SPENT', n: 1 }, { kind: 'GIVEN_BACK', n: 2 },
    ]);
  });

  it('is named wherever the ledger shows whose money an entry is', async () => {
    const [budget] = await shop.shelf.sql<{ name: string }>('select name from budget where id = $1', [budgetId]);
    const { id } = await shop.confirmed(shopper, pieces(1));
    const filter = { ownerId: budgetId, from: null, to: null };
    const accounts = shop.get(AccountQueries);
    expect(await accounts.account('BUDGET_RECEIVABLE', filter)).toMatchObject({ ownerName: budget?.name, closingWon: 2_000 });
    expect(await accounts.entries('BUDGET_RECEIVABLE', filter, 10, null)).toMatchObject([{ ownerId: budgetId, ownerName: budget?.name }]);
    const [paid] = await shop.get(LedgerQueries).ofOrder(id);
    expect(paid?.entries.map(({ account, ownerName }) => [account, ownerName])).toEqual(expect.arrayContaining([['BUDGET_RECEIVABLE', budget?.name], ['TOSS_RECEIVABLE', null], ['SHOPPER_PAYABLE', expect.any(String)]]));
  });

  it('comes back once from an order whose time is over, however often it is ended', async () => {
    const id = await shop.placed(shopper, pieces(5));
    expect(await refusal(shop.placed(shop.guest(), { ...pieces(1), orderer: { name: '이구로', phone: '010-9999-0001', email: 'lee@example.invalid' } }))).toMatchObject({ code: 'PRICE_CHANGED' });
    clock.advance(31 * MINUTE);
    await Promise.all(Array.from({ length: 5 }, () => shop.get(OrderEndingService).expire(id)));
    expect([await standing(), await shop.broken()]).toEqual([[0, 0, 0], []]);
  });

  it('is held for an order whose deposit the bank took back, and spent when it comes again', async () => {
    const { id } = await shop.confirmed(shopper, { ...pieces(2), paymentMethod: 'VIRTUAL_ACCOUNT' });
    const seen: number[][] = [];
    for (const step of ['deposit', 'reverse', 'deposit', 'reverse']) {
      await shop.sandbox.control('POST', `/sandbox/${step}`, { orderId: id });
      await Promise.all([shop.get(PaymentResolverService).refresh(id), shop.get(PaymentResolverService).refresh(id)]);
      clock.advance(MINUTE);
      seen.push([...(await standing()), await owed()]);
    }
    expect(seen).toEqual([[0, 4_000, 0, 4_000], [4_000, 0, 0, 0], [0, 4_000, 0, 4_000], [4_000, 0, 0, 0]]);
    expect((await shop.broken()).flatMap(Object.keys).filter((name) => name.startsWith('budget'))).toEqual([]);
  });

  it('pays for orders of its own year only: to the second in Korea', async () => {
    clock.set(new Date('2026-12-31T14:59:59Z'));
    await shop.placed(shopper, pieces(1));
    clock.set(new Date('2026-12-31T15:00:00Z'));
    expect(await refusal(shop.placed(shop.guest(), pieces(1)))).toMatchObject({ code: 'PRICE_CHANGED', fields: { now: 10_000 } });
    expect(await standing()).toEqual([2_000, 0, 0]);
  });

  it('is closed when nothing is reserved any more; what is refunded later is owed to the district and never spent again', async () => {
    const kept = await shop.confirmed(shopper, pieces(2));
    const waits = await shop.placed(shopper, pieces(1));
    await desk.receive(ACCOUNTANT, budgetId, { documentNumber: '수납-1', on: '2026-11-24', amountWon: 4_000 });
    await desk.close(ACCOUNTANT, budgetId, '마감-1');
    expect(await shop.shelf.sql('select state from budget where id = $1', [budgetId])).toEqual([{ state: 'STOPPED' }]);
    expect(await refusal(shop.placed(shop.guest(), pieces(1)))).toMatchObject({ code: 'PRICE_CHANGED', fields: { now: 10_000 } });
    await shop.get(OrderEndingService).cancel(shopper, waits);
    await desk.close(ACCOUNTANT, budgetId, '마감-1');
    expect(await shop.shelf.sql('select state, spent_won, lapsed_won, cap_won from budget where id = $1', [budgetId])).toEqual([{ state: 'CLOSED', spent_won: 4_000, lapsed_won: 6_000, cap_won: 10_000 }]);

    await refund(kept.id, 1);
    expect([await standing(), await owed()]).toEqual([[0, 4_000, 2_000], -2_000]);
    expect(await refusal(shop.placed(shop.guest(), pieces(1)))).toMatchObject({ code: 'PRICE_CHANGED', fields: { now: 10_000 } });
    expect(await refusal(desk.propose(ACCOUNTANT, budgetId, { documentNumber: '추경-1', on: '2026-12-01', amountWon: 1_000 }))).toMatchObject({ code: 'BUDGET_CLOSED' });
    expect(await refusal(desk.receive(ACCOUNTANT, budgetId, { documentNumber: '반납-1', on: '2026-12-01', amountWon: -2_001 }))).toMatchObject({ code: 'BUDGET_RECEIPT_TOO_MUCH' });
    await desk.receive(ACCOUNTANT, budgetId, { documentNumber: '반납-1', on: '2026-12-01', amountWon: -2_000 });
    expect([await owed(), await shop.broken()]).toEqual([0, []]);
  });

  it('has another cap by a document and two persons only', async () => {
    const propose = (documentNumber: string, amountWon: number): Promise<void> => desk.propose(ACCOUNTANT, budgetId, { documentNumber, on: '2026-11-20', amountWon });
    const proposal = async (documentNumber: string): Promise<string> => (await shop.shelf.sql<{ id: string }>('select id from budget_allocation where budget_id = $1 and document_number = $2', [budgetId, documentNumber]))[0]?.id ?? '';
    const cap = async (): Promise<unknown> => (await shop.shelf.sql('select cap_won from budget where id = $1', [budgetId]))[0];
    await propose('추경-2', 5_000);
    expect(await cap()).toEqual({ cap_won: 10_000 });
    expect(await refusal(propose('추경-2', 9_000))).toEqual({ code: 'BUDGET_DOCUMENT_USED', fields: { field: 'documentNumber' } });
    expect(await refusal(desk.decide(ACCOUNTANT, await proposal('추경-2'), true))).toMatchObject({ code: 'SAME_PERSON' });
    const both = await Promise.all([refusal(desk.decide(ADMIN, await proposal('추경-2'), true)), refusal(desk.decide(ADMIN, await proposal('추경-2'), true))]);
    expect(both.map(({ code }) => code).sort()).toEqual(['WRONG_STATE', 'none']);
    expect(await cap()).toEqual({ cap_won: 15_000 });
    await shop.placed(shopper, pieces(5));
    await propose('감액-1', -5_001);
    expect(await refusal(desk.decide(ADMIN, await proposal('감액-1'), true))).toMatchObject({ code: 'BUDGET_CAP_TOO_LOW' });
    await desk.decide(ACCOUNTANT, await proposal('감액-1'), false);
    await propose('감액-1', -5_000);
    await desk.decide(ADMIN, (await shop.shelf.sql<{ id: string }>("select id from budget_allocation where budget_id = $1 and document_number = '감액-1' and state = 'PROPOSED'", [budgetId]))[0]?.id ?? '', true);
    expect([await cap(), await shop.broken()]).toEqual([{ cap_won: 10_000 }, []]);
  });

  it('refuses in the database itself more than its cap, and a step that is taken twice', async () => {
    const id = await shop.placed(shopper, pieces(1));
    await expect(shop.shelf.sql('update budget set reserved_won = 10_001 where id = $1', [budgetId])).rejects.toThrow('budget_cap');
    await expect(shop.shelf.sql("insert into budget_movement (budget_id, kind, reserved_delta, reference, order_id, order_line_id, actor, at) select budget_id, kind, reserved_delta, reference, order_id, order_line_id, actor, at from budget_movement where order_id = $1", [id])).rejects.toThrow('unique');
    await expect(shop.shelf.sql('update budget_movement set reserved_delta = 0 where budget_id = $1', [budgetId])).rejects.toThrow('append-only');
    await expect(shop.shelf.sql("update budget_allocation set decided_by = proposed_by where budget_id = $1", [budgetId])).rejects.toThrow('budget_allocation_two_persons');
  });

  it('owes what the ledger says, and takes no more than was decided', async () => {
    await shop.confirmed(shopper, pieces(2));
    expect(await refusal(desk.receive(ACCOUNTANT, budgetId, { documentNumber: '수납-3', on: '2026-11-24', amountWon: 10_001 }))).toMatchObject({ code: 'BUDGET_RECEIPT_TOO_MUCH' });
    await desk.receive(ACCOUNTANT, budgetId, { documentNumber: '수납-3', on: '2026-11-24', amountWon: 10_000 });
    expect(await refusal(desk.receive(ACCOUNTANT, budgetId, { documentNumber: '수납-3', on: '2026-11-24', amountWon: -1 }))).toMatchObject({ code: 'BUDGET_DOCUMENT_USED' });
    expect([await owed(), await shop.broken()]).toEqual([4_000 - 10_000, []]);
    expect(await shop.shelf.sql("select event, order_id, memo from ledger_transaction where reference = $1", [`${budgetId}:수납-3`])).toEqual([{ event: 'budget.received', order_id: null, memo: '수납-3' }]);
  });
});
