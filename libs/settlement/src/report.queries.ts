import { Injectable } from '@nestjs/common';
import { DAY, DomainError, kstDate, later, showBusinessNumber, startOfKstDay, won, type Won } from '#kernel';
import { Database } from '#database';

/** What a tax invoice of the mall's commission says: one for each vendor and month. Sums are the ledger's. */
export interface TaxDocumentRow {
  vendorId: string;
  /** The last Korean day of the month. */
  writtenOn: string;
  businessNumber: string;
  name: string;
  representative: string;
  address: string;
  email: string;
  /** Commission on goods with VAT, and on exempt goods: the mall's service bears VAT in both cases. */
  taxableGoodsWon: Won;
  exemptGoodsWon: Won;
  supplyWon: Won;
  vatWon: Won;
  totalWon: Won;
}

/** What a seller sold through the mall in a month, as the tax office is told each quarter (VAT law 75). Sums are the ledger's. */
export interface SalesRow {
  vendorId: string;
  month: string;
  businessNumber: string;
  name: string;
  orders: number;
  /** What was confirmed for the goods and their delivery, with the discounts that others paid for, less what was given back afterwards. */
  goodsWon: Won;
  shippingWon: Won;
  totalWon: Won;
  taxableWon: Won;
  exemptWon: Won;
}

/** `2026-11` as its first moment and that of the next month, in Korea. Throws DATE_INVALID. */
export function monthOf(text: string): { from: Date; to: Date } {
  const [year, month] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined) throw new DomainError('DATE_INVALID', { field: 'month' });
  return { from: startOfKstDay(`${text}-01`), to: startOfKstDay(`${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`) };
}

/** `2026-4` (the fourth quarter) as its first moment and that of the next quarter, in Korea. Throws DATE_INVALID. */
export function quarterOf(text: string): { from: Date; to: Date } {
  const [year, quarter] = /^(20\d\d)-([1-4])$/.exec(text)?.slice(1).map(Number) ?? [];
  if (year === undefined || quarter === undefined) throw new DomainError('DATE_INVALID', { field: 'quarter' });
  const first = String(quarter * 3 - 2).padStart(2, '0');
  const last = String(quarter * 3).padStart(2, '0');
  return { from: monthOf(`${year}-${first}`).from, to: monthOf(`${year}-${last}`).to };
}

/** Reports that the tax office and the vendors' accountants get, each added up from the ledger. */
@Injectable()
export class ReportQueries {
  constructor(private readonly database: Database) {}

  /** Vendors with a commission in the month, by business number. Below zero where more was given back. */
  async taxDocuments(month: string): Promise<TaxDocumentRow[]> {
    const { from, to } = monthOf(month);
    const writtenOn = kstDate(later(to, -DAY));
    const rows = await this.database.read<TaxRaw>(
      `select v.id, v.business_number, v.name, v.representative, v.address, v.email::text, x.* from (
         select e.owner_id, (-coalesce(sum(e.amount_won) filter (where e.account_code = 'COMMISSION_INCOME' and l.tax_kind = 'TAXABLE'), 0))::bigint as taxable, (-coalesce(sum(e.amount_won) filter (where e.account_code = 'COMMISSION_INCOME' and l.tax_kind = 'EXEMPT'), 0))::bigint as exempt,
           (-coalesce(sum(e.amount_won) filter (where e.account_code = 'COMMISSION_VAT'), 0))::bigint as vat
         from ledger_transaction t join ledger_entry e on e.transaction_id = t.id join order_line l on l.id = e.order_line_id
         where t.occurred_at >= ? and t.occurred_at < ? and e.account_code in ('COMMISSION_INCOME', 'COMMISSION_VAT') group by 1) x join vendor v on v.id = x.owner_id
       where x.taxable <> 0 or x.exempt <> 0 or x.vat <> 0 order by v.business_number`,
      [from, to],
    );
    return rows.map((row) => ({
      vendorId: row.id, writtenOn, businessNumber: showBusinessNumber(row.business_number), name: row.name, representative: row.representative, address: row.address, email: row.email,
      taxableGoodsWon: won(row.taxable), exemptGoodsWon: won(row.exempt), supplyWon: won(row.taxable + row.exempt), vatWon: won(row.vat), totalWon: won(row.taxable + row.exempt + row.vat),
    }));
  }

  /**
   * Each seller's sales by month of a quarter: what was owed to him and to the mall for confirmed goods (before any commission), less what went back.
   * Its sum is that of the ledger's entries of these events.
   */
  async sales(quarter: string): Promise<SalesRow[]> {
    const { from, to } = quarterOf(quarter);
    const rows = await this.database.read<SalesRaw>(
      `select v.id, v.business_number, v.name, x.* from (
         select e.owner_id, to_char(t.occurred_at at time zone 'Asia/Seoul', 'YYYY-MM') as month, count(distinct t.order_id)::int as orders, (-coalesce(sum(e.amount_won) filter (where e.order_line_id is not null), 0))::bigint as goods,
           (-coalesce(sum(e.amount_won) filter (where e.order_line_id is null), 0))::bigint as shipping, (-coalesce(sum(e.amount_won) filter (where l.tax_kind = 'EXEMPT'), 0))::bigint as exempt
         from ledger_transaction t join ledger_entry e on e.transaction_id = t.id left join order_line l on l.id = e.order_line_id
         where t.occurred_at >= ? and t.occurred_at < ? and t.event in ('line.confirmed', 'parcel.confirmed', 'claim.refunded') and e.account_code in ('VENDOR_PAYABLE', 'COMMISSION_INCOME', 'COMMISSION_VAT') group by 1, 2) x
       join vendor v on v.id = x.owner_id order by v.business_number, x.month`,
      [from, to],
    );
    return rows.map((row) => ({
      vendorId: row.id, month: row.month, businessNumber: showBusinessNumber(row.business_number), name: row.name, orders: row.orders, goodsWon: won(row.goods), shippingWon: won(row.shipping), totalWon: won(row.goods + row.shipping),
      taxableWon: won(row.goods + row.shipping - row.exempt), exemptWon: won(row.exempt),
    }));
  }
}

interface TaxRaw { id: string; business_number: string; name: string; representative: string; address: string; email: string; taxable: number; exempt: number; vat: number }
interface SalesRaw { id: string; month: string; business_number: string; name: string; orders: number; goods: number; shipping: number; exempt: number }
