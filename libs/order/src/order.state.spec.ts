import { describe, expect, it } from '@jest/globals';
import { finalStates, mayBecome, type Arrows } from '#kernel';
import { ATTEMPT_ARROWS, ORDER_ARROWS, PAYMENT_ARROWS, VENDOR_ORDER_ARROWS } from './order.state.js';

/** Every pair of states that an arrow joins, as text: a change of the table shows here. */
function pairs<S extends string>(arrows: Arrows<S>): string[] {
  const states = Object.keys(arrows) as S[];
  return states.flatMap((from) => states.filter((to) => mayBecome(arrows, from, to)).map((to) => `${from} → ${to}`));
}

describe('states', () => {
  it('of an order', () => {
    expect(pairs(ORDER_ARROWS)).toEqual(['PENDING_PAYMENT → PAID', 'PENDING_PAYMENT → EXPIRED', 'PENDING_PAYMENT → CANCELLED', 'PAID → CLOSED']);
    expect(finalStates(ORDER_ARROWS)).toEqual(['EXPIRED', 'CANCELLED', 'CLOSED']);
  });

  it('of a vendor order', () => {
    expect(pairs(VENDOR_ORDER_ARROWS)).toEqual([
      'WAITING → NEW', 'WAITING → CANCELLED', 'NEW → ACKNOWLEDGED', 'NEW → CANCELLED', 'ACKNOWLEDGED → SHIPPED', 'ACKNOWLEDGED → CANCELLED', 'SHIPPED → DELIVERED', 'SHIPPED → CONFIRMED', 'DELIVERED → CONFIRMED',
    ]);
  });

  it('of a payment', () => {
    expect(pairs(PAYMENT_ARROWS)).toEqual([
      'requires_payment_method → requires_action', 'requires_payment_method → processing', 'requires_payment_method → succeeded', 'requires_payment_method → canceled',
      'requires_action → succeeded', 'requires_action → canceled',
      'processing → requires_payment_method', 'processing → requires_action', 'processing → unknown', 'processing → succeeded', 'processing → canceled',
      'unknown → requires_payment_method', 'unknown → requires_action', 'unknown → succeeded', 'unknown → canceled',
      'succeeded → requires_action', 'succeeded → canceled', 'canceled → succeeded',
    ].sort((a, b) => order(a) - order(b)));
  });

  it('of an attempt', () => {
    expect(pairs(ATTEMPT_ARROWS)).toEqual(['INTENDED → UNKNOWN', 'INTENDED → SUCCEEDED', 'INTENDED → REFUSED', 'UNKNOWN → SUCCEEDED', 'UNKNOWN → REFUSED']);
  });
});

/** The order in which `pairs` walks the table. */
function order(pair: string): number {
  const states = Object.keys(PAYMENT_ARROWS);
  const [from = '', to = ''] = pair.split(' → ');
  return states.indexOf(from) * 100 + states.indexOf(to);
}
