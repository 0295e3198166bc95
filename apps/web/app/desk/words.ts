import type { AllocationState, BudgetMovementKind, BudgetState, ClaimKind, ClaimState, CouponState, ExhibitionState, OrderState, ProductState, StaffRole, VendorOrderState, VendorRole, VendorState } from '../generated/backoffice/graphql';

/** How a state is called at the desks, and the colour of its tag; the word always says it alone. */
export interface Word {
  word: string;
  tone: '' | 'good' | 'warn' | 'bad' | 'brick' | 'gu';
}

const say = (word: string, tone: Word['tone'] = ''): Word => ({ word, tone });

export const PRODUCT_STATES: Record<ProductState, Word> = {
  DRAFT: say('작성 중'), SUBMITTED: say('심사 기다림', 'warn'), ON_SALE: say('판매 중', 'good'), PAUSED: say('판매 멈춤'), REJECTED: say('돌려받음', 'bad'), ENDED: say('판매 끝'),
};

export const VENDOR_STATES: Record<VendorState, Word> = {
  APPLIED: say('심사 기다림', 'warn'), APPROVED: say('입점', 'good'), REJECTED: say('돌려보냄', 'bad'), SUSPENDED: say('판매 정지', 'bad'),
};

export const VENDOR_ORDER_STATES: Record<VendorOrderState, Word> = {
  WAITING: say('입금 기다림'), NEW: say('새 주문', 'brick'), ACKNOWLEDGED: say('보낼 것', 'warn'), SHIPPED: say('보냄', 'gu'), DELIVERED: say('배송 완료', 'good'), CONFIRMED: say('구매 확정', 'good'), CANCELLED: say('취소'),
};

export const CLAIM_STATES: Record<ClaimState, Word> = {
  REQUESTED: say('답을 기다림', 'brick'), APPROVED: say('받아들임', 'warn'), REJECTED: say('받아들이지 않음'), WITHDRAWN: say('거둠'), COLLECTED: say('상품 돌아옴', 'warn'), INSPECTED: say('확인함', 'warn'), REFUNDED: say('환불함', 'good'), RESHIPPED: say('다시 보냄', 'good'),
};

export const CLAIM_KINDS: Record<ClaimKind, string> = { CANCELLATION: '취소', RETURN: '반품', EXCHANGE: '교환' };

export const REFUND_STATES: Record<string, Word | undefined> = { PENDING: say('보내는 중', 'warn'), SUCCEEDED: say('보냄', 'good'), FAILED: say('거절됨', 'bad') };

/** Of a transfer from the bank, and of a dispute, as an order's history names them. */
export const TRANSFER_STATES: Record<string, Word | undefined> = { TRANSFER_RECORDED: say('은행 이체 적음', 'warn'), TRANSFER_CONFIRMED: say('은행 이체 확인함', 'good'), TRANSFER_WITHDRAWN: say('은행 이체 기록 거둠') };
export const DISPUTE_STATES: Record<string, Word | undefined> = { DISPUTE_OPEN: say('분쟁 조정 중', 'warn'), DISPUTE_UPHELD: say('분쟁: 신청을 받아들임', 'good'), DISPUTE_DISMISSED: say('분쟁: 업체의 결정대로') };

export const ORDER_STATES: Record<OrderState, Word> = {
  PENDING_PAYMENT: say('결제 기다림', 'warn'), PAID: say('결제됨', 'good'), EXPIRED: say('시간 지남'), CANCELLED: say('취소'), CLOSED: say('마침'),
};

export const EXHIBITION_STATES: Record<ExhibitionState, Word> = {
  DRAFT: say('작성 중'), SCHEDULED: say('예약됨', 'warn'), OPEN: say('열림', 'brick'), CLOSED: say('끝남'), CANCELLED: say('취소', 'bad'),
};

/** Whether a coupon is given now. */
export const COUPON_STATES: Record<CouponState, Word> = {
  SOON: say('곧 시작', 'warn'), OPEN: say('나눠 주는 중', 'good'), ALL_GIVEN: say('모두 나눠 줌', 'gu'), CLOSED: say('끝남'), STOPPED: say('멈춤', 'bad'),
};

export const BUDGET_STATES: Record<BudgetState, Word> = { OPEN: say('쓰는 중', 'good'), STOPPED: say('멈춤', 'warn'), CLOSED: say('마감') };

export const ALLOCATION_STATES: Record<AllocationState, Word> = { PROPOSED: say('승인 기다림', 'warn'), APPROVED: say('승인', 'good'), WITHDRAWN: say('거둠') };

export const BUDGET_MOVEMENTS: Record<BudgetMovementKind, string> = {
  ALLOCATED: '배정', RESERVED: '예약', RELEASED: '예약 풀림', SPENT: '집행', UNSPENT: '입금 취소', GIVEN_BACK: '환불로 돌아옴', CLOSED: '마감(불용)', RECEIVED: '구에서 받음', REPAID: '구에 반납',
};

export const PAYMENT_STATES: Record<string, Word | undefined> = {
  REQUIRES_PAYMENT_METHOD: say('결제 전'), REQUIRES_ACTION: say('쇼핑객을 기다림', 'warn'), PROCESSING: say('처리 중', 'warn'), SUCCEEDED: say('받음', 'good'), CANCELED: say('취소'), UNKNOWN: say('결과 확인 중', 'bad'),
};

/** One call to Toss. */
export const ATTEMPT_STATES: Record<string, Word | undefined> = {
  INTENDED: say('부르는 중', 'warn'), UNKNOWN: say('답을 모름', 'bad'), SUCCEEDED: say('됨', 'good'), REFUSED: say('거절됨', 'bad'),
};

export const ATTEMPT_KINDS: Record<string, string | undefined> = { CONFIRM: '승인', CANCEL: '취소', REFUND: '환불', VIRTUAL_ACCOUNT: '가상계좌 발급' };

export const PAYMENT_METHODS: Record<string, string | undefined> = { CARD: '카드', EASY_PAY: '간편결제', TRANSFER: '계좌이체', VIRTUAL_ACCOUNT: '가상계좌' };

export const VENDOR_ROLES: Record<VendorRole, string> = { OWNER: '대표 계정', MANAGER: '관리 계정', CLERK: '실무 계정' };

export const STAFF_ROLES: Record<StaffRole, string> = { OPERATOR: '운영 담당', MERCHANDISER: '기획 담당', ACCOUNTANT: '회계 담당', AUDITOR: '감사 담당', ADMIN: '총괄' };

/** Grounds that an exhibition may stand on (styles/tokens.css): the key is stored, the word is shown. */
export const THEMES = ['기본', '겨울', '김장', '명절', '봄', '여름', '책상', '나눔'] as const;

/** A state in words; what we do not know is shown as it came. */
export function wordOf(words: Record<string, Word | undefined>, state: string): Word {
  return words[state] ?? words[state.toUpperCase()] ?? say(state);
}

/** `운영 담당, 기획 담당` */
export function staffRoleNames(roles: readonly StaffRole[]): string {
  return roles.map((role) => STAFF_ROLES[role]).join(', ');
}

/** Whether somebody with these roles may do what one of the named may; the whole house's head always may. */
export function holds(roles: readonly StaffRole[], ...any: StaffRole[]): boolean {
  return roles.some((role) => role === 'ADMIN' || any.includes(role));
}

const ACTORS: Record<string, string | undefined> = { vendor: '업체', staff: '직원', member: '쇼핑객', guest: '쇼핑객', toss: '결제사', system: '저절로' };

/** Who did something, in a word: history keeps ids (`staff:01a2…`), which tell people nothing. */
export function whoDid(actor: string): string {
  return ACTORS[actor.split(':', 1)[0] ?? ''] ?? '저절로';
}
