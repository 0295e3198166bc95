import { Module } from '@nestjs/common';
import { DecisionMailService } from './decision-mail.service.js';
import { VendorQueries } from './vendor.queries.js';
import { VendorService } from './vendor.service.js';

const DOORS = [DecisionMailService, VendorQueries, VendorService];

@Module({ providers: DOORS, exports: DOORS })
export class VendorModule {}
