import type { PageHandle } from '../handle';

/** What a desk route says about itself. */
export interface DeskHandle extends PageHandle {
  /** Who may see it, in words that end with the last role: shown where somebody else is refused. */
  may?: string;
}
