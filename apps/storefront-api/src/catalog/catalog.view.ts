import { CARRIERS, showBusinessNumber, showPhone, won, type Carrier, type Won } from '#kernel';
import { noticeRows, pictureUrls, type CategoryView, type PictureRef, type ProductCardView, type ProductView } from '#catalog';
import { priceOf, sufficesForOne, wasPriceAt, type ExhibitionOffer, type ExhibitionView, type PastPrice, type PriceReason as Reason } from '#promotion';
import type { VendorView } from '#vendor';
import type { Page } from '#graphql';
import type { Allotment, Category, Exhibition, Picture, Price, PriceReason, Product, ProductCard, ProductConnection, ProductFilter, Vendor } from './catalog.types.js';

/** Pieces from which a shelf no longer counts as nearly empty. */
const FEW = 5;
const MOST_SHOWN = 999;

export type Histories = ReadonlyMap<string, readonly PastPrice[]>;

/** What prices on a page are made of: offers open now, and the past prices of the variants that they are about. */
export interface Pricing {
  offers: readonly ExhibitionOffer[];
  histories: Histories;
  at: Date;
}

export function toPicture(ref: PictureRef): Picture {
  return { ...pictureUrls(ref.hash), width: ref.width, height: ref.height, alt: ref.alt, color: ref.color };
}

/** A picture known by its hash alone, beside a name that says what it shows. */
export function thumbnail(hash: string | null, color: string | null): Picture | null {
  return hash === null ? null : { ...pictureUrls(hash), width: 960, height: 960, alt: '', color: color ?? '#f4f5f6' };
}

export function toReason(reason: Reason, vendorName: string): PriceReason {
  const names = { VENDOR: vendorName, MALL: '구로e몰', BUDGET: '구로구' } as const;
  return { source: reason.source, label: reason.label, amountWon: reason.amountWon, shares: reason.shares.map((share) => ({ funder: share.funder, name: names[share.funder], amountWon: share.amountWon })) };
}

/** The price of one variant now, and what may lawfully stand struck through beside it. */
function variantPrice(variant: { variantId: string; unitPriceWon: Won }, pricing: Pricing, vendorName: string, from: boolean): Price {
  const piece = priceOf(variant, pricing.offers, pricing.at);
  const was = piece.offer ? wasPriceAt(pricing.histories.get(variant.variantId) ?? [], piece.won, pricing.at) : null;
  return { won: piece.won, sellingWon: piece.sellingWon, wasWon: was, discountBp: was === null ? 0 : Math.floor(((was - piece.won) * 10_000) / was), reasons: piece.reasons.map((reason) => toReason(reason, vendorName)), from };
}

export function toAllotment(offer: ExhibitionOffer): Allotment {
  return { total: offer.allotment, left: offer.left, perShopper: offer.perShopperLimit, closesAt: offer.closesAt, exhibition: { slug: offer.exhibitionSlug, name: offer.exhibitionName } };
}

/** A card shows the lowest price that a product can be had at now. */
export function toCard(card: ProductCardView, pricing: Pricing): ProductCard {
  const offers = pricing.offers.filter((candidate) => candidate.productId === card.id && candidate.left > 0 && candidate.priceWon < candidate.sellingWon && sufficesForOne(candidate)).sort((a, b) => a.priceWon - b.priceWon);
  const best = offers[0] && offers[0].priceWon <= card.priceWon ? offers[0] : undefined;
  const price = variantPrice({ variantId: best?.variantId ?? '', unitPriceWon: best?.sellingWon ?? card.priceWon }, pricing, card.vendor.name, costsMore(card, offers, best));
  return {
    id: card.id, slug: card.slug, name: card.name, vendor: { slug: card.vendor.slug, name: card.vendor.name, dong: card.vendor.dong, sealColor: card.vendor.sealColor },
    picture: thumbnail(card.thumbnail, card.thumbnailColor), price, soldOut: card.available <= 0, optionCount: card.optionCount, allotment: best ? toAllotment(best) : null,
    shippingFeeWon: card.vendor.shippingFeeWon, freeShippingAboveWon: card.vendor.freeShippingAboveWon, onlyVariantId: card.onlyVariantId, state: card.state,
  };
}

/** Whether another option of the card's product costs more than what the card shows. */
function costsMore(card: ProductCardView, offers: readonly ExhibitionOffer[], best: ExhibitionOffer | undefined): boolean {
  if (best === undefined) return card.pricesDiffer || offers.length > 0;
  return new Set(offers.filter((offer) => offer.priceWon === best.priceWon).map((offer) => offer.variantId)).size < card.optionCount;
}

/** A page of a list, with its cards in the order of its rows. */
export function toConnection(page: Page<ProductCardView>, cards: readonly ProductCard[], filter: ProductFilter): ProductConnection {
  return { pageInfo: page.pageInfo, nodes: [...cards], edges: page.edges.flatMap((edge, index) => (cards[index] ? [{ cursor: edge.cursor, node: cards[index] }] : [])), usedQuery: filter.query ?? null, similarTo: null, filter, counted: null };
}

export function toProduct(product: ProductView, vendor: VendorView, category: Category, pricing: Pricing): Product {
  const variants = product.variants.map((variant) => {
    const offer = priceOf({ variantId: variant.id, unitPriceWon: won(variant.priceWon) }, pricing.offers, pricing.at).offer;
    const available = product.sellable ? Math.max(0, Math.min(MOST_SHOWN, variant.available)) : 0;
    return {
      id: variant.id, label: variant.label, optionValues: variant.optionValues, price: variantPrice({ variantId: variant.id, unitPriceWon: won(variant.priceWon) }, pricing, vendor.name, false), available,
      stockState: available === 0 ? 'SOLD_OUT' : available <= FEW ? 'FEW' : 'PLENTY', allotment: offer ? toAllotment(offer) : null,
    };
  });
  const cheapest = [...variants].sort((a, b) => a.price.won - b.price.won)[0];
  return {
    id: product.id, slug: product.slug, versionId: product.versionId, name: product.name, description: product.description, state: product.state, category, vendor: toVendor(vendor), pictures: product.pictures.map(toPicture),
    options: product.options, variants, price: cheapest ? { ...cheapest.price, from: variants.some((variant) => variant.price.won !== cheapest.price.won) } : { won: 0, sellingWon: 0, wasWon: null, discountBp: 0, reasons: [], from: false },
    soldOut: variants.every((variant) => variant.available === 0), taxKind: product.taxKind, notice: noticeRows(product.noticeKind, product.notice), withdrawalExclusion: product.withdrawalExclusion,
    madeToOrder: product.madeToOrder, categoryId: product.categoryId, categorySlug: category.slug,
  };
}

export function toVendor(vendor: VendorView): Vendor {
  return {
    id: vendor.id, slug: vendor.slug, name: vendor.name, dong: vendor.dong, sentence: vendor.sentence, story: vendor.story, sealColor: vendor.sealColor, foundedYear: vendor.foundedYear,
    representative: vendor.representative, businessNumber: showBusinessNumber(vendor.businessNumber), reportNumber: vendor.reportNumber, address: `(${vendor.zip}) ${vendor.address}`, phone: showPhone(vendor.phone),
    email: vendor.email, identityCheckedAt: vendor.identityCheckedAt, productCount: vendor.productCount, artUrl: `/media/story-${encodeURIComponent(vendor.slug)}.svg`,
    shipping: {
      feeWon: vendor.shippingFeeWon, freeAboveWon: vendor.freeShippingAboveWon, jejuSurchargeWon: vendor.jejuSurchargeWon, islandSurchargeWon: vendor.islandSurchargeWon,
      returnFeeWon: vendor.returnFeeWon, shipsWithinDays: vendor.shipsWithinDays,
    },
  };
}

export function toExhibition(view: ExhibitionView, at: Date): Exhibition {
  return { ...view, serverNow: at, artUrl: `/media/exhibition-${encodeURIComponent(view.slug)}.svg` };
}

/** The tree under and above each category, built from the flat rows. */
export class CategoryTree {
  private readonly byId = new Map<string, Category>();
  readonly roots: Category[] = [];

  constructor(rows: readonly CategoryView[]) {
    for (const row of rows) {
      const parents = row.path.slice(0, -1).flatMap((id) => this.byId.get(id) ?? []);
      const category: Category = { id: row.id, slug: row.slug, name: row.name, nameEn: row.nameEn, depth: row.depth, parents, children: [] };
      this.byId.set(row.id, category);
      (row.parentId === null ? this.roots : (this.byId.get(row.parentId)?.children ?? [])).push(category);
    }
  }

  get(id: string): Category | undefined {
    return this.byId.get(id);
  }

  bySlug(slug: string): Category | undefined {
    return [...this.byId.values()].find((category) => category.slug === slug);
  }
}

export function carrierName(carrier: string | null): string | null {
  return carrier !== null && Object.hasOwn(CARRIERS, carrier) ? CARRIERS[carrier as Carrier].name : null;
}
