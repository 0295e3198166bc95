import { Injectable } from '@nestjs/common';
import { clock, crashPoint, kstDate, newId, won, type Won } from '#kernel';
import { Database, type Actor } from '#database';
import { ConfirmationService } from '#order';
import type { SettlementCycle } from '#vendor';
import { CLOSE } from './closing.rules.js';
import { endOf, nextPeriod, payoutDay, periodsOver, type Period } from './period.rules.js';

export const CYCLES: readonly SettlementCycle[] = ['WEEKLY', 'TWICE_A_MONTH'];

export interface Closed {
  cycle: SettlementCycle;
  period: Period;
  statements: number;
  lines: number;
  payoutWon: Won;
}

/** Makes statements of periods that are over. A period is closed once, by whoever comes first: the row of its run decides, and all of it is one transaction. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly database: Database,
    private readonly confirmations: ConfirmationService,
  ) {}

  /** Closes every period that is over and was not closed, the oldest first. Twice, or in two processes at once, changes nothing. */
  async closeAll(actor: Actor): Promise<Closed[]> {
    const closed: Closed[] = [];
    for (const cycle of CYCLES) {
      for (const period of await this.waiting(cycle)) {
        const one = await this.close(actor, cycle, period);
        if (one) closed.push(one);
      }
    }
    return closed;
  }

  /** Closes one period; null where it was closed before. What is due until its end is posted first. */
  async close(actor: Actor, cycle: SettlementCycle, period: Period): Promise<Closed | null> {
    const cut = endOf(period);
    await this.confirmations.confirmDue(new Date(cut.getTime() - 1));
    return this.database.transaction(actor, async (tx) => {
      const run = newId(tx.now.getTime());
      const begun = await tx.sql('insert into settlement_run (id, cycle, period_start, period_end, closed_by, closed_at) values (?, ?, ?::date, ?::date, ?, ?) on conflict (cycle, period_end) do nothing returning id', [run, cycle, period.start, period.end, actor.name, tx.now]);
      if (begun.length === 0) return null;
      // A month of all vendors is joined as a whole, in memory: never row by row, whatever PostgreSQL last knew of tables that are still empty, or full of rows that were taken back.
      await tx.sql("select set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true)");
      const row = await tx.one<{ statements: number; lines: number; payout: number }>(CLOSE, [cycle, period.end, cut, period.start, payoutDay(period), run, actor.name, tx.now]);
      const made = await tx.sql<{ id: string }>('select id from statement where run_id = ? order by id', [run]);
      await tx.jobs(made.map(({ id }) => ({ task: 'mail', payload: { template: 'statement-closed', id }, key: `statement-closed:${id}` })));
      crashPoint('settlement:written');
      return { cycle, period, statements: row?.statements ?? 0, lines: row?.lines ?? 0, payoutWon: won(row?.payout ?? 0) };
    });
  }

  /** Periods that are over and have no run: after the last one that has, or since the first money was owed to anybody. */
  private async waiting(cycle: SettlementCycle): Promise<Period[]> {
    const now = clock.now();
    const last = await this.database.readOne<Period>('select period_start::text as start, period_end::text as end from settlement_run where cycle = ? order by period_end desc limit 1', [cycle]);
    if (last) return periodsOver(cycle, nextPeriod(cycle, last).start, now);
    const first = await this.database.readOne<{ at: Date | null }>("select least((select min(confirmed_at) from order_line), (select min(confirm_due(delivered_at, shipped_at)) from vendor_order where state in ('SHIPPED', 'DELIVERED'))) as at");
    return first?.at == null || first.at > now ? [] : periodsOver(cycle, kstDate(first.at), now);
  }
}
