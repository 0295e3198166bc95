import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { AllotmentGone } from './promotion.errors.js';

export interface AllotmentLine {
  itemId: string;
  quantity: number;
}

/**
 * Pieces at an exhibition price, and how many of them one shopper holds. The rules are in SQL, in conditional updates with a CHECK behind
 * them; rows are locked in the order of their ids, so that nobody locks another one out. Whoever gives back is sure by his own state arrow that he does it once.
 */
@Injectable()
export class AllotmentService {
  /**
   * Takes pieces for a shopper (`member:<id>` or `phone:<hmac>`). Throws AllotmentGone where an allotment or the shopper's limit does not suffice, or where the
   * exhibition has closed, was stopped or gave the item up since the price was read; the caller's transaction then takes nothing.
   */
  async take(tx: Transaction, shopper: string, lines: readonly AllotmentLine[]): Promise<void> {
    const wanted = merged(lines);
    if (wanted.length === 0) return;
    const ids = wanted.map((line) => line.itemId);
    const quantities = wanted.map((line) => line.quantity);
    await this.lock(tx, ids);
    const taken = await tx.sql(
      `update exhibition_item i set taken = i.taken + w.quantity from unnest(?::uuid[], ?::int[]) as w(id, quantity), exhibition e
       where i.id = w.id and i.taken + w.quantity <= i.allotment and not i.withdrawn and e.id = i.exhibition_id and e.state = 'SCHEDULED' and e.opens_at <= ? and ? < e.closes_at returning i.id`,
      [ids, quantities, tx.now, tx.now],
    );
    if (taken.length < wanted.length) throw new AllotmentGone();
    const held = await tx.sql(
      `insert into exhibition_purchase as p (item_id, shopper, quantity)
       select w.id, ?, w.quantity from unnest(?::uuid[], ?::int[]) as w(id, quantity) join exhibition_item i on i.id = w.id
       where w.quantity <= i.per_shopper_limit order by w.id
       on conflict (item_id, shopper) do update set quantity = p.quantity + excluded.quantity
         where p.quantity + excluded.quantity <= (select per_shopper_limit from exhibition_item i where i.id = excluded.item_id)
       returning p.item_id`,
      [shopper, ids, quantities],
    );
    if (held.length < wanted.length) throw new AllotmentGone();
  }

  /** Gives back what `take` took, also when the exhibition is over. To be called once for each taking. */
  async giveBack(tx: Transaction, shopper: string, lines: readonly AllotmentLine[]): Promise<void> {
    const given = merged(lines);
    if (given.length === 0) return;
    const ids = given.map((line) => line.itemId);
    const quantities = given.map((line) => line.quantity);
    await this.lock(tx, ids);
    await tx.sql('update exhibition_item i set taken = i.taken - w.quantity from unnest(?::uuid[], ?::int[]) as w(id, quantity) where i.id = w.id', [ids, quantities]);
    await tx.sql('update exhibition_purchase p set quantity = p.quantity - w.quantity from unnest(?::uuid[], ?::int[]) as w(id, quantity) where p.item_id = w.id and p.shopper = ?', [ids, quantities, shopper]);
  }

  /** Who took these pieces is forgotten; they stay taken. One entry for each item and shopper. */
  async forget(tx: Transaction, taken: readonly (AllotmentLine & { shopper: string })[]): Promise<void> {
    if (taken.length === 0) return;
    const pieces = [taken.map(({ itemId }) => itemId), taken.map(({ shopper }) => shopper), taken.map(({ quantity }) => quantity)];
    await tx.sql('select id from exhibition_item where id = any(?::uuid[]) order by id for no key update', pieces.slice(0, 1));
    await tx.sql('update exhibition_purchase p set quantity = p.quantity - t.quantity from unnest(?::uuid[], ?::text[], ?::int[]) as t(item_id, shopper, quantity) where p.item_id = t.item_id and p.shopper = t.shopper', pieces);
    await tx.sql('delete from exhibition_purchase p using unnest(?::uuid[], ?::text[]) as t(item_id, shopper) where p.item_id = t.item_id and p.shopper = t.shopper and p.quantity = 0', pieces.slice(0, 2));
    await tx.sql(
      `insert into exhibition_purchase as p (item_id, shopper, quantity) select item_id, '', sum(quantity) from unnest(?::uuid[], ?::int[]) as t(item_id, quantity) group by 1 having sum(quantity) > 0 order by 1
       on conflict (item_id, shopper) do update set quantity = p.quantity + excluded.quantity`,
      [taken.map(({ itemId }) => itemId), taken.map(({ quantity }) => quantity)],
    );
  }

  private async lock(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length < 2) return;
    // No stronger than an update: the lines of other orders point at these rows, and hold their keys.
    await tx.sql('select id from exhibition_item where id = any(?::uuid[]) order by id for no key update', [ids]);
  }
}

/** One line for each item, in the order of their ids. */
function merged(lines: readonly AllotmentLine[]): AllotmentLine[] {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.itemId, (sums.get(line.itemId) ?? 0) + line.quantity);
  return [...sums].map(([itemId, quantity]) => ({ itemId, quantity })).sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
}
