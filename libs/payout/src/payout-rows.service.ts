import { Inject, Injectable } from '@nestjs/common';
import { isId, startOfKstDay } from '#kernel';
import { Database } from '#database';
import type { OutsideRow, OutsideRows, Span } from '#reconciliation';
import { Toss } from '#toss';

interface Paid {
  id: string;
  payout_date: string;
  amount_won: number;
  ledger_transaction: string | null;
}

/** What vendors were paid: Toss's list of payouts beside ours, under the name that we gave each. Only what has arrived is money that moved. */
@Injectable()
export class PayoutRows implements OutsideRows {
  readonly list = 'PAYOUTS';

  constructor(
    private readonly database: Database,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  async theirs({ from, to }: Span): Promise<OutsideRow[]> {
    const rows: OutsideRow[] = [];
    for await (const payout of this.toss.payouts.list({ limit: 5000, payout_date: { gte: from, lte: to } })) {
      if (payout.status === 'paid') rows.push(rowOf(payout.ref_payout_id, payout.payout_date, payout.amount));
    }
    return rows;
  }

  /** One that Toss has paid and that we have still to hear of is on its way with us: the worker asks until it knows. */
  async ours({ from, to }: Span, theirs: readonly OutsideRow[]): Promise<OutsideRow[]> {
    const named = theirs.flatMap((row) => (row.key !== null && isId(row.key) ? [row.key] : []));
    const rows = await this.database.read<Paid>(
      `select p.id, p.payout_date::text, p.amount_won, t.id as ledger_transaction from payout p left join ledger_transaction t on t.event = 'payout.completed' and t.reference = p.id::text
       where p.state = 'COMPLETED' and (p.payout_date between ?::date and ?::date or p.id = any(?::uuid[])) or p.state in ('APPROVED', 'SENT') and p.payout_date is not null and p.id = any(?::uuid[])`,
      [from, to, named, named],
    );
    return rows.map((row) => ({ ...rowOf(row.id, row.payout_date, row.amount_won), ledgerTransactionId: row.ledger_transaction }));
  }
}

function rowOf(key: string, day: string, amountWon: number): OutsideRow {
  return { key, group: null, at: startOfKstDay(day), on: day, day, method: null, amountWon, feeWon: null, orderId: null, ledgerTransactionId: null, trait: null };
}
