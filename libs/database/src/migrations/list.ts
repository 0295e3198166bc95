import { Migration20261124000001_people } from './Migration20261124000001_people.js';
import { Migration20261124000002_catalog } from './Migration20261124000002_catalog.js';
import { Migration20261124000003_sales } from './Migration20261124000003_sales.js';
import { Migration20261124000004_ledger } from './Migration20261124000004_ledger.js';
import { Migration20261124000005_exhibition_prices } from './Migration20261124000005_exhibition_prices.js';
import { Migration20261124000006_catalog_desk } from './Migration20261124000006_catalog_desk.js';
import { Migration20261124000007_payment_barriers } from './Migration20261124000007_payment_barriers.js';
import { Migration20261124000008_live_cancels } from './Migration20261124000008_live_cancels.js';
import { Migration20261125000001_claims } from './Migration20261125000001_claims.js';
import { Migration20261125000050_category_lists } from './Migration20261125000050_category_lists.js';
import { Migration20261125000051_leaving_and_open_orders } from './Migration20261125000051_leaving_and_open_orders.js';
import { Migration20261128000001_accounts } from './Migration20261128000001_accounts.js';
import { Migration20261128000010_ledger_days } from './Migration20261128000010_ledger_days.js';
import { Migration20261128000020_confirmation } from './Migration20261128000020_confirmation.js';
import { Migration20261128000021_statements } from './Migration20261128000021_statements.js';
import { Migration20261128000030_budgets } from './Migration20261128000030_budgets.js';
import { Migration20261128000050_payout_accounts } from './Migration20261128000050_payout_accounts.js';
import { Migration20261128000051_payouts } from './Migration20261128000051_payouts.js';
import { Migration20261128000060_reconciliation } from './Migration20261128000060_reconciliation.js';

/** In the order in which they run. A migration that has landed is never changed; the next one goes forward. */
export const migrations = [
  { name: 'Migration20261124000001_people', class: Migration20261124000001_people },
  { name: 'Migration20261124000002_catalog', class: Migration20261124000002_catalog },
  { name: 'Migration20261124000003_sales', class: Migration20261124000003_sales },
  { name: 'Migration20261124000004_ledger', class: Migration20261124000004_ledger },
  { name: 'Migration20261124000005_exhibition_prices', class: Migration20261124000005_exhibition_prices },
  { name: 'Migration20261124000006_catalog_desk', class: Migration20261124000006_catalog_desk },
  { name: 'Migration20261124000007_payment_barriers', class: Migration20261124000007_payment_barriers },
  { name: 'Migration20261124000008_live_cancels', class: Migration20261124000008_live_cancels },
  { name: 'Migration20261125000001_claims', class: Migration20261125000001_claims },
  { name: 'Migration20261125000050_category_lists', class: Migration20261125000050_category_lists },
  { name: 'Migration20261125000051_leaving_and_open_orders', class: Migration20261125000051_leaving_and_open_orders },
  { name: 'Migration20261128000001_accounts', class: Migration20261128000001_accounts },
  { name: 'Migration20261128000010_ledger_days', class: Migration20261128000010_ledger_days },
  { name: 'Migration20261128000020_confirmation', class: Migration20261128000020_confirmation },
  { name: 'Migration20261128000021_statements', class: Migration20261128000021_statements },
  { name: 'Migration20261128000030_budgets', class: Migration20261128000030_budgets },
  { name: 'Migration20261128000050_payout_accounts', class: Migration20261128000050_payout_accounts },
  { name: 'Migration20261128000051_payouts', class: Migration20261128000051_payouts },
  { name: 'Migration20261128000060_reconciliation', class: Migration20261128000060_reconciliation },
];
