import { Module } from '@nestjs/common';
import { AccountQueries } from './account.queries.js';
import { BooksQueries } from './books.queries.js';
import { BooksService } from './books.service.js';
import { LedgerDayService } from './ledger-day.service.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerService } from './ledger.service.js';

const DOORS = [LedgerService, LedgerDayService, LedgerQueries, AccountQueries, BooksQueries, BooksService];

@Module({ providers: DOORS, exports: DOORS })
export class LedgerModule {}
