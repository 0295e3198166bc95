import { nothingHere } from '../../desk/missing';

export function loader() {
  return nothingHere();
}

/** Never shown: the layout's error page is. */
export default function Missing() {
  return null;
}
