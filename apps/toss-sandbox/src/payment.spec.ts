import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { approve, cancel, newPayment, type Method, type Payment, type Session, vatOf } from './payment.js';

const NOW = Date.parse('2026-11-24T10:00:00+09:00');

function prepareSession(method: Method = 'CARD'): Session {
  return { method, customerKey: '', customerName: '김구로', successUrl: '', failUrl: '', declineCode: null, openedAt: NOW, authenticatedAt: NOW, bank: '88', provider: '토스페이' };
}

function paid(amount: number, taxFreeAmount: number): Payment {
  const payment = newPayment({ orderId: 'order-1', orderName: '생수', amount, taxFreeAmount }, NOW, 'http://toss.test');
  approve(payment, prepareSession(), NOW, 'http://toss.test');
  return payment;
}

describe('tax', () => {
  it.each([[10_000, 3_000, 636], [9_026, 0, 821], [30_000, 0, 2_727], [100, 100, 0], [5, 0, 0], [6, 0, 1]])('of %i with %i tax-free is %i', (amount, taxFree, vat) => {
    const payment = paid(amount, taxFree);
    expect([payment.vat, payment.suppliedAmount]).toEqual([vat, amount - taxFree - vat]);
  });

  it('is rounded half up', () => {
    fc.assert(fc.property(fc.nat(1_000_000_000), (taxable) => vatOf(taxable) === Math.round(taxable / 11)));
  });
});

describe('cancels', () => {
  it('take their parts; what is left and what went always sum up, and no part falls below zero', () => {
    const parts = fc.array(fc.record({ taxable: fc.nat(3_000), free: fc.nat(3_000) }), { maxLength: 8 });
    fc.assert(fc.property(fc.integer({ min: 100, max: 1_000_000 }), fc.nat(1_000_000), parts, (amount, wish, wanted) => {
      const payment = paid(amount, Math.min(wish, amount));
      for (const { taxable, free } of wanted) {
        const takeFree = Math.min(free, payment.taxFreeAmount);
        const take = takeFree + Math.min(taxable, payment.balanceAmount - payment.taxFreeAmount);
        if (take === 0) continue;
        const made = cancel(payment, take, takeFree, '일부', NOW);
        expect(made.refundableAmount).toBe(payment.balanceAmount);
        expect(payment.suppliedAmount + payment.vat + payment.taxFreeAmount).toBe(payment.balanceAmount);
        expect(Math.min(payment.suppliedAmount, payment.vat, payment.taxFreeAmount, payment.balanceAmount)).toBeGreaterThanOrEqual(0);
      }
      const gone = (payment.cancels ?? []).reduce((sum, made) => sum + made.cancelAmount, 0);
      expect(gone + payment.balanceAmount).toBe(payment.totalAmount);
      expect(new Set((payment.cancels ?? []).map((made) => made.transactionKey)).size).toBe(payment.cancels?.length ?? 0);
    }));
  });

  it('in parts never end as CANCELED', () => {
    const payment = paid(1_000, 0);
    cancel(payment, 400, 0, '일부', NOW);
    cancel(payment, 600, 0, '나머지', NOW);
    expect([payment.status, payment.balanceAmount]).toEqual(['PARTIAL_CANCELED', 0]);
  });
});

it.each([[{}, 24], [{ validHours: 3 }, 3], [{ dueAt: NOW + 5 * 3_600_000, validHours: 3 }, 5]])('an account with %j closes after %i hours', (given, hours) => {
  const payment = newPayment({ orderId: 'order-1', orderName: '생수', amount: 1_000, taxFreeAmount: 0 }, NOW, '');
  approve(payment, { ...prepareSession('VIRTUAL_ACCOUNT'), ...given }, NOW, '');
  expect(Date.parse(payment.virtualAccount?.dueDate ?? '')).toBe(NOW + hours * 3_600_000);
  expect([payment.status, payment.approvedAt, payment.card]).toEqual(['WAITING_FOR_DEPOSIT', null, null]);
});
