import { randomUUID } from 'node:crypto';
import pg from 'pg';

const DAY_MS = 86_400_000;
const kstDay = (at: number): string => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);

/**
 * A closed statement of `payoutWon` for a vendor, with its posting: what a payout stands on. Its money is an adjustment, so that no order is needed.
 * @param at a moment of the day after the period; statements of one vendor need different ones
 * @returns its id
 */
export async function closeStatement(databaseUrl: string, vendorId: string, payoutWon: number, at: number = Date.now()): Promise<string> {
  const [transaction, adjustment, statement, run] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [start, end, due, now] = [kstDay(at - 7 * DAY_MS), kstDay(at - DAY_MS), kstDay(at + 5 * DAY_MS), new Date(at)];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>(
      `with t as (insert into ledger_transaction (id, event, reference, occurred_at, actor, memo) values ($1, 'adjustment.posted', $2, $3, 'test', '견본') returning id, posted_on)
       insert into ledger_entry (transaction_id, posted_on, account_code, owner_id, amount_won) select t.id, t.posted_on, e.* from t cross join (values ('VENDOR_PAYABLE', $4::uuid, -$5::bigint), ('SETTLEMENT_ADJUSTMENT', $4, $5)) e returning id`,
      [transaction, adjustment, now, vendorId, payoutWon],
    );
    await client.query("insert into adjustment (id, vendor_id, amount_won, reason, created_by, created_at) values ($1, $2, $3, '견본', 'test', $4)", [adjustment, vendorId, payoutWon, now]);
    await client.query("insert into settlement_run (id, cycle, period_start, period_end, closed_by, closed_at) values ($1, 'WEEKLY', $2, $3, 'test', $4) on conflict do nothing", [run, start, end, now]);
    await client.query(
      `insert into statement (id, run_id, vendor_id, period_start, period_end, state, carried_in_won, net_won, carried_out_won, payout_won, payout_due_on, closed_at)
       select $1, r.id, $2, $3::date, $4::date, 'CLOSED', 0, $5, 0, $5, $6, $7 from settlement_run r where r.cycle = 'WEEKLY' and r.period_end = $4::date`,
      [statement, vendorId, start, end, payoutWon, due, now],
    );
    await client.query("insert into state_change (subject, subject_id, vendor_id, to_state, actor, at) values ('statement', $1, $2, 'CLOSED', 'test', $3)", [statement, vendorId, now]);
    await client.query(
      `insert into statement_line (ledger_entry_id, statement_id, vendor_id, kind, at, quantity, gross_won, vendor_discount_won, mall_discount_won, budget_discount_won, commission_won, commission_vat_won, shipping_won, adjustment_won, net_won)
       values ($1, $2, $3, 'ADJUSTMENT', $4, 0, 0, 0, 0, 0, 0, 0, 0, $5, $5)`,
      [rows[0]?.id, statement, vendorId, new Date(at - DAY_MS), payoutWon],
    );
    await client.query('commit');
    return statement;
  } finally {
    await client.end();
  }
}
