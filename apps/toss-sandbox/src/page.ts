import { PAYOUT_FAULTS, REQUEST_FAULTS, WEBHOOK_FAULTS, type Fault } from './fault.js';
import type { Stored } from './store.js';

/**
 * What a person sees of the stand-in: payments, a deposit at a click (beside the order: on a telephone the rest is scrolled to), and the fault switch.
 * @param money what it shows of payouts
 */
export function listPage(rows: readonly Stored[], faults: readonly Fault[], waiting: number, money: string): string {
  const table = rows.length === 0 ? '<p>아직 결제가 없습니다.</p>' : `<div class="scroll" tabindex="0" role="region" aria-label="결제 목록"><table><thead><tr><th scope="col">주문</th><th scope="col">은행에서 할 일</th><th scope="col">상태</th><th scope="col">수단</th><th scope="col">남은 금액</th></tr></thead><tbody>${rows.map(row).join('')}</tbody></table></div>`;
  return page('토스페이먼츠 시험 서버', `<h1>토스페이먼츠 시험 서버</h1><p>가상계좌에 입금된 것으로 하려면 ‘입금하기’를 눌러 주세요.</p>${table}
    ${money}
    <h2>웹훅</h2><p>아직 전하지 못한 웹훅이 ${waiting}건 있습니다.</p><form method="post" action="/sandbox/webhooks/resend"><button>모두 지금 다시 보내기</button></form>
    <h2>장애 일으키기</h2>${faults.length === 0 ? '<p>켜진 장애가 없습니다.</p>' : `<ul>${faults.map((fault) => `<li>${escape([fault.kind, fault.method, fault.path, fault.code, `${fault.times}번`].filter((part) => part !== undefined).join(' '))}</li>`).join('')}</ul>`}
    <form method="post" action="/sandbox/faults"><label for="kind">장애</label><select id="kind" name="kind">${Object.entries({ ...REQUEST_FAULTS, ...WEBHOOK_FAULTS, ...PAYOUT_FAULTS }).map(([kind, text]) => `<option value="${kind}">${escape(text)}</option>`).join('')}</select>
    <label for="path">요청</label><select id="path" name="path"><option value="">모두</option><option value="/v1/payments/confirm">승인</option><option value="/cancel">취소</option><option value="/v2/payouts">지급</option></select>
    <label for="times">몇 번</label><input id="times" name="times" inputmode="numeric" value="1"><label for="ms">밀리초(늦게 답할 때)</label><input id="ms" name="ms" inputmode="numeric"><button>장애 켜기</button></form>
    <form method="post" action="/sandbox/faults"><input type="hidden" name="clear" value="1"><button>장애 모두 끄기</button></form>`);
}

function row({ payment }: Stored): string {
  const hidden = `<input type="hidden" name="orderId" value="${escape(payment.orderId)}">`;
  const name = `<span class="vh"> ${escape(payment.orderName)}</span>`;
  const act = payment.status === 'WAITING_FOR_DEPOSIT' ? `<form method="post" action="/sandbox/deposit">${hidden}<button>입금하기${name}</button></form>`
    : payment.status === 'DONE' && payment.virtualAccount ? `<form method="post" action="/sandbox/reverse">${hidden}<button>입금 되돌리기${name}</button></form>` : '없음';
  return `<tr><td>${escape(payment.orderName)}<br><small>${escape(payment.orderId)}</small></td><td>${act}</td><td>${escape(payment.status)}</td><td>${escape(payment.method ?? '고르기 전')}</td><td>${won(payment.balanceAmount)}</td></tr>`;
}

/** Where `receipt.url` leads. */
export function receiptPage(found: Stored | undefined): string {
  if (!found) return page('매출전표', '<h1>매출전표를 찾지 못했습니다</h1>');
  const { payment } = found;
  const rows = [['주문', payment.orderName], ['결제 수단', payment.method ?? ''], ['상태', payment.status], ['결제 금액', won(payment.totalAmount)], ['취소한 금액', won(payment.totalAmount - payment.balanceAmount)],
    ['공급가액', won(payment.suppliedAmount)], ['부가세', won(payment.vat)], ['면세 금액', won(payment.taxFreeAmount)], ['승인', payment.approvedAt ?? '']];
  return page('시험 매출전표', `<h1>시험 매출전표</h1><p class="note">시험용 화면입니다. 실제로 결제되지 않았습니다.</p><dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escape(value ?? '')}</dd>`).join('')}</dl>`);
}

/** The stand-in's script for the browser, with the shape of Toss's JavaScript SDK version 2. */
export function browserScript(origin: string): string {
  return `(function () {
  var base = ${JSON.stringify(origin)};
  function refusal(code, message) { var error = new Error(message); error.code = code; return error; }
  function payment(clientKey, options) {
    return {
      requestPayment: function (request) {
        if (!options || !options.customerKey) return Promise.reject(refusal('INVALID_CUSTOMER_KEY', 'customerKey가 필요합니다.'));
        if (!request || !request.successUrl || !request.failUrl) return Promise.reject(refusal('NOT_SUPPORTED_PROMISE', '시험 결제창은 successUrl과 failUrl로 돌아가는 방식만 지원합니다.'));
        return fetch(base + '/sandbox/windows', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ clientKey: clientKey, customerKey: options.customerKey, request: request }) })
          .then(function (response) { return response.json().then(function (body) {
            if (!response.ok) throw refusal(body.code, body.message);
            window.location.assign(base + '/window/' + encodeURIComponent(body.paymentKey));
          }); });
      },
      requestBillingAuth: function () { return Promise.reject(refusal('NOT_SUPPORTED_METHOD', '시험 결제창은 자동결제를 지원하지 않습니다.')); }
    };
  }
  window.TossPayments = function (clientKey) {
    if (/^(test|live)_g?sk_/.test(clientKey)) throw refusal('INSECURE_KEY_USAGE', '시크릿 키를 브라우저에서 쓰면 안 됩니다.');
    if (/^(test|live)_gck_/.test(clientKey)) throw refusal('NOT_SUPPORTED_WIDGET_KEY', 'API 개별 연동 키가 필요합니다.');
    if (!/^test_ck_/.test(clientKey)) throw refusal('INVALID_CLIENT_KEY', '시험 클라이언트 키(test_ck_)가 필요합니다.');
    return { payment: function (options) { return payment(clientKey, options); } };
  };
  window.TossPayments.ANONYMOUS = '@@ANONYMOUS';
})();\n`;
}

export function page(title: string, body: string): string {
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>
    body{margin:0;font:17px/1.6 'Pretendard GOV',-apple-system,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans CJK KR',sans-serif;color:#1e2124;background:#f4f5f6;word-break:keep-all}
    main{max-width:560px;margin:0 auto;padding:24px 16px;background:#fff;min-height:100vh;box-sizing:border-box}h1{font-size:24px;margin:0 0 16px}h2{font-size:19px;margin:32px 0 0}.note{background:#fff3db;color:#614100;padding:12px 16px;border-left:4px solid #9e6a00}
    dl{display:grid;grid-template-columns:auto 1fr;gap:8px 24px}dd{margin:0}.sum{font-weight:700;font-size:24px}label{display:block;font-weight:600;margin-top:16px}select,input{width:100%;min-height:48px;font:inherit;border:1px solid #6d7882;border-radius:8px;padding:0 12px;background:#fff;box-sizing:border-box}
    button{width:100%;min-height:48px;margin-top:12px;font:inherit;font-weight:600;border:1px solid #6d7882;border-radius:8px;background:#fff;color:#1e2124;cursor:pointer}.main{background:#0b50d0;border-color:#0b50d0;color:#fff}a{color:#0b50d0}small{color:#464c53}
    :focus-visible{outline:3px solid #0b50d0;outline-offset:2px}.scroll{overflow-x:auto;position:relative}table{border-collapse:collapse;width:100%;font-size:15px}th,td{text-align:left;padding:8px;border-bottom:1px solid #cdd1d5;vertical-align:top}td button{margin:0;width:auto;padding:0 16px;white-space:nowrap}.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  </style></head><body><main>${body}</main></body></html>`;
}

export function won(amount: number): string {
  return `${new Intl.NumberFormat('ko-KR').format(amount)}원`;
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
