import { readDifference } from './difference.js';
import type { PayoutStore } from './payout-store.js';
import type { Payouts } from './payouts.js';
import { Problem } from './problem.js';
import type { Sellers } from './sellers.js';
import type { Store } from './store.js';

/** Switches by method and path. */
export type Controls = Readonly<Record<string, (given: Record<string, unknown>) => object>>;

interface Parts {
  store: Store;
  memory: PayoutStore;
  sellers: Sellers;
  payouts: Payouts;
}

/** The switches of what happens to money after it was paid: sellers' checks, the bank's end of payouts, and lists that tell it otherwise. */
export function moneyControls({ store, memory, sellers, payouts }: Parts): Controls {
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    'GET /sandbox/sellers': () => ({ sellers: memory.sellers(null, 1_000) }),
    /** The check that comes next for a seller has ended; `status` names another end. */
    'POST /sandbox/sellers/verify': (given) => ({ status: sellers.verify(String(given['sellerId']), given['status']).status }),
    'GET /sandbox/payouts': () => ({ payouts: memory.payouts({ after: null, from: '', to: '9', limit: 1_000 }) }),
    /** The bank's end of `payoutId`, or of all that are open, without waiting for its day; with `code` they fail. */
    'POST /sandbox/payouts/settle': (given) => ({ payouts: payouts.settle(text(given['payoutId']), text(given['code'])).map(({ id, refPayoutId, status }) => ({ id, refPayoutId, status })) }),
    /** Adds `won` to what can be paid out, below zero takes it away. Of no payment, and in no list. */
    'POST /sandbox/balance': (given) => {
      const won = Number(given['won']);
      if (!Number.isSafeInteger(won) || won === 0) throw new Problem('INVALID_REQUEST', 'won은 0이 아닌 정수입니다.');
      memory.give(won);
      return { given: memory.given };
    },
    'GET /sandbox/differences': () => ({ differences: store.differences() }),
    /** From now on one of Toss's lists (`list`: settlements, transactions or payouts) shows a transaction, or a payout, otherwise (`kind`). */
    'POST /sandbox/differences': (given) => {
      store.addDifference(readDifference(given, store, memory));
      return { differences: store.differences() };
    },
    'DELETE /sandbox/differences': () => {
      store.clearDifferences();
      return { differences: [] };
    },
  };
}
