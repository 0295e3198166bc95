import { Database } from '#database';
import { won } from '#kernel';
import { LedgerService } from '#ledger';
import { DifferenceService } from '#reconciliation';
import { orderId } from '../../support/shopper.js';
import { STAFF, type World } from './world.js';

/** Toss keeps what a bank could not pay: an accountant puts it aside and asks for it; here Toss pays it at once, and he writes down that it has arrived. */
export async function looksIntoDifferences(world: World): Promise<void> {
  const items = await world.rows<{ id: string; stray_won: number }>("select id, stray_won from reconciliation_item where state = 'OPEN' and cause = 'BANK_REFUSED' order by id");
  const differences = world.get(DifferenceService);
  for (const item of items) {
    await world.act('difference put aside', () => differences.suspend(STAFF, item.id, '토스에 돌려 달라고 함'));
    const postings = [{ account: 'BANK' as const, sign: 1 }, { account: 'SUSPENSE' as const, sign: -1 }].map(({ account, sign }) => ({ account, ownerId: null, orderLineId: null, amountWon: won(sign * item.stray_won) }));
    await world.act('difference arrived', () => world.get(Database).transaction(STAFF, (tx) => world.get(LedgerService).journal(tx, { id: orderId(), reason: '토스가 돌려준 돈이 들어옴', postings })));
    await world.act('difference resolved', () => differences.resolve(STAFF, item.id, '토스가 돌려줌'));
  }
}
