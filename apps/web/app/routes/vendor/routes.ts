import type { RouteConfigEntry } from '@react-router/dev/routes';

/** The vendor centre's routes, under `/vendor`. */
export const vendorRoutes: RouteConfigEntry[] = [];
