import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { checkedAccount, openAccount, sealAccount } from './refund-account.rules.js';

const ACCOUNT = { bank: '88', accountNumber: '110123456789', holder: '김구로' };

describe('an account for a refund', () => {
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

function refusedField(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'REFUND_ACCOUNT_INVALID') return error.fields['field'];
    throw error;
  }
  return 'nothing';
}
