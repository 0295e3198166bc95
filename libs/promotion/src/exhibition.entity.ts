import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/postgresql';
import { DomainError, mayBecome } from '#kernel';
import { EXHIBITION_ARROWS, type StoredExhibitionState } from './exhibition.state.js';

/** Products at a price for a period, under a theme. */
@Entity({ tableName: 'exhibition' })
export class Exhibition {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** In its address; Hangul or Latin, stable. */
  @Property({ type: 'text' }) slug!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) sentence!: string;
  /** One of THEMES: its pair of ground and ink. */
  @Property({ type: 'text' }) theme!: string;
  @Enum({ items: Object.keys(EXHIBITION_ARROWS), type: 'text' }) state!: StoredExhibitionState;
  @Property({ type: 'timestamptz' }) opensAt!: Date;
  @Property({ type: 'timestamptz' }) closesAt!: Date;
  @Property({ type: 'text' }) createdBy!: string;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'integer', version: true }) rowVersion!: number & Opt;

  become(state: StoredExhibitionState): void {
    if (!mayBecome(EXHIBITION_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
  }
}
