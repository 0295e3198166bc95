import type { RouteConfigEntry } from '@react-router/dev/routes';

/** The staff console's routes, under `/staff`. */
export const staffRoutes: RouteConfigEntry[] = [];
