import { describe, expect, it } from '@jest/globals';
import { mayBecome } from '#kernel';
import { VENDOR_ARROWS, type VendorState } from './vendor.state.js';

const STATES = Object.keys(VENDOR_ARROWS) as VendorState[];
const ALLOWED = ['APPLIED → APPROVED', 'APPLIED → REJECTED', 'APPROVED → SUSPENDED', 'REJECTED → APPLIED', 'SUSPENDED → APPROVED'];

describe("a vendor's states", () => {
  it.each(STATES.flatMap((from) => STATES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    expect(mayBecome(VENDOR_ARROWS, from, to)).toBe(ALLOWED.includes(`${from} → ${to}`));
  });
});
