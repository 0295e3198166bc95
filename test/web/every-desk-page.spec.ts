import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Shelf } from '../support/shelf.js';
import { createStatement } from '../support/statement.js';
import { addresses, axe, startShop, visit } from './browser.js';

const mall = await startShop();
const shelf = new Shelf(mall.databaseUrl);
const [member] = await shelf.sql<{ vendor_id: string }>("select m.vendor_id from vendor_member m join account a on a.id = m.account_id where a.email = 'vendor@demo.guro.example'");
await createStatement(shelf, member?.vendor_id ?? '', 3, { start: '2026-10-01', end: '2026-10-15' });

interface Person {
  door: string;
  email: string;
  password: string;
  pages: string[];
}

/** Everybody who has a page of his own, with all the pages that he may open. Addresses of single things are taken from the lists themselves. */
const PEOPLE: Record<string, Person> = {
  'a member': { door: '/sign-in', email: 'shopper@demo.guro.example', password: 'guro-shopper-1124', pages: ['/me/orders', '/me/sessions', '/me/password', '/me/close'] },
  'a vendor': {
    door: '/vendor/sign-in', email: 'vendor@demo.guro.example', password: 'guro-vendor-1124',
    pages: ['/vendor', '/vendor/orders', '/vendor/claims', '/vendor/products', '/vendor/products/new', '/vendor/products/import', '/vendor/coupons', '/vendor/coupons?make=1', '/vendor/statements', '/vendor/payouts', '/vendor/account', '/vendor/company', '/vendor/people', '/vendor/nowhere'],
  },
  'a clerk': { door: '/vendor/sign-in', email: 'clerk@demo.guro.example', password: 'guro-vendor-1124', pages: ['/vendor', '/vendor/orders', '/vendor/products', '/vendor/company'] },
  'an operator': { door: '/staff/sign-in', email: 'operator@demo.guro.example', password: 'guro-staff-1124', pages: ['/staff', '/staff/vendors', '/staff/products', '/staff/orders', '/staff/claims', '/staff/settlement', '/staff/holds', '/staff/me', '/staff/nowhere'] },
  'a merchandiser': { door: '/staff/sign-in', email: 'merchandiser@demo.guro.example', password: 'guro-staff-1124', pages: ['/staff', '/staff/exhibitions', '/staff/exhibitions/new', '/staff/coupons', '/staff/coupons?make=1', '/staff/budgets', '/staff/orders'] },
  'an accountant': { door: '/staff/sign-in', email: 'accountant@demo.guro.example', password: 'guro-staff-1124', pages: ['/staff', '/staff/orders', '/staff/settlement', '/staff/statements', '/staff/reconciliation', '/staff/ledger', '/staff/ledger/closing', '/staff/ledger/proof', '/staff/ledger/journal', '/staff/budgets', '/staff/payouts', '/staff/payouts?tab=proposed', '/staff/payouts?tab=way', '/staff/payouts?tab=failed', '/staff/payouts?tab=accounts'] },
  'an auditor': { door: '/staff/sign-in', email: 'auditor@demo.guro.example', password: 'guro-staff-1124', pages: ['/staff', '/staff/orders', '/staff/claims', '/staff/settlement', '/staff/payouts', '/staff/reconciliation', '/staff/ledger', '/staff/ledger/closing', '/staff/ledger/proof', '/staff/ledger/journal', '/staff/budgets', '/staff/exhibitions', '/staff/vendors', '/staff/products', '/staff/access-log'] },
};
/** Of each list the first thing that it leads to. */
const THINGS = ['a[href^="/orders/"]', 'a[href^="/vendor/orders/"]', 'a[href^="/vendor/products/0"]', 'a[href^="/staff/vendors/"]', 'a[href^="/staff/products/"]', 'a[href^="/staff/orders/"]', 'a[href^="/staff/exhibitions/0"]', 'a[href^="/staff/budgets/0"]', 'a[href^="/staff/ledger/accounts/"]', 'a[href^="/staff/ledger/transactions/"]', 'a[href^="/staff/payouts/"]', 'a[href^="/vendor/statements/"]', 'a[href^="/staff/statements/"]', 'a[href$="/contracts"]'];
const SIGNED_OUT = ['/vendor', '/vendor/sign-in', '/vendor/apply', '/staff', '/staff/sign-in'];

const WIDTHS = [390, 1280];

async function look(page: Page, address: string): Promise<string[]> {
  const wrong: string[] = [];
  await page.goto(address);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    wrong.push(...(await axe(page)));
    if ((await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')) > 0) wrong.push(`${address} scrolls sideways at ${width}`);
  }
  if ((await page.locator('h1').count()) !== 1) wrong.push(`${address} has ${await page.locator('h1').count()} h1`);
  if (!(await page.title()).endsWith(' | 구로e몰')) wrong.push(`${address} is called ${await page.title()}`);
  return wrong;
}

describe('every page of a desk and of one’s own, on a phone and on a desk', () => {
  it.each(Object.entries(PEOPLE))('of %s has nothing for axe to find, one h1, and never scrolls sideways', async (_, { door, email, password, pages }) => {
    const { page, errors, context } = await visit(mall);
    await page.goto(door);
    await page.getByLabel('전자우편').fill(email);
    await page.getByLabel('비밀번호').fill(password);
    await page.locator('form:has(input[type=password]) button').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    const wrong: string[] = [];
    const things = new Set<string>();
    for (const address of pages) {
      wrong.push(...(await look(page, address)));
      for (const selector of THINGS) (await addresses(page, `main ${selector}`)).slice(0, 1).forEach((thing) => things.add(thing));
    }
    for (const thing of things) wrong.push(...(await look(page, thing)));
    expect(wrong).toEqual([]);
    // A page that is not there, or not for him, answers so: browsers log that.
    expect(errors.filter((error) => !/status of 40[34]/.test(error))).toEqual([]);
    await context.close();
  }, 180_000);

  it('of somebody who is not signed in is a door, and has nothing for axe to find', async () => {
    const { page, context } = await visit(mall);
    const wrong: string[] = [];
    for (const address of SIGNED_OUT) wrong.push(...(await look(page, address)));
    expect(wrong).toEqual([]);
    await context.close();
  });
});
