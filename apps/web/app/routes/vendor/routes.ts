import { type RouteConfigEntry, index, layout, route } from '@react-router/dev/routes';

/** The vendor centre's routes, under `/vendor`. */
export const vendorRoutes: RouteConfigEntry[] = [
  route('sign-in', 'routes/vendor/sign-in.tsx'),
  route('sign-out', 'routes/vendor/sign-out.ts'),
  route('apply', 'routes/vendor/apply.tsx'),
  route('pictures', 'routes/vendor/pictures.ts'),
  route('products/import/refused', 'routes/vendor/refused-file.ts'),
  route('statements/:id/xlsx', 'routes/vendor/statement-file.ts'),
  layout('routes/vendor/layout.tsx', [
    index('routes/vendor/today.tsx'),
    route('orders', 'routes/vendor/orders.tsx'),
    route('orders/packing', 'routes/vendor/packing.tsx'),
    route('orders/:id', 'routes/vendor/order.tsx'),
    route('claims', 'routes/vendor/claims.tsx'),
    route('claims/photos/:photo', 'routes/vendor/claim-photo.ts'),
    route('products', 'routes/vendor/products.tsx'),
    route('products/import', 'routes/vendor/import.tsx'),
    route('products/:id', 'routes/vendor/product.tsx'),
    route('coupons', 'routes/vendor/coupons.tsx'),
    route('statements', 'routes/vendor/statements.tsx'),
    route('statements/:id', 'routes/vendor/statement.tsx'),
    route('statements/:id/print', 'routes/vendor/statement-paper.tsx'),
    route('payouts', 'routes/vendor/payouts.tsx'),
    route('account', 'routes/vendor/account.tsx'),
    route('company', 'routes/vendor/company.tsx'),
    route('people', 'routes/vendor/people.tsx'),
    route('*', 'routes/vendor/missing.tsx'),
  ]),
];
