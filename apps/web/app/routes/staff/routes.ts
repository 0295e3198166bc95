import { type RouteConfigEntry, index, layout, route } from '@react-router/dev/routes';

/** The staff console's routes, under `/staff`. */
export const staffRoutes: RouteConfigEntry[] = [
  route('sign-in', 'routes/staff/sign-in.tsx'),
  route('ledger/export', 'routes/staff/ledger-export.ts'),
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
    route('ledger', 'routes/staff/ledger.tsx'),
    route('ledger/accounts/:code', 'routes/staff/ledger-account.tsx'),
    route('ledger/transactions/:id', 'routes/staff/ledger-transaction.tsx'),
    route('ledger/closing', 'routes/staff/ledger-closing.tsx'),
    route('ledger/proof', 'routes/staff/ledger-proof.tsx'),
    route('ledger/journal', 'routes/staff/ledger-journal.tsx'),
    route('payouts', 'routes/staff/payouts.tsx'),
    route('me', 'routes/staff/me.tsx'),
    route('*', 'routes/staff/missing.tsx'),
  ]),
];
