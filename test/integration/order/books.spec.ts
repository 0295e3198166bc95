import { beforeAll, describe, expect, it } from '@jest/globals';
import { clock, DAY, kstDate, later, MINUTE, newId, won } from '#kernel';
import { BooksService, EVENTS, LedgerDayService, LedgerService, type Posting } from '#ledger';
import { BankTransferService, ClaimService, ConfirmationService, FulfilmentService, GoodwillService, OrderEndingService, PaymentResolverService, PaymentService } from '#order';
import { BudgetDeskService } from '#promotion';
import { AdjustmentService } from '#settlement';
import { superuserUrl } from '../../support/database.js';
import { Shelf } from '../../support/shelf.js';
import { orderId } from '../../support/shopper.js';
import { until } from '../../support/until.js';
import { Shop } from './shop.js';

/** Changes something that nobody may change, as whoever has the server in his hands could; and undoes it. */
interface Tampering {
  /** Finds the row whose id stands for ROW in both. */
  row?: string;
  does: string;
  undoes: string;
  found: string;
}

/** After one day no period is over, nobody is paid, and nothing has come from Toss: the tests of settlement, payouts and reconciliation look at these. */
const ELSEWHERE = ['statement_sums', 'statement_history', 'statement_lines', 'statements_due', 'toss_arrivals_posted', 'toss_receivable', 'difference_postings', 'suspense', 'payouts', 'payout_history', 'payout_persons', 'payout_postings', 'payout_in_transit', 'toss_payouts'];

/** What a proof that goes on leaves to the whole one, as ADR 28 lists it; and what only a worker asks. */
const LEFT_OUT = [
  'adjustments', 'allotments', 'budget_ledger', 'budget_movements', 'confirmation_overdue', 'coupon_issues', 'days_compared', 'days_sealed', 'entries', 'payout_in_transit', 'payout_persons', 'payout_postings', 'payouts', 'price_history',
  'statement_lines', 'statement_sums', 'statements_due', 'stock_movements', 'stock_reserved', 'suspense', 'toss_arrivals_posted', 'toss_payouts', 'toss_receivable', 'toss_transactions', 'toss_waiting',
];

describe('the books', () => {
  let shop: Shop;
  let superuser: Shelf;
  let number: string;

  beforeAll(async () => {
    clock.set(undefined);
    clock.set(clock.now());
    shop = await Shop.open();
    superuser = new Shelf(superuserUrl(shop.databaseUrl));
    number = await aDayOfTrade(shop);
  });

  const broken = async (): Promise<string[]> => (await shop.get(BooksService).prove({ offline: false })).filter((check) => !check.ok).map((check) => check.name);

  it('hold after a day of trade, and each proof has looked at something', async () => {
    const results = await shop.get(BooksService).prove({ offline: false });
    expect(results.filter((check) => !check.ok)).toEqual([]);
    expect(results.filter((check) => check.examined === 0).map((check) => check.name).filter((name) => !ELSEWHERE.includes(name))).toEqual(['toss_arrivals']);
  });

  it('go on from the last proof: what was touched since is proven, and nothing else is', async () => {
    const books = shop.get(BooksService);
    const actor = { name: 'staff:accountant' };
    const whole = await books.run(actor, { offline: true, incremental: false });
    expect([whole.kind, whole.ok, whole.leftOut]).toEqual(['WHOLE', true, ['days_sealed', 'days_compared', 'toss_transactions', 'toss_payouts']]);
    const looked = async (): Promise<Record<string, number>> => {
      const proof = await books.run(actor, { offline: true, incremental: true });
      expect([proof.kind, proof.checks.filter((check) => !check.ok)]).toEqual(['INCREMENTAL', []]);
      expect(proof.leftOut.sort()).toEqual(LEFT_OUT);
      return Object.fromEntries(proof.checks.map((check) => [check.name, check.examined]));
    };
    // Nothing has happened. (A transaction of another database on this server may still run, such as a migration of it: then a little more is looked at until it is over.)
    const nothing = { trial_balance: 0, order_sums: 0, money_in: 0, history: 0, stock_of_orders: 0, refunds: 0 };
    const quiet = (): Promise<Record<string, number>> => until(looked, (counts) => counts['trial_balance'] === 0 && counts['history'] === 0, 240);
    expect(await quiet()).toMatchObject(nothing);
    await shop.confirmed(shop.guest());
    const counts = await looked();
    for (const [name, least] of Object.entries({ trial_balance: 1, order_sums: 1, money_in: 1, history: 2, stock_of_orders: 1, postings: 1 })) expect(counts[name]).toBeGreaterThanOrEqual(least);
    expect(await quiet()).toMatchObject(nothing);
  }, 500_000);

  it('find what is off in an order that was touched, and go on from there until it is put right', async () => {
    const books = shop.get(BooksService);
    const proven = async (): Promise<string[]> => (await books.run({ name: 'system' }, { offline: true, incremental: true })).checks.filter((check) => !check.ok).map((check) => check.name);
    await proven();
    const { id } = await shop.confirmed(shop.guest());
    await superuser.sql("update payment set received_won = received_won + 5 where order_id = $1", [id]);
    expect(await proven()).toContain('money_in');
    expect(await proven()).toContain('money_in');
    await superuser.sql("update payment set received_won = received_won - 5 where order_id = $1", [id]);
    expect(await proven()).toEqual([]);
  });

  it('look at everything again where the last whole proof did not hold, until one does', async () => {
    const run = async (incremental: boolean): Promise<[string, boolean]> => {
      clock.advance(1);
      const { kind, ok } = await shop.get(BooksService).run({ name: 'system' }, { offline: true, incremental });
      return [kind, ok];
    };
    expect([await run(false), await run(true)]).toEqual([['WHOLE', true], ['INCREMENTAL', true]]);
    await superuser.sql('update stock set on_hand = on_hand + 1');
    expect([await run(true), await run(false), await run(true)]).toEqual([['INCREMENTAL', true], ['WHOLE', false], ['WHOLE', false]]);
    await superuser.sql('update stock set on_hand = on_hand - 1');
    expect([await run(true), await run(true)]).toEqual([['WHOLE', true], ['INCREMENTAL', true]]);
  });

  it('begin anew where the last proof is from another database: a restore numbers transactions again', async () => {
    const books = shop.get(BooksService);
    const run = async (): Promise<string> => (await books.run({ name: 'system' }, { offline: true, incremental: true })).kind;
    await run();
    await superuser.sql("create temp table old as select * from books_proof; alter table books_proof disable trigger user; delete from books_proof; insert into books_proof select id, 'WHOLE', '9999999999'::xid8, null, true, checks, started_at - interval '1 day', finished_at, actor, day, hash from old limit 1; alter table books_proof enable always trigger books_proof_append_only, enable always trigger books_proof_no_truncate");
    expect([await run(), await run()]).toEqual(['WHOLE', 'INCREMENTAL']);
  });

  const free = (table: string, statement: string): string => `alter table ${table} disable trigger all; ${statement}; alter table ${table} enable trigger all`;
  const freeLedger = (statement: string): string => [
    ...['ledger_transaction', 'ledger_entry'].map((table) => `alter table ${table} disable trigger all`), statement,
    ...['ledger_transaction', 'ledger_entry'].map((table) => `alter table ${table} enable trigger all`),
    ...['append_only', 'no_truncate', 'balanced'].flatMap((rule) => ['ledger_transaction', 'ledger_entry'].map((table) => `alter table ${table} enable always trigger ${table}_${rule}`)), 'alter table ledger_transaction enable always trigger ledger_transaction_day',
  ].join('; ');
  const one = (table: string, where: string, set: string, back: string, found: string): Tampering => {
    const change = (what: string): string => `update ${table} set ${what} where id = 'ROW'`;
    return { row: `select id from ${table} where ${where} order by id limit 1`, does: free(table, change(set)), undoes: free(table, change(back)), found };
  };
  const entry = (where: string, set: string, back: string, found: string): Tampering => {
    const change = (what: string): string => freeLedger(`update ledger_entry e set ${what} where id = 'ROW'`);
    return { row: `select min(id)::text as id from ledger_entry where ${where}`, does: change(set), undoes: change(back), found };
  };

  it.each<[string, Tampering]>([
    ['an entry of the ledger with another sum', entry("account_code = 'TOSS_RECEIVABLE'", 'amount_won = amount_won + 1', 'amount_won = amount_won - 1', 'trial_balance')],
    ['an entry of no transaction', { does: freeLedger("insert into ledger_entry (transaction_id, posted_on, account_code, amount_won) select 'ffffffff-0000-7000-8000-000000000000', current_date, * from (values ('BANK', 5), ('SUSPENSE', -5)) v"), undoes: freeLedger("delete from ledger_entry where transaction_id = 'ffffffff-0000-7000-8000-000000000000'"), found: 'entries' }],
    ['an entry of no account', entry("account_code = 'BANK'", "account_code = 'NOBODY'", "account_code = 'BANK'", 'entries')],
    ['money held for another vendor', entry("account_code = 'SHOPPER_PAYABLE' and order_line_id is not null", 'owner_id = (select id from vendor where id <> e.owner_id order by id limit 1)', 'owner_id = (select vendor_id from order_line l where l.id = e.order_line_id)', 'postings')],
    ['the mall’s discount booked as a fee', { does: freeLedger("update ledger_entry set account_code = 'TOSS_FEE' where account_code = 'MALL_DISCOUNT'"), undoes: freeLedger("update ledger_entry set account_code = 'MALL_DISCOUNT' where account_code = 'TOSS_FEE'"), found: 'postings' }],
    ['the two sides of a refund exchanged', { does: freeLedger("update ledger_entry e set amount_won = -amount_won from ledger_transaction t where t.id = e.transaction_id and t.event = 'payment.refunded'"), undoes: freeLedger("update ledger_entry e set amount_won = -amount_won from ledger_transaction t where t.id = e.transaction_id and t.event = 'payment.refunded'"), found: 'postings' }],
    ['a rule of the ledger switched off', { does: 'alter table ledger_entry disable trigger ledger_entry_balanced', undoes: 'alter table ledger_entry enable always trigger ledger_entry_balanced', found: 'ledger_guards' }],
    ['the ledger in the mall’s own hands', { does: 'alter table ledger_entry owner to mall', undoes: 'alter table ledger_entry owner to mall_ledger; grant select, insert on ledger_entry to mall', found: 'ledger_guards' }],
    ['an order that costs less', one('mall_order', "state = 'PAID'", 'total_won = total_won - 1, goods_won = goods_won - 1, taxable_won = taxable_won - 1', 'total_won = total_won + 1, goods_won = goods_won + 1, taxable_won = taxable_won + 1', 'order_sums')],
    ['another exempt part', one('payment', "state = 'succeeded' and tax_free_won < amount_won", 'tax_free_won = tax_free_won + 1', 'tax_free_won = tax_free_won - 1', 'order_sums')],
    ['a vendor’s part that is worth more', one('vendor_order', 'true', 'goods_won = goods_won + 1', 'goods_won = goods_won - 1', 'vendor_sums')],
    ['a share of a discount', one('order_discount', 'amount_won > 1', 'amount_won = amount_won - 1', 'amount_won = amount_won + 1', 'discount_shares')],
    ['more received, and more given back', one('payment', "state = 'succeeded'", 'received_won = received_won + 5, refunded_won = refunded_won + 5', 'received_won = received_won - 5, refunded_won = refunded_won - 5', 'money_in')],
    ['an order paid by decree', one('mall_order', "state = 'EXPIRED'", "state = 'PAID'", "state = 'EXPIRED'", 'paid_orders')],
    ['a paid order cancelled by decree', one('mall_order', "state = 'PAID'", "state = 'CANCELLED'", "state = 'PAID'", 'history')],
    ['a paid order closed by decree, and its money with nobody', one('mall_order', "state = 'PAID' and exists (select from payment p where p.order_id = mall_order.id and p.state = 'succeeded')", "state = 'CLOSED'", "state = 'PAID'", 'money_held')],
    ['a claim whose state nobody recorded', one('claim', "state = 'REFUNDED'", "state = 'WITHDRAWN'", "state = 'REFUNDED'", 'history')],
    ['a refund whose state nobody recorded', one('refund', "state = 'SUCCEEDED'", "state = 'PENDING'", "state = 'SUCCEEDED'", 'history')],
    ['a goodwill whose state nobody recorded', one('goodwill', "state = 'REFUNDED'", "state = 'APPROVED'", "state = 'REFUNDED'", 'history')],
    ['a vendor order moved without a trace', one('vendor_order', "state = 'NEW'", "state = 'ACKNOWLEDGED'", "state = 'NEW'", 'history')],
    ['an approval with another exempt part', one('payment', 'approved_tax_free_won is not null', 'approved_tax_free_won = approved_tax_free_won + 1', 'approved_tax_free_won = approved_tax_free_won - 1', 'tax_free')],
    ['more exempt money given back at Toss than was paid', one('payment_attempt', "kind = 'CANCEL' and state = 'SUCCEEDED' and refund_id is not null", 'tax_free_won = tax_free_won + 1000000', 'tax_free_won = tax_free_won - 1000000', 'tax_free')],
    ['pieces sent that no parcel holds', one('order_line', 'shipped_quantity > 0', 'shipped_quantity = shipped_quantity - 1', 'shipped_quantity = shipped_quantity + 1', 'shipments')],
    ['a claim for another sum', one('claim', 'true', 'goods_won = goods_won + 1, refund_won = refund_won + 1', 'goods_won = goods_won - 1, refund_won = refund_won - 1', 'claims')],
    ['a claim that says its money went, and it did not', one('refund', "state = 'SUCCEEDED' and exists (select from claim where refund_id = refund.id)", "state = 'FAILED'", "state = 'SUCCEEDED'", 'claims')],
    ['a claim that says it is open, and its money went', one('claim', "state = 'REFUNDED'", "state = 'APPROVED'", "state = 'REFUNDED'", 'claims')],
    ['pieces that brought back more than was paid for their line', { does: 'update claim_line set amount_won = amount_won + 100000', undoes: 'update claim_line set amount_won = amount_won - 100000', found: 'claimed_lines' }],
    ['a line that is gone, with a share of its discount left behind', { does: 'update claim_share set amount_won = amount_won - 1', undoes: 'update claim_share set amount_won = amount_won + 1', found: 'claimed_lines' }],
    ['a piece that is claimed twice', { does: "update claim_line set pieces = pieces || pieces", undoes: 'update claim_line set pieces = pieces[1:1]', found: 'claims' }],
    ['a line confirmed without its posting', { does: "update order_line set confirmed_at = now(), confirmed_by = 'CLOCK' where confirmed_at is null and shipped_quantity > 0", undoes: "update order_line l set confirmed_at = null, confirmed_by = null where not exists (select from ledger_transaction t where t.event = 'line.confirmed' and t.reference = l.id::text)", found: 'confirmation_postings' }],
    ['a part closed by decree', { does: "update vendor_order set confirmed_at = null where state = 'CONFIRMED'", undoes: "update vendor_order set confirmed_at = now() where state = 'CONFIRMED'", found: 'confirmation_states' }],
    ['a parcel that is long due', { does: "update vendor_order set shipped_at = shipped_at - interval '40 days' where state = 'SHIPPED'", undoes: "update vendor_order set shipped_at = shipped_at + interval '40 days' where state = 'SHIPPED'", found: 'confirmation_overdue' }],
    ['another commission than the contract’s', one('order_line', 'commission_won > 0', 'commission_won = commission_won + 1', 'commission_won = commission_won - 1', 'commission')],
    ['a commission booked for no line', entry("account_code = 'COMMISSION_INCOME'", 'order_line_id = null', "order_line_id = (select t.reference::uuid from ledger_transaction t where t.id = e.transaction_id)", 'commission')],
    ['a refund of another sum', one('refund', 'true', 'amount_won = amount_won + 1', 'amount_won = amount_won - 1', 'refunds')],
    ['a refund with another exempt part', one('refund', "state = 'SUCCEEDED' and tax_free_won < amount_won and exists (select from claim where refund_id = refund.id)", 'tax_free_won = tax_free_won + 1', 'tax_free_won = tax_free_won - 1', 'refunds')],
    ['a refund of the ledger that did not go', one('refund', "state = 'SUCCEEDED' and exists (select from goodwill where refund_id = refund.id)", "state = 'FAILED'", "state = 'SUCCEEDED'", 'documents')],
    ['an adjustment at somebody else’s cost', entry("account_code = 'SETTLEMENT_ADJUSTMENT'", "account_code = 'TOSS_FEE'", "account_code = 'SETTLEMENT_ADJUSTMENT'", 'adjustment_postings')],
    ['the district’s money that is not in the bank', entry("account_code = 'BANK' and transaction_id in (select id from ledger_transaction where event = 'budget.received')", "account_code = 'SUSPENSE'", "account_code = 'BANK'", 'budget_postings')],
    ['a refund booked against another vendor', { does: freeLedger("update ledger_entry e set owner_id = (select id from vendor where id <> e.owner_id order by id limit 1) from ledger_transaction t where t.id = e.transaction_id and t.event = 'claim.refunded' and e.order_line_id is not null and e.account_code = 'SHOPPER_PAYABLE'"), undoes: freeLedger("update ledger_entry e set owner_id = l.vendor_id from ledger_transaction t, order_line l where t.id = e.transaction_id and t.event = 'claim.refunded' and l.id = e.order_line_id and e.account_code = 'SHOPPER_PAYABLE'"), found: 'claim_postings' }],
    ['cancelled pieces that did not come back', one('stock_movement', "reference like 'claim:%'", 'on_hand_delta = on_hand_delta + 1', 'on_hand_delta = on_hand_delta - 1', 'stock_of_claims')],
    ['a goodwill that nobody else agreed to', { does: "update goodwill set approved_by = null where amount_won > 30000", undoes: "update goodwill set approved_by = 'staff:second' where amount_won > 30000", found: 'goodwill' }],
    ['a goodwill booked as a discount', { does: freeLedger("update ledger_entry set account_code = 'MALL_DISCOUNT' where account_code = 'GOODWILL' and amount_won > 0"), undoes: freeLedger("update ledger_entry e set account_code = 'GOODWILL' from ledger_transaction t where t.id = e.transaction_id and t.event = 'goodwill.refunded' and e.account_code = 'MALL_DISCOUNT'"), found: 'refund_postings' }],
    ['interest that nobody accrued', { does: 'update refund set interest_won = interest_won + 1, late_days = late_days + 1 where interest_won > 0', undoes: 'update refund set interest_won = interest_won - 1, late_days = late_days - 1 where interest_won > 0', found: 'late_refunds' }],
    ['a refund sent from the bank by one person', { does: "update bank_transfer set state = 'RECORDED', confirmed_by = null where purpose = 'REFUND'", undoes: "update bank_transfer set state = 'CONFIRMED', confirmed_by = 'staff:second' where purpose = 'REFUND'", found: 'bank_transfers' }],
    ['pieces on the shelf', { does: 'update stock set on_hand = on_hand + 1', undoes: 'update stock set on_hand = on_hand - 1', found: 'stock_movements' }],
    ['pieces held for nobody', { does: 'update stock set reserved = reserved + 1 where on_hand > reserved', undoes: 'update stock set reserved = reserved - 1', found: 'stock_reserved' }],
    ['a sale of another number of pieces', one('stock_movement', "kind = 'SELL'", 'on_hand_delta = on_hand_delta - 1', 'on_hand_delta = on_hand_delta + 1', 'stock_of_orders')],
    ['pieces at an exhibition price', { does: 'update exhibition_item set taken = taken + 1', undoes: 'update exhibition_item set taken = taken - 1', found: 'allotments' }],
    ['a budget that has more left', { does: 'update budget set spent_won = spent_won - 1', undoes: 'update budget set spent_won = spent_won + 1', found: 'budget_movements' }],
    ['a cap that nobody decided', { does: 'update budget set cap_won = cap_won + 1', undoes: 'update budget set cap_won = cap_won - 1', found: 'budget_movements' }],
    ['a won that a budget paid for no order', { does: free('budget_movement', "update budget_movement set spent_delta = spent_delta + 1 where kind = 'SPENT'") + "; update budget set spent_won = spent_won + (select count(*) from budget_movement where kind = 'SPENT')", undoes: free('budget_movement', "update budget_movement set spent_delta = spent_delta - 1 where kind = 'SPENT'") + "; update budget set spent_won = spent_won - (select count(*) from budget_movement where kind = 'SPENT')", found: 'budget_shares' }],
    ['the district’s debt booked as another budget’s', { does: freeLedger("update ledger_entry set owner_id = 'ffffffff-0000-7000-8000-000000000000' where account_code = 'BUDGET_RECEIVABLE'"), undoes: freeLedger("update ledger_entry set owner_id = (select id from budget limit 1) where account_code = 'BUDGET_RECEIVABLE'"), found: 'budget_ledger' }],
    ['a coupon that was given and not counted', { does: 'update coupon set issued = issued - 1', undoes: 'update coupon set issued = issued + 1', found: 'coupon_issues' }],
    ['a coupon that is free again though its order stands', { does: "update coupon_issue set state = 'ISSUED', order_id = null where state = 'USED'", undoes: "update coupon_issue i set state = 'USED', order_id = (select order_id from order_discount where source = 'COUPON' and source_id = i.coupon_id limit 1)", found: 'coupon_uses' }],
    ['a price without its history', { does: free('variant', 'update variant set price_won = price_won + 1'), undoes: free('variant', 'update variant set price_won = price_won - 1'), found: 'price_history' }],
  ])('find %s', async (_, { row, does, undoes, found }) => {
    const id = row === undefined ? '' : ((await superuser.sql<{ id: string }>(row))[0]?.id ?? '');
    await superuser.sql(does.replaceAll('ROW', id));
    expect(await broken()).toContain(found);
    await superuser.sql(undoes.replaceAll('ROW', id));
    expect(await broken()).toEqual([]);
  });

  it('find a posting of any kind that rests on nothing, and one of a kind that nobody knows', async () => {
    const events = [...EVENTS, 'money.wanted'];
    // What any of these could say: it is owed to a vendor from now on, and would be paid out.
    for (const event of events) {
      await superuser.sql(
        `with t as (insert into ledger_transaction (id, event, reference, order_id, occurred_at, actor) values (gen_random_uuid(), $1, gen_random_uuid()::text, (select id from mall_order where number = $2), now(), 'nobody') returning id, posted_on)
         insert into ledger_entry (transaction_id, posted_on, account_code, owner_id, amount_won) select t.id, t.posted_on, e.account, (select id from vendor limit 1), e.amount from t cross join (values ('SHOPPER_PAYABLE', 5), ('VENDOR_PAYABLE', -5)) e(account, amount)`,
        [event, number],
      );
    }
    const found = async (): Promise<unknown[]> => (await shop.get(BooksService).prove({ offline: true })).find((check) => check.name === 'documents')?.breaches.map((breach) => (breach as { event: string }).event).sort() ?? [];
    expect(await found()).toEqual([...events].sort());
    const { checks } = await shop.get(BooksService).run({ name: 'system' }, { offline: true, incremental: true });
    expect(checks.find((check) => check.name === 'documents')?.breaches.length).toBe(events.length);
    await superuser.sql(freeLedger("delete from ledger_entry where transaction_id in (select id from ledger_transaction where actor = 'nobody'); delete from ledger_transaction where actor = 'nobody'"));
    expect(await broken()).toEqual([]);
  });

  it('find a whole transaction taken out of the ledger', async () => {
    const saved = await superuser.sql<{ t: object; e: object[] }>("select to_jsonb(t) as t, (select jsonb_agg(to_jsonb(e)) from ledger_entry e where e.transaction_id = t.id) as e from ledger_transaction t join mall_order o on o.id = t.order_id where o.number = $1", [number]);
    const { t, e } = saved[0] ?? { t: {}, e: [] };
    await superuser.sql(freeLedger(`delete from ledger_entry where transaction_id = '${(t as { id: string }).id}'; delete from ledger_transaction where id = '${(t as { id: string }).id}'`));
    expect(await broken()).toEqual(expect.arrayContaining(['money_in', 'money_held']));
    const text = (value: object): string => JSON.stringify(value).replaceAll("'", "''");
    await superuser.sql(freeLedger(`insert into ledger_transaction select * from jsonb_populate_record(null::ledger_transaction, '${text(t)}'); insert into ledger_entry overriding system value select * from jsonb_populate_recordset(null::ledger_entry, '${text(e)}')`));
    expect(await broken()).toEqual([]);
  });

  it('find money that Toss took and we know nothing of: for an order of ours, and for one of nobody’s', async () => {
    const id = await shop.placed(shop.guest());
    await shop.sandbox.confirm({ orderId: id, paymentKey: await shop.agreed(id), amount: 10_000 });
    const stranger = await shop.sandbox.authenticate({ orderId: 'order-of-nobody', amount: 7_000 });
    await shop.sandbox.confirm(stranger);
    const [toss] = (await shop.get(BooksService).prove({ offline: false })).filter((check) => check.name === 'toss_transactions');
    expect(new Set(toss?.breaches.map((breach) => (breach as { toss_won: number }).toss_won))).toEqual(new Set([10_000, 7_000]));
    await shop.get(PaymentResolverService).refresh(id);
    await shop.sandbox.cancel(stranger.paymentKey, { cancelReason: 'test' });
    expect(await broken()).toEqual([]);
  });
});

/** Paid by card with a discount that the mall and a district budget share, paid by deposit, sent, expired, cancelled, given back. Answers the number of a paid order. */
async function aDayOfTrade(shop: Shop): Promise<string> {
  await theDayBefore(shop);
  const shopper = shop.guest();
  const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 3_000 });
  const taxed = await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 50 });
  const exempt = await shop.shelf.createProduct({ priceWon: 7_000, taxKind: 'EXEMPT', stock: 50, vendorId: await shop.shelf.createVendor({ shippingFeeWon: 0 }) });
  const budget = { id: await shop.shelf.createBudget(100_000), shareBp: 2_500 };
  await shop.shelf.createExhibition(taxed, { priceWon: 8_001, opensAt: new Date(clock.now().getTime() - MINUTE), closesAt: new Date(clock.now().getTime() + 600 * MINUTE), mallShareBp: 5_000, budget });
  const lines = [{ variantId: taxed.variantId, quantity: 2 }, { variantId: exempt.variantId, quantity: 1 }];
  const seenTotalWon = won(2 * 8_001 + 3_000 + 7_000);
  const { id } = await shop.confirmed(shopper, { lines, seenTotalWon });
  await shop.confirmed(shopper);
  const member = await shop.shelf.createMember();
  const couponId = await shop.shelf.createCoupon({ holders: [member] });
  const [issue] = await shop.shelf.sql<{ id: string }>('select id from coupon_issue where coupon_id = $1', [couponId]);
  await shop.confirmed({ accountId: member, guestTokenHash: null }, { lines: [{ variantId: exempt.variantId, quantity: 2 }], seenTotalWon: won(13_000), couponIssueIds: [issue?.id ?? ''] });
  const deposit = await shop.confirmed(shopper, { lines: [{ variantId: exempt.variantId, quantity: 1 }], seenTotalWon: won(7_000), paymentMethod: 'VIRTUAL_ACCOUNT' });
  await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: deposit.id });
  await shop.get(PaymentResolverService).refresh(deposit.id);
  const [part] = await shop.shelf.sql<{ id: string; vendor_id: string }>('select id, vendor_id from vendor_order where order_id = $1 and vendor_id = $2', [id, vendorId]);
  await shop.get(FulfilmentService).ship({ name: 'vendor:test', vendorId }, { id: newId(), vendorOrderId: part?.id ?? '', kind: 'CARRIER', carrier: 'CJ', trackingNumber: '123456789012', deliveredOn: null, lines: [] });
  const kept = await shop.confirmed(shopper, { lines: [{ variantId: taxed.variantId, quantity: 1 }], seenTotalWon: won(8_001 + 3_000) });
  const [keptPart] = await shop.shelf.sql<{ id: string }>('select id from vendor_order where order_id = $1', [kept.id]);
  await shop.get(FulfilmentService).ship({ name: 'vendor:test', vendorId }, { id: newId(), vendorOrderId: keptPart?.id ?? '', kind: 'CARRIER', carrier: 'CJ', trackingNumber: '123456789013', deliveredOn: null, lines: [] });
  await shop.get(ConfirmationService).byShopper(shopper, keptPart?.id ?? '');
  const claimed = await shop.confirmed(shopper, { lines: [{ variantId: taxed.variantId, quantity: 2 }], seenTotalWon: won(2 * 8_001 + 3_000) });
  const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [claimed.id]);
  const question = { orderId: claimed.id, kind: 'CANCELLATION' as const, cause: 'CHANGE_OF_MIND', lines: [{ lineId: line?.id ?? '', quantity: 1 }] };
  await shop.get(ClaimService).request(shopper, { ...question, id: orderId(), note: '', agreedRefundWon: won(8_001), refundAccount: null });
  await shop.work();
  // The other piece too: all of it is gone.
  const { refundWon } = await shop.get(ClaimService).preview(shopper, question);
  await shop.get(ClaimService).request(shopper, { ...question, id: orderId(), note: '', agreedRefundWon: refundWon, refundAccount: null });
  await shop.work();
  await shop.get(AdjustmentService).add({ name: 'staff:first' }, { id: orderId(), vendorId, orderLineId: line?.id ?? '', amountWon: -1_000, reason: '견본' });
  await shop.get(BudgetDeskService).receive({ name: 'staff:first' }, budget.id, { documentNumber: '구로-2026-7:1', on: kstDate(clock.now()), amountWon: 1_000 });
  await refundsOfAllKinds(shop);
  const late = await shop.placed(shopper);
  const lateKey = await shop.agreed(late);
  await shop.get(OrderEndingService).cancel(shopper, late);
  await shop.sandbox.confirm({ orderId: late, paymentKey: lateKey, amount: 10_000 });
  await shop.get(PaymentResolverService).refresh(late);
  await shop.work();
  const expired = await shop.placed(shopper);
  clock.advance(31 * MINUTE);
  await shop.get(OrderEndingService).expire(expired);
  const declined = await shop.placed(shopper);
  await shop.get(PaymentService).confirm(shopper, { orderId: declined, paymentKey: await shop.agreed(declined, { decline: 'REJECT_CARD_PAYMENT' }), amountWon: won(10_000) });
  return (await shop.shelf.sql<{ number: string }>('select number from mall_order where id = $1', [id]))[0]?.number ?? '';
}

/** A posting by hand that was taken back; the day is sealed and closed, and was proven. */
async function theDayBefore(shop: Shop): Promise<void> {
  clock.advance(-DAY);
  await shop.database.transaction({ name: 'staff:accountant' }, async (tx) => {
    const ledger = shop.get(LedgerService);
    const posting = (account: 'BANK' | 'SUSPENSE', amount: number): Posting => ({ account, ownerId: null, orderLineId: null, amountWon: won(amount) });
    await ledger.journal(tx, { id: orderId(), reason: '주인을 모르는 입금', postings: [posting('BANK', 5_000), posting('SUSPENSE', -5_000)] });
    const [made] = await tx.sql<{ id: string }>("select id from ledger_transaction where event = 'journal.posted'");
    await ledger.reverse(tx, made?.id ?? '', '은행이 되돌려 감');
  });
  clock.advance(DAY);
  await shop.get(LedgerDayService).close({ name: 'staff:accountant' }, kstDate(later(clock.now(), -DAY)), '견본 마감');
  await shop.get(BooksService).run({ name: 'system' }, { offline: true, incremental: false });
}

/** A goodwill that two people agreed to; a refund that goes from the bank, late, with its interest. */
async function refundsOfAllKinds(shop: Shop): Promise<void> {
  const [first, second] = [{ name: 'staff:first' }, { name: 'staff:second' }];
  const shopper = shop.guest();
  const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
  const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 40_000 });
  const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity: 2 }], seenTotalWon: won(80_000) }, { partialCancelable: false });
  const card = await shop.confirmed(shopper, { lines: [{ variantId, quantity: 1 }], seenTotalWon: won(40_000) });
  const goodwillId = orderId();
  await shop.get(GoodwillService).propose(first, { id: goodwillId, orderId: card.id, funder: 'MALL', vendorId: null, amountWon: 31_000, reason: '견본' });
  await shop.get(GoodwillService).approve(second, goodwillId);
  await shop.get(GoodwillService).refund(goodwillId);
  const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [id]);
  const account = { bank: '88', accountNumber: '110123456789', holder: '김구로' };
  await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'WRONG_CHOICE', lines: [{ lineId: line?.id ?? '', quantity: 1 }], note: '', agreedRefundWon: won(40_000), refundAccount: account });
  await shop.work();
  const now = clock.now();
  clock.advance(30 * DAY);
  const [refund] = await shop.shelf.sql<{ id: string }>('select id from refund where order_id = $1', [id]);
  for (const purpose of ['REFUND', 'INTEREST'] as const) await shop.get(BankTransferService).confirm(second, await shop.get(BankTransferService).record(first, refund?.id ?? '', purpose, '2026-0001'));
  clock.set(now);
}
