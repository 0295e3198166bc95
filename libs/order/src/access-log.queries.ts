import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/** One look of somebody of staff or of a vendor at a person's data. It names the order or the company, never the person. */
export interface Look {
  id: number;
  at: Date;
  /** Who looked, and for which company; null for staff. */
  who: string;
  vendorName: string | null;
  /** Whose: an order, a vendor's part of one, the account of a refund, a photograph of a claim, who stands behind a company. */
  subject: 'order' | 'vendor_order' | 'refund_account' | 'claim_photo' | 'vendor';
  orderId: string | null;
  orderNumber: string | null;
  companyId: string | null;
  companyName: string | null;
  /** What for, as whoever looked said. */
  purpose: string;
}

/** The log of looks at personal data, for the auditor. Reading it shows nobody's data. */
@Injectable()
export class AccessLogQueries {
  constructor(private readonly database: Database) {}

  /** Newest first. `before`: the last one seen. */
  async page(limit: number, before: number | null): Promise<Look[]> {
    const rows = await this.database.read<LookRow>(
      `select k.id, k.at, coalesce(a.name, '떠난 사람') as who, v.name as vendor_name, k.subject, o.id as order_id, o.number, c.id as company_id, c.name as company_name, k.purpose
       from (select * from access_log where (?::bigint is null or id < ?::bigint) order by id desc limit ?) k
       left join account a on a.id = k.account_id
       left join lateral (select v.name from vendor_member m join vendor v on v.id = m.vendor_id where m.account_id = k.account_id and k.subject = 'vendor_order' limit 1) v on true
       left join vendor_order vo on k.subject = 'vendor_order' and vo.id = k.subject_id
       left join claim_photo p on k.subject = 'claim_photo' and p.id = k.subject_id
       left join mall_order o on o.id = case k.subject when 'vendor_order' then vo.order_id when 'claim_photo' then p.order_id else k.subject_id end
       left join vendor c on k.subject = 'vendor' and c.id = k.subject_id
       order by k.id desc`,
      [before, before, limit],
    );
    return rows.map((row) => ({ id: row.id, at: row.at, who: row.who, vendorName: row.vendor_name, subject: row.subject, orderId: row.order_id, orderNumber: row.number, companyId: row.company_id, companyName: row.company_name, purpose: row.purpose }));
  }
}

interface LookRow { id: number; at: Date; who: string; vendor_name: string | null; subject: Look['subject']; order_id: string | null; number: string | null; company_id: string | null; company_name: string | null; purpose: string }
