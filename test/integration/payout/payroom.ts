import { clock, later, MINUTE, won } from '#kernel';
import { BooksService } from '#ledger';
import { PayableQueries, PayoutAccountService, PayoutDeskService, PayoutTurnService, PayoutWebhookService } from '#payout';
import { TossError } from '#toss';
import { closeStatement } from '../../support/closed-statement.js';
import { Shop } from '../order/shop.js';

export const PROPOSER = { name: 'staff:proposer' };
export const APPROVER = { name: 'staff:approver' };
/** A Tuesday, ten o'clock in Korea. */
export const TUESDAY = new Date('2026-11-24T01:00:00Z');

/** Vendors with accounts and statements, and what the worker does for them. */
export class PayRoom {
  private constructor(readonly shop: Shop) {}

  static async open(): Promise<PayRoom> {
    const room = new PayRoom(await Shop.open());
    await room.shop.sandbox.control('POST', '/sandbox/balance', { won: 500_000_000 });
    return room;
  }

  get desk(): PayoutDeskService {
    return this.shop.get(PayoutDeskService);
  }

  /** A company that Toss knows. */
  async vendor(accountNumber = '110123456789', bank = '88'): Promise<{ name: string; vendorId: string }> {
    const vendorId = await this.shop.shelf.createVendor();
    await this.shop.shelf.sql('update vendor set business_number = overlay(business_number placing $2 from 4 for 2) where id = $1', [vendorId, '81']);
    const owner = { name: 'vendor:owner', vendorId };
    await this.shop.get(PayoutAccountService).enter(owner, { bank, accountNumber, holder: '구로식품' });
    await this.turn();
    return owner;
  }

  statement(vendorId: string, payoutWon: number, at: Date = clock.now()): Promise<string> {
    return closeStatement(this.shop.databaseUrl, vendorId, payoutWon, at.getTime());
  }

  /** Proposed by one and approved by another. */
  async approved(statementIds: readonly string[], totalWon: number): Promise<string> {
    const batch = await this.desk.propose(PROPOSER, statementIds, won(totalWon));
    await this.desk.approve(APPROVER, batch, won(totalWon));
    return batch;
  }

  /** What the worker does once a second; what can't be reached is left for a later turn. */
  async turn(): Promise<void> {
    for (const work of await this.shop.get(PayoutTurnService).due(50)) await work().catch((error: unknown) => { if (!(error instanceof TossError)) throw error; });
  }

  /** Turns until nothing is due any more, five minutes apart. */
  async turns(count = 6): Promise<void> {
    for (let turn = 0; turn < count; turn += 1) {
      await this.turn();
      clock.advance(5 * MINUTE);
    }
  }

  /** The bank's end of a payout, at a click. */
  async settle(statementId: string, code?: string): Promise<void> {
    const [row] = await this.shop.shelf.sql<{ toss_id: string }>("select toss_id from payout where statement_id = $1 and state = 'SENT'", [statementId]);
    const { status, text } = await this.shop.sandbox.control('POST', '/sandbox/payouts/settle', { payoutId: row?.toss_id, ...(code === undefined ? {} : { code }) });
    if (status !== 200) throw new Error(text);
  }

  async states(statementId: string): Promise<{ statement: string; payouts: string[] }> {
    const [row] = await this.shop.shelf.sql<{ statement: string; payouts: string[] }>("select s.state as statement, coalesce((select array_agg(p.state || coalesce(' ' || p.error_code, '') order by p.attempt) from payout p where p.statement_id = s.id), '{}') as payouts from statement s where s.id = $1", [statementId]);
    return row ?? { statement: 'none', payouts: [] };
  }

  /** Toss's payouts of these statements: how often each was taken. */
  async atToss(statementIds: readonly string[]): Promise<string[]> {
    const ids = new Set((await this.shop.shelf.sql<{ id: string }>('select id from payout where statement_id = any($1::uuid[])', [statementIds])).map((row) => row.id));
    const { body } = await this.shop.sandbox.control('GET', '/sandbox/payouts');
    return (body['payouts'] as { refPayoutId: string; status: string }[]).filter((payout) => ids.has(payout.refPayoutId)).map((payout) => payout.status);
  }

  async posted(statementId: string): Promise<[string, string, number][]> {
    const rows = await this.shop.shelf.sql<{ event: string; account_code: string; amount_won: number }>(
      'select t.event, e.account_code, e.amount_won from ledger_transaction t join ledger_entry e on e.transaction_id = t.id join payout p on p.id::text = t.reference where p.statement_id = $1 order by e.id', [statementId]);
    return rows.map((row) => [row.event, row.account_code, row.amount_won]);
  }

  async why(statementId: string): Promise<string | null | undefined> {
    return (await this.shop.get(PayableQueries).list(later(clock.now(), -7 * 86_400_000))).find((row) => row.statementId === statementId)?.why;
  }

  /** Checks of the books that do not hold, Toss's list among them; of payouts and the ledger by itself. */
  async broken(): Promise<object[]> {
    const results = await this.shop.get(BooksService).prove({ offline: false });
    return results.filter((check) => !check.ok).map((check) => ({ [check.name]: check.breaches }));
  }

  get webhooks(): PayoutWebhookService {
    return this.shop.get(PayoutWebhookService);
  }
}
