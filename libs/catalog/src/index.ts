/** The catalogue: categories, products and their versions, variants, stock, pictures, search. */
import { Product } from './product.entity.js';

export const catalogEntities = [Product];
export { CatalogModule } from './catalog.module.js';
export { CatalogQueries, type CategoryView, type PictureRef, type ProductView, type VariantView } from './catalog.queries.js';
export type { Check, Difference } from './completeness.rules.js';
export { deliveryZone } from './delivery-zone.js';
export { MAX_VARIANTS, PRICE_WON, type DraftPicture, type ProductDraft, type ProductInput, type ProductOption, type TaxKind, type VariantInput } from './draft.rules.js';
export { ImportFileService } from './import/import-file.service.js';
export { ImportService, type ImportRequest } from './import/import.service.js';
export type { ImportProblem } from './import/reading.js';
export type { ImportLine, ImportOutcome, ImportReport } from './import/report.js';
export { MAX_FILE_MB, MAX_ROWS } from './import/text-table.js';
export { NOTICE_KINDS, noticeKind, noticeRows, type NoticeField, type NoticeKind } from './notice.js';
export { PICTURE_WIDTHS, pictureUrls, type PictureUrls } from './picture.rules.js';
export { encodePhoto, MAX_PICTURE_MB, PictureService, type StoredPicture } from './picture.service.js';
export { ProductDeskQueries, type DeskFilter, type DeskProduct, type DeskRow, type DeskVariant, type HistoryRow, type PricePoint, type ProductReview, type ReviewVersion } from './product-desk.queries.js';
export { ProductIndexService } from './product-index.service.js';
export { COUNT_LIMIT, ProductListQueries, type After, type ProductCardView, type ProductFilter, type ProductSort } from './product-list.queries.js';
export { ProductReviewService, type ProductDecision } from './product-review.service.js';
export { ProductService, type VendorActor } from './product.service.js';
export { PRODUCT_ARROWS, type ProductState } from './product.state.js';
export { searchColumns } from './search-text.js';
export type { ShippingTerms, VariantSnapshot } from './snapshot.js';
export { OutOfStock, type ShortLine } from './stock/stock.errors.js';
export { StockService, type StockLine } from './stock/stock.service.js';
