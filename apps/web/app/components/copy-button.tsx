import { useState } from 'react';
import { useHydrated } from '../hydrated';

/** Copies with one tap. Only shown where a script runs: without one the text itself can be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const hydrated = useHydrated();
  const [said, setSaid] = useState('');
  if (!hydrated) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('복사했습니다');
    } catch {
      setSaid('복사하지 못했습니다. 눌러서 골라 주세요');
    }
  };
  return (
    <>
      <button type="button" className="btn s" onClick={() => void copy()}>
        <span className="vh">{label} </span>복사
      </button>
      <span className="small muted" role="status">
        {said}
      </span>
    </>
  );
}
