import { DomainError, isClientId, isId, later, WHOLE_BP, DAY, type ProblemCode } from '#kernel';
import type { CouponBenefit, CouponObstacle, CouponScope } from './coupon-price.rules.js';
import { namesOffice } from './exhibition.rules.js';

/** What a coupon is to be, as it comes. */
export interface CouponInput {
  /** Made by the client (UUIDv7): the same form sent twice makes one coupon. */
  id: string;
  name: string;
  /** Typed by shoppers; null or empty: it lies open for everyone. */
  code: string | null;
  benefit: CouponBenefit['kind'];
  amountWon: number | null;
  rateBp: number | null;
  capWon: number | null;
  minSpendWon: number;
  stackable: boolean;
  scope: CouponScope['kind'];
  scopeId: string | null;
  /** What a district budget bears, in basis points; of a mall's coupon the mall bears the rest. */
  budgetShareBp: number;
  budgetId: string | null;
  issueLimit: number;
  opensAt: Date;
  closesAt: Date;
  usableUntil: Date;
}

/** Something is always left to pay: the way of paying needs a sum. */
const LEAST_PAID_WON = 1_000;
const LEAST_AMOUNT_WON = 100;
const MOST_WON = 1_000_000;
const LEAST_RATE_BP = 100;
const MOST_RATE_BP = 9_000;
const MOST_ISSUES = 1_000_000;
const MOST_DAYS = 366;
const CODE = /^[\p{Lu}\p{Lo}\p{N}]{4,20}$/u;

/**
 * Checks and tidies what does not need the database. Throws a DomainError that names the field. A vendor's coupon is for all of his goods and paid for by himself.
 * @param owner a vendor's id, or null for the mall
 * @param officeHolders who may not be named where the district pays (Public Official Election Act 112(4))
 */
export function checkedCoupon(input: CouponInput, owner: string | null, officeHolders: readonly string[] = []): CouponInput {
  if (!isClientId(input.id)) throw new DomainError('BAD_INPUT', { field: 'id' });
  const name = input.name.normalize('NFC').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if ([...name].length < 2 || [...name].length > 40) throw new DomainError('COUPON_NAME_INVALID', { field: 'name' });
  const code = readCouponCode(input.code ?? '');
  if (code !== '' && !CODE.test(code)) throw new DomainError('COUPON_CODE_INVALID', { field: 'code' });
  checkBenefit(input);
  if (!isBetween(input.issueLimit, 1, MOST_ISSUES)) throw new DomainError('COUPON_LIMIT_INVALID', { field: 'issueLimit', max: MOST_ISSUES });
  // Written so that a date that is none is refused too.
  if (!(input.closesAt.getTime() > input.opensAt.getTime())) throw new DomainError('PERIOD_INVALID', { field: 'closesAt' });
  if (!(input.usableUntil.getTime() >= input.closesAt.getTime()) || input.usableUntil.getTime() > later(input.opensAt, MOST_DAYS * DAY).getTime()) throw new DomainError('COUPON_USE_INVALID', { field: 'usableUntil', max: MOST_DAYS });
  if (owner !== null) return { ...input, name, code: code === '' ? null : code, stackable: true, scope: 'ALL', scopeId: null, budgetShareBp: 0, budgetId: null };
  if (input.scope === 'ALL' ? input.scopeId !== null : input.scopeId === null || !isId(input.scopeId)) throw new DomainError('COUPON_SCOPE_INVALID', { field: 'scopeId' });
  if (!isBetween(input.budgetShareBp, 0, WHOLE_BP)) throw new DomainError('SHARES_INVALID', { field: 'budgetShareBp' });
  if (input.budgetShareBp > 0 ? input.budgetId === null || !isId(input.budgetId) : input.budgetId !== null) throw new DomainError('BUDGET_NOT_OPEN', { field: 'budgetId' });
  if (input.budgetId !== null && namesOffice(name, officeHolders)) throw new DomainError('FUNDED_TEXT_NAMES_OFFICE', { field: 'name' });
  return { ...input, name, code: code === '' ? null : code };
}

/** A code as people type it: letters in capitals, without spaces and hyphens. */
export function readCouponCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');
}

/** What stands in a coupon's way, for the shopper. */
export function obstacleText(obstacle: CouponObstacle): { code: ProblemCode; fields: Readonly<Record<string, number>> } {
  return obstacle.kind === 'MIN_SPEND' ? { code: 'COUPON_MIN_SPEND', fields: { missing: obstacle.missingWon } } : { code: `COUPON_${obstacle.kind}`, fields: {} };
}

function checkBenefit({ benefit, amountWon, rateBp, capWon, minSpendWon }: CouponInput): void {
  if (benefit === 'AMOUNT') {
    if (amountWon === null || !isBetween(amountWon, LEAST_AMOUNT_WON, MOST_WON) || rateBp !== null || capWon !== null) throw new DomainError('COUPON_AMOUNT_INVALID', { field: 'amountWon', min: LEAST_AMOUNT_WON, max: MOST_WON });
  } else if (rateBp === null || !isBetween(rateBp, LEAST_RATE_BP, MOST_RATE_BP) || amountWon !== null) {
    throw new DomainError('COUPON_RATE_INVALID', { field: 'rateBp' });
  } else if (capWon !== null && !isBetween(capWon, LEAST_AMOUNT_WON, MOST_WON)) {
    throw new DomainError('COUPON_AMOUNT_INVALID', { field: 'capWon', min: LEAST_AMOUNT_WON, max: MOST_WON });
  }
  const least = (amountWon ?? 0) + LEAST_PAID_WON;
  if (!isBetween(minSpendWon, least, 100 * MOST_WON)) throw new DomainError('COUPON_MIN_SPEND_INVALID', { field: 'minSpendWon', min: least });
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
