import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Account, Payout, PayoutCreateParams } from '#toss';
import { until } from '../../support/until.js';
import type { Received } from './running-sandbox.js';
import { errorOf, SdkShop } from './sdk-shop.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Tuesday, ten o'clock in Korea. */
const TUESDAY = Date.parse('2026-11-24T10:00:00+09:00');
const NEXT_DAY = '2026-11-25';
const PERSON = { name: '김구로', email: 'kim@example.invalid', phone: '01012345678' };
const COMPANY = { name: '구로식품', representative_name: '김구로', business_registration_number: '1234567890', email: 'kim@example.invalid', phone: '0212345678' };
const BANK_ACCOUNT = { bank_code: '004', account_number: '110123456789', holder_name: '구로식품' };

let shop: SdkShop;
let started: number;
beforeAll(async () => {
  started = Date.now();
  shop = await SdkShop.start({ now: () => TUESDAY + (Date.now() - started) });
  await shop.sandbox.control('POST', '/sandbox/balance', { won: 500_000_000 });
});
afterAll(() => shop.sandbox.close());
beforeEach(() => shop.sandbox.moveClock(0));
afterEach(async () => {
  await shop.sandbox.control('DELETE', '/sandbox/faults');
});

let made = 0;
const name = (kind: string): string => `${kind}-${(made += 1)}`;
const company = (change: object = {}): Promise<Account> => shop.client().accounts.create({ ref_seller_id: name('vendor'), business_type: 'company', company: COMPANY, external_account: BANK_ACCOUNT, ...change });
const wanted = (destination: string, change: object = {}): PayoutCreateParams => ({ ref_payout_id: name('payout'), destination, amount: 70_000, method: 'standard', payout_date: NEXT_DAY, statement_descriptor: '구로e몰', ...change });
const instant = (destination: string): PayoutCreateParams => ({ ref_payout_id: name('payout'), destination, amount: 70_000, method: 'instant', statement_descriptor: '구로e몰' });
const available = async (): Promise<number | undefined> => (await shop.client().balance.retrieve()).available[0]?.amount;
const settle = (given: object): Promise<unknown> => shop.sandbox.control('POST', '/sandbox/payouts/settle', given);
const told = (id: string, count: number): Promise<Received[]> => until(() => Promise.resolve(shop.sandbox.toldAbout(id)), (all) => all.length === count);

describe('a seller', () => {
  it('that is a company may be paid at once; it is read, changed and listed', async () => {
    const { accounts } = shop.client();
    const account = await company({ metadata: { vendor: '7' } });
    expect(account).toMatchObject({ object: 'account', business_type: 'company', company: COMPANY, individual: null, external_account: { bank_code: '004', account_number: '110123456789' }, payouts_enabled: true, weekly_limit: 10_000_000, metadata: { vendor: '7' } });
    expect(await accounts.retrieve(account.id)).toEqual(account);
    expect(await accounts.update(account.id, { external_account: { ...BANK_ACCOUNT, account_number: '999' }, metadata: null })).toMatchObject({ external_account: { account_number: '999' }, metadata: {}, company: COMPANY });
    const other = await company();
    const found = await accounts.list({ limit: 1 }).autoPagingToArray({ limit: 2 });
    expect(found.map(({ id }) => id)).toEqual([other.id, account.id]);
  });

  it('that is a person answers an SMS first, and we are told with a signature', async () => {
    const toss = shop.client();
    const account = await toss.accounts.create({ ref_seller_id: name('vendor'), business_type: 'individual', individual: PERSON, external_account: BANK_ACCOUNT });
    expect(account).toMatchObject({ payouts_enabled: false, requirements: { currently_due: ['identity_check'] } });
    expect(await errorOf(toss.payouts.create(wanted(account.id)))).toMatchObject({ type: 'TossInvalidRequestError', code: 'FORBIDDEN_SELLER_PAYOUT', statusCode: 403, outcome: 'refused' });
    await shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId: account.id });
    const [event] = await told(account.id, 1);
    expect(shop.verified(event)).toMatchObject({ type: 'seller.changed', data: { object: { id: account.id, payouts_enabled: true, requirements: { currently_due: [] } } } });
    expect(await toss.payouts.create(wanted(account.id))).toMatchObject({ status: 'pending' });
  });

  it('that would get more than ten million in a week has to be known first', async () => {
    const toss = shop.client();
    const { id } = await company();
    await toss.payouts.create(wanted(id, { amount: 6_000_000 }));
    expect(await errorOf(toss.payouts.createMany([wanted(id, { amount: 3_000_000 }), wanted(id, { amount: 1_000_001 })]))).toMatchObject({ code: 'FORBIDDEN_SELLER_PAYOUT' });
    expect(await toss.accounts.retrieve(id)).toMatchObject({ payouts_enabled: false, requirements: { currently_due: ['kyc'] } });
    await shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId: id });
    expect(await toss.accounts.retrieve(id)).toMatchObject({ payouts_enabled: true, weekly_limit: null });
    expect(await toss.payouts.create(wanted(id, { amount: 20_000_000 }))).toMatchObject({ status: 'pending' });
    expect((await told(id, 2)).map((one) => shop.verified(one)).map((event) => (event.type === 'seller.changed' ? event.data.object.raw.status : event.type))).toEqual(['KYC_REQUIRED', 'APPROVED']);
  });

  it('ends, and its name is never used again', async () => {
    const { accounts, payouts } = shop.client();
    const account = await company();
    expect(await errorOf(company({ ref_seller_id: account.ref_seller_id }))).toMatchObject({ type: 'TossConflictError', outcome: 'unknown' });
    expect(await accounts.del(account.id)).toMatchObject({ id: account.id, ref_seller_id: account.ref_seller_id, deleted: true });
    for (const work of [accounts.retrieve(account.id), accounts.del(account.id), payouts.create(wanted(account.id))]) expect(await errorOf(work)).toMatchObject({ type: 'TossInvalidRequestError', statusCode: 404, outcome: 'refused' });
    expect(await errorOf(company({ ref_seller_id: account.ref_seller_id }))).toMatchObject({ type: 'TossConflictError' });
  });

  it.each([[{ external_account: { ...BANK_ACCOUNT, bank_code: '999' } }, 'INVALID_BANK'], [{ company: { ...COMPANY, email: 'nobody' } }, 'INVALID_EMAIL']])('with %j is refused', async (change, code) => {
    expect(await errorOf(company(change))).toMatchObject({ code, outcome: 'refused', statusCode: 400 });
  });
});

describe('a payout', () => {
  it('waits for its business day, is at the bank from nine and paid at ten; the money leaves the balance when it is asked for', async () => {
    const { payouts } = shop.client();
    const { id: destination } = await company();
    const before = await available() ?? 0;
    const asked = wanted(destination);
    const payout = await payouts.create(asked);
    expect(payout).toMatchObject({ object: 'payout', ref_payout_id: asked.ref_payout_id, destination, amount: 70_000, currency: 'krw', method: 'standard', payout_date: NEXT_DAY, status: 'pending' });
    expect(await available()).toBe(before - 70_000);
    const statuses: string[] = [];
    for (const hours of [22, 23.5, 24.5]) {
      await shop.sandbox.moveClock(hours * HOUR);
      statuses.push((await payouts.retrieve(payout.id)).status);
    }
    expect(statuses).toEqual(['pending', 'in_transit', 'paid']);
    const [event] = await told(payout.id, 1);
    expect(shop.verified(event)).toMatchObject({ type: 'payout.changed', data: { object: { id: payout.id, status: 'paid', amount: 70_000 } } });
    expect(await available()).toBe(before - 70_000);
  });

  it('is told by itself when its hour comes, also long after', async () => {
    const { id: destination } = await company();
    const payout = await shop.client().payouts.create(wanted(destination));
    await shop.sandbox.moveClock(20 * DAY);
    const [event] = await told(payout.id, 1);
    expect(event?.body).toMatchObject({ eventType: 'payout.changed', entityType: 'payout', version: '2022-11-16', entityBody: { id: payout.id, status: 'COMPLETED' } });
  });

  it('on the same day is for business hours', async () => {
    const { payouts } = shop.client();
    const { id: destination } = await company();
    const payout = await payouts.create(instant(destination));
    expect(payout).toMatchObject({ method: 'instant', payout_date: '2026-11-24' });
    await shop.sandbox.moveClock(0.25 * HOUR);
    expect(await payouts.retrieve(payout.id)).toMatchObject({ status: 'paid' });
    await shop.sandbox.moveClock(5 * HOUR);
    expect(await errorOf(payouts.create(instant(destination)))).toMatchObject({ code: 'INVALID_PAYABLE_DATE' });
    await shop.sandbox.moveClock(4 * DAY);
    expect(await errorOf(payouts.create(instant(destination)))).toMatchObject({ code: 'NOT_ALLOWED_HOLIDAY' });
  });

  it.each([['2026-11-24', 'INVALID_PAYABLE_DATE'], ['2026-11-28', 'NOT_ALLOWED_HOLIDAY'], ['2026-12-25', 'NOT_ALLOWED_HOLIDAY'], ['2027-12-24', 'INVALID_PAYABLE_DATE'], ['2026-11-31', 'INVALID_PAYABLE_DATE']])('on %s is refused: %s', async (payout_date, code) => {
    const { id } = await company();
    expect(await errorOf(shop.client().payouts.create(wanted(id, { payout_date })))).toMatchObject({ type: 'TossInvalidRequestError', code, outcome: 'refused' });
  });

  it('of more than there is is refused, the good ones of its batch with it', async () => {
    const { payouts } = shop.client();
    const { id } = await company();
    await shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId: id });
    const [good, bad] = [wanted(id), wanted(id, { amount: 900_000_000 })];
    expect(await errorOf(payouts.createMany([good, bad]))).toMatchObject({ code: 'NOT_ENOUGH_AMOUNT', outcome: 'refused' });
    expect((await payouts.list().autoPagingToArray({ limit: 1_000 })).filter(({ destination }) => destination === id)).toEqual([]);
    expect((await payouts.createMany([good, wanted(id)])).map(({ status }) => status)).toEqual(['pending', 'pending']);
  });

  it('is cancelled before its day and gives the money back; at the bank it is too late', async () => {
    const { payouts } = shop.client();
    const { id } = await company();
    const before = await available();
    const [first, second] = await payouts.createMany([wanted(id), wanted(id)]);
    expect(await payouts.cancel(first?.id ?? '')).toMatchObject({ status: 'canceled' });
    await shop.sandbox.moveClock(23.5 * HOUR);
    expect(await errorOf(payouts.cancel(second?.id ?? ''))).toMatchObject({ type: 'TossInvalidRequestError', outcome: 'refused' });
    await settle({ payoutId: second?.id, code: 'INVALID_ACCOUNT_NUMBER' });
    expect(await payouts.retrieve(second?.id ?? '')).toMatchObject({ status: 'failed', failure_code: 'INVALID_ACCOUNT_NUMBER', failure_message: expect.stringMatching(/계좌/) });
    expect(await available()).toBe(before);
  });

  it('has an end of its own in a batch: one account can not be paid, one meets a fault, one is paid', async () => {
    const { payouts } = shop.client();
    const [good, bad] = [await company(), await company({ external_account: { bank_code: '295', account_number: '77701777777', holder_name: '구로식품' } })];
    const [first, second, third] = await payouts.createMany([wanted(good.id), wanted(bad.id), wanted(good.id)]);
    await shop.fault({ kind: 'payout-failure', code: 'NOT_AVAILABLE_BANK' });
    for (const payout of [first, second, third]) await settle({ payoutId: payout?.id });
    const ends = await Promise.all([first, second, third].map(async (payout) => payouts.retrieve(payout?.id ?? '')));
    expect(ends.map(({ status, failure_code }) => [status, failure_code])).toEqual([['failed', 'NOT_AVAILABLE_BANK'], ['failed', 'INVALID_ACCOUNT_NUMBER'], ['paid', null]]);
  });

  it('are settled all at once like a deposit at a click; what has ended stays', async () => {
    const { payouts } = shop.client();
    const { id } = await company();
    const payout = await payouts.create(wanted(id));
    await settle({});
    expect(await payouts.retrieve(payout.id)).toMatchObject({ status: 'paid' });
    expect(await settle({ payoutId: payout.id })).toMatchObject({ status: 400 });
    expect((await payouts.list({ payout_date: { gte: NEXT_DAY, lte: NEXT_DAY } }).autoPagingToArray({ limit: 1_000 })).every(({ payout_date }) => payout_date === NEXT_DAY)).toBe(true);
    expect(await payouts.list({ payout_date: { gte: '2027-01-01' } })).toMatchObject({ data: [], has_more: false });
  });
});

describe('the page of the stand-in', () => {
  it('shows payouts and sellers, and ends what is open at a click', async () => {
    const { payouts } = shop.client();
    const { id } = await company();
    const [first, second] = await payouts.createMany([wanted(id), wanted(id)]);
    const { text } = await shop.sandbox.control('GET', '/');
    expect(text).toContain(first?.ref_payout_id);
    const clicked = await fetch(`${shop.sandbox.url}/sandbox/payouts/settle`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ payoutId: first?.id ?? '' }) });
    const failed = await fetch(`${shop.sandbox.url}/sandbox/payouts/settle`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ payoutId: second?.id ?? '', code: 'INVALID_ACCOUNT_NUMBER' }) });
    expect([clicked.status, failed.status]).toEqual([303, 303]);
    expect([(await payouts.retrieve(first?.id ?? '')).status, (await payouts.retrieve(second?.id ?? '')).status]).toEqual(['paid', 'failed']);
    const foreign = await fetch(`${shop.sandbox.url}/sandbox/balance`, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }, body: '{"won":1}' });
    expect(foreign.status).toBe(403);
  });
});

describe('a payout that meets a fault', () => {
  const FAULT = { method: 'POST', path: '/v2/payouts' };
  const count = async (ref: string): Promise<number> => (await shop.client().payouts.list({ limit: 3 }).autoPagingToArray({ limit: 1_000 })).filter(({ ref_payout_id }) => ref_payout_id === ref).length;

  it.each([['drop-before'], ['drop-after'], ['cut-body'], ['409'], ['malformed'], ['empty'], ['wrong-amount']])('%s is asked for again under its key, and made once', async (kind) => {
    const asked = wanted((await company()).id);
    await shop.fault({ ...FAULT, kind });
    expect(await shop.client().payouts.create(asked, { idempotencyKey: `key-${asked.ref_payout_id}` })).toMatchObject({ status: 'pending', amount: 70_000 });
    expect(await count(asked.ref_payout_id)).toBe(1);
  });

  it.each([['500-before', 0], ['500-after', 1]])('%s is not repeated: unknown, and the list tells (%i)', async (kind, there) => {
    const asked = wanted((await company()).id);
    await shop.fault({ ...FAULT, kind });
    expect(await errorOf(shop.client().payouts.create(asked))).toMatchObject({ type: 'TossAPIError', statusCode: 500, outcome: 'unknown' });
    expect(await count(asked.ref_payout_id)).toBe(there);
  });

  it('is replayed under its key, from another client too; its name is used up', async () => {
    const asked = wanted((await company()).id);
    const key = { idempotencyKey: `key-${asked.ref_payout_id}` };
    const first = await shop.client().payouts.create(asked, key);
    expect(await shop.client().payouts.create(asked, key)).toEqual(first);
    expect(await errorOf(shop.client().payouts.create(asked))).toMatchObject({ type: 'TossConflictError', outcome: 'unknown' });
    expect(await count(asked.ref_payout_id)).toBe(1);
  });

  it('is forced into an error by a test code, answered encrypted', async () => {
    const asked = wanted((await company()).id);
    expect(await errorOf(shop.client().payouts.create(asked, { headers: { 'TossPayments-Test-Code': 'NOT_ENOUGH_AMOUNT' } }))).toMatchObject({ code: 'NOT_ENOUGH_AMOUNT', userMessage: expect.stringMatching(/[가-힣]/) });
  });

  it('with another security key never takes place', async () => {
    const asked = wanted((await company()).id);
    const stranger = shop.client({ securityKey: '77'.repeat(32), maxNetworkRetries: 0 });
    expect(await errorOf(stranger.payouts.create(asked))).toMatchObject({ outcome: 'unknown' }); // its refusal can't be read either
    expect(await count(asked.ref_payout_id)).toBe(0);
  });
});

describe('a signed webhook', () => {
  it('that somebody forged, or that came again, is told apart', async () => {
    const toss = shop.client();
    const { id } = await company();
    const paid: Payout[] = await toss.payouts.createMany([wanted(id), wanted(id)]);
    await shop.fault({ kind: 'webhook-forge' });
    await settle({ payoutId: paid[0]?.id });
    const [real, forged] = await told(paid[0]?.id ?? '', 2);
    expect(shop.verified(real)).toMatchObject({ type: 'payout.changed' });
    expect(() => shop.verified(forged)).toThrow('signature');
    await shop.fault({ kind: 'webhook-duplicate', times: 3 });
    await settle({ payoutId: paid[1]?.id });
    const again = (await told(paid[1]?.id ?? '', 3)).map((one) => shop.verified(one).id);
    expect(new Set(again).size).toBe(1);
  });
});
