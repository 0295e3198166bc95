import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, HOUR } from '#kernel';
import { PayableQueries, PayoutAccountQueries, PayoutAccountService, PayoutMailService, SellerService } from '#payout';
import { VendorService, type VendorChange } from '#vendor';
import { until } from '../../support/until.js';
import { PayRoom, TUESDAY } from './payroom.js';

const STAFF = { name: 'staff:operator' };

interface AtToss {
  refSellerId: string;
  status: string;
  company: { name: string; representativeName: string; email: string; phone: string };
  account: { accountNumber: string };
}

describe('a company that has changed', () => {
  let room: PayRoom;
  let owner: { name: string; vendorId: string };

  beforeAll(async () => {
    clock.set(TUESDAY);
    room = await PayRoom.open();
  });
  beforeEach(async () => {
    clock.set(TUESDAY);
    await room.shop.sandbox.control('DELETE', '/sandbox/faults');
    owner = await room.vendor();
  });

  const change = (what: Partial<VendorChange>): Promise<void> => room.shop.get(VendorService).update(owner, owner.vendorId, {
    sentence: '', story: '', phone: '02-0000-0000', email: 'maker@example.invalid', zip: '08209', address: '서울 구로구 견본로 1', dong: '구로동', reportNumber: '', sealColor: '#123456', shippingFeeWon: 3_000, freeShippingAboveWon: null, jejuSurchargeWon: 0, islandSurchargeWon: 0, returnFeeWon: 3_000,
    shipsWithinDays: 2, ...what,
  });
  const jobs = (): Promise<object[]> => room.shop.shelf.sql("select t.identifier as task, j.payload->>'id' as id from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where j.key = $1", [`vendor-changed:${owner.vendorId}`]);
  /** What the worker does with the job. */
  const worked = (): Promise<void> => room.shop.get(SellerService).companyChanged(owner.vendorId);
  const seller = () => room.shop.get(PayoutAccountQueries).seller(owner, owner.vendorId);
  const payable = async () => (await room.shop.get(PayableQueries).list(clock.now())).filter((row) => row.vendorId === owner.vendorId).map((row) => [row.why, row.companyRefused]);
  async function atToss(): Promise<AtToss[]> {
    const [known] = await room.shop.shelf.sql<{ ref: string }>('select ref from payout_seller where vendor_id = $1', [owner.vendorId]);
    return ((await room.shop.sandbox.control('GET', '/sandbox/sellers')).body['sellers'] as AtToss[]).filter((one) => one.refSellerId === known?.ref);
  }

  it('is told to Toss by a job that is written with the change, once; its account there stays as it is', async () => {
    await change({ sentence: '새 소개' });
    expect(await jobs()).toEqual([]); // nothing that Toss has
    await change({ email: 'moved@example.invalid' });
    await change({ email: 'new@example.invalid', phone: '02-1234-5678' });
    expect(await jobs()).toEqual([{ task: 'vendor_changed', id: owner.vendorId }]);
    await worked();
    expect(await seller()).toMatchObject({ state: 'INTENDED', hasAccount: true });
    await room.turn();
    expect(await atToss()).toMatchObject([{ company: { email: 'new@example.invalid', phone: '0212345678' }, account: { accountNumber: '110123456789' } }]);
    expect(await seller()).toEqual({ state: 'KNOWN', hasAccount: true, status: 'PARTIALLY_APPROVED', errorCode: null, errorMessage: null });
  });

  it('before staff have approved it is told with their approval, as they have seen it', async () => {
    await room.shop.shelf.sql("update vendor set state = 'APPLIED', identity_checked_at = null where id = $1", [owner.vendorId]);
    await change({ representative: '이견본' });
    expect(await jobs()).toEqual([]);
    await room.shop.get(VendorService).decide(STAFF, owner.vendorId, { approve: true, reason: null });
    expect(await jobs()).toHaveLength(1);
    await worked();
    await room.turn();
    expect((await atToss()).map(({ company }) => company.representativeName)).toEqual(['이견본']);
  });

  it('that Toss does not know is told with its account', async () => {
    owner = { name: 'vendor:owner', vendorId: await room.shop.shelf.createVendor() };
    await change({ email: 'first@example.invalid' });
    await worked();
    expect(await seller()).toBeNull();
    await room.shop.get(PayoutAccountService).enter(owner, { bank: '88', accountNumber: '110-123-456789', holder: '구로식품' });
    await room.turn();
    expect((await atToss()).map(({ company }) => company.email)).toEqual(['first@example.invalid']);
  });

  it.each([['drop-after', 'lost, and done'], ['drop-before', 'lost, and not done'], ['500-after', 'an error, and done'], ['500-before', 'an error, and not done']])('whose telling met %s (%s) is told again until Toss has it, and is paid meanwhile', async (kind) => {
    await room.statement(owner.vendorId, 10_000);
    await change({ email: 'new@example.invalid' });
    await worked();
    await room.shop.fault({ kind, method: 'POST', path: '/v2/sellers', times: 2 });
    await room.turn();
    expect([await seller(), await payable()]).toMatchObject([{ hasAccount: true }, [[null, null]]]);
    await room.turns(4);
    expect([await seller(), (await atToss()).map(({ company }) => company.email)]).toMatchObject([{ state: 'KNOWN', errorCode: null }, ['new@example.invalid']]);
  });

  it('and changes again while Toss answers is told of both', async () => {
    await change({ email: 'first@example.invalid' });
    await worked();
    await room.shop.fault({ kind: 'latency-after', ms: 1_500, method: 'POST', path: '/v2/sellers' });
    const told = room.turn();
    await until(atToss, ([one]) => one?.company.email === 'first@example.invalid');
    await change({ email: 'second@example.invalid' });
    await worked();
    await told;
    expect(await seller()).toMatchObject({ state: 'INTENDED' });
    await room.turn();
    expect([await seller(), (await atToss()).map(({ company }) => company.email)]).toMatchObject([{ state: 'KNOWN' }, ['second@example.invalid']]);
  });

  it('is told in its turn, though Toss tells of the seller meanwhile', async () => {
    const [known] = await room.shop.shelf.sql<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = $1', [owner.vendorId]);
    await change({ email: 'new@example.invalid' });
    await worked();
    await room.shop.get(SellerService).refresh(known?.toss_id ?? '');
    await room.turn();
    expect((await atToss()).map(({ company }) => company.email)).toEqual(['new@example.invalid']);
  });

  it('and that Toss refuses is shown to staff and to the company, which is paid all the same; put right, it is told again', async () => {
    const statement = await room.statement(owner.vendorId, 10_000);
    await change({ email: 'wrong@example.invalid' });
    await worked();
    await room.shop.fault({ kind: 'error', code: 'INVALID_EMAIL', method: 'POST', path: '/v2/sellers' });
    await room.turn();
    expect(await seller()).toMatchObject({ state: 'REFUSED', hasAccount: true, status: 'PARTIALLY_APPROVED', errorCode: 'INVALID_EMAIL' });
    expect(await payable()).toEqual([[null, '이메일이 잘못되었습니다.']]);
    const [mail] = await room.shop.shelf.sql<{ id: string; about: string }>("select payload->>'id' as id, payload->>'about' as about from jobs._private_jobs where payload->>'about' like 'COMPANY_REFUSED.%'");
    expect(await room.shop.get(PayoutMailService).compose('payout-account', mail?.id ?? '', mail?.about ?? '')).toMatchObject({ to: 'wrong@example.invalid', text: expect.stringContaining('정산금은 전과 같이 지금 계좌(신한은행 끝자리 6789)로 보냅니다.') as unknown as string });

    await room.approved([statement], 10_000);
    await room.turn();
    expect(await room.shop.shelf.sql('select state from payout where statement_id = $1', [statement])).toEqual([{ state: 'SENT' }]);

    // What Toss thinks of the seller is still looked at, and what was refused is not sent again by itself.
    const [known] = await room.shop.shelf.sql<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = $1', [owner.vendorId]);
    await room.shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId: known?.toss_id });
    clock.advance(2 * HOUR);
    await room.turn();
    expect([await seller(), (await atToss()).map(({ company }) => company.email)]).toMatchObject([{ state: 'REFUSED', status: 'APPROVED' }, ['maker@example.invalid']]);

    await change({ email: 'right@example.invalid' });
    await worked();
    await room.turn();
    expect([await seller(), (await atToss()).map(({ company }) => company.email)]).toMatchObject([{ state: 'KNOWN', errorCode: null }, ['right@example.invalid']]);
  });
});
