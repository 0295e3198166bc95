import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clock, MINUTE } from '#kernel';
import { superuserUrl } from '../../support/database.js';
import { PayRoom, TUESDAY } from './payroom.js';

/** Each kind of wrong is made by hand, around the rules of the tables, and must be named by its check. */
describe('the books of payouts', () => {
  let room: PayRoom;
  let statementId: string;
  let undo: string;

  beforeAll(async () => {
    clock.set(TUESDAY);
    room = await PayRoom.open();
  });
  beforeEach(async () => {
    clock.set(TUESDAY);
    undo = '';
    const { vendorId } = await room.vendor();
    statementId = await room.statement(vendorId, 15_000);
    await room.approved([statementId], 15_000);
    await room.turn();
    expect(await room.broken()).toEqual([]);
  });
  afterEach(async () => {
    await force(undo);
    expect(await room.broken()).toEqual([]);
  });

  /** As somebody may who owns the server: no trigger speaks. */
  async function force(text: string): Promise<void> {
    const client = new pg.Client({ connectionString: superuserUrl(room.shop.databaseUrl) });
    await client.connect();
    try {
      await client.query(`begin; set local session_replication_role = replica; ${text.replaceAll('$statement', `'${statementId}'`)}; commit`);
    } finally {
      await client.end();
    }
  }
  const names = async (): Promise<string[]> => (await room.broken()).flatMap((breach) => Object.keys(breach)).sort();

  it.each([
    ['a sum that is not the statement’s', "update payout set amount_won = 15001 where statement_id = $statement", "update payout set amount_won = 15000 where statement_id = $statement", ['payout_in_transit', 'payout_postings', 'payouts', 'toss_payouts']],
    ['a statement that says it is paid', "update statement set state = 'PAID' where id = $statement", "update statement set state = 'PAYING' where id = $statement", ['payouts', 'statement_history']],
    ['an end that nobody posted, nor Toss told', "update payout set state = 'COMPLETED', ended_at = approved_at where statement_id = $statement", "update payout set state = 'SENT', ended_at = null where statement_id = $statement", ['payout_history', 'payout_in_transit', 'payout_postings', 'payouts', 'toss_payouts']],
    ['one person for both', 'alter table payout drop constraint payout_two_persons; update payout set approved_by = proposed_by where statement_id = $statement', "update payout set approved_by = 'staff:approver' where statement_id = $statement; alter table payout add constraint payout_two_persons check (approved_by is distinct from proposed_by and (state in ('PROPOSED', 'WITHDRAWN')) = (approved_by is null))", ['payout_persons']],
  ])('%s', async (_, wrong, right, checks) => {
    undo = right;
    await force(wrong);
    expect(await names()).toEqual(checks);
  });

  it('a payout at Toss that we do not know', async () => {
    const [seller] = await room.shop.shelf.sql<{ destination: string }>('select destination from payout where statement_id = $1', [statementId]);
    const made = await room.shop.toss.payouts.create({ ref_payout_id: 'by-hand', destination: seller?.destination ?? '', amount: 7_000, method: 'standard', payout_date: '2026-11-25', statement_descriptor: '수작업' });
    expect(await room.broken()).toEqual([{ toss_payouts: [{ payout_id: null, ref_payout_id: 'by-hand', toss_id: made.id, toss_status: 'pending', toss_won: 7_000 }] }]);
    // It stays in Toss's list: this room is used up.
    clock.advance(MINUTE);
    room = await PayRoom.open();
  });
});
