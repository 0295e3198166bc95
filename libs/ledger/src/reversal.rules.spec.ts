import { describe, expect, it } from '@jest/globals';
import { won } from '#kernel';
import type { Posting } from './posting.rules.js';
import { checkedReason, checkJournal } from './reversal.rules.js';

const id = '0199f000-0000-7000-8000-000000000001';
const posting = (account: Posting['account'], amount: number): Posting => ({ account, ownerId: null, orderLineId: null, amountWon: won(amount) });
const journal = (...postings: Posting[]): (() => void) => () => checkJournal({ id, reason: '통장 이자', postings });

describe('a posting by hand', () => {
  it('journal.posted: 1,100 won of a fee that the bank took, of which 100 are VAT', () => {
    expect(journal(posting('TOSS_FEE', 1_000), posting('TOSS_FEE_VAT', 100), posting('BANK', -1_100))).not.toThrow();
  });

  it.each([
    ['JOURNAL_UNBALANCED', journal(posting('BANK', 1_000), posting('SUSPENSE', -999))],
    ['JOURNAL_UNBALANCED', journal()],
    ['JOURNAL_ACCOUNT', journal(posting('BANK', 1_000), posting('VENDOR_PAYABLE', -1_000))],
    ['BAD_INPUT', journal(posting('BANK', 0), posting('SUSPENSE', 0))],
    ['BAD_INPUT', () => checkJournal({ id: 'x', reason: '', postings: [posting('BANK', 5), posting('SUSPENSE', -5)] })],
  ])('is refused: %s', (code, attempt) => {
    expect(attempt).toThrow(expect.objectContaining({ code }));
  });

  it('has a reason of 2 to 200 letters', () => {
    expect(checkedReason('  통장 이자 ')).toBe('통장 이자');
    expect(() => checkedReason(' 가 ')).toThrow(expect.objectContaining({ code: 'REASON_REQUIRED' }));
    expect(() => checkedReason('가'.repeat(201))).toThrow(expect.objectContaining({ code: 'TEXT_TOO_LONG' }));
  });
});
