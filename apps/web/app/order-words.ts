import type { OrderPageFragment } from './generated/storefront/graphql';

type Judged = Pick<OrderPageFragment, 'state' | 'expiresAt'> & {
  payment: Pick<OrderPageFragment['payment'], 'state' | 'failureCode' | 'receivedWon' | 'refundedWon' | 'approvedAt'>;
  vendorOrders: readonly Pick<OrderPageFragment['vendorOrders'][number], 'state'>[];
};

/** What an order is waiting for, in one word: every page says the same of it. */
export type Situation = 'paid' | 'deposit' | 'unknown' | 'declined' | 'left' | 'unpaid' | 'expired' | 'cancelled' | 'refunded' | 'closed';

/** Codes of a shopper who left the window, rather than of a refused card. */
const LEFT = new Set(['PAY_PROCESS_CANCELED', 'USER_CANCEL', 'CLOSED', 'TIMEOUT']);

/** What the window's commonest codes mean to whoever pays. Its own text comes in the address, where anybody could write it: it is never shown. */
const REFUSALS: Readonly<Record<string, string | undefined>> = {
  PAY_PROCESS_ABORTED: '결제 창 안에서 승인을 받지 못해 결제가 멈췄습니다.', REJECT_CARD_COMPANY: '카드사가 이 결제를 거절했습니다. 까닭은 카드사가 알려 줍니다.', REJECT_CARD_PAYMENT: '한도를 넘었거나 잔액이 모자랍니다.', REJECT_ACCOUNT_PAYMENT: '계좌의 잔액이 모자랍니다.',
  INVALID_CARD_EXPIRATION: '카드의 유효 기간이 맞지 않습니다.', INVALID_CARD_NUMBER: '카드 번호가 맞지 않습니다.', INVALID_CARD_PASSWORD: '카드 비밀번호가 맞지 않습니다.', INVALID_PASSWORD: '결제 비밀번호가 맞지 않습니다.',
  INVALID_STOPPED_CARD: '정지된 카드입니다.', INVALID_CARD_LOST_OR_STOLEN: '분실이나 도난으로 신고된 카드입니다.', INVALID_REJECT_CARD: '카드 사용이 거절되었습니다. 카드사에 물어봐 주세요.', NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT: '할부를 쓸 수 없는 카드입니다. 일시불로 결제해 주세요.',
  EXCEED_MAX_DAILY_PAYMENT_COUNT: '하루에 결제할 수 있는 횟수를 넘었습니다.', EXCEED_MAX_PAYMENT_AMOUNT: '하루에 결제할 수 있는 금액을 넘었습니다.', EXCEED_MAX_AMOUNT: '결제할 수 있는 금액을 넘었습니다.', NOT_AVAILABLE_BANK: '지금은 은행이 쉬는 시간입니다.', NOT_AVAILABLE_PAYMENT: '지금은 결제할 수 없는 시간입니다.',
};

/** Why it was not approved, in a sentence: what Toss told our server, what the window's code means, or what holds of every refusal. */
export function refusalOf({ failureCode, failureMessage }: Pick<OrderPageFragment['payment'], 'failureCode' | 'failureMessage'>): string {
  if (failureMessage !== null) return `알려 온 까닭: ${failureMessage}`;
  return REFUSALS[failureCode ?? ''] ?? '카드사나 은행이 승인하지 않았습니다.';
}

export function situationOf(order: Judged): Situation {
  const { payment } = order;
  switch (order.state) {
    case 'PAID':
      return 'paid';
    case 'CLOSED':
      return 'closed';
    case 'EXPIRED':
    case 'CANCELLED':
      if (payment.receivedWon > 0 || (payment.state === 'canceled' && payment.approvedAt !== null)) return 'refunded';
      return order.state === 'EXPIRED' ? 'expired' : 'cancelled';
    case 'PENDING_PAYMENT':
      if (payment.state === 'unknown' || payment.state === 'processing') return 'unknown';
      if (payment.state === 'requires_action') return 'deposit';
      if (payment.failureCode === null) return 'unpaid';
      return LEFT.has(payment.failureCode) ? 'left' : 'declined';
  }
}

/** The heading of the order's page: the state in words. */
export function headlineOf(order: Judged): string {
  switch (situationOf(order)) {
    case 'deposit':
      return '입금을 기다리고 있습니다';
    case 'unknown':
      return '결제 결과를 확인하고 있습니다';
    case 'unpaid':
    case 'left':
    case 'declined':
      return '아직 결제하지 않은 주문입니다';
    case 'expired':
      return '시간이 지나 취소된 주문입니다';
    case 'cancelled':
      return '취소한 주문입니다';
    case 'refunded':
      return '결제가 취소된 주문입니다';
    case 'paid':
    case 'closed':
      return deliveryHeadline(order.vendorOrders.map((part) => part.state));
  }
}

type VendorState = OrderPageFragment['vendorOrders'][number]['state'];

function deliveryHeadline(states: readonly VendorState[]): string {
  const living = states.filter((state) => state !== 'CANCELLED');
  const all = (...wanted: VendorState[]): boolean => living.length > 0 && living.every((state) => wanted.includes(state));
  if (living.length === 0) return '취소된 주문입니다';
  if (all('CONFIRMED')) return '구매를 확정했습니다';
  if (all('DELIVERED', 'CONFIRMED')) return '모두 배송되었습니다';
  if (all('SHIPPED', 'DELIVERED', 'CONFIRMED')) return '배송하고 있습니다';
  if (living.some((state) => state === 'SHIPPED' || state === 'DELIVERED')) return '일부를 배송하고 있습니다';
  if (living.some((state) => state === 'ACKNOWLEDGED')) return '업체가 보낼 준비를 하고 있습니다';
  return '업체가 주문을 확인하고 있습니다';
}

export const VENDOR_ORDER_WORDS: Record<VendorState, string> = {
  WAITING: '결제 기다림', NEW: '결제됨', ACKNOWLEDGED: '보낼 준비', SHIPPED: '배송 중', DELIVERED: '배송됨', CONFIRMED: '구매 확정', CANCELLED: '취소됨',
};
