import type { IncomingMessage, ServerResponse } from 'node:http';
import { config } from '#kernel';

const PUBLIC = new URL(config().publicUrl);

/** Headers of every answer; the content policy of pages is set where their nonce is made (app/entry.server.tsx). */
export function securityHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  // Toss opens its window as a popup on some devices and must be able to talk back.
  response.setHeader('cross-origin-opener-policy', 'same-origin-allow-popups');
  if (PUBLIC.protocol === 'https:') response.setHeader('strict-transport-security', 'max-age=31536000');
}

/**
 * Cookies belong to one host name. Who comes by another name of this machine (127.0.0.1 for localhost) would lose the cart on the
 * way back from the payment window, so he is sent to the public one first.
 */
export function canonicalHost(request: IncomingMessage, response: ServerResponse): boolean {
  const host = request.headers.host ?? '';
  if (request.method !== 'GET' || host === PUBLIC.host || !/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host)) return false;
  if (PUBLIC.hostname !== 'localhost' && PUBLIC.hostname !== '127.0.0.1') return false;
  response.writeHead(307, { location: `${PUBLIC.origin}${request.url ?? '/'}` }).end();
  return true;
}

/** A form sent from somebody else's page is refused before anything reads it. */
export function foreignOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const origin = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  const ours = origin !== undefined ? origin === PUBLIC.origin : site === undefined || site === 'same-origin' || site === 'none';
  if (ours) return false;
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('다른 누리집에서 보낸 요청은 받지 않습니다.\n');
  return true;
}
