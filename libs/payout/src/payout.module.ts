import { Module } from '@nestjs/common';
import { BooksService, LedgerModule } from '#ledger';
import { OrderModule } from '#order';
import { ReconciliationModule, ReconciliationService } from '#reconciliation';
import { PayableQueries } from './payable.queries.js';
import { PayoutAccountQueries } from './payout-account.queries.js';
import { PayoutAccountService } from './payout-account.service.js';
import { PAYOUT_CHECKS, PAYOUT_DOCUMENTS, PAYOUT_SCOPES } from './payout-books.rules.js';
import { PayoutDeskService } from './payout-desk.service.js';
import { PayoutMailService } from './payout-mail.service.js';
import { PayoutQueries } from './payout.queries.js';
import { PayoutRecordService } from './payout-record.service.js';
import { PayoutRows } from './payout-rows.service.js';
import { PayoutSenderService } from './payout-sender.service.js';
import { PayoutTurnService } from './payout-turn.service.js';
import { PayoutWebhookService } from './payout-webhook.service.js';
import { SellerService } from './seller.service.js';
import { TossPayoutBooks } from './toss-payout-books.service.js';

const DOORS = [PayoutAccountService, PayoutAccountQueries, SellerService, PayoutDeskService, PayableQueries, PayoutQueries, PayoutSenderService, PayoutWebhookService, PayoutMailService, PayoutTurnService];

@Module({ imports: [LedgerModule, OrderModule, ReconciliationModule], providers: [PayoutRecordService, PayoutRows, TossPayoutBooks, ...DOORS], exports: DOORS })
export class PayoutModule {
  constructor(books: BooksService, toss: TossPayoutBooks, reconciliation: ReconciliationService, rows: PayoutRows) {
    books.register({ checks: PAYOUT_CHECKS, documents: PAYOUT_DOCUMENTS, scopes: PAYOUT_SCOPES, outside: [toss] });
    reconciliation.register(rows);
  }
}
