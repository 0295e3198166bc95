import { bankName, won } from '#kernel';
import { arrivedAt, CAUSES, claimableQuantities, confirmable, lastReturnDay, mayReturn, type ClaimView, type DiscountShareView, type OrderLineView, type OrderView, type PaymentView, type VendorOrderView } from '#order';
import type { PriceReason, Vendor } from '../catalog/catalog.types.js';
import { carrierName, thumbnail } from '../catalog/catalog.view.js';
import type { Claim } from './claim.types.js';
import type { Order, OrderLine, Payment, VendorOrder } from './order.types.js';

const FUNDERS = { VENDOR: '업체', MALL: '구로e몰', BUDGET: '구로구' } as const;

/** An order as its owner sees it. Nothing is computed anew: sums are what was stored when it was placed. */
export function toOrder(order: OrderView, vendors: ReadonlyMap<string, Vendor>, at: Date): Order {
  const surchargeWon = won(order.vendorOrders.reduce((sum, part) => sum + part.surchargeWon, 0));
  const pending = order.state === 'PENDING_PAYMENT';
  const undecided = order.payment.state === 'processing' || order.payment.state === 'unknown';
  return {
    id: order.id, number: order.number, state: order.state, placedAt: order.placedAt, expiresAt: order.expiresAt, paidAt: order.paidAt, member: order.accountId !== null, orderer: order.orderer, receiver: order.receiver,
    sums: { goodsWon: order.goodsWon, discountWon: order.discountWon, shippingWon: won(order.shippingWon - surchargeWon), surchargeWon, totalWon: order.totalWon, taxableWon: order.taxableWon, exemptWon: order.exemptWon },
    vendorOrders: order.vendorOrders.flatMap((part) => toVendorOrder(part, vendors, at)), payment: toPayment(order.payment),
    discounts: reasonsOf(order.vendorOrders.flatMap((part) => part.lines.flatMap((line) => line.discounts))),
    canCancel: pending && !undecided, canPay: pending && !undecided && order.payment.state === 'requires_payment_method' && at < order.expiresAt,
  };
}

function toVendorOrder(part: VendorOrderView, vendors: ReadonlyMap<string, Vendor>, at: Date): VendorOrder[] {
  const vendor = vendors.get(part.vendorId);
  if (!vendor) return [];
  return [{
    id: part.id, vendorId: part.vendorId, vendor, state: part.state, lines: part.lines.map((line) => toLine(line, part)), claims: part.claims.map(toClaim), shippingFeeWon: part.shippingFeeWon, surchargeWon: part.surchargeWon, acknowledgedAt: part.acknowledgedAt,
    shippedAt: part.shippedAt, deliveredAt: part.deliveredAt, confirmDueAt: part.confirmDueAt, ...changeOfMind(part, at), ...confirmable(part), objected: part.holds.some((hold) => hold.kind === 'NOT_RECEIVED'),
    shipments: part.shipments.map((shipment) => ({ id: shipment.id, kind: shipment.kind, carrierName: carrierName(shipment.carrier), trackingNumber: shipment.trackingNumber, deliveredOn: shipment.deliveredOn, shippedAt: shipment.shippedAt, lines: shipment.lines })),
  }];
}

/** Until when a change of mind can be said, of what came last: the same day that the claim is asked about. */
function changeOfMind({ deliveredAt, claims }: VendorOrderView, at: Date): Pick<VendorOrder, 'changeOfMindUntil' | 'changeOfMindOver'> {
  const replaced = claims.filter((claim) => claim.state === 'RESHIPPED').map((claim) => claim.endedAt?.getTime() ?? 0);
  const came = arrivedAt(deliveredAt, replaced.length === 0 ? null : new Date(Math.max(...replaced)));
  if (came === null) return { changeOfMindUntil: null, changeOfMindOver: false };
  return { changeOfMindUntil: lastReturnDay('CHANGE_OF_MIND', came, came), changeOfMindOver: !mayReturn('CHANGE_OF_MIND', came, at) };
}

function toClaim(claim: ClaimView): Claim {
  return {
    id: claim.id, kind: claim.kind, state: claim.state, cause: claim.cause, causeLabel: CAUSES[claim.cause].label, lines: claim.lines, goodsWon: claim.goodsWon, shippingBackWon: claim.shippingBackWon,
    shippingChargedWon: claim.shippingChargedWon, returnFeeWon: claim.returnFeeWon, goodwillWon: claim.goodwillWon, refundWon: claim.refundWon, lateDays: claim.refund?.lateDays ?? 0, interestWon: claim.refund?.interestWon ?? 0, refundState: claim.refund?.state ?? null, refundDueOn: claim.refundDueOn, refundedAt: claim.refund?.endedAt ?? null,
    requestedAt: claim.requestedAt, decisionReason: claim.decisionReason, tracking: claim.tracking, canSendBack: claim.kind !== 'CANCELLATION' && claim.state === 'APPROVED', sendBackBy: claim.kind !== 'CANCELLATION' && claim.state === 'APPROVED' ? claim.actBy : null,
    returnParcel: claim.returnParcel === null ? null : { ...claim.returnParcel, carrierName: carrierName(claim.returnParcel.carrier) }, messages: claim.messages, photoIds: claim.photoIds, erasedAt: claim.erasedAt, canDispute: claim.state === 'REJECTED' && (claim.dispute === null || claim.dispute.result === 'UPHELD') && claim.erasedAt === null,
    dispute: claim.dispute === null ? null : { ...claim.dispute, upheld: claim.dispute.result === null ? null : claim.dispute.result === 'UPHELD' }, canWithdraw: claim.state === 'REQUESTED' || (claim.kind !== 'CANCELLATION' && claim.state === 'APPROVED'),
  };
}

function toLine(line: OrderLineView, part: VendorOrderView): OrderLine {
  const free = claimableQuantities(part, line);
  return {
    ...free, cancelledQuantity: line.cancelledQuantity, confirmedAt: line.confirmedAt,
    id: line.id, productSlug: line.productSlug, versionId: line.versionId, variantId: line.variantId, name: line.name, optionLabel: line.optionLabel, picture: thumbnail(line.thumbnail, null), quantity: line.quantity,
    unitPriceWon: line.unitPriceWon, amountWon: line.amountWon, discountWon: line.discountWon, reasons: reasonsOf(line.discounts), shippedQuantity: line.shippedQuantity, withdrawalExclusion: line.withdrawalExclusion,
  };
}

/** Shares of one source under one reason, in the order in which they were stored. */
export function reasonsOf(shares: readonly Pick<DiscountShareView, 'source' | 'label' | 'funder' | 'amountWon'>[]): PriceReason[] {
  const reasons = new Map<string, PriceReason>();
  for (const share of shares) {
    const reason = reasons.get(share.label) ?? { source: share.source, label: share.label, amountWon: 0, shares: [] };
    reason.amountWon += share.amountWon;
    const funder = reason.shares.find((known) => known.funder === share.funder);
    if (funder) funder.amountWon += share.amountWon;
    else reason.shares.push({ funder: share.funder, name: FUNDERS[share.funder], amountWon: share.amountWon });
    reasons.set(share.label, reason);
  }
  return [...reasons.values()];
}

function toPayment(payment: PaymentView): Payment {
  const account = payment.accountNumber !== null && payment.dueAt !== null ? { bank: bankName(payment.accountBank ?? ''), number: payment.accountNumber, holder: payment.accountHolder ?? '구로e몰', dueAt: payment.dueAt } : null;
  return {
    state: payment.state, method: payment.method, methodDetail: payment.methodDetail, amountWon: payment.amountWon, receivedWon: payment.receivedWon, refundedWon: payment.refundedWon, virtualAccount: account, failureCode: payment.failureCode,
    failureMessage: payment.failureMessage, approvedAt: payment.approvedAt, receiptUrl: payment.receiptUrl, accountWanted: payment.accountWanted, goodwill: payment.goodwill, cashReceipts: payment.cashReceipts,
  };
}
