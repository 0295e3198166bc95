import { Injectable } from '@nestjs/common';
import { DAY, kstParts, later, won, type Won } from '#kernel';
import { Database, type Parameter, type SqlPart, type Transaction } from '#database';
import { exhibitionState, type ExhibitionState, type StoredExhibitionState } from './exhibition.state.js';
import type { ExhibitionOffer } from './line-price.rules.js';
import { publicPrices, wasPriceAt, type PastPrice, type PricePeriod } from './was-price.rules.js';

export interface ExhibitionView {
  id: string;
  slug: string;
  name: string;
  sentence: string;
  theme: string;
  state: ExhibitionState;
  opensAt: Date;
  closesAt: Date;
  /** Products that its page shows. */
  productCount: number;
}

interface OfferRow {
  item_id: string; product_id: string; selling_won: number; exhibition_id: string; exhibition_name: string; exhibition_slug: string; variant_id: string; price_won: number; vendor_share_bp: number; mall_share_bp: number; budget_share_bp: number; budget_id: string | null; budget_left: number | null;
  allotment: number; left: number; per_shopper_limit: number; held: number; opens_at: Date; closes_at: Date;
}

/** For one shopper: with what he holds of each item already. For everyone: zero, and a join less for PostgreSQL to plan. */
const offersFor = (shopper: 'one' | 'everyone'): string => `select i.id as item_id, e.id as exhibition_id, e.name as exhibition_name, e.slug as exhibition_slug, i.variant_id, i.price_won, i.vendor_share_bp, i.mall_share_bp, i.budget_share_bp, i.budget_id,
    case when b.state = 'OPEN' and b.fiscal_year = ? then b.cap_won - b.reserved_won - b.spent_won else 0 end as budget_left,
    i.product_id, vt.price_won as selling_won, i.allotment, i.allotment - i.taken as left, i.per_shopper_limit, ${shopper === 'one' ? 'coalesce(p.quantity, 0)' : '0'} as held, e.opens_at, e.closes_at
  from exhibition_item i join exhibition e on e.id = i.exhibition_id join variant vt on vt.id = i.variant_id left join budget b on b.id = i.budget_id ${shopper === 'one' ? 'left join exhibition_purchase p on p.item_id = i.id and p.shopper = ?' : ''}
  where e.state = 'SCHEDULED' and not i.withdrawn and e.opens_at <= ? and ? < e.closes_at`;

const EXHIBITIONS = `select e.id, e.slug, e.name, e.sentence, e.theme, e.state, e.opens_at, e.closes_at,
    (select count(distinct p.id)::int from exhibition_item i join product p on p.id = i.product_id join vendor v on v.id = p.vendor_id
     where i.exhibition_id = e.id and not i.withdrawn and p.state = 'ON_SALE' and v.state = 'APPROVED') as product_count
  from exhibition e`;

/** Open ones at once; of those to come and those that are over, so many. */
const SHELF = 12;
/** How far back prices are read: a discount may have begun 100 days ago and still has its 20 days before that. */
const HISTORY_DAYS = 120;

/** What shoppers' pages and orders ask of promotions. What is open follows from the moment that is given, never from a job. */
@Injectable()
export class PromotionQueries {
  constructor(private readonly database: Database) {}

  /** Offers open at `at` for these variants. One statement. `shopper`: whose limit counts (`member:<id>`, `phone:<hmac>`); null where nobody is known yet. */
  async offers(variantIds: readonly string[], shopper: string | null, at: Date, tx?: Transaction): Promise<ExhibitionOffer[]> {
    if (variantIds.length === 0) return [];
    return this.find(`${offersFor('one')} and i.variant_id = any(?::uuid[])`, [kstParts(at).year, shopper, at, at, variantIds], tx);
  }

  /** The same for all variants of these products: for a page of cards. */
  async offersByProduct(productIds: readonly string[], at: Date): Promise<ExhibitionOffer[]> {
    if (productIds.length === 0) return [];
    return this.find(`${offersFor('everyone')} and i.product_id = any(?::uuid[])`, [kstParts(at).year, at, at, productIds]);
  }

  /** The same as part of a list of products: for the row `p` of each, JSON that `offersRead` reads. A list then needs no other statement for its prices. */
  offersBeside(at: Date): SqlPart {
    return { text: `(select jsonb_agg(to_jsonb(offer)) from (${offersFor('everyone')} and i.product_id = p.id) offer)`, parameters: [kstParts(at).year, at, at] };
  }

  offersRead(beside: unknown): ExhibitionOffer[] {
    // As PostgreSQL wrote them, by the columns of `offersFor`; moments are text there.
    return ((beside ?? []) as OfferRow[]).map((row) => toOffer({ ...row, opens_at: new Date(row.opens_at), closes_at: new Date(row.closes_at) }));
  }

  /** Exhibitions for the shopper: open ones ending first, those to come by opening, past ones newest first (twelve at most of the last two). */
  async shelf(at: Date): Promise<{ open: ExhibitionView[]; soon: ExhibitionView[]; past: ExhibitionView[] }> {
    const rows = await this.database.read<ExhibitionRow>(
      `(${EXHIBITIONS} where e.state = 'SCHEDULED' and e.opens_at <= ? and ? < e.closes_at order by e.closes_at, e.id limit 100)
       union all (${EXHIBITIONS} where e.state = 'SCHEDULED' and ? < e.opens_at order by e.opens_at, e.id limit ?)
       union all (${EXHIBITIONS} where e.state = 'SCHEDULED' and e.closes_at <= ? order by e.closes_at desc, e.id limit ?)`,
      [at, at, at, SHELF, at, SHELF],
    );
    const views = rows.map((row) => toView(row, at));
    return { open: views.filter((view) => view.state === 'OPEN'), soon: views.filter((view) => view.state === 'SCHEDULED'), past: views.filter((view) => view.state === 'CLOSED') };
  }

  /** Also one that has ended or was stopped; not a draft. Its products: the catalogue's list with the filter `exhibition`. */
  async bySlug(slug: string, at: Date): Promise<ExhibitionView | null> {
    const row = await this.database.readOne<ExhibitionRow>(`${EXHIBITIONS} where e.slug = ? and e.state <> 'DRAFT'`, [slug.normalize('NFC')]);
    return row ? toView(row, at) : null;
  }

  /** What everyone could buy these variants for up to `at`, exhibitions included: what the 20-day rule looks at. Two reads in one statement. */
  async publicPrices(variantIds: readonly string[], at: Date): Promise<Map<string, PastPrice[]>> {
    if (variantIds.length === 0) return new Map();
    const since = later(at, -HISTORY_DAYS * DAY);
    const rows = await this.database.read<{ variant_id: string; price_won: number; from: Date; until: Date | null }>(
      `select h.variant_id, h.price_won, h.at as from, null::timestamptz as until from price_history h
       where h.variant_id = any(?::uuid[]) and h.at <= ? and h.at >= coalesce((select max(b.at) from price_history b where b.variant_id = h.variant_id and b.at <= ?), ?)
       union all
       select t.variant_id, t.price_won, t.from, t.until from (
         select x.variant_id, x.price_won, x.in_force, greatest(x.at, x.opens_at) as from, least(lead(x.at) over (partition by x.item_id order by x.id), x.closes_at) as until
         from exhibition_price_history x where x.variant_id = any(?::uuid[]) and x.at <= ?) t
       where t.in_force and t.from < t.until and t.from <= ? and t.until > ?
       order by 3`,
      [variantIds, at, since, since, variantIds, at, at, since],
    );
    const selling = new Map<string, PastPrice[]>(variantIds.map((id) => [id, []]));
    const offered = new Map<string, PricePeriod[]>(variantIds.map((id) => [id, []]));
    for (const { variant_id: id, price_won: priceWon, from, until } of rows) {
      if (until === null) selling.get(id)?.push({ priceWon, at: from });
      else offered.get(id)?.push({ priceWon, from, until });
    }
    return new Map([...selling].map(([id, prices]) => [id, publicPrices(prices, offered.get(id) ?? []).filter((price) => price.at.getTime() <= at.getTime())]));
  }

  /** For prices that are shown at `at`: the ones that may stand struck through beside them, by variant. Variants without one are left out. */
  async wasPrices(shown: readonly { variantId: string; nowWon: Won }[], at: Date): Promise<Map<string, Won>> {
    const histories = await this.publicPrices(shown.map(({ variantId }) => variantId), at);
    return new Map(shown.flatMap(({ variantId, nowWon }) => {
      const was = wasPriceAt(histories.get(variantId) ?? [], nowWon, at);
      return was === null ? [] : [[variantId, was] as const];
    }));
  }

  private async find(text: string, parameters: readonly Parameter[], tx?: Transaction): Promise<ExhibitionOffer[]> {
    const rows = await (tx ? tx.sql<OfferRow>(text, parameters) : this.database.read<OfferRow>(text, parameters));
    return rows.map(toOffer);
  }
}

function toOffer(row: OfferRow): ExhibitionOffer {
  return {
    itemId: row.item_id, productId: row.product_id, sellingWon: won(row.selling_won), exhibitionId: row.exhibition_id, exhibitionName: row.exhibition_name, exhibitionSlug: row.exhibition_slug, variantId: row.variant_id, priceWon: won(row.price_won),
    vendorShareBp: row.vendor_share_bp, mallShareBp: row.mall_share_bp, budgetShareBp: row.budget_share_bp, budget: row.budget_id === null ? null : { id: row.budget_id, leftWon: won(row.budget_left ?? 0) }, allotment: row.allotment, left: row.left, perShopperLimit: row.per_shopper_limit, heldByShopper: row.held,
    opensAt: row.opens_at, closesAt: row.closes_at,
  };
}

interface ExhibitionRow {
  id: string; slug: string; name: string; sentence: string; theme: string; state: StoredExhibitionState; opens_at: Date; closes_at: Date; product_count: number;
}

function toView(row: ExhibitionRow, at: Date): ExhibitionView {
  const period = { state: row.state, opensAt: row.opens_at, closesAt: row.closes_at };
  return { id: row.id, slug: row.slug, name: row.name, sentence: row.sentence, theme: row.theme, productCount: row.product_count, opensAt: row.opens_at, closesAt: row.closes_at, state: exhibitionState(period, at) };
}
