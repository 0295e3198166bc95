/** Toss's Payment object, version 2022-11-16, as far as this client reads it. Unknown fields stay; enum values may be added by Toss at any time. */
type Open<T extends string> = T | (string & {});

export type TossStatus = Open<'READY' | 'IN_PROGRESS' | 'WAITING_FOR_DEPOSIT' | 'DONE' | 'CANCELED' | 'PARTIAL_CANCELED' | 'ABORTED' | 'EXPIRED'>;

export interface TossCancel {
  cancelAmount: number;
  cancelReason: string;
  taxFreeAmount: number;
  refundableAmount: number;
  canceledAt: string;
  transactionKey: string;
  receiptKey?: string | null;
  cancelStatus?: Open<'DONE' | 'IN_PROGRESS' | 'ABORTED'> | null;
}

export interface TossPayment {
  version: string;
  mId: string;
  paymentKey: string;
  orderId: string;
  orderName: string;
  status: TossStatus;
  method: string | null;
  currency: string;
  totalAmount: number;
  balanceAmount: number;
  suppliedAmount: number;
  vat: number;
  taxFreeAmount: number;
  requestedAt: string;
  approvedAt: string | null;
  lastTransactionKey: string | null;
  secret: string | null;
  isPartialCancelable: boolean;
  useEscrow: boolean | null;
  card: { issuerCode: string; number?: string; installmentPlanMonths: number; cardType?: string; approveNo?: string } | null;
  virtualAccount: { accountNumber: string; bankCode: string; customerName: string; depositorName?: string | null; dueDate: string; expired: boolean; refundStatus?: string } | null;
  transfer: { bankCode: string; settlementStatus?: string } | null;
  easyPay: { provider: string; amount: number; discountAmount: number } | string | null;
  failure: { code: string; message: string } | null;
  /** Null, not empty, until the first cancel. */
  cancels: TossCancel[] | null;
  cashReceipt: { type: string; receiptKey: string; issueNumber: string; receiptUrl: string; amount: number; taxFreeAmount: number } | null;
  receipt: { url: string } | null;
  checkout: { url: string } | null;
  metadata: Record<string, string> | null;
}
