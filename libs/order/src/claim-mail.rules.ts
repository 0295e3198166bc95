import { showDate, showMoment, showWon, startOfKstDay } from '#kernel';
import { CAUSES, type ClaimCause } from './claim.rules.js';
import type { ClaimKind, ClaimState } from './claim.state.js';

/** What a mail about a claim tells. */
export interface ClaimMailFacts {
  orderNumber: string;
  kind: ClaimKind;
  cause: ClaimCause;
  note: string;
  goods: readonly { name: string; quantity: number }[];
  goodsWon: number;
  shippingBackWon: number;
  shippingChargedWon: number;
  returnFeeWon: number;
  goodwillWon: number;
  refundWon: number;
  refundDueOn: string | null;
  decisionReason: string | null;
  /** How the goods come back, in words. */
  returnParcel: string | null;
  /** How the goods of an exchange were sent. */
  tracking: string | null;
  vendorName: string;
  vendorAddress: string;
  url: string;
}

/** What a mail is about: a state that the claim came to, or the way back of its goods. */
export type ClaimMailAbout = ClaimState | 'COLLECTING' | 'SENT_BACK';

const KINDS: Record<ClaimKind, string> = { CANCELLATION: '취소', RETURN: '반품', EXCHANGE: '교환' };

/** To the shopper: what became of his claim, and what happens next. Null where there is nothing to tell. */
export function claimMail(about: ClaimMailAbout, facts: ClaimMailFacts): { subject: string; text: string } | null {
  const kind = KINDS[facts.kind];
  const said: { [about in ClaimMailAbout]?: [string, string] | undefined } = {
    REQUESTED: [`${kind} 신청을 받았습니다`, `${facts.vendorName}에서 확인하고 알려 드립니다.`],
    APPROVED: facts.kind === 'CANCELLATION'
      ? ['주문을 취소했습니다', due(facts)]
      : [`${kind} 신청을 받아들였습니다`, `상품을 ${facts.vendorAddress}(${facts.vendorName})로 보내고 주문 화면에 송장 번호를 적어 주세요. 업체가 택배로 회수하면 따로 알려 드립니다. 상품이 돌아온 날부터 3영업일 안에 ${facts.kind === 'RETURN' ? '환불합니다' : '새 상품을 보냅니다'}.`],
    REJECTED: [`${kind} 신청을 받아들이지 못했습니다`, `까닭: ${facts.decisionReason ?? ''}\n다르게 생각하시면 분쟁 처리 절차에 따라 다시 말씀해 주세요. 3영업일 안에 진행을, 10영업일 안에 결과를 알려 드립니다.`],
    COLLECTING: ['택배 기사가 상품을 가지러 갑니다', `${facts.vendorName}에서 회수를 신청했습니다: ${facts.returnParcel ?? ''}. 상품을 받으셨던 대로 싸 두셨다가 기사에게 건네 주세요.`],
    COLLECTED: ['보내신 상품이 업체에 도착했습니다', '상품을 살펴본 뒤 바로 처리합니다.'],
    INSPECTED: facts.kind === 'RETURN' ? ['상품을 확인했습니다', `${due(facts)}${facts.decisionReason === null ? '' : `\n${facts.decisionReason}`}`] : undefined,
    RESHIPPED: ['새 상품을 보냈습니다', `보낸 방법: ${facts.tracking ?? ''}${facts.refundWon === 0 ? '' : `\n값이 더 낮은 상품으로 바꾸셔서 ${showWon(facts.refundWon)}을 돌려 드립니다.`}`],
  };
  const found = said[about];
  if (!found) return null;
  return { subject: `[구로e몰] ${found[0]} (${facts.orderNumber})`, text: body(`${found[0]}.`, found[1], facts) };
}

/** There is a new message about a claim. To a vendor without its text: it may tell of a person. */
export function messageMail(to: 'shopper' | 'vendor', orderNumber: string, from: string, body: string, url: string): { subject: string; text: string } {
  return { subject: `[구로e몰] 취소·반품·교환에 새 말이 있습니다 (${orderNumber})`, text: to === 'vendor' ? `${from}의 새 말이 있습니다. 주문에서 읽고 답해 주세요.\n\n${url}\n` : `${from}:\n${body}\n\n주문에서 답하기: ${url}\n` };
}

/** A dispute was opened, or has its result. */
export function disputeMail(about: string, orderNumber: string, facts: { progressBy: string; resultBy: string; reason: string | null }, url: string): { subject: string; text: string } {
  const day = (one: string): string => showDate(startOfKstDay(one));
  if (about === 'OPEN') return { subject: `[구로e몰] 분쟁 조정을 시작했습니다 (${orderNumber})`, text: `업체가 받아들이지 않은 신청을 구로e몰 담당자가 다시 살펴봅니다.\n${day(facts.progressBy)}까지 진행을, ${day(facts.resultBy)}까지 결과를 알려 드립니다.\n\n${url}\n` };
  return { subject: `[구로e몰] 분쟁 조정의 결과를 알려 드립니다 (${orderNumber})`, text: `${about === 'UPHELD' ? '신청을 받아들이기로 했습니다.' : '업체의 결정대로 신청을 받아들이지 않기로 했습니다.'}\n까닭: ${facts.reason ?? ''}\n${about === 'UPHELD' ? '' : '다르게 생각하시면 한국소비자원(1372)이나 전자거래분쟁조정위원회에 조정을 신청할 수 있습니다.\n'}\n${url}\n` };
}

/** To the shopper: the money has gone back. */
export function refundMail(orderNumber: string, { refundWon, at, card, lateDays, interestWon }: { refundWon: number; at: Date; card: boolean; lateDays: number; interestWon: number }, url: string): { subject: string; text: string } {
  const late = interestWon === 0 ? '' : `법이 정한 날보다 ${lateDays}일 늦었습니다. 죄송합니다. 늦은 날의 이자(연 15%) ${showWon(interestWon)}을 계좌로 따로 보내 드립니다.\n`;
  return {
    subject: `[구로e몰] ${showWon(refundWon)}을 돌려 드렸습니다 (${orderNumber})`,
    text: `${showMoment(at)}에 ${showWon(refundWon)}을 돌려 드렸습니다.\n${card ? '카드는 카드사에 따라 3–4영업일 뒤에 취소가 보일 수 있습니다.' : '알려 주신 계좌나 결제하신 계좌로 들어갑니다.'}\n${late}\n주문 보기: ${url}\n`,
  };
}

/** To the shopper: the interest of a late refund was sent. */
export function interestMail(orderNumber: string, interestWon: number, url: string): { subject: string; text: string } {
  return { subject: `[구로e몰] 늦은 환불의 이자를 보냈습니다 (${orderNumber})`, text: `늦은 환불의 이자 ${showWon(interestWon)}을 계좌로 보냈습니다.\n\n주문 보기: ${url}\n` };
}

/** To the vendor who is asked to pay a goodwill: nothing happens without his yes. */
export function goodwillMail(orderNumber: string, amountWon: number, reason: string, url: string): { subject: string; text: string } {
  return { subject: `[구로e몰] 위로 환불 ${showWon(amountWon)}에 동의를 구합니다 (${orderNumber})`, text: `구로e몰 담당자가 이 주문에 위로 환불 ${showWon(amountWon)}을 제안했습니다. 동의하시면 정산에서 뺍니다. 동의하지 않으시면 아무 일도 없습니다.\n까닭: ${reason}\n\n${url}\n` };
}

/** To the vendor: there is something to decide, or not to send. No personal data. */
export function vendorClaimMail(about: ClaimMailAbout, facts: ClaimMailFacts): { subject: string; text: string } | null {
  const kind = KINDS[facts.kind];
  const said: Partial<Record<ClaimMailAbout, [string, string]>> = {
    REQUESTED: [`${kind} 신청이 들어왔습니다`, '받아들일지 정해 주세요. 정하기 전에는 이 상품을 보내지 마세요.'],
    APPROVED: [`주문이 ${kind}되었습니다`, '발주를 확인하기 전이라 바로 취소되었습니다. 이 상품은 보내지 마세요.'],
    SENT_BACK: [`${kind} 상품을 구매자가 보냈습니다`, `${facts.returnParcel ?? ''}. 도착하면 ‘상품이 돌아왔습니다’를 눌러 주세요.`],
    WITHDRAWN: [`${kind} 신청이 철회되었습니다`, '구매자가 신청을 거두었습니다. 그대로 진행해 주세요.'],
  };
  const found = said[about];
  if (!found) return null;
  const goods = facts.goods.map((one) => `- ${one.name} ${one.quantity}개`).join('\n');
  return { subject: `[구로e몰] ${found[0]} (${facts.orderNumber})`, text: `${found[0]}. ${found[1]}\n\n${goods}\n까닭: ${CAUSES[facts.cause].label}${facts.note === '' ? '' : `\n${facts.note}`}\n\n${facts.url}\n` };
}

function due({ refundWon, refundDueOn }: ClaimMailFacts): string {
  return refundDueOn === null ? `${showWon(refundWon)}을 돌려 드립니다.` : `${showWon(refundWon)}을 ${showDate(startOfKstDay(refundDueOn))}까지 돌려 드립니다.`;
}

function body(first: string, second: string, facts: ClaimMailFacts): string {
  const sums: [string, number][] = [['상품값', facts.goodsWon], ['돌려받는 배송비', facts.shippingBackWon], ['무료배송이 아니게 되어 내는 배송비', -facts.shippingChargedWon], ['반품 배송비', -facts.returnFeeWon], ['이미 돌려받은 위로 환불', -facts.goodwillWon]];
  return [
    first, second, '', ...facts.goods.map((one) => `- ${one.name} ${one.quantity}개`), '',
    ...(facts.kind === 'EXCHANGE' ? [] : [...sums.filter(([, amount]) => amount !== 0).map(([label, amount]) => `${label} ${showWon(amount)}`), `돌려받는 금액 ${showWon(facts.refundWon)}`, '']),
    `주문 보기: ${facts.url}`, '',
  ].join('\n');
}
