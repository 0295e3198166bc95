import { Injectable } from '@nestjs/common';
import { clock, DAY, later } from '#kernel';
import { Database } from '#database';
import type { OutsideCheck } from '#ledger';
import { KEPT_AT_TOSS } from './refund-room.queries.js';
import { TossStatement } from './toss-statement.service.js';

/** What is left at Toss of an order's payments, and what we say is left. `number` is null where we have no such order. */
interface Difference {
  number: string | null;
  order_id?: string;
  ours_won: number;
  toss_won: number;
}

/** Per order: what Toss took and gave back is what we have recorded, and Toss has no payment of an order that we do not know. */
@Injectable()
export class TossBooks implements OutsideCheck {
  readonly name = 'toss_transactions';
  readonly what = '우리 결제 기록이 토스페이먼츠의 거래 목록과 같다';

  constructor(
    private readonly database: Database,
    private readonly statement: TossStatement,
  ) {}

  /** A mall sells on while it is counted, so what differs is looked at twice; and Toss's list may lag behind the payment itself. Throws where Toss can't be reached. */
  async prove(): Promise<{ examined: number; breaches: object[] }> {
    const first = await this.compare();
    const again = first.differing.size === 0 ? first : await this.compare();
    const breaches: object[] = [];
    for (const [id, found] of again.differing) {
      if (first.differing.get(id)?.toss_won !== found.toss_won || (await this.lags(id, found))) continue;
      breaches.push(found);
    }
    return { examined: again.examined, breaches };
  }

  private async compare(): Promise<{ examined: number; differing: Map<string, Difference> }> {
    const earliest = await this.database.readOne<{ at: Date | null }>('select min(placed_at) as at from mall_order');
    const theirs = new Map<string, number>();
    for await (const row of this.statement.movements(later(earliest?.at ?? clock.now(), -DAY), later(clock.now(), DAY))) {
      theirs.set(row.order_id, (theirs.get(row.order_id) ?? 0) + row.amount);
    }
    const ours = await this.database.read<{ id: string; number: string; net: number; open: boolean }>(
      `select o.id, o.number, p.received_won - p.refunded_won - ${KEPT_AT_TOSS} as net, exists (select from payment_attempt a where a.order_id = o.id and a.state in ('INTENDED', 'UNKNOWN')) as open
       from mall_order o join payment p on p.order_id = o.id where p.received_won > 0 or o.id::text = any(?::text[])`,
      [[...theirs.keys()]],
    );
    const differing = new Map<string, Difference>();
    for (const order of ours) {
      const sum = theirs.get(order.id) ?? 0;
      theirs.delete(order.id);
      if (!order.open && sum !== order.net) differing.set(order.id, { number: order.number, ours_won: order.net, toss_won: sum });
    }
    for (const [id, sum] of theirs) if (sum !== 0) differing.set(id, { number: null, order_id: id, ours_won: 0, toss_won: sum });
    return { examined: ours.length, differing };
  }

  /** Whether Toss's list is behind: the payment itself says what we say. */
  private async lags(id: string, found: Difference): Promise<boolean> {
    if (found.number === null || found.toss_won > found.ours_won) return false;
    return (await this.statement.leftOf(id)) === found.ours_won;
  }
}
