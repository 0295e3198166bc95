import { bankName, CARRIERS, showDate, showMoment, showPhone, showWon, type Carrier } from '#kernel';
import type { OrderView, ShipmentView } from './order.queries.js';

/** What a mail says. Plain text, readable anywhere; 합니다-style; what the law wants in an order's documents. */
export interface MailText {
  subject: string;
  text: string;
}

export interface MailParty {
  name: string;
  representative: string;
  businessNumber: string;
  phone: string;
  email: string;
}

/** What a mail is sent once under. `about`: which moment of a thing it tells of; `mark`: tells this time from the one before, where the moment can come twice. */
export function mailKey({ template, id, about, mark }: { template: string; id: string; about?: string; mark?: string }): string {
  return [template, id, about, mark].filter((part) => part !== undefined).join(':');
}

export function placedMail(order: OrderView, sellers: readonly MailParty[], orderUrl: string): MailText {
  return {
    subject: `[구로e몰] 주문을 받았습니다 (${order.number})`,
    text: lines(
      `${order.orderer.name} 님, 주문을 받았습니다. ${showMoment(order.expiresAt)}까지 결제해 주세요. 그때까지 상품을 맡아 둡니다.`, '',
      ...summary(order), '', ...foot(order, sellers, orderUrl),
    ),
  };
}

export function paidMail(order: OrderView, sellers: readonly MailParty[], orderUrl: string): MailText {
  return {
    subject: `[구로e몰] 결제를 마쳤습니다 (${order.number})`,
    text: lines(
      `${order.orderer.name} 님, ${showWon(order.payment.amountWon)} 결제를 마쳤습니다${order.paidAt ? ` (${showMoment(order.paidAt)})` : ''}.`, '업체가 발주를 확인하고 3영업일 안에 보냅니다.', '',
      ...summary(order), '',
      '받는 곳', `${order.receiver.receiverName} ${showPhone(order.receiver.receiverPhone)}`, `(${order.receiver.zip}) ${order.receiver.roadAddress} ${order.receiver.detailAddress}`.trim(), '',
      ...foot(order, sellers, orderUrl),
    ),
  };
}

export function depositMail(order: OrderView, sellers: readonly MailParty[], orderUrl: string): MailText {
  const { payment } = order;
  return {
    subject: `[구로e몰] 입금해 주세요 (${order.number})`,
    text: lines(
      `${bankName(payment.accountBank ?? '')} ${payment.accountNumber ?? ''}(예금주 ${payment.accountHolder ?? '구로e몰'})로`,
      `${payment.dueAt ? showMoment(payment.dueAt) : ''}까지 ${showWon(payment.amountWon)}을 입금해 주세요.`,
      '그때까지 상품을 맡아 둡니다. 입금이 확인되면 다시 알려 드립니다.', '구매안전서비스로 보호됩니다.', '',
      ...summary(order), '', ...foot(order, sellers, orderUrl),
    ),
  };
}

export function expiredMail(order: OrderView, sellers: readonly MailParty[], orderUrl: string): MailText {
  return {
    subject: `[구로e몰] 시간이 지나 주문이 취소되었습니다 (${order.number})`,
    text: lines('시간이 지나 주문이 취소되었습니다. 결제되지 않았습니다. 같은 상품을 다시 담을 수 있습니다.', '', ...summary(order), '', ...foot(order, sellers, orderUrl)),
  };
}

export function returnedMail(order: OrderView, sellers: readonly MailParty[], orderUrl: string): MailText {
  return {
    subject: `[구로e몰] 결제한 금액을 돌려 드립니다 (${order.number})`,
    text: lines('결제가 끝나기 전에 주문이 취소되어, 결제한 금액을 저절로 취소하고 있습니다. 따로 하실 일은 없습니다.', '카드는 카드사에 따라 3–4영업일 뒤에 취소가 보일 수 있습니다.', '', ...foot(order, sellers, orderUrl)),
  };
}

/** A deposit came for an order that had ended: only the shopper knows the account that it can go back to. */
export function refundAccountMail(order: OrderView, sellers: readonly MailParty[], orderUrl: string): MailText {
  return {
    subject: `[구로e몰] 돌려 드릴 계좌를 알려 주세요 (${order.number})`,
    text: lines('주문이 끝난 뒤에 입금되어, 입금하신 금액을 돌려 드리려고 합니다. 아래 주문 페이지에서 환불받을 계좌를 적어 주세요.', '입금하신 분의 계좌만 됩니다. 계좌번호를 메일로 보내지 마세요.', '', ...foot(order, sellers, orderUrl)),
  };
}

/** What has to go back was refused for good, and is not asked about: staff see it. */
export function delayedMail(order: OrderView, sellers: readonly MailParty[], orderUrl: string): MailText {
  return {
    subject: `[구로e몰] 환불이 늦어지고 있습니다 (${order.number})`,
    text: lines('결제사가 환불을 바로 처리하지 못해, 구로e몰 담당자가 직접 처리하고 있습니다. 따로 하실 일은 없습니다. 돌려 드리면 메일로 알려 드립니다.', '늦어져 죄송합니다.', '', ...foot(order, sellers, orderUrl)),
  };
}

export function shippedMail(order: OrderView, shipment: ShipmentView, seller: MailParty, orderUrl: string): MailText {
  const how = shipment.kind === 'SELF'
    ? `${seller.name}에서 ${shipment.deliveredOn ?? ''}에 직접 가져다 드렸습니다. 받지 못하셨다면 알려 주세요.`
    : `${CARRIERS[(shipment.carrier ?? 'CJ') as Carrier].name} 송장 번호 ${shipment.trackingNumber ?? ''}`;
  return {
    subject: `[구로e몰] ${seller.name}에서 상품을 보냈습니다 (${order.number})`,
    text: lines(how, `보낸 날 ${showDate(shipment.shippedAt)}`, '', ...foot(order, [seller], orderUrl)),
  };
}

/** For the vendor: no personal data in the mail, only that there is work. */
export function newOrderMail(number: string, names: readonly string[], pieces: number, amountWon: number, url: string): MailText {
  return {
    subject: `[구로e몰] 새 주문이 들어왔습니다 (${number})`,
    text: lines(`새 주문 ${number}: ${names[0] ?? ''}${names.length > 1 ? ` 외 ${names.length - 1}가지` : ''}, 모두 ${pieces}개, ${showWon(amountWon)}`, '발주를 확인하고 3영업일 안에 보내 주세요.', '', url),
  };
}

function summary(order: OrderView): string[] {
  const rows = order.vendorOrders.flatMap((part) => part.lines.map((line) => `- ${line.name}${line.optionLabel === '' ? '' : ` (${line.optionLabel})`} ${line.quantity}개  ${showWon(line.amountWon)}`));
  return [
    `주문 번호 ${order.number}`, ...rows,
    `상품 ${showWon(order.goodsWon)}`, ...(order.discountWon > 0 ? [`할인 ${showWon(-order.discountWon)}`] : []), `배송비 ${showWon(order.shippingWon)}`, `합계 ${showWon(order.totalWon)}`,
  ];
}

function foot(order: OrderView, sellers: readonly MailParty[], orderUrl: string): string[] {
  return [
    `주문 보기: ${orderUrl}`,
    ...(order.accountId === null ? ['비회원은 주문 번호와 주문하신 분의 전화번호로 주문을 다시 찾을 수 있습니다.'] : []), '',
    '판매자', ...sellers.map((seller) => `- ${seller.name} (대표 ${seller.representative}, 사업자등록번호 ${seller.businessNumber}) ${seller.phone} ${seller.email}`), '',
    '받은 날부터 7일 안에 청약을 철회할 수 있습니다. 상품이 설명과 다르면 받은 날부터 3개월, 안 날부터 30일 안에 할 수 있습니다.',
    '구로e몰은 통신판매중개자이며 통신판매의 당사자가 아닙니다. 상품, 거래 조건, 배송과 환불의 책임은 각 판매자에게 있습니다.',
  ];
}

function lines(...text: string[]): string {
  return `${text.join('\n')}\n`;
}
