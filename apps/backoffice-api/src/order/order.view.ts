import { addBusinessDays, CARRIERS, clock, kstDate, showPhone, type Carrier } from '#kernel';
import { pictureUrls } from '#catalog';
import { CAUSES, type ClaimView, type VendorOrderDetail as Detail, type VendorOrderRow as Row } from '#order';
import type { Claim } from '../claim/claim.types.js';
import type { VendorOrderDetail, VendorOrderRow } from './order.types.js';

/** A paid parcel leaves within three business days (law of electronic commerce 15(1)). */
const SHIP_WITHIN = 3;

/** The Korean calendar day by which it must leave; null once it has left, or where the holidays are not known yet. */
export function shipBy(order: { state: string; paidAt: Date | null }): string | null {
  if (order.paidAt === null || (order.state !== 'NEW' && order.state !== 'ACKNOWLEDGED')) return null;
  return addBusinessDays(order.paidAt, SHIP_WITHIN);
}

export function isLate(order: { state: string; paidAt: Date | null }): boolean {
  const day = shipBy(order);
  return day !== null && day < kstDate(clock.now());
}

export function toRow(row: Row): VendorOrderRow {
  return { ...row, shipBy: shipBy(row), late: isLate(row) };
}

export function toDetail(detail: Detail): VendorOrderDetail {
  return {
    ...detail, shipBy: shipBy(detail), receiverPhone: showPhone(detail.receiverPhone),
    lines: detail.lines.map((line) => ({ ...line, thumbnail: line.thumbnail === null ? null : pictureUrls(line.thumbnail).small })),
    shipments: detail.shipments.map((shipment) => ({ ...shipment, carrierName: carrierName(shipment.carrier) })),
    claims: detail.claims.map(toClaim),
  };
}

export function toClaim(claim: ClaimView): Claim {
  return { ...claim, causeLabel: CAUSES[claim.cause].label, vendorBears: CAUSES[claim.cause].bearer === 'VENDOR', refundState: claim.refund?.state ?? null, lateDays: claim.refund?.lateDays ?? 0, interestWon: claim.refund?.interestWon ?? 0, dispute: claim.dispute === null ? null : { ...claim.dispute, upheld: claim.dispute.result === null ? null : claim.dispute.result === 'UPHELD' } };
}

function carrierName(carrier: string | null): string | null {
  return carrier !== null && Object.hasOwn(CARRIERS, carrier) ? CARRIERS[carrier as Carrier].name : null;
}
