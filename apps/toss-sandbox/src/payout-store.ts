import type { Payout } from './payout.js';
import type { Seller } from './seller.js';
import type { Store } from './store.js';

/** The part of the memory that holds sellers and payouts. */
export class PayoutStore {
  constructor(private readonly store: Store) {}

  atOnce<T>(work: () => T): T {
    return this.store.atOnce(work);
  }

  /** The shop's money at Toss that came from nowhere: for tests. */
  get given(): number {
    return this.store.setting('balance');
  }

  give(won: number): void {
    this.store.set('balance', this.given + won);
  }

  saveSeller(seller: Seller, deleted = false): void {
    this.store.prepare('insert into seller (id, ref, row) values (?, ?, ?) on conflict (id) do update set row = excluded.row, deleted = ?')
      .run(seller.id, seller.refSellerId, JSON.stringify(seller), deleted ? 1 : 0);
  }

  seller(id: string): Seller | undefined {
    return sellerOf(this.store.prepare('select row from seller where id = ? and deleted = 0').get(id));
  }

  /** Whether a name was ever given to a seller: it can't be used again. */
  knowsSeller(ref: string): boolean {
    return this.store.prepare('select 1 from seller where ref = ?').get(ref) !== undefined;
  }

  /** Newest first, after a seller's id. */
  sellers(after: string | null, limit: number): Seller[] {
    return this.store.prepare('select row from seller where deleted = 0 and seq < coalesce((select seq from seller where id = ?), 9e15) order by seq desc limit ?').all(after ?? '', limit).flatMap((row) => sellerOf(row) ?? []);
  }

  /** @param wakeAt when something happens to it by itself */
  savePayout(payout: Payout, at: number, wakeAt: number | null): void {
    this.store.prepare(`insert into payout (id, ref, seller_id, at, day, won, status, wake_at, row) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set status = excluded.status, wake_at = excluded.wake_at, row = excluded.row`)
      .run(payout.id, payout.refPayoutId, payout.destination, at, payout.payoutDate, payout.amount.value, payout.status, wakeAt, JSON.stringify(payout));
  }

  payout(id: string): Payout | undefined {
    return payoutOf(this.store.prepare('select row from payout where id = ?').get(id));
  }

  payoutOf(ref: string): Payout | undefined {
    return payoutOf(this.store.prepare('select row from payout where ref = ?').get(ref));
  }

  /** Newest first, after a payout's id, by the day on which they are paid. */
  payouts({ after, from, to, limit }: { after: string | null; from: string; to: string; limit: number }): Payout[] {
    return this.store.prepare('select row from payout where day >= ? and day <= ? and seq < coalesce((select seq from payout where id = ?), 9e15) order by seq desc limit ?').all(from, to, after ?? '', limit).flatMap((row) => payoutOf(row) ?? []);
  }

  /** Those to which something happens by itself by now. */
  waking(now: number, limit: number): Payout[] {
    return this.store.prepare('select row from payout where wake_at <= ? order by wake_at, seq limit ?').all(now, limit).flatMap((row) => payoutOf(row) ?? []);
  }

  /** Those that have no end yet, oldest first. */
  openPayouts(): Payout[] {
    return this.store.prepare("select row from payout where status in ('REQUESTED', 'IN_PROGRESS') order by seq").all().flatMap((row) => payoutOf(row) ?? []);
  }

  /** Won that left the balance, or are about to. */
  spent(): number {
    return Number(this.store.prepare("select coalesce(sum(won), 0) as won from payout where status not in ('FAILED', 'CANCELED')").get()?.['won']);
  }

  /** Won asked for to one seller since a moment. */
  askedFor(sellerId: string, since: number): number {
    return Number(this.store.prepare("select coalesce(sum(won), 0) as won from payout where seller_id = ? and at > ? and status not in ('FAILED', 'CANCELED')").get(sellerId, since)?.['won']);
  }
}

function sellerOf(row: Record<string, unknown> | undefined): Seller | undefined {
  return row ? (JSON.parse(String(row['row'])) as Seller) : undefined;
}

function payoutOf(row: Record<string, unknown> | undefined): Payout | undefined {
  return row ? (JSON.parse(String(row['row'])) as Payout) : undefined;
}
