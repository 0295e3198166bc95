import { Inject, Injectable } from '@nestjs/common';
import { config, DAY, DomainError, HOUR, isId, kstDate, later, log, newId, won, type Won } from '#kernel';
import { Database, SYSTEM, type Actor, type Transaction } from '#database';
import { Toss, TossError, type PaymentIntent } from '#toss';
import { isCash, ISSUE_DAYS, MANDATORY_WON, UNKNOWN_BUYER, type CashReceiptWish } from './cash-receipt.rules.js';
import type { Refund } from './claim.entity.js';
import type { LockedOrder } from './payment.entity.js';
import { openText, sealText } from './refund-account.rules.js';

interface ReceiptRow {
  id: string;
  order_id: string;
  kind: 'ISSUE' | 'CANCEL';
  type: 'INCOME_DEDUCTION' | 'EXPENSE_PROOF';
  sealed: Buffer | null;
  amount_won: number;
  tax_free_won: number;
  tries: number;
  /** How often staff have asked anew after a refusal for good. */
  retried: number;
}

/** A receipt, or the taking back of a part of one, that Toss refused for good. No personal data. */
export interface FailedReceipt {
  id: string;
  orderId: string;
  number: string;
  kind: 'ISSUE' | 'CANCEL';
  amountWon: Won;
  errorCode: string;
  createdAt: Date;
}

const TYPES = { INCOME_DEDUCTION: 'income_deduction', EXPENSE_PROOF: 'expense_proof' } as const;

/**
 * Cash receipts: intended in the transaction of the payment (or of the refund), called by the worker, recorded. A repeated call has the same key, so that an
 * answer that was lost makes no second receipt. What the payment window issued itself is only noted: Toss takes it back with each cancel.
 */
@Injectable()
export class CashReceiptService {
  constructor(
    private readonly database: Database,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  /** Keeps what the shopper asked for until he has paid. */
  async want(tx: Transaction, orderId: string, amounts: { amountWon: number; taxFreeWon: number }, wish: CashReceiptWish | null): Promise<void> {
    if (wish === null) return;
    const id = newId(tx.now.getTime());
    await tx.sql("insert into cash_receipt (id, order_id, kind, type, sealed, amount_won, tax_free_won, state, next_try_at, created_at) values (?, ?, 'ISSUE', ?, ?, ?, ?, 'WANTED', ?, ?)", [
      id, orderId, wish.type, sealText(config().secret, id, wish.number), amounts.amountWon, amounts.taxFreeWon, tx.now, tx.now,
    ]);
  }

  /** The order was paid: what was asked for, or what the law wants, is due now. */
  async paid(tx: Transaction, { order, payment }: LockedOrder, intent: PaymentIntent): Promise<void> {
    if (!isCash(payment.method)) return;
    const dueOn = kstDate(later(order.paidAt ?? tx.now, ISSUE_DAYS * DAY));
    const { cashReceipt } = intent.raw;
    if (cashReceipt !== null) {
      await tx.sql(
        `insert into cash_receipt (id, order_id, kind, type, by_window, amount_won, tax_free_won, state, receipt_key, issue_number, due_on, next_try_at, created_at, issued_at) values (?, ?, 'ISSUE', ?, true, ?, ?, 'ISSUED', ?, ?, ?::date, ?, ?, ?)
         on conflict (order_id) where kind = 'ISSUE' do update set sealed = null, by_window = true, state = 'ISSUED', receipt_key = excluded.receipt_key, issue_number = excluded.issue_number, due_on = excluded.due_on, issued_at = excluded.issued_at`,
        [newId(tx.now.getTime()), order.id, cashReceipt.type === '지출증빙' ? 'EXPENSE_PROOF' : 'INCOME_DEDUCTION', order.totalWon, order.exemptWon, cashReceipt.receiptKey, cashReceipt.issueNumber, dueOn, tx.now, tx.now, tx.now],
      );
      return;
    }
    const asked = await tx.sql("update cash_receipt set state = 'INTENDED', due_on = ?::date, next_try_at = ? where order_id = ? and kind = 'ISSUE' and state = 'WANTED' returning id", [dueOn, tx.now, order.id]);
    if (asked.length > 0 || order.totalWon < MANDATORY_WON) return;
    const id = newId(tx.now.getTime());
    await tx.sql(
      `insert into cash_receipt (id, order_id, kind, type, sealed, self_issued, amount_won, tax_free_won, state, due_on, next_try_at, created_at) values (?, ?, 'ISSUE', 'INCOME_DEDUCTION', ?, true, ?, ?, 'INTENDED', ?::date, ?, ?)
       on conflict (order_id) where kind = 'ISSUE' do nothing`,
      [id, order.id, sealText(config().secret, id, UNKNOWN_BUYER), order.totalWon, order.exemptWon, dueOn, tx.now, tx.now],
    );
  }

  /** Money went back: its part of the receipt is taken back too. Toss does that itself for a receipt of the window, where the money goes through Toss. */
  async refunded(tx: Transaction, refund: Refund, taken: { receiptKey: string | null; taxFreeWon: number }): Promise<void> {
    const issue = await tx.one<{ type: string; by_window: boolean }>("select type, by_window from cash_receipt where order_id = ? and kind = 'ISSUE' and state <> 'WANTED'", [refund.orderId]);
    if (!issue || refund.amountWon === 0) return;
    const done = issue.by_window && refund.channel === 'TOSS';
    await tx.sql(
      `insert into cash_receipt (id, order_id, kind, type, by_window, amount_won, tax_free_won, state, refund_id, receipt_key, next_try_at, created_at, issued_at) values (?, ?, 'CANCEL', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz) on conflict (refund_id) where kind = 'CANCEL' do nothing`,
      [newId(tx.now.getTime()), refund.orderId, issue.type, done, refund.amountWon, taken.taxFreeWon, done ? 'ISSUED' : 'INTENDED', refund.id, done ? taken.receiptKey : null, tx.now, tx.now, done ? tx.now : null],
    );
  }

  /** Takes up to `limit` that are due; a second worker skips them. A part is taken back only of what was issued. */
  async claim(limit: number): Promise<ReceiptRow[]> {
    return this.database.transaction(SYSTEM, (tx) => tx.sql<ReceiptRow>(
      `update cash_receipt set tries = tries + 1, next_try_at = ?::timestamptz + make_interval(secs => least(3600, power(2, least(tries, 10)) * 5))
       where id in (select r.id from cash_receipt r where r.state = 'INTENDED' and r.next_try_at <= ? and (r.kind = 'ISSUE' or exists (select from cash_receipt i where i.order_id = r.order_id and i.kind = 'ISSUE' and i.state = 'ISSUED')) order by r.next_try_at limit ? for update skip locked)
       returning id, order_id, kind, type, sealed, amount_won, tax_free_won, tries, retried`,
      [tx.now, tx.now, limit],
    ));
  }

  /** Asks Toss, and records the answer. What is refused for good is staff's work; what is not known is asked again with the same key. */
  async resolve(row: ReceiptRow): Promise<void> {
    try {
      const receipt = row.kind === 'ISSUE' ? await this.issue(row) : await this.takeBack(row);
      await this.database.transaction(SYSTEM, (tx) => tx.sql("update cash_receipt set state = 'ISSUED', sealed = null, receipt_key = ?, issue_number = ?, error_code = null, issued_at = ? where id = ? and state = 'INTENDED'", [receipt.id, receipt.issue_number, tx.now, row.id]));
    } catch (error) {
      if (!(error instanceof TossError)) throw error;
      log.warn({ orderId: row.order_id, code: error.code, outcome: error.outcome }, 'toss did not confirm a cash receipt');
      if (error.outcome !== 'refused') return;
      log.error({ orderId: row.order_id, code: error.code }, 'a cash receipt was refused: staff must act');
      await this.database.transaction(SYSTEM, (tx) => tx.sql("update cash_receipt set state = 'FAILED', error_code = ?, next_try_at = ? where id = ? and state = 'INTENDED'", [error.code ?? error.type, later(tx.now, HOUR), row.id]));
    }
  }

  /** What Toss refused for good, oldest first: staff's work. */
  async failed(limit: number): Promise<FailedReceipt[]> {
    const rows = await this.database.read<{ id: string; order_id: string; number: string; kind: 'ISSUE' | 'CANCEL'; amount_won: number; error_code: string; created_at: Date }>(
      "select r.id, r.order_id, o.number, r.kind, r.amount_won, coalesce(r.error_code, '') as error_code, r.created_at from cash_receipt r join mall_order o on o.id = r.order_id where r.state = 'FAILED' order by r.created_at, r.id limit ?",
      [limit],
    );
    return rows.map((row) => ({ id: row.id, orderId: row.order_id, number: row.number, kind: row.kind, amountWon: won(row.amount_won), errorCode: row.error_code, createdAt: row.created_at }));
  }

  /**
   * Asks Toss anew for what it refused. `selfIssued`: in nobody's name, with the number that the tax office keeps for that, where the shopper's own is refused
   * (income tax law 162-3: without it a sale of 100,000 won would have no receipt). Throws NOT_FOUND, WRONG_STATE.
   */
  async retry(actor: Actor, id: string, selfIssued: boolean): Promise<void> {
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.database.transaction(actor, async (tx) => {
      const row = await tx.one<{ state: string; kind: string }>('select state, kind from cash_receipt where id = ? for update', [id]);
      if (!row) throw new DomainError('NOT_FOUND');
      if (row.state !== 'FAILED' || (selfIssued && row.kind !== 'ISSUE')) throw new DomainError('WRONG_STATE', { state: row.state });
      await tx.sql("update cash_receipt set state = 'INTENDED', retried = retried + 1, tries = 0, error_code = null, next_try_at = ? where id = ?", [tx.now, id]);
      if (selfIssued) await tx.sql("update cash_receipt set type = 'INCOME_DEDUCTION', self_issued = true, sealed = ? where id = ?", [sealText(config().secret, id, UNKNOWN_BUYER), id]);
      await tx.stateChange({ subject: 'cash_receipt', id, from: 'FAILED', to: 'INTENDED', reason: selfIssued ? '자진발급' : '' });
    });
  }

  private async issue(row: ReceiptRow): Promise<{ id: string; issue_number: string | null }> {
    const names = await this.database.readOne<{ number: string }>('select number from mall_order where id = ?', [row.order_id]);
    if (row.sealed === null) throw new Error(`cash receipt ${row.id} has nobody's number`);
    return this.toss.cashReceipts.create({
      amount: row.amount_won, tax_free_amount: row.tax_free_won, order_id: row.order_id, order_name: `구로e몰 ${names?.number ?? ''}`, type: TYPES[row.type], customer_identity_number: openText(config().secret, row.id, Buffer.from(row.sealed)),
    }, { idempotencyKey: keyOf(row) });
  }

  private async takeBack(row: ReceiptRow): Promise<{ id: string; issue_number: string | null }> {
    const issued = await this.database.readOne<{ receipt_key: string }>("select receipt_key from cash_receipt where order_id = ? and kind = 'ISSUE'", [row.order_id]);
    return this.toss.cashReceipts.cancel(issued?.receipt_key ?? '', { amount: row.amount_won }, { idempotencyKey: keyOf(row) });
  }
}

/** A repeated call has the same key; one that staff ask for after a refusal has another, since Toss answers the same key with the same refusal. */
function keyOf({ id, retried }: ReceiptRow): string {
  return retried === 0 ? `receipt-${id}` : `receipt-${id}-${retried}`;
}
