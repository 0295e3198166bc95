import { Injectable } from '@nestjs/common';
import { clock, won, type Won } from '#kernel';
import { Database, type Actor } from '#database';
import type { GoodwillState } from './goodwill.entity.js';
import { needsSecond, type GoodwillFunder } from './goodwill.rules.js';
import { isByBank } from './refund-account.rules.js';
import { lateDays, lateInterest } from './withdrawal.rules.js';

/** Money that staff have recorded as sent from the bank, and that a second person has to confirm. */
export interface TransferView {
  id: string;
  purpose: string;
  amountWon: Won;
  documentNumber: string;
  recordedBy: string;
}

/** A refund that has not arrived, or whose interest has not. No personal data; an account by its last digits. */
export interface RefundRow {
  id: string;
  orderId: string;
  number: string;
  state: string;
  amountWon: Won;
  reason: string;
  dueOn: string;
  /** Days beyond the law's until now, or until it arrived; and the interest for them. */
  lateDays: number;
  interestWon: Won;
  errorCode: string | null;
  errorMessage: string | null;
  accountMasked: string | null;
  /** Since when the shopper is asked for an account; null where he is not, or has answered. */
  accountAskedAt: Date | null;
  /** Toss can't carry it out: it is sent by hand. */
  byBank: boolean;
  transfer: TransferView | null;
  createdAt: Date;
}

export interface GoodwillRow {
  id: string;
  orderId: string;
  number: string;
  funder: GoodwillFunder;
  vendorName: string | null;
  amountWon: Won;
  reason: string;
  state: GoodwillState;
  /** Whose yes is missing. */
  needsSecond: boolean;
  needsVendor: boolean;
  proposedBy: string;
  proposedAt: Date;
  endReason: string | null;
}

interface GoodwillSql {
  id: string; order_id: string; number: string; funder: GoodwillFunder; vendor_name: string | null; amount_won: number; reason: string; state: GoodwillState; approved_by: string | null; consented_by: string | null;
  proposed_by: string; proposed_at: Date; end_reason: string | null;
}

/** What waits for staff, or for a vendor's yes, about money on its way back. */
@Injectable()
export class RefundDeskQueries {
  constructor(private readonly database: Database) {}

  /** Refunds that have not arrived, those that Toss refused first; then those whose interest is owed. `after`: the last one seen, and the state that it had. */
  async open(limit: number, after: { id: string; state: string } | null): Promise<RefundRow[]> {
    const rows = await this.database.read<RefundSql>(
      `select r.id, r.order_id, o.number, r.state, r.amount_won, r.reason, r.due_on, r.late_days, r.interest_won, r.error_code, r.error_message, r.account_asked_at, r.created_at, a.masked,
         (select jsonb_build_object('id', b.id, 'purpose', b.purpose, 'amountWon', b.amount_won, 'documentNumber', b.document_number, 'recordedBy', b.recorded_by) from bank_transfer b where b.refund_id = r.id and b.state = 'RECORDED') as transfer,
         exists (select from claim c where c.refund_id = r.id) as claimed
       from refund r join mall_order o on o.id = r.order_id left join refund_account a on a.order_id = r.order_id
       where (r.state <> 'SUCCEEDED' or (r.interest_won > 0 and r.interest_paid_at is null))
         and (?::uuid is null or (${rank('r.state')}, r.created_at, r.id) > (${rank('?::text')}, (select b.created_at from refund b where b.id = ?::uuid), ?::uuid))
       order by ${rank('r.state')}, r.created_at, r.id limit ?`,
      [after?.id ?? null, after?.state ?? null, after?.id ?? null, after?.id ?? null, limit],
    );
    return rows.map((row) => {
      const days = row.state === 'SUCCEEDED' ? row.late_days : row.claimed ? lateDays(row.due_on, clock.now()) : 0;
      return {
        id: row.id, orderId: row.order_id, number: row.number, state: row.state, amountWon: won(row.amount_won), reason: row.reason, dueOn: row.due_on, lateDays: days,
        interestWon: row.state === 'SUCCEEDED' ? won(row.interest_won) : lateInterest(won(row.amount_won), days), errorCode: row.error_code, errorMessage: row.error_message, accountMasked: row.masked, accountAskedAt: row.account_asked_at, byBank: isByBank(row.error_code),
        transfer: row.transfer === null ? null : { ...row.transfer, amountWon: won(row.transfer.amountWon) }, createdAt: row.created_at,
      };
    });
  }

  /** Goodwill that waits for somebody, oldest first; a vendor sees what he is asked to pay. Of one order: all of it. */
  async goodwill(actor: Actor, orderId: string | null, limit: number): Promise<GoodwillRow[]> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.sql<GoodwillSql>(
        `select g.id, g.order_id, ${actor.vendorId === undefined ? 'o.number' : 'd.number'}, g.funder, v.name as vendor_name, g.amount_won, g.reason, g.state, g.approved_by, g.consented_by, g.proposed_by, g.proposed_at, g.end_reason
         from goodwill g left join vendor v on v.id = g.vendor_id
         ${actor.vendorId === undefined ? 'join mall_order o on o.id = g.order_id' : 'join vendor_order vo on vo.order_id = g.order_id join vendor_delivery d on d.vendor_order_id = vo.id'}
         where (?::uuid is null and g.state in ('PROPOSED', 'APPROVED')) or g.order_id = ?::uuid order by g.proposed_at, g.id limit ?`,
        [orderId, orderId, limit],
      );
      return rows.map((row) => ({
        id: row.id, orderId: row.order_id, number: row.number, funder: row.funder, vendorName: row.vendor_name, amountWon: won(row.amount_won), reason: row.reason, state: row.state, proposedBy: row.proposed_by, proposedAt: row.proposed_at,
        endReason: row.end_reason, needsSecond: row.state === 'PROPOSED' && needsSecond({ amountWon: row.amount_won }) && row.approved_by === null, needsVendor: row.state === 'PROPOSED' && row.funder === 'VENDOR' && row.consented_by === null,
      }));
    });
  }
}

interface RefundSql {
  id: string; order_id: string; number: string; state: string; amount_won: number; reason: string; due_on: string; late_days: number; interest_won: number; error_code: string | null; error_message: string | null; account_asked_at: Date | null; created_at: Date;
  masked: string | null; transfer: { id: string; purpose: string; amountWon: number; documentNumber: string; recordedBy: string } | null; claimed: boolean;
}

/** What Toss refused, what is on its way, what owes its interest. */
function rank(state: string): string {
  return `(case ${state} when 'FAILED' then 0 when 'PENDING' then 1 else 2 end)`;
}
