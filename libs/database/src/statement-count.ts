import { AsyncLocalStorage } from 'node:async_hooks';

const counter = new AsyncLocalStorage<{ statements: number }>();

/** Counts the SQL statements that `work` sends: the guard against asking the database once for each row. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }> {
  const store = { statements: 0 };
  const result = await counter.run(store, work);
  return { result, statements: store.statements };
}

/** Opens a counter for the rest of this asynchronous context; answers a reader of it. */
export function beginCount(next: () => void): () => number {
  const store = { statements: 0 };
  counter.run(store, next);
  return () => store.statements;
}

export function countStatement(): void {
  const store = counter.getStore();
  if (store) store.statements += 1;
}
