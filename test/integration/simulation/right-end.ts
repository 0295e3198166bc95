import { historyOf } from './history.js';
import type { World } from './world.js';

/** What must be empty when everything has come to its end: each query names rows that have not. */
const WRONG: Readonly<Record<string, string>> = {
  'an order that has not ended': "select o.number, o.state, p.state as payment, (select jsonb_agg(state) from vendor_order vo where vo.order_id = o.id) as parts from mall_order o join payment p on p.order_id = o.id where o.state not in ('CLOSED', 'EXPIRED', 'CANCELLED')",
  'a part that has not ended': "select o.number, o.state as order_state, vo.state from vendor_order vo join mall_order o on o.id = vo.order_id where o.state = 'CLOSED' and vo.state not in ('CONFIRMED', 'CANCELLED')",
  'a question to Toss without an answer': "select order_id, kind, state, tries from payment_attempt where state in ('INTENDED', 'UNKNOWN')",
  'a refund that did not arrive': "select order_id, state, amount_won, error_code from refund where state <> 'SUCCEEDED'",
  'interest that was not paid': 'select order_id, interest_won from refund where interest_won > 0 and interest_paid_at is null',
  'a claim that has not ended': "select order_id, kind, state, refund_won, refund_id from claim where state not in ('REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED') or state = 'RESHIPPED' and refund_won > 0 and refund_id is null",
  'a goodwill that has not ended': "select order_id, state from goodwill where state not in ('REFUNDED', 'REJECTED')",
  'money of nobody’s that was kept': "select o.number, o.state, p.received_won, p.refunded_won from mall_order o join payment p on p.order_id = o.id where o.state in ('EXPIRED', 'CANCELLED') and p.received_won <> p.refunded_won + (select coalesce(sum(r.amount_won), 0) from refund r where r.order_id = o.id and r.state = 'SUCCEEDED' and r.channel = 'BANK')",
  'more given back than was paid': "select o.number, o.total_won, sum(r.amount_won) as refunded from mall_order o join refund r on r.order_id = o.id group by 1, 2 having sum(r.amount_won) > o.total_won",
  'money that is still held': "select t.order_id, e.owner_id, sum(e.amount_won) as held from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where e.account_code = 'SHOPPER_PAYABLE' group by 1, 2 having sum(e.amount_won) <> 0",
  'money that Toss has not paid, or a question': "select account_code, sum(amount_won) as left from ledger_entry where account_code in ('TOSS_RECEIVABLE', 'SUSPENSE') group by 1 having sum(amount_won) <> 0",
  'owed to a vendor and in no statement, or in two': "select t.event, t.reference, e.owner_id, e.amount_won from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where e.account_code = 'VENDOR_PAYABLE' and t.event not like 'payout.%' and (select count(*) from statement_line s where s.ledger_entry_id = e.id) <> 1",
    'a statement that was not paid': "select period_start, period_end, state, payout_won from statement where state not in ('PAID', 'CARRIED')",
  'money on its way to a vendor': "select owner_id, sum(amount_won) as won from ledger_entry where account_code = 'PAYOUT_IN_TRANSIT' group by 1 having sum(amount_won) <> 0",
  'a vendor who is not paid what he is owed': "select e.owner_id, -sum(e.amount_won) as owed, coalesce(s.carried, 0) as carried from ledger_entry e left join lateral (select carried_out_won as carried from statement where vendor_id = e.owner_id order by period_end desc limit 1) s on true where e.account_code = 'VENDOR_PAYABLE' group by 1, 3 having -sum(e.amount_won) <> coalesce(s.carried, 0)",
  'a piece that is still set aside': 'select variant_id, reserved from stock where reserved <> 0',
  'a budget that is still reserved': 'select name, reserved_won from budget where reserved_won <> 0',
  'an account of a shopper that is still kept': "select r.order_id, r.masked from refund_account r",
  'a difference with Toss that is not explained': "select day, kind, list, ours, theirs from reconciliation_item where state = 'OPEN'",
};

/** Everything that is not at a right end: `{}` when all is. */
export async function notEnded(world: World): Promise<Record<string, object[]>> {
  const found: Record<string, object[]> = {};
  for (const [what, query] of Object.entries(WRONG)) {
    const rows = await world.rows(`select * from (${query}) as wrong limit 5`);
    if (rows.length > 0) found[what] = rows;
  }
  if (Object.keys(found).length > 0) found['history'] = (await historyOf(world, JSON.stringify(found))).split('\n').map((step) => ({ step }));
  return found;
}
