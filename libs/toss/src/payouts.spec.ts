import { describe, expect, it } from '@jest/globals';
import type { TossError } from './errors.js';
import { open, seal } from './jwe.js';
import type { PayoutCreateParams } from './payouts.js';
import { enveloped, prepareTossPayout, scripted, type Scripted, type Step } from './scripted.js';

const KEY = 'ab'.repeat(32);
const key = Buffer.from(KEY, 'hex');
const PARAMS: PayoutCreateParams = { ref_payout_id: 'payout-1', destination: 'seller_1', amount: 70_000, method: 'standard', payout_date: '2026-11-25', statement_descriptor: '구로e몰' };
const caught = async (work: Promise<unknown>): Promise<TossError> => work.then(() => { throw new Error('nothing was thrown'); }, (error: unknown) => error as TossError);
const client = (steps: readonly Step[], options: object = {}): Scripted => scripted(steps, { securityKey: KEY, ...options });
const sealed = (body: unknown): string => seal(JSON.stringify(body), key, { iat: 'x', nonce: 'y' });
const made = (change: object = {}): Step => ({ status: 200, body: sealed(enveloped({ items: [prepareTossPayout(change)] }).body) });
const refused = (status: number, code: string): Step => ({ status, body: sealed({ version: '2022-11-16', traceId: 'trace', error: { code, message: '까닭' }, entityType: null, entityBody: null }) });

describe('a payout', () => {
  it('leaves encrypted, as an array of one, and reads in the words of Stripe', async () => {
    const { toss, sent } = client([made()]);
    const payout = await toss.payouts.create({ ...PARAMS, metadata: { statement: '7' } }, { idempotencyKey: 'payout-1' });
    expect(payout).toMatchObject({ id: 'FPA_1', object: 'payout', ref_payout_id: 'payout-1', destination: 'seller_1', amount: 70_000, currency: 'krw', method: 'standard', payout_date: '2026-11-25', arrival_date: Date.parse('2026-11-25T00:00:00+09:00') / 1000, status: 'pending', failure_code: null, livemode: false });
    expect([payout.lastResponse?.idempotencyKey, Object.keys(payout).includes('lastResponse')]).toEqual(['payout-1', false]);
    const [request] = sent;
    expect(request).toMatchObject({ method: 'POST', url: 'http://toss.test/v2/payouts', timeout: 60_000, headers: { 'content-type': 'text/plain', 'tosspayments-api-security-mode': 'ENCRYPTION', 'idempotency-key': 'payout-1' } });
    expect(request?.body).not.toContain('payout-1');
    expect(JSON.parse(open(request?.body ?? '', key))).toEqual([{ refPayoutId: 'payout-1', destination: 'seller_1', scheduleType: 'SCHEDULED', payoutDate: '2026-11-25', amount: { currency: 'KRW', value: 70_000 }, transactionDescription: '구로e몰', metadata: { statement: '7' } }]);
    expect(JSON.parse(Buffer.from(request?.body?.split('.')[0] ?? '', 'base64url').toString())).toEqual({ alg: 'dir', enc: 'A256GCM', iat: '2025-11-25T01:00:00+09:00', nonce: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it.each([['REQUESTED', 'pending'], ['IN_PROGRESS', 'in_transit'], ['COMPLETED', 'paid'], ['FAILED', 'failed'], ['REJECTED', 'failed'], ['CANCELED', 'canceled'], ['WHATEVER_COMES', 'pending']])('%s is %s', async (status, expected) => {
    const { toss } = client([enveloped(prepareTossPayout({ status, error: { code: 'X', message: '까닭' } }))]);
    expect(await toss.payouts.retrieve('FPA_1')).toMatchObject({ status: expected, failure_code: 'X', failure_message: '까닭' });
  });

  it('is one of many: all are answered in the order asked', async () => {
    const items = [prepareTossPayout({ id: 'FPA_2', refPayoutId: 'payout-2' }), prepareTossPayout()];
    const { toss } = client([{ status: 200, body: sealed(enveloped({ items }).body) }]);
    expect((await toss.payouts.createMany([PARAMS, { ...PARAMS, ref_payout_id: 'payout-2' }])).map(({ id }) => id)).toEqual(['FPA_1', 'FPA_2']);
  });

  it.each<[string, object, string]>([
    ['no sum', { amount: 0 }, 'amount'], ['a billion', { amount: 1_000_000_000 }, 'amount'], ['half a won', { amount: 0.5 }, 'amount'], ['another currency', { currency: 'usd' }, 'currency'], ['no day', { payout_date: undefined }, 'payout_date'],
    ['a day for an instant one', { method: 'instant' }, 'payout_date'], ['an odd day', { payout_date: 'tomorrow' }, 'payout_date'], ['a long text', { statement_descriptor: '구로구청이몰정산' }, 'statement_descriptor'], ['a long name', { ref_payout_id: 'x'.repeat(51) }, 'ref_payout_id'],
    ['nobody', { destination: ' ' }, 'destination'], ['an odd method', { method: 'soon' }, 'method'], ['long metadata', { metadata: { a: 'x'.repeat(501) } }, 'metadata'],
  ])('with %s never leaves', async (_, change, param) => {
    const { toss, sent } = client([]);
    expect(await caught(toss.payouts.create({ ...PARAMS, ...change }))).toMatchObject({ outcome: 'not_sent', param });
    expect(sent).toEqual([]);
  });

  it('never leaves in a batch of none, of too many, or with one name twice', async () => {
    const { toss, sent } = client([]);
    const many = Array.from({ length: 101 }, (_, index) => ({ ...PARAMS, ref_payout_id: `p-${index}` }));
    for (const batch of [[], many, [PARAMS, PARAMS]]) expect(await caught(toss.payouts.createMany(batch))).toMatchObject({ type: 'TossInvalidRequestError', outcome: 'not_sent' });
    expect(sent).toEqual([]);
  });

  it.each([undefined, '', 'zz'.repeat(32), 'ab'])('never leaves with the security key %j', async (securityKey) => {
    const { toss, sent } = scripted([], securityKey === undefined ? {} : { securityKey });
    expect(await caught(toss.payouts.create(PARAMS))).toMatchObject({ type: 'TossAuthenticationError', outcome: 'not_sent', param: 'securityKey' });
    expect(sent).toEqual([]);
  });
});

describe('what came of a payout', () => {
  it.each([[403, 'FORBIDDEN_SELLER_PAYOUT', 'TossInvalidRequestError', 'refused'], [400, 'NOT_ENOUGH_AMOUNT', 'TossInvalidRequestError', 'refused'], [400, 'DUPLICATED_REQUEST', 'TossConflictError', 'unknown'], [401, 'UNAUTHORIZED_KEY', 'TossAuthenticationError', 'refused']])('%i %s, encrypted or bare, is a %s, %s', async (status, code, type, outcome) => {
    const { toss } = client([refused(status, code), { status, body: { code, message: '까닭' } }]);
    for (const _ of [1, 2]) expect(await caught(toss.payouts.create(PARAMS))).toMatchObject({ type, code, outcome, userMessage: '까닭' });
  });

  it('is asked for again after a lost answer: the same key and the same payout, sealed anew', async () => {
    const { toss, sent } = client([{ lost: 'after' }, { status: 409, body: sealed({ error: { code: 'IDEMPOTENT_REQUEST_PROCESSING', message: '' } }) }, made()]);
    expect(await toss.payouts.create(PARAMS)).toMatchObject({ status: 'pending' });
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(sent.map(({ body }) => open(body ?? '', key))).size).toBe(1);
    expect(new Set(sent.map(({ body }) => body)).size).toBe(3);
  });

  it('is never asked for again after a 5xx', async () => {
    const { toss, sent } = client([refused(500, 'COMMON_ERROR'), made()]);
    expect(await caught(toss.payouts.create(PARAMS))).toMatchObject({ type: 'TossAPIError', outcome: 'unknown' });
    expect(sent.length).toBe(1);
  });

  it.each<[string, Step]>([
    ['another sum', made({ amount: { currency: 'KRW', value: 70_001 } })], ['another name', made({ refPayoutId: 'payout-9' })], ['an answer under another key', { status: 200, body: seal('{}', Buffer.alloc(32), { iat: 'x', nonce: 'y' }) }],
    ['no payout at all', { status: 200, body: sealed(enveloped({ items: [] }).body) }], ['an empty envelope', { status: 200, body: sealed({}) }],
  ])('is unknown with %s', async (_, step) => {
    const { toss } = client([step], { maxNetworkRetries: 0 });
    expect(await caught(toss.payouts.create(PARAMS))).toMatchObject({ type: 'TossAPIError', outcome: 'unknown' });
  });

  it('is refused for another body under a known key', async () => {
    const { toss, sent } = client([made()]);
    await toss.payouts.create(PARAMS, { idempotencyKey: 'k-1' });
    expect(await caught(toss.payouts.create({ ...PARAMS, amount: 1 }, { idempotencyKey: 'k-1' }))).toMatchObject({ type: 'TossIdempotencyError', outcome: 'not_sent' });
    expect(sent.length).toBe(1);
  });
});

describe('payouts', () => {
  it('are listed by their day, however a page names its fields', async () => {
    const page = (items: string[], more: object): Step => enveloped({ items: items.map((id) => prepareTossPayout({ id })), ...more });
    const { toss, sent } = client([page(['a', 'b'], { hasNext: true, lastCursor: 'b' }), page(['c'], { hasMore: true, nextCursor: 'c2' }), page(['d'], { hasMore: false })]);
    const found = await toss.payouts.list({ limit: 2, payout_date: { gte: '2026-11-01', lte: '2026-11-30' } }).autoPagingToArray({ limit: 10 });
    expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(['', '&startingAfter=b', '&startingAfter=c2'].map((after) => `?limit=2&payoutDateGte=2026-11-01&payoutDateLte=2026-11-30${after}`));
  });

  it('are cancelled without a body of their own, and plain', async () => {
    const { toss, sent } = client([enveloped(prepareTossPayout({ status: 'CANCELED' }))]);
    expect(await toss.payouts.cancel('FPA_1')).toMatchObject({ status: 'canceled' });
    expect(sent[0]).toMatchObject({ method: 'POST', url: 'http://toss.test/v2/payouts/FPA_1/cancel', body: '{}', headers: { 'content-type': 'application/json' } });
    expect(sent[0]?.headers).not.toHaveProperty('tosspayments-api-security-mode');
  });

  it('can not be changed nor taken back', () => {
    const { toss, sent } = client([]);
    expect(() => toss.payouts.update()).toThrow(expect.objectContaining({ type: 'TossUnsupportedError', feature: 'payouts.update' }));
    expect(() => toss.payouts.reverse()).toThrow(expect.objectContaining({ type: 'TossUnsupportedError', feature: 'payouts.reverse' }));
    expect(sent).toEqual([]);
  });

  it('come out of a balance', async () => {
    const { toss } = client([enveloped({ availableAmount: { currency: 'KRW', value: 5_000.0 }, pendingAmount: { currency: 'KRW', value: 0 } }), enveloped({ availableAmount: null })], { maxNetworkRetries: 0 });
    expect(await toss.balance.retrieve()).toEqual({ object: 'balance', available: [{ amount: 5_000, currency: 'krw' }], pending: [{ amount: 0, currency: 'krw' }], livemode: false });
    expect(await caught(toss.balance.retrieve())).toMatchObject({ type: 'TossAPIError', outcome: 'unknown' });
  });
});
