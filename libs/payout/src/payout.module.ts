import { Module } from '@nestjs/common';
import { LedgerModule } from '#ledger';
import { OrderModule } from '#order';
import { PayoutAccountQueries } from './payout-account.queries.js';
import { PayoutAccountService } from './payout-account.service.js';
import { PayoutMailService } from './payout-mail.service.js';
import { PayoutTurnService } from './payout-turn.service.js';
import { SellerService } from './seller.service.js';

const DOORS = [PayoutAccountService, PayoutAccountQueries, SellerService, PayoutMailService, PayoutTurnService];

@Module({ imports: [LedgerModule, OrderModule], providers: DOORS, exports: DOORS })
export class PayoutModule {}
