import { convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';

/**
 * Search terms of Korean text. Most Korean words have two syllables, too short for trigrams; pairs of neighbouring letters, made here and kept in an
 * array under a GIN index, find them. Beside the pairs, marked so that they never mix: pairs of initial consonants (ㄱㅊ finds 김치), and
 * the whole words of the name, by which those that carry the query as a word are shown first.
 */
const CHOSEONG_MARK = '\u0001';
const WORD_MARK = '\u0002';

/** Longest query that is looked at; words beyond say nothing that the first ones don't. */
const MAX_QUERY = 100;

/** What a query asks of a product. */
export interface SearchQuery {
  /** All must be among its terms. */
  terms: string[];
  /** Those of the terms that are initial consonants. */
  initials: string[];
  /** Each must stand in its name or its maker's name, blanks left out: pairs alone could lie apart. */
  parts: string[];
  /** For each word of the query the terms of which one makes a product an exact hit; empty where there is no such thing. */
  exact: string[][];
}

/** NFKC, but a lone ㄱ stays the letter that keyboards type (NFKC would make another code point of it). */
function folded(text: string): string {
  return text.normalize('NFC').replace(/[^\u3131-\u3163]+/g, (part) => part.normalize('NFKC')).toLowerCase();
}

/** Only letters and digits; everything that a shopper may type between syllables is gone. */
export function normalised(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function words(text: string): string[] {
  return folded(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function pairs(text: string): string[] {
  const letters = [...text];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** What a product is found by: its name and its maker's, with and without blanks. */
export function searchTerms(name: string, vendorName: string): string[] {
  const terms = new Set<string>();
  for (const text of [name, vendorName]) {
    const joined = normalised(text);
    for (const pair of pairs(joined)) terms.add(pair);
    for (const letter of joined) terms.add(letter); // one-letter queries: 꿀, 차
    for (const pair of pairs(getChoseong(joined))) terms.add(`${CHOSEONG_MARK}${pair}`);
  }
  for (const word of [...words(name), normalised(name)]) if (word !== '') terms.add(`${WORD_MARK}${word}`);
  return [...terms];
}

/** The columns that a product's search reads: the terms, and a text of name, maker and the jamo of both. */
export function searchColumns(name: string, vendorName: string): { search_name: string; search_terms: string[] } {
  return { search_name: `${normalised(name)} ${normalised(vendorName)} ${jamo(`${name} ${vendorName}`)}`, search_terms: searchTerms(name, vendorName) };
}

/** What a query asks for, or null where it holds nothing to search for. */
export function readQuery(query: string): SearchQuery | null {
  const found: SearchQuery = { terms: [], initials: [], parts: [], exact: [] };
  for (const word of words(query.slice(0, MAX_QUERY))) {
    if (/^[ㄱ-ㅎ]+$/.test(word)) {
      found.initials.push(...pairs(word).map((pair) => `${CHOSEONG_MARK}${pair}`));
    } else {
      const bare = withoutParticle(word);
      found.terms.push(...pairs(bare));
      if (bare.length > 2) found.parts.push(bare);
      found.exact.push([...new Set([word, bare])].map((form) => `${WORD_MARK}${form}`));
    }
  }
  const terms = [...new Set([...found.terms, ...found.initials])];
  return terms.length > 0 ? { ...found, terms } : null;
}

/** 구로된장을 → 구로된장: a particle at the end of a word would match nothing. Only from three syllables on, so that 사과 stays 사과. */
function withoutParticle(word: string): string {
  return /^[가-힣]{3,}$/.test(word) ? word.replace(/(?<=..)(?:으로|에서|까지|부터|이랑|을|를|은|는|와|과|의|랑)$/u, '') : word;
}

/** 약과가 → 약과, 도마도 → 도마: endings that are as often a part of the word (손잡이, 마이크로), and so are left off only where the query as it stands finds nothing. */
export function withoutLooseParticles(query: string): string[] {
  const typed = words(query.slice(0, MAX_QUERY));
  const bare = typed.map((word) => (/^[가-힣]{3,}$/.test(word) ? word.replace(/(?<=..)(?:에게|한테|이나|가|이|에|도|만|로|나)$/u, '') : word));
  return bare.some((word, index) => word !== typed[index]) ? [bare.join(' ')] : [];
}

/** Other ways to read a query whose keyboard stood on the wrong letters: rlacl → 김치, ㅡㅕㅎ → mug. */
export function keyboardSlips(query: string): string[] {
  const typed = folded(query).slice(0, MAX_QUERY).trim();
  const slips: string[] = [];
  if (/[a-z]/.test(typed)) slips.push(convertQwertyToHangul(typed));
  if (/[ㄱ-ㅎㅏ-ㅣ]/.test(typed)) slips.push(convertHangulToQwerty(typed));
  return slips.filter((slip) => slip !== typed && !/[ㄱ-ㅎㅏ-ㅣ]/.test(slip));
}

/** Words as jamo, for finding words that are nearly the same: 떡복이 and 떡볶이 differ in one sign of eight. */
export function jamo(text: string): string {
  return words(text.slice(0, MAX_QUERY * 2)).map((word) => disassemble(word)).join(' ');
}

/** The words of `texts`, one or several in a row, that look most like the query; null where nothing comes close. */
export function nearestWords(query: string, texts: readonly string[]): string | null {
  const wanted = bigrams(disassemble(normalised(query)));
  const count = Math.max(1, words(query).length);
  let best: { text: string; likeness: number } | null = null;
  for (const text of texts) {
    const all = text.split(/\s+/).filter((word) => normalised(word) !== '');
    for (let from = 0; from < all.length; from += 1) {
      for (let size = 1; size <= count + 1 && from + size <= all.length; size += 1) {
        const candidate = all.slice(from, from + size).join(' ');
        const likeness = dice(wanted, bigrams(disassemble(normalised(candidate))));
        if (likeness > (best?.likeness ?? NEAR)) best = { text: candidate, likeness };
      }
    }
  }
  return best?.text ?? null;
}

/** Below this two words have little more in common than some letters. */
const NEAR = 0.4;

function bigrams(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 1) }, (_, index) => padded.slice(index, index + 2)));
}

function dice(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  const common = [...one].filter((part) => two.has(part)).length;
  return (2 * common) / Math.max(1, one.size + two.size);
}
