import { Injectable } from '@nestjs/common';
import { won } from '#kernel';
import { Database, type Parameter, type Transaction } from '#database';
import { exhibitionState, type ExhibitionState, type StoredExhibitionState } from './exhibition.state.js';
import type { ExhibitionOffer } from './line-price.rules.js';

export interface ExhibitionView {
  id: string;
  slug: string;
  name: string;
  sentence: string;
  theme: string;
  state: ExhibitionState;
  opensAt: Date;
  closesAt: Date;
  productCount: number;
}

interface OfferRow {
  item_id: string; product_id: string; selling_won: number; exhibition_id: string; exhibition_name: string; exhibition_slug: string; variant_id: string; price_won: number; vendor_share_bp: number; mall_share_bp: number;
  allotment: number; left: number; per_shopper_limit: number; held: number; opens_at: Date; closes_at: Date;
}

const OFFERS = `select i.id as item_id, e.id as exhibition_id, e.name as exhibition_name, e.slug as exhibition_slug, i.variant_id, i.price_won, i.vendor_share_bp, i.mall_share_bp,
    i.product_id, vt.price_won as selling_won, i.allotment, i.allotment - i.taken as left, i.per_shopper_limit, coalesce(p.quantity, 0) as held, e.opens_at, e.closes_at
  from exhibition_item i join exhibition e on e.id = i.exhibition_id join variant vt on vt.id = i.variant_id left join exhibition_purchase p on p.item_id = i.id and p.shopper = ?
  where e.state = 'SCHEDULED' and not i.withdrawn and e.opens_at <= ? and ? < e.closes_at`;

const EXHIBITIONS = `select e.id, e.slug, e.name, e.sentence, e.theme, e.state, e.opens_at, e.closes_at,
    (select count(distinct i.product_id)::int from exhibition_item i where i.exhibition_id = e.id and not i.withdrawn) as product_count
  from exhibition e`;

@Injectable()
export class PromotionQueries {
  constructor(private readonly database: Database) {}

  /** Offers open at `at` for these variants. `shopper`: whose limit counts; null where nobody is known yet. */
  async offers(variantIds: readonly string[], shopper: string | null, at: Date, tx?: Transaction): Promise<ExhibitionOffer[]> {
    if (variantIds.length === 0) return [];
    return this.find(`${OFFERS} and i.variant_id = any(?::uuid[])`, [shopper, at, at, variantIds], tx);
  }

  /** The same for all variants of these products: for a page of cards. */
  async offersByProduct(productIds: readonly string[], at: Date): Promise<ExhibitionOffer[]> {
    if (productIds.length === 0) return [];
    return this.find(`${OFFERS} and i.product_id = any(?::uuid[])`, [null, at, at, productIds]);
  }

  /** Exhibitions for the shopper: open ones ending first, those to come by opening, past ones newest first (twelve at most of each). */
  async shelf(at: Date): Promise<{ open: ExhibitionView[]; soon: ExhibitionView[]; past: ExhibitionView[] }> {
    const rows = await this.database.read<ExhibitionRow>(`${EXHIBITIONS} where e.state = 'SCHEDULED' order by e.closes_at desc limit 60`);
    const views = rows.map((row) => toView(row, at));
    const byOpening = (a: ExhibitionView, b: ExhibitionView): number => a.opensAt.getTime() - b.opensAt.getTime();
    return {
      open: views.filter((view) => view.state === 'OPEN').reverse(),
      soon: views.filter((view) => view.state === 'SCHEDULED').sort(byOpening).slice(0, 12),
      past: views.filter((view) => view.state === 'CLOSED').slice(0, 12),
    };
  }

  /** Also one that has ended or was stopped; not a draft. */
  async bySlug(slug: string, at: Date): Promise<ExhibitionView | null> {
    const row = await this.database.readOne<ExhibitionRow>(`${EXHIBITIONS} where e.slug = ? and e.state <> 'DRAFT'`, [slug]);
    return row ? toView(row, at) : null;
  }

  private async find(text: string, parameters: readonly Parameter[], tx?: Transaction): Promise<ExhibitionOffer[]> {
    const rows = await (tx ? tx.sql<OfferRow>(text, parameters) : this.database.read<OfferRow>(text, parameters));
    return rows.map((row) => ({
      itemId: row.item_id, productId: row.product_id, sellingWon: won(row.selling_won), exhibitionId: row.exhibition_id, exhibitionName: row.exhibition_name, exhibitionSlug: row.exhibition_slug, variantId: row.variant_id, priceWon: won(row.price_won),
      vendorShareBp: row.vendor_share_bp, mallShareBp: row.mall_share_bp, allotment: row.allotment, left: row.left, perShopperLimit: row.per_shopper_limit, heldByShopper: row.held,
      opensAt: row.opens_at, closesAt: row.closes_at,
    }));
  }
}

interface ExhibitionRow {
  id: string; slug: string; name: string; sentence: string; theme: string; state: StoredExhibitionState; opens_at: Date; closes_at: Date; product_count: number;
}

function toView(row: ExhibitionRow, at: Date): ExhibitionView {
  const period = { state: row.state, opensAt: row.opens_at, closesAt: row.closes_at };
  return { id: row.id, slug: row.slug, name: row.name, sentence: row.sentence, theme: row.theme, productCount: row.product_count, opensAt: row.opens_at, closesAt: row.closes_at, state: exhibitionState(period, at) };
}
