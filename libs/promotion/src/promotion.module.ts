import { Module } from '@nestjs/common';
import { AllotmentService } from './allotment.service.js';
import { ExhibitionService } from './exhibition.service.js';
import { PromotionQueries } from './promotion.queries.js';

@Module({ providers: [AllotmentService, ExhibitionService, PromotionQueries], exports: [AllotmentService, ExhibitionService, PromotionQueries] })
export class PromotionModule {}
