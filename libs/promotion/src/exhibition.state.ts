import type { Arrows } from '#kernel';

/** What is stored. That it is open or closed follows from the clock and is never stored. */
export type StoredExhibitionState = 'DRAFT' | 'SCHEDULED' | 'CANCELLED';

export const EXHIBITION_ARROWS: Arrows<StoredExhibitionState> = {
  DRAFT: ['SCHEDULED', 'CANCELLED'],
  // Stopping a running exhibition is a cancellation with its reason.
  SCHEDULED: ['CANCELLED'],
  CANCELLED: [],
};

export type ExhibitionState = StoredExhibitionState | 'OPEN' | 'CLOSED';

/** The state at a moment: open from the first second of `opensAt`, closed from the first second of `closesAt`. The one place that decides it. */
export function exhibitionState(exhibition: { state: StoredExhibitionState; opensAt: Date; closesAt: Date }, at: Date): ExhibitionState {
  if (exhibition.state !== 'SCHEDULED') return exhibition.state;
  if (at.getTime() < exhibition.opensAt.getTime()) return 'SCHEDULED';
  return at.getTime() < exhibition.closesAt.getTime() ? 'OPEN' : 'CLOSED';
}
