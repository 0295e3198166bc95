import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** True once a script runs here: for what would be a dead button without one. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
