/** Carts: quantities in Redis, priced elsewhere. */
export { CartModule } from './cart.module.js';
export { CartService, MAX_LINES, MAX_QUANTITY, type CartLine, type CartOwner } from './cart.service.js';
