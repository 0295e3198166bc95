import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, HOUR, later, MINUTE, won } from '#kernel';
import { PayableQueries, PayoutAccountService, PayoutMailService, PayoutQueries } from '#payout';
import { refusal } from '../catalog/rooms.js';
import { APPROVER, PayRoom, PROPOSER, TUESDAY } from './payroom.js';

describe('a payout', () => {
  let room: PayRoom;
  beforeAll(async () => {
    clock.set(TUESDAY);
    room = await PayRoom.open();
  });
  beforeEach(() => clock.set(TUESDAY));
  afterEach(async () => {
    await room.shop.sandbox.control('DELETE', '/sandbox/faults');
    expect(await room.broken()).toEqual([]);
  });

  it('is proposed by one, approved by another, sent and paid; each step is posted once', async () => {
    const { vendorId } = await room.vendor();
    const id = await room.statement(vendorId, 45_450);
    const batch = await room.desk.propose(PROPOSER, [id], won(45_450));
    expect([await room.states(id), await room.posted(id)]).toEqual([{ statement: 'PAYOUT_PROPOSED', payouts: ['PROPOSED'] }, []]);
    await room.desk.approve(APPROVER, batch, won(45_450));
    expect(await room.states(id)).toEqual({ statement: 'PAYING', payouts: ['APPROVED'] });
    await room.turn();
    expect([await room.states(id), await room.atToss([id])]).toEqual([{ statement: 'PAYING', payouts: ['SENT'] }, ['REQUESTED']]);
    clock.advance(11 * MINUTE);
    await room.turn();
    await room.turn();
    expect([await room.states(id), await room.atToss([id])]).toEqual([{ statement: 'PAID', payouts: ['COMPLETED'] }, ['COMPLETED']]);
    expect(await room.posted(id)).toEqual([['payout.requested', 'VENDOR_PAYABLE', 45_450], ['payout.requested', 'PAYOUT_IN_TRANSIT', -45_450], ['payout.completed', 'PAYOUT_IN_TRANSIT', 45_450], ['payout.completed', 'BANK', -45_450]]);
    const [payout] = await room.shop.get(PayoutQueries).ofStatement(PROPOSER, id);
    expect([payout?.bank, payout?.lastDigits, payout?.method]).toEqual(['88', '6789', 'EXPRESS']);
    expect((await room.shop.get(PayoutMailService).compose('payout-ended', payout?.id ?? '', ''))?.text).toMatch(/정산금을 보냈습니다[\s\S]*45,450원/);
    expect(await room.shop.shelf.sql("select to_state, actor from state_change where subject = 'payout' and vendor_id = $1 order by id", [vendorId])).toEqual([
      { to_state: 'PROPOSED', actor: PROPOSER.name }, { to_state: 'APPROVED', actor: APPROVER.name }, { to_state: 'SENT', actor: 'system' }, { to_state: 'COMPLETED', actor: 'system' },
    ]);
  });

  it('is never approved by who proposed it, not even by a statement of SQL', async () => {
    const { vendorId } = await room.vendor();
    const id = await room.statement(vendorId, 10_000);
    const batch = await room.desk.propose(PROPOSER, [id], won(10_000));
    expect(await refusal(room.desk.approve(PROPOSER, batch, won(10_000)))).toMatchObject({ code: 'SAME_PERSON' });
    const sql = (set: string): Promise<unknown> => room.shop.shelf.sql(`update payout set ${set} where batch_id = $1`, [batch]);
    await expect(sql("state = 'APPROVED', approved_by = proposed_by, approved_at = proposed_at")).rejects.toThrow('payout_two_persons');
    await expect(sql("state = 'APPROVED'")).rejects.toThrow('payout_two_persons');
    await expect(sql("proposed_by = 'staff:other'")).rejects.toThrow('stays');
    await expect(sql('amount_won = 99')).rejects.toThrow('stays');
    await expect(room.shop.shelf.sql("insert into payout (id, statement_id, vendor_id, attempt, amount_won, state, batch_id, proposed_by, proposed_at, next_look_at) select gen_random_uuid(), statement_id, vendor_id, 2, amount_won, 'PROPOSED', batch_id, proposed_by, proposed_at, proposed_at from payout where batch_id = $1", [batch])).rejects.toThrow('payout_once');
    expect(await room.states(id)).toEqual({ statement: 'PAYOUT_PROPOSED', payouts: ['PROPOSED'] });
    await room.desk.withdraw(PROPOSER, batch);
    expect(await refusal(room.desk.approve(APPROVER, batch, won(10_000)))).toMatchObject({ code: 'WRONG_STATE' });
    expect([await room.states(id), await room.posted(id)]).toEqual([{ statement: 'CLOSED', payouts: ['WITHDRAWN'] }, []]);
  });

  it('is approved once when two accountants approve at once, and proposed once when two propose', async () => {
    const { vendorId } = await room.vendor();
    const id = await room.statement(vendorId, 30_000);
    const proposals = await Promise.allSettled(['a', 'b', 'c'].map((who) => room.desk.propose({ name: `staff:${who}` }, [id], won(30_000))));
    expect(proposals.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const batch = proposals.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))[0] ?? '';
    const approvals = await Promise.all(['d', 'e', 'f'].map((who) => refusal(room.desk.approve({ name: `staff:${who}` }, batch, won(30_000)))));
    expect(approvals.map((one) => one.code).sort()).toEqual(['WRONG_STATE', 'WRONG_STATE', 'none']);
    await Promise.all([room.turn(), room.turn(), room.turn()]);
    await room.turn();
    expect([await room.states(id), await room.atToss([id]), (await room.posted(id)).length]).toEqual([{ statement: 'PAYING', payouts: ['SENT'] }, ['REQUESTED'], 2]);
  });

  it('is of the sum on the button, and of what is closed', async () => {
    const { vendorId } = await room.vendor();
    const id = await room.statement(vendorId, 20_000);
    expect(await refusal(room.desk.propose(PROPOSER, [id], won(19_999)))).toEqual({ code: 'PAYOUT_SUM_CHANGED', fields: { seen: 19_999, now: 20_000 } });
    expect(await refusal(room.desk.propose(PROPOSER, [], won(0)))).toMatchObject({ code: 'PAYOUT_NOTHING' });
    const batch = await room.desk.propose(PROPOSER, [id, id], won(20_000));
    expect(await refusal(room.desk.propose(APPROVER, [id], won(20_000)))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusal(room.desk.approve(APPROVER, batch, won(1)))).toMatchObject({ code: 'PAYOUT_SUM_CHANGED' });
    await room.desk.withdraw(APPROVER, batch);
  });

  it('waits for an account that Toss pays to, and says why', async () => {
    const vendorId = await room.shop.shelf.createVendor();
    await room.shop.shelf.sql("update vendor set business_number = overlay(business_number placing '12' from 4 for 2) where id = $1", [vendorId]);
    const id = await room.statement(vendorId, 20_000);
    const seen: unknown[] = [await room.why(id)];
    expect(await refusal(room.desk.propose(PROPOSER, [id], won(20_000)))).toMatchObject({ code: 'PAYOUT_NOT_PAYABLE', fields: { why: '업체가 계좌를 적지 않음' } });
    await room.shop.get(PayoutAccountService).enter({ name: 'vendor:owner', vendorId }, { bank: '88', accountNumber: '110222333444', holder: '김구로' });
    await room.shop.get(PayoutAccountService).activateDue(9);
    seen.push(await room.why(id));
    await room.turn();
    seen.push(await room.why(id));
    const [seller] = await room.shop.shelf.sql<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = $1', [vendorId]);
    await room.shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId: seller?.toss_id });
    clock.advance(7 * HOUR);
    await room.turn();
    seen.push(await room.why(id));
    expect(seen).toEqual(['NO_ACCOUNT', 'REGISTERING', 'APPROVAL_REQUIRED', null]);
  });

  it('comes back as work where the bank fails it, and is tried again under the next number', async () => {
    const { vendorId } = await room.vendor('77701777777', '88');
    const id = await room.statement(vendorId, 33_000);
    await room.approved([id], 33_000);
    await room.turn();
    clock.advance(11 * MINUTE);
    await room.turn();
    expect(await room.states(id)).toEqual({ statement: 'CLOSED', payouts: ['FAILED INVALID_ACCOUNT_NUMBER'] });
    expect((await room.posted(id)).slice(2)).toEqual([['payout.failed', 'VENDOR_PAYABLE', -33_000], ['payout.failed', 'PAYOUT_IN_TRANSIT', 33_000]]);
    await room.shop.get(PayoutAccountService).enter({ name: 'vendor:owner', vendorId }, { bank: '06', accountNumber: '94310201234567', holder: '구로식품' });
    clock.advance(3 * DAY);
    await room.turn();
    await room.approved([id], 33_000);
    await room.turn();
    await room.settle(id);
    clock.advance(11 * MINUTE);
    await room.turn();
    expect(await room.states(id)).toEqual({ statement: 'PAID', payouts: ['FAILED INVALID_ACCOUNT_NUMBER', 'COMPLETED'] });
  });

  it('that had arrived and that the bank returns is owed as before: it comes back as work, is told, and is paid again', async () => {
    const { vendorId } = await room.vendor();
    const id = await room.statement(vendorId, 33_000);
    await room.approved([id], 33_000);
    await room.turn();
    await room.settle(id);
    clock.advance(11 * MINUTE);
    await room.turn();
    expect(await room.states(id)).toEqual({ statement: 'PAID', payouts: ['COMPLETED'] });
    const [payout] = await room.shop.shelf.sql<{ id: string; toss_id: string }>('select id, toss_id from payout where statement_id = $1', [id]);
    await room.shop.sandbox.control('POST', '/sandbox/payouts/settle', { payoutId: payout?.toss_id, code: 'INVALID_ACCOUNT_NUMBER' });
    // No webhook came: the next day's look finds it, once, however many look.
    clock.advance(DAY + MINUTE);
    await Promise.all([room.turn(), room.turn()]);
    expect(await room.states(id)).toEqual({ statement: 'CLOSED', payouts: ['FAILED INVALID_ACCOUNT_NUMBER'] });
    expect((await room.posted(id)).slice(2)).toEqual([['payout.completed', 'PAYOUT_IN_TRANSIT', 33_000], ['payout.completed', 'BANK', -33_000], ['payout.returned', 'BANK', 33_000], ['payout.returned', 'VENDOR_PAYABLE', -33_000]]);
    // Another mail than the one that said that it had arrived: a mail is sent once by what it is about.
    expect(await room.shop.shelf.sql("select payload->>'about' as about from jobs._private_jobs where key = $1", [`payout-ended:${payout?.id}:returned`])).toEqual([{ about: 'returned' }]);
    expect(await room.broken()).toEqual([]);
    await room.approved([id], 33_000);
    await room.turn();
    await room.settle(id);
    clock.advance(11 * MINUTE);
    await room.turn();
    expect([await room.states(id), await room.broken()]).toEqual([{ statement: 'PAID', payouts: ['FAILED INVALID_ACCOUNT_NUMBER', 'COMPLETED'] }, []]);
  });

  it('has an end of its own in a batch: where Toss refuses all for one, each is asked for by itself', async () => {
    const [good, bad] = [await room.vendor(), await room.vendor()];
    const ids = [await room.statement(good.vendorId, 11_000), await room.statement(bad.vendorId, 22_000)];
    const [seller] = await room.shop.shelf.sql<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = $1', [bad.vendorId]);
    await room.approved(ids, 33_000);
    await room.shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId: seller?.toss_id, status: 'KYC_REQUIRED' });
    await room.turns(2);
    expect([await room.states(ids[0] ?? ''), await room.states(ids[1] ?? '')]).toEqual([{ statement: 'PAYING', payouts: ['SENT'] }, { statement: 'CLOSED', payouts: ['FAILED FORBIDDEN_SELLER_PAYOUT'] }]);
    await room.turn();
    expect([await room.why(ids[1] ?? ''), (await room.atToss(ids)).length]).toEqual(['KYC_REQUIRED', 1]);
  });

  it('waits where there is too little at Toss, and goes when there is more', async () => {
    const { vendorId } = await room.vendor();
    const id = await room.statement(vendorId, 9_000_000);
    await room.shop.sandbox.control('POST', '/sandbox/balance', { won: -499_500_000 });
    await room.approved([id], 9_000_000);
    await room.turn();
    expect([await room.states(id), await room.atToss([id])]).toEqual([{ statement: 'PAYING', payouts: ['APPROVED NOT_ENOUGH_AMOUNT'] }, []]);
    await room.shop.sandbox.control('POST', '/sandbox/balance', { won: 499_500_000 });
    await room.turn();
    expect((await room.states(id)).payouts).toEqual(['APPROVED NOT_ENOUGH_AMOUNT']); // not its turn
    clock.advance(HOUR);
    await room.turn();
    expect([await room.states(id), await room.atToss([id])]).toEqual([{ statement: 'PAYING', payouts: ['SENT'] }, ['REQUESTED']]);
  });

  it('is for the next business day where today is none, or it is too late, and can be stopped until then', async () => {
    const { vendorId } = await room.vendor();
    clock.set(new Date('2026-12-24T15:30:00+09:00'));
    const [first, second] = [await room.statement(vendorId, 40_000), await room.statement(vendorId, 41_000, later(clock.now(), 7 * DAY))];
    await room.approved([first, second], 81_000);
    const [waiting] = await room.shop.shelf.sql<{ id: string }>('select id from payout where statement_id = $1', [first]);
    await room.turn();
    expect(await room.shop.shelf.sql("select distinct method, payout_date::text as day from payout where vendor_id = $1 and state = 'SENT'", [vendorId])).toEqual([{ method: 'SCHEDULED', day: '2026-12-28' }]);
    expect(await refusal(room.desk.cancel(PROPOSER, waiting?.id ?? '', ' '))).toMatchObject({ code: 'REASON_REQUIRED' });
    await room.desk.cancel(PROPOSER, waiting?.id ?? '', '계좌를 다시 확인합니다');
    await room.turn();
    expect([await room.states(first), (await room.atToss([first]))]).toEqual([{ statement: 'CLOSED', payouts: ['CANCELED CANCELED'] }, ['CANCELED']]);
    clock.set(new Date('2026-12-28T10:00:01+09:00'));
    await room.turn();
    expect(await room.states(second)).toEqual({ statement: 'PAID', payouts: ['COMPLETED'] });
  });

  it('that Toss was not asked for yet is stopped at once; one that is at the bank is not', async () => {
    const { vendorId } = await room.vendor();
    const [first, second] = [await room.statement(vendorId, 40_000), await room.statement(vendorId, 41_000, later(clock.now(), 7 * DAY))];
    await room.approved([first], 40_000);
    const payoutOf = async (id: string): Promise<string> => (await room.shop.shelf.sql<{ id: string }>('select id from payout where statement_id = $1', [id]))[0]?.id ?? '';
    await room.desk.cancel(PROPOSER, await payoutOf(first), '먼저 확인합니다');
    await room.turn();
    expect([await room.states(first), await room.atToss([first])]).toEqual([{ statement: 'CLOSED', payouts: ['CANCELED CANCELED'] }, []]);
    await room.approved([second], 41_000);
    await room.turn();
    expect(await refusal(room.desk.cancel(PROPOSER, await payoutOf(second), '늦었습니다'))).toMatchObject({ code: 'PAYOUT_TOO_LATE' });
  });

  it('of a vendor that was suspended is paid as any; held with a reason it is not, until the hold is lifted', async () => {
    const { vendorId } = await room.vendor();
    const id = await room.statement(vendorId, 50_000);
    await room.shop.shelf.sql("update vendor set state = 'SUSPENDED' where id = $1", [vendorId]);
    expect(await room.why(id)).toBeNull();
    await room.desk.hold(PROPOSER, id, '법원의 지급 정지 결정');
    expect([await room.why(id), await refusal(room.desk.propose(PROPOSER, [id], won(50_000)))]).toMatchObject(['HELD', { code: 'PAYOUT_NOT_PAYABLE', fields: { why: '지급을 보류함' } }]);
    expect(await room.shop.get(PayoutQueries).holds({ name: 'vendor:owner', vendorId })).toEqual([{ statementId: id, periodStart: expect.any(String) as unknown as string, periodEnd: expect.any(String) as unknown as string, reason: '법원의 지급 정지 결정' }]);
    const kept = (of: string) => room.shop.get(PayableQueries).kept({ name: 'vendor:owner', vendorId: of });
    expect(await kept(vendorId)).toEqual({ account: null, statements: new Map([[id, { why: 'HELD', holdReason: '법원의 지급 정지 결정' }]]) });
    const other = await room.shop.shelf.createVendor();
    const unpaid = await room.statement(other, 20_000);
    expect(await kept(other)).toEqual({ account: 'NO_ACCOUNT', statements: new Map([[unpaid, { why: 'NO_ACCOUNT', holdReason: null }]]) });
    await room.desk.release(APPROVER, id);
    await room.approved([id], 50_000);
    await room.turn();
    await room.settle(id);
    clock.advance(11 * MINUTE);
    await room.turn();
    expect(await room.states(id)).toEqual({ statement: 'PAID', payouts: ['COMPLETED'] });
  });

  it('goes over what Toss pays before its whole check: said beforehand, refused, and paid after the check', async () => {
    const { vendorId } = await room.vendor();
    const id = await room.statement(vendorId, 12_000_000);
    const [listed] = (await room.shop.get(PayableQueries).list(later(clock.now(), -7 * DAY))).filter((row) => row.statementId === id);
    expect([listed?.why, listed?.overWeeklyLimit]).toEqual([null, true]);
    await room.approved([id], 12_000_000);
    await room.turns(2);
    expect([await room.states(id), await room.why(id)]).toEqual([{ statement: 'CLOSED', payouts: ['FAILED FORBIDDEN_SELLER_PAYOUT'] }, 'KYC_REQUIRED']);
    const [seller] = await room.shop.shelf.sql<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = $1', [vendorId]);
    await room.shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId: seller?.toss_id });
    clock.set(later(TUESDAY, DAY));
    await room.turn();
    await room.approved([id], 12_000_000);
    await room.turn();
    clock.advance(11 * MINUTE);
    await room.turn();
    expect((await room.states(id)).statement).toBe('PAID');
  });
});

describe('a payout that meets a fault', () => {
  let room: PayRoom;
  beforeAll(async () => {
    clock.set(TUESDAY);
    room = await PayRoom.open();
  });
  beforeEach(() => clock.set(TUESDAY));

  it.each(['drop-before', 'drop-after', 'cut-body', '500-before', '500-after', '409', 'malformed', 'empty', 'wrong-amount'])('%s: is made once', async (kind) => {
    const { vendorId } = await room.vendor();
    const ids = [await room.statement(vendorId, 12_000), await room.statement(vendorId, 13_000, later(clock.now(), 7 * DAY))];
    await room.approved(ids, 25_000);
    await room.shop.fault({ kind, method: 'POST', path: '/v2/payouts', times: 3 });
    await room.turns(6);
    await room.shop.sandbox.control('DELETE', '/sandbox/faults');
    await room.turns(3);
    const paid = await Promise.all(ids.map((id) => room.states(id)));
    expect(paid).toEqual([{ statement: 'PAID', payouts: ['COMPLETED'] }, { statement: 'PAID', payouts: ['COMPLETED'] }]);
    expect([(await room.atToss(ids)).length, (await room.posted(ids[0] ?? '')).length, await room.broken()]).toEqual([2, 4, []]);
  });

  it('whose own answer says "no" after an earlier one was taken is not failed', async () => {
    const { vendorId } = await room.vendor();
    const id = await room.statement(vendorId, 14_000);
    await room.approved([id], 14_000);
    await room.shop.fault({ kind: '500-after', method: 'POST', path: '/v2/payouts' });
    await room.turn();
    await room.shop.fault({ kind: 'error', code: 'NOT_ENOUGH_AMOUNT', method: 'POST', path: '/v2/payouts' });
    // Toss's list is slow this time: the payout is asked for again before it is seen there.
    await room.shop.fault({ kind: 'empty', method: 'GET', path: '/v2/payouts' });
    await room.turns(3);
    expect([(await room.atToss([id])).length, (await room.states(id)).payouts[0]]).toEqual([1, expect.stringMatching(/^(SENT|COMPLETED)$/)]);
  });
});
