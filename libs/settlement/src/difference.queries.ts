import { Injectable } from '@nestjs/common';
import { isId, won, type Won } from '#kernel';
import { Database, type Actor } from '#database';
import { LINE_DUE } from '#order';
import { HELD_LINE, HELD_PART } from './held.rules.js';
import { kindOf } from './statement.queries.js';

export type DifferenceWhy = 'EARLY' | 'RELEASED' | 'EXCHANGED' | 'BEFORE' | 'LATER' | 'RETURNED' | 'CLAIMED' | 'HELD' | 'EXCHANGING' | 'WAITING' | 'REFUND' | 'INTEREST' | 'GOODWILL' | 'ADJUSTMENT';

/** One thing that made a statement another sum than what the clock alone would have made it. */
export interface Difference {
  why: DifferenceWhy;
  number: string | null;
  name: string;
  amountWon: Won;
  reason: string | null;
}

export interface Differences {
  /** What was due in the period by the clock: everything that was delivered in time, if nothing had come between. */
  expectedWon: Won;
  /** `expectedWon` and these make the statement's sum. */
  differences: Difference[];
}

/** Where what was posted is in a statement: in which, until when that went, and with how much. */
const settled = (event: string, subject: string, vendor: string): string =>
  `left join lateral (select y.statement_id, y.net_won, (select period_end from statement where id = y.statement_id) as until from statement_line y where y.ledger_entry_id = owed_entry('${event}', ${subject}, ${vendor}) limit 1) x on true`;

/** Lines and parcels of `parts`: what each brings, when it was due by its first delivery, whether an exchange put that off, what of it is in this statement and in others, and what stands against it. */
const SCHEDULED = `select l.id as line, l.vendor_order_id as part, l.name, l.amount_won + coalesce((select sum(amount_won) from order_discount where order_line_id = l.id and funder <> 'VENDOR'), 0) - l.commission_won - l.commission_vat_won as whole,
    confirm_due(vo.delivered_at, vo.shipped_at) as due, ${LINE_DUE} > confirm_due(vo.delivered_at, vo.shipped_at) as exchanged, ${HELD_LINE} as held, exists (select from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = l.id and c.state = 'REFUNDED') as returned,
    (select h.reason from settlement_hold h where h.lifted_at is null and h.vendor_id = l.vendor_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id) and (h.order_line_id is null or h.order_line_id = l.id) order by h.placed_at limit 1) as reason,
    x.statement_id as in_statement, x.until, x.net_won as net
  from parts join vendor_order vo on vo.id = parts.id join order_line l on l.vendor_order_id = vo.id ${settled('line.confirmed', 'l.id', 'l.vendor_id')}
  union all select null, vo.id, '배송비', vo.shipping_fee_won + vo.surcharge_won, confirm_due(vo.delivered_at, vo.shipped_at), exists (select from claim c where c.vendor_order_id = vo.id and c.state = 'RESHIPPED' and confirm_due(null, c.ended_at) > confirm_due(vo.delivered_at, vo.shipped_at)), ${HELD_PART}, exists (select from claim c where c.vendor_order_id = vo.id and c.state = 'REFUNDED'),
    (select h.reason from settlement_hold h where h.lifted_at is null and h.vendor_id = vo.vendor_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id) and h.order_line_id is null order by h.placed_at limit 1), x.statement_id, x.until, x.net_won
  from parts join vendor_order vo on vo.id = parts.id ${settled('parcel.confirmed', 'vo.id', 'vo.vendor_id')}`;

/** Why a statement is another sum than the calendar had said. Derived from timestamps, whenever somebody asks; behind the second barrier. */
@Injectable()
export class DifferenceQueries {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, statementId: string): Promise<Differences> {
    if (!isId(statementId)) return { expectedWon: won(0), differences: [] };
    const reading = async (sql: <Row extends object>(text: string, parameters: readonly string[]) => Promise<Row[]>): Promise<Differences> => {
      const rows = await sql<Raw>(
        `with s as (select id, vendor_id, period_end, period_start::timestamp at time zone 'Asia/Seoul' as since, (period_end + 1)::timestamp at time zone 'Asia/Seoul' as cut from statement where id = ?),
         parts as materialized (select o.id from s join vendor_order o on o.vendor_id = s.vendor_id and confirm_due(o.delivered_at, o.shipped_at) >= s.since and confirm_due(o.delivered_at, o.shipped_at) < s.cut and (o.shipped_at is not null or o.delivered_at is not null)
           union select y.vendor_order_id from s join statement_line y on y.statement_id = s.id where y.vendor_order_id is not null),
         x as (select x.*, coalesce(x.due >= s.since and x.due < s.cut, false) as scheduled, x.in_statement is not distinct from s.id as here, x.due < s.since as overdue, x.until > s.period_end as later, s.vendor_id from s cross join (${SCHEDULED}) x)
         select x.name, order_number(o.order_id, x.vendor_id) as number, x.scheduled, x.here, x.whole::bigint, coalesce(x.net, 0)::bigint as net, x.reason,
           case when x.here and not x.scheduled then case when not x.overdue then 'EARLY' when x.exchanged then 'EXCHANGED' else 'RELEASED' end when x.here then 'RETURNED' when x.later then 'LATER' when x.in_statement is not null then 'BEFORE'
             when x.reason is not null then 'HELD' when x.held then 'CLAIMED' when x.returned then 'RETURNED' when x.exchanged then 'EXCHANGING' else 'WAITING' end as why
         from x join vendor_order o on o.id = x.part where x.scheduled or x.here
         union all select coalesce(l.name, k.name), order_number(y.order_id, y.vendor_id), false, true, 0, y.net_won, case y.kind when 'ADJUSTMENT' then nullif(nullif(t.memo, ''), k.name) end, k.why
         from s join statement_line y on y.statement_id = s.id left join order_line l on l.id = y.order_line_id cross join lateral posting_of(y.ledger_entry_id) t
         join (values ('ADJUSTMENT', 'ADJUSTMENT', '조정'), ('INTEREST', 'INTEREST', '지연배상금'), ('GOODWILL', 'GOODWILL', '위로 환불'), ('REFUND', 'REFUND', '배송비'), ('REFUND_SHIPPING', 'REFUND', '배송비')) k(kind, why, name) on k.kind = ${kindOf('y', 't.event')} where y.kind not in ('SALE', 'SHIPPING')`,
        [statementId],
      );
      return toDifferences(rows);
    };
    return actor.vendorId === undefined ? reading((text, parameters) => this.database.read(text, parameters)) : this.database.transaction(actor, (tx) => reading((text, parameters) => tx.sql(text, parameters)));
  }
}

interface Raw { name: string; number: string | null; scheduled: boolean; here: boolean; whole: number; net: number; reason: string | null; why: DifferenceWhy }

function toDifferences(rows: readonly Raw[]): Differences {
  const differences = rows.flatMap((row) => {
    const amount = (row.here ? row.net : 0) - (row.scheduled ? row.whole : 0);
    return amount === 0 ? [] : [{ why: row.why, number: row.number, name: row.name, amountWon: won(amount), reason: row.reason }];
  });
  return { expectedWon: won(rows.reduce((sum, row) => sum + (row.scheduled ? row.whole : 0), 0)), differences };
}
