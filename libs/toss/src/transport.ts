import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export interface HttpRequest {
  method: 'GET' | 'POST' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** Milliseconds until the whole answer must be here. */
  timeout: number;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** How one attempt travels. Rejects with TransportError unless a whole answer arrived. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpAnswer>;
}

/** No whole answer. `left` says whether anything of the request may have reached the other side. */
export class TransportError extends Error {
  constructor(
    message: string,
    readonly left: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Faults that come before a connection stands: nothing was sent. */
const BEFORE_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);

/** Node's own http and https, with connections kept open. */
export class NodeHttpClient implements HttpClient {
  private readonly http = new HttpAgent({ keepAlive: true });
  private readonly https = new HttpsAgent({ keepAlive: true });

  request({ method, url, headers, body, timeout }: HttpRequest): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const secure = url.startsWith('https:');
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const outgoing = (secure ? httpsRequest : httpRequest)(url, { method, headers: { ...headers, ...length }, agent: secure ? this.https : this.http });
      // One limit for everything, so that an answer that trickles is late too.
      const limit = setTimeout(() => outgoing.destroy(new TransportError(`no answer within ${timeout} ms`, true)), timeout);
      const fail = (cause: Error): void => {
        clearTimeout(limit);
        const code = 'code' in cause ? String(cause.code) : '';
        reject(cause instanceof TransportError ? cause : new TransportError(code === '' ? cause.message : code, !BEFORE_CONNECTION.has(code), { cause }));
      };
      outgoing.on('error', fail);
      outgoing.on('response', (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', fail);
        // 'close' without a complete message: the connection was cut in the middle of the body.
        incoming.on('close', () => {
          if (!incoming.complete) fail(new TransportError('the answer was cut off', true));
        });
        incoming.on('end', () => {
          clearTimeout(limit);
          const seen = Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]);
          resolve({ status: incoming.statusCode ?? 0, headers: Object.fromEntries(seen) as Record<string, string>, text: Buffer.concat(chunks).toString('utf8') });
        });
      });
      outgoing.end(body);
    });
  }
}
