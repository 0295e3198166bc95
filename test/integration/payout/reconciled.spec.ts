import { beforeAll, describe, expect, it } from '@jest/globals';
import { clock, DAY, later, MINUTE } from '#kernel';
import { DifferenceService, ReconciliationQueries, ReconciliationService, type ItemView } from '#reconciliation';
import { Toss } from '#toss';
import { refusal } from '../catalog/rooms.js';
import { PayRoom, PROPOSER, TUESDAY } from './payroom.js';

const DAY_PAID = '2026-11-24';

describe('payouts beside Toss’s list', () => {
  let room: PayRoom;
  beforeAll(async () => {
    clock.set(TUESDAY);
    room = await PayRoom.open();
  });

  /** What the comparison of the day of payment says of payouts, asked on the day after. */
  async function compared(): Promise<{ sums: unknown; items: ItemView[] }> {
    clock.set(later(TUESDAY, DAY));
    await room.shop.get(ReconciliationService).run({ name: 'system' }, DAY_PAID);
    const listed = room.shop.get(ReconciliationQueries);
    const run = await listed.run(DAY_PAID);
    clock.set(TUESDAY);
    return { sums: run?.sums.find((sum) => sum.list === 'PAYOUTS'), items: (await listed.items({ state: 'OPEN', from: DAY_PAID, to: DAY_PAID }, 100, null)).filter((item) => item.list === 'PAYOUTS') };
  }

  /** A statement of a vendor of its own, with its money on its way. */
  async function sent(won: number): Promise<string> {
    const id = await room.statement((await room.vendor()).vendorId, won);
    await room.approved([id], won);
    await room.turn();
    return id;
  }

  async function paid(won: number): Promise<void> {
    const id = await sent(won);
    await room.settle(id);
    clock.advance(11 * MINUTE);
    await room.turns(2);
    expect(await room.states(id)).toEqual({ statement: 'PAID', payouts: ['COMPLETED'] });
    clock.set(TUESDAY);
  }

  it('agree where both have each of them, also one that Toss has paid and that we have still to hear of', async () => {
    await paid(45_450);
    const unheard = await sent(12_000);
    await room.settle(unheard);
    expect(await compared()).toMatchObject({ sums: { oursCount: 2, oursWon: 57_450, theirsCount: 2, theirsWon: 57_450 }, items: [] });
    expect(await room.states(unheard)).toEqual({ statement: 'PAYING', payouts: ['SENT'] });
  });

  it.each<[string, object, unknown[]]>([
    ['another sum', { kind: 'amount', value: -450 }, ['AMOUNT', 'OTHER_AMOUNT', 21_000, 20_550]],
    ['another day', { kind: 'date', value: 1 }, ['DATE', 'OTHER_DAY', 22_000, 22_000]],
  ])('name one that Toss lists with %s; it closes itself when it is gone', async (_, difference, expected) => {
    const won = Number(expected[2]);
    await paid(won);
    const { body } = await room.shop.sandbox.control('GET', '/sandbox/payouts');
    const payoutId = (body['payouts'] as { id: string; amount: { value: number } }[]).find(({ amount }) => amount.value === won)?.id;
    expect((await room.shop.sandbox.control('POST', '/sandbox/differences', { list: 'payouts', payoutId, ...difference })).status).toBe(200);
    expect((await compared()).items.map((item) => [item.kind, item.cause, item.oursWon, item.theirsWon])).toEqual([expected]);
    await room.shop.sandbox.control('DELETE', '/sandbox/differences');
    expect((await compared()).items).toEqual([]);
  });

  it('name one that nobody here sent, and one that Toss does not have; neither is money of shoppers that could be put aside', async () => {
    const [seller] = await room.shop.shelf.sql<{ toss_id: string }>('select toss_id from payout_seller limit 1');
    const stranger = await room.shop.get(Toss).payouts.create({ ref_payout_id: 'not-of-this-mall', destination: seller?.toss_id ?? '', amount: 7_000, method: 'instant', statement_descriptor: '구로e몰' });
    await room.shop.sandbox.control('POST', '/sandbox/payouts/settle', { payoutId: stranger.id });
    // One that the bank would not take, and that stands here as paid.
    const failed = await sent(3_000);
    await room.settle(failed, 'ACCOUNT_OWNER_CHECK_FAILED');
    await room.shop.shelf.sql("update payout set state = 'COMPLETED', ended_at = next_look_at where statement_id = $1", [failed]);
    const { items } = await compared();
    expect(items.map((item) => [item.kind, item.cause, item.oursWon, item.theirsWon]).sort((a, b) => String(a).localeCompare(String(b)))).toEqual([['MISSING_HERE', 'PAYOUT_NOT_OURS', 0, 7_000], ['MISSING_THERE', 'PAYOUT_NOT_AT_TOSS', 3_000, 0]]);
    for (const item of items) expect(await refusal(room.shop.get(DifferenceService).suspend(PROPOSER, item.id, '견본'))).toMatchObject({ code: 'NOTHING_TO_MOVE' });
  });
});
