import { Injectable } from '@nestjs/common';
import { clock, type DeliveryZone } from '#kernel';
import { CatalogQueries } from '#catalog';
import type { CartLine as StoredLine } from '#cart';
import { priceCart, PromotionQueries, type PricedCart } from '#promotion';
import { PagePricing } from '../catalog/pricing.service.js';
import type { Cart } from './cart.types.js';
import { toCart, type Offered } from './cart.view.js';

/** The priced view of a cart: the same function as the order's, at this moment. */
@Injectable()
export class CartPricing {
  constructor(
    private readonly catalog: CatalogQueries,
    private readonly promotion: PromotionQueries,
    private readonly pages: PagePricing,
  ) {}

  /** `shopper`: whose per-person limit counts, or null where nobody is known. */
  async view(stored: readonly StoredLine[], shopper: string | null, zone: DeliveryZone | null): Promise<Cart> {
    const at = clock.now();
    const ids = stored.map((line) => line.variantId);
    const [snapshots, offers] = await Promise.all([this.catalog.snapshots(ids), this.promotion.offers(ids, shopper, at)]);
    const priced = priceCart({ snapshots, offers, lines: stored, zone, at });
    return toCart(priced, stored, { offers, at }, await this.cards(snapshots.map((snapshot) => snapshot.productId)));
  }

  /** A cart that was priced already (a refused order), for showing. */
  async viewPriced(priced: PricedCart, offered: Offered): Promise<Cart> {
    const stored = priced.vendors.flatMap((part) => part.lines.map((line) => ({ variantId: line.snapshot.variantId, quantity: line.quantity, seenWon: null })));
    return toCart(priced, stored, offered, await this.cards(priced.vendors.flatMap((part) => part.lines.map((line) => line.snapshot.productId))));
  }

  private async cards(productIds: readonly string[]): Promise<Map<string, NonNullable<Awaited<ReturnType<PagePricing['cardsById']>>[number]>>> {
    const ids = [...new Set(productIds)];
    if (ids.length === 0) return new Map();
    const cards = await this.pages.cardsById(ids);
    return new Map(cards.flatMap((card) => (card ? [[card.id, card] as const] : [])));
  }
}
