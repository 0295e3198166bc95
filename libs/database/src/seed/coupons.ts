import type { DemoCoupon } from './demo-mall.js';
import { BUDGET } from './exhibitions.js';

const DAY = 24 * 60;
const GIVEN = { code: null, stackable: true, budgetShareBp: 0, budget: null, issueLimit: 1_000, opensAt: -2 * DAY, closesAt: 12 * DAY, usableUntil: 20 * DAY, holders: [] } as const;

/** One of each kind: for everyone, with a code, paid for by the district, and a vendor's own. */
export const coupons: readonly DemoCoupon[] = [
  { ...GIVEN, name: '첫눈 쿠폰', vendor: null, benefit: { amountWon: 3_000 }, minSpendWon: 30_000, holders: ['shopper@demo.guro.example'] },
  { ...GIVEN, name: '동네 살림 10% 쿠폰', vendor: null, benefit: { rateBp: 1_000, capWon: 5_000 }, minSpendWon: 20_000, stackable: false, budgetShareBp: 5_000, budget: BUDGET.code },
  { ...GIVEN, name: '누리집 개편 기념 쿠폰', vendor: null, code: 'GURO2026', benefit: { amountWon: 1_000 }, minSpendWon: 10_000, issueLimit: 500 },
  { ...GIVEN, name: '고척발효실 단골 쿠폰', vendor: 'gocheok-balhyo', benefit: { amountWon: 2_000 }, minSpendWon: 15_000, issueLimit: 200, holders: ['shopper@demo.guro.example', 'shopper2@demo.guro.example'] },
];
