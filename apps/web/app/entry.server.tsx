import { PassThrough } from 'node:stream';
import { config, log, newToken } from '#kernel';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, ServerRouter } from 'react-router';
import type { PageHandle } from './handle';

const GIVE_UP_MS = 6000;

/** Renders a page whole, then sends it: what is short enough to read at once gains nothing from streaming, and its status stays true. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> | Response {
  headers.set('content-type', 'text/html; charset=utf-8');
  const handles = context.staticHandlerContext.matches.map((match) => context.routeModules[match.route.id]?.handle as PageHandle | undefined);
  const live = handles.some((handle) => handle?.live === true);
  const nonce = live ? newToken() : undefined;
  headers.set('content-security-policy', policy(nonce, handles.some((handle) => handle?.pays === true)));
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<ServerRouter context={context} url={request.url} {...(nonce === undefined ? {} : { nonce })} />, {
      ...(nonce === undefined ? {} : { nonce }),
      onAllReady() {
        clearTimeout(late);
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        if (!request.signal.aborted) log.error({ err: error }, 'a page failed while rendering');
      },
    });
    const late = setTimeout(abort, GIVE_UP_MS);
  });
}

/** A loader or an action that failed. Without this React Router prints the error as it is. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) log.error({ err: error }, 'a page failed');
}

/** Only what is ours may run. Pages without hydration have no inline script and need no nonce. The payment page lets Toss's script in. */
function policy(nonce: string | undefined, pays: boolean): string {
  const toss = pays ? ` ${new URL(config().toss.scriptUrl).origin} https://*.tosspayments.com` : '';
  return [
    "default-src 'self'",
    nonce === undefined ? "script-src 'self'" : `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    // Colours of seals and grounds come from data, as style attributes.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data:${toss}`,
    `connect-src 'self'${toss}`,
    `frame-src 'self'${toss}`,
    `form-action 'self'${toss}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
