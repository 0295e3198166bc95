import { Injectable } from '@nestjs/common';
import { config, isId } from '#kernel';
import { Database } from '#database';
import { decisionMail, type Decision } from './decision-mail.rules.js';

/** Writes the mails of staff's decisions, from the history rows that they left. */
@Injectable()
export class DecisionMailService {
  constructor(private readonly database: Database) {}

  /** @param about state and moment of the decision, as the job carries them. Null where there is nothing to tell. */
  async compose(id: string, about: string): Promise<{ to: string; subject: string; text: string } | null> {
    const [, to, moment] = /^([A-Z_]+)\.(\d+)$/.exec(about) ?? [];
    if (!isId(id) || to === undefined) return null;
    const row = await this.database.readOne<Omit<Decision, 'url'> & { email: string; productId: string | null }>(
      `select c.subject, c.from_state as "from", c.to_state as "to", c.reason, v.name as "vendorName", v.email, p.id as "productId", coalesce(pv.name, nullif(p.name, ''), p.draft->>'name') as "productName"
       from state_change c join vendor v on v.id = c.vendor_id left join product_version pv on c.subject = 'product_version' and pv.id = c.subject_id left join product p on p.id = coalesce(pv.product_id, case c.subject when 'product' then c.subject_id end)
       where c.subject_id = ? and c.to_state = ? and c.at = ?`,
      [id, to, new Date(Number(moment))],
    );
    if (!row) return null;
    const mail = decisionMail({ ...row, url: `${config().publicUrl}/vendor${row.productId === null ? '' : `/products/${row.productId}`}` });
    return mail === null ? null : { to: row.email, ...mail };
  }
}
