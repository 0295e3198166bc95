import { Injectable } from '@nestjs/common';
import { PayoutAccountService } from './payout-account.service.js';
import { SellerService } from './seller.service.js';

/** What happens to accounts and payouts by the clock, as pieces of work that can fail one by one. Any number of workers may take them. */
@Injectable()
export class PayoutTurnService {
  constructor(
    private readonly accounts: PayoutAccountService,
    private readonly sellers: SellerService,
  ) {}

  /** @param limit how many of each kind */
  async due(limit: number): Promise<(() => Promise<void>)[]> {
    await this.accounts.activateDue(limit);
    const sellers = await this.sellers.claim(limit);
    return sellers.map((seller) => () => this.sellers.resolve(seller));
  }
}
