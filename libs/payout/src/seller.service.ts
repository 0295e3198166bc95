import { Inject, Injectable } from '@nestjs/common';
import { config, crashPoint, HOUR, later, log, newId } from '#kernel';
import { Database, SYSTEM, type Transaction } from '#database';
import { Toss, TossAuthenticationError, TossError, TossPermissionError, type Account, type AccountCreateParams } from '#toss';
import { businessTypeOf, mayBePaid, openPayoutAccount } from './payout-account.rules.js';

/** A seller that Toss has to be told of, or asked about. */
export interface DueSeller {
  vendorId: string;
  ref: string;
  tossId: string | null;
  state: 'INTENDED' | 'KNOWN' | 'REFUSED';
  wantedAccountId: string;
  /** Toss has the wanted account: at most the company is another one. */
  hasAccount: boolean;
  /** Another one for whatever else Toss is to have: so it tells, too, whether that is still wanted. */
  idempotencyKey: string;
  tries: number;
}

/** How often Toss is asked about a seller without being told that it changed. */
const LOOK_MS = 6 * HOUR;
const LATER_MS = HOUR;

/** Keeps each vendor with an account known to Toss as a seller, with its account and its company of now: intended with the change, called by the worker, recorded. */
@Injectable()
export class SellerService {
  constructor(
    private readonly database: Database,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  /** Takes up to `limit` sellers whose turn it is; a second worker skips them. */
  async claim(limit: number): Promise<DueSeller[]> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const rows = await tx.sql<SellerRow>(
        `update payout_seller set tries = tries + 1, next_try_at = ?::timestamptz + make_interval(secs => case state when 'INTENDED' then least(300, power(2, least(tries, 4)) * 30) else ? end)
         where vendor_id in (select vendor_id from payout_seller where (state <> 'REFUSED' or account_id = wanted_account_id) and next_try_at <= ? order by next_try_at limit ? for update skip locked)
         returning vendor_id, ref, toss_id, state, wanted_account_id, coalesce(account_id = wanted_account_id, false) as has_account, idempotency_key, tries`,
        [tx.now, LOOK_MS / 1000, tx.now, limit],
      );
      return rows.map((row) => ({ vendorId: row.vendor_id, ref: row.ref, tossId: row.toss_id, state: row.state, wantedAccountId: row.wanted_account_id, hasAccount: row.has_account, idempotencyKey: row.idempotency_key, tries: row.tries }));
    });
  }

  /** A company has changed: Toss is to have it as it is now. Nothing where it is no seller. */
  async companyChanged(vendorId: string): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) => tx.sql("update payout_seller set state = 'INTENDED', idempotency_key = ?, next_try_at = ?, error_code = null, error_message = null where vendor_id = ?", [newKey(tx), tx.now, vendorId]));
  }

  /** Tells Toss what it is to have, or asks what it has. */
  async resolve(seller: DueSeller): Promise<void> {
    if (seller.state !== 'INTENDED' && seller.tossId !== null) {
      await this.refresh(seller.tossId);
      return;
    }
    try {
      const account = await this.tell(seller);
      crashPoint('seller:called');
      await this.record(seller, account);
    } catch (error) {
      if (!(error instanceof TossError)) throw error;
      await this.refused(seller, error);
    }
  }

  /** Reads a seller from Toss and keeps its status: after a webhook, or because it is time. */
  async refresh(tossId: string): Promise<void> {
    const account = await this.toss.accounts.retrieve(tossId);
    await this.database.transaction(SYSTEM, (tx) => this.keepStatus(tx, account));
  }

  private async tell(seller: DueSeller): Promise<Account> {
    const row = await this.database.readOne<{ name: string; representative: string; business_number: string; email: string; phone: string; sealed: Buffer }>(
      'select v.name, v.representative, v.business_number, v.email, v.phone, a.sealed from payout_account a join vendor v on v.id = a.vendor_id where a.id = ? and a.sealed is not null',
      [seller.wantedAccountId],
    );
    if (!row) throw new Error(`the account that seller ${seller.ref} is to have is gone`);
    const { bank, accountNumber, holder } = openPayoutAccount(config().secret, seller.wantedAccountId, Buffer.from(row.sealed));
    const company = { name: row.name, representative_name: row.representative, business_registration_number: row.business_number, email: row.email, phone: row.phone };
    const params: AccountCreateParams = { ref_seller_id: seller.ref, business_type: businessTypeOf(row.business_number), company, external_account: { bank_code: bank, account_number: accountNumber, holder_name: holder } };
    crashPoint('seller:intended');
    // Whether it is there already is not known after a lost answer: then Toss's own list says.
    const tossId = seller.tossId ?? (seller.tries > 1 ? await this.find(seller.ref) : null);
    if (tossId === null) return this.toss.accounts.create(params, { idempotencyKey: seller.idempotencyKey });
    return this.toss.accounts.update(tossId, { company, ...(seller.hasAccount ? {} : { external_account: params.external_account }) }, { idempotencyKey: `${seller.idempotencyKey}-update` });
  }

  private async find(ref: string): Promise<string | null> {
    for await (const account of this.toss.accounts.list({ limit: 1000 })) if (account.ref_seller_id === ref) return account.id;
    return null;
  }

  private async record(seller: DueSeller, account: Account): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      // Another account may have come into force meanwhile, or the company changed: then Toss has to be told of that, too.
      await tx.sql(
        `update payout_seller set toss_id = ?, status = ?, account_id = ?, tries = 0, error_code = null, error_message = null,
           state = case when idempotency_key = ? then 'KNOWN' else 'INTENDED' end, next_try_at = case when idempotency_key = ? then ?::timestamptz else ?::timestamptz end where vendor_id = ?`,
        [account.id, account.raw.status, seller.wantedAccountId, seller.idempotencyKey, seller.idempotencyKey, later(tx.now, LOOK_MS), tx.now, seller.vendorId],
      );
      await tx.stateChange({ subject: 'payout_seller', id: seller.vendorId, vendorId: seller.vendorId, from: null, to: account.raw.status });
    });
  }

  private async keepStatus(tx: Transaction, account: Account): Promise<void> {
    const [before] = await tx.sql<{ vendor_id: string; status: string }>('select vendor_id, status from payout_seller where toss_id = ? for update', [account.id]);
    if (!before) return;
    // What Toss is still to be told of waits for its own turn.
    await tx.sql("update payout_seller set status = ?, tries = case state when 'INTENDED' then tries else 0 end, next_try_at = case state when 'INTENDED' then next_try_at else ?::timestamptz end where vendor_id = ?", [account.raw.status, later(tx.now, mayBePaid(account.raw.status) ? 4 * LOOK_MS : LOOK_MS), before.vendor_id]);
    if (before.status !== account.raw.status) await tx.stateChange({ subject: 'payout_seller', id: before.vendor_id, vendorId: before.vendor_id, from: before.status, to: account.raw.status });
  }

  private async refused(seller: DueSeller, error: TossError): Promise<void> {
    log.warn({ vendorId: seller.vendorId, code: error.code, outcome: error.outcome }, 'toss did not take a seller');
    if (error.outcome !== 'refused') return; // asked again when its turn comes
    const passes = error instanceof TossAuthenticationError || error instanceof TossPermissionError;
    await this.database.transaction(SYSTEM, async (tx) => {
      // Toss binds its refusal to the key: another try needs another one.
      const refused = await tx.sql(
        `update payout_seller set state = case when ?::boolean then state else 'REFUSED' end, idempotency_key = ?, next_try_at = ?, error_code = ?, error_message = ? where vendor_id = ? and idempotency_key = ? and state = 'INTENDED' returning vendor_id`,
        [passes, newKey(tx), later(tx.now, LATER_MS), error.code ?? error.type, error.userMessage ?? error.message, seller.vendorId, seller.idempotencyKey],
      );
      if (passes || refused.length === 0) return; // no longer wanted
      const about = seller.hasAccount ? `COMPANY_REFUSED.now.${seller.idempotencyKey}` : 'REFUSED.now';
      await tx.job('mail', { template: 'payout-account', id: seller.wantedAccountId, about }, `payout-account:${seller.wantedAccountId}:${about}`);
    });
    log.error({ vendorId: seller.vendorId, code: error.code }, passes ? 'sellers can not be told to toss now: staff must act' : `toss refused ${seller.hasAccount ? 'a company' : 'an account'}: its vendor must act`);
  }
}

function newKey(tx: Transaction): string {
  return `seller-${newId(tx.now.getTime())}`;
}

interface SellerRow {
  vendor_id: string; ref: string; toss_id: string | null; state: DueSeller['state']; wanted_account_id: string; has_account: boolean; idempotency_key: string; tries: number;
}
