import { clock, DAY, HOUR, later } from '#kernel';
import type { World } from './world.js';

export interface Standing {
  state: string;
  payment: string;
  /** Its virtual account still takes deposits. */
  young: boolean;
  stranded: boolean;
  parts: { id: string; vendor: string; state: string }[];
  lines: { id: string; part: string; vendor: string; left: number; sent: number; unsent: number; choices: string[] }[];
  parcels: string[];
  claims: { id: string; vendor: string; kind: string; state: string; lines: { lineId: string; quantity: number }[]; disputed: string | null }[];
  refunds: { id: string; state: string; transfer: string | null; transferState: string | null; interest: boolean }[];
  goodwill: { id: string; vendor: string | null; proposed: boolean }[];
  holds: string[];
}

/** An order as those who act on it see it. */
export async function standingOf(world: World, id: string): Promise<Standing> {
  const [row] = await world.rows<Standing>(
    `select o.state, p.state as payment, p.method = 'VIRTUAL_ACCOUNT' and o.placed_at > ? as young, o.state not in ('PAID', 'CLOSED') and p.received_won > p.refunded_won + (select coalesce(sum(amount_won), 0) from refund where order_id = o.id and state = 'SUCCEEDED' and channel = 'BANK') as stranded,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'vendor', vendor_id, 'state', state) order by id), '[]') from vendor_order where order_id = o.id) as parts,
       (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'part', l.vendor_order_id, 'vendor', l.vendor_id, 'left', l.quantity - l.cancelled_quantity, 'sent', l.shipped_quantity, 'unsent', l.quantity - l.shipped_quantity - l.cancelled_quantity,
          'choices', (select jsonb_agg(v.id order by v.position, v.id) from variant v where v.product_id = l.product_id)) order by l.position), '[]') from order_line l where l.order_id = o.id) as lines,
       (select coalesce(jsonb_agg(s.id order by s.id), '[]') from shipment s join vendor_order vo on vo.id = s.vendor_order_id where vo.order_id = o.id and s.delivered_at is null) as parcels,
       (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'vendor', c.vendor_id, 'kind', c.kind, 'state', c.state, 'disputed', d.id,
          'lines', (select jsonb_agg(jsonb_build_object('lineId', cl.order_line_id, 'quantity', cardinality(cl.pieces))) from claim_line cl where cl.claim_id = c.id)) order by c.id), '[]')
        from claim c left join claim_dispute d on d.claim_id = c.id and d.result is null where c.order_id = o.id) as claims,
       (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'state', r.state, 'transfer', b.id, 'transferState', b.state, 'interest', r.state = 'SUCCEEDED' and r.interest_won > 0 and r.interest_paid_at is null) order by r.id), '[]')
        from refund r left join lateral (select id, state from bank_transfer where refund_id = r.id and state = 'RECORDED' limit 1) b on true where r.order_id = o.id) as refunds,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'vendor', vendor_id, 'proposed', state = 'PROPOSED') order by id), '[]') from goodwill where order_id = o.id) as goodwill,
       (select coalesce(jsonb_agg(h.id order by h.id), '[]') from settlement_hold h join vendor_order vo on vo.id = h.vendor_order_id where vo.order_id = o.id and h.lifted_at is null) as holds
     from mall_order o join payment p on p.order_id = o.id where o.id = ?`,
    [later(clock.now(), -20 * HOUR), id],
  );
  if (!row) throw new Error(`order ${id} is not there`);
  return row;
}

/** Those of these orders of which nothing is open any more. */
export async function restingOf(world: World, ids: readonly string[]): Promise<Set<string>> {
  const rows = await world.rows<{ id: string }>(
    `select o.id from mall_order o join payment p on p.order_id = o.id where o.id = any(?::uuid[]) and o.state in ('CLOSED', 'EXPIRED', 'CANCELLED') and o.placed_at < ?
       and case o.state when 'CLOSED' then p.state = 'succeeded' else p.received_won = p.refunded_won + (select coalesce(sum(amount_won), 0) from refund where order_id = o.id and channel = 'BANK' and state = 'SUCCEEDED') end
       and not exists (select from payment_attempt where order_id = o.id and state in ('INTENDED', 'UNKNOWN'))
       and not exists (select from claim where order_id = o.id and (state not in ('REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED') or state = 'RESHIPPED' and refund_won > 0 and refund_id is null))
       and not exists (select from claim_dispute d join claim c on c.id = d.claim_id where c.order_id = o.id and d.result is null)
       and not exists (select from refund where order_id = o.id and (state <> 'SUCCEEDED' or interest_won > 0 and interest_paid_at is null))
       and not exists (select from goodwill where order_id = o.id and state not in ('REFUNDED', 'REJECTED'))
       and not exists (select from settlement_hold h join vendor_order vo on vo.id = h.vendor_order_id where vo.order_id = o.id and h.lifted_at is null)`,
    [ids, later(clock.now(), -4 * DAY)],
  );
  return new Set(rows.map((row) => row.id));
}
