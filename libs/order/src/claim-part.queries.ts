import { won, type Won } from '#kernel';
import type { Transaction } from '#database';
import type { ClaimableLine, ClaimablePart } from './claim-admission.rules.js';
import type { StoredShare } from './claim.rules.js';
import type { ExchangeChoice } from './exchange.rules.js';
import type { VendorOrderState } from './order.state.js';

interface PartRow {
  id: string; vendor_id: string; state: VendorOrderState; delivered_at: Date | null; shipping_fee_won: number; surcharge_won: number; base_fee_won: number; free_above_won: number | null; return_fee_won: number; charged_won: number; returned_by_wish: boolean; given_back_won: number;
}
interface LineRow {
  commission_won: number; commission_vat_won: number;
  id: string; vendor_order_id: string; variant_id: string; name: string; quantity: number; unit_price_won: number; amount_won: number; tax_kind: string; exhibition_item_id: string | null;
  shipped_quantity: number; cancelled_quantity: number; cancelling: number; returning: number; held: number[]; exchanging: number[]; replaced_at: Date | null; exclusion: string | null; made_to_order: boolean; shares: (Omit<StoredShare, 'amountWon'> & { amount_won: number })[];
  exchanged: { piece: number; variantId: string; priceWon: number; backWon: number }[];
}

/** What the lines of an order can be exchanged for: the variants of their products that are on sale today, and the same again. By line. */
export async function exchangeChoices(tx: Pick<Transaction, 'sql'>, orderId: string): Promise<Map<string, ExchangeChoice[]>> {
  const rows = await tx.sql<{ line_id: string; id: string; label: string; price_won: number; available: number }>(
    `select l.id as line_id, v.id, v.label, v.price_won, s.on_hand - s.reserved as available
     from order_line l join variant v on v.product_id = l.product_id join product p on p.id = l.product_id join stock s on s.variant_id = v.id
     where l.order_id = ? and (v.id = l.variant_id or v.state = 'ACTIVE' and p.state = 'ON_SALE') order by l.position, v.position, v.id`,
    [orderId],
  );
  const byLine = new Map<string, ExchangeChoice[]>();
  for (const row of rows) byLine.set(row.line_id, [...(byLine.get(row.line_id) ?? []), { variantId: row.id, label: row.label, priceWon: won(row.price_won), available: row.available }]);
  return byLine;
}

/** Locks an order's vendor orders and lines (by id) and answers them as they can be claimed. The order itself is locked by the caller, before. */
export async function claimableParts(tx: Transaction, orderId: string): Promise<ClaimablePart[]> {
  const parts = await tx.sql<PartRow>(
    `select vo.id, vo.vendor_id, vo.state, vo.delivered_at, vo.shipping_fee_won, vo.surcharge_won, vo.base_fee_won, vo.free_above_won, vo.return_fee_won,
       (select coalesce(sum(c.shipping_charged_won), 0) - coalesce(sum(greatest(c.shipping_back_won - vo.shipping_fee_won - vo.surcharge_won, 0)), 0)
        from claim c where c.vendor_order_id = vo.id and c.state not in ('REJECTED', 'WITHDRAWN'))::bigint as charged_won,
       exists (select from claim c where c.vendor_order_id = vo.id and c.kind = 'RETURN' and c.bearer = 'SHOPPER' and c.state not in ('REJECTED', 'WITHDRAWN')) as returned_by_wish,
       least(vo.shipping_fee_won + vo.surcharge_won, (select coalesce(sum(c.shipping_back_won), 0) from claim c where c.vendor_order_id = vo.id and c.state not in ('REJECTED', 'WITHDRAWN')))::bigint as given_back_won
     from vendor_order vo where vo.order_id = ? order by vo.id for update of vo`,
    [orderId],
  );
  await tx.sql('select id from order_line where order_id = ? order by id for update', [orderId]);
  const lines = await tx.sql<LineRow>(
    `select l.id, l.vendor_order_id, l.variant_id, l.name, l.quantity, l.unit_price_won, l.amount_won, l.tax_kind, l.exhibition_item_id, l.commission_won, l.commission_vat_won, l.shipped_quantity, l.cancelled_quantity,
       pv.withdrawal_exclusion as exclusion,
       pv.made_to_order and exists (select from consent k where k.order_id = l.order_id and k.kind = 'MADE_TO_ORDER' and k.granted) as made_to_order, h.held, h.exchanging, h.cancelling, h.returning,
       (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'source', d.source, 'label', d.label, 'funder', d.funder, 'amount_won', d.amount_won) order by d.id), '[]') from order_discount d where d.order_line_id = l.id) as shares,
       (select coalesce(jsonb_agg(jsonb_build_object('piece', x.piece, 'variantId', x.variants[1], 'priceWon', x.prices[1], 'backWon', x.back)), '[]') from (
          select p.piece, array_agg(cl.exchange_variant_id order by c.ended_at desc, c.id desc) as variants, array_agg(cl.exchange_price_won order by c.ended_at desc, c.id desc) as prices, sum(p.back)::bigint as back
          from claim_line cl join claim c on c.id = cl.claim_id cross join lateral unnest(cl.pieces, cl.back_won_by_piece) as p(piece, back)
          where cl.order_line_id = l.id and c.state = 'RESHIPPED' and cl.exchange_variant_id is not null and p.piece = any(coalesce(cl.accepted, cl.pieces)) group by p.piece) x) as exchanged,
       (select max(c.ended_at) from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = l.id and c.state = 'RESHIPPED') as replaced_at
     from order_line l join product_version pv on pv.id = l.product_version_id
     cross join lateral (
       select coalesce(array_agg(p.piece), '{}') as held, coalesce(array_agg(p.piece) filter (where c.kind = 'EXCHANGE' and c.state <> 'REFUNDED'), '{}') as exchanging, count(*) filter (where c.kind = 'CANCELLATION' and c.refund_id is null)::int as cancelling, count(*) filter (where c.kind <> 'CANCELLATION')::int as returning
       from claim_line cl join claim c on c.id = cl.claim_id cross join lateral unnest(case when c.state in ('INSPECTED', 'REFUNDED') then coalesce(cl.accepted, cl.pieces) else cl.pieces end) as p(piece)
       where cl.order_line_id = l.id and c.state not in ('REJECTED', 'WITHDRAWN', 'RESHIPPED')) h
     where l.order_id = ? order by l.position`,
    [orderId],
  );
  return parts.map((part) => toPart(part, lines.filter((line) => line.vendor_order_id === part.id)));
}

function toPart(row: PartRow, lines: readonly LineRow[]): ClaimablePart {
  return {
    vendorOrderId: row.id, vendorId: row.vendor_id, state: row.state, deliveredAt: row.delivered_at,
    feePaidWon: won(row.shipping_fee_won), surchargePaidWon: won(row.surcharge_won), chargedWon: won(row.charged_won), returnedByWish: row.returned_by_wish, givenBackWon: won(row.given_back_won),
    terms: { feeWon: won(row.base_fee_won), freeAboveWon: optional(row.free_above_won), returnFeeWon: won(row.return_fee_won) }, lines: lines.map(toLine),
  };
}

function toLine(row: LineRow): ClaimableLine {
  return {
    lineId: row.id, name: row.name, variantId: row.variant_id, quantity: row.quantity, unitPriceWon: won(row.unit_price_won), amountWon: won(row.amount_won), exempt: row.tax_kind === 'EXEMPT', held: row.held, exchanging: row.exchanging,
    shares: row.shares.map(({ amount_won: amountWon, ...share }) => ({ ...share, amountWon: won(amountWon) })), exhibitionItemId: row.exhibition_item_id, commission: { commissionWon: won(row.commission_won), vatWon: won(row.commission_vat_won) },
    exchanged: row.exchanged.map((one) => ({ piece: one.piece, variantId: one.variantId, priceWon: won(one.priceWon), backWon: won(one.backWon) })),
    shippedQuantity: row.shipped_quantity, cancelledQuantity: row.cancelled_quantity, cancellingQuantity: row.cancelling, returningQuantity: row.returning, replacedAt: row.replaced_at,
    withdrawalExclusion: row.exclusion, madeToOrder: row.made_to_order,
  };
}

function optional(value: number | null): Won | null {
  return value === null ? null : won(value);
}
