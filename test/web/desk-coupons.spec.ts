import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clock, DAY, kstDate, later } from '#kernel';
import { DEMO_PASSWORDS } from '#database/demo';
import { Shelf } from '../support/shelf.js';
import { addresses, axe, DESKTOP, PHONE, startShop, visit, type Visit } from './browser.js';

const mall = await startShop();
const shelf = new Shelf(mall.databaseUrl);
const day = (days: number): string => kstDate(later(clock.now(), days * DAY));
const PERIOD = { '나눠 주기 시작': `${day(-1)}T09:00`, '나눠 주기 끝': `${day(7)}T18:00`, '쓸 수 있는 기한': `${day(30)}T23:59` };

async function signedIn(desk: 'vendor' | 'staff', name: string, given: { width: number; script?: boolean }): Promise<Visit> {
  const made = await visit(mall, given);
  await made.page.goto(`/${desk}/sign-in`);
  await made.page.getByLabel('전자우편').fill(`${name}@demo.guro.example`);
  await made.page.getByLabel('비밀번호').fill(DEMO_PASSWORDS[desk]);
  await made.page.locator('form:has(input[type=password]) button').first().click();
  await made.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return made;
}

async function sideways(page: Page): Promise<string[]> {
  return (await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')) > 0 ? [`${page.url()} scrolls sideways`] : [];
}

async function wrongWith(page: Page): Promise<string[]> {
  return [...(await axe(page)), ...(await sideways(page))];
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

async function row(page: Page, name: string): Promise<string> {
  return ((await page.locator('tbody tr', { hasText: name }).textContent()) ?? '').replaceAll(/\s+/g, ' ');
}

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

describe('the mall’s coupons, at the staff’s desk', () => {
  it('are made on a phone without JavaScript: what was wrong is said at its field, and what was typed stays', async () => {
    const { page, errors } = await signedIn('staff', 'merchandiser', { width: PHONE.width, script: false });
    await page.getByRole('link', { name: '쿠폰', exact: true }).click();
    expect(await heading(page)).toBe('쿠폰 4가지를 나눠 주고 있습니다');
    expect(await sideways(page)).toEqual([]);
    await page.getByRole('link', { name: '쿠폰 만들기' }).click();
    await page.getByText('만든 뒤에는 조건을 바꿀 수 없고 멈출 수만 있습니다.').waitFor();
    expect(await page.getByLabel('할인율(%)').isVisible()).toBe(false);

    // First what the form itself does not understand, then what the mall does not allow.
    await fill(page, { 이름: '첫 구매 감사', '할인 금액(원)': '삼천 원', '최소 구매 금액(원)': '3,500', '나눠 줄 수량(장)': '1,000장', ...PERIOD });
    const id = await page.locator('input[name=id]').inputValue();
    await page.getByRole('button', { name: '쿠폰 만들기' }).click();
    expect(await addresses(page, '.errors a')).toEqual(['#amountWon']);
    expect(await page.getByLabel('할인 금액(원)', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('할인 금액(원)', { exact: true }).inputValue()).toBe('삼천 원');
    await page.getByLabel('할인 금액(원)', { exact: true }).fill('3,000원');
    await page.getByRole('button', { name: '쿠폰 만들기' }).click();
    expect(await page.locator('#minSpendWon-problem').textContent()).toBe('최소 구매 금액은 4,000원 이상이어야 합니다. 할인한 뒤에도 결제할 금액이 남아야 합니다.');
    for (const [label, value] of Object.entries({ 이름: '첫 구매 감사', '할인 금액(원)': '3,000원', '최소 구매 금액(원)': '3,500', '나눠 줄 수량(장)': '1,000장', ...PERIOD })) expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(value);
    expect(await page.locator('input[name=id]').inputValue()).toBe(id); // still the same coupon, however often it is sent
    expect(await sideways(page)).toEqual([]);
    await page.getByLabel('최소 구매 금액(원)', { exact: true }).fill('30,000');
    await page.getByRole('button', { name: '쿠폰 만들기' }).click();

    await page.getByText('쿠폰을 만들었습니다.').waitFor();
    expect(await heading(page)).toBe('쿠폰 5가지를 나눠 주고 있습니다');
    const made = await row(page, '첫 구매 감사');
    for (const words of ['구로e몰', '누구나', '3,000원 할인', '30,000원 이상 · 모든 상품', '나눠 주는 중', '0 / 1,000장', '0건']) expect(made).toContain(words);
    expect(await sideways(page)).toEqual([]);
    expect(await shelf.sql("select id from coupon where name = '첫 구매 감사'")).toEqual([{ id }]);
    expect(errors).toEqual([]);
  });

  it('are for a category, with a cap, and a district budget pays its part; a code that is taken is refused at its field', async () => {
    await shelf.createBudget(1_000_000);
    const { page, errors } = await signedIn('staff', 'merchandiser', { width: DESKTOP.width });
    await page.goto('/staff/coupons?make=1');
    await page.getByLabel('비율로 할인').check();
    expect(await page.getByLabel('할인 금액(원)', { exact: true }).isVisible()).toBe(false);
    await fill(page, { 이름: '먹거리 열흘', '할인율(%)': '10', '최소 구매 금액(원)': '20000', '나눠 줄 수량(장)': '500', '구 예산이 부담하는 몫(%)': '60', ...PERIOD });
    await page.getByLabel('쿠폰 번호').fill('winter-10');
    await page.getByLabel('최대 할인 금액(원)').fill('5,000');
    const [category] = await shelf.sql<{ id: string; name: string }>('select id, name from category where parent_id is null order by name limit 1');
    const [budget] = await shelf.sql<{ id: string; name: string }>("select id, name from budget where state = 'OPEN' order by id limit 1");
    await page.getByLabel('쓸 수 있는 상품').selectOption(`CATEGORY:${category?.id}`);
    await page.getByLabel('이 쿠폰 하나만 쓸 수 있음').check();
    await page.getByRole('button', { name: '쿠폰 만들기' }).click();
    await page.locator('#budgetId-problem', { hasText: '구 예산을 골라 주세요' }).waitFor();
    expect(await page.getByLabel('쓸 수 있는 상품').inputValue()).toBe(`CATEGORY:${category?.id}`);
    await page.getByLabel('할인을 함께 내는 구 예산').selectOption(budget?.id ?? '');
    await page.getByRole('button', { name: '쿠폰 만들기' }).click();
    await page.getByText('쿠폰을 만들었습니다.').waitFor();
    const made = await row(page, '먹거리 열흘');
    for (const words of ['번호 WINTER10', '10% 할인(최대 5,000원)', `20,000원 이상 · ${category?.name} 카테고리 · 다른 쿠폰과 함께 못 씀`, `구로e몰 40%, 구 예산 ‘${budget?.name}’ 60%`]) expect(made).toContain(words);
    expect(await wrongWith(page)).toEqual([]);

    await page.getByRole('link', { name: '쿠폰 만들기' }).click();
    await fill(page, { 이름: '같은 번호', '할인 금액(원)': '1000', '최소 구매 금액(원)': '20000', '나눠 줄 수량(장)': '5', ...PERIOD });
    await page.getByLabel('쿠폰 번호').fill('WINTER 10');
    await page.getByRole('button', { name: '쿠폰 만들기' }).click();
    await page.locator('#code-problem', { hasText: '이미 쓰는 쿠폰 번호입니다' }).waitFor();
    expect(await page.getByLabel('쿠폰 번호').inputValue()).toBe('WINTER 10');
    expect(await wrongWith(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('are stopped with a reason, and then offer nothing more but who stopped them, when and why', async () => {
    const { page } = await signedIn('staff', 'admin', { width: PHONE.width });
    await page.goto('/staff/coupons');
    await page.getByRole('link', { name: /멈추기.*첫 구매 감사/ }).click();
    await page.getByText('‘첫 구매 감사’ 나눠 주기를 지금 바로 멈춥니다.').waitFor();
    await page.getByRole('button', { name: '나눠 주기 멈추기' }).click();
    await page.locator('#reason-problem', { hasText: '이유를 적어 주세요.' }).waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.getByLabel('멈추는 까닭').fill('예산을 다른 데 씁니다');
    await page.getByRole('button', { name: '나눠 주기 멈추기' }).click();
    await page.getByText('나눠 주기를 멈췄습니다.').waitFor();
    expect(await row(page, '첫 구매 감사')).toMatch(/멈춤.* 직원 견본.*: 예산을 다른 데 씁니다/);
    expect(await wrongWith(page)).toEqual([]);
    expect(await page.getByRole('link', { name: /멈추기.*첫 구매 감사/ }).count()).toBe(0);
    expect(await shelf.sql("select s.reason from state_change s join coupon c on c.id = s.subject_id where s.subject = 'coupon' and s.to_state = 'STOPPED' and c.name = '첫 구매 감사'")).toEqual([{ reason: '예산을 다른 데 씁니다' }]);
  });
});

describe('a vendor’s coupons', () => {
  it('are made by the smaller form, for his own goods and at his own cost', async () => {
    const { page, errors } = await signedIn('vendor', 'vendor2', { width: PHONE.width });
    await page.goto('/vendor/coupons');
    expect(await heading(page)).toBe('지금 나눠 주는 쿠폰이 없습니다');
    await page.getByText('아직 쿠폰이 없습니다.').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.getByRole('link', { name: '쿠폰 만들기' }).click();
    await page.getByText('우리 상품에만 쓰이고, 할인 금액은 정산에서 우리가 부담합니다.').waitFor();
    expect(await page.locator('[name=scope], [name=stackable], [name=budgetId], [name=budgetShareBp]').count()).toBe(0);
    await page.getByRole('button', { name: '쿠폰 만들기' }).click();
    await page.getByText('고칠 곳이 7개 있습니다').waitFor();
    expect(await addresses(page, '.errors a')).toEqual(['#name', '#amountWon', '#minSpendWon', '#issueLimit', '#opensAt', '#closesAt', '#usableUntil']);
    expect(await wrongWith(page)).toEqual([]);
    await fill(page, { 이름: '단골 감사', '할인 금액(원)': '2000', '최소 구매 금액(원)': '15000', '나눠 줄 수량(장)': '300', ...PERIOD });
    await page.getByRole('button', { name: '쿠폰 만들기' }).click();
    await page.getByText('쿠폰을 만들었습니다.').waitFor();
    expect(errors).toEqual([]);
  });

  it('are his alone in his list, and in the staff’s with his name, where nobody stops them', async () => {
    const own = await signedIn('vendor', 'vendor2', { width: PHONE.width });
    await own.page.goto('/vendor/coupons');
    const mine = await row(own.page, '단골 감사');
    for (const words of ['누구나', '2,000원 할인', '15,000원 이상 · 우리 상품', '나눠 주는 중', '0 / 300장']) expect(mine).toContain(words);
    expect(await own.page.locator('tbody tr').count()).toBe(1);
    expect(await wrongWith(own.page)).toEqual([]);
    const { page } = await signedIn('staff', 'merchandiser', { width: DESKTOP.width });
    await page.goto('/staff/coupons');
    const listed = await row(page, '단골 감사');
    for (const words of ['도림오븐결누구나', '15,000원 이상 · 도림오븐결 상품']) expect(listed).toContain(words);
    expect(await page.getByRole('link', { name: /멈추기.*단골 감사/ }).count()).toBe(0);
    expect(own.errors).toEqual([]);
  });

  it('a clerk reads and makes none', async () => {
    const { page } = await signedIn('vendor', 'clerk', { width: PHONE.width });
    await page.goto('/vendor/coupons?make=1');
    await page.getByText('쿠폰은 대표 계정과 관리 계정이 만들고 멈춥니다.').waitFor();
    expect(await row(page, '고척발효실 단골 쿠폰')).toContain('2,000원 할인');
    expect(await page.getByText('단골 감사').count()).toBe(0); // another vendor's
    expect(await page.locator('main').getByRole('link', { name: /쿠폰 만들기|멈추기/ }).count()).toBe(0);
    expect(await page.locator('main form').count()).toBe(0);
  });

  it.each(['operator', 'accountant', 'auditor'])('%s reads all of them and sees no form', async (role) => {
    const [coupon] = await shelf.sql<{ id: string }>("select id from coupon where name = '먹거리 열흘'");
    const { page } = await signedIn('staff', role, { width: DESKTOP.width });
    for (const address of ['/staff/coupons?make=1', `/staff/coupons?stop=${coupon?.id}`]) {
      await page.goto(address);
      await page.getByText('구로e몰의 쿠폰은 기획 담당이 만들고 멈춥니다.').waitFor();
      for (const name of ['단골 감사', '먹거리 열흘', '첫 구매 감사']) expect(await row(page, name)).toContain(name);
      expect(await page.locator('main').getByRole('link', { name: /쿠폰 만들기|멈추기/ }).count()).toBe(0);
      expect(await page.locator('main form').count()).toBe(0);
      expect(await wrongWith(page)).toEqual([]);
    }
  });
});
