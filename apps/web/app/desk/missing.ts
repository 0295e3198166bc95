import { data } from 'react-router';
import type { Failure } from '../failure';

/** There is no such page at this desk. */
export function nothingHere(): never {
  throw data<Failure>({ kind: 'missing' }, 404);
}
