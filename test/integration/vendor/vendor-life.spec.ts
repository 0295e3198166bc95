import { beforeAll, describe, expect, it } from '@jest/globals';
import type { VendorChange } from '#vendor';
import { applyVendor, businessNumber, createVendor, openRooms, prepareApplication, refusal, STAFF, type Rooms } from '../catalog/rooms.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await openRooms();
});

const prepareChange = (change: Partial<VendorChange> = {}): VendorChange => ({
  sentence: '새 소개', story: '이야기', phone: '02-0000-0001', email: 'new@example.invalid', zip: '08209', address: '서울 구로구 견본로 2', dong: '항동', reportNumber: '2026-서울구로-0002', sealColor: '#123456',
  shippingFeeWon: 2_500, freeShippingAboveWon: 40_000, jejuSurchargeWon: 3_000, islandSurchargeWon: 6_000, returnFeeWon: 2_500, shipsWithinDays: 2, ...change,
});
const history = async (id: string): Promise<unknown[]> => ((await rooms.vendorQueries.histories([id]))[0] ?? []).map((change) => [change.from, change.to, change.reason]);

describe('a company', () => {
  it('applies, is approved, and is then shown; each step is kept', async () => {
    const actor = await applyVendor(rooms, { name: '항동 빵집' });
    expect([await rooms.vendorQueries.bySlug('항동-빵집'), (await rooms.vendorQueries.own(actor))?.state]).toEqual([null, 'APPLIED']);
    expect((await rooms.vendorQueries.waiting(10)).map((vendor) => vendor.id)).toContain(actor.vendorId);
    await rooms.vendors.decide(STAFF, actor.vendorId, { approve: true, reason: null });
    expect(await rooms.vendorQueries.bySlug('항동-빵집')).toMatchObject({ state: 'APPROVED', identityCheckedAt: expect.any(Date) });
    expect(await history(actor.vendorId)).toEqual([[null, 'APPLIED', ''], ['APPLIED', 'APPROVED', '']]);
    expect((await refusal(rooms.vendors.decide(STAFF, actor.vendorId, { approve: true, reason: null }))).code).toBe('WRONG_STATE');
  });

  it('has an owner from the first moment', async () => {
    const { vendorId } = await applyVendor(rooms);
    expect(await rooms.database.read('select role from vendor_member where vendor_id = ?', [vendorId])).toEqual([{ role: 'OWNER' }]);
  });

  it('cannot apply twice, and may share its name', async () => {
    const number = businessNumber(4_711);
    const [one, two] = await Promise.all([applyVendor(rooms, { name: '같은 이름', businessNumber: number }), applyVendor(rooms, { name: '같은 이름' })]);
    const before = await rooms.database.read('select count(*) from account');
    expect(await refusal(applyVendor(rooms, { name: '셋째', businessNumber: number }))).toMatchObject({ code: 'BUSINESS_NUMBER_TAKEN', fields: { field: 'businessNumber' } });
    expect(await rooms.database.read('select count(*) from account')).toEqual(before); // nothing of it stayed
    expect(new Set((await rooms.vendorQueries.byIds([one.vendorId, two.vendorId])).map((vendor) => vendor?.slug)).size).toBe(2);
  });

  it('is refused with a reason, corrects what was wrong, and applies anew with what was right', async () => {
    const actor = await applyVendor(rooms);
    expect((await refusal(rooms.vendors.decide(STAFF, actor.vendorId, { approve: false, reason: '  ' }))).code).toBe('REASON_REQUIRED');
    await rooms.vendors.decide(STAFF, actor.vendorId, { approve: false, reason: '대표자 이름이 등록증과 다릅니다.' });
    expect(await rooms.vendorQueries.own(actor)).toMatchObject({ state: 'REJECTED', decisionReason: '대표자 이름이 등록증과 다릅니다.' });
    await rooms.vendors.update(actor, actor.vendorId, prepareChange({ representative: '이견본', businessNumber: businessNumber(4_712) }));
    expect(await rooms.vendorQueries.own(actor)).toMatchObject({ state: 'APPLIED', decisionReason: null, representative: '이견본', businessNumber: businessNumber(4_712), sentence: '새 소개', shippingFeeWon: 2_500 });
    expect((await history(actor.vendorId)).at(-1)).toEqual(['REJECTED', 'APPLIED', '고쳐서 다시 신청']);
  });

  it('keeps its identity once staff have checked it', async () => {
    const actor = await createVendor(rooms);
    expect((await refusal(rooms.vendors.update(actor, actor.vendorId, prepareChange({ representative: '박견본' })))).code).toBe('WRONG_STATE');
    await rooms.vendors.update(actor, actor.vendorId, prepareChange());
    expect(await rooms.vendorQueries.own(actor)).toMatchObject({ representative: '김견본', dong: '항동', freeShippingAboveWon: 40_000, state: 'APPROVED' });
  });

  it('is not told whose number it has typed', async () => {
    const other = await createVendor(rooms, { businessNumber: businessNumber(4_713) });
    const actor = await applyVendor(rooms);
    expect((await refusal(rooms.vendors.update(actor, actor.vendorId, prepareChange({ businessNumber: businessNumber(4_713), sentence: '남지 않는다' })))).code).toBe('BUSINESS_NUMBER_TAKEN');
    expect((await rooms.vendorQueries.own(actor))?.sentence).toBe('');
    expect((await rooms.vendorQueries.own(other))?.businessNumber).toBe(businessNumber(4_713));
  });

  it('is suspended and comes back, by staff and with reasons only', async () => {
    const actor = await createVendor(rooms);
    expect((await refusal(rooms.vendors.reactivate(STAFF, actor.vendorId, '해결'))).code).toBe('WRONG_STATE');
    await rooms.vendors.suspend(STAFF, actor.vendorId, '신고 접수');
    expect(await rooms.vendorQueries.own(actor)).toMatchObject({ state: 'SUSPENDED', decisionReason: '신고 접수' });
    await rooms.vendors.reactivate(STAFF, actor.vendorId, '해결');
    expect(await rooms.vendorQueries.own(actor)).toMatchObject({ state: 'APPROVED' });
    expect((await history(actor.vendorId)).slice(2)).toEqual([['APPROVED', 'SUSPENDED', '신고 접수'], ['SUSPENDED', 'APPROVED', '해결']]);
  });

  it('two decisions at once are one', async () => {
    const { vendorId } = await applyVendor(rooms);
    const outcomes = await Promise.all([true, false, true, false].map((approve) => refusal(rooms.vendors.decide(STAFF, vendorId, { approve, reason: '이유' }))));
    expect(outcomes.map((outcome) => outcome.code).sort()).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'none']);
    // And one mail, written with the decision: of those that were refused nothing is left.
    expect(await rooms.database.read("select task_identifier as task from jobs.jobs where key like 'decision:' || ? || ':%'", [vendorId])).toEqual([{ task: 'mail' }]);
  });
});

describe('lists of companies', () => {
  it('count by neighbourhood what they show, and pages lose nobody', async () => {
    await createVendor(rooms, prepareApplication({ dong: '가리봉동' }));
    const counts = await rooms.vendorQueries.neighbourhoods();
    for (const [dong, n] of counts) expect([dong, (await rooms.vendorQueries.list(dong)).length]).toEqual([dong, n]);
    const total = await rooms.vendorQueries.count(null);
    const seen: string[] = [];
    for (let before: string | null = null; ;) {
      const page: { id: string }[] = await rooms.vendorQueries.page(null, 3, before);
      seen.push(...page.slice(0, 3).map((vendor) => vendor.id));
      if (page.length <= 3) break;
      before = seen.at(-1) ?? null;
    }
    expect([new Set(seen).size, seen.length]).toEqual([total, total]);
  });
});
