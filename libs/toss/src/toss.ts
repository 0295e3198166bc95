import { Accounts } from './accounts.js';
import { Balances } from './balance.js';
import { BalanceTransactions } from './balance-transactions.js';
import { CashReceipts } from './cash-receipts.js';
import { needWhole } from './check.js';
import { SYSTEM, type Surroundings } from './clock.js';
import { TossAuthenticationError, TossInvalidRequestError } from './errors.js';
import { PaymentIntents } from './payment-intents.js';
import { Payouts } from './payouts.js';
import { Refunds } from './refunds.js';
import { RequestSender, type LastResponse, type RequestEvent, type RequestOptions, type ResponseEvent } from './request-sender.js';
import { EnvelopedSender } from './enveloped-sender.js';
import { Settlements } from './settlements.js';
import { NodeHttpClient, type HttpClient } from './transport.js';
import { VirtualAccounts } from './virtual-accounts.js';
import { Webhooks } from './webhooks.js';

export interface TossOptions {
  /** Where Toss answers. A live key is refused with any other address than Toss's own. */
  baseUrl?: string;
  /** What you believe the key to be: a test key in production, or a live one in a test, is then refused at once. */
  livemode?: boolean;
  /** Milliseconds for one attempt, the whole answer included. Left out: 30,000, and 60,000 for transactions, settlements, payouts and sellers, as Toss asks. */
  timeout?: number;
  /** Repetitions after a lost answer, a 5xx, a 409 or a 429, with the same key and bytes; 2 when left out. */
  maxNetworkRetries?: number;
  /** 64 hex digits, apart from the key: encrypts sellers and payouts, and checks signed webhooks. */
  securityKey?: string;
  /** Named in the User-Agent. */
  appInfo?: { name: string; version?: string };
  /** Carries the requests; node's own http and https when left out. */
  httpClient?: HttpClient;
  /** Clock, randomness and sleep, for tests. */
  surroundings?: Surroundings;
}

const TOSS_URL = 'https://api.tosspayments.com';
export const VERSION = '0.1.0';
const OPTIONS = new Set<string>(['baseUrl', 'livemode', 'timeout', 'maxNetworkRetries', 'securityKey', 'appInfo', 'httpClient', 'surroundings'] satisfies (keyof TossOptions)[]);

/** A client of Toss Payments in Stripe's shape. Safe to share; keeps connections open. */
export class Toss {
  readonly paymentIntents: PaymentIntents;
  readonly refunds: Refunds;
  readonly virtualAccounts: VirtualAccounts;
  readonly cashReceipts: CashReceipts;
  readonly balanceTransactions: BalanceTransactions;
  readonly settlements: Settlements;
  readonly balance: Balances;
  readonly accounts: Accounts;
  readonly payouts: Payouts;
  readonly webhooks: Webhooks;
  private readonly sender: RequestSender;

  /** Throws TossAuthenticationError on a key that can't be right, TossInvalidRequestError on an option that does not exist. */
  constructor(key: string, options: TossOptions = {}) {
    const odd = Object.keys(options).filter((name) => !OPTIONS.has(name));
    if (odd.length > 0) throw new TossInvalidRequestError({ message: `no such option: ${odd.join(', ')}; there are ${[...OPTIONS].join(', ')}`, outcome: 'not_sent', param: odd[0] });
    const baseUrl = (options.baseUrl ?? TOSS_URL).replace(/\/+$/, '');
    const livemode = checkedKey(key, baseUrl, options.livemode);
    const surroundings = options.surroundings ?? SYSTEM;
    const app = options.appInfo === undefined ? '' : ` ${options.appInfo.name}${options.appInfo.version === undefined ? '' : `/${options.appInfo.version}`}`;
    this.sender = new RequestSender({
      key, baseUrl, surroundings, timeout: options.timeout === undefined ? undefined : needWhole(options.timeout, 'timeout', 1), maxNetworkRetries: needWhole(options.maxNetworkRetries ?? 2, 'maxNetworkRetries', 0),
      userAgent: `guro-toss/${VERSION}${app}`, httpClient: options.httpClient ?? new NodeHttpClient(),
    });
    this.paymentIntents = new PaymentIntents(this.sender, livemode);
    this.refunds = new Refunds(this.sender, livemode);
    this.virtualAccounts = new VirtualAccounts(this.sender, livemode);
    this.cashReceipts = new CashReceipts(this.sender);
    this.settlements = new Settlements(this.sender);
    this.balanceTransactions = new BalanceTransactions(this.sender, this.settlements);
    const v2 = new EnvelopedSender(this.sender, options.securityKey, surroundings);
    this.balance = new Balances(v2, livemode);
    this.accounts = new Accounts(v2, livemode);
    this.payouts = new Payouts(v2, livemode);
    this.webhooks = new Webhooks(surroundings, options.securityKey, livemode);
  }

  /**
   * What this client has no method for, in Toss's own words: plain JSON to a path such as `/v1/promotions/card`, with the same keys, repetitions and errors.
   * Nothing about the answer is checked but that it is JSON.
   */
  rawRequest(method: 'GET' | 'POST' | 'DELETE', path: string, params?: object, options?: RequestOptions): Promise<object & { readonly lastResponse?: LastResponse }> {
    if (!/^\/v\d+\/\S+$/.test(path)) throw new TossInvalidRequestError({ message: 'path begins with a version, such as /v1/', outcome: 'not_sent', param: 'path' });
    return this.sender.send(method, path, params, options);
  }

  /** Tells of each attempt as it leaves and as it ends: for logs and metrics, without keys and bodies. */
  on(event: 'request', listener: (event: RequestEvent) => void): this;
  on(event: 'response', listener: (event: ResponseEvent) => void): this;
  on(event: 'request' | 'response', listener: ((event: RequestEvent) => void) | ((event: ResponseEvent) => void)): this {
    this.sender.events.on(event, listener);
    return this;
  }

  /** As `on`, for the next attempt alone. */
  once(event: 'request', listener: (event: RequestEvent) => void): this;
  once(event: 'response', listener: (event: ResponseEvent) => void): this;
  once(event: 'request' | 'response', listener: ((event: RequestEvent) => void) | ((event: ResponseEvent) => void)): this {
    this.sender.events.once(event, listener);
    return this;
  }

  off(event: 'request' | 'response', listener: ((event: RequestEvent) => void) | ((event: ResponseEvent) => void)): this {
    this.sender.events.off(event, listener);
    return this;
  }
}

/** The key, not the address, separates test from live. Answers whether it is a live one. */
function checkedKey(key: string, baseUrl: string, believed: boolean | undefined): boolean {
  const refuse = (message: string, param: string): TossAuthenticationError => new TossAuthenticationError({ message, outcome: 'not_sent', param });
  if (!/^(test|live)_g?sk_\S+$/.test(key)) throw refuse('a secret key begins with test_sk_, live_sk_, test_gsk_ or live_gsk_', 'key');
  const livemode = key.startsWith('live_');
  if (livemode && baseUrl !== TOSS_URL) throw refuse('a live key must not be sent to a stand-in', 'baseUrl');
  if (believed !== undefined && believed !== livemode) throw refuse(`this is a ${livemode ? 'live' : 'test'} key`, 'livemode');
  return livemode;
}
