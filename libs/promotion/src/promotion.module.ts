import { Module } from '@nestjs/common';
import { AllotmentService } from './allotment.service.js';
import { ExhibitionService } from './exhibition.service.js';
import { PromotionQueries } from './promotion.queries.js';
import { StaffExhibitionQueries } from './staff-exhibition.queries.js';

const DOORS = [AllotmentService, ExhibitionService, PromotionQueries, StaffExhibitionQueries];

@Module({ providers: DOORS, exports: DOORS })
export class PromotionModule {}
