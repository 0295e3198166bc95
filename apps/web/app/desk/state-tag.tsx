import { type Word, wordOf } from './words';

/** A state as a word on its colour. */
export function StateTag({ words, state }: { words: Record<string, Word | undefined>; state: string }) {
  const { word, tone } = wordOf(words, state);
  return <span className={`tag ${tone}`.trim()}>{word}</span>;
}
