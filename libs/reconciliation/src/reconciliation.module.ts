import { Module } from '@nestjs/common';
import { BooksService, LedgerModule } from '#ledger';
import { OrderModule } from '#order';
import { ArrivalService } from './arrival.service.js';
import { DifferenceService } from './difference.service.js';
import { OurMoneyQueries } from './our-money.queries.js';
import { DIFFERENCE_POSTINGS, RECONCILIATION_BOOKS, RECONCILIATION_DOCUMENTS } from './reconciliation-books.rules.js';
import { ReconciliationQueries } from './reconciliation.queries.js';
import { ReconciliationService } from './reconciliation.service.js';
import { SettlementRows, TransactionRows } from './toss-rows.service.js';

const DOORS = [ReconciliationService, DifferenceService, ReconciliationQueries];

@Module({ imports: [LedgerModule, OrderModule], providers: [ArrivalService, OurMoneyQueries, SettlementRows, TransactionRows, ...DOORS], exports: DOORS })
export class ReconciliationModule {
  constructor(books: BooksService) {
    books.register({ checks: RECONCILIATION_BOOKS, postings: [DIFFERENCE_POSTINGS], documents: RECONCILIATION_DOCUMENTS });
  }
}
