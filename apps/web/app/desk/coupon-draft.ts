import type { CouponInput, CouponScope } from '../generated/backoffice/graphql';
import type { DeskProblem } from './errors';
import { Findings, refusalAt, type Typed } from './form';
import { fromKstInput } from './moment';
import { readCount, readPercentBp, readWon } from './number';

/** The form's fields, called as the API's inputs; `scope` carries what the coupon is for and of which, as one choice. */
const FIELDS: readonly string[] = ['name', 'code', 'amountWon', 'rateBp', 'capWon', 'minSpendWon', 'issueLimit', 'opensAt', 'closesAt', 'usableUntil', 'scope', 'budgetShareBp', 'budgetId'] satisfies (keyof CouponInput)[];
/** What the choice of a category, a vendor or an exhibition is sent as: `CATEGORY:0193…`. */
const CHOICE = /^(CATEGORY|VENDOR|EXHIBITION):(.+)$/;

/**
 * The API's input of a coupon, or what has to be put right. What does not apply to the benefit that was chosen is left out: the form does not show it.
 * How much is too much, the API says.
 */
export function checkCoupon(typed: Typed): { problems: DeskProblem[] } | { input: CouponInput } {
  const text = (name: string): string => typed[name] ?? '';
  const findings = new Findings();
  const isRate = text('benefit') === 'RATE';
  findings.need([...text('name')].length >= 2, 'name', '쿠폰 이름을 두 글자 이상 적어 주세요');
  const amountWon = isRate ? null : findings.value(readWon(text('amountWon')), 'amountWon', '할인 금액을 숫자로 적어 주세요');
  const rateBp = isRate ? findings.value(readPercentBp(text('rateBp')), 'rateBp', '할인율을 100까지의 숫자로 적어 주세요') : null;
  const capWon = isRate && text('capWon') !== '' ? findings.value(readWon(text('capWon')), 'capWon', '최대 할인 금액을 숫자로 적거나 비워 주세요') : null;
  const minSpendWon = findings.value(readWon(text('minSpendWon')), 'minSpendWon', '최소 구매 금액을 숫자로 적어 주세요');
  const scope = scopeOf(text('scope'));
  const budgetId = text('budgetId');
  const budgetShareBp = findings.value(readPercentBp(text('budgetShareBp') === '' ? '0' : text('budgetShareBp')), 'budgetShareBp', '구 예산이 부담하는 몫을 0에서 100 사이로 적어 주세요') ?? 0;
  findings.need(budgetShareBp === 0 || budgetId !== '', 'budgetId', '할인을 함께 내는 구 예산을 골라 주세요');
  findings.need(budgetShareBp > 0 || budgetId === '' || findings.problems.some(({ field }) => field === 'budgetShareBp'), 'budgetShareBp', '구 예산이 부담하는 몫을 적어 주세요');
  const issueLimit = findings.value(readCount(text('issueLimit')), 'issueLimit', '나눠 줄 수량을 숫자로 적어 주세요');
  const opensAt = findings.value(fromKstInput(text('opensAt')), 'opensAt', '나눠 주기 시작하는 때를 날짜와 시각으로 적어 주세요');
  const closesAt = findings.value(fromKstInput(text('closesAt')), 'closesAt', '나눠 주기 끝나는 때를 날짜와 시각으로 적어 주세요');
  const usableUntil = findings.value(fromKstInput(text('usableUntil')), 'usableUntil', '쓸 수 있는 기한을 날짜와 시각으로 적어 주세요');
  if (opensAt !== undefined && closesAt !== undefined) findings.need(opensAt < closesAt, 'closesAt', '끝나는 때는 시작하는 때보다 뒤여야 합니다');
  if (findings.problems.length > 0 || minSpendWon === undefined || issueLimit === undefined || opensAt === undefined || closesAt === undefined || usableUntil === undefined) return { problems: findings.problems };
  return {
    input: {
      id: text('id'), name: text('name'), code: text('code') === '' ? null : text('code'), benefit: isRate ? 'RATE' : 'AMOUNT', amountWon: amountWon ?? null, rateBp: rateBp ?? null, capWon: capWon ?? null, minSpendWon,
      stackable: text('stackable') !== 'alone', ...scope, budgetShareBp, budgetId: budgetId === '' ? null : budgetId, issueLimit, opensAt, closesAt, usableUntil,
    },
  };
}

/** A refusal of the API at the field of the form that it came from. */
export function refusedCoupon(refused: { message: string; field?: string | null | undefined }): DeskProblem {
  return refusalAt(refused, FIELDS, { scopeId: 'scope' });
}

function scopeOf(choice: string): { scope: CouponScope; scopeId: string | null } {
  const [, scope, scopeId] = CHOICE.exec(choice) ?? [];
  return scope === undefined || scopeId === undefined ? { scope: 'ALL', scopeId: null } : { scope: scope as CouponScope, scopeId };
}
