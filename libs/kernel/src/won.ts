declare const wonBrand: unique symbol;

/** A sum of Korean won: a whole, safe number. There is no smaller unit and no other currency in the mall. */
export type Won = number & { readonly [wonBrand]: true };

/** The one way to make a `Won`. Throws a RangeError for fractions and for numbers that JavaScript cannot hold exactly. */
export function won(value: number): Won {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole sum of won: ${value}`);
  // −0 and 0 would compare differently under Object.is and print differently in logs.
  return (value === 0 ? 0 : value) as Won;
}

export const ZERO_WON = won(0);

export function sumWon(values: Iterable<number>): Won {
  let total = 0;
  for (const value of values) total += value;
  return won(total);
}

/** 10,000 basis points are the whole. */
export const WHOLE_BP = 10_000;

/** `basisPoints` of a sum, cut to whole won towards zero (the payer of the share never pays more than the rate says). */
export function shareOf(total: Won, basisPoints: number): Won {
  if (!Number.isInteger(basisPoints)) throw new RangeError(`not whole basis points: ${basisPoints}`);
  return won(Number((BigInt(total) * BigInt(basisPoints)) / BigInt(WHOLE_BP)));
}

/**
 * Splits `total` in proportion to `weights` by largest remainder. The parts add up to `total` exactly; equal remainders
 * go to the earlier weight, so that the same input gives the same parts everywhere. The only division in the mall.
 * Throws when a weight is negative, or when there is something to split and all weights are zero.
 */
export function allocate(total: Won, weights: readonly number[]): Won[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) throw new RangeError('weights must be whole and not negative');
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) {
    if (total !== 0) throw new RangeError('nothing to allocate to');
    return weights.map(() => ZERO_WON);
  }
  const sign = total < 0 ? -1n : 1n;
  const amount = BigInt(total) * sign;
  const parts = weights.map((weight) => (amount * BigInt(weight)) / whole);
  let left = amount - parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * BigInt(weight)) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map((part) => won(Number(part * sign)));
}

/** VAT contained in a taxable price that includes it: one eleventh, rounded half up, as Toss rounds it. */
export function vatWithin(taxable: Won): Won {
  return won(Math.floor((2 * taxable + 11) / 22));
}
