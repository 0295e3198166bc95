import type { NotPayable, PayoutAccountState, PayoutState } from '../generated/backoffice/graphql';
import type { Word } from './words';

const say = (word: string, tone: Word['tone'] = ''): Word => ({ word, tone });

export const PAYOUT_STATES: Record<PayoutState, Word> = {
  PROPOSED: say('승인 기다림', 'warn'), WITHDRAWN: say('거둠'), APPROVED: say('보내는 중', 'gu'), SENT: say('은행 처리 중', 'gu'), COMPLETED: say('보냄', 'good'), FAILED: say('보내지 못함', 'bad'), CANCELED: say('멈춤', 'warn'),
};

export const PAYOUT_ACCOUNT_STATES: Record<PayoutAccountState, Word> = { WAITING: say('기다리는 중', 'warn'), ACTIVE: say('지금 계좌', 'good'), REPLACED: say('전 계좌'), STOPPED: say('멈춤', 'bad') };

/** Why a statement can't be paid now, and who has to do what. */
export const NOT_PAYABLE: Record<NotPayable, { why: string; what: string }> = {
  HELD: { why: '지급 보류', what: '보류를 풀면 올릴 수 있습니다.' },
  NO_ACCOUNT: { why: '계좌 없음', what: '업체 대표가 업체 센터에서 계좌를 적어야 합니다.' },
  ACCOUNT_REFUSED: { why: '계좌 거절', what: '토스페이먼츠가 계좌를 받아들이지 않았습니다. 업체가 다른 계좌를 적어야 합니다.' },
  REGISTERING: { why: '계좌 등록 중', what: '곧 저절로 끝납니다.' },
  APPROVAL_REQUIRED: { why: '본인 확인 기다림', what: '대표자가 토스페이먼츠의 문자에 답해야 합니다.' },
  KYC_REQUIRED: { why: '고객확인 기다림', what: '업체가 토스페이먼츠의 고객확인(KYC)을 마쳐야 합니다.' },
  NOT_APPROVED: { why: '지급할 수 없음', what: '토스페이먼츠에 물어봐 주세요.' },
  TOO_LARGE: { why: '금액이 너무 큼', what: '토스페이먼츠로는 한 번에 10억 원 이상을 보낼 수 없고, 은행에서 직접 보낸 것을 적는 기능은 아직 없습니다. 토스페이먼츠와 한도를 먼저 정해 주세요. 그때까지 줄 돈으로 남습니다.' },
};

/** The same, to the vendor who waits for it. */
export const KEPT: Record<NotPayable, string> = {
  HELD: '지급을 보류했습니다', NO_ACCOUNT: '받을 계좌가 없습니다', ACCOUNT_REFUSED: '토스페이먼츠가 받을 계좌를 받아들이지 않았습니다', REGISTERING: '받을 계좌를 등록하고 있습니다', APPROVAL_REQUIRED: '대표자 본인 확인을 기다리고 있습니다',
  KYC_REQUIRED: '토스페이먼츠의 고객확인(KYC)을 기다리고 있습니다', NOT_APPROVED: '토스페이먼츠가 지급을 허락하지 않았습니다', TOO_LARGE: '한 번에 보낼 수 있는 금액보다 커서 보낼 방법을 정하고 있습니다',
};

/** Toss’s words; it may add others. */
const SELLER_STATUSES: Readonly<Record<string, { word: Word; what: string } | undefined>> = {
  APPROVED: { word: say('받을 수 있음', 'good'), what: '금액 한도 없이 정산금을 받을 수 있습니다.' },
  PARTIALLY_APPROVED: { word: say('받을 수 있음', 'good'), what: '한 주에 1,000만 원까지 받을 수 있습니다. 그보다 많으면 토스페이먼츠가 고객확인(KYC)을 부탁합니다.' },
  APPROVAL_REQUIRED: { word: say('본인 확인이 필요함', 'warn'), what: '토스페이먼츠가 대표자 휴대전화로 보낸 문자에 답해 주세요. 마치면 정산금을 받을 수 있습니다.' },
  KYC_REQUIRED: { word: say('고객확인이 필요함', 'warn'), what: '토스페이먼츠가 보낸 안내에 따라 고객확인(KYC)을 마쳐 주세요. 그동안은 정산금을 보낼 수 없습니다.' },
};

/** What Toss’s word for a vendor means to the vendor. */
export function sellerWords(seller: { state: string; hasAccount: boolean; status: string | null; errorMessage: string | null } | null): { word: Word; what: string } {
  if (seller === null) return { word: say('계좌 없음', 'warn'), what: '정산금을 받을 계좌를 적어 주세요.' };
  const why = seller.errorMessage === null ? '' : ` (${seller.errorMessage})`;
  if (seller.state === 'REFUSED' && seller.hasAccount) return { word: say('회사 정보를 고쳐야 함', 'bad'), what: `토스페이먼츠가 바뀐 회사 정보를 받아들이지 않았습니다${why}. 회사 정보를 고쳐 주세요. 정산금은 전과 같이 이 계좌로 보냅니다.` };
  if (seller.state === 'REFUSED') return { word: say('계좌를 쓸 수 없음', 'bad'), what: `토스페이먼츠가 계좌를 받아들이지 않았습니다${why}. 다른 계좌를 적어 주세요.` };
  if (seller.state === 'INTENDED' && !seller.hasAccount) return { word: say('등록하는 중', 'gu'), what: '계좌를 토스페이먼츠에 등록하고 있습니다. 잠시 뒤에 다시 봐 주세요.' };
  return SELLER_STATUSES[seller.status ?? ''] ?? { word: say('확인하는 중', 'warn'), what: '토스페이먼츠가 확인하고 있습니다. 오래 걸리면 구로e몰에 알려 주세요.' };
}

/** `11월 16일 ~ 22일`, from two Korean days. */
export function showPeriod(start: string, end: string): string {
  const day = (text: string): string => `${Number(text.slice(5, 7))}월 ${Number(text.slice(8, 10))}일`;
  return `${start.slice(0, 4)}년 ${day(start)} ~ ${start.slice(0, 7) === end.slice(0, 7) ? `${Number(end.slice(8, 10))}일` : day(end)}`;
}
