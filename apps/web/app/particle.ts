import { withParticle } from '#kernel/pure';

/** Only the particle after a word that stands in quotes: ‘간장’을, ‘된장국’이. */
export function particle(word: string, pair: '을/를' | '이/가' | '은/는'): string {
  return withParticle(word, pair).slice(word.trimEnd().length);
}

/** `으로` or `로`: after ㄹ and after a vowel the short one; after other signs both are possible. */
export function towards(word: string): string {
  const code = word.trimEnd().codePointAt(word.trimEnd().length - 1) ?? 0;
  if (code < 0xac00 || code > 0xd7a3) return '(으)로';
  const closing = (code - 0xac00) % 28;
  return closing === 0 || closing === 8 ? '로' : '으로';
}
