import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/until.js';
import { PHONE, fillCheckout, newPhone, productAddress, startShop, visit } from './browser.js';

const mall = await startShop();

/** A guest whose order stands before the payment window. */
async function atTheWindow(method?: string) {
  const shopper = await visit(mall, PHONE);
  const { page } = shopper;
  await page.goto(await productAddress(page, true));
  await page.locator('button[value=checkout]:visible').click();
  await page.waitForURL('**/checkout');
  const phone = newPhone();
  await fillCheckout(page, { phone, ...(method === undefined ? {} : { method }) });
  await page.getByRole('button', { name: /원 결제하기/ }).click();
  await page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();
  return { ...shopper, phone };
}

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

describe('a payment that ends otherwise', () => {
  it('cancelled in the window, then paid after all', async () => {
    const { page } = await atTheWindow();
    await page.getByRole('button', { name: '취소하고 돌아가기' }).click();
    await heading(page, '결제를 마치지 않았습니다');
    await page.getByRole('link', { name: /원 결제하기/ }).click();
    await page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await heading(page, '결제했습니다');
  });

  it('declined by the card company, with the way to another card', async () => {
    const { page } = await atTheWindow();
    await page.getByRole('button', { name: '한도 초과로 거절되게 하기' }).click();
    await heading(page, '결제가 승인되지 않았습니다');
    expect(await page.getByRole('link', { name: /원 결제하기/ }).count()).toBe(1);
  });

  it('refused inside the window: the page says so, and not that the shopper left', async () => {
    const { page } = await atTheWindow();
    await page.getByRole('button', { name: '결제창 안에서 실패하게 하기' }).click();
    await heading(page, '결제가 승인되지 않았습니다');
    expect(await page.textContent('main')).toContain('결제 창 안에서 승인을 받지 못해 결제가 멈췄습니다.');
    expect(await page.getByRole('link', { name: /원 결제하기/ }).count()).toBe(1);
  });

  it('a virtual account shows where, how much and until when, and the deposit makes it paid', async () => {
    const { page } = await atTheWindow('가상계좌');
    await page.getByRole('button', { name: '입금 계좌 받기' }).click();
    await heading(page, '입금을 기다리고 있습니다');
    expect(await page.locator('.account').first().textContent()).toMatch(/^[\w-]{8,}$/);
    const orderId = new URL(page.url()).pathname.split('/')[2];
    const paid = await fetch(`${mall.url('toss-sandbox')}/sandbox/deposit`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ orderId }) });
    expect(paid.status).toBe(200);
    await until(async () => {
      await page.reload();
      return page.locator('h1').textContent();
    }, (title) => title === '결제했습니다');
  });

  it('opened twice, changed in its amount, or opened by somebody else: nothing wrong happens', async () => {
    const { page } = await atTheWindow();
    const returned = page.waitForRequest(/\/success\?/);
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    const success = (await returned).url();
    await heading(page, '결제했습니다');
    await page.goto(success);
    await heading(page, '결제했습니다');

    const other = await atTheWindow();
    // Approved in the window; the address it leads to is changed on the way.
    const approved = await fetch(`${other.page.url()}/approve`, { method: 'POST', redirect: 'manual' });
    const changed = new URL(approved.headers.get('location') ?? '');
    changed.searchParams.set('amount', '100');
    await other.page.goto(changed.href);
    await heading(other.page, '결제를 마치지 않았습니다');
    expect(await other.page.getByRole('alert').first().textContent()).toContain('금액이 주문 금액과 다릅니다');

    // Anybody can write an address: of the fail address only the code counts, and nothing that it says stands over a payment that succeeded.
    await other.page.goto(new URL(`fail?code=REJECT_CARD_COMPANY&message=${encodeURIComponent('02-000-0000으로 전화해 주세요')}`, changed.href).href);
    await heading(other.page, '결제가 승인되지 않았습니다');
    expect(await other.page.textContent('main')).not.toContain('02-000-0000');
    expect(await other.page.textContent('main')).toContain('카드사가 이 결제를 거절했습니다.');
    await page.goto(`${new URL('result', success).href}?problem=AMOUNT_MISMATCH`);
    await heading(page, '결제했습니다');
    expect(await page.getByRole('alert').count()).toBe(0);

    const stranger = await visit(mall, PHONE);
    await stranger.page.goto(success);
    await heading(stranger.page, '이 브라우저에서는 볼 수 없는 주문입니다');
    expect(await stranger.page.textContent('main')).not.toContain('한가온');
  });

  it('the back button after paying shows the order, and the form that was sent twice ordered once', async () => {
    const { page } = await atTheWindow();
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await heading(page, '결제했습니다');
    const orderId = new URL(page.url()).pathname.split('/')[2] ?? '';
    await page.goto(`/pay/${orderId}`);
    await heading(page, '결제했습니다');
  });

  it('a guest finds the order again by number and phone, in another browser', async () => {
    const { page, phone } = await atTheWindow();
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await heading(page, '결제했습니다');
    const number = (await page.locator('.result-head .meta strong').textContent()) ?? '';
    const elsewhere = await visit(mall, PHONE);
    await elsewhere.page.goto('/orders/find');
    await elsewhere.page.getByLabel('주문 번호').fill(number.toLowerCase());
    await elsewhere.page.getByLabel('휴대전화').fill('010 0000 9999');
    await elsewhere.page.getByRole('button', { name: '주문 찾기' }).click();
    await elsewhere.page.getByRole('alert').waitFor();
    expect(await elsewhere.page.getByLabel('주문 번호').inputValue()).toBe(number.toLowerCase());
    await elsewhere.page.getByLabel('휴대전화').fill(phone.replace('010', '+82 10'));
    await elsewhere.page.getByRole('button', { name: '주문 찾기' }).click();
    await heading(elsewhere.page, '업체가 주문을 확인하고 있습니다');
  });
});
