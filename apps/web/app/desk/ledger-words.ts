/** What happened, as an accountant says it; what we do not know is shown as it came. */
const EVENTS: Record<string, string | undefined> = {
  'order.paid': '결제', 'payment.unserved': '줄 수 없는 결제', 'payment.refunded': '환불', 'payment.reversed': '입금 취소', 'claim.refunded': '취소·반품 환불',
  'line.confirmed': '구매 확정', 'parcel.confirmed': '배송비 확정', 'adjustment.posted': '정산 조정',
  'budget.received': '구 예산 입금', 'payout.requested': '지급 승인', 'payout.completed': '지급 완료', 'payout.failed': '지급 되돌림', 'payout.returned': '지급한 돈이 돌아옴',
  'journal.posted': '수기 분개', 'transaction.reversed': '되돌림',
  'toss.settled': '토스페이먼츠 정산 입금', 'difference.suspended': '차이를 가계정으로', 'difference.returned': '가계정에서 되돌림',
};

export function eventWord(event: string): string {
  return EVENTS[event] ?? event;
}

export const ACCOUNT_KINDS = { ASSET: '자산', LIABILITY: '부채', INCOME: '수익', EXPENSE: '비용' } as const;

/** Accounts whose balance stands on the debit side when all is well. */
export function balanceOf(kind: keyof typeof ACCOUNT_KINDS, debitLessCredit: number): number {
  const signed = kind === 'ASSET' || kind === 'EXPENSE' ? debitLessCredit : -debitLessCredit;
  return signed === 0 ? 0 : signed;
}

/** Who did it, without an id that nobody can read. */
export function actorWord(actor: string): string {
  if (actor === 'system') return '저절로';
  if (actor === 'toss') return '결제사';
  if (actor.startsWith('staff:')) return '직원';
  if (actor.startsWith('vendor:')) return '업체';
  return actor === 'member' || actor.startsWith('member:') || actor === 'guest' ? '구매자' : actor;
}

/** A hash, short enough to compare by eye; the whole stands in the title and in print. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16);
}
