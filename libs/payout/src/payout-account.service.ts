import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { config, DomainError, isId, newId, type BankAccount } from '#kernel';
import { Database, SYSTEM, type Actor, type Transaction } from '#database';
import { checkedPayoutAccount, effectiveAt, sealPayoutAccount, sellerRef } from './payout-account.rules.js';
import type { PayoutAccountState } from './payout-account.state.js';

interface DueAccount {
  id: string;
  vendor_id: string;
}

/** Where a vendor is paid: entered by its owner, in force after a waiting time in which the company is told and may stop it. */
@Injectable()
export class PayoutAccountService {
  constructor(private readonly database: Database) {}

  /**
   * The vendor's owner names an account; who he is was proven again by the caller. The first is in force at once, another one after `WAITING_DAYS`.
   * Both the company's address of now and the one of the account before are told. Answers its id. Throws PAYOUT_ACCOUNT_INVALID, PAYOUT_ACCOUNT_WAITS, NOTHING_CHANGED.
   */
  async enter(actor: Actor & { vendorId: string }, given: BankAccount): Promise<string> {
    const account = checkedPayoutAccount(given);
    return this.database.transaction(actor, async (tx) => {
      const vendor = await tx.one<{ email: string }>('select email from vendor where id = ? for update', [actor.vendorId]);
      if (!vendor) throw new DomainError('NOT_FOUND');
      const known = await tx.sql<{ state: PayoutAccountState; effective_at: Date }>("select state, effective_at from payout_account where state in ('WAITING', 'ACTIVE')");
      const waiting = known.find((row) => row.state === 'WAITING');
      if (waiting) throw new DomainError('PAYOUT_ACCOUNT_WAITS');
      const id = newId(tx.now.getTime());
      await tx.sql("insert into payout_account (id, vendor_id, state, sealed, bank, last_digits, contact_email, entered_by, entered_at, effective_at) values (?, ?, 'WAITING', ?, ?, ?, ?, ?, ?, ?)", [
        id, actor.vendorId, sealPayoutAccount(config().secret, id, account), account.bank, account.accountNumber.slice(-4), vendor.email, actor.name, tx.now, effectiveAt(tx.now, known.length > 0),
      ]);
      await this.walked(tx, { id, vendor_id: actor.vendorId }, null, 'WAITING', '');
      return id;
    });
  }

  /** Staff or the owner stop an account that is not in force yet. Throws NOT_FOUND, WRONG_STATE, REASON_REQUIRED. */
  async stop(actor: Actor, id: string, given: string): Promise<void> {
    const reason = given.normalize('NFC').trim().slice(0, 500);
    if (reason === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.database.transaction(actor, async (tx) => {
      const found = await tx.one<DueAccount & { state: string }>('select id, vendor_id, state from payout_account where id = ?', [id]);
      if (!found) throw new DomainError('NOT_FOUND');
      const stopped = await tx.sql("update payout_account set state = 'STOPPED', sealed = null, ended_by = ?, ended_at = ?, end_reason = ? where id = ? and state = 'WAITING' returning id", [actor.name, tx.now, reason, id]);
      if (stopped.length === 0) throw new DomainError('WRONG_STATE', { state: found.state });
      await this.walked(tx, found, 'WAITING', 'STOPPED', reason);
    });
  }

  /** By the clock: accounts whose waiting time is over come into force, and Toss has to be told. Answers how many. */
  async activateDue(limit: number): Promise<number> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const due = await tx.sql<DueAccount>("select id, vendor_id from payout_account where state = 'WAITING' and effective_at <= ? order by effective_at, id limit ? for update skip locked", [tx.now, limit]);
      for (const account of due) await this.activate(tx, account);
      return due.length;
    });
  }

  private async activate(tx: Transaction, account: DueAccount): Promise<void> {
    const replaced = await tx.sql<DueAccount>("update payout_account set state = 'REPLACED', sealed = null, ended_by = ?, ended_at = ?, end_reason = '' where vendor_id = ? and state = 'ACTIVE' returning id, vendor_id", [tx.actor.name, tx.now, account.vendor_id]);
    for (const old of replaced) await this.walked(tx, old, 'ACTIVE', 'REPLACED', '');
    await tx.sql("update payout_account set state = 'ACTIVE' where id = ?", [account.id]);
    await this.walked(tx, account, 'WAITING', 'ACTIVE', '');
    await tx.sql(
      `insert into payout_seller (vendor_id, ref, state, wanted_account_id, idempotency_key, next_try_at) values (?, ?, 'INTENDED', ?, ?, ?)
       on conflict (vendor_id) do update set state = 'INTENDED', wanted_account_id = excluded.wanted_account_id, idempotency_key = excluded.idempotency_key, next_try_at = excluded.next_try_at, error_code = null, error_message = null`,
      [account.vendor_id, sellerRef(createHash('sha256').update(account.vendor_id).digest('base64url')), account.id, `seller-${account.id}`, tx.now],
    );
  }

  private async walked(tx: Transaction, account: DueAccount, from: PayoutAccountState | null, to: PayoutAccountState, reason: string): Promise<void> {
    await tx.stateChange({ subject: 'payout_account', id: account.id, vendorId: account.vendor_id, from, to, reason });
    // To the company as it is now, and to where it was when the account before was entered: whoever changed one did not change the other.
    if (to !== 'REPLACED') for (const whom of ['now', 'before']) await tx.job('mail', { template: 'payout-account', id: account.id, about: `${to}.${whom}` }, `payout-account:${account.id}:${to}.${whom}`);
  }
}
