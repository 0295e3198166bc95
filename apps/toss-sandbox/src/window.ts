import type { ServerResponse } from 'node:http';
import { CARDS, EASY_PAYS } from './bank.js';
import { closedPage, leftPage, windowPage } from './window-page.js';
import type { Choice, Payments } from './payments.js';
import { Problem } from './problem.js';
import type { Stored } from './store.js';

const PATH = /^\/window\/([^/]+)(?:\/(approve|fail|cancel|left))?$/;

/** The payment window: a page without a script, whose forms lead back to the shop with exactly Toss's parameters. */
export class Window {
  constructor(private readonly payments: Payments) {}

  owns(path: string): boolean {
    return PATH.test(path);
  }

  answer(method: string, path: string, choice: URLSearchParams, response: ServerResponse): void {
    const [, key = '', act] = PATH.exec(path) ?? [];
    const found = this.payments.current(decodeURIComponent(key));
    if (!found) {
      html(response, closedPage(), 404);
      return;
    }
    const { status } = found.payment;
    // A second click, or a page kept open: the first one counts, and the shopper goes where it led.
    if (act === 'approve' && method === 'POST' && status === 'IN_PROGRESS') success(response, found);
    else if (status !== 'READY') html(response, closedPage());
    else if (act === 'left') html(response, leftPage(found));
    else if (act === undefined) html(response, windowPage(found));
    else if (method === 'POST') this.act(act, found, choice, response);
    else html(response, windowPage(found));
  }

  private act(act: string, found: Stored, choice: URLSearchParams, response: ServerResponse): void {
    const { payment, session } = found;
    const orderId = payment.orderId;
    if (act === 'cancel') redirect(response, session.failUrl, { code: 'PAY_PROCESS_CANCELED', message: '사용자에 의해 결제가 취소되었습니다.', orderId });
    else if (act === 'fail') redirect(response, session.failUrl, { code: 'PAY_PROCESS_ABORTED', message: '결제 진행 중 승인에 실패하여 결제가 중단되었습니다.', orderId });
    else success(response, this.payments.authenticate(payment.paymentKey, chosen(choice)));
  }
}

/** What the forms send: `instrument` names a card company (`card:41`) or an easy pay (`easy:TOSSPAY`), `decline` the code with which the confirm will be refused. */
function chosen(form: URLSearchParams): Choice {
  const [kind, name] = (form.get('instrument') ?? '').split(':');
  const decline = form.get('decline');
  const type = form.get('receipt');
  const number = (form.get('receiptNumber') ?? '').replace(/\D/g, '');
  if (decline !== null && !Problem.known(decline)) throw new Problem('INVALID_REQUEST');
  return {
    bank: form.get('bank') ?? undefined, declineCode: decline,
    card: kind === 'card' && CARDS.some(([code]) => code === name) ? name : undefined,
    provider: kind === 'easy' && EASY_PAYS.some(([english]) => english === name) ? name : undefined,
    receipt: (type === '소득공제' || type === '지출증빙') && number !== '' ? { type, number } : undefined,
  };
}

function success(response: ServerResponse, { payment, session }: Stored): void {
  redirect(response, session.successUrl, { paymentType: 'NORMAL', orderId: payment.orderId, paymentKey: payment.paymentKey, amount: String(payment.totalAmount) });
}

function redirect(response: ServerResponse, to: string, parameters: Record<string, string>): void {
  if (!URL.canParse(to)) throw new Problem('INVALID_URL_FORMAT'); // made by a test, without a browser to lead back
  const url = new URL(to);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  response.writeHead(303, { location: url.href, 'referrer-policy': 'no-referrer' }).end();
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' }).end(JSON.stringify(body));
}

export function html(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  }).end(body);
}
