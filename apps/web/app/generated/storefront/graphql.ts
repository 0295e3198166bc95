/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** paid in when the order had ended; a refund has no account; its bank refused the one that was given; it can't go back as it came; interest is owed */
export type AccountWhy =
  | 'BY_BANK'
  | 'ENDED'
  | 'INTEREST'
  | 'NEEDED'
  | 'REFUSED';

export type CartNoteKind =
  | 'BUDGET_ENDED'
  | 'FEW_LEFT'
  | 'LIMIT'
  | 'NOT_ON_SALE'
  | 'OUT_OF_STOCK'
  | 'PRICE_CHANGED';

export type CashReceiptInput = {
  /** a mobile phone, or ten digits of a business */
  number: string;
  type: CashReceiptType;
};

/** 소득공제, 지출증빙 */
export type CashReceiptType =
  | 'EXPENSE_PROOF'
  | 'INCOME_DEDUCTION';

export type ClaimInput = {
  /** what the page said that comes back */
  agreedRefundWon: number;
  cause: string;
  /** made by the client: UUIDv7 */
  id: string;
  kind: ClaimKind;
  lines: Array<ClaimLineInput>;
  note?: string | null | undefined;
  orderId: string;
  /** kept before by /uploads/claim-photos */
  photoIds?: Array<string> | null | undefined;
  refundAccount?: RefundAccountInput | null | undefined;
};

export type ClaimKind =
  | 'CANCELLATION'
  | 'EXCHANGE'
  | 'RETURN';

export type ClaimLineInput = {
  lineId: string;
  quantity: number;
  /** of an exchange: what is wanted instead; left out, the same again */
  variantId?: string | null | undefined;
};

export type ClaimQuestion = {
  cause: string;
  kind: ClaimKind;
  lines: Array<ClaimLineInput>;
  orderId: string;
};

export type ClaimState =
  | 'APPROVED'
  | 'COLLECTED'
  | 'INSPECTED'
  | 'REFUNDED'
  | 'REJECTED'
  | 'REQUESTED'
  | 'RESHIPPED'
  | 'WITHDRAWN';

export type ConfirmPaymentInput = {
  amountWon: number;
  orderId: string;
  paymentKey: string;
};

export type CouponScope =
  | 'ALL'
  | 'CATEGORY'
  | 'EXHIBITION'
  | 'VENDOR';

export type DeliveryZone =
  | 'ISLAND'
  | 'JEJU'
  | 'MAINLAND';

export type ExhibitionState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'OPEN'
  | 'SCHEDULED';

export type Funder =
  | 'BUDGET'
  | 'MALL'
  | 'VENDOR';

export type MessageAuthor =
  | 'SHOPPER'
  | 'STAFF'
  | 'VENDOR';

export type OrderLineInput = {
  quantity: number;
  variantId: string;
};

export type OrderState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'EXPIRED'
  | 'PAID'
  | 'PENDING_PAYMENT';

export type OrdererInput = {
  email: string;
  name: string;
  phone: string;
};

export type PaymentMethod =
  | 'CARD'
  | 'EASY_PAY'
  | 'TRANSFER'
  | 'VIRTUAL_ACCOUNT';

/** Stripe's words; unknown: Toss was asked and the answer was lost */
export type PaymentState =
  | 'canceled'
  | 'processing'
  | 'requires_action'
  | 'requires_payment_method'
  | 'succeeded'
  | 'unknown';

export type PlaceOrderInput = {
  /** of a transfer or a deposit */
  cashReceipt?: CashReceiptInput | null | undefined;
  /** 'ORDER' always, 'MADE_TO_ORDER' where a line is made to order */
  consents: Array<string>;
  /** a member's: one of each vendor, and one of the mall */
  couponIssueIds?: Array<string> | null | undefined;
  /** made by the client: UUIDv7 */
  id: string;
  lines: Array<OrderLineInput>;
  orderer: OrdererInput;
  paymentMethod: PaymentMethod;
  receiver: ReceiverInput;
  /** the whole price that the shopper saw */
  seenTotalWon: number;
};

/** slugs and words, as they stand in the address of a list */
export type ProductFilter = {
  category?: string | null | undefined;
  dong?: string | null | undefined;
  exhibition?: string | null | undefined;
  inStock?: boolean | null | undefined;
  maxWon?: number | null | undefined;
  minWon?: number | null | undefined;
  query?: string | null | undefined;
  vendor?: string | null | undefined;
};

export type ProductSort =
  | 'MOST_SOLD'
  | 'NEWEST'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RELEVANCE';

export type ProductState =
  | 'DRAFT'
  | 'ENDED'
  | 'ON_SALE'
  | 'PAUSED'
  | 'REJECTED'
  | 'SUBMITTED';

export type ReceiverInput = {
  deliveryNote: string;
  detailAddress: string;
  name: string;
  phone: string;
  roadAddress: string;
  zip: string;
};

export type RefundAccountInput = {
  accountNumber: string;
  /** Toss's two digits of the bank, one of refundBanks */
  bank: string;
  holder: string;
};

/** FAILED: Toss refused; staff are at it */
export type RefundState =
  | 'FAILED'
  | 'PENDING'
  | 'SUCCEEDED';

/** who sees to the way back */
export type ReturnBy =
  | 'SHOPPER'
  | 'VENDOR';

export type ShipmentKind =
  | 'CARRIER'
  | 'SELF';

export type SignUpInput = {
  /** 'TERMS' and 'PRIVACY' are required, 'ADVERTISING' is free */
  consents: Array<string>;
  email: string;
  name: string;
  password: string;
  phone?: string | null | undefined;
};

export type StockState =
  | 'FEW'
  | 'PLENTY'
  | 'SOLD_OUT';

export type TaxKind =
  | 'EXEMPT'
  | 'TAXABLE';

export type VendorOrderState =
  | 'ACKNOWLEDGED'
  | 'CANCELLED'
  | 'CONFIRMED'
  | 'DELIVERED'
  | 'NEW'
  | 'SHIPPED'
  | 'WAITING';

export type LineFragment = { variantId: string, name: string, optionLabel: string, quantity: number, unitPriceWon: number, unitPaidWon: number, amountWon: number, discountWon: number, available: number, product: { slug: string, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null }, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, note: { kind: CartNoteKind, message: string, wasWon: number | null, nowWon: number | null } | null };

type Preview_RefundPreview_Fragment = { __typename: 'RefundPreview', claimId: string, refundWon: number, needsAccount: boolean, parts: Array<{ vendorOrderId: string, atOnce: boolean, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lines: Array<{ lineId: string, quantity: number, amountWon: number, exchangeFor: string | null, sellingWon: number, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> }> }>, coupons: Array<{ name: string, comesBack: boolean, usableUntil: string & { readonly moment: true } }> };

type Preview_Refused_Fragment = { __typename: 'Refused', message: string, field: string | null };

export type PreviewFragment =
  | Preview_RefundPreview_Fragment
  | Preview_Refused_Fragment
;

export type LineChoicesFragment = { lineId: string, choices: Array<{ variantId: string, label: string, priceWon: number, available: number }> };

export type CauseFragment = { id: string, label: string, shopperBears: boolean, kinds: Array<ClaimKind> };

export type CheckoutCouponFragment = { issueId: string, name: string, vendorId: string | null, stackable: boolean, used: boolean, amountWon: number, obstacle: string | null, usableUntil: string & { readonly moment: true } };

export type PosterFragment = { slug: string, name: string, sentence: string, theme: string, state: ExhibitionState, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, serverNow: string & { readonly moment: true }, artUrl: string | null, productCount: number };

export type ListedFragment = { count: number | null, countIsExact: boolean | null, usedQuery: string | null, similarTo: string | null, nodes: Array<{ id: string, slug: string, name: string, soldOut: boolean, optionCount: number, shippingFeeWon: number, freeShippingAboveWon: number | null, vendor: { name: string, dong: string }, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, price: { won: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ label: string }> }, allotment: { total: number, left: number, exhibition: { slug: string, name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type PicFragment = { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string };

export type ReasonFragment = { source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> };

export type PricedFragment = { won: number, sellingWon: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> };

export type CardFragment = { id: string, slug: string, name: string, soldOut: boolean, optionCount: number, shippingFeeWon: number, freeShippingAboveWon: number | null, vendor: { name: string, dong: string }, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, price: { won: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ label: string }> }, allotment: { total: number, left: number, exhibition: { slug: string, name: string } } | null };

export type SellerFragment = { id: string, slug: string, name: string, dong: string, sealColor: string, representative: string, address: string, phone: string, email: string, businessNumber: string, reportNumber: string, identityCheckedAt: string & { readonly moment: true } | null };

export type AddedUpFragment = { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number };

export type CouponTermsFragment = { id: string, name: string, amountWon: number | null, rateBp: number | null, capWon: number | null, minSpendWon: number, stackable: boolean, scope: CouponScope, scopeName: string | null, closesAt: string & { readonly moment: true }, usableUntil: string & { readonly moment: true }, taken: boolean, vendor: { slug: string, name: string } | null };

export type PaidFragment = { state: PaymentState, method: PaymentMethod, methodDetail: string | null, amountWon: number, receivedWon: number, refundedWon: number, failureCode: string | null, failureMessage: string | null, approvedAt: string & { readonly moment: true } | null, receiptUrl: string | null, accountWanted: { why: AccountWhy, amountWon: number } | null, goodwill: Array<{ amountWon: number, reason: string, at: string & { readonly moment: true } | null }>, cashReceipts: Array<{ takenBack: boolean, type: CashReceiptType, selfIssued: boolean, amountWon: number, issueNumber: string | null }>, virtualAccount: { bank: string, number: string, holder: string, dueAt: string & { readonly moment: true } } | null };

export type OrderPageFragment = { id: string, number: string, state: OrderState, placedAt: string & { readonly moment: true }, expiresAt: string & { readonly moment: true }, paidAt: string & { readonly moment: true } | null, member: boolean, canCancel: boolean, canPay: boolean, orderer: { name: string, phone: string, email: string }, receiver: { receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, deliveryNote: string }, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number }, discounts: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, payment: { state: PaymentState, method: PaymentMethod, methodDetail: string | null, amountWon: number, receivedWon: number, refundedWon: number, failureCode: string | null, failureMessage: string | null, approvedAt: string & { readonly moment: true } | null, receiptUrl: string | null, accountWanted: { why: AccountWhy, amountWon: number } | null, goodwill: Array<{ amountWon: number, reason: string, at: string & { readonly moment: true } | null }>, cashReceipts: Array<{ takenBack: boolean, type: CashReceiptType, selfIssued: boolean, amountWon: number, issueNumber: string | null }>, virtualAccount: { bank: string, number: string, holder: string, dueAt: string & { readonly moment: true } } | null }, vendorOrders: Array<{ id: string, state: VendorOrderState, shippingFeeWon: number, surchargeWon: number, acknowledgedAt: string & { readonly moment: true } | null, shippedAt: string & { readonly moment: true } | null, deliveredAt: string & { readonly moment: true } | null, confirmDueAt: string & { readonly moment: true } | null, changeOfMindUntil: string | null, changeOfMindOver: boolean, canConfirm: boolean, canObject: boolean, objected: boolean, vendor: { id: string, slug: string, name: string, dong: string, sealColor: string, representative: string, address: string, phone: string, email: string, businessNumber: string, reportNumber: string, identityCheckedAt: string & { readonly moment: true } | null, shipping: { returnFeeWon: number } }, lines: Array<{ id: string, productSlug: string, name: string, optionLabel: string, quantity: number, unitPriceWon: number, amountWon: number, discountWon: number, shippedQuantity: number, cancelledQuantity: number, cancellable: number, returnable: number, withdrawalExclusion: string | null, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> }>, shipments: Array<{ id: string, kind: ShipmentKind, carrierName: string | null, trackingNumber: string | null, deliveredOn: string | null, shippedAt: string & { readonly moment: true }, lines: Array<{ lineId: string, quantity: number }> }>, claims: Array<{ id: string, kind: ClaimKind, state: ClaimState, causeLabel: string, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lateDays: number, interestWon: number, refundState: RefundState | null, refundDueOn: string | null, refundedAt: string & { readonly moment: true } | null, requestedAt: string & { readonly moment: true }, decisionReason: string | null, tracking: string | null, canWithdraw: boolean, canSendBack: boolean, sendBackBy: string | null, canDispute: boolean, photoIds: Array<string>, erasedAt: string & { readonly moment: true } | null, returnParcel: { by: ReturnBy, carrier: string, carrierName: string | null, trackingNumber: string, at: string & { readonly moment: true } } | null, messages: Array<{ author: MessageAuthor, body: string, at: string & { readonly moment: true } }>, dispute: { id: string, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressAt: string & { readonly moment: true } | null, upheld: boolean | null, resultReason: string | null } | null, lines: Array<{ lineId: string, quantity: number, accepted: number | null, amountWon: number, exchangeFor: string | null }> }> }> };

export type ClaimShownFragment = { id: string, kind: ClaimKind, state: ClaimState, causeLabel: string, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lateDays: number, interestWon: number, refundState: RefundState | null, refundDueOn: string | null, refundedAt: string & { readonly moment: true } | null, requestedAt: string & { readonly moment: true }, decisionReason: string | null, tracking: string | null, canWithdraw: boolean, canSendBack: boolean, sendBackBy: string | null, canDispute: boolean, photoIds: Array<string>, erasedAt: string & { readonly moment: true } | null, returnParcel: { by: ReturnBy, carrier: string, carrierName: string | null, trackingNumber: string, at: string & { readonly moment: true } } | null, messages: Array<{ author: MessageAuthor, body: string, at: string & { readonly moment: true } }>, dispute: { id: string, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressAt: string & { readonly moment: true } | null, upheld: boolean | null, resultReason: string | null } | null, lines: Array<{ lineId: string, quantity: number, accepted: number | null, amountWon: number, exchangeFor: string | null }> };

export type AddToCartMutationVariables = Exact<{
  variantId: string;
  quantity: number;
}>;


export type AddToCartMutation = { addToCart:
    | { __typename: 'Cart', quantity: number }
    | { __typename: 'CartUnavailable', code: string, message: string }
    | { __typename: 'Refused', code: string, message: string }
   };

export type CartQueryVariables = Exact<{ [key: string]: never; }>;


export type CartQuery = { cart:
    | { __typename: 'Cart', quantity: number, lineCount: number, vendors: Array<{ goodsWon: number, discountWon: number, shippingFeeWon: number, surchargeWon: number, toFreeShippingWon: number | null, vendor: { slug: string, name: string, dong: string, sealColor: string }, lines: Array<{ variantId: string, name: string, optionLabel: string, quantity: number, unitPriceWon: number, unitPaidWon: number, amountWon: number, discountWon: number, available: number, product: { slug: string, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null }, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, note: { kind: CartNoteKind, message: string, wasWon: number | null, nowWon: number | null } | null }> }>, unavailable: Array<{ variantId: string, name: string, optionLabel: string, quantity: number, unitPriceWon: number, unitPaidWon: number, amountWon: number, discountWon: number, available: number, product: { slug: string, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null }, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, note: { kind: CartNoteKind, message: string, wasWon: number | null, nowWon: number | null } | null }>, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number } }
    | { __typename: 'CartUnavailable', message: string }
  , exhibitions: { open: Array<{ slug: string, name: string }> } };

export type WholeCartFragment = { quantity: number, lineCount: number, vendors: Array<{ goodsWon: number, discountWon: number, shippingFeeWon: number, surchargeWon: number, toFreeShippingWon: number | null, vendor: { slug: string, name: string, dong: string, sealColor: string }, lines: Array<{ variantId: string, name: string, optionLabel: string, quantity: number, unitPriceWon: number, unitPaidWon: number, amountWon: number, discountWon: number, available: number, product: { slug: string, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null }, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, note: { kind: CartNoteKind, message: string, wasWon: number | null, nowWon: number | null } | null }> }>, unavailable: Array<{ variantId: string, name: string, optionLabel: string, quantity: number, unitPriceWon: number, unitPaidWon: number, amountWon: number, discountWon: number, available: number, product: { slug: string, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null }, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, note: { kind: CartNoteKind, message: string, wasWon: number | null, nowWon: number | null } | null }>, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number } };

export type SetCartQuantityMutationVariables = Exact<{
  variantId: string;
  quantity: number;
}>;


export type SetCartQuantityMutation = { setCartQuantity:
    | { __typename: 'Cart' }
    | { __typename: 'CartUnavailable', message: string }
    | { __typename: 'Refused', message: string }
   };

export type CategoryQueryVariables = Exact<{
  slug: string;
  some: boolean;
  filter: ProductFilter;
  sort: ProductSort;
  first: number;
  after?: string | null | undefined;
}>;


export type CategoryQuery = { category?: { name: string, slug: string, parents: Array<{ name: string, slug: string }>, children: Array<{ name: string, slug: string, productCount: number | null }> } | null, categories: Array<{ name: string, slug: string, productCount: number | null }>, products: { count: number | null, countIsExact: boolean | null, usedQuery: string | null, similarTo: string | null, nodes: Array<{ id: string, slug: string, name: string, soldOut: boolean, optionCount: number, shippingFeeWon: number, freeShippingAboveWon: number | null, vendor: { name: string, dong: string }, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, price: { won: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ label: string }> }, allotment: { total: number, left: number, exhibition: { slug: string, name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, vendors: Array<{ slug: string, name: string }>, exhibitions: { open: Array<{ slug: string, name: string }> } };

export type WhoChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoChangesQuery = { me: { email: string } | null };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'PasswordChanged' }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type CheckoutQueryVariables = Exact<{
  zip?: string | null | undefined;
  couponIssueIds?: Array<string> | string | null | undefined;
}>;


export type CheckoutQuery = { checkout:
    | { __typename: 'CartUnavailable', message: string }
    | { __typename: 'Checkout', orderId: string, zone: DeliveryZone, madeToOrder: boolean, holdMinutes: number, cart: { lineCount: number, vendors: Array<{ vendor: { slug: string, name: string }, lines: Array<{ variantId: string, name: string, optionLabel: string, quantity: number, amountWon: number, withdrawalExclusion: string | null, product: { picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null }, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, note: { kind: CartNoteKind, message: string } | null }> }>, unavailable: Array<{ variantId: string }>, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number } }, coupons: Array<{ issueId: string, name: string, vendorId: string | null, stackable: boolean, used: boolean, amountWon: number, obstacle: string | null, usableUntil: string & { readonly moment: true } }>, sellers: Array<{ id: string, slug: string, name: string, dong: string, sealColor: string, representative: string, address: string, phone: string, email: string, businessNumber: string, reportNumber: string, identityCheckedAt: string & { readonly moment: true } | null }>, orderer: { name: string, phone: string | null, email: string } | null, lastAddress: { receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, deliveryNote: string } | null }
   };

export type CheckoutPageFragment = { orderId: string, zone: DeliveryZone, madeToOrder: boolean, holdMinutes: number, cart: { lineCount: number, vendors: Array<{ vendor: { slug: string, name: string }, lines: Array<{ variantId: string, name: string, optionLabel: string, quantity: number, amountWon: number, withdrawalExclusion: string | null, product: { picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null }, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, note: { kind: CartNoteKind, message: string } | null }> }>, unavailable: Array<{ variantId: string }>, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number } }, coupons: Array<{ issueId: string, name: string, vendorId: string | null, stackable: boolean, used: boolean, amountWon: number, obstacle: string | null, usableUntil: string & { readonly moment: true } }>, sellers: Array<{ id: string, slug: string, name: string, dong: string, sealColor: string, representative: string, address: string, phone: string, email: string, businessNumber: string, reportNumber: string, identityCheckedAt: string & { readonly moment: true } | null }>, orderer: { name: string, phone: string | null, email: string } | null, lastAddress: { receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, deliveryNote: string } | null };

export type CheckoutCartFragment = { lineCount: number, vendors: Array<{ vendor: { slug: string, name: string }, lines: Array<{ variantId: string, name: string, optionLabel: string, quantity: number, amountWon: number, withdrawalExclusion: string | null, product: { picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null }, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, note: { kind: CartNoteKind, message: string } | null }> }>, unavailable: Array<{ variantId: string }>, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number } };

export type AdjustQuantityMutationVariables = Exact<{
  variantId: string;
  quantity: number;
}>;


export type AdjustQuantityMutation = { setCartQuantity:
    | { __typename: 'Cart' }
    | { __typename: 'CartUnavailable' }
    | { __typename: 'Refused' }
   };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder:
    | { __typename: 'Order', id: string }
    | { __typename: 'OutOfStock', message: string, lines: Array<{ variantId: string, name: string, optionLabel: string, wanted: number, available: number }> }
    | { __typename: 'PriceChanged', seenTotalWon: number, totalWon: number, cart: { lineCount: number, vendors: Array<{ vendor: { slug: string, name: string }, lines: Array<{ variantId: string, name: string, optionLabel: string, quantity: number, amountWon: number, withdrawalExclusion: string | null, product: { picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null }, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, note: { kind: CartNoteKind, message: string } | null }> }>, unavailable: Array<{ variantId: string }>, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number } } }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type ShortFragment = { variantId: string, name: string, optionLabel: string, wanted: number, available: number };

export type ClaimPageQueryVariables = Exact<{
  id: string;
}>;


export type ClaimPageQuery = { order: { id: string, number: string, state: OrderState, placedAt: string & { readonly moment: true }, expiresAt: string & { readonly moment: true }, paidAt: string & { readonly moment: true } | null, member: boolean, canCancel: boolean, canPay: boolean, orderer: { name: string, phone: string, email: string }, receiver: { receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, deliveryNote: string }, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number }, discounts: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, payment: { state: PaymentState, method: PaymentMethod, methodDetail: string | null, amountWon: number, receivedWon: number, refundedWon: number, failureCode: string | null, failureMessage: string | null, approvedAt: string & { readonly moment: true } | null, receiptUrl: string | null, accountWanted: { why: AccountWhy, amountWon: number } | null, goodwill: Array<{ amountWon: number, reason: string, at: string & { readonly moment: true } | null }>, cashReceipts: Array<{ takenBack: boolean, type: CashReceiptType, selfIssued: boolean, amountWon: number, issueNumber: string | null }>, virtualAccount: { bank: string, number: string, holder: string, dueAt: string & { readonly moment: true } } | null }, vendorOrders: Array<{ id: string, state: VendorOrderState, shippingFeeWon: number, surchargeWon: number, acknowledgedAt: string & { readonly moment: true } | null, shippedAt: string & { readonly moment: true } | null, deliveredAt: string & { readonly moment: true } | null, confirmDueAt: string & { readonly moment: true } | null, changeOfMindUntil: string | null, changeOfMindOver: boolean, canConfirm: boolean, canObject: boolean, objected: boolean, vendor: { id: string, slug: string, name: string, dong: string, sealColor: string, representative: string, address: string, phone: string, email: string, businessNumber: string, reportNumber: string, identityCheckedAt: string & { readonly moment: true } | null, shipping: { returnFeeWon: number } }, lines: Array<{ id: string, productSlug: string, name: string, optionLabel: string, quantity: number, unitPriceWon: number, amountWon: number, discountWon: number, shippedQuantity: number, cancelledQuantity: number, cancellable: number, returnable: number, withdrawalExclusion: string | null, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> }>, shipments: Array<{ id: string, kind: ShipmentKind, carrierName: string | null, trackingNumber: string | null, deliveredOn: string | null, shippedAt: string & { readonly moment: true }, lines: Array<{ lineId: string, quantity: number }> }>, claims: Array<{ id: string, kind: ClaimKind, state: ClaimState, causeLabel: string, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lateDays: number, interestWon: number, refundState: RefundState | null, refundDueOn: string | null, refundedAt: string & { readonly moment: true } | null, requestedAt: string & { readonly moment: true }, decisionReason: string | null, tracking: string | null, canWithdraw: boolean, canSendBack: boolean, sendBackBy: string | null, canDispute: boolean, photoIds: Array<string>, erasedAt: string & { readonly moment: true } | null, returnParcel: { by: ReturnBy, carrier: string, carrierName: string | null, trackingNumber: string, at: string & { readonly moment: true } } | null, messages: Array<{ author: MessageAuthor, body: string, at: string & { readonly moment: true } }>, dispute: { id: string, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressAt: string & { readonly moment: true } | null, upheld: boolean | null, resultReason: string | null } | null, lines: Array<{ lineId: string, quantity: number, accepted: number | null, amountWon: number, exchangeFor: string | null }> }> }> } | null, claimCauses: Array<{ id: string, label: string, shopperBears: boolean, kinds: Array<ClaimKind> }>, refundBanks: Array<{ code: string, name: string }> };

export type ExchangeChoicesQueryVariables = Exact<{
  id: string;
}>;


export type ExchangeChoicesQuery = { exchangeChoices: Array<{ lineId: string, choices: Array<{ variantId: string, label: string, priceWon: number, available: number }> }> };

export type RefundPreviewQueryVariables = Exact<{
  question: ClaimQuestion;
}>;


export type RefundPreviewQuery = { refundPreview:
    | { __typename: 'RefundPreview', claimId: string, refundWon: number, needsAccount: boolean, parts: Array<{ vendorOrderId: string, atOnce: boolean, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lines: Array<{ lineId: string, quantity: number, amountWon: number, exchangeFor: string | null, sellingWon: number, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> }> }>, coupons: Array<{ name: string, comesBack: boolean, usableUntil: string & { readonly moment: true } }> }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ClaimMutationVariables = Exact<{
  input: ClaimInput;
}>;


export type ClaimMutation = { claim:
    | { __typename: 'Order' }
    | { __typename: 'RefundChanged', message: string }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type WhoLeavesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoLeavesQuery = { me: { name: string } | null };

export type CloseAccountMutationVariables = Exact<{
  password: string;
}>;


export type CloseAccountMutation = { closeAccount:
    | { __typename: 'AccountClosed' }
    | { __typename: 'Refused', code: string, message: string }
   };

export type ExhibitionQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ExhibitionQuery = { exhibition: { id: string, slug: string, name: string, sentence: string, theme: string, state: ExhibitionState, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, serverNow: string & { readonly moment: true }, artUrl: string | null, productCount: number, products: { count: number | null, countIsExact: boolean | null, usedQuery: string | null, similarTo: string | null, nodes: Array<{ id: string, slug: string, name: string, soldOut: boolean, optionCount: number, shippingFeeWon: number, freeShippingAboveWon: number | null, vendor: { name: string, dong: string }, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, price: { won: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ label: string }> }, allotment: { total: number, left: number, exhibition: { slug: string, name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, exhibitions: { open: Array<{ slug: string, name: string }> } };

export type ExhibitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExhibitionsQuery = { exhibitions: { open: Array<{ slug: string, name: string, sentence: string, theme: string, state: ExhibitionState, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, serverNow: string & { readonly moment: true }, artUrl: string | null, productCount: number }>, soon: Array<{ slug: string, name: string, sentence: string, theme: string, state: ExhibitionState, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, serverNow: string & { readonly moment: true }, artUrl: string | null, productCount: number }>, past: Array<{ slug: string, name: string, sentence: string, theme: string, state: ExhibitionState, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, serverNow: string & { readonly moment: true }, artUrl: string | null, productCount: number }> } };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { exhibitions: { open: Array<{ slug: string, name: string, sentence: string, theme: string, state: ExhibitionState, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, serverNow: string & { readonly moment: true }, artUrl: string | null, productCount: number, products: { nodes: Array<{ id: string, slug: string, name: string, soldOut: boolean, optionCount: number, shippingFeeWon: number, freeShippingAboveWon: number | null, vendor: { name: string, dong: string }, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, price: { won: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ label: string }> }, allotment: { total: number, left: number, exhibition: { slug: string, name: string } } | null }> } }>, soon: Array<{ slug: string, name: string, sentence: string, theme: string, state: ExhibitionState, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, serverNow: string & { readonly moment: true }, artUrl: string | null, productCount: number }> }, vendors: Array<{ slug: string, name: string, dong: string, sealColor: string, sentence: string, story: string, foundedYear: number | null, artUrl: string | null, productCount: number }>, newest: { nodes: Array<{ id: string, slug: string, name: string, soldOut: boolean, optionCount: number, shippingFeeWon: number, freeShippingAboveWon: number | null, vendor: { name: string, dong: string }, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, price: { won: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ label: string }> }, allotment: { total: number, left: number, exhibition: { slug: string, name: string } } | null }> } };

export type MakerQueryVariables = Exact<{
  slug: string;
  filter: ProductFilter;
  sort: ProductSort;
  first: number;
  after?: string | null | undefined;
}>;


export type MakerQuery = { vendor: { sentence: string, story: string, foundedYear: number | null, artUrl: string | null, productCount: number, id: string, slug: string, name: string, dong: string, sealColor: string, representative: string, address: string, phone: string, email: string, businessNumber: string, reportNumber: string, identityCheckedAt: string & { readonly moment: true } | null } | null, products: { count: number | null, countIsExact: boolean | null, usedQuery: string | null, similarTo: string | null, nodes: Array<{ id: string, slug: string, name: string, soldOut: boolean, optionCount: number, shippingFeeWon: number, freeShippingAboveWon: number | null, vendor: { name: string, dong: string }, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, price: { won: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ label: string }> }, allotment: { total: number, left: number, exhibition: { slug: string, name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, exhibitions: { open: Array<{ slug: string, name: string }> } };

export type MakersQueryVariables = Exact<{ [key: string]: never; }>;


export type MakersQuery = { vendors: Array<{ slug: string, name: string, dong: string, sealColor: string, sentence: string, foundedYear: number | null, productCount: number }> };

export type OpenCouponsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenCouponsQuery = { me: { name: string } | null, openCoupons: Array<{ id: string, name: string, amountWon: number | null, rateBp: number | null, capWon: number | null, minSpendWon: number, stackable: boolean, scope: CouponScope, scopeName: string | null, closesAt: string & { readonly moment: true }, usableUntil: string & { readonly moment: true }, taken: boolean, vendor: { slug: string, name: string } | null }> };

export type MyCouponsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCouponsQuery = { myCoupons: Array<{ issueId: string, usable: boolean, order: { id: string, number: string } | null, coupon: { id: string, name: string, amountWon: number | null, rateBp: number | null, capWon: number | null, minSpendWon: number, stackable: boolean, scope: CouponScope, scopeName: string | null, closesAt: string & { readonly moment: true }, usableUntil: string & { readonly moment: true }, taken: boolean, vendor: { slug: string, name: string } | null } }> };

export type TakeCouponMutationVariables = Exact<{
  id: string;
}>;


export type TakeCouponMutation = { takeCoupon:
    | { __typename: 'MyCoupon', issueId: string }
    | { __typename: 'Refused', message: string }
   };

export type TakeCouponByCodeMutationVariables = Exact<{
  code: string;
}>;


export type TakeCouponByCodeMutation = { takeCouponByCode:
    | { __typename: 'MyCoupon', issueId: string }
    | { __typename: 'Refused', message: string }
   };

export type MyOrdersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyOrdersQuery = { myOrders: { nodes: Array<{ id: string, number: string, state: OrderState, placedAt: string & { readonly moment: true }, expiresAt: string & { readonly moment: true }, payment: { state: PaymentState, amountWon: number, failureCode: string | null, receivedWon: number, refundedWon: number, approvedAt: string & { readonly moment: true } | null }, vendorOrders: Array<{ state: VendorOrderState, lines: Array<{ name: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string, email: string, phone: string | null, sessions: Array<{ id: string, current: boolean, agent: string, lastSeenAt: string & { readonly moment: true } }> } | null };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { endSession: boolean };

export type FindOrderMutationVariables = Exact<{
  number: string;
  phone: string;
}>;


export type FindOrderMutation = { findOrder:
    | { __typename: 'Order', id: string }
    | { __typename: 'Refused', code: string, message: string }
   };

export type OrderQueryVariables = Exact<{
  id: string;
}>;


export type OrderQuery = { order: { id: string, number: string, state: OrderState, placedAt: string & { readonly moment: true }, expiresAt: string & { readonly moment: true }, paidAt: string & { readonly moment: true } | null, member: boolean, canCancel: boolean, canPay: boolean, orderer: { name: string, phone: string, email: string }, receiver: { receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, deliveryNote: string }, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number }, discounts: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, payment: { state: PaymentState, method: PaymentMethod, methodDetail: string | null, amountWon: number, receivedWon: number, refundedWon: number, failureCode: string | null, failureMessage: string | null, approvedAt: string & { readonly moment: true } | null, receiptUrl: string | null, accountWanted: { why: AccountWhy, amountWon: number } | null, goodwill: Array<{ amountWon: number, reason: string, at: string & { readonly moment: true } | null }>, cashReceipts: Array<{ takenBack: boolean, type: CashReceiptType, selfIssued: boolean, amountWon: number, issueNumber: string | null }>, virtualAccount: { bank: string, number: string, holder: string, dueAt: string & { readonly moment: true } } | null }, vendorOrders: Array<{ id: string, state: VendorOrderState, shippingFeeWon: number, surchargeWon: number, acknowledgedAt: string & { readonly moment: true } | null, shippedAt: string & { readonly moment: true } | null, deliveredAt: string & { readonly moment: true } | null, confirmDueAt: string & { readonly moment: true } | null, changeOfMindUntil: string | null, changeOfMindOver: boolean, canConfirm: boolean, canObject: boolean, objected: boolean, vendor: { id: string, slug: string, name: string, dong: string, sealColor: string, representative: string, address: string, phone: string, email: string, businessNumber: string, reportNumber: string, identityCheckedAt: string & { readonly moment: true } | null, shipping: { returnFeeWon: number } }, lines: Array<{ id: string, productSlug: string, name: string, optionLabel: string, quantity: number, unitPriceWon: number, amountWon: number, discountWon: number, shippedQuantity: number, cancelledQuantity: number, cancellable: number, returnable: number, withdrawalExclusion: string | null, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> }>, shipments: Array<{ id: string, kind: ShipmentKind, carrierName: string | null, trackingNumber: string | null, deliveredOn: string | null, shippedAt: string & { readonly moment: true }, lines: Array<{ lineId: string, quantity: number }> }>, claims: Array<{ id: string, kind: ClaimKind, state: ClaimState, causeLabel: string, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lateDays: number, interestWon: number, refundState: RefundState | null, refundDueOn: string | null, refundedAt: string & { readonly moment: true } | null, requestedAt: string & { readonly moment: true }, decisionReason: string | null, tracking: string | null, canWithdraw: boolean, canSendBack: boolean, sendBackBy: string | null, canDispute: boolean, photoIds: Array<string>, erasedAt: string & { readonly moment: true } | null, returnParcel: { by: ReturnBy, carrier: string, carrierName: string | null, trackingNumber: string, at: string & { readonly moment: true } } | null, messages: Array<{ author: MessageAuthor, body: string, at: string & { readonly moment: true } }>, dispute: { id: string, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressAt: string & { readonly moment: true } | null, upheld: boolean | null, resultReason: string | null } | null, lines: Array<{ lineId: string, quantity: number, accepted: number | null, amountWon: number, exchangeFor: string | null }> }> }> } | null };

export type WithdrawClaimMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawClaimMutation = { withdrawClaim:
    | { __typename: 'Order' }
    | { __typename: 'Refused', message: string }
   };

export type SendBackMutationVariables = Exact<{
  id: string;
  carrier: string;
  trackingNumber: string;
}>;


export type SendBackMutation = { sendBack:
    | { __typename: 'Order' }
    | { __typename: 'Refused', message: string }
   };

export type ConfirmPurchaseMutationVariables = Exact<{
  part: string;
}>;


export type ConfirmPurchaseMutation = { confirmPurchase:
    | { __typename: 'Order' }
    | { __typename: 'Refused', message: string }
   };

export type ObjectToDeliveryMutationVariables = Exact<{
  part: string;
}>;


export type ObjectToDeliveryMutation = { objectToDelivery:
    | { __typename: 'Order' }
    | { __typename: 'Refused', message: string }
   };

export type SayAboutClaimMutationVariables = Exact<{
  id: string;
  messageId: string;
  body: string;
}>;


export type SayAboutClaimMutation = { sayAboutClaim:
    | { __typename: 'Order' }
    | { __typename: 'Refused', message: string }
   };

export type DisputeClaimMutationVariables = Exact<{
  id: string;
  body: string;
}>;


export type DisputeClaimMutation = { disputeClaim:
    | { __typename: 'Order' }
    | { __typename: 'Refused', message: string }
   };

export type CancelOrderMutationVariables = Exact<{
  id: string;
}>;


export type CancelOrderMutation = { cancelOrder:
    | { __typename: 'Order' }
    | { __typename: 'Refused', message: string }
   };

export type FailPaymentMutationVariables = Exact<{
  orderId: string;
  code: string;
}>;


export type FailPaymentMutation = { failPayment:
    | { __typename: 'Order' }
    | { __typename: 'Refused', code: string }
   };

export type PaymentResultQueryVariables = Exact<{
  id: string;
}>;


export type PaymentResultQuery = { order: { id: string, number: string, state: OrderState, placedAt: string & { readonly moment: true }, expiresAt: string & { readonly moment: true }, paidAt: string & { readonly moment: true } | null, member: boolean, canCancel: boolean, canPay: boolean, orderer: { name: string, phone: string, email: string }, receiver: { receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, deliveryNote: string }, sums: { goodsWon: number, discountWon: number, shippingWon: number, surchargeWon: number, totalWon: number, taxableWon: number, exemptWon: number }, discounts: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }>, payment: { state: PaymentState, method: PaymentMethod, methodDetail: string | null, amountWon: number, receivedWon: number, refundedWon: number, failureCode: string | null, failureMessage: string | null, approvedAt: string & { readonly moment: true } | null, receiptUrl: string | null, accountWanted: { why: AccountWhy, amountWon: number } | null, goodwill: Array<{ amountWon: number, reason: string, at: string & { readonly moment: true } | null }>, cashReceipts: Array<{ takenBack: boolean, type: CashReceiptType, selfIssued: boolean, amountWon: number, issueNumber: string | null }>, virtualAccount: { bank: string, number: string, holder: string, dueAt: string & { readonly moment: true } } | null }, vendorOrders: Array<{ id: string, state: VendorOrderState, shippingFeeWon: number, surchargeWon: number, acknowledgedAt: string & { readonly moment: true } | null, shippedAt: string & { readonly moment: true } | null, deliveredAt: string & { readonly moment: true } | null, confirmDueAt: string & { readonly moment: true } | null, changeOfMindUntil: string | null, changeOfMindOver: boolean, canConfirm: boolean, canObject: boolean, objected: boolean, vendor: { id: string, slug: string, name: string, dong: string, sealColor: string, representative: string, address: string, phone: string, email: string, businessNumber: string, reportNumber: string, identityCheckedAt: string & { readonly moment: true } | null, shipping: { returnFeeWon: number } }, lines: Array<{ id: string, productSlug: string, name: string, optionLabel: string, quantity: number, unitPriceWon: number, amountWon: number, discountWon: number, shippedQuantity: number, cancelledQuantity: number, cancellable: number, returnable: number, withdrawalExclusion: string | null, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> }>, shipments: Array<{ id: string, kind: ShipmentKind, carrierName: string | null, trackingNumber: string | null, deliveredOn: string | null, shippedAt: string & { readonly moment: true }, lines: Array<{ lineId: string, quantity: number }> }>, claims: Array<{ id: string, kind: ClaimKind, state: ClaimState, causeLabel: string, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lateDays: number, interestWon: number, refundState: RefundState | null, refundDueOn: string | null, refundedAt: string & { readonly moment: true } | null, requestedAt: string & { readonly moment: true }, decisionReason: string | null, tracking: string | null, canWithdraw: boolean, canSendBack: boolean, sendBackBy: string | null, canDispute: boolean, photoIds: Array<string>, erasedAt: string & { readonly moment: true } | null, returnParcel: { by: ReturnBy, carrier: string, carrierName: string | null, trackingNumber: string, at: string & { readonly moment: true } } | null, messages: Array<{ author: MessageAuthor, body: string, at: string & { readonly moment: true } }>, dispute: { id: string, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressAt: string & { readonly moment: true } | null, upheld: boolean | null, resultReason: string | null } | null, lines: Array<{ lineId: string, quantity: number, accepted: number | null, amountWon: number, exchangeFor: string | null }> }> }> } | null, shop: { mailboxUrl: string | null } };

export type RefreshPaymentMutationVariables = Exact<{
  orderId: string;
}>;


export type RefreshPaymentMutation = { refreshPayment:
    | { __typename: 'Order' }
    | { __typename: 'Refused', message: string }
   };

export type ConfirmPaymentMutationVariables = Exact<{
  input: ConfirmPaymentInput;
}>;


export type ConfirmPaymentMutation = { confirmPayment:
    | { __typename: 'PaymentConfirmed' }
    | { __typename: 'PaymentDeclined' }
    | { __typename: 'PaymentPending' }
    | { __typename: 'Refused', code: string }
   };

export type PaymentWindowMutationVariables = Exact<{
  orderId: string;
}>;


export type PaymentWindowMutation = { payment:
    | { __typename: 'PaymentWindow', scriptUrl: string, clientKey: string, customerKey: string, method: string, orderId: string, orderName: string, amountWon: number, taxFreeWon: number, customerName: string, customerEmail: string, successUrl: string, failUrl: string, easyPay: boolean, accountHours: number | null, escrow: boolean, expiresAt: string & { readonly moment: true } }
    | { __typename: 'Refused', code: string, message: string }
   };

export type WindowFragment = { scriptUrl: string, clientKey: string, customerKey: string, method: string, orderId: string, orderName: string, amountWon: number, taxFreeWon: number, customerName: string, customerEmail: string, successUrl: string, failUrl: string, easyPay: boolean, accountHours: number | null, escrow: boolean, expiresAt: string & { readonly moment: true } };

export type ChangePaymentMethodMutationVariables = Exact<{
  orderId: string;
  method: PaymentMethod;
}>;


export type ChangePaymentMethodMutation = { changePaymentMethod:
    | { __typename: 'Order' }
    | { __typename: 'Refused', message: string }
   };

export type ProductQueryVariables = Exact<{
  slug: string;
}>;


export type ProductQuery = { product: { id: string, slug: string, versionId: string, name: string, description: string, state: ProductState, soldOut: boolean, taxKind: TaxKind, withdrawalExclusion: string | null, madeToOrder: boolean, category: { name: string, slug: string, parents: Array<{ name: string, slug: string }> }, vendor: { sentence: string, productCount: number, id: string, slug: string, name: string, dong: string, sealColor: string, representative: string, address: string, phone: string, email: string, businessNumber: string, reportNumber: string, identityCheckedAt: string & { readonly moment: true } | null, shipping: { feeWon: number, freeAboveWon: number | null, jejuSurchargeWon: number, islandSurchargeWon: number, returnFeeWon: number, shipsWithinDays: number } }, pictures: Array<{ small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string }>, options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string, label: string, optionValues: Array<string>, available: number, stockState: StockState, price: { won: number, sellingWon: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> }, allotment: { total: number, left: number, perShopper: number, closesAt: string & { readonly moment: true }, exhibition: { slug: string, name: string } } | null }>, price: { won: number, sellingWon: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> }, notice: Array<{ label: string, value: string }>, related: Array<{ id: string, slug: string, name: string, soldOut: boolean, optionCount: number, shippingFeeWon: number, freeShippingAboveWon: number | null, vendor: { name: string, dong: string }, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, price: { won: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ label: string }> }, allotment: { total: number, left: number, exhibition: { slug: string, name: string } } | null }> } | null };

export type OfferedFragment = { id: string, label: string, optionValues: Array<string>, available: number, stockState: StockState, price: { won: number, sellingWon: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ source: string, label: string, amountWon: number, shares: Array<{ funder: Funder, name: string, amountWon: number }> }> }, allotment: { total: number, left: number, perShopper: number, closesAt: string & { readonly moment: true }, exhibition: { slug: string, name: string } } | null };

export type RefundAccountQueryVariables = Exact<{
  id: string;
}>;


export type RefundAccountQuery = { order: { id: string, number: string, payment: { accountWanted: { why: AccountWhy, amountWon: number } | null } } | null, refundBanks: Array<{ code: string, name: string }> };

export type GiveRefundAccountMutationVariables = Exact<{
  id: string;
  account: RefundAccountInput;
}>;


export type GiveRefundAccountMutation = { giveRefundAccount:
    | { __typename: 'Order', id: string }
    | { __typename: 'Refused', code: string, message: string, field: string | null }
   };

export type SearchQueryVariables = Exact<{
  filter: ProductFilter;
  sort: ProductSort;
  first: number;
  after?: string | null | undefined;
  asked: boolean;
}>;


export type SearchQuery = { products?: { count: number | null, countIsExact: boolean | null, usedQuery: string | null, similarTo: string | null, nodes: Array<{ id: string, slug: string, name: string, soldOut: boolean, optionCount: number, shippingFeeWon: number, freeShippingAboveWon: number | null, vendor: { name: string, dong: string }, picture: { small: string, medium: string, large: string, srcset: string, width: number, height: number, alt: string, color: string } | null, price: { won: number, wasWon: number | null, discountBp: number, from: boolean, reasons: Array<{ label: string }> }, allotment: { total: number, left: number, exhibition: { slug: string, name: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, vendors: Array<{ slug: string, name: string }>, categories: Array<{ slug: string, name: string }>, exhibitions: { open: Array<{ slug: string, name: string }> } };

export type WhoSignsInQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoSignsInQuery = { me: { id: string } | null, shop: { demo: boolean } };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'Refused', code: string, message: string }
    | { __typename: 'SignedIn' }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp:
    | { __typename: 'Refused', code: string, message: string, field: string | null }
    | { __typename: 'SignedIn' }
   };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { shop: { name: string, operator: string, representative: string, businessNumber: string, reportNumber: string, address: string, phone: string, email: string, hostingProvider: string, brokerNotice: string, demo: boolean, mailboxUrl: string | null }, categories: Array<{ slug: string, name: string }> };

export type VisitorQueryVariables = Exact<{ [key: string]: never; }>;


export type VisitorQuery = { me: { id: string } | null, cart:
    | { __typename: 'Cart', quantity: number }
    | { __typename: 'CartUnavailable' }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ReasonFragmentDoc = new TypedDocumentString(`
    fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
    `, {"fragmentName":"Reason"}) as unknown as TypedDocumentString<ReasonFragment, unknown>;
export const PreviewFragmentDoc = new TypedDocumentString(`
    fragment Preview on RefundPreviewResult {
  __typename
  ... on RefundPreview {
    claimId
    refundWon
    needsAccount
    parts {
      vendorOrderId
      atOnce
      goodsWon
      shippingBackWon
      shippingChargedWon
      returnFeeWon
      goodwillWon
      refundWon
      lines {
        lineId
        quantity
        amountWon
        exchangeFor
        sellingWon
        reasons {
          ...Reason
        }
      }
    }
    coupons {
      name
      comesBack
      usableUntil
    }
  }
  ... on Refused {
    message
    field
  }
}
    fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}`, {"fragmentName":"Preview"}) as unknown as TypedDocumentString<PreviewFragment, unknown>;
export const LineChoicesFragmentDoc = new TypedDocumentString(`
    fragment LineChoices on LineChoices {
  lineId
  choices {
    variantId
    label
    priceWon
    available
  }
}
    `, {"fragmentName":"LineChoices"}) as unknown as TypedDocumentString<LineChoicesFragment, unknown>;
export const CauseFragmentDoc = new TypedDocumentString(`
    fragment Cause on ClaimCause {
  id
  label
  shopperBears
  kinds
}
    `, {"fragmentName":"Cause"}) as unknown as TypedDocumentString<CauseFragment, unknown>;
export const PosterFragmentDoc = new TypedDocumentString(`
    fragment Poster on Exhibition {
  slug
  name
  sentence
  theme
  state
  opensAt
  closesAt
  serverNow
  artUrl
  productCount
}
    `, {"fragmentName":"Poster"}) as unknown as TypedDocumentString<PosterFragment, unknown>;
export const PicFragmentDoc = new TypedDocumentString(`
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
    `, {"fragmentName":"Pic"}) as unknown as TypedDocumentString<PicFragment, unknown>;
export const CardFragmentDoc = new TypedDocumentString(`
    fragment Card on ProductCard {
  id
  slug
  name
  soldOut
  optionCount
  shippingFeeWon
  freeShippingAboveWon
  vendor {
    name
    dong
  }
  picture {
    ...Pic
  }
  price {
    won
    wasWon
    discountBp
    from
    reasons {
      label
    }
  }
  allotment {
    total
    left
    exhibition {
      slug
      name
    }
  }
}
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}`, {"fragmentName":"Card"}) as unknown as TypedDocumentString<CardFragment, unknown>;
export const ListedFragmentDoc = new TypedDocumentString(`
    fragment Listed on ProductConnection {
  count
  countIsExact
  usedQuery
  similarTo
  nodes {
    ...Card
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Card on ProductCard {
  id
  slug
  name
  soldOut
  optionCount
  shippingFeeWon
  freeShippingAboveWon
  vendor {
    name
    dong
  }
  picture {
    ...Pic
  }
  price {
    won
    wasWon
    discountBp
    from
    reasons {
      label
    }
  }
  allotment {
    total
    left
    exhibition {
      slug
      name
    }
  }
}`, {"fragmentName":"Listed"}) as unknown as TypedDocumentString<ListedFragment, unknown>;
export const CouponTermsFragmentDoc = new TypedDocumentString(`
    fragment CouponTerms on Coupon {
  id
  name
  vendor {
    slug
    name
  }
  amountWon
  rateBp
  capWon
  minSpendWon
  stackable
  scope
  scopeName
  closesAt
  usableUntil
  taken
}
    `, {"fragmentName":"CouponTerms"}) as unknown as TypedDocumentString<CouponTermsFragment, unknown>;
export const AddedUpFragmentDoc = new TypedDocumentString(`
    fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}
    `, {"fragmentName":"AddedUp"}) as unknown as TypedDocumentString<AddedUpFragment, unknown>;
export const PaidFragmentDoc = new TypedDocumentString(`
    fragment Paid on Payment {
  state
  method
  methodDetail
  amountWon
  receivedWon
  refundedWon
  accountWanted {
    why
    amountWon
  }
  failureCode
  failureMessage
  approvedAt
  receiptUrl
  goodwill {
    amountWon
    reason
    at
  }
  cashReceipts {
    takenBack
    type
    selfIssued
    amountWon
    issueNumber
  }
  virtualAccount {
    bank
    number
    holder
    dueAt
  }
}
    `, {"fragmentName":"Paid"}) as unknown as TypedDocumentString<PaidFragment, unknown>;
export const SellerFragmentDoc = new TypedDocumentString(`
    fragment Seller on Vendor {
  id
  slug
  name
  dong
  sealColor
  representative
  address
  phone
  email
  businessNumber
  reportNumber
  identityCheckedAt
}
    `, {"fragmentName":"Seller"}) as unknown as TypedDocumentString<SellerFragment, unknown>;
export const ClaimShownFragmentDoc = new TypedDocumentString(`
    fragment ClaimShown on Claim {
  id
  kind
  state
  causeLabel
  goodsWon
  shippingBackWon
  shippingChargedWon
  returnFeeWon
  goodwillWon
  refundWon
  lateDays
  interestWon
  refundState
  refundDueOn
  refundedAt
  requestedAt
  decisionReason
  tracking
  canWithdraw
  canSendBack
  sendBackBy
  canDispute
  photoIds
  erasedAt
  returnParcel {
    by
    carrier
    carrierName
    trackingNumber
    at
  }
  messages {
    author
    body
    at
  }
  dispute {
    id
    openedAt
    progressBy
    resultBy
    progressAt
    upheld
    resultReason
  }
  lines {
    lineId
    quantity
    accepted
    amountWon
    exchangeFor
  }
}
    `, {"fragmentName":"ClaimShown"}) as unknown as TypedDocumentString<ClaimShownFragment, unknown>;
export const OrderPageFragmentDoc = new TypedDocumentString(`
    fragment OrderPage on Order {
  id
  number
  state
  placedAt
  expiresAt
  paidAt
  member
  canCancel
  canPay
  orderer {
    name
    phone
    email
  }
  receiver {
    receiverName
    receiverPhone
    zip
    roadAddress
    detailAddress
    deliveryNote
  }
  sums {
    ...AddedUp
  }
  discounts {
    ...Reason
  }
  payment {
    ...Paid
  }
  vendorOrders {
    id
    state
    shippingFeeWon
    surchargeWon
    acknowledgedAt
    shippedAt
    deliveredAt
    confirmDueAt
    changeOfMindUntil
    changeOfMindOver
    canConfirm
    canObject
    objected
    vendor {
      ...Seller
      shipping {
        returnFeeWon
      }
    }
    lines {
      id
      productSlug
      name
      optionLabel
      quantity
      unitPriceWon
      amountWon
      discountWon
      shippedQuantity
      cancelledQuantity
      cancellable
      returnable
      withdrawalExclusion
      picture {
        ...Pic
      }
      reasons {
        ...Reason
      }
    }
    shipments {
      id
      kind
      carrierName
      trackingNumber
      deliveredOn
      shippedAt
      lines {
        lineId
        quantity
      }
    }
    claims {
      ...ClaimShown
    }
  }
}
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment Seller on Vendor {
  id
  slug
  name
  dong
  sealColor
  representative
  address
  phone
  email
  businessNumber
  reportNumber
  identityCheckedAt
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}
fragment Paid on Payment {
  state
  method
  methodDetail
  amountWon
  receivedWon
  refundedWon
  accountWanted {
    why
    amountWon
  }
  failureCode
  failureMessage
  approvedAt
  receiptUrl
  goodwill {
    amountWon
    reason
    at
  }
  cashReceipts {
    takenBack
    type
    selfIssued
    amountWon
    issueNumber
  }
  virtualAccount {
    bank
    number
    holder
    dueAt
  }
}
fragment ClaimShown on Claim {
  id
  kind
  state
  causeLabel
  goodsWon
  shippingBackWon
  shippingChargedWon
  returnFeeWon
  goodwillWon
  refundWon
  lateDays
  interestWon
  refundState
  refundDueOn
  refundedAt
  requestedAt
  decisionReason
  tracking
  canWithdraw
  canSendBack
  sendBackBy
  canDispute
  photoIds
  erasedAt
  returnParcel {
    by
    carrier
    carrierName
    trackingNumber
    at
  }
  messages {
    author
    body
    at
  }
  dispute {
    id
    openedAt
    progressBy
    resultBy
    progressAt
    upheld
    resultReason
  }
  lines {
    lineId
    quantity
    accepted
    amountWon
    exchangeFor
  }
}`, {"fragmentName":"OrderPage"}) as unknown as TypedDocumentString<OrderPageFragment, unknown>;
export const LineFragmentDoc = new TypedDocumentString(`
    fragment Line on CartLine {
  variantId
  name
  optionLabel
  quantity
  unitPriceWon
  unitPaidWon
  amountWon
  discountWon
  available
  product {
    slug
    picture {
      ...Pic
    }
  }
  reasons {
    ...Reason
  }
  note {
    kind
    message
    wasWon
    nowWon
  }
}
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}`, {"fragmentName":"Line"}) as unknown as TypedDocumentString<LineFragment, unknown>;
export const WholeCartFragmentDoc = new TypedDocumentString(`
    fragment WholeCart on Cart {
  quantity
  lineCount
  vendors {
    vendor {
      slug
      name
      dong
      sealColor
    }
    lines {
      ...Line
    }
    goodsWon
    discountWon
    shippingFeeWon
    surchargeWon
    toFreeShippingWon
  }
  unavailable {
    ...Line
  }
  sums {
    ...AddedUp
  }
}
    fragment Line on CartLine {
  variantId
  name
  optionLabel
  quantity
  unitPriceWon
  unitPaidWon
  amountWon
  discountWon
  available
  product {
    slug
    picture {
      ...Pic
    }
  }
  reasons {
    ...Reason
  }
  note {
    kind
    message
    wasWon
    nowWon
  }
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}`, {"fragmentName":"WholeCart"}) as unknown as TypedDocumentString<WholeCartFragment, unknown>;
export const CheckoutCartFragmentDoc = new TypedDocumentString(`
    fragment CheckoutCart on Cart {
  lineCount
  vendors {
    vendor {
      slug
      name
    }
    lines {
      variantId
      name
      optionLabel
      quantity
      amountWon
      withdrawalExclusion
      product {
        picture {
          ...Pic
        }
      }
      reasons {
        ...Reason
      }
      note {
        kind
        message
      }
    }
  }
  unavailable {
    variantId
  }
  sums {
    ...AddedUp
  }
}
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}`, {"fragmentName":"CheckoutCart"}) as unknown as TypedDocumentString<CheckoutCartFragment, unknown>;
export const CheckoutCouponFragmentDoc = new TypedDocumentString(`
    fragment CheckoutCoupon on CheckoutCoupon {
  issueId
  name
  vendorId
  stackable
  used
  amountWon
  obstacle
  usableUntil
}
    `, {"fragmentName":"CheckoutCoupon"}) as unknown as TypedDocumentString<CheckoutCouponFragment, unknown>;
export const CheckoutPageFragmentDoc = new TypedDocumentString(`
    fragment CheckoutPage on Checkout {
  orderId
  zone
  madeToOrder
  holdMinutes
  cart {
    ...CheckoutCart
  }
  coupons {
    ...CheckoutCoupon
  }
  sellers {
    id
    ...Seller
  }
  orderer {
    name
    phone
    email
  }
  lastAddress {
    receiverName
    receiverPhone
    zip
    roadAddress
    detailAddress
    deliveryNote
  }
}
    fragment CheckoutCoupon on CheckoutCoupon {
  issueId
  name
  vendorId
  stackable
  used
  amountWon
  obstacle
  usableUntil
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment Seller on Vendor {
  id
  slug
  name
  dong
  sealColor
  representative
  address
  phone
  email
  businessNumber
  reportNumber
  identityCheckedAt
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}
fragment CheckoutCart on Cart {
  lineCount
  vendors {
    vendor {
      slug
      name
    }
    lines {
      variantId
      name
      optionLabel
      quantity
      amountWon
      withdrawalExclusion
      product {
        picture {
          ...Pic
        }
      }
      reasons {
        ...Reason
      }
      note {
        kind
        message
      }
    }
  }
  unavailable {
    variantId
  }
  sums {
    ...AddedUp
  }
}`, {"fragmentName":"CheckoutPage"}) as unknown as TypedDocumentString<CheckoutPageFragment, unknown>;
export const ShortFragmentDoc = new TypedDocumentString(`
    fragment Short on ShortLine {
  variantId
  name
  optionLabel
  wanted
  available
}
    `, {"fragmentName":"Short"}) as unknown as TypedDocumentString<ShortFragment, unknown>;
export const WindowFragmentDoc = new TypedDocumentString(`
    fragment Window on PaymentWindow {
  scriptUrl
  clientKey
  customerKey
  method
  orderId
  orderName
  amountWon
  taxFreeWon
  customerName
  customerEmail
  successUrl
  failUrl
  easyPay
  accountHours
  escrow
  expiresAt
}
    `, {"fragmentName":"Window"}) as unknown as TypedDocumentString<WindowFragment, unknown>;
export const PricedFragmentDoc = new TypedDocumentString(`
    fragment Priced on Price {
  won
  sellingWon
  wasWon
  discountBp
  from
  reasons {
    ...Reason
  }
}
    fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}`, {"fragmentName":"Priced"}) as unknown as TypedDocumentString<PricedFragment, unknown>;
export const OfferedFragmentDoc = new TypedDocumentString(`
    fragment Offered on Variant {
  id
  label
  optionValues
  available
  stockState
  price {
    ...Priced
  }
  allotment {
    total
    left
    perShopper
    closesAt
    exhibition {
      slug
      name
    }
  }
}
    fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment Priced on Price {
  won
  sellingWon
  wasWon
  discountBp
  from
  reasons {
    ...Reason
  }
}`, {"fragmentName":"Offered"}) as unknown as TypedDocumentString<OfferedFragment, unknown>;
export const AddToCartDocument = new TypedDocumentString(`
    mutation AddToCart($variantId: ID!, $quantity: Int!) {
  addToCart(variantId: $variantId, quantity: $quantity) {
    __typename
    ... on Cart {
      quantity
    }
    ... on Refused {
      code
      message
    }
    ... on CartUnavailable {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddToCartMutation, AddToCartMutationVariables>;
export const CartDocument = new TypedDocumentString(`
    query Cart {
  cart {
    __typename
    ...WholeCart
    ... on CartUnavailable {
      message
    }
  }
  exhibitions {
    open {
      slug
      name
    }
  }
}
    fragment Line on CartLine {
  variantId
  name
  optionLabel
  quantity
  unitPriceWon
  unitPaidWon
  amountWon
  discountWon
  available
  product {
    slug
    picture {
      ...Pic
    }
  }
  reasons {
    ...Reason
  }
  note {
    kind
    message
    wasWon
    nowWon
  }
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}
fragment WholeCart on Cart {
  quantity
  lineCount
  vendors {
    vendor {
      slug
      name
      dong
      sealColor
    }
    lines {
      ...Line
    }
    goodsWon
    discountWon
    shippingFeeWon
    surchargeWon
    toFreeShippingWon
  }
  unavailable {
    ...Line
  }
  sums {
    ...AddedUp
  }
}`) as unknown as TypedDocumentString<CartQuery, CartQueryVariables>;
export const SetCartQuantityDocument = new TypedDocumentString(`
    mutation SetCartQuantity($variantId: ID!, $quantity: Int!) {
  setCartQuantity(variantId: $variantId, quantity: $quantity) {
    __typename
    ... on Refused {
      message
    }
    ... on CartUnavailable {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetCartQuantityMutation, SetCartQuantityMutationVariables>;
export const CategoryDocument = new TypedDocumentString(`
    query Category($slug: String!, $some: Boolean!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {
  category(slug: $slug) @include(if: $some) {
    name
    slug
    parents {
      name
      slug
    }
    children {
      name
      slug
      productCount
    }
  }
  categories {
    name
    slug
    productCount
  }
  products(filter: $filter, sort: $sort, first: $first, after: $after) {
    ...Listed
  }
  vendors {
    slug
    name
  }
  exhibitions {
    open {
      slug
      name
    }
  }
}
    fragment Listed on ProductConnection {
  count
  countIsExact
  usedQuery
  similarTo
  nodes {
    ...Card
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Card on ProductCard {
  id
  slug
  name
  soldOut
  optionCount
  shippingFeeWon
  freeShippingAboveWon
  vendor {
    name
    dong
  }
  picture {
    ...Pic
  }
  price {
    won
    wasWon
    discountBp
    from
    reasons {
      label
    }
  }
  allotment {
    total
    left
    exhibition {
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<CategoryQuery, CategoryQueryVariables>;
export const WhoChangesDocument = new TypedDocumentString(`
    query WhoChanges {
  me {
    email
  }
}
    `) as unknown as TypedDocumentString<WhoChangesQuery, WhoChangesQueryVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($current: String!, $next: String!) {
  changePassword(current: $current, next: $next) {
    __typename
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const CheckoutDocument = new TypedDocumentString(`
    query Checkout($zip: String, $couponIssueIds: [ID!]) {
  checkout(zip: $zip, couponIssueIds: $couponIssueIds) {
    __typename
    ...CheckoutPage
    ... on CartUnavailable {
      message
    }
  }
}
    fragment CheckoutCoupon on CheckoutCoupon {
  issueId
  name
  vendorId
  stackable
  used
  amountWon
  obstacle
  usableUntil
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment Seller on Vendor {
  id
  slug
  name
  dong
  sealColor
  representative
  address
  phone
  email
  businessNumber
  reportNumber
  identityCheckedAt
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}
fragment CheckoutPage on Checkout {
  orderId
  zone
  madeToOrder
  holdMinutes
  cart {
    ...CheckoutCart
  }
  coupons {
    ...CheckoutCoupon
  }
  sellers {
    id
    ...Seller
  }
  orderer {
    name
    phone
    email
  }
  lastAddress {
    receiverName
    receiverPhone
    zip
    roadAddress
    detailAddress
    deliveryNote
  }
}
fragment CheckoutCart on Cart {
  lineCount
  vendors {
    vendor {
      slug
      name
    }
    lines {
      variantId
      name
      optionLabel
      quantity
      amountWon
      withdrawalExclusion
      product {
        picture {
          ...Pic
        }
      }
      reasons {
        ...Reason
      }
      note {
        kind
        message
      }
    }
  }
  unavailable {
    variantId
  }
  sums {
    ...AddedUp
  }
}`) as unknown as TypedDocumentString<CheckoutQuery, CheckoutQueryVariables>;
export const AdjustQuantityDocument = new TypedDocumentString(`
    mutation AdjustQuantity($variantId: ID!, $quantity: Int!) {
  setCartQuantity(variantId: $variantId, quantity: $quantity) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<AdjustQuantityMutation, AdjustQuantityMutationVariables>;
export const PlaceOrderDocument = new TypedDocumentString(`
    mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on Order {
      id
    }
    ... on OutOfStock {
      message
      lines {
        ...Short
      }
    }
    ... on PriceChanged {
      seenTotalWon
      totalWon
      cart {
        ...CheckoutCart
      }
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}
fragment CheckoutCart on Cart {
  lineCount
  vendors {
    vendor {
      slug
      name
    }
    lines {
      variantId
      name
      optionLabel
      quantity
      amountWon
      withdrawalExclusion
      product {
        picture {
          ...Pic
        }
      }
      reasons {
        ...Reason
      }
      note {
        kind
        message
      }
    }
  }
  unavailable {
    variantId
  }
  sums {
    ...AddedUp
  }
}
fragment Short on ShortLine {
  variantId
  name
  optionLabel
  wanted
  available
}`) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const ClaimPageDocument = new TypedDocumentString(`
    query ClaimPage($id: ID!) {
  order(id: $id) {
    ...OrderPage
  }
  claimCauses {
    ...Cause
  }
  refundBanks {
    code
    name
  }
}
    fragment Cause on ClaimCause {
  id
  label
  shopperBears
  kinds
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment Seller on Vendor {
  id
  slug
  name
  dong
  sealColor
  representative
  address
  phone
  email
  businessNumber
  reportNumber
  identityCheckedAt
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}
fragment Paid on Payment {
  state
  method
  methodDetail
  amountWon
  receivedWon
  refundedWon
  accountWanted {
    why
    amountWon
  }
  failureCode
  failureMessage
  approvedAt
  receiptUrl
  goodwill {
    amountWon
    reason
    at
  }
  cashReceipts {
    takenBack
    type
    selfIssued
    amountWon
    issueNumber
  }
  virtualAccount {
    bank
    number
    holder
    dueAt
  }
}
fragment OrderPage on Order {
  id
  number
  state
  placedAt
  expiresAt
  paidAt
  member
  canCancel
  canPay
  orderer {
    name
    phone
    email
  }
  receiver {
    receiverName
    receiverPhone
    zip
    roadAddress
    detailAddress
    deliveryNote
  }
  sums {
    ...AddedUp
  }
  discounts {
    ...Reason
  }
  payment {
    ...Paid
  }
  vendorOrders {
    id
    state
    shippingFeeWon
    surchargeWon
    acknowledgedAt
    shippedAt
    deliveredAt
    confirmDueAt
    changeOfMindUntil
    changeOfMindOver
    canConfirm
    canObject
    objected
    vendor {
      ...Seller
      shipping {
        returnFeeWon
      }
    }
    lines {
      id
      productSlug
      name
      optionLabel
      quantity
      unitPriceWon
      amountWon
      discountWon
      shippedQuantity
      cancelledQuantity
      cancellable
      returnable
      withdrawalExclusion
      picture {
        ...Pic
      }
      reasons {
        ...Reason
      }
    }
    shipments {
      id
      kind
      carrierName
      trackingNumber
      deliveredOn
      shippedAt
      lines {
        lineId
        quantity
      }
    }
    claims {
      ...ClaimShown
    }
  }
}
fragment ClaimShown on Claim {
  id
  kind
  state
  causeLabel
  goodsWon
  shippingBackWon
  shippingChargedWon
  returnFeeWon
  goodwillWon
  refundWon
  lateDays
  interestWon
  refundState
  refundDueOn
  refundedAt
  requestedAt
  decisionReason
  tracking
  canWithdraw
  canSendBack
  sendBackBy
  canDispute
  photoIds
  erasedAt
  returnParcel {
    by
    carrier
    carrierName
    trackingNumber
    at
  }
  messages {
    author
    body
    at
  }
  dispute {
    id
    openedAt
    progressBy
    resultBy
    progressAt
    upheld
    resultReason
  }
  lines {
    lineId
    quantity
    accepted
    amountWon
    exchangeFor
  }
}`) as unknown as TypedDocumentString<ClaimPageQuery, ClaimPageQueryVariables>;
export const ExchangeChoicesDocument = new TypedDocumentString(`
    query ExchangeChoices($id: ID!) {
  exchangeChoices(orderId: $id) {
    ...LineChoices
  }
}
    fragment LineChoices on LineChoices {
  lineId
  choices {
    variantId
    label
    priceWon
    available
  }
}`) as unknown as TypedDocumentString<ExchangeChoicesQuery, ExchangeChoicesQueryVariables>;
export const RefundPreviewDocument = new TypedDocumentString(`
    query RefundPreview($question: ClaimQuestion!) {
  refundPreview(question: $question) {
    ...Preview
  }
}
    fragment Preview on RefundPreviewResult {
  __typename
  ... on RefundPreview {
    claimId
    refundWon
    needsAccount
    parts {
      vendorOrderId
      atOnce
      goodsWon
      shippingBackWon
      shippingChargedWon
      returnFeeWon
      goodwillWon
      refundWon
      lines {
        lineId
        quantity
        amountWon
        exchangeFor
        sellingWon
        reasons {
          ...Reason
        }
      }
    }
    coupons {
      name
      comesBack
      usableUntil
    }
  }
  ... on Refused {
    message
    field
  }
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}`) as unknown as TypedDocumentString<RefundPreviewQuery, RefundPreviewQueryVariables>;
export const ClaimDocument = new TypedDocumentString(`
    mutation Claim($input: ClaimInput!) {
  claim(input: $input) {
    __typename
    ... on RefundChanged {
      message
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimMutation, ClaimMutationVariables>;
export const WhoLeavesDocument = new TypedDocumentString(`
    query WhoLeaves {
  me {
    name
  }
}
    `) as unknown as TypedDocumentString<WhoLeavesQuery, WhoLeavesQueryVariables>;
export const CloseAccountDocument = new TypedDocumentString(`
    mutation CloseAccount($password: String!) {
  closeAccount(password: $password) {
    __typename
    ... on Refused {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CloseAccountMutation, CloseAccountMutationVariables>;
export const ExhibitionDocument = new TypedDocumentString(`
    query Exhibition($slug: String!, $first: Int!, $after: String) {
  exhibition(slug: $slug) {
    ...Poster
    id
    products(first: $first, after: $after) {
      ...Listed
    }
  }
  exhibitions {
    open {
      slug
      name
    }
  }
}
    fragment Poster on Exhibition {
  slug
  name
  sentence
  theme
  state
  opensAt
  closesAt
  serverNow
  artUrl
  productCount
}
fragment Listed on ProductConnection {
  count
  countIsExact
  usedQuery
  similarTo
  nodes {
    ...Card
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Card on ProductCard {
  id
  slug
  name
  soldOut
  optionCount
  shippingFeeWon
  freeShippingAboveWon
  vendor {
    name
    dong
  }
  picture {
    ...Pic
  }
  price {
    won
    wasWon
    discountBp
    from
    reasons {
      label
    }
  }
  allotment {
    total
    left
    exhibition {
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ExhibitionQuery, ExhibitionQueryVariables>;
export const ExhibitionsDocument = new TypedDocumentString(`
    query Exhibitions {
  exhibitions {
    open {
      ...Poster
    }
    soon {
      ...Poster
    }
    past {
      ...Poster
    }
  }
}
    fragment Poster on Exhibition {
  slug
  name
  sentence
  theme
  state
  opensAt
  closesAt
  serverNow
  artUrl
  productCount
}`) as unknown as TypedDocumentString<ExhibitionsQuery, ExhibitionsQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home {
  exhibitions {
    open {
      ...Poster
      products(first: 4) {
        nodes {
          ...Card
        }
      }
    }
    soon {
      ...Poster
    }
  }
  vendors {
    slug
    name
    dong
    sealColor
    sentence
    story
    foundedYear
    artUrl
    productCount
  }
  newest: products(sort: NEWEST, first: 8) {
    nodes {
      ...Card
    }
  }
}
    fragment Poster on Exhibition {
  slug
  name
  sentence
  theme
  state
  opensAt
  closesAt
  serverNow
  artUrl
  productCount
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Card on ProductCard {
  id
  slug
  name
  soldOut
  optionCount
  shippingFeeWon
  freeShippingAboveWon
  vendor {
    name
    dong
  }
  picture {
    ...Pic
  }
  price {
    won
    wasWon
    discountBp
    from
    reasons {
      label
    }
  }
  allotment {
    total
    left
    exhibition {
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const MakerDocument = new TypedDocumentString(`
    query Maker($slug: String!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {
  vendor(slug: $slug) {
    ...Seller
    sentence
    story
    foundedYear
    artUrl
    productCount
  }
  products(filter: $filter, sort: $sort, first: $first, after: $after) {
    ...Listed
  }
  exhibitions {
    open {
      slug
      name
    }
  }
}
    fragment Listed on ProductConnection {
  count
  countIsExact
  usedQuery
  similarTo
  nodes {
    ...Card
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Card on ProductCard {
  id
  slug
  name
  soldOut
  optionCount
  shippingFeeWon
  freeShippingAboveWon
  vendor {
    name
    dong
  }
  picture {
    ...Pic
  }
  price {
    won
    wasWon
    discountBp
    from
    reasons {
      label
    }
  }
  allotment {
    total
    left
    exhibition {
      slug
      name
    }
  }
}
fragment Seller on Vendor {
  id
  slug
  name
  dong
  sealColor
  representative
  address
  phone
  email
  businessNumber
  reportNumber
  identityCheckedAt
}`) as unknown as TypedDocumentString<MakerQuery, MakerQueryVariables>;
export const MakersDocument = new TypedDocumentString(`
    query Makers {
  vendors {
    slug
    name
    dong
    sealColor
    sentence
    foundedYear
    productCount
  }
}
    `) as unknown as TypedDocumentString<MakersQuery, MakersQueryVariables>;
export const OpenCouponsDocument = new TypedDocumentString(`
    query OpenCoupons {
  me {
    name
  }
  openCoupons {
    ...CouponTerms
  }
}
    fragment CouponTerms on Coupon {
  id
  name
  vendor {
    slug
    name
  }
  amountWon
  rateBp
  capWon
  minSpendWon
  stackable
  scope
  scopeName
  closesAt
  usableUntil
  taken
}`) as unknown as TypedDocumentString<OpenCouponsQuery, OpenCouponsQueryVariables>;
export const MyCouponsDocument = new TypedDocumentString(`
    query MyCoupons {
  myCoupons {
    issueId
    usable
    order {
      id
      number
    }
    coupon {
      ...CouponTerms
    }
  }
}
    fragment CouponTerms on Coupon {
  id
  name
  vendor {
    slug
    name
  }
  amountWon
  rateBp
  capWon
  minSpendWon
  stackable
  scope
  scopeName
  closesAt
  usableUntil
  taken
}`) as unknown as TypedDocumentString<MyCouponsQuery, MyCouponsQueryVariables>;
export const TakeCouponDocument = new TypedDocumentString(`
    mutation TakeCoupon($id: ID!) {
  takeCoupon(id: $id) {
    __typename
    ... on MyCoupon {
      issueId
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TakeCouponMutation, TakeCouponMutationVariables>;
export const TakeCouponByCodeDocument = new TypedDocumentString(`
    mutation TakeCouponByCode($code: String!) {
  takeCouponByCode(code: $code) {
    __typename
    ... on MyCoupon {
      issueId
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TakeCouponByCodeMutation, TakeCouponByCodeMutationVariables>;
export const MyOrdersDocument = new TypedDocumentString(`
    query MyOrders($after: String) {
  myOrders(first: 10, after: $after) {
    nodes {
      id
      number
      state
      placedAt
      expiresAt
      payment {
        state
        amountWon
        failureCode
        receivedWon
        refundedWon
        approvedAt
      }
      vendorOrders {
        state
        lines {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MyOrdersQuery, MyOrdersQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    name
    email
    phone
    sessions {
      id
      current
      agent
      lastSeenAt
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: ID!) {
  endSession(id: $id)
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const FindOrderDocument = new TypedDocumentString(`
    mutation FindOrder($number: String!, $phone: String!) {
  findOrder(number: $number, phone: $phone) {
    __typename
    ... on Order {
      id
    }
    ... on Refused {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FindOrderMutation, FindOrderMutationVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($id: ID!) {
  order(id: $id) {
    ...OrderPage
  }
}
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment Seller on Vendor {
  id
  slug
  name
  dong
  sealColor
  representative
  address
  phone
  email
  businessNumber
  reportNumber
  identityCheckedAt
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}
fragment Paid on Payment {
  state
  method
  methodDetail
  amountWon
  receivedWon
  refundedWon
  accountWanted {
    why
    amountWon
  }
  failureCode
  failureMessage
  approvedAt
  receiptUrl
  goodwill {
    amountWon
    reason
    at
  }
  cashReceipts {
    takenBack
    type
    selfIssued
    amountWon
    issueNumber
  }
  virtualAccount {
    bank
    number
    holder
    dueAt
  }
}
fragment OrderPage on Order {
  id
  number
  state
  placedAt
  expiresAt
  paidAt
  member
  canCancel
  canPay
  orderer {
    name
    phone
    email
  }
  receiver {
    receiverName
    receiverPhone
    zip
    roadAddress
    detailAddress
    deliveryNote
  }
  sums {
    ...AddedUp
  }
  discounts {
    ...Reason
  }
  payment {
    ...Paid
  }
  vendorOrders {
    id
    state
    shippingFeeWon
    surchargeWon
    acknowledgedAt
    shippedAt
    deliveredAt
    confirmDueAt
    changeOfMindUntil
    changeOfMindOver
    canConfirm
    canObject
    objected
    vendor {
      ...Seller
      shipping {
        returnFeeWon
      }
    }
    lines {
      id
      productSlug
      name
      optionLabel
      quantity
      unitPriceWon
      amountWon
      discountWon
      shippedQuantity
      cancelledQuantity
      cancellable
      returnable
      withdrawalExclusion
      picture {
        ...Pic
      }
      reasons {
        ...Reason
      }
    }
    shipments {
      id
      kind
      carrierName
      trackingNumber
      deliveredOn
      shippedAt
      lines {
        lineId
        quantity
      }
    }
    claims {
      ...ClaimShown
    }
  }
}
fragment ClaimShown on Claim {
  id
  kind
  state
  causeLabel
  goodsWon
  shippingBackWon
  shippingChargedWon
  returnFeeWon
  goodwillWon
  refundWon
  lateDays
  interestWon
  refundState
  refundDueOn
  refundedAt
  requestedAt
  decisionReason
  tracking
  canWithdraw
  canSendBack
  sendBackBy
  canDispute
  photoIds
  erasedAt
  returnParcel {
    by
    carrier
    carrierName
    trackingNumber
    at
  }
  messages {
    author
    body
    at
  }
  dispute {
    id
    openedAt
    progressBy
    resultBy
    progressAt
    upheld
    resultReason
  }
  lines {
    lineId
    quantity
    accepted
    amountWon
    exchangeFor
  }
}`) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const WithdrawClaimDocument = new TypedDocumentString(`
    mutation WithdrawClaim($id: ID!) {
  withdrawClaim(id: $id) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawClaimMutation, WithdrawClaimMutationVariables>;
export const SendBackDocument = new TypedDocumentString(`
    mutation SendBack($id: ID!, $carrier: String!, $trackingNumber: String!) {
  sendBack(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendBackMutation, SendBackMutationVariables>;
export const ConfirmPurchaseDocument = new TypedDocumentString(`
    mutation ConfirmPurchase($part: ID!) {
  confirmPurchase(vendorOrderId: $part) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmPurchaseMutation, ConfirmPurchaseMutationVariables>;
export const ObjectToDeliveryDocument = new TypedDocumentString(`
    mutation ObjectToDelivery($part: ID!) {
  objectToDelivery(vendorOrderId: $part) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ObjectToDeliveryMutation, ObjectToDeliveryMutationVariables>;
export const SayAboutClaimDocument = new TypedDocumentString(`
    mutation SayAboutClaim($id: ID!, $messageId: ID!, $body: String!) {
  sayAboutClaim(id: $id, messageId: $messageId, body: $body) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SayAboutClaimMutation, SayAboutClaimMutationVariables>;
export const DisputeClaimDocument = new TypedDocumentString(`
    mutation DisputeClaim($id: ID!, $body: String!) {
  disputeClaim(id: $id, reason: $body) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DisputeClaimMutation, DisputeClaimMutationVariables>;
export const CancelOrderDocument = new TypedDocumentString(`
    mutation CancelOrder($id: ID!) {
  cancelOrder(id: $id) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const FailPaymentDocument = new TypedDocumentString(`
    mutation FailPayment($orderId: ID!, $code: String!) {
  failPayment(orderId: $orderId, code: $code) {
    __typename
    ... on Refused {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<FailPaymentMutation, FailPaymentMutationVariables>;
export const PaymentResultDocument = new TypedDocumentString(`
    query PaymentResult($id: ID!) {
  order(id: $id) {
    ...OrderPage
  }
  shop {
    mailboxUrl
  }
}
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment Seller on Vendor {
  id
  slug
  name
  dong
  sealColor
  representative
  address
  phone
  email
  businessNumber
  reportNumber
  identityCheckedAt
}
fragment AddedUp on Sums {
  goodsWon
  discountWon
  shippingWon
  surchargeWon
  totalWon
  taxableWon
  exemptWon
}
fragment Paid on Payment {
  state
  method
  methodDetail
  amountWon
  receivedWon
  refundedWon
  accountWanted {
    why
    amountWon
  }
  failureCode
  failureMessage
  approvedAt
  receiptUrl
  goodwill {
    amountWon
    reason
    at
  }
  cashReceipts {
    takenBack
    type
    selfIssued
    amountWon
    issueNumber
  }
  virtualAccount {
    bank
    number
    holder
    dueAt
  }
}
fragment OrderPage on Order {
  id
  number
  state
  placedAt
  expiresAt
  paidAt
  member
  canCancel
  canPay
  orderer {
    name
    phone
    email
  }
  receiver {
    receiverName
    receiverPhone
    zip
    roadAddress
    detailAddress
    deliveryNote
  }
  sums {
    ...AddedUp
  }
  discounts {
    ...Reason
  }
  payment {
    ...Paid
  }
  vendorOrders {
    id
    state
    shippingFeeWon
    surchargeWon
    acknowledgedAt
    shippedAt
    deliveredAt
    confirmDueAt
    changeOfMindUntil
    changeOfMindOver
    canConfirm
    canObject
    objected
    vendor {
      ...Seller
      shipping {
        returnFeeWon
      }
    }
    lines {
      id
      productSlug
      name
      optionLabel
      quantity
      unitPriceWon
      amountWon
      discountWon
      shippedQuantity
      cancelledQuantity
      cancellable
      returnable
      withdrawalExclusion
      picture {
        ...Pic
      }
      reasons {
        ...Reason
      }
    }
    shipments {
      id
      kind
      carrierName
      trackingNumber
      deliveredOn
      shippedAt
      lines {
        lineId
        quantity
      }
    }
    claims {
      ...ClaimShown
    }
  }
}
fragment ClaimShown on Claim {
  id
  kind
  state
  causeLabel
  goodsWon
  shippingBackWon
  shippingChargedWon
  returnFeeWon
  goodwillWon
  refundWon
  lateDays
  interestWon
  refundState
  refundDueOn
  refundedAt
  requestedAt
  decisionReason
  tracking
  canWithdraw
  canSendBack
  sendBackBy
  canDispute
  photoIds
  erasedAt
  returnParcel {
    by
    carrier
    carrierName
    trackingNumber
    at
  }
  messages {
    author
    body
    at
  }
  dispute {
    id
    openedAt
    progressBy
    resultBy
    progressAt
    upheld
    resultReason
  }
  lines {
    lineId
    quantity
    accepted
    amountWon
    exchangeFor
  }
}`) as unknown as TypedDocumentString<PaymentResultQuery, PaymentResultQueryVariables>;
export const RefreshPaymentDocument = new TypedDocumentString(`
    mutation RefreshPayment($orderId: ID!) {
  refreshPayment(orderId: $orderId) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RefreshPaymentMutation, RefreshPaymentMutationVariables>;
export const ConfirmPaymentDocument = new TypedDocumentString(`
    mutation ConfirmPayment($input: ConfirmPaymentInput!) {
  confirmPayment(input: $input) {
    __typename
    ... on Refused {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmPaymentMutation, ConfirmPaymentMutationVariables>;
export const PaymentWindowDocument = new TypedDocumentString(`
    mutation PaymentWindow($orderId: ID!) {
  payment(orderId: $orderId) {
    __typename
    ...Window
    ... on Refused {
      code
      message
    }
  }
}
    fragment Window on PaymentWindow {
  scriptUrl
  clientKey
  customerKey
  method
  orderId
  orderName
  amountWon
  taxFreeWon
  customerName
  customerEmail
  successUrl
  failUrl
  easyPay
  accountHours
  escrow
  expiresAt
}`) as unknown as TypedDocumentString<PaymentWindowMutation, PaymentWindowMutationVariables>;
export const ChangePaymentMethodDocument = new TypedDocumentString(`
    mutation ChangePaymentMethod($orderId: ID!, $method: PaymentMethod!) {
  changePaymentMethod(orderId: $orderId, method: $method) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePaymentMethodMutation, ChangePaymentMethodMutationVariables>;
export const ProductDocument = new TypedDocumentString(`
    query Product($slug: String!) {
  product(slug: $slug) {
    id
    slug
    versionId
    name
    description
    state
    soldOut
    taxKind
    withdrawalExclusion
    madeToOrder
    category {
      name
      slug
      parents {
        name
        slug
      }
    }
    vendor {
      ...Seller
      sentence
      productCount
      shipping {
        feeWon
        freeAboveWon
        jejuSurchargeWon
        islandSurchargeWon
        returnFeeWon
        shipsWithinDays
      }
    }
    pictures {
      ...Pic
    }
    options {
      name
      values
    }
    variants {
      ...Offered
    }
    price {
      ...Priced
    }
    notice {
      label
      value
    }
    related {
      ...Card
    }
  }
}
    fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Reason on PriceReason {
  source
  label
  amountWon
  shares {
    funder
    name
    amountWon
  }
}
fragment Priced on Price {
  won
  sellingWon
  wasWon
  discountBp
  from
  reasons {
    ...Reason
  }
}
fragment Card on ProductCard {
  id
  slug
  name
  soldOut
  optionCount
  shippingFeeWon
  freeShippingAboveWon
  vendor {
    name
    dong
  }
  picture {
    ...Pic
  }
  price {
    won
    wasWon
    discountBp
    from
    reasons {
      label
    }
  }
  allotment {
    total
    left
    exhibition {
      slug
      name
    }
  }
}
fragment Seller on Vendor {
  id
  slug
  name
  dong
  sealColor
  representative
  address
  phone
  email
  businessNumber
  reportNumber
  identityCheckedAt
}
fragment Offered on Variant {
  id
  label
  optionValues
  available
  stockState
  price {
    ...Priced
  }
  allotment {
    total
    left
    perShopper
    closesAt
    exhibition {
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ProductQuery, ProductQueryVariables>;
export const RefundAccountDocument = new TypedDocumentString(`
    query RefundAccount($id: ID!) {
  order(id: $id) {
    id
    number
    payment {
      accountWanted {
        why
        amountWon
      }
    }
  }
  refundBanks {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<RefundAccountQuery, RefundAccountQueryVariables>;
export const GiveRefundAccountDocument = new TypedDocumentString(`
    mutation GiveRefundAccount($id: ID!, $account: RefundAccountInput!) {
  giveRefundAccount(orderId: $id, account: $account) {
    __typename
    ... on Order {
      id
    }
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<GiveRefundAccountMutation, GiveRefundAccountMutationVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String, $asked: Boolean!) {
  products(filter: $filter, sort: $sort, first: $first, after: $after) @include(if: $asked) {
    ...Listed
  }
  vendors {
    slug
    name
  }
  categories {
    slug
    name
  }
  exhibitions {
    open {
      slug
      name
    }
  }
}
    fragment Listed on ProductConnection {
  count
  countIsExact
  usedQuery
  similarTo
  nodes {
    ...Card
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment Pic on Picture {
  small
  medium
  large
  srcset
  width
  height
  alt
  color
}
fragment Card on ProductCard {
  id
  slug
  name
  soldOut
  optionCount
  shippingFeeWon
  freeShippingAboveWon
  vendor {
    name
    dong
  }
  picture {
    ...Pic
  }
  price {
    won
    wasWon
    discountBp
    from
    reasons {
      label
    }
  }
  allotment {
    total
    left
    exhibition {
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const WhoSignsInDocument = new TypedDocumentString(`
    query WhoSignsIn {
  me {
    id
  }
  shop {
    demo
  }
}
    `) as unknown as TypedDocumentString<WhoSignsInQuery, WhoSignsInQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) {
    __typename
    ... on Refused {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    __typename
    ... on Refused {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const ShellDocument = new TypedDocumentString(`
    query Shell {
  shop {
    name
    operator
    representative
    businessNumber
    reportNumber
    address
    phone
    email
    hostingProvider
    brokerNotice
    demo
    mailboxUrl
  }
  categories {
    slug
    name
  }
}
    `) as unknown as TypedDocumentString<ShellQuery, ShellQueryVariables>;
export const VisitorDocument = new TypedDocumentString(`
    query Visitor {
  me {
    id
  }
  cart {
    __typename
    ... on Cart {
      quantity
    }
  }
}
    `) as unknown as TypedDocumentString<VisitorQuery, VisitorQueryVariables>;