import { Injectable } from '@nestjs/common';
import { ClaimSettlementService } from '#order';

/** What follows from a claim that a vendor or staff decided: goods and money. */
@Injectable()
export class ClaimTask {
  constructor(private readonly settlement: ClaimSettlementService) {}

  async run(payload: { id: string }): Promise<void> {
    await this.settlement.settleDecided(payload.id);
  }
}
