import { describe, expect, it } from '@jest/globals';
import { BANKS, bankName, readBankAccount } from './bank-account.js';

describe('banks', () => {
  it('each that a page lists has a name that people know, and no two the same', () => {
    const names = BANKS.map(bankName);
    expect(names.filter((name) => name.includes('('))).toEqual([]);
    expect(new Set(names).size).toBe(BANKS.length);
    expect(['90', '92', '89', '99'].map(bankName)).toEqual(['카카오뱅크', '토스뱅크', '케이뱅크', '은행(99)']);
  });

  it('an account is stored as digits and one space between words, or refused by the field', () => {
    expect(readBankAccount({ bank: '88', accountNumber: '１１０-123 456789', holder: ' 김구로\n식품 ' })).toEqual({ bank: '88', accountNumber: '110123456789', holder: '김구로 식품' });
    expect(readBankAccount({ bank: '99', accountNumber: '110123456789', holder: '김구로' })).toBe('bank');
    expect(readBankAccount({ bank: '88', accountNumber: '11O123456789', holder: '김구로' })).toBe('accountNumber');
    expect(readBankAccount({ bank: '88', accountNumber: '110123456789', holder: ' ' })).toBe('holder');
  });
});
