import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { closeStatement } from '../support/closed-statement.js';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf } from '../support/shelf.js';
import { until } from '../support/until.js';

const DAY = 86_400_000;
/** Weeks are counted from here: one that midnight cuts off would overlap the one before it. */
const BEGAN = Date.now();
const OUTCOME = '{ __typename ... on PayoutChanged { id } ... on Refused { code field message } }';

interface Outcome {
  __typename: string;
  id?: string;
  code?: string;
  field?: string;
}

describe('a vendor is paid', () => {
  let mall: Mall;
  let shelf: Shelf;
  let sandbox: Sandbox;
  let vendorId: string;
  let owner: Desk;
  let clerk: Desk;
  let accountant: Desk;
  let other: Desk;
  let auditor: Desk;
  let weeks = 0;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker', 'mailbox'], demo: true });
    shelf = new Shelf(mall.databaseUrl);
    sandbox = new Sandbox(mall);
    await sandbox.addToBalance(500_000_000);
    vendorId = (await shelf.sql<{ id: string }>("select id from vendor where slug = 'gocheok-balhyo'"))[0]?.id ?? '';
    [owner, clerk, accountant, other, auditor] = await Promise.all([
      signedIn('vendor@demo.guro.example', 'guro-vendor-1124'), signedIn('clerk@demo.guro.example', 'guro-vendor-1124'), signedIn('accountant@demo.guro.example', 'guro-staff-1124'), signedIn('accountant2@demo.guro.example', 'guro-staff-1124'), signedIn('auditor@demo.guro.example', 'guro-staff-1124'),
    ]);
  });

  async function signedIn(email: string, password: string): Promise<Desk> {
    const desk = new Desk(mall);
    await desk.signIn(email, password);
    return desk;
  }
  const statement = (payoutWon: number): Promise<string> => closeStatement(mall.databaseUrl, vendorId, payoutWon, BEGAN - 7 * DAY * (weeks += 1));
  const enter = async (desk: Desk, password: string, accountNumber = '110-123-456789'): Promise<Outcome> =>
    (await desk.data<{ enterPayoutAccount: Outcome }>(`mutation ($input: PayoutAccountInput!) { enterPayoutAccount(input: $input) ${OUTCOME} }`, { input: { bank: '88', accountNumber, holder: '고척발효실', password } })).enterPayoutAccount;
  const propose = async (desk: Desk, statementIds: string[], seenTotalWon: number): Promise<Outcome> =>
    (await desk.data<{ proposePayouts: Outcome }>(`mutation ($ids: [ID!]!, $won: Won!) { proposePayouts(statementIds: $ids, seenTotalWon: $won) ${OUTCOME} }`, { ids: statementIds, won: seenTotalWon })).proposePayouts;
  const approve = async (desk: Desk, batch: string, seenTotalWon: number): Promise<Outcome> =>
    (await desk.data<{ approvePayouts: Outcome }>(`mutation ($batch: ID!, $won: Won!) { approvePayouts(batchId: $batch, seenTotalWon: $won) ${OUTCOME} }`, { batch, won: seenTotalWon })).approvePayouts;
  const stateOf = async (id: string): Promise<string> => (await shelf.sql<{ state: string }>("select s.state || coalesce(' ' || (select p.state from payout p where p.statement_id = s.id order by attempt desc limit 1), '') as state from statement s where s.id = $1", [id]))[0]?.state ?? '';
  const sent = (id: string): Promise<string> => until(() => stateOf(id), (state) => state === 'PAYING SENT');
  const timesAtToss = async (id: string): Promise<number> => {
    const [{ ids } = { ids: [] }] = await shelf.sql<{ ids: string[] }>('select array_agg(id::text) as ids from payout where statement_id = $1', [id]);
    const { payouts } = (await (await fetch(`${mall.url('toss-sandbox')}/sandbox/payouts`)).json()) as { payouts: { refPayoutId: string }[] };
    return payouts.filter((payout) => ids.includes(payout.refPayoutId)).length;
  };

  it('names an account with his password again, answers Toss’s SMS, and may then be paid', async () => {
    const waiting = await statement(10_000);
    const why = async (): Promise<string | null | undefined> =>
      (await accountant.data<{ payableStatements: { statementId: string; why: string | null }[] }>('{ payableStatements { statementId why } }')).payableStatements.find((row) => row.statementId === waiting)?.why;
    expect(await why()).toBe('NO_ACCOUNT');
    expect(await enter(owner, 'wrong')).toMatchObject({ code: 'PASSWORD_WRONG', field: 'password' });
    expect(await clerk.refusal('{ vendorPayoutAccount { waitingDays } }')).toBe('FORBIDDEN');
    expect(await enter(owner, 'guro-vendor-1124')).toMatchObject({ __typename: 'PayoutChanged' });
    await until(why, (is) => is === 'APPROVAL_REQUIRED' || is === null);
    const [seller] = await shelf.sql<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = $1', [vendorId]);
    await sandbox.verifySeller(seller?.toss_id ?? '', 'APPROVED');
    await until(why, (is) => is === null); // told by a signed webhook
    const { vendorPayoutAccount } = await owner.data<{ vendorPayoutAccount: object }>('{ vendorPayoutAccount { accounts { state bankName lastDigits } seller { state status } } }');
    expect(vendorPayoutAccount).toEqual({ accounts: [{ state: 'ACTIVE', bankName: '신한은행', lastDigits: '6789' }], seller: { state: 'KNOWN', status: 'APPROVED' } });
  });

  it('whose address changes is known to Toss by the new one', async () => {
    const { myVendor } = await owner.data<{ myVendor: object }>('{ myVendor { sentence story phone zip address dong reportNumber sealColor shippingFeeWon freeShippingAboveWon jejuSurchargeWon islandSurchargeWon returnFeeWon shipsWithinDays } }');
    const { updateVendor } = await owner.data<{ updateVendor: object }>('mutation ($input: VendorInput!) { updateVendor(input: $input) { __typename } }', { input: { ...myVendor, email: 'moved@example.invalid' } });
    expect(updateVendor).toEqual({ __typename: 'VendorDetail' });
    const atToss = async (): Promise<string[]> => ((await (await fetch(`${mall.url('toss-sandbox')}/sandbox/sellers`)).json()) as { sellers: { company: { email: string } }[] }).sellers.map(({ company }) => company.email);
    await until(atToss, (emails) => emails.includes('moved@example.invalid'));
    await until(() => shelf.sql<{ state: string }>('select state from payout_seller where vendor_id = $1', [vendorId]), ([row]) => row?.state === 'KNOWN');
  });

  it('is proposed, refused to the same person, approved by another, sent, paid and told', async () => {
    const id = await statement(45_450);
    const { id: batch = '' } = await propose(accountant, [id], 45_450);
    expect(await approve(accountant, batch, 45_450)).toMatchObject({ code: 'SAME_PERSON' });
    expect(await auditor.refusal(`mutation { approvePayouts(batchId: "${batch}", seenTotalWon: 45450) ${OUTCOME} }`)).toBe('FORBIDDEN');
    expect((await auditor.data<{ payoutBatches: object[] }>('{ payoutBatches { mine totalWon proposedByName } }')).payoutBatches).toEqual([{ mine: false, totalWon: 45_450, proposedByName: '견본회계 이음' }]);
    expect(await approve(other, batch, 45_450)).toMatchObject({ __typename: 'PayoutChanged' });
    await sent(id);
    await sandbox.settlePayouts();
    await until(() => stateOf(id), (state) => state === 'PAID COMPLETED'); // by the webhook: nobody has to ask
    const { vendorPayouts } = await owner.data<{ vendorPayouts: { nodes: object[] } }>('{ vendorPayouts { nodes { amountWon state account } } }');
    expect(vendorPayouts.nodes).toEqual([{ amountWon: 45_450, state: 'COMPLETED', account: '신한은행 끝자리 6789' }]);
    await until(async () => (await (await fetch(`${mall.url('mailbox')}/messages`)).json()) as { messages: { subject: string }[] }, ({ messages }) => messages.some(({ subject }) => subject.includes('정산금을 보냈습니다: 45,450원')));
    expect(await breaches(mall)).toEqual([]);
  });

  it('is approved once by two accountants at once', async () => {
    const id = await statement(20_000);
    const { id: batch = '' } = await propose(await signedIn('admin@demo.guro.example', 'guro-staff-1124'), [id], 20_000);
    const outcomes = await Promise.all([accountant, other, accountant, other].map((desk) => approve(desk, batch, 20_000)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['PayoutChanged', 'Refused', 'Refused', 'Refused']);
    await sent(id);
    expect(await timesAtToss(id)).toBe(1);
  });

  it.each(['payout:intended', 'payout:called'])('is paid once where the worker dies at %s', async (point) => {
    const id = await statement(30_000 + point.length);
    const { id: batch = '' } = await propose(accountant, [id], 30_000 + point.length);
    await mall.restart('worker', { MALL_CRASH_AT: point });
    await approve(other, batch, 30_000 + point.length);
    expect(await mall.ended('worker')).toBeNull(); // ended by a signal, not by itself
    await mall.start('worker');
    await mall.moveClock(2 * 60_000);
    await sent(id);
    await mall.moveClock(0);
    expect(await timesAtToss(id)).toBe(1);
  });

  it('whose account fails is work for staff, and is paid to the account that he names then, after its waiting time', async () => {
    const id = await statement(50_000);
    const { id: batch = '' } = await propose(accountant, [id], 50_000);
    await approve(other, batch, 50_000);
    await sent(id);
    await sandbox.settlePayouts({ payoutId: (await shelf.sql<{ toss_id: string }>('select toss_id from payout where statement_id = $1', [id]))[0]?.toss_id ?? '', code: 'INVALID_ACCOUNT_NUMBER' });
    await until(() => stateOf(id), (state) => state === 'CLOSED FAILED');
    const { payoutCounts, payableStatements } = await accountant.data<{ payoutCounts: { failed: number }; payableStatements: object[] }>('{ payoutCounts { failed } payableStatements(tried: true) { statementId attempts lastErrorMessage why } }');
    expect([payoutCounts.failed, payableStatements]).toEqual([1, [{ statementId: id, attempts: 1, lastErrorMessage: expect.stringContaining('계좌'), why: null }]]);
    await enter(owner, 'guro-vendor-1124', '110-999-888777');
    const { vendorPayoutAccount } = await owner.data<{ vendorPayoutAccount: object }>('{ vendorPayoutAccount { accounts { state lastDigits } } }');
    expect(vendorPayoutAccount).toEqual({ accounts: [{ state: 'WAITING', lastDigits: '8777' }, { state: 'ACTIVE', lastDigits: '6789' }] });
    await mall.moveClock(3 * DAY + 60_000);
    // Nobody is signed in that long.
    [owner, accountant, other] = await Promise.all([signedIn('vendor@demo.guro.example', 'guro-vendor-1124'), signedIn('accountant@demo.guro.example', 'guro-staff-1124'), signedIn('accountant2@demo.guro.example', 'guro-staff-1124')]);
    await until(() => owner.data('{ vendorPayoutAccount { accounts { state lastDigits } seller { state } } }'), (seen) => JSON.stringify(seen).includes('{"state":"ACTIVE","lastDigits":"8777"}') && JSON.stringify(seen).includes('"KNOWN"'));
    const { id: again = '' } = await propose(accountant, [id], 50_000);
    await approve(other, again, 50_000);
    await sent(id);
    await sandbox.settlePayouts();
    await until(() => stateOf(id), (state) => state === 'PAID COMPLETED');
    const { vendorPayouts } = await owner.data<{ vendorPayouts: { nodes: { amountWon: number; state: string; account: string }[] } }>('{ vendorPayouts { nodes { amountWon state account } } }');
    expect(vendorPayouts.nodes.filter((node) => node.amountWon === 50_000)).toEqual([{ amountWon: 50_000, state: 'COMPLETED', account: '신한은행 끝자리 8777' }, { amountWon: 50_000, state: 'FAILED', account: '신한은행 끝자리 6789' }]);
    await mall.moveClock(0);
  });

  it('leaves books that hold, Toss’s list of payouts among them', async () => {
    expect(await breaches(mall)).toEqual([]);
  });
});
