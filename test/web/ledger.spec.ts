import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clock, DAY } from '#kernel';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { axe, startShop, visit } from './browser.js';

const mall = await startShop();
const PICTURES = process.env['MALL_PICTURES'];

async function signIn(page: Page, role: string): Promise<void> {
  await page.goto('/staff/sign-in');
  await page.getByLabel('전자우편').fill(`${role}@demo.guro.example`);
  await page.getByLabel('비밀번호').fill('guro-staff-1124');
  await page.locator('form:has(input[type=password]) button').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

describe('an accountant', () => {
  it.each([['on a phone, without a script', 390, false], ['at a desk', 1280, true]])('%s: from the balance to the order; posts by hand, takes it back, closes yesterday, has the books proven', async (_, width, script) => {
    const { page, errors, context } = await visit(mall, { width, script });
    const shelf = new Shelf(mall.databaseUrl);
    const { variantId } = await shelf.createProduct({ priceWon: 12_000, stock: 10 });
    const shopper = new Shopper(mall);
    await shopper.add(variantId, 1);
    const order = await shopper.place({ lines: [{ variantId, quantity: 1 }], seenTotalWon: await shopper.total('08209') });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    await shopper.confirm(order.id, await shopper.agree(order.id), order.sums.totalWon);
    const findings: string[] = [];
    // axe itself is a script.
    const seen = async (name: string): Promise<void> => {
      if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
      if (script) findings.push(...(await axe(page)));
    };

    await signIn(page, 'accountant');
    await page.goto('/staff/ledger');
    await seen('ledger');
    await page.getByRole('link', { name: '토스페이먼츠에서 받을 돈' }).first().click();
    await page.getByRole('heading', { level: 1, name: '토스페이먼츠에서 받을 돈' }).waitFor();
    await seen('account');
    await page.getByRole('link', { name: '결제', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: '결제' }).waitFor();
    await seen('document');
    expect(await page.getByRole('link', { name: order.number }).getAttribute('href')).toBe(`/staff/orders/${order.id}`);
    expect(await page.getByText('되돌리기').count()).toBe(0);

    await page.goto('/staff/ledger/journal');
    await page.getByLabel('계정').first().selectOption('TOSS_FEE');
    await page.getByLabel('차변(원)').first().fill('1,100');
    await page.getByLabel('까닭과 문서').fill('11월 은행 수수료');
    await page.getByRole('button', { name: '분개 적기' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('계정').nth(1).selectOption('BANK');
    await page.getByLabel('대변(원)').nth(1).fill('1,000');
    await page.getByRole('button', { name: '분개 적기' }).click();
    await page.getByText('차변과 대변이 100원 다릅니다').first().waitFor();
    await seen('journal');
    await page.getByLabel('대변(원)').nth(1).fill('1,100');
    await page.getByRole('button', { name: '분개 적기' }).click();
    await page.getByText('분개를 적었습니다.').waitFor();
    await page.getByText('되돌리기', { exact: true }).click();
    await page.getByLabel('까닭').fill('두 번 적었음');
    await page.getByRole('button', { name: '되돌리는 거래 적기' }).click();
    await page.getByText('되돌렸습니다.').waitFor();
    await page.getByRole('link', { name: '원래 거래 보기' }).click();
    await page.getByRole('link', { name: '이 거래를 되돌린 거래 보기' }).waitFor();
    await seen('reversed');

    await page.goto('/staff/ledger/proof');
    await page.getByRole('button', { name: '모두 지금 증명' }).click();
    await page.getByText('증명을 시작했습니다').waitFor();
    const proofs = (): Promise<{ n: number }[]> => shelf.sql('select count(*)::int as n from books_proof');
    await until(proofs, ([row]) => (row?.n ?? 0) > 0);
    await page.goto('/staff/ledger/proof');
    await page.getByRole('heading', { level: 1, name: '장부가 모두 맞습니다' }).waitFor();
    await seen('proof');

    const days = async (): Promise<number> => (await shelf.sql<{ n: number }>('select count(*)::int as n from ledger_day'))[0]?.n ?? 0;
    const before = await days();
    await mall.moveClock((before + 1) * DAY);
    await until(days, (now) => now > before);
    await signIn(page, 'accountant');
    await page.goto('/staff/ledger/closing');
    await page.getByText('기간 마감하기').click();
    await page.getByLabel('어느 날까지').fill(new Date(clock.now().getTime() + before * DAY + 9 * 3_600_000).toISOString().slice(0, 10));
    await page.getByRole('button', { name: '마감하기', exact: true }).click();
    await page.getByText('마감했습니다.').waitFor();
    await seen('closing');
    const file = await context.request.get('/staff/ledger/export?what=entries&format=xlsx');
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
    expect({ findings, errors }).toEqual({ findings: [], errors: [] });
  }, 120_000);
});
