import { FREE_LINE, HELD_PART, PAID_BACK } from './held.rules.js';

/** Vendors are closed in as many batches, all at once. */
export const BATCHES = 2;

/**
 * Closes a period for a batch of vendors in one statement: picks the entries that are owed to the vendors of a cycle and are in no statement yet, takes each
 * apart into its figures, and writes statements, lines and history. Parameters: cycle, last Korean day, first moment after it, first day, payout day, run, actor, now, batch.
 * An entry is picked when it became owed before the end of the period, unless it is held; the residual of anything unforeseen is an adjustment, so that
 * the lines always add up to the ledger. Lines are written statement by statement, as they are read: a page of one lies on few blocks. Sums are whole
 * numbers as soon as they are summed: PostgreSQL sums in decimals, and each line would be reckoned with those.
 */
export const CLOSE = `with asked as (select ?::text as cycle, ?::date as last_day, ?::timestamptz as cut, ?::date as first_day, ?::date as payout_day, ?::uuid as run, ?::text as actor, ?::timestamptz as now, ?::int as batch),
due as materialized (
  select v.id as vendor_id, gen_random_uuid() as statement_id, p.last_end, coalesce(p.carried, 0) as carried from asked a cross join vendor v
  join lateral (select c.cycle from commission_contract c where c.vendor_id = v.id and c.valid_from <= a.last_day order by c.valid_from desc limit 1) c on c.cycle = a.cycle
  left join lateral (select s.period_end as last_end, s.carried_out_won as carried from statement s where s.vendor_id = v.id order by s.period_end desc limit 1) p on true
  where (p.last_end is null or p.last_end < a.last_day) and ('x' || right(v.id::text, 2))::bit(8)::int % ${BATCHES} = a.batch
),
owed as materialized (
  select e.id, e.owner_id as vendor_id, due.statement_id, e.order_line_id, -e.amount_won as net, t.event, t.reference, t.order_id, t.occurred_at
  from ledger_entry e join due on due.vendor_id = e.owner_id join ledger_transaction t on t.id = e.transaction_id
  where e.account_code = 'VENDOR_PAYABLE' and t.event not like 'payout.%' and not exists (select from statement_line s where s.ledger_entry_id = e.id)
),
discounts as (
  select d.order_line_id, coalesce(sum(d.amount_won) filter (where d.funder = 'VENDOR'), 0)::bigint as vendor, coalesce(sum(d.amount_won) filter (where d.funder = 'MALL'), 0)::bigint as mall, coalesce(sum(d.amount_won) filter (where d.funder = 'BUDGET'), 0)::bigint as budget
  from owed o join order_discount d on d.order_line_id = o.order_line_id where o.event = 'line.confirmed' group by 1
),
returned as (
  select cl.claim_id, cl.order_line_id, c.refund_id, cl.line_confirmed, case c.kind when 'EXCHANGE' then 0 else cardinality(coalesce(cl.accepted, cl.pieces)) end as pieces, cl.commission_won as commission, cl.commission_vat_won as vat, s.vendor, s.mall, s.budget
  from (select distinct order_line_id from owed) o join claim_line cl on cl.order_line_id = o.order_line_id join claim c on c.id = cl.claim_id and ${PAID_BACK}
  cross join lateral (select coalesce(sum(amount_won) filter (where funder = 'VENDOR'), 0)::bigint as vendor, coalesce(sum(amount_won) filter (where funder = 'MALL'), 0)::bigint as mall, coalesce(sum(amount_won) filter (where funder = 'BUDGET'), 0)::bigint as budget
    from claim_share where claim_id = cl.claim_id and order_line_id = cl.order_line_id) s
),
gone as (select order_line_id, sum(pieces)::int as pieces, sum(commission)::bigint as commission, sum(vat)::bigint as vat, sum(vendor)::bigint as vendor, sum(mall)::bigint as mall, sum(budget)::bigint as budget from returned where not line_confirmed group by 1),
picked as (
  select o.id, o.vendor_id, o.statement_id, 'SALE' as kind, o.order_id, l.vendor_order_id, o.order_line_id, l.confirmed_at as at, l.quantity - coalesce(g.pieces, 0) as quantity, l.unit_price_won * (l.quantity - coalesce(g.pieces, 0)) as gross,
    coalesce(d.vendor, 0) - coalesce(g.vendor, 0) as vendor, coalesce(d.mall, 0) - coalesce(g.mall, 0) as mall, coalesce(d.budget, 0) - coalesce(g.budget, 0) as budget, l.commission_won - coalesce(g.commission, 0) as commission, l.commission_vat_won - coalesce(g.vat, 0) as vat, 0 as shipping, o.net
  from asked a cross join owed o join order_line l on l.id = o.order_line_id left join discounts d on d.order_line_id = l.id left join gone g on g.order_line_id = l.id
  where o.event = 'line.confirmed' and l.confirmed_at < a.cut and ${FREE_LINE}
  union all
  select o.id, o.vendor_id, o.statement_id, 'REFUND', o.order_id, l.vendor_order_id, o.order_line_id, o.occurred_at, -r.pieces, -l.unit_price_won * r.pieces, -r.vendor, -r.mall, -r.budget, -r.commission, -r.vat, 0, o.net
  from asked a cross join owed o join order_line l on l.id = o.order_line_id join refund f on f.order_id = o.order_id and f.transaction_key = o.reference join returned r on r.order_line_id = l.id and r.refund_id = f.id
  where o.event = 'claim.refunded' and o.occurred_at < a.cut
  union all
  select o.id, o.vendor_id, o.statement_id, case o.event when 'parcel.confirmed' then 'SHIPPING' else 'REFUND_SHIPPING' end, o.order_id, vo.id, null, case o.event when 'parcel.confirmed' then vo.confirmed_at else o.occurred_at end, 0, 0, 0, 0, 0, 0, 0, o.net, o.net
  from asked a cross join owed o join vendor_order vo on vo.order_id = o.order_id and vo.vendor_id = o.vendor_id
  where o.order_line_id is null and (o.event = 'parcel.confirmed' and vo.confirmed_at < a.cut and not ${HELD_PART} or o.event = 'claim.refunded' and o.occurred_at < a.cut)
  union all
  select o.id, o.vendor_id, o.statement_id, 'ADJUSTMENT', o.order_id, null, o.order_line_id, o.occurred_at, 0, 0, 0, 0, 0, 0, 0, 0, o.net
  from asked a cross join owed o where o.event not in ('line.confirmed', 'parcel.confirmed', 'claim.refunded') and o.occurred_at < a.cut
),
lines as (
  insert into statement_line (ledger_entry_id, statement_id, vendor_id, kind, order_id, vendor_order_id, order_line_id, at, quantity, gross_won, vendor_discount_won, mall_discount_won, budget_discount_won, commission_won, commission_vat_won, shipping_won, adjustment_won, net_won)
  select p.id, p.statement_id, p.vendor_id, p.kind, p.order_id, p.vendor_order_id, p.order_line_id, p.at, p.quantity, p.gross, p.vendor, p.mall, p.budget, p.commission, p.vat, p.shipping, p.net - (p.gross - p.vendor - p.commission - p.vat + p.shipping), p.net
  from picked p order by p.statement_id, p.id returning statement_id, net_won
),
made as (
  insert into statement (id, run_id, vendor_id, period_start, period_end, state, carried_in_won, net_won, carried_out_won, payout_won, payout_due_on, closed_at)
  select due.statement_id, a.run, due.vendor_id, greatest(a.first_day, due.last_end + 1), a.last_day, case when due.carried + l.net > 0 then 'CLOSED' else 'CARRIED' end, due.carried, l.net, least(due.carried + l.net, 0), greatest(due.carried + l.net, 0), a.payout_day, a.now
  from asked a cross join (select statement_id, sum(net_won)::bigint as net from lines group by 1) l join due on due.statement_id = l.statement_id returning id, vendor_id, state, payout_won
),
told as (insert into state_change (subject, subject_id, vendor_id, from_state, to_state, actor, reason, at) select 'statement', m.id, m.vendor_id, null, m.state, a.actor, '', a.now from asked a cross join made m)
select id from made order by id`;
