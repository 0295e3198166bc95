import { describe, expect, it } from '@jest/globals';
import { until } from '../support/until.js';
import { axe, PHONE, productAddress, startShop, visit } from './browser.js';

const mall = await startShop();

describe('a member', () => {
  it('joins from checkout and comes back with everything typed, the cart too; after sign-out nothing of it is left', async () => {
    const { page, errors } = await visit(mall, PHONE);
    await page.goto(await productAddress(page, true));
    await page.locator('button[value=checkout]:visible').click();
    await page.waitForURL('**/checkout', { waitUntil: 'networkidle' });
    await page.getByLabel('도로명주소').fill('서울 구로구 견본로 99');
    await page.locator('main').getByRole('button', { name: '로그인', exact: true }).click();
    await page.getByRole('link', { name: '회원 가입' }).click();

    // Nothing is ticked beforehand, and what is missing is said.
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.getByRole('button', { name: '가입하기' }).click();
    await page.locator('[data-errors]').waitFor();
    expect(await page.evaluate<boolean>('document.activeElement?.matches("[data-errors]") ?? false')).toBe(true);
    await page.getByLabel('이름').fill('새회원');
    await page.getByLabel('전자우편', { exact: true }).fill('new-member@example.invalid');
    await page.getByLabel('비밀번호').fill('구로에서 만나는 겨울 간장');
    await page.locator('#consent-TERMS').check();
    await page.locator('#consent-PRIVACY').check();
    await page.getByRole('button', { name: '가입하기' }).click();

    await page.waitForURL('**/checkout');
    await until(() => page.getByLabel('도로명주소').inputValue(), (value) => value === '서울 구로구 견본로 99');
    expect(await page.getByLabel('이름', { exact: true }).inputValue()).toBe('새회원');
    expect(await page.locator('[data-cart-count]').textContent()).toBe('1');

    await page.goto('/me/sessions');
    await page.getByRole('button', { name: '로그아웃', exact: true }).click();
    await page.waitForURL('**/');
    expect(await page.locator('[data-cart-badge]').isVisible()).toBe(false);
    await page.goto('/me/orders');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(errors).toEqual([]);
  });

  it('leaves in fewer steps than he joined, and is told what stays', async () => {
    const { page, errors } = await visit(mall, PHONE);
    await page.goto('/sign-up');
    const asked = await page.locator('main form input:not([type=hidden])').count();
    await page.getByLabel('이름').fill('곧떠남');
    await page.getByLabel('전자우편', { exact: true }).fill('soon-gone@example.invalid');
    await page.getByLabel('비밀번호').fill('구로에서 만나는 겨울 간장');
    await page.locator('#consent-TERMS').check();
    await page.locator('#consent-PRIVACY').check();
    await page.getByRole('button', { name: '가입하기' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-up');

    await page.goto('/me/sessions');
    await page.getByRole('link', { name: '비밀번호 바꾸기' }).click();
    await page.getByLabel('지금 비밀번호').fill('구로에서 만나는 겨울 간장');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('새 비밀번호').fill('짧다');
    await page.getByRole('button', { name: '바꾸기' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('10자 이상');
    await page.getByLabel('지금 비밀번호').fill('구로에서 만나는 겨울 간장');
    await page.getByLabel('새 비밀번호').fill('신도림에서 만나는 봄 된장');
    await page.getByRole('button', { name: '바꾸기' }).click();
    await page.getByText('비밀번호를 바꾸고, 다른 기기에서는 모두 로그아웃했습니다.').waitFor();
    await page.getByRole('link', { name: '회원 탈퇴' }).click();
    await page.getByRole('button', { name: '탈퇴하기' }).waitFor();
    expect(await page.locator('main form input:not([type=hidden])').count()).toBeLessThan(asked);
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('비밀번호').fill('not the password');
    await page.getByRole('button', { name: '탈퇴하기' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('비밀번호가 맞지 않습니다');
    await page.getByLabel('비밀번호').fill('신도림에서 만나는 봄 된장');
    await page.getByRole('button', { name: '탈퇴하기' }).click();
    await page.getByRole('heading', { level: 1, name: '탈퇴했습니다' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.goto('/me/orders');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(errors).toEqual([]);
  });

  it('signs in and sees the orders; a wrong password is said without saying which was wrong', async () => {
    const { page } = await visit(mall, PHONE);
    await page.goto('/me/orders');
    await page.getByLabel('전자우편').fill('shopper@demo.guro.example');
    await page.getByLabel('비밀번호').fill('wrong-password-1');
    await page.getByRole('button', { name: '로그인', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('전자우편 주소나 비밀번호가 맞지 않습니다');
    expect(await page.getByLabel('전자우편').inputValue()).toBe('shopper@demo.guro.example');
    await page.getByLabel('비밀번호').fill('guro-shopper-1124');
    await page.getByRole('button', { name: '로그인', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '내 주문' }).waitFor();
  });
});
