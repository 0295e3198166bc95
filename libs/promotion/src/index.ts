/** Promotions: exhibitions, coupons, and the one price of a cart. */
import { Coupon } from './coupon.entity.js';
import { Exhibition } from './exhibition.entity.js';

export const promotionEntities = [Coupon, Exhibition];
export { AllotmentService, type AllotmentLine } from './allotment.service.js';
export { BUDGET_ARROWS, type BudgetState } from './budget.state.js';
export { BudgetDeskService } from './budget-desk.service.js';
export { BudgetReportService, type BudgetFile } from './budget-report.service.js';
export { shareOfLargestBp, type BudgetInput, type PaperInput } from './budget.rules.js';
export { BudgetQueries, type BudgetDetailView, type BudgetMovementView, type BudgetPartView, type BudgetView } from './budget.queries.js';
export { BudgetService, type BudgetShare, type BudgetStep } from './budget.service.js';
export { bestCoupons } from './coupon-choice.rules.js';
export { CouponDeskService } from './coupon-desk.service.js';
export type { CouponBenefit, CouponObstacle, CouponScope, HeldCoupon } from './coupon-price.rules.js';
export { CouponQueries, type CouponDeskView, type CouponView, type MyCouponView, type OpenCouponView } from './coupon.queries.js';
export { obstacleText, type CouponInput } from './coupon.rules.js';
export { CouponService } from './coupon.service.js';
export type { CouponState } from './coupon.state.js';
export { THEMES, type ExhibitionInput, type ExhibitionItemInput } from './exhibition.rules.js';
export { ExhibitionService } from './exhibition.service.js';
export { EXHIBITION_ARROWS, exhibitionState, type ExhibitionState } from './exhibition.state.js';
export { lostForBudget, missedOffer, priceOf, sufficesForOne, type DiscountSource, type ExhibitionOffer, type PiecePrice, type PricedLine, type PriceReason } from './line-price.rules.js';
export { priceCart, type CartToPrice, type PricedCart, type PricedVendor, type UnavailableLine } from './pricing.rules.js';
export { AllotmentGone, BudgetGone, CouponGone } from './promotion.errors.js';
export { PromotionModule } from './promotion.module.js';
export { PromotionQueries, type ExhibitionView } from './promotion.queries.js';
export { StaffExhibitionQueries, type ExhibitionCandidateView, type ExhibitionHistory, type StaffExhibitionItemView, type StaffExhibitionView } from './staff-exhibition.queries.js';
export { lawfulWasPrice, lowestOf20Days, publicPrices, WAS_PRICE_DAYS, wasPriceAt, type PastPrice, type PricePeriod } from './was-price.rules.js';
