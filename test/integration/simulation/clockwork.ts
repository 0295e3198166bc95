import { clock } from '#kernel';
import { LedgerDayService } from '#ledger';
import { CashReceiptService, ClaimSettlementService, ConfirmationService, GoodwillService, OrderEndingService, PaymentResolverService, RefundService, WebhookService } from '#order';
import { ReconciliationService } from '#reconciliation';
import { ClosingService } from '#settlement';
import { TossEventTask } from '../../../apps/worker/src/toss-event.task.js';
import type { Chance } from './chance.js';
import { payoutTurn } from './paying.js';
import type { World } from './world.js';

const SYSTEM = { name: 'system' };
const MANY = 1_000;

/** What the worker does by its clock, all at once as it does. Toss's failures are left for the next turn, as there. */
export async function turn(world: World): Promise<void> {
  await Promise.all([
    attempts(world),
    each(world, 'expire', await world.get(OrderEndingService).due(clock.now(), MANY), (id) => world.get(OrderEndingService).expire(id)),
    each(world, 'settle', await world.get(ClaimSettlementService).unsettled(MANY), (id) => world.get(ClaimSettlementService).settleDecided(id)),
    each(world, 'goodwill refund', await world.get(GoodwillService).agreed(MANY), (id) => world.get(GoodwillService).refund(id)),
    each(world, 'receipt', await world.get(CashReceiptService).claim(MANY), (row) => world.get(CashReceiptService).resolve(row)),
    world.get(ConfirmationService).confirmDue(clock.now()),
    world.get(ClosingService).closeAll(SYSTEM),
    payoutTurn(world),
  ]);
}

async function attempts(world: World): Promise<void> {
  await each(world, 'resolve', await world.get(PaymentResolverService).claim(MANY), (attempt) => world.get(PaymentResolverService).resolve(attempt));
}

/** Five at a time, as the worker. */
async function each<T>(world: World, name: string, given: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...given];
  await Promise.all(Array.from({ length: 5 }, async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const taken = one;
      await world.act(name, () => work(taken));
    }
  }));
}

/** Webhooks as they arrived, some twice and in any order; each is acted on by reading the payment. */
export async function webhooks(world: World, chance: Chance): Promise<void> {
  const told = world.shop.sandbox.takeTold().flatMap((one) => (chance.happens(0.2) ? [one, one] : [one]));
  const task = new TossEventTask(world.get(PaymentResolverService), world.get(WebhookService));
  for (const one of told.sort(() => chance.next() - 0.5)) {
    const id = one.headers['tosspayments-webhook-transmission-id'];
    world.count(`webhook ${await world.get(WebhookService).accept({ rawBody: Buffer.from(one.raw), transmissionId: typeof id === 'string' ? id : undefined })}`);
  }
  const orders = await world.rows<{ order_id: string }>('select distinct order_id from webhook_delivery where handled_at is null');
  await each(world, 'webhook read', orders.map((row) => row.order_id), (id) => task.run({ id }));
}

/** Early in the morning: the day before is sealed and laid beside Toss's lists. */
export async function morning(world: World): Promise<void> {
  await world.get(LedgerDayService).sealDue();
  await world.get(RefundService).eraseAccounts();
  await world.act('reconcile', () => world.get(ReconciliationService).runDue());
}
