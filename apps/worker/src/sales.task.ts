import { Injectable } from '@nestjs/common';
import { DAY, later, noteOrder } from '#kernel';
import { Database, SYSTEM } from '#database';

/** Counts what was sold of an order's products in the last 30 days, for "most bought". Counted anew each time, so running twice changes nothing. */
@Injectable()
export class SalesTask {
  constructor(private readonly database: Database) {}

  async run(payload: { id: string }): Promise<void> {
    noteOrder(payload.id);
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.sql(
        `update product p set sold_count = s.sold
         from (select l.product_id, sum(l.quantity)::int as sold from order_line l join mall_order o on o.id = l.order_id
               where o.paid_at >= ? and o.state in ('PAID', 'CLOSED') and l.product_id in (select product_id from order_line where order_id = ?) group by l.product_id) s
         where p.id = s.product_id and p.sold_count <> s.sold`,
        [later(tx.now, -30 * DAY), payload.id],
      );
    });
  }
}
