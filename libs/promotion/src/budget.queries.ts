import { Injectable } from '@nestjs/common';
import { isId, kstParts, won, type Won } from '#kernel';
import { Database } from '#database';
import { shareOfLargestBp } from './budget.rules.js';
import type { BudgetState } from './budget.state.js';

export interface BudgetView {
  id: string;
  name: string;
  fiscalYear: number;
  budgetLine: string;
  ordinance: string;
  state: BudgetState;
  capWon: Won;
  reservedWon: Won;
  spentWon: Won;
  /** Left when the year was closed. */
  lapsedWon: Won;
  /** Refunded after the year was closed: owed back to the district. */
  returnedWon: Won;
  receivedWon: Won;
  /** What orders may still take: zero where it was stopped, or is of another year. */
  leftWon: Won;
  /** What the district has still to pay; below zero: what is owed back to it. */
  dueWon: Won;
  /** Changes of its cap that wait for a second person. */
  proposed: number;
}

export interface BudgetAllocationView {
  id: string;
  state: 'PROPOSED' | 'APPROVED' | 'WITHDRAWN';
  documentNumber: string;
  /** `2026-01-02` */
  decidedOn: string;
  amountWon: Won;
  proposedBy: string;
  proposedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
}

/** What one vendor's goods, or one exhibition, had of it: spent and not given back. */
export interface BudgetPartView {
  id: string;
  name: string;
  spentWon: Won;
  reservedWon: Won;
  /** That were paid. */
  orders: number;
}

export interface BudgetDetailView extends BudgetView {
  allocations: BudgetAllocationView[];
  /** Most first. */
  vendors: BudgetPartView[];
  exhibitions: BudgetPartView[];
  /** Vendors whose goods it could have paid for. */
  offeredVendors: number;
  /** What the three vendors with most have of all that was spent, in basis points; null where nothing was. */
  largestThreeBp: number | null;
  /** Orders that hold a part of it and are not paid, oldest first; twenty at most. */
  waiting: { id: string; number: string }[];
  history: { from: string | null; to: string; actor: string; reason: string; at: Date }[];
}

export interface BudgetMovementView {
  id: number;
  kind: string;
  capWon: Won;
  reservedWon: Won;
  spentWon: Won;
  lapsedWon: Won;
  returnedWon: Won;
  receivedWon: Won;
  /** Of a decision or of the district's money: the document. */
  documentNumber: string | null;
  order: { id: string; number: string } | null;
  product: string | null;
  vendor: string | null;
  exhibition: { id: string; name: string } | null;
  at: Date;
}

const BUDGETS = `select b.id, b.name, b.fiscal_year, b.budget_line, b.ordinance, b.state, b.cap_won, b.reserved_won, b.spent_won, b.lapsed_won, b.returned_won, b.received_won,
    (select count(*)::int from budget_allocation a where a.budget_id = b.id and a.state = 'PROPOSED') as proposed from budget b`;

/** Net of a budget by a column of its order lines. */
const partsBy = (id: string, name: string, joins: string): string => `select ${id} as id, ${name} as name, sum(m.spent_delta - m.returned_delta)::bigint as spent_won, sum(m.reserved_delta)::bigint as reserved_won, count(distinct m.order_id) filter (where m.kind = 'SPENT')::int as orders
  from budget_movement m join order_line l on l.id = m.order_line_id ${joins} where m.budget_id = ? group by 1, 2 having sum(m.spent_delta - m.returned_delta) <> 0 or sum(m.reserved_delta) <> 0 order by 3 desc, 2, 1 limit 1000`;

const personOf = (column: string): string => `coalesce((select p.name from account p where p.id = case when ${column} ~ '^staff:[0-9a-f-]{36}$' then substr(${column}, 7)::uuid end), ${column})`;

const MOVEMENTS = `select m.id, m.kind, m.cap_delta, m.reserved_delta, m.spent_delta, m.lapsed_delta, m.returned_delta, m.received_delta, m.at, o.id as order_id, o.number, l.name as product, v.name as vendor, e.id as exhibition_id, e.name as exhibition,
    case m.kind when 'ALLOCATED' then (select a.document_number from budget_allocation a where a.id::text = m.reference and a.budget_id = m.budget_id) when 'RECEIVED' then m.reference when 'REPAID' then m.reference when 'CLOSED' then m.reference end as document_number
  from budget_movement m left join mall_order o on o.id = m.order_id left join order_line l on l.id = m.order_line_id left join vendor v on v.id = l.vendor_id
  left join exhibition_item i on i.id = l.exhibition_item_id left join exhibition e on e.id = i.exhibition_id`;

/** What staff and the council see of district budgets. */
@Injectable()
export class BudgetQueries {
  constructor(private readonly database: Database) {}

  /** Newest year first. */
  async list(at: Date): Promise<BudgetView[]> {
    return (await this.database.read<BudgetRow>(`${BUDGETS} order by b.fiscal_year desc, b.name, b.id limit 500`)).map((row) => toBudget(row, at));
  }

  async byId(id: string, at: Date): Promise<BudgetDetailView | null> {
    const row = isId(id) ? await this.database.readOne<BudgetRow>(`${BUDGETS} where b.id = ?`, [id]) : undefined;
    if (!row) return null;
    const [allocations, vendors, exhibitions, offered, waiting, history] = await Promise.all([
      this.allocations(id),
      this.parts(partsBy('v.id', 'v.name', 'join vendor v on v.id = l.vendor_id'), id),
      this.parts(partsBy('e.id', 'e.name', 'join exhibition_item i on i.id = l.exhibition_item_id join exhibition e on e.id = i.exhibition_id'), id),
      this.database.readOne<{ n: number }>("select count(distinct i.vendor_id)::int as n from exhibition_item i join exhibition e on e.id = i.exhibition_id where i.budget_id = ? and not i.withdrawn and e.state = 'SCHEDULED'", [id]),
      this.database.read<{ id: string; number: string }>(
        'select o.id, o.number from budget_movement m join mall_order o on o.id = m.order_id where m.budget_id = ? group by o.id having sum(m.reserved_delta) <> 0 order by o.placed_at, o.id limit 20',
        [id],
      ),
      this.database.read<{ from: string | null; to: string; actor: string; reason: string; at: Date }>(`select from_state as from, to_state as to, ${personOf('actor')} as actor, reason, at from state_change where subject = 'budget' and subject_id = ? order by id`, [id]),
    ]);
    const view = toBudget(row, at);
    return { ...view, allocations, vendors, exhibitions, offeredVendors: Math.max(offered?.n ?? 0, vendors.length), largestThreeBp: shareOfLargestBp(vendors.map((part) => part.spentWon)), waiting, history };
  }

  /** Newest first; `before` is the id of the last one seen. */
  async movements(budgetId: string, first: number, before: number | null): Promise<BudgetMovementView[]> {
    if (!isId(budgetId)) return [];
    const rows = await this.database.read<MovementRow>(`${MOVEMENTS} where m.budget_id = ? and (?::bigint is null or m.id < ?::bigint) order by m.id desc limit ?`, [budgetId, before, before, first]);
    return rows.map(toMovement);
  }

  private async allocations(id: string): Promise<BudgetAllocationView[]> {
    const rows = await this.database.read<AllocationRow>(
      `select a.id, a.state, a.document_number, a.decided_on::text as decided_on, a.amount_won, ${personOf('a.proposed_by')} as proposed_by, a.proposed_at, ${personOf('a.decided_by')} as decided_by, a.decided_at
       from budget_allocation a where a.budget_id = ? order by a.proposed_at, a.id`,
      [id],
    );
    return rows.map((row) => ({
      id: row.id, state: row.state, documentNumber: row.document_number, decidedOn: row.decided_on, amountWon: won(row.amount_won), proposedBy: row.proposed_by, proposedAt: row.proposed_at, decidedBy: row.decided_by, decidedAt: row.decided_at,
    }));
  }

  private async parts(text: string, id: string): Promise<BudgetPartView[]> {
    const rows = await this.database.read<{ id: string; name: string; spent_won: number; reserved_won: number; orders: number }>(text, [id]);
    return rows.map((row) => ({ id: row.id, name: row.name, spentWon: won(row.spent_won), reservedWon: won(row.reserved_won), orders: row.orders }));
  }
}

interface BudgetRow {
  id: string; name: string; fiscal_year: number; budget_line: string; ordinance: string; state: BudgetState; cap_won: number; reserved_won: number; spent_won: number; lapsed_won: number; returned_won: number; received_won: number; proposed: number;
}

interface AllocationRow {
  id: string; state: BudgetAllocationView['state']; document_number: string; decided_on: string; amount_won: number; proposed_by: string; proposed_at: Date; decided_by: string | null; decided_at: Date | null;
}

interface MovementRow {
  id: number; kind: string; cap_delta: number; reserved_delta: number; spent_delta: number; lapsed_delta: number; returned_delta: number; received_delta: number; at: Date; order_id: string | null; number: string | null; product: string | null;
  vendor: string | null; exhibition_id: string | null; exhibition: string | null; document_number: string | null;
}

function toBudget(row: BudgetRow, at: Date): BudgetView {
  const left = row.state === 'OPEN' && row.fiscal_year === kstParts(at).year ? row.cap_won - row.reserved_won - row.spent_won : 0;
  return {
    id: row.id, name: row.name, fiscalYear: row.fiscal_year, budgetLine: row.budget_line, ordinance: row.ordinance, state: row.state, capWon: won(row.cap_won), reservedWon: won(row.reserved_won), spentWon: won(row.spent_won),
    lapsedWon: won(row.lapsed_won), returnedWon: won(row.returned_won), receivedWon: won(row.received_won), leftWon: won(left), dueWon: won(row.spent_won - row.returned_won - row.received_won), proposed: row.proposed,
  };
}

function toMovement(row: MovementRow): BudgetMovementView {
  return {
    id: row.id, kind: row.kind, capWon: won(row.cap_delta), reservedWon: won(row.reserved_delta), spentWon: won(row.spent_delta), lapsedWon: won(row.lapsed_delta), returnedWon: won(row.returned_delta), receivedWon: won(row.received_delta),
    documentNumber: row.document_number, order: row.order_id === null ? null : { id: row.order_id, number: row.number ?? '' }, product: row.product, vendor: row.vendor,
    exhibition: row.exhibition_id === null ? null : { id: row.exhibition_id, name: row.exhibition ?? '' }, at: row.at,
  };
}
