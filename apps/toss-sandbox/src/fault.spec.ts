import { describe, expect, it } from '@jest/globals';
import { bankCode, givesAccounts } from './bank.js';
import { readConfig } from './config.js';
import { Faults, readFault } from './fault.js';

describe('faults', () => {
  it('meet what they were ordered for, as often as ordered', () => {
    const faults = new Faults();
    faults.order({ kind: '500-before', method: 'POST', path: '/cancel', times: 2 });
    faults.order({ kind: 'webhook-drop' });
    const kinds = [['GET', '/v1/payments/a'], ['POST', '/v1/payments/confirm'], ['POST', '/v1/payments/a/cancel'], ['POST', '/v1/payments/b/cancel'], ['POST', '/v1/payments/c/cancel']].map(([method = '', path = '']) => faults.meet(method, path)?.kind);
    expect(kinds).toEqual([undefined, undefined, '500-before', '500-before', undefined]);
    expect([faults.meetWebhook()?.kind, faults.meetWebhook()]).toEqual(['webhook-drop', undefined]);
  });

  it('of a refund wait for a cancel; copies of a webhook are ordered for one webhook', () => {
    const faults = new Faults();
    faults.order({ kind: 'refund-failure' });
    faults.order({ kind: 'webhook-duplicate', times: 5 });
    expect([faults.meet('POST', '/v1/payments/confirm'), faults.meet('POST', '/v1/payments/a/cancel')?.kind]).toEqual([undefined, 'refund-failure']);
    expect([faults.meetWebhook()?.times, faults.meetWebhook()]).toEqual([5, undefined]);
  });

  it.each([[{}], [{ kind: 'nonsense' }], [{ kind: 'toString' }], [{ kind: 'latency', ms: -1 }], [{ kind: 'latency', ms: 'long' }], [{ kind: 'error', code: 'NO_SUCH_CODE' }]])('%j is no order', (given) => {
    expect(() => readFault(given)).toThrow();
  });

  it('of a payout wait for its end, and for nothing else', () => {
    const faults = new Faults();
    faults.order({ kind: 'payout-failure', code: 'NOT_AVAILABLE_BANK' });
    faults.order({ kind: 'payout-failure' });
    expect([faults.meet('POST', '/v2/payouts'), faults.meetWebhook(), faults.meetPayout(), faults.meetPayout(), faults.meetPayout()]).toEqual([undefined, undefined, { code: 'NOT_AVAILABLE_BANK' }, { code: 'FAILED_METHOD_HANDLING' }, undefined]);
  });

  it('are read from a form as from JSON', () => {
    expect(readFault({ kind: 'latency', path: '', times: '2', ms: '50', method: 'post' })).toEqual({ kind: 'latency', times: 2, ms: 50, method: 'POST' });
  });
});

it.each([['88', '88'], ['088', '88'], ['신한', '88'], ['SHINHAN', '88'], ['004', '06'], ['006', undefined], ['06', '06'], ['', undefined], [undefined, undefined], [88, undefined]])('the bank %j is %j', (called, code) => {
  expect(bankCode(called)).toBe(code);
});

it('only some banks give out accounts', () => {
  expect(['88', '06', '90', '54'].map(givesAccounts)).toEqual([true, true, false, false]);
});

describe('settings', () => {
  it('follow the mall', () => {
    expect(readConfig({ MALL_PORT: '4000', MALL_HOME: '/tmp/mall' })).toMatchObject({ port: 4003, host: '127.0.0.1', home: '/tmp/mall', webhookUrl: 'http://127.0.0.1:4001/webhooks/toss', publicUrl: 'http://localhost:4003', launched: false });
    expect(readConfig({ PORT: '5', MALL_TOSS_SCRIPT_URL: 'https://pay.test/v2/standard' })).toMatchObject({ port: 5, publicUrl: 'https://pay.test' });
  });

  it.each([[{ MALL_TOSS_SECRET_KEY: 'live_sk_real' }], [{ MALL_TOSS_CLIENT_KEY: 'live_ck_real' }], [{ PORT: 'http' }], [{ PORT: '70000' }], [{ MALL_TOSS_SECURITY_KEY: 'short' }]])('%j is refused with a sentence', (env) => {
    expect(() => readConfig(env)).toThrow(/니다/);
  });
});
