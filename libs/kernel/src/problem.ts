/**
 * A refusal that a person can act on. Thrown by services, so that the transaction rolls back; turned into a member of a
 * result union (or a coded error) at the edge. `code` is stable and in the catalogue of texts; `fields` fill the text's gaps.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly fields: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** Too many want the same at once: nobody's refusal and nobody's fault. What it met was not done; what had been done before it stays. */
export class Busy extends Error {
  override readonly name = 'Busy';

  constructor() {
    super('no connection to the database came free in time');
  }
}

import type { ProblemCode } from './text.js';
export type { ProblemCode };
