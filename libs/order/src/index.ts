/** Orders, payment and fulfilment: they change in the same transactions. */
import { MallOrder, OrderDiscount, OrderLine, VendorOrder } from './order.entity.js';
import { Payment, PaymentAttempt } from './payment.entity.js';

export const orderEntities = [MallOrder, VendorOrder, OrderLine, OrderDiscount, Payment, PaymentAttempt];
export { BooksService, type BooksResult } from './books.service.js';
export { FulfilmentService, type ShipInput } from './fulfilment.service.js';
export { OrderEndingService, type Ending } from './order-ending.service.js';
export { bankName } from './order-mail.rules.js';
export { OrderMailService, type MailTemplate, type OutgoingMail } from './order-mail.service.js';
export { OrderModule } from './order.module.js';
export { OrderOutOfStock, PriceChanged, type ShortOrderLine } from './order.errors.js';
export { OrderQueries, type DiscountShareView, type OrderLineView, type OrderView, type PaymentView, type ShipmentView, type VendorOrderView } from './order.queries.js';
export { HOLD_MS, shopperKey, type PlaceOrderInput } from './order.rules.js';
export type { OrderState, PaymentMethod, PaymentState, VendorOrderState } from './order.state.js';
export { PaymentResolverService } from './payment-resolver.service.js';
export { PaymentService, type ConfirmOutcome, type PaymentWindow } from './payment.service.js';
export { PlaceOrderService, type Shopper } from './place-order.service.js';
export { REFUND_BANKS, type RefundAccount } from './refund-account.rules.js';
export { RefundService } from './refund.service.js';
export { StaffOrderQueries, type StaffOrderExtras, type StaffOrderRow } from './staff-order.queries.js';
export { VendorOrderQueries, type VendorOrderDetail, type VendorOrderRow } from './vendor-order.queries.js';
export { WebhookService, type WebhookOutcome } from './webhook.service.js';
