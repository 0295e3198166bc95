import { Injectable } from '@nestjs/common';
import { clock } from '#kernel';
import type { SqlPart } from '#database';
import { ProductListQueries, type ProductCardView } from '#catalog';
import { PromotionQueries, type ExhibitionOffer } from '#promotion';
import { toCard, type Pricing } from './catalog.view.js';
import type { ProductCard } from './catalog.types.js';

/** Prices of pages: offers that are open now, which a list brings along, and the past prices that "was" rests on: one more statement, only where something is discounted. */
@Injectable()
export class PagePricing {
  constructor(
    private readonly lists: ProductListQueries,
    private readonly promotion: PromotionQueries,
  ) {}

  async ofProducts(productIds: readonly string[]): Promise<Pricing> {
    const at = clock.now();
    return this.withHistories(await this.promotion.offersByProduct(productIds, at), at);
  }

  /** What a list must bring along for `cards`, as of the same moment. */
  beside(at: Date): SqlPart {
    return this.promotion.offersBeside(at);
  }

  async cards(views: readonly ProductCardView[], at: Date): Promise<ProductCard[]> {
    const pricing = await this.withHistories(views.flatMap((view) => this.promotion.offersRead(view.beside)), at);
    return views.map((view) => toCard(view, pricing));
  }

  /** Cards by product id, in the order asked for; unknown ones are null. */
  async cardsById(ids: readonly string[]): Promise<(ProductCard | null)[]> {
    const at = clock.now();
    const views = await this.lists.byIds(ids, this.beside(at));
    const known = views.filter((view) => view !== null);
    const cards = new Map((await this.cards(known, at)).map((card) => [card.id, card]));
    return ids.map((id) => cards.get(id) ?? null);
  }

  private async withHistories(offers: ExhibitionOffer[], at: Date): Promise<Pricing> {
    return { offers, histories: await this.promotion.publicPrices(offers.map((offer) => offer.variantId), at), at };
  }
}
