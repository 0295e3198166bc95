import { isDeepStrictEqual } from 'node:util';
import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { config, DomainError, isId, WHOLE_BP } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { Coupon } from './coupon.entity.js';
import { checkedCoupon, type CouponInput } from './coupon.rules.js';

const SCOPES = { CATEGORY: 'category', VENDOR: 'vendor', EXHIBITION: 'exhibition' } as const;

/** Makes coupons and stops them: staff the mall's, a vendor (an actor with `vendorId`) his own. */
@Injectable()
export class CouponDeskService {
  constructor(private readonly database: Database) {}

  /**
   * Makes a coupon; from its first second on it is given. The same again is the one that was made. Answers its id.
   * Throws what `checkedCoupon` throws, COUPON_CODE_TAKEN, COUPON_SCOPE_INVALID and BUDGET_NOT_OPEN where there is no such thing, PERIOD_OVER (its giving would be over already), ID_REUSED where another coupon has this id.
   */
  async create(actor: Actor, given: CouponInput): Promise<string> {
    const vendorId = actor.vendorId ?? null;
    const input = checkedCoupon(given, vendorId, config().officeHolders);
    try {
      return await this.database.transaction(actor, async (tx) => {
        if (await this.isMade(tx, vendorId, input)) return input.id;
        if (input.closesAt.getTime() <= tx.now.getTime()) throw new DomainError('PERIOD_OVER', { field: 'closesAt' });
        await this.checkKnown(tx, input);
        const shares = vendorId === null ? { vendorShareBp: 0, mallShareBp: WHOLE_BP - input.budgetShareBp } : { vendorShareBp: WHOLE_BP, mallShareBp: 0 };
        tx.em.create(Coupon, { ...input, ...shares, vendorId, state: 'ACTIVE', issued: 0, createdBy: actor.name, createdAt: tx.now, rowVersion: 1 });
        await tx.em.flush();
        await tx.stateChange({ subject: 'coupon', id: input.id, vendorId, from: null, to: 'ACTIVE' });
        return input.id;
      });
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      // The same form a moment before, or another coupon's code.
      if (await this.database.transaction(actor, (tx) => this.isMade(tx, vendorId, input))) return input.id;
      throw new DomainError('COUPON_CODE_TAKEN', { field: 'code' });
    }
  }

  /** From now on nobody is given one; who has one keeps it. Throws NOT_FOUND, REASON_REQUIRED, TEXT_TOO_LONG, WRONG_STATE. */
  async stop(actor: Actor, id: string, reason: string): Promise<void> {
    const why = reason.normalize('NFC').trim();
    if (why === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
    if (why.length > 500) throw new DomainError('TEXT_TOO_LONG', { field: 'reason', max: 500 });
    await this.database.transaction(actor, async (tx) => {
      // Staff stop the mall's alone; a vendor sees no other than his own.
      const coupon = isId(id) ? await tx.em.findOne(Coupon, { id, vendorId: actor.vendorId ?? null }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
      if (!coupon) throw new DomainError('NOT_FOUND');
      const from = coupon.state;
      coupon.become('STOPPED');
      await tx.em.flush();
      await tx.stateChange({ subject: 'coupon', id, vendorId: coupon.vendorId, from, to: 'STOPPED', reason: why });
    });
  }

  /** Whether the form was sent before. Throws BAD_INPUT where its id is another coupon's. */
  private async isMade(tx: Transaction, vendorId: string | null, input: CouponInput): Promise<boolean> {
    const coupon = await tx.em.findOne(Coupon, { id: input.id });
    if (!coupon) return false;
    const terms = Object.keys(input) as (keyof CouponInput)[];
    if (coupon.vendorId !== vendorId || !terms.every((term) => isDeepStrictEqual(coupon[term], input[term]))) throw new DomainError('ID_REUSED', { field: 'id' });
    return true;
  }

  private async checkKnown(tx: Transaction, input: CouponInput): Promise<void> {
    if (input.scope !== 'ALL' && !(await tx.one(`select 1 as known from ${SCOPES[input.scope]} where id = ?`, [input.scopeId]))) throw new DomainError('COUPON_SCOPE_INVALID', { field: 'scopeId' });
    if (input.budgetId !== null && !(await tx.one("select 1 as open from budget where id = ? and state = 'OPEN'", [input.budgetId]))) throw new DomainError('BUDGET_NOT_OPEN', { field: 'budgetId' });
  }
}
