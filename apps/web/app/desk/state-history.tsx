import { type Word, whoDid, wordOf } from './words';
import { When } from '../components/when';

export interface Change {
  from: string | null;
  to: string;
  actor: string;
  /** Where the reader may know it. */
  actorName: string | null;
  reason: string;
  at: string;
}

/** Who changed what when, and why: newest first. */
export function StateHistory({ changes, words, title = '지나온 일' }: { changes: readonly Change[]; words: Record<string, Word | undefined>; title?: string }) {
  if (changes.length === 0) return null;
  const newestFirst = [...changes].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <section aria-labelledby="h-history" className="panel">
      <h2 id="h-history">{title}</h2>
      <ol className="past gap" role="list">
        {newestFirst.map((change) => (
          <li key={`${change.at} ${change.to}`}>
            <b>{change.from === null ? wordOf(words, change.to).word : change.from === change.to ? '내용을 바꿈' : `${wordOf(words, change.from).word} → ${wordOf(words, change.to).word}`}</b>
            <span className="muted">
              <When at={change.at} /> · {whoDid(change.actor)}{change.actorName === null ? '' : ` ${change.actorName}`}
            </span>
            {change.reason === '' ? null : <span className="pre">{change.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
