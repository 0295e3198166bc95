import { allocate, shareOf, sumWon, won, ZERO_WON, type Won } from '#kernel';
import type { Commission } from '#ledger';
import { piecesOf, type PricedPieces } from './claim.rules.js';

/** VAT on the mall's service, 10 % of it (VAT law 30). */
const VAT_BP = 1_000;

/** What is held for a vendor of a sale: all that was paid for it, by the shopper and by those who paid for a discount. His own discount is nobody's money. */
export function soldWon(amountWon: Won, shares: readonly { funder: string; amountWon: Won }[]): Won {
  return sumWon([amountWon, ...shares.filter((share) => share.funder !== 'VENDOR').map((share) => share.amountWon)]);
}

/** The mall's fee for a sale of `heldWon`, cut to whole won, and its VAT on top. Fixed when the order is placed. */
export function commissionOf(heldWon: Won, rateBp: number): Commission {
  const commissionWon = shareOf(heldWon, rateBp);
  return { commissionWon, vatWon: shareOf(commissionWon, VAT_BP) };
}

/** The part of a line's commission that belongs to some of its pieces: a look-up like their price, so that however a line is claimed the parts add up to it. */
export function commissionOfPieces(line: PricedPieces, commission: Commission, pieces: readonly number[]): Commission {
  const weights = piecesOf(line).map((piece) => soldWon(piece.amountWon, line.shares.map((share, index) => ({ funder: share.funder, amountWon: piece.shares[index] ?? ZERO_WON }))));
  const of = (total: Won): Won => {
    if (total === 0) return ZERO_WON;
    const parts = allocate(total, weights);
    return won(pieces.reduce((sum, piece) => sum + (parts[piece] ?? 0), 0));
  };
  return { commissionWon: of(commission.commissionWon), vatWon: of(commission.vatWon) };
}
