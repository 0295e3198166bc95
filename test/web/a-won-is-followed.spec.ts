import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { breaches } from '../support/books.js';
import { Desk } from '../support/desk.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf } from '../support/shelf.js';
import { orderId, Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { axe, startShop, visit, wonIn } from './browser.js';

const mall = await startShop();
const shelf = new Shelf(mall.databaseUrl);
const DAY = 86_400_000;
const DONE = '{ __typename ... on Problem { code message } }';

async function desk(email: string, password = 'guro-staff-1124'): Promise<Desk> {
  const signed = new Desk(mall);
  await signed.signIn(`${email}@demo.guro.example`, password);
  return signed;
}

async function at(person: 'auditor' | 'vendor', options: { width: number; script: boolean }): Promise<Page> {
  const { page } = await visit(mall, options);
  await page.goto(person === 'vendor' ? '/vendor/sign-in' : '/staff/sign-in');
  await page.getByLabel('전자우편').fill(`${person}@demo.guro.example`);
  await page.getByLabel('비밀번호').fill(person === 'vendor' ? 'guro-vendor-1124' : 'guro-staff-1124');
  await page.locator('form:has(input[type=password]) button').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return page;
}

/** Sold for 16,000 won in an exhibition (20,000 before it; the mall pays a half of the discount), brought, kept, settled and paid out. */
describe('a won is followed by links alone', () => {
  let order = { id: '', number: '' };
  let statementWon = 0;

  beforeAll(async () => {
    const vendorId = (await shelf.sql<{ id: string }>("select id from vendor where slug = 'gocheok-balhyo'"))[0]?.id ?? '';
    await shelf.sql('update vendor set shipping_fee_won = 3000, free_shipping_above_won = null where id = $1', [vendorId]);
    const product = await shelf.createProduct({ vendorId, name: '따라가는 간장', priceWon: 20_000, stock: 10 });
    await shelf.createExhibition(product, { priceWon: 16_000, opensAt: new Date(Date.now() - DAY), closesAt: new Date(Date.now() + DAY) });
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 1);
    const placed = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 19_000 });
    if (placed.__typename !== 'Order') throw new Error(JSON.stringify(placed));
    order = placed;
    expect((await shopper.confirm(order.id, await shopper.agree(order.id), 19_000)).__typename).toBe('PaymentConfirmed');
    const part = placed.vendorOrders[0]?.id ?? '';
    const owner = await desk('vendor', 'guro-vendor-1124');
    const [{ today } = { today: '' }] = await shelf.sql<{ today: string }>("select to_char(paid_at at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today from vendor_order where id = $1", [part]);
    await owner.data(`mutation ($input: ShipInput!) { ship(input: $input) ${DONE} }`, { input: { id: orderId(), vendorOrderId: part, kind: 'SELF', deliveredOn: today, lines: [] } });
    await shopper.data(`mutation ($id: ID!) { confirmPurchase(vendorOrderId: $id) ${DONE} }`, { id: part });
    const sandbox = new Sandbox(mall);
    await sandbox.addToBalance(10_000_000);
    await owner.data(`mutation ($input: PayoutAccountInput!) { enterPayoutAccount(input: $input) ${DONE} }`, { input: { bank: '88', accountNumber: '110-123-456789', holder: '고척발효실', password: 'guro-vendor-1124' } });
    const [seller] = await until(() => shelf.sql<{ toss_id: string | null }>('select toss_id from payout_seller where vendor_id = $1', [vendorId]), ([row]) => typeof row?.toss_id === 'string');
    await sandbox.verifySeller(seller?.toss_id ?? '', 'APPROVED');

    await mall.moveClock(17 * DAY);
    const [statement] = await until(() => shelf.sql<{ id: string; payout_won: number }>('select s.id, s.payout_won from statement s join statement_line x on x.statement_id = s.id where x.order_id = $1 limit 1', [order.id]), (rows) => rows.length === 1, 60);
    statementWon = statement?.payout_won ?? 0;
    const [first, second] = [await desk('accountant'), await desk('accountant2')];
    const { proposePayouts } = await first.data<{ proposePayouts: { id?: string } }>('mutation ($ids: [ID!]!, $won: Won!) { proposePayouts(statementIds: $ids, seenTotalWon: $won) { __typename ... on PayoutChanged { id } ... on Problem { code } } }', { ids: [statement?.id], won: statementWon });
    await second.data(`mutation ($id: ID!, $won: Won!) { approvePayouts(batchId: $id, seenTotalWon: $won) ${DONE} }`, { id: proposePayouts.id, won: statementWon });
    const stateOf = async (): Promise<string | undefined> => (await shelf.sql<{ state: string }>('select state from payout where statement_id = $1', [statement?.id]))[0]?.state;
    await until(stateOf, (state) => state === 'SENT', 60);
    await sandbox.settlePayouts();
    await until(stateOf, (state) => state === 'COMPLETED', 60);
  });

  /** Follows a link, and waits for the page that it leads to. */
  async function follow(page: Page, link: Locator, heading: string | RegExp): Promise<void> {
    await link.first().click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  /** An order holds personal data: the page asks what for, and writes it down. */
  async function open(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1, name: '무엇에 쓰려고 여나요?' }).waitFor();
    await page.locator('input[name=purpose]').first().check();
    await page.getByRole('button', { name: '기록을 남기고 주문 열기' }).click();
    await page.getByRole('heading', { level: 1, name: order.number }).waitFor();
  }
  const row = (page: Page, text: string | RegExp): Locator => page.locator('tr').filter({ hasText: text });
  const text = async (locator: Locator): Promise<string> => (await locator.first().innerText()).replaceAll('−', '-').replace(/\s+/g, ' ');

  it.each([['on a phone, without a script', 390, false], ['at a desk', 1280, true]])('%s, an auditor: payment → order → line → promotion share → statement line → payout → bank', async (_, width, script) => {
    const page = await at('auditor', { width, script });
    const findings: string[] = [];
    const seen = async (): Promise<void> => { if (script) findings.push(...(await axe(page))); }; // axe itself is a script
    await page.goto('/staff/ledger');
    await follow(page, page.getByRole('link', { name: '토스페이먼츠에서 받을 돈' }), '토스페이먼츠에서 받을 돈');
    const payment = row(page, order.number).filter({ hasText: '19,000' });
    await follow(page, payment.getByRole('link', { name: '결제', exact: true }), '결제');
    expect(await text(row(page, '토스페이먼츠에서 받을 돈'))).toContain('19,000');
    await page.getByRole('link', { name: order.number }).click();
    await open(page);
    await seen();
    expect(await text(page.locator('main'))).toContain('받은 돈 19,000원');
    const line = page.locator('table.stacks tr').filter({ hasText: '따라가는 간장' });
    expect(await text(line)).toMatch(/20,000원.*할인 -4,000원.*구로e몰 2,000원/);
    // In a tab of its own: the order stays open beside it.
    const tab = page.context().waitForEvent('page');
    await line.getByRole('link', { name: '겨울 채비전' }).first().click({ modifiers: ['Control'] });
    const exhibition = await tab;
    await exhibition.getByRole('heading', { level: 1, name: /겨울 채비전/ }).waitFor();
    expect(await text(row(exhibition, '따라가는 간장'))).toMatch(/20,000원.*16,000원/);
    await exhibition.close();
    await follow(page, line.getByRole('link', { name: /^정산서의 줄/ }), '고척발효실 정산서');
    const settled = page.locator('tr[aria-current=true]');
    expect(await text(settled)).toMatch(/판매 따라가는 간장 1개.*20,000원.*-2,000원.*돌려드림 2,000원/);
    await seen();
    const netWon = wonIn((await settled.locator('td').last().innerText()));
    await follow(page, settled.getByRole('link', { name: /^장부 거래/ }), '구매 확정');
    expect(await text(row(page, '고척발효실').filter({ hasText: netWon.toLocaleString('ko-KR') }))).toContain('업체');
    await follow(page, page.getByRole('link', { name: /까지의 정산서$/ }), '고척발효실 정산서');
    expect(await settled.count()).toBe(1);
    await follow(page, page.locator('a[href^="/staff/payouts/"]'), `고척발효실 ${statementWon.toLocaleString('ko-KR')}원`);
    await follow(page, page.getByRole('link', { name: '지급 완료' }), '지급 완료');
    await follow(page, page.locator('th a[href^="/staff/ledger/accounts/BANK"]'), /통장|예금|은행/);
    expect(await text(page.locator('tr[aria-current=true]'))).toContain(statementWon.toLocaleString('ko-KR'));
    await seen();
    expect(findings).toEqual([]);
  });

  it('and back: bank → payout → statement line → order → promotion share and payment', async () => {
    const page = await at('auditor', { width: 390, script: false });
    await page.goto('/staff/ledger');
    await follow(page, page.locator('a[href^="/staff/ledger/accounts/BANK"]'), /통장|예금|은행/);
    await follow(page, row(page, statementWon.toLocaleString('ko-KR')).getByRole('link', { name: '지급 완료' }), '지급 완료');
    await follow(page, page.getByRole('link', { name: '지급 보기' }), `고척발효실 ${statementWon.toLocaleString('ko-KR')}원`);
    await follow(page, page.locator('a[href^="/staff/statements/"]'), '고척발효실 정산서');
    const line = page.locator('tr').filter({ hasText: '판매 따라가는 간장' });
    expect(await text(line)).toMatch(/20,000원.*돌려드림 2,000원/);
    await line.getByRole('link', { name: order.number }).click();
    await open(page);
    expect(await text(page.locator('main'))).toMatch(/할인 -4,000원.*구로e몰 2,000원.*받은 돈 19,000원/);
    await follow(page, page.locator('table.books').getByRole('link', { name: '결제', exact: true }), '결제');
    await follow(page, page.locator('th a[href^="/staff/ledger/accounts/TOSS_RECEIVABLE"]'), '토스페이먼츠에서 받을 돈');
    expect(await text(page.locator('tr[aria-current=true]'))).toMatch(/19,000/);
  });

  it('the vendor’s bookkeeper: order line → statement line → payout, and back', async () => {
    const page = await at('vendor', { width: 390, script: false });
    await page.goto('/vendor/orders');
    await page.getByRole('link', { name: order.number }).first().click();
    await follow(page, page.getByRole('link', { name: /^정산서의 줄/ }), /일 정산서$/);
    const line = page.locator('tr[aria-current=true]');
    expect(await text(line)).toMatch(/판매 따라가는 간장 1개.*20,000원.*돌려드림 2,000원/);
    await page.getByRole('link', { name: '보낸 날과 계좌 보기' }).click();
    const payout = row(page, `${statementWon.toLocaleString('ko-KR')}원`);
    expect(await text(payout)).toContain('보냄');
    await follow(page, payout.getByRole('link'), /일 정산서$/);
    await page.locator('tr').filter({ hasText: '판매 따라가는 간장' }).getByRole('link', { name: order.number }).click();
    await page.getByRole('heading', { level: 1, name: '구매가 확정되었습니다' }).waitFor();
    expect(await breaches(mall)).toEqual([]);
  });
});
