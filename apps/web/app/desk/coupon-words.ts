import { showNumber } from '#kernel/pure';
import { graphql } from '../generated/backoffice';
import type { CouponRowFragment } from '../generated/backoffice/graphql';
import { percentOf } from './number';

/** For which goods it is: `고척발효실 상품`. */
export function scopeWords({ vendor, scope, scopeName }: Pick<CouponRowFragment, 'vendor' | 'scope' | 'scopeName'>): string {
  if (vendor !== null) return `${vendor.name} 상품`;
  if (scope === 'ALL') return '모든 상품';
  return scope === 'CATEGORY' ? `${scopeName ?? ''} 카테고리` : scope === 'VENDOR' ? `${scopeName ?? ''} 상품` : `기획전 ‘${scopeName ?? ''}’ 상품`;
}

/** Who pays for what it takes off: `구로e몰 40%, 구 예산 ‘상생’ 60%`. */
export function funderWords({ vendor, budget }: Pick<CouponRowFragment, 'vendor' | 'budget'>): string {
  if (vendor !== null) return vendor.name;
  if (budget === null) return '구로e몰';
  const ofBudget = `구 예산 ‘${budget.name}’ ${percentOf(budget.shareBp)}%`;
  return budget.shareBp === 10_000 ? ofBudget : `구로e몰 ${percentOf(10_000 - budget.shareBp)}%, ${ofBudget}`;
}

/** `12 / 1,000장` */
export function givenWords({ issued, issueLimit }: Pick<CouponRowFragment, 'issued' | 'issueLimit'>): string {
  return `${showNumber(issued)} / ${showNumber(issueLimit)}장`;
}

graphql(`
  fragment CouponRow on Coupon {
    id name vendor { id name } code benefit amountWon rateBp capWon minSpendWon stackable scope scopeName budget { id name shareBp } state issueLimit issued orders discountWon opensAt closesAt usableUntil stopped { at actor actorName reason }
  }
`);
