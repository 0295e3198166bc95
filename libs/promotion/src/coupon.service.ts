import { Injectable } from '@nestjs/common';
import { DomainError, isId, kstParts, newId, won } from '#kernel';
import { Database, type Actor, type Parameter, type Transaction } from '#database';
import type { CouponBenefit, CouponScope, HeldCoupon } from './coupon-price.rules.js';
import { readCouponCode } from './coupon.rules.js';
import { couponState, type CouponIssueState, type StoredCouponState } from './coupon.state.js';
import { CouponGone } from './promotion.errors.js';

/** Coupons that a member can choose from at one time: those that end first. */
const MOST_HELD = 100;

interface CouponRow {
  id: string; state: StoredCouponState; opens_at: Date; closes_at: Date; issued: number; issue_limit: number;
}

/**
 * Coupons in members' hands: given once each, used by one order, given back where the order comes to nothing. Counts move by conditional updates with a CHECK
 * behind them; an order's coupons are locked in the order of their ids, after the order and before exhibition items.
 */
@Injectable()
export class CouponService {
  constructor(private readonly database: Database) {}

  /**
   * Gives a member a coupon that lies open; whoever has it already is answered the one he has. The answer comes after the commit: who is told that he has it has it.
   * Answers the issue's id. Throws NOT_FOUND, COUPON_NOT_YET, COUPON_CLOSED, COUPON_ALL_GIVEN.
   */
  async take(actor: Actor, accountId: string, couponId: string): Promise<string> {
    return this.give(actor, accountId, isId(couponId) ? { text: 'id = ? and code is null', value: couponId } : null, 'NOT_FOUND');
  }

  /** The same for a coupon that is given for its code. Throws COUPON_UNKNOWN instead of NOT_FOUND. */
  async takeByCode(actor: Actor, accountId: string, typed: string): Promise<string> {
    const code = readCouponCode(typed.slice(0, 100));
    return this.give(actor, accountId, code === '' ? null : { text: 'code = ?', value: code }, 'COUPON_UNKNOWN');
  }

  /** What a member can use at `at`, ending first. With `issueIds` those alone. */
  async held(accountId: string, at: Date, issueIds?: readonly string[]): Promise<HeldCoupon[]> {
    if (issueIds?.length === 0) return [];
    const chosen: { text: string; parameters: Parameter[] } = issueIds === undefined ? { text: '', parameters: [] } : { text: 'and i.id = any(?::uuid[])', parameters: [issueIds] };
    const rows = await this.database.read<HeldRow>(
      `select i.id as issue_id, c.id, c.name, c.vendor_id, c.benefit, c.amount_won, c.rate_bp, c.cap_won, c.min_spend_won, c.stackable, c.scope, c.scope_id, c.vendor_share_bp, c.mall_share_bp, c.budget_share_bp, c.budget_id,
         case when b.state = 'OPEN' and b.fiscal_year = ? then b.cap_won - b.reserved_won - b.spent_won else 0 end as budget_left, c.usable_until
       from coupon_issue i join coupon c on c.id = i.coupon_id left join budget b on b.id = c.budget_id
       where i.account_id = ? and i.state = 'ISSUED' and c.usable_until > ? ${chosen.text} order by c.usable_until, i.id limit ?`,
      [kstParts(at).year, accountId, at, ...chosen.parameters, MOST_HELD],
    );
    return rows.map(toHeld);
  }

  /** An order uses them. Throws CouponGone where one is not the member's, was used meanwhile, or is over; the caller's transaction then uses none. */
  async use(tx: Transaction, accountId: string, orderId: string, issueIds: readonly string[]): Promise<void> {
    if (issueIds.length === 0) return;
    await tx.sql('select id from coupon_issue where id = any(?::uuid[]) order by id for no key update', [issueIds]);
    const used = await tx.sql<{ id: string }>(
      `update coupon_issue i set state = 'USED', order_id = ?, used_at = ? from coupon c
       where i.id = any(?::uuid[]) and i.account_id = ? and i.state = 'ISSUED' and c.id = i.coupon_id and c.usable_until > ? returning i.id`,
      [orderId, tx.now, issueIds, accountId, tx.now],
    );
    if (used.length < new Set(issueIds).size) throw new CouponGone();
    await this.noted(tx, used, 'ISSUED', 'USED', orderId);
  }

  /** The order came to nothing: its coupons are the member's again, as long as they last. Once, however often it is asked. */
  async giveBack(tx: Transaction, orderId: string): Promise<void> {
    const back = await tx.sql<{ id: string }>("update coupon_issue set state = 'ISSUED', order_id = null, used_at = null where order_id = ? returning id", [orderId]);
    await this.noted(tx, back, 'USED', 'ISSUED', orderId);
  }

  /** Whose the coupons of these orders were is forgotten; they stay given and used. */
  async forget(tx: Transaction, orderIds: readonly string[]): Promise<void> {
    await tx.sql('update coupon_issue set account_id = null where order_id = any(?::uuid[])', [orderIds]);
  }

  private async give(actor: Actor, accountId: string, which: { text: string; value: string } | null, unknown: 'NOT_FOUND' | 'COUPON_UNKNOWN'): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const coupon = which === null ? undefined : await tx.one<CouponRow>(`select id, state, opens_at, closes_at, issued, issue_limit from coupon where ${which.text}`, [which.value]);
      if (!coupon) throw new DomainError(unknown, { field: 'code' });
      const id = newId(tx.now.getTime());
      const made = await tx.sql("insert into coupon_issue (id, coupon_id, account_id, state, issued_at) values (?, ?, ?, 'ISSUED', ?) on conflict (coupon_id, account_id) do nothing returning id", [id, coupon.id, accountId, tx.now]);
      if (made.length === 0) return (await tx.one<{ id: string }>('select id from coupon_issue where coupon_id = ? and account_id = ?', [coupon.id, accountId]))?.id ?? id;
      const counted = await tx.sql("update coupon set issued = issued + 1 where id = ? and state = 'ACTIVE' and opens_at <= ? and ? < closes_at and issued < issue_limit returning id", [coupon.id, tx.now, tx.now]);
      if (counted.length === 0) throw new DomainError(whyNot(coupon, tx.now));
      await tx.stateChange({ subject: 'coupon_issue', id, from: null, to: 'ISSUED' });
      return id;
    });
  }

  private async noted(tx: Transaction, issues: readonly { id: string }[], from: CouponIssueState, to: CouponIssueState, orderId: string): Promise<void> {
    for (const { id } of issues) await tx.stateChange({ subject: 'coupon_issue', id, from, to, reason: orderId });
  }
}

/** Why none is given, by the coupon as it was read; where it was open then, the last one went a moment ago. */
function whyNot(row: CouponRow, at: Date): 'COUPON_NOT_YET' | 'COUPON_CLOSED' | 'COUPON_ALL_GIVEN' {
  const state = couponState({ state: row.state, opensAt: row.opens_at, closesAt: row.closes_at, issued: row.issued, issueLimit: row.issue_limit }, at);
  if (state === 'SOON') return 'COUPON_NOT_YET';
  return state === 'CLOSED' || state === 'STOPPED' ? 'COUPON_CLOSED' : 'COUPON_ALL_GIVEN';
}

interface HeldRow extends BenefitRow {
  issue_id: string; id: string; name: string; vendor_id: string | null; min_spend_won: number; stackable: boolean; scope: CouponScope['kind']; scope_id: string | null;
  vendor_share_bp: number; mall_share_bp: number; budget_share_bp: number; budget_id: string | null; budget_left: number; usable_until: Date;
}

export interface BenefitRow {
  benefit: CouponBenefit['kind']; amount_won: number | null; rate_bp: number | null; cap_won: number | null;
}

export function toBenefit(row: BenefitRow): CouponBenefit {
  return row.benefit === 'AMOUNT' ? { kind: 'AMOUNT', amountWon: won(row.amount_won ?? 0) } : { kind: 'RATE', rateBp: row.rate_bp ?? 0, capWon: row.cap_won === null ? null : won(row.cap_won) };
}

function toHeld(row: HeldRow): HeldCoupon {
  return {
    issueId: row.issue_id, couponId: row.id, name: row.name, vendorId: row.vendor_id, benefit: toBenefit(row), minSpendWon: won(row.min_spend_won), stackable: row.stackable,
    scope: row.scope === 'ALL' || row.scope_id === null ? { kind: 'ALL' } : { kind: row.scope, id: row.scope_id },
    vendorShareBp: row.vendor_share_bp, mallShareBp: row.mall_share_bp, budgetShareBp: row.budget_share_bp, budget: row.budget_id === null ? null : { id: row.budget_id, leftWon: won(Math.max(0, row.budget_left)) }, usableUntil: row.usable_until,
  };
}
