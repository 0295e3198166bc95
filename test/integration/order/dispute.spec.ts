import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { clock, DAY, newId, won } from '#kernel';
import { claimableQuantities, ClaimDeskQueries, ClaimDeskService, ClaimDisputeService, ClaimMessageService, ClaimPhotoService, ClaimService, ClaimSettlementService, FulfilmentService, OrderMailService, OrderQueries, ReturnParcelService, type Shopper } from '#order';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { Shop } from './shop.js';

const STAFF = { name: 'staff:operator' };

describe('a claim that is talked about', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
  });

  beforeEach(() => {
    clock.set(undefined);
    clock.set(new Date('2026-12-23T03:00:00Z')); // a Wednesday, with Christmas on Friday
    shopper = shop.guest();
  });

  async function sent(quantity: number): Promise<{ id: string; lineId: string; vendor: { name: string; vendorId: string } }> {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 10 });
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity }], seenTotalWon: won(10_000 * quantity) });
    const [line] = await shop.shelf.sql<{ id: string; vendor_order_id: string }>('select id, vendor_order_id from order_line where order_id = $1', [id]);
    const vendor = { name: 'vendor:owner', vendorId };
    await shop.get(FulfilmentService).ship(vendor, { id: newId(), vendorOrderId: line?.vendor_order_id ?? '', kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: '2026-12-23', lines: [] });
    return { id, lineId: line?.id ?? '', vendor };
  }
  const ask = async ({ id, lineId }: { id: string; lineId: string }, quantity: number, photoIds: string[] = []): Promise<string> =>
    (await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'RETURN', cause: 'DEFECT', note: '', lines: [{ lineId, quantity }], agreedRefundWon: won(10_000 * quantity), refundAccount: null, photoIds }))[0] ?? '';
  const claimOf = async (claimId: string) => (await shop.shelf.sql<{ state: string; act_by: string | null; refund_won: number }>('select state, act_by::text, refund_won from claim where id = $1', [claimId]))[0];
  const disputeOf = async (claimId: string): Promise<string> => (await shop.shelf.sql<{ id: string }>('select id from claim_dispute where claim_id = $1', [claimId]))[0]?.id ?? '';

  it('has its clock: due today, late, and none while the goods are on their way', async () => {
    const order = await sent(2);
    const desk = shop.get(ClaimDeskService);
    const listed = shop.get(ClaimDeskQueries);
    const claimId = await ask(order, 1);
    expect(await claimOf(claimId)).toMatchObject({ act_by: '2026-12-29' });
    expect(await listed.due(order.vendor)).toEqual({ late: 0, today: 0 });
    clock.set(new Date('2026-12-29T03:00:00Z'));
    expect(await listed.due(order.vendor)).toEqual({ late: 0, today: 1 });
    expect(await listed.page(order.vendor, { state: null, due: 'TODAY' }, 10, null)).toMatchObject([{ id: claimId, clock: 'TODAY', actBy: '2026-12-29' }]);
    expect(await listed.page(order.vendor, { state: null, due: 'LATE' }, 10, null)).toEqual([]);
    // By kind, and by how the number of its order begins: for its vendor and for staff.
    const number = (await listed.page(order.vendor, {}, 10, null))[0]?.number ?? '';
    for (const actor of [order.vendor, STAFF]) {
      expect(await listed.page(actor, { kind: 'RETURN', number: number.slice(0, 10).toLowerCase() }, 10, null)).toMatchObject([{ id: claimId }]);
      expect([await listed.page(actor, { kind: 'EXCHANGE', number }, 10, null), await listed.page(actor, { number: `${number}X` }, 10, null)]).toEqual([[], []]);
      expect([await listed.due(actor, 'EXCHANGE'), await listed.counts(actor, 'EXCHANGE')]).toEqual([{ late: 0, today: 0 }, []]);
    }
    clock.advance(DAY);
    expect(await listed.page(STAFF, { state: null, due: 'LATE' }, 10, null)).toMatchObject([{ id: claimId, clock: 'LATE' }]);
    await desk.decide(order.vendor, claimId, true, '');
    // Ten business days to send them.
    expect(await claimOf(claimId)).toMatchObject({ act_by: '2027-01-14' });
    await desk.collected(order.vendor, claimId);
    expect(await claimOf(claimId)).toMatchObject({ act_by: '2027-01-05' });
  });

  it('is ended by the desk where the goods never come, but not before their days are over, nor while a parcel is on its way', async () => {
    const order = await sent(2);
    const desk = shop.get(ClaimDeskService);
    const [never, late] = [await ask(order, 1), await ask(order, 1)];
    for (const claimId of [never, late]) await desk.decide(order.vendor, claimId, true, '');
    const until = (await claimOf(never))?.act_by ?? '';
    expect(await refusal(desk.decide(order.vendor, never, false, '오지 않았습니다.'))).toMatchObject({ code: 'CLAIM_MAY_COME', fields: { day: until } });
    expect((await shop.get(OrderQueries).own(shopper, order.id))?.vendorOrders[0]?.claims.map((claim) => [claim.actBy, claim.clock])).toEqual([[until, null], [until, null]]);
    await shop.get(ReturnParcelService).sent(shopper, late, { carrier: 'CJ', trackingNumber: '123456789012' });
    clock.set(new Date(`${until}T15:00:00Z`));
    expect((await shop.get(OrderQueries).own(shopper, order.id))?.vendorOrders[0]?.claims.map((claim) => claim.clock)).toEqual(['LATE', 'LATE']);
    expect(await refusal(desk.decide(order.vendor, never, false, ''))).toMatchObject({ code: 'REASON_REQUIRED' });
    await desk.decide(order.vendor, never, false, '오지 않았습니다.');
    expect(await refusal(desk.decide(order.vendor, late, false, '오지 않았습니다.'))).toMatchObject({ code: 'WRONG_STATE' });
    expect([await claimOf(never), await claimOf(late)]).toMatchObject([{ state: 'REJECTED', act_by: null }, { state: 'APPROVED' }]);
    expect(await shop.broken()).toEqual([]);
  });

  it('is inspected once: another result than the one that stands is refused, and what was not accepted may be claimed anew', async () => {
    const order = await sent(3);
    const desk = shop.get(ClaimDeskService);
    const claimId = await ask(order, 2);
    await desk.decide(order.vendor, claimId, true, '');
    await desk.collected(order.vendor, claimId);
    const inspect = (quantity: number) => refusal(desk.inspect(order.vendor, claimId, [{ lineId: order.lineId, quantity }], '쓴 자국이 있습니다.'));
    expect([await inspect(1), await inspect(1), await inspect(2)]).toMatchObject([{ code: 'none' }, { code: 'none' }, { code: 'WRONG_STATE' }]);
    const part = (await shop.get(OrderQueries).own(shopper, order.id))?.vendorOrders[0];
    const line = part?.lines[0];
    if (!part || !line) throw new Error('no order');
    expect(claimableQuantities(part, line)).toEqual({ cancellable: 0, returnable: 2 });
    await ask(order, 2);
    expect(await shop.broken()).toEqual([]);
  });

  it('a claim, a parcel and a word that are sent again are there once; other content under the id of one that was sent is refused, never answered as done', async () => {
    const order = await sent(3);
    const claims = shop.get(ClaimService);
    const request = { id: orderId(), orderId: order.id, kind: 'RETURN' as const, cause: 'DEFECT', note: '', lines: [{ lineId: order.lineId, quantity: 1 }], agreedRefundWon: won(10_000), refundAccount: null };
    const made = await Promise.all([claims.request(shopper, request), claims.request(shopper, request)]);
    expect([made[0]?.length, made[1]]).toEqual([1, made[0]]);
    for (const other of [{ lines: [{ lineId: order.lineId, quantity: 2 }], agreedRefundWon: won(20_000) }, { kind: 'EXCHANGE' as const, agreedRefundWon: won(0) }, { cause: 'WRONG_ITEM' }]) {
      expect(await refusal(claims.request(shopper, { ...request, ...other }))).toMatchObject({ code: 'ID_REUSED', fields: { field: 'id' } });
    }
    expect(await shop.shelf.sql('select count(*)::int as n from claim where order_id = $1', [order.id])).toEqual([{ n: 1 }]);

    const said = { id: orderId(), body: '언제 가지러 오시나요?' };
    const messages = shop.get(ClaimMessageService);
    await Promise.all([messages.byShopper(shopper, made[0]?.[0] ?? '', said), messages.byShopper(shopper, made[0]?.[0] ?? '', said)]);
    expect(await refusal(messages.byShopper(shopper, made[0]?.[0] ?? '', { ...said, body: '다른 말' }))).toMatchObject({ code: 'ID_REUSED' });
    expect(await shop.shelf.sql('select body from claim_message where claim_id = $1', [made[0]?.[0]])).toEqual([{ body: said.body }]);

    const [parcel] = await shop.shelf.sql<{ id: string; vendor_order_id: string }>('select s.id, s.vendor_order_id from shipment s join vendor_order vo on vo.id = s.vendor_order_id where vo.order_id = $1', [order.id]);
    const again = { id: parcel?.id ?? '', vendorOrderId: parcel?.vendor_order_id ?? '', kind: 'SELF' as const, carrier: null, trackingNumber: null, deliveredOn: '2026-12-23', lines: [] };
    const fulfilment = shop.get(FulfilmentService);
    await fulfilment.ship(order.vendor, again);
    expect(await refusal(fulfilment.ship(order.vendor, { ...again, deliveredOn: '2026-12-22' }))).toMatchObject({ code: 'ID_REUSED' });
    expect(await shop.shelf.sql('select count(*)::int as n from shipment where vendor_order_id = $1', [parcel?.vendor_order_id])).toEqual([{ n: 1 }]);
  });

  it('rejected and disputed: staff tell how far they are, decide over the vendor within the law’s days, and only one of two clerks does', async () => {
    const order = await sent(2);
    const disputes = shop.get(ClaimDisputeService);
    const claimId = await ask(order, 2);
    expect(await refusal(disputes.open(shopper, claimId, '왜요'))).toMatchObject({ code: 'WRONG_STATE' });
    await shop.get(ClaimDeskService).decide(order.vendor, claimId, false, '쓴 자국이 있습니다.');
    expect(await refusal(disputes.open(shop.guest(), claimId, '남의 것'))).toMatchObject({ code: 'NOT_FOUND' });
    await Promise.all([disputes.open(shopper, claimId, '받자마자 찍은 사진이 있습니다.'), disputes.open(shopper, claimId, '받자마자 찍은 사진이 있습니다.')]);
    const id = await disputeOf(claimId);
    expect(await shop.get(ClaimDeskQueries).disputes(10)).toMatchObject([{ id, progressBy: '2026-12-29', resultBy: '2027-01-08', progressed: false, clock: null }]);
    clock.advance(1_000);
    const said = { id: newId(), body: '업체에 사진을 보내 물었습니다.' };
    await Promise.all([disputes.progress(STAFF, id, said), disputes.progress(STAFF, id, said)]);
    expect(await refusal(disputes.progress(STAFF, id, { ...said, body: '다른 말' }))).toMatchObject({ code: 'ID_REUSED', fields: { field: 'id' } });
    clock.advance(1_000);
    await shop.get(ClaimMessageService).byDesk(order.vendor, claimId, { id: newId(), body: '저희가 잘못 보았습니다.' });
    expect(await refusal(shop.get(ClaimMessageService).byDesk({ name: 'vendor:other', vendorId: await shop.shelf.createVendor() }, claimId, { id: newId(), body: '남의 일' }))).toMatchObject({ code: 'NOT_FOUND' });
    // The vendor who said no can't say yes any more: it is not his to decide.
    expect(await refusal(shop.get(ClaimDeskService).decide(order.vendor, claimId, true, ''))).toMatchObject({ code: 'WRONG_STATE' });
    const outcomes = await Promise.all([refusal(disputes.end(STAFF, id, true, '처음부터 있던 흠입니다.')), refusal(disputes.end({ name: 'staff:another' }, id, false, '업체가 맞습니다.'))]);
    expect(outcomes.map((outcome) => outcome.code).sort()).toEqual(['WRONG_STATE', 'none']);
    if (outcomes[0]?.code === 'none') expect(await claimOf(claimId)).toMatchObject({ state: 'APPROVED', refund_won: 20_000 });
    const seen = (await shop.get(OrderQueries).own(shopper, order.id))?.vendorOrders[0]?.claims[0];
    expect(seen?.messages.map((message) => message.author)).toEqual(['SHOPPER', 'STAFF', 'VENDOR']);
    expect(seen?.dispute).toMatchObject({ id, progressAt: expect.any(Date) as unknown as Date });
    expect(await shop.broken()).toEqual([]);
  });

  it('rejected after it came back and then upheld: it is refunded without another look, and a piece that is claimed anew meanwhile is not given twice', async () => {
    const order = await sent(2);
    const desk = shop.get(ClaimDeskService);
    const disputes = shop.get(ClaimDisputeService);
    const claimId = await ask(order, 1);
    await desk.decide(order.vendor, claimId, true, '');
    await desk.collected(order.vendor, claimId);
    await desk.inspect(order.vendor, claimId, [{ lineId: order.lineId, quantity: 0 }], '쓴 자국이 있습니다.');
    expect(await claimOf(claimId)).toMatchObject({ state: 'REJECTED' });
    await disputes.open(shopper, claimId, '쓰지 않았습니다.');
    const again = await ask(order, 2);
    const id = await disputeOf(claimId);
    expect(await refusal(disputes.end(STAFF, id, true, '새것입니다.'))).toMatchObject({ code: 'CLAIM_QUANTITY' });
    await shop.get(ClaimService).withdraw(shopper, again);
    await disputes.end(STAFF, id, true, '새것입니다.');
    await shop.get(ClaimSettlementService).settleDecided(claimId);
    for (let turn = 0; turn < 2; turn += 1) await shop.work();
    expect(await claimOf(claimId)).toMatchObject({ state: 'REFUNDED', refund_won: 10_000, act_by: null });
    expect(await shop.recorded(order.id)).toMatchObject({ refunded: 10_000 });
    expect(await shop.broken()).toEqual([]);
  });

  it('upheld and then rejected again is disputed again; dismissed, it is not', async () => {
    const order = await sent(1);
    const desk = shop.get(ClaimDeskService);
    const disputes = shop.get(ClaimDisputeService);
    const claimId = await ask(order, 1);
    const openOne = async (): Promise<string> => (await shop.shelf.sql<{ id: string }>('select id from claim_dispute where claim_id = $1 and result is null', [claimId]))[0]?.id ?? '';
    await desk.decide(order.vendor, claimId, false, '흠이 보이지 않습니다.');
    await disputes.open(shopper, claimId, '사진을 봐 주세요.');
    const first = await openOne();
    await disputes.end(STAFF, first, true, '흠이 보입니다.');
    clock.advance(DAY);
    await desk.collected(order.vendor, claimId);
    await desk.inspect(order.vendor, claimId, [{ lineId: order.lineId, quantity: 0 }], '다른 상품이 왔습니다.');
    await Promise.all([disputes.open(shopper, claimId, '같은 상품입니다.'), disputes.open(shopper, claimId, '같은 상품입니다.')]);
    const second = await openOne();
    expect([second === first, (await shop.get(OrderQueries).own(shopper, order.id))?.vendorOrders[0]?.claims[0]?.dispute]).toMatchObject([false, { id: second, result: null }]);
    await disputes.end(STAFF, second, false, '다른 상품이 맞습니다.');
    await disputes.open(shopper, claimId, '그래도 아닙니다.');
    expect([await openOne(), await claimOf(claimId)]).toMatchObject(['', { state: 'REJECTED' }]);
    expect(await shop.broken()).toEqual([]);
  });

  it('photographs are read by content, stripped, and seen by the shopper, the vendor and staff only', async () => {
    const order = await sent(1);
    const photos = shop.get(ClaimPhotoService);
    const jpeg = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: '#a33' } }).withExif({ IFD0: { Make: 'Secret Camera' }, IFD3: { GPSLatitude: '37/1 29/1 0/1' } }).jpeg().toBuffer();
    expect(jpeg.includes('Secret Camera')).toBe(true);
    expect(await refusal(photos.store(shopper, order.id, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toMatchObject({ code: 'PICTURE_INVALID' });
    expect(await refusal(photos.store(shop.guest(), order.id, jpeg))).toMatchObject({ code: 'NOT_FOUND' });
    const ids = await Promise.all([photos.store(shopper, order.id, jpeg), photos.store(shopper, order.id, jpeg)]);
    const loose = await photos.store(shopper, order.id, jpeg);
    expect(await refusal(ask(order, 1, Array.from({ length: 6 }, () => loose)))).toMatchObject({ code: 'TOO_MANY_PICTURES' });
    const claimId = await ask(order, 1, ids);
    expect((await shop.get(OrderQueries).own(shopper, order.id))?.vendorOrders[0]?.claims[0]?.photoIds).toEqual([...ids].sort());
    const [one] = ids;
    const kept = await photos.forShopper(shopper, one);
    expect(kept?.includes('Secret Camera')).toBe(false);
    const metadata = await sharp(kept ?? Buffer.alloc(0)).metadata();
    expect([metadata.format, metadata.width, metadata.exif]).toEqual(['webp', 960, undefined]);
    const [account] = await shop.shelf.sql<{ id: string }>("insert into account (id, password_hash, email, name, created_at) select gen_random_uuid(), 'x', 'looker@example.invalid', '견본', now() returning id");
    expect(await photos.forShopper(shop.guest(), one)).toBeNull();
    expect(await photos.forDesk(order.vendor, account?.id ?? '', one)).not.toBeNull();
    expect(await photos.forDesk({ name: 'vendor:other', vendorId: await shop.shelf.createVendor() }, account?.id ?? '', one)).toBeNull();
    expect(await shop.shelf.sql("select subject_id from access_log where subject = 'claim_photo'")).toEqual([{ subject_id: one }]);
    clock.advance(2 * DAY);
    expect(await photos.erase()).toBe(1);
    expect(await shop.shelf.sql('select id from claim_photo where id = $1', [loose])).toEqual([]);
    expect(claimId).not.toBe('');
  });

  it('a mail tells each step to whom it concerns, and no vendor what a shopper wrote', async () => {
    const order = await sent(1);
    const claimId = await ask(order, 1);
    const mails = shop.get(OrderMailService);
    await shop.get(ClaimDeskService).decide(order.vendor, claimId, false, '쓴 자국이 있습니다.');
    await shop.get(ClaimDisputeService).open(shopper, claimId, '내 전화는 010-1234-5678');
    const told = (await shop.mails()).filter((mail) => mail.id === claimId).map((mail) => [mail.template, mail.about]);
    expect(told).toEqual([['vendor-claim', 'REQUESTED'], ['claim-changed', 'REQUESTED'], ['claim-changed', 'REJECTED']]);
    const [message] = await shop.shelf.sql<{ id: string }>('select id from claim_message where claim_id = $1', [claimId]);
    const toVendor = await mails.compose('claim-message', message?.id ?? '', 'vendor');
    expect(toVendor?.to).toBe('maker@example.invalid');
    expect(toVendor?.text).not.toContain('010-1234');
    const opened = await mails.compose('dispute', await disputeOf(claimId), 'OPEN');
    expect(opened?.text).toMatch(/12월 29일.*진행.*1월 8일.*결과/s);
    expect((await mails.compose('claim-changed', claimId, 'REJECTED'))?.text).toContain('쓴 자국이 있습니다.');
  });

  it('what staff decide in a vendor’s place is told to him too, and his own decisions are not', async () => {
    const order = await sent(2);
    const mails = shop.get(OrderMailService);
    const decided = async (claimId: string): Promise<(string | undefined)[]> => (await shop.mails()).filter((mail) => mail.id === claimId && mail.template === 'vendor-decided').map((mail) => mail.about);
    const own = await ask(order, 1);
    await shop.get(ClaimDeskService).decide(order.vendor, own, true, '');
    expect(await decided(own)).toEqual([]);
    const claimId = await ask(order, 1);
    await shop.get(ClaimDeskService).decide(STAFF, claimId, true, '');
    await shop.get(ClaimDeskService).collected(STAFF, claimId);
    expect(await decided(claimId)).toEqual(['APPROVED', 'COLLECTED']);
    const mail = await mails.compose('vendor-decided', claimId, 'APPROVED');
    expect([mail?.to, mail?.text]).toEqual(['maker@example.invalid', expect.stringContaining('구로e몰 담당자가 업체를 대신해 반품 신청을 받아들였습니다')]);
    expect(mail?.text).not.toContain('김구로');
  });

  it('a claim that is rejected a second time, after a dispute was upheld, is told a second time', async () => {
    const order = await sent(1);
    const claimId = await ask(order, 1);
    await shop.get(ClaimDeskService).decide(order.vendor, claimId, false, '쓴 자국이 있습니다.');
    await shop.get(ClaimDisputeService).open(shopper, claimId, '쓰지 않았습니다.');
    await shop.get(ClaimDisputeService).end(STAFF, await disputeOf(claimId), true, '돌려보내 주세요.');
    await shop.get(ClaimDeskService).collected(order.vendor, claimId);
    await shop.get(ClaimDeskService).inspect(order.vendor, claimId, [{ lineId: order.lineId, quantity: 0 }], '쓴 자국이 그대로 있습니다.');
    const rejected = (await shop.mails()).filter((mail) => mail.id === claimId && mail.about === 'REJECTED');
    expect([rejected.map((mail) => mail.template), new Set(rejected.map((mail) => mail.key)).size]).toEqual([['claim-changed', 'claim-changed'], 2]);
    // Of the dispute's result the vendor hears by its own mail.
    expect((await shop.mails()).filter((mail) => mail.id === claimId && mail.template === 'vendor-decided')).toEqual([]);
  });
});
