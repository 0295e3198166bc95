import { Injectable } from '@nestjs/common';
import { isId, won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import type { StatementState } from './statement.state.js';

/** As a line is read. Late interest and goodwill are stored as adjustments, and told apart by the event of their posting. */
export type StatementLineKind = 'SALE' | 'SHIPPING' | 'REFUND' | 'REFUND_SHIPPING' | 'INTEREST' | 'GOODWILL' | 'ADJUSTMENT';

export interface StatementRow {
  id: string;
  vendorId: string;
  vendorName: string;
  periodStart: string;
  periodEnd: string;
  state: StatementState;
  carriedInWon: Won;
  netWon: Won;
  carriedOutWon: Won;
  payoutWon: Won;
  payoutDueOn: string;
  closedAt: Date | null;
}

/** Sums of a statement's lines of one kind, category of rate and tax. Each opens to its lines. */
export interface FigureRow {
  kind: StatementLineKind;
  /** Of sales and refunds: the rate of the commission, in basis points. */
  commissionBp: number | null;
  category: string | null;
  lines: number;
  quantity: number;
  grossWon: Won;
  vendorDiscountWon: Won;
  mallDiscountWon: Won;
  budgetDiscountWon: Won;
  commissionWon: Won;
  commissionVatWon: Won;
  shippingWon: Won;
  adjustmentWon: Won;
  netWon: Won;
}

export interface StatementLineRow extends Omit<FigureRow, 'lines'> {
  /** The entry of the ledger. */
  id: string;
  at: Date;
  orderId: string | null;
  vendorOrderId: string | null;
  orderLineId: string | null;
  number: string | null;
  name: string;
  taxKind: 'TAXABLE' | 'EXEMPT' | null;
  /** The transaction of the ledger that moved it, and why. */
  event: string;
  memo: string;
  transactionId: string;
  /** Of a refund: the end of the earlier period whose statement holds the sale. */
  saleIn: string | null;
}

interface Reads {
  sql: Transaction['sql'];
}

const STATEMENT = `select s.id, s.vendor_id, v.name as vendor_name, s.period_start::text, s.period_end::text, s.state, s.carried_in_won, s.net_won, s.carried_out_won, s.payout_won, s.payout_due_on::text, s.closed_at from statement s join vendor v on v.id = s.vendor_id`;

/** The rate, the category and the sale of a statement's line `x` whose order line is `l`. */
const CATEGORY = "(select c.name from product_version pv join category c on c.id = pv.category_id where pv.id = l.product_version_id)";

/** The kind of a line as it is read, in SQL. `event`: of its posting; asked for adjustments alone. */
export const kindOf = (line: string, event = `(select event from posting_of(${line}.ledger_entry_id))`): string =>
  `case when ${line}.kind <> 'ADJUSTMENT' then ${line}.kind else case ${event} when 'interest.accrued' then 'INTEREST' when 'goodwill.refunded' then 'GOODWILL' else 'ADJUSTMENT' end end`;

const LINE = `select x.*, ${kindOf('x', 't.event')} as shown_kind, l.commission_bp, l.tax_kind, ${CATEGORY} as category, coalesce(l.name, '') as name, t.transaction_id, t.event, t.memo, order_number(x.order_id, x.vendor_id) as number,
    (select s.period_end::text from statement_line sale join statement s on s.id = sale.statement_id where x.kind = 'REFUND' and sale.ledger_entry_id = owed_entry('line.confirmed', x.order_line_id, x.vendor_id) and sale.statement_id <> x.statement_id) as sale_in
  from statement_line x left join order_line l on l.id = x.order_line_id cross join lateral posting_of(x.ledger_entry_id) t`;

/** Statements as their vendor and staff read them. A vendor's reads run behind the second barrier. */
@Injectable()
export class StatementQueries {
  constructor(private readonly database: Database) {}

  /** Newest first; of one vendor, one run, or all. `orderId`: that have a line of this order, or of this vendor's part of one. `before`: id of the last one seen. */
  async page(actor: Actor, of: { vendorId?: string | null; runId?: string | null; state?: StatementState | null; orderId?: string | null }, first: number, before: string | null): Promise<StatementRow[]> {
    if (of.orderId != null && !isId(of.orderId)) return [];
    return this.reading(actor, async (tx) => {
      const rows = await tx.sql<StatementRaw>(
        `${STATEMENT} where (?::uuid is null or s.id in (select x.statement_id from order_line l join statement_line x on x.order_line_id = l.id where l.order_id = ?::uuid or l.vendor_order_id = ?::uuid)) and (?::uuid is null or s.vendor_id = ?::uuid) and (?::uuid is null or s.run_id = ?::uuid) and (?::text is null or s.state = ?)
           and (?::uuid is null or (s.period_end, s.id) < (select b.period_end, b.id from statement b where b.id = ?::uuid)) order by s.period_end desc, s.id desc limit ?`,
        [of.orderId ?? null, of.orderId ?? null, of.orderId ?? null, of.vendorId ?? null, of.vendorId ?? null, of.runId ?? null, of.runId ?? null, of.state ?? null, of.state ?? null, before, before, first],
      );
      return rows.map(toStatement);
    });
  }

  /** Null where it is not this vendor's. */
  async one(actor: Actor, id: string): Promise<StatementRow | null> {
    if (!isId(id)) return null;
    return this.reading(actor, async (tx) => (await tx.sql<StatementRaw>(`${STATEMENT} where s.id = ?`, [id])).map(toStatement)[0] ?? null);
  }

  /** What it is made of, by kind, rate and category. */
  async figures(actor: Actor, id: string): Promise<FigureRow[]> {
    return this.reading(actor, async (tx) => {
      const rows = await tx.sql<FigureRaw>(
        `select ${kindOf('x')} as kind, l.commission_bp, ${CATEGORY} as category, count(*)::int as lines, sum(x.quantity)::int as quantity, sum(x.gross_won)::bigint as gross_won, sum(x.vendor_discount_won)::bigint as vendor_discount_won, sum(x.mall_discount_won)::bigint as mall_discount_won,
           sum(x.budget_discount_won)::bigint as budget_discount_won, sum(x.commission_won)::bigint as commission_won, sum(x.commission_vat_won)::bigint as commission_vat_won, sum(x.shipping_won)::bigint as shipping_won, sum(x.adjustment_won)::bigint as adjustment_won, sum(x.net_won)::bigint as net_won
         from statement_line x left join order_line l on l.id = x.order_line_id where x.statement_id = ? group by 1, 2, 3 order by 1, 2, 3`,
        [id],
      );
      return rows.map((row) => ({ ...toSums(row), kind: row.kind, commissionBp: row.commission_bp, category: row.category, lines: row.lines, quantity: row.quantity }));
    });
  }

  /** The lines behind the figures, in the order of the ledger; of one kind, or all. `after`: the entry of the last one seen. */
  async lines(actor: Actor, id: string, kind: StatementLineKind | null, first: number, after: string | null): Promise<StatementLineRow[]> {
    return this.reading(actor, async (tx) => {
      const stored = kind === 'INTEREST' || kind === 'GOODWILL' ? 'ADJUSTMENT' : kind;
      const rows = await tx.sql<LineRaw>(`${LINE} where x.statement_id = ? and (?::text is null or x.kind = ?) and (?::text is null or ${kindOf('x', 't.event')} = ?) and (?::bigint is null or x.ledger_entry_id > ?::bigint) order by x.ledger_entry_id limit ?`, [id, stored, stored, kind, kind, after, after, first]);
      return rows.map(toLine);
    });
  }

  private reading<T>(actor: Actor, work: (tx: Reads) => Promise<T>): Promise<T> {
    return actor.vendorId === undefined ? work({ sql: (text, parameters) => this.database.read(text, parameters) }) : this.database.transaction(actor, work);
  }
}

interface StatementRaw {
  id: string; vendor_id: string; vendor_name: string; period_start: string; period_end: string; state: StatementState; carried_in_won: number; net_won: number; carried_out_won: number; payout_won: number; payout_due_on: string; closed_at: Date | null;
}
interface SumsRaw {
  gross_won: number; vendor_discount_won: number; mall_discount_won: number; budget_discount_won: number; commission_won: number; commission_vat_won: number; shipping_won: number; adjustment_won: number; net_won: number;
}
interface FigureRaw extends SumsRaw { kind: StatementLineKind; commission_bp: number | null; category: string | null; lines: number; quantity: number }
interface LineRaw extends SumsRaw {
  ledger_entry_id: number; shown_kind: StatementLineKind; at: Date; quantity: number; order_id: string | null; vendor_order_id: string | null; order_line_id: string | null; number: string | null; name: string; tax_kind: 'TAXABLE' | 'EXEMPT' | null;
  commission_bp: number | null; category: string | null; event: string; memo: string; transaction_id: string; sale_in: string | null;
}

function toStatement(row: StatementRaw): StatementRow {
  return {
    id: row.id, vendorId: row.vendor_id, vendorName: row.vendor_name, periodStart: row.period_start, periodEnd: row.period_end, state: row.state, carriedInWon: won(row.carried_in_won), netWon: won(row.net_won), carriedOutWon: won(row.carried_out_won),
    payoutWon: won(row.payout_won), payoutDueOn: row.payout_due_on, closedAt: row.closed_at,
  };
}

function toSums(row: SumsRaw): Omit<FigureRow, 'kind' | 'commissionBp' | 'category' | 'lines' | 'quantity'> {
  return {
    grossWon: won(row.gross_won), vendorDiscountWon: won(row.vendor_discount_won), mallDiscountWon: won(row.mall_discount_won), budgetDiscountWon: won(row.budget_discount_won), commissionWon: won(row.commission_won), commissionVatWon: won(row.commission_vat_won),
    shippingWon: won(row.shipping_won), adjustmentWon: won(row.adjustment_won), netWon: won(row.net_won),
  };
}

function toLine(row: LineRaw): StatementLineRow {
  return {
    ...toSums(row), id: String(row.ledger_entry_id), kind: row.shown_kind, at: row.at, quantity: row.quantity, orderId: row.order_id, vendorOrderId: row.vendor_order_id, orderLineId: row.order_line_id, number: row.number, name: row.name, taxKind: row.tax_kind,
    commissionBp: row.commission_bp, category: row.category, event: row.event, memo: row.memo, transactionId: row.transaction_id, saleIn: row.sale_in,
  };
}
