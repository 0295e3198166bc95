import { describe, expect, it } from '@jest/globals';
import { checkCheckout, couponsCounted, fieldOfRefusal, readCheckout, splitAddress } from './checkout-form';

const GOOD = {
  orderId: '01999999-0000-7000-8000-000000000001', seenTotalWon: '76500', ordererName: '한가온', ordererPhone: '010 1234 5678', ordererEmail: 'gaon@example.invalid',
  receiverName: '', receiverPhone: '', zip: '08300', roadAddress: '서울 구로구 견본로 12', detailAddress: '', deliveryNote: '', paymentMethod: 'CARD', receiptType: '', receiptNumber: '',
};

function sent(change: Partial<typeof GOOD> = {}, consents = ['ORDER']) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...GOOD, ...change })) form.set(name, value);
  form.append('line', 'a:2');
  form.append('line', 'b:1');
  for (const consent of consents) form.append('consent', consent);
  return readCheckout(form);
}

describe('the checkout form', () => {
  it('becomes an order in which an empty receiver is the orderer', () => {
    expect(checkCheckout(sent(), false)).toEqual({
      input: {
        id: GOOD.orderId, seenTotalWon: 76_500, paymentMethod: 'CARD', consents: ['ORDER'], cashReceipt: null, couponIssueIds: [],
        lines: [{ variantId: 'a', quantity: 2 }, { variantId: 'b', quantity: 1 }],
        orderer: { name: '한가온', phone: '01012345678', email: 'gaon@example.invalid' },
        receiver: { name: '한가온', phone: '01012345678', zip: '08300', roadAddress: '서울 구로구 견본로 12', detailAddress: '', deliveryNote: '' },
      },
    });
  });

  it('asks for a cash receipt of a transfer or a deposit only, with the number that its kind has', () => {
    const wish = (change: Partial<typeof GOOD>): unknown => {
      const result = checkCheckout(sent(change), false);
      return 'input' in result ? result.input.cashReceipt : result.problems.map((problem) => problem.field);
    };
    expect(wish({ paymentMethod: 'TRANSFER', receiptType: 'INCOME_DEDUCTION', receiptNumber: '010-1234-5678' })).toEqual({ type: 'INCOME_DEDUCTION', number: '01012345678' });
    expect(wish({ paymentMethod: 'VIRTUAL_ACCOUNT', receiptType: 'EXPENSE_PROOF', receiptNumber: '123-45-67890' })).toEqual({ type: 'EXPENSE_PROOF', number: '1234567890' });
    expect(wish({ paymentMethod: 'VIRTUAL_ACCOUNT', receiptType: 'EXPENSE_PROOF', receiptNumber: '' })).toEqual(['receiptNumber']);
    expect(wish({ paymentMethod: 'CARD', receiptType: 'INCOME_DEDUCTION', receiptNumber: '1' })).toBeNull();
    expect(wish({ paymentMethod: 'TRANSFER', receiptType: '', receiptNumber: '010-1234-5678' })).toBeNull();
  });

  it('names everything that is missing, in the order of the page', () => {
    const result = checkCheckout(sent({ ordererName: '', ordererPhone: '010-12', ordererEmail: 'x', receiverPhone: '1', zip: '1', roadAddress: '', paymentMethod: '' }, []), true);
    expect('problems' in result && result.problems.map((problem) => problem.field)).toEqual([
      'ordererName', 'ordererPhone', 'ordererEmail', 'receiverPhone', 'zip', 'roadAddress', 'paymentMethod', 'consent-ORDER', 'consent-MADE_TO_ORDER',
    ]);
  });

  it('takes the ZIP code out of a pasted address, and never over one that was typed', () => {
    expect(splitAddress('', '(08300) 서울 구로구 견본로 12')).toEqual({ zip: '08300', roadAddress: '서울 구로구 견본로 12' });
    expect(splitAddress('63000', '08300 서울')).toEqual({ zip: '63000', roadAddress: '08300 서울' });
    expect(splitAddress('', '서울 구로구 견본로 12')).toEqual({ zip: '', roadAddress: '서울 구로구 견본로 12' });
  });

  it('finds the field that a refusal of the API is about', () => {
    expect(fieldOfRefusal('orderer.phone', 'PHONE_INVALID')).toBe('ordererPhone');
    expect(fieldOfRefusal('input.receiver.zip', 'ZIP_INVALID')).toBe('zip');
    expect(fieldOfRefusal('consents', 'MADE_TO_ORDER_CONSENT')).toBe('consent-MADE_TO_ORDER');
    expect(fieldOfRefusal(null, 'CONFLICT')).toBeNull();
  });

  it('uses the coupons that were picked, one for each owner, and knows whether the sums on the page were theirs', () => {
    const form = new FormData();
    for (const [name, value] of [['couponsShown', '1'], ['coupon:mall', 'm'], ['coupon:vendor-1', ''], ['coupon:vendor-2', 'v'], ['couponUsed', 'v'], ['couponUsed', 'm']] as const) form.append(name, value);
    const values = readCheckout(form);
    expect([values.coupons, couponsCounted(values)]).toEqual([{ picked: ['m', 'v'], used: ['v', 'm'] }, true]);
    form.set('coupon:vendor-2', '');
    expect(couponsCounted(readCheckout(form))).toBe(false);
    expect([readCheckout(new FormData()).coupons, couponsCounted(readCheckout(new FormData()))]).toEqual([null, true]);
  });
});
