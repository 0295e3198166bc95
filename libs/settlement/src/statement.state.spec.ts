import { describe, expect, it } from '@jest/globals';
import { mayBecome } from '#kernel';
import { STATEMENT_ARROWS, type StatementState } from './statement.state.js';

describe('a statement', () => {
  it('walks these arrows and no others', () => {
    const states = Object.keys(STATEMENT_ARROWS) as StatementState[];
    const pairs = states.flatMap((from) => states.filter((to) => mayBecome(STATEMENT_ARROWS, from, to)).map((to) => `${from} → ${to}`));
    expect(pairs).toEqual(['OPEN → CLOSED', 'OPEN → CARRIED', 'CLOSED → PAYOUT_PROPOSED', 'PAYOUT_PROPOSED → CLOSED', 'PAYOUT_PROPOSED → PAYING', 'PAYING → CLOSED', 'PAYING → PAID', 'PAID → CLOSED']);
  });
});
