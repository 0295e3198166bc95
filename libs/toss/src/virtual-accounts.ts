import { wrongPayment } from './answer.js';
import { needAmount, needId, needOrderId, needText, refuse, said } from './check.js';
import { toPaymentIntent, type PaymentIntent } from './payment-intent.js';
import type { TossPayment } from './payment.types.js';
import { RECEIPT_TYPE, type CashReceiptType } from './cash-receipts.js';
import { koreanTime } from './korean-time.js';
import type { RequestOptions, RequestSender } from './request-sender.js';

export interface VirtualAccountCreateParams {
  /** Won, from 200. */
  amount: number;
  order_id: string;
  order_name: string;
  customer_name: string;
  /** Toss's code or name of the bank. */
  bank: string;
  /** Hours until it closes, 1 to 2160; 168 when both are left out. */
  valid_hours?: number;
  /** The moment it closes, in place of hours; 90 days ahead at most. */
  due_at?: Date;
  customer_email?: string;
  customer_mobile_phone?: string;
  tax_free_amount?: number;
  /** Issued by Toss when the deposit comes. */
  cash_receipt?: { type: CashReceiptType; registration_number: string };
}

/** Accounts made by the server, without a window. */
export class VirtualAccounts {
  constructor(
    private readonly sender: RequestSender,
    private readonly livemode: boolean,
  ) {}

  /** Gives out an account to pay into: a payment that waits (`requires_action`, `display_virtual_account`). */
  async create(params: VirtualAccountCreateParams, options?: RequestOptions): Promise<PaymentIntent> {
    if (params.valid_hours !== undefined && params.due_at !== undefined) throw refuse('due_at', 'and valid_hours exclude each other');
    if (params.valid_hours !== undefined && !(params.valid_hours >= 1 && params.valid_hours <= 2160)) throw refuse('valid_hours', 'is 1 to 2160');
    const receipt = params.cash_receipt;
    const amount = needAmount(params.amount, 'amount', 200);
    const body = said({
      amount, orderId: needOrderId(params.order_id), orderName: needText(params.order_name, 'order_name', 100), customerName: needText(params.customer_name, 'customer_name', 100), bank: needId(params.bank, 'bank'),
      validHours: params.valid_hours, dueDate: params.due_at === undefined ? undefined : koreanTime(params.due_at), customerEmail: params.customer_email, customerMobilePhone: params.customer_mobile_phone,
      taxFreeAmount: params.tax_free_amount === undefined ? undefined : needAmount(params.tax_free_amount, 'tax_free_amount', 0),
      cashReceipt: receipt === undefined ? undefined : { type: RECEIPT_TYPE[receipt.type], registrationNumber: needId(receipt.registration_number, 'registration_number') },
    });
    const check = (answer: unknown): string | null => wrongPayment(answer, { orderId: params.order_id, amount });
    return toPaymentIntent(await this.sender.send<TossPayment>('POST', '/v1/virtual-accounts', body, options, { check }), this.livemode);
  }
}
