import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, isId, mayBecome, newId, startOfKstDay, won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { budgetPaidPostings, LedgerService } from '#ledger';
import { checkedBudget, checkedDocument, checkedPaper, type BudgetInput, type PaperInput } from './budget.rules.js';
import { BUDGET_ARROWS, type BudgetState } from './budget.state.js';

interface StoredBudget {
  id: string; state: BudgetState; cap_won: number; reserved_won: number; spent_won: number; returned_won: number; received_won: number;
}

/** What staff decide about district budgets. The cap moves by a document and two persons; money of the district is posted as it is received. */
@Injectable()
export class BudgetDeskService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /** A budget without money: that comes by an allocation. Answers its id. Throws BUDGET_EXISTS (same name and year), BUDGET_YEAR_INVALID, FIELD_REQUIRED. */
  async create(actor: Actor, given: BudgetInput): Promise<string> {
    const input = checkedBudget(given);
    return this.once('BUDGET_EXISTS', 'name', () => this.database.transaction(actor, async (tx) => {
      const id = newId(tx.now.getTime());
      await tx.sql('insert into budget (id, name, fiscal_year, budget_line, ordinance, state, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)', [id, input.name, input.fiscalYear, input.budgetLine, input.ordinance, 'OPEN', actor.name, tx.now]);
      await tx.stateChange({ subject: 'budget', id, from: null, to: 'OPEN' });
      return id;
    }));
  }

  /** Proposes to move the cap, up or (below zero) down. Throws NOT_FOUND, WRONG_STATE (closed), BUDGET_DOCUMENT_USED, and what `checkedPaper` throws. */
  async propose(actor: Actor, budgetId: string, given: PaperInput): Promise<void> {
    const paper = checkedPaper(given, true);
    await this.once('BUDGET_DOCUMENT_USED', 'documentNumber', () => this.database.transaction(actor, async (tx) => {
      await this.lockOpen(tx, budgetId);
      await tx.sql('insert into budget_allocation (id, budget_id, state, document_number, decided_on, amount_won, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?)', [
        newId(tx.now.getTime()), budgetId, 'PROPOSED', paper.documentNumber, paper.on, paper.amountWon, actor.name, tx.now,
      ]);
    }));
  }

  /**
   * A second person approves: from now on the cap is another. Or either withdraws it. Answers the budget's id.
   * Throws NOT_FOUND, WRONG_STATE (decided, closed), SAME_PERSON, BUDGET_CAP_TOO_LOW where more is spent and reserved than would be left.
   */
  async decide(actor: Actor, allocationId: string, approve: boolean): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const found = isId(allocationId) ? await tx.one<{ budget_id: string }>('select budget_id from budget_allocation where id = ?', [allocationId]) : undefined;
      if (!found) throw new DomainError('NOT_FOUND');
      const budget = await this.lockOpen(tx, found.budget_id);
      const to = approve ? 'APPROVED' : 'WITHDRAWN';
      const proposal = await tx.one<{ state: string; proposed_by: string; amount_won: number }>('select state, proposed_by, amount_won from budget_allocation where id = ? for update', [allocationId]);
      if (proposal?.state !== 'PROPOSED') throw new DomainError('WRONG_STATE', { state: proposal?.state ?? '' });
      if (approve && proposal.proposed_by === actor.name) throw new DomainError('SAME_PERSON');
      if (approve && budget.cap_won + proposal.amount_won < budget.reserved_won + budget.spent_won) throw new DomainError('BUDGET_CAP_TOO_LOW');
      await tx.sql('update budget_allocation set state = ?, decided_by = ?, decided_at = ? where id = ?', [to, actor.name, tx.now, allocationId]);
      if (approve) await this.move(tx, budget.id, 'ALLOCATED', allocationId, { cap: proposal.amount_won });
      return budget.id;
    });
  }

  /**
   * Money between the district and the mall has arrived: `amountWon` above zero from the district, below zero back to it. Posted as `budget.received`.
   * Throws NOT_FOUND, BUDGET_RECEIPT_TOO_MUCH (more than the cap, or than the mall owes back), BUDGET_DOCUMENT_USED, and what `checkedPaper` throws.
   */
  async receive(actor: Actor, budgetId: string, given: PaperInput): Promise<void> {
    const paper = checkedPaper(given, true);
    await this.once('BUDGET_DOCUMENT_USED', 'documentNumber', () => this.database.transaction(actor, async (tx) => {
      const budget = await this.lock(tx, budgetId);
      const due = budget.spent_won - budget.returned_won;
      // A district may pay ahead, up to what it has decided; after the year only what it owes. What goes back is what is not spent.
      const [most, least] = [budget.state === 'CLOSED' ? Math.max(due, budget.received_won) : budget.cap_won, Math.min(due, budget.received_won)];
      const received = budget.received_won + paper.amountWon;
      if (received > most || received < least) throw new DomainError('BUDGET_RECEIPT_TOO_MUCH', { field: 'amountWon' });
      await this.move(tx, budgetId, paper.amountWon > 0 ? 'RECEIVED' : 'REPAID', paper.documentNumber, { received: paper.amountWon });
      const posted = await this.ledger.post(tx, {
        event: 'budget.received', reference: `${budgetId}:${paper.documentNumber}`, orderId: null, occurredAt: startOfKstDay(paper.on), memo: paper.documentNumber,
        postings: budgetPaidPostings(budgetId, won(paper.amountWon)),
      });
      if (!posted) throw new DomainError('BUDGET_DOCUMENT_USED', { field: 'documentNumber' });
    }));
  }

  /**
   * Ends it: from now on nothing is reserved. Where nothing is reserved any more the year is closed: what is left lapses, and what is refunded later is owed
   * to the district. Otherwise it is STOPPED, and closed by a second call when its orders are paid or have ended. Throws NOT_FOUND, WRONG_STATE (closed), FIELD_REQUIRED.
   */
  async close(actor: Actor, budgetId: string, documentNumber: string): Promise<void> {
    const document = checkedDocument(documentNumber);
    await this.database.transaction(actor, async (tx) => {
      const budget = await this.lockOpen(tx, budgetId);
      const to: BudgetState = budget.reserved_won === 0 ? 'CLOSED' : 'STOPPED';
      if (budget.state === to) return; // still waits for its orders
      if (!mayBecome(BUDGET_ARROWS, budget.state, to)) throw new DomainError('WRONG_STATE', { state: budget.state });
      if (to === 'CLOSED') await this.move(tx, budgetId, 'CLOSED', document, { lapsed: budget.cap_won - budget.spent_won, closed: true });
      else await tx.sql("update budget set state = 'STOPPED' where id = ?", [budgetId]);
      await tx.stateChange({ subject: 'budget', id: budgetId, from: budget.state, to, reason: document });
    });
  }

  private async lock(tx: Transaction, id: string): Promise<StoredBudget> {
    const budget = isId(id) ? await tx.one<StoredBudget>('select id, state, cap_won, reserved_won, spent_won, returned_won, received_won from budget where id = ? for no key update', [id]) : undefined;
    if (!budget) throw new DomainError('NOT_FOUND');
    return budget;
  }

  private async lockOpen(tx: Transaction, id: string): Promise<StoredBudget> {
    const budget = await this.lock(tx, id);
    if (budget.state === 'CLOSED') throw new DomainError('BUDGET_CLOSED');
    return budget;
  }

  private async move(tx: Transaction, budgetId: string, kind: string, reference: string, by: { cap?: number; lapsed?: number; received?: number; closed?: true }): Promise<void> {
    const deltas = [by.cap ?? 0, by.lapsed ?? 0, by.received ?? 0];
    await tx.sql('insert into budget_movement (budget_id, kind, reference, actor, at, cap_delta, lapsed_delta, received_delta) values (?, ?, ?, ?, ?, ?, ?, ?)', [budgetId, kind, reference, tx.actor.name, tx.now, ...deltas]);
    await tx.sql(
      `update budget set cap_won = cap_won + ?, lapsed_won = lapsed_won + ?, received_won = received_won + ?, state = case when ?::boolean then 'CLOSED' else state end, closed_at = case when ?::boolean then ?::timestamptz else closed_at end
       where id = ?`,
      [...deltas, by.closed ?? false, by.closed ?? false, tx.now, budgetId],
    );
  }

  /** A second row of the same key is said in words. */
  private async once<T>(code: 'BUDGET_EXISTS' | 'BUDGET_DOCUMENT_USED', field: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw new DomainError(code, { field });
      throw error;
    }
  }
}
