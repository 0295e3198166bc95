import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import type { Transaction } from '#database';
import { MAX_STOCK } from '../draft.rules.js';
import { OutOfStock, StockBelowReserved } from './stock.errors.js';

export interface StockLine {
  variantId: string;
  quantity: number;
}

/**
 * Stock of record: `available = on_hand − reserved`, never below zero at any concurrency.
 * The rule is in SQL (a conditional update and two CHECKs), not in a value that was read before. Rows are locked in the order of
 * their ids, so that two orders with the same lines in opposite order wait for each other and never lock each other out.
 * Each change leaves a movement; its unique key (reference, variant, kind) makes it happen once.
 */
@Injectable()
export class StockService {
  /** Sets the pieces aside for `reference` (an order id). Throws OutOfStock, with what is available of each short line; then nothing is reserved. */
  async reserve(tx: Transaction, reference: string, lines: readonly StockLine[]): Promise<void> {
    const wanted = merged(lines);
    const ids = wanted.map((line) => line.variantId);
    const quantities = wanted.map((line) => line.quantity);
    await this.lock(tx, ids);
    const reserved = await tx.sql<{ variant_id: string }>(
      `with done as (
         update stock s set reserved = s.reserved + w.quantity
         from unnest(?::uuid[], ?::int[]) as w(variant_id, quantity)
         where s.variant_id = w.variant_id and s.on_hand - s.reserved >= w.quantity
         returning s.variant_id, s.vendor_id, w.quantity)
       insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at)
       select variant_id, vendor_id, 'RESERVE', 0, quantity, ?, ?, ? from done returning variant_id`,
      [ids, quantities, reference, tx.actor.name, tx.now],
    );
    if (reserved.length < wanted.length) throw new OutOfStock(await this.shortOf(tx, wanted, new Set(reserved.map((row) => row.variant_id))));
  }

  /** Gives back what `reference` reserved and did not sell. A second call changes nothing. */
  async release(tx: Transaction, reference: string): Promise<void> {
    await this.settle(tx, reference, 'RELEASE');
  }

  /** Turns what `reference` reserved into sold: it leaves the stock. A second call changes nothing. */
  async sell(tx: Transaction, reference: string): Promise<void> {
    await this.settle(tx, reference, 'SELL');
  }

  /** Puts sold pieces back (money returned before anything was sent). A second call changes nothing. */
  async takeBack(tx: Transaction, reference: string): Promise<void> {
    await this.lockOf(tx, reference);
    await tx.sql(
      `with back as (
         insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at)
         select variant_id, vendor_id, 'RETURN', -on_hand_delta, 0, reference, ?, ? from stock_movement where reference = ? and kind = 'SELL' order by variant_id
         on conflict (reference, variant_id, kind) do nothing returning variant_id, on_hand_delta)
       update stock s set on_hand = s.on_hand + back.on_hand_delta from back where s.variant_id = back.variant_id`,
      [tx.actor.name, tx.now, reference],
    );
  }

  /** Puts a part of what was sold back (`claim:<id>`): pieces that will not be sent, or that came back whole. A second call changes nothing. */
  async putBack(tx: Transaction, reference: string, lines: readonly StockLine[]): Promise<void> {
    const back = merged(lines);
    if (back.length === 0) return;
    const ids = back.map((line) => line.variantId);
    await this.lock(tx, ids);
    await tx.sql(
      `with back as (
         insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at)
         select s.variant_id, s.vendor_id, 'RETURN', w.quantity, 0, ?, ?, ? from unnest(?::uuid[], ?::int[]) as w(variant_id, quantity) join stock s on s.variant_id = w.variant_id order by s.variant_id
         on conflict (reference, variant_id, kind) do nothing returning variant_id, on_hand_delta)
       update stock s set on_hand = s.on_hand + back.on_hand_delta from back where s.variant_id = back.variant_id`,
      [reference, tx.actor.name, tx.now, ids, back.map((line) => line.quantity)],
    );
  }

  /** The first stock of new variants of one product. */
  async open(tx: Transaction, product: { id: string; vendorId: string }, variants: readonly { id: string; onHand: number }[]): Promise<void> {
    for (const variant of variants) checkCount(variant.onHand);
    await tx.sql(
      `with opened as (insert into stock (variant_id, product_id, vendor_id, on_hand) select o.id, ?, ?, o.on_hand from unnest(?::uuid[], ?::int[]) as o(id, on_hand) returning variant_id, vendor_id, on_hand)
       insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) select variant_id, vendor_id, 'OPENING', on_hand, 0, 'opening:' || variant_id, ?, ? from opened`,
      [product.id, product.vendorId, variants.map((variant) => variant.id), variants.map((variant) => variant.onHand), tx.actor.name, tx.now],
    );
  }

  /** The vendor has counted: on hand is now `onHand`. Throws StockBelowReserved when orders hold more than that. */
  async count(tx: Transaction, variantId: string, onHand: number, reason: string): Promise<void> {
    checkCount(onHand);
    const before = await tx.one<{ vendor_id: string; on_hand: number; reserved: number }>('select vendor_id, on_hand, reserved from stock where variant_id = ? for update', [variantId]);
    if (!before) throw new DomainError('NOT_FOUND');
    if (onHand < before.reserved) throw new StockBelowReserved(before.reserved);
    if (onHand === before.on_hand) return;
    await tx.sql('update stock set on_hand = ? where variant_id = ?', [onHand, variantId]);
    await tx.sql(
      "insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, reason, at) values (?, ?, 'COUNT', ?, 0, ?, ?, ?, ?)",
      [variantId, before.vendor_id, onHand - before.on_hand, `count:${newId(tx.now.getTime())}`, tx.actor.name, reason, tx.now],
    );
  }

  /** RELEASE gives reserved pieces back, SELL takes them out of the stock; either ends the reservation, so only one of the two happens. */
  private async settle(tx: Transaction, reference: string, kind: 'RELEASE' | 'SELL'): Promise<void> {
    await this.lockOf(tx, reference);
    await tx.sql(
      `with ended as (
         insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at)
         select m.variant_id, m.vendor_id, ?, case when ? = 'SELL' then -m.reserved_delta else 0 end, -m.reserved_delta, m.reference, ?, ?
         from stock_movement m where m.reference = ? and m.kind = 'RESERVE'
           and not exists (select from stock_movement e where e.reference = m.reference and e.variant_id = m.variant_id and e.kind in ('RELEASE', 'SELL'))
         order by m.variant_id
         on conflict (reference, variant_id, kind) do nothing returning variant_id, on_hand_delta, reserved_delta)
       update stock s set on_hand = s.on_hand + ended.on_hand_delta, reserved = s.reserved + ended.reserved_delta
       from ended where s.variant_id = ended.variant_id`,
      [kind, kind, tx.actor.name, tx.now, reference],
    );
  }

  private async lock(tx: Transaction, variantIds: readonly string[]): Promise<void> {
    if (variantIds.length < 2) return; // the update locks a single row itself
    await tx.sql('select variant_id from stock where variant_id = any(?::uuid[]) order by variant_id for update', [variantIds]);
  }

  private async lockOf(tx: Transaction, reference: string): Promise<void> {
    await tx.sql(
      `select s.variant_id from stock s where s.variant_id in (select variant_id from stock_movement where reference = ? and kind = 'RESERVE')
       order by s.variant_id for update`,
      [reference],
    );
  }

  private async shortOf(tx: Transaction, wanted: readonly StockLine[], reserved: ReadonlySet<string>): Promise<{ variantId: string; wanted: number; available: number }[]> {
    const short = wanted.filter((line) => !reserved.has(line.variantId));
    const rows = await tx.sql<{ variant_id: string; available: number }>('select variant_id, on_hand - reserved as available from stock where variant_id = any(?::uuid[])', [short.map((line) => line.variantId)]);
    const available = new Map(rows.map((row) => [row.variant_id, row.available]));
    return short.map((line) => ({ variantId: line.variantId, wanted: line.quantity, available: available.get(line.variantId) ?? 0 }));
  }
}

function checkCount(onHand: number): void {
  if (!Number.isInteger(onHand) || onHand < 0 || onHand > MAX_STOCK) throw new DomainError('STOCK_INVALID');
}

/** One line for each variant, in the order of their ids. */
function merged(lines: readonly StockLine[]): StockLine[] {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.variantId, (sums.get(line.variantId) ?? 0) + line.quantity);
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity })).sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
