import { type RouteConfigEntry, index, layout, route } from '@react-router/dev/routes';

/** The shoppers' pages. Addresses are fixed: mails and search engines hold them. */
export const shopRoutes: RouteConfigEntry[] = [
  layout('routes/shop/layout.tsx', [
    index('routes/shop/home.tsx'),
    route('c/:category?', 'routes/shop/category.tsx'),
    route('search', 'routes/shop/search.tsx'),
    route('p/:slug', 'routes/shop/product.tsx'),
    route('v', 'routes/shop/makers.tsx'),
    route('v/:vendor', 'routes/shop/maker.tsx'),
    route('exhibitions', 'routes/shop/exhibitions.tsx'),
    route('e/:slug', 'routes/shop/exhibition.tsx'),
    route('cart', 'routes/shop/cart.tsx'),
    route('checkout', 'routes/shop/checkout.tsx'),
    route('pay/:order', 'routes/shop/pay.tsx'),
    route('pay/:order/result', 'routes/shop/pay-result.tsx'),
    route('*', 'routes/shop/missing.tsx'),
  ]),
  route('pay/:order/success', 'routes/shop/pay-success.ts'),
  route('pay/:order/fail', 'routes/shop/pay-fail.ts'),
  route('cart/add', 'routes/shop/cart-add.ts'),
  route('display', 'routes/shop/display.ts'),
];
