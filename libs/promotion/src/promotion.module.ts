import { Module } from '@nestjs/common';
import { LedgerModule } from '#ledger';
import { AllotmentService } from './allotment.service.js';
import { BudgetDeskService } from './budget-desk.service.js';
import { BudgetQueries } from './budget.queries.js';
import { BudgetReportService } from './budget-report.service.js';
import { BudgetService } from './budget.service.js';
import { CouponDeskService } from './coupon-desk.service.js';
import { CouponQueries } from './coupon.queries.js';
import { CouponService } from './coupon.service.js';
import { ExhibitionService } from './exhibition.service.js';
import { PromotionQueries } from './promotion.queries.js';
import { StaffExhibitionQueries } from './staff-exhibition.queries.js';

const DOORS = [AllotmentService, BudgetService, BudgetDeskService, BudgetQueries, BudgetReportService, CouponDeskService, CouponQueries, CouponService, ExhibitionService, PromotionQueries, StaffExhibitionQueries];

@Module({ imports: [LedgerModule], providers: DOORS, exports: DOORS })
export class PromotionModule {}
