import { sumWon, won, type Won } from '#kernel';
import type { Transaction } from '#database';
import type { GoodwillMoney } from '#ledger';
import type { GivenGoodwill } from './goodwill.rules.js';
import type { LockedOrder } from './payment.entity.js';

/** What of a payment can still be promised to go back. Everything that is promised already is taken off. */
export interface RefundRoom {
  leftWon: Won;
  /** Goodwill that was given, or is agreed to, and that no claim took back. */
  goodwill: GivenGoodwill[];
  /** What of it no other open claim counts on taking back: one goodwill is taken back once. */
  goodwillLeftWon: Won;
  /** What Toss has still of both kinds of tax. */
  taxes: { exemptWon: number; taxableWon: number };
}

/** What Toss keeps of the payments of the order of `p`, in won: it counts as given back what the bank could not pay. */
export const KEPT_AT_TOSS = "(select coalesce(sum(k.amount_won), 0)::bigint from payment_attempt k where k.order_id = p.order_id and k.kind = 'CANCEL' and k.state = 'REFUSED' and k.error_code = 'REFUND_FAILED')";
/** The refund `r` waits for an account that its shopper is asked for, and nobody has sent it, or its interest, meanwhile. */
export const ACCOUNT_ASKED = "(r.account_asked_at is not null and not exists (select from bank_transfer t where t.refund_id = r.id and t.state <> 'WITHDRAWN' and t.purpose = case r.state when 'SUCCEEDED' then 'INTEREST' else 'REFUND' end))";
/** A cancel that Toss counts as made. */
const COUNTED = "kind = 'CANCEL' and refund_id is not null and (state = 'SUCCEEDED' or state = 'REFUSED' and error_code = 'REFUND_FAILED')";

/** The order is locked by the caller. `claimId`: this claim's own promise does not count. */
export async function refundRoom(tx: Transaction, { order, payment }: LockedOrder, claimId: string | null = null): Promise<RefundRoom> {
  const row = await tx.one<{ refunds: number; claims: number; promised: number; goodwill: number; exempt: number; through_toss: number }>(
    `select
       (select coalesce(sum(amount_won), 0) from refund where order_id = ? and (state <> 'SUCCEEDED' or channel = 'BANK'))::bigint as refunds,
       c.claims, c.promised,
       (select coalesce(sum(amount_won), 0) from goodwill where order_id = ? and refund_id is null and state in ('PROPOSED', 'APPROVED'))::bigint as goodwill,
       (select coalesce(sum(tax_free_won), 0) from payment_attempt where order_id = ? and ${COUNTED})::bigint as exempt,
       (select coalesce(sum(amount_won), 0) from payment_attempt where order_id = ? and ${COUNTED})::bigint as through_toss
     from (select coalesce(sum(refund_won), 0)::bigint as claims, coalesce(sum(goodwill_won), 0)::bigint as promised from claim where order_id = ? and refund_id is null and state not in ('REJECTED', 'WITHDRAWN') and id is distinct from ?::uuid) c`,
    [order.id, order.id, order.id, order.id, order.id, claimId],
  );
  const given = await tx.sql<{ id: string; vendor_id: string | null; left_won: number }>(
    `select g.id, g.vendor_id, g.amount_won - coalesce((select sum(cg.amount_won) from claim_goodwill cg where cg.goodwill_id = g.id), 0)::bigint as left_won
     from goodwill g where g.order_id = ? and g.state in ('APPROVED', 'REFUNDED') order by g.id`,
    [order.id],
  );
  const exemptWon = payment.taxFreeWon - (row?.exempt ?? 0);
  return {
    leftWon: won(payment.receivedWon - payment.refundedWon - (row?.refunds ?? 0) - (row?.claims ?? 0) - (row?.goodwill ?? 0)),
    goodwill: given.map((one) => ({ id: one.id, vendorId: one.vendor_id, leftWon: won(one.left_won) })),
    goodwillLeftWon: won(Math.max(0, sumWon(given.map((one) => one.left_won)) - (row?.promised ?? 0))),
    taxes: { exemptWon, taxableWon: payment.amountWon - payment.taxFreeWon - ((row?.through_toss ?? 0) - (row?.exempt ?? 0)) },
  };
}

/** The goodwill that these claims take back: given before, beyond what is left of what was paid. */
export async function takenBack(tx: Transaction, refundId: string): Promise<GoodwillMoney[]> {
  const rows = await tx.sql<{ vendor_id: string | null; amount_won: number }>(
    'select g.vendor_id, cg.amount_won from claim_goodwill cg join claim c on c.id = cg.claim_id join goodwill g on g.id = cg.goodwill_id where c.refund_id = ? order by cg.claim_id, cg.goodwill_id',
    [refundId],
  );
  return rows.map((row) => ({ vendorId: row.vendor_id, amountWon: won(row.amount_won) }));
}
