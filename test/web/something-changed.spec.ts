import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Shelf } from '../support/shelf.js';
import { PHONE, addresses, axe, fillCheckout, newPhone, plentiful, startShop, visit, wonIn } from './browser.js';

const mall = await startShop();
const total = async (page: Page): Promise<number> => wonIn(await page.locator('.sumlist .total dd').textContent());
const atTheWindow = (page: Page): Promise<void> => page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();

async function toCheckout(page: Page, product: string, quantity: number): Promise<void> {
  await page.goto(product);
  await page.locator('#quantity').fill(String(quantity));
  await page.locator('button[value=checkout]:visible').click();
  await page.waitForURL('**/checkout');
}

const order = (page: Page): Promise<void> => page.getByRole('button', { name: /원 결제하기/ }).click();

describe('what changes while somebody orders comes back into the page', () => {
  it('a price that held up to a limit for each person: both totals are said, and one more press orders', async () => {
    const { page } = await visit(mall, PHONE);
    await page.goto('/exhibitions');
    const [exhibition = ''] = await addresses(page, '.hero a.btn');
    await page.goto(exhibition);
    const [product = ''] = await addresses(page, '[data-list] .card[data-options="1"] .name a');
    await page.goto(product);
    const limit = Number(/한 사람 (\d+)개까지/.exec((await page.locator('.allot').textContent()) ?? '')?.[1]);
    // The page of the product counts as the cart will: beyond the limit every piece has its selling price, and that is said before anything is pressed.
    const sum = async (pieces: number): Promise<number> => {
      await page.locator('#quantity').fill(String(pieces));
      return wonIn(await page.locator('[data-sum-amount]').textContent());
    };
    const selling = Number(await page.locator('[name=variantId]').getAttribute('data-selling'));
    expect(await sum(limit)).toBeLessThan(selling * limit);
    expect(await page.locator('[data-held-note]').isVisible()).toBe(false);
    expect(await sum(limit + 1)).toBe(selling * (limit + 1));
    expect(await page.locator('[data-held-note]').textContent()).toContain(`기획전 가격으로는 ${limit}개까지 살 수 있습니다.`);
    const phone = newPhone();
    await toCheckout(page, product, limit);
    await fillCheckout(page, { phone });
    await order(page);
    await atTheWindow(page);

    const again = await visit(mall, PHONE);
    await toCheckout(again.page, product, 1);
    const seen = await total(again.page);
    await fillCheckout(again.page, { phone });
    await order(again.page);
    await again.page.getByRole('alert').waitFor();
    const now = await total(again.page);
    expect(now).toBeGreaterThan(seen);
    expect(await again.page.getByRole('alert').textContent()).toBe(`주문하는 사이에 합계가 ${seen.toLocaleString('ko-KR')}원에서 ${now.toLocaleString('ko-KR')}원으로 바뀌었습니다. 달라진 것을 보고 다시 눌러 주세요. 달라진 것 보기`);
    expect(await again.page.evaluate<boolean>('document.activeElement?.getAttribute("role") === "alert"')).toBe(true);
    expect(await again.page.getByLabel('휴대전화', { exact: true }).inputValue()).toBe(phone);
    await order(again.page);
    await atTheWindow(again.page);
    expect(wonIn(await again.page.locator('.sum').textContent())).toBe(now);
  });

  it('a district budget that is used up meanwhile: the discount has ended, the page says why and what it costs now', async () => {
    const { page } = await visit(mall, PHONE);
    await page.goto('/e/winter-ready');
    const [product = ''] = await addresses(page, '[data-list] .card[data-options="1"] .name a');
    const shelf = new Shelf(mall.databaseUrl);
    await toCheckout(page, product, 1);
    await fillCheckout(page, { phone: newPhone() });
    const seen = await total(page);
    await shelf.sql("update budget set state = 'STOPPED'");
    await order(page);
    await page.getByRole('alert').waitFor();
    const said = (await page.getByRole('alert').textContent()) ?? '';
    expect(await total(page)).toBeGreaterThan(seen);
    expect(said).toMatch(/^‘.+’: 구로구 지원 예산이 모두 쓰여 할인이 끝났습니다\. 이제 [\d,]+원입니다\. 주문하는 사이에 합계가 /);
    expect(await axe(page)).toEqual([]);
    await page.goto(product);
    expect(await page.locator('.price.big').textContent()).toContain(/이제 ([\d,]+원)입니다/.exec(said)?.[1]);
    await shelf.sql("update budget set state = 'OPEN'");
  });

  it('pieces that somebody else took: said at the line, with one button to go on', async () => {
    const { page } = await visit(mall, PHONE);
    await page.goto('/c?stock=1&sort=high&n=96');
    const product = await plentiful(page, await addresses(page, '[data-list] .card[data-options="1"]:not(:has(.pct)) .name a'));
    const left = Number(await page.locator('[name=variantId][data-available]').getAttribute('data-available'));
    await toCheckout(page, product, 2);
    await fillCheckout(page);
    const other = await visit(mall, PHONE);
    await toCheckout(other.page, product, left - 1);
    await fillCheckout(other.page, { method: '가상계좌' });
    await order(other.page);
    await atTheWindow(other.page);

    await order(page);
    await page.locator('#short').waitFor();
    expect(await page.locator('#short').textContent()).toContain('2개를 담으셨는데 1개 남았습니다');
    expect(await page.getByLabel('도로명주소').inputValue()).toBe('서울 구로구 견본로 12');
    await page.getByRole('button', { name: '살 수 있는 수량으로 바꾸기' }).click();
    await page.getByText('살 수 있는 수량으로 바꾸었습니다').waitFor();
    await order(page);
    await atTheWindow(page);
  });

  it('a ZIP code of an island: the surcharge is in the sum at once, and said', async () => {
    const { page } = await visit(mall, PHONE);
    await page.goto('/c?stock=1');
    const [product = ''] = await addresses(page, '[data-list] .card[data-options="1"] .name a');
    await toCheckout(page, product, 1);
    const before = await total(page);
    await page.getByLabel('우편번호').pressSequentially('63000');
    await page.locator('#zone-note .note').waitFor();
    const surcharge = wonIn(await page.locator('#zone-note strong').textContent());
    expect(await total(page)).toBe(before + surcharge);
    expect(await page.locator('#zone-note').getAttribute('role')).toBe('status');
  });
});
