import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, isId } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { ProductIndexService } from './product-index.service.js';
import { Product } from './product.entity.js';
import type { ProductState } from './product.state.js';
import { surroundingsOf } from './surroundings.js';
import { VariantService } from './variant.service.js';

export interface ProductDecision {
  approve: boolean;
  /** Required when refusing; the vendor reads it. */
  reason: string | null;
  /** The version that was looked at; another one waiting meanwhile is not decided. Null: whichever waits. */
  versionId: string | null;
}

/** What staff decide about products. */
@Injectable()
export class ProductReviewService {
  constructor(
    private readonly database: Database,
    private readonly variants: VariantService,
    private readonly index: ProductIndexService,
  ) {}

  /**
   * Approves the submitted version: it is shown from now on, with its variants. Or refuses it: a new product goes back to its vendor, one on sale stays as it was.
   * Throws CONFLICT where another version waits, WRONG_STATE where none does, REASON_REQUIRED, VENDOR_NOT_APPROVED.
   */
  async decide(actor: Actor, id: string, decision: ProductDecision): Promise<void> {
    const reason = (decision.reason ?? '').normalize('NFC').trim().slice(0, 500);
    if (!decision.approve && reason === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
    await this.database.transaction(actor, async (tx) => {
      const product = await this.lock(tx, id);
      const versionId = product.submittedVersionId;
      if (versionId === null) throw new DomainError('WRONG_STATE', { state: product.state });
      if (decision.versionId !== null && decision.versionId !== versionId) throw new DomainError('CONFLICT');
      product.submittedVersionId = null;
      product.updatedAt = tx.now;
      product.decisionReason = decision.approve ? null : reason;
      if (decision.approve) await this.approve(tx, product, versionId, reason);
      else if (product.state === 'SUBMITTED') await this.walk(tx, product, 'REJECTED', reason);
      else await tx.stateChange({ subject: 'product_version', id: versionId, vendorId: product.vendorId, from: 'SUBMITTED', to: 'REJECTED', reason, tell: true });
      await tx.em.flush();
    });
  }

  /** Takes a product off sale at once, wherever it is shown, in a cart or in an exhibition. It comes back through a new submission. Throws REASON_REQUIRED, WRONG_STATE. */
  async takeDown(actor: Actor, id: string, given: string): Promise<void> {
    const reason = given.normalize('NFC').trim().slice(0, 500);
    if (reason === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
    await this.database.transaction(actor, async (tx) => {
      const product = await this.lock(tx, id);
      if (product.state !== 'ON_SALE' && product.state !== 'PAUSED') throw new DomainError('WRONG_STATE', { state: product.state });
      product.submittedVersionId = null;
      product.decisionReason = reason;
      await this.walk(tx, product, 'REJECTED', reason);
    });
  }

  private async approve(tx: Transaction, product: Product, versionId: string, reason: string): Promise<void> {
    const { vendorState, sellerChecked } = await surroundingsOf(tx, product);
    // No sale by a vendor without checked identity (law of electronic commerce 20(2)).
    if (vendorState !== 'APPROVED' || !sellerChecked) throw new DomainError('VENDOR_NOT_APPROVED');
    product.currentVersionId = versionId;
    product.publishedAt ??= tx.now;
    await this.variants.show(tx, product.id, product.draft.variants ?? null);
    if (product.state === 'SUBMITTED') await this.walk(tx, product, 'ON_SALE', reason);
    else await tx.stateChange({ subject: 'product_version', id: versionId, vendorId: product.vendorId, from: 'SUBMITTED', to: 'APPROVED', reason, tell: true });
    await tx.em.flush();
    await this.index.refresh(tx, [product.id]);
  }

  private async lock(tx: Transaction, id: string): Promise<Product> {
    const product = isId(id) ? await tx.em.findOne(Product, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!product) throw new DomainError('NOT_FOUND');
    return product;
  }

  private async walk(tx: Transaction, product: Product, to: ProductState, reason: string): Promise<void> {
    const from = product.state;
    product.become(to);
    product.updatedAt = tx.now;
    await tx.em.flush();
    await tx.stateChange({ subject: 'product', id: product.id, vendorId: product.vendorId, from, to, reason, tell: true });
  }
}
