import { describe, expect, it } from '@jest/globals';
import { Sandbox } from '../support/sandbox.js';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { axe, startShop, visit, type Visit } from './browser.js';

const mall = await startShop();

/** An order that its shopper cancelled a moment before he paid into its account, and a browser that found it by its number. */
async function stranded(phone: string, script: boolean): Promise<{ shopper: Shopper; id: string } & Visit> {
  const sandbox = new Sandbox(mall);
  const product = await new Shelf(mall.databaseUrl).createProduct({ priceWon: 10_000 });
  const shopper = new Shopper(mall);
  await shopper.add(product.variantId, 1);
  const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 13_000, paymentMethod: 'VIRTUAL_ACCOUNT', phone });
  await shopper.confirm(order.id, await shopper.agree(order.id), 13_000);
  await sandbox.fault({ kind: 'drop-before', path: '/cancel', times: 4 });
  await shopper.cancel(order.id);
  await sandbox.deposit(order.id);
  const seen = await visit(mall, { script });
  await seen.page.goto('/orders/find');
  await seen.page.getByLabel('주문 번호').fill(order.number);
  await seen.page.getByLabel('휴대전화').fill(phone);
  await seen.page.getByRole('button', { name: '주문 찾기' }).click();
  await seen.page.waitForURL(/\/orders\/[0-9a-f-]+$/);
  await until(async () => { await seen.page.goto(`/orders/${order.id}/refund`); return seen.page.url(); }, (url) => url.endsWith('/refund'));
  return { ...seen, shopper, id: order.id };
}

describe('a deposit that came when its order had ended', () => {
  it('goes back to the account that the shopper writes on a page, also without a script', async () => {
    const { page, context, errors, shopper, id } = await stranded('010-2345-6789', false);
    await page.goto(`/orders/${id}`);
    await page.getByRole('link', { name: '환불받을 계좌 적기' }).click();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '이 계좌로 돌려받기' }).click();
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['은행을 골라 주세요', '계좌번호를 적어 주세요', '예금주를 적어 주세요']);
    await page.getByLabel('은행').selectOption({ label: '신한은행' });
    await page.getByLabel('계좌번호').fill('110-123-456789');
    await page.getByLabel('예금주').fill('김구로');
    await page.getByRole('button', { name: '이 계좌로 돌려받기' }).click();
    await until(() => shopper.order(id), (seen) => seen?.payment.refundedWon === 13_000);
    await page.goto(`/orders/${id}`);
    expect(await page.getByText('돌려 드린 금액').count()).toBe(1);
    expect(await page.getByRole('link', { name: '환불받을 계좌 적기' }).count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('its page has nothing for axe to find', async () => {
    const { page, context } = await stranded('010-2345-6780', true);
    expect(await axe(page)).toEqual([]);
    await context.close();
  });
});
