import type { Arrows } from '#kernel';

export type OrderState = 'PENDING_PAYMENT' | 'PAID' | 'EXPIRED' | 'CANCELLED' | 'CLOSED';

export const ORDER_ARROWS: Arrows<OrderState> = {
  PENDING_PAYMENT: ['PAID', 'EXPIRED', 'CANCELLED'],
  PAID: ['CLOSED'],
  // Money that arrives afterwards is given back; the order does not rise again, for its stock is gone.
  EXPIRED: [],
  CANCELLED: [],
  CLOSED: [],
};

export type VendorOrderState = 'WAITING' | 'NEW' | 'ACKNOWLEDGED' | 'SHIPPED' | 'DELIVERED' | 'CONFIRMED' | 'CANCELLED';

export const VENDOR_ORDER_ARROWS: Arrows<VendorOrderState> = {
  // WAITING: not paid yet, unseen by the vendor.
  WAITING: ['NEW', 'CANCELLED'],
  NEW: ['ACKNOWLEDGED', 'CANCELLED'],
  ACKNOWLEDGED: ['SHIPPED', 'CANCELLED'],
  // CONFIRMED: nobody reported the parcel, and the clock releases its money; when it came is still not known.
  SHIPPED: ['DELIVERED', 'CONFIRMED'],
  DELIVERED: ['CONFIRMED'],
  CONFIRMED: [],
  CANCELLED: [],
};

/** Stripe's words; `unknown` is ours: Toss was asked and the answer was lost. */
export type PaymentState = 'requires_payment_method' | 'requires_action' | 'processing' | 'unknown' | 'succeeded' | 'canceled';

export const PAYMENT_ARROWS: Arrows<PaymentState> = {
  requires_payment_method: ['processing', 'succeeded', 'requires_action', 'canceled'],
  processing: ['succeeded', 'requires_action', 'requires_payment_method', 'unknown', 'canceled'],
  unknown: ['succeeded', 'requires_action', 'requires_payment_method', 'canceled'],
  // A virtual account waits here for its deposit.
  requires_action: ['succeeded', 'canceled'],
  // A bank may take a deposit back: Toss then waits for the deposit again, for an order that has ended in vain.
  succeeded: ['requires_action', 'canceled'],
  // Money may still arrive for a payment that we gave up: it is recorded and given back.
  canceled: ['succeeded'],
};

export type AttemptState = 'INTENDED' | 'UNKNOWN' | 'SUCCEEDED' | 'REFUSED';

export const ATTEMPT_ARROWS: Arrows<AttemptState> = {
  INTENDED: ['UNKNOWN', 'SUCCEEDED', 'REFUSED'],
  UNKNOWN: ['SUCCEEDED', 'REFUSED'],
  SUCCEEDED: [],
  REFUSED: [],
};

/** How a shopper pays. */
export type PaymentMethod = 'CARD' | 'EASY_PAY' | 'TRANSFER' | 'VIRTUAL_ACCOUNT';
export const PAYMENT_METHODS: readonly PaymentMethod[] = ['CARD', 'EASY_PAY', 'TRANSFER', 'VIRTUAL_ACCOUNT'];
