import { Injectable } from '@nestjs/common';
import { won, type Won } from '#kernel';
import { Database, type Parameter } from '#database';

export interface LedgerTransactionRow {
  id: string;
  event: string;
  reference: string;
  orderId: string | null;
  occurredAt: Date;
  /** The Korean day that it belongs to. */
  postedOn: string;
  actor: string;
  memo: string;
  entries: { id: string; account: string; name: string; ownerId: string | null; ownerName: string | null; orderLineId: string | null; amountWon: Won }[];
}

/** A transaction with what it stands on and what stands on it. */
export interface LedgerDocumentRow extends LedgerTransactionRow {
  orderNumber: string | null;
  /** The refund that it booked, and its claims. */
  refundId: string | null;
  claimIds: string[];
  /** The lines of statements that it became. */
  statementLines: { id: string; statementId: string; vendorName: string; periodEnd: string }[];
  /** The transaction that this one takes back. */
  reverses: string | null;
  reversedBy: string | null;
  /** Of a sealed day, its own hash in hex; null while the day is open. */
  digest: string | null;
}

interface Row {
  id: string;
  event: string;
  reference: string;
  order_id: string | null;
  occurred_at: Date;
  posted_on: string;
  actor: string;
  memo: string;
  entries: { id: number; account: string; name: string; owner_id: string | null; owner_name: string | null; line: string | null; amount_won: number }[];
}

const COLUMNS = `t.id, t.event, t.reference, t.order_id, t.occurred_at, to_char(t.posted_on, 'YYYY-MM-DD') as posted_on, t.actor, t.memo,
    (select jsonb_agg(jsonb_build_object('id', e.id, 'account', e.account_code, 'name', a.name, 'owner_id', e.owner_id, 'owner_name', coalesce(v.name, b.name), 'line', e.order_line_id, 'amount_won', e.amount_won) order by e.id)
     from ledger_entry e join ledger_account a on a.code = e.account_code left join vendor v on v.id = e.owner_id left join budget b on b.id = e.owner_id where e.transaction_id = t.id) as entries`;

@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  /** Transactions, newest first; `before` is the id of the last one seen. */
  async transactions(first: number, before: string | null): Promise<LedgerTransactionRow[]> {
    return this.found('where (?::uuid is null or t.id < ?::uuid) order by t.id desc limit ?', [before, before, first]);
  }

  async ofOrder(orderId: string): Promise<LedgerTransactionRow[]> {
    return this.found('where t.order_id = ? order by t.id', [orderId]);
  }

  /** One transaction as a document: with the order, the refund and the claims that it tells of, the statements that it is in, and its reversal. */
  async document(id: string): Promise<LedgerDocumentRow | null> {
    const row = await this.database.readOne<Row & { number: string | null; refund_id: string | null; claim_ids: string[]; statement_lines: LedgerDocumentRow['statementLines']; reverses: string | null; reversed_by: string | null; digest: string | null }>(
      `select ${COLUMNS}, o.number, r.id as refund_id, coalesce((select array_agg(c.id::text order by c.id) from claim c where c.refund_id = r.id), '{}') as claim_ids, t.reverses,
         (select coalesce(jsonb_agg(jsonb_build_object('id', x.ledger_entry_id::text, 'statementId', s.id, 'vendorName', v.name, 'periodEnd', s.period_end::text) order by x.ledger_entry_id), '[]') from ledger_entry e
          join statement_line x on x.ledger_entry_id = e.id join statement s on s.id = x.statement_id join vendor v on v.id = s.vendor_id where e.transaction_id = t.id) as statement_lines,
         (select b.id from ledger_transaction b where b.reverses = t.id) as reversed_by, encode(g.hash, 'hex') as digest
       from ledger_transaction t left join mall_order o on o.id = t.order_id left join refund r on t.event = 'claim.refunded' and r.order_id = t.order_id and r.transaction_key = t.reference
       left join ledger_digest g on g.transaction_id = t.id where t.id = ?`,
      [id],
    );
    if (!row) return null;
    return { ...toTransaction(row), orderNumber: row.number, refundId: row.refund_id, claimIds: row.claim_ids, statementLines: row.statement_lines, reverses: row.reverses, reversedBy: row.reversed_by, digest: row.digest };
  }

  private async found(where: string, parameters: readonly Parameter[]): Promise<LedgerTransactionRow[]> {
    return (await this.database.read<Row>(`select ${COLUMNS} from ledger_transaction t ${where}`, parameters)).map(toTransaction);
  }
}

function toTransaction(row: Row): LedgerTransactionRow {
  return {
    id: row.id, event: row.event, reference: row.reference, orderId: row.order_id, occurredAt: row.occurred_at, postedOn: row.posted_on, actor: row.actor, memo: row.memo,
    entries: row.entries.map((entry) => ({ id: String(entry.id), account: entry.account, name: entry.name, ownerId: entry.owner_id, ownerName: entry.owner_name, orderLineId: entry.line, amountWon: won(entry.amount_won) })),
  };
}
