import { Injectable } from '@nestjs/common';
import { DomainError, isClientId, isId } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { mayOpen } from './order-access.js';
import { shopperActor, type Shopper } from './place-order.service.js';

export type MessageAuthor = 'SHOPPER' | 'VENDOR' | 'STAFF';

/** What is said, under an id that its form made: sent twice it is one. */
export interface MessageInput {
  id: string;
  body: string;
}

const MAX_BODY = 1_000;

/** What shopper, vendor and staff say to each other about a claim. Nothing is changed or taken back: it is the history of a dispute. */
@Injectable()
export class ClaimMessageService {
  constructor(private readonly database: Database) {}

  /** Answers the claim's order. Throws NOT_FOUND, FIELD_REQUIRED, TEXT_TOO_LONG, ID_REUSED where another message has this id. */
  async byShopper(shopper: Shopper, claimId: string, message: MessageInput): Promise<string> {
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      const claim = await claimOf(tx, claimId);
      if (!(await mayOpen(tx, shopper, claim.order_id))) throw new DomainError('NOT_FOUND');
      await say(tx, message, { claimId, vendorId: claim.vendor_id, author: 'SHOPPER' });
      return claim.order_id;
    });
  }

  /** A vendor sees his own claims only. Throws NOT_FOUND, FIELD_REQUIRED, TEXT_TOO_LONG, ID_REUSED where another message has this id. */
  async byDesk(actor: Actor, claimId: string, message: MessageInput): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const claim = await claimOf(tx, claimId);
      await say(tx, message, { claimId, vendorId: claim.vendor_id, author: actor.vendorId === undefined ? 'STAFF' : 'VENDOR' });
    });
  }
}

/** Writes a message in the transaction of what it is about, and tells the others by mail; once, however often it is sent. Throws FIELD_REQUIRED, TEXT_TOO_LONG, ID_REUSED where another message has this id, and WRONG_STATE where the years of the complaint are over. */
export async function say(tx: Transaction, { id, body }: MessageInput, { claimId, vendorId, author }: { claimId: string; vendorId: string; author: MessageAuthor }): Promise<void> {
  if (!isClientId(id)) throw new DomainError('BAD_INPUT', { field: 'id' });
  const text = body.normalize('NFC').trim();
  if (text === '') throw new DomainError('FIELD_REQUIRED', { field: 'body' });
  if (text.length > MAX_BODY) throw new DomainError('TEXT_TOO_LONG', { field: 'body', max: MAX_BODY });
  // Whoever erases what was said before holds the row.
  const kept = await tx.one('select 1 as kept from claim where id = ? and erased_at is null for key share', [claimId]);
  if (!kept) throw new DomainError('WRONG_STATE', { state: 'ERASED' });
  const made = await tx.sql('insert into claim_message (id, claim_id, vendor_id, author, actor, body, at) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id', [id, claimId, vendorId, author, tx.actor.name, text, tx.now]);
  if (made.length === 0) {
    if (!(await tx.one('select 1 as same from claim_message where id = ? and claim_id = ? and author = ? and body = ?', [id, claimId, author, text]))) throw new DomainError('ID_REUSED', { field: 'id' });
    return;
  }
  for (const to of ['shopper', 'vendor'] as const) {
    if (to.toUpperCase() !== author) await tx.job('mail', { template: 'claim-message', id, about: to }, `claim-message:${id}:${to}`);
  }
}

async function claimOf(tx: Transaction, claimId: string): Promise<{ order_id: string; vendor_id: string }> {
  const row = isId(claimId) ? await tx.one<{ order_id: string; vendor_id: string }>('select order_id, vendor_id from claim where id = ?::uuid', [claimId]) : undefined;
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
