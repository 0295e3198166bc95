import { newId } from '#kernel';

/** An id for what a form will make: sent twice, made once. */
export function formId(): string {
  return newId();
}

/** One for each of the things that have a form of their own on a page. */
export function formIds(things: readonly string[]): Record<string, string> {
  return Object.fromEntries(things.map((thing) => [thing, formId()]));
}
