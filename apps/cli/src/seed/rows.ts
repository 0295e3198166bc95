import type { Transaction } from '#database';

/** A row as PostgreSQL's own record reader takes it: column names and JSON values. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows that one statement carries: large enough to be fast, small enough for memory. */
const CHUNK = 2_000;

/** Writes many rows of one table, a statement for each chunk. */
export async function insertRows(tx: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const names = columns.join(', ');
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    await tx.sql(`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ?::jsonb)`, [JSON.stringify(chunk)]);
  }
}
