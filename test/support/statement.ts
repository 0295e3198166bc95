import { randomUUID } from 'node:crypto';
import type { Shelf } from './shelf.js';

/** A closed statement with so many sales of 10,000 won, a shipping fee and a refund, and a question about it; as rows, for pages to show. */
export async function createStatement(shelf: Shelf, vendorId: string, lines: number, period: { start: string; end: string }): Promise<string> {
  const [run, id] = [randomUUID(), randomUUID()];
  await shelf.sql("insert into settlement_run (id, cycle, period_start, period_end, closed_by, closed_at) values ($1, 'TWICE_A_MONTH', $2, $3, 'test', now())", [run, period.start, period.end]);
  const net = lines * 9_450 + 3_000;
  await shelf.sql(
    "insert into statement (id, run_id, vendor_id, period_start, period_end, state, carried_in_won, net_won, carried_out_won, payout_won, payout_due_on, closed_at) values ($1, $2, $3, $4, $5, 'CLOSED', 0, $6, 0, $6, $5::date + 3, now())",
    [id, run, vendorId, period.start, period.end, net],
  );
  const [last] = await shelf.sql<{ n: number }>('select coalesce(max(ledger_entry_id), 900000000) as n from statement_line');
  await shelf.sql(
    `insert into statement_line (ledger_entry_id, statement_id, vendor_id, kind, at, quantity, gross_won, vendor_discount_won, mall_discount_won, budget_discount_won, commission_won, commission_vat_won, shipping_won, adjustment_won, net_won)
     select $1::bigint + g, $2::uuid, $3::uuid, case when g = 0 then 'SHIPPING' else 'SALE' end, now(), sign(g)::int, 10000 * sign(g)::int, 0, 0, 0, 500 * sign(g)::int, 50 * sign(g)::int, 3000 * (1 - sign(g)::int), 0, case when g = 0 then 3000 else 9450 end from generate_series(0, $4::int) g`,
    [(last?.n ?? 0) + 1, id, vendorId, lines],
  );
  await shelf.sql("insert into statement_question (id, statement_id, vendor_id, ledger_entry_id, question, asked_by, asked_at) values ($1, $2, $3, $4, '수수료가 어떻게 되나요?', 'test', now())", [randomUUID(), id, vendorId, (last?.n ?? 0) + 1]);
  return id;
}
