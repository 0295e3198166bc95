import { Migration } from '@mikro-orm/migrations';

/** A refund may wait for an account that only its shopper knows, whatever became of his order: it remembers that he is asked. */
export class Migration20261128000096_account_asked extends Migration {
  override up(): void {
    this.addSql(`
-- Since when its shopper is asked where it (or its interest) goes to; null where he is not, or has answered.
alter table refund add column account_asked_at timestamptz;

-- Those that had no way to an account until now.
update refund r set account_asked_at = coalesce((select max(s.at) from state_change s where s.subject = 'refund' and s.subject_id = r.id), r.created_at)
where r.state = 'FAILED' and r.error_code in ('REFUND_FAILED', 'INVALID_BANK', 'INVALID_REFUND_ACCOUNT_INFO', 'INVALID_REFUND_ACCOUNT_NUMBER', 'NOT_ALLOWED_REFUND_BANK')
  or not exists (select from refund_account a where a.order_id = r.order_id) and (
    r.state = 'FAILED' and (r.error_code in ('NOT_ALLOWED_PARTIAL_REFUND', 'EXCEED_MAX_REFUND_DUE') or exists (select from payment p where p.order_id = r.order_id and p.method = 'VIRTUAL_ACCOUNT'))
    or r.state = 'SUCCEEDED' and r.interest_won > 0 and r.interest_paid_at is null);
`);
  }
}
