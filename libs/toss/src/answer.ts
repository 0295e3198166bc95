/** What we asked about: the answer must be about the same. */
export interface Asked {
  paymentKey?: string;
  orderId?: string;
  amount?: number;
}

/**
 * What is wrong with an answer that should be a Payment, or null. A proxy's page, another payment or another sum must never be
 * taken for "paid": whoever gets such an answer knows nothing and reads again.
 */
export function wrongPayment(body: unknown, asked: Asked): string | null {
  if (body === null || typeof body !== 'object') return 'is no payment';
  const { paymentKey, orderId, status, totalAmount, balanceAmount } = body as Record<string, unknown>;
  if (typeof paymentKey !== 'string' || typeof orderId !== 'string' || typeof status !== 'string') return 'is no payment';
  if (typeof totalAmount !== 'number' || typeof balanceAmount !== 'number' || balanceAmount < 0 || balanceAmount > totalAmount) return 'has impossible sums';
  if (asked.paymentKey !== undefined && asked.paymentKey !== paymentKey) return 'is about another payment';
  if (asked.orderId !== undefined && asked.orderId !== orderId) return 'is about another order';
  if (asked.amount !== undefined && asked.amount !== totalAmount) return `has another amount (${totalAmount}, asked ${asked.amount})`;
  return null;
}
