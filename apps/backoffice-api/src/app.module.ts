import { Module } from '@nestjs/common';
import { DatabaseModule, RedisModule } from '#database';
import { FaceModule } from '#graphql';
import { AccountModule, SessionService } from '#account';
import { CatalogModule, catalogEntities } from '#catalog';
import { LedgerModule } from '#ledger';
import { OrderModule, orderEntities } from '#order';
import { PayoutModule } from '#payout';
import { PromotionModule, promotionEntities } from '#promotion';
import { ReconciliationModule } from '#reconciliation';
import { SettlementModule } from '#settlement';
import { VendorModule, vendorEntities } from '#vendor';
import { BudgetResolver } from './budget/budget.resolver.js';
import { ClaimResolver } from './claim/claim.resolver.js';
import { RefundResolver } from './claim/refund.resolver.js';
import { CouponResolver } from './coupon/coupon.resolver.js';
import { ExhibitionResolver } from './exhibition/exhibition.resolver.js';
import { ImportResolver } from './import/import.resolver.js';
import { LedgerResolver } from './ledger/ledger.resolver.js';
import { StaffOrderResolver } from './order/staff-order.resolver.js';
import { VendorOrderResolver } from './order/vendor-order.resolver.js';
import { StaffPayoutResolver } from './payout/staff-payout.resolver.js';
import { VendorPayoutResolver } from './payout/vendor-payout.resolver.js';
import { BackofficeCallers } from './person/caller.service.js';
import { HistoryResolver } from './person/history.resolver.js';
import { PersonResolver } from './person/person.resolver.js';
import { ProductResolver } from './product/product.resolver.js';
import { ReviewResolver } from './product/review.resolver.js';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver.js';
import { StaffSettlementResolver } from './settlement/staff-settlement.resolver.js';
import { VendorSettlementResolver } from './settlement/vendor-settlement.resolver.js';
import { AccessLogResolver } from './staff/access-log.resolver.js';
import { QueueResolver } from './staff/queue.resolver.js';
import { VendorResolver } from './vendor/vendor.resolver.js';

/** The resolvers of the backoffice, for the process and for printing the schema. */
export const BACKOFFICE_RESOLVERS = [PersonResolver, HistoryResolver, ClaimResolver, RefundResolver, VendorOrderResolver, StaffOrderResolver, LedgerResolver, ExhibitionResolver, CouponResolver, BudgetResolver, VendorResolver, ProductResolver, ReviewResolver, ImportResolver, ReconciliationResolver, QueueResolver, AccessLogResolver, VendorSettlementResolver, StaffSettlementResolver, StaffPayoutResolver, VendorPayoutResolver];

@Module({
  imports: [
    DatabaseModule.forRoot([...vendorEntities, ...catalogEntities, ...promotionEntities, ...orderEntities]), RedisModule, AccountModule, VendorModule, CatalogModule, PromotionModule, LedgerModule, OrderModule, SettlementModule, ReconciliationModule, PayoutModule,
    FaceModule.forRoot({ imports: [AccountModule], inject: [SessionService], callerSource: (sessions: SessionService) => new BackofficeCallers(sessions) }),
  ],
  providers: [...BACKOFFICE_RESOLVERS],
})
export class BackofficeModule {}
