import { DomainError, type Won } from '#kernel';
import { CAUSES, type ClaimCause, type SoldLine, type SoldPart, type WantedLine } from './claim.rules.js';
import type { ClaimKind } from './claim.state.js';
import type { VendorOrderState } from './order.state.js';
import { arrivedAt, mayReturn } from './withdrawal.rules.js';

/** A line as it can be claimed now: how many pieces wait to be sent, how many were, and how many of each are claimed already. */
export interface ClaimableLine extends SoldLine {
  name: string;
  variantId: string;
  exhibitionItemId: string | null;
  /** The mall's fee for the whole line and its VAT, as it was fixed when it was sold. */
  commission: { commissionWon: Won; vatWon: Won };
  shippedQuantity: number;
  cancelledQuantity: number;
  /** Pieces in cancellations that stand and are not carried out yet. */
  cancellingQuantity: number;
  /** Pieces in returns and exchanges that stand. */
  returningQuantity: number;
  /** When the new goods of its last exchange were sent; null where none was. */
  replacedAt: Date | null;
  /** What was shown when it was bought, if it can't be withdrawn from. */
  withdrawalExclusion: string | null;
  /** Made to order, and the shopper agreed to it separately before he paid: without that consent a return can't be refused (decree 21). */
  madeToOrder: boolean;
}

export interface ClaimablePart extends SoldPart {
  vendorOrderId: string;
  vendorId: string;
  state: VendorOrderState;
  deliveredAt: Date | null;
  lines: ClaimableLine[];
}

/** Pieces of a line that can be cancelled: neither sent nor claimed. */
export function cancellable(part: ClaimablePart, line: ClaimableLine): number {
  if (part.state !== 'NEW' && part.state !== 'ACKNOWLEDGED') return 0;
  return line.quantity - line.shippedQuantity - line.cancelledQuantity - line.cancellingQuantity;
}

/** Pieces of a line that can be sent back: sent, and not claimed. */
export function returnable(line: ClaimableLine): number {
  return line.shippedQuantity - line.returningQuantity;
}

/**
 * Whether these pieces may be claimed this way at `at`. Throws CLAIM_CAUSE, CLAIM_QUANTITY, CLAIM_NOT_SENT, CLAIM_TOO_LATE, CLAIM_EXCLUDED (with what
 * was shown when it was bought).
 */
export function admit(kind: ClaimKind, cause: ClaimCause, part: ClaimablePart, wanted: readonly WantedLine[], at: Date): void {
  if (!(CAUSES[cause].kinds as readonly ClaimKind[]).includes(kind)) throw new DomainError('CLAIM_CAUSE', { field: 'cause' });
  if (kind !== 'CANCELLATION' && !['ACKNOWLEDGED', 'SHIPPED', 'DELIVERED', 'CONFIRMED'].includes(part.state)) throw new DomainError('CLAIM_NOT_SENT', { field: 'lines' });
  for (const { lineId, quantity } of wanted) {
    const line = part.lines.find((candidate) => candidate.lineId === lineId);
    if (!line) throw new DomainError('CLAIM_QUANTITY', { field: 'lines' });
    if (quantity > (kind === 'CANCELLATION' ? cancellable(part, line) : returnable(line))) throw new DomainError('CLAIM_QUANTITY', { field: 'lines' });
    const came = arrivedAt(part.deliveredAt, line.replacedAt);
    if (kind !== 'CANCELLATION' && came !== null && !mayReturn(cause, came, at)) throw new DomainError('CLAIM_TOO_LATE', { field: 'lines' });
    if (kind === 'RETURN' && CAUSES[cause].bearer === 'SHOPPER') notExcluded(line);
  }
}

/** Law of electronic commerce 17(2), 17(6): only what the page said when it was bought excludes a change of mind; never a fault. */
function notExcluded(line: ClaimableLine): void {
  if (line.withdrawalExclusion !== null) throw new DomainError('CLAIM_EXCLUDED', { field: 'lines', name: line.name, exclusion: line.withdrawalExclusion });
  if (line.madeToOrder) throw new DomainError('CLAIM_EXCLUDED', { field: 'lines', name: line.name, exclusion: '주문을 받아 만드는 상품이라 만들기 시작한 뒤에는 마음이 바뀌어도 반품할 수 없습니다.' });
}
