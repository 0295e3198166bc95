/**
 * What a caller must branch on for money:
 * `refused`: Toss said no, for good; `unknown`: it may have happened, read before anything else; `not_sent`: nothing left this process.
 */
export type Outcome = 'refused' | 'unknown' | 'not_sent';

export interface ErrorDetails {
  message: string;
  outcome: Outcome;
  code?: string | undefined;
  decline_code?: string | undefined;
  param?: string | undefined;
  statusCode?: number | undefined;
  requestId?: string | undefined;
  headers?: Record<string, string> | undefined;
  raw?: unknown;
  detail?: unknown;
}

/** Stripe's error fields, and `outcome`. Branch by `instanceof` or by `type`. */
export class TossError extends Error {
  readonly type: string;
  readonly outcome: Outcome;
  /** Toss's code, or undefined where no answer was understood. */
  readonly code: string | undefined;
  /** The closest of Stripe's words, on card errors. */
  readonly decline_code: string | undefined;
  readonly param: string | undefined;
  readonly statusCode: number | undefined;
  /** Toss's trace id: opaque, two of them after a replay. */
  readonly requestId: string | undefined;
  readonly headers: Record<string, string> | undefined;
  readonly raw: unknown;
  readonly detail: unknown;

  constructor(details: ErrorDetails) {
    super(details.message);
    this.type = new.target.name;
    this.outcome = details.outcome;
    this.code = details.code;
    this.decline_code = details.decline_code;
    this.param = details.param;
    this.statusCode = details.statusCode;
    this.requestId = details.requestId;
    this.headers = details.headers;
    this.raw = details.raw;
    this.detail = details.detail;
  }

  /** Toss's own sentence for the buyer, where it sent one. */
  get userMessage(): string | undefined {
    return this.raw !== null && typeof this.raw === 'object' && 'message' in this.raw && typeof this.raw.message === 'string' ? this.raw.message : undefined;
  }
}

/** The buyer's card, account or limit: offer another method. */
export class TossCardError extends TossError {}
/** The request is wrong, or about something that is not there or can't be done. */
export class TossInvalidRequestError extends TossError {}
/** Keys. */
export class TossAuthenticationError extends TossError {}
/** The contract does not allow it. */
export class TossPermissionError extends TossError {}
/** Already confirmed, cancelled or used: read the payment and decide. Stripe has no twin. */
export class TossConflictError extends TossError {}
/** An idempotency key that can't be used, or was used for another body. */
export class TossIdempotencyError extends TossError {}
export class TossRateLimitError extends TossError {}
/** A fault at Toss or behind it. */
export class TossAPIError extends TossError {}
/** No answer, a late one, or one that was cut off. */
export class TossConnectionError extends TossError {}
export class TossSignatureVerificationError extends TossError {
  constructor(message: string, readonly header: string, readonly payload: string | Buffer) {
    super({ message, outcome: 'not_sent' });
  }
}
/** Stripe can, Toss can't. Thrown before any network call. */
export class TossUnsupportedError extends TossError {
  constructor(readonly feature: string, readonly alternative: string) {
    super({ message: `Toss Payments has no ${feature}; ${alternative}`, outcome: 'not_sent' });
  }
}
