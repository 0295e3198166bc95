import { beforeAll, describe, expect, it } from '@jest/globals';
import { claim, preview } from '../support/claim.js';
import { closeStatement } from '../support/closed-statement.js';
import { Desk } from '../support/desk.js';
import { pageDocuments } from '../support/documents.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { createStatement } from '../support/statement.js';
import { Shopper } from '../support/shopper.js';

interface Bought {
  order: string;
  vendorOrder: string;
  transaction: string;
  difference: string;
}

describe('the pages of the desks', () => {
  let mall: Mall;
  let shelf: Shelf;
  let vendor: Desk;
  const staff: Record<string, Desk> = {};
  let vendorId = '';
  let products: ShelfProduct[] = [];
  let payouts: string[] = [];

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker'], env: { MALL_COUNT_SQL: '1' } });
    shelf = new Shelf(mall.databaseUrl);
    vendor = new Desk(mall);
    await vendor.signIn('vendor@demo.guro.example', 'guro-vendor-1124');
    for (const role of ['operator', 'merchandiser', 'accountant', 'auditor']) await (staff[role] = new Desk(mall)).signIn(`${role}@demo.guro.example`, 'guro-staff-1124');
    vendorId = (await shelf.sql<{ vendor_id: string }>("select m.vendor_id from vendor_member m join account a on a.id = m.account_id where a.email = 'vendor@demo.guro.example'"))[0]?.vendor_id ?? '';
    products = [];
    for (let index = 0; index < 6; index += 1) products.push(await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 100 }));
  }, 120_000);

  /** Paid, and a piece of its first line claimed back, which the vendor has to decide about. */
  async function bought(count: number): Promise<Bought> {
    const shopper = new Shopper(mall);
    const lines = products.slice(0, count).map(({ variantId }) => ({ variantId, quantity: 2 }));
    for (const { variantId, quantity } of lines) await shopper.add(variantId, quantity);
    const order = await shopper.place({ lines, seenTotalWon: await shopper.total('08209') });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    await shopper.confirm(order.id, await shopper.agree(order.id), order.sums.totalWon);
    const vendorOrder = order.vendorOrders[0]?.id ?? '';
    await vendor.data('mutation ($ids: [ID!]!) { acknowledge(ids: $ids) { __typename } }', { ids: [vendorOrder] });
    const rows = await shelf.sql<{ id: string }>('select id from order_line where order_id = $1 order by position', [order.id]);
    const question = { orderId: order.id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: rows.map(({ id }) => ({ lineId: id, quantity: 1 })) };
    const { refundWon } = (await preview(shopper, question)) as unknown as { refundWon: number };
    await claim(shopper, { ...question, agreedRefundWon: refundWon });
    const [posted] = await shelf.sql<{ id: string }>("select id from ledger_transaction where order_id = $1 and event = 'order.paid'", [order.id]);
    return { order: order.id, vendorOrder, transaction: posted?.id ?? '', difference: await reconciled(count === 1 ? '2026-11-02' : '2026-11-03', order.id) };
  }

  /** One more difference of a day that was compared. */
  async function reconciled(day: string, order: string): Promise<string> {
    await shelf.sql("insert into reconciliation_run (day, state, asked_at, ended_at, actor) values ($1, 'DONE', now(), now(), 'system') on conflict do nothing", [day]);
    const [made] = await shelf.sql<{ id: string }>(
      `insert into reconciliation_item (id, day, list, kind, fingerprint, order_id, theirs, ours_won, theirs_won, stray_won, cause, state, found_at, seen_at)
       values (gen_random_uuid(), $1, 'SETTLEMENTS', 'FEE', gen_random_uuid(), $2, '{"key":"k","on":"2026-11-02","day":"2026-11-04","method":"카드","amountWon":10000,"feeWon":283}', 250, 283, 0, 'OTHER_RATE', 'OPEN', now(), now()) returning id`,
      [day, order],
    );
    return made?.id ?? '';
  }

  /** Who asks each document, and for what: small things first, large ones then. */
  function asked(big: boolean, { order, vendorOrder, transaction, difference }: Bought, exhibition: string, { budget, statement }: { budget: string; statement: string }): Record<string, [Desk | undefined, Record<string, unknown>]> {
    const { operator, merchandiser, accountant, auditor } = staff;
    const product = products[big ? 1 : 0]?.productId;
    const payout = payouts[big ? 1 : 0];
    const list = { state: null, after: null };
    return {
      NextInQueue: [operator, {}], DeskMe: [vendor, {}], StaffClaims: [operator, list], Exhibition: [merchandiser, { id: exhibition }], Candidates: [merchandiser, { query: big ? '간장' : '약과' }], StaffExhibitions: [merchandiser, {}], StaffCoupons: [merchandiser, {}], CouponChoices: [merchandiser, {}], CouponVendors: [merchandiser, { after: null }], VendorCoupons: [vendor, {}],
      AccessLog: [auditor, { after: null }], BudgetChoices: [merchandiser, {}], Budgets: [accountant, {}], BudgetPage: [accountant, { id: budget, after: null }], BudgetReport: [accountant, { id: budget, format: 'XLSX' }],
      StaffWaiting: [operator, {}], Ledger: [accountant, { on: null, after: null }], LedgerAccount: [accountant, { code: 'SHOPPER_PAYABLE', ownerId: big ? vendorId : null, from: null, to: null, after: null }], LedgerDocument: [accountant, { id: transaction }],
      LedgerDays: [accountant, {}], BooksProofs: [accountant, {}], JournalAccounts: [accountant, {}], StaffAccount: [operator, {}], StaffOrder: [operator, { id: order, purpose: '문의' }], StaffOrders: [operator, { ...list, query: null, watched: false }],
      StaffProduct: [operator, { id: product }], StaffProducts: [operator, { ...list, query: null }], Queue: [operator, {}], MoneyQueue: [accountant, {}], StaffVendor: [operator, { id: vendorId }], StaffVendors: [operator, list],
      Reconciliation: [accountant, { after: null }], ReconciliationDay: [accountant, { day: big ? '2026-11-03' : '2026-11-02', after: null }], MoneyDifference: [accountant, { id: difference }], DifferencesToExport: [accountant, { after: null, from: null, to: null }],
      VendorClaims: [vendor, list], Company: [vendor, {}], VendorWaiting: [vendor, {}], VendorOrder: [vendor, { id: vendorOrder }], VendorOrders: [vendor, list], Packing: [vendor, { id: vendorOrder }], VendorAccount: [vendor, {}],
      Payouts: [accountant, { owed: true, proposed: true, listed: true, waiting: true, list: 'DONE', after: null }], VendorPayouts: [vendor, { after: null }], PayoutAccountPage: [vendor, {}], StaffPayout: [accountant, { id: payout }],
      VendorProduct: [vendor, { id: product, old: false }], VendorProducts: [vendor, { ...list, query: null, edit: product, editing: true }], Today: [vendor, {}],
      VendorStatements: [vendor, { after: null }], VendorStatement: [vendor, { id: statement, kind: null, after: null }], Settlement: [accountant, {}], StaffStatements: [accountant, { run: null, vendor: null, after: null }],
      StaffStatement: [accountant, { id: statement, kind: null, after: null }], VendorStatementPaper: [vendor, { id: statement, after: null }], StaffStatementPaper: [accountant, { id: statement, after: null }], Holds: [operator, {}], Contracts: [operator, { id: vendorId }],
    };
  }

  it('ask as many statements of a large mall as of a small one, each of them', async () => {
    const pages = await pageDocuments('backoffice');
    const count = async (table: Record<string, [Desk | undefined, Record<string, unknown>]>): Promise<Record<string, number | string>> => {
      const counts: Record<string, number | string> = {};
      for (const [name, [desk, variables]] of Object.entries(table)) {
        // A session is known for half a minute, and asked for anew by whoever comes after that.
        await desk?.ask(pages.get('DeskMe') ?? '', {});
        const answer = await desk?.ask(pages.get(name) ?? '', variables);
        counts[name] = answer?.errors ? JSON.stringify(answer.errors) : (answer?.statements ?? 'nobody');
      }
      return counts;
    };
    const exhibitions = await shelf.sql<{ id: string; n: number }>('select e.id, count(*)::int as n from exhibition e join exhibition_item i on i.exhibition_id = e.id group by e.id order by n, e.id');
    for (const weeks of [0, 1]) await closeStatement(mall.databaseUrl, vendorId, 10_000, Date.now() - weeks * 604_800_000);
    payouts = (await shelf.sql<{ id: string }>("insert into payout (id, statement_id, vendor_id, attempt, amount_won, state, batch_id, proposed_by, proposed_at, next_look_at) select gen_random_uuid(), id, vendor_id, 1, payout_won, 'PROPOSED', gen_random_uuid(), 'test', now(), now() from statement where vendor_id = $1 and payout_won = 10000 returning id", [vendorId])).map((row) => row.id);
    // One that nothing was taken from, and one that pays for an exhibition of many vendors.
    const [empty, funding] = [await shelf.createBudget(1_000), (await shelf.sql<{ id: string }>('select budget_id as id from exhibition_item where budget_id is not null limit 1'))[0]?.id ?? ''];
    const small = asked(false, await bought(1), exhibitions[0]?.id ?? '', { budget: empty, statement: await createStatement(shelf, vendorId, 1, { start: '2026-09-16', end: '2026-09-30' }) });
    expect(Object.keys(small).sort()).toEqual([...pages.keys()].sort()); // a new page is counted too
    await count(small);
    const one = await count(small);

    for (let index = 0; index < 8; index += 1) await shelf.createProduct({ vendorId: index % 2 === 0 ? vendorId : await shelf.createVendor() });
    for (let index = 0; index < 8; index += 1) {
      await shelf.sql(
        `insert into variant (id, product_id, vendor_id, position, option_values, price_won, state, created_at) values (gen_random_uuid(), $1, $2, $3, array['옵션 ' || $3::int], 40000, 'ACTIVE', now())`,
        [products[1]?.productId, vendorId, index + 1],
      );
    }
    await shelf.sql("insert into stock (variant_id, product_id, vendor_id, on_hand) select x.id, x.product_id, x.vendor_id, 3 from variant x where not exists (select from stock s where s.variant_id = x.id)");
    for (let index = 1; index < 6; index += 1) await closeStatement(mall.databaseUrl, await shelf.createVendor(), 10_000 * index);
    for (let index = 0; index < 5; index += 1) await shelf.createCoupon(index % 2 === 0 ? { vendorId } : {});
    for (let index = 0; index < 5; index += 1) await bought(1 + index);
    expect(await count(asked(true, await bought(6), exhibitions.at(-1)?.id ?? '', { budget: funding, statement: await createStatement(shelf, vendorId, 40, { start: '2026-09-01', end: '2026-09-15' }) }))).toEqual(one);
    expect(Object.values(one).filter((statements) => typeof statements !== 'number' || statements < 1)).toEqual([]);
  }, 120_000);
});
