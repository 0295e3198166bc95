import { answered, type LastResponse, type RequestOptions } from './request-sender.js';
import type { EnvelopedSender } from './enveloped-sender.js';

interface TossMoney {
  currency: string;
  value: number;
}

/** What Toss holds for the shop. Sums in won. */
export interface Balance {
  object: 'balance';
  /** Can be paid out. */
  available: { amount: number; currency: string }[];
  /** Becomes available with the settlement cycle. */
  pending: { amount: number; currency: string }[];
  livemode: boolean;
  readonly lastResponse?: LastResponse;
}

export class Balances {
  constructor(
    private readonly sender: EnvelopedSender,
    private readonly livemode: boolean,
  ) {}

  async retrieve(options?: RequestOptions): Promise<Balance> {
    const check = (body: unknown): string | null => {
      const { availableAmount, pendingAmount } = body as Record<string, { value?: unknown; currency?: unknown } | undefined>;
      return [availableAmount, pendingAmount].every((one) => Number.isSafeInteger(one?.value) && typeof one?.currency === 'string') ? null : 'is no balance';
    };
    const body = await this.sender.plain<{ availableAmount: TossMoney; pendingAmount: TossMoney; lastResponse?: LastResponse }>('GET', '/v2/balances', options, { check });
    return answered({ object: 'balance' as const, available: [money(body.availableAmount)], pending: [money(body.pendingAmount)], livemode: this.livemode }, body.lastResponse);
  }
}

function money({ currency, value }: TossMoney): { amount: number; currency: string } {
  return { amount: value, currency: currency.toLowerCase() };
}
