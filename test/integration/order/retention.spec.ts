import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { clock, MINUTE, newId, SECOND, won } from '#kernel';
import {
  ClaimDeskService, ClaimDisputeService, ClaimMessageService, ClaimPhotoService, ClaimService, ConfirmationService, FulfilmentService, GoodwillService, ORDER_DATA, OrderMailService, OrderQueries, OrderRetentionService, VendorOrderQueries, type Shopper,
} from '#order';
import { CouponQueries } from '#promotion';
import { ClosingService } from '#settlement';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { PayRoom, TUESDAY } from '../payout/payroom.js';
import { preparePlacing, type Shop } from './shop.js';

const STAFF = { name: 'staff:operator' };
const PERSON = { name: '남궁바늘', phone: '010-4821-7735', email: 'needle@example.invalid' };
const PLACE = { name: '선우바늘', phone: '010-4821-7736', zip: '08299', roadAddress: '서울 구로구 바늘로 7', detailAddress: '바늘아파트 3동', deliveryNote: '바늘 화분 옆' };
const PERSONAL = ['남궁바늘', '선우바늘', '01048217735', '01048217736', 'needle@example.invalid', '바늘로 7', '바늘아파트', '바늘 화분', '688812345678'];

let room: PayRoom;
let shop: Shop;

beforeAll(async () => {
  clock.set(TUESDAY);
  room = await PayRoom.open();
  shop = room.shop;
});
beforeEach(() => clock.set(TUESDAY));

const at = (moment: string): void => clock.set(new Date(`${moment}+09:00`));
const erase = (): Promise<{ complaints: number; orders: number }> => shop.get(OrderRetentionService).run();

const tablesWith = (...texts: string[]): Promise<string[]> => shop.shelf.tablesWith(...texts);

/** What an order came to: every sum and state of it. */
async function sums(id: string): Promise<unknown> {
  return shop.shelf.sql(
    `select o.number, o.state, o.goods_won, o.discount_won, o.shipping_won, o.total_won, o.taxable_won, o.exempt_won, o.placed_at, o.ended_at, p.received_won, p.refunded_won, p.payment_key,
       (select jsonb_agg(to_jsonb(l) order by l.id) from order_line l where l.order_id = o.id) as lines, (select jsonb_agg(to_jsonb(d) order by d.id) from order_discount d where d.order_id = o.id) as discounts,
       (select jsonb_agg(jsonb_build_array(h.from_state, h.to_state, h.actor, h.at) order by h.id) from state_change h where h.subject_id = o.id) as history,
       (select jsonb_agg(to_jsonb(e) order by e.id) from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.order_id = o.id) as entries
     from mall_order o join payment p on p.order_id = o.id where o.id = $1`,
    [id],
  );
}

interface Bought {
  id: string;
  part: string;
  lineId: string;
  vendor: { name: string; vendorId: string };
}

/** Paid by card: pieces of one product at 12,000 won, with 3,000 won of shipping. */
async function bought(shopper: Shopper, quantity: number, change: { exhibitionWon?: number; couponIssueIds?: string[]; lessWon?: number } = {}): Promise<Bought> {
  const vendor = await room.vendor();
  const product = await shop.shelf.createProduct({ vendorId: vendor.vendorId, priceWon: 12_000 });
  if (change.exhibitionWon !== undefined) await shop.shelf.createExhibition(product, { priceWon: change.exhibitionWon, opensAt: new Date(clock.now().getTime() - SECOND), closesAt: new Date(clock.now().getTime() + MINUTE) });
  const { id } = await shop.confirmed(shopper, {
    ...preparePlacing(), orderer: PERSON, receiver: PLACE, lines: [{ variantId: product.variantId, quantity }], couponIssueIds: change.couponIssueIds ?? [], seenTotalWon: won((change.exhibitionWon ?? 12_000) * quantity + 3_000 - (change.lessWon ?? 0)),
  });
  const [line] = await shop.shelf.sql<{ id: string; part: string }>('select id, vendor_order_id as part from order_line where order_id = $1', [id]);
  return { id, part: line?.part ?? '', lineId: line?.id ?? '', vendor };
}

const sent = (order: Bought): Promise<unknown> =>
  shop.get(FulfilmentService).ship(order.vendor, { id: newId(), vendorOrderId: order.part, kind: 'CARRIER', carrier: 'CJ', trackingNumber: '688812345678', deliveredOn: null, lines: [] });

async function paidOut(vendorId: string): Promise<void> {
  const [statement] = await shop.shelf.sql<{ id: string; payout_won: number }>('select id, payout_won from statement where vendor_id = $1', [vendorId]);
  await room.approved([statement?.id ?? ''], statement?.payout_won ?? 0);
  await room.turn();
  clock.advance(11 * MINUTE);
  await room.turns(2);
  expect(await room.states(statement?.id ?? '')).toMatchObject({ statement: 'PAID' });
}

/** Everything of an order cancelled before it was sent: its claim and its refund have ended. */
async function cancelled(): Promise<Bought> {
  const shopper = shop.guest();
  const order = await bought(shopper, 1);
  clock.advance(SECOND);
  await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: order.id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId: order.lineId, quantity: 1 }], agreedRefundWon: won(15_000), refundAccount: null });
  await shop.work();
  return order;
}

const anonymised = async (id: string): Promise<boolean> => (await shop.shelf.sql<{ is: boolean }>('select anonymised_at is not null as is from mall_order where id = $1', [id]))[0]?.is ?? false;

describe('what the law wants kept for years', () => {
  it('an order is nobody’s five years after its end, not a day before; its sums, states and the ledger stay, and the books hold', async () => {
    const member = await shop.shelf.createMember();
    await shop.shelf.createCoupon({ holders: [member] });
    const [issue] = await shop.shelf.sql<{ id: string }>('select id from coupon_issue where account_id = $1', [member]);
    const shopper: Shopper = { accountId: member, guestTokenHash: null };
    const order = await bought(shopper, 2, { exhibitionWon: 11_000, couponIssueIds: [issue?.id ?? ''], lessWon: 1_000 });
    await sent(order);
    await shop.get(ConfirmationService).byShopper(shopper, order.part);
    at('2026-12-01T09:00:00');
    await shop.get(ClosingService).closeAll(STAFF);
    const [known] = await shop.shelf.sql<{ hash: string }>("select encode(phone_hash, 'hex') as hash from mall_order where id = $1", [order.id]);
    const hash = known?.hash ?? 'none';
    expect(await tablesWith(...PERSONAL)).toEqual(['mall_order', 'shipment']);
    expect(await tablesWith(hash)).toEqual(['mall_order']);
    expect(await tablesWith(member)).toEqual(['account', 'consent', 'coupon_issue', 'exhibition_purchase', 'mall_order']);
    const before = await sums(order.id);

    // Its vendor has not been paid: it is kept, however old it is.
    at('2032-01-01T04:00:00');
    expect([await erase(), await sums(order.id)]).toEqual([{ complaints: 0, orders: 0 }, before]);
    at('2026-12-01T10:00:00');
    await paidOut(order.vendor.vendorId);
    expect(await shop.broken()).toEqual([]);

    at('2031-11-24T23:59:59');
    expect([await erase(), await anonymised(order.id), await tablesWith(...PERSONAL)]).toEqual([{ complaints: 0, orders: 0 }, false, ['mall_order', 'shipment']]);
    at('2031-11-25T00:00:00');
    expect([await erase(), await anonymised(order.id)]).toEqual([{ complaints: 0, orders: 1 }, true]);
    expect(await tablesWith(...PERSONAL, hash)).toEqual([]);
    expect(await tablesWith(member)).toEqual(['account']);
    expect(await sums(order.id)).toEqual(before);
    expect(await shop.shelf.sql("select p.shopper, p.quantity from exhibition_purchase p join order_line l on l.exhibition_item_id = p.item_id where l.order_id = $1", [order.id])).toEqual([{ shopper: '', quantity: 2 }]);

    expect([await shop.get(OrderQueries).own(shopper, order.id), await shop.get(CouponQueries).mine(member, clock.now())]).toEqual([null, []]);
    expect(await shop.get(OrderQueries).byId(order.id)).toMatchObject({ anonymisedAt: clock.now(), orderer: { name: '', phone: '', email: '' }, receiver: { receiverName: '' }, totalWon: 24_000 });
    expect(await shop.get(VendorOrderQueries).detail(order.vendor, member, order.part)).toMatchObject({ anonymisedAt: clock.now(), receiverName: '', roadAddress: '', state: 'CONFIRMED' });
    expect(await shop.get(OrderMailService).compose('order-paid', order.id)).toMatchObject({ to: '' });
    expect(await refusal(shop.get(GoodwillService).propose(STAFF, { id: orderId(), orderId: order.id, funder: 'MALL', vendorId: null, amountWon: won(1_000), reason: '늦은 위로' }))).toMatchObject({ code: 'WRONG_STATE' });
    at('2026-12-02T10:00:00');
    expect(await shop.broken()).toEqual([]);
  });

  it('what was said and shown in a complaint goes three years after its end, not a day before; what was decided stays', async () => {
    const shopper = shop.guest();
    const order = await bought(shopper, 1);
    await sent(order);
    const photo = await shop.get(ClaimPhotoService).store(shopper, order.id, await sharp({ create: { width: 40, height: 40, channels: 3, background: '#a33' } }).jpeg().toBuffer());
    const [claimId = ''] = await shop.get(ClaimService).request(shopper, {
      id: orderId(), orderId: order.id, kind: 'RETURN', cause: 'DEFECT', note: '실밥 하나: 뚜껑이 샙니다', lines: [{ lineId: order.lineId, quantity: 1 }], agreedRefundWon: won(15_000), refundAccount: null, photoIds: [photo],
    });
    await shop.get(ClaimDeskService).decide(order.vendor, claimId, false, '실밥 둘: 쓴 자국');
    const disputes = shop.get(ClaimDisputeService);
    await disputes.open(shopper, claimId, '실밥 셋: 쓰지 않았습니다');
    const [dispute] = await shop.shelf.sql<{ id: string }>('select id from claim_dispute where claim_id = $1', [claimId]);
    await disputes.progress(STAFF, dispute?.id ?? '', { id: newId(), body: '실밥 넷: 묻고 있습니다' });
    await disputes.end(STAFF, dispute?.id ?? '', false, '실밥 다섯: 업체가 맞습니다');
    const photos = (): Promise<unknown[]> => shop.shelf.sql('select id from claim_photo where claim_id = $1', [claimId]);
    expect([await tablesWith('실밥'), await photos()]).toEqual([['claim', 'claim_dispute', 'claim_message', 'state_change'], [{ id: photo }]]);
    expect(await shop.broken()).toEqual([]);

    at('2029-11-24T23:59:59');
    expect([await erase(), (await photos()).length]).toEqual([{ complaints: 0, orders: 0 }, 1]);
    at('2029-11-25T00:00:00');
    expect(await erase()).toEqual({ complaints: 1, orders: 0 });
    expect([await tablesWith('실밥'), await photos(), await tablesWith(PERSON.name)]).toEqual([[], [], ['mall_order']]);
    const [claim] = (await shop.get(OrderQueries).own(shopper, order.id))?.vendorOrders[0]?.claims ?? [];
    expect(claim).toMatchObject({ state: 'REJECTED', cause: 'DEFECT', note: '', decisionReason: null, messages: [], photoIds: [], erasedAt: clock.now(), dispute: { result: 'DISMISSED', resultReason: null } });
    expect(await shop.shelf.sql("select array_agg(to_state order by id) as states from state_change where subject = 'claim' and subject_id = $1", [claimId])).toEqual([{ states: ['REQUESTED', 'REJECTED'] }]);
    expect(await refusal(shop.get(ClaimMessageService).byDesk(order.vendor, claimId, { id: newId(), body: '아직도 할 말' }))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await erase()).toEqual({ complaints: 0, orders: 0 });
    at('2026-11-25T10:00:00');
    expect(await shop.broken()).toEqual([]);
  });

  it('of history only words whose years are over can be forgotten, by nobody sooner and nothing else', async () => {
    const { id } = await cancelled();
    const change = (set: string): Promise<unknown> => shop.shelf.sql(`update state_change set ${set} where subject_id = $1`, [id]);
    for (const set of ["reason = ''", "reason = 'another'", "actor = 'system'", "to_state = 'PAID', reason = ''"]) await expect(change(set)).rejects.toThrow('append-only');
    await expect(shop.shelf.sql('delete from state_change where subject_id = $1', [id])).rejects.toThrow('append-only');
  });

  it('empties each column that is named to be', async () => {
    const { id } = await cancelled();
    const member = await shop.shelf.createMember();
    const row = (table: string, columns: string, values: string): Promise<unknown> => shop.shelf.sql(`insert into ${table} (${columns}) select ${values} from vendor_order vo where vo.order_id = $1`, [id]);
    await row('refund_account', 'order_id, sealed, masked, given_at', "vo.order_id, 'x', 'x', '2026-11-24'");
    await row('goodwill', 'id, order_id, funder, amount_won, reason, state, proposed_by, proposed_at', "gen_random_uuid(), vo.order_id, 'MALL', 1, 'x', 'REJECTED', 'x', '2026-11-24'");
    await row('cash_receipt', 'id, order_id, kind, type, amount_won, state, next_try_at, created_at', "gen_random_uuid(), vo.order_id, 'ISSUE', 'INCOME_DEDUCTION', 1, 'WANTED', '2026-11-24', '2026-11-24'");
    await row('shipment', 'id, vendor_order_id, vendor_id, kind, carrier, tracking_number, shipped_at', "gen_random_uuid(), vo.id, vo.vendor_id, 'CARRIER', 'CJ', 'x', '2026-11-24'");
    await row('settlement_hold', 'id, vendor_id, vendor_order_id, kind, reason, placed_by, placed_at, lifted_by, lifted_at', "gen_random_uuid(), vo.vendor_id, vo.id, 'STAFF', 'x', 'x', '2026-11-24', 'x', '2026-11-24'");
    await shop.shelf.sql("update claim set kind = 'RETURN', return_by = 'SHOPPER', return_carrier = 'CJ', return_tracking = 'x', return_at = '2026-11-24' where order_id = $1", [id]);
    const whose = (table: string): string => (table === 'mall_order' ? 'id = $1' : ['shipment', 'settlement_hold'].includes(table) ? 'vendor_order_id in (select id from vendor_order where order_id = $1)' : 'order_id = $1');
    // Coupons, exhibitions and history are seen in the stories around.
    const named = Object.entries(ORDER_DATA).filter(([table]) => !['coupon_issue', 'exhibition_purchase', 'state_change'].includes(table));
    for (const [table, columns] of named) {
      if (columns === 'rows') continue;
      const set = columns.map((column) => `${column} = ${column === 'account_id' ? `'${member}'` : "'member:바늘'"}`);
      await shop.shelf.sql(`update ${table} set ${set.join(', ')} where ${whose(table)}`, [id]);
    }
    const left = async (): Promise<string[]> => {
      const columns = named.flatMap(([table, names]) => (names === 'rows' ? ['order_id'] : names).map((column) => ({ table, column })));
      const asked = columns.map(({ table, column }) => `select '${table}.${column}' as name where exists (select from ${table} where ${whose(table)} and ${column}::text ~ $2)`);
      return (await shop.shelf.sql<{ name: string }>(asked.join(' union all '), [id, `바늘|${Buffer.from('바늘').toString('hex')}|${member}|${id}`])).map(({ name }) => name);
    };
    expect(await left()).toEqual(named.flatMap(([table, names]) => (names === 'rows' ? [`${table}.order_id`] : names.map((name) => `${table}.${name}`))));
    at('2031-11-25T04:00:00');
    await erase();
    expect([await anonymised(id), await left()]).toEqual([true, []]);
    await shop.shelf.sql("update claim set kind = 'CANCELLATION', return_by = null, return_carrier = null, return_tracking = null, return_at = null where order_id = $1", [id]);
    // No arrow was walked to it: the books would say so.
    await shop.shelf.sql('delete from goodwill where order_id = $1', [id]);
  });

  it.each([
    ['a claim is open', "update claim set ended_at = null where order_id = $1", "update claim set ended_at = requested_at where order_id = $1"],
    ['a claim ended not long ago', "update claim set ended_at = '2031-01-01' where order_id = $1", "update claim set ended_at = requested_at where order_id = $1"],
    ['a rejection is disputed', "insert into claim_dispute (id, claim_id, order_id, vendor_id, opened_at, progress_by, result_by) select gen_random_uuid(), id, order_id, vendor_id, requested_at, '2026-12-01', '2026-12-08' from claim where order_id = $1", 'delete from claim_dispute where order_id = $1'],
    ['a refund was refused', "update refund set state = 'FAILED' where order_id = $1", "update refund set state = 'SUCCEEDED' where order_id = $1"],
    ['a refund’s interest is owed', 'update refund set interest_won = 10 where order_id = $1', 'update refund set interest_won = 0 where order_id = $1'],
    ['Toss has not answered', "update payment_attempt set state = 'UNKNOWN' where order_id = $1 and kind = 'CANCEL'", "update payment_attempt set state = 'SUCCEEDED' where order_id = $1"],
    ['a goodwill waits', "insert into goodwill (id, order_id, funder, amount_won, reason, state, proposed_by, proposed_at) values (gen_random_uuid(), $1, 'MALL', 1, 'x', 'PROPOSED', 'x', '2026-11-24')", 'delete from goodwill where order_id = $1'],
    ['a cash receipt was refused', "insert into cash_receipt (id, order_id, kind, type, amount_won, state, next_try_at, created_at) values (gen_random_uuid(), $1, 'ISSUE', 'INCOME_DEDUCTION', 1, 'FAILED', '2026-11-24', '2026-11-24')", 'delete from cash_receipt where order_id = $1'],
    ['its money is held', "insert into settlement_hold (id, vendor_id, vendor_order_id, kind, reason, placed_by, placed_at) select gen_random_uuid(), vendor_id, id, 'STAFF', 'x', 'x', '2026-11-24' from vendor_order where order_id = $1", 'delete from settlement_hold where vendor_order_id in (select id from vendor_order where order_id = $1)'],
    ['a difference with Toss is open', "with r as (insert into reconciliation_run (day, state, asked_at, ended_at, actor) values ('2026-11-24', 'DONE', '2026-11-25', '2026-11-25', 'x') returning day) insert into reconciliation_item (id, day, list, kind, fingerprint, order_id, ours, ours_won, theirs_won, stray_won, cause, state, found_at, seen_at) select gen_random_uuid(), day, 'TRANSACTIONS', 'AMOUNT', 'x', $1, '{}', 1, 0, 1, 'x', 'OPEN', '2026-11-25', '2026-11-25' from r", 'with i as (delete from reconciliation_item where order_id = $1 returning day) delete from reconciliation_run where day in (select day from i)'],
  ])('an order is kept whole while %s, and goes when that is over', async (_, open, over) => {
    const { id } = await cancelled();
    at('2031-11-25T04:00:00');
    const complaints = (await shop.shelf.sql(open, [id])).length;
    await erase();
    expect([complaints, await anonymised(id)]).toEqual([0, false]);
    await shop.shelf.sql(over, [id]);
    await erase();
    expect(await anonymised(id)).toBe(true);
  });

  it('goes once, in batches, also where two processes erase at once; an order that somebody holds at the moment waits for the next day', async () => {
    const { id } = await cancelled();
    await shop.shelf.sql(`insert into mall_order select (jsonb_populate_record(null::mall_order, to_jsonb(o) || jsonb_build_object('id', gen_random_uuid(), 'number', 'clone-' || n))).* from mall_order o cross join generate_series(1, 450) n where o.id = $1`, [id]);
    const clones = async (): Promise<number> => (await shop.shelf.sql("select 1 from mall_order where number like 'clone-%' and anonymised_at is not null")).length;
    at('2031-11-25T04:00:00');
    await shop.get(OrderRetentionService).run();
    await shop.shelf.sql("update mall_order set anonymised_at = null where number like 'clone-%'");
    await shop.database.transaction(STAFF, async (tx) => {
      await tx.sql("select id from mall_order where number = 'clone-7' for update");
      const both = await Promise.all([erase(), erase(), erase()]);
      expect([both.reduce((sum, { orders }) => sum + orders, 0), await clones()]).toEqual([449, 449]);
    });
    expect([await erase(), await clones(), await erase()]).toEqual([{ complaints: 0, orders: 1 }, 450, { complaints: 0, orders: 0 }]);
    await shop.shelf.sql("delete from mall_order where number like 'clone-%'");
    at('2026-11-25T10:00:00');
    expect(await shop.broken()).toEqual([]);
  });
});
