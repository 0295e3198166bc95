import { describe, expect, it } from '@jest/globals';
import { claim } from '../support/claim.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { axe, DESKTOP, startShop, visit, type Visit } from './browser.js';

const mall = await startShop();
const shelf = new Shelf(mall.databaseUrl);

async function find({ page }: Visit, number: string, phone: string): Promise<void> {
  await page.goto('/orders/find');
  await page.getByLabel('주문 번호').fill(number);
  await page.getByLabel('휴대전화').fill(phone);
  await page.getByRole('button', { name: '주문 찾기' }).click();
  await page.waitForURL(/\/orders\/[0-9a-f-]+$/);
}

/** One piece, and 3,000 won of shipping, paid for by a deposit. */
async function deposited(phone: string, priceWon: number): Promise<{ shopper: Shopper; id: string; number: string }> {
  const product = await shelf.createProduct({ priceWon });
  const shopper = new Shopper(mall);
  await shopper.add(product.variantId, 1);
  const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: priceWon + 3_000, paymentMethod: 'VIRTUAL_ACCOUNT', phone });
  await shopper.confirm(order.id, await shopper.agree(order.id), priceWon + 3_000);
  await new Sandbox(mall).deposit(order.id);
  await until(() => shopper.order(order.id), (seen) => seen?.state === 'PAID');
  return { shopper, id: order.id, number: order.number };
}

/** A deposit that was paid in and cancelled, and whose bank does not know the account that its shopper wrote. */
async function mistyped(phone: string): Promise<{ shopper: Shopper; id: string; number: string }> {
  const sandbox = new Sandbox(mall);
  const order = await deposited(phone, 10_000);
  const { shopper } = order;
  await sandbox.fault({ kind: 'error', path: '/cancel', code: 'INVALID_REFUND_ACCOUNT_INFO' });
  const [line] = await shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [order.id]);
  const answer = await claim(shopper, { orderId: order.id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId: line?.id ?? '', quantity: 1 }], agreedRefundWon: 13_000, refundAccount: { bank: '88', accountNumber: '110-123-456780', holder: '김구로' } });
  if (answer.__typename !== 'Order') throw new Error(JSON.stringify(answer));
  await until(() => shelf.sql<{ state: string }>('select state from refund where order_id = $1', [order.id]), ([refund]) => refund?.state === 'FAILED');
  return order;
}

/** A browser of an operator. */
async function operator(): Promise<Visit> {
  const seen = await visit(mall, DESKTOP);
  await seen.page.goto('/staff/sign-in');
  await seen.page.getByLabel('전자우편').fill('operator@demo.guro.example');
  await seen.page.getByLabel('비밀번호').fill('guro-staff-1124');
  await seen.page.locator('form:has(input[type=password]) button').first().click();
  await seen.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return seen;
}

/** An order that its shopper cancelled a moment before he paid into its account, and a browser that found it by its number. */
async function stranded(phone: string, script: boolean): Promise<{ shopper: Shopper; id: string } & Visit> {
  const sandbox = new Sandbox(mall);
  const product = await shelf.createProduct({ priceWon: 10_000 });
  const shopper = new Shopper(mall);
  await shopper.add(product.variantId, 1);
  const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 13_000, paymentMethod: 'VIRTUAL_ACCOUNT', phone });
  await shopper.confirm(order.id, await shopper.agree(order.id), 13_000);
  await sandbox.fault({ kind: 'drop-before', path: '/cancel', times: 4 });
  await shopper.cancel(order.id);
  await sandbox.deposit(order.id);
  const seen = await visit(mall, { script });
  await find(seen, order.number, phone);
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

describe('a refund of a deposit whose account the bank does not know', () => {
  it('is told plainly on the page of the order, and goes to the account that the shopper then writes there', async () => {
    const { shopper, id, number } = await mistyped('010-2345-6781');
    const seen = await visit(mall, {});
    const { page } = seen;
    await find(seen, number, '010-2345-6781');
    await page.getByRole('link', { name: '환불받을 계좌 적기' }).waitFor();
    const said = (await page.locator('main').textContent()) ?? '';
    expect(said).toContain('적어 주신 계좌로 13,000원을 돌려 드리지 못했습니다.');
    expect(said).toContain('취소했습니다. 환불이 늦어지고 있습니다. 담당자가 처리하고 있습니다');
    const findings = await axe(page);
    await page.getByRole('link', { name: '환불받을 계좌 적기' }).click();
    await page.getByLabel('은행').selectOption({ label: '신한은행' });
    await page.getByLabel('계좌번호').fill('110-123-456789');
    await page.getByLabel('예금주').fill('김구로');
    findings.push(...(await axe(page)));
    await page.getByRole('button', { name: '이 계좌로 돌려받기' }).click();
    await until(() => shopper.order(id), (found) => found?.payment.refundedWon === 13_000);
    await page.goto(`/orders/${id}`);
    expect(await page.getByRole('link', { name: '환불받을 계좌 적기' }).count()).toBe(0);
    expect([findings, seen.errors]).toEqual([[], []]);
    await seen.context.close();
  });

  it('is staff’s to bring on where the shopper tells it on the phone: they see that he was asked, and write it down', async () => {
    const { shopper, id, number } = await mistyped('010-2345-6782');
    const { page, context, errors } = await operator();
    await page.goto('/staff/claims');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: number }) }).filter({ hasText: '구매자에게 계좌를 물었습니다' });
    expect(await row.getByRole('button', { name: '환불 다시 보내기' }).count()).toBe(0); // it would go to the same account
    await row.getByText('전화로 들은 계좌 적기').click();
    expect(await axe(page)).toEqual([]);
    await row.getByLabel('은행', { exact: true }).selectOption({ label: '신한은행' });
    await row.getByLabel('계좌번호').fill('12');
    await row.getByLabel('예금주').fill('김구로');
    await row.getByRole('button', { name: '이 계좌로 돌려주기' }).click();
    await page.getByRole('alert').getByText(/계좌/).first().waitFor();
    await page.goto('/staff/claims');
    await row.getByText('전화로 들은 계좌 적기').click();
    await row.getByLabel('은행', { exact: true }).selectOption({ label: '신한은행' });
    await row.getByLabel('계좌번호').fill('110-123-456789');
    await row.getByLabel('예금주').fill('김구로');
    await row.getByRole('button', { name: '이 계좌로 돌려주기' }).click();
    await page.getByText('계좌를 적었습니다.').waitFor();
    await until(() => shopper.order(id), (found) => found?.payment.refundedWon === 13_000);
    // The claim is found by its kind and by the number of its order, and leads to it.
    await page.goto('/staff/claims');
    await page.getByRole('navigation', { name: '종류' }).getByRole('link', { name: '취소' }).click();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'CANCELLATION');
    await page.getByLabel('주문 번호로 찾기').fill(number.slice(0, 12));
    await page.getByRole('button', { name: '찾기' }).click();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'CANCELLATION' && url.searchParams.get('q') === number.slice(0, 12));
    expect(await page.getByRole('table').last().getByRole('link').allTextContents()).toEqual([number]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a cash receipt that Toss refuses for good', () => {
  it('is on the page of what goes back, and asked for anew, or in nobody’s name, at a press', async () => {
    await new Sandbox(mall).fault({ kind: 'error', path: '/v1/cash-receipts', code: 'INVALID_CASH_RECEIPT_INFO' });
    const { id, number } = await deposited('010-2345-6783', 100_000);
    const state = async (): Promise<string | undefined> => (await shelf.sql<{ state: string }>('select state from cash_receipt where order_id = $1', [id]))[0]?.state;
    await until(state, (found) => found === 'FAILED');
    const { page, context, errors } = await operator();
    expect((await page.goto('/staff/claims'))?.status()).toBe(200);
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: number }) }).filter({ hasText: 'INVALID_CASH_RECEIPT_INFO' });
    expect(await row.textContent()).toMatch(/발급103,000원\d+월 \d+일/);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: `${number} 현금영수증 자진발급하기` }).click();
    await page.getByText('현금영수증을 자진발급으로 요청했습니다.').waitFor();
    await until(state, (found) => found === 'ISSUED');
    expect(await row.count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});
