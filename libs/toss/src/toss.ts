import { SYSTEM, type Surroundings } from './clock.js';
import { TossAuthenticationError } from './errors.js';
import { PaymentIntents } from './payment-intents.js';
import { BalanceTransactions, CashReceipts, Settlements, VirtualAccounts } from './records.js';
import { Refunds } from './refunds.js';
import { RequestSender, type RequestEvent, type ResponseEvent } from './request-sender.js';
import { Webhooks } from './webhooks.js';

export interface TossOptions {
  /** Where Toss answers. A live key is refused with any other address than Toss's own, and the other way round nothing stops a test key. */
  baseUrl?: string;
  /** Milliseconds for one attempt; 30,000 when left out. */
  timeout?: number;
  /** Repetitions after a lost answer, a 5xx, a 409 or a 429, with the same key and bytes; 2 when left out. */
  maxNetworkRetries?: number;
  /** 64 hex digits; checks signed webhooks. */
  securityKey?: string;
  /** Clock, randomness and sleep, for tests. */
  surroundings?: Surroundings;
}

const TOSS_URL = 'https://api.tosspayments.com';

/** A client of Toss Payments in Stripe's shape. */
export class Toss {
  readonly paymentIntents: PaymentIntents;
  readonly refunds: Refunds;
  readonly virtualAccounts: VirtualAccounts;
  readonly cashReceipts: CashReceipts;
  readonly balanceTransactions: BalanceTransactions;
  readonly settlements: Settlements;
  readonly webhooks: Webhooks;
  private readonly sender: RequestSender;

  constructor(key: string, options: TossOptions = {}) {
    const baseUrl = (options.baseUrl ?? TOSS_URL).replace(/\/+$/, '');
    if (!/^(test|live)_g?sk_\S+$/.test(key)) throw new TossAuthenticationError({ message: 'a secret key begins with test_sk_, live_sk_, test_gsk_ or live_gsk_', outcome: 'not_sent', param: 'key' });
    const livemode = key.startsWith('live_');
    if (livemode && baseUrl !== TOSS_URL) throw new TossAuthenticationError({ message: 'a live key must not be sent to a stand-in', outcome: 'not_sent', param: 'baseUrl' });
    const surroundings = options.surroundings ?? SYSTEM;
    this.sender = new RequestSender({ key, baseUrl, timeout: options.timeout ?? 30_000, maxNetworkRetries: options.maxNetworkRetries ?? 2, surroundings });
    this.paymentIntents = new PaymentIntents(this.sender, livemode);
    this.refunds = new Refunds(this.sender);
    this.virtualAccounts = new VirtualAccounts(this.sender, livemode);
    this.cashReceipts = new CashReceipts(this.sender);
    this.balanceTransactions = new BalanceTransactions(this.sender);
    this.settlements = new Settlements(this.sender);
    this.webhooks = new Webhooks(surroundings, options.securityKey);
  }

  on(event: 'request', listener: (event: RequestEvent) => void): this;
  on(event: 'response', listener: (event: ResponseEvent) => void): this;
  on(event: 'request' | 'response', listener: ((event: RequestEvent) => void) | ((event: ResponseEvent) => void)): this {
    this.sender.events.on(event, listener);
    return this;
  }
}
