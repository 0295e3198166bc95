import type { Stored } from './store.js';

export const BANKS: Readonly<Record<string, string>> = { '88': '신한은행', '06': '국민은행', '20': '우리은행', '81': '하나은행', '11': '농협은행', '03': '기업은행' };
const PROVIDERS = ['토스페이', '카카오페이', '네이버페이', '삼성페이'];
const CARDS = ['신한카드', '국민카드', '삼성카드', '현대카드', 'BC카드', '하나카드'];

/** The payment window: the stand-in's own page, where Toss's would open. Works without a script. */
export function windowPage({ payment, session }: Stored): string {
  const sum = `${new Intl.NumberFormat('ko-KR').format(payment.totalAmount)}원`;
  const choice = session.method === 'CARD' ? select('card', '카드', CARDS.map((card) => [card, card]))
    : session.method === 'EASY_PAY' ? select('provider', '간편결제', PROVIDERS.map((provider) => [provider, provider]))
      : select('bank', session.method === 'TRANSFER' ? '출금할 은행' : '입금할 은행', Object.entries(BANKS));
  const act = session.method === 'VIRTUAL_ACCOUNT' ? '입금 계좌 받기' : `${sum} 결제하기`;
  return page('토스페이먼츠 시험 결제창', `
    <h1>토스페이먼츠 시험 결제창</h1>
    <p class="note">시험용 화면입니다. 실제로 결제되지 않습니다.</p>
    <dl><dt>주문</dt><dd>${escape(payment.orderName)}</dd><dt>결제 금액</dt><dd class="sum">${sum}</dd></dl>
    <form method="post" action="/window/${encodeURIComponent(payment.paymentKey)}/approve">${choice}<button class="main">${act}</button></form>
    <form method="post" action="/window/${encodeURIComponent(payment.paymentKey)}/approve"><input type="hidden" name="decline" value="REJECT_CARD_PAYMENT"><button>한도 초과로 거절되게 하기</button></form>
    <form method="post" action="/window/${encodeURIComponent(payment.paymentKey)}/cancel"><button>취소하고 돌아가기</button></form>`);
}

export function closedPage(): string {
  return page('끝난 결제창', '<h1>이미 끝난 결제창입니다</h1><p>쇼핑몰로 돌아가 주문을 확인해 주세요.</p>');
}

/** What a person sees of the stand-in: payments, and a deposit at a click. */
export function listPage(rows: readonly Stored[]): string {
  const body = rows.length === 0 ? '<p>아직 결제가 없습니다.</p>' : `<div class="scroll" tabindex="0" role="region" aria-label="결제 목록"><table><thead><tr><th scope="col">주문</th><th scope="col">수단</th><th scope="col">상태</th><th scope="col">금액</th><th scope="col">입금</th></tr></thead><tbody>${rows.map(({ payment }) => `
    <tr><td>${escape(payment.orderName)}<br><small>${escape(payment.orderId)}</small></td><td>${escape(payment.method ?? '고르기 전')}</td><td>${escape(payment.status)}</td><td>${new Intl.NumberFormat('ko-KR').format(payment.balanceAmount)}원</td>
    <td>${payment.status === 'WAITING_FOR_DEPOSIT' ? `<form method="post" action="/sandbox/deposit"><input type="hidden" name="orderId" value="${escape(payment.orderId)}"><button>입금하기<span class="vh"> ${escape(payment.orderName)}</span></button></form>` : '없음'}</td></tr>`).join('')}</tbody></table></div>`;
  return page('토스페이먼츠 시험 서버', `<h1>토스페이먼츠 시험 서버</h1><p>가상계좌에 입금된 것으로 하려면 ‘입금하기’를 눌러 주세요.</p>${body}`);
}

/** The stand-in's script for the browser, with the shape of Toss's JavaScript SDK version 2. */
export function browserScript(origin: string): string {
  return `(function () {
  var base = ${JSON.stringify(origin)};
  function payment(clientKey, options) {
    return { requestPayment: function (request) {
      return fetch(base + '/sandbox/windows', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ clientKey: clientKey, customerKey: options.customerKey, request: request }) })
        .then(function (response) { return response.json().then(function (body) {
          if (!response.ok) { var error = new Error(body.message); error.code = body.code; throw error; }
          window.location.assign(base + '/window/' + encodeURIComponent(body.paymentKey));
        }); });
    } };
  }
  window.TossPayments = function (clientKey) { return { payment: function (options) { return payment(clientKey, options); } }; };
  window.TossPayments.ANONYMOUS = '@@ANONYMOUS';
})();\n`;
}

function select(name: string, label: string, options: readonly (readonly [string, string])[]): string {
  return `<label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(([value, text]) => `<option value="${escape(value)}">${escape(text)}</option>`).join('')}</select>`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>
    body{margin:0;font:17px/1.6 'Pretendard GOV',-apple-system,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans CJK KR',sans-serif;color:#1e2124;background:#f4f5f6;word-break:keep-all}
    main{max-width:560px;margin:0 auto;padding:24px 16px;background:#fff;min-height:100vh;box-sizing:border-box}h1{font-size:24px;margin:0 0 16px}.note{background:#fff3db;color:#614100;padding:12px 16px;border-left:4px solid #9e6a00}
    dl{display:grid;grid-template-columns:auto 1fr;gap:8px 24px}dd{margin:0}.sum{font-weight:700;font-size:24px}label{display:block;font-weight:600;margin-top:16px}select{width:100%;min-height:48px;font:inherit;border:1px solid #6d7882;border-radius:8px;padding:0 12px;background:#fff}
    button{width:100%;min-height:48px;margin-top:12px;font:inherit;font-weight:600;border:1px solid #6d7882;border-radius:8px;background:#fff;color:#1e2124;cursor:pointer}.main{background:#0b50d0;border-color:#0b50d0;color:#fff}
    :focus-visible{outline:3px solid #0b50d0;outline-offset:2px}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:15px}th,td{text-align:left;padding:8px;border-bottom:1px solid #cdd1d5;vertical-align:top}td button{margin:0;width:auto;padding:0 16px;white-space:nowrap}.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  </style></head><body><main>${body}</main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
