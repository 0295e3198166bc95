import { needAmount, needDay, needId, needMetadata, needText, refuse, said } from './check.js';
import { TossUnsupportedError } from './errors.js';
import type { ListPromise } from './list.js';
import { toPayout, wrongPayout, type Payout, type TossPayout } from './payout.js';
import { answered, type RequestOptions } from './request-sender.js';
import type { EnvelopedSender } from './enveloped-sender.js';

export interface PayoutCreateParams {
  /** Your own name for it, 1 to 50 signs: by it you find it again. */
  ref_payout_id: string;
  /** The account (seller) that is paid. */
  destination: string;
  /** Won, below 1,000,000,000. */
  amount: number;
  currency?: 'krw';
  /** `instant`: on the same day, asked for on a business day from 8 to 15 o'clock. `standard`: on `payout_date`. */
  method: 'instant' | 'standard';
  /** A business day from tomorrow up to a year ahead, as `2026-11-24`; with `standard` only. */
  payout_date?: string;
  /** What the seller's bank book shows, 1 to 7 signs. */
  statement_descriptor: string;
  /** At most 5 pairs of 40 and 500 signs. */
  metadata?: Record<string, string>;
}

export interface PayoutListParams {
  /** Rows of a page, 100 when left out; 10,000 at most. */
  limit?: number;
  /** By the day on which it is paid, both ends included. */
  payout_date?: { gte?: string; lte?: string };
}

const MOST_WON = 999_999_999;
const MOST_AT_ONCE = 100;

/** Money from the balance at Toss to sellers (지급대행). Bodies are encrypted with the client's `securityKey`. */
export class Payouts {
  constructor(
    private readonly sender: EnvelopedSender,
    private readonly livemode: boolean,
  ) {}

  /**
   * Asks for one payout. It may still fail at the bank: `payout.changed` or `retrieve` tells.
   * Not repeated after a 5xx: Toss does not say that it would not pay twice. Then `list` by day and look for your `ref_payout_id`.
   */
  async create(params: PayoutCreateParams, options?: RequestOptions): Promise<Payout> {
    const { made, lastResponse } = await this.ask([params], options);
    return answered(toPayout(made[0] as TossPayout, this.livemode), lastResponse);
  }

  /**
   * Asks for 1 to 100 payouts at once: for all of them or, where Toss refuses one, for none. Answers one for each, in the order asked.
   * Each then has its own end. As `create`, never repeated after a 5xx.
   */
  async createMany(params: readonly PayoutCreateParams[], options?: RequestOptions): Promise<Payout[]> {
    const { made, lastResponse } = await this.ask(params, options);
    return answered(made.map((payout) => toPayout(payout, this.livemode)), lastResponse);
  }

  /** Throws TossInvalidRequestError with status 404 where there is none. */
  async retrieve(id: string, options?: RequestOptions): Promise<Payout> {
    return this.one(await this.sender.plain<TossPayout>('GET', pathOf(id), options, { check: (answer) => wrongPayout(answer, { id }) }));
  }

  /** Takes a `standard` one back before its day. What is already at the bank can't be. */
  async cancel(id: string, options?: RequestOptions): Promise<Payout> {
    return this.one(await this.sender.plain<TossPayout>('POST', `${pathOf(id)}/cancel`, options, { check: (answer) => wrongPayout(answer, { id }) }));
  }

  list(params: PayoutListParams = {}, options?: RequestOptions): ListPromise<Payout> {
    const { gte, lte } = params.payout_date ?? {};
    const query = { limit: params.limit, payoutDateGte: gte === undefined ? undefined : needDay(gte, 'payout_date'), payoutDateLte: lte === undefined ? undefined : needDay(lte, 'payout_date') };
    return this.sender.list('/v2/payouts', query, options, (row) => wrongPayout(row, {}), (row) => toPayout(row as TossPayout, this.livemode));
  }

  /** Always throws TossUnsupportedError, as does `reverse`. */
  update(_id?: string, _params?: object): never {
    throw new TossUnsupportedError('payouts.update', 'cancel it and make another one');
  }

  reverse(_id?: string): never {
    throw new TossUnsupportedError('payouts.reverse', 'what was paid out must be asked back from the seller');
  }

  private async ask(params: readonly PayoutCreateParams[], options: RequestOptions | undefined): Promise<{ made: TossPayout[]; lastResponse: Payout['lastResponse'] }> {
    if (params.length < 1 || params.length > MOST_AT_ONCE) throw refuse('params', `are 1 to ${MOST_AT_ONCE} payouts`);
    const body = params.map(toBody);
    if (new Set(body.map(({ refPayoutId }) => refPayoutId)).size < body.length) throw refuse('ref_payout_id', 'names two payouts');
    const check = (answer: unknown): string | null => wrongBatch((answer as { items?: unknown }).items, body);
    const { items, lastResponse } = await this.sender.sealed<{ items: TossPayout[]; lastResponse?: Payout['lastResponse'] }>('/v2/payouts', body, options, { check, notAfter5xx: true });
    return { made: body.flatMap(({ refPayoutId }) => items.find((one) => one.refPayoutId === refPayoutId) ?? []), lastResponse };
  }

  private one(payout: TossPayout & { lastResponse?: Payout['lastResponse'] }): Payout {
    return answered(toPayout(payout, this.livemode), payout.lastResponse);
  }
}

interface PayoutBody {
  refPayoutId: string;
  destination: string;
  scheduleType: 'EXPRESS' | 'SCHEDULED';
  payoutDate?: string;
  amount: { currency: 'KRW'; value: number };
  transactionDescription: string;
  metadata?: Record<string, string>;
}

function toBody(params: PayoutCreateParams): PayoutBody {
  const amount = needAmount(params.amount, 'amount');
  if (amount > MOST_WON) throw refuse('amount', 'is below 1,000,000,000 won');
  if (params.currency !== undefined && params.currency !== 'krw') throw refuse('currency', 'is krw');
  if (params.method !== 'instant' && params.method !== 'standard') throw refuse('method', 'is instant or standard');
  if ((params.method === 'standard') !== (params.payout_date !== undefined)) throw refuse('payout_date', 'goes with method standard, and only with it');
  return said({
    refPayoutId: needText(params.ref_payout_id, 'ref_payout_id', 50), destination: needId(params.destination, 'destination'), scheduleType: params.method === 'instant' ? 'EXPRESS' as const : 'SCHEDULED' as const,
    payoutDate: params.payout_date === undefined ? undefined : needDay(params.payout_date, 'payout_date'), amount: { currency: 'KRW' as const, value: amount },
    transactionDescription: needText(params.statement_descriptor, 'statement_descriptor', 7), metadata: needMetadata(params.metadata, 500),
  });
}

/** The answer must be about what was asked, all of it and nothing else. */
function wrongBatch(items: unknown, asked: readonly PayoutBody[]): string | null {
  if (!Array.isArray(items) || items.length !== asked.length) return 'has another number of payouts';
  for (const { refPayoutId, amount } of asked) {
    const found: unknown = items.find((item: { refPayoutId?: unknown } | null) => item?.refPayoutId === refPayoutId);
    const wrong = wrongPayout(found, { amount: amount.value });
    if (wrong !== null) return wrong;
  }
  return null;
}

function pathOf(id: string): string {
  return `/v2/payouts/${encodeURIComponent(needId(id, 'id'))}`;
}
