import { Module } from '@nestjs/common';
import { FaceModule } from '#graphql';
import { DatabaseModule, RedisModule } from '#database';
import { AccountModule, SessionService } from '#account';
import { CartModule } from '#cart';
import { CatalogModule, catalogEntities } from '#catalog';
import { OrderModule, orderEntities } from '#order';
import { PayoutModule } from '#payout';
import { PromotionModule, promotionEntities } from '#promotion';
import { VendorModule, vendorEntities } from '#vendor';
import { AccountResolver } from './account/account.resolver.js';
import { StorefrontCallers } from './account/caller.service.js';
import { CartPricing } from './cart/cart-pricing.service.js';
import { CartResolver } from './cart/cart.resolver.js';
import { CatalogResolver, CategoryResolver, ProductConnectionResolver } from './catalog/catalog.resolver.js';
import { CategoryShelf } from './catalog/category-shelf.service.js';
import { ExhibitionResolver } from './catalog/exhibition.resolver.js';
import { PagePricing } from './catalog/pricing.service.js';
import { ShopResolver } from './catalog/shop.resolver.js';
import { CouponResolver } from './coupon/coupon.resolver.js';
import { CheckoutResolver } from './order/checkout.resolver.js';
import { ClaimResolver } from './order/claim.resolver.js';
import { ConfirmationResolver } from './order/confirmation.resolver.js';
import { OrderReader } from './order/order-reader.service.js';
import { OrderResolver } from './order/order.resolver.js';
import { PaymentResolver } from './order/payment.resolver.js';
import { WebhookController } from './order/webhook.controller.js';

/** The resolvers of the storefront, for the process and for printing the schema. */
export const STOREFRONT_RESOLVERS = [
  ShopResolver, CatalogResolver, CategoryResolver, ProductConnectionResolver, ExhibitionResolver, CartResolver, AccountResolver, CouponResolver, CheckoutResolver, OrderResolver, PaymentResolver, ClaimResolver, ConfirmationResolver,
];

@Module({
  imports: [
    DatabaseModule.forRoot([...vendorEntities, ...catalogEntities, ...promotionEntities, ...orderEntities]), RedisModule, AccountModule, VendorModule, CatalogModule, PromotionModule, CartModule, OrderModule, PayoutModule,
    FaceModule.forRoot({ imports: [AccountModule], inject: [SessionService], callerSource: (sessions: SessionService) => new StorefrontCallers(sessions) }),
  ],
  controllers: [WebhookController],
  providers: [...STOREFRONT_RESOLVERS, PagePricing, CategoryShelf, CartPricing, OrderReader],
})
export class StorefrontModule {}
