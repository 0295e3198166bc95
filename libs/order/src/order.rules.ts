import { createHash, createHmac } from 'node:crypto';
import { DAY, DomainError, MINUTE, isClientId, isId, isZip, later, parsePhone, readableCode, type Won } from '#kernel';
import { checkedWish, type CashReceiptWish } from './cash-receipt.rules.js';
import { PAYMENT_METHODS, type PaymentMethod } from './order.state.js';

/** What a shopper sends to place an order, as it comes. */
export interface PlaceOrderInput {
  id: string;
  lines: readonly { variantId: string; quantity: number }[];
  seenTotalWon: Won;
  orderer: { name: string; phone: string; email: string };
  receiver: { name: string; phone: string; zip: string; roadAddress: string; detailAddress: string; deliveryNote: string };
  paymentMethod: PaymentMethod;
  /** `ORDER` always; `MADE_TO_ORDER` where a line is made to order. */
  consents: readonly string[];
  /** Of a transfer or a deposit: a receipt for the tax service, where it is wanted. */
  cashReceipt?: CashReceiptWish | null;
  /** What a member was given (`CouponService`): one of each vendor, and one of the mall. */
  couponIssueIds?: readonly string[];
}

/** How long an order holds its stock while nobody pays. */
export const HOLD_MS = 30 * MINUTE;
/** How long a virtual account waits for its deposit. */
export const DEPOSIT_MS = 1 * DAY;
export const MAX_LINES = 100;
export const MAX_QUANTITY = 999;

/** Checks and normalises the input: names trimmed and NFC, phone numbers as digits, one line for each variant in order of ids. Throws a DomainError that names the field. */
export function checkedInput(input: PlaceOrderInput): PlaceOrderInput {
  if (!isClientId(input.id)) throw new DomainError('ORDER_ID_INVALID', { field: 'id' });
  if (!PAYMENT_METHODS.includes(input.paymentMethod)) throw new DomainError('BAD_INPUT', { field: 'paymentMethod' });
  if (!input.consents.includes('ORDER')) throw new DomainError('CONSENT_REQUIRED', { field: 'consents', consent: '주문 내용 확인과 결제' });
  const couponIssueIds = checkedCoupons(input.couponIssueIds ?? []);
  const cashReceipt = checkedWish(input.cashReceipt, input.paymentMethod);
  return {
    id: input.id,
    lines: checkedLines(input.lines),
    seenTotalWon: input.seenTotalWon,
    orderer: {
      name: checkedName(input.orderer.name, 'orderer.name'),
      phone: checkedPhone(input.orderer.phone, 'orderer.phone'),
      email: checkedEmail(input.orderer.email),
    },
    receiver: {
      name: checkedName(input.receiver.name, 'receiver.name'),
      phone: checkedPhone(input.receiver.phone, 'receiver.phone'),
      zip: checkedZip(input.receiver.zip),
      roadAddress: checkedText(input.receiver.roadAddress, 'receiver.roadAddress', 200, 'ADDRESS_INVALID'),
      detailAddress: checkedText(input.receiver.detailAddress, 'receiver.detailAddress', 200),
      deliveryNote: checkedText(input.receiver.deliveryNote, 'receiver.deliveryNote', 200),
    },
    paymentMethod: input.paymentMethod,
    consents: [...new Set(input.consents)].sort(),
    // Left out where there is none, so that the fingerprint of an order without one stays what it was.
    ...(cashReceipt === null ? {} : { cashReceipt }),
    ...(couponIssueIds.length === 0 ? {} : { couponIssueIds }),
  };
}

function checkedLines(lines: PlaceOrderInput['lines']): { variantId: string; quantity: number }[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    if (!Number.isInteger(quantity) || quantity < 1) throw new DomainError('QUANTITY_INVALID', { max: MAX_QUANTITY, field: 'lines' });
    sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  }
  if (sums.size === 0) throw new DomainError('CART_EMPTY', { field: 'lines' });
  if (sums.size > MAX_LINES) throw new DomainError('CART_FULL', { max: MAX_LINES, field: 'lines' });
  for (const quantity of sums.values()) if (quantity > MAX_QUANTITY) throw new DomainError('QUANTITY_INVALID', { max: MAX_QUANTITY, field: 'lines' });
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity })).sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}

function checkedCoupons(ids: readonly string[]): string[] {
  if (ids.length > MAX_LINES + 1 || !ids.every(isId)) throw new DomainError('COUPON_GONE', { field: 'coupons' });
  return [...new Set(ids)].sort();
}

function tidy(text: string): string {
  // Control characters have no place in a name or an address, and would reach mails and labels.
  return text.normalize('NFC').replace(/\p{Cc}+/gu, ' ').replace(/\s+/g, ' ').trim();
}

function checkedName(text: string, field: string): string {
  const name = tidy(text);
  if (name.length < 1 || name.length > 50) throw new DomainError('NAME_INVALID', { field });
  return name;
}

function checkedPhone(text: string, field: string): string {
  const digits = parsePhone(text);
  if (digits === undefined) throw new DomainError('PHONE_INVALID', { field });
  return digits;
}

function checkedEmail(text: string): string {
  const email = tidy(text);
  if (email.length > 100 || !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]+$/u.test(email)) throw new DomainError('EMAIL_INVALID', { field: 'orderer.email' });
  return email;
}

function checkedZip(text: string): string {
  const zip = tidy(text);
  if (!isZip(zip)) throw new DomainError('ZIP_INVALID', { field: 'receiver.zip' });
  return zip;
}

function checkedText(text: string, field: string, max: number, whenEmpty?: 'ADDRESS_INVALID'): string {
  const value = tidy(text);
  if (whenEmpty !== undefined && value.length < 5) throw new DomainError(whenEmpty, { field });
  if (value.length > max) throw new DomainError('TEXT_TOO_LONG', { field, max });
  return value;
}

/** Fingerprint of a checked input and of who sent it. */
export function inputHash(input: PlaceOrderInput, owner: string): Buffer {
  return createHash('sha256').update(JSON.stringify([owner, input])).digest();
}

/** Finds orders by phone number without keeping an index of phone numbers in clear. */
export function phoneHash(secret: string, digits: string): Buffer {
  return createHmac('sha256', secret).update(`phone:${digits}`).digest();
}

/** Who a per-shopper limit counts for: the member, or the guest's phone number. */
export function shopperKey(secret: string, accountId: string | null, phone: string): string {
  return accountId === null ? `phone:${phoneHash(secret, phone).toString('hex')}` : `member:${accountId}`;
}

/** `261124-7KQ2M9X`: the day in Korea and seven signs that nobody confuses. */
export function newOrderNumber(kstDay: string): string {
  return `${kstDay.slice(2).replaceAll('-', '')}-${readableCode(7)}`;
}

/** "씨간장 500mL 외 2건", at most 100 letters, as Toss wants it. */
export function orderName(names: readonly string[]): string {
  const rest = names.length > 1 ? ` 외 ${names.length - 1}건` : '';
  return `${[...(names[0] ?? '주문')].slice(0, 100 - rest.length).join('')}${rest}`;
}

export function holdUntil(placedAt: Date): Date {
  return later(placedAt, HOLD_MS);
}

/** An order number as people type it, written as it was given out: `261128 k7f2qmx` is `261128-K7F2QMX`. */
export function readOrderNumber(typed: string): string {
  const signs = typed.normalize('NFKC').toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return `${signs.slice(0, 6)}-${signs.slice(6)}`;
}
