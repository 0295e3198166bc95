import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { clock, DAY, kstDate, later } from '#kernel';
import { breaches } from '../support/books.js';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

const POST = 'mutation ($id: ID!, $reason: String!, $postings: [JournalPostingInput!]!) { postJournal(id: $id, reason: $reason, postings: $postings) { __typename ... on LedgerChanged { transactionId } ... on Refused { code field message } } }';
const REVERSE = 'mutation ($id: ID!, $reason: String!) { reverseTransaction(id: $id, reason: $reason) { __typename ... on LedgerChanged { transactionId } ... on Refused { code message } } }';
const CLOSE = 'mutation ($through: String!) { closeLedger(through: $through) { __typename ... on Refused { code message } } }';
const ACCOUNT = 'query ($code: String!, $ownerId: ID, $from: String, $to: String, $first: Int!, $after: String) { ledgerAccount(code: $code, ownerId: $ownerId, from: $from, to: $to, first: $first, after: $after) { openingWon closingWon edges { node { transactionId event amountWon ownerId orderNumber } } pageInfo { hasNextPage endCursor } } }';
const BALANCES = 'query ($on: String) { ledger(on: $on, first: 1) { balanced balances { code debitWon creditWon } } }';

interface Balances { ledger: { balanced: boolean; balances: { code: string; debitWon: number; creditWon: number }[] } }
interface AccountPage { ledgerAccount: { openingWon: number; closingWon: number; edges: { node: { transactionId: string; event: string; amountWon: number; ownerId: string | null; orderNumber: string | null } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }

describe('accountant and auditor look at the ledger', () => {
  let mall: Mall;
  let shelf: Shelf;
  let accountant: Desk;
  let auditor: Desk;
  let vendorId: string;
  let orderNumber: string;

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker'] });
    shelf = new Shelf(mall.databaseUrl);
    await (accountant = new Desk(mall)).signIn('accountant@demo.guro.example', 'guro-staff-1124');
    await (auditor = new Desk(mall)).signIn('auditor@demo.guro.example', 'guro-staff-1124');
    vendorId = await shelf.createVendor({ shippingFeeWon: 3_000 });
    const { variantId } = await shelf.createProduct({ vendorId, priceWon: 12_000, stock: 10 });
    const shopper = new Shopper(mall);
    await shopper.add(variantId, 2);
    const order = await shopper.place({ lines: [{ variantId, quantity: 2 }], seenTotalWon: await shopper.total('08209') });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    orderNumber = order.number;
    await shopper.confirm(order.id, await shopper.agree(order.id), order.sums.totalWon);
  });

  const balances = async (on: string | null): Promise<Record<string, number>> => Object.fromEntries((await auditor.data<Balances>(BALANCES, { on })).ledger.balances.filter((row) => row.debitWon !== row.creditWon).map((row) => [row.code, row.debitWon - row.creditWon]));
  const account = async (variables: object): Promise<AccountPage['ledgerAccount']> => (await auditor.data<AccountPage>(ACCOUNT, { first: 50, ...variables })).ledgerAccount;

  it('from the balance to the entry, to the document, to its order', async () => {
    expect(await balances(null)).toEqual({ TOSS_RECEIVABLE: 27_000, SHOPPER_PAYABLE: -27_000 });
    const held = await account({ code: 'SHOPPER_PAYABLE', ownerId: vendorId });
    expect([held.openingWon, held.closingWon, held.edges.map(({ node }) => [node.event, node.amountWon, node.ownerId, node.orderNumber])]).toEqual([0, -27_000, [['order.paid', -3_000, vendorId, orderNumber], ['order.paid', -24_000, vendorId, orderNumber]]]);
    const document = await auditor.data<{ ledgerTransaction: object }>('query ($id: ID!) { ledgerTransaction(id: $id) { orderNumber reversible reversedBy digest transaction { event entries { account amountWon } } } }', { id: held.edges[0]?.node.transactionId });
    expect(document.ledgerTransaction).toEqual({ orderNumber, reversible: false, reversedBy: null, digest: null, transaction: { event: 'order.paid', entries: [{ account: 'TOSS_RECEIVABLE', amountWon: 27_000 }, { account: 'SHOPPER_PAYABLE', amountWon: -24_000 }, { account: 'SHOPPER_PAYABLE', amountWon: -3_000 }] } });
  });

  it('pages of an account lose nothing and show nothing twice', async () => {
    const seen: number[] = [];
    for (let after: string | null = null; ; ) {
      const page: AccountPage['ledgerAccount'] = await account({ code: 'SHOPPER_PAYABLE', first: 1, after });
      seen.push(...page.edges.map(({ node }) => node.amountWon));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual([-3_000, -24_000]);
  });

  it('a posting by hand is there once, is taken back once, and an order’s is not to be taken back by hand', async () => {
    const id = randomUUID();
    const journal = { id, reason: '11월 은행 수수료', postings: [{ account: 'TOSS_FEE', amountWon: 1_100 }, { account: 'BANK', amountWon: -1_100 }] };
    const answers = await Promise.all([accountant.data<{ postJournal: { transactionId: string } }>(POST, journal), accountant.data<{ postJournal: { transactionId: string } }>(POST, journal)]);
    const made = answers[0]?.postJournal.transactionId;
    expect(answers.map(({ postJournal }) => postJournal.transactionId)).toEqual([made, made]);
    expect(await accountant.data(POST, { ...journal, id: randomUUID(), postings: [{ account: 'VENDOR_PAYABLE', amountWon: 5 }, { account: 'BANK', amountWon: -5 }] })).toMatchObject({ postJournal: { __typename: 'Refused', code: 'JOURNAL_ACCOUNT' } });
    expect(await accountant.data(POST, { ...journal, id: randomUUID(), postings: [{ account: 'SUSPENSE', amountWon: 7 }, { account: 'BANK', amountWon: -5 }] })).toMatchObject({ postJournal: { __typename: 'Refused', code: 'JOURNAL_UNBALANCED' } });
    const [paid] = await shelf.sql<{ id: string }>("select id from ledger_transaction where event = 'order.paid'");
    expect(await accountant.data(REVERSE, { id: paid?.id, reason: '잘못' })).toMatchObject({ reverseTransaction: { __typename: 'Refused', code: 'POSTING_FOLLOWS_EVENT' } });
    expect(await accountant.data(REVERSE, { id: made, reason: '두 번 적었음' })).toMatchObject({ reverseTransaction: { __typename: 'LedgerChanged' } });
    expect(await accountant.data(REVERSE, { id: made, reason: '두 번 적었음' })).toMatchObject({ reverseTransaction: { __typename: 'Refused', code: 'ALREADY_REVERSED' } });
    expect(await balances(null)).toEqual({ TOSS_RECEIVABLE: 27_000, SHOPPER_PAYABLE: -27_000 });
  });

  it('an auditor changes nothing, and nobody else sees any of it', async () => {
    for (const [mutation, variables] of [[POST, { id: randomUUID(), reason: '몰래', postings: [] }], [REVERSE, { id: randomUUID(), reason: '몰래' }], [CLOSE, { through: '2026-01-01' }], ['mutation { proveBooks(incremental: true) { __typename } }', {}]] as const) {
      expect(await auditor.refusal(mutation, variables)).toBe('FORBIDDEN');
    }
    const operator = new Desk(mall);
    await operator.signIn('operator@demo.guro.example', 'guro-staff-1124');
    for (const query of [BALANCES, 'query { ledgerDays { closings { hash } } }', 'query { booksProofs { id } }', 'query { journalAccounts { code } }', `query { ledgerTransaction(id: "${randomUUID()}") { orderNumber } }`, 'query { ledgerAccount(code: "BANK") { code } }']) {
      expect(await operator.refusal(query)).toBe('FORBIDDEN');
    }
    expect((await operator.file('/exports/ledger?what=balances&format=csv')).status).toBe(403);
  });

  it('a proof that is asked for is made by the worker, and seen', async () => {
    expect(await accountant.data('mutation { proveBooks(incremental: false) { __typename } }', {})).toEqual({ proveBooks: { __typename: 'LedgerChanged' } });
    const proofs = async (): Promise<{ kind: string; ok: boolean; actor: string; checks: { name: string; ok: boolean; examined: number }[] }[]> => (await auditor.data<{ booksProofs: [] }>('query { booksProofs { kind ok actor checks { name ok examined } } }', {})).booksProofs;
    const [proof] = await until(proofs, (all) => all.length > 0, 30);
    expect({ kind: proof?.kind, ok: proof?.ok, byStaff: proof?.actor.startsWith('staff:'), names: proof?.checks.map(({ name }) => name) }).toEqual({ kind: 'WHOLE', ok: true, byStaff: true, names: expect.arrayContaining(['trial_balance', 'day_chain', 'money_in', 'toss_transactions']) });
  });

  it('as files: the same sums in CSV and in a spreadsheet that adds them up', async () => {
    const csv = Buffer.from(await (await auditor.file('/exports/ledger?what=entries&format=csv&code=SHOPPER_PAYABLE')).arrayBuffer()).toString('utf8');
    expect(csv.startsWith('\uFEFF기장일,일어난 때,계정 코드,계정,거래처,차변(원),대변(원),')).toBe(true);
    const rows = parse(csv, { bom: true }).slice(1);
    expect(rows.map((row) => [row[2], row[5], row[6], row[9]])).toEqual([['SHOPPER_PAYABLE', '0', '3000', orderNumber], ['SHOPPER_PAYABLE', '0', '24000', orderNumber]]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await auditor.file('/exports/ledger?what=entries&format=xlsx')).arrayBuffer());
    const sheet = workbook.worksheets[0];
    const last = sheet?.getRow(sheet.rowCount);
    expect([last?.getCell(1).value, last?.getCell(6).value, last?.getCell(7).value]).toEqual(['합계', { formula: `SUM(F2:F${(sheet?.rowCount ?? 0) - 1})`, result: 29_200 }, { formula: `SUM(G2:G${(sheet?.rowCount ?? 0) - 1})`, result: 29_200 }]);
    const trial = await (await auditor.file(`/exports/ledger?what=balances&format=csv&on=${kstDate(clock.now())}`)).text();
    expect(trial).toContain('TOSS_RECEIVABLE,토스페이먼츠에서 받을 돈,자산,27000,0');
    expect((await auditor.file('/exports/ledger?what=entries&format=pdf')).status).toBe(422);
    expect((await auditor.file('/exports/ledger?what=entries&format=csv&from=2026-02-30')).status).toBe(422);
  });

  it('the next day: sealed by the worker, closed by the accountant, and balances of both days stand', async () => {
    const today = kstDate(clock.now());
    expect(await accountant.data(CLOSE, { through: today })).toMatchObject({ closeLedger: { __typename: 'Refused', code: 'PERIOD_NOT_OVER' } });
    await mall.moveClock(DAY);
    await until(() => shelf.sql<{ n: number }>('select count(*)::int as n from ledger_day'), ([row]) => row?.n === 1, 30);
    expect(await accountant.data(CLOSE, { through: today })).toEqual({ closeLedger: { __typename: 'LedgerChanged' } });
    expect(await accountant.data(CLOSE, { through: today })).toMatchObject({ closeLedger: { __typename: 'Refused', code: 'PERIOD_CLOSED' } });
    await accountant.data(POST, { id: randomUUID(), reason: '통장 이자', postings: [{ account: 'BANK', amountWon: 55 }, { account: 'SUSPENSE', amountWon: -55 }] });
    expect(await balances(today)).toEqual({ TOSS_RECEIVABLE: 27_000, SHOPPER_PAYABLE: -27_000 });
    expect(await balances(null)).toEqual({ TOSS_RECEIVABLE: 27_000, SHOPPER_PAYABLE: -27_000, BANK: 55, SUSPENSE: -55 });
    expect(await balances('2020-01-01')).toEqual({});
    const bank = await account({ code: 'BANK', from: today, to: today });
    expect([bank.openingWon, bank.closingWon, bank.edges.length]).toEqual([0, 0, 2]);
    const since = await account({ code: 'BANK', from: kstDate(later(clock.now(), DAY)) });
    expect([since.openingWon, since.closingWon, since.edges.length]).toEqual([0, 55, 1]);
    expect(await breaches(mall)).toEqual([]);
  });
});
