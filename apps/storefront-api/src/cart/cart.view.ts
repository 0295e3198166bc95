import { problemText, showWon, won } from '#kernel';
import type { CartLine as StoredLine } from '#cart';
import { lostForBudget, type ExhibitionOffer, type PricedCart, type PricedLine, type UnavailableLine } from '#promotion';
import type { ProductCard, VendorCard } from '../catalog/catalog.types.js';
import { toReason } from '../catalog/catalog.view.js';
import type { Cart, CartLine, CartLineNote, CartVendor, Sums } from './cart.types.js';

const FEW = 5;

/** What a cart was priced with. */
export interface Offered {
  offers: readonly ExhibitionOffer[];
  at: Date;
}

/** A priced cart as the page shows it: per vendor, and for each line what changed since it was put in. */
export function toCart(priced: PricedCart, stored: readonly StoredLine[], { offers, at }: Offered, cards: ReadonlyMap<string, ProductCard>): Cart {
  const seen = new Map(stored.map((line) => [line.variantId, line.seenWon]));
  const vendors: CartVendor[] = priced.vendors.map((part) => ({
    vendor: vendorCard(part.vendor), lines: part.lines.flatMap((line) => lineOf(line, seen.get(line.snapshot.variantId) ?? null, { offers, at }, cards)),
    goodsWon: part.goodsWon, discountWon: part.discountWon, shippingFeeWon: part.shippingFeeWon, surchargeWon: part.surchargeWon, toFreeShippingWon: part.toFreeShippingWon,
  }));
  const unavailable = priced.unavailable.flatMap((line) => unavailableLine(line, cards));
  const lines = [...vendors.flatMap((vendor) => vendor.lines), ...unavailable];
  return {
    __typename: 'Cart', quantity: stored.reduce((sum, line) => sum + line.quantity, 0), lineCount: stored.length, vendors, unavailable, sums: sumsOf(priced), changed: lines.filter((line) => line.note !== null).length,
  };
}

export function sumsOf(priced: PricedCart): Sums {
  return { goodsWon: priced.goodsWon, discountWon: priced.discountWon, shippingWon: priced.shippingWon, surchargeWon: priced.surchargeWon, totalWon: priced.totalWon, taxableWon: priced.taxableWon, exemptWon: priced.exemptWon };
}

function vendorCard(vendor: { slug: string; name: string; dong: string; sealColor: string }): VendorCard {
  return { slug: vendor.slug, name: vendor.name, dong: vendor.dong, sealColor: vendor.sealColor };
}

function lineOf(line: PricedLine, seenWon: number | null, offered: Offered, cards: ReadonlyMap<string, ProductCard>): CartLine[] {
  const product = cards.get(line.snapshot.productId);
  if (!product) return [];
  const unitPaidWon = won(Math.round(line.amountWon / line.quantity));
  return [{
    variantId: line.snapshot.variantId, product, name: line.snapshot.name, optionLabel: line.snapshot.optionLabel, quantity: line.quantity, unitPriceWon: line.unitPriceWon, unitPaidWon, amountWon: line.amountWon,
    discountWon: line.discountWon, reasons: line.reasons.map((reason) => toReason(reason, line.snapshot.vendor.name)), available: Math.min(999, line.snapshot.available), note: noteOf(line, unitPaidWon, seenWon, offered),
    withdrawalExclusion: line.snapshot.withdrawalExclusion,
  }];
}

/** The one thing most worth saying of a line: a budget or a limit that takes its discount, a changed price, nearly sold out. */
function noteOf(line: PricedLine, unitPaidWon: number, seenWon: number | null, { offers, at }: Offered): CartLineNote | null {
  const unfunded = lostForBudget(line, offers, at);
  if (unfunded) return { kind: 'BUDGET_ENDED', message: budgetEnded(line, unitPaidWon), wasWon: unfunded.priceWon, nowWon: unitPaidWon };
  const lost = line.exhibitionItemId === null ? offers.find((offer) => offer.variantId === line.snapshot.variantId && offer.priceWon < line.unitPriceWon) : undefined;
  if (lost) {
    const may = Math.max(0, Math.min(lost.left, lost.perShopperLimit - lost.heldByShopper));
    const message = may > 0 ? `기획전 가격으로는 ${may}개까지 살 수 있습니다. 수량을 ${may}개로 줄이면 한 개에 ${showWon(lost.priceWon)}입니다.` : '기획전 가격으로 살 수 있는 수량을 모두 쓰셨거나 한정 수량이 마감되었습니다.';
    return { kind: 'LIMIT', message, wasWon: lost.priceWon, nowWon: line.unitPriceWon };
  }
  if (seenWon !== null && seenWon !== unitPaidWon) return { kind: 'PRICE_CHANGED', message: `담은 뒤에 가격이 바뀌었습니다: ${showWon(seenWon)} → ${showWon(unitPaidWon)}`, wasWon: seenWon, nowWon: unitPaidWon };
  if (line.snapshot.available <= FEW) return { kind: 'FEW_LEFT', message: `${line.snapshot.available}개 남았습니다.`, wasWon: null, nowWon: null };
  return null;
}

/** Why a discount that the district paid for is no more, and what the piece costs now. */
export function budgetEnded(line: PricedLine, unitPaidWon: number): string {
  return `구로구 지원 예산이 모두 쓰여 ${line.quantity > 1 ? '이 수량에는 ' : ''}할인이 끝났습니다. 이제 ${line.quantity > 1 ? '한 개에 ' : ''}${showWon(unitPaidWon)}입니다.`;
}

function unavailableLine(line: UnavailableLine, cards: ReadonlyMap<string, ProductCard>): CartLine[] {
  const product = line.snapshot ? cards.get(line.snapshot.productId) : undefined;
  if (!line.snapshot || !product) return [];
  const left = line.available > 0 ? `${line.available}개 남았습니다. 수량을 줄여 주세요. 지금은 합계에서 뺐습니다.` : '다 팔렸습니다. 합계에서 뺐습니다.';
  const note: CartLineNote = line.reason === 'NOT_ON_SALE' ? { kind: 'NOT_ON_SALE', message: problemText('NOT_ON_SALE'), wasWon: null, nowWon: null } : { kind: 'OUT_OF_STOCK', message: left, wasWon: null, nowWon: null };
  return [{
    variantId: line.variantId, product, name: line.snapshot.name, optionLabel: line.snapshot.optionLabel, quantity: line.quantity, unitPriceWon: line.snapshot.unitPriceWon, unitPaidWon: line.snapshot.unitPriceWon,
    amountWon: won(0), discountWon: won(0), reasons: [], available: Math.min(999, Math.max(0, line.available)), note,
    withdrawalExclusion: line.snapshot.withdrawalExclusion,
  }];
}
