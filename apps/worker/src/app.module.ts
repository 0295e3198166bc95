import { Module } from '@nestjs/common';
import { RetentionService } from '#account';
import { DatabaseModule } from '#database';
import { CatalogModule, catalogEntities } from '#catalog';
import { LedgerModule } from '#ledger';
import { OrderModule, orderEntities } from '#order';
import { PayoutModule } from '#payout';
import { SettlementModule } from '#settlement';
import { PromotionModule, promotionEntities } from '#promotion';
import { ReconciliationModule } from '#reconciliation';
import { VendorModule, vendorEntities } from '#vendor';
import { BooksTask } from './books.task.js';
import { ClaimTask } from './claim.task.js';
import { ClockService } from './clock.service.js';
import { HeartbeatService } from './heartbeat.service.js';
import { MailTask } from './mail.task.js';
import { ReconcileTask } from './reconcile.task.js';
import { SalesTask } from './sales.task.js';
import { TossEventTask } from './toss-event.task.js';
import { TossPayoutEventTask } from './toss-payout-event.task.js';
import { VendorChangedTask } from './vendor-changed.task.js';

@Module({
  imports: [DatabaseModule.forRoot([...vendorEntities, ...catalogEntities, ...promotionEntities, ...orderEntities]), VendorModule, CatalogModule, PromotionModule, LedgerModule, OrderModule, SettlementModule, ReconciliationModule, PayoutModule],
  providers: [BooksTask, ClaimTask, ClockService, HeartbeatService, MailTask, ReconcileTask, RetentionService, SalesTask, TossEventTask, TossPayoutEventTask, VendorChangedTask],
})
export class WorkerModule {}
