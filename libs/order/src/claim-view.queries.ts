import { clock, kstDate, won, type Won } from '#kernel';
import type { ReturnBy, ReturnParcel } from './return-parcel.rules.js';
import { clockWord, type ClockWord } from './claim-clock.rules.js';
import type { ClaimCause } from './claim.rules.js';
import type { ClaimKind, ClaimState, RefundState } from './claim.state.js';

/** A claim as its shopper, its vendor and staff see it. */
export interface ClaimView {
  id: string;
  kind: ClaimKind;
  state: ClaimState;
  cause: ClaimCause;
  note: string;
  goodsWon: Won;
  shippingBackWon: Won;
  shippingChargedWon: Won;
  returnFeeWon: Won;
  /** Of it, given before as goodwill. */
  goodwillWon: Won;
  refundWon: Won;
  refundDueOn: string | null;
  requestedAt: Date;
  decisionReason: string | null;
  endedAt: Date | null;
  /** Its years are over: what was said and shown is gone. */
  erasedAt: Date | null;
  /** `accepted`: what came back as it should; null until it was looked at. */
  /** Until when somebody has to act, as a Korean day. */
  actBy: string | null;
  /** How urgent that is. */
  clock: ClockWord | null;
  /** Oldest first. */
  messages: { author: 'SHOPPER' | 'VENDOR' | 'STAFF'; body: string; at: Date }[];
  photoIds: string[];
  dispute: { id: string; openedAt: Date; progressBy: string; resultBy: string; progressAt: Date | null; result: 'UPHELD' | 'DISMISSED' | null; resultReason: string | null } | null;
  /** How the goods come back, where somebody has said it. */
  returnParcel: ReturnParcel | null;
  /** How the goods of an exchange were sent. */
  tracking: string | null;
  /** `exchangeFor`: the option that is sent instead, null where nothing is exchanged. */
  lines: { lineId: string; quantity: number; accepted: number | null; amountWon: Won; exchangeFor: string | null }[];
  /** `interestWon`: for the days that it came late. */
  refund: { state: RefundState; endedAt: Date | null; lateDays: number; interestWon: Won } | null;
}

/** The claims of the vendor order `vo`, oldest first, as one value of JSON: part of a larger statement, so that an order is still one. */
export const CLAIMS = `(select coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object(
    'lines', (select jsonb_agg(jsonb_build_object('lineId', cl.order_line_id, 'quantity', cardinality(cl.pieces), 'accepted', cardinality(cl.accepted), 'amountWon', cl.amount_won, 'exchangeFor', (select case when v.label = '' then '같은 상품' else v.label end from variant v where v.id = cl.exchange_variant_id)) order by cl.order_line_id) from claim_line cl where cl.claim_id = c.id),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('author', m.author, 'body', m.body, 'at', m.at) order by m.at, m.id), '[]') from claim_message m where m.claim_id = c.id),
    'photos', (select coalesce(jsonb_agg(p.id order by p.id), '[]') from claim_photo p where p.claim_id = c.id),
    'dispute', (select jsonb_build_object('id', d.id, 'openedAt', d.opened_at, 'progressBy', d.progress_by, 'resultBy', d.result_by, 'progressAt', d.progress_at, 'result', d.result, 'resultReason', d.result_reason) from claim_dispute d where d.claim_id = c.id order by d.ended_at desc nulls first limit 1),
    'refund', (select jsonb_build_object('state', r.state, 'endedAt', r.ended_at, 'lateDays', r.late_days, 'interestWon', r.interest_won) from refund r where r.id = c.refund_id)) order by c.requested_at, c.id), '[]')
  from claim c where c.vendor_order_id = vo.id)`;

export interface ClaimRow {
  id: string; kind: ClaimKind; state: ClaimState; cause: ClaimCause; note: string; goods_won: number; shipping_back_won: number; shipping_charged_won: number; return_fee_won: number; goodwill_won: number; refund_won: number;
  refund_due_on: string | null; requested_at: string; decision_reason: string | null; tracking: string | null; act_by: string | null; return_by: ReturnBy | null; return_carrier: string | null; return_tracking: string | null; return_at: string | null;
  messages: { author: 'SHOPPER' | 'VENDOR' | 'STAFF'; body: string; at: string }[]; photos: string[];
  dispute: { id: string; openedAt: string; progressBy: string; resultBy: string; progressAt: string | null; result: 'UPHELD' | 'DISMISSED' | null; resultReason: string | null } | null; ended_at: string | null; erased_at: string | null;
  lines: { lineId: string; quantity: number; accepted: number | null; amountWon: number; exchangeFor: string | null }[]; refund: { state: RefundState; endedAt: string | null; lateDays: number; interestWon: number } | null;
}

function toParcel(row: ClaimRow): ReturnParcel | null {
  if (row.return_by === null || row.return_carrier === null || row.return_tracking === null || row.return_at === null) return null;
  return { by: row.return_by, carrier: row.return_carrier, trackingNumber: row.return_tracking, at: new Date(row.return_at) };
}

export function toClaim(row: ClaimRow): ClaimView {
  return {
    id: row.id, kind: row.kind, state: row.state, cause: row.cause, note: row.note, goodsWon: won(row.goods_won), shippingBackWon: won(row.shipping_back_won), shippingChargedWon: won(row.shipping_charged_won),
    returnFeeWon: won(row.return_fee_won), goodwillWon: won(row.goodwill_won), refundWon: won(row.refund_won), refundDueOn: row.refund_due_on, requestedAt: new Date(row.requested_at), decisionReason: row.decision_reason, tracking: row.tracking, returnParcel: toParcel(row), actBy: row.act_by, clock: clockWord(row.act_by, kstDate(clock.now())), photoIds: row.photos, messages: row.messages.map((one) => ({ ...one, at: new Date(one.at) })),
    dispute: row.dispute === null ? null : { ...row.dispute, openedAt: new Date(row.dispute.openedAt), progressAt: row.dispute.progressAt === null ? null : new Date(row.dispute.progressAt) }, endedAt: row.ended_at === null ? null : new Date(row.ended_at), erasedAt: row.erased_at === null ? null : new Date(row.erased_at),
    lines: row.lines.map((line) => ({ lineId: line.lineId, quantity: line.quantity, accepted: line.accepted, amountWon: won(line.amountWon), exchangeFor: line.exchangeFor })), refund: row.refund === null ? null : { state: row.refund.state, endedAt: row.refund.endedAt === null ? null : new Date(row.refund.endedAt), lateDays: row.refund.lateDays, interestWon: won(row.refund.interestWon) },
  };
}
