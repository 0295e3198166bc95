import type { Arrows } from '#kernel';

export type ProductState = 'DRAFT' | 'SUBMITTED' | 'ON_SALE' | 'PAUSED' | 'REJECTED' | 'ENDED';

export const PRODUCT_ARROWS: Arrows<ProductState> = {
  DRAFT: ['SUBMITTED', 'ENDED'],
  // Back to DRAFT: the vendor went on writing before staff decided.
  SUBMITTED: ['ON_SALE', 'REJECTED', 'DRAFT'],
  // REJECTED: staff took it down; it comes back through a new submission.
  ON_SALE: ['PAUSED', 'REJECTED', 'ENDED'],
  PAUSED: ['ON_SALE', 'REJECTED', 'ENDED'],
  REJECTED: ['SUBMITTED', 'ENDED'],
  ENDED: [],
};
