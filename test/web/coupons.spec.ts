import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/until.js';
import { addresses, axe, fillCheckout, PHONE, plentiful, startShop, visit, wonIn } from './browser.js';

const mall = await startShop();

async function signIn(page: Page, member: string): Promise<void> {
  await page.goto('/sign-in?next=%2Fme%2Fcoupons');
  await page.getByLabel('전자우편').fill(`${member}@demo.guro.example`);
  await page.getByLabel('비밀번호').fill('guro-shopper-1124');
  await page.getByRole('button', { name: '로그인', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '쿠폰' }).waitFor();
}

/** Enough of one vendor's goods for every coupon there is, and on to the checkout. */
async function toCheckout(page: Page): Promise<void> {
  await page.goto('/v/gocheok-balhyo');
  await plentiful(page, await addresses(page, '.card[data-options="1"] .name a'));
  await page.locator('input[name=quantity]:visible').first().fill('9');
  await page.locator('button[value=checkout]:visible').click();
  await page.waitForURL('**/checkout');
}

const total = async (page: Page): Promise<number> => wonIn(await page.locator('.sumlist .total dd').textContent());
const coupons = (page: Page) => page.locator('#coupons');

describe('a member with coupons', () => {
  it('takes them, orders with the best ones, picks another, and has them back when all is cancelled: told so before', async () => {
    const { page, errors } = await visit(mall, PHONE);
    await signIn(page, 'shopper');
    const findings = await axe(page);
    await page.getByLabel('쿠폰 번호로 받기').fill('guro-2025');
    await page.getByRole('button', { name: '번호로 받기' }).click();
    await page.getByText('그런 번호의 쿠폰이 없습니다').waitFor();
    expect(await page.getByLabel('쿠폰 번호로 받기').inputValue()).toBe('guro-2025');
    findings.push(...(await axe(page)));
    await page.getByLabel('쿠폰 번호로 받기').fill('guro 2026');
    await page.getByRole('button', { name: '번호로 받기' }).click();
    await page.getByText('‘누리집 개편 기념 쿠폰’을 받았습니다').waitFor();
    await page.getByRole('button', { name: '동네 살림 10% 쿠폰 받기' }).click();
    await page.getByText('‘동네 살림 10% 쿠폰’을 받았습니다').waitFor();

    await toCheckout(page);
    await coupons(page).getByText('쿠폰으로 5,000원을 할인했습니다.').waitFor();
    const best = await total(page);
    findings.push(...(await axe(page)));
    await page.getByLabel(/^동네 살림 10% 쿠폰/).check();
    await coupons(page).getByText('지금은 쓸 수 없습니다: 다른 쿠폰과 함께 쓸 수 없습니다.').waitFor();
    expect(await total(page)).toBe(best + 3_000);
    await page.getByLabel(/^누리집 개편 기념 쿠폰/).check();
    await until(() => total(page), (sum) => sum === best + 2_000);
    await fillCheckout(page);
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await page.getByRole('heading', { level: 1, name: '결제했습니다' }).waitFor();
    await page.getByRole('link', { name: '주문 보기' }).click();
    await page.waitForURL('**/orders/**');
    const order = page.url();
    expect(await page.locator('.sumlist').last().textContent()).toContain('고척발효실 단골 쿠폰 할인−2,000원');

    await page.goto('/me/coupons');
    expect(await page.locator('section:has(#h-past)').textContent()).toMatch(/누리집 개편 기념 쿠폰주문 .*에 썼습니다/);
    await page.goto(order);
    await page.getByRole('link', { name: '주문 취소' }).click();
    const preview = async (pieces: string): Promise<string> => {
      await page.getByLabel('취소할 수량').selectOption(pieces);
      await page.getByRole('button', { name: '다음' }).click();
      await page.getByLabel('마음이 바뀌었습니다').check();
      await page.getByRole('button', { name: '취소하면 돌려받을 금액 보기' }).click();
      await page.getByRole('heading', { name: '이 주문에 쓴 쿠폰' }).waitFor();
      return (await page.locator('main').textContent()) ?? '';
    };
    expect(await preview('3')).toContain('고척발효실 단골 쿠폰: 돌려드리지 않습니다');
    findings.push(...(await axe(page)));
    await page.getByRole('link', { name: '이전' }).click();
    await page.getByRole('link', { name: '이전' }).click();
    const whole = await preview('9');
    expect(whole).toContain('고척발효실 단골 쿠폰: 주문이 모두 취소되어 돌려드립니다');
    // Price, each discount with who pays for it, and what comes back.
    expect(whole).toMatch(/9개[\d,]+원판매가[\d,]+원고척발효실 단골 쿠폰 할인 \(업체 2,000원\)−2,000원누리집 개편 기념 쿠폰 할인 \(구로e몰 1,000원\)−1,000원/);
    await page.getByRole('button', { name: `${(best + 2_000).toLocaleString('ko-KR')}원 돌려받고 취소하기` }).click();
    await page.getByText(/취소했습니다. 돈을 돌려 드리고 있습니다|취소: 돈을 돌려 드렸습니다/).waitFor();
    await page.goto('/me/coupons');
    expect(await page.locator('section:has(#h-usable)').textContent()).toContain('누리집 개편 기념 쿠폰');
    expect([findings, errors]).toEqual([[], []]);
  });

  it('without a script pays no sum that he has not seen: a coupon that was changed is counted first', async () => {
    const { page } = await visit(mall, { ...PHONE, script: false });
    await signIn(page, 'shopper2');
    await toCheckout(page);
    expect(await coupons(page).textContent()).toContain('쿠폰으로 2,000원을 할인했습니다.');
    const best = await total(page);
    await fillCheckout(page);
    await page.getByRole('radio', { name: '쓰지 않음' }).check();
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await page.getByText('쿠폰을 바꾸셔서 다시 계산했습니다').waitFor();
    expect(await total(page)).toBe(best + 2_000);
    await page.getByRole('radio', { name: /^고척발효실 단골 쿠폰/ }).check();
    await page.getByRole('button', { name: '고른 쿠폰으로 다시 계산하기' }).click();
    await page.getByText('고른 쿠폰으로 다시 계산했습니다').waitFor();
    expect(await total(page)).toBe(best);
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await page.getByRole('heading', { level: 1, name: /결제/ }).waitFor();
    expect(await page.locator('main').textContent()).toContain(best.toLocaleString('ko-KR'));
  });
});
