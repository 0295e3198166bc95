import { DAY, won, type Won } from '#kernel';

/** One price that held from a moment on. */
export interface PastPrice {
  priceWon: number;
  at: Date;
}

/** How far back the law looks for the price before a discount (unfair labelling notification: the lowest price of the last 20 days). */
export const WAS_PRICE_DAYS = 20;

/**
 * The price that may be shown as "was": the lowest that was really asked in the 20 days before `discountBegan`, where it is above `nowWon`.
 * Null without a history that reaches into those days, or where nothing higher may be claimed.
 * @param history prices of one variant, in any order
 */
export function lawfulWasPrice(history: readonly PastPrice[], discountBegan: Date, nowWon: Won): Won | null {
  const from = discountBegan.getTime() - WAS_PRICE_DAYS * DAY;
  const sorted = history.filter((price) => price.at.getTime() < discountBegan.getTime()).sort((a, b) => a.at.getTime() - b.at.getTime());
  const before = sorted.filter((price) => price.at.getTime() <= from).at(-1);
  const inside = sorted.filter((price) => price.at.getTime() > from);
  const asked = [...(before ? [before] : []), ...inside].map((price) => price.priceWon);
  if (asked.length === 0) return null;
  const lowest = Math.min(...asked);
  return lowest > nowWon ? won(lowest) : null;
}
