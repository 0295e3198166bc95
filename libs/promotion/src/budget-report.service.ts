import { Injectable } from '@nestjs/common';
import { CSV_TYPE, kstDate, toCsv, toXlsx, XLSX_TYPE } from '#kernel';
import { budgetSheets, movementSheet } from './budget-report.rules.js';
import { BudgetQueries, type BudgetMovementView } from './budget.queries.js';

export interface BudgetFile {
  name: string;
  contentType: string;
  content: Buffer;
}

const PAGE = 5_000;

/** A budget as a file for the council. */
@Injectable()
export class BudgetReportService {
  constructor(private readonly queries: BudgetQueries) {}

  /** `XLSX`: all of it in sheets. `CSV`: every movement, for a program. Null where there is no such budget. */
  async file(id: string, format: 'XLSX' | 'CSV', at: Date): Promise<BudgetFile | null> {
    const budget = await this.queries.byId(id, at);
    if (!budget) return null;
    const movements = await this.all(id);
    const name = `구예산-${budget.fiscalYear}-${budget.name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${kstDate(at)}`;
    if (format === 'CSV') return { name: `${name}.csv`, contentType: CSV_TYPE, content: Buffer.from(toCsv(movementSheet(movements))) };
    return { name: `${name}.xlsx`, contentType: XLSX_TYPE, content: await toXlsx(budgetSheets(budget, movements, at)) };
  }

  /** Oldest first. */
  private async all(id: string): Promise<BudgetMovementView[]> {
    const found: BudgetMovementView[] = [];
    for (let before: number | null = null; ; before = found.at(-1)?.id ?? null) {
      const rows = await this.queries.movements(id, PAGE, before);
      found.push(...rows);
      if (rows.length < PAGE) return found.reverse();
    }
  }
}
