import { showNumber } from '#kernel/pure';
import { graphql } from '../generated/backoffice';
import type { StoredDraftFragment } from '../generated/backoffice/graphql';
import { EMPTY_DRAFT, type ProductDraft, withGrid } from './product-draft';

/** A stored product as the form shows it. */
export function draftOf(product: StoredDraftFragment): ProductDraft {
  const { draft, variants, rowVersion } = product;
  const rows = variants.filter((variant) => variant.state !== 'REMOVED').map((variant) => ({
    values: variant.optionValues, sku: variant.sku ?? '', price: showNumber(variant.priceWon), list: variant.listPriceWon === null ? '' : showNumber(variant.listPriceWon), stock: showNumber(variant.onHand), seen: String(variant.onHand),
  }));
  const stored: ProductDraft = {
    rowVersion: String(rowVersion), name: draft.name, description: draft.description, categoryId: draft.categoryId ?? '', taxKind: draft.taxKind,
    options: draft.options.map((option) => ({ name: option.name, values: option.values.join(', ') })),
    variants: rows.length === 0 ? EMPTY_DRAFT.variants : rows,
    pictures: draft.pictures.map(({ id, small, alt }) => ({ id, small, alt })),
    notice: Object.fromEntries(draft.notice.map((entry) => [entry.id, entry.value])),
    withdrawalExclusion: draft.withdrawalExclusion ?? '', madeToOrder: draft.madeToOrder,
  };
  // A combination that is not sold stays empty: it must not get a price by being looked at.
  return withGrid(stored, { price: '', list: '' });
}

graphql(`
  fragment StoredDraft on VendorProduct {
    rowVersion
    draft { name description categoryId taxKind options { name values } pictures { id alt small } notice { id value } withdrawalExclusion madeToOrder }
    variants { id label optionValues sku priceWon listPriceWon onHand state }
  }
`);
