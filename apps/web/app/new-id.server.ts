import { newId } from '#kernel';

/** An id for what a form will make: sent twice, made once. */
export function formId(): string {
  return newId();
}
