import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#database';
import { ReconciliationService } from '#reconciliation';

/** Compares the days that wait with Toss's lists, or one that somebody asked for. Running twice changes nothing. */
@Injectable()
export class ReconcileTask {
  constructor(private readonly reconciliation: ReconciliationService) {}

  async run(payload: { day?: string }): Promise<void> {
    await (payload.day === undefined ? this.reconciliation.runDue() : this.reconciliation.run(SYSTEM, payload.day));
  }
}
