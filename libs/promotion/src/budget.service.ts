import { Injectable } from '@nestjs/common';
import { kstParts } from '#kernel';
import type { Transaction } from '#database';
import { BudgetGone } from './promotion.errors.js';

/** What a budget pays of one order line. */
export interface BudgetShare {
  budgetId: string;
  orderLineId: string;
  amountWon: number;
}

/** What moves it. `reference` makes a step happen once: the order, the claim, or the posting (an order may be paid again after the bank took its deposit back). */
export interface BudgetStep {
  reference: string;
  orderId: string;
  claimId?: string;
}

type Delta = 'reserved' | 'spent' | 'returned';
type Deltas = Partial<Record<Delta, 1 | -1>>;

/**
 * What orders take from district budgets, in the transactions that move the orders. The cap is asked under lock, with a CHECK behind it; budgets are locked
 * in the order of their ids, after exhibition items and before stock. Each step leaves a movement for each line, and a key lets none happen twice.
 */
@Injectable()
export class BudgetService {
  /** Locks budgets, for a transaction that moves them later than other rows. No stronger than an update: the order's own rows point at them, and hold their keys. */
  async lock(tx: Transaction, budgetIds: readonly string[]): Promise<void> {
    if (budgetIds.length > 0) await tx.sql('select id from budget where id = any(?::uuid[]) order by id for no key update', [budgetIds]);
  }

  /** Throws BudgetGone where a budget does not suffice, was stopped, or is of another year than this moment; the caller's transaction then takes nothing. */
  async reserve(tx: Transaction, orderId: string, shares: readonly BudgetShare[]): Promise<void> {
    if (shares.length === 0) return;
    const sums = new Map<string, number>();
    for (const share of shares) sums.set(share.budgetId, (sums.get(share.budgetId) ?? 0) + share.amountWon);
    await this.lock(tx, [...sums.keys()]);
    const suffices = await tx.sql(
      `select b.id from budget b join unnest(?::uuid[], ?::bigint[]) as w(id, amount) on w.id = b.id
       where b.state = 'OPEN' and b.fiscal_year = ? and b.reserved_won + b.spent_won + b.lapsed_won + w.amount <= b.cap_won`,
      [[...sums.keys()], [...sums.values()], kstParts(tx.now).year],
    );
    if (suffices.length < sums.size) throw new BudgetGone();
    await this.move(tx, 'RESERVED', { reference: orderId, orderId }, shares, { open: { reserved: 1 } });
  }

  /** The order ended unpaid. */
  async release(tx: Transaction, orderId: string, shares: readonly BudgetShare[]): Promise<void> {
    await this.move(tx, 'RELEASED', { reference: orderId, orderId }, shares, { open: { reserved: -1 } });
  }

  /** The order was paid. Of a closed year it is a deposit that came again: what had come back is spent after all. */
  async spend(tx: Transaction, step: BudgetStep, shares: readonly BudgetShare[]): Promise<void> {
    await this.move(tx, 'SPENT', step, shares, { open: { reserved: -1, spent: 1 }, closed: { returned: -1 } });
  }

  /** The bank took the deposit of an order back that stays: its share is held for it, and not spent. */
  async unspend(tx: Transaction, step: BudgetStep, shares: readonly BudgetShare[]): Promise<void> {
    await this.move(tx, 'UNSPENT', step, shares, { open: { reserved: 1, spent: -1 }, closed: { returned: 1 } });
  }

  /** A refund was paid. What comes back may be spent again, unless the year is closed: then it is owed to the district. */
  async giveBack(tx: Transaction, step: BudgetStep, shares: readonly BudgetShare[]): Promise<void> {
    await this.move(tx, 'GIVEN_BACK', step, shares, { open: { spent: -1 }, closed: { returned: 1 } });
  }

  private async move(tx: Transaction, kind: string, step: BudgetStep, shares: readonly BudgetShare[], signs: { open: Deltas; closed?: Deltas }): Promise<void> {
    if (shares.length === 0) return;
    await this.lock(tx, [...new Set(shares.map((share) => share.budgetId))]);
    const sign = (delta: Delta): number[] => [signs.closed?.[delta] ?? 0, signs.open[delta] ?? 0];
    await tx.sql(
      `with moved as (
         insert into budget_movement (budget_id, kind, reserved_delta, spent_delta, returned_delta, reference, order_id, order_line_id, claim_id, actor, at)
         select b.id, ?, w.amount * case b.state when 'CLOSED' then ?::int else ?::int end, w.amount * case b.state when 'CLOSED' then ?::int else ?::int end, w.amount * case b.state when 'CLOSED' then ?::int else ?::int end,
           ?, ?::uuid, w.line, ?::uuid, ?, ?
         from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as w(budget, line, amount) join budget b on b.id = w.budget
         returning budget_id, reserved_delta, spent_delta, returned_delta)
       update budget b set reserved_won = b.reserved_won + m.reserved, spent_won = b.spent_won + m.spent, returned_won = b.returned_won + m.returned
       from (select budget_id, sum(reserved_delta)::bigint as reserved, sum(spent_delta)::bigint as spent, sum(returned_delta)::bigint as returned from moved group by budget_id) m where b.id = m.budget_id`,
      [
        kind, ...sign('reserved'), ...sign('spent'), ...sign('returned'), step.reference, step.orderId, step.claimId ?? null, tx.actor.name, tx.now,
        shares.map((share) => share.budgetId), shares.map((share) => share.orderLineId), shares.map((share) => share.amountWon),
      ],
    );
  }
}
