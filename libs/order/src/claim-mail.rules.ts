import { showDate, showMoment, showWon, startOfKstDay } from '#kernel';
import { CAUSES, type ClaimCause } from './claim.rules.js';
import type { ClaimKind, ClaimState } from './claim.state.js';
import type { AccountWhy } from './refund-account.rules.js';

/** What a mail about a claim tells. */
export interface ClaimMailFacts {
  orderNumber: string;
  kind: ClaimKind;
  /** A return that was asked for as an exchange, of which nothing was left to send. */
  instead: boolean;
  cause: ClaimCause;
  note: string;
  /** `accepted`: what came back as it should; null until it was looked at. */
  goods: readonly { name: string; quantity: number; accepted: number | null }[];
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

/** What a mail is about: a state that the claim came to, the way back of its goods, or money in the place of an exchange. */
export type ClaimMailAbout = ClaimState | 'COLLECTING' | 'SENT_BACK' | 'REFUND_INSTEAD';

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
    INSPECTED: facts.kind === 'CANCELLATION' ? undefined : inspected(facts),
    RESHIPPED: ['새 상품을 보냈습니다', `보낸 방법: ${facts.tracking ?? ''}${facts.refundWon === 0 ? '' : `\n값이 더 낮은 상품으로 바꾸셔서 ${showWon(facts.refundWon)}을 돌려 드립니다.`}`],
  };
  const found = said[about];
  if (!found) return null;
  return { subject: `[구로e몰] ${found[0]} (${facts.orderNumber})`, text: body(`${found[0]}.`, found[1], facts) };
}

function inspected(facts: ClaimMailFacts): [string, string] {
  const why = facts.decisionReason === null ? '' : `\n${facts.decisionReason}`;
  if (facts.instead) return ['교환 대신 환불해 드립니다', `보내 드릴 새 상품이 남아 있지 않습니다. 죄송합니다. ${due(facts)}${why}`];
  return ['상품을 확인했습니다', `${facts.kind === 'RETURN' ? due(facts) : '새 상품을 보내 드리고, 보내면 다시 알려 드립니다.'}${why}`];
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

/** To the shopper: only he knows where a refund, or its interest, goes to. */
export function accountMail(orderNumber: string, { why, amountWon, masked }: { why: Exclude<AccountWhy, 'ENDED'>; amountWon: number; masked: string | null }, url: string): { subject: string; text: string } {
  const sum = showWon(amountWon);
  const said: Record<typeof why, string> = {
    NEEDED: `${sum}을 돌려 드리려고 하는데, 돌려받으실 계좌를 모릅니다.`,
    REFUSED: `적어 주신 계좌${masked === null ? '' : `(${masked})`}로 ${sum}을 돌려 드리지 못했습니다. 은행, 계좌번호, 예금주를 다시 확인해 주세요.`,
    BY_BANK: `${sum}은 결제하신 방법으로 돌려 드릴 수 없어 계좌로 보내 드립니다.`,
    INTEREST: `환불이 늦어 이자 ${sum}을 더 드립니다. 이자는 결제하신 방법으로 돌려 드릴 수 없어 계좌로 보내 드립니다.`,
  };
  return { subject: `[구로e몰] 돌려받으실 계좌를 알려 주세요 (${orderNumber})`, text: `${said[why]}\n아래 주문 화면에서 계좌를 적어 주세요. 계좌번호를 메일로 보내지 마세요.\n\n주문 보기: ${url}\n` };
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
  return { subject: `[구로e몰] ${found[0]} (${facts.orderNumber})`, text: `${found[0]}. ${found[1]}\n\n${goodsOf(facts)}\n까닭: ${CAUSES[facts.cause].label}${facts.note === '' ? '' : `\n${facts.note}`}\n\n${facts.url}\n` };
}

/** To the vendor: staff have decided in his place. No personal data. */
export function decidedMail(about: ClaimMailAbout, facts: ClaimMailFacts): { subject: string; text: string } | null {
  const kind = KINDS[facts.kind];
  const said: Partial<Record<ClaimMailAbout, string>> = {
    APPROVED: facts.kind === 'CANCELLATION' ? '취소 신청을 받아들였습니다. 이 상품은 보내지 마세요.' : `${kind} 신청을 받아들였습니다. 상품이 돌아오면 ‘상품이 돌아왔습니다’를 눌러 주세요.`,
    REJECTED: `${kind} 신청을 받아들이지 않았습니다.`,
    COLLECTING: `${kind} 상품의 회수를 신청했습니다: ${facts.returnParcel ?? ''}`,
    COLLECTED: `${kind} 상품이 돌아왔다고 적었습니다.`,
    INSPECTED: `돌아온 ${kind} 상품을 살펴본 결과를 적었습니다.`,
    RESHIPPED: `새 상품을 보냈다고 적었습니다: ${facts.tracking ?? ''}`,
    REFUND_INSTEAD: '보낼 상품이 없어 교환을 환불로 바꾸었습니다. 상품을 보내지 마세요.',
  };
  const found = said[about];
  return found === undefined ? null : { subject: `[구로e몰] 담당자가 업체 대신 정했습니다 (${facts.orderNumber})`, text: `구로e몰 담당자가 업체를 대신해 ${found}\n\n${goodsOf(facts)}\n\n${facts.url}\n` };
}

function goodsOf({ goods }: ClaimMailFacts): string {
  return goods.map((one) => `- ${one.name} ${one.quantity}개${one.accepted === null || one.accepted === one.quantity ? '' : ` 가운데 ${one.accepted}개를 받아들임`}`).join('\n');
}

function due({ refundWon, refundDueOn }: ClaimMailFacts): string {
  return refundDueOn === null ? `${showWon(refundWon)}을 돌려 드립니다.` : `${showWon(refundWon)}을 ${showDate(startOfKstDay(refundDueOn))}까지 돌려 드립니다.`;
}

function body(first: string, second: string, facts: ClaimMailFacts): string {
  const sums: [string, number][] = [['상품값', facts.goodsWon], ['돌려받는 배송비', facts.shippingBackWon], ['무료배송이 아니게 되어 내는 배송비', -facts.shippingChargedWon], ['반품 배송비', -facts.returnFeeWon], ['이미 돌려받은 위로 환불', -facts.goodwillWon]];
  return [
    first, second, '', goodsOf(facts), '',
    ...(facts.kind === 'EXCHANGE' ? [] : [...sums.filter(([, amount]) => amount !== 0).map(([label, amount]) => `${label} ${showWon(amount)}`), `돌려받는 금액 ${showWon(facts.refundWon)}`, '']),
    `주문 보기: ${facts.url}`, '',
  ].join('\n');
}
