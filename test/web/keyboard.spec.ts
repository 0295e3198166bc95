import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP, startShop, visit } from './browser.js';

const mall = await startShop();

/** Presses Tab until what has the focus matches, as somebody without a mouse would. */
async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) {
      // What has the focus is to be seen.
      expect(await page.evaluate<string>('getComputedStyle(document.activeElement.closest("form.find, .card") ?? document.activeElement).outlineStyle === "none" && getComputedStyle(document.activeElement, "::after").outlineStyle === "none" ? "no outline" : "outlined"')).toBe('outlined');
      return;
    }
  }
  throw new Error(`${selector} is not reached by ${most} tabs on ${page.url()}`);
}

describe('by keyboard alone', () => {
  it('a shopper searches, buys and pays', async () => {
    const { page } = await visit(mall, DESKTOP);
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent.trim()')).toBe('본문으로 바로 가기');
    await tabTo(page, '#q');
    await page.keyboard.type('간장');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=**');
    await tabTo(page, '.card:not(:has(.tag)) .name a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/p/**');
    if ((await page.locator('fieldset#variant').count()) > 0) {
      await tabTo(page, '#variant input');
      await page.keyboard.press('Space');
    }
    await tabTo(page, 'button[value=checkout]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/checkout');
    for (const [field, text] of [['#ordererName', '한가온'], ['#ordererPhone', '01000001234'], ['#ordererEmail', 'gaon@example.invalid'], ['#zip', '08300'], ['#roadAddress', '서울 구로구 견본로 12']] as const) {
      await tabTo(page, field);
      await page.keyboard.type(text);
    }
    await tabTo(page, 'input[name=paymentMethod]');
    await page.keyboard.press('Space');
    await tabTo(page, '#consent-ORDER');
    await page.keyboard.press('Space');
    await tabTo(page, 'button[value=place]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();
    await tabTo(page, 'button.main');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '결제했습니다' }).waitFor();
  });
});
