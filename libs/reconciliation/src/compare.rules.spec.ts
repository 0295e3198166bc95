import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, fingerprint, pairsOf, type Difference, type OutsideRow } from './compare.rules.js';

const DAY = '2026-11-24';

const row = (change: Partial<OutsideRow> = {}): OutsideRow => ({
  key: 'k', group: 'p', at: new Date(`${change.on ?? DAY}T03:00:00Z`), on: DAY, day: change.on ?? DAY, amountWon: 10_000, feeWon: 250, method: null, orderId: 'o', ledgerTransactionId: 't', trait: null, ...change,
});
const kinds = (ours: OutsideRow[], theirs: OutsideRow[], day = DAY): [string, number, number][] => compare(day, ours, theirs).differences.map(({ kind, oursWon, theirsWon }) => [kind, oursWon, theirsWon]);

describe('our rows beside those of Toss', () => {
  it('agree, by key or by payment, also where we never learned the key', () => {
    expect(kinds([row()], [row()])).toEqual([]);
    expect(kinds([row({ key: null })], [row()])).toEqual([]);
    expect(kinds([row({ key: null }), row({ key: null, amountWon: -10_000 })], [row({ key: 'b', amountWon: -10_000 }), row({ key: 'a' })])).toEqual([]);
  });

  it.each<[string, OutsideRow[], OutsideRow[], [string, number, number]]>([
    ['missing here', [], [row()], ['MISSING_HERE', 0, 10_000]],
    ['missing there', [row()], [], ['MISSING_THERE', 10_000, 0]],
    ['another amount', [row()], [row({ amountWon: 9_900 })], ['AMOUNT', 10_000, 9_900]],
    ['another fee', [row()], [row({ feeWon: 283 })], ['FEE', 250, 283]],
    ['a single fee that was not kept', [row()], [row({ fees: { sumWon: 255, vatWon: 23 } })], ['FEE', 250, 255]],
    ['a VAT that is no tenth, whatever the contract says', [row({ feeWon: null })], [row({ fees: { sumWon: 250, vatWon: 25 } })], ['FEE', 23, 25]],
    ['a VAT that is not given back with its fee', [row({ amountWon: -10_000, feeWon: -250 })], [row({ amountWon: -10_000, feeWon: -250, fees: { sumWon: -250, vatWon: 0 } })], ['FEE', -23, 0]],
    ['another date', [row()], [row({ day: '2026-11-26' })], ['DATE', 10_000, 10_000]],
    ['a duplicate', [row()], [row(), row()], ['DUPLICATE', 0, 10_000]],
    ['a duplicate of ours', [row(), row()], [row()], ['DUPLICATE', 10_000, 0]],
    ['a deposit that the bank took back unseen', [row()], [row(), row({ key: 'r', amountWon: -10_000, trait: 'REVERSED' })], ['REVERTED_DEPOSIT', 0, -10_000]],
    ['a deposit that the bank took back from an order that stands', [row(), row({ key: null, amountWon: -10_000, trait: 'REVERSED' })], [row(), row({ key: 'r', amountWon: -10_000 })], ['REVERTED_DEPOSIT', -10_000, -10_000]],
  ])('%s is found, and nothing else', (_, ours, theirs, expected) => {
    expect(kinds(ours, theirs)).toEqual([expected]);
  });

  it.each([[250, 22], [250, 23], [250, 24], [5, 0], [0, 0], [-250, -23]])('agree in a fee of %i won of which %i are VAT, however Toss rounds', (feeWon, vatWon) => {
    expect(kinds([row({ feeWon })], [row({ feeWon, fees: { sumWon: feeWon, vatWon } })])).toEqual([]);
  });

  it('of one row say the fee, its sum and its VAT each as a difference of its own', () => {
    const { differences } = compare(DAY, [row()], [row({ feeWon: 283, fees: { sumWon: 250, vatWon: 0 } })]);
    expect(differences.map(({ part, oursWon, theirsWon }) => [part, oursWon, theirsWon])).toEqual([[undefined, 250, 283], ['SUM', 283, 250], ['VAT', 26, 0]]);
    expect(new Set(differences.map((one) => fingerprint('SETTLEMENTS', one))).size).toBe(3);
  });

  it('of a deposit that came, went and came again find each other by time', () => {
    const at = (day: string): Partial<OutsideRow> => ({ on: day, day, at: new Date(`${day}T03:00:00Z`) });
    const ours = [row({ key: null, ...at('2026-11-24') }), row({ key: null, ...at('2026-11-26') })];
    const theirs = [row({ key: 'c', ...at('2026-11-26') }), row({ key: 'a', ...at('2026-11-24') })];
    for (const day of ['2026-11-24', '2026-11-26']) expect(kinds(ours, theirs, day)).toEqual([]);
    expect(kinds(ours, theirs.slice(0, 1), '2026-11-26')).toEqual([]); // the other one lies outside of what was listed
  });

  it('of one sum in the evening and on the next day find their own days, where a list says no more than the day', () => {
    const evening = row({ key: null, at: new Date('2026-11-24T21:10:00+09:00'), ledgerTransactionId: 'first' });
    const next = row({ key: null, at: new Date('2026-11-25T15:00:00+09:00'), on: '2026-11-25', day: '2026-11-25', ledgerTransactionId: 'second' });
    const listed = ['2026-11-24', '2026-11-25'].map((on) => row({ key: on, on, day: on, at: new Date(`${on}T00:00:00+09:00`) }));
    expect(pairsOf([next, evening], listed).map(({ ours, theirs }) => `${ours.ledgerTransactionId} ${theirs.key}`).sort()).toEqual(['first 2026-11-24', 'second 2026-11-25']);
    for (const day of ['2026-11-24', '2026-11-25']) expect(kinds([evening, next], listed, day)).toEqual([]);
  });

  it('that the bank could not pay are taken for nothing of ours, and what lies days back with another sum is not their partner', () => {
    const reversed = row({ key: null, on: '2026-11-16', day: '2026-11-16', amountWon: -100_000 });
    const cancel = row({ key: 'c', amountWon: -13_000 });
    expect(kinds([reversed], [cancel])).toEqual([['MISSING_HERE', 0, -13_000]]);
    expect(kinds([row({ key: null, amountWon: -13_000 })], [{ ...cancel, trait: 'UNPAID' }])).toEqual([['MISSING_THERE', -13_000, 0], ['MISSING_HERE', 0, -13_000]]);
  });

  it('on two days count on ours, once', () => {
    const [ours, theirs] = [[row()], [row({ on: '2026-11-25', day: '2026-11-25' })]];
    expect([kinds(ours, theirs), kinds(ours, theirs, '2026-11-25')]).toEqual([[['DATE', 10_000, 10_000]], []]);
  });

  const rows = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 500 }), amountWon: fc.integer({ min: 1, max: 1e7 }), back: fc.boolean(), keyed: fc.boolean() }), { selector: ({ id }) => id, maxLength: 30 })
    .map((made) => made.map(({ id, amountWon, back, keyed }) => ({ theirs: row({ key: `k${id}`, group: `p${id}`, amountWon: back ? -amountWon : amountWon }), keyed })))
    .map((made) => made.map(({ theirs, keyed }) => ({ theirs, ours: { ...theirs, key: keyed ? theirs.key : null, ledgerTransactionId: `t${theirs.key}` } })));

  it('never differ from themselves, in whatever order', () => {
    fc.assert(fc.property(rows, (made) => {
      const { pairs, differences, ours, theirs } = compare(DAY, made.map((pair) => pair.ours), made.map((pair) => pair.theirs).reverse());
      expect([pairs.length, differences, ours]).toEqual([made.length, [], theirs]);
    }));
  });

  const FOUND: Readonly<Record<string, string>> = { 'drop ours': 'MISSING_HERE', 'drop theirs': 'MISSING_THERE', double: 'DUPLICATE', amount: 'AMOUNT', fee: 'FEE', date: 'DATE' };

  it('differ by the sum of what is found, whatever is missing, doubled or changed', () => {
    const deed = fc.constantFrom('none', 'drop ours', 'drop theirs', 'double', 'amount', 'fee', 'date');
    fc.assert(fc.property(rows, fc.array(deed, { minLength: 30, maxLength: 30 }), (made, deeds) => {
      const ours = made.flatMap((pair, index) => (deeds[index] === 'drop ours' ? [] : [pair.ours]));
      const done = (listed: OutsideRow, deed: string | undefined): OutsideRow[] => {
        if (deed === 'drop theirs') return [];
        if (deed === 'double') return [listed, { ...listed }];
        const changes: Readonly<Record<string, Partial<OutsideRow>>> = { amount: { amountWon: listed.amountWon + Math.sign(listed.amountWon) * 7 }, fee: { feeWon: 283 }, date: { day: '2026-11-30' } };
        return [{ ...listed, ...changes[deed ?? ''] }];
      };
      const theirs = made.flatMap((pair, index) => done(pair.theirs, deeds[index]));
      const { differences, ours: here, theirs: there } = compare(DAY, ours, theirs);
      const expected = made.flatMap((_, index) => FOUND[deeds[index] ?? ''] ?? []);
      expect(differences.map(({ kind }) => kind).sort()).toEqual(expected.sort());
      const moved = (found: readonly Difference[]): number => found.filter(({ kind }) => kind !== 'FEE' && kind !== 'DATE').reduce((sum, one) => sum + one.theirsWon - one.oursWon, 0);
      expect(there.won - here.won).toBe(moved(differences));
      expect(new Set(differences.map((one) => fingerprint('TRANSACTIONS', one))).size).toBe(differences.length);
    }));
  });
});
