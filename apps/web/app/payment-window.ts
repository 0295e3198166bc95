import type { WindowFragment } from './generated/storefront/graphql';

/** The part of Toss Payments' browser SDK (v2) that we use. */
interface TossPaymentsScript {
  (clientKey: string): { payment(options: { customerKey: string }): { requestPayment(request: PaymentRequest): Promise<void> } };
  ANONYMOUS?: string;
}

interface PaymentRequest {
  method: string;
  amount: { currency: 'KRW'; value: number };
  orderId: string;
  orderName: string;
  successUrl: string;
  failUrl: string;
  customerName: string;
  customerEmail: string;
  taxFreeAmount: number;
  windowTarget: 'self';
  card?: object;
  transfer?: object;
  virtualAccount?: object;
}

declare global {
  interface Window {
    TossPayments?: TossPaymentsScript;
  }
}

/**
 * Loads Toss's script and opens the payment window in place of this page. Resolves when the browser is on its way there.
 * Throws an Error with a sentence for the shopper; nothing has been charged then.
 */
export async function openPaymentWindow(given: WindowFragment): Promise<void> {
  const script = await loadScript(given.scriptUrl);
  const payment = script(given.clientKey).payment({ customerKey: given.customerKey });
  try {
    await payment.requestPayment(requestOf(given));
  } catch (error) {
    throw new Error(sentenceOf(error), { cause: error });
  }
}

/** @internal exported for its test */
export function requestOf(given: WindowFragment): PaymentRequest {
  const common: PaymentRequest = {
    method: given.method,
    amount: { currency: 'KRW', value: given.amountWon },
    orderId: given.orderId,
    orderName: given.orderName,
    successUrl: given.successUrl,
    failUrl: given.failUrl,
    customerName: given.customerName,
    customerEmail: given.customerEmail,
    taxFreeAmount: given.taxFreeWon,
    windowTarget: 'self',
  };
  switch (given.method) {
    case 'VIRTUAL_ACCOUNT':
      return { ...common, virtualAccount: { useEscrow: given.escrow, ...(given.accountHours === null ? {} : { validHours: given.accountHours }) } };
    case 'TRANSFER':
      return { ...common, transfer: { useEscrow: given.escrow } };
    default:
      // Straight to Toss's own app; every other easy pay is a choice inside the card window.
      return { ...common, card: given.easyPay ? { flowMode: 'DIRECT', easyPay: 'TOSSPAY' } : { flowMode: 'DEFAULT', useEscrow: given.escrow } };
  }
}

function loadScript(url: string): Promise<TossPaymentsScript> {
  if (window.TossPayments) return Promise.resolve(window.TossPayments);
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = url;
    element.addEventListener('load', () => (window.TossPayments ? resolve(window.TossPayments) : reject(new Error('결제 창을 준비하지 못했습니다. 잠시 뒤에 다시 눌러 주세요. 결제되지 않았습니다.'))));
    element.addEventListener('error', () => reject(new Error('결제 회사에 연결하지 못했습니다. 인터넷을 확인하고 다시 눌러 주세요. 결제되지 않았습니다.')));
    document.head.append(element);
  });
}

function sentenceOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'USER_CANCEL' || code === 'PAY_PROCESS_CANCELED') return '결제 창을 닫으셨습니다. 결제되지 않았습니다.';
  return `결제 창을 열지 못했습니다${code === '' ? '' : `(${code})`}. 결제되지 않았습니다. 다시 눌러 주세요.`;
}
