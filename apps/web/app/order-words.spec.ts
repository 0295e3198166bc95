import { describe, expect, it } from '@jest/globals';
import { headlineOf, refusalOf, situationOf } from './order-words';

type Order = Parameters<typeof situationOf>[0];
/** As the API writes moments. */
const at = (moment: string): Order['expiresAt'] => moment as Order['expiresAt'];

const order = (change: Partial<Order> = {}, payment: Partial<Order['payment']> = {}, states: Order['vendorOrders'][number]['state'][] = ['WAITING']): Order => ({
  state: 'PENDING_PAYMENT', expiresAt: at('2026-11-24T06:00:00Z'), vendorOrders: states.map((state) => ({ state })), ...change,
  payment: { state: 'requires_payment_method', failureCode: null, receivedWon: 0, refundedWon: 0, approvedAt: null, ...payment },
});

describe('what an order waits for', () => {
  it.each([
    ['unpaid', order()],
    ['left', order({}, { failureCode: 'PAY_PROCESS_CANCELED' })],
    ['declined', order({}, { failureCode: 'REJECT_CARD_COMPANY' })],
    ['declined', order({}, { failureCode: 'PAY_PROCESS_ABORTED' })],
    ['deposit', order({}, { state: 'requires_action' })],
    ['unknown', order({}, { state: 'unknown' })],
    ['unknown', order({}, { state: 'processing' })],
    ['paid', order({ state: 'PAID' }, { state: 'succeeded' })],
    ['expired', order({ state: 'EXPIRED' }, { state: 'canceled' })],
    ['cancelled', order({ state: 'CANCELLED' }, { state: 'canceled' })],
    ['refunded', order({ state: 'CANCELLED' }, { state: 'canceled', approvedAt: at('2026-11-24T05:00:00Z') })],
    ['refunded', order({ state: 'EXPIRED' }, { state: 'succeeded', receivedWon: 100, refundedWon: 100 })],
    ['refunded', order({ state: 'CANCELLED' }, { state: 'succeeded', receivedWon: 100 })],
    ['closed', order({ state: 'CLOSED' }, { state: 'succeeded' })],
  ])('%s', (situation, given) => expect(situationOf(given)).toBe(situation));

  it.each([
    ['알려 온 까닭: 한도 초과', { failureCode: 'REJECT_CARD_PAYMENT', failureMessage: '한도 초과' }],
    ['정지된 카드입니다.', { failureCode: 'INVALID_STOPPED_CARD', failureMessage: null }],
    ['카드사나 은행이 승인하지 않았습니다.', { failureCode: 'NEVER_HEARD_OF', failureMessage: null }],
  ])('a refusal says “%s”', (sentence, payment) => expect(refusalOf(payment)).toBe(sentence));

  it.each([
    ['업체가 주문을 확인하고 있습니다', ['NEW', 'NEW']],
    ['업체가 보낼 준비를 하고 있습니다', ['ACKNOWLEDGED', 'NEW']],
    ['일부를 배송하고 있습니다', ['SHIPPED', 'NEW']],
    ['배송하고 있습니다', ['SHIPPED', 'DELIVERED']],
    ['모두 배송되었습니다', ['DELIVERED', 'CONFIRMED', 'CANCELLED']],
    ['구매를 확정했습니다', ['CONFIRMED']],
    ['취소된 주문입니다', ['CANCELLED']],
  ] as const)('a paid order says “%s”', (headline, states) => expect(headlineOf(order({ state: 'PAID' }, {}, [...states]))).toBe(headline));
});
