import { Injectable } from '@nestjs/common';
import { DAY, isId, kstDate, later, startOfKstDay } from '#kernel';
import { Database } from '#database';
import { KEPT_AT_TOSS } from '#order';
import type { OutsideRow } from './compare.rules.js';
import type { Span } from './outside-rows.js';

/** Postings that are about money from Toss and are no movement of a payment: they follow from a comparison. */
export const FOLLOWING = ['toss.settled', 'difference.suspended', 'difference.returned'] as const;
const REFUNDS = "('payment.refunded', 'claim.refunded', 'goodwill.refunded')";

/**
 * Our side is the ledger: each posting that moved TOSS_RECEIVABLE. A refund is posted under its key at Toss; of an approval the payment's row keeps the key of
 * the last one; the rest is found by the payment.
 */
const MOVEMENTS = `select t.id, t.event, t.occurred_at, t.order_id, e.amount, p.method,
    case when t.event in ${REFUNDS} then t.reference
      when t.event = 'order.paid' and not exists (select from ledger_transaction n where n.order_id = t.order_id and n.event = 'order.paid' and n.id > t.id) then p.transaction_key end as key,
    case when t.event = 'payment.unserved' then split_part(t.reference, '#', 1) else p.payment_key end as payment_key,
    (t.event = 'payment.reversed' and o.state in ('PAID', 'CLOSED') and p.state = 'requires_action'
      and not exists (select from ledger_transaction n where n.order_id = t.order_id and n.event in ('payment.reversed', 'order.paid') and n.id > t.id)) as stands
  from (select id from ledger_transaction where id >= ?::uuid and occurred_at >= ? and occurred_at < ?
    union select id from ledger_transaction where order_id = any(?::uuid[])
    union select id from ledger_transaction where event in ${REFUNDS} and reference = any(?::text[])) w
  join ledger_transaction t on t.id = w.id and t.event <> all(?::text[])
  join lateral (select sum(amount_won)::bigint as amount from ledger_entry where transaction_id = t.id and account_code = 'TOSS_RECEIVABLE') e on e.amount <> 0
  left join payment p on p.order_id = t.order_id left join mall_order o on o.id = t.order_id order by t.occurred_at, t.id`;

@Injectable()
export class OurMoneyQueries {
  constructor(private readonly database: Database) {}

  /** Every posting that moved what Toss owes us: of the days of the span, and of the orders and keys that Toss speaks of. */
  async movements({ from, to }: Pick<Span, 'from' | 'to'>, theirs: readonly OutsideRow[]): Promise<OutsideRow[]> {
    const ids = [...new Set(theirs.flatMap((row) => (row.orderId !== null && isId(row.orderId) ? [row.orderId] : [])))];
    const keys = theirs.flatMap((row) => (row.key === null ? [] : [row.key]));
    const rows = await this.database.read<{ id: string; event: string; occurred_at: Date; order_id: string | null; amount: number; method: string | null; key: string | null; payment_key: string | null; stands: boolean | null }>(
      MOVEMENTS, [firstIdOf(later(startOfKstDay(from), -DAY)), startOfKstDay(from), later(startOfKstDay(to), DAY), ids, keys, [...FOLLOWING]],
    );
    return rows.map((row) => {
      const day = kstDate(row.occurred_at);
      const returned = row.event === 'payment.unserved' || row.event === 'payment.refunded';
      return {
        key: row.key, group: row.payment_key, at: row.occurred_at, on: day, day, method: row.method, amountWon: row.amount, feeWon: null, orderId: row.order_id, ledgerTransactionId: row.id,
        trait: row.stands === true ? 'REVERSED' : returned ? 'RETURNED' : null,
      };
    });
  }

  /** The Korean day of the first movement; null where there was none. */
  async firstDay(): Promise<string | null> {
    const row = await this.database.readOne<{ at: Date | null }>("select min(t.occurred_at) as at from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where e.account_code = 'TOSS_RECEIVABLE'");
    return row?.at ? kstDate(row.at) : null;
  }

  /** What we have of the money of these orders at Toss: received less refunded and less what the bank could not pay, in won. Those that are not ours are left out. */
  async leftOf(orderIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.read<{ id: string; left_won: number }>(`select order_id as id, received_won - refunded_won - ${KEPT_AT_TOSS} as left_won from payment p where order_id = any(?::uuid[])`, [orderIds.filter(isId)]);
    return new Map(rows.map((row) => [row.id, row.left_won]));
  }

  /** The cancels of these orders, by Toss's keys, whose money the bank could not pay. */
  async bankRefused(orderIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.read<{ key: string }>("select transaction_key as key from payment_attempt where order_id = any(?::uuid[]) and state = 'REFUSED' and error_code = 'REFUND_FAILED'", [orderIds.filter(isId)]);
    return new Set(rows.map((row) => row.key));
  }

  /** Of these payments (by Toss's keys) those that the worker still asks Toss about: a refund that the bank has to pay, an answer that was lost. */
  async unanswered(paymentKeys: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.read<{ key: string }>("select distinct payment_key as key from payment_attempt where payment_key = any(?::text[]) and state in ('INTENDED', 'UNKNOWN')", [paymentKeys]);
    return new Set(rows.map((row) => row.key));
  }
}

/** No id that was made from this moment on is below it: nothing is posted before it happens, so that the index of ids finds what happened since. */
function firstIdOf(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
