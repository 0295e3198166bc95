import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type PaymentIntentCreateParams } from './payment-intents.js';
import { scripted } from './scripted.js';

const PARAMS: PaymentIntentCreateParams = { amount: 15_000, order_id: 'order-1', order_name: '생수 외 1건', method: 'CARD', success_url: 'https://mall.test/ok?x=1', fail_url: 'https://mall.test/no' };
const { toss, sent } = scripted([]);

describe('what the window needs', () => {
  it('is made here, without a call', () => {
    expect(toss.paymentIntents.create({ ...PARAMS, tax_free_amount: 3_000, customer_key: 'm_1', easy_pay: 'TOSSPAY', metadata: { cart: '7' } })).toEqual({
      object: 'payment_window', customerKey: 'm_1',
      request: {
        method: 'CARD', amount: { currency: 'KRW', value: 15_000 }, orderId: 'order-1', orderName: '생수 외 1건', successUrl: 'https://mall.test/ok?x=1', failUrl: 'https://mall.test/no', taxFreeAmount: 3_000,
        card: { flowMode: 'DIRECT', easyPay: 'TOSSPAY' }, metadata: { cart: '7' },
      },
    });
    expect(toss.paymentIntents.create({ ...PARAMS, method: 'VIRTUAL_ACCOUNT', valid_hours: 24 })).toMatchObject({ customerKey: ANONYMOUS, request: { virtualAccount: { validHours: 24 } } });
    expect(sent).toEqual([]);
  });

  it.each([
    [{ amount: 99 }, 'amount'], [{ amount: 199, method: 'TRANSFER' }, 'amount'], [{ amount: 100.5 }, 'amount'], [{ currency: 'usd' }, 'currency'], [{ order_id: 'a b c d' }, 'order_id'], [{ order_name: '' }, 'order_name'],
    [{ order_name: '가'.repeat(101) }, 'order_name'], [{ success_url: '/ok' }, 'success_url'], [{ fail_url: 'javascript:alert(1)' }, 'fail_url'], [{ customer_key: 'x' }, 'customer_key'], [{ customer_key: '한글키' }, 'customer_key'],
    [{ tax_free_amount: 15_001 }, 'tax_free_amount'], [{ tax_free_amount: -1 }, 'tax_free_amount'], [{ valid_hours: 24 }, 'valid_hours'], [{ method: 'VIRTUAL_ACCOUNT', valid_hours: 2_161 }, 'valid_hours'],
    [{ method: 'TRANSFER', easy_pay: 'TOSSPAY' }, 'easy_pay'], [{ customer_mobile_phone: '010-1234-5678' }, 'customer_mobile_phone'], [{ metadata: { 'a[b]': 'c' } }, 'metadata'], [{ metadata: { a: 'x'.repeat(2_001) } }, 'metadata'],
    [{ metadata: { a: '', b: '', c: '', d: '', e: '', f: '' } }, 'metadata'],
  ])('is refused with %j', (change, param) => {
    expect(() => toss.paymentIntents.create({ ...PARAMS, ...change } as PaymentIntentCreateParams)).toThrow(expect.objectContaining({ type: 'TossInvalidRequestError', outcome: 'not_sent', param }));
  });
});
