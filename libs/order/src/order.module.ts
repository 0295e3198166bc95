import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { BooksService, LedgerModule } from '#ledger';
import { PromotionModule } from '#promotion';
import { ORDER_BOOKS, ORDER_SCOPES } from './books.rules.js';
import { BUDGET_CHECKS, BUDGET_POSTINGS } from './budget-books.rules.js';
import { COUPON_CHECKS } from './coupon-books.rules.js';
import { CONFIRMATION_CHECKS } from './confirmation-books.rules.js';
import { ORDER_DOCUMENTS } from './document-books.rules.js';
import { AccessLogQueries } from './access-log.queries.js';
import { BankTransferService } from './bank-transfer.service.js';
import { CashReceiptService } from './cash-receipt.service.js';
import { CLAIM_BOOKS_CHECKS, REFUND_POSTINGS } from './claim-books.rules.js';
import { ClaimDeskQueries } from './claim-desk.queries.js';
import { ClaimDeskService } from './claim-desk.service.js';
import { ReturnParcelService } from './return-parcel.service.js';
import { ClaimDisputeService } from './claim-dispute.service.js';
import { ClaimMessageService } from './claim-message.service.js';
import { ClaimPhotoService } from './claim-photo.service.js';
import { ClaimService } from './claim.service.js';
import { ClaimSettlementService } from './claim-settlement.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { HoldService } from './hold.service.js';
import { ExchangeService } from './exchange.service.js';
import { FulfilmentService } from './fulfilment.service.js';
import { GoodwillService } from './goodwill.service.js';
import { OrderEndingService } from './order-ending.service.js';
import { OrderMailService } from './order-mail.service.js';
import { OrderRetentionService } from './order-retention.service.js';
import { OrderQueries } from './order.queries.js';
import { PaymentRecordService } from './payment-record.service.js';
import { PaymentResolverService } from './payment-resolver.service.js';
import { PaymentService } from './payment.service.js';
import { PlaceOrderService } from './place-order.service.js';
import { RefundDeskQueries } from './refund-desk.queries.js';
import { RefundRecordService } from './refund-record.service.js';
import { RefundService } from './refund.service.js';
import { StaffOrderQueries } from './staff-order.queries.js';
import { TossBooks } from './toss-books.service.js';
import { TossStatement } from './toss-statement.service.js';
import { tossProvider } from './toss.provider.js';
import { trackerProvider } from './tracker.js';
import { TrackingService } from './tracking.service.js';
import { VendorOrderQueries } from './vendor-order.queries.js';
import { WebhookService } from './webhook.service.js';

const DOORS = [AccessLogQueries, CashReceiptService, ClaimPhotoService, ClaimDisputeService, ClaimMessageService, BankTransferService, GoodwillService, RefundDeskQueries, ConfirmationService, HoldService, TrackingService, trackerProvider, ClaimService, ClaimDeskQueries, ClaimDeskService, ClaimSettlementService, ReturnParcelService, RefundService, PlaceOrderService, PaymentService, PaymentResolverService, OrderEndingService, OrderRetentionService, WebhookService, FulfilmentService, OrderQueries, VendorOrderQueries, StaffOrderQueries, OrderMailService, TossStatement, tossProvider];

@Module({ imports: [CatalogModule, PromotionModule, LedgerModule], providers: [PaymentRecordService, RefundRecordService, ExchangeService, TossBooks, ...DOORS], exports: DOORS })
export class OrderModule {
  constructor(books: BooksService, toss: TossBooks) {
    books.register({
      checks: [...ORDER_BOOKS, ...CLAIM_BOOKS_CHECKS, ...CONFIRMATION_CHECKS, ...BUDGET_CHECKS, ...COUPON_CHECKS], postings: [REFUND_POSTINGS, BUDGET_POSTINGS], documents: ORDER_DOCUMENTS, scopes: ORDER_SCOPES, outside: [toss],
    });
  }
}
