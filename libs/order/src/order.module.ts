import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { LedgerModule } from '#ledger';
import { PromotionModule } from '#promotion';
import { BankTransferService } from './bank-transfer.service.js';
import { BooksService } from './books.service.js';
import { CashReceiptService } from './cash-receipt.service.js';
import { ClaimDeskQueries } from './claim-desk.queries.js';
import { ClaimDeskService } from './claim-desk.service.js';
import { ClaimDisputeService } from './claim-dispute.service.js';
import { ClaimMessageService } from './claim-message.service.js';
import { ClaimPhotoService } from './claim-photo.service.js';
import { ClaimService } from './claim.service.js';
import { ClaimSettlementService } from './claim-settlement.service.js';
import { ExchangeService } from './exchange.service.js';
import { FulfilmentService } from './fulfilment.service.js';
import { GoodwillService } from './goodwill.service.js';
import { OrderEndingService } from './order-ending.service.js';
import { OrderMailService } from './order-mail.service.js';
import { OrderQueries } from './order.queries.js';
import { PaymentRecordService } from './payment-record.service.js';
import { PaymentResolverService } from './payment-resolver.service.js';
import { PaymentService } from './payment.service.js';
import { PlaceOrderService } from './place-order.service.js';
import { RefundDeskQueries } from './refund-desk.queries.js';
import { RefundRecordService } from './refund-record.service.js';
import { RefundService } from './refund.service.js';
import { StaffOrderQueries } from './staff-order.queries.js';
import { tossProvider } from './toss.provider.js';
import { VendorOrderQueries } from './vendor-order.queries.js';
import { WebhookService } from './webhook.service.js';

const DOORS = [CashReceiptService, ClaimPhotoService, ClaimDisputeService, ClaimMessageService, BankTransferService, GoodwillService, RefundDeskQueries, BooksService, ClaimService, ClaimDeskQueries, ClaimDeskService, ClaimSettlementService, RefundService, PlaceOrderService, PaymentService, PaymentResolverService, OrderEndingService, WebhookService, FulfilmentService, OrderQueries, VendorOrderQueries, StaffOrderQueries, OrderMailService, tossProvider];

@Module({ imports: [CatalogModule, PromotionModule, LedgerModule], providers: [PaymentRecordService, RefundRecordService, ExchangeService, ...DOORS], exports: DOORS })
export class OrderModule {}
