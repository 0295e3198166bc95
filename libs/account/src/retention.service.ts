import { Injectable } from '@nestjs/common';
import { clock, DAY, later, log } from '#kernel';
import { Database, SYSTEM } from '#database';

/** How long it stays known when and from where somebody was signed in: the privacy notice says three months. */
const SESSION_KEPT_MS = 90 * DAY;
/** Rows of one transaction. */
const BATCH = 1_000;

/** Erases what is kept for a time only. Running twice, or at once, erases nothing more. */
@Injectable()
export class RetentionService {
  constructor(private readonly database: Database) {}

  /** Once a day. */
  async run(): Promise<void> {
    const before = later(clock.now(), -SESSION_KEPT_MS);
    let erased = 0;
    for (let rows = BATCH; rows === BATCH; erased += rows) {
      rows = (await this.database.transaction(SYSTEM, (tx) => tx.sql('delete from session where id in (select id from session where coalesce(ended_at, expires_at) < ? limit ? for update skip locked) returning id', [before, BATCH]))).length;
    }
    if (erased > 0) log.info({ erased }, 'old sessions are erased');
  }
}
