import { ACCOUNT_BANKS, CARDS, EASY_PAYS } from './bank.js';
import { escape, page, won } from './page.js';
import { Problem } from './problem.js';
import type { Stored } from './store.js';

const DECLINES = ['REJECT_CARD_COMPANY', 'INVALID_STOPPED_CARD', 'INVALID_CARD_EXPIRATION', 'INVALID_CARD_LOST_OR_STOLEN', 'EXCEED_MAX_ONE_DAY_AMOUNT', 'REJECT_ACCOUNT_PAYMENT', 'FDS_ERROR'];

/** The payment window: the stand-in's own page, where Toss's would open. Works without a script. */
export function windowPage({ payment, session }: Stored): string {
  const at = `/window/${encodeURIComponent(payment.paymentKey)}`;
  const sum = won(payment.totalAmount);
  const act = session.method === 'VIRTUAL_ACCOUNT' ? '입금 계좌 받기' : `${sum} 결제하기`;
  const tax = payment.taxFreeAmount > 0 ? `<dt>그중 면세</dt><dd>${won(payment.taxFreeAmount)}</dd>` : '';
  return page('토스페이먼츠 시험 결제창', `
    <h1>토스페이먼츠 시험 결제창</h1>
    <p class="note">시험용 화면입니다. 실제로 결제되지 않습니다.</p>
    <dl><dt>주문</dt><dd>${escape(payment.orderName)}</dd><dt>결제 금액</dt><dd class="sum">${sum}</dd>${tax}</dl>
    <form method="post" action="${at}/approve">${choices(session.method, session.provider)}<button class="main">${act}</button></form>
    <h2>다른 결과 시험하기</h2>
    <form method="post" action="${at}/approve"><input type="hidden" name="decline" value="REJECT_CARD_PAYMENT"><button>한도 초과로 거절되게 하기</button></form>
    <form method="post" action="${at}/approve">${select('decline', '다른 까닭', DECLINES.map((code) => [code, new Problem(code).message]))}<button>고른 까닭으로 거절되게 하기</button></form>
    <form method="post" action="${at}/fail"><button>결제창 안에서 실패하게 하기</button></form>
    <form method="post" action="${at}/cancel"><button>취소하고 돌아가기</button></form>
    <form method="get" action="${at}/left"><button>아무것도 하지 않고 창 닫기</button></form>`);
}

/** The buyer went away: nothing happens, nobody is told. */
export function leftPage({ payment }: Stored): string {
  return page('닫은 결제창', `<h1>결제창을 닫았습니다</h1><p>결제되지 않았고, 쇼핑몰은 아무 소식도 받지 못합니다. 30분이 지나면 이 결제는 저절로 끝납니다.</p>
    <p><a href="/window/${encodeURIComponent(payment.paymentKey)}">결제창 다시 열기</a></p>`);
}

export function closedPage(): string {
  return page('끝난 결제창', '<h1>이미 끝난 결제창입니다</h1><p>쇼핑몰로 돌아가 주문을 확인해 주세요.</p>');
}

function choices(method: Stored['session']['method'], provider: string): string {
  switch (method) {
    case 'CARD':
      return `<label for="instrument">카드나 간편결제</label><select id="instrument" name="instrument"><optgroup label="카드">${options(CARDS.map(([code, name]) => [`card:${code}`, name]))}</optgroup>`
        + `<optgroup label="간편결제">${options(EASY_PAYS.map(([code, name]) => [`easy:${code}`, name]))}</optgroup></select>`;
    case 'EASY_PAY':
      return select('instrument', '간편결제', EASY_PAYS.map(([code, name]) => [`easy:${code}`, name]), EASY_PAYS.find(([, name]) => name === provider)?.[0]);
    case 'TRANSFER':
      return select('bank', '출금할 은행', ACCOUNT_BANKS) + receipt();
    case 'VIRTUAL_ACCOUNT':
      return select('bank', '입금할 은행', ACCOUNT_BANKS) + receipt();
  }
}

function receipt(): string {
  return `${select('receipt', '현금영수증', [['', '신청하지 않음'], ['소득공제', '소득공제(개인)'], ['지출증빙', '지출증빙(사업자)']])}
    <label for="receiptNumber">현금영수증 번호</label><input id="receiptNumber" name="receiptNumber" inputmode="numeric" autocomplete="off" maxlength="30" aria-describedby="receiptHelp"><small id="receiptHelp">시험용이므로 진짜 번호를 적지 마세요.</small>`;
}

function select(name: string, label: string, rows: readonly (readonly [string, string])[], chosen?: string): string {
  return `<label for="${name}">${label}</label><select id="${name}" name="${name}">${options(rows, chosen)}</select>`;
}

function options(rows: readonly (readonly [string, string])[], chosen?: string): string {
  return rows.map(([value, text]) => `<option value="${escape(value)}"${chosen !== undefined && value.endsWith(`:${chosen}`) ? ' selected' : ''}>${escape(text)}</option>`).join('');
}
