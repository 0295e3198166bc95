import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, axe, fillCheckout, fontSize, productAddress, startShop, visit, wonIn } from './browser.js';

const mall = await startShop();
const total = async (page: Page): Promise<number> => wonIn(await page.locator('.sumlist .total dd').first().textContent());

describe.each([['a phone', PHONE], ['a desktop', DESKTOP]])('a guest buys by card on %s', (_, size) => {
  it('from the first page to the order, with one sum all the way and nothing for axe to find', async () => {
    const { page, errors } = await visit(mall, size);
    const findings: string[] = [];
    const look = async (): Promise<void> => { findings.push(...(await axe(page))); };

    await page.goto('/');
    await look();
    await page.goto(await productAddress(page, true));
    await look();
    await page.locator('button[value=stay]:visible').click();
    await page.locator('.toast').waitFor();
    expect(await page.locator('[data-cart-count]').textContent()).toBe('1');

    await page.locator('.toast a').click();
    await page.getByRole('heading', { level: 1, name: /장바구니/ }).waitFor();
    await look();
    await page.getByRole('button', { name: '하나 더하기' }).click();
    await page.locator('[data-cart-count]', { hasText: '2' }).waitFor();
    const sum = await total(page);
    await page.getByRole('link', { name: /주문하기/ }).locator('visible=true').click();

    await page.getByRole('heading', { level: 1, name: '주문하기' }).waitFor();
    await look();
    expect(await total(page)).toBe(sum);
    await fillCheckout(page);
    await page.getByRole('button', { name: /원 결제하기/ }).click();

    await page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();
    expect(wonIn(await page.locator('.sum').textContent())).toBe(sum);
    await page.getByRole('button', { name: /원 결제하기/ }).click();

    await page.getByRole('heading', { level: 1, name: '결제했습니다' }).waitFor();
    await look();
    expect(new URL(page.url()).pathname).toMatch(/^\/pay\/[0-9a-f-]{36}\/result$/);
    expect(await page.locator('.result-head').textContent()).toContain(`${sum.toLocaleString('ko-KR')}원`);
    // The guest is told how to find the order again.
    expect(await page.locator('.result-head').textContent()).toMatch(/주문 번호 .+와 휴대전화 번호로 다시 볼 수 있습니다/);

    await page.getByRole('link', { name: '주문 보기' }).click();
    await page.getByRole('heading', { level: 1, name: '업체가 주문을 확인하고 있습니다' }).waitFor();
    await look();
    expect(await total(page)).toBe(sum);
    expect(await page.locator('[data-cart-badge]').isVisible()).toBe(false);
    expect(findings).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('the broker notice', () => {
  it('stands in one paragraph and one size with the seller’s name, never under 16 px', async () => {
    const { page } = await visit(mall, DESKTOP);
    await page.goto(await productAddress(page, true));
    await page.locator('button[value=checkout]:visible').click();
    await page.waitForURL('**/checkout');
    for (const address of [page.url(), await page.evaluate<string>('document.referrer')]) {
      await page.goto(address);
      const own = await fontSize(page, '[data-broker-notice]');
      expect(own).toBeGreaterThanOrEqual(16);
      expect(own).toBeGreaterThanOrEqual(await fontSize(page, '[data-broker-notice] [data-seller]'));
      expect(await page.locator('[data-broker-notice]').first().textContent()).toContain('통신판매중개자이며 거래의 당사자가 아닙니다');
    }
  });
});

describe('the protection of money that is sent ahead', () => {
  it('is said where money is sent ahead, and not beside a card', async () => {
    const { page } = await visit(mall, PHONE);
    await page.goto(await productAddress(page, true));
    await page.locator('button[value=checkout]:visible').click();
    await page.waitForURL('**/checkout');
    const said = async (method: string): Promise<boolean> => ((await page.locator(`label:has(input[name=paymentMethod][value=${method}])`).textContent()) ?? '').includes('구매안전서비스');
    expect([await said('TRANSFER'), await said('VIRTUAL_ACCOUNT'), await said('CARD')]).toEqual([true, true, false]);
    // What it is, and how to ask for it, is one link away on every page.
    await page.locator('footer a[href="/help#escrow"]').click();
    expect(await page.locator('#escrow').textContent()).toContain('구매안전서비스');
  });
});
