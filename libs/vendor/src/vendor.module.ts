import { Module } from '@nestjs/common';
import { VendorQueries } from './vendor.queries.js';

const DOORS = [VendorQueries];

@Module({ providers: DOORS, exports: DOORS })
export class VendorModule {}
