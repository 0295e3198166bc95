import { Injectable } from '@nestjs/common';
import { log } from '#kernel';
import { SYSTEM } from '#database';
import { BooksService } from '#ledger';

/** Proves the books: each night whole, and when staff ask. What is off is kept with the proof, and loud in the log. */
@Injectable()
export class BooksTask {
  constructor(private readonly books: BooksService) {}

  /** `actor`: who asked; nobody at night. */
  async run(payload: { incremental?: boolean; actor?: string }): Promise<void> {
    const proof = await this.books.run(payload.actor === undefined ? SYSTEM : { name: payload.actor }, { offline: false, running: true, incremental: payload.incremental === true });
    const off = proof.checks.filter((check) => !check.ok).map((check) => check.name);
    if (proof.ok) log.info({ kind: proof.kind }, 'the books hold');
    else log.error({ kind: proof.kind, off }, 'the books do not hold');
  }
}
