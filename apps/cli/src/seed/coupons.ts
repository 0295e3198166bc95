import { later, MINUTE, newId, WHOLE_BP } from '#kernel';
import type { Transaction } from '#database';
import type { DemoMall } from '#database/demo';
import { insertRows } from './rows.js';

/** Coupons that are given now, and members who have one. */
export async function seedCoupons(tx: Transaction, demo: Pick<DemoMall, 'coupons'>, { vendors, people, budgets }: Record<'vendors' | 'people' | 'budgets', ReadonlyMap<string, string>>): Promise<void> {
  const known = (of: ReadonlyMap<string, string>, name: string): string => {
    const id = of.get(name);
    if (id === undefined) throw new Error(`the demo's coupons name ${name}, which does not exist`);
    return id;
  };
  const at = (minutes: number): Date => later(tx.now, minutes * MINUTE);
  const rows = demo.coupons.map((coupon) => ({ coupon, id: newId(tx.now.getTime()), vendorId: coupon.vendor === null ? null : known(vendors, coupon.vendor) }));
  await insertRows(tx, 'coupon', rows.map(({ coupon, id, vendorId }) => ({
    id, vendor_id: vendorId, name: coupon.name, code: coupon.code, state: 'ACTIVE', benefit: 'amountWon' in coupon.benefit ? 'AMOUNT' : 'RATE', amount_won: 'amountWon' in coupon.benefit ? coupon.benefit.amountWon : null,
    rate_bp: 'rateBp' in coupon.benefit ? coupon.benefit.rateBp : null, cap_won: 'rateBp' in coupon.benefit ? coupon.benefit.capWon : null, min_spend_won: coupon.minSpendWon, stackable: coupon.stackable, scope: 'ALL', scope_id: null,
    vendor_share_bp: vendorId === null ? 0 : WHOLE_BP, mall_share_bp: vendorId === null ? WHOLE_BP - coupon.budgetShareBp : 0, budget_share_bp: coupon.budgetShareBp, budget_id: coupon.budget === null ? null : known(budgets, coupon.budget),
    issue_limit: coupon.issueLimit, issued: coupon.holders.length, opens_at: at(coupon.opensAt), closes_at: at(coupon.closesAt), usable_until: at(coupon.usableUntil), created_by: 'system', created_at: at(coupon.opensAt), row_version: 1,
  })));
  const issues = rows.flatMap(({ coupon, id }) => coupon.holders.map((email) => ({ id: newId(tx.now.getTime()), coupon_id: id, account_id: known(people, email), state: 'ISSUED', issued_at: tx.now })));
  await insertRows(tx, 'coupon_issue', issues);
  for (const { id, vendorId } of rows) await tx.stateChange({ subject: 'coupon', id, vendorId, from: null, to: 'ACTIVE' });
  for (const issue of issues) await tx.stateChange({ subject: 'coupon_issue', id: issue.id, from: null, to: 'ISSUED' });
}
