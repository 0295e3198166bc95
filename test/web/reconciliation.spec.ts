import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clock, DAY, kstDate } from '#kernel';
import { breaches } from '../support/books.js';
import { Desk } from '../support/desk.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { axe, DESKTOP, PHONE, startShop, visit, type Visit } from './browser.js';

const mall = await startShop();
const shelf = new Shelf(mall.databaseUrl);
const sandbox = new Sandbox(mall);
const today = kstDate(clock.now());
const PASSWORD = 'guro-staff-1124';
/** The order whose fee is wrong, and one that is not settled. */
let orders: { id: string; number: string }[] = [];

async function bought(): Promise<{ id: string; number: string }> {
  const { variantId } = await shelf.createProduct({ vendorId: await shelf.createVendor({ shippingFeeWon: 0 }), priceWon: 10_000, stock: 10 });
  const shopper = new Shopper(mall);
  await shopper.add(variantId, 1);
  const order = await shopper.place({ lines: [{ variantId, quantity: 1 }], seenTotalWon: await shopper.total('08209') });
  if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
  await shopper.confirm(order.id, await shopper.agree(order.id), order.sums.totalWon);
  return { id: order.id, number: order.number };
}

async function signedIn(role: string, given: { width: number; script?: boolean }): Promise<Visit> {
  const made = await visit(mall, given);
  await made.page.goto('/staff/sign-in');
  await made.page.getByLabel('전자우편').fill(`${role}@demo.guro.example`);
  await made.page.getByLabel('비밀번호').fill(PASSWORD);
  await made.page.locator('form:has(input[type=password]) button').first().click();
  await made.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return made;
}

async function wrongWith(page: Page, width: number): Promise<string[]> {
  const wrong = await axe(page);
  if ((await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')) > 0) wrong.push(`${page.url()} scrolls sideways at ${width}`);
  return wrong;
}

beforeAll(async () => {
  orders = [await bought(), await bought(), await bought()];
  await sandbox.differ({ orderId: orders[0]?.id ?? '', kind: 'fee', value: 33 });
  await sandbox.differ({ orderId: orders[1]?.id ?? '', kind: 'missing' });
  await mall.moveClock(DAY);
}, 120_000);

describe('an accountant compares a day with Toss', () => {
  it('asks for it on a phone without JavaScript, finds what differs, puts its money aside, and says what it was', async () => {
    const { page } = await signedIn('accountant', { width: PHONE.width, script: false });
    await page.goto('/staff/reconciliation');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('아직 대조한 날이 없습니다');
    await page.locator('summary', { hasText: '지난 날 대조하기' }).click();
    await page.getByLabel('어느 날').fill(today);
    await page.getByRole('button', { name: '대조하기', exact: true }).click();
    await page.getByText('대조를 맡겼습니다').waitFor();
    await until(() => shelf.sql("select 1 from reconciliation_run where state = 'DONE'"), (rows) => rows.length > 0);

    await page.goto('/staff/reconciliation');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('살펴볼 차이 2건');
    const days = page.getByRole('region', { name: '대조한 날' });
    expect((await days.textContent())?.replaceAll(/\s+/g, ' ')).toContain('거래(결제와 환불) 토스 3건 30,000원 = 우리 3건 30,000원, 차이 0원');
    expect((await days.textContent())?.replaceAll(/\s+/g, ' ')).toContain('정산(수수료와 입금) 토스 2건 20,000원 ≠ 우리 3건 30,000원, 차이 −10,000원');
    await page.getByRole('link', { name: '수수료가 다름' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('수수료가 다름');
    expect(await page.getByRole('link', { name: orders[0]?.number ?? '' }).getAttribute('href')).toBe(`/staff/orders/${orders[0]?.id}`);
    await page.getByRole('link', { name: '거래 보기' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('결제');
    await page.goBack();
    expect(await page.locator('summary', { hasText: '가계정으로 옮기기' }).count()).toBe(0); // a fee is booked as it was taken
    await page.locator('summary', { hasText: '끝낸 것으로 적기' }).click();
    await page.getByRole('button', { name: '끝낸 것으로 적기' }).click();
    await page.getByText('고칠 곳이 1개 있습니다').waitFor();
    await page.locator('#note-resolve').fill('카드사 행사 수수료, 토스에 확인');
    await page.getByRole('button', { name: '끝낸 것으로 적기' }).click();
    await page.getByText('끝낸 것으로 적었습니다.').waitFor();

    await page.goto('/staff/reconciliation');
    await page.getByRole('link', { name: '우리에게만 있음' }).click();
    await page.locator('summary', { hasText: '가계정으로 옮기기' }).click();
    await page.locator('#note-suspend').fill('토스에 물어보는 동안');
    await page.getByRole('button', { name: '가계정으로 옮기기' }).click();
    await page.getByText('차액을 가계정으로 옮겼습니다.').waitFor();
    expect(await page.getByRole('link', { name: '+10,000원' }).getAttribute('href')).toBe('/staff/ledger/accounts/SUSPENSE');
    expect(await breaches(mall)).toEqual([]);
  }, 120_000);

  it('takes the differences as a file that a spreadsheet opens', async () => {
    const { page } = await signedIn('accountant', DESKTOP);
    const answer = await page.request.get('/staff/reconciliation/export');
    const rows = parse((await answer.body()).toString('utf8'), { bom: true, columns: true }) as unknown as Record<string, string>[];
    expect(rows.map((row) => [row['대조한 날'], row['차이'], row['우리(원)'], row['토스(원)'], row['가계정(원)'], row['상태'], row['주문 번호']]).sort((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual([
      [today, '수수료가 다름', '250', '283', '0', '끝남', orders[0]?.number], [today, '우리에게만 있음', '10000', '0', '10000', '살펴볼 것', orders[1]?.number],
    ]);
  });

  it.each([PHONE.width, DESKTOP.width])('at %d px every page has nothing for axe to find, and an auditor reads the same without the buttons', async (width) => {
    const wrong: string[] = [];
    for (const role of ['accountant', 'auditor']) {
      const { page, errors, context } = await signedIn(role, { width });
      for (const address of ['/staff/reconciliation', `/staff/reconciliation/${today}`]) {
        await page.goto(address);
        wrong.push(...(await wrongWith(page, width)));
      }
      await page.getByRole('link', { name: '우리에게만 있음' }).click();
      await page.getByRole('heading', { level: 1, name: '우리에게만 있음' }).waitFor();
      wrong.push(...(await wrongWith(page, width)), ...errors);
      expect(await page.locator('main summary').count()).toBe(role === 'accountant' ? 2 : 0);
      await context.close();
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('no auditor changes anything, and nobody else sees it', async () => {
    const [auditor, operator, nobody] = [new Desk(mall), new Desk(mall), new Desk(mall)];
    await auditor.signIn('auditor@demo.guro.example', PASSWORD);
    await operator.signIn('operator@demo.guro.example', PASSWORD);
    const id = (await auditor.data<{ moneyDifferences: { nodes: { id: string }[] } }>('{ moneyDifferences { nodes { id } } }')).moneyDifferences.nodes[0]?.id ?? '';
    for (const name of ['resolveDifference', 'suspendDifference', 'unsuspendDifference']) {
      for (const desk of [auditor, operator]) expect(await desk.refusal(`mutation ($id: ID!) { ${name}(id: $id, note: "모름") { __typename } }`, { id })).toBe('FORBIDDEN');
    }
    expect(await auditor.refusal('mutation ($day: String!) { reconcileDay(day: $day) { __typename } }', { day: today })).toBe('FORBIDDEN');
    expect([await operator.refusal('{ reconciliationRuns { nodes { day } } }'), await nobody.refusal('{ moneyDifferences { openCount } }')]).toEqual(['FORBIDDEN', 'UNAUTHENTICATED']);
    expect(await auditor.refusal('{ reconciliationRun(day: "2026-02-30") { day } }')).toBe('BAD_INPUT');
  });
});
