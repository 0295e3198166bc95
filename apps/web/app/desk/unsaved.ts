import { type RefObject, useEffect, useRef } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';

/**
 * Warns before a page with unsaved changes is left, by link or by closing. `touched` is for changes that are no typing, `sent` for the moment
 * when the form goes out: that is no leaving. A form that came back refused is unsaved from the start.
 */
export function useUnsaved(form: RefObject<HTMLFormElement | null>, refused: boolean): { touched: () => void; sent: () => void } {
  const dirty = useRef(refused);
  useEffect(() => {
    const element = form.current;
    const typing = (): void => {
      dirty.current = true;
    };
    element?.addEventListener('input', typing);
    return () => element?.removeEventListener('input', typing);
  }, [form]);
  useBeforeUnload((event) => {
    if (dirty.current) event.preventDefault();
  });
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty.current && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm('저장하지 않은 내용이 있습니다. 그대로 나가면 사라집니다. 나갈까요?')) {
      dirty.current = false;
      blocker.proceed();
    } else blocker.reset();
  }, [blocker]);
  const mark = (value: boolean) => (): void => {
    dirty.current = value;
  };
  return { touched: mark(true), sent: mark(false) };
}
