import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/postgresql';
import { DomainError, mayBecome } from '#kernel';
import type { ProductDraft } from './draft.rules.js';
import { PRODUCT_ARROWS, type ProductState } from './product.state.js';

/** A product of a vendor. What shoppers see is its current version; what lists read (name, price, terms) is kept by ProductIndexService. */
@Entity({ tableName: 'product' })
export class Product {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) vendorId!: string;
  /** In its address; stays from the first version on. */
  @Property({ type: 'text' }) slug!: string;
  @Enum({ items: Object.keys(PRODUCT_ARROWS), type: 'text' }) state!: ProductState;
  /** What the vendor is writing; frozen into a version when submitted. */
  @Property({ type: 'json' }) draft!: ProductDraft;
  /** The version that is shown; null: none was approved yet. */
  @Property({ type: 'uuid', nullable: true }) currentVersionId!: string | null;
  /** The version that staff are asked about; null: none. */
  @Property({ type: 'uuid', nullable: true }) submittedVersionId!: string | null;
  /** Why staff said no, last. */
  @Property({ type: 'text', nullable: true }) decisionReason!: string | null;
  /** The name that the vendor's own file gives it. */
  @Property({ type: 'text', nullable: true }) importKey!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) publishedAt!: Date | null;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  @Property({ type: 'integer', version: true }) rowVersion!: number & Opt;

  become(state: ProductState): void {
    if (!mayBecome(PRODUCT_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
    // Nobody waits for an answer about a product that is no more.
    if (state === 'ENDED') this.submittedVersionId = null;
  }

  /** What is written now differs from what is shown or asked about; both wait for the next submission. */
  write(draft: ProductDraft, at: Date): void {
    if (this.state === 'ENDED') throw new DomainError('WRONG_STATE', { state: this.state });
    this.draft = draft;
    this.submittedVersionId = null;
    this.updatedAt = at;
    if (this.state === 'SUBMITTED') this.become('DRAFT');
  }
}
