import { daysAfter, isDay } from './business-day.js';
import { koreanDay } from './clock.js';
import { shownSettlement, shownTransaction } from './difference.js';
import { Problem } from './problem.js';
import { settlementOf, type Settlement } from './settlement.js';
import type { Store, Transaction } from './store.js';

const MOST = 5_000;
const ALL = 1_000_000;
/** No settlement is paid out later after its sale than this, the longest holidays and an invented delay included. */
const LONGEST_DAYS = 60;

/** What Toss lists: transactions, and what it settles of them from the day after. */
export class Records {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  transactions(query: URLSearchParams): Transaction[] {
    const limit = pageSize(query.get('limit'));
    const startingAfter = query.get('startingAfter');
    let after = startingAfter === null ? 0 : this.store.placeOf(startingAfter);
    if (after === undefined) throw new Problem('INVALID_PAGING_KEY');
    const [from, to] = [moment(query.get('startDate')), moment(query.get('endDate'))];
    const differences = this.store.differences();
    const page: Transaction[] = [];
    // A row that is not shown must not make the page look like the last one.
    while (page.length < limit) {
      const rows: Transaction[] = this.store.transactions(from, to, after, limit - page.length);
      page.push(...rows.flatMap((row) => shownTransaction(row, differences)));
      const last: Transaction | undefined = rows.at(-1);
      if (last === undefined) break;
      after = this.store.placeOf(last.transactionKey) ?? after;
    }
    return page.slice(0, limit);
  }

  settlements(query: URLSearchParams): Settlement[] {
    const size = pageSize(query.get('size'));
    const page = Number(query.get('page') ?? 1);
    if (!Number.isInteger(page) || page < 1) throw new Problem('INVALID_REQUEST');
    const [from, to] = [day(query.get('startDate')), day(query.get('endDate'))];
    const today = koreanDay(this.now());
    const byPayout = query.get('dateType') === 'paidOutDate';
    const differences = this.store.differences();
    return this.store.transactions(`${byPayout ? daysAfter(from, -LONGEST_DAYS) : from}T00:00:00`, `${to}T23:59:59`, 0, ALL).filter((row) => row.transactionAt.slice(0, 10) < today)
      .flatMap((row) => shownSettlement(settlementOf(row, this.store.byKey(row.paymentKey)?.payment), differences))
      .filter((row) => !byPayout || (row.paidOutDate >= from && row.paidOutDate <= to)).slice((page - 1) * size, page * size);
  }
}

/** A moment in Korean time without an offset; a day alone is its midnight. A trailing Z is refused, as at Toss. */
function moment(text: string | null): string {
  if (text === null || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/.test(text)) throw new Problem('INVALID_DATE');
  return text.length === 10 ? `${text}T00:00:00` : text;
}

function day(text: string | null): string {
  if (!isDay(text)) throw new Problem('INVALID_DATE');
  return text;
}

function pageSize(text: string | null): number {
  const size = Number(text ?? 100);
  if (!Number.isInteger(size) || size < 1 || size > MOST) throw new Problem('EXCEED_MAX_QUERY_LIMIT');
  return size;
}
