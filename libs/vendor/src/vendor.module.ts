import { Module } from '@nestjs/common';
import { VendorQueries } from './vendor.queries.js';
import { VendorService } from './vendor.service.js';

const DOORS = [VendorQueries, VendorService];

@Module({ providers: DOORS, exports: DOORS })
export class VendorModule {}
