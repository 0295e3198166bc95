import type { Arrows } from '#kernel';

export type VendorState = 'APPLIED' | 'APPROVED' | 'REJECTED' | 'SUSPENDED';

export const VENDOR_ARROWS: Arrows<VendorState> = {
  APPLIED: ['APPROVED', 'REJECTED'],
  APPROVED: ['SUSPENDED'],
  // A refused company applies anew with what was missing.
  REJECTED: ['APPLIED'],
  SUSPENDED: ['APPROVED'],
};
