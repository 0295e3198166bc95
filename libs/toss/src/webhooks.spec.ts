import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { TossSignatureVerificationError } from './errors.js';
import { prepareTossPayout, prepareTossSeller, scripted } from './scripted.js';

const KEY = 'ab'.repeat(32);
const NOW = new Date(1_764_000_000_000);
const at = (seconds: number): string => new Date(NOW.getTime() + seconds * 1000).toISOString();
const { webhooks } = scripted([], { securityKey: KEY }).toss;
const BODY = `{ "eventType":"payout.changed","eventId":"evt-1", "createdAt":"2026-11-24T10:00:00+09:00","entityBody":${JSON.stringify(prepareTossPayout({ status: 'COMPLETED' }))}}`;
const header = (payload: string, transmissionTime: string): string => webhooks.generateTestHeaderString({ payload, transmissionTime, securityKey: KEY });

describe('a payout webhook', () => {
  it('is read when its signature fits the exact bytes', () => {
    expect(webhooks.constructEvent(Buffer.from(BODY), header(BODY, at(0)), at(0))).toMatchObject({ verified: true, id: 'evt-1', object: 'event', type: 'payout.changed', created: 1_795_482_000, data: { object: { id: 'FPA_1', object: 'payout', status: 'paid', amount: 70_000 } } });
  });

  it('of a seller tells the account; another one, or an odd one, is told as it is', () => {
    const read = (eventType: string, entityBody: unknown): unknown => {
      const payload = JSON.stringify({ eventType, createdAt: '2026-11-24T10:00:00+09:00', eventId: 'evt-2', entityBody });
      return webhooks.constructEvent(payload, header(payload, at(0)), at(0));
    };
    expect(read('seller.changed', prepareTossSeller({ status: 'KYC_REQUIRED' }))).toMatchObject({ type: 'seller.changed', data: { object: { object: 'account', payouts_enabled: false, requirements: { currently_due: ['kyc'] } } } });
    expect(read('settlement.changed', { id: 'x' })).toMatchObject({ type: 'OTHER', name: 'settlement.changed', data: { object: { id: 'x' } } });
    expect(read('payout.changed', { id: 'x' })).toMatchObject({ type: 'OTHER', name: 'payout.changed' });
  });

  it('is read when one of two signatures fits, while a key is changed', () => {
    expect(webhooks.constructEvent(BODY, `v1:b2xk, ${header(BODY, at(0))}`, at(0)).id).toBe('evt-1');
  });

  it('is read when the key was used as text', () => {
    const signature = createHmac('sha256', KEY).update(`${BODY}:${at(0)}`).digest('base64');
    expect(webhooks.constructEvent(BODY, `v1:${signature}`, at(0)).id).toBe('evt-1');
  });

  it.each([['299 seconds old', -299], ['299 seconds ahead', 299]])('%s is in time', (_, seconds) => {
    expect(webhooks.constructEvent(BODY, header(BODY, at(seconds)), at(seconds)).id).toBe('evt-1');
  });

  const refused: [string, () => unknown][] = [
    ['a changed body', () => webhooks.constructEvent(`${BODY} `, header(BODY, at(0)), at(0))],
    ['another time', () => webhooks.constructEvent(BODY, header(BODY, at(0)), at(1))],
    ['another scheme', () => webhooks.constructEvent(BODY, header(BODY, at(0)).replace('v1', 'v0'), at(0))],
    ['another key', () => webhooks.constructEvent(BODY, header(BODY, at(0)), at(0), 'cd'.repeat(32))],
    ['a key that is not hex, and so reads as an empty one', () => webhooks.constructEvent(BODY, `v1:${createHmac('sha256', '').update(`${BODY}:${at(0)}`).digest('base64')}`, at(0), 'not-hex')],
    ['a blank key', () => webhooks.constructEvent(BODY, header(BODY, at(0)), at(0), '')],
    ['no header', () => webhooks.constructEvent(BODY, undefined, at(0))],
    ['no time', () => webhooks.constructEvent(BODY, header(BODY, at(0)), undefined)],
    ['301 seconds of age', () => webhooks.constructEvent(BODY, header(BODY, at(-301)), at(-301))],
    ['301 seconds ahead', () => webhooks.constructEvent(BODY, header(BODY, at(301)), at(301))],
    ['a time that is none', () => webhooks.constructEvent(BODY, header(BODY, 'soon'), 'soon')],
    ['a parsed body', () => webhooks.constructEvent(JSON.parse(BODY) as string, header(BODY, at(0)), at(0))],
  ];
  it.each(refused)('%s is refused', (_, construct) => {
    expect(construct).toThrow(TossSignatureVerificationError);
  });

  it('is of any age with tolerance 0', () => {
    expect(webhooks.constructEvent(BODY, header(BODY, at(-9_999)), at(-9_999), KEY, 0).id).toBe('evt-1');
  });
});

describe('a payment webhook', () => {
  it('is never taken for a verified one', () => {
    expect(webhooks.parse(JSON.stringify({ createdAt: 'x', secret: 'ps_1', status: 'DONE', transactionKey: 'tx', orderId: 'order-1' }))).toEqual({ verified: false, type: 'DEPOSIT_CALLBACK', order_id: 'order-1', secret: 'ps_1', status: 'DONE', transaction_key: 'tx' });
    expect(webhooks.parse(JSON.stringify({ eventType: 'PAYMENT_STATUS_CHANGED', data: { paymentKey: 'pay-1', orderId: 'order-1', status: 'DONE', secret: null } }))).toEqual({ verified: false, type: 'PAYMENT_STATUS_CHANGED', order_id: 'order-1', secret: null, payment_key: 'pay-1', status: 'DONE' });
    expect(webhooks.parse('{"eventType":"BILLING_DELETED"}')).toEqual({ verified: false, type: 'OTHER', order_id: null, secret: null, name: 'BILLING_DELETED' });
  });

  it.each(['', '[]', 'null', '{}', '{"secret":"ps_1"}', 'not json'])('%j is none', (body) => {
    expect(() => webhooks.parse(body)).toThrow('payload');
  });

  it.each([['ps_1', 'ps_1', true], ['ps_1', 'ps_2', false], ['ps_1', 'ps_12', false], [null, 'ps_1', false], ['', '', false], ['ps_1', null, false]])('secret %j against %j stored: %j', (secret, stored, fits) => {
    expect(webhooks.verifyDeposit({ secret }, stored)).toBe(fits);
  });
});
