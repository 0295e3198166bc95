import { Inject, Injectable } from '@nestjs/common';
import { clock, DAY, later } from '#kernel';
import { Database } from '#database';
import { Toss } from '#toss';
import { BOOKS_CHECKS } from './books.rules.js';

export interface BooksResult {
  name: string;
  what: string;
  ok: boolean;
  examined: number;
  /** The exact rows that are off; at most 100 of them. */
  breaches: object[];
}

const SHOWN = 100;

/** Proves that the books hold: inside the database, and against Toss's own list of transactions. */
@Injectable()
export class BooksService {
  constructor(
    private readonly database: Database,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  /** Every check of `BOOKS_CHECKS`, and the comparison with Toss unless `offline`. Throws where Toss can't be reached. */
  async prove(options: { offline: boolean }): Promise<BooksResult[]> {
    const results: BooksResult[] = [];
    for (const check of BOOKS_CHECKS) {
      const examined = await this.database.readOne<{ n: number }>(check.examined);
      const breaches = await this.database.read<Record<string, unknown>>(`${check.breaches} limit ${SHOWN}`);
      results.push({ name: check.name, what: check.what, ok: breaches.length === 0, examined: examined?.n ?? 0, breaches });
    }
    if (!options.offline) results.push(await this.againstToss());
    return results;
  }

  /** Per order: what Toss took and gave back is what we have recorded. Payments that a worker is still asking about are left out. */
  private async againstToss(): Promise<BooksResult> {
    const ours = await this.database.read<{ id: string; number: string; received_won: number; refunded_won: number; open: boolean; first: Date }>(
      `select o.id, o.number, p.received_won, p.refunded_won, o.placed_at as first,
         exists (select from payment_attempt a where a.order_id = o.id and a.state in ('INTENDED', 'UNKNOWN')) as open
       from mall_order o join payment p on p.order_id = o.id where exists (select from payment_attempt a where a.order_id = o.id) order by o.placed_at`,
    );
    const theirs = new Map<string, { taken: number; returned: number }>();
    const from = later(ours[0]?.first ?? clock.now(), -DAY);
    for await (const row of this.toss.balanceTransactions.list({ start_date: from, end_date: later(clock.now(), DAY), limit: 5000 })) {
      const sum = theirs.get(row.order_id) ?? { taken: 0, returned: 0 };
      if (row.amount >= 0 && row.type !== 'refund') sum.taken += row.amount;
      else sum.returned += Math.abs(row.amount);
      theirs.set(row.order_id, sum);
    }
    const breaches = ours.flatMap((order) => {
      const sum = theirs.get(order.id) ?? { taken: 0, returned: 0 };
      if (order.open || sum.taken - sum.returned === order.received_won - order.refunded_won) return [];
      return [{ number: order.number, received_won: order.received_won, refunded_won: order.refunded_won, toss_taken: sum.taken, toss_returned: sum.returned }];
    });
    return { name: 'toss_transactions', what: '우리 결제 기록이 토스페이먼츠의 거래 목록과 같다', ok: breaches.length === 0, examined: ours.length, breaches: breaches.slice(0, SHOWN) };
  }
}
