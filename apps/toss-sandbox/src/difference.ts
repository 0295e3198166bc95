import { daysAfter } from './business-day.js';
import type { Payout } from './payout.js';
import type { PayoutStore } from './payout-store.js';
import { Problem } from './problem.js';
import { withFee, type Settlement } from './settlement.js';
import type { Difference, Store, Transaction } from './store.js';

const LISTS = ['transactions', 'settlements', 'payouts'] as const;
const KINDS = ['missing', 'duplicate', 'amount', 'fee', 'fees', 'vat', 'date'] as const;
/** What a list of transactions does not tell. */
const OF_FEES: readonly string[] = ['fee', 'fees', 'vat'];

/** Reads an order for one: of a transaction, by its key or by its order (then its first one), or of a payout. Throws Problem. */
export function readDifference(given: Record<string, unknown>, store: Store, memory: PayoutStore): Difference {
  const list = LISTS.find((one) => one === (given['list'] ?? 'settlements'));
  const kind = KINDS.find((one) => one === given['kind']);
  const value = Number(given['value'] ?? 1);
  if (!list || !kind || !Number.isSafeInteger(value) || value === 0) throw new Problem('INVALID_REQUEST', `list는 ${LISTS.join(', ')}, kind는 ${KINDS.join(', ')}, value는 0이 아닌 정수입니다.`);
  if (list === 'transactions' && OF_FEES.includes(kind)) throw new Problem('INVALID_REQUEST', '거래 목록에는 수수료가 없습니다.');
  if (list === 'payouts') {
    if (kind !== 'amount' && kind !== 'date') throw new Problem('INVALID_REQUEST', '지급 목록의 kind는 amount, date입니다.');
    const payout = memory.payout(String(given['payoutId']));
    if (!payout) throw new Problem('PAYOUT_NOT_FOUND');
    return { list, transactionKey: payout.id, kind, value };
  }
  const { transactionKey, orderId } = given;
  const found = typeof transactionKey === 'string' ? transactionKey : typeof orderId === 'string' ? store.firstTransaction(orderId) : undefined;
  if (found === undefined || store.placeOf(found) === undefined) throw new Problem('NOT_FOUND_PAYMENT');
  return { list, transactionKey: found, kind, value };
}

/** A transaction as its list shows it: not at all, once or twice. */
export function shownTransaction(row: Transaction, differences: readonly Difference[]): Transaction[] {
  return shown(row, differences, 'transactions', (one, { kind, value }) => (kind === 'amount' ? { ...one, amount: one.amount + value } : { ...one, transactionAt: `${daysAfter(one.transactionAt.slice(0, 10), value)}${one.transactionAt.slice(10)}` }));
}

/** A settlement as its list shows it: not at all, once or twice. */
export function shownSettlement(row: Settlement, differences: readonly Difference[]): Settlement[] {
  return shown(row, differences, 'settlements', (one, { kind, value }) => {
    const fee = one.fees.reduce((sum, each) => sum + each.fee, 0);
    if (kind === 'amount') return withFee({ ...one, amount: one.amount + value }, fee);
    if (kind === 'fees') return { ...one, fees: [...one.fees, { type: 'ETC', fee: value }] };
    if (kind === 'vat') return { ...one, supplyAmount: one.supplyAmount - value, vat: one.vat + value };
    return kind === 'fee' ? withFee(one, fee + value) : { ...one, paidOutDate: daysAfter(one.paidOutDate, value) };
  });
}

/** A payout as its list shows it: perhaps another sum, or another day. */
export function shownPayout(row: Payout, differences: readonly Difference[]): Payout {
  return differences.filter((one) => one.list === 'payouts' && one.transactionKey === row.id).reduce(
    (one, { kind, value }) => (kind === 'amount' ? { ...one, amount: { ...one.amount, value: one.amount.value + value } } : { ...one, payoutDate: daysAfter(one.payoutDate, value) }), row,
  );
}

function shown<T extends { transactionKey: string }>(row: T, differences: readonly Difference[], list: Difference['list'], change: (row: T, difference: Difference) => T): T[] {
  return differences.filter((one) => one.list === list && one.transactionKey === row.transactionKey).reduce<T[]>((rows, difference) => {
    if (difference.kind === 'missing') return [];
    return difference.kind === 'duplicate' ? [...rows, ...rows.slice(0, 1)] : rows.map((one) => change(one, difference));
  }, [row]);
}
