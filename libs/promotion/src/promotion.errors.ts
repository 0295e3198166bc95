import { DomainError } from '#kernel';

/** An allotment or a shopper's limit was used up between pricing and placing. Nothing was taken. */
export class AllotmentGone extends DomainError {
  constructor() {
    super('CONFLICT');
  }
}

/** A coupon was used, or its time was over, between pricing and placing. Nothing was used. */
export class CouponGone extends DomainError {
  constructor() {
    super('COUPON_GONE', { field: 'coupons' });
  }
}

/** A district budget was used up, stopped or over between pricing and placing. Nothing was taken. */
export class BudgetGone extends DomainError {
  constructor() {
    super('CONFLICT');
  }
}
