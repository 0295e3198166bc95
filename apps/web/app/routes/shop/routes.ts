import { type RouteConfigEntry, index, layout, route } from '@react-router/dev/routes';

/** The shoppers' pages. Addresses are fixed: mails and search engines hold them. */
export const shopRoutes: RouteConfigEntry[] = [
  layout('routes/shop/layout.tsx', [
    index('routes/shop/home.tsx'),
    route('*', 'routes/shop/missing.tsx'),
  ]),
];
