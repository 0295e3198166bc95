import { addBusinessDays, HOUR, isBusinessDay, kstDate, later, MINUTE, startOfKstDay } from '#kernel';

/** What the vendor's bank book shows; Toss takes seven signs. */
export const BANK_BOOK = '구로e몰';

export interface PayoutDay {
  method: 'EXPRESS' | 'SCHEDULED';
  /** The Korean day of the payment. */
  payoutDate: string;
}

/** Toss takes payouts of the same day on business days from 8 to 15 o'clock; a request must also get there in time. */
const OPENS_MS = 8 * HOUR;
const CLOSES_MS = 15 * HOUR - 10 * MINUTE;
/** By when a scheduled payout has ended on its day, as a rule. */
const ENDED_MS = 10 * HOUR;
const LOOK_MS = 10 * MINUTE;

/** When a payout that is sent now is paid: today while Toss takes it, otherwise on the next business day. */
export function whenPaid(now: Date): PayoutDay {
  const today = kstDate(now);
  const sinceMidnight = now.getTime() - startOfKstDay(today).getTime();
  if (isBusinessDay(today) && sinceMidnight >= OPENS_MS && sinceMidnight < CLOSES_MS) return { method: 'EXPRESS', payoutDate: today };
  return { method: 'SCHEDULED', payoutDate: addBusinessDays(now, 1) };
}

/** When Toss is asked about a payout that has no end yet: a webhook tells, too, but may not come. */
export function nextLook(now: Date, day: PayoutDay): Date {
  const soon = later(now, LOOK_MS);
  const end = later(startOfKstDay(day.payoutDate), ENDED_MS);
  return day.method === 'SCHEDULED' && end > soon ? end : soon;
}

/**
 * What a refusal of one payout leads to. `SOON`: its day has passed meanwhile, it is sent for another one. `LATER`: it is no fault of the payout (the balance,
 * our contract), it waits and staff see why. `FAIL`: it ends, and its statement can be proposed again.
 */
export function afterRefusal(code: string): 'SOON' | 'LATER' | 'FAIL' {
  if (code === 'INVALID_PAYABLE_DATE') return 'SOON';
  if (code === 'NOT_ENOUGH_AMOUNT' || code === 'NOT_ALLOWED_HOLIDAY') return 'LATER';
  return 'FAIL';
}

/** Why a statement can't be proposed. */
export type NotPayable = 'HELD' | 'NO_ACCOUNT' | 'ACCOUNT_REFUSED' | 'REGISTERING' | 'APPROVAL_REQUIRED' | 'KYC_REQUIRED' | 'NOT_APPROVED' | 'TOO_LARGE';

/** In words, for staff. */
export const NOT_PAYABLE: Readonly<Record<NotPayable, string>> = {
  HELD: '지급을 보류함',
  NO_ACCOUNT: '업체가 계좌를 적지 않음',
  ACCOUNT_REFUSED: '토스페이먼츠가 계좌를 받아들이지 않음',
  REGISTERING: '계좌를 토스페이먼츠에 등록하는 중',
  APPROVAL_REQUIRED: '대표자의 휴대전화 본인 확인을 기다림',
  KYC_REQUIRED: '토스페이먼츠의 고객확인(KYC)을 기다림',
  NOT_APPROVED: '토스페이먼츠가 지급을 허락하지 않음',
  TOO_LARGE: '한 번에 10억 원 이상은 보낼 수 없음',
};
