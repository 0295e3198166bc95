/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptedLineInput = {
  lineId: string;
  quantity: number;
};

export type AccountKind =
  | 'ASSET'
  | 'EXPENSE'
  | 'INCOME'
  | 'LIABILITY';

export type AllocationState =
  | 'APPROVED'
  | 'PROPOSED'
  | 'WITHDRAWN';

/** XLSX: all of it in sheets. CSV: every movement */
export type BudgetFormat =
  | 'CSV'
  | 'XLSX';

export type BudgetInput = {
  /** policy, unit, detailed programme and statistical item */
  budgetLine: string;
  fiscalYear: number;
  name: string;
  /** the ordinance that allows the benefit */
  ordinance: string;
};

export type BudgetMovementKind =
  | 'ALLOCATED'
  | 'CLOSED'
  | 'GIVEN_BACK'
  | 'RECEIVED'
  | 'RELEASED'
  | 'REPAID'
  | 'RESERVED'
  | 'SPENT'
  | 'UNSPENT';

/** a decision or a receipt on paper; its number is used once for a budget */
export type BudgetPaperInput = {
  /** below zero: taken away, or paid back */
  amountWon: number;
  documentNumber: string;
  /** 2026-01-02 */
  on: string;
};

/** STOPPED: only what is reserved may still be spent */
export type BudgetState =
  | 'CLOSED'
  | 'OPEN'
  | 'STOPPED';

export type CashReceiptKind =
  | 'CANCEL'
  | 'ISSUE';

export type ClaimKind =
  | 'CANCELLATION'
  | 'EXCHANGE'
  | 'RETURN';

export type ClaimState =
  | 'APPROVED'
  | 'COLLECTED'
  | 'INSPECTED'
  | 'REFUNDED'
  | 'REJECTED'
  | 'REQUESTED'
  | 'RESHIPPED'
  | 'WITHDRAWN';

/** of a day of the law: past, or today */
export type ClockWord =
  | 'LATE'
  | 'TODAY';

export type ContractInput = {
  cycle: SettlementCycle;
  note: string;
  rateBp: number;
  rules: Array<ContractRuleInput>;
  /** a later Korean day than today */
  validFrom: string;
  vendorId: string;
};

export type ContractRuleInput = {
  categoryId?: string | null | undefined;
  label: string;
  rateBp: number;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
};

export type CouponBenefit =
  | 'AMOUNT'
  | 'RATE';

export type CouponInput = {
  amountWon?: number | null | undefined;
  benefit: CouponBenefit;
  budgetId?: string | null | undefined;
  /** the mall's: what a district budget bears, in basis points */
  budgetShareBp?: number | null | undefined;
  /** the most that a rate takes off */
  capWon?: number | null | undefined;
  closesAt: string;
  code?: string | null | undefined;
  /** made by the client: UUIDv7; sent twice it is one coupon */
  id: string;
  issueLimit: number;
  minSpendWon: number;
  name: string;
  /** from when on it is given */
  opensAt: string;
  rateBp?: number | null | undefined;
  /** the mall's; a vendor's is for all of his goods */
  scope?: CouponScope | null | undefined;
  scopeId?: string | null | undefined;
  /** the mall's: goes together with vendors' coupons */
  stackable?: boolean | null | undefined;
  usableUntil: string;
};

export type CouponScope =
  | 'ALL'
  | 'CATEGORY'
  | 'EXHIBITION'
  | 'VENDOR';

/** whether it is given now */
export type CouponState =
  | 'ALL_GIVEN'
  | 'CLOSED'
  | 'OPEN'
  | 'SOON'
  | 'STOPPED';

export type DifferenceKind =
  | 'AMOUNT'
  | 'DATE'
  | 'DUPLICATE'
  | 'FEE'
  | 'MISSING_HERE'
  | 'MISSING_THERE'
  | 'REVERTED_DEPOSIT';

export type DifferenceState =
  | 'OPEN'
  | 'RESOLVED';

export type ExhibitionInput = {
  closesAt: string;
  items: Array<ExhibitionItemInput>;
  name: string;
  opensAt: string;
  /** of the exhibition that was shown; needed for a change */
  rowVersion?: number | null | undefined;
  sentence: string;
  /** left out: made of the name, or kept */
  slug?: string | null | undefined;
  theme: string;
};

export type ExhibitionItemInput = {
  allotment: number;
  /** which budget; exactly where its part is above 0 */
  budgetId?: string | null | undefined;
  /** a district budget's part, in basis points */
  budgetShareBp?: number;
  /** the mall's part of the discount in basis points; what neither the mall nor a budget bears is the vendor's */
  mallShareBp: number;
  perShopperLimit: number;
  /** below the selling price */
  priceWon: number;
  variantId: string;
};

/** OPEN and CLOSED follow from the clock and are never stored */
export type ExhibitionState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'DRAFT'
  | 'OPEN'
  | 'SCHEDULED';

export type GoodwillFunder =
  | 'MALL'
  | 'VENDOR';

export type GoodwillInput = {
  amountWon: number;
  funder: GoodwillFunder;
  /** made by the form: UUIDv7 */
  id: string;
  orderId: string;
  /** shown to the shopper */
  reason: string;
  vendorId?: string | null | undefined;
};

export type GoodwillState =
  | 'APPROVED'
  | 'PROPOSED'
  | 'REFUNDED'
  | 'REJECTED';

export type HoldInput = {
  /** made by the form: UUIDv7; sent twice it is one */
  id: string;
  /** null: all of the order */
  orderLineId?: string | null | undefined;
  /** the vendor reads it */
  reason: string;
  vendorId: string;
  /** null: everything of the vendor */
  vendorOrderId?: string | null | undefined;
};

/** PART: the row belongs to the product of an earlier row (variant or picture) */
export type ImportOutcome =
  | 'CHANGED'
  | 'CREATED'
  | 'PART'
  | 'REFUSED'
  | 'UNCHANGED';

export type JournalPostingInput = {
  /** one of journalAccounts */
  account: string;
  /** debit above zero, credit below */
  amountWon: number;
};

/** whose data: an order, a vendor’s part of one, the account of a refund, a photograph of a claim, who stands behind a company */
export type LookSubject =
  | 'claim_photo'
  | 'order'
  | 'refund_account'
  | 'vendor'
  | 'vendor_order';

export type MessageAuthor =
  | 'SHOPPER'
  | 'STAFF'
  | 'VENDOR';

/** why a closed statement can not be proposed now */
export type NotPayable =
  | 'ACCOUNT_REFUSED'
  | 'APPROVAL_REQUIRED'
  | 'HELD'
  | 'KYC_REQUIRED'
  | 'NOT_APPROVED'
  | 'NO_ACCOUNT'
  | 'REGISTERING'
  | 'TOO_LARGE';

export type NoticeEntryInput = {
  id: string;
  value: string;
};

export type OrderState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'EXPIRED'
  | 'PAID'
  | 'PENDING_PAYMENT';

/** which list of Toss Payments */
export type OutsideList =
  | 'PAYOUTS'
  | 'SETTLEMENTS'
  | 'TRANSACTIONS';

export type PayoutAccountInput = {
  accountNumber: string;
  /** Toss’s two digits */
  bank: string;
  holder: string;
  /** the owner’s own, again */
  password: string;
};

export type PayoutAccountState =
  | 'ACTIVE'
  | 'REPLACED'
  | 'STOPPED'
  | 'WAITING';

export type PayoutList =
  | 'DONE'
  | 'FAILED'
  | 'ON_THE_WAY';

/** whether Toss has what it is to have: the account that is in force, and the company */
export type PayoutSellerState =
  | 'INTENDED'
  | 'KNOWN'
  | 'REFUSED';

export type PayoutState =
  | 'APPROVED'
  | 'CANCELED'
  | 'COMPLETED'
  | 'FAILED'
  | 'PROPOSED'
  | 'SENT'
  | 'WITHDRAWN';

export type PictureInput = {
  alt: string;
  id: string;
};

export type ProductInput = {
  categoryId?: string | null | undefined;
  description: string;
  madeToOrder: boolean;
  name: string;
  notice: Array<NoticeEntryInput>;
  options: Array<ProductOptionInput>;
  pictures: Array<PictureInput>;
  /** what the form was filled from; CONFLICT where it changed since */
  rowVersion?: number | null | undefined;
  taxKind: TaxKind;
  variants: Array<VariantInput>;
  withdrawalExclusion?: string | null | undefined;
};

export type ProductOptionInput = {
  name: string;
  values: Array<string>;
};

export type ProductState =
  | 'DRAFT'
  | 'ENDED'
  | 'ON_SALE'
  | 'PAUSED'
  | 'REJECTED'
  | 'SUBMITTED';

export type ProofKind =
  | 'INCREMENTAL'
  | 'WHOLE';

export type RefundAccountInput = {
  accountNumber: string;
  /** Toss's two digits of the bank */
  bank: string;
  holder: string;
};

/** who sees to the way back */
export type ReturnBy =
  | 'SHOPPER'
  | 'VENDOR';

export type SettlementCycle =
  | 'TWICE_A_MONTH'
  | 'WEEKLY';

export type ShipInput = {
  carrier?: string | null | undefined;
  deliveredOn?: string | null | undefined;
  /** made by the form: UUIDv7; sent twice it is one parcel */
  id: string;
  kind: ShipmentKind;
  /** empty: all that is left */
  lines: Array<ShipLineInput>;
  trackingNumber?: string | null | undefined;
  vendorOrderId: string;
};

export type ShipLineInput = {
  lineId: string;
  quantity: number;
};

export type ShipmentKind =
  | 'CARRIER'
  | 'SELF';

export type StaffRole =
  | 'ACCOUNTANT'
  | 'ADMIN'
  | 'AUDITOR'
  | 'MERCHANDISER'
  | 'OPERATOR';

export type StatementLineKind =
  | 'ADJUSTMENT'
  | 'GOODWILL'
  | 'INTEREST'
  | 'REFUND'
  | 'REFUND_SHIPPING'
  | 'SALE'
  | 'SHIPPING';

export type StatementState =
  | 'CARRIED'
  | 'CLOSED'
  | 'OPEN'
  | 'PAID'
  | 'PAYING'
  | 'PAYOUT_PROPOSED';

export type TaxKind =
  | 'EXEMPT'
  | 'TAXABLE';

export type TransferPurpose =
  | 'INTEREST'
  | 'REFUND';

export type VariantInput = {
  listPriceWon?: number | null | undefined;
  onHand: number;
  optionValues: Array<string>;
  priceWon: number;
  /** for a variant on sale: the stock that the form showed; the difference is added to the stock of now. Left out: its stock is not touched */
  seenOnHand?: number | null | undefined;
  sku?: string | null | undefined;
};

export type VendorApplicationInput = {
  address: string;
  businessNumber: string;
  consents: Array<string>;
  dong: string;
  email: string;
  password: string;
  personName: string;
  phone: string;
  reportNumber: string;
  representative: string;
  sentence: string;
  vendorEmail: string;
  vendorName: string;
  zip: string;
};

export type VendorInput = {
  address: string;
  /** only before staff have approved; left out: as it was */
  businessNumber?: string | null | undefined;
  dong: string;
  email: string;
  freeShippingAboveWon?: number | null | undefined;
  islandSurchargeWon: number;
  jejuSurchargeWon: number;
  phone: string;
  reportNumber: string;
  /** only before staff have approved; left out: as it was */
  representative?: string | null | undefined;
  returnFeeWon: number;
  sealColor: string;
  sentence: string;
  shippingFeeWon: number;
  shipsWithinDays: number;
  story: string;
  zip: string;
};

export type VendorOrderState =
  | 'ACKNOWLEDGED'
  | 'CANCELLED'
  | 'CONFIRMED'
  | 'DELIVERED'
  | 'NEW'
  | 'SHIPPED'
  | 'WAITING';

export type VendorRole =
  | 'CLERK'
  | 'MANAGER'
  | 'OWNER';

export type VendorState =
  | 'APPLIED'
  | 'APPROVED'
  | 'REJECTED'
  | 'SUSPENDED';

export type AnswerQuestionMutationVariables = Exact<{
  id: string;
  answer: string;
  sum?: number | null | undefined;
}>;


export type AnswerQuestionMutation = { answerQuestion:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'SettlementDone', id: string }
   };

export type DecideClaimMutationVariables = Exact<{
  id: string;
  approve: boolean;
  reason?: string | null | undefined;
}>;


export type DecideClaimMutation = { decideClaim:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ClaimCollectedMutationVariables = Exact<{
  id: string;
}>;


export type ClaimCollectedMutation = { claimCollected:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type CollectReturnMutationVariables = Exact<{
  id: string;
  carrier: string;
  trackingNumber: string;
}>;


export type CollectReturnMutation = { collectReturn:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type InspectClaimMutationVariables = Exact<{
  id: string;
  accepted: Array<AcceptedLineInput> | AcceptedLineInput;
  reason?: string | null | undefined;
  restock: boolean;
}>;


export type InspectClaimMutation = { inspectClaim:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type RefundInsteadMutationVariables = Exact<{
  id: string;
}>;


export type RefundInsteadMutation = { refundInsteadOfExchange:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ClaimReshippedMutationVariables = Exact<{
  id: string;
  tracking: string;
}>;


export type ClaimReshippedMutation = { claimReshipped:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type DeskSaysMutationVariables = Exact<{
  id: string;
  message: string;
  body: string;
}>;


export type DeskSaysMutation = { sayAboutClaim:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type DisputeProgressMutationVariables = Exact<{
  id: string;
  message: string;
  body: string;
}>;


export type DisputeProgressMutation = { disputeProgress:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type EndDisputeMutationVariables = Exact<{
  id: string;
  upheld: boolean;
  reason: string;
}>;


export type EndDisputeMutation = { endDispute:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

type ClaimOutcome_ClaimChanged_Fragment = { __typename: 'ClaimChanged' };

type ClaimOutcome_Refused_Fragment = { __typename: 'Refused', message: string, field: string | null };

export type ClaimOutcomeFragment =
  | ClaimOutcome_ClaimChanged_Fragment
  | ClaimOutcome_Refused_Fragment
;

export type DeskClaimFragment = { id: string, kind: ClaimKind, state: ClaimState, causeLabel: string, vendorBears: boolean, note: string, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lateDays: number, interestWon: number, refundState: string | null, refundDueOn: string | null, requestedAt: string & { readonly moment: true }, decisionReason: string | null, tracking: string | null, actBy: string | null, clock: ClockWord | null, photoIds: Array<string>, erasedAt: string & { readonly moment: true } | null, returnParcel: { by: ReturnBy, carrier: string, trackingNumber: string, at: string & { readonly moment: true } } | null, messages: Array<{ author: MessageAuthor, body: string, at: string & { readonly moment: true } }>, dispute: { id: string, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressAt: string & { readonly moment: true } | null, upheld: boolean | null, resultReason: string | null } | null, lines: Array<{ lineId: string, quantity: number, accepted: number | null, amountWon: number, exchangeFor: string | null }> };

export type ClaimListFragment = { late: number, today: number, nodes: Array<{ id: string, orderId: string, vendorOrderId: string, number: string, vendorName: string, kind: ClaimKind, state: ClaimState, causeLabel: string, summary: string, refundWon: number, requestedAt: string & { readonly moment: true }, refundDueOn: string | null, actBy: string | null, clock: ClockWord | null, disputed: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, counts: Array<{ state: ClaimState, count: number }> };

export type CouponChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type CouponChoicesQuery = { categoryTree: Array<{ id: string, name: string, noticeKind: string, children: Array<{ id: string, name: string, noticeKind: string, children: Array<{ id: string, name: string, noticeKind: string, children: Array<{ id: string, name: string, noticeKind: string }> }> }> }>, staffExhibitions: Array<{ id: string, name: string, state: ExhibitionState }>, budgets: Array<{ id: string, name: string, fiscalYear: number, state: BudgetState, leftWon: number }> };

export type CouponVendorsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CouponVendorsQuery = { staffVendors: { nodes: Array<{ id: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CouponRowFragment = { id: string, name: string, code: string | null, benefit: CouponBenefit, amountWon: number | null, rateBp: number | null, capWon: number | null, minSpendWon: number, stackable: boolean, scope: CouponScope, scopeName: string | null, state: CouponState, issueLimit: number, issued: number, orders: number, discountWon: number, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, usableUntil: string & { readonly moment: true }, vendor: { id: string, name: string } | null, budget: { id: string, name: string, shareBp: number } | null, stopped: { at: string & { readonly moment: true }, actor: string, actorName: string | null, reason: string } | null };

export type DifferenceListFragment = { id: string, day: string, list: OutsideList, kind: DifferenceKind, cause: string, state: DifferenceState, vanished: boolean, suspendedWon: number, orderId: string | null, orderNumber: string | null, ours: { amountWon: number, feeWon: number | null, day: string | null } | null, theirs: { amountWon: number, feeWon: number | null, day: string | null } | null };

export type DisputeRowFragment = { id: string, orderId: string, number: string, vendorName: string, kind: ClaimKind, refundWon: number, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressed: boolean, clock: ClockWord | null };

export type FailedReceiptRowFragment = { id: string, orderId: string, number: string, kind: CashReceiptKind, amountWon: number, errorCode: string, createdAt: string & { readonly moment: true } };

export type GoodwillRowFragment = { id: string, orderId: string, number: string, funder: GoodwillFunder, vendorName: string | null, amountWon: number, reason: string, state: GoodwillState, needsSecond: boolean, needsVendor: boolean, mine: boolean, proposedAt: string & { readonly moment: true }, endReason: string | null };

export type ReportFragment = { dryRun: boolean, format: string, encoding: string, rows: number, created: number, changed: number, unchanged: number, refused: number, needsRate: boolean, foreignVendors: Array<string>, lines: Array<{ row: number, handle: string, name: string, outcome: ImportOutcome, variants: number, productId: string | null, problems: Array<{ cell: string | null, column: string, value: string, message: string }> }> };

export type InStatementsFragment = { nodes: Array<{ id: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState }> };

export type PostedFragment = { id: string, event: string, reference: string, orderId: string | null, occurredAt: string & { readonly moment: true }, actor: string, memo: string, entries: Array<{ account: string, name: string, ownerName: string | null, amountWon: number }> };

export type MoneyWaitsFragment = { confirmedAt: string & { readonly moment: true } | null, confirmDueAt: string & { readonly moment: true } | null, deliveredAt: string & { readonly moment: true } | null, holds: Array<{ kind: string, reason: string, lineId: string | null }>, claims: Array<{ state: ClaimState, dispute: { upheld: boolean | null } | null }> };

export type NextInQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type NextInQueueQuery = { staffQueue: { vendors: Array<{ id: string }>, products: Array<{ id: string }> } };

export type ProposePayoutsMutationVariables = Exact<{
  statementIds: Array<string> | string;
  seenTotalWon: number;
}>;


export type ProposePayoutsMutation = { proposePayouts:
    | { __typename: 'PayoutChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ApprovePayoutsMutationVariables = Exact<{
  batchId: string;
  seenTotalWon: number;
}>;


export type ApprovePayoutsMutation = { approvePayouts:
    | { __typename: 'PayoutChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type WithdrawPayoutsMutationVariables = Exact<{
  batchId: string;
}>;


export type WithdrawPayoutsMutation = { withdrawPayouts:
    | { __typename: 'PayoutChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type CancelPayoutMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelPayoutMutation = { cancelPayout:
    | { __typename: 'PayoutChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type HoldPayoutMutationVariables = Exact<{
  statementId: string;
  reason: string;
}>;


export type HoldPayoutMutation = { holdPayout:
    | { __typename: 'PayoutChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ReleasePayoutMutationVariables = Exact<{
  statementId: string;
}>;


export type ReleasePayoutMutation = { releasePayout:
    | { __typename: 'PayoutChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type StopPayoutAccountMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type StopPayoutAccountMutation = { stopPayoutAccount:
    | { __typename: 'PayoutChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

type PayoutOutcome_PayoutChanged_Fragment = { __typename: 'PayoutChanged' };

type PayoutOutcome_Refused_Fragment = { __typename: 'Refused', message: string, field: string | null };

export type PayoutOutcomeFragment =
  | PayoutOutcome_PayoutChanged_Fragment
  | PayoutOutcome_Refused_Fragment
;

export type MoneyComesFragment = { cycle: SettlementCycle, unsentWon: number, accountWhy: NotPayable | null, days: Array<{ payoutOn: string, periodStart: string, periodEnd: string, statementId: string | null, state: StatementState | null, confirmedWon: number, waitingWon: number, carriedWon: number, totalWon: number, why: NotPayable | null, holdReason: string | null }>, held: Array<{ vendorOrderId: string, number: string, name: string, amountWon: number, reason: string }> };

export type PayoutRowFragment = { id: string, statementId: string, vendorName: string, periodStart: string, periodEnd: string, attempt: number, amountWon: number, state: PayoutState, payoutDate: string | null, account: string | null, errorMessage: string | null, endedAt: string & { readonly moment: true } | null };

export type StoredDraftFragment = { rowVersion: number, draft: { name: string, description: string, categoryId: string | null, taxKind: TaxKind, withdrawalExclusion: string | null, madeToOrder: boolean, options: Array<{ name: string, values: Array<string> }>, pictures: Array<{ id: string, alt: string, small: string }>, notice: Array<{ id: string, value: string }> }, variants: Array<{ id: string, label: string, optionValues: Array<string>, sku: string | null, priceWon: number, listPriceWon: number | null, onHand: number, state: string }> };

export type ShownVersionFragment = { id: string, number: number, name: string, description: string, category: string, taxKind: TaxKind, withdrawalExclusion: string | null, madeToOrder: boolean, createdAt: string & { readonly moment: true }, options: Array<{ name: string, values: Array<string> }>, pictures: Array<{ id: string, alt: string, small: string, medium: string }>, notice: Array<{ label: string, value: string }> };

export type ShownVariantFragment = { id: string, label: string, sku: string | null, priceWon: number, listPriceWon: number | null, onHand: number, state: string };

export type ListSumFragment = { list: OutsideList, oursCount: number, oursWon: number, theirsCount: number, theirsWon: number, returnedCount: number, waitingCount: number };

export type OpenRefundAccountMutationVariables = Exact<{
  refundId: string;
  purpose: string;
}>;


export type OpenRefundAccountMutation = { openRefundAccount: { bankName: string, accountNumber: string, holder: string } | null };

export type RetryRefundMutationVariables = Exact<{
  id: string;
}>;


export type RetryRefundMutation = { retryRefund:
    | { __typename: 'ClaimChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type NoteRefundAccountMutationVariables = Exact<{
  refundId: string;
  account: RefundAccountInput;
}>;


export type NoteRefundAccountMutation = { noteRefundAccount:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type AskRefundAccountMutationVariables = Exact<{
  refundId: string;
}>;


export type AskRefundAccountMutation = { askRefundAccount:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type RecordTransferMutationVariables = Exact<{
  refundId: string;
  purpose: TransferPurpose;
  documentNumber: string;
}>;


export type RecordTransferMutation = { recordTransfer:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ConfirmTransferMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmTransferMutation = { confirmTransfer:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type WithdrawTransferMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawTransferMutation = { withdrawTransfer:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type RetryReceiptMutationVariables = Exact<{
  id: string;
  selfIssued: boolean;
}>;


export type RetryReceiptMutation = { retryReceipt:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ProposeGoodwillMutationVariables = Exact<{
  input: GoodwillInput;
}>;


export type ProposeGoodwillMutation = { proposeGoodwill:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ApproveGoodwillMutationVariables = Exact<{
  id: string;
}>;


export type ApproveGoodwillMutation = { approveGoodwill:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ConsentGoodwillMutationVariables = Exact<{
  id: string;
}>;


export type ConsentGoodwillMutation = { consentGoodwill:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type RejectGoodwillMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RejectGoodwillMutation = { rejectGoodwill:
    | { __typename: 'RefundWorkDone' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

type RefundWorkOutcome_RefundWorkDone_Fragment = { __typename: 'RefundWorkDone' };

type RefundWorkOutcome_Refused_Fragment = { __typename: 'Refused', message: string, field: string | null };

export type RefundWorkOutcomeFragment =
  | RefundWorkOutcome_RefundWorkDone_Fragment
  | RefundWorkOutcome_Refused_Fragment
;

export type OpenRefundRowFragment = { id: string, orderId: string, number: string, state: string, amountWon: number, reason: string, dueOn: string, lateDays: number, interestWon: number, errorCode: string | null, errorMessage: string | null, accountMasked: string | null, accountAskedAt: string & { readonly moment: true } | null, byBank: boolean, createdAt: string & { readonly moment: true }, transfer: { id: string, purpose: TransferPurpose, amountWon: number, documentNumber: string, mine: boolean } | null };

export type OpenRefundListFragment = { nodes: Array<{ id: string, orderId: string, number: string, state: string, amountWon: number, reason: string, dueOn: string, lateDays: number, interestWon: number, errorCode: string | null, errorMessage: string | null, accountMasked: string | null, accountAskedAt: string & { readonly moment: true } | null, byBank: boolean, createdAt: string & { readonly moment: true }, transfer: { id: string, purpose: TransferPurpose, amountWon: number, documentNumber: string, mine: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type DeskMeQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskMeQuery = { me: { id: string, name: string, email: string, vendorRole: VendorRole | null, staffRoles: Array<StaffRole>, vendor: { id: string, slug: string, name: string, state: VendorState } | null } | null };

export type DeskPersonFragment = { id: string, name: string, email: string, vendorRole: VendorRole | null, staffRoles: Array<StaffRole>, vendor: { id: string, slug: string, name: string, state: VendorState } | null };

export type AccountFragment = { name: string, email: string, vendorRole: VendorRole | null, staffRoles: Array<StaffRole>, vendor: { name: string } | null, sessions: Array<{ id: string, current: boolean, agent: string, createdAt: string & { readonly moment: true }, lastSeenAt: string & { readonly moment: true } }> };

export type DeskSignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type DeskSignInMutation = { signIn:
    | { __typename: 'PersonSignedIn', person: { id: string, name: string, email: string, vendorRole: VendorRole | null, staffRoles: Array<StaffRole>, vendor: { id: string, slug: string, name: string, state: VendorState } | null } }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type OpenOrderFragment = { id: string, number: string, state: OrderState, placedAt: string & { readonly moment: true }, ordererName: string, ordererPhone: string, ordererEmail: string, receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, anonymisedAt: string & { readonly moment: true } | null, totalWon: number, goodsWon: number, discountWon: number, shippingWon: number, taxableWon: number, exemptWon: number, vendors: Array<{ id: string, name: string }>, vendorOrders: Array<{ id: string, vendorId: string, number: string, state: VendorOrderState, holds: Array<{ kind: string, reason: string, lineId: string | null }>, lines: Array<{ id: string, name: string, optionLabel: string, thumbnail: string | null, quantity: number, shippedQuantity: number, cancelledQuantity: number, unitPriceWon: number, amountWon: number, discountWon: number, commissionBp: number, commissionWon: number, commissionVatWon: number, discounts: Array<{ exhibitionId: string | null, couponId: string | null, label: string, funder: string, amountWon: number }>, statementLine: { statementId: string, lineId: string } | null }>, claims: Array<{ id: string, kind: ClaimKind, state: ClaimState, causeLabel: string, vendorBears: boolean, note: string, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lateDays: number, interestWon: number, refundState: string | null, refundDueOn: string | null, requestedAt: string & { readonly moment: true }, decisionReason: string | null, tracking: string | null, actBy: string | null, clock: ClockWord | null, photoIds: Array<string>, erasedAt: string & { readonly moment: true } | null, returnParcel: { by: ReturnBy, carrier: string, trackingNumber: string, at: string & { readonly moment: true } } | null, messages: Array<{ author: MessageAuthor, body: string, at: string & { readonly moment: true } }>, dispute: { id: string, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressAt: string & { readonly moment: true } | null, upheld: boolean | null, resultReason: string | null } | null, lines: Array<{ lineId: string, quantity: number, accepted: number | null, amountWon: number, exchangeFor: string | null }> }> }>, payment: { state: string, method: string, amountWon: number, receivedWon: number, refundedWon: number, refundRefused: boolean, refundNeedsAccount: boolean, attempts: Array<{ id: string, kind: string, state: string, amountWon: number, reason: string, errorCode: string | null, createdAt: string & { readonly moment: true }, resolvedAt: string & { readonly moment: true } | null }> }, ledger: Array<{ id: string, event: string, reference: string, orderId: string | null, occurredAt: string & { readonly moment: true }, actor: string, memo: string, entries: Array<{ account: string, name: string, ownerName: string | null, amountWon: number }> }>, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }> };

export type StatementLineShownFragment = { id: string, kind: StatementLineKind, at: string & { readonly moment: true }, orderId: string | null, vendorOrderId: string | null, orderLineId: string | null, number: string | null, name: string, taxKind: string | null, commissionBp: number | null, category: string | null, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number, memo: string, transactionId: string, saleIn: string | null };

export type VendorStatementPaperQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type VendorStatementPaperQuery = { vendorStatement: { expectedWon: number, summary: { id: string, vendorId: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState, carriedInWon: number, netWon: number, carriedOutWon: number, payoutWon: number, payoutDueOn: string, closedAt: string & { readonly moment: true } | null }, figures: Array<{ kind: StatementLineKind, commissionBp: number | null, category: string | null, lines: number, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number }>, lines: { nodes: Array<{ id: string, kind: StatementLineKind, at: string & { readonly moment: true }, orderId: string | null, vendorOrderId: string | null, orderLineId: string | null, number: string | null, name: string, taxKind: string | null, commissionBp: number | null, category: string | null, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number, memo: string, transactionId: string, saleIn: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, questions: Array<{ id: string, statementId: string, vendorName: string, periodEnd: string, lineId: string | null, lineName: string | null, question: string, askedAt: string & { readonly moment: true }, answer: string | null, answeredAt: string & { readonly moment: true } | null, adjustmentWon: number | null }>, differences: Array<{ why: string, number: string | null, name: string, amountWon: number, reason: string | null }> } | null };

export type StaffStatementPaperQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type StaffStatementPaperQuery = { staffStatement: { expectedWon: number, summary: { id: string, vendorId: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState, carriedInWon: number, netWon: number, carriedOutWon: number, payoutWon: number, payoutDueOn: string, closedAt: string & { readonly moment: true } | null }, figures: Array<{ kind: StatementLineKind, commissionBp: number | null, category: string | null, lines: number, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number }>, lines: { nodes: Array<{ id: string, kind: StatementLineKind, at: string & { readonly moment: true }, orderId: string | null, vendorOrderId: string | null, orderLineId: string | null, number: string | null, name: string, taxKind: string | null, commissionBp: number | null, category: string | null, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number, memo: string, transactionId: string, saleIn: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, questions: Array<{ id: string, statementId: string, vendorName: string, periodEnd: string, lineId: string | null, lineName: string | null, question: string, askedAt: string & { readonly moment: true }, answer: string | null, answeredAt: string & { readonly moment: true } | null, adjustmentWon: number | null }>, differences: Array<{ why: string, number: string | null, name: string, amountWon: number, reason: string | null }> } | null };

export type StatementShownFragment = { expectedWon: number, summary: { id: string, vendorId: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState, carriedInWon: number, netWon: number, carriedOutWon: number, payoutWon: number, payoutDueOn: string, closedAt: string & { readonly moment: true } | null }, figures: Array<{ kind: StatementLineKind, commissionBp: number | null, category: string | null, lines: number, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number }>, lines: { nodes: Array<{ id: string, kind: StatementLineKind, at: string & { readonly moment: true }, orderId: string | null, vendorOrderId: string | null, orderLineId: string | null, number: string | null, name: string, taxKind: string | null, commissionBp: number | null, category: string | null, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number, memo: string, transactionId: string, saleIn: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, questions: Array<{ id: string, statementId: string, vendorName: string, periodEnd: string, lineId: string | null, lineName: string | null, question: string, askedAt: string & { readonly moment: true }, answer: string | null, answeredAt: string & { readonly moment: true } | null, adjustmentWon: number | null }>, differences: Array<{ why: string, number: string | null, name: string, amountWon: number, reason: string | null }> };

export type StatementRowsFragment = { nodes: Array<{ id: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState, netWon: number, payoutWon: number, carriedOutWon: number, payoutDueOn: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type QuestionShownFragment = { id: string, statementId: string, vendorName: string, periodEnd: string, lineId: string | null, lineName: string | null, question: string, askedAt: string & { readonly moment: true }, answer: string | null, answeredAt: string & { readonly moment: true } | null, adjustmentWon: number | null };

export type VariantSheetFragment = { id: string, draft: { name: string }, variants: Array<{ id: string, label: string, priceWon: number, onHand: number, reserved: number, state: string }> };

export type OrderLineFragment = { id: string, name: string, optionLabel: string, thumbnail: string | null, quantity: number, shippedQuantity: number, cancelledQuantity: number, unitPriceWon: number, amountWon: number, discountWon: number, commissionBp: number, commissionWon: number, commissionVatWon: number, discounts: Array<{ exhibitionId: string | null, couponId: string | null, label: string, funder: string, amountWon: number }>, statementLine: { statementId: string, lineId: string } | null };

export type OrderMoneyFragment = { goodsWon: number, discountWon: number, vendorDiscountWon: number, shippingFeeWon: number, surchargeWon: number };

export type StepsFragment = { state: VendorState, decisionReason: string | null, productCount: number };

export type AccessLogQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AccessLogQuery = { accessLog: { edges: Array<{ cursor: string, node: { at: string & { readonly moment: true }, who: string, vendorName: string | null, subject: LookSubject, orderId: string | null, orderNumber: string | null, companyId: string | null, companyName: string | null, purpose: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BudgetReportQueryVariables = Exact<{
  id: string;
  format: BudgetFormat;
}>;


export type BudgetReportQuery = { budgetReport: { name: string, contentType: string, base64: string } | null };

export type BudgetPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type BudgetPageQuery = { budget: { id: string, name: string, fiscalYear: number, budgetLine: string, ordinance: string, state: BudgetState, capWon: number, reservedWon: number, spentWon: number, lapsedWon: number, returnedWon: number, receivedWon: number, leftWon: number, dueWon: number, offeredVendors: number, largestThreeBp: number | null, allocations: Array<{ id: string, state: AllocationState, documentNumber: string, decidedOn: string, amountWon: number, proposedBy: string, proposedAt: string & { readonly moment: true }, decidedBy: string | null, decidedAt: string & { readonly moment: true } | null }>, vendors: Array<{ id: string, name: string, spentWon: number, reservedWon: number, orders: number }>, exhibitions: Array<{ id: string, name: string, spentWon: number, reservedWon: number, orders: number }>, waiting: Array<{ id: string, number: string }>, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }> } | null, budgetMovements: { nodes: Array<{ id: string, kind: BudgetMovementKind, capWon: number, reservedWon: number, spentWon: number, lapsedWon: number, returnedWon: number, receivedWon: number, documentNumber: string | null, product: string | null, vendor: string | null, at: string & { readonly moment: true }, order: { id: string, number: string } | null, exhibition: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProposeAllocationMutationVariables = Exact<{
  id: string;
  paper: BudgetPaperInput;
}>;


export type ProposeAllocationMutation = { proposeAllocation:
    | { __typename: 'BudgetDetail', id: string }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ReceiveBudgetMoneyMutationVariables = Exact<{
  id: string;
  paper: BudgetPaperInput;
}>;


export type ReceiveBudgetMoneyMutation = { receiveBudgetMoney:
    | { __typename: 'BudgetDetail', id: string }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type DecideAllocationMutationVariables = Exact<{
  id: string;
  approve: boolean;
}>;


export type DecideAllocationMutation = { decideAllocation:
    | { __typename: 'BudgetDetail', id: string }
    | { __typename: 'Refused', message: string }
   };

export type CloseBudgetMutationVariables = Exact<{
  id: string;
  documentNumber: string;
}>;


export type CloseBudgetMutation = { closeBudget:
    | { __typename: 'BudgetDetail', id: string }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type BudgetsQueryVariables = Exact<{ [key: string]: never; }>;


export type BudgetsQuery = { budgets: Array<{ id: string, name: string, fiscalYear: number, state: BudgetState, capWon: number, reservedWon: number, spentWon: number, leftWon: number, proposed: number }> };

export type CreateBudgetMutationVariables = Exact<{
  input: BudgetInput;
}>;


export type CreateBudgetMutation = { createBudget:
    | { __typename: 'BudgetDetail', id: string }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type StaffClaimsQueryVariables = Exact<{
  state?: ClaimState | null | undefined;
  due?: ClockWord | null | undefined;
  kind?: ClaimKind | null | undefined;
  number?: string | null | undefined;
  after?: string | null | undefined;
  refunds?: string | null | undefined;
}>;


export type StaffClaimsQuery = { openDisputes: Array<{ id: string, orderId: string, number: string, vendorName: string, kind: ClaimKind, refundWon: number, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressed: boolean, clock: ClockWord | null }>, staffClaims: { late: number, today: number, nodes: Array<{ id: string, orderId: string, vendorOrderId: string, number: string, vendorName: string, kind: ClaimKind, state: ClaimState, causeLabel: string, summary: string, refundWon: number, requestedAt: string & { readonly moment: true }, refundDueOn: string | null, actBy: string | null, clock: ClockWord | null, disputed: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, counts: Array<{ state: ClaimState, count: number }> }, openRefunds: { nodes: Array<{ id: string, orderId: string, number: string, state: string, amountWon: number, reason: string, dueOn: string, lateDays: number, interestWon: number, errorCode: string | null, errorMessage: string | null, accountMasked: string | null, accountAskedAt: string & { readonly moment: true } | null, byBank: boolean, createdAt: string & { readonly moment: true }, transfer: { id: string, purpose: TransferPurpose, amountWon: number, documentNumber: string, mine: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, refundBanks: Array<{ code: string, name: string }>, failedReceipts: Array<{ id: string, orderId: string, number: string, kind: CashReceiptKind, amountWon: number, errorCode: string, createdAt: string & { readonly moment: true } }>, staffGoodwill: Array<{ id: string, orderId: string, number: string, funder: GoodwillFunder, vendorName: string | null, amountWon: number, reason: string, state: GoodwillState, needsSecond: boolean, needsVendor: boolean, mine: boolean, proposedAt: string & { readonly moment: true }, endReason: string | null }> };

export type ContractsQueryVariables = Exact<{
  id: string;
}>;


export type ContractsQuery = { staffVendorName: { id: string, name: string } | null, contractHistory: Array<{ id: string, validFrom: string, cycle: SettlementCycle, rateBp: number, note: string, createdAt: string & { readonly moment: true }, rules: Array<{ id: string, categoryId: string | null, rateBp: number, validFrom: string | null, validUntil: string | null, label: string }> }>, categoryTree: Array<{ id: string, name: string, noticeKind: string, children: Array<{ id: string, name: string, noticeKind: string, children: Array<{ id: string, name: string, noticeKind: string, children: Array<{ id: string, name: string, noticeKind: string }> }> }> }> };

export type AddContractMutationVariables = Exact<{
  input: ContractInput;
}>;


export type AddContractMutation = { addContract:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'SettlementDone', id: string }
   };

export type StaffCouponsQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffCouponsQuery = { staffCoupons: Array<{ id: string, name: string, code: string | null, benefit: CouponBenefit, amountWon: number | null, rateBp: number | null, capWon: number | null, minSpendWon: number, stackable: boolean, scope: CouponScope, scopeName: string | null, state: CouponState, issueLimit: number, issued: number, orders: number, discountWon: number, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, usableUntil: string & { readonly moment: true }, vendor: { id: string, name: string } | null, budget: { id: string, name: string, shareBp: number } | null, stopped: { at: string & { readonly moment: true }, actor: string, actorName: string | null, reason: string } | null }> };

export type MakeMallCouponMutationVariables = Exact<{
  input: CouponInput;
}>;


export type MakeMallCouponMutation = { createMallCoupon:
    | { __typename: 'Coupon', id: string }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type StopMallCouponMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type StopMallCouponMutation = { stopMallCoupon:
    | { __typename: 'Coupon', id: string }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ExhibitionQueryVariables = Exact<{
  id: string;
}>;


export type ExhibitionQuery = { staffExhibition: { id: string, slug: string, name: string, sentence: string, theme: string, state: ExhibitionState, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, soldPieces: number, rowVersion: number, items: Array<{ id: string, variantId: string, productName: string, variantLabel: string, sellingWon: number, priceWon: number, vendorShareBp: number, mallShareBp: number, budgetShareBp: number, budgetId: string | null, allotment: number, taken: number, perShopperLimit: number, vendor: { id: string, name: string } }>, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }> } | null };

export type BudgetChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type BudgetChoicesQuery = { budgets: Array<{ id: string, name: string, fiscalYear: number, state: BudgetState, leftWon: number }> };

export type CandidatesQueryVariables = Exact<{
  query: string;
}>;


export type CandidatesQuery = { exhibitionCandidates: Array<{ variantId: string, productName: string, variantLabel: string, vendorName: string, thumbnail: string | null, sellingWon: number, available: number, lowest20DaysWon: number | null }> };

export type SaveExhibitionMutationVariables = Exact<{
  id?: string | null | undefined;
  input: ExhibitionInput;
}>;


export type SaveExhibitionMutation = { saveExhibition:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'StaffExhibition', id: string }
   };

export type ScheduleExhibitionMutationVariables = Exact<{
  id: string;
}>;


export type ScheduleExhibitionMutation = { scheduleExhibition:
    | { __typename: 'Refused', message: string }
    | { __typename: 'StaffExhibition', id: string }
   };

export type CancelExhibitionMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelExhibitionMutation = { cancelExhibition:
    | { __typename: 'Refused', message: string }
    | { __typename: 'StaffExhibition', id: string }
   };

export type StaffExhibitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffExhibitionsQuery = { staffExhibitions: Array<{ id: string, name: string, theme: string, state: ExhibitionState, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, soldPieces: number }> };

export type HoldsQueryVariables = Exact<{ [key: string]: never; }>;


export type HoldsQuery = { holdList: Array<{ id: string, vendorId: string, vendorName: string, orderId: string | null, number: string | null, lineName: string | null, kind: string, reason: string, placedAt: string & { readonly moment: true } }>, confirmationOverdue: Array<{ lineId: string, orderId: string, number: string, vendorName: string, name: string, dueAt: string & { readonly moment: true }, why: string }> };

export type LiftHoldMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type LiftHoldMutation = { liftHold:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'SettlementDone', id: string }
   };

export type PlaceHoldMutationVariables = Exact<{
  input: HoldInput;
}>;


export type PlaceHoldMutation = { placeHold:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'SettlementDone', id: string }
   };

export type StaffWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffWaitingQuery = { staffQueue: { vendorCount: number, productCount: number } };

export type LedgerAccountQueryVariables = Exact<{
  code: string;
  ownerId?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  after?: string | null | undefined;
  at?: string | null | undefined;
}>;


export type LedgerAccountQuery = { ledgerAccount: { code: string, name: string, kind: AccountKind, ownerName: string | null, openingWon: number, closingWon: number, edges: Array<{ node: { id: string, postedOn: string, transactionId: string, event: string, reference: string, orderNumber: string | null, ownerId: string | null, ownerName: string | null, amountWon: number, memo: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type LedgerDaysQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerDaysQuery = { ledgerDays: { closings: Array<{ since: string, through: string, hash: string, closedAt: string & { readonly moment: true }, actor: string, note: string }>, sealed: Array<{ day: string, transactions: number, entries: number, hash: string }> } };

export type CloseLedgerMutationVariables = Exact<{
  through: string;
  note: string;
}>;


export type CloseLedgerMutation = { closeLedger:
    | { __typename: 'LedgerChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type JournalAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type JournalAccountsQuery = { journalAccounts: Array<{ code: string, name: string }> };

export type PostJournalMutationVariables = Exact<{
  id: string;
  reason: string;
  postings: Array<JournalPostingInput> | JournalPostingInput;
}>;


export type PostJournalMutation = { postJournal:
    | { __typename: 'LedgerChanged', transactionId: string | null }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type BooksProofsQueryVariables = Exact<{ [key: string]: never; }>;


export type BooksProofsQuery = { booksProofs: Array<{ id: string, kind: ProofKind, ok: boolean, startedAt: string & { readonly moment: true }, finishedAt: string & { readonly moment: true }, actor: string, checks: Array<{ name: string, what: string, ok: boolean, examined: number, breaches: Array<string> }> }> };

export type ProveBooksMutationVariables = Exact<{
  incremental: boolean;
}>;


export type ProveBooksMutation = { proveBooks:
    | { __typename: 'LedgerChanged' }
    | { __typename: 'Refused', message: string }
   };

export type LedgerDocumentQueryVariables = Exact<{
  id: string;
}>;


export type LedgerDocumentQuery = { ledgerTransaction: { orderNumber: string | null, claimIds: Array<string>, reverses: string | null, reversedBy: string | null, reversible: boolean, digest: string | null, statementLines: Array<{ id: string, statementId: string, vendorName: string, periodEnd: string }>, transaction: { id: string, event: string, reference: string, orderId: string | null, occurredAt: string & { readonly moment: true }, postedOn: string, actor: string, memo: string, entries: Array<{ id: string, account: string, name: string, ownerId: string | null, ownerName: string | null, amountWon: number }> } } | null };

export type ReverseTransactionMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReverseTransactionMutation = { reverseTransaction:
    | { __typename: 'LedgerChanged', transactionId: string | null }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type LedgerQueryVariables = Exact<{
  on?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type LedgerQuery = { ledger: { balanced: boolean, balances: Array<{ code: string, name: string, kind: AccountKind, debitWon: number, creditWon: number }>, edges: Array<{ node: { id: string, event: string, reference: string, orderId: string | null, occurredAt: string & { readonly moment: true }, actor: string, memo: string, entries: Array<{ account: string, name: string, ownerName: string | null, amountWon: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StaffAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffAccountQuery = { me: { name: string, email: string, vendorRole: VendorRole | null, staffRoles: Array<StaffRole>, vendor: { name: string } | null, sessions: Array<{ id: string, current: boolean, agent: string, createdAt: string & { readonly moment: true }, lastSeenAt: string & { readonly moment: true } }> } | null };

export type MoneyDifferenceQueryVariables = Exact<{
  id: string;
}>;


export type MoneyDifferenceQuery = { moneyDifference: { id: string, day: string, list: OutsideList, kind: DifferenceKind, cause: string, state: DifferenceState, vanished: boolean, note: string, resolvedBy: string | null, resolvedAt: string & { readonly moment: true } | null, strayWon: number, suspendedWon: number, orderId: string | null, orderNumber: string | null, ledgerTransactionId: string | null, paymentKey: string | null, foundAt: string & { readonly moment: true }, seenAt: string & { readonly moment: true }, ours: { key: string | null, on: string, day: string | null, method: string | null, amountWon: number, feeWon: number | null } | null, theirs: { key: string | null, on: string, day: string | null, method: string | null, amountWon: number, feeWon: number | null } | null } | null };

export type ResolveDifferenceMutationVariables = Exact<{
  id: string;
  note: string;
}>;


export type ResolveDifferenceMutation = { resolveDifference:
    | { __typename: 'DifferenceChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type SuspendDifferenceMutationVariables = Exact<{
  id: string;
  note: string;
}>;


export type SuspendDifferenceMutation = { suspendDifference:
    | { __typename: 'DifferenceChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type UnsuspendDifferenceMutationVariables = Exact<{
  id: string;
  note: string;
}>;


export type UnsuspendDifferenceMutation = { unsuspendDifference:
    | { __typename: 'DifferenceChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type RefundAgainMutationVariables = Exact<{
  orderId: string;
  account?: RefundAccountInput | null | undefined;
}>;


export type RefundAgainMutation = { refundAgain:
    | { __typename: 'RefundStarted' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type StaffOrderQueryVariables = Exact<{
  id: string;
  purpose: string;
}>;


export type StaffOrderQuery = { staffOrder: { id: string, number: string, state: OrderState, placedAt: string & { readonly moment: true }, ordererName: string, ordererPhone: string, ordererEmail: string, receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, anonymisedAt: string & { readonly moment: true } | null, totalWon: number, goodsWon: number, discountWon: number, shippingWon: number, taxableWon: number, exemptWon: number, vendors: Array<{ id: string, name: string }>, vendorOrders: Array<{ id: string, vendorId: string, number: string, state: VendorOrderState, holds: Array<{ kind: string, reason: string, lineId: string | null }>, lines: Array<{ id: string, name: string, optionLabel: string, thumbnail: string | null, quantity: number, shippedQuantity: number, cancelledQuantity: number, unitPriceWon: number, amountWon: number, discountWon: number, commissionBp: number, commissionWon: number, commissionVatWon: number, discounts: Array<{ exhibitionId: string | null, couponId: string | null, label: string, funder: string, amountWon: number }>, statementLine: { statementId: string, lineId: string } | null }>, claims: Array<{ id: string, kind: ClaimKind, state: ClaimState, causeLabel: string, vendorBears: boolean, note: string, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lateDays: number, interestWon: number, refundState: string | null, refundDueOn: string | null, requestedAt: string & { readonly moment: true }, decisionReason: string | null, tracking: string | null, actBy: string | null, clock: ClockWord | null, photoIds: Array<string>, erasedAt: string & { readonly moment: true } | null, returnParcel: { by: ReturnBy, carrier: string, trackingNumber: string, at: string & { readonly moment: true } } | null, messages: Array<{ author: MessageAuthor, body: string, at: string & { readonly moment: true } }>, dispute: { id: string, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressAt: string & { readonly moment: true } | null, upheld: boolean | null, resultReason: string | null } | null, lines: Array<{ lineId: string, quantity: number, accepted: number | null, amountWon: number, exchangeFor: string | null }> }> }>, payment: { state: string, method: string, amountWon: number, receivedWon: number, refundedWon: number, refundRefused: boolean, refundNeedsAccount: boolean, attempts: Array<{ id: string, kind: string, state: string, amountWon: number, reason: string, errorCode: string | null, createdAt: string & { readonly moment: true }, resolvedAt: string & { readonly moment: true } | null }> }, ledger: Array<{ id: string, event: string, reference: string, orderId: string | null, occurredAt: string & { readonly moment: true }, actor: string, memo: string, entries: Array<{ account: string, name: string, ownerName: string | null, amountWon: number }> }>, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }> } | null, staffGoodwill: Array<{ id: string, orderId: string, number: string, funder: GoodwillFunder, vendorName: string | null, amountWon: number, reason: string, state: GoodwillState, needsSecond: boolean, needsVendor: boolean, mine: boolean, proposedAt: string & { readonly moment: true }, endReason: string | null }>, staffStatements: { nodes: Array<{ id: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState }> } };

export type StaffOrdersQueryVariables = Exact<{
  query?: string | null | undefined;
  state?: OrderState | null | undefined;
  watched: boolean;
  after?: string | null | undefined;
}>;


export type StaffOrdersQuery = { staffOrders: { nodes: Array<{ id: string, number: string, state: OrderState, placedAt: string & { readonly moment: true }, totalWon: number, vendors: Array<string>, paymentState: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StaffPayoutQueryVariables = Exact<{
  id: string;
}>;


export type StaffPayoutQuery = { staffPayout: { proposedByName: string | null, proposedAt: string & { readonly moment: true }, approvedByName: string | null, tossId: string | null, payout: { approvedAt: string & { readonly moment: true } | null, id: string, statementId: string, vendorName: string, periodStart: string, periodEnd: string, attempt: number, amountWon: number, state: PayoutState, payoutDate: string | null, account: string | null, errorMessage: string | null, endedAt: string & { readonly moment: true } | null }, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }>, postings: Array<{ id: string, event: string, occurredAt: string & { readonly moment: true } }> } | null };

export type PayoutsQueryVariables = Exact<{
  owed: boolean;
  proposed: boolean;
  listed: boolean;
  waiting: boolean;
  list: PayoutList;
  after?: string | null | undefined;
}>;


export type PayoutsQuery = { payoutCounts: { payable: number, proposed: number, onTheWay: number, failed: number, accounts: number }, payableStatements?: Array<{ statementId: string, vendorName: string, vendorSuspended: boolean, periodStart: string, periodEnd: string, dueOn: string, payoutWon: number, why: NotPayable | null, holdReason: string | null, companyRefused: string | null, overWeeklyLimit: boolean, attempts: number, lastErrorMessage: string | null }>, payoutBatches?: Array<{ id: string, proposedByName: string, mine: boolean, proposedAt: string & { readonly moment: true }, totalWon: number, payouts: Array<{ id: string, statementId: string, vendorName: string, periodStart: string, periodEnd: string, attempt: number, amountWon: number, state: PayoutState, payoutDate: string | null, account: string | null, errorMessage: string | null, endedAt: string & { readonly moment: true } | null }> }>, staffPayouts?: { nodes: Array<{ id: string, statementId: string, vendorName: string, periodStart: string, periodEnd: string, attempt: number, amountWon: number, state: PayoutState, payoutDate: string | null, account: string | null, errorMessage: string | null, endedAt: string & { readonly moment: true } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, waitingPayoutAccounts?: Array<{ id: string, vendorName: string, bankName: string, lastDigits: string, effectiveAt: string & { readonly moment: true } }> };

export type StaffProductQueryVariables = Exact<{
  id: string;
}>;


export type StaffProductQuery = { staffProduct: { id: string, slug: string, state: ProductState, decisionReason: string | null, vendor: { id: string, name: string, state: VendorState }, proposed: { id: string, number: number, name: string, description: string, category: string, taxKind: TaxKind, withdrawalExclusion: string | null, madeToOrder: boolean, createdAt: string & { readonly moment: true }, options: Array<{ name: string, values: Array<string> }>, pictures: Array<{ id: string, alt: string, small: string, medium: string }>, notice: Array<{ label: string, value: string }> } | null, current: { id: string, number: number, name: string, description: string, category: string, taxKind: TaxKind, withdrawalExclusion: string | null, madeToOrder: boolean, createdAt: string & { readonly moment: true }, options: Array<{ name: string, values: Array<string> }>, pictures: Array<{ id: string, alt: string, small: string, medium: string }>, notice: Array<{ label: string, value: string }> } | null, differences: Array<{ field: string, before: string | null, after: string | null }>, checks: Array<{ name: string, ok: boolean, message: string }>, variants: Array<{ id: string, label: string, sku: string | null, priceWon: number, listPriceWon: number | null, onHand: number, state: string }>, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }> } | null };

export type DecideProductMutationVariables = Exact<{
  id: string;
  versionId?: string | null | undefined;
  approve: boolean;
  reason?: string | null | undefined;
}>;


export type DecideProductMutation = { decideProduct:
    | { __typename: 'ProductReview', id: string }
    | { __typename: 'Refused', message: string }
   };

export type TakeDownProductMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type TakeDownProductMutation = { takeDownProduct:
    | { __typename: 'ProductReview', id: string }
    | { __typename: 'Refused', message: string }
   };

export type StaffProductsQueryVariables = Exact<{
  state?: ProductState | null | undefined;
  query?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type StaffProductsQuery = { staffProducts: { count: number, nodes: Array<{ id: string, name: string, state: ProductState, thumbnail: string | null, priceWon: number, stock: number, variantCount: number, updatedAt: string & { readonly moment: true }, pendingChange: boolean, vendor: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoneyQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type MoneyQueueQuery = { payoutCounts: { payable: number, proposed: number }, openQuestions: Array<{ id: string }> };

export type QueueQueryVariables = Exact<{ [key: string]: never; }>;


export type QueueQuery = { staffQueue: { vendorCount: number, productCount: number, lateVendorOrders: number, unknownPayments: number, shortfalls: number, dueClaims: number, openDisputes: number, failedRefunds: number, failedPayouts: number, failedJobs: number, vendors: Array<{ id: string, title: string, subtitle: string, since: string & { readonly moment: true } }>, products: Array<{ id: string, title: string, subtitle: string, since: string & { readonly moment: true } }> } };

export type ReconciliationDayQueryVariables = Exact<{
  day: string;
  after?: string | null | undefined;
}>;


export type ReconciliationDayQuery = { reconciliationRun: { day: string, done: boolean, endedAt: string & { readonly moment: true }, openCount: number, arrivedCount: number, arrivedWon: number, feeWon: number, feeVatWon: number, sums: Array<{ list: OutsideList, oursCount: number, oursWon: number, theirsCount: number, theirsWon: number, returnedCount: number, waitingCount: number }> } | null, moneyDifferences: { nodes: Array<{ id: string, day: string, list: OutsideList, kind: DifferenceKind, cause: string, state: DifferenceState, vanished: boolean, suspendedWon: number, orderId: string | null, orderNumber: string | null, ours: { amountWon: number, feeWon: number | null, day: string | null } | null, theirs: { amountWon: number, feeWon: number | null, day: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DifferencesToExportQueryVariables = Exact<{
  after?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type DifferencesToExportQuery = { moneyDifferences: { nodes: Array<{ day: string, list: OutsideList, kind: DifferenceKind, cause: string, state: DifferenceState, vanished: boolean, note: string, resolvedAt: string & { readonly moment: true } | null, oursWon: number, theirsWon: number, strayWon: number, suspendedWon: number, orderNumber: string | null, paymentKey: string | null, ledgerTransactionId: string | null, ours: { key: string | null, day: string | null } | null, theirs: { key: string | null, day: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReconciliationQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReconciliationQuery = { moneyDifferences: { openCount: number, nodes: Array<{ id: string, day: string, list: OutsideList, kind: DifferenceKind, cause: string, state: DifferenceState, vanished: boolean, suspendedWon: number, orderId: string | null, orderNumber: string | null, ours: { amountWon: number, feeWon: number | null, day: string | null } | null, theirs: { amountWon: number, feeWon: number | null, day: string | null } | null }> }, reconciliationRuns: { nodes: Array<{ day: string, done: boolean, openCount: number, itemCount: number, arrivedCount: number, arrivedWon: number, feeWon: number, sums: Array<{ list: OutsideList, oursCount: number, oursWon: number, theirsCount: number, theirsWon: number, returnedCount: number, waitingCount: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReconcileDayMutationVariables = Exact<{
  day: string;
}>;


export type ReconcileDayMutation = { reconcileDay:
    | { __typename: 'ReconciliationAsked' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type SettlementQueryVariables = Exact<{ [key: string]: never; }>;


export type SettlementQuery = { settlementRuns: Array<{ id: string, cycle: SettlementCycle, periodStart: string, periodEnd: string, closedAt: string & { readonly moment: true }, statements: number, carried: number, netWon: number, payoutWon: number }>, openQuestions: Array<{ id: string, statementId: string, vendorName: string, periodEnd: string, lineId: string | null, lineName: string | null, question: string, askedAt: string & { readonly moment: true }, answer: string | null, answeredAt: string & { readonly moment: true } | null, adjustmentWon: number | null }> };

export type ClosePeriodsMutationVariables = Exact<{ [key: string]: never; }>;


export type ClosePeriodsMutation = { closePeriods:
    | { __typename: 'Refused', message: string }
    | { __typename: 'SettlementDone', id: string }
   };

export type StaffStatementQueryVariables = Exact<{
  id: string;
  kind?: StatementLineKind | null | undefined;
  after?: string | null | undefined;
  at?: string | null | undefined;
}>;


export type StaffStatementQuery = { staffStatement: { expectedWon: number, summary: { id: string, vendorId: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState, carriedInWon: number, netWon: number, carriedOutWon: number, payoutWon: number, payoutDueOn: string, closedAt: string & { readonly moment: true } | null }, figures: Array<{ kind: StatementLineKind, commissionBp: number | null, category: string | null, lines: number, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number }>, lines: { nodes: Array<{ id: string, kind: StatementLineKind, at: string & { readonly moment: true }, orderId: string | null, vendorOrderId: string | null, orderLineId: string | null, number: string | null, name: string, taxKind: string | null, commissionBp: number | null, category: string | null, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number, memo: string, transactionId: string, saleIn: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, questions: Array<{ id: string, statementId: string, vendorName: string, periodEnd: string, lineId: string | null, lineName: string | null, question: string, askedAt: string & { readonly moment: true }, answer: string | null, answeredAt: string & { readonly moment: true } | null, adjustmentWon: number | null }>, differences: Array<{ why: string, number: string | null, name: string, amountWon: number, reason: string | null }> } | null, statementPayouts: Array<{ id: string, statementId: string, vendorName: string, periodStart: string, periodEnd: string, attempt: number, amountWon: number, state: PayoutState, payoutDate: string | null, account: string | null, errorMessage: string | null, endedAt: string & { readonly moment: true } | null }> };

export type StaffStatementsQueryVariables = Exact<{
  run?: string | null | undefined;
  vendor?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type StaffStatementsQuery = { staffStatements: { nodes: Array<{ id: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState, netWon: number, payoutWon: number, carriedOutWon: number, payoutDueOn: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StaffVendorQueryVariables = Exact<{
  id: string;
}>;


export type StaffVendorQuery = { staffVendor: { id: string, name: string, state: VendorState, representative: string, businessNumber: string, reportNumber: string, phone: string, email: string, zip: string, address: string, dong: string, sentence: string, shippingFeeWon: number, freeShippingAboveWon: number | null, returnFeeWon: number, shipsWithinDays: number, commissionBp: number, decisionReason: string | null, createdAt: string & { readonly moment: true }, identityCheckedAt: string & { readonly moment: true } | null, productCount: number, checks: Array<{ name: string, ok: boolean, message: string }>, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }> } | null };

export type DecideVendorMutationVariables = Exact<{
  id: string;
  approve: boolean;
  reason?: string | null | undefined;
}>;


export type DecideVendorMutation = { decideVendor:
    | { __typename: 'Refused', message: string }
    | { __typename: 'VendorDetail', id: string }
   };

export type SuspendVendorMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type SuspendVendorMutation = { suspendVendor:
    | { __typename: 'Refused', message: string }
    | { __typename: 'VendorDetail', id: string }
   };

export type ReactivateVendorMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReactivateVendorMutation = { reactivateVendor:
    | { __typename: 'Refused', message: string }
    | { __typename: 'VendorDetail', id: string }
   };

export type StaffVendorsQueryVariables = Exact<{
  state?: VendorState | null | undefined;
  after?: string | null | undefined;
}>;


export type StaffVendorsQuery = { staffVendors: { count: number, nodes: Array<{ id: string, name: string, state: VendorState, dong: string, productCount: number, createdAt: string & { readonly moment: true } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PayoutAccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PayoutAccountPageQuery = { vendorPayoutAccount: { waitingDays: number, accounts: Array<{ id: string, state: PayoutAccountState, bankName: string, lastDigits: string, enteredAt: string & { readonly moment: true }, effectiveAt: string & { readonly moment: true }, endedAt: string & { readonly moment: true } | null, endReason: string | null }>, seller: { state: PayoutSellerState, hasAccount: boolean, status: string | null, errorMessage: string | null } | null, banks: Array<{ code: string, name: string }> } };

export type EnterPayoutAccountMutationVariables = Exact<{
  input: PayoutAccountInput;
}>;


export type EnterPayoutAccountMutation = { enterPayoutAccount:
    | { __typename: 'PayoutChanged' }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ApplyAsVendorMutationVariables = Exact<{
  input: VendorApplicationInput;
}>;


export type ApplyAsVendorMutation = { applyAsVendor:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'VendorDetail', id: string }
   };

export type ApproveClaimsMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ApproveClaimsMutation = { approveClaims:
    | { __typename: 'ClaimsChanged', changed: Array<string>, refused: Array<{ id: string, message: string }> }
    | { __typename: 'Refused', message: string }
   };

export type ClaimsCollectedMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ClaimsCollectedMutation = { claimsCollected:
    | { __typename: 'ClaimsChanged', changed: Array<string>, refused: Array<{ id: string, message: string }> }
    | { __typename: 'Refused', message: string }
   };

export type VendorClaimsQueryVariables = Exact<{
  state?: ClaimState | null | undefined;
  due?: ClockWord | null | undefined;
  kind?: ClaimKind | null | undefined;
  number?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type VendorClaimsQuery = { vendorClaims: { late: number, today: number, nodes: Array<{ id: string, orderId: string, vendorOrderId: string, number: string, vendorName: string, kind: ClaimKind, state: ClaimState, causeLabel: string, summary: string, refundWon: number, requestedAt: string & { readonly moment: true }, refundDueOn: string | null, actBy: string | null, clock: ClockWord | null, disputed: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, counts: Array<{ state: ClaimState, count: number }> }, vendorGoodwill: Array<{ id: string, orderId: string, number: string, funder: GoodwillFunder, vendorName: string | null, amountWon: number, reason: string, state: GoodwillState, needsSecond: boolean, needsVendor: boolean, mine: boolean, proposedAt: string & { readonly moment: true }, endReason: string | null }> };

export type CompanyQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyQuery = { myVendor: { id: string, slug: string, name: string, state: VendorState, representative: string, businessNumber: string, reportNumber: string, phone: string, email: string, zip: string, address: string, dong: string, sentence: string, story: string, sealColor: string, shippingFeeWon: number, freeShippingAboveWon: number | null, jejuSurchargeWon: number, islandSurchargeWon: number, returnFeeWon: number, shipsWithinDays: number, commissionBp: number, decisionReason: string | null, createdAt: string & { readonly moment: true }, identityCheckedAt: string & { readonly moment: true } | null, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }> } };

export type UpdateVendorMutationVariables = Exact<{
  input: VendorInput;
}>;


export type UpdateVendorMutation = { updateVendor:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'VendorDetail', id: string }
   };

export type VendorCouponsQueryVariables = Exact<{ [key: string]: never; }>;


export type VendorCouponsQuery = { vendorCoupons: Array<{ id: string, name: string, code: string | null, benefit: CouponBenefit, amountWon: number | null, rateBp: number | null, capWon: number | null, minSpendWon: number, stackable: boolean, scope: CouponScope, scopeName: string | null, state: CouponState, issueLimit: number, issued: number, orders: number, discountWon: number, opensAt: string & { readonly moment: true }, closesAt: string & { readonly moment: true }, usableUntil: string & { readonly moment: true }, vendor: { id: string, name: string } | null, budget: { id: string, name: string, shareBp: number } | null, stopped: { at: string & { readonly moment: true }, actor: string, actorName: string | null, reason: string } | null }> };

export type MakeVendorCouponMutationVariables = Exact<{
  input: CouponInput;
}>;


export type MakeVendorCouponMutation = { createVendorCoupon:
    | { __typename: 'Coupon', id: string }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type StopVendorCouponMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type StopVendorCouponMutation = { stopVendorCoupon:
    | { __typename: 'Coupon', id: string }
    | { __typename: 'Refused', message: string, field: string | null }
   };

export type ImportProductsMutationVariables = Exact<{
  upload: string;
  rateBp?: number | null | undefined;
  vendorNames?: Array<string> | string | null | undefined;
  dryRun: boolean;
}>;


export type ImportProductsMutation = { importProducts:
    | { __typename: 'ImportReport', dryRun: boolean, format: string, encoding: string, rows: number, created: number, changed: number, unchanged: number, refused: number, needsRate: boolean, foreignVendors: Array<string>, lines: Array<{ row: number, handle: string, name: string, outcome: ImportOutcome, variants: number, productId: string | null, problems: Array<{ cell: string | null, column: string, value: string, message: string }> }> }
    | { __typename: 'Refused', message: string }
   };

export type VendorWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type VendorWaitingQuery = { vendorOrders: { counts: Array<{ state: string, count: number }> }, vendorClaims: { counts: Array<{ state: ClaimState, count: number }> } };

export type VendorOrderQueryVariables = Exact<{
  id: string;
}>;


export type VendorOrderQuery = { vendorOrderNet: number | null, vendorOrder: { id: string, number: string, state: VendorOrderState, paidAt: string & { readonly moment: true } | null, shipBy: string | null, receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, deliveryNote: string, anonymisedAt: string & { readonly moment: true } | null, goodsWon: number, discountWon: number, vendorDiscountWon: number, shippingFeeWon: number, surchargeWon: number, confirmedAt: string & { readonly moment: true } | null, confirmDueAt: string & { readonly moment: true } | null, deliveredAt: string & { readonly moment: true } | null, lines: Array<{ id: string, name: string, optionLabel: string, thumbnail: string | null, quantity: number, shippedQuantity: number, cancelledQuantity: number, unitPriceWon: number, amountWon: number, discountWon: number, commissionBp: number, commissionWon: number, commissionVatWon: number, discounts: Array<{ exhibitionId: string | null, couponId: string | null, label: string, funder: string, amountWon: number }>, statementLine: { statementId: string, lineId: string } | null }>, shipments: Array<{ id: string, kind: ShipmentKind, carrier: string | null, carrierName: string | null, trackingNumber: string | null, deliveredOn: string | null, shippedAt: string & { readonly moment: true }, deliveredAt: string & { readonly moment: true } | null, lines: Array<{ lineId: string, quantity: number }> }>, claims: Array<{ state: ClaimState, id: string, kind: ClaimKind, causeLabel: string, vendorBears: boolean, note: string, goodsWon: number, shippingBackWon: number, shippingChargedWon: number, returnFeeWon: number, goodwillWon: number, refundWon: number, lateDays: number, interestWon: number, refundState: string | null, refundDueOn: string | null, requestedAt: string & { readonly moment: true }, decisionReason: string | null, tracking: string | null, actBy: string | null, clock: ClockWord | null, photoIds: Array<string>, erasedAt: string & { readonly moment: true } | null, dispute: { upheld: boolean | null, id: string, openedAt: string & { readonly moment: true }, progressBy: string, resultBy: string, progressAt: string & { readonly moment: true } | null, resultReason: string | null } | null, returnParcel: { by: ReturnBy, carrier: string, trackingNumber: string, at: string & { readonly moment: true } } | null, messages: Array<{ author: MessageAuthor, body: string, at: string & { readonly moment: true } }>, lines: Array<{ lineId: string, quantity: number, accepted: number | null, amountWon: number, exchangeFor: string | null }> }>, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }>, holds: Array<{ kind: string, reason: string, lineId: string | null }> } | null, vendorStatements: { nodes: Array<{ id: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState }> } };

export type AcknowledgeOneMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type AcknowledgeOneMutation = { acknowledge:
    | { __typename: 'Refused', message: string }
    | { __typename: 'VendorOrdersChanged', changed: Array<string>, refused: Array<{ id: string, message: string }> }
   };

export type ParcelDeliveredMutationVariables = Exact<{
  id: string;
  parcel: string;
  day: string;
}>;


export type ParcelDeliveredMutation = { parcelDelivered:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'VendorOrderDetail', id: string }
   };

export type ShipMutationVariables = Exact<{
  input: ShipInput;
}>;


export type ShipMutation = { ship:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'VendorOrderDetail', id: string }
   };

export type VendorOrdersQueryVariables = Exact<{
  state?: VendorOrderState | null | undefined;
  after?: string | null | undefined;
}>;


export type VendorOrdersQuery = { vendorOrders: { nodes: Array<{ id: string, number: string, state: VendorOrderState, paidAt: string & { readonly moment: true } | null, shipBy: string | null, late: boolean, summary: string, pieces: number, amountWon: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, counts: Array<{ state: string, count: number }> } };

export type AcknowledgeMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type AcknowledgeMutation = { acknowledge:
    | { __typename: 'Refused', message: string }
    | { __typename: 'VendorOrdersChanged', changed: Array<string>, refused: Array<{ id: string, message: string }> }
   };

export type PackingQueryVariables = Exact<{
  id: string;
}>;


export type PackingQuery = { vendorOrder: { id: string, number: string, paidAt: string & { readonly moment: true } | null, receiverName: string, receiverPhone: string, zip: string, roadAddress: string, detailAddress: string, deliveryNote: string, lines: Array<{ id: string, name: string, optionLabel: string, quantity: number, shippedQuantity: number, cancelledQuantity: number }> } | null, myVendor: { name: string } };

export type VendorPayoutsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type VendorPayoutsQuery = { vendorPayouts: { nodes: Array<{ id: string, statementId: string, vendorName: string, periodStart: string, periodEnd: string, attempt: number, amountWon: number, state: PayoutState, payoutDate: string | null, account: string | null, errorMessage: string | null, endedAt: string & { readonly moment: true } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, vendorPayoutHolds: Array<{ statementId: string, periodStart: string, periodEnd: string, reason: string }> };

export type VendorAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type VendorAccountQuery = { me: { name: string, email: string, vendorRole: VendorRole | null, staffRoles: Array<StaffRole>, vendor: { name: string } | null, sessions: Array<{ id: string, current: boolean, agent: string, createdAt: string & { readonly moment: true }, lastSeenAt: string & { readonly moment: true } }> } | null };

export type VendorProductQueryVariables = Exact<{
  id: string;
  old: boolean;
}>;


export type VendorProductQuery = { vendorProduct?: { id: string, slug: string, state: ProductState, missing: Array<string>, decisionReason: string | null, pendingChange: boolean, rowVersion: number, history: Array<{ from: string | null, to: string, actor: string, actorName: string | null, reason: string, at: string & { readonly moment: true } }>, prices: Array<{ variantId: string, label: string, priceWon: number, listPriceWon: number | null, at: string & { readonly moment: true }, actor: string }>, draft: { name: string, description: string, categoryId: string | null, taxKind: TaxKind, withdrawalExclusion: string | null, madeToOrder: boolean, options: Array<{ name: string, values: Array<string> }>, pictures: Array<{ id: string, alt: string, small: string }>, notice: Array<{ id: string, value: string }> }, variants: Array<{ id: string, label: string, optionValues: Array<string>, sku: string | null, priceWon: number, listPriceWon: number | null, onHand: number, state: string }> } | null, notices: Array<{ id: string, label: string, fields: Array<{ id: string, label: string, required: boolean, type: string, condition: string | null, hint: string | null }> }>, categoryTree: Array<{ id: string, name: string, noticeKind: string, children: Array<{ id: string, name: string, noticeKind: string, children: Array<{ id: string, name: string, noticeKind: string, children: Array<{ id: string, name: string, noticeKind: string }> }> }> }>, myVendor: { commissionBp: number } };

export type SaveProductMutationVariables = Exact<{
  id?: string | null | undefined;
  newId?: string | null | undefined;
  input: ProductInput;
}>;


export type SaveProductMutation = { saveProduct:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'VendorProduct', id: string }
   };

export type SubmitProductMutationVariables = Exact<{
  id: string;
}>;


export type SubmitProductMutation = { submitProduct:
    | { __typename: 'Refused', code: string, message: string }
    | { __typename: 'VendorProduct', id: string }
   };

export type PauseProductMutationVariables = Exact<{
  id: string;
  paused: boolean;
}>;


export type PauseProductMutation = { pauseProduct:
    | { __typename: 'Refused', message: string }
    | { __typename: 'VendorProduct', id: string }
   };

export type EndProductMutationVariables = Exact<{
  id: string;
}>;


export type EndProductMutation = { endProduct:
    | { __typename: 'Refused', message: string }
    | { __typename: 'VendorProduct', id: string }
   };

export type VendorProductsQueryVariables = Exact<{
  state?: ProductState | null | undefined;
  query?: string | null | undefined;
  after?: string | null | undefined;
  edit: string;
  editing: boolean;
}>;


export type VendorProductsQuery = { vendorProducts: { count: number, nodes: Array<{ id: string, name: string, state: ProductState, thumbnail: string | null, priceWon: number, stock: number, variantCount: number, missing: Array<string>, decisionReason: string | null, updatedAt: string & { readonly moment: true }, pendingChange: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, edited?: { id: string, draft: { name: string }, variants: Array<{ id: string, label: string, priceWon: number, onHand: number, reserved: number, state: string }> } | null };

export type SetVariantMutationVariables = Exact<{
  id: string;
  priceWon?: number | null | undefined;
  listPriceWon?: number | null | undefined;
  onHand?: number | null | undefined;
}>;


export type SetVariantMutation = { setVariant:
    | { __typename: 'Refused', message: string, field: string | null }
    | { __typename: 'VendorProduct', id: string }
   };

export type RefusedRowsMutationVariables = Exact<{
  upload: string;
  rateBp?: number | null | undefined;
  vendorNames?: Array<string> | string | null | undefined;
}>;


export type RefusedRowsMutation = { importProducts:
    | { __typename: 'ImportReport', refusedCsv: string | null }
    | { __typename: 'Refused', message: string }
   };

export type DeskSignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type DeskSignOutMutation = { signOut: boolean };

export type VendorStatementQueryVariables = Exact<{
  id: string;
  kind?: StatementLineKind | null | undefined;
  after?: string | null | undefined;
  at?: string | null | undefined;
}>;


export type VendorStatementQuery = { vendorStatement: { expectedWon: number, summary: { id: string, vendorId: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState, carriedInWon: number, netWon: number, carriedOutWon: number, payoutWon: number, payoutDueOn: string, closedAt: string & { readonly moment: true } | null }, figures: Array<{ kind: StatementLineKind, commissionBp: number | null, category: string | null, lines: number, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number }>, lines: { nodes: Array<{ id: string, kind: StatementLineKind, at: string & { readonly moment: true }, orderId: string | null, vendorOrderId: string | null, orderLineId: string | null, number: string | null, name: string, taxKind: string | null, commissionBp: number | null, category: string | null, quantity: number, grossWon: number, vendorDiscountWon: number, mallDiscountWon: number, budgetDiscountWon: number, commissionWon: number, commissionVatWon: number, shippingWon: number, adjustmentWon: number, netWon: number, memo: string, transactionId: string, saleIn: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, questions: Array<{ id: string, statementId: string, vendorName: string, periodEnd: string, lineId: string | null, lineName: string | null, question: string, askedAt: string & { readonly moment: true }, answer: string | null, answeredAt: string & { readonly moment: true } | null, adjustmentWon: number | null }>, differences: Array<{ why: string, number: string | null, name: string, amountWon: number, reason: string | null }> } | null };

export type AskAboutStatementMutationVariables = Exact<{
  id: string;
  statement: string;
  line?: string | null | undefined;
  question: string;
}>;


export type AskAboutStatementMutation = { askAboutStatement:
    | { __typename: 'Refused', message: string }
    | { __typename: 'SettlementDone', id: string }
   };

export type VendorStatementsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type VendorStatementsQuery = { payoutCalendar: { cycle: SettlementCycle, unsentWon: number, accountWhy: NotPayable | null, days: Array<{ payoutOn: string, periodStart: string, periodEnd: string, statementId: string | null, state: StatementState | null, confirmedWon: number, waitingWon: number, carriedWon: number, totalWon: number, why: NotPayable | null, holdReason: string | null }>, held: Array<{ vendorOrderId: string, number: string, name: string, amountWon: number, reason: string }> }, vendorStatements: { nodes: Array<{ id: string, vendorName: string, periodStart: string, periodEnd: string, state: StatementState, netWon: number, payoutWon: number, carriedOutWon: number, payoutDueOn: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TodayQueryVariables = Exact<{ [key: string]: never; }>;


export type TodayQuery = { vendorToday: { newOrders: number, toShip: number, lateOrders: number, draftProducts: number, rejectedProducts: number, salesWon30Days: number, state: VendorState, missing: Array<string>, lowStock: Array<{ productId: string, name: string, label: string, available: number }>, salesByDay: Array<{ date: string, amountWon: number, orders: number }> }, vendorClaims: { counts: Array<{ state: ClaimState, count: number }> }, myVendor: { state: VendorState, decisionReason: string | null, productCount: number }, payoutCalendar: { cycle: SettlementCycle, unsentWon: number, accountWhy: NotPayable | null, days: Array<{ payoutOn: string, periodStart: string, periodEnd: string, statementId: string | null, state: StatementState | null, confirmedWon: number, waitingWon: number, carriedWon: number, totalWon: number, why: NotPayable | null, holdReason: string | null }>, held: Array<{ vendorOrderId: string, number: string, name: string, amountWon: number, reason: string }> } };

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
export const ClaimOutcomeFragmentDoc = new TypedDocumentString(`
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}
    `, {"fragmentName":"ClaimOutcome"}) as unknown as TypedDocumentString<ClaimOutcomeFragment, unknown>;
export const ClaimListFragmentDoc = new TypedDocumentString(`
    fragment ClaimList on ClaimConnection {
  nodes {
    id
    orderId
    vendorOrderId
    number
    vendorName
    kind
    state
    causeLabel
    summary
    refundWon
    requestedAt
    refundDueOn
    actBy
    clock
    disputed
  }
  pageInfo {
    hasNextPage
    endCursor
  }
  counts {
    state
    count
  }
  late
  today
}
    `, {"fragmentName":"ClaimList"}) as unknown as TypedDocumentString<ClaimListFragment, unknown>;
export const CouponRowFragmentDoc = new TypedDocumentString(`
    fragment CouponRow on Coupon {
  id
  name
  vendor {
    id
    name
  }
  code
  benefit
  amountWon
  rateBp
  capWon
  minSpendWon
  stackable
  scope
  scopeName
  budget {
    id
    name
    shareBp
  }
  state
  issueLimit
  issued
  orders
  discountWon
  opensAt
  closesAt
  usableUntil
  stopped {
    at
    actor
    actorName
    reason
  }
}
    `, {"fragmentName":"CouponRow"}) as unknown as TypedDocumentString<CouponRowFragment, unknown>;
export const DifferenceListFragmentDoc = new TypedDocumentString(`
    fragment DifferenceList on MoneyDifference {
  id
  day
  list
  kind
  cause
  state
  vanished
  suspendedWon
  orderId
  orderNumber
  ours {
    amountWon
    feeWon
    day
  }
  theirs {
    amountWon
    feeWon
    day
  }
}
    `, {"fragmentName":"DifferenceList"}) as unknown as TypedDocumentString<DifferenceListFragment, unknown>;
export const DisputeRowFragmentDoc = new TypedDocumentString(`
    fragment DisputeRow on OpenDispute {
  id
  orderId
  number
  vendorName
  kind
  refundWon
  openedAt
  progressBy
  resultBy
  progressed
  clock
}
    `, {"fragmentName":"DisputeRow"}) as unknown as TypedDocumentString<DisputeRowFragment, unknown>;
export const FailedReceiptRowFragmentDoc = new TypedDocumentString(`
    fragment FailedReceiptRow on FailedReceipt {
  id
  orderId
  number
  kind
  amountWon
  errorCode
  createdAt
}
    `, {"fragmentName":"FailedReceiptRow"}) as unknown as TypedDocumentString<FailedReceiptRowFragment, unknown>;
export const GoodwillRowFragmentDoc = new TypedDocumentString(`
    fragment GoodwillRow on Goodwill {
  id
  orderId
  number
  funder
  vendorName
  amountWon
  reason
  state
  needsSecond
  needsVendor
  mine
  proposedAt
  endReason
}
    `, {"fragmentName":"GoodwillRow"}) as unknown as TypedDocumentString<GoodwillRowFragment, unknown>;
export const ReportFragmentDoc = new TypedDocumentString(`
    fragment Report on ImportReport {
  dryRun
  format
  encoding
  rows
  created
  changed
  unchanged
  refused
  needsRate
  foreignVendors
  lines {
    row
    handle
    name
    outcome
    variants
    productId
    problems {
      cell
      column
      value
      message
    }
  }
}
    `, {"fragmentName":"Report"}) as unknown as TypedDocumentString<ReportFragment, unknown>;
export const InStatementsFragmentDoc = new TypedDocumentString(`
    fragment InStatements on StatementConnection {
  nodes {
    id
    vendorName
    periodStart
    periodEnd
    state
  }
}
    `, {"fragmentName":"InStatements"}) as unknown as TypedDocumentString<InStatementsFragment, unknown>;
export const MoneyWaitsFragmentDoc = new TypedDocumentString(`
    fragment MoneyWaits on VendorOrderDetail {
  confirmedAt
  confirmDueAt
  deliveredAt
  holds {
    kind
    reason
    lineId
  }
  claims {
    state
    dispute {
      upheld
    }
  }
}
    `, {"fragmentName":"MoneyWaits"}) as unknown as TypedDocumentString<MoneyWaitsFragment, unknown>;
export const PayoutOutcomeFragmentDoc = new TypedDocumentString(`
    fragment PayoutOutcome on PayoutChange {
  __typename
  ... on Refused {
    message
    field
  }
}
    `, {"fragmentName":"PayoutOutcome"}) as unknown as TypedDocumentString<PayoutOutcomeFragment, unknown>;
export const MoneyComesFragmentDoc = new TypedDocumentString(`
    fragment MoneyComes on PayoutCalendar {
  cycle
  unsentWon
  accountWhy
  days {
    payoutOn
    periodStart
    periodEnd
    statementId
    state
    confirmedWon
    waitingWon
    carriedWon
    totalWon
    why
    holdReason
  }
  held {
    vendorOrderId
    number
    name
    amountWon
    reason
  }
}
    `, {"fragmentName":"MoneyComes"}) as unknown as TypedDocumentString<MoneyComesFragment, unknown>;
export const PayoutRowFragmentDoc = new TypedDocumentString(`
    fragment PayoutRow on Payout {
  id
  statementId
  vendorName
  periodStart
  periodEnd
  attempt
  amountWon
  state
  payoutDate
  account
  errorMessage
  endedAt
}
    `, {"fragmentName":"PayoutRow"}) as unknown as TypedDocumentString<PayoutRowFragment, unknown>;
export const StoredDraftFragmentDoc = new TypedDocumentString(`
    fragment StoredDraft on VendorProduct {
  rowVersion
  draft {
    name
    description
    categoryId
    taxKind
    options {
      name
      values
    }
    pictures {
      id
      alt
      small
    }
    notice {
      id
      value
    }
    withdrawalExclusion
    madeToOrder
  }
  variants {
    id
    label
    optionValues
    sku
    priceWon
    listPriceWon
    onHand
    state
  }
}
    `, {"fragmentName":"StoredDraft"}) as unknown as TypedDocumentString<StoredDraftFragment, unknown>;
export const ShownVersionFragmentDoc = new TypedDocumentString(`
    fragment ShownVersion on ReviewVersion {
  id
  number
  name
  description
  category
  taxKind
  options {
    name
    values
  }
  pictures {
    id
    alt
    small
    medium
  }
  notice {
    label
    value
  }
  withdrawalExclusion
  madeToOrder
  createdAt
}
    `, {"fragmentName":"ShownVersion"}) as unknown as TypedDocumentString<ShownVersionFragment, unknown>;
export const ShownVariantFragmentDoc = new TypedDocumentString(`
    fragment ShownVariant on VendorVariant {
  id
  label
  sku
  priceWon
  listPriceWon
  onHand
  state
}
    `, {"fragmentName":"ShownVariant"}) as unknown as TypedDocumentString<ShownVariantFragment, unknown>;
export const ListSumFragmentDoc = new TypedDocumentString(`
    fragment ListSum on ReconciliationSum {
  list
  oursCount
  oursWon
  theirsCount
  theirsWon
  returnedCount
  waitingCount
}
    `, {"fragmentName":"ListSum"}) as unknown as TypedDocumentString<ListSumFragment, unknown>;
export const RefundWorkOutcomeFragmentDoc = new TypedDocumentString(`
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}
    `, {"fragmentName":"RefundWorkOutcome"}) as unknown as TypedDocumentString<RefundWorkOutcomeFragment, unknown>;
export const OpenRefundRowFragmentDoc = new TypedDocumentString(`
    fragment OpenRefundRow on OpenRefund {
  id
  orderId
  number
  state
  amountWon
  reason
  dueOn
  lateDays
  interestWon
  errorCode
  errorMessage
  accountMasked
  accountAskedAt
  byBank
  createdAt
  transfer {
    id
    purpose
    amountWon
    documentNumber
    mine
  }
}
    `, {"fragmentName":"OpenRefundRow"}) as unknown as TypedDocumentString<OpenRefundRowFragment, unknown>;
export const OpenRefundListFragmentDoc = new TypedDocumentString(`
    fragment OpenRefundList on OpenRefundConnection {
  nodes {
    ...OpenRefundRow
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment OpenRefundRow on OpenRefund {
  id
  orderId
  number
  state
  amountWon
  reason
  dueOn
  lateDays
  interestWon
  errorCode
  errorMessage
  accountMasked
  accountAskedAt
  byBank
  createdAt
  transfer {
    id
    purpose
    amountWon
    documentNumber
    mine
  }
}`, {"fragmentName":"OpenRefundList"}) as unknown as TypedDocumentString<OpenRefundListFragment, unknown>;
export const DeskPersonFragmentDoc = new TypedDocumentString(`
    fragment DeskPerson on Person {
  id
  name
  email
  vendor {
    id
    slug
    name
    state
  }
  vendorRole
  staffRoles
}
    `, {"fragmentName":"DeskPerson"}) as unknown as TypedDocumentString<DeskPersonFragment, unknown>;
export const AccountFragmentDoc = new TypedDocumentString(`
    fragment Account on Person {
  name
  email
  vendor {
    name
  }
  vendorRole
  staffRoles
  sessions {
    id
    current
    agent
    createdAt
    lastSeenAt
  }
}
    `, {"fragmentName":"Account"}) as unknown as TypedDocumentString<AccountFragment, unknown>;
export const OrderLineFragmentDoc = new TypedDocumentString(`
    fragment OrderLine on VendorOrderLine {
  id
  name
  optionLabel
  thumbnail
  quantity
  shippedQuantity
  cancelledQuantity
  unitPriceWon
  amountWon
  discountWon
  commissionBp
  commissionWon
  commissionVatWon
  discounts {
    exhibitionId
    couponId
    label
    funder
    amountWon
  }
  statementLine {
    statementId
    lineId
  }
}
    `, {"fragmentName":"OrderLine"}) as unknown as TypedDocumentString<OrderLineFragment, unknown>;
export const DeskClaimFragmentDoc = new TypedDocumentString(`
    fragment DeskClaim on Claim {
  id
  kind
  state
  causeLabel
  vendorBears
  note
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
  requestedAt
  decisionReason
  tracking
  actBy
  clock
  photoIds
  erasedAt
  returnParcel {
    by
    carrier
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
    `, {"fragmentName":"DeskClaim"}) as unknown as TypedDocumentString<DeskClaimFragment, unknown>;
export const PostedFragmentDoc = new TypedDocumentString(`
    fragment Posted on LedgerTransaction {
  id
  event
  reference
  orderId
  occurredAt
  actor
  memo
  entries {
    account
    name
    ownerName
    amountWon
  }
}
    `, {"fragmentName":"Posted"}) as unknown as TypedDocumentString<PostedFragment, unknown>;
export const OpenOrderFragmentDoc = new TypedDocumentString(`
    fragment OpenOrder on StaffOrder {
  id
  number
  state
  placedAt
  ordererName
  ordererPhone
  ordererEmail
  receiverName
  receiverPhone
  zip
  roadAddress
  detailAddress
  anonymisedAt
  totalWon
  goodsWon
  discountWon
  shippingWon
  taxableWon
  exemptWon
  vendors {
    id
    name
  }
  vendorOrders {
    id
    vendorId
    number
    state
    holds {
      kind
      reason
      lineId
    }
    lines {
      ...OrderLine
    }
    claims {
      ...DeskClaim
    }
  }
  payment {
    state
    method
    amountWon
    receivedWon
    refundedWon
    refundRefused
    refundNeedsAccount
    attempts {
      id
      kind
      state
      amountWon
      reason
      errorCode
      createdAt
      resolvedAt
    }
  }
  ledger {
    ...Posted
  }
  history {
    from
    to
    actor
    actorName
    reason
    at
  }
}
    fragment DeskClaim on Claim {
  id
  kind
  state
  causeLabel
  vendorBears
  note
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
  requestedAt
  decisionReason
  tracking
  actBy
  clock
  photoIds
  erasedAt
  returnParcel {
    by
    carrier
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
fragment Posted on LedgerTransaction {
  id
  event
  reference
  orderId
  occurredAt
  actor
  memo
  entries {
    account
    name
    ownerName
    amountWon
  }
}
fragment OrderLine on VendorOrderLine {
  id
  name
  optionLabel
  thumbnail
  quantity
  shippedQuantity
  cancelledQuantity
  unitPriceWon
  amountWon
  discountWon
  commissionBp
  commissionWon
  commissionVatWon
  discounts {
    exhibitionId
    couponId
    label
    funder
    amountWon
  }
  statementLine {
    statementId
    lineId
  }
}`, {"fragmentName":"OpenOrder"}) as unknown as TypedDocumentString<OpenOrderFragment, unknown>;
export const StatementLineShownFragmentDoc = new TypedDocumentString(`
    fragment StatementLineShown on StatementLine {
  id
  kind
  at
  orderId
  vendorOrderId
  orderLineId
  number
  name
  taxKind
  commissionBp
  category
  quantity
  grossWon
  vendorDiscountWon
  mallDiscountWon
  budgetDiscountWon
  commissionWon
  commissionVatWon
  shippingWon
  adjustmentWon
  netWon
  memo
  transactionId
  saleIn
}
    `, {"fragmentName":"StatementLineShown"}) as unknown as TypedDocumentString<StatementLineShownFragment, unknown>;
export const QuestionShownFragmentDoc = new TypedDocumentString(`
    fragment QuestionShown on StatementQuestion {
  id
  statementId
  vendorName
  periodEnd
  lineId
  lineName
  question
  askedAt
  answer
  answeredAt
  adjustmentWon
}
    `, {"fragmentName":"QuestionShown"}) as unknown as TypedDocumentString<QuestionShownFragment, unknown>;
export const StatementShownFragmentDoc = new TypedDocumentString(`
    fragment StatementShown on StatementDetail {
  summary {
    id
    vendorId
    vendorName
    periodStart
    periodEnd
    state
    carriedInWon
    netWon
    carriedOutWon
    payoutWon
    payoutDueOn
    closedAt
  }
  figures {
    kind
    commissionBp
    category
    lines
    quantity
    grossWon
    vendorDiscountWon
    mallDiscountWon
    budgetDiscountWon
    commissionWon
    commissionVatWon
    shippingWon
    adjustmentWon
    netWon
  }
  lines {
    nodes {
      ...StatementLineShown
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  questions {
    ...QuestionShown
  }
  expectedWon
  differences {
    why
    number
    name
    amountWon
    reason
  }
}
    fragment StatementLineShown on StatementLine {
  id
  kind
  at
  orderId
  vendorOrderId
  orderLineId
  number
  name
  taxKind
  commissionBp
  category
  quantity
  grossWon
  vendorDiscountWon
  mallDiscountWon
  budgetDiscountWon
  commissionWon
  commissionVatWon
  shippingWon
  adjustmentWon
  netWon
  memo
  transactionId
  saleIn
}
fragment QuestionShown on StatementQuestion {
  id
  statementId
  vendorName
  periodEnd
  lineId
  lineName
  question
  askedAt
  answer
  answeredAt
  adjustmentWon
}`, {"fragmentName":"StatementShown"}) as unknown as TypedDocumentString<StatementShownFragment, unknown>;
export const StatementRowsFragmentDoc = new TypedDocumentString(`
    fragment StatementRows on StatementConnection {
  nodes {
    id
    vendorName
    periodStart
    periodEnd
    state
    netWon
    payoutWon
    carriedOutWon
    payoutDueOn
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"StatementRows"}) as unknown as TypedDocumentString<StatementRowsFragment, unknown>;
export const VariantSheetFragmentDoc = new TypedDocumentString(`
    fragment VariantSheet on VendorProduct {
  id
  draft {
    name
  }
  variants {
    id
    label
    priceWon
    onHand
    reserved
    state
  }
}
    `, {"fragmentName":"VariantSheet"}) as unknown as TypedDocumentString<VariantSheetFragment, unknown>;
export const OrderMoneyFragmentDoc = new TypedDocumentString(`
    fragment OrderMoney on VendorOrderDetail {
  goodsWon
  discountWon
  vendorDiscountWon
  shippingFeeWon
  surchargeWon
}
    `, {"fragmentName":"OrderMoney"}) as unknown as TypedDocumentString<OrderMoneyFragment, unknown>;
export const StepsFragmentDoc = new TypedDocumentString(`
    fragment Steps on VendorDetail {
  state
  decisionReason
  productCount
}
    `, {"fragmentName":"Steps"}) as unknown as TypedDocumentString<StepsFragment, unknown>;
export const AnswerQuestionDocument = new TypedDocumentString(`
    mutation AnswerQuestion($id: ID!, $answer: String!, $sum: Won) {
  answerQuestion(id: $id, answer: $answer, adjustmentWon: $sum) {
    __typename
    ... on SettlementDone {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerQuestionMutation, AnswerQuestionMutationVariables>;
export const DecideClaimDocument = new TypedDocumentString(`
    mutation DecideClaim($id: ID!, $approve: Boolean!, $reason: String) {
  decideClaim(id: $id, approve: $approve, reason: $reason) {
    ...ClaimOutcome
  }
}
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<DecideClaimMutation, DecideClaimMutationVariables>;
export const ClaimCollectedDocument = new TypedDocumentString(`
    mutation ClaimCollected($id: ID!) {
  claimCollected(id: $id) {
    ...ClaimOutcome
  }
}
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<ClaimCollectedMutation, ClaimCollectedMutationVariables>;
export const CollectReturnDocument = new TypedDocumentString(`
    mutation CollectReturn($id: ID!, $carrier: String!, $trackingNumber: String!) {
  collectReturn(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) {
    ...ClaimOutcome
  }
}
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<CollectReturnMutation, CollectReturnMutationVariables>;
export const InspectClaimDocument = new TypedDocumentString(`
    mutation InspectClaim($id: ID!, $accepted: [AcceptedLineInput!]!, $reason: String, $restock: Boolean!) {
  inspectClaim(id: $id, accepted: $accepted, reason: $reason, restock: $restock) {
    ...ClaimOutcome
  }
}
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<InspectClaimMutation, InspectClaimMutationVariables>;
export const RefundInsteadDocument = new TypedDocumentString(`
    mutation RefundInstead($id: ID!) {
  refundInsteadOfExchange(id: $id) {
    ...ClaimOutcome
  }
}
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<RefundInsteadMutation, RefundInsteadMutationVariables>;
export const ClaimReshippedDocument = new TypedDocumentString(`
    mutation ClaimReshipped($id: ID!, $tracking: String!) {
  claimReshipped(id: $id, tracking: $tracking) {
    ...ClaimOutcome
  }
}
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<ClaimReshippedMutation, ClaimReshippedMutationVariables>;
export const DeskSaysDocument = new TypedDocumentString(`
    mutation DeskSays($id: ID!, $message: ID!, $body: String!) {
  sayAboutClaim(id: $id, messageId: $message, body: $body) {
    ...ClaimOutcome
  }
}
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<DeskSaysMutation, DeskSaysMutationVariables>;
export const DisputeProgressDocument = new TypedDocumentString(`
    mutation DisputeProgress($id: ID!, $message: ID!, $body: String!) {
  disputeProgress(id: $id, messageId: $message, body: $body) {
    ...ClaimOutcome
  }
}
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<DisputeProgressMutation, DisputeProgressMutationVariables>;
export const EndDisputeDocument = new TypedDocumentString(`
    mutation EndDispute($id: ID!, $upheld: Boolean!, $reason: String!) {
  endDispute(id: $id, upheld: $upheld, reason: $reason) {
    ...ClaimOutcome
  }
}
    fragment ClaimOutcome on ClaimChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<EndDisputeMutation, EndDisputeMutationVariables>;
export const CouponChoicesDocument = new TypedDocumentString(`
    query CouponChoices {
  categoryTree {
    id
    name
    noticeKind
    children {
      id
      name
      noticeKind
      children {
        id
        name
        noticeKind
        children {
          id
          name
          noticeKind
        }
      }
    }
  }
  staffExhibitions {
    id
    name
    state
  }
  budgets {
    id
    name
    fiscalYear
    state
    leftWon
  }
}
    `) as unknown as TypedDocumentString<CouponChoicesQuery, CouponChoicesQueryVariables>;
export const CouponVendorsDocument = new TypedDocumentString(`
    query CouponVendors($after: String) {
  staffVendors(state: APPROVED, first: 100, after: $after) {
    nodes {
      id
      name
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CouponVendorsQuery, CouponVendorsQueryVariables>;
export const NextInQueueDocument = new TypedDocumentString(`
    query NextInQueue {
  staffQueue {
    vendors {
      id
    }
    products {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<NextInQueueQuery, NextInQueueQueryVariables>;
export const ProposePayoutsDocument = new TypedDocumentString(`
    mutation ProposePayouts($statementIds: [ID!]!, $seenTotalWon: Won!) {
  proposePayouts(statementIds: $statementIds, seenTotalWon: $seenTotalWon) {
    ...PayoutOutcome
  }
}
    fragment PayoutOutcome on PayoutChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<ProposePayoutsMutation, ProposePayoutsMutationVariables>;
export const ApprovePayoutsDocument = new TypedDocumentString(`
    mutation ApprovePayouts($batchId: ID!, $seenTotalWon: Won!) {
  approvePayouts(batchId: $batchId, seenTotalWon: $seenTotalWon) {
    ...PayoutOutcome
  }
}
    fragment PayoutOutcome on PayoutChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<ApprovePayoutsMutation, ApprovePayoutsMutationVariables>;
export const WithdrawPayoutsDocument = new TypedDocumentString(`
    mutation WithdrawPayouts($batchId: ID!) {
  withdrawPayouts(batchId: $batchId) {
    ...PayoutOutcome
  }
}
    fragment PayoutOutcome on PayoutChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<WithdrawPayoutsMutation, WithdrawPayoutsMutationVariables>;
export const CancelPayoutDocument = new TypedDocumentString(`
    mutation CancelPayout($id: ID!, $reason: String!) {
  cancelPayout(id: $id, reason: $reason) {
    ...PayoutOutcome
  }
}
    fragment PayoutOutcome on PayoutChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<CancelPayoutMutation, CancelPayoutMutationVariables>;
export const HoldPayoutDocument = new TypedDocumentString(`
    mutation HoldPayout($statementId: ID!, $reason: String!) {
  holdPayout(statementId: $statementId, reason: $reason) {
    ...PayoutOutcome
  }
}
    fragment PayoutOutcome on PayoutChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<HoldPayoutMutation, HoldPayoutMutationVariables>;
export const ReleasePayoutDocument = new TypedDocumentString(`
    mutation ReleasePayout($statementId: ID!) {
  releasePayout(statementId: $statementId) {
    ...PayoutOutcome
  }
}
    fragment PayoutOutcome on PayoutChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<ReleasePayoutMutation, ReleasePayoutMutationVariables>;
export const StopPayoutAccountDocument = new TypedDocumentString(`
    mutation StopPayoutAccount($id: ID!, $reason: String!) {
  stopPayoutAccount(id: $id, reason: $reason) {
    ...PayoutOutcome
  }
}
    fragment PayoutOutcome on PayoutChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<StopPayoutAccountMutation, StopPayoutAccountMutationVariables>;
export const OpenRefundAccountDocument = new TypedDocumentString(`
    mutation OpenRefundAccount($refundId: ID!, $purpose: String!) {
  openRefundAccount(refundId: $refundId, purpose: $purpose) {
    bankName
    accountNumber
    holder
  }
}
    `) as unknown as TypedDocumentString<OpenRefundAccountMutation, OpenRefundAccountMutationVariables>;
export const RetryRefundDocument = new TypedDocumentString(`
    mutation RetryRefund($id: ID!) {
  retryRefund(id: $id) {
    __typename
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RetryRefundMutation, RetryRefundMutationVariables>;
export const NoteRefundAccountDocument = new TypedDocumentString(`
    mutation NoteRefundAccount($refundId: ID!, $account: RefundAccountInput!) {
  noteRefundAccount(refundId: $refundId, account: $account) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<NoteRefundAccountMutation, NoteRefundAccountMutationVariables>;
export const AskRefundAccountDocument = new TypedDocumentString(`
    mutation AskRefundAccount($refundId: ID!) {
  askRefundAccount(refundId: $refundId) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<AskRefundAccountMutation, AskRefundAccountMutationVariables>;
export const RecordTransferDocument = new TypedDocumentString(`
    mutation RecordTransfer($refundId: ID!, $purpose: TransferPurpose!, $documentNumber: String!) {
  recordTransfer(
    refundId: $refundId
    purpose: $purpose
    documentNumber: $documentNumber
  ) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<RecordTransferMutation, RecordTransferMutationVariables>;
export const ConfirmTransferDocument = new TypedDocumentString(`
    mutation ConfirmTransfer($id: ID!) {
  confirmTransfer(id: $id) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<ConfirmTransferMutation, ConfirmTransferMutationVariables>;
export const WithdrawTransferDocument = new TypedDocumentString(`
    mutation WithdrawTransfer($id: ID!) {
  withdrawTransfer(id: $id) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<WithdrawTransferMutation, WithdrawTransferMutationVariables>;
export const RetryReceiptDocument = new TypedDocumentString(`
    mutation RetryReceipt($id: ID!, $selfIssued: Boolean!) {
  retryReceipt(id: $id, selfIssued: $selfIssued) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<RetryReceiptMutation, RetryReceiptMutationVariables>;
export const ProposeGoodwillDocument = new TypedDocumentString(`
    mutation ProposeGoodwill($input: GoodwillInput!) {
  proposeGoodwill(input: $input) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<ProposeGoodwillMutation, ProposeGoodwillMutationVariables>;
export const ApproveGoodwillDocument = new TypedDocumentString(`
    mutation ApproveGoodwill($id: ID!) {
  approveGoodwill(id: $id) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<ApproveGoodwillMutation, ApproveGoodwillMutationVariables>;
export const ConsentGoodwillDocument = new TypedDocumentString(`
    mutation ConsentGoodwill($id: ID!) {
  consentGoodwill(id: $id) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<ConsentGoodwillMutation, ConsentGoodwillMutationVariables>;
export const RejectGoodwillDocument = new TypedDocumentString(`
    mutation RejectGoodwill($id: ID!, $reason: String!) {
  rejectGoodwill(id: $id, reason: $reason) {
    ...RefundWorkOutcome
  }
}
    fragment RefundWorkOutcome on RefundWork {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<RejectGoodwillMutation, RejectGoodwillMutationVariables>;
export const DeskMeDocument = new TypedDocumentString(`
    query DeskMe {
  me {
    ...DeskPerson
  }
}
    fragment DeskPerson on Person {
  id
  name
  email
  vendor {
    id
    slug
    name
    state
  }
  vendorRole
  staffRoles
}`) as unknown as TypedDocumentString<DeskMeQuery, DeskMeQueryVariables>;
export const DeskSignInDocument = new TypedDocumentString(`
    mutation DeskSignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) {
    __typename
    ... on PersonSignedIn {
      person {
        ...DeskPerson
      }
    }
    ... on Refused {
      message
      field
    }
  }
}
    fragment DeskPerson on Person {
  id
  name
  email
  vendor {
    id
    slug
    name
    state
  }
  vendorRole
  staffRoles
}`) as unknown as TypedDocumentString<DeskSignInMutation, DeskSignInMutationVariables>;
export const VendorStatementPaperDocument = new TypedDocumentString(`
    query VendorStatementPaper($id: ID!, $after: String) {
  vendorStatement(id: $id, first: 100, after: $after) {
    ...StatementShown
  }
}
    fragment StatementLineShown on StatementLine {
  id
  kind
  at
  orderId
  vendorOrderId
  orderLineId
  number
  name
  taxKind
  commissionBp
  category
  quantity
  grossWon
  vendorDiscountWon
  mallDiscountWon
  budgetDiscountWon
  commissionWon
  commissionVatWon
  shippingWon
  adjustmentWon
  netWon
  memo
  transactionId
  saleIn
}
fragment StatementShown on StatementDetail {
  summary {
    id
    vendorId
    vendorName
    periodStart
    periodEnd
    state
    carriedInWon
    netWon
    carriedOutWon
    payoutWon
    payoutDueOn
    closedAt
  }
  figures {
    kind
    commissionBp
    category
    lines
    quantity
    grossWon
    vendorDiscountWon
    mallDiscountWon
    budgetDiscountWon
    commissionWon
    commissionVatWon
    shippingWon
    adjustmentWon
    netWon
  }
  lines {
    nodes {
      ...StatementLineShown
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  questions {
    ...QuestionShown
  }
  expectedWon
  differences {
    why
    number
    name
    amountWon
    reason
  }
}
fragment QuestionShown on StatementQuestion {
  id
  statementId
  vendorName
  periodEnd
  lineId
  lineName
  question
  askedAt
  answer
  answeredAt
  adjustmentWon
}`) as unknown as TypedDocumentString<VendorStatementPaperQuery, VendorStatementPaperQueryVariables>;
export const StaffStatementPaperDocument = new TypedDocumentString(`
    query StaffStatementPaper($id: ID!, $after: String) {
  staffStatement(id: $id, first: 100, after: $after) {
    ...StatementShown
  }
}
    fragment StatementLineShown on StatementLine {
  id
  kind
  at
  orderId
  vendorOrderId
  orderLineId
  number
  name
  taxKind
  commissionBp
  category
  quantity
  grossWon
  vendorDiscountWon
  mallDiscountWon
  budgetDiscountWon
  commissionWon
  commissionVatWon
  shippingWon
  adjustmentWon
  netWon
  memo
  transactionId
  saleIn
}
fragment StatementShown on StatementDetail {
  summary {
    id
    vendorId
    vendorName
    periodStart
    periodEnd
    state
    carriedInWon
    netWon
    carriedOutWon
    payoutWon
    payoutDueOn
    closedAt
  }
  figures {
    kind
    commissionBp
    category
    lines
    quantity
    grossWon
    vendorDiscountWon
    mallDiscountWon
    budgetDiscountWon
    commissionWon
    commissionVatWon
    shippingWon
    adjustmentWon
    netWon
  }
  lines {
    nodes {
      ...StatementLineShown
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  questions {
    ...QuestionShown
  }
  expectedWon
  differences {
    why
    number
    name
    amountWon
    reason
  }
}
fragment QuestionShown on StatementQuestion {
  id
  statementId
  vendorName
  periodEnd
  lineId
  lineName
  question
  askedAt
  answer
  answeredAt
  adjustmentWon
}`) as unknown as TypedDocumentString<StaffStatementPaperQuery, StaffStatementPaperQueryVariables>;
export const AccessLogDocument = new TypedDocumentString(`
    query AccessLog($after: String) {
  accessLog(first: 50, after: $after) {
    edges {
      cursor
      node {
        at
        who
        vendorName
        subject
        orderId
        orderNumber
        companyId
        companyName
        purpose
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AccessLogQuery, AccessLogQueryVariables>;
export const BudgetReportDocument = new TypedDocumentString(`
    query BudgetReport($id: ID!, $format: BudgetFormat!) {
  budgetReport(id: $id, format: $format) {
    name
    contentType
    base64
  }
}
    `) as unknown as TypedDocumentString<BudgetReportQuery, BudgetReportQueryVariables>;
export const BudgetPageDocument = new TypedDocumentString(`
    query BudgetPage($id: ID!, $after: String) {
  budget(id: $id) {
    id
    name
    fiscalYear
    budgetLine
    ordinance
    state
    capWon
    reservedWon
    spentWon
    lapsedWon
    returnedWon
    receivedWon
    leftWon
    dueWon
    offeredVendors
    largestThreeBp
    allocations {
      id
      state
      documentNumber
      decidedOn
      amountWon
      proposedBy
      proposedAt
      decidedBy
      decidedAt
    }
    vendors {
      id
      name
      spentWon
      reservedWon
      orders
    }
    exhibitions {
      id
      name
      spentWon
      reservedWon
      orders
    }
    waiting {
      id
      number
    }
    history {
      from
      to
      actor
      actorName
      reason
      at
    }
  }
  budgetMovements(budgetId: $id, first: 25, after: $after) {
    nodes {
      id
      kind
      capWon
      reservedWon
      spentWon
      lapsedWon
      returnedWon
      receivedWon
      documentNumber
      order {
        id
        number
      }
      product
      vendor
      exhibition {
        id
        name
      }
      at
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BudgetPageQuery, BudgetPageQueryVariables>;
export const ProposeAllocationDocument = new TypedDocumentString(`
    mutation ProposeAllocation($id: ID!, $paper: BudgetPaperInput!) {
  proposeAllocation(budgetId: $id, paper: $paper) {
    __typename
    ... on BudgetDetail {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeAllocationMutation, ProposeAllocationMutationVariables>;
export const ReceiveBudgetMoneyDocument = new TypedDocumentString(`
    mutation ReceiveBudgetMoney($id: ID!, $paper: BudgetPaperInput!) {
  receiveBudgetMoney(budgetId: $id, paper: $paper) {
    __typename
    ... on BudgetDetail {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiveBudgetMoneyMutation, ReceiveBudgetMoneyMutationVariables>;
export const DecideAllocationDocument = new TypedDocumentString(`
    mutation DecideAllocation($id: ID!, $approve: Boolean!) {
  decideAllocation(id: $id, approve: $approve) {
    __typename
    ... on BudgetDetail {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideAllocationMutation, DecideAllocationMutationVariables>;
export const CloseBudgetDocument = new TypedDocumentString(`
    mutation CloseBudget($id: ID!, $documentNumber: String!) {
  closeBudget(id: $id, documentNumber: $documentNumber) {
    __typename
    ... on BudgetDetail {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CloseBudgetMutation, CloseBudgetMutationVariables>;
export const BudgetsDocument = new TypedDocumentString(`
    query Budgets {
  budgets {
    id
    name
    fiscalYear
    state
    capWon
    reservedWon
    spentWon
    leftWon
    proposed
  }
}
    `) as unknown as TypedDocumentString<BudgetsQuery, BudgetsQueryVariables>;
export const CreateBudgetDocument = new TypedDocumentString(`
    mutation CreateBudget($input: BudgetInput!) {
  createBudget(input: $input) {
    __typename
    ... on BudgetDetail {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateBudgetMutation, CreateBudgetMutationVariables>;
export const StaffClaimsDocument = new TypedDocumentString(`
    query StaffClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String, $refunds: String) {
  openDisputes {
    ...DisputeRow
  }
  staffClaims(
    state: $state
    due: $due
    kind: $kind
    number: $number
    first: 25
    after: $after
  ) {
    ...ClaimList
  }
  openRefunds(first: 25, after: $refunds) {
    ...OpenRefundList
  }
  refundBanks {
    code
    name
  }
  failedReceipts {
    ...FailedReceiptRow
  }
  staffGoodwill {
    ...GoodwillRow
  }
}
    fragment ClaimList on ClaimConnection {
  nodes {
    id
    orderId
    vendorOrderId
    number
    vendorName
    kind
    state
    causeLabel
    summary
    refundWon
    requestedAt
    refundDueOn
    actBy
    clock
    disputed
  }
  pageInfo {
    hasNextPage
    endCursor
  }
  counts {
    state
    count
  }
  late
  today
}
fragment DisputeRow on OpenDispute {
  id
  orderId
  number
  vendorName
  kind
  refundWon
  openedAt
  progressBy
  resultBy
  progressed
  clock
}
fragment FailedReceiptRow on FailedReceipt {
  id
  orderId
  number
  kind
  amountWon
  errorCode
  createdAt
}
fragment GoodwillRow on Goodwill {
  id
  orderId
  number
  funder
  vendorName
  amountWon
  reason
  state
  needsSecond
  needsVendor
  mine
  proposedAt
  endReason
}
fragment OpenRefundRow on OpenRefund {
  id
  orderId
  number
  state
  amountWon
  reason
  dueOn
  lateDays
  interestWon
  errorCode
  errorMessage
  accountMasked
  accountAskedAt
  byBank
  createdAt
  transfer {
    id
    purpose
    amountWon
    documentNumber
    mine
  }
}
fragment OpenRefundList on OpenRefundConnection {
  nodes {
    ...OpenRefundRow
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<StaffClaimsQuery, StaffClaimsQueryVariables>;
export const ContractsDocument = new TypedDocumentString(`
    query Contracts($id: ID!) {
  staffVendorName(id: $id) {
    id
    name
  }
  contractHistory(vendorId: $id) {
    id
    validFrom
    cycle
    rateBp
    note
    createdAt
    rules {
      id
      categoryId
      rateBp
      validFrom
      validUntil
      label
    }
  }
  categoryTree {
    id
    name
    noticeKind
    children {
      id
      name
      noticeKind
      children {
        id
        name
        noticeKind
        children {
          id
          name
          noticeKind
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContractsQuery, ContractsQueryVariables>;
export const AddContractDocument = new TypedDocumentString(`
    mutation AddContract($input: ContractInput!) {
  addContract(input: $input) {
    __typename
    ... on SettlementDone {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AddContractMutation, AddContractMutationVariables>;
export const StaffCouponsDocument = new TypedDocumentString(`
    query StaffCoupons {
  staffCoupons {
    ...CouponRow
  }
}
    fragment CouponRow on Coupon {
  id
  name
  vendor {
    id
    name
  }
  code
  benefit
  amountWon
  rateBp
  capWon
  minSpendWon
  stackable
  scope
  scopeName
  budget {
    id
    name
    shareBp
  }
  state
  issueLimit
  issued
  orders
  discountWon
  opensAt
  closesAt
  usableUntil
  stopped {
    at
    actor
    actorName
    reason
  }
}`) as unknown as TypedDocumentString<StaffCouponsQuery, StaffCouponsQueryVariables>;
export const MakeMallCouponDocument = new TypedDocumentString(`
    mutation MakeMallCoupon($input: CouponInput!) {
  createMallCoupon(input: $input) {
    __typename
    ... on Coupon {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<MakeMallCouponMutation, MakeMallCouponMutationVariables>;
export const StopMallCouponDocument = new TypedDocumentString(`
    mutation StopMallCoupon($id: ID!, $reason: String!) {
  stopMallCoupon(id: $id, reason: $reason) {
    __typename
    ... on Coupon {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<StopMallCouponMutation, StopMallCouponMutationVariables>;
export const ExhibitionDocument = new TypedDocumentString(`
    query Exhibition($id: ID!) {
  staffExhibition(id: $id) {
    id
    slug
    name
    sentence
    theme
    state
    opensAt
    closesAt
    soldPieces
    rowVersion
    items {
      id
      variantId
      productName
      variantLabel
      vendor {
        id
        name
      }
      sellingWon
      priceWon
      vendorShareBp
      mallShareBp
      budgetShareBp
      budgetId
      allotment
      taken
      perShopperLimit
    }
    history {
      from
      to
      actor
      actorName
      reason
      at
    }
  }
}
    `) as unknown as TypedDocumentString<ExhibitionQuery, ExhibitionQueryVariables>;
export const BudgetChoicesDocument = new TypedDocumentString(`
    query BudgetChoices {
  budgets {
    id
    name
    fiscalYear
    state
    leftWon
  }
}
    `) as unknown as TypedDocumentString<BudgetChoicesQuery, BudgetChoicesQueryVariables>;
export const CandidatesDocument = new TypedDocumentString(`
    query Candidates($query: String!) {
  exhibitionCandidates(query: $query, first: 20) {
    variantId
    productName
    variantLabel
    vendorName
    thumbnail
    sellingWon
    available
    lowest20DaysWon
  }
}
    `) as unknown as TypedDocumentString<CandidatesQuery, CandidatesQueryVariables>;
export const SaveExhibitionDocument = new TypedDocumentString(`
    mutation SaveExhibition($id: ID, $input: ExhibitionInput!) {
  saveExhibition(id: $id, input: $input) {
    __typename
    ... on StaffExhibition {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SaveExhibitionMutation, SaveExhibitionMutationVariables>;
export const ScheduleExhibitionDocument = new TypedDocumentString(`
    mutation ScheduleExhibition($id: ID!) {
  scheduleExhibition(id: $id) {
    __typename
    ... on StaffExhibition {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ScheduleExhibitionMutation, ScheduleExhibitionMutationVariables>;
export const CancelExhibitionDocument = new TypedDocumentString(`
    mutation CancelExhibition($id: ID!, $reason: String!) {
  cancelExhibition(id: $id, reason: $reason) {
    __typename
    ... on StaffExhibition {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelExhibitionMutation, CancelExhibitionMutationVariables>;
export const StaffExhibitionsDocument = new TypedDocumentString(`
    query StaffExhibitions {
  staffExhibitions {
    id
    name
    theme
    state
    opensAt
    closesAt
    soldPieces
  }
}
    `) as unknown as TypedDocumentString<StaffExhibitionsQuery, StaffExhibitionsQueryVariables>;
export const HoldsDocument = new TypedDocumentString(`
    query Holds {
  holdList {
    id
    vendorId
    vendorName
    orderId
    number
    lineName
    kind
    reason
    placedAt
  }
  confirmationOverdue {
    lineId
    orderId
    number
    vendorName
    name
    dueAt
    why
  }
}
    `) as unknown as TypedDocumentString<HoldsQuery, HoldsQueryVariables>;
export const LiftHoldDocument = new TypedDocumentString(`
    mutation LiftHold($id: ID!, $reason: String!) {
  liftHold(id: $id, reason: $reason) {
    __typename
    ... on SettlementDone {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LiftHoldMutation, LiftHoldMutationVariables>;
export const PlaceHoldDocument = new TypedDocumentString(`
    mutation PlaceHold($input: HoldInput!) {
  placeHold(input: $input) {
    __typename
    ... on SettlementDone {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceHoldMutation, PlaceHoldMutationVariables>;
export const StaffWaitingDocument = new TypedDocumentString(`
    query StaffWaiting {
  staffQueue {
    vendorCount
    productCount
  }
}
    `) as unknown as TypedDocumentString<StaffWaitingQuery, StaffWaitingQueryVariables>;
export const LedgerAccountDocument = new TypedDocumentString(`
    query LedgerAccount($code: String!, $ownerId: ID, $from: String, $to: String, $after: String, $at: ID) {
  ledgerAccount(
    code: $code
    ownerId: $ownerId
    from: $from
    to: $to
    first: 50
    after: $after
    at: $at
  ) {
    code
    name
    kind
    ownerName
    openingWon
    closingWon
    edges {
      node {
        id
        postedOn
        transactionId
        event
        reference
        orderNumber
        ownerId
        ownerName
        amountWon
        memo
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<LedgerAccountQuery, LedgerAccountQueryVariables>;
export const LedgerDaysDocument = new TypedDocumentString(`
    query LedgerDays {
  ledgerDays {
    closings {
      since
      through
      hash
      closedAt
      actor
      note
    }
    sealed {
      day
      transactions
      entries
      hash
    }
  }
}
    `) as unknown as TypedDocumentString<LedgerDaysQuery, LedgerDaysQueryVariables>;
export const CloseLedgerDocument = new TypedDocumentString(`
    mutation CloseLedger($through: String!, $note: String!) {
  closeLedger(through: $through, note: $note) {
    __typename
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CloseLedgerMutation, CloseLedgerMutationVariables>;
export const JournalAccountsDocument = new TypedDocumentString(`
    query JournalAccounts {
  journalAccounts {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<JournalAccountsQuery, JournalAccountsQueryVariables>;
export const PostJournalDocument = new TypedDocumentString(`
    mutation PostJournal($id: ID!, $reason: String!, $postings: [JournalPostingInput!]!) {
  postJournal(id: $id, reason: $reason, postings: $postings) {
    __typename
    ... on LedgerChanged {
      transactionId
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PostJournalMutation, PostJournalMutationVariables>;
export const BooksProofsDocument = new TypedDocumentString(`
    query BooksProofs {
  booksProofs {
    id
    kind
    ok
    startedAt
    finishedAt
    actor
    checks {
      name
      what
      ok
      examined
      breaches
    }
  }
}
    `) as unknown as TypedDocumentString<BooksProofsQuery, BooksProofsQueryVariables>;
export const ProveBooksDocument = new TypedDocumentString(`
    mutation ProveBooks($incremental: Boolean!) {
  proveBooks(incremental: $incremental) {
    __typename
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ProveBooksMutation, ProveBooksMutationVariables>;
export const LedgerDocumentDocument = new TypedDocumentString(`
    query LedgerDocument($id: ID!) {
  ledgerTransaction(id: $id) {
    orderNumber
    claimIds
    statementLines {
      id
      statementId
      vendorName
      periodEnd
    }
    reverses
    reversedBy
    reversible
    digest
    transaction {
      id
      event
      reference
      orderId
      occurredAt
      postedOn
      actor
      memo
      entries {
        id
        account
        name
        ownerId
        ownerName
        amountWon
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LedgerDocumentQuery, LedgerDocumentQueryVariables>;
export const ReverseTransactionDocument = new TypedDocumentString(`
    mutation ReverseTransaction($id: ID!, $reason: String!) {
  reverseTransaction(id: $id, reason: $reason) {
    __typename
    ... on LedgerChanged {
      transactionId
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReverseTransactionMutation, ReverseTransactionMutationVariables>;
export const LedgerDocument = new TypedDocumentString(`
    query Ledger($on: String, $after: String) {
  ledger(on: $on, first: 25, after: $after) {
    balanced
    balances {
      code
      name
      kind
      debitWon
      creditWon
    }
    edges {
      node {
        ...Posted
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Posted on LedgerTransaction {
  id
  event
  reference
  orderId
  occurredAt
  actor
  memo
  entries {
    account
    name
    ownerName
    amountWon
  }
}`) as unknown as TypedDocumentString<LedgerQuery, LedgerQueryVariables>;
export const StaffAccountDocument = new TypedDocumentString(`
    query StaffAccount {
  me {
    ...Account
  }
}
    fragment Account on Person {
  name
  email
  vendor {
    name
  }
  vendorRole
  staffRoles
  sessions {
    id
    current
    agent
    createdAt
    lastSeenAt
  }
}`) as unknown as TypedDocumentString<StaffAccountQuery, StaffAccountQueryVariables>;
export const MoneyDifferenceDocument = new TypedDocumentString(`
    query MoneyDifference($id: ID!) {
  moneyDifference(id: $id) {
    id
    day
    list
    kind
    cause
    state
    vanished
    note
    resolvedBy
    resolvedAt
    strayWon
    suspendedWon
    orderId
    orderNumber
    ledgerTransactionId
    paymentKey
    foundAt
    seenAt
    ours {
      key
      on
      day
      method
      amountWon
      feeWon
    }
    theirs {
      key
      on
      day
      method
      amountWon
      feeWon
    }
  }
}
    `) as unknown as TypedDocumentString<MoneyDifferenceQuery, MoneyDifferenceQueryVariables>;
export const ResolveDifferenceDocument = new TypedDocumentString(`
    mutation ResolveDifference($id: ID!, $note: String!) {
  resolveDifference(id: $id, note: $note) {
    __typename
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveDifferenceMutation, ResolveDifferenceMutationVariables>;
export const SuspendDifferenceDocument = new TypedDocumentString(`
    mutation SuspendDifference($id: ID!, $note: String!) {
  suspendDifference(id: $id, note: $note) {
    __typename
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SuspendDifferenceMutation, SuspendDifferenceMutationVariables>;
export const UnsuspendDifferenceDocument = new TypedDocumentString(`
    mutation UnsuspendDifference($id: ID!, $note: String!) {
  unsuspendDifference(id: $id, note: $note) {
    __typename
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<UnsuspendDifferenceMutation, UnsuspendDifferenceMutationVariables>;
export const RefundAgainDocument = new TypedDocumentString(`
    mutation RefundAgain($orderId: ID!, $account: RefundAccountInput) {
  refundAgain(orderId: $orderId, account: $account) {
    __typename
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RefundAgainMutation, RefundAgainMutationVariables>;
export const StaffOrderDocument = new TypedDocumentString(`
    query StaffOrder($id: ID!, $purpose: String!) {
  staffOrder(id: $id, purpose: $purpose) {
    ...OpenOrder
  }
  staffGoodwill(orderId: $id) {
    ...GoodwillRow
  }
  staffStatements(orderId: $id, first: 20) {
    ...InStatements
  }
}
    fragment DeskClaim on Claim {
  id
  kind
  state
  causeLabel
  vendorBears
  note
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
  requestedAt
  decisionReason
  tracking
  actBy
  clock
  photoIds
  erasedAt
  returnParcel {
    by
    carrier
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
fragment GoodwillRow on Goodwill {
  id
  orderId
  number
  funder
  vendorName
  amountWon
  reason
  state
  needsSecond
  needsVendor
  mine
  proposedAt
  endReason
}
fragment InStatements on StatementConnection {
  nodes {
    id
    vendorName
    periodStart
    periodEnd
    state
  }
}
fragment Posted on LedgerTransaction {
  id
  event
  reference
  orderId
  occurredAt
  actor
  memo
  entries {
    account
    name
    ownerName
    amountWon
  }
}
fragment OpenOrder on StaffOrder {
  id
  number
  state
  placedAt
  ordererName
  ordererPhone
  ordererEmail
  receiverName
  receiverPhone
  zip
  roadAddress
  detailAddress
  anonymisedAt
  totalWon
  goodsWon
  discountWon
  shippingWon
  taxableWon
  exemptWon
  vendors {
    id
    name
  }
  vendorOrders {
    id
    vendorId
    number
    state
    holds {
      kind
      reason
      lineId
    }
    lines {
      ...OrderLine
    }
    claims {
      ...DeskClaim
    }
  }
  payment {
    state
    method
    amountWon
    receivedWon
    refundedWon
    refundRefused
    refundNeedsAccount
    attempts {
      id
      kind
      state
      amountWon
      reason
      errorCode
      createdAt
      resolvedAt
    }
  }
  ledger {
    ...Posted
  }
  history {
    from
    to
    actor
    actorName
    reason
    at
  }
}
fragment OrderLine on VendorOrderLine {
  id
  name
  optionLabel
  thumbnail
  quantity
  shippedQuantity
  cancelledQuantity
  unitPriceWon
  amountWon
  discountWon
  commissionBp
  commissionWon
  commissionVatWon
  discounts {
    exhibitionId
    couponId
    label
    funder
    amountWon
  }
  statementLine {
    statementId
    lineId
  }
}`) as unknown as TypedDocumentString<StaffOrderQuery, StaffOrderQueryVariables>;
export const StaffOrdersDocument = new TypedDocumentString(`
    query StaffOrders($query: String, $state: OrderState, $watched: Boolean!, $after: String) {
  staffOrders(
    query: $query
    state: $state
    watched: $watched
    first: 25
    after: $after
  ) {
    nodes {
      id
      number
      state
      placedAt
      totalWon
      vendors
      paymentState
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<StaffOrdersQuery, StaffOrdersQueryVariables>;
export const StaffPayoutDocument = new TypedDocumentString(`
    query StaffPayout($id: ID!) {
  staffPayout(id: $id) {
    payout {
      ...PayoutRow
      approvedAt
    }
    proposedByName
    proposedAt
    approvedByName
    tossId
    history {
      from
      to
      actor
      actorName
      reason
      at
    }
    postings {
      id
      event
      occurredAt
    }
  }
}
    fragment PayoutRow on Payout {
  id
  statementId
  vendorName
  periodStart
  periodEnd
  attempt
  amountWon
  state
  payoutDate
  account
  errorMessage
  endedAt
}`) as unknown as TypedDocumentString<StaffPayoutQuery, StaffPayoutQueryVariables>;
export const PayoutsDocument = new TypedDocumentString(`
    query Payouts($owed: Boolean!, $proposed: Boolean!, $listed: Boolean!, $waiting: Boolean!, $list: PayoutList!, $after: String) {
  payoutCounts {
    payable
    proposed
    onTheWay
    failed
    accounts
  }
  payableStatements @include(if: $owed) {
    statementId
    vendorName
    vendorSuspended
    periodStart
    periodEnd
    dueOn
    payoutWon
    why
    holdReason
    companyRefused
    overWeeklyLimit
    attempts
    lastErrorMessage
  }
  payoutBatches @include(if: $proposed) {
    id
    proposedByName
    mine
    proposedAt
    totalWon
    payouts {
      ...PayoutRow
    }
  }
  staffPayouts(list: $list, after: $after) @include(if: $listed) {
    nodes {
      ...PayoutRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  waitingPayoutAccounts @include(if: $waiting) {
    id
    vendorName
    bankName
    lastDigits
    effectiveAt
  }
}
    fragment PayoutRow on Payout {
  id
  statementId
  vendorName
  periodStart
  periodEnd
  attempt
  amountWon
  state
  payoutDate
  account
  errorMessage
  endedAt
}`) as unknown as TypedDocumentString<PayoutsQuery, PayoutsQueryVariables>;
export const StaffProductDocument = new TypedDocumentString(`
    query StaffProduct($id: ID!) {
  staffProduct(id: $id) {
    id
    slug
    state
    decisionReason
    vendor {
      id
      name
      state
    }
    proposed {
      ...ShownVersion
    }
    current {
      ...ShownVersion
    }
    differences {
      field
      before
      after
    }
    checks {
      name
      ok
      message
    }
    variants {
      ...ShownVariant
    }
    history {
      from
      to
      actor
      actorName
      reason
      at
    }
  }
}
    fragment ShownVersion on ReviewVersion {
  id
  number
  name
  description
  category
  taxKind
  options {
    name
    values
  }
  pictures {
    id
    alt
    small
    medium
  }
  notice {
    label
    value
  }
  withdrawalExclusion
  madeToOrder
  createdAt
}
fragment ShownVariant on VendorVariant {
  id
  label
  sku
  priceWon
  listPriceWon
  onHand
  state
}`) as unknown as TypedDocumentString<StaffProductQuery, StaffProductQueryVariables>;
export const DecideProductDocument = new TypedDocumentString(`
    mutation DecideProduct($id: ID!, $versionId: ID, $approve: Boolean!, $reason: String) {
  decideProduct(
    id: $id
    versionId: $versionId
    approve: $approve
    reason: $reason
  ) {
    __typename
    ... on ProductReview {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideProductMutation, DecideProductMutationVariables>;
export const TakeDownProductDocument = new TypedDocumentString(`
    mutation TakeDownProduct($id: ID!, $reason: String!) {
  takeDownProduct(id: $id, reason: $reason) {
    __typename
    ... on ProductReview {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TakeDownProductMutation, TakeDownProductMutationVariables>;
export const StaffProductsDocument = new TypedDocumentString(`
    query StaffProducts($state: ProductState, $query: String, $after: String) {
  staffProducts(state: $state, query: $query, first: 25, after: $after) {
    nodes {
      id
      name
      state
      thumbnail
      priceWon
      stock
      variantCount
      updatedAt
      pendingChange
      vendor {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    count
  }
}
    `) as unknown as TypedDocumentString<StaffProductsQuery, StaffProductsQueryVariables>;
export const MoneyQueueDocument = new TypedDocumentString(`
    query MoneyQueue {
  payoutCounts {
    payable
    proposed
  }
  openQuestions {
    id
  }
}
    `) as unknown as TypedDocumentString<MoneyQueueQuery, MoneyQueueQueryVariables>;
export const QueueDocument = new TypedDocumentString(`
    query Queue {
  staffQueue {
    vendorCount
    productCount
    lateVendorOrders
    unknownPayments
    shortfalls
    dueClaims
    openDisputes
    failedRefunds
    failedPayouts
    failedJobs
    vendors {
      id
      title
      subtitle
      since
    }
    products {
      id
      title
      subtitle
      since
    }
  }
}
    `) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const ReconciliationDayDocument = new TypedDocumentString(`
    query ReconciliationDay($day: String!, $after: String) {
  reconciliationRun(day: $day) {
    day
    done
    endedAt
    openCount
    arrivedCount
    arrivedWon
    feeWon
    feeVatWon
    sums {
      ...ListSum
    }
  }
  moneyDifferences(from: $day, to: $day, first: 50, after: $after) {
    nodes {
      ...DifferenceList
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DifferenceList on MoneyDifference {
  id
  day
  list
  kind
  cause
  state
  vanished
  suspendedWon
  orderId
  orderNumber
  ours {
    amountWon
    feeWon
    day
  }
  theirs {
    amountWon
    feeWon
    day
  }
}
fragment ListSum on ReconciliationSum {
  list
  oursCount
  oursWon
  theirsCount
  theirsWon
  returnedCount
  waitingCount
}`) as unknown as TypedDocumentString<ReconciliationDayQuery, ReconciliationDayQueryVariables>;
export const DifferencesToExportDocument = new TypedDocumentString(`
    query DifferencesToExport($after: String, $from: String, $to: String) {
  moneyDifferences(first: 100, after: $after, from: $from, to: $to) {
    nodes {
      day
      list
      kind
      cause
      state
      vanished
      note
      resolvedAt
      oursWon
      theirsWon
      strayWon
      suspendedWon
      orderNumber
      paymentKey
      ledgerTransactionId
      ours {
        key
        day
      }
      theirs {
        key
        day
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DifferencesToExportQuery, DifferencesToExportQueryVariables>;
export const ReconciliationDocument = new TypedDocumentString(`
    query Reconciliation($after: String) {
  moneyDifferences(state: OPEN, first: 50) {
    openCount
    nodes {
      ...DifferenceList
    }
  }
  reconciliationRuns(first: 31, after: $after) {
    nodes {
      day
      done
      openCount
      itemCount
      arrivedCount
      arrivedWon
      feeWon
      sums {
        ...ListSum
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DifferenceList on MoneyDifference {
  id
  day
  list
  kind
  cause
  state
  vanished
  suspendedWon
  orderId
  orderNumber
  ours {
    amountWon
    feeWon
    day
  }
  theirs {
    amountWon
    feeWon
    day
  }
}
fragment ListSum on ReconciliationSum {
  list
  oursCount
  oursWon
  theirsCount
  theirsWon
  returnedCount
  waitingCount
}`) as unknown as TypedDocumentString<ReconciliationQuery, ReconciliationQueryVariables>;
export const ReconcileDayDocument = new TypedDocumentString(`
    mutation ReconcileDay($day: String!) {
  reconcileDay(day: $day) {
    __typename
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReconcileDayMutation, ReconcileDayMutationVariables>;
export const SettlementDocument = new TypedDocumentString(`
    query Settlement {
  settlementRuns {
    id
    cycle
    periodStart
    periodEnd
    closedAt
    statements
    carried
    netWon
    payoutWon
  }
  openQuestions {
    ...QuestionShown
  }
}
    fragment QuestionShown on StatementQuestion {
  id
  statementId
  vendorName
  periodEnd
  lineId
  lineName
  question
  askedAt
  answer
  answeredAt
  adjustmentWon
}`) as unknown as TypedDocumentString<SettlementQuery, SettlementQueryVariables>;
export const ClosePeriodsDocument = new TypedDocumentString(`
    mutation ClosePeriods {
  closePeriods {
    __typename
    ... on SettlementDone {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ClosePeriodsMutation, ClosePeriodsMutationVariables>;
export const StaffStatementDocument = new TypedDocumentString(`
    query StaffStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) {
  staffStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) {
    ...StatementShown
  }
  statementPayouts(statementId: $id) {
    ...PayoutRow
  }
}
    fragment PayoutRow on Payout {
  id
  statementId
  vendorName
  periodStart
  periodEnd
  attempt
  amountWon
  state
  payoutDate
  account
  errorMessage
  endedAt
}
fragment StatementLineShown on StatementLine {
  id
  kind
  at
  orderId
  vendorOrderId
  orderLineId
  number
  name
  taxKind
  commissionBp
  category
  quantity
  grossWon
  vendorDiscountWon
  mallDiscountWon
  budgetDiscountWon
  commissionWon
  commissionVatWon
  shippingWon
  adjustmentWon
  netWon
  memo
  transactionId
  saleIn
}
fragment StatementShown on StatementDetail {
  summary {
    id
    vendorId
    vendorName
    periodStart
    periodEnd
    state
    carriedInWon
    netWon
    carriedOutWon
    payoutWon
    payoutDueOn
    closedAt
  }
  figures {
    kind
    commissionBp
    category
    lines
    quantity
    grossWon
    vendorDiscountWon
    mallDiscountWon
    budgetDiscountWon
    commissionWon
    commissionVatWon
    shippingWon
    adjustmentWon
    netWon
  }
  lines {
    nodes {
      ...StatementLineShown
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  questions {
    ...QuestionShown
  }
  expectedWon
  differences {
    why
    number
    name
    amountWon
    reason
  }
}
fragment QuestionShown on StatementQuestion {
  id
  statementId
  vendorName
  periodEnd
  lineId
  lineName
  question
  askedAt
  answer
  answeredAt
  adjustmentWon
}`) as unknown as TypedDocumentString<StaffStatementQuery, StaffStatementQueryVariables>;
export const StaffStatementsDocument = new TypedDocumentString(`
    query StaffStatements($run: ID, $vendor: ID, $after: String) {
  staffStatements(runId: $run, vendorId: $vendor, first: 25, after: $after) {
    ...StatementRows
  }
}
    fragment StatementRows on StatementConnection {
  nodes {
    id
    vendorName
    periodStart
    periodEnd
    state
    netWon
    payoutWon
    carriedOutWon
    payoutDueOn
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<StaffStatementsQuery, StaffStatementsQueryVariables>;
export const StaffVendorDocument = new TypedDocumentString(`
    query StaffVendor($id: ID!) {
  staffVendor(id: $id) {
    id
    name
    state
    representative
    businessNumber
    reportNumber
    phone
    email
    zip
    address
    dong
    sentence
    shippingFeeWon
    freeShippingAboveWon
    returnFeeWon
    shipsWithinDays
    commissionBp
    decisionReason
    createdAt
    identityCheckedAt
    productCount
    checks {
      name
      ok
      message
    }
    history {
      from
      to
      actor
      actorName
      reason
      at
    }
  }
}
    `) as unknown as TypedDocumentString<StaffVendorQuery, StaffVendorQueryVariables>;
export const DecideVendorDocument = new TypedDocumentString(`
    mutation DecideVendor($id: ID!, $approve: Boolean!, $reason: String) {
  decideVendor(id: $id, approve: $approve, reason: $reason) {
    __typename
    ... on VendorDetail {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideVendorMutation, DecideVendorMutationVariables>;
export const SuspendVendorDocument = new TypedDocumentString(`
    mutation SuspendVendor($id: ID!, $reason: String!) {
  suspendVendor(id: $id, reason: $reason) {
    __typename
    ... on VendorDetail {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SuspendVendorMutation, SuspendVendorMutationVariables>;
export const ReactivateVendorDocument = new TypedDocumentString(`
    mutation ReactivateVendor($id: ID!, $reason: String!) {
  reactivateVendor(id: $id, reason: $reason) {
    __typename
    ... on VendorDetail {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReactivateVendorMutation, ReactivateVendorMutationVariables>;
export const StaffVendorsDocument = new TypedDocumentString(`
    query StaffVendors($state: VendorState, $after: String) {
  staffVendors(state: $state, first: 25, after: $after) {
    nodes {
      id
      name
      state
      dong
      productCount
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    count
  }
}
    `) as unknown as TypedDocumentString<StaffVendorsQuery, StaffVendorsQueryVariables>;
export const PayoutAccountPageDocument = new TypedDocumentString(`
    query PayoutAccountPage {
  vendorPayoutAccount {
    accounts {
      id
      state
      bankName
      lastDigits
      enteredAt
      effectiveAt
      endedAt
      endReason
    }
    seller {
      state
      hasAccount
      status
      errorMessage
    }
    banks {
      code
      name
    }
    waitingDays
  }
}
    `) as unknown as TypedDocumentString<PayoutAccountPageQuery, PayoutAccountPageQueryVariables>;
export const EnterPayoutAccountDocument = new TypedDocumentString(`
    mutation EnterPayoutAccount($input: PayoutAccountInput!) {
  enterPayoutAccount(input: $input) {
    ...PayoutOutcome
  }
}
    fragment PayoutOutcome on PayoutChange {
  __typename
  ... on Refused {
    message
    field
  }
}`) as unknown as TypedDocumentString<EnterPayoutAccountMutation, EnterPayoutAccountMutationVariables>;
export const ApplyAsVendorDocument = new TypedDocumentString(`
    mutation ApplyAsVendor($input: VendorApplicationInput!) {
  applyAsVendor(input: $input) {
    __typename
    ... on VendorDetail {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ApplyAsVendorMutation, ApplyAsVendorMutationVariables>;
export const ApproveClaimsDocument = new TypedDocumentString(`
    mutation ApproveClaims($ids: [ID!]!) {
  approveClaims(ids: $ids) {
    __typename
    ... on ClaimsChanged {
      changed
      refused {
        id
        message
      }
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveClaimsMutation, ApproveClaimsMutationVariables>;
export const ClaimsCollectedDocument = new TypedDocumentString(`
    mutation ClaimsCollected($ids: [ID!]!) {
  claimsCollected(ids: $ids) {
    __typename
    ... on ClaimsChanged {
      changed
      refused {
        id
        message
      }
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimsCollectedMutation, ClaimsCollectedMutationVariables>;
export const VendorClaimsDocument = new TypedDocumentString(`
    query VendorClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String) {
  vendorClaims(
    state: $state
    due: $due
    kind: $kind
    number: $number
    first: 25
    after: $after
  ) {
    ...ClaimList
  }
  vendorGoodwill {
    ...GoodwillRow
  }
}
    fragment ClaimList on ClaimConnection {
  nodes {
    id
    orderId
    vendorOrderId
    number
    vendorName
    kind
    state
    causeLabel
    summary
    refundWon
    requestedAt
    refundDueOn
    actBy
    clock
    disputed
  }
  pageInfo {
    hasNextPage
    endCursor
  }
  counts {
    state
    count
  }
  late
  today
}
fragment GoodwillRow on Goodwill {
  id
  orderId
  number
  funder
  vendorName
  amountWon
  reason
  state
  needsSecond
  needsVendor
  mine
  proposedAt
  endReason
}`) as unknown as TypedDocumentString<VendorClaimsQuery, VendorClaimsQueryVariables>;
export const CompanyDocument = new TypedDocumentString(`
    query Company {
  myVendor {
    id
    slug
    name
    state
    representative
    businessNumber
    reportNumber
    phone
    email
    zip
    address
    dong
    sentence
    story
    sealColor
    shippingFeeWon
    freeShippingAboveWon
    jejuSurchargeWon
    islandSurchargeWon
    returnFeeWon
    shipsWithinDays
    commissionBp
    decisionReason
    createdAt
    identityCheckedAt
    history {
      from
      to
      actor
      actorName
      reason
      at
    }
  }
}
    `) as unknown as TypedDocumentString<CompanyQuery, CompanyQueryVariables>;
export const UpdateVendorDocument = new TypedDocumentString(`
    mutation UpdateVendor($input: VendorInput!) {
  updateVendor(input: $input) {
    __typename
    ... on VendorDetail {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateVendorMutation, UpdateVendorMutationVariables>;
export const VendorCouponsDocument = new TypedDocumentString(`
    query VendorCoupons {
  vendorCoupons {
    ...CouponRow
  }
}
    fragment CouponRow on Coupon {
  id
  name
  vendor {
    id
    name
  }
  code
  benefit
  amountWon
  rateBp
  capWon
  minSpendWon
  stackable
  scope
  scopeName
  budget {
    id
    name
    shareBp
  }
  state
  issueLimit
  issued
  orders
  discountWon
  opensAt
  closesAt
  usableUntil
  stopped {
    at
    actor
    actorName
    reason
  }
}`) as unknown as TypedDocumentString<VendorCouponsQuery, VendorCouponsQueryVariables>;
export const MakeVendorCouponDocument = new TypedDocumentString(`
    mutation MakeVendorCoupon($input: CouponInput!) {
  createVendorCoupon(input: $input) {
    __typename
    ... on Coupon {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<MakeVendorCouponMutation, MakeVendorCouponMutationVariables>;
export const StopVendorCouponDocument = new TypedDocumentString(`
    mutation StopVendorCoupon($id: ID!, $reason: String!) {
  stopVendorCoupon(id: $id, reason: $reason) {
    __typename
    ... on Coupon {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<StopVendorCouponMutation, StopVendorCouponMutationVariables>;
export const ImportProductsDocument = new TypedDocumentString(`
    mutation ImportProducts($upload: ID!, $rateBp: Int, $vendorNames: [String!], $dryRun: Boolean!) {
  importProducts(
    upload: $upload
    rateBp: $rateBp
    vendorNames: $vendorNames
    dryRun: $dryRun
  ) {
    __typename
    ... on ImportReport {
      ...Report
    }
    ... on Refused {
      message
    }
  }
}
    fragment Report on ImportReport {
  dryRun
  format
  encoding
  rows
  created
  changed
  unchanged
  refused
  needsRate
  foreignVendors
  lines {
    row
    handle
    name
    outcome
    variants
    productId
    problems {
      cell
      column
      value
      message
    }
  }
}`) as unknown as TypedDocumentString<ImportProductsMutation, ImportProductsMutationVariables>;
export const VendorWaitingDocument = new TypedDocumentString(`
    query VendorWaiting {
  vendorOrders(first: 1) {
    counts {
      state
      count
    }
  }
  vendorClaims(first: 1) {
    counts {
      state
      count
    }
  }
}
    `) as unknown as TypedDocumentString<VendorWaitingQuery, VendorWaitingQueryVariables>;
export const VendorOrderDocument = new TypedDocumentString(`
    query VendorOrder($id: ID!) {
  vendorOrder(id: $id) {
    id
    number
    state
    paidAt
    shipBy
    receiverName
    receiverPhone
    zip
    roadAddress
    detailAddress
    deliveryNote
    anonymisedAt
    ...OrderMoney
    ...MoneyWaits
    lines {
      ...OrderLine
    }
    shipments {
      id
      kind
      carrier
      carrierName
      trackingNumber
      deliveredOn
      shippedAt
      deliveredAt
      lines {
        lineId
        quantity
      }
    }
    claims {
      ...DeskClaim
    }
    history {
      from
      to
      actor
      actorName
      reason
      at
    }
  }
  vendorOrderNet(vendorOrderId: $id)
  vendorStatements(orderId: $id, first: 5) {
    ...InStatements
  }
}
    fragment DeskClaim on Claim {
  id
  kind
  state
  causeLabel
  vendorBears
  note
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
  requestedAt
  decisionReason
  tracking
  actBy
  clock
  photoIds
  erasedAt
  returnParcel {
    by
    carrier
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
fragment InStatements on StatementConnection {
  nodes {
    id
    vendorName
    periodStart
    periodEnd
    state
  }
}
fragment MoneyWaits on VendorOrderDetail {
  confirmedAt
  confirmDueAt
  deliveredAt
  holds {
    kind
    reason
    lineId
  }
  claims {
    state
    dispute {
      upheld
    }
  }
}
fragment OrderLine on VendorOrderLine {
  id
  name
  optionLabel
  thumbnail
  quantity
  shippedQuantity
  cancelledQuantity
  unitPriceWon
  amountWon
  discountWon
  commissionBp
  commissionWon
  commissionVatWon
  discounts {
    exhibitionId
    couponId
    label
    funder
    amountWon
  }
  statementLine {
    statementId
    lineId
  }
}
fragment OrderMoney on VendorOrderDetail {
  goodsWon
  discountWon
  vendorDiscountWon
  shippingFeeWon
  surchargeWon
}`) as unknown as TypedDocumentString<VendorOrderQuery, VendorOrderQueryVariables>;
export const AcknowledgeOneDocument = new TypedDocumentString(`
    mutation AcknowledgeOne($ids: [ID!]!) {
  acknowledge(ids: $ids) {
    __typename
    ... on VendorOrdersChanged {
      changed
      refused {
        id
        message
      }
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeOneMutation, AcknowledgeOneMutationVariables>;
export const ParcelDeliveredDocument = new TypedDocumentString(`
    mutation ParcelDelivered($id: ID!, $parcel: ID!, $day: String!) {
  parcelDelivered(vendorOrderId: $id, shipmentId: $parcel, deliveredOn: $day) {
    __typename
    ... on VendorOrderDetail {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ParcelDeliveredMutation, ParcelDeliveredMutationVariables>;
export const ShipDocument = new TypedDocumentString(`
    mutation Ship($input: ShipInput!) {
  ship(input: $input) {
    __typename
    ... on VendorOrderDetail {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ShipMutation, ShipMutationVariables>;
export const VendorOrdersDocument = new TypedDocumentString(`
    query VendorOrders($state: VendorOrderState, $after: String) {
  vendorOrders(state: $state, first: 25, after: $after) {
    nodes {
      id
      number
      state
      paidAt
      shipBy
      late
      summary
      pieces
      amountWon
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    counts {
      state
      count
    }
  }
}
    `) as unknown as TypedDocumentString<VendorOrdersQuery, VendorOrdersQueryVariables>;
export const AcknowledgeDocument = new TypedDocumentString(`
    mutation Acknowledge($ids: [ID!]!) {
  acknowledge(ids: $ids) {
    __typename
    ... on VendorOrdersChanged {
      changed
      refused {
        id
        message
      }
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeMutation, AcknowledgeMutationVariables>;
export const PackingDocument = new TypedDocumentString(`
    query Packing($id: ID!) {
  vendorOrder(id: $id) {
    id
    number
    paidAt
    receiverName
    receiverPhone
    zip
    roadAddress
    detailAddress
    deliveryNote
    lines {
      id
      name
      optionLabel
      quantity
      shippedQuantity
      cancelledQuantity
    }
  }
  myVendor {
    name
  }
}
    `) as unknown as TypedDocumentString<PackingQuery, PackingQueryVariables>;
export const VendorPayoutsDocument = new TypedDocumentString(`
    query VendorPayouts($after: String) {
  vendorPayouts(first: 25, after: $after) {
    nodes {
      ...PayoutRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  vendorPayoutHolds {
    statementId
    periodStart
    periodEnd
    reason
  }
}
    fragment PayoutRow on Payout {
  id
  statementId
  vendorName
  periodStart
  periodEnd
  attempt
  amountWon
  state
  payoutDate
  account
  errorMessage
  endedAt
}`) as unknown as TypedDocumentString<VendorPayoutsQuery, VendorPayoutsQueryVariables>;
export const VendorAccountDocument = new TypedDocumentString(`
    query VendorAccount {
  me {
    ...Account
  }
}
    fragment Account on Person {
  name
  email
  vendor {
    name
  }
  vendorRole
  staffRoles
  sessions {
    id
    current
    agent
    createdAt
    lastSeenAt
  }
}`) as unknown as TypedDocumentString<VendorAccountQuery, VendorAccountQueryVariables>;
export const VendorProductDocument = new TypedDocumentString(`
    query VendorProduct($id: ID!, $old: Boolean!) {
  vendorProduct(id: $id) @include(if: $old) {
    id
    slug
    state
    missing
    decisionReason
    pendingChange
    ...StoredDraft
    history {
      from
      to
      actor
      actorName
      reason
      at
    }
    prices {
      variantId
      label
      priceWon
      listPriceWon
      at
      actor
    }
  }
  notices {
    id
    label
    fields {
      id
      label
      required
      type
      condition
      hint
    }
  }
  categoryTree {
    id
    name
    noticeKind
    children {
      id
      name
      noticeKind
      children {
        id
        name
        noticeKind
        children {
          id
          name
          noticeKind
        }
      }
    }
  }
  myVendor {
    commissionBp
  }
}
    fragment StoredDraft on VendorProduct {
  rowVersion
  draft {
    name
    description
    categoryId
    taxKind
    options {
      name
      values
    }
    pictures {
      id
      alt
      small
    }
    notice {
      id
      value
    }
    withdrawalExclusion
    madeToOrder
  }
  variants {
    id
    label
    optionValues
    sku
    priceWon
    listPriceWon
    onHand
    state
  }
}`) as unknown as TypedDocumentString<VendorProductQuery, VendorProductQueryVariables>;
export const SaveProductDocument = new TypedDocumentString(`
    mutation SaveProduct($id: ID, $newId: ID, $input: ProductInput!) {
  saveProduct(id: $id, newId: $newId, input: $input) {
    __typename
    ... on VendorProduct {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SaveProductMutation, SaveProductMutationVariables>;
export const SubmitProductDocument = new TypedDocumentString(`
    mutation SubmitProduct($id: ID!) {
  submitProduct(id: $id) {
    __typename
    ... on VendorProduct {
      id
    }
    ... on Refused {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitProductMutation, SubmitProductMutationVariables>;
export const PauseProductDocument = new TypedDocumentString(`
    mutation PauseProduct($id: ID!, $paused: Boolean!) {
  pauseProduct(id: $id, paused: $paused) {
    __typename
    ... on VendorProduct {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PauseProductMutation, PauseProductMutationVariables>;
export const EndProductDocument = new TypedDocumentString(`
    mutation EndProduct($id: ID!) {
  endProduct(id: $id) {
    __typename
    ... on VendorProduct {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EndProductMutation, EndProductMutationVariables>;
export const VendorProductsDocument = new TypedDocumentString(`
    query VendorProducts($state: ProductState, $query: String, $after: String, $edit: ID!, $editing: Boolean!) {
  vendorProducts(state: $state, query: $query, first: 25, after: $after) {
    nodes {
      id
      name
      state
      thumbnail
      priceWon
      stock
      variantCount
      missing
      decisionReason
      updatedAt
      pendingChange
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    count
  }
  edited: vendorProduct(id: $edit) @include(if: $editing) {
    ...VariantSheet
  }
}
    fragment VariantSheet on VendorProduct {
  id
  draft {
    name
  }
  variants {
    id
    label
    priceWon
    onHand
    reserved
    state
  }
}`) as unknown as TypedDocumentString<VendorProductsQuery, VendorProductsQueryVariables>;
export const SetVariantDocument = new TypedDocumentString(`
    mutation SetVariant($id: ID!, $priceWon: Won, $listPriceWon: Won, $onHand: Int) {
  setVariant(
    id: $id
    priceWon: $priceWon
    listPriceWon: $listPriceWon
    onHand: $onHand
  ) {
    __typename
    ... on VendorProduct {
      id
    }
    ... on Refused {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SetVariantMutation, SetVariantMutationVariables>;
export const RefusedRowsDocument = new TypedDocumentString(`
    mutation RefusedRows($upload: ID!, $rateBp: Int, $vendorNames: [String!]) {
  importProducts(
    upload: $upload
    rateBp: $rateBp
    vendorNames: $vendorNames
    dryRun: true
  ) {
    __typename
    ... on ImportReport {
      refusedCsv
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RefusedRowsMutation, RefusedRowsMutationVariables>;
export const DeskSignOutDocument = new TypedDocumentString(`
    mutation DeskSignOut {
  signOut
}
    `) as unknown as TypedDocumentString<DeskSignOutMutation, DeskSignOutMutationVariables>;
export const VendorStatementDocument = new TypedDocumentString(`
    query VendorStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) {
  vendorStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) {
    ...StatementShown
  }
}
    fragment StatementLineShown on StatementLine {
  id
  kind
  at
  orderId
  vendorOrderId
  orderLineId
  number
  name
  taxKind
  commissionBp
  category
  quantity
  grossWon
  vendorDiscountWon
  mallDiscountWon
  budgetDiscountWon
  commissionWon
  commissionVatWon
  shippingWon
  adjustmentWon
  netWon
  memo
  transactionId
  saleIn
}
fragment StatementShown on StatementDetail {
  summary {
    id
    vendorId
    vendorName
    periodStart
    periodEnd
    state
    carriedInWon
    netWon
    carriedOutWon
    payoutWon
    payoutDueOn
    closedAt
  }
  figures {
    kind
    commissionBp
    category
    lines
    quantity
    grossWon
    vendorDiscountWon
    mallDiscountWon
    budgetDiscountWon
    commissionWon
    commissionVatWon
    shippingWon
    adjustmentWon
    netWon
  }
  lines {
    nodes {
      ...StatementLineShown
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  questions {
    ...QuestionShown
  }
  expectedWon
  differences {
    why
    number
    name
    amountWon
    reason
  }
}
fragment QuestionShown on StatementQuestion {
  id
  statementId
  vendorName
  periodEnd
  lineId
  lineName
  question
  askedAt
  answer
  answeredAt
  adjustmentWon
}`) as unknown as TypedDocumentString<VendorStatementQuery, VendorStatementQueryVariables>;
export const AskAboutStatementDocument = new TypedDocumentString(`
    mutation AskAboutStatement($id: ID!, $statement: ID!, $line: ID, $question: String!) {
  askAboutStatement(
    id: $id
    statementId: $statement
    lineId: $line
    question: $question
  ) {
    __typename
    ... on SettlementDone {
      id
    }
    ... on Refused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AskAboutStatementMutation, AskAboutStatementMutationVariables>;
export const VendorStatementsDocument = new TypedDocumentString(`
    query VendorStatements($after: String) {
  payoutCalendar {
    ...MoneyComes
  }
  vendorStatements(first: 25, after: $after) {
    ...StatementRows
  }
}
    fragment MoneyComes on PayoutCalendar {
  cycle
  unsentWon
  accountWhy
  days {
    payoutOn
    periodStart
    periodEnd
    statementId
    state
    confirmedWon
    waitingWon
    carriedWon
    totalWon
    why
    holdReason
  }
  held {
    vendorOrderId
    number
    name
    amountWon
    reason
  }
}
fragment StatementRows on StatementConnection {
  nodes {
    id
    vendorName
    periodStart
    periodEnd
    state
    netWon
    payoutWon
    carriedOutWon
    payoutDueOn
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<VendorStatementsQuery, VendorStatementsQueryVariables>;
export const TodayDocument = new TypedDocumentString(`
    query Today {
  vendorToday {
    newOrders
    toShip
    lateOrders
    draftProducts
    rejectedProducts
    salesWon30Days
    state
    missing
    lowStock {
      productId
      name
      label
      available
    }
    salesByDay {
      date
      amountWon
      orders
    }
  }
  vendorClaims(first: 1) {
    counts {
      state
      count
    }
  }
  myVendor {
    ...Steps
  }
  payoutCalendar {
    ...MoneyComes
  }
}
    fragment MoneyComes on PayoutCalendar {
  cycle
  unsentWon
  accountWhy
  days {
    payoutOn
    periodStart
    periodEnd
    statementId
    state
    confirmedWon
    waitingWon
    carriedWon
    totalWon
    why
    holdReason
  }
  held {
    vendorOrderId
    number
    name
    amountWon
    reason
  }
}
fragment Steps on VendorDetail {
  state
  decisionReason
  productCount
}`) as unknown as TypedDocumentString<TodayQuery, TodayQueryVariables>;