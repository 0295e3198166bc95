import { Injectable } from '@nestjs/common';
import { isId, startOfKstDay, won } from '#kernel';
import type { Transaction } from '#database';
import { LedgerService, tossSettledPostings } from '#ledger';
import type { Settlement } from '#toss';
import type { Pair } from './compare.rules.js';

interface Kept {
  amount_won: number;
  net_won: number;
  fee_vat_won: number;
  corrections: number;
}

/** Money that Toss has paid out: kept row by row, each posted once as `toss.settled` under Toss's key of it. */
@Injectable()
export class ArrivalService {
  constructor(private readonly ledger: LedgerService) {}

  /** Posts what arrived on a Korean day. A row that Toss now tells otherwise is put right by a posting of what changed. */
  async record(tx: Transaction, day: string, arrivals: readonly Settlement[]): Promise<void> {
    for (const row of [...arrivals].sort((a, b) => a.id.localeCompare(b.id))) {
      const written = await tx.sql(
        `insert into toss_settlement (transaction_key, payment_key, order_id, method, amount_won, fee_won, fee_vat_won, net_won, sold_on, paid_out_on, fees, posted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
         on conflict (transaction_key) do nothing returning transaction_key`,
        [row.id, row.payment_intent, row.order_id, row.raw.method, row.amount, row.amount - row.net, row.fee_vat, row.net, row.sold_date, row.paid_out_date, JSON.stringify(row.fee_details), tx.now],
      );
      if (written.length > 0) await this.post(tx, day, row, row.id, { amount_won: 0, net_won: 0, fee_vat_won: 0, corrections: 0 });
      else await this.correct(tx, day, row);
    }
  }

  /** Notes which of our postings each arrived row settles, where that was not known before. */
  async settle(tx: Transaction, pairs: readonly Pair[]): Promise<void> {
    const known = pairs.flatMap(({ ours, theirs }) => (ours.ledgerTransactionId === null || theirs.key === null ? [] : [[theirs.key, ours.ledgerTransactionId] as const]));
    await tx.sql(
      `update toss_settlement s set settles = w.ours from unnest(?::text[], ?::uuid[]) as w(key, ours)
       where s.transaction_key = w.key and s.settles is null and not exists (select from toss_settlement other where other.settles = w.ours)`,
      [known.map(([key]) => key), known.map(([, ours]) => ours)],
    );
  }

  private async correct(tx: Transaction, day: string, row: Settlement): Promise<void> {
    const kept = await tx.one<Kept>('select amount_won, net_won, fee_vat_won, corrections from toss_settlement where transaction_key = ? for update', [row.id]);
    if (!kept || (kept.amount_won === row.amount && kept.net_won === row.net && kept.fee_vat_won === row.fee_vat)) return;
    await tx.sql('update toss_settlement set amount_won = ?, fee_won = ?, fee_vat_won = ?, net_won = ?, fees = ?::jsonb, corrections = corrections + 1 where transaction_key = ?', [row.amount, row.amount - row.net, row.fee_vat, row.net, JSON.stringify(row.fee_details), row.id]);
    await this.post(tx, day, row, `${row.id}#${kept.corrections + 2}`, kept);
  }

  /** Posts the row less what was posted of it before. */
  private async post(tx: Transaction, day: string, row: Settlement, reference: string, before: Kept): Promise<void> {
    const money = { amountWon: won(row.amount - before.amount_won), feeWon: won(row.amount - row.net - (before.amount_won - before.net_won)), feeVatWon: won(row.fee_vat - before.fee_vat_won) };
    const order = isId(row.order_id) ? await tx.one<{ id: string }>('select id from mall_order where id = ?', [row.order_id]) : undefined;
    await this.ledger.post(tx, { event: 'toss.settled', reference, orderId: order?.id ?? null, occurredAt: startOfKstDay(day), memo: row.paid_out_date, postings: tossSettledPostings(money) });
  }
}
