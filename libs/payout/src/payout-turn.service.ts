import { Injectable } from '@nestjs/common';
import { PayoutAccountService } from './payout-account.service.js';
import { PayoutSenderService } from './payout-sender.service.js';
import { SellerService } from './seller.service.js';

/** What happens to accounts and payouts by the clock, as pieces of work that can fail one by one. Any number of workers may take them. */
@Injectable()
export class PayoutTurnService {
  constructor(
    private readonly accounts: PayoutAccountService,
    private readonly sellers: SellerService,
    private readonly sender: PayoutSenderService,
  ) {}

  /** @param limit how many of each kind */
  async due(limit: number): Promise<(() => Promise<void>)[]> {
    await this.accounts.activateDue(limit);
    await this.sender.intend();
    const [sellers, calls, looks] = [await this.sellers.claim(limit), await this.sender.claim(limit), await this.sender.claimLooks(limit)];
    return [...sellers.map((seller) => () => this.sellers.resolve(seller)), ...calls.map((call) => () => this.sender.send(call)), ...looks.map((look) => () => this.sender.look(look))];
  }
}
