import { Module } from '@nestjs/common';
import { BooksService, LedgerModule } from '#ledger';
import { OrderModule } from '#order';
import { AdjustmentService } from './adjustment.service.js';
import { ClosingService } from './closing.service.js';
import { DifferenceQueries } from './difference.queries.js';
import { PayoutCalendarQueries } from './payout-calendar.queries.js';
import { QuestionService } from './question.service.js';
import { ReportQueries } from './report.queries.js';
import { RunQueries } from './run.queries.js';
import { ADJUSTMENT_POSTINGS, SETTLEMENT_CHECKS, SETTLEMENT_DOCUMENTS, SETTLEMENT_SCOPES } from './settlement-books.rules.js';
import { StatementMailService } from './statement-mail.service.js';
import { StatementQueries } from './statement.queries.js';

const DOORS = [AdjustmentService, ClosingService, DifferenceQueries, PayoutCalendarQueries, QuestionService, ReportQueries, RunQueries, StatementMailService, StatementQueries];

@Module({ imports: [LedgerModule, OrderModule], providers: DOORS, exports: DOORS })
export class SettlementModule {
  constructor(books: BooksService) {
    books.register({ checks: SETTLEMENT_CHECKS, postings: [ADJUSTMENT_POSTINGS], documents: SETTLEMENT_DOCUMENTS, scopes: SETTLEMENT_SCOPES });
  }
}
