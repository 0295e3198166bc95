import { Injectable } from '@nestjs/common';
import { clock, DAY, DomainError, isId, later, newId } from '#kernel';
import { Database, SYSTEM, type Actor, type Transaction } from '#database';
import { encodePhoto, MAX_PICTURE_MB } from '#catalog';
import { mayOpen } from './order-access.js';
import { shopperActor, type Shopper } from './place-order.service.js';

export const MAX_PHOTOS = 5;
/** Photographs that wait for their claim, or belong to claims, of one order. */
const MAX_OF_ORDER = 40;
/** How long a photograph waits for a claim that is never sent. */
const LOOSE_MS = DAY;

/** Photographs on a claim: checked by content, stripped and encoded anew, and seen only by the order's shopper, the claim's vendor and staff. */
@Injectable()
export class ClaimPhotoService {
  constructor(private readonly database: Database) {}

  /** Keeps one for a claim that is about to be sent. Throws NOT_FOUND, PICTURE_INVALID, PICTURE_TOO_LARGE, TOO_MANY_PICTURES. */
  async store(shopper: Shopper, orderId: string, content: Buffer): Promise<string> {
    if (!isId(orderId)) throw new DomainError('NOT_FOUND');
    if (content.length > MAX_PICTURE_MB * 1024 * 1024) throw new DomainError('PICTURE_TOO_LARGE', { max: MAX_PICTURE_MB });
    await this.database.transaction(shopperActor(shopper), (tx) => roomFor(tx, shopper, orderId));
    const photo = await encodePhoto(content);
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`claim_photo ${orderId}`]);
      await roomFor(tx, shopper, orderId);
      const id = newId(tx.now.getTime());
      await tx.sql('insert into claim_photo (id, order_id, width, height, content, created_at) values (?, ?, ?, ?, ?, ?)', [id, orderId, photo.width, photo.height, photo.data, tx.now]);
      return id;
    });
  }

  /** The shopper's own, or null. */
  async forShopper(shopper: Shopper, id: string): Promise<Buffer | null> {
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      const row = await photoOf(tx, id);
      return row && (await mayOpen(tx, shopper, row.order_id)) ? Buffer.from(row.content) : null;
    });
  }

  /** A vendor sees those of his claims. Staff see any, and each look is written down with who looked. */
  async forDesk(actor: Actor, accountId: string, id: string): Promise<Buffer | null> {
    return this.database.transaction(actor, async (tx) => {
      const row = await photoOf(tx, id);
      if (!row) return null;
      await tx.sql("insert into access_log (account_id, subject, subject_id, purpose, at) values (?, 'claim_photo', ?, 'CLAIM', ?)", [accountId, id, tx.now]);
      return Buffer.from(row.content);
    });
  }

  /** Erases what was never sent. Once a day. */
  async erase(): Promise<number> {
    return (await this.database.transaction(SYSTEM, (tx) => tx.sql('delete from claim_photo where claim_id is null and created_at < ? returning id', [later(clock.now(), -LOOSE_MS)]))).length;
  }
}

/** Gives the photographs of a request to its claims; where there are several, each has its own copy. Throws TOO_MANY_PICTURES, NOT_FOUND for what is not this order's, or was sent with another claim. */
export async function attachPhotos(tx: Transaction, orderId: string, photoIds: readonly string[], claims: readonly { id: string; vendorId: string }[]): Promise<void> {
  if (photoIds.length === 0) return;
  if (photoIds.length > MAX_PHOTOS) throw new DomainError('TOO_MANY_PICTURES', { max: MAX_PHOTOS, field: 'photos' });
  if (!photoIds.every(isId)) throw new DomainError('NOT_FOUND');
  const [first, ...others] = claims;
  if (!first) return;
  const taken = await tx.sql('update claim_photo set claim_id = ?, vendor_id = ? where id = any(?::uuid[]) and order_id = ? and claim_id is null returning id', [first.id, first.vendorId, photoIds, orderId]);
  if (taken.length !== new Set(photoIds).size) throw new DomainError('NOT_FOUND');
  for (const claim of others) {
    for (const id of photoIds) await tx.sql('insert into claim_photo (id, order_id, claim_id, vendor_id, width, height, content, created_at) select ?, order_id, ?, ?, width, height, content, created_at from claim_photo where id = ?', [newId(tx.now.getTime()), claim.id, claim.vendorId, id]);
  }
}

async function roomFor(tx: Transaction, shopper: Shopper, orderId: string): Promise<void> {
  if (!(await mayOpen(tx, shopper, orderId))) throw new DomainError('NOT_FOUND');
  const row = await tx.one<{ n: number }>('select count(*)::int as n from claim_photo where order_id = ?', [orderId]);
  if ((row?.n ?? 0) >= MAX_OF_ORDER) throw new DomainError('TOO_MANY_PICTURES', { max: MAX_OF_ORDER });
}

async function photoOf(tx: Transaction, id: string): Promise<{ order_id: string; content: Buffer } | undefined> {
  return isId(id) ? tx.one<{ order_id: string; content: Buffer }>('select order_id, content from claim_photo where id = ?::uuid', [id]) : undefined;
}
