import { Injectable } from '@nestjs/common';
import { clock, type DeliveryZone } from '#kernel';
import { CatalogQueries } from '#catalog';
import type { CartLine as StoredLine } from '#cart';
import { bestCoupons, priceCart, PromotionQueries, type CartToPrice, type HeldCoupon, type PricedCart } from '#promotion';
import { PagePricing } from '../catalog/pricing.service.js';
import type { Cart } from './cart.types.js';
import { toCart, type Offered } from './cart.view.js';
import { couponOffers, type CouponOffer } from './coupon-offer.js';

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
    const cart = await this.read(stored, shopper, zone, clock.now());
    return this.shown(priceCart(cart), stored, cart);
  }

  /**
   * The same with coupons: those that were chosen, or the ones that make it cost least. Each of the member's with what it takes off this cart: used, or
   * in place of what is used, or why not.
   */
  async viewWithCoupons(stored: readonly StoredLine[], shopper: string, zone: DeliveryZone | null, { held, chosen, at }: { held: readonly HeldCoupon[]; chosen: readonly string[] | null; at: Date }): Promise<{ cart: Cart; coupons: CouponOffer[] }> {
    const cart = await this.read(stored, shopper, zone, at);
    const coupons = chosen === null ? bestCoupons(cart, held) : held.filter((coupon) => chosen.includes(coupon.issueId));
    const priced = priceCart({ ...cart, coupons });
    return { cart: await this.shown(priced, stored, cart), coupons: couponOffers(cart, held, priced) };
  }

  private async read(lines: readonly StoredLine[], shopper: string | null, zone: DeliveryZone | null, at: Date): Promise<CartToPrice> {
    const ids = lines.map((line) => line.variantId);
    const [snapshots, offers] = await Promise.all([this.catalog.snapshots(ids), this.promotion.offers(ids, shopper, at)]);
    return { snapshots, offers, lines, zone, at };
  }

  private async shown(priced: PricedCart, stored: readonly StoredLine[], { snapshots, offers, at }: CartToPrice): Promise<Cart> {
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
