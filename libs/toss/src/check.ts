import { TossInvalidRequestError } from './errors.js';

/** Stripe's own client lets a blank id through and then calls another address. Ours refuses before sending. */
export function needId(value: unknown, param: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw refuse(param, 'must not be blank');
  return value;
}

export function needOrderId(value: unknown): string {
  if (typeof value !== 'string' || !/^[\w=-]{6,64}$/.test(value)) throw refuse('order_id', 'is 6 to 64 letters, digits, - or _');
  return value;
}

/** A whole number of won from `least` on. */
export function needAmount(value: unknown, param: string, least = 1): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) throw refuse(param, `must be a whole number of won from ${least}`);
  return value as number;
}

export function refuse(param: string, what: string): TossInvalidRequestError {
  return new TossInvalidRequestError({ message: `${param} ${what}`, outcome: 'not_sent', param });
}
