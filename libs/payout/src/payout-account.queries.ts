import { Injectable } from '@nestjs/common';
import { Database, type Actor, type Transaction } from '#database';
import type { PayoutAccountState } from './payout-account.state.js';

/** An account as it is shown: never its number. */
export interface PayoutAccountView {
  id: string;
  vendorId: string;
  vendorName: string;
  state: PayoutAccountState;
  /** Toss's two digits. */
  bank: string;
  lastDigits: string;
  enteredAt: Date;
  effectiveAt: Date;
  endedAt: Date | null;
  endReason: string | null;
}

/** What Toss says of a vendor as a seller. */
export interface SellerView {
  state: 'INTENDED' | 'KNOWN' | 'REFUSED';
  /** Toss has the account that is in force: what it is not told of yet, or refuses, is the company alone. */
  hasAccount: boolean;
  /** Toss's word; null until it is registered. */
  status: string | null;
  errorCode: string | null;
  errorMessage: string | null;
}

const ACCOUNT = 'select a.id, a.vendor_id, v.name, a.state, a.bank, a.last_digits, a.entered_at, a.effective_at, a.ended_at, a.end_reason from payout_account a join vendor v on v.id = a.vendor_id';

interface Reads {
  sql: Transaction['sql'];
}

/** Accounts and sellers as their vendor and staff read them. A vendor's reads run behind the second barrier. */
@Injectable()
export class PayoutAccountQueries {
  constructor(private readonly database: Database) {}

  /** A vendor's accounts, newest first: the one in force, one that waits, and those before. */
  async ofVendor(actor: Actor, vendorId: string): Promise<PayoutAccountView[]> {
    return this.reading(actor, async (tx) => (await tx.sql<AccountRow>(`${ACCOUNT} where a.vendor_id = ? order by a.entered_at desc, a.id desc limit 50`, [vendorId])).map(toView));
  }

  /** Null where the vendor has never had an account in force. */
  async seller(actor: Actor, vendorId: string): Promise<SellerView | null> {
    return this.reading(actor, async (tx) => {
      const [row] = await tx.sql<{ state: SellerView['state']; has_account: boolean; status: string | null; error_code: string | null; error_message: string | null }>('select state, coalesce(account_id = wanted_account_id, false) as has_account, status, error_code, error_message from payout_seller where vendor_id = ?', [vendorId]);
      return row ? { state: row.state, hasAccount: row.has_account, status: row.status, errorCode: row.error_code, errorMessage: row.error_message } : null;
    });
  }

  /** For staff: changes that wait, the next one first. A first account does not wait. */
  async waiting(): Promise<PayoutAccountView[]> {
    return (await this.database.read<AccountRow>(`${ACCOUNT} where a.state = 'WAITING' order by a.effective_at, a.id limit 500`)).map(toView);
  }

  private reading<T>(actor: Actor, work: (tx: Reads) => Promise<T>): Promise<T> {
    return actor.vendorId === undefined ? work({ sql: (text, parameters) => this.database.read(text, parameters) }) : this.database.transaction(actor, work);
  }
}

interface AccountRow {
  id: string; vendor_id: string; name: string; state: PayoutAccountState; bank: string; last_digits: string; entered_at: Date; effective_at: Date; ended_at: Date | null; end_reason: string | null;
}

function toView(row: AccountRow): PayoutAccountView {
  return { id: row.id, vendorId: row.vendor_id, vendorName: row.name, state: row.state, bank: row.bank, lastDigits: row.last_digits, enteredAt: row.entered_at, effectiveAt: row.effective_at, endedAt: row.ended_at, endReason: row.end_reason };
}
