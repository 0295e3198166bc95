import { Injectable } from '@nestjs/common';
import { isId, parsePhone, config, sumWon, won, type Won } from '#kernel';
import { Database, type Parameter } from '#database';
import { phoneHash, readOrderNumber } from './order.rules.js';
import type { CashReceiptKind } from './cash-receipt.rules.js';
import { CLAIMS, toClaim, type ClaimRow, type ClaimView } from './claim-view.queries.js';
import { STANDING } from './claim.state.js';
import { nextDue } from './confirmation.rules.js';
import type { HoldKind } from './hold.service.js';
import { OPENED_BY, parametersOf } from './order-access.js';
import { accountWhy, type AccountWhy } from './refund-account.rules.js';
import { ACCOUNT_ASKED } from './refund-room.queries.js';
import { HOLDS } from './released.rules.js';
import type { OrderState, PaymentMethod, PaymentState, VendorOrderState } from './order.state.js';
import type { Shopper } from './place-order.service.js';

export interface DiscountShareView {
  source: string;
  sourceId: string;
  label: string;
  funder: 'VENDOR' | 'MALL' | 'BUDGET';
  amountWon: Won;
}

export interface OrderLineView {
  id: string;
  productSlug: string;
  versionId: string;
  variantId: string;
  name: string;
  optionLabel: string;
  thumbnail: string | null;
  quantity: number;
  unitPriceWon: Won;
  amountWon: Won;
  discountWon: Won;
  shippedQuantity: number;
  cancelledQuantity: number;
  confirmedAt: Date | null;
  commissionBp: number;
  commissionWon: Won;
  commissionVatWon: Won;
  withdrawalExclusion: string | null;
  discounts: DiscountShareView[];
}

export interface ShipmentView {
  id: string;
  kind: 'CARRIER' | 'SELF';
  carrier: string | null;
  trackingNumber: string | null;
  deliveredOn: string | null;
  shippedAt: Date;
  /** When it arrived, by whose word it may be. */
  deliveredAt: Date | null;
  lines: { lineId: string; quantity: number }[];
}

export interface VendorOrderView {
  id: string;
  vendorId: string;
  state: VendorOrderState;
  goodsWon: Won;
  discountWon: Won;
  shippingFeeWon: Won;
  surchargeWon: Won;
  acknowledgedAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  confirmedAt: Date | null;
  /** When the clock confirms what is left of it; null while it was not sent, or is confirmed. */
  confirmDueAt: Date | null;
  /** Whose word stops its money now. */
  holds: { kind: HoldKind; reason: string; lineId: string | null }[];
  lines: OrderLineView[];
  shipments: ShipmentView[];
  /** Oldest first. */
  claims: ClaimView[];
}

export interface PaymentView {
  state: PaymentState;
  method: PaymentMethod;
  methodDetail: string | null;
  amountWon: Won;
  receivedWon: Won;
  /** Through Toss, or from the bank. */
  refundedWon: Won;
  accountBank: string | null;
  accountNumber: string | null;
  accountHolder: string | null;
  dueAt: Date | null;
  failureCode: string | null;
  failureMessage: string | null;
  approvedAt: Date | null;
  receiptUrl: string | null;
  /** Money that waits for the shopper to say where it goes to; null where none does. */
  accountWanted: { why: AccountWhy; amountWon: Won } | null;
  /** Given back without a claim; `at` is null while it is on its way. */
  goodwill: { amountWon: Won; reason: string; at: Date | null }[];
  /** Oldest first: the receipt, and what of it was taken back. */
  cashReceipts: { takenBack: boolean; type: CashReceiptKind; selfIssued: boolean; amountWon: Won; issueNumber: string | null }[];
}

export interface OrderView {
  id: string;
  number: string;
  accountId: string | null;
  state: OrderState;
  placedAt: Date;
  expiresAt: Date;
  paidAt: Date | null;
  /** Its years are over: it is nobody's. */
  anonymisedAt: Date | null;
  orderer: { name: string; phone: string; email: string };
  receiver: { receiverName: string; receiverPhone: string; zip: string; roadAddress: string; detailAddress: string; deliveryNote: string };
  goodsWon: Won;
  discountWon: Won;
  shippingWon: Won;
  totalWon: Won;
  taxableWon: Won;
  exemptWon: Won;
  vendorOrders: VendorOrderView[];
  payment: PaymentView;
}

/** An order as one row of JSON: one statement, however many vendors, lines and parcels it has. Sums and moments are read back by `toOrder`. */
const ORDER = `select o.id, o.number, o.account_id, o.state, o.placed_at, o.expires_at, o.paid_at, o.anonymised_at,
    o.orderer_name, o.orderer_phone, o.orderer_email, o.receiver_name, o.receiver_phone, o.zip, o.road_address, o.detail_address, o.delivery_note,
    o.goods_won, o.discount_won, o.shipping_won, o.total_won, o.taxable_won, o.exempt_won,
    (select to_jsonb(p) || jsonb_build_object('goodwill', (select coalesce(jsonb_agg(jsonb_build_object('amount', g.amount_won, 'reason', g.reason, 'at', g.ended_at) order by g.proposed_at), '[]') from goodwill g where g.order_id = o.id and g.state in ('APPROVED', 'REFUNDED')),
        'receipts', (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'type', r.type, 'self', r.self_issued, 'amount', r.amount_won, 'number', r.issue_number) order by r.created_at, r.id), '[]') from cash_receipt r where r.order_id = o.id and r.state <> 'WANTED'),
        'from_bank', (select coalesce(sum(r.amount_won), 0) from refund r where r.order_id = o.id and r.state = 'SUCCEEDED' and r.channel = 'BANK'), 
        'asked', (select coalesce(jsonb_agg(jsonb_build_object('state', r.state, 'code', r.error_code, 'amount', case r.state when 'SUCCEEDED' then r.interest_won else r.amount_won end) order by r.created_at, r.id), '[]') from refund r where r.order_id = o.id and ${ACCOUNT_ASKED}),
        'stranded', p.account_number is not null and p.received_won > p.refunded_won + (select coalesce(sum(r.amount_won), 0) from refund r where r.order_id = o.id and r.state = 'SUCCEEDED' and r.channel = 'BANK') and o.state in ('EXPIRED', 'CANCELLED')
        and coalesce((select a.state = 'REFUSED' and a.refund_id is null from payment_attempt a where a.order_id = o.id and a.kind = 'CANCEL' order by a.created_at desc, a.id desc limit 1), false)) from payment p where p.order_id = o.id) as payment,
    (select jsonb_agg(to_jsonb(vo) || jsonb_build_object(
        'lines', (select jsonb_agg(to_jsonb(l) || jsonb_build_object('slug', pr.slug, 'exclusion', pv.withdrawal_exclusion,
            'discounts', (select coalesce(jsonb_agg(to_jsonb(d) order by d.id), '[]') from order_discount d where d.order_line_id = l.id)) order by l.position)
          from order_line l join product pr on pr.id = l.product_id join product_version pv on pv.id = l.product_version_id where l.vendor_order_id = vo.id),
        'shipments', (select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('lines',
            (select jsonb_agg(jsonb_build_object('lineId', sl.order_line_id, 'quantity', sl.quantity)) from shipment_line sl where sl.shipment_id = s.id)) order by s.id), '[]')
          from shipment s where s.vendor_order_id = vo.id),
        'holds', ${HOLDS}, 'claims', ${CLAIMS}) order by vo.id)
     from vendor_order vo where vo.order_id = o.id) as parts
  from mall_order o`;

@Injectable()
export class OrderQueries {
  constructor(private readonly database: Database) {}

  /** The shopper's own order, or null: the same answer for an order that is not his and for one that does not exist. */
  async own(shopper: Shopper, id: string): Promise<OrderView | null> {
    if (!isId(id)) return null;
    const rows = await this.find(`where o.id = ? and ${OPENED_BY}`, [id, ...parametersOf(shopper)]);
    return rows[0] ?? null;
  }

  /** Without a check of whose it is: for mails, jobs and staff whose access is logged. */
  async byId(id: string): Promise<OrderView | null> {
    return isId(id) ? ((await this.find('where o.id = ?', [id]))[0] ?? null) : null;
  }

  /** A member's orders, newest first; `before` is the id of the last one seen. */
  async ofMember(accountId: string, first: number, before: string | null): Promise<OrderView[]> {
    return this.find('where o.account_id = ? and (?::uuid is null or (o.placed_at, o.id) < (select b.placed_at, b.id from mall_order b where b.id = ?::uuid)) order by o.placed_at desc, o.id desc limit ?', [accountId, before, before, first]);
  }

  /** The order with this number, if the phone number is its orderer's. */
  async byNumberAndPhone(number: string, phone: string): Promise<{ id: string; accountId: string | null } | null> {
    const digits = parsePhone(phone);
    if (digits === undefined) return null;
    const row = await this.database.readOne<{ id: string; account_id: string | null }>('select id, account_id from mall_order where number = ? and phone_hash = ?', [readOrderNumber(number), phoneHash(config().secret, digits)]);
    return row ? { id: row.id, accountId: row.account_id } : null;
  }

  /** The address that a member used last. */
  async lastAddress(accountId: string): Promise<OrderView['receiver'] | null> {
    const row = await this.database.readOne<OrderRow>('select receiver_name, receiver_phone, zip, road_address, detail_address, delivery_note from mall_order where account_id = ? order by placed_at desc, id desc limit 1', [accountId]);
    return row ? receiver(row) : null;
  }

  private async find(where: string, parameters: readonly Parameter[]): Promise<OrderView[]> {
    return (await this.database.read<OrderRow>(`${ORDER} ${where}`, parameters)).map(toOrder);
  }
}

interface OrderRow {
  id: string; number: string; account_id: string | null; state: OrderState; placed_at: Date; expires_at: Date; paid_at: Date | null; anonymised_at: Date | null;
  orderer_name: string; orderer_phone: string; orderer_email: string;
  receiver_name: string; receiver_phone: string; zip: string; road_address: string; detail_address: string; delivery_note: string;
  goods_won: number; discount_won: number; shipping_won: number; total_won: number; taxable_won: number; exempt_won: number;
  payment: PaymentRow; parts: PartRow[];
}
interface PaymentRow {
  state: PaymentState; method: PaymentMethod; method_detail: string | null; amount_won: number; received_won: number; refunded_won: number;
  account_bank: string | null; account_number: string | null; account_holder: string | null; due_at: string | null;
  failure_code: string | null; failure_message: string | null; approved_at: string | null; receipt_url: string | null; from_bank: number;
  /** A deposit came when its order had ended; refunds that wait for an account. */
  stranded: boolean; asked: { state: string; code: string | null; amount: number }[];
  goodwill: { amount: number; reason: string; at: string | null }[];
  receipts: { kind: string; type: CashReceiptKind; self: boolean; amount: number; number: string | null }[];
}
interface PartRow {
  id: string; vendor_id: string; state: VendorOrderState; goods_won: number; discount_won: number; shipping_fee_won: number; surcharge_won: number;
  acknowledged_at: string | null; shipped_at: string | null; delivered_at: string | null; confirmed_at: string | null; holds: VendorOrderView['holds']; lines: LineRow[]; shipments: ShipmentRow[]; claims: ClaimRow[];
}
interface LineRow {
  id: string; slug: string; product_version_id: string; variant_id: string; name: string; option_label: string; thumbnail: string | null; quantity: number;
  unit_price_won: number; amount_won: number; discount_won: number; shipped_quantity: number; cancelled_quantity: number; confirmed_at: string | null; commission_bp: number; commission_won: number; commission_vat_won: number; exclusion: string | null;
  discounts: { source: string; source_id: string; label: string; funder: DiscountShareView['funder']; amount_won: number }[];
}
interface ShipmentRow {
  id: string; kind: 'CARRIER' | 'SELF'; carrier: string | null; tracking_number: string | null; delivered_on: string | null; shipped_at: string; delivered_at: string | null; lines: { lineId: string; quantity: number }[];
}

function toOrder(row: OrderRow): OrderView {
  return {
    id: row.id, number: row.number, accountId: row.account_id, state: row.state, placedAt: row.placed_at, expiresAt: row.expires_at, paidAt: row.paid_at, anonymisedAt: row.anonymised_at,
    orderer: { name: row.orderer_name, phone: row.orderer_phone, email: row.orderer_email }, receiver: receiver(row),
    goodsWon: won(row.goods_won), discountWon: won(row.discount_won), shippingWon: won(row.shipping_won), totalWon: won(row.total_won), taxableWon: won(row.taxable_won), exemptWon: won(row.exempt_won),
    vendorOrders: row.parts.map(toPart), payment: toPayment(row.payment),
  };
}

function receiver(row: OrderRow): OrderView['receiver'] {
  return { receiverName: row.receiver_name, receiverPhone: row.receiver_phone, zip: row.zip, roadAddress: row.road_address, detailAddress: row.detail_address, deliveryNote: row.delivery_note };
}

function toPart(row: PartRow): VendorOrderView {
  const lines = row.lines.map(toLine);
  const claims = row.claims.map(toClaim);
  const [deliveredAt, shippedAt] = [moment(row.delivered_at), moment(row.shipped_at)];
  return {
    id: row.id, vendorId: row.vendor_id, state: row.state, goodsWon: won(row.goods_won), discountWon: won(row.discount_won), shippingFeeWon: won(row.shipping_fee_won), surchargeWon: won(row.surcharge_won),
    acknowledgedAt: moment(row.acknowledged_at), shippedAt, deliveredAt, confirmedAt: moment(row.confirmed_at), holds: row.holds,
    confirmDueAt: row.state === 'SHIPPED' || row.state === 'DELIVERED' ? nextDue({ deliveredAt, shippedAt, lines, claims }) : null, lines,
    shipments: row.shipments.map((shipment) => ({ id: shipment.id, kind: shipment.kind, carrier: shipment.carrier, trackingNumber: shipment.tracking_number, deliveredOn: shipment.delivered_on, shippedAt: new Date(shipment.shipped_at), deliveredAt: moment(shipment.delivered_at), lines: shipment.lines })),
    claims,
  };
}

function toLine(row: LineRow): OrderLineView {
  return {
    id: row.id, productSlug: row.slug, versionId: row.product_version_id, variantId: row.variant_id, name: row.name, optionLabel: row.option_label, thumbnail: row.thumbnail, quantity: row.quantity,
    unitPriceWon: won(row.unit_price_won), amountWon: won(row.amount_won), discountWon: won(row.discount_won), shippedQuantity: row.shipped_quantity, cancelledQuantity: row.cancelled_quantity, confirmedAt: moment(row.confirmed_at), commissionBp: row.commission_bp, commissionWon: won(row.commission_won), commissionVatWon: won(row.commission_vat_won),
    withdrawalExclusion: row.exclusion,
    discounts: row.discounts.map((share) => ({ source: share.source, sourceId: share.source_id, label: share.label, funder: share.funder, amountWon: won(share.amount_won) })),
  };
}

/** Whether its shopper can confirm something of a part now, and whether he can say that it did not come. For pages; the commands look again, under lock. */
export function confirmable(part: VendorOrderView): { canConfirm: boolean; canObject: boolean } {
  const claimed = new Set(part.claims.filter((claim) => !['REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED'].includes(claim.state) || (claim.dispute !== null && claim.dispute.result === null)).flatMap((claim) => claim.lines.map((line) => line.lineId)));
  const gone = (line: OrderLineView): number => part.claims.filter((claim) => claim.state === 'REFUNDED').flatMap((claim) => claim.lines).reduce((sum, one) => sum + (one.lineId === line.id ? (one.accepted ?? one.quantity) : 0), 0);
  const stopped = (line: OrderLineView): boolean => part.holds.some((hold) => hold.kind === 'STAFF' && (hold.lineId === null || hold.lineId === line.id));
  const open = part.lines.filter((line) => line.confirmedAt === null && line.shippedQuantity > 0 && line.shippedQuantity + line.cancelledQuantity === line.quantity && line.quantity > gone(line) && !claimed.has(line.id) && !stopped(line));
  return { canConfirm: open.length > 0, canObject: (part.state === 'SHIPPED' || part.state === 'DELIVERED') && !part.holds.some((hold) => hold.kind === 'NOT_RECEIVED') };
}

/** What of a line can be cancelled or returned now, as `claim-admission.rules` will say. For pages; the claim itself looks again, under lock. */
export function claimableQuantities(part: VendorOrderView, line: OrderLineView): { cancellable: number; returnable: number } {
  const standing = part.claims.filter((claim) => STANDING.includes(claim.state));
  // Of what was looked at, only what was accepted is held: the rest is the shopper's again.
  const heldOf = ({ state }: ClaimView, one: ClaimView['lines'][number]): number => (state === 'INSPECTED' || state === 'REFUNDED' ? (one.accepted ?? one.quantity) : one.quantity);
  const held = (wanted: (claim: ClaimView) => boolean): number => standing.filter(wanted).reduce((sum, claim) => sum + claim.lines.reduce((of, one) => of + (one.lineId === line.id ? heldOf(claim, one) : 0), 0), 0);
  const cancelling = held((claim) => claim.kind === 'CANCELLATION' && claim.refund === null);
  const open = part.state === 'NEW' || part.state === 'ACKNOWLEDGED';
  return {
    cancellable: open ? line.quantity - line.shippedQuantity - line.cancelledQuantity - cancelling : 0,
    returnable: line.shippedQuantity - held((claim) => claim.kind !== 'CANCELLATION'),
  };
}

function toPayment(row: PaymentRow): PaymentView {
  return {
    state: row.state, method: row.method, methodDetail: row.method_detail, amountWon: won(row.amount_won), receivedWon: won(row.received_won), refundedWon: won(row.refunded_won + row.from_bank),
    accountBank: row.account_bank, accountNumber: row.account_number, accountHolder: row.account_holder, dueAt: moment(row.due_at), failureCode: row.failure_code, failureMessage: row.failure_message,
    approvedAt: moment(row.approved_at), receiptUrl: row.receipt_url, accountWanted: accountWanted(row),
    goodwill: row.goodwill.map((one) => ({ amountWon: won(one.amount), reason: one.reason, at: moment(one.at) })),
    cashReceipts: row.receipts.map((one) => ({ takenBack: one.kind === 'CANCEL', type: one.type, selfIssued: one.self, amountWon: won(one.amount), issueNumber: one.number })),
  };
}

function accountWanted(row: PaymentRow): PaymentView['accountWanted'] {
  if (row.stranded) return { why: 'ENDED', amountWon: won(row.received_won - row.refunded_won - row.from_bank) };
  const [first] = row.asked;
  return first ? { why: accountWhy(first), amountWon: sumWon(row.asked.map((one) => one.amount)) } : null;
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
