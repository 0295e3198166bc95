import { Injectable } from '@nestjs/common';
import { won, type Won } from '#kernel';
import { Database } from '#database';

export interface Balance {
  code: string;
  name: string;
  debitWon: Won;
  creditWon: Won;
}

export interface LedgerTransactionRow {
  id: string;
  event: string;
  reference: string;
  orderId: string | null;
  occurredAt: Date;
  actor: string;
  memo: string;
  entries: { account: string; name: string; ownerName: string | null; amountWon: Won }[];
}

interface Row {
  id: string;
  event: string;
  reference: string;
  order_id: string | null;
  occurred_at: Date;
  actor: string;
  memo: string;
  entries: { account: string; name: string; owner_name: string | null; amount_won: number }[];
}

const TRANSACTIONS = `select t.id, t.event, t.reference, t.order_id, t.occurred_at, t.actor, t.memo,
    (select jsonb_agg(jsonb_build_object('account', e.account_code, 'name', a.name, 'owner_name', v.name, 'amount_won', e.amount_won) order by e.id)
     from ledger_entry e join ledger_account a on a.code = e.account_code left join vendor v on v.id = e.owner_id where e.transaction_id = t.id) as entries
  from ledger_transaction t`;

@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  /** The trial balance: for each account the sum of its debits and of its credits, in won. */
  async balances(): Promise<Balance[]> {
    const rows = await this.database.read<{ code: string; name: string; debit: string; credit: string }>(
      `select a.code, a.name, coalesce(sum(e.amount_won) filter (where e.amount_won > 0), 0)::bigint as debit, coalesce(-sum(e.amount_won) filter (where e.amount_won < 0), 0)::bigint as credit
       from ledger_account a left join ledger_entry e on e.account_code = a.code group by a.code, a.name, a.kind order by array_position(array['ASSET','LIABILITY','INCOME','EXPENSE'], a.kind), a.code`,
    );
    return rows.map((row) => ({ code: row.code, name: row.name, debitWon: won(Number(row.debit)), creditWon: won(Number(row.credit)) }));
  }

  /** Transactions, newest first; `before` is the id of the last one seen. */
  async transactions(first: number, before: string | null): Promise<LedgerTransactionRow[]> {
    const rows = await this.database.read<Row>(`${TRANSACTIONS} where (?::uuid is null or t.id < ?::uuid) order by t.id desc limit ?`, [before, before, first]);
    return rows.map(toTransaction);
  }

  async ofOrder(orderId: string): Promise<LedgerTransactionRow[]> {
    const rows = await this.database.read<Row>(`${TRANSACTIONS} where t.order_id = ? order by t.id`, [orderId]);
    return rows.map(toTransaction);
  }
}

function toTransaction(row: Row): LedgerTransactionRow {
  return {
    id: row.id, event: row.event, reference: row.reference, orderId: row.order_id, occurredAt: row.occurred_at, actor: row.actor, memo: row.memo,
    entries: row.entries.map((entry) => ({ account: entry.account, name: entry.name, ownerName: entry.owner_name, amountWon: won(entry.amount_won) })),
  };
}
