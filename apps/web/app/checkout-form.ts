import { isZip, parsePhone } from '#kernel/pure';
import type { FieldProblem } from './components/error-summary';
import { formText } from './form-text';
import type { PaymentMethod, PlaceOrderInput } from './generated/storefront/graphql';

export const PAYMENT_METHODS = ['CARD', 'EASY_PAY', 'TRANSFER', 'VIRTUAL_ACCOUNT'] as const satisfies readonly PaymentMethod[];

const TEXTS = ['orderId', 'seenTotalWon', 'ordererName', 'ordererPhone', 'ordererEmail', 'receiverName', 'receiverPhone', 'zip', 'roadAddress', 'detailAddress', 'deliveryNote', 'paymentMethod', 'receiptType', 'receiptNumber'] as const;
export type CheckoutValues = Record<(typeof TEXTS)[number], string> & {
  lines: string[];
  consents: string[];
  /** What was picked, and what the sums on the page had in them; null where the page showed no coupons. */
  coupons: { picked: string[]; used: string[] } | null;
};

/** What was sent, as it was typed, so that a refused form loses nothing. */
export function readCheckout(form: FormData): CheckoutValues {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, formText(form, name)])) as Record<(typeof TEXTS)[number], string>;
  const { zip, roadAddress } = splitAddress(texts.zip, texts.roadAddress);
  const many = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');
  return { ...texts, zip, roadAddress, lines: many('line'), consents: many('consent'), coupons: form.has('couponsShown') ? { picked: pickedCoupons(form), used: many('couponUsed') } : null };
}

/** The coupons whose radio buttons are on: one for each owner. */
export function pickedCoupons(form: FormData): string[] {
  return [...form].flatMap(([name, value]) => (name.startsWith('coupon:') && typeof value === 'string' && value !== '' ? [value] : []));
}

/** Whether the sums on the page are those of what was picked. */
export function couponsCounted({ coupons }: Pick<CheckoutValues, 'coupons'>): boolean {
  return coupons === null || (coupons.picked.length === coupons.used.length && coupons.picked.every((id) => coupons.used.includes(id)));
}

/** A whole address pasted into one field brings its ZIP code along: `(08300) 서울 구로구 …`. */
export function splitAddress(zip: string, roadAddress: string): { zip: string; roadAddress: string } {
  const whole = /^[([]?\s*(\d{5})\s*[)\]]?[\s,]+(\S.*)$/s.exec(roadAddress);
  if (zip !== '' || !whole?.[1] || !whole[2]) return { zip, roadAddress };
  return { zip: whole[1], roadAddress: whole[2] };
}

/** What has to be put right, in the order of the page; or the input of `placeOrder`. An empty receiver is the orderer. */
export function checkCheckout(values: CheckoutValues, madeToOrder: boolean): { problems: FieldProblem[] } | { input: PlaceOrderInput } {
  const problems: FieldProblem[] = [];
  const need = (good: boolean, field: string, message: string): void => {
    if (!good) problems.push({ field, message });
  };
  const phone = parsePhone(values.ordererPhone);
  const receiverPhone = values.receiverPhone === '' ? phone : parsePhone(values.receiverPhone);
  need(values.ordererName !== '' && values.ordererName.length <= 50, 'ordererName', '주문하는 분의 이름을 적어 주세요');
  need(phone !== undefined, 'ordererPhone', '전화번호를 끝까지 적어 주세요. 예: 010-1234-5678');
  need(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.ordererEmail), 'ordererEmail', '전자우편 주소를 확인해 주세요. 예: name@example.com');
  need(values.receiverPhone === '' || receiverPhone !== undefined, 'receiverPhone', '받는 분 전화번호를 끝까지 적어 주세요');
  need(isZip(values.zip), 'zip', '우편번호 다섯 자리를 적어 주세요');
  need(values.roadAddress !== '', 'roadAddress', '도로명주소를 적어 주세요');
  const method = PAYMENT_METHODS.find((known) => known === values.paymentMethod);
  need(method !== undefined, 'paymentMethod', '결제 방법을 골라 주세요');
  const receipt = cashReceiptOf(values, method);
  need(receipt !== undefined, 'receiptNumber', values.receiptType === 'EXPENSE_PROOF' ? '사업자등록번호 열 자리를 적어 주세요' : '현금영수증을 받을 휴대전화 번호를 적어 주세요');
  need(values.consents.includes('ORDER'), 'consent-ORDER', '주문 내용과 배송·반품 조건을 확인하고 동의해 주세요');
  need(!madeToOrder || values.consents.includes('MADE_TO_ORDER'), 'consent-MADE_TO_ORDER', '주문 제작 상품의 청약철회 제한에 따로 동의해 주세요');
  if (problems.length > 0 || phone === undefined || receiverPhone === undefined || method === undefined) return { problems };
  return {
    input: {
      id: values.orderId,
      lines: values.lines.map(readLine).filter((line) => line !== null),
      seenTotalWon: Number(values.seenTotalWon),
      orderer: { name: values.ordererName, phone, email: values.ordererEmail },
      receiver: {
        name: values.receiverName === '' ? values.ordererName : values.receiverName,
        phone: receiverPhone,
        zip: values.zip,
        roadAddress: values.roadAddress,
        detailAddress: values.detailAddress,
        deliveryNote: values.deliveryNote,
      },
      paymentMethod: method,
      consents: ['ORDER', 'MADE_TO_ORDER'].filter((consent) => values.consents.includes(consent)),
      cashReceipt: receipt ?? null,
      couponIssueIds: values.coupons?.picked ?? [],
    },
  };
}

/** What is wanted for the tax service; null for nothing, undefined where its number is none. */
function cashReceiptOf(values: CheckoutValues, method: PaymentMethod | undefined): PlaceOrderInput['cashReceipt'] | undefined {
  const { receiptType: type } = values;
  if ((method !== 'TRANSFER' && method !== 'VIRTUAL_ACCOUNT') || (type !== 'INCOME_DEDUCTION' && type !== 'EXPENSE_PROOF')) return null;
  const number = values.receiptNumber.normalize('NFKC').replace(/[\s-]/g, '');
  return (type === 'EXPENSE_PROOF' ? /^\d{10}$/ : /^01\d{8,9}$/).test(number) ? { type, number } : undefined;
}

function readLine(text: string): { variantId: string; quantity: number } | null {
  const [variantId = '', count = ''] = text.split(':');
  const quantity = Number(count);
  return variantId !== '' && Number.isInteger(quantity) && quantity > 0 ? { variantId, quantity } : null;
}

const FIELDS: Record<string, string> = {
  cashReceipt: 'receiptNumber', coupons: 'coupons',
  'orderer.name': 'ordererName', 'orderer.phone': 'ordererPhone', 'orderer.email': 'ordererEmail',
  'receiver.name': 'receiverName', 'receiver.phone': 'receiverPhone', 'receiver.zip': 'zip', 'receiver.roadAddress': 'roadAddress',
  'receiver.detailAddress': 'detailAddress', 'receiver.deliveryNote': 'deliveryNote', consents: 'consent-ORDER',
  zip: 'zip', roadAddress: 'roadAddress', detailAddress: 'detailAddress', deliveryNote: 'deliveryNote', email: 'ordererEmail', paymentMethod: 'paymentMethod',
  ordererName: 'ordererName', ordererPhone: 'ordererPhone', ordererEmail: 'ordererEmail', receiverName: 'receiverName', receiverPhone: 'receiverPhone',
};

/** The field of our form that the API's refusal is about; null when it is about none of them. */
export function fieldOfRefusal(field: string | null, code: string): string | null {
  if (code === 'MADE_TO_ORDER_CONSENT') return 'consent-MADE_TO_ORDER';
  return field === null ? null : (FIELDS[field.replace(/^input\./, '')] ?? null);
}
