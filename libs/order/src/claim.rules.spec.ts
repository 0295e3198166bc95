import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumWon, won } from '#kernel';
import { claimSums, piecesOf, type SoldLine, type SoldPart } from './claim.rules.js';

const TERMS = { feeWon: won(3_000), freeAboveWon: won(30_000), returnFeeWon: won(3_500) };

const SHARE = { source: 'EXHIBITION', label: '겨울 채비전' };

function line(input: Omit<Partial<SoldLine>, 'unitPriceWon' | 'amountWon'> & { quantity: number; unitPriceWon: number }): SoldLine {
  const shares = input.shares ?? [];
  return { lineId: 'a', exempt: false, held: [], exchanging: [], exchanged: [], ...input, unitPriceWon: won(input.unitPriceWon), shares, amountWon: won(input.unitPriceWon * input.quantity - sumWon(shares.map((share) => share.amountWon))) };
}

function part(lines: SoldLine[], more: Partial<SoldPart> = {}): SoldPart {
  return { lines, feePaidWon: won(0), surchargePaidWon: won(0), terms: TERMS, chargedWon: won(0), returnedByWish: false, givenBackWon: won(0), ...more };
}

describe('the pieces of a line', () => {
  it('three of 3,333 won with 10 % off: each has its own sum, together to the won', () => {
    const pieces = piecesOf({ quantity: 3, unitPriceWon: won(3_333), shares: [{ funder: 'MALL', amountWon: won(1_000) }] });
    expect(pieces).toEqual([{ amountWon: 2_999, shares: [334] }, { amountWon: 3_000, shares: [333] }, { amountWon: 3_000, shares: [333] }]);
  });

  it('the remainders of two funders fall on different pieces', () => {
    const pieces = piecesOf({ quantity: 3, unitPriceWon: won(10), shares: [{ funder: 'VENDOR', amountWon: won(1) }, { funder: 'MALL', amountWon: won(1) }] });
    expect(pieces.map((piece) => piece.shares)).toEqual([[1, 0], [0, 1], [0, 0]]);
  });

  it('any line: pieces add up to the line and to each share, and none costs less than nothing', () => {
    const lines = fc.record({ quantity: fc.integer({ min: 1, max: 40 }), unitPriceWon: fc.integer({ min: 1, max: 50_000 }), off: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }) });
    fc.assert(fc.property(lines, ({ quantity, unitPriceWon, off }) => {
      let rest = quantity * unitPriceWon;
      const shares = off.map((part) => {
        const amountWon = won(Math.floor(rest * part));
        rest -= amountWon;
        return { funder: 'MALL' as const, amountWon };
      });
      const pieces = piecesOf({ quantity, unitPriceWon: won(unitPriceWon), shares });
      expect(sumWon(pieces.map((piece) => piece.amountWon))).toBe(rest);
      shares.forEach((share, index) => expect(sumWon(pieces.map((piece) => piece.shares[index] ?? 0))).toBe(share.amountWon));
      expect(Math.min(...pieces.map((piece) => piece.amountWon))).toBeGreaterThanOrEqual(0);
    }));
  });
});

describe('what comes back', () => {
  it('two of twenty: their own sums, whatever the promotion would be today', () => {
    const sums = claimSums('CANCELLATION', 'SHOPPER', part([line({ quantity: 20, unitPriceWon: 5_000, shares: [{ ...SHARE, id: 's', funder: 'VENDOR', amountWon: won(40_000) }] })]), [{ lineId: 'a', quantity: 2 }]);
    expect(sums).toMatchObject({ goodsWon: 6_000, refundWon: 6_000, shippingChargedWon: 0, returnFeeWon: 0 });
    expect(sums.lines).toEqual([{ lineId: 'a', pieces: [0, 1], sellingWon: 10_000, amountWon: 6_000, shares: [{ ...SHARE, id: 's', funder: 'VENDOR', amountWon: 4_000 }] }]);
  });

  it('a parcel that was free and is not any more costs its fee, once', () => {
    const lines = [line({ quantity: 4, unitPriceWon: 10_000 })];
    const first = claimSums('CANCELLATION', 'SHOPPER', part(lines), [{ lineId: 'a', quantity: 2 }]);
    expect(first).toMatchObject({ goodsWon: 20_000, shippingChargedWon: 3_000, refundWon: 17_000 });
    const held = [line({ quantity: 4, unitPriceWon: 10_000, held: [0, 1] })];
    expect(claimSums('CANCELLATION', 'SHOPPER', part(held, { chargedWon: won(3_000) }), [{ lineId: 'a', quantity: 1 }])).toMatchObject({ shippingChargedWon: 0, refundWon: 10_000 });
    // Nothing is sent after all: the fee that was taken off comes back too.
    expect(claimSums('CANCELLATION', 'SHOPPER', part(held, { chargedWon: won(3_000) }), [{ lineId: 'a', quantity: 2 }])).toMatchObject({ shippingBackWon: 3_000, refundWon: 23_000 });
  });

  it('the whole parcel cancelled: its fee and its surcharge come back; by the vendor’s fault no fee is ever taken', () => {
    const lines = [line({ quantity: 1, unitPriceWon: 10_000 })];
    expect(claimSums('CANCELLATION', 'SHOPPER', part(lines, { feePaidWon: won(3_000), surchargePaidWon: won(4_000) }), [{ lineId: 'a', quantity: 1 }])).toMatchObject({ shippingBackWon: 7_000, refundWon: 17_000 });
    expect(claimSums('RETURN', 'VENDOR', part([line({ quantity: 4, unitPriceWon: 10_000 })]), [{ lineId: 'a', quantity: 3 }])).toMatchObject({ shippingChargedWon: 0, returnFeeWon: 0, refundWon: 30_000 });
  });

  it('a parcel that was sent is paid for, whichever claim comes last: one by the shopper’s wish, or a piece that is exchanged, keeps its fee', () => {
    const held = [line({ quantity: 2, unitPriceWon: 10_000, held: [0] })];
    const paid = { feePaidWon: won(3_000) };
    expect(claimSums('CANCELLATION', 'SHOPPER', part(held, { ...paid, returnedByWish: true }), [{ lineId: 'a', quantity: 1 }])).toMatchObject({ shippingBackWon: 0, refundWon: 10_000 });
    expect(claimSums('RETURN', 'VENDOR', part(held, { ...paid, returnedByWish: true }), [{ lineId: 'a', quantity: 1 }])).toMatchObject({ shippingBackWon: 0, refundWon: 10_000 });
    const exchanged = [line({ quantity: 2, unitPriceWon: 10_000, held: [0], exchanging: [0] })];
    expect(claimSums('RETURN', 'VENDOR', part(exchanged, paid), [{ lineId: 'a', quantity: 1 }])).toMatchObject({ shippingBackWon: 0, refundWon: 10_000 });
    expect(claimSums('RETURN', 'VENDOR', part(held, paid), [{ lineId: 'a', quantity: 1 }])).toMatchObject({ shippingBackWon: 3_000, refundWon: 13_000 });
  });

  it('a change of mind bears the way back, and the lost free delivery; never more than the goods', () => {
    expect(claimSums('RETURN', 'SHOPPER', part([line({ quantity: 4, unitPriceWon: 10_000 })]), [{ lineId: 'a', quantity: 2 }])).toMatchObject({ goodsWon: 20_000, shippingChargedWon: 3_000, returnFeeWon: 3_500, refundWon: 13_500 });
    expect(claimSums('RETURN', 'SHOPPER', part([line({ quantity: 1, unitPriceWon: 5_000 })], { feePaidWon: won(3_000) }), [{ lineId: 'a', quantity: 1 }])).toMatchObject({ shippingBackWon: 0, returnFeeWon: 3_500, refundWon: 1_500 });
    expect(claimSums('RETURN', 'SHOPPER', part([line({ quantity: 10, unitPriceWon: 4_000 })]), [{ lineId: 'a', quantity: 1 }])).toMatchObject({ shippingChargedWon: 0, returnFeeWon: 3_500, refundWon: 500 });
  });

  it('the exempt part is what was paid for exempt goods', () => {
    const lines = [line({ lineId: 'a', quantity: 2, unitPriceWon: 10_000, exempt: true }), line({ lineId: 'b', quantity: 1, unitPriceWon: 20_000 })];
    expect(claimSums('CANCELLATION', 'SHOPPER', part(lines), [{ lineId: 'a', quantity: 1 }, { lineId: 'b', quantity: 1 }])).toMatchObject({ goodsWon: 30_000, shippingChargedWon: 3_000, refundWon: 27_000, taxFreeWon: 10_000 });
  });

  it('what nobody can claim is refused', () => {
    const lines = [line({ quantity: 2, unitPriceWon: 1_000, held: [0] })];
    expect(() => claimSums('CANCELLATION', 'SHOPPER', part(lines), [{ lineId: 'a', quantity: 2 }])).toThrow('CLAIM_QUANTITY');
    expect(() => claimSums('CANCELLATION', 'SHOPPER', part(lines), [{ lineId: 'x', quantity: 1 }])).toThrow('CLAIM_QUANTITY');
    expect(() => claimSums('CANCELLATION', 'SHOPPER', part(lines), [{ lineId: 'a', quantity: 0 }])).toThrow('CLAIM_QUANTITY');
    expect(() => claimSums('CANCELLATION', 'SHOPPER', part(lines), [])).toThrow('CLAIM_EMPTY');
  });

  it('however an order is cancelled piece by piece, all that was paid comes back, and never more', () => {
    const orders = fc.record({
      lines: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 6 }), unitPriceWon: fc.integer({ min: 100, max: 40_000 }), off: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 4 }),
      fee: fc.constantFrom(0, 2_500, 3_000), surcharge: fc.constantFrom(0, 4_000), freeAbove: fc.constantFrom(null, 0, 30_000, 50_000), order: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
    });
    fc.assert(fc.property(orders, ({ lines, fee, surcharge, freeAbove, order }) => {
      const sold = lines.map((one, index) => line({ lineId: String(index), quantity: one.quantity, unitPriceWon: one.unitPriceWon, shares: [{ ...SHARE, id: 's', funder: 'VENDOR', amountWon: won(Math.floor(one.quantity * one.unitPriceWon * one.off)) }] }));
      const paid = sumWon(sold.map((one) => one.amountWon));
      const feePaid = freeAbove !== null && paid >= freeAbove ? 0 : fee;
      const held = new Map(sold.map((one) => [one.lineId, [] as number[]]));
      let charged = 0;
      let back = 0;
      for (const pick of order) {
        const open = sold.filter((one) => (held.get(one.lineId)?.length ?? 0) < one.quantity);
        const chosen = open[pick % Math.max(open.length, 1)];
        if (!chosen) break;
        const now = sold.map((one) => ({ ...one, held: held.get(one.lineId) ?? [] }));
        const sums = claimSums('CANCELLATION', 'SHOPPER', part(now, { feePaidWon: won(feePaid), surchargePaidWon: won(surcharge), chargedWon: won(charged), terms: { feeWon: won(fee), freeAboveWon: freeAbove === null ? null : won(freeAbove), returnFeeWon: won(0) } }), [{ lineId: chosen.lineId, quantity: 1 }]);
        expect(sums.refundWon).toBeGreaterThanOrEqual(0);
        held.get(chosen.lineId)?.push(...(sums.lines[0]?.pieces ?? []));
        charged += sums.shippingChargedWon;
        back += sums.refundWon;
      }
      expect(back).toBe(paid + feePaid + surcharge);
    }), { numRuns: 300 });
  });
});
