import { showWon } from '#kernel/pure';
import type { DifferenceKind, DifferenceState, OutsideList } from '../generated/backoffice/graphql';
import type { Word } from './words';

export const LIST_WORDS: Record<OutsideList, string> = { TRANSACTIONS: '거래(결제와 환불)', SETTLEMENTS: '정산(수수료와 입금)', PAYOUTS: '지급' };

export const KIND_WORDS: Record<DifferenceKind, string> = {
  MISSING_HERE: '토스에만 있음', MISSING_THERE: '우리에게만 있음', AMOUNT: '금액이 다름', FEE: '수수료가 다름', DATE: '날짜가 다름', DUPLICATE: '두 번 있음', REVERTED_DEPOSIT: '은행이 입금을 되돌림',
};

export const DIFFERENCE_STATES: Record<DifferenceState, Word> = { OPEN: { word: '살펴볼 것', tone: 'warn' }, RESOLVED: { word: '끝남', tone: 'good' } };

/** What probably happened, and what to do about it. */
const CAUSES: Record<string, { word: string; next: string } | undefined> = {
  LIST_LAGS: { word: '토스의 목록이 늦음', next: '결제 자체는 토스에도 같게 있습니다. 며칠 안에 목록에 나타나면 저절로 닫힙니다. 닫히지 않으면 토스에 물어보세요.' },
  NOT_AT_TOSS: { word: '토스에는 이 돈이 없음', next: '토스의 결제가 우리 기록과 다릅니다. 주문을 열어 결제 상태를 보고, 상품을 보내기 전이면 멈추세요.' },
  NOT_ASKED: { word: '아직 토스에 묻지 않음', next: '차이가 많은 날입니다. 이 날을 다시 대조하면 이어서 묻습니다.' },
  NOT_TOLD: { word: '우리가 듣지 못한 결제', next: '우리 주문의 결제인데 기록이 없습니다. 주문을 열어 결제를 다시 확인하세요. 적히면 저절로 닫힙니다.' },
  CANCELLED_AT_TOSS: { word: '토스에서 직접 취소함', next: '토스 관리 화면에서 취소한 것일 수 있습니다. 주문의 환불 기록과 견주세요.' },
  BANK_REFUSED: { word: '은행이 환불하지 못함', next: '토스는 취소한 것으로 적었지만 구매자에게 가지 않은 돈입니다. 구매자에게는 은행 계좌에서 보내고, 토스에 돌려 달라고 하세요. 그동안 가계정으로 옮겨 두고, 들어오면 통장과 가계정의 분개로 적습니다.' },
  ORDER_UNKNOWN: { word: '우리 주문이 아님', next: '이 주문 번호는 우리에게 없습니다. 누구의 결제인지 토스에 물어보고, 그동안 가계정으로 옮겨 둘 수 있습니다.' },
  LISTED_TWICE: { word: '토스의 목록에 두 번', next: '장부에는 한 번만 적었습니다. 통장에 두 번 들어왔는지 보세요.' },
  POSTED_TWICE: { word: '장부에 두 번', next: '같은 거래가 장부에 두 번 있습니다. 개발 담당에게 알려 주세요.' },
  OTHER_RATE: { word: '계약과 다른 수수료', next: '계약한 요율로 셈한 것과 다릅니다. 행사나 할부 수수료인지 보고, 아니면 토스에 물어보세요.' },
  FEES_NOT_ADDED: { word: '수수료 내역의 합이 다름', next: '토스가 뗀 금액과 토스가 적은 수수료를 모두 더한 금액이 다릅니다. 장부에는 실제로 뗀 금액을 적었습니다. 내역을 토스에 물어보세요.' },
  OTHER_VAT: { word: '수수료의 부가세가 다름', next: '부가세가 공급가액의 10분의 1이 아닙니다. 장부에는 토스가 말한 부가세를 적었습니다. 세금계산서를 받기 전에 토스에 물어보세요.' },
  OTHER_AMOUNT: { word: '토스가 다른 금액을 말함', next: '주문의 결제 금액과 토스의 금액을 견주고 토스에 물어보세요.' },
  PAID_LATE: { word: '늦게 입금됨', next: '계약한 날보다 늦습니다. 토스가 정산을 미룬 까닭을 물어보세요.' },
  PAID_EARLY: { word: '일찍 입금됨', next: '계약한 날보다 이릅니다. 정산 주기가 바뀌었는지 보세요.' },
  OTHER_DAY: { word: '다른 날에 적힘', next: '자정 무렵의 결제이거나, 우리가 늦게 들은 것입니다. 금액은 같습니다.' },
  PAYOUT_NOT_AT_TOSS: { word: '토스에는 이 지급이 없음', next: '장부에는 업체에 보낸 것으로 적혀 있습니다. 업체의 통장에 들어왔는지 확인하고 토스에 물어보세요.' },
  PAYOUT_NOT_OURS: { word: '우리가 올리지 않은 지급', next: '우리 장부에 없는 지급입니다. 곧바로 토스에 물어보고, 관리 화면에서 누가 보냈는지 보세요.' },
  BANK_TOOK_BACK: { word: '되돌려진 입금, 주문은 그대로', next: '장부에는 적었습니다. 주문이 결제된 채로 남아 있으니, 다시 입금받거나 발송을 멈추세요. 다시 입금되면 저절로 닫힙니다.' },
  BANK_TOOK_BACK_UNSEEN: { word: '되돌려진 입금을 듣지 못함', next: '은행이 되돌린 입금을 아직 장부에 적지 못했습니다. 주문을 열어 결제를 다시 확인하고, 발송을 멈추세요.' },
};

export function causeWord(cause: string): string {
  return CAUSES[cause]?.word ?? cause;
}

export function nextStep(cause: string): string {
  return CAUSES[cause]?.next ?? '';
}

/** What each side says, in one line; of a date the days. */
export function saysWord(side: { amountWon: number; feeWon: number | null; day: string | null } | null, kind: DifferenceKind): string {
  if (side === null) return '없음';
  if (kind === 'DATE') return side.day ?? '없음';
  return showWon(kind === 'FEE' && side.feeWon !== null ? side.feeWon : side.amountWon);
}
