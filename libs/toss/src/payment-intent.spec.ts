import { describe, expect, it } from '@jest/globals';
import { toPaymentIntent } from './payment-intent.js';
import type { TossPayment } from './payment.types.js';
import { prepareCancel, prepareTossPayment } from './scripted.js';

const read = (change: object = {}): ReturnType<typeof toPaymentIntent> => toPaymentIntent(prepareTossPayment(change) as unknown as TossPayment, false);
const ACCOUNT = { accountNumber: 'X123', bankCode: '06', customerName: '김구로', depositorName: '구로e몰', dueDate: '2026-12-01T23:59:59', expired: false, refundStatus: 'NONE' };
const UNPAID = { approvedAt: null, card: null };

describe('a payment reads as', () => {
  it.each([
    ['READY', { ...UNPAID, status: 'READY', method: null, checkout: { url: 'https://window.test' } }, { status: 'requires_action', amount_received: 0, next_action: { type: 'redirect_to_url', redirect_to_url: { url: 'https://window.test' } } }],
    ['IN_PROGRESS', { ...UNPAID, status: 'IN_PROGRESS' }, { status: 'requires_confirmation', amount_received: 0, next_action: null }],
    ['DONE', {}, { status: 'succeeded', amount_received: 15_000, amount_refunded: 0, refunded: false, canceled_at: null }],
    ['PARTIAL_CANCELED', { status: 'PARTIAL_CANCELED', balanceAmount: 5_000, cancels: [prepareCancel({ cancelAmount: 10_000, refundableAmount: 5_000 })] }, { status: 'succeeded', amount_refunded: 10_000, refunded: false }],
    ['PARTIAL_CANCELED wholly', { status: 'PARTIAL_CANCELED', balanceAmount: 0, cancels: [prepareCancel()] }, { status: 'succeeded', amount_refunded: 15_000, refunded: true }],
    ['CANCELED after approval', { status: 'CANCELED', balanceAmount: 0, cancels: [prepareCancel()] }, { status: 'succeeded', amount_received: 15_000, amount_refunded: 15_000, refunded: true, cancellation_reason: null }],
    ['CANCELED before deposit', { ...UNPAID, status: 'CANCELED', balanceAmount: 0, cancels: [prepareCancel()] }, { status: 'canceled', amount_received: 0, amount_refunded: 0, refunded: false, cancellation_reason: '단순 변심', canceled_at: 1_795_564_800, refunds: [] }],
    ['ABORTED', { ...UNPAID, status: 'ABORTED', failure: { code: 'REJECT_CARD_PAYMENT', message: '한도초과' } }, { status: 'requires_payment_method', last_payment_error: { code: 'REJECT_CARD_PAYMENT', message: '한도초과' } }],
    ['EXPIRED', { ...UNPAID, status: 'EXPIRED', method: null, failure: null }, { status: 'canceled', cancellation_reason: 'expired', payment_method_details: null, payment_method_label: null }],
    ['a status that Toss adds later', { status: 'ON_HOLD' }, { status: 'processing', amount_received: 0 }],
  ])('%s', (_, change, expected) => {
    expect(read(change)).toMatchObject(expected);
  });

  it('an account to pay into; a date without an offset is Korean', () => {
    const intent = read({ ...UNPAID, status: 'WAITING_FOR_DEPOSIT', method: '가상계좌', virtualAccount: ACCOUNT });
    expect(intent.next_action).toEqual({
      type: 'display_virtual_account', display_virtual_account: { bank_code: '06', bank_name: '국민은행', account_number: 'X123', holder: '구로e몰', due_at: Date.parse('2026-12-01T23:59:59+09:00') / 1000, expired: false },
    });
    expect([intent.status, intent.amount_received, intent.payment_method_label]).toEqual(['requires_action', 0, '국민은행']);
  });
});

describe('how it was paid', () => {
  it.each([
    ['a card', {}, '신한카드 94100012****567*', { type: 'card', card: { issuer_code: '41', issuer_name: '신한카드', funding: 'credit', installment_months: 0 } }],
    ['a card nobody knows', { card: { issuerCode: 'ZZ', installmentPlanMonths: 3 } }, '카드', { type: 'card', card: { issuer_name: null, masked_number: null, funding: 'unknown' } }],
    ['easy pay', { method: '간편결제', card: null, easyPay: { provider: '토스페이', amount: 15_000, discountAmount: 0 } }, '토스페이', { type: 'easy_pay', easy_pay: { provider: '토스페이', amount: 15_000 } }],
    ['easy pay as an old bare name', { method: '간편결제', card: null, easyPay: '페이코' }, '페이코', { type: 'easy_pay', easy_pay: { provider: '페이코' } }],
    ['a transfer', { method: '계좌이체', card: null, transfer: { bankCode: '34' } }, '광주은행', { type: 'transfer', transfer: { bank_code: '34', bank_name: '광주은행' } }],
    ['decomposed Hangul', { method: '카드'.normalize('NFD') }, '신한카드 94100012****567*', { type: 'card' }],
    ['a method that Toss adds later', { method: '구름결제', card: null }, '구름결제', { type: 'other', original: '구름결제' }],
  ])('%s', (_, change, label, details) => {
    const intent = read(change);
    expect(intent.payment_method_label).toBe(label);
    expect(intent.payment_method_details).toMatchObject(details);
  });
});

describe('refunds', () => {
  it('are one for each cancel, oldest first', () => {
    const cancels = [prepareCancel({ transactionKey: 'a', cancelAmount: 5_000, refundableAmount: 10_000 }), prepareCancel({ transactionKey: 'b', cancelAmount: 10_000 })];
    expect(read({ status: 'PARTIAL_CANCELED', balanceAmount: 0, cancels }).refunds.map(({ id, amount, balance_after, status, payment_intent }) => ({ id, amount, balance_after, status, payment_intent }))).toEqual([
      { id: 'a', amount: 5_000, balance_after: 10_000, status: 'succeeded', payment_intent: 'pay-1' }, { id: 'b', amount: 10_000, balance_after: 0, status: 'succeeded', payment_intent: 'pay-1' },
    ]);
  });

  it.each([['PENDING', 'pending'], ['FAILED', 'failed'], ['COMPLETED', 'succeeded']])('of a virtual account follow the bank: %s is %s, for the newest alone', (refundStatus, status) => {
    const cancels = [prepareCancel({ transactionKey: 'a' }), prepareCancel({ transactionKey: 'b' })];
    expect(read({ method: '가상계좌', card: null, cancels, virtualAccount: { ...ACCOUNT, refundStatus } }).refunds.map((refund) => refund.status)).toEqual(['succeeded', status]);
  });
});
