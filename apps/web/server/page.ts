import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { config } from '#kernel';
import { RouterContextProvider, createRequestHandler } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { type Visit, visitContext } from '../app/visit.server';
import { acceptedEncoding, pageCompressor } from './compress';

const handle = createRequestHandler(build, 'production');
const SMALL = 1024;

/** A page, a form's answer or the data of either, made by React Router. */
export async function page(request: IncomingMessage, response: ServerResponse, visit: Pick<Visit, 'requestId' | 'clientAddress'>): Promise<void> {
  const context = new RouterContextProvider();
  context.set(visitContext, { ...visit, cookies: new Map(), setCookies: [] });
  const answer = await handle(asWebRequest(request, response), context);
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'private, no-cache');
  if (!answer.body) {
    response.end();
    return;
  }
  const encoding = compressible(answer) ? acceptedEncoding(request) : undefined;
  const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
  response.appendHeader('vary', 'accept-encoding');
  if (!encoding) return pipe(body, response);
  response.removeHeader('content-length');
  response.setHeader('content-encoding', encoding);
  await pipe(body, pageCompressor(encoding), response);
}

/** A visitor who leaves in the middle is no error. */
async function pipe(...streams: [NodeJS.ReadableStream, ...NodeJS.ReadWriteStream[], NodeJS.WritableStream]): Promise<void> {
  try {
    await pipeline(streams);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}

function compressible(answer: Response): boolean {
  const length = answer.headers.get('content-length');
  if (length !== null && Number(length) < SMALL) return false;
  return /^(?:text\/(?:html|x-script|plain)|application\/json)/.test(answer.headers.get('content-type') ?? '');
}

function asWebRequest(request: IncomingMessage, response: ServerResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else if (value !== undefined && !name.startsWith(':')) headers.set(name, value);
  }
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  // The origin is always our own: what the Host header says, or an address like `//elsewhere/`, is for nobody to choose.
  const url = new URL(`${new URL(config().publicUrl).origin}${request.url?.startsWith('/') === true ? request.url : '/'}`);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(url, {
    method: request.method ?? 'GET',
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: Readable.toWeb(request) as unknown as BodyInit, duplex: 'half' as const } : {}),
  });
}
