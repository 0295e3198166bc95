import { METHOD_WORD, type Method } from './payment.js';
import { closing, type OpenInput } from './payments.js';
import { Problem } from './problem.js';

/** Reads what the browser's script was asked for. Everything in it comes from a browser and is believed no further than the window shows it. Throws Problem. */
export function fromWindow(given: Record<string, unknown>, now: number): OpenInput {
  const request = object(given['request']);
  const amount = object(request['amount']);
  const customerKey = text(given['customerKey']) ?? '';
  if (customerKey !== '@@ANONYMOUS' && !/^[\w=.@-]{2,50}$/.test(customerKey)) throw new Problem('INVALID_CUSTOMER_KEY');
  if ((amount['currency'] ?? 'KRW') !== 'KRW') throw new Problem('INVALID_AMOUNT_CURRENCY');
  if (typeof amount['value'] !== 'number') throw new Problem('INVALID_AMOUNT_VALUE');
  const called = text(request['method']);
  const details = object(request[{ CARD: 'card', TRANSFER: 'transfer', VIRTUAL_ACCOUNT: 'virtualAccount' }[called ?? ''] ?? 'card']);
  const easyPay = called === 'CARD' ? text(details['easyPay']) : undefined;
  return {
    orderId: text(request['orderId']) ?? '', orderName: text(request['orderName']) ?? '', amount: amount['value'], taxFreeAmount: Number(request['taxFreeAmount'] ?? 0),
    method: easyPay === undefined ? methodOf(called) : 'EASY_PAY', provider: easyPay, customerKey, customerName: (text(request['customerName']) ?? '').slice(0, 100),
    successUrl: address(request['successUrl'], 'INCORRECT_SUCCESS_URL_FORMAT'), failUrl: address(request['failUrl'], 'INCORRECT_FAIL_URL_FORMAT'),
    useEscrow: details['useEscrow'] === true, metadata: metadataOf(request['metadata']), ...(called === 'VIRTUAL_ACCOUNT' ? closing(details, now) : {}),
  };
}

/** For tests and measurements: what the window would have been opened with, flat. */
export function fromTest(given: Record<string, unknown>, now: number): OpenInput {
  return {
    orderId: text(given['orderId']) ?? '', orderName: text(given['orderName']) ?? '시험', amount: Number(given['amount']), taxFreeAmount: Number(given['taxFreeAmount'] ?? 0), method: methodOf(given['method']),
    customerKey: text(given['customerKey']) ?? '', customerName: text(given['customerName']) ?? '견본', successUrl: '', failUrl: '', provider: text(given['provider']), useEscrow: given['useEscrow'] === true,
    metadata: metadataOf(given['metadata']), ...closing(given, now),
  };
}

function methodOf(value: unknown): Method {
  if (typeof value === 'string' && Object.hasOwn(METHOD_WORD, value)) return value as Method;
  throw new Problem('NOT_SUPPORTED_METHOD');
}

function address(value: unknown, code: string): string {
  if (typeof value !== 'string' || !/^https?:\/\//.test(value) || !URL.canParse(value)) throw new Problem(code);
  return value;
}

function metadataOf(value: unknown): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined;
  const pairs = Object.entries(object(value));
  const wrong = pairs.length > 5 || pairs.some(([key, one]) => key.length > 40 || /[[\]]/.test(key) || typeof one !== 'string' || one.length > 2000);
  if (wrong) throw new Problem('INVALID_METADATA');
  return Object.fromEntries(pairs.map(([key, one]) => [key, String(one)]));
}

function object(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
