import { describe, expect, it } from '@jest/globals';
import { originLinks } from './ledger-origin';

const entry = (account: string, ownerId: string | null = null, ownerName: string | null = null): { account: string; ownerId: string | null; ownerName: string | null } => ({ account, ownerId, ownerName });
const of = (event: string, reference: string, entries = [entry('BANK')]): string[] => originLinks({ event, reference, postedOn: '2026-11-24', entries }).map(({ name, to, text }) => `${name} ${text} ${to}`);

describe('a transaction of the ledger', () => {
  it.each<[string, string, ReturnType<typeof entry>[], string[]]>([
    ['budget.received', 'b1:문서-7', [entry('BANK'), entry('BUDGET_RECEIVABLE', 'b1', '겨울 예산')], ['구 예산 겨울 예산 /staff/budgets/b1']],
    ['order.paid', 'o1', [entry('TOSS_RECEIVABLE'), entry('BUDGET_RECEIVABLE', 'b1', '겨울 예산'), entry('BUDGET_RECEIVABLE', 'b1', '겨울 예산'), entry('BUDGET_RECEIVABLE', 'b2', '봄 예산'), entry('SHOPPER_PAYABLE', 'v1', '업체')], ['구 예산 겨울 예산 /staff/budgets/b1', '구 예산 봄 예산 /staff/budgets/b2']],
    ['difference.suspended', 'd1#1', [entry('SUSPENSE'), entry('TOSS_RECEIVABLE')], ['차이 차이 보기 /staff/reconciliation/differences/d1']],
    ['difference.returned', 'd1#2', [entry('SUSPENSE'), entry('TOSS_RECEIVABLE')], ['차이 차이 보기 /staff/reconciliation/differences/d1']],
    ['adjustment.posted', 'a1', [entry('SETTLEMENT_ADJUSTMENT'), entry('VENDOR_PAYABLE', 'v1', '고척발효실')], ['업체 고척발효실 /staff/vendors/v1']],
    ['payout.completed', 'p1', [entry('BANK'), entry('PAYOUT_IN_TRANSIT', 'v1', '고척발효실')], ['지급 지급 보기 /staff/payouts/p1']],
    ['toss.settled', 'key#2', [entry('BANK'), entry('TOSS_RECEIVABLE')], ['대조 이날의 대조 보기 /staff/reconciliation/2026-11-24']],
    ['journal.posted', 'j1', [entry('BANK'), entry('SUSPENSE')], []],
  ])('of %s leads to where it came from', (event, reference, entries, expected) => {
    expect(of(event, reference, entries)).toEqual(expected);
  });
});
