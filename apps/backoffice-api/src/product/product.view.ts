import { noticeRows, pictureUrls, type DeskProduct, type DeskRow, type DraftPicture as Picture, type ProductReview as Review, type ReviewVersion as Version } from '#catalog';
import type { DraftPicture, VendorProduct, VendorProductRow } from './product.types.js';
import type { ProductReview, ReviewVersion } from './review.types.js';

export function toRow(row: DeskRow): VendorProductRow {
  return { ...row, thumbnail: row.thumbnail === null ? null : pictureUrls(row.thumbnail).small };
}

export function toProduct(product: DeskProduct): VendorProduct {
  const { draft } = product;
  return {
    id: product.id, slug: product.slug, state: product.state, variants: product.variants, missing: product.missing, decisionReason: product.decisionReason, history: product.history.map(withoutName), prices: product.prices.map(withoutName),
    pendingChange: product.pendingChange, rowVersion: product.rowVersion,
    draft: { ...draft, pictures: draft.pictures.map(toPicture), notice: Object.entries(draft.notice).map(([id, value]) => ({ id, value })) },
  };
}

/** A vendor reads that staff did it, not who of them. */
function withoutName<T extends { actor: string }>(row: T): T {
  return { ...row, actor: row.actor.split(':')[0] ?? '' };
}

export function toReview(review: Review): ProductReview {
  return {
    id: review.id, slug: review.slug, vendor: review.vendor, state: review.state, proposed: review.proposed ? toVersion(review.proposed) : null, current: review.current ? toVersion(review.current) : null,
    differences: review.differences, checks: review.checks, variants: review.variants, history: review.history, decisionReason: review.decisionReason,
  };
}

function toVersion(version: Version): ReviewVersion {
  return { ...version, category: version.categoryName, pictures: version.pictures.map(toPicture), notice: noticeRows(version.noticeKind, version.notice) };
}

function toPicture(picture: Picture): DraftPicture {
  const { small, medium } = pictureUrls(picture.hash);
  return { id: picture.id, alt: picture.alt, small, medium };
}
