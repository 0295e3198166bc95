import { type RouteConfigEntry, index, layout, route } from '@react-router/dev/routes';

/** The staff console's routes, under `/staff`. */
export const staffRoutes: RouteConfigEntry[] = [
  route('sign-in', 'routes/staff/sign-in.tsx'),
  route('statements/:id/xlsx', 'routes/staff/statement-file.ts'),
  route('settlement/:report/:of', 'routes/staff/report-file.ts'),
  layout('routes/staff/layout.tsx', [
    index('routes/staff/queue.tsx'),
    route('vendors', 'routes/staff/vendors.tsx'),
    route('vendors/:id', 'routes/staff/vendor.tsx'),
    route('vendors/:id/contracts', 'routes/staff/contracts.tsx'),
    route('products', 'routes/staff/products.tsx'),
    route('products/:id', 'routes/staff/product.tsx'),
    route('exhibitions', 'routes/staff/exhibitions.tsx'),
    route('exhibitions/:id', 'routes/staff/exhibition.tsx'),
    route('orders', 'routes/staff/orders.tsx'),
    route('orders/:id', 'routes/staff/order.tsx'),
    route('claims', 'routes/staff/claims.tsx'),
    route('settlement', 'routes/staff/settlement.tsx'),
    route('statements', 'routes/staff/statements.tsx'),
    route('statements/:id', 'routes/staff/statement.tsx'),
    route('holds', 'routes/staff/holds.tsx'),
    route('ledger', 'routes/staff/ledger.tsx'),
    route('me', 'routes/staff/me.tsx'),
    route('*', 'routes/staff/missing.tsx'),
  ]),
];
