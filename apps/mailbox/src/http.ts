import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { Registry, collectDefaultMetrics, Gauge } from 'prom-client';
import { log } from '#kernel';
import type { MailStore } from './mail.store.js';
import { listPage, mailPage, missingPage } from './page.js';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
/** Nothing but the page's own style and the boxed mail. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The mailbox over HTTP: `/` and `/mails/<id>` for people; `/messages[?to=address]` for tests (GET newest first, DELETE empties);
 * `/healthz`, `/readyz`, `/metrics`.
 * @param smtpIsUp whether the SMTP side listens
 */
export function mailboxServer(store: MailStore, smtpIsUp: () => boolean): Server {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registry.registerMetric(new Gauge({ name: 'mailbox_messages', help: 'Mails kept', registers: [], async collect() { this.set(await store.size()); } }));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mailbox');
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }).end(body);
    };
    if (request.method === 'DELETE' && pathname === '/messages') {
      await store.clear();
      return send(200, JSON_TYPE, '{"messages":[]}');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, JSON_TYPE, '{"error":"method not allowed"}');
    if (pathname === '/') return send(200, HTML, listPage(await store.list()));
    if (pathname === '/messages') return send(200, JSON_TYPE, JSON.stringify({ messages: await store.list({ to: searchParams.get('to') ?? undefined }) }));
    if (pathname === '/healthz') return send(200, JSON_TYPE, '{"alive":true}');
    if (pathname === '/readyz') return send(smtpIsUp() ? 200 : 503, JSON_TYPE, JSON.stringify({ ready: smtpIsUp(), checks: { smtp: smtpIsUp() ? 'ok' : 'failed' } }));
    if (pathname === '/metrics') return send(200, registry.contentType, await registry.metrics());
    const [, id] = /^\/mails\/([\w-]+)$/.exec(pathname) ?? [];
    const mail = id === undefined ? undefined : await store.read(id);
    return mail ? send(200, HTML, mailPage(mail)) : send(404, HTML, missingPage());
  };

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'mailbox could not answer');
      response.writeHead(500).end();
    });
  });
}
