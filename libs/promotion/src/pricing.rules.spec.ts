import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { won } from '#kernel';
import type { ShippingTerms, VariantSnapshot } from '#catalog';
import { bestCoupons } from './coupon-choice.rules.js';
import type { HeldCoupon } from './coupon-price.rules.js';
import { lostForBudget, missedOffer, priceOf, type ExhibitionOffer } from './line-price.rules.js';
import { priceCart, type CartToPrice, type PricedCart } from './pricing.rules.js';

const AT = new Date('2026-11-24T03:00:00Z');
const OPENS = new Date('2026-11-24T00:00:00Z');
const CLOSES = new Date('2026-11-27T00:00:00Z');

function prepareTerms(input: Partial<ShippingTerms> = {}): ShippingTerms {
  return { feeWon: won(3_000), freeAboveWon: won(30_000), jejuSurchargeWon: won(3_000), islandSurchargeWon: won(5_000), returnFeeWon: won(3_000), shipsWithinDays: 3, ...input };
}

function prepareSnapshot(input: Partial<VariantSnapshot> & { shipping?: ShippingTerms } = {}): VariantSnapshot {
  const { shipping, ...rest } = input;
  const vendorId = rest.vendorId ?? 'vendor-a';
  return {
    variantId: 'soy', productId: 'p-soy', productVersionId: 'v-soy', vendorId, slug: 'soy', name: '3년 묵힌 씨간장', optionLabel: '', thumbnail: null, thumbnailColor: null, unitPriceWon: won(15_000), listPriceWon: null,
    taxKind: 'TAXABLE', available: 100, sellable: true, categoryPath: [], madeToOrder: false, withdrawalExclusion: null,
    vendor: { id: vendorId, slug: vendorId, name: vendorId === 'vendor-a' ? '옥상 장독대' : '구로 방앗간', dong: '구로동', sealColor: '#464c53', shipping: shipping ?? prepareTerms() },
    ...rest,
  };
}

function prepareOffer(input: Partial<ExhibitionOffer> = {}): ExhibitionOffer {
  return {
    itemId: 'item-1', exhibitionId: 'exhibition-1', exhibitionName: '겨울 채비전', exhibitionSlug: 'winter', productId: 'p-soy', variantId: 'soy', sellingWon: won(15_000), priceWon: won(12_000),
    vendorShareBp: 5_000, mallShareBp: 5_000, budgetShareBp: 0, budget: null, allotment: 10, left: 10, perShopperLimit: 3, heldByShopper: 0, opensAt: OPENS, closesAt: CLOSES, ...input,
  };
}

function prepareCoupon(input: Partial<HeldCoupon> = {}): HeldCoupon {
  return {
    issueId: 'issue-1', couponId: 'coupon-1', name: '첫 주문 쿠폰', vendorId: null, benefit: { kind: 'AMOUNT', amountWon: won(3_000) }, minSpendWon: won(10_000), stackable: true, scope: { kind: 'ALL' },
    vendorShareBp: input.vendorId === undefined || input.vendorId === null ? 0 : 10_000, mallShareBp: input.vendorId === undefined || input.vendorId === null ? 10_000 : 0, budgetShareBp: 0, budget: null, usableUntil: CLOSES, ...input,
  };
}

function price(input: Partial<CartToPrice>): PricedCart {
  return priceCart({ snapshots: [prepareSnapshot()], offers: [], lines: [{ variantId: 'soy', quantity: 2 }], zone: null, at: AT, ...input });
}

function sums(cart: PricedCart): Omit<PricedCart, 'vendors' | 'unavailable' | 'coupons'> {
  const { vendors: _, unavailable: __, coupons: ___, ...rest } = cart;
  return rest;
}

describe('the price of one piece', () => {
  const piece = { variantId: 'soy', unitPriceWon: won(15_000) };

  it('is the selling price where nothing is offered', () => {
    expect(priceOf(piece, [], AT)).toEqual({ won: 15_000, sellingWon: 15_000, reasons: [], offer: null });
  });

  it('is the exhibition price, with its reason and who bears it', () => {
    const offer = prepareOffer({ vendorShareBp: 3_000, mallShareBp: 7_000 });
    expect(priceOf(piece, [offer], AT)).toEqual({
      won: 12_000, sellingWon: 15_000, offer,
      reasons: [{ source: 'EXHIBITION', sourceId: 'item-1', exhibitionId: 'exhibition-1', label: '겨울 채비전', amountWon: 3_000, shares: [{ funder: 'VENDOR', budgetId: null, amountWon: 900 }, { funder: 'MALL', budgetId: null, amountWon: 2_100 }] }],
    });
  });

  it('follows the clock: from the first millisecond of the opening, up to the one before the close', () => {
    const at = (moment: number): number => priceOf(piece, [prepareOffer()], new Date(moment)).won;
    expect([at(OPENS.getTime() - 1), at(OPENS.getTime()), at(CLOSES.getTime() - 1), at(CLOSES.getTime())]).toEqual([15_000, 12_000, 12_000, 15_000]);
  });

  it('takes one exhibition: the lowest price', () => {
    expect(priceOf(piece, [prepareOffer(), prepareOffer({ itemId: 'item-2', priceWon: won(11_000) }), prepareOffer({ itemId: 'item-3', priceWon: won(13_000) })], AT).offer?.itemId).toBe('item-2');
  });

  it('gives a tie to the one that costs the vendor least, whatever their order', () => {
    const offers = [prepareOffer({ itemId: 'item-1', vendorShareBp: 5_000, mallShareBp: 5_000 }), prepareOffer({ itemId: 'item-2', vendorShareBp: 2_000, mallShareBp: 8_000 }), prepareOffer({ itemId: 'item-3', vendorShareBp: 10_000, mallShareBp: 0 })];
    expect([priceOf(piece, offers, AT).offer?.itemId, priceOf(piece, offers.toReversed(), AT).offer?.itemId]).toEqual(['item-2', 'item-2']);
  });

  it('is never raised by an exhibition that is dearer than the selling price of today', () => {
    expect(priceOf({ ...piece, unitPriceWon: won(11_000) }, [prepareOffer()], AT)).toEqual({ won: 11_000, sellingWon: 11_000, reasons: [], offer: null });
  });

  it('leaves out a funder that bears nothing', () => {
    expect(priceOf(piece, [prepareOffer({ vendorShareBp: 0, mallShareBp: 10_000 })], AT).reasons[0]?.shares).toEqual([{ funder: 'MALL', budgetId: null, amountWon: 3_000 }]);
  });
});

describe('an exhibition price holds for a line as a whole', () => {
  const lineOf = (quantity: number, offer: Partial<ExhibitionOffer>): (number | string | null)[] => {
    const line = price({ offers: [prepareOffer(offer)], lines: [{ variantId: 'soy', quantity }] }).vendors[0]?.lines[0];
    return line ? [line.amountWon, line.discountWon, line.exhibitionItemId, line.exhibitionQuantity, line.reasons.length] : [];
  };

  it('within the limit and the allotment', () => expect(lineOf(3, {})).toEqual([36_000, 9_000, 'item-1', 3, 1]));
  it('not above the limit', () => expect(lineOf(4, {})).toEqual([60_000, 0, null, 0, 0]));
  it('not where pieces bought before leave too few', () => expect(lineOf(2, { heldByShopper: 2 })).toEqual([30_000, 0, null, 0, 0]));
  it('not where the allotment leaves too few', () => expect(lineOf(2, { left: 1 })).toEqual([30_000, 0, null, 0, 0]));
  it('not by writing the variant down twice', () => {
    const cart = price({ offers: [prepareOffer()], lines: [{ variantId: 'soy', quantity: 2 }, { variantId: 'soy', quantity: 2 }] });
    expect(cart.vendors[0]?.lines.map((line) => [line.quantity, line.discountWon])).toEqual([[4, 0]]);
  });

  it('falls back to the next exhibition that can serve it', () => {
    const cart = price({ offers: [prepareOffer({ left: 1 }), prepareOffer({ itemId: 'item-2', priceWon: won(13_000) })] });
    expect(cart.vendors[0]?.lines[0]).toMatchObject({ exhibitionItemId: 'item-2', discountWon: 4_000 });
  });

  it('says which offer fewer pieces would have', () => {
    const offers = [prepareOffer()];
    const missed = (quantity: number): string | undefined => {
      const line = price({ offers, lines: [{ variantId: 'soy', quantity }] }).vendors[0]?.lines[0];
      return line && missedOffer(line, offers, AT)?.itemId;
    };
    expect([missed(3), missed(4)]).toEqual([undefined, 'item-1']);
  });
});

describe('a discount that a district budget pays for', () => {
  const funded = (leftWon: number, input: Partial<ExhibitionOffer> = {}): ExhibitionOffer => prepareOffer({ vendorShareBp: 2_000, mallShareBp: 1_000, budgetShareBp: 7_000, budget: { id: 'budget-1', leftWon: won(leftWon) }, ...input });
  const tea = prepareSnapshot({ variantId: 'tea', productId: 'p-tea', name: '메밀차', unitPriceWon: won(15_000) });
  const both = (leftWon: number, ...variantIds: string[]): (number | undefined)[] => {
    const cart = price({ snapshots: [prepareSnapshot(), tea], offers: [funded(leftWon), funded(leftWon, { itemId: 'item-2', variantId: 'tea' })], lines: variantIds.map((variantId) => ({ variantId, quantity: 1 })) });
    return ['soy', 'tea'].map((id) => cart.vendors[0]?.lines.find((line) => line.snapshot.variantId === id)?.discountWon);
  };

  it('says which budget pays what', () => {
    expect(priceOf({ variantId: 'soy', unitPriceWon: won(15_000) }, [funded(2_100)], AT).reasons[0]?.shares).toEqual([
      { funder: 'VENDOR', budgetId: null, amountWon: 600 }, { funder: 'MALL', budgetId: null, amountWon: 300 }, { funder: 'BUDGET', budgetId: 'budget-1', amountWon: 2_100 },
    ]);
  });

  it('ends at once where the budget can’t pay its whole share: for a piece, and for a line as a whole', () => {
    const paid = (leftWon: number, quantity: number): number | undefined => price({ offers: [funded(leftWon)], lines: [{ variantId: 'soy', quantity }] }).vendors[0]?.lines[0]?.amountWon;
    expect([paid(2_100, 1), paid(2_099, 1), paid(4_199, 2), paid(4_200, 2)]).toEqual([12_000, 15_000, 30_000, 24_000]);
  });

  it('is not had twice by two lines of one cart, whatever their order', () => {
    expect([both(4_200, 'soy', 'tea'), both(4_199, 'soy', 'tea'), both(4_199, 'tea', 'soy'), both(2_099, 'tea', 'soy')]).toEqual([[3_000, 3_000], [3_000, 0], [3_000, 0], [0, 0]]);
  });

  it('falls back to the next offer, and says which one its budget lost', () => {
    const offers = [funded(0), prepareOffer({ itemId: 'item-3', priceWon: won(14_000) })];
    const line = price({ offers }).vendors[0]?.lines[0];
    expect([line?.exhibitionItemId, line && lostForBudget(line, offers, AT)?.itemId]).toEqual(['item-3', 'item-1']);
    const enough = price({ offers: [funded(9_999)] }).vendors[0]?.lines[0];
    expect(enough && lostForBudget(enough, [funded(9_999)], AT)).toBeNull();
    const limited = price({ offers: [prepareOffer({ left: 1 })] }).vendors[0]?.lines[0];
    expect(limited && lostForBudget(limited, [prepareOffer({ left: 1 })], AT)).toBeNull();
  });
});

describe('the parcel of a vendor', () => {
  const shipping = (input: Partial<CartToPrice>, terms: Partial<ShippingTerms> = {}): (number | null)[] => {
    const vendor = price({ snapshots: [prepareSnapshot({ shipping: prepareTerms(terms) })], ...input }).vendors[0];
    return vendor ? [vendor.shippingFeeWon, vendor.surchargeWon, vendor.toFreeShippingWon] : [];
  };

  it('costs its fee below the threshold, and says what is missing', () => expect(shipping({ lines: [{ variantId: 'soy', quantity: 1 }] })).toEqual([3_000, 0, 15_000]));
  it('is free from the threshold on', () => expect(shipping({})).toEqual([0, 0, null]));
  it('counts what is paid, not what it would have cost', () => expect(shipping({ offers: [prepareOffer()] })).toEqual([3_000, 0, 6_000]));
  it('is never free without a threshold', () => expect(shipping({}, { freeAboveWon: null })).toEqual([3_000, 0, null]));
  it('is free where there is no fee', () => expect(shipping({ lines: [{ variantId: 'soy', quantity: 1 }] }, { feeWon: won(0) })).toEqual([0, 0, null]));
  it('costs the surcharge of Jeju and the islands, also where it is free', () => {
    expect([shipping({ zone: 'JEJU' }), shipping({ zone: 'ISLAND' }), shipping({ zone: 'MAINLAND' })]).toEqual([[0, 3_000, null], [0, 5_000, null], [0, 0, null]]);
  });
});

describe('a cart', () => {
  const rice = prepareSnapshot({ variantId: 'rice', productId: 'p-rice', vendorId: 'vendor-b', name: '햅쌀', unitPriceWon: won(3_333), taxKind: 'EXEMPT' });
  const tea = prepareSnapshot({ variantId: 'tea', productId: 'p-tea', name: '메밀차', unitPriceWon: won(9_900) });

  it('is one sum of two parcels, two kinds of tax, an exhibition and a surcharge', () => {
    const cart = price({ snapshots: [prepareSnapshot(), rice, tea], offers: [prepareOffer()], lines: [{ variantId: 'tea', quantity: 1 }, { variantId: 'rice', quantity: 3 }, { variantId: 'soy', quantity: 2 }], zone: 'JEJU' });
    expect(cart.vendors.map((vendor) => [vendor.vendor.name, vendor.lines.map((line) => line.snapshot.variantId), vendor.goodsWon, vendor.discountWon, vendor.shippingFeeWon, vendor.surchargeWon])).toEqual([
      ['구로 방앗간', ['rice'], 9_999, 0, 3_000, 3_000], ['옥상 장독대', ['tea', 'soy'], 39_900, 6_000, 0, 3_000],
    ]);
    expect(sums(cart)).toEqual({ goodsWon: 49_899, discountWon: 6_000, shippingWon: 3_000, surchargeWon: 6_000, totalWon: 52_899, taxableWon: 42_900, exemptWon: 9_999 });
  });

  it('never reduces a line silently: what can not be served whole is unavailable and costs nothing', () => {
    const cart = price({
      snapshots: [prepareSnapshot({ available: 1 }), prepareSnapshot({ variantId: 'gone', sellable: false }), tea],
      lines: [{ variantId: 'soy', quantity: 2 }, { variantId: 'gone', quantity: 1 }, { variantId: 'unknown', quantity: 1 }, { variantId: 'tea', quantity: 1 }],
    });
    expect(cart.unavailable.map(({ snapshot, ...line }) => ({ ...line, known: snapshot !== null }))).toEqual([
      { variantId: 'soy', quantity: 2, reason: 'OUT_OF_STOCK', available: 1, known: true },
      { variantId: 'gone', quantity: 1, reason: 'NOT_ON_SALE', available: 0, known: true },
      { variantId: 'unknown', quantity: 1, reason: 'NOT_ON_SALE', available: 0, known: false },
    ]);
    expect(sums(cart)).toEqual({ goodsWon: 9_900, discountWon: 0, shippingWon: 3_000, surchargeWon: 0, totalWon: 12_900, taxableWon: 12_900, exemptWon: 0 });
  });

  it('without lines costs nothing', () => {
    expect(price({ lines: [], zone: 'JEJU' })).toEqual({ vendors: [], unavailable: [], coupons: { used: [], refused: [] }, goodsWon: 0, discountWon: 0, shippingWon: 0, surchargeWon: 0, totalWon: 0, taxableWon: 0, exemptWon: 0 });
  });

  it('has no line of no or half a piece', () => {
    for (const quantity of [0, -1, 1.5, Number.NaN]) expect(() => price({ lines: [{ variantId: 'soy', quantity }] })).toThrow(RangeError);
  });
});

describe('coupons', () => {
  const oil = prepareSnapshot({ variantId: 'oil', productId: 'p-oil', vendorId: 'vendor-b', unitPriceWon: won(10_000), taxKind: 'EXEMPT', categoryPath: ['food', 'oil'], shipping: prepareTerms({ feeWon: won(0) }) });
  const soy = prepareSnapshot({ shipping: prepareTerms({ feeWon: won(0) }) });
  const both = { snapshots: [soy, oil], lines: [{ variantId: 'soy', quantity: 1 }, { variantId: 'oil', quantity: 2 }] };
  const reasonsOf = (cart: PricedCart): unknown => cart.vendors.flatMap((vendor) => vendor.lines).map((line) => [line.snapshot.variantId, line.amountWon, line.reasons.map((reason) => [reason.label, reason.amountWon, ...reason.shares.map((share) => `${share.funder} ${share.amountWon}`)])]);

  it('of a vendor touches his lines alone, though two vendors and three funders share the order', () => {
    const offer = prepareOffer({ vendorShareBp: 0, mallShareBp: 5_000, budgetShareBp: 5_000, budget: { id: 'budget-1', leftWon: won(100_000) } });
    const cart = price({ ...both, offers: [offer], coupons: [prepareCoupon({ vendorId: 'vendor-b', name: '기름 쿠폰' })] });
    expect(reasonsOf(cart)).toEqual([
      ['oil', 17_000, [['기름 쿠폰', 3_000, 'VENDOR 3000']]],
      ['soy', 12_000, [['겨울 채비전', 3_000, 'MALL 1500', 'BUDGET 1500']]],
    ]);
    expect([cart.totalWon, cart.exemptWon, cart.taxableWon]).toEqual([29_000, 17_000, 12_000]);
  });

  it('of the mall comes after the vendors’, on what is then to pay, laid on all lines by what they cost', () => {
    const cart = price({ ...both, coupons: [prepareCoupon({ benefit: { kind: 'RATE', rateBp: 1_000, capWon: null } }), prepareCoupon({ issueId: 'issue-2', vendorId: 'vendor-b', name: '기름 쿠폰', benefit: { kind: 'AMOUNT', amountWon: won(5_000) } })] });
    expect(reasonsOf(cart)).toEqual([
      ['oil', 13_500, [['기름 쿠폰', 5_000, 'VENDOR 5000'], ['첫 주문 쿠폰', 1_500, 'MALL 1500']]],
      ['soy', 13_500, [['첫 주문 쿠폰', 1_500, 'MALL 1500']]],
    ]);
    expect(cart.coupons.used.map(({ coupon, amountWon }) => [coupon.issueId, amountWon])).toEqual([['issue-2', 5_000], ['issue-1', 3_000]]);
  });

  it('takes a rate down to whole won and no more than its cap', () => {
    const rate = (rateBp: number, capWon: number | null): number => price({ snapshots: [prepareSnapshot({ unitPriceWon: won(15_999) })], lines: [{ variantId: 'soy', quantity: 1 }], coupons: [prepareCoupon({ benefit: { kind: 'RATE', rateBp, capWon: capWon === null ? null : won(capWon) } })] }).discountWon;
    expect([rate(1_000, null), rate(1_000, 1_600), rate(1_000, 1_000)]).toEqual([1_599, 1_599, 1_000]);
  });

  it.each<[string, Partial<HeldCoupon>, unknown]>([
    ['is over', { usableUntil: AT }, { kind: 'OVER' }],
    ['needs more', { minSpendWon: won(35_001) }, { kind: 'MIN_SPEND', missingWon: 1 }],
    ['counts its own goods alone', { scope: { kind: 'CATEGORY', id: 'oil' }, minSpendWon: won(20_500) }, { kind: 'MIN_SPEND', missingWon: 500 }],
    ['is for goods that are not there', { scope: { kind: 'CATEGORY', id: 'paper' } }, { kind: 'OUT_OF_SCOPE' }],
    ['is of another vendor', { vendorId: 'vendor-c' }, { kind: 'OUT_OF_SCOPE' }],
    ['is for an exhibition’s price that no line has', { scope: { kind: 'EXHIBITION', id: 'exhibition-1' } }, { kind: 'OUT_OF_SCOPE' }],
    ['has a budget that can’t pay its whole share', { mallShareBp: 0, budgetShareBp: 10_000, budget: { id: 'budget-1', leftWon: won(2_999) } }, { kind: 'BUDGET_ENDED' }],
  ])('takes nothing off and says why where it %s', (_, input, obstacle) => {
    const cart = price({ ...both, coupons: [prepareCoupon(input)] });
    expect(cart.coupons).toEqual({ used: [], refused: [{ coupon: prepareCoupon(input), obstacle }] });
    expect(cart.totalWon).toBe(35_000);
  });

  it('holds one of each owner, and an exclusive one of the mall alone', () => {
    const cart = price({ ...both, coupons: [prepareCoupon({ stackable: false }), prepareCoupon({ issueId: 'issue-2', vendorId: 'vendor-a' }), prepareCoupon({ issueId: 'issue-3', vendorId: 'vendor-a' })] });
    expect(cart.coupons.used.map(({ coupon }) => coupon.issueId)).toEqual(['issue-2']);
    expect(cart.coupons.refused.map(({ coupon, obstacle }) => [coupon.issueId, obstacle.kind])).toEqual([['issue-3', 'NOT_TOGETHER'], ['issue-1', 'NOT_TOGETHER']]);
  });

  it('are chosen so that the cart costs least, shipping included', () => {
    const exclusive = prepareCoupon({ issueId: 'exclusive', stackable: false, benefit: { kind: 'AMOUNT', amountWon: won(6_000) } });
    const small = prepareCoupon({ issueId: 'small', vendorId: 'vendor-a', benefit: { kind: 'AMOUNT', amountWon: won(1_000) } });
    const ofVendor = prepareCoupon({ issueId: 'vendor', vendorId: 'vendor-a' });
    const ofMall = prepareCoupon({ issueId: 'mall', benefit: { kind: 'AMOUNT', amountWon: won(2_000) } });
    const cart = { ...both, offers: [], zone: null, at: AT };
    const best = (held: HeldCoupon[], over: Partial<CartToPrice> = {}): string[] => bestCoupons({ ...cart, ...over }, held).map((coupon) => coupon.issueId);
    expect(best([exclusive, small, ofVendor])).toEqual(['exclusive']);
    expect(best([exclusive, small, ofVendor, ofMall, prepareCoupon({ issueId: 'more', benefit: { kind: 'AMOUNT', amountWon: won(3_500) } })])).toEqual(['vendor', 'more']);
    // A parcel that is free from 30,000 won on: 1,000 won off would cost 3,000 won of shipping.
    expect(best([small], { snapshots: [prepareSnapshot({ unitPriceWon: won(30_000) })], lines: [{ variantId: 'soy', quantity: 1 }] })).toEqual([]);
  });

  it('were never there once they are taken off: apply, remove, apply leaves the same bytes', () => {
    const coupons = [prepareCoupon(), prepareCoupon({ issueId: 'issue-2', vendorId: 'vendor-b' })];
    const [bare, with_] = [JSON.stringify(price(both)), JSON.stringify(price({ ...both, coupons }))];
    expect(with_).not.toBe(bare);
    expect([JSON.stringify(price({ ...both, coupons: [] })), JSON.stringify(price({ ...both, coupons }))]).toEqual([bare, with_]);
  });
});

describe('every cart', () => {
  const wonUpTo = (max: number): fc.Arbitrary<ReturnType<typeof won>> => fc.integer({ min: 0, max }).map(won);
  const terms = fc.record({ feeWon: wonUpTo(5_000), freeAboveWon: fc.option(fc.integer({ min: 1, max: 100_000 }).map(won)), jejuSurchargeWon: wonUpTo(5_000), islandSurchargeWon: wonUpTo(8_000), returnFeeWon: wonUpTo(5_000), shipsWithinDays: fc.constant(3) });
  const variant = fc.record({ unitPriceWon: fc.integer({ min: 100, max: 100_000_000 }).map(won), taxKind: fc.constantFrom('TAXABLE' as const, 'EXEMPT' as const), available: fc.integer({ min: 0, max: 12 }), sellable: fc.boolean(), vendor: fc.nat(2) });
  const offer = fc.record({
    of: fc.nat(7), priceWon: fc.integer({ min: 1, max: 100_000_000 }).map(won), vendorShareBp: fc.integer({ min: 0, max: 10_000 }), budgetShareBp: fc.integer({ min: 1, max: 10_000 }), budget: fc.option(fc.nat(1)), left: fc.integer({ min: 0, max: 12 }), perShopperLimit: fc.integer({ min: 1, max: 12 }),
    heldByShopper: fc.integer({ min: 0, max: 12 }), opensAt: fc.constantFrom(OPENS, CLOSES), closesAt: fc.constantFrom(OPENS, CLOSES, new Date(CLOSES.getTime() + 1)),
  });
  const benefit = fc.oneof(fc.integer({ min: 100, max: 100_000 }).map((amount) => ({ kind: 'AMOUNT' as const, amountWon: won(amount) })), fc.record({ kind: fc.constant('RATE' as const), rateBp: fc.integer({ min: 100, max: 9_000 }), capWon: fc.option(fc.integer({ min: 100, max: 50_000 }).map(won)) }));
  const coupon = fc.record({ benefit, more: wonUpTo(200_000), vendor: fc.option(fc.nat(2)), stackable: fc.boolean(), budget: fc.option(fc.nat(1)), budgetShareBp: fc.integer({ min: 1, max: 10_000 }), scope: fc.constantFrom<HeldCoupon['scope']>({ kind: 'ALL' }, { kind: 'VENDOR', id: 'vendor-1' }, { kind: 'EXHIBITION', id: 'exhibition-1' }), usableUntil: fc.constantFrom(AT, CLOSES) });
  const line = fc.record({ of: fc.nat(8), quantity: fc.integer({ min: 1, max: 12 }) });
  const toPrice = fc.record({
    terms: fc.tuple(terms, terms, terms), variants: fc.array(variant, { minLength: 1, maxLength: 8 }), offers: fc.array(offer, { maxLength: 10 }), left: fc.tuple(wonUpTo(200_000_000), wonUpTo(100_000)), coupons: fc.array(coupon, { maxLength: 5 }), lines: fc.uniqueArray(line, { selector: (one) => one.of, maxLength: 9 }),
    zone: fc.constantFrom('MAINLAND' as const, 'JEJU' as const, 'ISLAND' as const, null),
  }).map((given): CartToPrice => ({
    snapshots: given.variants.map(({ vendor, ...rest }, index) => prepareSnapshot({ ...rest, variantId: `variant-${index}`, vendorId: `vendor-${vendor}`, shipping: given.terms[vendor] ?? prepareTerms() })),
    offers: given.offers.map(({ of, budget, budgetShareBp, ...rest }, index) => {
      const share = budget === null ? 0 : Math.min(budgetShareBp, 10_000 - rest.vendorShareBp);
      return prepareOffer({ ...rest, itemId: `item-${index}`, variantId: `variant-${of}`, budgetShareBp: share, mallShareBp: 10_000 - rest.vendorShareBp - share, budget: budget === null || share === 0 ? null : { id: `budget-${budget}`, leftWon: given.left[budget] ?? won(0) } });
    }),
    coupons: given.coupons.map(({ more, vendor, budget, budgetShareBp, ...rest }, index) => {
      const base = { ...rest, issueId: `issue-${index}`, couponId: `coupon-${index}`, minSpendWon: won((rest.benefit.kind === 'AMOUNT' ? rest.benefit.amountWon : 0) + 1_000 + more) };
      if (vendor !== null) return prepareCoupon({ ...base, vendorId: `vendor-${vendor}`, scope: { kind: 'ALL' }, stackable: true });
      return prepareCoupon(budget === null ? base : { ...base, mallShareBp: 10_000 - budgetShareBp, budgetShareBp, budget: { id: `budget-${budget}`, leftWon: given.left[budget] ?? won(0) } });
    }),
    lines: given.lines.map(({ of, quantity }) => ({ variantId: `variant-${of}`, quantity })), zone: given.zone, at: AT,
  }));
  const linesOf = (cart: PricedCart): PricedCart['vendors'][number]['lines'] => cart.vendors.flatMap((vendor) => vendor.lines);
  const byVariant = (cart: PricedCart): string => JSON.stringify([
    sums(cart), cart.vendors.map(({ lines, ...vendor }) => [vendor, lines.toSorted((a, b) => (a.snapshot.variantId < b.snapshot.variantId ? -1 : 1))]), cart.unavailable.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1)),
  ]);

  it('adds up: lines to parcels, parcels to sums, both kinds of tax to the total', () => {
    fc.assert(fc.property(toPrice, (input) => {
      const cart = priceCart(input);
      const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
      for (const vendor of cart.vendors) {
        expect(vendor.goodsWon).toBe(total(vendor.lines.map((one) => one.goodsWon)));
        expect(vendor.discountWon).toBe(total(vendor.lines.map((one) => one.discountWon)));
      }
      expect(cart.goodsWon).toBe(total(linesOf(cart).map((one) => one.unitPriceWon * one.quantity)));
      expect(cart.discountWon).toBe(total(linesOf(cart).flatMap((one) => one.reasons).map((reason) => reason.amountWon)));
      expect(cart.totalWon).toBe(total(linesOf(cart).map((one) => one.amountWon)) + cart.shippingWon + cart.surchargeWon);
      expect(cart.taxableWon + cart.exemptWon).toBe(cart.totalWon);
      expect(cart.taxableWon).toBe(total(linesOf(cart).filter((one) => one.snapshot.taxKind === 'TAXABLE').map((one) => one.amountWon)) + cart.shippingWon + cart.surchargeWon);
      expect(linesOf(cart).length + cart.unavailable.length).toBe(input.lines.length);
    }));
  });

  it('has no negative sum, and no line that costs more than its selling price', () => {
    fc.assert(fc.property(toPrice, (input) => {
      const cart = priceCart(input);
      expect(Object.values(sums(cart)).filter((value) => value < 0 || Object.is(value, -0))).toEqual([]);
      expect(linesOf(cart).filter((one) => one.amountWon < 0 || one.discountWon < 0 || one.amountWon > one.goodsWon)).toEqual([]);
    }));
  });

  it('shares each discount among its funders to the last won', () => {
    fc.assert(fc.property(toPrice, (input) => {
      for (const reason of linesOf(priceCart(input)).flatMap((one) => one.reasons)) {
        expect(reason.shares.reduce((sum, share) => sum + share.amountWon, 0)).toBe(reason.amountWon);
        expect(reason.shares.every((share) => share.amountWon > 0)).toBe(true);
      }
    }));
  });

  it('never takes more from a budget than it has left', () => {
    fc.assert(fc.property(toPrice, (input) => {
      const taken = new Map<string, number>();
      for (const share of linesOf(priceCart(input)).flatMap((one) => one.reasons).flatMap((reason) => reason.shares)) {
        expect(share.budgetId !== null).toBe(share.funder === 'BUDGET');
        if (share.budgetId !== null) taken.set(share.budgetId, (taken.get(share.budgetId) ?? 0) + share.amountWon);
      }
      for (const { budget } of [...input.offers, ...(input.coupons ?? [])]) if (budget) expect(taken.get(budget.id) ?? 0).toBeLessThanOrEqual(budget.leftWon);
    }));
  });

  it('leaves something to pay of every order that a coupon reduced', () => {
    fc.assert(fc.property(toPrice, (input) => {
      const cart = priceCart(input);
      if (cart.coupons.used.length > 0) expect(cart.totalWon).toBeGreaterThanOrEqual(100);
      expect(cart.coupons.used.reduce((sum, used) => sum + used.amountWon, 0)).toBe(linesOf(cart).flatMap((one) => one.reasons).filter((reason) => reason.source === 'COUPON').reduce((sum, reason) => sum + reason.amountWon, 0));
    }));
  });

  it('never gives an exhibition price beyond its allotment, its limit or its hours', () => {
    fc.assert(fc.property(toPrice, (input) => {
      const offers = new Map(input.offers.map((one) => [one.itemId, one]));
      for (const one of linesOf(priceCart(input))) {
        const taken = one.exhibitionItemId === null ? undefined : offers.get(one.exhibitionItemId);
        if (!taken) continue;
        expect(one.exhibitionQuantity).toBe(one.quantity);
        expect(one.quantity <= taken.left && one.quantity + taken.heldByShopper <= taken.perShopperLimit && taken.opensAt <= AT && AT < taken.closesAt).toBe(true);
      }
    }));
  });

  it('is the same to the byte for the same input, and in every order of lines, offers and snapshots', () => {
    fc.assert(fc.property(toPrice, fc.func(fc.integer()), (input, rank) => {
      expect(JSON.stringify(priceCart(input))).toBe(JSON.stringify(priceCart(structuredClone(input))));
      const mixed = <T>(list: readonly T[]): T[] => list.toSorted((a, b) => rank(a) - rank(b));
      // Lines keep the order of the cart; what each of them costs, the parcels and the sums do not depend on it.
      expect(byVariant(priceCart({ ...input, lines: mixed(input.lines), offers: mixed(input.offers), coupons: mixed(input.coupons ?? []), snapshots: mixed(input.snapshots) }))).toBe(byVariant(priceCart(input)));
    }));
  });

  it('is the same after something was put in and taken out again, and after an exhibition came and went', () => {
    fc.assert(fc.property(toPrice, (input) => {
      const before = JSON.stringify(priceCart(input));
      const extra = prepareSnapshot({ variantId: 'extra', vendorId: 'vendor-0', unitPriceWon: won(1) });
      const more = { ...input, snapshots: [...input.snapshots, extra], lines: [...input.lines, { variantId: 'extra', quantity: 1 }], offers: [...input.offers, prepareOffer({ itemId: 'extra', variantId: 'variant-0', priceWon: won(1), left: 12, perShopperLimit: 12 })] };
      priceCart(more);
      expect(JSON.stringify(priceCart({ ...more, lines: more.lines.filter((one) => one.variantId !== 'extra'), offers: more.offers.filter((one) => one.itemId !== 'extra') }))).toBe(before);
    }));
  });

  it('prices a line of one piece as the product page does', () => {
    fc.assert(fc.property(toPrice, (input) => {
      // Each alone in its cart: two may draw on one budget that pays for one.
      for (const one of input.lines.flatMap((given) => linesOf(priceCart({ ...input, coupons: [], lines: [{ ...given, quantity: 1 }] })))) {
        const piece = priceOf(one.snapshot, input.offers, AT);
        expect([one.amountWon, one.unitPriceWon, one.reasons]).toEqual([piece.won, piece.sellingWon, piece.reasons]);
      }
    }));
  });
});
