import { Injectable } from '@nestjs/common';
import { won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import type { CouponBenefit, CouponScope } from './coupon-price.rules.js';
import { toBenefit, type BenefitRow } from './coupon.service.js';
import { couponState, type CouponState, type StoredCouponState } from './coupon.state.js';

/** What a coupon promises, for pages. */
export interface CouponView {
  id: string;
  name: string;
  /** Whose it is; null for the mall's. */
  vendor: { id: string; slug: string; name: string } | null;
  benefit: CouponBenefit;
  minSpendWon: Won;
  stackable: boolean;
  /** With the name of what it is for; null where it is for all of its owner's goods. */
  scope: { kind: CouponScope['kind']; name: string | null };
  state: CouponState;
  opensAt: Date;
  closesAt: Date;
  usableUntil: Date;
}

/** One that lies open, and whether this member has it. */
export interface OpenCouponView extends CouponView {
  taken: boolean;
}

/** One in a member's hands. */
export interface MyCouponView extends CouponView {
  issueId: string;
  issuedAt: Date;
  /** The order that used it. */
  order: { id: string; number: string } | null;
}

/** What its owner sees of it. */
export interface CouponDeskView extends CouponView {
  code: string | null;
  issueLimit: number;
  issued: number;
  /** Orders that have used it, paid or not yet; those that came to nothing are not among them. */
  orders: number;
  /** What it took off in them. */
  discountWon: Won;
  budget: { id: string; name: string; shareBp: number } | null;
  /** Who stopped it, when and why. */
  stopped: { actor: string; reason: string; at: Date } | null;
}

const TERMS = `c.id, c.name, c.benefit, c.amount_won, c.rate_bp, c.cap_won, c.min_spend_won, c.stackable, c.scope, c.state, c.opens_at, c.closes_at, c.usable_until, c.issued, c.issue_limit, v.id as vendor_id, v.slug as vendor_slug, v.name as vendor_name,
    case c.scope when 'CATEGORY' then (select name from category where id = c.scope_id) when 'VENDOR' then (select name from vendor where id = c.scope_id) when 'EXHIBITION' then (select name from exhibition where id = c.scope_id) end as scope_name
  from coupon c left join vendor v on v.id = c.vendor_id`;
const SHELF = 100;

/** What pages ask of coupons. */
@Injectable()
export class CouponQueries {
  constructor(private readonly database: Database) {}

  /** Coupons that lie open for everyone at `at`, ending first; of suspended vendors none. */
  async open(accountId: string | null, at: Date): Promise<OpenCouponView[]> {
    const rows = await this.database.read<TermsRow & { taken: boolean }>(
      `select exists (select from coupon_issue i where i.coupon_id = c.id and i.account_id = ?::uuid) as taken, ${TERMS}
       where c.state = 'ACTIVE' and c.code is null and c.opens_at <= ? and ? < c.closes_at and (v.id is null or v.state = 'APPROVED') order by c.closes_at, c.id limit ?`,
      [accountId, at, at, SHELF],
    );
    return rows.map((row) => ({ ...toView(row, at), taken: row.taken }));
  }

  /** A member's coupons: usable ones first, ending first; then used and past ones, newest first. Two hundred at most. With `issueId` that one alone. */
  async mine(accountId: string, at: Date, issueId: string | null = null): Promise<MyCouponView[]> {
    const rows = await this.database.read<TermsRow & { issue_id: string; issued_at: Date; order_id: string | null; order_number: string | null }>(
      `select i.id as issue_id, i.issued_at, o.id as order_id, o.number as order_number, ${TERMS} join coupon_issue i on i.coupon_id = c.id left join mall_order o on o.id = i.order_id
       where i.account_id = ? and (?::uuid is null or i.id = ?::uuid) order by (i.state = 'ISSUED' and c.usable_until > ?) desc, case when i.state = 'ISSUED' and c.usable_until > ? then c.usable_until end, i.id desc limit ?`,
      [accountId, issueId, issueId, at, at, 2 * SHELF],
    );
    return rows.map((row) => ({ ...toView(row, at), issueId: row.issue_id, issuedAt: row.issued_at, order: row.order_id === null ? null : { id: row.order_id, number: row.order_number ?? '' } }));
  }

  /** For staff: all of them, newest first, two hundred at most. */
  async all(at: Date, id?: string): Promise<CouponDeskView[]> {
    return (await this.database.read<DeskRow>(desk('staff', id), id === undefined ? [] : [id])).map((row) => toDesk(row, at));
  }

  /** For a vendor: his own, behind the second barrier. */
  async ofVendor(actor: Actor, at: Date, id?: string): Promise<CouponDeskView[]> {
    return this.database.transaction(actor, async (tx) => (await tx.sql<DeskRow>(desk('vendor', id), id === undefined ? [] : [id])).map((row) => toDesk(row, at)));
  }

  /** The coupons that an order used, by name. */
  async ofOrder(tx: Transaction, orderId: string): Promise<{ name: string; usableUntil: Date }[]> {
    const rows = await tx.sql<{ name: string; usable_until: Date }>('select c.name, c.usable_until from coupon_issue i join coupon c on c.id = i.coupon_id where i.order_id = ? order by i.id', [orderId]);
    return rows.map((row) => ({ name: row.name, usableUntil: row.usable_until }));
  }
}

/** Sums are of orders that stand: paid ones and those that may still be paid. District budgets are nothing that a vendor's role may read, and pay for none of his. */
function desk(reader: 'staff' | 'vendor', id: string | undefined): string {
  const budget = reader === 'staff' ? '(select name from budget where id = c.budget_id)' : 'null::text';
  return `select c.code, c.budget_id, ${budget} as budget_name, c.budget_share_bp, u.orders, u.discount_won, w.actor as stopped_by, w.reason as stopped_reason, w.at as stopped_at, ${TERMS}
    cross join lateral (select count(distinct d.order_id)::int as orders, coalesce(sum(d.amount_won), 0)::bigint as discount_won
      from order_discount d join order_line l on l.id = d.order_line_id join vendor_order vo on vo.id = l.vendor_order_id where d.source = 'COUPON' and d.source_id = c.id and vo.state <> 'CANCELLED') u
    left join lateral (select actor, reason, at from state_change where subject = 'coupon' and subject_id = c.id and to_state = 'STOPPED' order by id limit 1) w on c.state = 'STOPPED'
    ${id === undefined ? '' : 'where c.id = ?'} order by c.id desc limit 200`;
}

interface TermsRow extends BenefitRow {
  id: string; name: string; min_spend_won: number; stackable: boolean; scope: CouponScope['kind']; scope_name: string | null; state: StoredCouponState; opens_at: Date; closes_at: Date; usable_until: Date;
  issued: number; issue_limit: number; vendor_id: string | null; vendor_slug: string | null; vendor_name: string | null;
}

interface DeskRow extends TermsRow {
  code: string | null; budget_id: string | null; budget_name: string | null; budget_share_bp: number; orders: number; discount_won: number; stopped_by: string | null; stopped_reason: string | null; stopped_at: Date | null;
}

function toView(row: TermsRow, at: Date): CouponView {
  const given = { state: row.state, opensAt: row.opens_at, closesAt: row.closes_at, issued: row.issued, issueLimit: row.issue_limit };
  return {
    id: row.id, name: row.name, vendor: row.vendor_id === null ? null : { id: row.vendor_id, slug: row.vendor_slug ?? '', name: row.vendor_name ?? '' }, benefit: toBenefit(row), minSpendWon: won(row.min_spend_won), stackable: row.stackable,
    scope: { kind: row.scope, name: row.scope_name }, state: couponState(given, at), opensAt: row.opens_at, closesAt: row.closes_at, usableUntil: row.usable_until,
  };
}

function toDesk(row: DeskRow, at: Date): CouponDeskView {
  return {
    ...toView(row, at), code: row.code, issueLimit: row.issue_limit, issued: row.issued, orders: row.orders, discountWon: won(row.discount_won),
    budget: row.budget_id === null ? null : { id: row.budget_id, name: row.budget_name ?? '', shareBp: row.budget_share_bp },
    stopped: row.stopped_by === null || row.stopped_at === null ? null : { actor: row.stopped_by, reason: row.stopped_reason ?? '', at: row.stopped_at },
  };
}
