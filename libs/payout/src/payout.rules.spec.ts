import { describe, expect, it } from '@jest/globals';
import { finalStates, mayBecome } from '#kernel';
import { businessTypeOf, sellerRef } from './payout-account.rules.js';
import { afterRefusal, nextLook, whenPaid } from './payout.rules.js';
import { PAYOUT_ARROWS, type PayoutState } from './payout.state.js';

const kst = (text: string): Date => new Date(`${text}+09:00`);

describe('the day of a payout', () => {
  it.each([
    ['2026-11-24T07:59:59', 'SCHEDULED', '2026-11-25'], ['2026-11-24T08:00:00', 'EXPRESS', '2026-11-24'], ['2026-11-24T14:49:59', 'EXPRESS', '2026-11-24'], ['2026-11-24T14:50:00', 'SCHEDULED', '2026-11-25'],
    ['2026-11-27T15:00:00', 'SCHEDULED', '2026-11-30'], ['2026-11-28T10:00:00', 'SCHEDULED', '2026-11-30'], ['2026-12-24T20:00:00', 'SCHEDULED', '2026-12-28'], ['2026-12-25T10:00:00', 'SCHEDULED', '2026-12-28'],
    ['2026-09-23T20:00:00', 'SCHEDULED', '2026-09-28'],
  ])('asked for at %s is %s on %s', (at, method, payoutDate) => {
    expect(whenPaid(kst(at))).toEqual({ method, payoutDate });
  });

  it('is waited for, and asked about every ten minutes from then on', () => {
    expect(nextLook(kst('2026-11-27T20:00:00'), { method: 'SCHEDULED', payoutDate: '2026-11-30' })).toEqual(kst('2026-11-30T10:00:00'));
    expect(nextLook(kst('2026-11-30T10:00:00'), { method: 'SCHEDULED', payoutDate: '2026-11-30' })).toEqual(kst('2026-11-30T10:10:00'));
    expect(nextLook(kst('2026-11-24T09:00:00'), { method: 'EXPRESS', payoutDate: '2026-11-24' })).toEqual(kst('2026-11-24T09:10:00'));
  });
});

describe('a refusal', () => {
  it.each([['INVALID_PAYABLE_DATE', 'SOON'], ['NOT_ENOUGH_AMOUNT', 'LATER'], ['NOT_ALLOWED_HOLIDAY', 'LATER'], ['FORBIDDEN_SELLER_PAYOUT', 'FAIL'], ['INVALID_ACCOUNT_NUMBER', 'FAIL'], ['SOMETHING_NEW', 'FAIL']])('%s: %s', (code, next) => {
    expect(afterRefusal(code)).toBe(next);
  });
});

describe('the states of a payout', () => {
  it('lead to one end, and back from none but what the bank returns', () => {
    const states = Object.keys(PAYOUT_ARROWS) as PayoutState[];
    expect(finalStates(PAYOUT_ARROWS).sort()).toEqual(['CANCELED', 'FAILED', 'WITHDRAWN']);
    expect(states.flatMap((from) => states.filter((to) => mayBecome(PAYOUT_ARROWS, from, to)).map((to) => `${from} ${to}`)).sort()).toEqual(
      ['APPROVED CANCELED', 'APPROVED FAILED', 'APPROVED SENT', 'COMPLETED FAILED', 'PROPOSED APPROVED', 'PROPOSED WITHDRAWN', 'SENT CANCELED', 'SENT COMPLETED', 'SENT FAILED'],
    );
  });
});

describe('a seller', () => {
  it.each([['1078100000', 'company'], ['1138612345', 'company'], ['1131212345', 'individual_business'], ['1139012345', 'individual_business'], ['1138912345', 'individual_business']])('with the business number %s is a %s', (number, type) => {
    expect(businessTypeOf(number)).toBe(type);
  });

  it('has a name that Toss takes', () => {
    expect(sellerRef('A'.repeat(43))).toMatch(/^[\w-]{7,20}$/);
  });
});
