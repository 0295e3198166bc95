import { describe, expect, it } from '@jest/globals';
import { DESKTOP, addresses, fillCheckout, plentiful, startShop, visit, wonIn } from './browser.js';

const mall = await startShop();

describe('without JavaScript', () => {
  it('a shopper browses, filters, puts into the cart, changes his mind and places an order', async () => {
    const { page } = await visit(mall, { ...DESKTOP, script: false });
    await page.goto('/');
    await page.getByRole('searchbox').fill('된장');
    await page.getByRole('searchbox').press('Enter');
    expect(await page.getByRole('searchbox').inputValue()).toBe('된장');
    expect(await page.locator('[data-list] .card').count()).toBeGreaterThan(0);

    await page.goto('/c');
    await page.getByLabel('품절 빼고 보기').check();
    await page.getByRole('button', { name: '거르기', exact: true }).click();
    expect(new URL(page.url()).searchParams.get('stock')).toBe('1');
    await page.getByRole('link', { name: '24개 더 보기' }).click();
    expect(await page.locator('[data-list] .card').count()).toBe(48);

    await plentiful(page, await addresses(page, '[data-list] .card[data-options="1"] .name a'));
    await page.locator('button[value=stay]:visible').click();
    expect(await page.locator('#added').textContent()).toContain('장바구니에 담았습니다. 모두 1개');
    expect(await page.locator('[data-cart-count]').textContent()).toBe('1');

    await page.goto('/cart');
    await page.getByRole('button', { name: '하나 더하기' }).click();
    expect(await page.getByLabel('수량', { exact: true }).inputValue()).toBe('2');
    await page.getByLabel('수량', { exact: true }).fill('3');
    await page.getByLabel('수량', { exact: true }).press('Enter');
    expect(await page.getByLabel('수량', { exact: true }).inputValue()).toBe('3');
    await page.getByRole('button', { name: /빼기$/ }).last().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('장바구니 ');
    await page.getByRole('button', { name: '되돌리기' }).click();
    expect(await page.getByLabel('수량', { exact: true }).inputValue()).toBe('3');

    await page.goto('/checkout');
    const before = wonIn(await page.locator('.sumlist .total dd').textContent());
    await page.getByRole('button', { name: /원 결제하기/ }).last().click();
    expect(await page.title()).toBe('오류: 주문하기 | 구로e몰');
    const links = page.locator('[data-errors] a');
    expect(await links.count()).toBeGreaterThanOrEqual(6);
    for (const link of await links.all()) expect(await page.locator(`[id="${(await link.getAttribute('href'))?.slice(1) ?? ''}"]`).count()).toBe(1);

    // An island's surcharge shows before the order is placed, and what was typed stays.
    await fillCheckout(page, { zip: '63000' });
    await page.getByRole('button', { name: '배송비 보기' }).click();
    const after = wonIn(await page.locator('.sumlist .total dd').textContent());
    expect(after).toBeGreaterThan(before);
    expect(await page.getByLabel('도로명주소').inputValue()).toBe('서울 구로구 견본로 12');
    await page.getByRole('button', { name: /원 결제하기/ }).last().click();
    await page.waitForURL(/\/pay\/[0-9a-f-]{36}$/);
    expect(await page.locator('noscript, .result-head').first().textContent()).toContain(`${after.toLocaleString('ko-KR')}원`);
    await page.getByRole('link', { name: '결제하지 않고 주문 보기' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('결제를 마치지 않았습니다');
  });
});
