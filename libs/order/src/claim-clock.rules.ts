import { addBusinessDays } from '#kernel';
import type { ClaimKind, ClaimState } from './claim.state.js';
import { refundDueDay } from './withdrawal.rules.js';

/** What was asked for is answered within these business days: a cancellation by law (its money is due then), a return by the mall's own rule. */
const ANSWER_DAYS = 3;
/** And what was agreed to is sent back within these business days, by the mall's own rule: after that the desk may end the claim. */
const SEND_BACK_DAYS = 10;
/** Law of electronic commerce 20(3), decree 26: of a dispute, how far it is, and its result. */
const PROGRESS_DAYS = 3;
const RESULT_DAYS = 10;

/** The Korean day until which somebody has to act on a claim that has just come into a state; null where nobody has. `before`: the day that ran until then. */
export function actBy(kind: ClaimKind, state: ClaimState, at: Date, before: string | null): string | null {
  switch (state) {
    case 'REQUESTED':
      return addBusinessDays(at, ANSWER_DAYS);
    case 'APPROVED':
      // A cancellation's money is due since it was asked for; a return waits for the shopper's parcel, but not for ever.
      return kind === 'CANCELLATION' ? before : sendBackBy(at);
    case 'COLLECTED':
      return refundDueDay(at);
    case 'INSPECTED':
      return before;
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'REFUNDED':
    case 'RESHIPPED':
      return null;
  }
}

/** The Korean day until which goods are sent back whose return was agreed to at `at`. */
export function sendBackBy(at: Date): string {
  return addBusinessDays(at, SEND_BACK_DAYS);
}

export function disputeClock(at: Date): { progressBy: string; resultBy: string } {
  return { progressBy: addBusinessDays(at, PROGRESS_DAYS), resultBy: addBusinessDays(at, RESULT_DAYS) };
}

export type ClockWord = 'LATE' | 'TODAY';

/** How urgent a day is on `today`; null where there is time, or no day. */
export function clockWord(day: string | null, today: string): ClockWord | null {
  if (day === null || day > today) return null;
  return day === today ? 'TODAY' : 'LATE';
}
