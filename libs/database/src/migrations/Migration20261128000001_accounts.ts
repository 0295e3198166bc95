import { Migration } from '@mikro-orm/migrations';

/** The rest of the chart of accounts: what settlement, payouts, budgets, claims and reconciliation move. */
export class Migration20261128000001_accounts extends Migration {
  override up(): void {
    this.addSql(`
insert into ledger_account (code, name, kind) values
  ('PAYOUT_IN_TRANSIT', '업체에 보내는 중인 돈', 'LIABILITY'),
  ('TOSS_FEE_VAT', '결제 대행 수수료의 부가세(돌려받을 것)', 'ASSET'),
  ('GOODWILL', '몰이 부담한 위로 환불', 'EXPENSE'),
  ('LATE_INTEREST', '늦은 환불의 지연배상금', 'EXPENSE'),
  ('SUSPENSE', '원인을 찾고 있는 차이', 'ASSET');
`);
  }
}
