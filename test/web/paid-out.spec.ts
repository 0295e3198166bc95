import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeStatement } from '../support/closed-statement.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf } from '../support/shelf.js';
import { until } from '../support/until.js';
import { axe, startShop, visit } from './browser.js';

const mall = await startShop();
const shelf = new Shelf(mall.databaseUrl);

/** Without JavaScript and at 390 px: as a vendor's owner and two accountants meet it on a phone. */
async function signedIn(door: string, email: string, password: string): Promise<Page> {
  const { page } = await visit(mall, { script: false });
  await page.goto(door);
  await page.getByLabel('전자우편').fill(email);
  await page.getByLabel('비밀번호').fill(password);
  await page.locator('form:has(input[type=password]) button').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return page;
}
async function good(page: Page): Promise<void> {
  const { page: reader, context } = await visit(mall);
  // axe is a script itself: it reads the same page in a browser that runs scripts.
  await context.addCookies(await page.context().cookies());
  await reader.goto(page.url());
  expect(await axe(reader)).toEqual([]);
  await context.close();
}

describe('money goes to a vendor', () => {
  let vendorId = '';
  beforeAll(async () => {
    vendorId = (await shelf.sql<{ id: string }>("select id from vendor where slug = 'gocheok-balhyo'"))[0]?.id ?? '';
    await new Sandbox(mall).addToBalance(10_000_000);
    await closeStatement(mall.databaseUrl, vendorId, 45_450);
    await closeStatement(mall.databaseUrl, vendorId, 30_000, Date.now() - 7 * 86_400_000);
  });

  it('whose owner names his account, and changes his mind about another one', async () => {
    const page = await signedIn('/vendor/sign-in', 'vendor@demo.guro.example', 'guro-vendor-1124');
    const fill = async (password: string): Promise<void> => {
      await page.getByLabel('은행', { exact: true }).selectOption('88');
      await page.getByLabel('계좌번호').fill('110-123-456789');
      await page.getByLabel('예금주').fill('고척발효실');
      await page.getByLabel('비밀번호').fill(password);
      await page.getByRole('button', { name: '이 계좌로 받기' }).click();
    };
    await page.goto('/vendor/account');
    await page.getByRole('button', { name: '이 계좌로 받기' }).click();
    expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual(['은행을 골라 주세요', '계좌번호를 적어 주세요', '예금주를 적어 주세요', '비밀번호를 다시 적어 주세요']);
    await fill('not-this-one');
    expect(await page.locator('#password-problem').innerText()).toContain('비밀번호가 맞지 않습니다');
    expect([await page.getByLabel('계좌번호').inputValue(), await page.getByLabel('비밀번호').inputValue()]).toEqual(['110-123-456789', '']);
    await fill('guro-vendor-1124');
    await until(async () => (await shelf.sql<{ toss_id: string }>('select toss_id from payout_seller where vendor_id = $1 and toss_id is not null', [vendorId]))[0]?.toss_id, (id) => id !== undefined).then((id) => new Sandbox(mall).verifySeller(id ?? '', 'APPROVED'));
    await until(async () => { await page.goto('/vendor/account'); return page.locator('main').innerText(); }, (text) => text.includes('금액 한도 없이'));
    await fill('guro-vendor-1124');
    expect(await page.locator('main').innerText()).toMatch(/바꿀 계좌\s+신한은행 끝자리 6789[\s\S]*그때까지는 멈출 수 있습니다/);
    await good(page);
    await page.locator('summary').filter({ hasText: '변경 멈추기' }).click();
    await page.getByLabel('까닭').fill('잘못 적었습니다');
    await page.locator('button', { hasText: '변경 멈추기' }).click();
    expect(await page.getByRole('status').innerText()).toContain('계좌 변경을 멈췄습니다');
  });

  it('is proposed with its sum by one accountant, who reads why he can’t approve it, and approved by another', async () => {
    const first = await signedIn('/staff/sign-in', 'accountant@demo.guro.example', 'guro-staff-1124');
    await first.goto('/staff/payouts');
    await first.getByRole('button', { name: '고른 것의 합계 보기' }).click();
    expect(await first.locator('main').innerText()).toContain('하나 이상 골라 주세요');
    await first.getByRole('link', { name: '지급할 수 있는 것 모두 고르기' }).click();
    await good(first);
    await first.getByRole('button', { name: '2건 75,450원 지급 올리기' }).click();
    expect(await first.locator('main').innerText()).toContain('직접 올린 지급이라 승인할 수 없습니다');
    expect(await first.getByRole('button', { name: /승인/ }).count()).toBe(0);
    await good(first);
    const second = await signedIn('/staff/sign-in', 'accountant2@demo.guro.example', 'guro-staff-1124');
    await second.goto('/staff/payouts?tab=proposed');
    await second.getByRole('button', { name: '2건 75,450원 승인하고 보내기' }).click();
    expect(await second.getByRole('status').innerText()).toContain('승인했습니다');
    await until(async () => (await shelf.sql("select 1 from payout where state = 'SENT'")).length, (count) => count === 2);
    await new Sandbox(mall).settlePayouts();
    const owner = await signedIn('/vendor/sign-in', 'vendor@demo.guro.example', 'guro-vendor-1124');
    await until(async () => { await owner.goto('/vendor/payouts'); return owner.locator('tbody').innerText(); }, (text) => text.split('보냄').length === 3);
    expect(await owner.locator('tbody').innerText()).toMatch(/45,450원[\s\S]*신한은행 끝자리 6789/);
    await good(owner);
    // From the payout to its statement and its postings, and back, by links alone.
    await first.goto('/staff/payouts?tab=done');
    await first.locator('tbody th a').first().click();
    await first.getByRole('link', { name: '지급 완료' }).click();
    await first.getByRole('link', { name: '지급 보기' }).click();
    expect(await first.locator('main').innerText()).toMatch(/올린 사람\s+견본회계 이음[\s\S]*승인한 사람\s+견본회계 소담/);
    await good(first);
    await first.getByRole('link', { name: /2026년|20\d\d년/ }).first().click();
    expect(await first.locator('h1').innerText()).toContain('정산서');
    await first.locator('a[href^="/staff/payouts/"]').first().click();
    expect(await first.locator('h1').innerText()).toMatch(/고척발효실 (45,450|30,000)원/);
  });
});
