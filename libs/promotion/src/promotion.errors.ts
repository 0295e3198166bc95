import { DomainError } from '#kernel';

/** An allotment or a shopper's limit was used up between pricing and placing. Nothing was taken. */
export class AllotmentGone extends DomainError {
  constructor() {
    super('CONFLICT');
  }
}

/** A district budget was used up, stopped or over between pricing and placing. Nothing was taken. */
export class BudgetGone extends DomainError {
  constructor() {
    super('CONFLICT');
  }
}
