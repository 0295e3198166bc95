import { Injectable } from '@nestjs/common';
import { isId, won, type Won } from '#kernel';
import { Database } from '#database';
import { exhibitionState, type ExhibitionState, type StoredExhibitionState } from './exhibition.state.js';
import { PromotionQueries } from './promotion.queries.js';
import { lowestOf20Days } from './was-price.rules.js';

export interface StaffExhibitionView {
  id: string;
  slug: string;
  name: string;
  sentence: string;
  theme: string;
  state: ExhibitionState;
  opensAt: Date;
  closesAt: Date;
  /** Pieces that orders hold or bought at its prices. */
  soldPieces: number;
  rowVersion: number;
}

export interface StaffExhibitionItemView {
  id: string;
  variantId: string;
  productName: string;
  variantLabel: string;
  vendor: { id: string; slug: string; name: string; state: string };
  thumbnail: string | null;
  sellingWon: Won;
  priceWon: Won;
  vendorShareBp: number;
  mallShareBp: number;
  budgetShareBp: number;
  budgetId: string | null;
  allotment: number;
  taken: number;
  perShopperLimit: number;
}

/** `from` equal to `to`: its terms were changed; the reason says which. */
export interface ExhibitionHistory {
  from: string | null;
  to: string;
  actor: string;
  reason: string;
  at: Date;
}

export interface ExhibitionCandidateView {
  variantId: string;
  productName: string;
  variantLabel: string;
  vendorName: string;
  thumbnail: string | null;
  sellingWon: Won;
  available: number;
  /** The lowest price of the last 20 days; null where its history is shorter. An exhibition price below it may name it as the price before. */
  lowest20DaysWon: Won | null;
}

const EXHIBITIONS = `select e.id, e.slug, e.name, e.sentence, e.theme, e.state, e.opens_at, e.closes_at, e.row_version,
    (select coalesce(sum(i.taken), 0)::int from exhibition_item i where i.exhibition_id = e.id) as sold_pieces
  from exhibition e`;

/** What staff see of exhibitions. */
@Injectable()
export class StaffExhibitionQueries {
  constructor(
    private readonly database: Database,
    private readonly promotion: PromotionQueries,
  ) {}

  /** Latest opening first, two hundred at most. */
  async list(at: Date): Promise<StaffExhibitionView[]> {
    return (await this.database.read<ExhibitionRow>(`${EXHIBITIONS} order by e.opens_at desc, e.id limit 200`)).map((row) => toView(row, at));
  }

  async byId(id: string, at: Date): Promise<StaffExhibitionView | null> {
    const row = isId(id) ? await this.database.readOne<ExhibitionRow>(`${EXHIBITIONS} where e.id = ?`, [id]) : undefined;
    return row ? toView(row, at) : null;
  }

  /** The items of several exhibitions, each list in the order of its page; withdrawn ones are left out. */
  async items(exhibitionIds: readonly string[]): Promise<StaffExhibitionItemView[][]> {
    const rows = await this.database.read<ItemRow>(
      `select i.exhibition_id, i.id, i.variant_id, p.name as product_name, vt.label, v.id as vendor_id, v.slug as vendor_slug, v.name as vendor_name, v.state as vendor_state, p.thumbnail,
         vt.price_won as selling_won, i.price_won, i.vendor_share_bp, i.mall_share_bp, i.budget_share_bp, i.budget_id, i.allotment, i.taken, i.per_shopper_limit
       from exhibition_item i join variant vt on vt.id = i.variant_id join product p on p.id = i.product_id join vendor v on v.id = i.vendor_id
       where i.exhibition_id = any(?::uuid[]) and not i.withdrawn order by i.position, i.id`,
      [exhibitionIds],
    );
    return exhibitionIds.map((id) => rows.filter((row) => row.exhibition_id === id).map(toItem));
  }

  /** What was done with several exhibitions, oldest first. */
  async histories(exhibitionIds: readonly string[]): Promise<ExhibitionHistory[][]> {
    const rows = await this.database.read<{ subject_id: string; from_state: string | null; to_state: string; actor: string; reason: string; at: Date }>(
      "select subject_id, from_state, to_state, actor, reason, at from state_change where subject = 'exhibition' and subject_id = any(?::uuid[]) order by id",
      [exhibitionIds],
    );
    return exhibitionIds.map((id) => rows.filter((row) => row.subject_id === id).map((row) => ({ from: row.from_state, to: row.to_state, actor: row.actor, reason: row.reason, at: row.at })));
  }

  /** Variants on sale by product or vendor name, best sold first. An empty query lists what sells best. */
  async candidates(query: string, first: number, at: Date): Promise<ExhibitionCandidateView[]> {
    const like = `%${query.normalize('NFC').trim().slice(0, 60).replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.database.read<{ id: string; product_name: string; label: string; vendor_name: string; thumbnail: string | null; price_won: number; available: number }>(
      `select vt.id, p.name as product_name, vt.label, v.name as vendor_name, p.thumbnail, vt.price_won, s.on_hand - s.reserved as available
       from variant vt join product p on p.id = vt.product_id join vendor v on v.id = vt.vendor_id join stock s on s.variant_id = vt.id
       where p.state = 'ON_SALE' and vt.state = 'ACTIVE' and v.state = 'APPROVED' and v.identity_checked_at is not null and (p.name ilike ? or v.name ilike ?)
       order by p.sold_count desc, p.id, vt.position limit ?`,
      [like, like, first],
    );
    const prices = await this.promotion.publicPrices(rows.map((row) => row.id), at);
    return rows.map((row) => ({
      variantId: row.id, productName: row.product_name, variantLabel: row.label, vendorName: row.vendor_name, thumbnail: row.thumbnail, sellingWon: won(row.price_won), available: row.available,
      lowest20DaysWon: lowestOf20Days(prices.get(row.id) ?? [], at),
    }));
  }
}

interface ExhibitionRow {
  id: string; slug: string; name: string; sentence: string; theme: string; state: StoredExhibitionState; opens_at: Date; closes_at: Date; row_version: number; sold_pieces: number;
}

interface ItemRow {
  exhibition_id: string; id: string; variant_id: string; product_name: string; label: string; vendor_id: string; vendor_slug: string; vendor_name: string; vendor_state: string; thumbnail: string | null;
  selling_won: number; price_won: number; vendor_share_bp: number; mall_share_bp: number; budget_share_bp: number; budget_id: string | null; allotment: number; taken: number; per_shopper_limit: number;
}

function toView(row: ExhibitionRow, at: Date): StaffExhibitionView {
  const period = { state: row.state, opensAt: row.opens_at, closesAt: row.closes_at };
  return { id: row.id, slug: row.slug, name: row.name, sentence: row.sentence, theme: row.theme, ...period, state: exhibitionState(period, at), soldPieces: row.sold_pieces, rowVersion: row.row_version };
}

function toItem(row: ItemRow): StaffExhibitionItemView {
  return {
    id: row.id, variantId: row.variant_id, productName: row.product_name, variantLabel: row.label, vendor: { id: row.vendor_id, slug: row.vendor_slug, name: row.vendor_name, state: row.vendor_state }, thumbnail: row.thumbnail,
    sellingWon: won(row.selling_won), priceWon: won(row.price_won), vendorShareBp: row.vendor_share_bp, mallShareBp: row.mall_share_bp, budgetShareBp: row.budget_share_bp, budgetId: row.budget_id, allotment: row.allotment, taken: row.taken, perShopperLimit: row.per_shopper_limit,
  };
}
