/**
 * How a day of the ledger is sealed. Anybody with a copy of the tables can do the same sums:
 *
 * - a transaction's digest: SHA-256 of the JSON array of its columns and, in the order of their ids, of its entries (`DIGEST`);
 * - a day's hash: SHA-256 of the hash of the day before (32 zero bytes before the first), the day and its number of transactions as text,
 *   and the digests in the order of the transactions' ids (`dayHash`);
 * - a closing's mark: SHA-256 of the mark of the closing before (32 zero bytes before the first) and of the JSON array of the closing's columns and of its days' (`closingMark`).
 *
 * Times are seconds since 1970 with six decimals, so that no setting of a session changes them.
 */
export const DIGEST = `sha256(convert_to(jsonb_build_array(t.id, t.event, t.reference, t.order_id, extract(epoch from t.occurred_at), extract(epoch from t.posted_at), t.posted_on, t.actor, t.memo, t.reverses,
  (select jsonb_agg(jsonb_build_array(e.id, e.account_code, e.owner_id, e.order_line_id, e.amount_won, e.posted_on) order by e.id) from ledger_entry e where e.transaction_id = t.id))::text, 'UTF8'))`;

/** Over rows of `ledger_digest` as `g`; `previous` and `day` are expressions. */
export const dayHash = (previous: string, day: string): string => `sha256(${previous} || convert_to(${day}::text || ' ' || count(g.hash), 'UTF8') || coalesce(string_agg(g.hash, ''::bytea order by g.transaction_id), ''::bytea))`;

/** Of a row of `ledger_closing`, or one that is to be; `previous` is the mark of the closing before. */
export const closingMark = (previous: string, closing: string): string => `sha256(${previous} || convert_to(jsonb_build_array(${closing}.through, ${closing}.since, encode(${closing}.hash, 'hex'), extract(epoch from ${closing}.closed_at), ${closing}.actor, ${closing}.note,
  (select jsonb_agg(jsonb_build_array(d.day, d.transactions, d.entries, extract(epoch from d.sealed_at), encode(d.hash, 'hex')) order by d.day) from ledger_day d where d.day between ${closing}.since and ${closing}.through))::text, 'UTF8'))`;

/** The hash before the first day, and the mark before the first closing. */
export const NO_HASH = "decode(repeat('00', 32), 'hex')";
