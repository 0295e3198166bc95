import type { IncomingMessage } from 'node:http';

/** The shopper's address, by which attempts are counted: what our proxy wrote, where there is one, else the other end of the connection. */
export function clientAddress(request: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } }, behindProxy: boolean): string {
  const direct = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = request.headers['x-forwarded-for'];
  // The last entry was written by the proxy nearest to us; those before it can be invented by anybody.
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim();
  return behindProxy && last ? last : direct;
}
