import { newId } from '#kernel';

/** A fresh id for a form: sent twice it is one. */
export function formId(): string {
  return newId();
}
