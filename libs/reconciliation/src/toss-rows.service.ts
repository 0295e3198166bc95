import { Injectable } from '@nestjs/common';
import { config, DAY, kstDate, later, SECOND, startOfKstDay } from '#kernel';
import { TossStatement } from '#order';
import type { Settlement } from '#toss';
import type { OutsideRow } from './compare.rules.js';
import { OurMoneyQueries } from './our-money.queries.js';
import type { OutsideRows, Span } from './outside-rows.js';
import { expectedFeeWon, expectedPayoutOn, readTerms, termsOf, type Terms } from './terms.rules.js';

/** Toss says of a deposit that the bank took back that its account waits again. */
const WAITS_AGAIN = 'WAITING_FOR_DEPOSIT';

/** What shoppers paid and got back: Toss's list of transactions beside our ledger. */
@Injectable()
export class TransactionRows implements OutsideRows {
  readonly list = 'TRANSACTIONS';

  constructor(
    private readonly statement: TossStatement,
    private readonly money: OurMoneyQueries,
  ) {}

  async theirs({ from, to }: Span): Promise<OutsideRow[]> {
    const rows: OutsideRow[] = [];
    for await (const row of this.statement.movements(startOfKstDay(from), later(startOfKstDay(to), DAY - SECOND))) {
      const at = new Date(row.created * 1000);
      rows.push({
        key: row.id, group: row.payment_intent, at, on: kstDate(at), day: kstDate(at), method: row.raw.method, amountWon: row.amount, feeWon: null, orderId: row.order_id, ledgerTransactionId: null,
        trait: row.amount < 0 && row.raw.status === WAITS_AGAIN ? 'REVERSED' : null,
      });
    }
    return rows;
  }

  ours(span: Span, theirs: readonly OutsideRow[]): Promise<OutsideRow[]> {
    return this.money.movements(span, theirs);
  }
}

/** What Toss keeps of each, and when it pays the rest: Toss's list of settlements beside our ledger and the contract. */
@Injectable()
export class SettlementRows implements OutsideRows {
  readonly list = 'SETTLEMENTS';
  private readonly terms: readonly Terms[] = readTerms(config().toss.terms);

  constructor(
    private readonly statement: TossStatement,
    private readonly money: OurMoneyQueries,
  ) {}

  async theirs({ from, to }: Span): Promise<OutsideRow[]> {
    const rows: OutsideRow[] = [];
    for await (const row of this.statement.settlements('soldDate', from, to)) rows.push(settledRow(row));
    return rows;
  }

  /** Our movements, with the fee and the day of payout that the contract lets us expect. How it was paid is Toss's to say: the shopper may choose in its window. */
  async ours(span: Span, theirs: readonly OutsideRow[]): Promise<OutsideRow[]> {
    const methods = new Map(theirs.map((row) => [row.group, row.method]));
    return (await this.money.movements(span, theirs)).map((row) => {
      const terms = termsOf(this.terms, methods.get(row.group) ?? row.method ?? '', row.on);
      return { ...row, day: terms && expectedPayoutOn(row.on, terms), feeWon: terms && expectedFeeWon(row.amountWon, terms), trait: row.trait === 'REVERSED' ? null : row.trait };
    });
  }

  /** What reached the bank on a Korean day: each row once. Throws TossError. */
  async arrivals(day: string): Promise<Settlement[]> {
    const listed = new Map<string, Settlement>();
    for await (const row of this.statement.settlements('paidOutDate', day, day)) if (!listed.has(row.id)) listed.set(row.id, row);
    return [...listed.values()];
  }
}

/** What Toss kept is what it did not pay; what it says of its single fees and their VAT is held against that. */
export function settledRow(row: Settlement): OutsideRow {
  return {
    key: row.id, group: row.payment_intent, at: startOfKstDay(row.sold_date), on: row.sold_date, day: row.paid_out_date, method: row.raw.method, amountWon: row.amount, feeWon: row.amount - row.net, fees: { sumWon: row.fee, vatWon: row.fee_vat },
    orderId: row.order_id, ledgerTransactionId: null, trait: null,
  };
}
