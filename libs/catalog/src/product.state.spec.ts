import { describe, expect, it } from '@jest/globals';
import { finalStates, mayBecome } from '#kernel';
import { PRODUCT_ARROWS, type ProductState } from './product.state.js';

const STATES = Object.keys(PRODUCT_ARROWS) as ProductState[];
const ALLOWED = [
  'DRAFT → SUBMITTED', 'DRAFT → ENDED', 'SUBMITTED → ON_SALE', 'SUBMITTED → REJECTED', 'SUBMITTED → DRAFT', 'ON_SALE → PAUSED', 'ON_SALE → REJECTED', 'ON_SALE → ENDED',
  'PAUSED → ON_SALE', 'PAUSED → REJECTED', 'PAUSED → ENDED', 'REJECTED → SUBMITTED', 'REJECTED → ENDED',
];

describe("a product's states", () => {
  it.each(STATES.flatMap((from) => STATES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    expect(mayBecome(PRODUCT_ARROWS, from, to)).toBe(ALLOWED.includes(`${from} → ${to}`));
  });

  it('end where nothing follows', () => {
    expect(finalStates(PRODUCT_ARROWS)).toEqual(['ENDED']);
  });
});
