import type { IncomingMessage } from 'node:http';

const LOCAL = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|fd|fe80:)/;

/** The shopper's address: what a proxy on our own network says, else the other end of the connection. */
export function clientAddress(request: IncomingMessage): string {
  const direct = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = request.headers['x-forwarded-for'];
  // The last entry was written by the proxy nearest to us; those before it can be invented by anybody.
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim();
  return LOCAL.test(direct) && last ? last : direct;
}
