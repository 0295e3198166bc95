import { Module } from '@nestjs/common';
import { ContractQueries } from './contract.queries.js';
import { ContractService } from './contract.service.js';
import { DecisionMailService } from './decision-mail.service.js';
import { VendorQueries } from './vendor.queries.js';
import { VendorService } from './vendor.service.js';

const DOORS = [ContractQueries, ContractService, DecisionMailService, VendorQueries, VendorService];

@Module({ providers: DOORS, exports: DOORS })
export class VendorModule {}
