import { convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';

/**
 * Search terms of Korean text. Most Korean words have two syllables, too short for trigrams; pairs of neighbouring letters, made here and kept in an
 * array under a GIN index, find them. Kept beside the pairs: pairs of initial consonants (ㄱㅊ finds 김치), marked so that the two never mix.
 */
const CHOSEONG_MARK = '\u0001';

/** NFC, lower case, only letters and digits; everything that a shopper may type between syllables is gone. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function words(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
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
    const initials = getChoseong(text).replace(/\s+/g, '');
    for (const pair of pairs(initials)) terms.add(`${CHOSEONG_MARK}${pair}`);
  }
  return [...terms];
}

/** The columns that a product's search reads. */
export function searchColumns(name: string, vendorName: string): { search_name: string; search_terms: string[] } {
  return { search_name: `${normalised(name)} ${normalised(vendorName)} ${disassemble(normalised(name))}`, search_terms: searchTerms(name, vendorName) };
}

/** Terms that all must be there for a query, or null where the query holds nothing to search for. */
export function queryTerms(query: string): string[] | null {
  const joined = normalised(query);
  if (joined === '') return null;
  if (/^[ㄱ-ㅎ]+$/.test(joined)) return pairs(joined).map((pair) => `${CHOSEONG_MARK}${pair}`);
  const terms = new Set(words(query).map(withoutParticle).flatMap(pairs));
  return terms.size > 0 ? [...terms] : null;
}

/** 구로된장을 → 구로된장: a particle at the end of a word would match nothing. Only from three syllables on, so that 사과 stays 사과. */
function withoutParticle(word: string): string {
  return [...word].length >= 3 ? word.replace(/(으로|에서|까지|부터|을|를|은|는|와|과|의)$/u, '') : word;
}

/** What was meant if the keyboard stood on Latin letters: rlacl → 김치. Undefined where that gives no Hangul syllable. */
export function qwertySlip(query: string): string | undefined {
  if (!/^[a-zA-Z\s]+$/.test(query)) return undefined;
  const hangul = convertQwertyToHangul(query);
  return /[가-힣]/.test(hangul) ? hangul : undefined;
}

/** A query as jamo, for finding words that are nearly the same. */
export function jamo(query: string): string {
  return disassemble(normalised(query));
}
