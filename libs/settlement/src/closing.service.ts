import { Injectable } from '@nestjs/common';
import { clock, crashPoint, kstDate, newId, won, type Won } from '#kernel';
import { Database, type Actor } from '#database';
import { ConfirmationService } from '#order';
import type { SettlementCycle } from '#vendor';
import { BATCHES, CLOSE } from './closing.rules.js';
import { endOf, nextPeriod, payoutDay, periodsOver, type Period } from './period.rules.js';

export const CYCLES: readonly SettlementCycle[] = ['WEEKLY', 'TWICE_A_MONTH'];

export interface Closed {
  cycle: SettlementCycle;
  period: Period;
  statements: number;
  payoutWon: Won;
}

/**
 * Makes statements of periods that are over. A period is closed once: its vendors in batches, each one transaction, at the same time; then its run is
 * ended. After a crash the run is still open, and whoever comes next closes the vendors that are left. A vendor is closed once for a period, and an entry is in one statement.
 */
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

  /** Closes one period; null where it was closed before, or by somebody else meanwhile. What is due until its end is posted first. */
  async close(actor: Actor, cycle: SettlementCycle, period: Period): Promise<Closed | null> {
    await this.confirmations.confirmDue(new Date(endOf(period).getTime() - 1));
    const run = await this.begin(actor, cycle, period);
    if (run === null) return null;
    const batches = await Promise.allSettled(Array.from({ length: BATCHES }, (_, batch) => this.closeBatch(actor, run, batch, cycle, period)));
    for (const batch of batches) if (batch.status === 'rejected') throw batch.reason;
    return this.database.transaction(actor, async (tx) => {
      const ended = await tx.sql('update settlement_run set closed_at = ? where id = ? and closed_at is null returning id', [tx.now, run]);
      if (ended.length === 0) return null;
      const made = await tx.one<{ statements: number; payout: number }>('select count(*)::int as statements, coalesce(sum(payout_won), 0)::bigint as payout from statement where run_id = ?', [run]);
      return { cycle, period, statements: made?.statements ?? 0, payoutWon: won(made?.payout ?? 0) };
    });
  }

  /** The run of a period: a new one, or the one that somebody began and has not ended. Null where it has ended. */
  private async begin(actor: Actor, cycle: SettlementCycle, period: Period): Promise<string | null> {
    return this.database.transaction(actor, async (tx) => {
      await tx.sql('insert into settlement_run (id, cycle, period_start, period_end, closed_by) values (?, ?, ?::date, ?::date, ?) on conflict (cycle, period_end) do nothing', [newId(tx.now.getTime()), cycle, period.start, period.end, actor.name]);
      return (await tx.one<{ id: string }>('select id from settlement_run where cycle = ? and period_end = ?::date and closed_at is null', [cycle, period.end]))?.id ?? null;
    });
  }

  /** Statements, lines and mails of a batch of vendors, whole or not at all. Whoever comes second finds these vendors closed. */
  private async closeBatch(actor: Actor, run: string, batch: number, cycle: SettlementCycle, period: Period): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`settlement_run ${run} ${batch}`]);
      // Shared, so that the run is not ended under it.
      if (!(await tx.one('select id from settlement_run where id = ? and closed_at is null for share', [run]))) return;
      // A month of all vendors is joined as a whole, in memory: never row by row, whatever PostgreSQL last knew of tables that are still empty, or full of rows that were taken back.
      await tx.sql("select set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true)");
      const made = await tx.sql<{ id: string }>(CLOSE, [cycle, period.end, endOf(period), period.start, payoutDay(period), run, actor.name, tx.now, batch]);
      await tx.jobs(made.map(({ id }) => ({ task: 'mail', payload: { template: 'statement-closed', id }, key: `statement-closed:${id}` })));
      crashPoint('settlement:written');
    });
  }

  /** Periods that are over and were not closed to their end: after the last one that was, or since the first money was owed to anybody. */
  private async waiting(cycle: SettlementCycle): Promise<Period[]> {
    const now = clock.now();
    const last = await this.database.readOne<Period>('select period_start::text as start, period_end::text as end from settlement_run where cycle = ? and closed_at is not null order by period_end desc limit 1', [cycle]);
    if (last) return periodsOver(cycle, nextPeriod(cycle, last).start, now);
    const first = await this.database.readOne<{ at: Date | null }>("select least((select min(confirmed_at) from order_line), (select min(confirm_due(delivered_at, shipped_at)) from vendor_order where state in ('SHIPPED', 'DELIVERED'))) as at");
    return first?.at == null || first.at > now ? [] : periodsOver(cycle, kstDate(first.at), now);
  }
}
