import { clock, DAY, kstDate, sumWon } from '#kernel';
import { PayableQueries, PayoutAccountService, PayoutDeskService, PayoutTurnService } from '#payout';
import type { Chance } from './chance.js';
import { SECOND_STAFF, STAFF, type World } from './world.js';

/** Each vendor is a company with an account that Toss pays to. */
export async function openAccounts(world: World): Promise<void> {
  await world.shop.sandbox.control('POST', '/sandbox/balance', { won: 900_000_000_000 });
  for (const [index, vendorId] of world.stage.vendorIds.entries()) {
    await world.shop.shelf.sql("update vendor set business_number = overlay(business_number placing '81' from 4 for 2) where id = $1", [vendorId]);
    await world.act('account', () => world.get(PayoutAccountService).enter({ name: 'vendor:owner', vendorId }, { bank: '88', accountNumber: `11012345678${index}`, holder: '구로식품' }));
  }
}

/** An accountant proposes some of what is due, another one approves it; some of it is taken back, and some fails at the bank and is tried again. */
export async function paysVendors(world: World, chance: Chance): Promise<void> {
  const today = kstDate(clock.now());
  if (world.finishing || chance.happens(0.5)) await checkedInFull(world);
  // Also what goes over a week's limit: Toss refuses that, checks the seller in full, and pays then.
  const payable = (await world.get(PayableQueries).list(new Date(clock.now().getTime() - 7 * DAY))).filter((row) => row.why === null && row.dueOn <= today);
  if (payable.length === 0) return;
  const chosen = world.finishing ? payable : chance.some(payable);
  const totalWon = sumWon(chosen.map((row) => row.payoutWon));
  if (!world.finishing && chance.happens(0.3)) await world.shop.fault(chance.one([{ kind: 'payout-failure', code: 'INVALID_ACCOUNT_NUMBER' }, { kind: 'drop-after', path: '/v2/payouts' }, { kind: 'drop-before', path: '/v2/payouts' }, { kind: '500-after', path: '/v2/payouts' }]));
  const batch = await world.act('payout proposed', () => world.get(PayoutDeskService).propose(STAFF, chosen.map((row) => row.statementId), totalWon));
  if (batch === null) return;
  await world.act('payout by the same person', () => world.get(PayoutDeskService).approve(STAFF, batch, totalWon));
  if (!world.finishing && chance.happens(0.2)) await world.act('payout taken back', () => world.get(PayoutDeskService).withdraw(STAFF, batch));
  else await Promise.all([1, 2].map(() => world.act('payout approved', () => world.get(PayoutDeskService).approve(SECOND_STAFF, batch, totalWon)))); // pressed twice
}

/** Vendors whom Toss wants to know in full answer it. */
async function checkedInFull(world: World): Promise<void> {
  for (const { toss_id: sellerId } of await world.rows<{ toss_id: string }>("select toss_id from payout_seller where status = 'KYC_REQUIRED'")) {
    await world.shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId, status: 'APPROVED' });
    world.count('seller checked in full');
  }
}

/** The worker's part. */
export async function payoutTurn(world: World): Promise<void> {
  for (const work of await world.get(PayoutTurnService).due(50)) await world.act('payout turn', work);
}
