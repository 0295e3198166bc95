import { Module } from '@nestjs/common';
import { CatalogQueries } from './catalog.queries.js';
import { ImportFileService } from './import/import-file.service.js';
import { ImportService } from './import/import.service.js';
import { PictureService } from './picture.service.js';
import { ProductDeskQueries } from './product-desk.queries.js';
import { ProductIndexService } from './product-index.service.js';
import { ProductListQueries } from './product-list.queries.js';
import { ProductReviewService } from './product-review.service.js';
import { ProductService } from './product.service.js';
import { StockService } from './stock/stock.service.js';
import { VariantService } from './variant.service.js';

const DOORS = [CatalogQueries, ImportFileService, ImportService, PictureService, ProductDeskQueries, ProductIndexService, ProductListQueries, ProductReviewService, ProductService, StockService];

@Module({ providers: [...DOORS, VariantService], exports: DOORS })
export class CatalogModule {}
