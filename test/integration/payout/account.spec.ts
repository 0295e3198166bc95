import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, HOUR, MINUTE, SECOND } from '#kernel';
import { PayoutAccountQueries, PayoutAccountService, PayoutMailService, PayoutTurnService } from '#payout';
import { refusal } from '../catalog/rooms.js';
import { Shop } from '../order/shop.js';

const TUESDAY = new Date('2026-11-24T01:00:00Z');
const FIRST = { bank: '88', accountNumber: '110-123-456789', holder: '구로식품' };
const SECOND_ACCOUNT = { bank: '04', accountNumber: '', holder: '' };
const OTHER = { bank: '06', accountNumber: '94310201234567', holder: '구로식품' };
const STAFF = { name: 'staff:accountant' };

describe('the account of a vendor', () => {
  let shop: Shop;
  let accounts: PayoutAccountService;
  let queries: PayoutAccountQueries;
  let owner: { name: string; vendorId: string };

  beforeAll(async () => {
    clock.set(TUESDAY);
    shop = await Shop.open();
    accounts = shop.get(PayoutAccountService);
    queries = shop.get(PayoutAccountQueries);
  });
  beforeEach(async () => {
    clock.set(TUESDAY);
    await shop.sandbox.control('DELETE', '/sandbox/faults');
    owner = { name: 'vendor:owner', vendorId: await vendor('81') };
  });

  async function vendor(kind: string): Promise<string> {
    const id = await shop.shelf.createVendor();
    await shop.shelf.sql("update vendor set business_number = overlay(business_number placing $2 from 4 for 2) where id = $1", [id, kind]);
    return id;
  }
  /** What the worker does once a second; what can't be reached is left for the next turn. */
  async function turn(): Promise<void> {
    for (const work of await shop.get(PayoutTurnService).due(50)) await work();
  }
  const states = async (): Promise<string[]> => (await queries.ofVendor(owner, owner.vendorId)).map((row) => `${row.state} ${row.lastDigits}`);
  const atToss = async (): Promise<{ account: Record<string, string>; status: string; refSellerId: string }[]> => {
    const { body } = await shop.sandbox.control('GET', '/sandbox/sellers');
    const [seller] = await shop.shelf.sql<{ ref: string }>('select ref from payout_seller where vendor_id = $1', [owner.vendorId]);
    return (body['sellers'] as { account: Record<string, string>; status: string; refSellerId: string }[]).filter((one) => one.refSellerId === seller?.ref);
  };
  const mails = async (id: string, state: string): Promise<(string | undefined)[]> => Promise.all(['now', 'before'].map(async (whom) => (await shop.get(PayoutMailService).compose('payout-account', id, `${state}.${whom}`))?.to));

  it('is in force at once when it is the first, is known to Toss, and is shown by its last digits only', async () => {
    await accounts.enter(owner, FIRST);
    await turn();
    expect(await states()).toEqual(['ACTIVE 6789']);
    expect(await atToss()).toMatchObject([{ account: { bankCode: '88', accountNumber: '110123456789' }, status: 'PARTIALLY_APPROVED' }]);
    expect(await queries.seller(owner, owner.vendorId)).toEqual({ state: 'KNOWN', hasAccount: true, status: 'PARTIALLY_APPROVED', errorCode: null, errorMessage: null });
    const stored = await shop.shelf.sql("select encode(sealed, 'escape') as text, row_to_json(payout_account)::text as row from payout_account where vendor_id = $1", [owner.vendorId]);
    expect(JSON.stringify(stored)).not.toMatch(/110123456789|구로식품/);
    // Nowhere in the database, as text or as bytes; and what looks for it would find what is there.
    expect([await shop.shelf.tablesWith('110123456789', FIRST.accountNumber), await shop.shelf.tablesWith('****6789', '6789')]).toEqual([[], expect.arrayContaining(['payout_account'])]);
    expect(JSON.stringify(await queries.ofVendor(owner, owner.vendorId))).not.toContain('1234567');
  });

  it('of a person waits for his answer to an SMS, and is looked at again by the clock', async () => {
    owner = { name: 'vendor:owner', vendorId: await vendor('12') };
    await accounts.enter(owner, FIRST);
    await turn();
    expect(await queries.seller(owner, owner.vendorId)).toMatchObject({ status: 'APPROVAL_REQUIRED' });
    const [row] = await shop.shelf.sql<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = $1', [owner.vendorId]);
    await shop.sandbox.control('POST', '/sandbox/sellers/verify', { sellerId: row?.toss_id });
    await turn();
    expect(await queries.seller(owner, owner.vendorId)).toMatchObject({ status: 'APPROVAL_REQUIRED' }); // not its turn
    clock.advance(7 * HOUR);
    await turn();
    expect(await queries.seller(owner, owner.vendorId)).toMatchObject({ state: 'KNOWN', status: 'PARTIALLY_APPROVED' });
  });

  it('waits three days when it is another one; until then money goes where it went, and both addresses are told', async () => {
    const before = await accounts.enter(owner, FIRST);
    await turn();
    await shop.shelf.sql("update vendor set email = 'thief@example.invalid' where id = $1", [owner.vendorId]);
    clock.advance(SECOND);
    const id = await accounts.enter(owner, OTHER);
    expect([await mails(before, 'WAITING'), await mails(id, 'WAITING')]).toEqual([['thief@example.invalid', undefined], ['thief@example.invalid', 'maker@example.invalid']]);
    expect((await shop.get(PayoutMailService).compose('payout-account', id, 'WAITING.before'))?.text).toContain('11월 27일(금)');
    clock.advance(3 * DAY - SECOND);
    await turn();
    expect([await states(), (await atToss())[0]?.account['accountNumber']]).toEqual([['WAITING 4567', 'ACTIVE 6789'], '110123456789']);
    clock.advance(SECOND);
    await turn();
    expect([await states(), (await atToss())[0]?.account['accountNumber'], (await atToss()).length]).toEqual([['ACTIVE 4567', 'REPLACED 6789'], '94310201234567', 1]);
    expect(await shop.shelf.sql("select to_state from state_change where subject = 'payout_account' and vendor_id = $1 order by id", [owner.vendorId])).toEqual(['WAITING', 'ACTIVE', 'WAITING', 'REPLACED', 'ACTIVE'].map((to_state) => ({ to_state })));
    expect(await shop.shelf.sql('select 1 from payout_account where vendor_id = $1 and sealed is not null', [owner.vendorId])).toHaveLength(1);
  });

  it('can be stopped while it waits, by the owner or by staff, and then never comes into force', async () => {
    await accounts.enter(owner, FIRST);
    await turn();
    for (const who of [owner, STAFF]) {
      clock.advance(SECOND);
      const id = await accounts.enter(owner, OTHER);
      expect(await refusal(accounts.enter(owner, OTHER))).toMatchObject({ code: 'PAYOUT_ACCOUNT_WAITS' });
      expect(await refusal(accounts.stop(who, id, ' '))).toMatchObject({ code: 'REASON_REQUIRED' });
      await accounts.stop(who, id, '우리가 바꾸지 않았습니다');
      expect(await refusal(accounts.stop(who, id, '다시'))).toMatchObject({ code: 'WRONG_STATE' });
    }
    clock.advance(4 * DAY);
    await turn();
    expect(await states()).toEqual(['STOPPED 4567', 'STOPPED 4567', 'ACTIVE 6789']);
  });

  it('keeps its waiting time against code that would not', async () => {
    await accounts.enter(owner, FIRST);
    await turn();
    const insert = "insert into payout_account (id, vendor_id, state, sealed, bank, last_digits, contact_email, entered_by, entered_at, effective_at) select gen_random_uuid(), vendor_id, $2, '', '06', '0000', '', '', entered_at, entered_at from payout_account where vendor_id = $1 limit 1";
    await expect(shop.shelf.sql(insert, [owner.vendorId, 'WAITING'])).rejects.toThrow('waits three days');
    await expect(shop.shelf.sql(insert, [owner.vendorId, 'ACTIVE'])).rejects.toThrow('begins by waiting');
    await accounts.enter(owner, OTHER);
    await expect(shop.shelf.sql("update payout_account set effective_at = entered_at where vendor_id = $1 and state = 'WAITING'", [owner.vendorId])).rejects.toThrow('only ends');
    await expect(shop.database.transaction(owner, (tx) => tx.sql("update payout_account set state = 'ACTIVE' where state = 'WAITING'"))).rejects.toThrow(/row-level security/);
    await expect(shop.database.transaction(owner, (tx) => tx.sql('select toss_id from payout_seller'))).rejects.toThrow(/permission denied/);
    const stranger = { name: 'vendor:other', vendorId: await vendor('81') };
    expect([await queries.ofVendor(stranger, owner.vendorId), await queries.seller(stranger, owner.vendorId)]).toEqual([[], null]);
  });

  it.each([[{ ...FIRST, bank: '00' }, 'bank'], [{ ...FIRST, accountNumber: '12-34' }, 'accountNumber'], [SECOND_ACCOUNT, 'bank'], [{ ...FIRST, holder: ' ' }, 'holder']])('like %j is refused at its field', async (given, field) => {
    expect(await refusal(accounts.enter(owner, given))).toMatchObject({ code: 'PAYOUT_ACCOUNT_INVALID', fields: { field } });
  });

  it.each([['drop-after', 'lost, and made'], ['drop-before', 'lost, and not made'], ['500-after', 'an error, and made'], ['500-before', 'an error, and not made']])('whose registration met %s (%s) is registered once', async (kind) => {
    await accounts.enter(owner, FIRST);
    await shop.sandbox.control('POST', '/sandbox/faults', { kind, method: 'POST', path: '/v2/sellers', times: 2 });
    await turn();
    for (let tries = 0; tries < 4; tries += 1) {
      clock.advance(5 * MINUTE);
      await turn();
    }
    expect([await queries.seller(owner, owner.vendorId), (await atToss()).length]).toMatchObject([{ state: 'KNOWN', errorCode: null }, 1]);
  });

  it('that Toss refuses is said with the reason, and another one is taken', async () => {
    await accounts.enter(owner, FIRST);
    await shop.sandbox.control('POST', '/sandbox/faults', { kind: 'error', code: 'INVALID_BANK', method: 'POST', path: '/v2/sellers' });
    await turn();
    const refused = await queries.seller(owner, owner.vendorId);
    expect(refused).toMatchObject({ state: 'REFUSED', status: null });
    clock.advance(DAY);
    await accounts.enter(owner, OTHER);
    clock.advance(3 * DAY);
    await turn();
    expect([await queries.seller(owner, owner.vendorId), (await atToss())[0]?.account['bankCode']]).toMatchObject([{ state: 'KNOWN', errorCode: null }, '06']);
  });
});
