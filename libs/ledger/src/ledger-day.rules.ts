/**
 * How a day of the ledger is sealed. Anybody with a copy of the tables can do the same sums:
 *
 * - a transaction's digest: SHA-256 of the JSON array of its columns and, in the order of their ids, of its entries (`DIGEST`);
 * - a day's hash: SHA-256 of the hash of the day before (32 zero bytes before the first), the day and its number of transactions as text,
 *   and the digests in the order of the transactions' ids (`DAY_HASH`).
 *
 * Times are seconds since 1970 with six decimals, so that no setting of a session changes them.
 */
export const DIGEST = `sha256(convert_to(jsonb_build_array(t.id, t.event, t.reference, t.order_id, extract(epoch from t.occurred_at), extract(epoch from t.posted_at), t.posted_on, t.actor, t.memo, t.reverses,
  (select jsonb_agg(jsonb_build_array(e.id, e.account_code, e.owner_id, e.order_line_id, e.amount_won, e.posted_on) order by e.id) from ledger_entry e where e.transaction_id = t.id))::text, 'UTF8'))`;

/** Over rows of `ledger_digest` as `g`; `previous` and `day` are expressions. */
export const dayHash = (previous: string, day: string): string => `sha256(${previous} || convert_to(${day}::text || ' ' || count(g.hash), 'UTF8') || coalesce(string_agg(g.hash, ''::bytea order by g.transaction_id), ''::bytea))`;

/** The hash before the first day. */
export const NO_HASH = "decode(repeat('00', 32), 'hex')";
