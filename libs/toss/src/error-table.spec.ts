import { describe, expect, it } from '@jest/globals';
import { errorFrom } from './error-table.js';
import { TossError } from './errors.js';

describe('an error answer', () => {
  it.each([
    [401, 'UNAUTHORIZED_KEY', 'TossAuthenticationError', 'refused'],
    [400, 'INVALID_API_KEY', 'TossAuthenticationError', 'refused'],
    [403, 'INCORRECT_BASIC_AUTH_FORMAT', 'TossAuthenticationError', 'refused'],
    [403, 'FORBIDDEN_REQUEST', 'TossPermissionError', 'refused'],
    [403, 'SOMETHING_NEW', 'TossPermissionError', 'refused'],
    [403, 'REJECT_CARD_PAYMENT', 'TossCardError', 'refused'],
    [400, 'INVALID_CARD', 'TossCardError', 'refused'],
    [400, 'INVALID_STOPPED_CARD', 'TossCardError', 'refused'],
    [400, 'EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT', 'TossCardError', 'refused'],
    [400, 'EXCEED_MAX_DUE_DATE', 'TossInvalidRequestError', 'refused'],
    [400, 'EXCEED_MAX_QUERY_LIMIT', 'TossInvalidRequestError', 'refused'],
    [403, 'EXCEED_MAX_REFUND_DUE', 'TossInvalidRequestError', 'refused'],
    [403, 'NOT_CANCELABLE_AMOUNT', 'TossInvalidRequestError', 'refused'],
    [403, 'NOT_ALLOWED_PARTIAL_REFUND', 'TossInvalidRequestError', 'refused'],
    [403, 'FORBIDDEN_SELLER_PAYOUT', 'TossInvalidRequestError', 'refused'],
    [403, 'NOT_ALLOWED_HOLIDAY', 'TossInvalidRequestError', 'refused'],
    [400, 'NOT_ENOUGH_AMOUNT', 'TossInvalidRequestError', 'refused'],
    [404, 'PAYOUT_NOT_FOUND', 'TossInvalidRequestError', 'refused'],
    [400, 'INVALID_REQUEST', 'TossInvalidRequestError', 'refused'],
    [404, 'NOT_FOUND_PAYMENT', 'TossInvalidRequestError', 'refused'],
    [400, 'INVALID_IDEMPOTENCY_KEY', 'TossIdempotencyError', 'refused'],
    [400, 'ALREADY_PROCESSED_PAYMENT', 'TossConflictError', 'unknown'],
    [400, 'ALREADY_CANCELED_PAYMENT', 'TossConflictError', 'unknown'],
    [400, 'DUPLICATED_ORDER_ID', 'TossConflictError', 'unknown'],
    [400, 'NOT_MATCHES_REFUNDABLE_AMOUNT', 'TossConflictError', 'unknown'],
    [400, 'PROVIDER_ERROR', 'TossAPIError', 'unknown'],
    [403, 'FORBIDDEN_CONSECUTIVE_REQUEST', 'TossAPIError', 'unknown'],
    [409, 'IDEMPOTENT_REQUEST_PROCESSING', 'TossAPIError', 'unknown'],
    [500, 'COMMON_ERROR', 'TossAPIError', 'unknown'],
    [503, 'SOMETHING_NEW', 'TossAPIError', 'unknown'],
    [429, 'ANYTHING', 'TossRateLimitError', 'unknown'],
  ])('%i %s is a %s, %s', (status, code, type, outcome) => {
    const error = errorFrom(status, { code, message: '까닭' }, { 'x-tosspayments-trace-id': 'trace' });
    expect(error).toBeInstanceOf(TossError);
    expect(error).toMatchObject({ type, outcome, code, statusCode: status, requestId: 'trace', userMessage: '까닭', message: `${code}: 까닭`, raw: { code, message: '까닭' } });
  });

  it.each([['REJECT_CARD_PAYMENT', 'insufficient_funds'], ['INVALID_CARD_EXPIRATION', 'expired_card'], ['INVALID_CARD_LOST_OR_STOLEN', 'lost_card'], ['FDS_ERROR', 'fraudulent'], ['REJECT_CARD_COMPANY', 'generic_decline']])('%s declines as %s', (code, decline_code) => {
    expect(errorFrom(403, { code, message: '' }, {})).toMatchObject({ type: 'TossCardError', decline_code });
  });

  it('that follows a 5xx of the same call is no proof of a refusal', () => {
    expect(errorFrom(403, { code: 'NOT_CANCELABLE_AMOUNT', message: '' }, {}, true).outcome).toBe('unknown');
  });
});
