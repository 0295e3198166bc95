import type { World } from './world.js';

/** What happened to the orders that a text of breaches names by number, id or a key of Toss: each step and each posting, what Toss was asked and has settled, and what was found different, for whoever looks for the cause. */
export async function historyOf(world: World, named: string): Promise<string> {
  const orders = await world.rows<{ id: string; number: string }>(
    "select id, number from mall_order o where position(o.number in ?) > 0 or position(o.id::text in ?) > 0 or o.id::text in (select s.order_id from toss_settlement s where position(s.transaction_key in ?) > 0) limit 3", [named, named, named],
  );
  const told: string[] = [];
  for (const { id, number } of orders) {
    const rows = await world.rows<{ at: Date; what: string }>(
      `select at, what from (
         select s.at, concat_ws(' ', s.subject, s.from_state, '→', s.to_state, s.reason, s.actor) as what from state_change s where s.subject_id = ?::uuid or s.subject_id in (select id from vendor_order where order_id = ?::uuid union all select id from claim where order_id = ?::uuid union all select id from refund where order_id = ?::uuid union all select id from goodwill where order_id = ?::uuid)
         union all select t.posted_at, concat_ws(' ', t.event, t.reference, (select string_agg(concat_ws(' ', e.account_code, e.amount_won), ', ' order by e.id) from ledger_entry e where e.transaction_id = t.id)) from ledger_transaction t where t.order_id = ?::uuid) h order by at`,
      [id, id, id, id, id, id],
    );
    const facts = await world.rows<{ fact: object }>(
      `select to_jsonb(x) - array['raw', 'payload', 'refund_account', 'secret'] as fact from (select 'payment_attempt' as of, * from payment_attempt where order_id = ?::uuid) x
       union all select to_jsonb(x) from (select 'toss_settlement' as of, * from toss_settlement where order_id = ?) x
       union all select to_jsonb(x) from (select 'reconciliation_item' as of, * from reconciliation_item where order_id = ?::uuid) x`,
      [id, id, id],
    );
    told.push(`${number} ${id}`, ...rows.map((row) => `  ${row.at.toISOString()} ${row.what}`), ...facts.map(({ fact }) => `  ${JSON.stringify(fact)}`));
  }
  return told.join('\n');
}
