import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, MINUTE } from '#kernel';
import { PayoutAccountQueries } from '#payout';
import { until } from '../../support/until.js';
import type { Received } from '../toss/running-sandbox.js';
import { PayRoom, TUESDAY } from './payroom.js';

describe('a signed webhook', () => {
  let room: PayRoom;
  let owner: { name: string; vendorId: string };
  let statementId: string;
  let tossId: string;

  beforeAll(async () => {
    clock.set(TUESDAY);
    room = await PayRoom.open();
  });
  beforeEach(async () => {
    clock.set(TUESDAY);
    owner = await room.vendor();
    statementId = await room.statement(owner.vendorId, 15_000);
    await room.approved([statementId], 15_000);
    await room.turn();
    tossId = (await room.shop.shelf.sql<{ toss_id: string }>('select toss_id from payout where statement_id = $1', [statementId]))[0]?.toss_id ?? '';
  });

  const told = (id: string, count: number): Promise<Received[]> => until(() => Promise.resolve(room.shop.sandbox.toldAbout(id)), (all) => all.length === count);
  const header = (received: Received | undefined, name: string): string | undefined => received?.headers[`tosspayments-webhook-${name}`]?.toString();
  const arrive = (received: Received | undefined, raw = received?.raw ?? ''): Promise<string> => room.webhooks.accept({
    rawBody: Buffer.from(raw), signature: header(received, 'signature'), transmissionTime: header(received, 'transmission-time'), transmissionId: header(received, 'transmission-id'),
  });

  it('of a payout is stored once, and acted on by reading the payout', async () => {
    await room.settle(statementId);
    const [event] = await told(tossId, 1);
    expect(await Promise.all([arrive(event), arrive(event), arrive(event)])).toEqual(expect.arrayContaining(['stored', 'known', 'known']));
    expect((await room.states(statementId)).statement).toBe('PAYING');
    expect(await room.shop.jobs()).toContainEqual({ task: 'toss_payout_event', key: `toss-event:${tossId}` });
    await Promise.all([1, 2, 3].map(() => room.webhooks.act('payout.changed', tossId, clock.now())));
    expect([await room.states(statementId), (await room.posted(statementId)).length]).toEqual([{ statement: 'PAID', payouts: ['COMPLETED'] }, 4]);
    expect(await room.shop.shelf.sql('select outcome from webhook_delivery where toss_id = $1', [tossId])).toEqual([{ outcome: 'read' }]);
    clock.advance(20 * MINUTE);
    await room.turn();
    expect([(await room.posted(statementId)).length, await room.broken()]).toEqual([4, []]);
  });

  it('that nobody at Toss signed, or whose body was changed, is refused; one that lies about a payout changes nothing', async () => {
    await room.settle(statementId, 'NOT_AVAILABLE_BANK');
    const [event] = await told(tossId, 1);
    expect(await arrive(event, event?.raw.replace('FAILED', 'COMPLETED'))).toBe('forged');
    expect(await room.webhooks.accept({ rawBody: Buffer.from(event?.raw ?? ''), signature: 'v1:AAAA', transmissionTime: header(event, 'transmission-time'), transmissionId: 'x' })).toBe('forged');
    expect(await room.webhooks.accept({ rawBody: Buffer.from(event?.raw ?? ''), signature: undefined, transmissionTime: undefined, transmissionId: 'x' })).toBe('forged');
    const raw = (event?.raw ?? '').replace('FAILED', 'COMPLETED');
    const transmissionTime = '2026-11-24T10:00:00+09:00';
    const signature = room.shop.toss.webhooks.generateTestHeaderString({ payload: raw, transmissionTime, securityKey: '5e'.repeat(32) });
    expect(await room.webhooks.accept({ rawBody: Buffer.from(raw), signature, transmissionTime, transmissionId: 'signed-lie' })).toBe('stored');
    await room.webhooks.act('payout.changed', tossId, clock.now());
    expect(await room.states(statementId)).toEqual({ statement: 'CLOSED', payouts: ['FAILED NOT_AVAILABLE_BANK'] });
  });

  it('of a seller tells that it may be paid, or not any more', async () => {
    const [seller] = await room.shop.shelf.sql<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = $1', [owner.vendorId]);
    await room.shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId: seller?.toss_id });
    const [event] = await told(seller?.toss_id ?? '', 1);
    expect(await arrive(event)).toBe('stored');
    await room.webhooks.act('seller.changed', seller?.toss_id ?? '', clock.now());
    expect(await room.shop.get(PayoutAccountQueries).seller(owner, owner.vendorId)).toMatchObject({ status: 'APPROVED' });
  });

  it('about nothing of ours is left alone', async () => {
    const raw = JSON.stringify({ eventType: 'payout.changed', createdAt: '2026-11-24T10:00:00+09:00', version: '2022-11-16', eventId: 'e', entityType: 'payout', entityBody: { id: 'FPA_1', refPayoutId: 'of-another-shop', destination: 's', scheduleType: 'EXPRESS', payoutDate: '2026-11-24', amount: { currency: 'KRW', value: 1 }, transactionDescription: 'x', requestedAt: '2026-11-24T10:00:00+09:00', status: 'COMPLETED' } });
    const transmissionTime = '2026-11-24T10:00:00+09:00';
    const signature = room.shop.toss.webhooks.generateTestHeaderString({ payload: raw, transmissionTime, securityKey: '5e'.repeat(32) });
    expect(await room.webhooks.accept({ rawBody: Buffer.from(raw), signature, transmissionTime, transmissionId: 'other' })).toBe('ignored');
  });
});
