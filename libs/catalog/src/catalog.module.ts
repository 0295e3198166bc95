import { Module } from '@nestjs/common';
import { CatalogQueries } from './catalog.queries.js';
import { ProductListQueries } from './product-list.queries.js';
import { StockService } from './stock/stock.service.js';

const DOORS = [CatalogQueries, ProductListQueries, StockService];

@Module({ providers: DOORS, exports: DOORS })
export class CatalogModule {}
