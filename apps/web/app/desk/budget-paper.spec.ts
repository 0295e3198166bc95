import { describe, expect, it } from '@jest/globals';
import { checkPaper, refusedPaper } from './budget-paper';

describe('a paper about a budget', () => {
  const typed = { allocateDocument: '구로-1', allocateOn: '2026-01-02', allocateWon: '5,000,000원', allocateWay: 'more' };

  it('is sent as it is meant: less is below zero', () => {
    expect(checkPaper(typed, 'allocate')).toEqual({ paper: { documentNumber: '구로-1', on: '2026-01-02', amountWon: 5_000_000 } });
    expect(checkPaper({ ...typed, allocateWay: 'less' }, 'allocate')).toEqual({ paper: { documentNumber: '구로-1', on: '2026-01-02', amountWon: -5_000_000 } });
  });

  it('is refused at its own fields, by the page and by the API', () => {
    const checked = checkPaper({ receiveWon: '많이' }, 'receive');
    expect('problems' in checked ? checked.problems.map(({ field }) => field) : []).toEqual(['receiveDocument', 'receiveOn', 'receiveWon']);
    expect([refusedPaper({ message: '', field: 'documentNumber' }, 'receive').field, refusedPaper({ message: '', field: 'on' }, 'allocate').field, refusedPaper({ message: '' }, 'allocate').field]).toEqual(['receiveDocument', 'allocateOn', '']);
  });
});
