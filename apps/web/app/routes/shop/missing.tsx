import { data } from 'react-router';
import type { Failure } from '../../failure';

/** Every address that is no page: the shell with a search box, answered 404. */
export function loader() {
  throw data<Failure>({ kind: 'missing' }, 404);
}

export default function Missing() {
  return null;
}
