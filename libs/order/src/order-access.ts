import { isId } from '#kernel';
import type { Transaction } from '#database';
import type { Shopper } from './place-order.service.js';

/** A member opens his own orders; a guest those that his browser placed or found by number and phone. Takes `parametersOf`. */
export const OPENED_BY = '(o.account_id = ?::uuid or exists (select from order_access a where a.order_id = o.id and a.token_hash = ?::bytea))';

export function parametersOf(shopper: Shopper): [string | null, Buffer | null] {
  return [shopper.accountId, shopper.guestTokenHash];
}

/** An id alone grants nothing. */
export async function mayOpen(tx: Pick<Transaction, 'one'>, shopper: Shopper, orderId: string): Promise<boolean> {
  if (!isId(orderId)) return false;
  const row = await tx.one<{ may: boolean }>(`select true as may from mall_order o where o.id = ? and ${OPENED_BY}`, [orderId, ...parametersOf(shopper)]);
  return row !== undefined;
}
