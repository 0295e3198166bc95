import { shareOf, won } from '#kernel/pure';

export interface Earning {
  priceWon: number;
  commissionWon: number;
  vatWon: number;
  netWon: number;
}

/** What a vendor gets for one piece: price − commission − its VAT (10 % of the commission, whole won). */
export function earningOf(priceWon: number, commissionBp: number): Earning {
  const commissionWon = shareOf(won(priceWon), commissionBp);
  const vatWon = shareOf(commissionWon, 1000);
  return { priceWon, commissionWon, vatWon, netWon: priceWon - commissionWon - vatWon };
}
