/** What a cell of a spreadsheet means. Numbers come as people write them: `18,000`, `15000원`, `９,９００`, `￦12,900`, `6300.00`. */

export type PriceCell =
  | { kind: 'empty' }
  | { kind: 'bad' }
  /** In ten-thousandths of a unit, so that nothing is lost: 9.99 is 99900. */
  | { kind: 'number'; scaled: bigint; whole: boolean };

const SCALE = 10_000n;

export function readPrice(text: string): PriceCell {
  const plain = text.normalize('NFKC').trim().replace(/^(?:₩|\\|KRW)\s*/i, '').replace(/\s*(?:원|KRW)$/i, '');
  if (plain === '') return { kind: 'empty' };
  // 1,234.5 and 1234.5, but not 9,99: a comma that does not part thousands means something else.
  const match = /^(\d{1,12}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,4}))?$/.exec(plain);
  if (!match) return { kind: 'bad' };
  const fraction = BigInt((match[2] ?? '').padEnd(4, '0'));
  return { kind: 'number', scaled: BigInt((match[1] ?? '0').replaceAll(',', '')) * SCALE + fraction, whole: fraction === 0n };
}

/** Whole won of a whole price. */
export function wholeWon(scaled: bigint): number {
  return Number(scaled / SCALE);
}

/**
 * Won of a price in another money, rounded to ten won, half up.
 * @param rateBp won for one unit, in ten-thousandths: 1,350.5 won are 13505000
 */
export function convertedWon(scaled: bigint, rateBp: number): number {
  const won = scaled * BigInt(rateBp); // in 10⁸ths of a won
  const ten = 10n * SCALE * SCALE;
  return Number(((2n * won + ten) / (2n * ten)) * 10n);
}

/** Pieces in stock: a whole number from 0; an empty cell is none. Undefined for anything else. */
export function readCount(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,개]/g, '');
  if (plain === '') return 0;
  return /^\d{1,7}(\.0+)?$/.test(plain) ? Number(plain) : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', middot: '·', hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', times: '×' };
const LONGEST_HTML = 100_000;

/** Text of a description that may be HTML: paragraphs and list items on lines of their own, nothing that a browser would run or load. */
export function plainText(html: string): string {
  return withoutSpans(html.slice(0, LONGEST_HTML), UNSEEN)
    .replace(/<li\b[^>]{0,2000}>/gi, '\n- ')
    .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/tr|\/ul|\/ol)\b[^>]{0,2000}>/gi, '\n')
    .replace(/<\/?[a-z!][^>]{0,2000}>/gi, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // eslint-disable-next-line no-control-regex -- control signs have no place in a text that people read
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\ufeff]/g, '')
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** At most `max` signs of a text, none of them cut in two. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** What browsers run or hide, from its beginning to its end; without an end, to the end of the text. */
const UNSEEN = [['<script', '</script'], ['<style', '</style'], ['<iframe', '</iframe'], ['<!--', '--']] as const;

/** Walks the text once for each kind, however it was made: a pattern would walk it once for each beginning. */
function withoutSpans(html: string, kinds: readonly (readonly [string, string])[]): string {
  return kinds.reduce((text, [begin, end]) => {
    const lower = text.toLowerCase();
    let [kept, at] = ['', 0];
    for (let from = lower.indexOf(begin); from !== -1; from = lower.indexOf(begin, at)) {
      const to = lower.indexOf(end, from + begin.length);
      const close = to === -1 ? -1 : lower.indexOf('>', to);
      kept += text.slice(at, from);
      at = close === -1 ? text.length : close + 1;
    }
    return kept + text.slice(at);
  }, html);
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}

/** The way back: an apostrophe that only kept a formula from running. */
export function cellText(cell: string): string {
  const text = cell.trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
