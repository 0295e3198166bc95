import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Transaction } from '#database';
import { OutOfStock, StockService, type StockLine } from '#catalog';

/**
 * The goods of an exchange: what is sent anew is set aside when the claim is approved and leaves the stock when it is sent; what came back is for sale again only where the
 * vendor says so at the inspection. Runs in the transaction of the step, under the vendor's rows where he takes it.
 */
@Injectable()
export class ExchangeService {
  constructor(private readonly stock: StockService) {}

  /** Sets the new goods aside. Throws EXCHANGE_NO_STOCK. */
  async reserve(tx: Transaction, claimId: string): Promise<void> {
    await this.setAside(tx, reference(claimId), await this.wanted(tx, claimId));
  }

  /** Of what was set aside, only what was accepted will be sent. */
  async reduce(tx: Transaction, claimId: string): Promise<void> {
    await this.stock.release(tx, reference(claimId));
    await this.setAside(tx, acceptedReference(claimId), await this.wanted(tx, claimId));
  }

  /** The new goods were sent. */
  async send(tx: Transaction, claimId: string): Promise<void> {
    for (const one of [reference(claimId), acceptedReference(claimId)]) await this.stock.sell(tx, one);
  }

  /** Nothing is sent after all. */
  async release(tx: Transaction, claimId: string): Promise<void> {
    for (const one of [reference(claimId), acceptedReference(claimId)]) await this.stock.release(tx, one);
  }

  /** What came back can be sold again: as what it is now, which an earlier exchange may have changed. */
  async restock(tx: Transaction, claimId: string): Promise<void> {
    const rows = await tx.sql<{ variant_id: string; quantity: number }>(
      `select coalesce(x.variant_id, l.variant_id) as variant_id, count(*)::int as quantity
       from claim_line cl join order_line l on l.id = cl.order_line_id cross join lateral unnest(coalesce(cl.accepted, cl.pieces)) as p(piece)
       left join lateral (select e.exchange_variant_id as variant_id from claim_line e join claim c on c.id = e.claim_id
         where e.order_line_id = l.id and c.state = 'RESHIPPED' and e.exchange_variant_id is not null and p.piece = any(coalesce(e.accepted, e.pieces)) order by c.ended_at desc, c.id desc limit 1) x on true
       where cl.claim_id = ? group by 1`,
      [claimId],
    );
    await this.stock.putBack(tx, `back:${claimId}`, rows.map((row) => ({ variantId: row.variant_id, quantity: row.quantity })));
  }

  private async setAside(tx: Transaction, under: string, lines: readonly StockLine[]): Promise<void> {
    if (lines.length === 0) return;
    try {
      await this.stock.reserve(tx, under, lines);
    } catch (error) {
      if (error instanceof OutOfStock) throw new DomainError('EXCHANGE_NO_STOCK');
      throw error;
    }
  }

  private async wanted(tx: Transaction, claimId: string): Promise<StockLine[]> {
    const rows = await tx.sql<{ variant_id: string; quantity: number }>(
      'select exchange_variant_id as variant_id, sum(cardinality(coalesce(accepted, pieces)))::int as quantity from claim_line where claim_id = ? and exchange_variant_id is not null group by 1 having sum(cardinality(coalesce(accepted, pieces))) > 0', [claimId]);
    return rows.map((row) => ({ variantId: row.variant_id, quantity: row.quantity }));
  }
}

function reference(claimId: string): string {
  return `exchange:${claimId}`;
}

/** A reservation is ended as a whole: what is left of it after a part was refused is another one. */
function acceptedReference(claimId: string): string {
  return `exchange:${claimId}:accepted`;
}
