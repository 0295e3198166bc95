import { beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { breaches } from '../support/books.js';
import { claim, preview } from '../support/claim.js';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf } from '../support/shelf.js';
import { orderId, Shopper, type Outcome } from '../support/shopper.js';
import { until } from '../support/until.js';

const DAY = 86_400_000;
const DONE = '{ __typename ... on Problem { code message } }';
const ASK = 'mutation ($id: ID!, $statement: ID!, $line: ID, $question: String!) { askAboutStatement(id: $id, statementId: $statement, lineId: $line, question: $question) { __typename ... on SettlementDone { id } ... on Refused { code } } }';

interface Statement {
  id: string;
  periodEnd: string;
  state: string;
  netWon: number;
  payoutWon: number;
  carriedOutWon: number;
}

describe('from the purchase to the statement', () => {
  let mall: Mall;
  let shelf: Shelf;
  let vendorId = '';

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker', 'mailbox'] });
    shelf = new Shelf(mall.databaseUrl);
    vendorId = (await shelf.sql<{ vendor_id: string }>("select m.vendor_id from vendor_member m join account a on a.id = m.account_id where a.email = 'vendor@demo.guro.example'"))[0]?.vendor_id ?? '';
    await shelf.sql('update vendor set shipping_fee_won = 3000, free_shipping_above_won = null where id = $1', [vendorId]);
  }, 120_000);

  /** A session does not last as long as a statement takes: whoever is needed later signs in anew. */
  const desks = new Map<string, Desk>();
  async function desk(email: string, password: string): Promise<Desk> {
    const known = desks.get(email);
    if (known) return known;
    const signed = new Desk(mall);
    await signed.signIn(email, password);
    desks.set(email, signed);
    return signed;
  }
  async function daysLater(days: number): Promise<void> {
    await mall.moveClock(days * DAY);
    desks.clear();
  }
  const vendorDesk = (): Promise<Desk> => desk('vendor@demo.guro.example', 'guro-vendor-1124');
  const accountant = (): Promise<Desk> => desk('accountant@demo.guro.example', 'guro-staff-1124');
  const statements = async (): Promise<Statement[]> => (await (await vendorDesk()).data<{ vendorStatements: { nodes: Statement[] } }>('{ vendorStatements { nodes { id periodEnd state netWon payoutWon carriedOutWon } } }')).vendorStatements.nodes;

  /** Paid by a guest, and brought by the vendor on the day. */
  async function brought(priceWon: number): Promise<{ shopper: Shopper; id: string; part: string; line: string }> {
    const product = await shelf.createProduct({ vendorId, priceWon, stock: 10 });
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 1);
    const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: await shopper.total('08209') });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    await shopper.confirm(order.id, await shopper.agree(order.id), order.sums.totalWon);
    const part = order.vendorOrders[0]?.id ?? '';
    const [{ today }] = (await shelf.sql<{ today: string }>("select to_char(paid_at at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today from vendor_order where id = $1", [part])) as [{ today: string }];
    const vendor = await vendorDesk();
    const { ship } = await vendor.data<{ ship: Outcome }>(`mutation ($input: ShipInput!) { ship(input: $input) ${DONE} }`, { input: { id: orderId(), vendorOrderId: part, kind: 'SELF', deliveredOn: today, lines: [] } });
    expect(ship.__typename).toBe('VendorOrderDetail');
    const [line] = await shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [order.id]);
    return { shopper, id: order.id, part, line: line?.id ?? '' };
  }

  const confirm = async (shopper: Shopper, part: string): Promise<Outcome> => (await shopper.data<{ confirmPurchase: Outcome }>(`mutation ($id: ID!) { confirmPurchase(vendorOrderId: $id) ${DONE} }`, { id: part })).confirmPurchase;

  it('a guest keeps what came; it is payable, and in the statement of the period that the worker closes once, though it is killed in the middle', async () => {
    const { shopper, id, part } = await brought(100_000);
    const { order } = await shopper.data<{ order: { vendorOrders: { canConfirm: boolean; canObject: boolean; confirmDueAt: string }[] } }>('query ($id: ID!) { order(id: $id) { vendorOrders { canConfirm canObject confirmDueAt } } }', { id });
    expect(order.vendorOrders[0]).toMatchObject({ canConfirm: true, canObject: true });
    expect(await confirm(new Shopper(mall), part)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await confirm(shopper, part)).toMatchObject({ __typename: 'Order' });
    expect((await shopper.order(id))?.state).toBe('CLOSED');
    const { payoutCalendar } = await (await vendorDesk()).data<{ payoutCalendar: { days: { confirmedWon: number; totalWon: number }[] } }>('{ payoutCalendar { days { confirmedWon totalWon } } }');
    expect(payoutCalendar.days[0]).toEqual({ confirmedWon: 97_500, totalWon: 97_500 });

    const { vendorOrder } = await (await vendorDesk()).data<{ vendorOrder: { confirmedAt: string | null; lines: object[] } }>('query ($id: ID!) { vendorOrder(id: $id) { confirmedAt lines { commissionBp commissionWon commissionVatWon discounts { funder amountWon } } } }', { id: part });
    expect(vendorOrder).toEqual({ confirmedAt: expect.any(String) as unknown as string, lines: [{ commissionBp: 500, commissionWon: 5_000, commissionVatWon: 500, discounts: [] }] });

    await mall.restart('worker', { MALL_CRASH_AT: 'settlement:written' });
    await daysLater(17);
    expect(await mall.ended('worker')).not.toBe(0);
    expect(await statements()).toEqual([]);
    await mall.start('worker');
    const [statement] = await until(statements, (all) => all.length === 1);
    expect(statement).toMatchObject({ state: 'CLOSED', netWon: 97_500, payoutWon: 97_500 });
    expect(await breaches(mall)).toEqual([]);

    const { vendorStatement } = await (await vendorDesk()).data<{ vendorStatement: { figures: object[]; lines: { nodes: { id: string; kind: string; netWon: number; vendorOrderId: string | null }[] } } }>(
      'query ($id: ID!) { vendorStatement(id: $id) { figures { kind grossWon commissionWon commissionVatWon shippingWon netWon } lines { nodes { id kind netWon vendorOrderId } } } }', { id: statement?.id },
    );
    expect(vendorStatement.figures).toEqual([
      { kind: 'SALE', grossWon: 100_000, commissionWon: 5_000, commissionVatWon: 500, shippingWon: 0, netWon: 94_500 }, { kind: 'SHIPPING', grossWon: 0, commissionWon: 0, commissionVatWon: 0, shippingWon: 3_000, netWon: 3_000 },
    ]);
    expect(vendorStatement.lines.nodes.map((line) => [line.kind, line.netWon, line.vendorOrderId])).toEqual([['SALE', 94_500, part], ['SHIPPING', 3_000, part]]);

    const question = { id: orderId(), statement: statement?.id, line: vendorStatement.lines.nodes[0]?.id, question: '수수료는 어떻게 정해졌나요?' };
    const asked = await Promise.all(Array.from({ length: 4 }, async () => (await (await vendorDesk()).data<{ askAboutStatement: Outcome<{ id: string }> }>(ASK, question)).askAboutStatement));
    expect(asked).toEqual(Array.from({ length: 4 }, () => ({ __typename: 'SettlementDone', id: question.id })));
    expect((await (await vendorDesk()).data<{ askAboutStatement: Outcome }>(ASK, { ...question, question: '다른 물음' })).askAboutStatement).toMatchObject({ __typename: 'Refused', code: 'ID_REUSED' });
    const staff = await accountant();
    expect((await staff.data<{ openQuestions: { id: string }[] }>('{ openQuestions { id } }')).openQuestions).toEqual([{ id: question.id }]);
    expect((await staff.data<{ answerQuestion: Outcome }>(`mutation ($id: ID!) { answerQuestion(id: $id, answer: "계약대로 5%입니다.") ${DONE} }`, { id: question.id })).answerQuestion.__typename).toBe('SettlementDone');
    expect(await (await desk('auditor@demo.guro.example', 'guro-staff-1124')).refusal(`mutation ($id: ID!) { answerQuestion(id: $id, answer: "x") ${DONE} }`, { id: question.id })).toBe('FORBIDDEN');
  }, 120_000);

  it('a return after the settlement is in the next statement, which is below zero and is carried on', async () => {
    const [first] = await statements();
    const [sold] = await shelf.sql<{ order_id: string; id: string }>('select l.order_id, l.id from order_line l where l.vendor_id = $1 and l.confirmed_at is not null', [vendorId]);
    const shopper = new Shopper(mall);
    const [{ number }] = (await shelf.sql<{ number: string }>('select number from mall_order where id = $1', [sold?.order_id])) as [{ number: string }];
    await shopper.data('mutation ($n: String!) { findOrder(number: $n, phone: "010-1234-5678") { __typename } }', { n: number });
    const question = { orderId: sold?.order_id ?? '', kind: 'RETURN', cause: 'DEFECT', lines: [{ lineId: sold?.id ?? '', quantity: 1 }] };
    const { refundWon } = (await preview(shopper, question)) as unknown as { refundWon: number };
    expect(refundWon).toBe(103_000);
    await claim(shopper, { ...question, agreedRefundWon: refundWon });
    const [{ id }] = (await shelf.sql<{ id: string }>('select id from claim where order_id = $1', [sold?.order_id])) as [{ id: string }];
    const vendor = await vendorDesk();
    await vendor.data(`mutation ($id: ID!) { decideClaim(id: $id, approve: true) ${DONE} }`, { id });
    await vendor.data(`mutation ($id: ID!) { claimCollected(id: $id) ${DONE} }`, { id });
    await vendor.data(`mutation ($id: ID!) { inspectClaim(id: $id, accepted: []) ${DONE} }`, { id });
    await until(() => shelf.sql<{ state: string }>('select state from claim where id = $1', [id]), ([one]) => one?.state === 'REFUNDED');
    await daysLater(35);
    const all = await until(statements, (list) => list.length === 2);
    expect(all[0]).toMatchObject({ state: 'CARRIED', netWon: -97_500, payoutWon: 0, carriedOutWon: -97_500 });
    expect(all[1]).toEqual(first);
    expect(await breaches(mall)).toEqual([]);
  }, 120_000);

  it('by the clock, while the vendor is suspended: it is owed what it sold, and what it owes is taken off', async () => {
    const { id } = await brought(200_000);
    await shelf.sql("update vendor set state = 'SUSPENDED' where id = $1", [vendorId]);
    await daysLater(66);
    const all = await until(statements, (list) => list.length === 3);
    // 200,000 − 10,000 − 1,000 + 3,000 − 97,500.
    expect(all[0]).toMatchObject({ state: 'CLOSED', netWon: 192_000, payoutWon: 94_500 });
    expect(await shelf.sql('select o.state, vo.state as part from mall_order o join vendor_order vo on vo.order_id = o.id where o.id = $1', [id])).toEqual([{ state: 'CLOSED', part: 'CONFIRMED' }]);
    await shelf.sql("update vendor set state = 'APPROVED' where id = $1", [vendorId]);
    expect(await breaches(mall)).toEqual([]);

    const response = await (await vendorDesk()).get(`/exports/statements/${all[0]?.id}`);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    expect(book.worksheets[0]?.getCell('B17').value).toEqual({ formula: 'MAX(0,B15+B16)', result: 94_500 });
    expect((await (await desk('merchandiser@demo.guro.example', 'guro-staff-1124')).get(`/exports/statements/${all[0]?.id}`)).status).toBe(403);
    // Who belongs to another vendor besides reads that one's statements, and no more.
    await shelf.sql("insert into vendor_member (vendor_id, account_id, role, granted_at) select $1, id, 'OWNER', now() from account where email = 'merchandiser@demo.guro.example'", [await shelf.createVendor()]);
    const both = new Desk(mall);
    await both.signIn('merchandiser@demo.guro.example', 'guro-staff-1124');
    expect((await both.get(`/exports/statements/${all[0]?.id}`)).status).toBe(404);
    expect((await (await vendorDesk()).get('/exports/tax/2026-11')).status).toBe(403);
    expect(await (await (await accountant()).get('/exports/tax/2026-11?form=csv')).text()).toContain(',판매 수수료,5000,0,5000,500,5500');
  }, 120_000);
});
