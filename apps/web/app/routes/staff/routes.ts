import { type RouteConfigEntry, index, layout, route } from '@react-router/dev/routes';

/** The staff console's routes, under `/staff`. */
export const staffRoutes: RouteConfigEntry[] = [
  route('sign-in', 'routes/staff/sign-in.tsx'),
  layout('routes/staff/layout.tsx', [
    index('routes/staff/queue.tsx'),
    route('vendors', 'routes/staff/vendors.tsx'),
    route('vendors/:id', 'routes/staff/vendor.tsx'),
    route('products', 'routes/staff/products.tsx'),
    route('products/:id', 'routes/staff/product.tsx'),
    route('exhibitions', 'routes/staff/exhibitions.tsx'),
    route('exhibitions/:id', 'routes/staff/exhibition.tsx'),
    route('orders', 'routes/staff/orders.tsx'),
    route('orders/:id', 'routes/staff/order.tsx'),
    route('claims', 'routes/staff/claims.tsx'),
    route('claims/photos/:photo', 'routes/staff/claim-photo.ts'),
    route('ledger', 'routes/staff/ledger.tsx'),
    route('me', 'routes/staff/me.tsx'),
    route('*', 'routes/staff/missing.tsx'),
  ]),
];
