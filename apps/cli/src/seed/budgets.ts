import { DAY, kstDate, kstParts, later, newId } from '#kernel';
import type { Transaction } from '#database';
import type { DemoMall } from '#database/demo';
import { insertRows } from './rows.js';

/** The district had decided before the first order of the demo's past. */
const DECIDED_MS = 40 * DAY;

/** District budgets of this year, with the document that fills them. Answers their ids by code. */
export async function seedBudgets(tx: Transaction, demo: Pick<DemoMall, 'accounts' | 'budgets'>, people: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const staff = (role: string): string => `staff:${people.get(demo.accounts.find((account) => account.staffRoles.some((held) => held === role))?.email ?? '') ?? ''}`;
  const [accountant, admin] = [staff('ACCOUNTANT'), staff('ADMIN')];
  const at = later(tx.now, -DECIDED_MS);
  const rows = demo.budgets.map((budget) => ({ ...budget, id: newId(at.getTime()), allocation: newId(at.getTime()) }));
  await insertRows(tx, 'budget', rows.map((row) => ({
    id: row.id, name: row.name, fiscal_year: kstParts(tx.now).year, budget_line: row.budgetLine, ordinance: row.ordinance, state: 'OPEN', cap_won: row.capWon, reserved_won: 0, spent_won: 0, lapsed_won: 0, returned_won: 0, received_won: 0,
    created_by: accountant, created_at: at,
  })));
  await insertRows(tx, 'budget_allocation', rows.map((row) => ({
    id: row.allocation, budget_id: row.id, state: 'APPROVED', document_number: row.documentNumber, decided_on: kstDate(at), amount_won: row.capWon, proposed_by: accountant, proposed_at: at, decided_by: admin, decided_at: at,
  })));
  for (const row of rows) await tx.sql("insert into budget_movement (budget_id, kind, cap_delta, reference, actor, at) values (?, 'ALLOCATED', ?, ?, ?, ?)", [row.id, row.capWon, row.allocation, admin, at]);
  return new Map(rows.map((row) => [row.code, row.id]));
}
