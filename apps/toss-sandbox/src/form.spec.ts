import { describe, expect, it } from '@jest/globals';
import { businessDaysAfter, daysAfter, isBusinessDay, isDay } from './business-day.js';
import { Entity, formOf } from './form.js';
import { opened, seal } from './jwe.js';
import { Problem } from './problem.js';

const NOW = Date.parse('2026-11-24T10:00:00+09:00');
const KEY = Buffer.from('0123456789abcdef'.repeat(4), 'hex');
const HEADER = { iat: '2026-11-24T10:00:00+09:00', nonce: '7d9f1a52-6d0b-4d7e-9f57-0c5d0f6a1b2c' };
/** Made by the library jose 6.2.18 with KEY and HEADER. */
const BY_JOSE = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiaWF0IjoiMjAyNi0xMS0yNFQxMDowMDowMCswOTowMCIsIm5vbmNlIjoiN2Q5ZjFhNTItNmQwYi00ZDdlLTlmNTctMGM1ZDBmNmExYjJjIn0..AAECAwQFBgcICQoL.-iboeGC3Q3H1vr1aE52Y4qRrlFRjeQcsivalrDC8DG836bMdVNua72kkqN8kPm3ESRR5iEF21NyHS3oCcB565ASxTw.98fbw6TFtbUdqorCLiTnAw';

const options = { key: KEY, traceId: 'trace', now: NOW };

describe('an encrypted body', () => {
  it('is opened whoever made it', () => {
    expect(opened(BY_JOSE, KEY)).toBe('{"refPayoutId":"지급-1","amount":{"currency":"KRW","value":1000}}');
    expect(opened(seal('{}', KEY, HEADER), KEY)).toBe('{}');
  });

  it.each([['{}', KEY], ['', KEY], [BY_JOSE.replace(/.$/, 'A'), KEY], [BY_JOSE, Buffer.alloc(32)], [seal('{}', KEY, { ...HEADER, iat: '2026-11-24T10:00:00.123+09:00' }), KEY], [seal('{}', KEY, { ...HEADER, nonce: 'once' }), KEY]])('%s is refused', (body, key) => {
    expect(() => opened(body, key)).toThrow(Problem);
  });
});

describe('a form', () => {
  it('of v2 stands in an envelope, with sums as Toss prints them, refusals too', () => {
    const form = formOf('/v2/balances', undefined, options);
    expect(form.answer(new Entity('balance', { amount: { currency: 'KRW', value: 5_000 } }))).toBe('{"version":"2022-11-16","traceId":"trace","entityType":"balance","entityBody":{"amount":{"currency":"KRW","value":5000.0}}}');
    expect(JSON.parse(form.refusal(new Problem('NOT_ENOUGH_AMOUNT')))).toEqual({ version: '2022-11-16', traceId: 'trace', error: { code: 'NOT_ENOUGH_AMOUNT', message: expect.any(String) }, entityType: null, entityBody: null });
  });

  it('that is encrypted is encrypted both ways, refusals and faults too', () => {
    const form = formOf('/v2/payouts', 'ENCRYPTION', options);
    expect(form.read(BY_JOSE)).toMatchObject({ refPayoutId: '지급-1' });
    const answer = form.answer(new Entity('payout', { amount: { value: 7 } }));
    expect(JSON.parse(opened(answer, KEY))).toMatchObject({ entityType: 'payout', entityBody: { amount: { value: 7 } } });
    expect(opened(form.rewrite(answer, (json) => json.replace('7.0', '8.0')), KEY)).toContain('8.0');
    expect(opened(form.refusal(new Problem('NOT_ENOUGH_AMOUNT')), KEY)).toContain('NOT_ENOUGH_AMOUNT');
  });

  it('of v1 is bare, whatever a header says', () => {
    const form = formOf('/v1/payments/confirm', 'ENCRYPTION', options);
    expect([form.answer({ status: 'DONE' }), form.read('{"a":1}')]).toEqual(['{"status":"DONE"}', { a: 1 }]);
    expect(() => form.read('"text"')).toThrow(Problem);
  });
});

describe('business days', () => {
  it.each([['2026-11-24', true], ['2026-11-28', false], ['2026-11-29', false], ['2026-12-25', false], ['2026-02-17', false], ['2040-01-02', true]])('%s: %j', (day, is) => {
    expect(isBusinessDay(day)).toBe(is);
  });

  it('are counted over weekends and holidays', () => {
    expect([businessDaysAfter('2026-11-24', 2), businessDaysAfter('2026-11-27', 1), businessDaysAfter('2026-12-24', 1), daysAfter('2026-12-31', 1)]).toEqual(['2026-11-26', '2026-11-30', '2026-12-28', '2027-01-01']);
  });

  it.each([['2026-11-24', true], ['2026-11-31', false], ['2026-02-29', false], ['24.11.2026', false], [null, false]])('%j is a day: %j', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});
