import type { Mall } from './mall.js';

/** The sandbox's own switches: what Toss does out of our sight. */
export class Sandbox {
  constructor(private readonly mall: Mall) {}

  /** The shopper pays into the account of an order. */
  deposit(orderId: string): Promise<unknown> {
    return this.post('/sandbox/deposit', { orderId });
  }

  /** Money that can be paid out, of no payment. Below zero takes it away. */
  addToBalance(won: number): Promise<unknown> {
    return this.post('/sandbox/balance', { won });
  }

  /** Toss's next check of a seller has ended well; `status` names another end. */
  verifySeller(sellerId: string, status?: string): Promise<unknown> {
    return this.post('/sandbox/sellers/verify', { sellerId, status });
  }

  /** The bank's end of one payout, or of all that are open; with `code` they fail. */
  settlePayouts(given: { payoutId?: string; code?: string } = {}): Promise<unknown> {
    return this.post('/sandbox/payouts/settle', given);
  }

  /** From now on one of Toss's lists shows an order's first transaction (or a `transactionKey`) otherwise than it was. */
  differ(given: { list?: 'transactions' | 'settlements'; orderId?: string; transactionKey?: string; kind: 'missing' | 'duplicate' | 'amount' | 'fee' | 'date'; value?: number }): Promise<unknown> {
    return this.post('/sandbox/differences', given);
  }

  fault(fault: Record<string, unknown>): Promise<unknown> {
    return this.post('/sandbox/faults', fault);
  }

  async payments(): Promise<{ orderId: string; status: string; totalAmount: number; balanceAmount: number }[]> {
    const response = await fetch(`${this.mall.url('toss-sandbox')}/sandbox/payments`);
    const body = (await response.json()) as { payments: { orderId: string; status: string; totalAmount: number; balanceAmount: number }[] };
    return body.payments;
  }

  /** The sums that were cancelled of an order's payment, oldest first, as Toss tells it. */
  async cancelled(orderId: string): Promise<number[]> {
    const response = await fetch(`${this.mall.url('toss-sandbox')}/v1/payments/orders/${orderId}`, { headers: { authorization: `Basic ${Buffer.from('test_sk_demo0000000000000000:').toString('base64')}` } });
    const { cancels } = (await response.json()) as { cancels: { cancelAmount: number }[] | null };
    return (cancels ?? []).map((cancel) => cancel.cancelAmount);
  }

  private async post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.mall.url('toss-sandbox')}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}
