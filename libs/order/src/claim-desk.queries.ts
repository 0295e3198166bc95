import { Injectable } from '@nestjs/common';
import { won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import type { ClaimCause } from './claim.rules.js';
import type { ClaimKind, ClaimState } from './claim.state.js';

/** A line of the vendor's or the staff's list of claims: no personal data. */
export interface ClaimDeskRow {
  id: string;
  orderId: string;
  vendorOrderId: string;
  number: string;
  vendorName: string;
  kind: ClaimKind;
  state: ClaimState;
  cause: ClaimCause;
  summary: string;
  refundWon: Won;
  requestedAt: Date;
  refundDueOn: string | null;
}

/** What waits for a decision, for goods or for money. */
@Injectable()
export class ClaimDeskQueries {
  constructor(private readonly database: Database) {}

  /** Open ones first by age, or those of one state; under the vendor's rows where the actor is one. `before`: the id of the last one seen. */
  async page(actor: Actor, state: ClaimState | null, first: number, before: string | null): Promise<ClaimDeskRow[]> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.sql<Row>(
        `select c.id, c.order_id, c.vendor_order_id, c.kind, c.state, c.cause, c.refund_won, c.requested_at, c.refund_due_on, v.name as vendor_name, ${actor.vendorId === undefined ? 'o.number' : 'd.number'},
           (select jsonb_agg(jsonb_build_object('name', l.name, 'quantity', cardinality(cl.pieces)) order by l.position) from claim_line cl join order_line l on l.id = cl.order_line_id where cl.claim_id = c.id) as goods
         from claim c join vendor v on v.id = c.vendor_id ${actor.vendorId === undefined ? 'join mall_order o on o.id = c.order_id' : 'join vendor_delivery d on d.vendor_order_id = c.vendor_order_id'}
         where (?::text is null or c.state = ?) and (?::uuid is null or (c.requested_at, c.id) < (select b.requested_at, b.id from claim b where b.id = ?::uuid))
         order by c.requested_at desc, c.id desc limit ?`,
        [state, state, before, before, first],
      );
      return rows.map(toRow);
    });
  }

  async counts(actor: Actor): Promise<{ state: ClaimState; count: number }[]> {
    return this.database.transaction(actor, (tx: Transaction) => tx.sql('select state, count(*)::int as count from claim group by state'));
  }
}

interface Row {
  id: string; order_id: string; vendor_order_id: string; kind: ClaimKind; state: ClaimState; cause: ClaimCause; refund_won: number; requested_at: Date; refund_due_on: string | null; vendor_name: string; number: string;
  goods: { name: string; quantity: number }[];
}

function toRow(row: Row): ClaimDeskRow {
  const [first] = row.goods;
  return {
    id: row.id, orderId: row.order_id, vendorOrderId: row.vendor_order_id, number: row.number, vendorName: row.vendor_name, kind: row.kind, state: row.state, cause: row.cause, refundWon: won(row.refund_won),
    requestedAt: row.requested_at, refundDueOn: row.refund_due_on, summary: `${first?.name ?? ''} ${first?.quantity ?? 0}개${row.goods.length > 1 ? ` 외 ${row.goods.length - 1}가지` : ''}`,
  };
}
