import { DomainError, sumWon, won, ZERO_WON, type Won } from '#kernel';
import type { ClaimSums, SoldLine } from './claim.rules.js';

/** A variant of the line's product, as it is sold today. */
export interface ExchangeChoice {
  variantId: string;
  label: string;
  priceWon: Won;
  available: number;
}

export interface ExchangeWanted {
  choice: ExchangeChoice;
  /** What each piece brings back, where the other one costs less. */
  pieceBackWon: Won[];
}

/**
 * What pieces of a line bring back when they are exchanged for `choice`. Compared are selling prices: that of the day of the order (or of the last exchange) with today's. Whatever discount
 * the pieces had stays with them; the same variant is always exchanged even. Throws EXCHANGE_DEARER: a dearer one is returned and bought anew, so that nobody pays twice for a parcel.
 */
export function exchangeFor(line: SoldLine & { variantId: string }, pieces: readonly number[], choice: ExchangeChoice, paidWon: (piece: number) => Won): ExchangeWanted {
  const pieceBackWon = pieces.map((piece) => {
    const now = line.exchanged.find((one) => one.piece === piece) ?? { variantId: line.variantId, priceWon: line.unitPriceWon };
    if (now.variantId === choice.variantId) return ZERO_WON;
    if (choice.priceWon > now.priceWon) throw new DomainError('EXCHANGE_DEARER', { field: 'lines', more: won(choice.priceWon - now.priceWon) });
    return won(Math.min(now.priceWon - choice.priceWon, paidWon(piece)));
  });
  return { choice, pieceBackWon };
}

/** Sums of an exchange: what it brings back is the difference, and nothing is charged. */
export function exchangeSums(lines: readonly { lineId: string; pieces: number[]; exempt: boolean; backWon: Won }[]): ClaimSums {
  const refundWon = sumWon(lines.map((line) => line.backWon));
  return {
    lines: lines.map((line) => ({ lineId: line.lineId, pieces: line.pieces, sellingWon: line.backWon, amountWon: line.backWon, shares: [] })), goodsWon: refundWon, shippingBackWon: ZERO_WON, shippingChargedWon: ZERO_WON, returnFeeWon: ZERO_WON, goodwillWon: ZERO_WON,
    refundWon, taxFreeWon: sumWon(lines.filter((line) => line.exempt).map((line) => line.backWon)),
  };
}
