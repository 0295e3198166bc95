import { describe, expect, it } from '@jest/globals';
import { BANKS, bankName, DomainError } from '#kernel';
import { bankName as tossBankName } from '#toss';
import { accountWhy, asksAccount, checkedAccount, isByBank, openAccount, sealAccount } from './refund-account.rules.js';

const ACCOUNT = { bank: '88', accountNumber: '110123456789', holder: '김구로' };

describe('an account for a refund', () => {
  it('is at a bank that we call as the client of Toss does', () => {
    expect(BANKS.map(bankName)).toEqual(BANKS.map(tossBankName));
  });

  it('is normalised', () => {
    expect(checkedAccount({ bank: '88', accountNumber: ' 110-123-４56789 ', holder: ' 김구로 ' })).toEqual(ACCOUNT);
  });

  it.each([
    [{ bank: '00' }, 'bank'], [{ accountNumber: '12345' }, 'accountNumber'], [{ accountNumber: '1101234567a' }, 'accountNumber'], [{ accountNumber: '1'.repeat(21) }, 'accountNumber'], [{ holder: ' ' }, 'holder'], [{ holder: '가'.repeat(61) }, 'holder'],
  ])('%j is refused', (change, field) => {
    expect(refusedField(() => checkedAccount({ ...ACCOUNT, ...change }))).toBe(field);
  });

  it('is encrypted: it opens with the secret, for the row that it was sealed for, unchanged', () => {
    const sealed = sealAccount('secret', 'row-1', ACCOUNT);
    expect(sealed.toString('utf8')).not.toContain('1101');
    expect(openAccount('secret', 'row-1', sealed)).toEqual(ACCOUNT);
    expect(() => openAccount('secret', 'row-2', sealed)).toThrow();
    expect(() => openAccount('another', 'row-1', sealed)).toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => openAccount('secret', 'row-1', sealed)).toThrow();
  });
});

describe('a refund that was refused', () => {
  it.each([
    ['REFUND_ACCOUNT_REQUIRED', false, true], ['INVALID_REFUND_ACCOUNT_INFO', true, true], ['REFUND_FAILED', true, true], ['NOT_ALLOWED_PARTIAL_REFUND', false, true], ['NOT_ALLOWED_PARTIAL_REFUND', true, false], ['EXCEED_MAX_REFUND_DUE', true, false], ['NOT_CANCELABLE_PAYMENT', false, false],
  ])('with %s, an account known: %s, asks its shopper: %s', (code, known, asks) => {
    expect(asksAccount(code, known)).toBe(asks);
  });

  it('says why it asks, and what is left to be sent by hand', () => {
    expect([['SUCCEEDED', null], ['FAILED', 'REFUND_FAILED'], ['FAILED', 'INVALID_BANK'], ['FAILED', 'NOT_ALLOWED_PARTIAL_REFUND'], ['FAILED', 'NOT_CANCELABLE_PAYMENT']].map(([state, code]) => [accountWhy({ state: state ?? '', code: code ?? null }), isByBank(code ?? null)])).toEqual([
      ['INTEREST', false], ['REFUSED', true], ['REFUSED', false], ['BY_BANK', true], ['NEEDED', false],
    ]);
  });
});

function refusedField(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'REFUND_ACCOUNT_INVALID') return error.fields['field'];
    throw error;
  }
  return 'nothing';
}
