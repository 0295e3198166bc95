import { describe, expect, it } from '@jest/globals';
import { PHONE, addresses, axe, fillCheckout, plentiful, startShop, visit, wonIn } from './browser.js';

const mall = await startShop();

describe('a guest who changes his mind before anything is sent', () => {
  it.each([['with a script', true], ['without one', false]])('cancels, %s: the sum that the page says is the sum that comes back', async (_, script) => {
    const { page, context } = await visit(mall, PHONE);
    await page.goto('/c?stock=1&n=96');
    await plentiful(page, await addresses(page, '[data-list] .card[data-options="1"] .name a'));
    await page.locator('button[value=checkout]:visible').click();
    await page.waitForURL('**/checkout');
    await fillCheckout(page);
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await page.getByRole('heading', { level: 1, name: '결제했습니다' }).waitFor();
    await page.getByRole('link', { name: '주문 보기' }).click();
    await page.waitForURL('**/orders/**');

    const other = script ? page : (await visit(mall, { ...PHONE, script: false })).page;
    if (!script) await other.context().addCookies(await context.cookies());
    await other.goto(page.url());
    await other.getByRole('link', { name: '주문 취소' }).click();
    await other.getByLabel('취소할 수량').selectOption('1');
    const findings = script ? await axe(other) : [];
    await other.getByRole('button', { name: '다음' }).click();
    // Nothing is chosen for the shopper; going on without an answer says what is missing.
    await other.getByLabel('마음이 바뀌었습니다').waitFor();
    expect(await other.locator('input[type=radio]:checked').count()).toBe(0);
    await other.getByLabel('마음이 바뀌었습니다').check();
    if (script) findings.push(...(await axe(other)));
    await other.getByRole('button', { name: '취소하면 돌려받을 금액 보기' }).click();
    const refund = wonIn(await other.locator('.sumlist .total dd').textContent());
    if (script) findings.push(...(await axe(other)));
    await other.getByRole('button', { name: `${refund.toLocaleString('ko-KR')}원 돌려받고 취소하기` }).click();
    await other.getByText(/취소했습니다. 돈을 돌려 드리고 있습니다|취소: 돈을 돌려 드렸습니다/).waitFor();
    expect(wonIn(await other.locator('#claims').textContent())).toBe(refund);
    expect(await other.getByRole('link', { name: '주문 취소' }).count()).toBe(0);
    if (script) findings.push(...(await axe(other)));
    expect(findings).toEqual([]);
  });
});
