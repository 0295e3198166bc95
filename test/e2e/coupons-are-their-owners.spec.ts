import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, newId } from '#kernel';
import { Database, openOrm } from '#database';
import { DEMO_PASSWORDS } from '#database/demo';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf } from '../support/shelf.js';

const SEEN = '__typename ... on Coupon { id name state vendor { id } stackable scope budget { id } } ... on Refused { code field }';
const CREATE = { mall: `mutation ($input: CouponInput!) { change: createMallCoupon(input: $input) { ${SEEN} } }`, vendor: `mutation ($input: CouponInput!) { change: createVendorCoupon(input: $input) { ${SEEN} } }` };
const STOP = { mall: `mutation ($id: ID!, $reason: String!) { change: stopMallCoupon(id: $id, reason: $reason) { ${SEEN} } }`, vendor: `mutation ($id: ID!, $reason: String!) { change: stopVendorCoupon(id: $id, reason: $reason) { ${SEEN} } }` };

interface Change { __typename: string; id: string; code?: string; field?: string; state: string; vendor: { id: string } | null; stackable: boolean; scope: string; budget: object | null }

/** Who made a coupon stops it, and nobody else: by the API, and below it by the database. */
describe('coupons are their owners’', () => {
  let mall: Mall;
  let shelf: Shelf;
  let database: Database;
  let merchandiser: Desk;
  let mine: Desk;
  let theirs: Desk;
  let clerk: Desk;
  let vendorId: string;
  const ids = { mall: newId(), mine: newId(), theirs: newId() };

  const input = (id: string, change: Record<string, unknown> = {}): Record<string, unknown> => ({
    id, name: '첫눈 쿠폰', benefit: 'AMOUNT', amountWon: 3000, minSpendWon: 30_000, issueLimit: 100, opensAt: new Date(Date.now() - DAY).toISOString(), closesAt: new Date(Date.now() + DAY).toISOString(), usableUntil: new Date(Date.now() + 2 * DAY).toISOString(), ...change,
  });
  const change = async (desk: Desk, document: string, variables: Record<string, unknown>): Promise<Change> => (await desk.data<{ change: Change }>(document, variables)).change;
  const stored = (): Promise<object[]> => shelf.sql('select id, state, row_version from coupon order by id');

  async function deskOf(name: string, password: string): Promise<Desk> {
    const desk = new Desk(mall);
    await desk.signIn(`${name}@demo.guro.example`, password);
    return desk;
  }

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['backoffice-api'] });
    shelf = new Shelf(mall.databaseUrl);
    database = new Database(await openOrm({ url: mall.databaseUrl, entities: [] }));
    [merchandiser, mine, theirs, clerk] = await Promise.all([deskOf('merchandiser', DEMO_PASSWORDS.staff), deskOf('vendor', DEMO_PASSWORDS.vendor), deskOf('vendor2', DEMO_PASSWORDS.vendor), deskOf('clerk', DEMO_PASSWORDS.vendor)]);
    vendorId = (await mine.data<{ myVendor: { id: string } }>('{ myVendor { id } }')).myVendor.id;
    for (const [desk, document, id] of [[merchandiser, CREATE.mall, ids.mall], [mine, CREATE.vendor, ids.mine], [theirs, CREATE.vendor, ids.theirs]] as const) expect(await change(desk, document, { input: input(id) })).toMatchObject({ __typename: 'Coupon', id, state: 'OPEN' });
  });

  afterAll(() => database.close());

  it('a vendor lists his own alone, staff all of them', async () => {
    // The demo has coupons of its own.
    const { vendorCoupons } = await mine.data<{ vendorCoupons: { id: string; name: string; vendor: { id: string }; budget: null; orders: number; discountWon: number }[] }>('{ vendorCoupons { id name vendor { id } budget { id } orders discountWon } }');
    expect(vendorCoupons.find((coupon) => coupon.id === ids.mine)).toEqual({ id: ids.mine, name: '첫눈 쿠폰', vendor: { id: vendorId }, budget: null, orders: 0, discountWon: 0 });
    expect(vendorCoupons.every((coupon) => coupon.vendor.id === vendorId)).toBe(true);
    const all = (await shelf.sql<{ id: string }>('select id from coupon')).map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining(Object.values(ids)));
    expect((await merchandiser.data<{ staffCoupons: { id: string }[] }>('{ staffCoupons { id } }')).staffCoupons.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
  });

  it('nobody stops what is not his: not another vendor’s, not the mall’s, and staff no vendor’s', async () => {
    const before = await stored();
    for (const id of [ids.theirs, ids.mall]) expect(await change(mine, STOP.vendor, { id, reason: '남의 것' })).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
    for (const id of [ids.theirs, ids.mine]) expect(await change(merchandiser, STOP.mall, { id, reason: '업체의 것' })).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
    expect(await mine.refusal(STOP.mall, { id: ids.mall, reason: '몰의 것' })).toBe('FORBIDDEN');
    expect(await clerk.refusal(STOP.vendor, { id: ids.mine, reason: '직원' })).toBe('FORBIDDEN');
    expect(await clerk.refusal(CREATE.vendor, { input: input(newId()) })).toBe('FORBIDDEN');
    expect(await stored()).toEqual(before);
  });

  it('a vendor’s is for his own goods and paid for by himself, whatever he sends', async () => {
    const id = newId();
    expect(await change(mine, CREATE.vendor, { input: input(id, { stackable: false, scope: 'VENDOR', scopeId: newId(), budgetShareBp: 5000, budgetId: newId() }) })).toMatchObject({ __typename: 'Coupon', vendor: { id: vendorId }, stackable: true, scope: 'ALL', budget: null });
    expect(await shelf.sql('select vendor_share_bp, mall_share_bp, budget_share_bp from coupon where id = $1', [id])).toEqual([{ vendor_share_bp: 10_000, mall_share_bp: 0, budget_share_bp: 0 }]);
  });

  it('the same form sent twice at once makes one; another’s code is refused at its field', async () => {
    const id = newId();
    const form = { input: input(id, { code: 'first-snow' }) };
    const sent = await Promise.all(Array.from({ length: 8 }, () => change(mine, CREATE.vendor, form)));
    expect(sent.map((answer) => [answer.__typename, answer.id])).toEqual(Array.from({ length: 8 }, () => ['Coupon', id]));
    expect(await shelf.sql('select code from coupon where id = $1', [id])).toEqual([{ code: 'FIRSTSNOW' }]);
    expect(await change(mine, CREATE.vendor, { input: { ...form.input, amountWon: 5000 } })).toMatchObject({ __typename: 'Refused', code: 'ID_REUSED', field: 'id' });
    expect(await change(theirs, CREATE.vendor, { input: input(newId(), { code: 'FIRST SNOW' }) })).toMatchObject({ __typename: 'Refused', code: 'COUPON_CODE_TAKEN', field: 'code' });
  });

  it('below the resolvers a vendor’s transaction sees, stops and makes its own alone, and changes no terms', async () => {
    const inMine = <Row extends object>(text: string, parameters: string[] = []): Promise<Row[]> => database.transaction({ name: 'vendor:test', vendorId }, (tx) => tx.sql<Row>(text, parameters));
    const before = await stored();
    expect(await inMine('select distinct vendor_id from coupon')).toEqual([{ vendor_id: vendorId }]);
    for (const id of [ids.theirs, ids.mall]) expect(await inMine("update coupon set state = 'STOPPED' where id = ? returning id", [id])).toEqual([]);
    await expect(inMine("insert into coupon select gen_random_uuid(), (select vendor_id from coupon where false), name, null, state, benefit, amount_won, rate_bp, cap_won, min_spend_won, stackable, scope, scope_id, 0, 10000, 0, budget_id, issue_limit, 0, opens_at, closes_at, usable_until, created_by, created_at from coupon where id = ?", [ids.mine])).rejects.toThrow(/row-level security/);
    for (const column of ['amount_won = 5000', 'usable_until = closes_at', 'issue_limit = 1000', 'issued = 0', 'vendor_id = null']) await expect(inMine(`update coupon set ${column}`)).rejects.toThrow(/permission denied/);
    for (const text of ['select 1 from coupon_issue', 'select 1 from budget', 'delete from coupon']) await expect(inMine(text)).rejects.toThrow(/permission denied/);
    expect(await stored()).toEqual(before);
  });

  it('its owner stops it, once, with a reason that his people and staff read', async () => {
    expect(await change(mine, STOP.vendor, { id: ids.mine, reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
    expect(await change(mine, STOP.vendor, { id: ids.mine, reason: '준비한 상품이 떨어짐' })).toMatchObject({ __typename: 'Coupon', state: 'STOPPED' });
    expect(await change(mine, STOP.vendor, { id: ids.mine, reason: '한 번 더' })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await change(merchandiser, STOP.mall, { id: ids.mall, reason: '예산을 다 씀' })).toMatchObject({ __typename: 'Coupon', state: 'STOPPED' });
    expect(await shelf.sql("select to_state, reason from state_change where subject = 'coupon' and subject_id = $1 order by id", [ids.mine])).toEqual([{ to_state: 'ACTIVE', reason: '' }, { to_state: 'STOPPED', reason: '준비한 상품이 떨어짐' }]);
    const STOPPED = '{ id stopped { from to reason actorName } }';
    const stopped = async (desk: Desk, list: 'vendorCoupons' | 'staffCoupons'): Promise<Record<string, object | null>> => Object.fromEntries((await desk.data<Record<string, { id: string; stopped: object | null }[]>>(`{ ${list} ${STOPPED} }`))[list]?.map((coupon) => [coupon.id, coupon.stopped]) ?? []);
    const name = (start: string): string => expect.stringMatching(start) as unknown as string;
    // His own people by name; staff read the names of staff alone.
    expect((await stopped(clerk, 'vendorCoupons'))[ids.mine]).toEqual({ from: 'ACTIVE', to: 'STOPPED', reason: '준비한 상품이 떨어짐', actorName: name('^견본') });
    expect((await stopped(theirs, 'vendorCoupons'))[ids.theirs]).toBeNull();
    expect(await stopped(merchandiser, 'staffCoupons')).toMatchObject({ [ids.mine]: { reason: '준비한 상품이 떨어짐', actorName: null }, [ids.mall]: { reason: '예산을 다 씀', actorName: name('^견본') }, [ids.theirs]: null });
  });
});
