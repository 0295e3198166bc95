import type { OrderPageFragment } from './generated/storefront/graphql';

type Judged = Pick<OrderPageFragment, 'state' | 'expiresAt'> & {
  payment: Pick<OrderPageFragment['payment'], 'state' | 'failureCode' | 'receivedWon' | 'refundedWon' | 'approvedAt'>;
  vendorOrders: readonly Pick<OrderPageFragment['vendorOrders'][number], 'state'>[];
};

/** What an order is waiting for, in one word: every page says the same of it. */
export type Situation = 'paid' | 'deposit' | 'unknown' | 'declined' | 'left' | 'unpaid' | 'expired' | 'cancelled' | 'refunded' | 'closed';

/** Codes of a shopper who left the window, rather than of a refused card. */
const LEFT = new Set(['PAY_PROCESS_CANCELED', 'PAY_PROCESS_ABORTED', 'USER_CANCEL', 'CLOSED', 'TIMEOUT']);

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
