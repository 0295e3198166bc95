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
    route('orders/find', 'routes/shop/order-find.tsx'),
    route('orders/:id', 'routes/shop/order.tsx'),
    route('me/orders', 'routes/shop/my-orders.tsx'),
    route('me/sessions', 'routes/shop/my-sessions.tsx'),
    route('sign-in', 'routes/shop/sign-in.tsx'),
    route('sign-up', 'routes/shop/sign-up.tsx'),
    route('*', 'routes/shop/missing.tsx'),
  ]),
  route('pay/:order/success', 'routes/shop/pay-success.ts'),
  route('pay/:order/fail', 'routes/shop/pay-fail.ts'),
  route('sign-out', 'routes/shop/sign-out.ts'),
  route('cart/add', 'routes/shop/cart-add.ts'),
  route('display', 'routes/shop/display.ts'),
];
