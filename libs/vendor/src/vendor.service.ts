import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, newId, readableCode } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { Vendor } from './vendor.entity.js';
import { checkedApplication, checkedChange, slugOf, type VendorApplication, type VendorChange } from './vendor.rules.js';
import type { VendorState } from './vendor.state.js';

/** What of a company Toss has, too, once it is paid there. */
const CARRIED = ['name', 'representative', 'businessNumber', 'phone', 'email'] as const;

/** What companies and staff do with a company's record. Each walked arrow leaves a history row. */
@Injectable()
export class VendorService {
  constructor(private readonly database: Database) {}

  /**
   * A company applies; the account becomes its owner. Part of the caller's transaction, which makes the account.
   * Throws BUSINESS_NUMBER_TAKEN and what `checkedApplication` throws; then nothing of it stays.
   * @returns the vendor's id
   */
  async apply(tx: Transaction, accountId: string, given: VendorApplication): Promise<string> {
    const input = checkedApplication(given);
    const id = newId(tx.now.getTime());
    const slug = slugOf(input.name) || `maker-${readableCode(6).toLowerCase()}`;
    // Two companies may bear one name; two applications may come at once.
    const inserted = (await this.insert(tx, id, slug, input)) || (await this.insert(tx, id, `${slug}-${readableCode(4).toLowerCase()}`, input));
    if (!inserted) throw new DomainError('BUSINESS_NUMBER_TAKEN', { field: 'businessNumber' });
    await tx.sql("insert into vendor_member (vendor_id, account_id, role, granted_at) values (?, ?, 'OWNER', ?)", [id, accountId, tx.now]);
    await tx.stateChange({ subject: 'vendor', id, vendorId: id, from: null, to: 'APPLIED' });
    return id;
  }

  /**
   * A company changes what it may change by itself. A refused one thereby applies anew, and keeps what was right. What Toss has of an approved one is told there, too.
   * Throws what `checkedChange` throws, BUSINESS_NUMBER_TAKEN, and WRONG_STATE where an approved company's identity would change.
   */
  async update(actor: Actor, vendorId: string, given: VendorChange): Promise<void> {
    const { representative, businessNumber, ...input } = checkedChange(given);
    await this.database.transaction(actor, async (tx) => {
      const vendor = await this.lock(tx, vendorId);
      const identityChanges = (typeof representative === 'string' && representative !== vendor.representative) || (typeof businessNumber === 'string' && businessNumber !== vendor.businessNumber);
      if (identityChanges && vendor.identityCheckedAt !== null) throw new DomainError('WRONG_STATE', { state: vendor.state });
      if (typeof businessNumber === 'string' && businessNumber !== vendor.businessNumber) await this.claimNumber(tx, vendorId, businessNumber);
      const before = CARRIED.map((field) => vendor[field]);
      tx.em.assign(vendor, { ...input, ...(typeof representative === 'string' ? { representative } : {}) });
      await tx.em.flush();
      if (vendor.identityCheckedAt !== null && CARRIED.some((field, place) => vendor[field] !== before[place])) await this.changed(tx, vendorId);
      if (vendor.state === 'REJECTED') await this.walk(tx, vendor, 'APPLIED', '고쳐서 다시 신청');
    });
  }

  /** Staff approve or refuse an application. Approving says that staff have compared its identity with the register. Throws REASON_REQUIRED (refusing), WRONG_STATE. */
  async decide(actor: Actor, vendorId: string, decision: { approve: boolean; reason: string | null }): Promise<void> {
    const reason = decision.approve ? (decision.reason ?? '').trim() : checkedReason(decision.reason);
    await this.database.transaction(actor, async (tx) => {
      const vendor = await this.lock(tx, vendorId);
      if (vendor.state !== 'APPLIED') throw new DomainError('WRONG_STATE', { state: vendor.state });
      if (decision.approve) vendor.identityCheckedAt = tx.now;
      await this.walk(tx, vendor, decision.approve ? 'APPROVED' : 'REJECTED', reason, true);
      // It may have named an account before, and have put something right since.
      if (decision.approve) await this.changed(tx, vendorId);
    });
  }

  /** Nothing of the vendor is shown or sold from now on; what was ordered goes on. Throws REASON_REQUIRED, WRONG_STATE. */
  async suspend(actor: Actor, vendorId: string, reason: string): Promise<void> {
    const why = checkedReason(reason);
    await this.database.transaction(actor, async (tx) => this.walk(tx, await this.lock(tx, vendorId), 'SUSPENDED', why, true));
  }

  /** Everything is shown and sold as before. Throws REASON_REQUIRED, WRONG_STATE. */
  async reactivate(actor: Actor, vendorId: string, reason: string): Promise<void> {
    const why = checkedReason(reason);
    await this.database.transaction(actor, async (tx) => {
      const vendor = await this.lock(tx, vendorId);
      // REJECTED and APPLIED have no arrow from here either, but would reach APPROVED by `decide` only.
      if (vendor.state !== 'SUSPENDED') throw new DomainError('WRONG_STATE', { state: vendor.state });
      await this.walk(tx, vendor, 'APPROVED', why, true);
    });
  }

  /** The worker tells Toss of the company as it is now. */
  private async changed(tx: Transaction, id: string): Promise<void> {
    await tx.job('vendor_changed', { id }, `vendor-changed:${id}`);
  }

  private async insert(tx: Transaction, id: string, slug: string, input: VendorApplication): Promise<boolean> {
    const rows = await tx.sql(
      `insert into vendor (id, slug, name, state, representative, business_number, report_number, phone, email, zip, address, dong, sentence, created_at)
       values (?, ?, ?, 'APPLIED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [id, slug, input.name, input.representative, input.businessNumber, input.reportNumber, input.phone, input.email, input.zip, input.address, input.dong, input.sentence, tx.now],
    );
    return rows.length === 1;
  }

  /** The unique index decides, also against companies that this transaction may not see. */
  private async claimNumber(tx: Transaction, vendorId: string, businessNumber: string): Promise<void> {
    await tx.sql('savepoint business_number');
    try {
      await tx.sql('update vendor set business_number = ? where id = ?', [businessNumber, vendorId]);
      await tx.sql('release savepoint business_number');
    } catch (error) {
      await tx.sql('rollback to savepoint business_number');
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      throw new DomainError('BUSINESS_NUMBER_TAKEN', { field: 'businessNumber' });
    }
  }

  private async lock(tx: Transaction, id: string): Promise<Vendor> {
    const vendor = await tx.em.findOne(Vendor, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!vendor) throw new DomainError('NOT_FOUND');
    return vendor;
  }

  private async walk(tx: Transaction, vendor: Vendor, to: VendorState, reason: string, tell = false): Promise<void> {
    const from = vendor.state;
    vendor.become(to);
    vendor.decisionReason = reason === '' || to === 'APPLIED' ? null : reason;
    await tx.em.flush();
    await tx.stateChange({ subject: 'vendor', id: vendor.id, vendorId: vendor.id, from, to, reason, tell });
  }
}

function checkedReason(given: string | null): string {
  const reason = (given ?? '').normalize('NFC').trim();
  if (reason === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
  if (reason.length > 500) throw new DomainError('TEXT_TOO_LONG', { field: 'reason', max: 500 });
  return reason;
}
