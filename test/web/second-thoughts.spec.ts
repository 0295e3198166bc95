import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, addresses, fillCheckout, productAddress, startShop, visit, wonIn } from './browser.js';

const mall = await startShop();
const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const atTheWindow = (page: Page): Promise<void> => page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();

async function toCheckout(page: Page): Promise<void> {
  await page.goto(await productAddress(page, true));
  await page.locator('button[value=checkout]:visible').click();
  await page.waitForURL('**/checkout');
}

describe('a shopper who wants it otherwise', () => {
  it('more pieces than there are: the page of the product and the cart say so, and nothing is pressed in vain', async () => {
    const { page } = await visit(mall, PHONE);
    await page.goto(await productAddress(page, true));
    const most = Number(await page.locator('[name=variantId][data-available]').getAttribute('data-available'));
    const last = `${most.toLocaleString('ko-KR')}개가 남은 전부입니다. 더 담을 수 없습니다.`;
    await page.locator('#quantity').fill(String(most));
    await page.getByRole('button', { name: '하나 더하기' }).click();
    expect(await page.locator('[data-buy-problem]').textContent()).toBe(last);
    expect(await page.locator('#quantity').inputValue()).toBe(String(most));
    await page.getByRole('button', { name: '하나 빼기' }).click();
    expect(await page.locator('[data-buy-problem]').isVisible()).toBe(false);
    await page.locator('button[value=checkout]:visible').click();
    await page.waitForURL('**/checkout');

    await page.goto('/cart', { waitUntil: 'networkidle' });
    const more = page.getByRole('button', { name: '하나 더하기' });
    expect(await more.getAttribute('aria-disabled')).toBe(null);
    const changed = page.waitForResponse((answer) => answer.url().includes('/cart') && answer.request().method() === 'POST');
    await more.click();
    await page.getByText(last).waitFor();
    expect(await more.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator(`[id="${(await more.getAttribute('aria-describedby')) ?? ''}"]`).getAttribute('role')).toBe('status');
    await changed;
    await more.click({ force: true }); // it can be pressed, and says why nothing happens
    expect(await page.getByLabel('수량', { exact: true }).inputValue()).toBe(String(most));
  });

  it('a declined card, then a virtual account for the same order: from the result, and from the page of the order', async () => {
    const { page, errors } = await visit(mall, PHONE);
    await toCheckout(page);
    await fillCheckout(page);
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await atTheWindow(page);
    await page.getByRole('button', { name: '한도 초과로 거절되게 하기' }).click();
    await heading(page, '결제가 승인되지 않았습니다');
    const orderId = new URL(page.url()).pathname.split('/')[2] ?? '';
    await page.getByRole('button', { name: '계좌이체' }).click();
    await atTheWindow(page);
    await page.getByRole('button', { name: '취소하고 돌아가기' }).click();
    await heading(page, '결제를 마치지 않았습니다');

    await page.goto(`/orders/${orderId}`);
    expect(await page.locator('main').textContent()).toContain('지금 고른 방법은 계좌이체입니다');
    await page.getByRole('button', { name: '가상계좌(무통장입금)' }).click();
    await atTheWindow(page);
    expect(new URL(page.url()).port).toBe(new URL(mall.url('toss-sandbox')).port);
    await page.getByRole('button', { name: '입금 계좌 받기' }).click();
    await heading(page, '입금을 기다리고 있습니다');
    // An account was given out: another way would take the money twice.
    await page.goto(`/orders/${orderId}`);
    expect(await page.getByRole('heading', { name: '다른 방법으로 결제하기' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('somebody else changes neither how an order is paid nor learns of it', async () => {
    const { page } = await visit(mall, PHONE);
    await toCheckout(page);
    await fillCheckout(page);
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await atTheWindow(page);
    await page.getByRole('button', { name: '취소하고 돌아가기' }).click();
    await heading(page, '결제를 마치지 않았습니다');
    const orderId = new URL(page.url()).pathname.split('/')[2] ?? '';
    const stranger = await visit(mall, PHONE);
    const answer = await stranger.page.request.post(`/pay/${orderId}`, { form: { method: 'TRANSFER' }, headers: { origin: `http://localhost:${mall.port}` }, maxRedirects: 5 });
    expect(await answer.text()).not.toContain('한가온');
    await page.goto(`/orders/${orderId}`);
    expect(await page.locator('main').textContent()).toContain('지금 고른 방법은 신용·체크카드입니다');
  });

  it.each([['with', true], ['without', false]])('signs in from checkout %s JavaScript and finds everything as it was typed, once', async (_, script) => {
    const { page } = await visit(mall, { ...DESKTOP, script });
    await toCheckout(page);
    await fillCheckout(page, { zip: '63000', method: '계좌이체' });
    await page.getByLabel('배송 메모').fill('문 앞에 놓아 주세요');
    await page.locator('main').getByRole('button', { name: '로그인', exact: true }).click();
    await page.waitForURL(/\/sign-in\?next=%2Fcheckout$/);
    await page.getByLabel('전자우편').fill('shopper@demo.guro.example');
    await page.getByLabel('비밀번호').fill('guro-shopper-1124');
    await page.getByRole('button', { name: '로그인', exact: true }).click();
    await page.waitForURL('**/checkout');
    expect(await page.getByLabel('이름', { exact: true }).inputValue()).toBe('한가온');
    expect(await page.getByLabel('도로명주소').inputValue()).toBe('서울 구로구 견본로 12');
    expect(await page.getByLabel('배송 메모').inputValue()).toBe('문 앞에 놓아 주세요');
    expect(await page.getByLabel('계좌이체').isChecked()).toBe(true);
    expect(await page.locator('#zone-note').textContent()).toContain('제주 지역이라 추가 배송비');
    // A consent is for the page on which it was given; and what was kept is gone after one use.
    expect(await page.locator('input[name=consent]:checked').count()).toBe(0);
    await page.goto('/checkout');
    expect(await page.getByLabel('배송 메모').inputValue()).not.toBe('문 앞에 놓아 주세요');
  });

  it('an exhibition that ends while its product is looked at: the page turns to the price of now, and says which it was', async () => {
    const { page } = await visit(mall, PHONE);
    await page.goto('/exhibitions');
    const [exhibition = ''] = await addresses(page, '.hero a.btn');
    await page.goto(exhibition);
    const [product = ''] = await addresses(page, '[data-list] .card[data-options="1"] .name a');
    await page.goto(product);
    const before = wonIn(await page.locator('.price.big').textContent());
    const left = Number(await page.locator('[data-countdown]').getAttribute('data-countdown'));
    await mall.moveClock(left - 8000);
    await page.reload();
    const note = page.locator('.side .note.warn:visible').first();
    await note.waitFor();
    const now = wonIn(await page.locator('.price.big').textContent());
    expect(now).toBeGreaterThan(before);
    expect(await note.textContent()).toBe(`가격이 바뀌었습니다: ${before.toLocaleString('ko-KR')}원 → ${now.toLocaleString('ko-KR')}원`);
    await page.reload();
    expect(await page.locator('.side .note.warn:visible').count()).toBe(0);
    await mall.moveClock(0);
  });
});
