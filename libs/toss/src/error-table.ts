import {
  TossAPIError, TossAuthenticationError, TossCardError, TossConflictError, TossError, TossIdempotencyError, TossInvalidRequestError, TossPermissionError, TossRateLimitError,
  type ErrorDetails, type Outcome,
} from './errors.js';

type ErrorClass = new (details: ErrorDetails) => TossError;

/** Toss's status does not decide what an error is: 400 hides transient faults, 403 ordinary card refusals. The code does. */
const BY_CODE: Readonly<Record<string, ErrorClass>> = {
  UNAUTHORIZED_KEY: TossAuthenticationError, INVALID_API_KEY: TossAuthenticationError, INCORRECT_BASIC_AUTH_FORMAT: TossAuthenticationError,
  FORBIDDEN_REQUEST: TossPermissionError, NOT_REGISTERED_BUSINESS: TossPermissionError, NOT_SUPPORTED_METHOD: TossPermissionError,
  ALREADY_PROCESSED_PAYMENT: TossConflictError, ALREADY_CANCELED_PAYMENT: TossConflictError, ALREADY_REFUND_PAYMENT: TossConflictError,
  ALREADY_COMPLETED_PAYMENT: TossConflictError, ALREADY_REFUNDING_PAYMENT: TossConflictError,
  DUPLICATED_ORDER_ID: TossConflictError, DUPLICATED_REQUEST: TossConflictError, NOT_MATCHES_REFUNDABLE_AMOUNT: TossConflictError,
  INVALID_IDEMPOTENCY_KEY: TossIdempotencyError,
  // Of payouts: about the seller, the sum or the day, not about rights, whatever their status says.
  FORBIDDEN_SELLER_PAYOUT: TossInvalidRequestError, NOT_ENOUGH_AMOUNT: TossInvalidRequestError, INVALID_PAYABLE_DATE: TossInvalidRequestError, NOT_MATCH_PAYEE_NAME: TossInvalidRequestError,
  ACCOUNT_OWNER_CHECK_FAILED: TossInvalidRequestError,
  PROVIDER_ERROR: TossAPIError, FORBIDDEN_CONSECUTIVE_REQUEST: TossAPIError, IDEMPOTENT_REQUEST_PROCESSING: TossAPIError,
  FDS_ERROR: TossCardError, INVALID_PASSWORD: TossCardError, CARD_PROCESSING_ERROR: TossCardError, RESTRICTED_TRANSFER_ACCOUNT: TossCardError, NOT_AVAILABLE_BANK: TossCardError,
};

/** Codes after which it may have happened although the status says 4xx: read the payment first. */
const UNKNOWN = new Set([
  'ALREADY_PROCESSED_PAYMENT', 'ALREADY_COMPLETED_PAYMENT', 'DUPLICATED_ORDER_ID', 'DUPLICATED_REQUEST', 'ALREADY_CANCELED_PAYMENT', 'ALREADY_REFUND_PAYMENT', 'ALREADY_REFUNDING_PAYMENT',
  'NOT_MATCHES_REFUNDABLE_AMOUNT', 'IDEMPOTENT_REQUEST_PROCESSING', 'FORBIDDEN_CONSECUTIVE_REQUEST', 'PROVIDER_ERROR',
]);

/** Refusals of the buyer's card, account or limit. */
const CARD = /^(REJECT_|INVALID_CARD(?:_|$)|INVALID_STOPPED_CARD|INVALID_REJECT_CARD|EXCEED_MAX_(?!REFUND|DUE|VALID|QUERY))/;
/** 403s that are about the refund asked for, not about rights. */
const REFUND = /^(NOT_CANCELABLE_|EXCEED_CANCEL_|EXCEED_MAX_REFUND|NOT_ALLOWED_)/;

const DECLINES: Readonly<Record<string, string>> = {
  REJECT_CARD_PAYMENT: 'insufficient_funds', REJECT_ACCOUNT_PAYMENT: 'insufficient_funds', INVALID_CARD_EXPIRATION: 'expired_card',
  INVALID_CARD_LOST_OR_STOLEN: 'lost_card', REJECT_TOSSPAY_INVALID_ACCOUNT: 'card_not_supported',
  INVALID_STOPPED_CARD: 'card_not_supported', INVALID_CARD_NUMBER: 'incorrect_number', INVALID_PASSWORD: 'incorrect_pin', FDS_ERROR: 'fraudulent',
  EXCEED_MAX_DAILY_PAYMENT_COUNT: 'card_velocity_exceeded', EXCEED_MAX_AMOUNT: 'card_velocity_exceeded', EXCEED_MAX_ONE_DAY_AMOUNT: 'card_velocity_exceeded',
};

/**
 * An error answer of Toss as one of our classes. Unknown codes keep their text and go by status, as Stripe does.
 * @param faulted whether an earlier attempt of the same call was answered by a 5xx: then even a refusal may be about what that attempt did
 */
export function errorFrom(status: number, body: { code: string; message: string }, headers: Record<string, string>, faulted = false): TossError {
  const outcome: Outcome = faulted || status >= 500 || status === 409 || status === 429 || UNKNOWN.has(body.code) ? 'unknown' : 'refused';
  const ErrorOf = classOf(status, body.code);
  return new ErrorOf({
    message: `${body.code}: ${body.message}`, outcome, code: body.code, statusCode: status, requestId: headers['x-tosspayments-trace-id'], headers, raw: body,
    decline_code: ErrorOf === TossCardError ? (DECLINES[body.code] ?? 'generic_decline') : undefined,
  });
}

function classOf(status: number, code: string): ErrorClass {
  const known = BY_CODE[code];
  if (known) return known;
  if (CARD.test(code)) return TossCardError;
  if (status === 401) return TossAuthenticationError;
  if (status === 429) return TossRateLimitError;
  if (status >= 500 || status === 409) return TossAPIError;
  return status === 403 && !REFUND.test(code) ? TossPermissionError : TossInvalidRequestError;
}
