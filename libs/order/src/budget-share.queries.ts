import type { Transaction } from '#database';
import type { BudgetShare } from '#promotion';

interface Row {
  claim_id: string;
  budget_id: string;
  order_line_id: string;
  amount_won: number;
}

/** What district budgets pay of an order, by line, as it was stored with it. */
export async function budgetSharesOf(tx: Transaction, orderId: string): Promise<BudgetShare[]> {
  const rows = await tx.sql<Omit<Row, 'claim_id'>>('select budget_id, order_line_id, sum(amount_won)::bigint as amount_won from order_discount where order_id = ? and budget_id is not null group by 1, 2 order by 1, 2', [orderId]);
  return rows.map(toShare);
}

/** What of it a refund takes back, claim by claim. */
export async function refundedBudgetShares(tx: Transaction, refundId: string): Promise<{ claimId: string; shares: BudgetShare[] }[]> {
  const rows = await tx.sql<Row>(
    `select s.claim_id, s.budget_id, s.order_line_id, sum(s.amount_won)::bigint as amount_won from claim_share s join claim c on c.id = s.claim_id
     where c.refund_id = ? and s.budget_id is not null group by 1, 2, 3 order by 1, 2, 3`,
    [refundId],
  );
  return [...new Set(rows.map((row) => row.claim_id))].map((claimId) => ({ claimId, shares: rows.filter((row) => row.claim_id === claimId).map(toShare) }));
}

function toShare(row: Omit<Row, 'claim_id'>): BudgetShare {
  return { budgetId: row.budget_id, orderLineId: row.order_line_id, amountWon: row.amount_won };
}
