import { Injectable } from '@nestjs/common';
import { clock, later, log, newId, SECOND } from '#kernel';
import { Database, SYSTEM } from '#database';

const BEAT_MS = 5 * SECOND;
const DEAD_AFTER_MS = 30 * SECOND;

/**
 * A killed worker leaves its jobs locked for hours, as the queue has it. Each worker therefore says every few seconds that it lives, and
 * frees the jobs of those that have fallen silent. A job may then run twice: tasks are idempotent.
 */
@Injectable()
export class HeartbeatService {
  private readonly id = newId();
  private timer: NodeJS.Timeout | undefined;
  private workerIds: readonly string[] = [];

  constructor(private readonly database: Database) {}

  /** `workerIds` is live: workers that start later appear in it. */
  async start(workerIds: readonly string[]): Promise<void> {
    this.workerIds = workerIds;
    await this.beat();
    this.timer = setInterval(() => {
      this.beat().catch((error: unknown) => log.error({ err: error }, 'heartbeat failed'));
    }, BEAT_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.database.transaction(SYSTEM, (tx) => tx.sql('delete from worker_process where id = ?', [this.id]));
  }

  private async beat(): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.sql(
        `insert into worker_process (id, started_at, seen_at, worker_ids) values (?, ?, ?, ?::text[])
         on conflict (id) do update set seen_at = excluded.seen_at, worker_ids = excluded.worker_ids`,
        [this.id, tx.now, clock.now(), this.workerIds],
      );
      await tx.sql('delete from worker_process where seen_at < ?', [later(tx.now, -DEAD_AFTER_MS)]);
      await tx.sql(
        `select jobs.force_unlock_workers(array(
           select distinct j.locked_by from jobs._private_jobs j
           -- the queue's own clock wrote locked_at: compare with that clock, not with ours
           where j.locked_at < now() - interval '30 seconds' and not exists (select from worker_process w where j.locked_by = any(w.worker_ids))))`,
      );
    });
  }
}
