import type { INestApplicationContext } from '@nestjs/common';
import { newId, sumWon, won } from '#kernel';
import { Database } from '#database';
import type { DemoAccount, DemoHistory } from '#database/demo';
import { PayoutAccountService, PayoutDeskService, PayoutTurnService } from '#payout';
import { QuestionService } from '#settlement';
import { accountOf, sandbox } from './sample-order.js';

/** Pieces of work that one turn takes; a demo has one or two. */
const AT_ONCE = 5;

/** How the demo's vendor was paid: he names his account, one accountant proposes, another approves, the sandbox's bank pays. */
export class PastMoney {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly history: DemoHistory,
    private readonly owner: { name: string; vendorId: string },
    private readonly accountants: readonly { name: string }[],
  ) {}

  static async of(app: INestApplicationContext, history: DemoHistory, accounts: readonly DemoAccount[]): Promise<PastMoney> {
    const database = app.get(Database);
    const vendor = await database.readOne<{ id: string; account_id: string }>("select v.id, m.account_id from vendor v join vendor_member m on m.vendor_id = v.id and m.role = 'OWNER' where v.slug = ?", [history.vendor]);
    if (!vendor) throw new Error(`견본 업체가 없습니다: ${history.vendor}`);
    const emails = accounts.filter((account) => account.staffRoles.includes('ACCOUNTANT')).map((account) => account.email);
    const accountants = await Promise.all(emails.map(async (email) => ({ name: `staff:${await accountOf(database, email)}` })));
    return new PastMoney(app, history, { name: `vendor:${vendor.account_id}`, vendorId: vendor.id }, accountants);
  }

  async enterAccount(): Promise<void> {
    await this.app.get(PayoutAccountService).enter(this.owner, this.history.account);
    await this.turn();
    const seller = await this.database.readOne<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = ? and toss_id is not null', [this.owner.vendorId]);
    if (!seller) throw new Error('토스 시험 서버가 견본 업체를 받아들이지 않았습니다.');
    await sandbox('sellers/verify', { sellerId: seller.toss_id, status: 'APPROVED' });
  }

  /** One accountant proposes what is owed. */
  async propose(): Promise<void> {
    const [first] = this.accountants;
    if (!first) throw new Error('견본 회계 담당이 없습니다.');
    await this.turn(); // the seller's approval
    const statements = await this.database.read<{ id: string; payout_won: number }>("select id, payout_won from statement where state = 'CLOSED' and payout_won > 0");
    const total = sumWon(statements.map((statement) => won(statement.payout_won)));
    await this.app.get(PayoutDeskService).propose(first, statements.map((statement) => statement.id), total);
  }

  /** Another one approves it. */
  async approve(): Promise<void> {
    const [, second] = this.accountants;
    const batch = await this.database.readOne<{ id: string; total: number }>("select batch_id as id, sum(amount_won)::bigint as total from payout where state = 'PROPOSED' group by 1");
    if (!second || !batch) throw new Error('견본 지급을 승인할 사람이 없거나, 올린 지급이 없습니다.');
    await this.app.get(PayoutDeskService).approve(second, batch.id, won(batch.total));
  }

  /** The worker sends it, and the bank pays. */
  async send(): Promise<void> {
    await this.turn();
    await sandbox('payouts/settle', {});
  }

  /** What the worker does each second. */
  async turn(): Promise<void> {
    for (const work of await this.app.get(PayoutTurnService).due(AT_ONCE)) await work();
  }

  /** The vendor asks about a line of his newest statement that the district pays a part of. */
  async ask(): Promise<void> {
    const line = await this.database.readOne<{ statement_id: string; line: string }>(
      "select x.statement_id, x.ledger_entry_id::text as line from statement_line x join statement s on s.id = x.statement_id where s.vendor_id = ? and x.budget_discount_won > 0 order by s.closed_at desc, x.ledger_entry_id limit 1", [this.owner.vendorId],
    );
    if (line) await this.app.get(QuestionService).ask(this.owner, { id: newId(), statementId: line.statement_id, lineId: line.line, question: this.history.question });
  }

  private get database(): Database {
    return this.app.get(Database);
  }
}
