import type { Arrows } from '#kernel';

/** RESOLVED: by a person, with a note; or by itself, when both sides agree again. What had gone by itself may come back. */
export type DifferenceState = 'OPEN' | 'RESOLVED';

export const DIFFERENCE_ARROWS: Arrows<DifferenceState> = { OPEN: ['RESOLVED'], RESOLVED: ['OPEN'] };

/** How it was resolved. */
export type Resolution = 'PERSON' | 'VANISHED';
