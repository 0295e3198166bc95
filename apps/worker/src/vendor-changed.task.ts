import { Injectable } from '@nestjs/common';
import { SellerService } from '#payout';

/** A company has changed: Toss, who pays it, is to be told. */
@Injectable()
export class VendorChangedTask {
  constructor(private readonly sellers: SellerService) {}

  async run(payload: { id: string }): Promise<void> {
    await this.sellers.companyChanged(payload.id);
  }
}
