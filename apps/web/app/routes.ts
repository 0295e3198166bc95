import { type RouteConfig, prefix } from '@react-router/dev/routes';
import { shopRoutes } from './routes/shop/routes';
import { staffRoutes } from './routes/staff/routes';
import { vendorRoutes } from './routes/vendor/routes';

/** Three groups, a shell each: shoppers, vendor centre, staff console. */
export default [...shopRoutes, ...prefix('vendor', vendorRoutes), ...prefix('staff', staffRoutes)] satisfies RouteConfig;
