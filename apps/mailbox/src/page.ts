import type { StoredMail } from './mail.store.js';

/** The mailbox's pages: a list, and one mail. Plain HTML, no script. */

const STYLE = `
:root { color-scheme: light; font-family: 'Pretendard GOV', 'Noto Sans KR', system-ui, sans-serif; line-height: 1.6; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1e2124; background: #fff; }
h1 { font-size: 1.5rem; } a { color: #0b50d0; } a:focus-visible { outline: 3px solid #0b50d0; outline-offset: 2px; }
ul { list-style: none; padding: 0; } li { border-bottom: 1px solid #b1b8be; padding: .75rem 0; }
.who { color: #464c53; font-size: .9375rem; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
iframe { width: 100%; min-height: 40rem; border: 1px solid #b1b8be; } dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; } dt { font-weight: 700; } dd { margin: 0; overflow-wrap: anywhere; }
`;

export function listPage(mails: readonly StoredMail[]): string {
  const items = mails.map(
    (mail) => `<li><a href="/mails/${mail.id}">${escape(mail.subject || '(제목 없음)')}</a><div class="who">${escape(mail.to.join(', '))} · ${when(mail.receivedAt)}</div></li>`,
  );
  const body = mails.length === 0 ? '<p>받은 메일이 없습니다.</p>' : `<p>최근 메일 ${mails.length}통입니다.</p><ul>${items.join('')}</ul>`;
  return page('견본 우편함', `<h1>견본 우편함</h1><p>견본 몰이 보낸 메일은 밖으로 나가지 않고 여기에 모입니다.</p>${body}`);
}

export function mailPage(mail: StoredMail): string {
  const rows = [['보낸 사람', mail.from], ['받는 사람', mail.to.join(', ')], ['받은 때', when(mail.receivedAt)]].map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escape(value)}</dd>`);
  // The mail's own HTML runs in a box: no script, no form, no way to this page.
  const html = mail.html === '' ? '' : `<h2>보이는 모양</h2><iframe sandbox title="메일 내용" srcdoc="${escape(mail.html)}"></iframe>`;
  const text = mail.text === '' ? '' : `<h2>글</h2><pre>${escape(mail.text)}</pre>`;
  return page(mail.subject || '(제목 없음)', `<p><a href="/">견본 우편함</a></p><h1>${escape(mail.subject || '(제목 없음)')}</h1><dl>${rows.join('')}</dl>${html}${text}`);
}

export function missingPage(): string {
  return page('찾을 수 없습니다', '<h1>찾을 수 없습니다</h1><p>그런 메일이 없습니다. <a href="/">견본 우편함으로 돌아갑니다.</a></p>');
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

/** `2026-11-24T01:02:03.000Z` → `2026. 11. 24. 10:02` in Seoul. */
function when(iso: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return '';
  return new Intl.DateTimeFormat('ko-KR', { timeZone: 'Asia/Seoul', dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
