import { Injectable } from '@nestjs/common';
import { clock, DAY, DomainError, kstDate, later, log, startOfKstDay } from '#kernel';
import { Database, SYSTEM, type Actor, type Transaction } from '#database';
import { TossStatement } from '#order';
import type { Settlement } from '#toss';
import { ArrivalService } from './arrival.service.js';
import { proposedCause, type Facts } from './cause.rules.js';
import { compare, pairsOf, type Comparison, type Difference, type OutsideRow, type Pair } from './compare.rules.js';
import { DifferenceService, type FoundDifference } from './difference.service.js';
import { OurMoneyQueries } from './our-money.queries.js';
import type { OutsideList, OutsideRows, Span } from './outside-rows.js';
import { SettlementRows, settledRow, TransactionRows } from './toss-rows.service.js';

/** A row may slip by so many days from one side to the other, and days that were compared are looked at again for so long. */
const SLIP_DAYS = 3;
/** Days with open differences that are looked at again each day, the newest. */
const OPEN_DAYS = 60;
/** Payments that one comparison asks Toss about. */
const MOST_ASKED = 50;

interface ComparedList {
  list: OutsideList;
  comparison: Comparison;
  /** Those of the comparison that are none by themselves. */
  differences: Difference[];
  /** Movements that we have still to hear of. */
  waiting: number;
}

interface Looked {
  askedAt: Date;
  lists: ComparedList[];
  found: FoundDifference[];
  arrivals: Settlement[];
  /** Which posting of ours each row settles: of those that arrived, and of those that were sold on this day. */
  settled: Pair[];
}

/**
 * Our money beside Toss's lists, day by day. A day is compared when it is over, and may be compared again at any time: what was found stays one
 * work item, what is gone closes itself, and money that arrived is posted once.
 */
@Injectable()
export class ReconciliationService {
  private readonly sources: OutsideRows[];

  constructor(
    private readonly database: Database,
    private readonly statement: TossStatement,
    private readonly money: OurMoneyQueries,
    private readonly differences: DifferenceService,
    private readonly arrivals: ArrivalService,
    private readonly settlements: SettlementRows,
    transactions: TransactionRows,
  ) {
    this.sources = [transactions, settlements];
  }

  /** A room brings a further list into the comparison of each day; called by its module, once. */
  register(source: OutsideRows): void {
    this.sources.push(source);
  }

  /** Korean days that wait, oldest first: never compared since the first payment, failed, compared lately, or with open differences. */
  async due(): Promise<string[]> {
    const first = await this.money.firstDay();
    if (first === null) return [];
    const yesterday = kstDate(later(clock.now(), -DAY));
    const done = await this.database.read<{ day: string; open: boolean }>(
      "select r.day::text, exists (select from reconciliation_item i where i.day = r.day and i.state = 'OPEN') or exists (select from reconciliation_sum s where s.day = r.day and s.waiting_count > 0) as open from reconciliation_run r where r.state = 'DONE' order by r.day desc",
    );
    const again = new Set(done.filter(({ open }) => open).slice(0, OPEN_DAYS).map(({ day }) => day));
    const compared = new Set(done.map(({ day }) => day));
    const lately = kstDate(later(startOfKstDay(yesterday), -SLIP_DAYS * DAY));
    return daysFrom(first, yesterday).filter((day) => !compared.has(day) || again.has(day) || day > lately);
  }

  /** Compares each day that waits. The first that Toss does not answer ends it; the rest waits for the next time. */
  async runDue(): Promise<void> {
    for (const day of await this.due()) await this.run(SYSTEM, day);
  }

  /** Compares one Korean day. Throws BAD_INPUT, DAY_NOT_OVER; and TossError where Toss does not answer: the day then stands as failed. */
  async run(actor: Actor, day: string): Promise<void> {
    checkDayOver(day);
    const looked = await this.look(day).catch(async (error: unknown) => {
      await this.failed(actor, day, error);
      throw error;
    });
    const open = await this.database.transaction(actor, (tx) => this.record(tx, day, looked));
    log.info({ day, open }, 'reconciled');
  }

  /** A member of staff wants a day compared (again): the worker does it. Throws BAD_INPUT, DAY_NOT_OVER. */
  async ask(actor: Actor, day: string): Promise<void> {
    checkDayOver(day);
    await this.database.transaction(actor, (tx) => tx.job('reconcile', { day }, `reconcile:${day}`));
  }

  private async look(day: string): Promise<Looked> {
    const askedAt = clock.now();
    const around = (days: number): string => kstDate(later(startOfKstDay(day), days * DAY));
    const span: Span = { day, from: around(-SLIP_DAYS), to: around(SLIP_DAYS) };
    const lists: ComparedList[] = [];
    for (const source of this.sources) {
      const theirs = await this.marked(await source.theirs(span));
      lists.push(await this.compared(source.list, compare(day, await source.ours(span, theirs), theirs)));
    }
    const arrivals = await this.settlements.arrivals(day);
    const arrived = await this.marked(arrivals.map(settledRow));
    const settled = pairsOf(await this.money.movements({ from: day, to: day }, arrived), arrived).concat(lists.flatMap(({ list, comparison }) => (list === 'SETTLEMENTS' ? comparison.pairs : [])));
    return { askedAt, lists, found: await this.explained(lists), arrivals, settled };
  }

  /** Toss's rows, with those marked of which we know that the bank could not pay them: they are taken for nothing of ours. */
  private async marked(theirs: OutsideRow[]): Promise<OutsideRow[]> {
    const refused = await this.money.bankRefused([...new Set(theirs.flatMap((row) => row.orderId ?? []))]);
    return theirs.map((row) => (refused.has(row.key ?? '') ? { ...row, trait: 'UNPAID' } : row));
  }

  /** Each difference with where staff may begin to look. What a payment lacks in one list, it need not lack in the next one too. */
  private async explained(lists: readonly ComparedList[]): Promise<FoundDifference[]> {
    const said = new Set<string>();
    const fresh = lists.flatMap(({ list, differences }) => differences.filter((one) => first(said, one)).map((difference) => ({ list, difference })));
    const ours = await this.money.leftOf(fresh.flatMap(({ difference }) => orderOf(difference) ?? []));
    const theirs = await this.leftAtToss(fresh.map(({ difference }) => difference));
    return fresh.map(({ list, difference }) => {
      const id = orderOf(difference) ?? '';
      const facts: Facts = { known: ours.has(id), oursLeftWon: ours.get(id) ?? 0, theirsLeftWon: theirs.get(id), bankRefused: difference.theirs?.trait === 'UNPAID' };
      return { list, difference, cause: proposedCause(list, difference, facts) };
    });
  }

  /** What Toss has done and we have still to hear of is no difference: the worker asks until it knows. A cancel of which we know that the bank refused it is one, whatever else of the payment is on its way. */
  private async compared(list: OutsideList, comparison: Comparison): Promise<ComparedList> {
    const unheard = comparison.differences.filter((one) => one.kind === 'MISSING_HERE');
    const asked = unheard.length === 0 ? new Set() : await this.money.unanswered(unheard.flatMap((one) => one.theirs?.group ?? []));
    const differences = comparison.differences.filter((one) => one.kind !== 'MISSING_HERE' || !asked.has(one.theirs?.group) || one.theirs?.trait === 'UNPAID');
    return { list, comparison, differences, waiting: comparison.differences.length - differences.length };
  }

  /** Of what Toss does not list: what the payments themselves say. */
  private async leftAtToss(differences: readonly Difference[]): Promise<Map<string, number | null>> {
    const orders = new Set(differences.flatMap((one) => (one.kind === 'MISSING_THERE' ? (orderOf(one) ?? []) : [])));
    const left = new Map<string, number | null>();
    for (const id of [...orders].slice(0, MOST_ASKED)) left.set(id, await this.statement.leftOf(id));
    return left;
  }

  /** Answers how many differences of the day are open. An older look at Toss never overwrites a newer one. */
  private async record(tx: Transaction, day: string, { askedAt, lists, found, arrivals, settled }: Looked): Promise<number> {
    const written = await tx.sql(
      `insert into reconciliation_run (day, state, asked_at, ended_at, actor, failure) values (?, 'DONE', ?, ?, ?, null)
       on conflict (day) do update set state = 'DONE', asked_at = excluded.asked_at, ended_at = excluded.ended_at, actor = excluded.actor, failure = null where reconciliation_run.asked_at <= excluded.asked_at returning day`,
      [day, askedAt, tx.now, tx.actor.name],
    );
    if (written.length > 0) {
      await tx.sql('delete from reconciliation_sum where day = ?', [day]);
      for (const { list, comparison, waiting } of lists) {
        const returned = comparison.pairs.filter((pair) => pair.ours.trait === 'RETURNED').length;
        await tx.sql('insert into reconciliation_sum (day, list, ours_count, ours_won, theirs_count, theirs_won, returned_count, waiting_count) values (?, ?, ?, ?, ?, ?, ?, ?)', [day, list, comparison.ours.count, comparison.ours.won, comparison.theirs.count, comparison.theirs.won, returned, waiting]);
      }
      await this.arrivals.record(tx, day, arrivals);
      await this.arrivals.settle(tx, settled);
      await this.differences.record(tx, day, found);
    }
    return (await tx.one<{ n: number }>("select count(*)::int as n from reconciliation_item where day = ? and state = 'OPEN'", [day]))?.n ?? 0;
  }

  private async failed(actor: Actor, day: string, error: unknown): Promise<void> {
    const failure = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    await this.database.transaction(actor, (tx) => tx.sql(
      `insert into reconciliation_run (day, state, asked_at, ended_at, actor, failure) values (?, 'FAILED', ?, ?, ?, ?)
       on conflict (day) do update set state = 'FAILED', ended_at = excluded.ended_at, failure = excluded.failure`,
      [day, tx.now, tx.now, actor.name, failure],
    ));
  }
}

/** Throws BAD_INPUT for what is no day, DAY_NOT_OVER for one on which money may still move. */
function checkDayOver(day: string): void {
  try {
    startOfKstDay(day);
  } catch {
    throw new DomainError('BAD_INPUT', { field: 'day' });
  }
  if (day >= kstDate(clock.now())) throw new DomainError('DAY_NOT_OVER', { field: 'day' });
}

/** What has no partner is one thing, in whichever lists it is missing; anything else is its own. */
function first(said: Set<string>, { kind, ours, theirs }: Difference): boolean {
  const alone = ours === null || theirs === null ? (ours?.ledgerTransactionId ?? theirs?.key ?? null) : null;
  if (alone === null || kind === 'DUPLICATE') return true;
  if (said.has(alone)) return false;
  said.add(alone);
  return true;
}

function orderOf({ ours, theirs }: Difference): string | null {
  return ours?.orderId ?? theirs?.orderId ?? null;
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = startOfKstDay(first); kstDate(at) <= last; at = later(at, DAY)) days.push(kstDate(at));
  return days;
}
