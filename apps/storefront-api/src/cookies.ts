/** Names of the cookies; in production each carries the `__Host-` prefix. */
export const SESSION_COOKIE = 'mall';
export const GUEST_COOKIE = 'mall_guest';
/** Seconds that a guest's cookie lives: as long as his cart. */
export const GUEST_LIFE = 14 * 86_400;
