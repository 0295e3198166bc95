import { Injectable } from '@nestjs/common';
import { bankName, config, isId } from '#kernel';
import { Database } from '#database';
import { accountMail } from './payout-account.rules.js';
import { endedMail } from './payout-mail.rules.js';

export type PayoutMailTemplate = 'payout-account' | 'payout-ended';

export interface VendorMail {
  to: string;
  subject: string;
  text: string;
}

/** Writes the mails about accounts and payouts, from what is stored. */
@Injectable()
export class PayoutMailService {
  constructor(private readonly database: Database) {}

  /** @param about as the job carries it: the state, and whether to the company's address of `now` or of `before`. Null where there is nobody else to tell. */
  async compose(template: PayoutMailTemplate, id: string, about: string): Promise<VendorMail | null> {
    if (!isId(id)) return null;
    return template === 'payout-ended' ? this.ended(id) : this.account(id, about);
  }

  private async account(id: string, about: string): Promise<VendorMail | null> {
    const [state = '', whom = ''] = about.split('.');
    const row = await this.database.readOne<{ name: string; email: string; bank: string; last_digits: string; effective_at: Date; before: string | null; earlier: boolean }>(
      `select v.name, v.email, a.bank, a.last_digits, a.effective_at, b.contact_email as before, b.id is not null as earlier from payout_account a join vendor v on v.id = a.vendor_id
       left join lateral (select id, contact_email from payout_account b where b.vendor_id = a.vendor_id and b.entered_at < a.entered_at and b.state in ('ACTIVE', 'REPLACED') order by b.entered_at desc limit 1) b on true where a.id = ?`,
      [id],
    );
    if (!row) return null;
    const to = whom === 'before' ? row.before : row.email;
    if (to === null || (whom === 'before' && to === row.email)) return null;
    const mail = accountMail(state, { vendorName: row.name, bank: bankName(row.bank), lastDigits: row.last_digits, effectiveAt: row.effective_at, first: !row.earlier, url: `${config().publicUrl}/vendor/account` });
    return mail === null ? null : { to, ...mail };
  }

  private async ended(id: string): Promise<VendorMail | null> {
    const row = await this.database.readOne<{ name: string; email: string; amount_won: number; start: string; end: string; bank: string | null; last_digits: string | null; state: string; error_message: string | null }>(
      `select v.name, v.email, p.amount_won, s.period_start::text as start, s.period_end::text as end, a.bank, a.last_digits, p.state, p.error_message
       from payout p join statement s on s.id = p.statement_id join vendor v on v.id = p.vendor_id left join payout_account a on a.id = p.account_id where p.id = ? and p.state in ('COMPLETED', 'FAILED', 'CANCELED')`,
      [id],
    );
    if (!row) return null;
    const bank = row.bank === null ? '' : bankName(row.bank);
    return { to: row.email, ...endedMail({ vendorName: row.name, amountWon: row.amount_won, periodStart: row.start, periodEnd: row.end, bank, lastDigits: row.last_digits ?? '', arrived: row.state === 'COMPLETED', reason: row.error_message ?? '', url: `${config().publicUrl}/vendor/payouts` }) };
  }
}
