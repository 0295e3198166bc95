/**
 * What `books` proves. Each room says what must hold of its rows, and registers it with `BooksService` in its module.
 *
 * A table that is written `{table}` is looked at whole, or, where the proof goes on from the last one, only as far as its rows were touched since
 * (the room's `scopes` say which those are). A check that names no table so is proven whole only, but for those that cost the same at any size.
 */
export interface BooksCheck {
  name: string;
  /** For people: what is proven. */
  what: string;
  /** Answers `n`: how many rows are looked at. */
  examined: string;
  /** Answers the rows where it does not hold. `:now` stands for the moment at which it is asked. */
  breaches: string;
  /** Costs the same however large the mall is: part of each proof. */
  always?: true;
}

/** A proof that asks somebody else (Toss): not a statement. Left out offline, and where a proof only goes on. */
export interface OutsideCheck {
  name: string;
  what: string;
  prove(): Promise<{ examined: number; breaches: object[] }>;
}

/** What a room has to prove. */
export interface BooksRoom {
  checks: readonly BooksCheck[];
  /** For each table that is written `{table}`: the condition, on alias `x`, of the rows that were touched since the database's transaction `{since}`. */
  scopes?: Readonly<Record<string, string>>;
  outside?: readonly OutsideCheck[];
}

/** A transaction number of PostgreSQL (xid8) as text: what a proof goes on from. */
export type Watermark = string;

/**
 * The statement of a check over everything (`since` null), or over what was touched since; null where it can't be proven so.
 * Throws a RangeError where a table has no scope, or the watermark is no number.
 */
export function scoped(text: string, scopes: Readonly<Record<string, string>>, since: Watermark | null): string | null {
  if (since !== null && !/^\d+$/.test(since)) throw new RangeError(`not a watermark: ${since}`);
  if (since !== null && !/\{\w+\}/.test(text)) return null;
  return text.replaceAll(/\{(\w+)\}/g, (_, table: string) => {
    const scope = scopes[table];
    if (scope === undefined) throw new RangeError(`no room says which rows of ${table} were touched`);
    return since === null ? table : `(select x.* from ${table} x where ${scope.replaceAll('{since}', `'${since}'::xid8`)})`;
  });
}
