import { beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORDS } from '#database/demo';
import { breaches } from '../support/books.js';
import { claim } from '../support/claim.js';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

const HOUR = 3_600_000;
const FIELDS = `id state capWon reservedWon spentWon lapsedWon returnedWon receivedWon leftWon dueWon largestThreeBp offeredVendors
  allocations { id state documentNumber amountWon proposedBy decidedBy } vendors { name spentWon orders } exhibitions { name spentWon } waiting { number } history { to reason }`;
const SEEN = `__typename ... on Problem { code message } ... on Refused { field } ... on BudgetDetail { ${FIELDS} }`;
const CREATE = `mutation ($input: BudgetInput!) { change: createBudget(input: $input) { ${SEEN} } }`;
const PROPOSE = `mutation ($id: ID!, $paper: BudgetPaperInput!) { change: proposeAllocation(budgetId: $id, paper: $paper) { ${SEEN} } }`;
const DECIDE = `mutation ($id: ID!, $approve: Boolean!) { change: decideAllocation(id: $id, approve: $approve) { ${SEEN} } }`;
const RECEIVE = `mutation ($id: ID!, $paper: BudgetPaperInput!) { change: receiveBudgetMoney(budgetId: $id, paper: $paper) { ${SEEN} } }`;
const CLOSE = `mutation ($id: ID!, $document: String!) { change: closeBudget(id: $id, documentNumber: $document) { ${SEEN} } }`;
const BUDGET = `query ($id: ID!) { budget(id: $id) { ${FIELDS} } }`;
const MOVEMENTS = 'query ($id: ID!) { budgetMovements(budgetId: $id, first: 100) { nodes { kind reservedWon spentWon returnedWon documentNumber order { number } product vendor exhibition { name } } } }';
const REPORT = 'query ($id: ID!, $format: BudgetFormat!) { budgetReport(id: $id, format: $format) { name contentType base64 } }';
const SAVE = 'mutation ($input: ExhibitionInput!) { saveExhibition(input: $input) { __typename ... on Problem { code } ... on Refused { field } ... on StaffExhibition { id items { budgetShareBp budgetId vendorShareBp } } } }';

interface Seen {
  __typename?: string;
  code?: string;
  field?: string;
  id: string;
  state: string;
  capWon: number;
  leftWon: number;
  dueWon: number;
  allocations: { id: string; state: string; documentNumber: string; proposedBy: string; decidedBy: string | null }[];
}

interface Bought {
  shopper: Shopper;
  order: string;
  line: string;
  number: string;
}

describe('a budget of the district', () => {
  let mall: Mall;
  let shelf: Shelf;
  let product: ShelfProduct;
  const staff: Record<string, Desk> = {};
  let id = '';
  let bought: Bought;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker'], demo: true });
    shelf = new Shelf(mall.databaseUrl);
    for (const role of ['accountant', 'admin', 'auditor', 'merchandiser', 'operator']) await (staff[role] = new Desk(mall)).signIn(`${role}@demo.guro.example`, DEMO_PASSWORDS.staff);
    product = await shelf.createProduct({ vendorId: await shelf.createVendor({ shippingFeeWon: 0, name: '판로 견본' }), priceWon: 15_000, stock: 100 });
  }, 120_000);

  const deskOf = (role: string): Desk => {
    const desk = staff[role];
    if (!desk) throw new Error(role);
    return desk;
  };
  const change = async (role: string, query: string, variables: Record<string, unknown>): Promise<Seen> => (await deskOf(role).data<{ change: Seen }>(query, variables)).change;
  const paper = (documentNumber: string, amountWon: number): Record<string, unknown> => ({ documentNumber, on: '2026-11-20', amountWon });
  const input = (items: Record<string, unknown>, rest: Record<string, unknown> = {}): Record<string, unknown> => ({
    name: '구로구가 함께하는 하루', sentence: '', theme: '나눔', opensAt: new Date(Date.now() - HOUR).toISOString(), closesAt: new Date(Date.now() + HOUR).toISOString(),
    items: [{ variantId: product.variantId, priceWon: 12_000, mallShareBp: 0, budgetShareBp: 6_667, budgetId: id, allotment: 50, perShopperLimit: 5, ...items }], ...rest,
  });
  const pieces = (quantity: number): { variantId: string; quantity: number }[] => [{ variantId: product.variantId, quantity }];
  async function paid(quantity: number, phone: string): Promise<Bought> {
    const shopper = new Shopper(mall);
    const order = await shopper.place({ lines: pieces(quantity), seenTotalWon: quantity * 12_000, phone });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    await shopper.confirm(order.id, await shopper.agree(order.id), quantity * 12_000);
    const [line] = await shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [order.id]);
    return { shopper, order: order.id, line: line?.id ?? '', number: order.number };
  }

  it('is made by an accountant, filled by a document of two persons, and pays for an exhibition of the merchandiser', async () => {
    const made = await change('accountant', CREATE, { input: { name: '하루 장터', fiscalYear: new Date(Date.now() + 9 * HOUR).getUTCFullYear(), budgetLine: '견본 세부사업', ordinance: '견본 조례' } });
    id = made.id;
    expect([made.state, made.capWon]).toEqual(['OPEN', 0]);
    const proposed = await change('accountant', PROPOSE, { id, paper: paper('견본-201', 8_000) });
    const [allocation] = proposed.allocations;
    expect([proposed.capWon, allocation?.state, allocation?.proposedBy]).toEqual([0, 'PROPOSED', '견본회계 이음']);
    expect(await change('accountant', DECIDE, { id: allocation?.id, approve: true })).toMatchObject({ __typename: 'Refused', code: 'SAME_PERSON' });
    expect(await change('admin', DECIDE, { id: allocation?.id, approve: true })).toMatchObject({ capWon: 8_000, leftWon: 8_000, allocations: [{ state: 'APPROVED', decidedBy: '견본관리 한울' }] });
    expect(await change('accountant', PROPOSE, { id, paper: paper('견본-201', 8_000) })).toMatchObject({ code: 'BUDGET_DOCUMENT_USED', field: 'documentNumber' });

    const save = async (given: Record<string, unknown>): Promise<Record<string, unknown>> => (await deskOf('merchandiser').data<{ saveExhibition: Record<string, unknown> }>(SAVE, { input: given })).saveExhibition;
    expect(await save(input({ budgetId: '018f3c7e-0000-7000-8000-000000000000' }))).toMatchObject({ code: 'BUDGET_NOT_OPEN', field: 'items.0.budgetId' });
    expect(await save(input({}, { name: '구청장의 하루' }))).toMatchObject({ code: 'FUNDED_TEXT_NAMES_OFFICE', field: 'name' });
    const saved = await save(input({}));
    expect(saved).toMatchObject({ items: [{ budgetShareBp: 6_667, budgetId: id, vendorShareBp: 3_333 }] });
    await deskOf('merchandiser').data('mutation ($id: ID!) { scheduleExhibition(id: $id) { __typename } }', { id: saved['id'] });
  });

  it('says on the product page and in the cart that the district pays, until it is used up: then everywhere it costs what it costs', async () => {
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 1);
    const seen = async (): Promise<unknown> => {
      const answer = await shopper.data<{ product: { price: { won: number; reasons: { shares: { funder: string; name: string; amountWon: number }[] }[] } }; cart: { vendors: { lines: { amountWon: number; note: { kind: string; message: string } | null }[] }[] } }>(
        'query ($slug: String!) { product(slug: $slug) { price { won reasons { shares { funder name amountWon } } } } cart { ... on Cart { vendors { lines { amountWon note { kind message } } } } } }', { slug: product.slug });
      return [answer.product.price.won, answer.product.price.reasons.flatMap((reason) => reason.shares.filter((share) => share.funder === 'BUDGET').map(({ name, amountWon }) => [name, amountWon])), answer.cart.vendors[0]?.lines[0]?.amountWon, answer.cart.vendors[0]?.lines[0]?.note?.message];
    };
    expect(await seen()).toEqual([12_000, [['구로구', 2_000]], 12_000, undefined]);
    bought = await paid(3, '01055550001');
    await shopper.place({ lines: pieces(1), seenTotalWon: 12_000, phone: '01055550002' });
    await shopper.add(product.variantId, 1);
    expect(await seen()).toEqual([15_000, [], 15_000, '구로구 지원 예산이 모두 쓰여 할인이 끝났습니다. 이제 15,000원입니다.']);
    const late = new Shopper(mall);
    const { placeOrder } = await late.data<{ placeOrder: unknown }>(
      'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on PriceChanged { seenTotalWon totalWon cart { vendors { lines { note { kind message } } } } } } }',
      { input: { id: orderId(), lines: pieces(1), seenTotalWon: 12_000, orderer: { name: '김구로', phone: '01055550003', email: 'kim@example.invalid' }, receiver: { name: '김구로', phone: '01055550003', zip: '08209', roadAddress: '서울 구로구 가마산로 245', detailAddress: '', deliveryNote: '' }, paymentMethod: 'CARD', consents: ['ORDER'] } },
    );
    expect(placeOrder).toEqual({ __typename: 'PriceChanged', seenTotalWon: 12_000, totalWon: 15_000, cart: { vendors: [{ lines: [{ note: { kind: 'BUDGET_ENDED', message: '구로구 지원 예산이 모두 쓰여 할인이 끝났습니다. 이제 15,000원입니다.' } }] }] } });
  });

  it('is closed after its orders, and a line that is refunded then is owed to the district and not spent again', async () => {
    const [waits] = await shelf.sql<{ id: string }>("select id from mall_order where state = 'PENDING_PAYMENT' order by placed_at desc limit 1");
    expect(await change('accountant', RECEIVE, { id, paper: paper('견본-수납-1', 6_000) })).toMatchObject({ receivedWon: 6_000, dueWon: 0 });
    expect(await change('accountant', CLOSE, { id, document: '견본-마감-1' })).toMatchObject({ state: 'STOPPED', leftWon: 0, waiting: [{ number: expect.any(String) }] });
    await mall.moveClock(31 * 60_000);
    await until(() => shelf.sql<{ state: string }>('select state from mall_order where id = $1', [waits?.id]), ([row]) => row?.state === 'EXPIRED');
    await mall.moveClock(0);
    expect(await change('accountant', CLOSE, { id, document: '견본-마감-1' })).toMatchObject({ state: 'CLOSED', spentWon: 6_000, lapsedWon: 2_000, reservedWon: 0, vendors: [{ name: '판로 견본', spentWon: 6_000, orders: 1 }], exhibitions: [{ name: '구로구가 함께하는 하루', spentWon: 6_000 }], largestThreeBp: 10_000 });
    expect(await breaches(mall)).toEqual([]);
  });

  it('a refund of a budget-funded line after the budget was closed: the money is owed back to the district, and paid back', async () => {
    const { shopper, order, line } = bought;
    await claim(shopper, { orderId: order, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId: line, quantity: 1 }], agreedRefundWon: 12_000 });
    await until(() => shopper.order(order), (seen) => seen?.payment.refundedWon === 12_000);
    const { budget } = await deskOf('auditor').data<{ budget: Seen }>(BUDGET, { id });
    expect(budget).toMatchObject({ state: 'CLOSED', spentWon: 6_000, returnedWon: 2_000, dueWon: -2_000, leftWon: 0 });
    expect(await new Shopper(mall).place({ lines: pieces(1), seenTotalWon: 12_000, phone: '01055550009' })).toMatchObject({ __typename: 'PriceChanged', totalWon: 15_000 });
    expect(await change('accountant', RECEIVE, { id, paper: paper('견본-반납-1', -2_000) })).toMatchObject({ dueWon: 0, receivedWon: 4_000 });
    expect(await breaches(mall)).toEqual([]);
  });

  it('every won can be followed to an order, a vendor and an exhibition, on the page and in the file for the council', async () => {
    const auditor = deskOf('auditor');
    const { budgetMovements } = await auditor.data<{ budgetMovements: { nodes: { kind: string; spentWon: number; returnedWon: number; order: { number: string } | null; vendor: string | null; exhibition: { name: string } | null }[] } }>(MOVEMENTS, { id });
    expect(budgetMovements.nodes.map(({ kind }) => kind)).toEqual(['REPAID', 'GIVEN_BACK', 'CLOSED', 'RELEASED', 'RECEIVED', 'RESERVED', 'SPENT', 'RESERVED', 'ALLOCATED']);
    expect(budgetMovements.nodes.find(({ kind }) => kind === 'SPENT')).toMatchObject({ spentWon: 6_000, order: { number: bought.number }, vendor: '판로 견본', exhibition: { name: '구로구가 함께하는 하루' } });
    const report = async (format: string): Promise<{ name: string; content: Buffer }> => {
      const { budgetReport } = await auditor.data<{ budgetReport: { name: string; base64: string } }>(REPORT, { id, format });
      return { name: budgetReport.name, content: Buffer.from(budgetReport.base64, 'base64') };
    };
    const csv = (await report('CSV')).content.toString('utf8').split('\r\n');
    expect(csv.length).toBe(1 + 9 + 1);
    expect(csv.filter((row) => row.includes(bought.number)).map((row) => row.split(',').slice(1, 10))).toEqual([
      ['예약', '', bought.number, '판로 견본', '3년 묵힌 씨간장', '구로구가 함께하는 하루', '0', '6000', '0'],
      ['집행', '', bought.number, '판로 견본', '3년 묵힌 씨간장', '구로구가 함께하는 하루', '0', '-6000', '6000'],
      ['환불로 돌아옴', '', bought.number, '판로 견본', '3년 묵힌 씨간장', '구로구가 함께하는 하루', '0', '0', '0'],
    ]);
    const xlsx = await report('XLSX');
    expect([xlsx.name.endsWith('.xlsx'), xlsx.content.subarray(0, 4).toString('latin1')]).toEqual([true, 'PK\x03\x04']);
  });

  it('who may do what: all staff read, accountants and the administrator change', async () => {
    const [vendor, nobody] = [new Desk(mall), new Desk(mall)];
    await vendor.signIn('vendor@demo.guro.example', DEMO_PASSWORDS.vendor);
    const reads: [string, Record<string, unknown>][] = [['{ budgets { id } }', {}], [BUDGET, { id }], [MOVEMENTS, { id }], [REPORT, { id, format: 'CSV' }]];
    const writes: [string, Record<string, unknown>][] = [[CREATE, { input: { name: '', fiscalYear: 0, budgetLine: '', ordinance: '' } }], [PROPOSE, { id, paper: paper('', 0) }], [DECIDE, { id, approve: true }], [RECEIVE, { id, paper: paper('', 0) }], [CLOSE, { id, document: '' }]];
    const codes = async (desk: Desk, calls: typeof reads): Promise<Set<string | undefined>> => new Set(await Promise.all(calls.map(([query, variables]) => desk.refusal(query, variables))));
    for (const role of ['auditor', 'operator', 'merchandiser']) expect([await codes(deskOf(role), reads), await codes(deskOf(role), writes)]).toEqual([new Set([undefined]), new Set(['FORBIDDEN'])]);
    for (const role of ['accountant', 'admin']) expect([await codes(deskOf(role), reads), await codes(deskOf(role), writes)]).toEqual([new Set([undefined]), new Set([undefined])]);
    expect([await codes(vendor, [...reads, ...writes]), await codes(nobody, [...reads, ...writes])]).toEqual([new Set(['FORBIDDEN']), new Set(['UNAUTHENTICATED'])]);
  });
});
