import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Desk } from '../support/desk.js';
import { Shelf } from '../support/shelf.js';
import { createStatement } from '../support/statement.js';
import { axe, DESKTOP, startShop, visit } from './browser.js';

const mall = await startShop();
const shelf = new Shelf(mall.databaseUrl);
const LINES = 120;
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);

async function signedIn(door: string, email: string, password: string, options: Parameters<typeof visit>[1] = { script: false }): Promise<Page> {
  const { page } = await visit(mall, options);
  await page.goto(door);
  await page.getByLabel('전자우편').fill(email);
  await page.getByLabel('비밀번호').fill(password);
  await page.locator('form:has(input[type=password]) button').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return page;
}

describe('what a vendor is owed, by contract, statement and calendar', () => {
  let vendorId = '';
  let statement = '';
  beforeAll(async () => {
    vendorId = (await shelf.sql<{ id: string }>("select id from vendor where slug = 'gocheok-balhyo'"))[0]?.id ?? '';
    statement = await createStatement(shelf, vendorId, LINES, { start: '2026-10-01', end: '2026-10-15' }, 5_500);
  });
  const vendorDesk = (options?: Parameters<typeof visit>[1]): Promise<Page> => signedIn('/vendor/sign-in', 'vendor@demo.guro.example', 'guro-vendor-1124', options);

  it('the next contract begins with every rule of the one before; a rate that can’t be read is refused at its field, and nothing is left out', async () => {
    const categories = (await shelf.sql<{ id: string }>('select id from category order by id limit 4')).map((row) => row.id);
    const operator = new Desk(mall);
    await operator.signIn('operator@demo.guro.example', 'guro-staff-1124');
    const rules = categories.map((categoryId, index) => ({ categoryId, rateBp: 300 + 25 * index, validFrom: null, validUntil: null, label: `규칙 ${index}` }));
    const { addContract } = await operator.data<{ addContract: { __typename: string } }>('mutation ($input: ContractInput!) { addContract(input: $input) { __typename } }', { input: { vendorId, validFrom: dayIn(1), cycle: 'WEEKLY', rateBp: 550, note: '문서 1호', rules } });
    expect(addContract.__typename).toBe('SettlementDone');

    const page = await signedIn('/staff/sign-in', 'operator@demo.guro.example', 'guro-staff-1124');
    await page.goto(`/staff/vendors/${vendorId}/contracts`);
    const button = (name: string) => page.locator('button:not([aria-hidden])', { hasText: name });
    const typed = async (name: string): Promise<string[]> => Promise.all((await page.locator(`[name=${name}]`).all()).map((field) => field.inputValue()));
    const before = await typed('rate');
    expect([[...before].sort(), before.at(-1), await page.locator('#rateBp').inputValue(), await page.locator('#cycle').inputValue()]).toEqual([['', '3', '3.25', '3.5', '3.75'], '', '5.5', 'WEEKLY']);
    const changed = (await typed('label')).indexOf('규칙 1');
    await page.locator('#validFrom').fill(dayIn(3));
    await page.locator('#note').fill('문서 2호');
    await page.locator('#rateBp').fill('5,5');
    await page.locator(`#rate-${changed}`).fill('8.8퍼센트');
    await page.locator('#label-4').fill('이름만');
    await button('새 계약 적기').click();
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(3);
    expect(await Promise.all(['rateBp', `rate-${changed}`, 'rate-4'].map((field) => page.locator(`#${field}-problem`).innerText()))).toEqual(['수수료율을 5나 5.5처럼 숫자로 적어 주세요', '수수료율을 5나 5.5처럼 숫자로 적어 주세요', '따로 정하는 수수료에 수수료율을 적거나, 규칙을 빼 주세요']);
    expect(await shelf.sql('select 1 from commission_contract where vendor_id = $1 and note = $2', [vendorId, '문서 2호'])).toEqual([]);

    await page.locator('#rateBp').fill('5');
    await page.locator(`#rate-${changed}`).fill('8.8');
    await button('규칙 더하기').click();
    expect([await typed('rate'), (await typed('label')).slice(-2)]).toEqual([[...before.map((rate) => (rate === '3.25' ? '8.8' : rate)), ''], ['이름만', '']]);
    await button('규칙 5 빼기').click();
    await button('새 계약 적기').click();
    expect(await page.getByRole('status').innerText()).toBe('새 계약을 적었습니다.');
    expect(await shelf.sql('select c.rate_bp, r.category_id, r.rate_bp as own, r.label from commission_contract c join commission_contract_rule r on r.contract_id = c.id where c.vendor_id = $1 and c.note = $2 order by r.label', [vendorId, '문서 2호'])).toEqual(
      rules.map((rule, index) => ({ rate_bp: 500, category_id: rule.categoryId, own: index === 1 ? 880 : rule.rateBp, label: rule.label })),
    );
  });

  it('a piece that was exchanged for something cheaper is explained on its line and in the figures', async () => {
    const page = await vendorDesk();
    await page.goto(`/vendor/statements/${statement}`);
    expect(await page.locator('section:has(#h-sums)').innerText()).toMatch(/더 싼 것으로 교환해 돌려준 차액\s+−5,500원/);
    expect(await page.locator('tr', { hasText: '교환 차액' }).innerText()).toMatch(/3,950원\s+교환 차액 −5,500원/);
  });

  it.each([['a vendor, without a script', 'vendor'], ['staff', 'staff']] as const)('%s: every line of a statement is printed, under a head on each sheet', async (_, desk) => {
    const page = desk === 'vendor' ? await vendorDesk() : await signedIn('/staff/sign-in', 'accountant@demo.guro.example', 'guro-staff-1124', DESKTOP);
    await page.goto(`/${desk}/statements/${statement}`);
    expect(await page.locator('tr[id^=line-]').count()).toBe(50);
    await page.getByRole('link', { name: '인쇄하기' }).click();
    await page.waitForURL('**/print');
    const table = page.locator('table.paper');
    await table.waitFor();
    expect([await table.locator('tbody tr').count(), await table.locator('tfoot td').last().innerText()]).toEqual([LINES + 1, (LINES * 9_450 + 3_000 - 5_500).toLocaleString('ko-KR')]);
    expect(await page.locator('h2', { hasText: '한 줄씩' }).innerText()).toContain(`${LINES + 1}줄`);
    // axe is a script itself: it reads the same page in a browser that runs scripts.
    const { page: reader, context } = await visit(mall, desk === 'vendor' ? {} : DESKTOP);
    await context.addCookies(await page.context().cookies());
    await reader.goto(page.url());
    expect(await axe(reader)).toEqual([]);
    expect(await reader.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await context.close();
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate<string[]>("['.paper thead', '.paper .only-print', '.paper tfoot', '.desk-top', '.desk-nav'].map((selector) => getComputedStyle(document.querySelector(selector)).display)")).toEqual(['table-header-group', 'table-row', 'table-row-group', 'none', 'none']);
    // As a browser puts it on A4: several sheets, none of them of an own size.
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox \[[^\]]*\]/g) ?? [];
    expect(sheets.length).toBeGreaterThan(2);
    expect(new Set(sheets.map((box) => box.replace(/[^\d. ]/g, '').trim().split(' ').map(Number).map(Math.round).join(' ')))).toEqual(new Set(['0 0 595 842']));
  });

  it('the first page says what keeps the money of a closed statement: no account, or a hold with its reason', async () => {
    const page = await vendorDesk();
    const row = page.locator('section:has(#h-comes) tr', { has: page.locator(`a[href="/vendor/statements/${statement}"]`) });
    await page.goto('/vendor');
    expect(await row.innerText()).toMatch(/보낼 수 없음\s+받을 계좌가 없습니다/);
    expect(await page.locator('section:has(#h-comes) .note a').getAttribute('href')).toBe('/vendor/account');
    const accountant = new Desk(mall);
    await accountant.signIn('accountant@demo.guro.example', 'guro-staff-1124');
    await accountant.data('mutation ($id: ID!) { holdPayout(statementId: $id, reason: "법원의 지급 정지 결정") { __typename } }', { id: statement });
    await page.goto('/vendor/statements');
    expect(await row.innerText()).toMatch(/보류\s+지급을 보류했습니다: 법원의 지급 정지 결정/);
    await page.goto('/vendor/payouts');
    expect(await page.locator(`.note:has(a[href="/vendor/statements/${statement}"])`).innerText()).toContain('2026년 10월 1일 ~ 15일 정산서의 지급을 보류했습니다. 까닭: 법원의 지급 정지 결정');
    const clerk = await signedIn('/vendor/sign-in', 'clerk@demo.guro.example', 'guro-vendor-1124');
    await clerk.goto('/vendor/statements');
    expect(await clerk.locator('section:has(#h-comes)').innerText()).toMatch(/지급을 보류했습니다(?!: 법원)/);
  });
});
