/** The catalogue: categories, products and their versions, variants, stock, pictures, search. */
export const catalogEntities = [] as const;
export { CatalogModule } from './catalog.module.js';
export { CatalogQueries, type CategoryView, type PictureRef, type ProductView, type VariantView } from './catalog.queries.js';
export { deliveryZone } from './delivery-zone.js';
export { NOTICE_KINDS, noticeKind, noticeRows, type NoticeField, type NoticeKind } from './notice.js';
export { PICTURE_WIDTHS, pictureUrls, type PictureUrls } from './picture.rules.js';
export { COUNT_LIMIT, ProductListQueries, type After, type ProductCardView, type ProductFilter, type ProductSort, type ProductState } from './product-list.queries.js';
export { searchColumns, searchTerms } from './search-text.js';
export type { ShippingTerms, VariantSnapshot } from './snapshot.js';
export { OutOfStock, type ShortLine } from './stock/stock.errors.js';
export { StockService, type StockLine } from './stock/stock.service.js';
