import { allocate, DomainError, won, type Won } from '#kernel';

/** Up to this sum one member of staff decides; above it another one has to agree. */
export const GOODWILL_ALONE_WON = 30_000;
/** More than this is no goodwill. */
export const GOODWILL_MAX_WON = 300_000;

export type GoodwillFunder = 'MALL' | 'VENDOR';

/** Who has agreed so far. */
export interface GoodwillConsents {
  funder: GoodwillFunder;
  amountWon: number;
  consentedBy: string | null;
  approvedBy: string | null;
}

export function needsSecond({ amountWon }: { amountWon: number }): boolean {
  return amountWon > GOODWILL_ALONE_WON;
}

/** Whether everybody has agreed who has to: a vendor who pays for it, and a second member of staff above a sum. */
export function isAgreed(goodwill: GoodwillConsents): boolean {
  return (goodwill.funder === 'MALL' || goodwill.consentedBy !== null) && (!needsSecond(goodwill) || goodwill.approvedBy !== null);
}

/** Throws GOODWILL_LIMIT for a sum that is none, or beyond the limit of one act. */
export function checkGoodwill(amountWon: number): void {
  if (!Number.isSafeInteger(amountWon) || amountWon < 1 || amountWon > GOODWILL_MAX_WON) throw new DomainError('GOODWILL_LIMIT', { max: GOODWILL_MAX_WON, field: 'amountWon' });
}

/** The exempt part of a sum that is about no line: in the proportion of what is left of both kinds. */
export function exemptShare(amountWon: Won, left: { exemptWon: number; taxableWon: number }): Won {
  const weights = [Math.max(0, left.exemptWon), Math.max(0, left.taxableWon)];
  if (weights[0] === 0) return won(0);
  return allocate(amountWon, weights)[0] ?? won(0);
}

/** The exempt part that Toss can take of a cancel: not more than is left of it, and not less than the taxable rest needs. */
export function takeableExempt(wantedWon: number, amountWon: number, left: { exemptWon: number; taxableWon: number }): Won {
  return won(Math.min(amountWon, left.exemptWon, Math.max(wantedWon, amountWon - left.taxableWon)));
}

export interface GivenGoodwill {
  id: string;
  vendorId: string | null;
  /** What of it no claim took back yet. */
  leftWon: Won;
}

/** Whose goodwill a claim takes back: first the vendor's own, then the mall's, then another vendor's. */
export function takenBackFrom(given: readonly GivenGoodwill[], vendorId: string, amountWon: Won): { id: string; vendorId: string | null; amountWon: Won }[] {
  const rank = (one: GivenGoodwill): number => (one.vendorId === vendorId ? 0 : one.vendorId === null ? 1 : 2);
  let open: number = amountWon;
  return [...given].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)).flatMap((one) => {
    const taken = Math.min(open, one.leftWon);
    open -= taken;
    return taken === 0 ? [] : [{ id: one.id, vendorId: one.vendorId, amountWon: won(taken) }];
  });
}
