import { escape, won } from './page.js';
import type { Payout } from './payout.js';
import type { Seller, SellerStatus } from './seller.js';

const ACT: Readonly<Record<SellerStatus, string>> = { APPROVAL_REQUIRED: '본인 확인 마치기', PARTIALLY_APPROVED: '고객 확인 마치기', KYC_REQUIRED: '고객 확인 마치기', APPROVED: '다시 확인하게 하기' };

/** Payouts and sellers: what the bank and the seller do, at a click. */
export function moneyPage(payouts: readonly Payout[], sellers: readonly Seller[]): string {
  const rows = payouts.map((payout) => [`${escape(payout.refPayoutId)}<br><small>${escape(payout.payoutDate)}</small>`, payoutActs(payout), escape(payout.status), won(payout.amount.value)]);
  const people = sellers.map((seller) => [escape(nameOf(seller)), form('/sandbox/sellers/verify', { sellerId: seller.id }, ACT[seller.status], nameOf(seller)), escape(seller.status)]);
  return `<h2>지급</h2>${table('지급 목록', ['지급', '은행에서 할 일', '상태', '금액'], rows, '아직 지급이 없습니다.')}<h2>셀러</h2>${table('셀러 목록', ['셀러', '할 일', '상태'], people, '아직 셀러가 없습니다.')}`;
}

function payoutActs({ id, refPayoutId, status }: Payout): string {
  if (status !== 'REQUESTED' && status !== 'IN_PROGRESS') return '없음';
  return form('/sandbox/payouts/settle', { payoutId: id }, '지급 마치기', refPayoutId) + form('/sandbox/payouts/settle', { payoutId: id, code: 'INVALID_ACCOUNT_NUMBER' }, '실패하게 하기', refPayoutId);
}

function nameOf({ company, individual, refSellerId }: Seller): string {
  return company?.['name'] ?? individual?.['name'] ?? refSellerId;
}

function form(action: string, fields: Record<string, string>, label: string, about: string): string {
  const hidden = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`).join('');
  return `<form method="post" action="${action}">${hidden}<button>${label}<span class="vh"> ${escape(about)}</span></button></form>`;
}

function table(label: string, heads: readonly string[], rows: readonly (readonly string[])[], none: string): string {
  if (rows.length === 0) return `<p>${none}</p>`;
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table></div>`;
}
