import { randomUUID } from 'node:crypto';
import type { Shelf } from './shelf.js';

/**
 * A closed statement with so many sales of 10,000 won and a shipping fee, each an entry of the ledger, and a question about one of them; as rows, for pages to show.
 * @param exchangedWon what the shopper of the first sale got back by an exchange
 */
export async function createStatement(shelf: Shelf, vendorId: string, lines: number, period: { start: string; end: string }, exchangedWon = 0): Promise<string> {
  const [run, id, posting] = [randomUUID(), randomUUID(), randomUUID()];
  const net = lines * 9_450 + 3_000 - exchangedWon;
  await shelf.sql("insert into settlement_run (id, cycle, period_start, period_end, closed_by, closed_at) values ($1, 'TWICE_A_MONTH', $2, $3, 'test', now())", [run, period.start, period.end]);
  await shelf.sql(
    "insert into statement (id, run_id, vendor_id, period_start, period_end, state, carried_in_won, net_won, carried_out_won, payout_won, payout_due_on, closed_at) values ($1, $2, $3, $4, $5, 'CLOSED', 0, $6, 0, $6, $5::date + 3, now())",
    [id, run, vendorId, period.start, period.end, net],
  );
  await shelf.sql(
    `with t as (insert into ledger_transaction (id, event, reference, occurred_at, actor, memo) values ($1::uuid, 'adjustment.posted', 'test:' || $1::uuid::text, now(), 'test', '견본') returning id, posted_on)
     insert into ledger_entry (transaction_id, posted_on, account_code, owner_id, amount_won)
     select t.id, t.posted_on, x.account, $2::uuid, x.sign * case g when 0 then 3000 when 1 then 9450 - $4::int else 9450 end from t cross join generate_series(0, $3::int) g cross join (values ('VENDOR_PAYABLE', -1), ('SHOPPER_PAYABLE', 1)) x(account, sign) order by g`,
    [posting, vendorId, lines, exchangedWon],
  );
  await shelf.sql(
    `insert into statement_line (ledger_entry_id, statement_id, vendor_id, kind, at, quantity, gross_won, vendor_discount_won, mall_discount_won, budget_discount_won, commission_won, commission_vat_won, shipping_won, adjustment_won, net_won)
     select e.id, $1::uuid, $2::uuid, case when e.amount_won = -3000 then 'SHIPPING' else 'SALE' end, now(), x.sale, 10000 * x.sale, 0, 0, 0, 500 * x.sale, 50 * x.sale, 3000 * (1 - x.sale), (-e.amount_won - 9450) * x.sale, -e.amount_won
     from ledger_entry e cross join lateral (select case when e.amount_won = -3000 then 0 else 1 end as sale) x where e.transaction_id = $3 and e.account_code = 'VENDOR_PAYABLE'`,
    [id, vendorId, posting],
  );
  await shelf.sql("insert into statement_question (id, statement_id, vendor_id, ledger_entry_id, question, asked_by, asked_at) select $1, $2, $3, min(ledger_entry_id), '수수료가 어떻게 되나요?', 'test', now() from statement_line where statement_id = $2", [randomUUID(), id, vendorId]);
  return id;
}
