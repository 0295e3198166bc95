import { MAX_OPTION_VALUE, MAX_VARIANTS } from '../draft.rules.js';

/** Every combination of the options' values, the last option changing fastest; or, as a Korean sentence, why there are none. */
export function combinationsOf(values: readonly (readonly string[])[]): string[][] | string {
  // Counted before they are made: three short cells of a file can mean a thousand million of them.
  const count = values.reduce((all, list) => all * list.length, 1);
  if (count > MAX_VARIANTS) return `옵션을 곱하면 ${count.toLocaleString('ko-KR')}가지입니다. 단품은 ${MAX_VARIANTS}개까지입니다.`;
  const long = values.flat().find((value) => value.length > MAX_OPTION_VALUE);
  if (long !== undefined) return `옵션값은 ${MAX_OPTION_VALUE}자까지입니다.`;
  return values.reduce<string[][]>((all, list) => all.flatMap((done) => list.map((value) => [...done, value])), [[]]);
}
