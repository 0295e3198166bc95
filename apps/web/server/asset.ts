import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, acceptedEncoding } from './compress';

const FOLDER = fileURLToPath(new URL('../client/', import.meta.url));
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8', '.png': 'image/png', '.ico': 'image/x-icon', '.json': 'application/json', '.webmanifest': 'application/manifest+json',
};
const TEXT = new Set(['.js', '.css', '.svg', '.txt', '.json', '.webmanifest']);

/** The build's files are listed once at start: what is not in this list does not exist, so no address can climb out of the folder. */
const files = new Map(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [`/${path.slice(FOLDER.length)}`, path]),
);
const packed = new Map<string, Promise<Buffer>>();

/** Files of the build. Names with a hash, and the typeface (its version is in the path), stay in the browser for a year. */
export async function asset(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const file = files.get(path);
  const forever = path.startsWith('/assets/') || path.startsWith('/fonts/');
  if (file === undefined && forever) {
    // Of a build before this one, mostly: no page stands there.
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('없는 파일입니다.\n');
    return true;
  }
  if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const kind = extname(file);
  response.setHeader('content-type', TYPES[kind] ?? 'application/octet-stream');
  response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
  if (!TEXT.has(kind)) {
    response.setHeader('content-length', statSync(file).size);
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
    return true;
  }
  const encoding = acceptedEncoding(request);
  const body = await pack(file, encoding);
  response.setHeader('vary', 'accept-encoding');
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  response.setHeader('etag', tag);
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return true;
  }
  if (encoding) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.byteLength);
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

/** Compressed once, as small as it gets, and kept: the whole build's text is under a megabyte. */
function pack(file: string, encoding: Encoding): Promise<Buffer> {
  const key = `${encoding ?? ''}:${file}`;
  const known = packed.get(key);
  if (known) return known;
  const made = readFile(file).then((raw) => {
    if (encoding === 'br') return promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    return encoding === 'gzip' ? promisify(gzip)(raw, { level: 9 }) : raw;
  });
  packed.set(key, made);
  return made;
}
