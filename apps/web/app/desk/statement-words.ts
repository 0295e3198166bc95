import type { StatementLineKind, StatementState } from '../generated/backoffice/graphql';
import type { Word } from './words';

export const STATEMENT_STATES: Record<StatementState, Word> = {
  OPEN: { word: '진행 중', tone: '' }, CLOSED: { word: '마감', tone: 'warn' }, PAYOUT_PROPOSED: { word: '지급 결재 중', tone: 'warn' }, PAYING: { word: '보내는 중', tone: 'gu' }, PAID: { word: '지급함', tone: 'good' }, CARRIED: { word: '이월', tone: '' },
};

export const LINE_KINDS: Record<StatementLineKind, string> = { SALE: '판매', SHIPPING: '배송비', REFUND: '환불', REFUND_SHIPPING: '환불 배송비', INTEREST: '지연배상금', GOODWILL: '위로 환불', ADJUSTMENT: '조정' };

/** What a line is about, beside its kind. */
export function lineName(line: { kind: StatementLineKind; name: string; memo: string }): string {
  return line.name !== '' ? line.name : line.memo === LINE_KINDS[line.kind] ? '' : line.memo;
}

export const CYCLES = { WEEKLY: '매주 (월~일)', TWICE_A_MONTH: '한 달에 두 번 (1~15일, 16일~말일)' } as const;

/** Why a statement is another sum than the calendar had said. */
export const DIFFERENCES: Record<string, string | undefined> = {
  EARLY: '구매자가 먼저 확정해 이번에 들어옴', RELEASED: '보류가 풀려 이번에 들어옴', EXCHANGED: '교환해 다시 보낸 상품이 확정되어 이번에 들어옴',
  BEFORE: '구매자가 먼저 확정해 앞선 정산서에 들어감', LATER: '나중에 확정되거나 보류가 풀려 뒤의 정산서에 들어감', RETURNED: '취소·반품·교환으로 돌려줌', CLAIMED: '취소·반품을 처리하고 있어 다음으로 미룸',
  HELD: '보류', EXCHANGING: '교환해 다시 보낸 상품이라 다음으로 미룸', WAITING: '아직 확정되지 않음', REFUND: '확정된 뒤에 돌려줌', INTEREST: '환불이 늦어 쇼핑객에게 갚는 배상금 가운데 업체 몫', GOODWILL: '업체가 동의한 위로 환불', ADJUSTMENT: '담당자가 조정함',
};
