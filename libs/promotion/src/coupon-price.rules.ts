import { allocate, shareOf, sumWon, won, ZERO_WON, type Won } from '#kernel';
import { compare, sharesOf, type ExhibitionOffer, type PricedLine, type PriceReason } from './line-price.rules.js';

/** How much a coupon takes off: a sum, or a part of what its goods cost, up to a cap. */
export type CouponBenefit = { kind: 'AMOUNT'; amountWon: Won } | { kind: 'RATE'; rateBp: number; capWon: Won | null };

/** For which goods a coupon is: all of its owner's, or those of a category (with all below it), of a vendor, or bought at an exhibition's price. */
export type CouponScope = { kind: 'ALL' } | { kind: 'CATEGORY' | 'VENDOR' | 'EXHIBITION'; id: string };

/** A coupon as a shopper holds it, at one moment. */
export interface HeldCoupon extends Pick<ExhibitionOffer, 'vendorShareBp' | 'mallShareBp' | 'budgetShareBp' | 'budget'> {
  /** What the shopper was given. */
  issueId: string;
  couponId: string;
  name: string;
  /** Whose it is; null for the mall's. */
  vendorId: string | null;
  benefit: CouponBenefit;
  /** What its goods must cost, after exhibitions and the coupons before it. */
  minSpendWon: Won;
  /** The mall's: goes together with vendors' coupons. A vendor's always does. */
  stackable: boolean;
  scope: CouponScope;
  usableUntil: Date;
}

/** Why a coupon takes nothing off a cart. */
export type CouponObstacle = { kind: 'OVER' | 'OUT_OF_SCOPE' | 'BUDGET_ENDED' | 'NOT_TOGETHER' } | { kind: 'MIN_SPEND'; missingWon: Won };

export interface UsedCoupon {
  coupon: HeldCoupon;
  /** What it takes off, on all lines together. */
  amountWon: Won;
}

export interface RefusedCoupon {
  coupon: HeldCoupon;
  obstacle: CouponObstacle;
}

/**
 * Takes coupons off lines that have their exhibition's price: first one of each vendor, on his lines alone, then one of the mall. Each coupon's amount is laid on
 * its goods by what they cost, each line's part is shared by its funders. Pure; the order of the coupons given makes no difference but between several of one owner,
 * of which the first by issue counts. `budgets` is what may still be taken from each; what is used here is taken off it.
 */
export function applyCoupons(priced: readonly PricedLine[], coupons: readonly HeldCoupon[], budgets: Map<string, number>, at: Date): { lines: PricedLine[]; used: UsedCoupon[]; refused: RefusedCoupon[] } {
  let lines = [...priced];
  const used: UsedCoupon[] = [];
  const refused: RefusedCoupon[] = [];
  const owners = new Set<string | null>();
  for (const coupon of coupons.toSorted(vendorsFirst)) {
    if (coupon.budget && !budgets.has(coupon.budget.id)) budgets.set(coupon.budget.id, coupon.budget.leftWon);
    const together = !owners.has(coupon.vendorId) && (coupon.vendorId !== null || coupon.stackable || used.length === 0);
    const found = together ? discountOf(coupon, lines, budgets, at) : { obstacle: { kind: 'NOT_TOGETHER' as const } };
    if ('obstacle' in found) {
      refused.push({ coupon, obstacle: found.obstacle });
      continue;
    }
    owners.add(coupon.vendorId);
    lines = lines.map((line) => reduced(line, found.reasons.get(line)));
    used.push({ coupon, amountWon: found.amountWon });
    if (coupon.budget) budgets.set(coupon.budget.id, (budgets.get(coupon.budget.id) ?? 0) - found.budgetWon);
  }
  return { lines, used, refused };
}

function discountOf(coupon: HeldCoupon, lines: readonly PricedLine[], budgets: ReadonlyMap<string, number>, at: Date): { obstacle: CouponObstacle } | { reasons: Map<PricedLine, PriceReason>; amountWon: Won; budgetWon: number } {
  if (at.getTime() >= coupon.usableUntil.getTime()) return { obstacle: { kind: 'OVER' } };
  // By their variants' ids, not as the cart lists them: equal remainders go to the same goods in every order.
  const goods = lines.filter((line) => line.amountWon > 0 && isFor(coupon, line)).sort((a, b) => compare(a.snapshot.variantId, b.snapshot.variantId));
  if (goods.length === 0) return { obstacle: { kind: 'OUT_OF_SCOPE' } };
  const baseWon = sumWon(goods.map((line) => line.amountWon));
  if (baseWon < coupon.minSpendWon) return { obstacle: { kind: 'MIN_SPEND', missingWon: won(coupon.minSpendWon - baseWon) } };
  const amountWon = benefitOf(coupon.benefit, baseWon);
  const parts = allocate(amountWon, goods.map((line) => line.amountWon));
  const reasons = new Map(goods.map((line, index) => [line, reasonOf(coupon, parts[index] ?? ZERO_WON)]));
  const budgetWon = sumWon([...reasons.values()].flatMap(({ shares }) => shares.filter((share) => share.funder === 'BUDGET').map((share) => share.amountWon)));
  // The discount ends at once where its budget can't pay its whole share: nobody else pays it instead.
  if (coupon.budget && budgetWon > (budgets.get(coupon.budget.id) ?? 0)) return { obstacle: { kind: 'BUDGET_ENDED' } };
  return { reasons, amountWon, budgetWon };
}

function isFor(coupon: HeldCoupon, line: PricedLine): boolean {
  if (coupon.vendorId !== null && line.snapshot.vendorId !== coupon.vendorId) return false;
  const { scope } = coupon;
  if (scope.kind === 'CATEGORY') return line.snapshot.categoryPath.includes(scope.id);
  if (scope.kind === 'VENDOR') return line.snapshot.vendorId === scope.id;
  return scope.kind === 'ALL' || line.reasons.some((reason) => reason.exhibitionId === scope.id);
}

/** Rates are rounded down to whole won. */
function benefitOf(benefit: CouponBenefit, baseWon: Won): Won {
  if (benefit.kind === 'AMOUNT') return won(Math.min(benefit.amountWon, baseWon));
  const part = shareOf(baseWon, benefit.rateBp);
  return benefit.capWon !== null && benefit.capWon < part ? benefit.capWon : part;
}

function reasonOf(coupon: HeldCoupon, amountWon: Won): PriceReason {
  return { source: 'COUPON', sourceId: coupon.couponId, exhibitionId: null, label: coupon.name, amountWon, shares: sharesOf(coupon, amountWon) };
}

function reduced(line: PricedLine, reason: PriceReason | undefined): PricedLine {
  if (reason === undefined || reason.amountWon === 0) return line;
  return { ...line, discountWon: won(line.discountWon + reason.amountWon), amountWon: won(line.amountWon - reason.amountWon), reasons: [...line.reasons, reason] };
}

function vendorsFirst(a: HeldCoupon, b: HeldCoupon): number {
  return Number(a.vendorId === null) - Number(b.vendorId === null) || compare(a.issueId, b.issueId);
}
