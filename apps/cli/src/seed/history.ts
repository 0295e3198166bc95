import 'reflect-metadata';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { clock, config, DAY, DomainError, HOUR, kstDate, later, MINUTE, startOfKstDay } from '#kernel';
import { Database, DatabaseModule, SYSTEM } from '#database';
import { demoMall } from '#database/demo';
import { CatalogModule, catalogEntities } from '#catalog';
import { OrderModule, orderEntities } from '#order';
import { PayoutModule } from '#payout';
import { PromotionModule, promotionEntities } from '#promotion';
import { ReconciliationModule, ReconciliationService } from '#reconciliation';
import { ClosingService, endOf, payoutDay, periodOf, SettlementModule, type Period } from '#settlement';
import { VendorModule, vendorEntities } from '#vendor';
import { PastMoney } from './past-money.js';
import { PastSales } from './past-sales.js';
import { sandbox } from './sample-order.js';

/**
 * What happened in the demo mall before today: sold, delivered, confirmed, settled and paid out through the same services as everything else, while this
 * program's clock and the sandbox's stand on those days. Runs before the worker does, which would seal the days. Does nothing where an order exists.
 */
@Module({ imports: [DatabaseModule.forRoot([...vendorEntities, ...catalogEntities, ...promotionEntities, ...orderEntities]), VendorModule, CatalogModule, PromotionModule, OrderModule, SettlementModule, PayoutModule, ReconciliationModule] })
class HistoryModule {}

/** So many days after a payment its money has come from Toss, holidays or not: then the days are compared. */
const ARRIVED_DAYS = 5;

interface Happening {
  at: Date;
  run: () => Promise<unknown>;
}

async function main(): Promise<void> {
  if (config().production) throw new Error('운영 모드에서는 견본을 넣지 않습니다.');
  const app = await NestFactory.createApplicationContext(HistoryModule, { logger: false, abortOnError: false });
  try {
    if (await app.get(Database).readOne('select 1 as known from mall_order limit 1')) return;
    const now = clock.now();
    for (const { at, run } of (await happenings(app, now)).sort((a, b) => a.at.getTime() - b.at.getTime())) {
      clock.set(at);
      await sandbox('clock', { offsetMs: at.getTime() - now.getTime() });
      await run();
    }
  } finally {
    clock.set(undefined);
    await sandbox('clock', { offsetMs: 0 });
    await app.close();
  }
}

/** In no order: each knows its moment. */
async function happenings(app: INestApplicationContext, now: Date): Promise<Happening[]> {
  const { history, accounts } = demoMall();
  const ago = (days: number): Date => later(startOfKstDay(kstDate(later(now, -days * DAY))), 10 * HOUR);
  const [sales, money] = [await PastSales.of(app, history), await PastMoney.of(app, history, accounts)];
  const periodAt = (days: number): Period => periodOf('TWICE_A_MONTH', kstDate(ago(days)));
  const [paid, closed] = [periodAt(history.paidPeriodOf), periodAt(history.closedPeriodOf)];
  const close = (): Promise<unknown> => app.get(ClosingService).closeAll(SYSTEM);
  const paidOn = later(startOfKstDay(payoutDay(paid)), 10 * HOUR);
  return [
    ...history.sales.flatMap((sale) => sales.of(sale, ago)),
    { at: ago(history.accountEntered), run: () => money.enterAccount() },
    { at: later(endOf(paid), HOUR), run: close },
    { at: paidOn, run: () => money.propose() },
    { at: later(paidOn, 20 * MINUTE), run: () => money.approve() },
    { at: later(paidOn, 21 * MINUTE), run: () => money.send() },
    { at: later(paidOn, HOUR), run: () => money.turn() },
    { at: later(endOf(closed), HOUR), run: close },
    { at: later(endOf(closed), 10 * HOUR), run: () => money.ask() },
    ...[...history.sales.map((sale) => ago(sale.placed - ARRIVED_DAYS)), now].filter((at) => at <= now).map((at) => ({ at, run: () => app.get(ReconciliationService).runDue() })),
  ];
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`견본의 지난 일을 넣지 못했습니다: ${error instanceof DomainError ? `${error.code} ${JSON.stringify(error.fields)}` : error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
