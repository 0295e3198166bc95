import { Injectable } from '@nestjs/common';
import { clock, DomainError, isDay, kstDate } from '#kernel';
import { type Actor, Database, SYSTEM, type Transaction } from '#database';
import { closingMark, dayHash, DIGEST, NO_HASH } from './ledger-day.rules.js';

/** Days that one call seals at most: a mall that stood still for years does not hold a worker up. */
const AT_ONCE = 31;
const MAX_NOTE = 500;

/** The days of the ledger: sealed by the clock when they are over, signed off by an accountant. */
@Injectable()
export class LedgerDayService {
  constructor(private readonly database: Database) {}

  /** Seals the days that are over, in their order. Any number of processes may ask; each day is sealed once. Answers how many this call sealed. */
  async sealDue(): Promise<number> {
    let sealed = 0;
    while (sealed < AT_ONCE && (await this.due())) {
      if (!(await this.database.transaction(SYSTEM, sealNext))) break;
      sealed += 1;
    }
    return sealed;
  }

  /**
   * Closes the days up to `through` (`2026-11-30`), from the last closing on: an accountant has looked at them. They take no posting, and nothing opens them again.
   * Throws DATE_INVALID (no day, or before anything was posted), PERIOD_NOT_OVER, PERIOD_CLOSED, TEXT_TOO_LONG.
   */
  async close(actor: Actor, through: string, note: string): Promise<void> {
    if (!isDay(through)) throw new DomainError('DATE_INVALID', { field: 'through' });
    const text = note.normalize('NFC').trim();
    if (text.length > MAX_NOTE) throw new DomainError('TEXT_TOO_LONG', { field: 'note', max: MAX_NOTE });
    while ((await this.sealDue()) === AT_ONCE);
    await this.database.transaction(actor, async (tx) => {
      if (through >= kstDate(tx.now)) throw new DomainError('PERIOD_NOT_OVER', { field: 'through' });
      // One after another: each stands on the one before.
      await tx.sql("select pg_advisory_xact_lock(hashtextextended('ledger closing', 0))");
      const closed = await tx.one<{ through: string; next: string }>("select to_char(through, 'YYYY-MM-DD') as through, to_char(through + 1, 'YYYY-MM-DD') as next from ledger_closing order by through desc limit 1");
      if (closed && through <= closed.through) throw new DomainError('PERIOD_CLOSED', { field: 'through', through: closed.through });
      const done = await tx.sql(
        `insert into ledger_closing (through, since, hash, closed_at, actor, note, mark)
         select c.*, ${closingMark(`coalesce((select mark from ledger_closing order by through desc limit 1), ${NO_HASH})`, 'c')}
         from (select d.day as through, coalesce(?::date, (select min(day) from ledger_day)) as since, d.hash, ?::timestamptz as closed_at, ?::text as actor, ?::text as note from ledger_day d where d.day = ?::date) c returning 1 as done`,
        [closed?.next ?? null, tx.now, tx.actor.name, text, through],
      );
      if (done.length === 0) throw new DomainError('DATE_INVALID', { field: 'through' });
    });
  }

  /** Whether a day is over and not sealed: asked each second, so it reads two index ends only. */
  private async due(): Promise<boolean> {
    const row = await this.database.readOne<{ next: string | null }>(NEXT);
    return row?.next != null && row.next < kstDate(clock.now());
  }
}

const NEXT = "select to_char(coalesce((select max(day) + 1 from ledger_day), (select min(posted_on) from ledger_transaction)), 'YYYY-MM-DD') as next";

/** Seals the next day. Alone with the day's lock: whoever was posting into it has ended, and whoever comes later is sent to the next day by the database. */
async function sealNext(tx: Transaction): Promise<boolean> {
  const next = await tx.one<{ next: string | null }>(NEXT);
  const day = next?.next ?? null;
  if (day === null || day >= kstDate(tx.now)) return false;
  await tx.sql('select pg_advisory_xact_lock(ledger_day_lock(?::date))', [day]);
  if (await tx.one('select 1 as sealed from ledger_day where day >= ?::date', [day])) return true;
  await tx.sql(`insert into ledger_digest (transaction_id, day, hash) select t.id, t.posted_on, ${DIGEST} from ledger_transaction t where t.posted_on = ?::date`, [day]);
  const sums = 'coalesce(sum(e.amount_won) filter (where e.amount_won > 0), 0), coalesce(-sum(e.amount_won) filter (where e.amount_won < 0), 0)';
  const posted = 'from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.posted_on = ?::date';
  await tx.sql(`insert into ledger_day_total (account_code, day, debit_won, credit_won) select e.account_code, t.posted_on, ${sums} ${posted} group by 1, 2`, [day]);
  await tx.sql(`insert into ledger_owner_total (account_code, owner_id, day, debit_won, credit_won) select e.account_code, e.owner_id, t.posted_on, ${sums} ${posted} and e.owner_id is not null group by 1, 2, 3`, [day]);
  await tx.sql(
    `insert into ledger_day (day, transactions, entries, previous_hash, hash, sealed_at)
     select ?::date, count(g.hash), (select count(*) ${posted}), p.hash, ${dayHash('p.hash', '?::date')}, ?
     from (select coalesce((select hash from ledger_day order by day desc limit 1), ${NO_HASH}) as hash) p left join ledger_digest g on g.day = ?::date group by p.hash`,
    [day, day, day, tx.now, day],
  );
  return true;
}
