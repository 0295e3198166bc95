import { DAY, kstDate, later, startOfKstDay } from '#kernel';

/** Days after delivery in which a shopper may change his mind (law of electronic commerce 17(1)); then the clock confirms his purchase. */
export const CONFIRM_DAYS = 7;
/** A parcel that nobody reports counts as delivered so long after it was sent: for the release of money, and never against the shopper. */
export const PRESUMED_DAYS = 14;

/** Who confirmed a purchase: the shopper, the clock after a delivery, or the clock for a parcel that nobody reported. */
export type ConfirmedBy = 'SHOPPER' | 'CLOCK' | 'PRESUMED';

/** When the clock confirms what was sent; null while it is not. Never counted from before it was said to be sent: a vendor who tells late waits. The function `confirm_due` of the database says the same, and a test compares them. */
export function confirmDue(deliveredAt: Date | null, shippedAt: Date | null): Date | null {
  const from = deliveredAt ?? (shippedAt === null ? null : later(shippedAt, PRESUMED_DAYS * DAY));
  if (from === null) return null;
  const told = shippedAt !== null && shippedAt > from ? shippedAt : from;
  return later(startOfKstDay(kstDate(told)), (CONFIRM_DAYS + 1) * DAY);
}

interface DuePart {
  deliveredAt: Date | null;
  shippedAt: Date | null;
  lines: readonly { id: string; confirmedAt: Date | null }[];
  claims: readonly { state: string; endedAt: Date | null; lines: readonly { lineId: string }[] }[];
}

/** When the clock next confirms something of a part; what was exchanged, counted from when the new goods were sent. `LINE_DUE` says the same of each line. */
export function nextDue({ deliveredAt, shippedAt, lines, claims }: DuePart): Date | null {
  const due = confirmDue(deliveredAt, shippedAt);
  if (due === null) return null;
  const dues = lines.filter((line) => line.confirmedAt === null).map((line) => {
    const sent = claims.filter((claim) => claim.state === 'RESHIPPED' && claim.lines.some((one) => one.lineId === line.id)).map((claim) => confirmDue(null, claim.endedAt)?.getTime() ?? 0);
    return Math.max(due.getTime(), ...sent);
  });
  return dues.length === 0 ? due : new Date(Math.min(...dues));
}
