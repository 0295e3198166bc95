/** As much of MIME as our own mails need: headers with encoded words, parts in a tree, base64 and quoted-printable. */

export interface ParsedMail {
  /** Names in lower case; a header that comes twice keeps its first value. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

const DEEPEST = 10;

/** Reads a whole message as it came over SMTP. Never throws: what cannot be read is left out. */
export function parseMail(raw: Buffer): ParsedMail {
  const part = split(raw);
  const found = { text: '', html: '' };
  collect(part, found, 0);
  return { headers: new Map([...part.headers].map(([name, value]) => [name, decodeWords(value)])), ...found };
}

function collect(part: Part, found: { text: string; html: string }, depth: number): void {
  const { type, parameters } = contentType(part.headers.get('content-type') ?? 'text/plain');
  const boundary = parameters.get('boundary');
  if (type.startsWith('multipart/') && boundary !== undefined && depth < DEEPEST) {
    for (const inner of partsOf(part.body, boundary)) collect(split(inner), found, depth + 1);
    return;
  }
  if (/attachment/i.test(part.headers.get('content-disposition') ?? '')) return;
  const charset = parameters.get('charset') ?? 'utf-8';
  if (type === 'text/plain' && found.text === '') found.text = decodeText(bodyOf(part), charset);
  if (type === 'text/html' && found.html === '') found.html = decodeText(bodyOf(part), charset);
}

/** Headers and body; folded header lines are joined. */
function split(raw: Buffer): Part {
  const end = /\r?\n\r?\n/.exec(raw.toString('latin1'));
  const head = (end ? raw.subarray(0, end.index) : raw).toString('utf8');
  const body = end ? raw.subarray(end.index + end[0].length) : Buffer.alloc(0);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body };
}

function contentType(value: string): { type: string; parameters: Map<string, string> } {
  const [type = '', ...rest] = value.split(';');
  const parameters = new Map<string, string>();
  for (const parameter of rest) {
    const [, name, quoted, plain] = /^\s*([^=\s]+)\s*=\s*(?:"([^"]*)"|([^\s]*))/.exec(parameter) ?? [];
    if (name !== undefined) parameters.set(name.toLowerCase(), quoted ?? plain ?? '');
  }
  return { type: type.trim().toLowerCase(), parameters };
}

function partsOf(body: Buffer, boundary: string): Buffer[] {
  const text = body.toString('latin1');
  return text
    .split(`--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => Buffer.from(piece.replace(/^\r?\n/, '').replace(/\r?\n$/, ''), 'latin1'));
}

function bodyOf(part: Part): Buffer {
  const encoding = (part.headers.get('content-transfer-encoding') ?? '7bit').toLowerCase();
  if (encoding === 'base64') return Buffer.from(part.body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return quotedPrintable(part.body.toString('latin1').replace(/=\r?\n/g, ''));
  return part.body;
}

function quotedPrintable(text: string): Buffer {
  return Buffer.from(text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
}

/** `=?utf-8?B?…?=`; blanks between two encoded words do not count (RFC 2047 §6.2). */
function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?([^?]+)\?([BbQq])\?([^?]*)\?=/g, (_, charset: string, kind: string, data: string) => decodeText(kind.toUpperCase() === 'B' ? Buffer.from(data, 'base64') : quotedPrintable(data.replaceAll('_', ' ')), charset));
}

function decodeText(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
