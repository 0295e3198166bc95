/** Promotions: exhibitions, and the one price of a cart. */
import { Exhibition } from './exhibition.entity.js';

export const promotionEntities = [Exhibition];
export { AllotmentService, type AllotmentLine } from './allotment.service.js';
export { THEMES, type ExhibitionInput, type ExhibitionItemInput } from './exhibition.rules.js';
export { ExhibitionService } from './exhibition.service.js';
export { EXHIBITION_ARROWS, exhibitionState, type ExhibitionState } from './exhibition.state.js';
export { priceCart, priceOf, type CartToPrice, type ExhibitionOffer, type PiecePrice, type PricedCart, type PricedLine, type PricedVendor, type PriceReason, type UnavailableLine } from './pricing.rules.js';
export { AllotmentGone } from './promotion.errors.js';
export { PromotionModule } from './promotion.module.js';
export { PromotionQueries, type ExhibitionView } from './promotion.queries.js';
export { lawfulWasPrice, WAS_PRICE_DAYS, type PastPrice } from './was-price.rules.js';
