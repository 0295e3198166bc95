import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { OutsideCheck } from '#ledger';
import { Toss, type Payout } from '#toss';
import type { PayoutState } from './payout.state.js';

interface Ours {
  id: string;
  state: PayoutState;
  amount_won: number;
  toss_id: string | null;
}

/** What Toss may say of a payout in each of our states. While one is on its way, Toss may know its end before we do. */
const AGREES: Readonly<Record<PayoutState, readonly (Payout['status'] | 'none')[]>> = {
  PROPOSED: ['none'], WITHDRAWN: ['none'],
  APPROVED: ['none', 'pending', 'in_transit', 'paid', 'failed', 'canceled'],
  SENT: ['pending', 'in_transit', 'paid', 'failed', 'canceled'],
  COMPLETED: ['paid'],
  // Refused, or stopped before it was sent: Toss has none.
  FAILED: ['failed', 'none'], CANCELED: ['canceled', 'none'],
};

/** Our payouts are Toss's, one for one: the same sum, the same end, and none that we do not know. */
@Injectable()
export class TossPayoutBooks implements OutsideCheck {
  readonly name = 'toss_payouts';
  readonly what = '우리 지급 기록이 토스페이먼츠의 지급 목록과 같다';

  constructor(
    private readonly database: Database,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  /** Throws where Toss can't be reached. */
  async prove(): Promise<{ examined: number; breaches: object[] }> {
    // Theirs first: what is sent meanwhile is then known to us, and "on its way" agrees with anything.
    const theirs = new Map<string, Payout>();
    for await (const payout of this.toss.payouts.list({ limit: 5000 })) theirs.set(payout.ref_payout_id, payout);
    const ours = await this.database.read<Ours>('select id, state, amount_won, toss_id from payout');
    const breaches: object[] = [];
    for (const payout of ours) {
      const told = theirs.get(payout.id);
      theirs.delete(payout.id);
      const status = told?.status ?? 'none';
      const same = AGREES[payout.state].includes(status) && (told === undefined || told.amount === payout.amount_won) && (payout.toss_id === null || told === undefined || told.id === payout.toss_id);
      // One that was sent after Toss's list was read.
      if (!same && !(status === 'none' && payout.state === 'SENT')) breaches.push({ payout_id: payout.id, state: payout.state, amount_won: payout.amount_won, toss_id: told?.id ?? payout.toss_id, toss_status: status, toss_won: told?.amount ?? null });
    }
    for (const [ref, told] of theirs) breaches.push({ payout_id: null, ref_payout_id: ref, toss_id: told.id, toss_status: told.status, toss_won: told.amount });
    return { examined: ours.length, breaches };
  }
}
