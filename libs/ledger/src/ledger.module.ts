import { Module } from '@nestjs/common';
import { BooksService } from './books.service.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerService } from './ledger.service.js';

const DOORS = [LedgerService, LedgerQueries, BooksService];

@Module({ providers: DOORS, exports: DOORS })
export class LedgerModule {}
