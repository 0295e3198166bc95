import { DAY, won, type Won } from '#kernel';

/** One price that held from a moment on. */
export interface PastPrice {
  priceWon: number;
  at: Date;
}

/** An exhibition price that was open to everyone between two moments. */
export interface PricePeriod {
  priceWon: number;
  from: Date;
  until: Date;
}

/** How far back the law looks for the price before a discount (unfair labelling notification: the lowest price of the last 20 days). */
export const WAS_PRICE_DAYS = 20;

/** The lowest price that was asked in the 20 days before a moment; null for a history that is shorter: nobody can tell what was asked then. */
export function lowestOf20Days(history: readonly PastPrice[], before: Date): Won | null {
  const from = before.getTime() - WAS_PRICE_DAYS * DAY;
  const asked = sortedByTime(history).filter((price) => price.at.getTime() < before.getTime());
  const first = asked.filter((price) => price.at.getTime() <= from).at(-1);
  if (!first) return null;
  return won(asked.filter((price) => price.at.getTime() > from).reduce((least, price) => Math.min(least, price.priceWon), first.priceWon));
}

/**
 * The price that may be shown as "was": the lowest that was really asked in the 20 days before `discountBegan`, where it is above `nowWon`.
 * Null where nothing higher may be claimed.
 * @param history prices of one variant, in any order; exhibition prices belong into it (`publicPrices`)
 */
export function lawfulWasPrice(history: readonly PastPrice[], discountBegan: Date, nowWon: Won): Won | null {
  const lowest = lowestOf20Days(history, discountBegan);
  return lowest !== null && lowest > nowWon ? lowest : null;
}

/**
 * The same for a price that is shown at `at`: the discount began when the public price became `nowWon`. Where the public price is another one
 * (the allotment is used up, and this is the selling price again) nothing is discounted, and the days before `at` count.
 */
export function wasPriceAt(history: readonly PastPrice[], nowWon: Won, at: Date): Won | null {
  const current = sortedByTime(history).filter((price) => price.at.getTime() <= at.getTime()).at(-1);
  return lawfulWasPrice(history, current?.priceWon === nowWon ? current.at : at, nowWon);
}

/** What everyone could buy a variant for, from each moment on: the lower one of its selling price and of the exhibitions that were open. In order of time, each step a change. */
export function publicPrices(selling: readonly PastPrice[], exhibitions: readonly PricePeriod[]): PastPrice[] {
  const prices = sortedByTime(selling);
  const first = prices[0];
  if (!first) return [];
  const moments = new Set([...prices.map((price) => price.at.getTime()), ...exhibitions.flatMap((period) => [period.from.getTime(), period.until.getTime()])]);
  const steps: PastPrice[] = [];
  for (const moment of [...moments].filter((time) => time >= first.at.getTime()).sort((a, b) => a - b)) {
    const asked = prices.filter((price) => price.at.getTime() <= moment).at(-1) ?? first;
    const offered = exhibitions.filter((period) => period.from.getTime() <= moment && moment < period.until.getTime()).map((period) => period.priceWon);
    const priceWon = Math.min(asked.priceWon, ...offered);
    if (steps.at(-1)?.priceWon !== priceWon) steps.push({ priceWon, at: new Date(moment) });
  }
  return steps;
}

/** Equal moments keep their order: the later one of a transaction is the one that held. */
function sortedByTime(history: readonly PastPrice[]): PastPrice[] {
  return history.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
