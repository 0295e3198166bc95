import { Inject, Injectable } from '@nestjs/common';
import { Toss, TossError, type BalanceTransaction, type Settlement } from '#toss';

/** Rows of one page of Toss's lists: as many as it gives. */
const PAGE = 5_000;

/** What Toss itself says of the mall's money: its lists, and single payments. The books and the reconciliation both ask here. */
@Injectable()
export class TossStatement {
  constructor(@Inject(Toss) private readonly toss: Toss) {}

  /** Approvals and cancels between two moments, in Toss's order. The list may lag behind. Throws TossError. */
  movements(from: Date, to: Date): AsyncIterable<BalanceTransaction> {
    return this.toss.balanceTransactions.list({ start_date: from, end_date: to, limit: PAGE });
  }

  /** What Toss pays out for transactions: by the Korean days of the sales, or of the payouts, both ends included. Throws TossError. */
  settlements(by: 'soldDate' | 'paidOutDate', from: string, to: string): AsyncIterable<Settlement> {
    return this.toss.settlements.list({ start_date: from, end_date: to, date_type: by, limit: PAGE });
  }

  /** What is left of an order's payment, as the payment itself says it: received less refunded, in won. Null where Toss has no payment of the order. Throws TossError. */
  async leftOf(orderId: string): Promise<number | null> {
    try {
      const intent = await this.toss.paymentIntents.retrieveByOrder(orderId);
      return intent.amount_received - intent.amount_refunded;
    } catch (error) {
      if (error instanceof TossError && error.statusCode === 404) return null;
      throw error;
    }
  }
}
