import { showNumber } from '#kernel/pure';
import type { CouponTermsFragment } from './generated/storefront/graphql';
import { graphql } from './generated/storefront';

/** `3,000원 할인`, `10% 할인(최대 5,000원)`. */
export function benefitWords({ amountWon, rateBp, capWon }: Pick<CouponTermsFragment, 'amountWon' | 'rateBp' | 'capWon'>): string {
  if (amountWon !== null) return `${showNumber(amountWon)}원 할인`;
  return `${showNumber((rateBp ?? 0) / 100)}% 할인${capWon === null ? '' : `(최대 ${showNumber(capWon)}원)`}`;
}

/** What it is for and from which sum on: `씨간장집 상품 30,000원 이상`. */
export function conditionWords({ vendor, scope, scopeName, minSpendWon, stackable }: Pick<CouponTermsFragment, 'vendor' | 'scope' | 'scopeName' | 'minSpendWon' | 'stackable'>): string {
  const goods = vendor !== null ? `${vendor.name} 상품` : scope === 'ALL' ? '모든 상품' : scope === 'EXHIBITION' ? `기획전 ‘${scopeName ?? ''}’ 가격으로 사는 상품` : `${scopeName ?? ''} 상품`;
  return `${goods} ${showNumber(minSpendWon)}원 이상${stackable ? '' : ' · 다른 쿠폰과 함께 쓰지 못합니다'}`;
}

graphql(`
  fragment CouponTerms on Coupon { id name vendor { slug name } amountWon rateBp capWon minSpendWon stackable scope scopeName closesAt usableUntil taken }
`);
