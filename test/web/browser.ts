import { afterAll } from '@jest/globals';
import axeCore from 'axe-core';
import { type Browser, type BrowserContext, type Locator, type Page, chromium } from 'playwright-core';
import { type Mall, startMall } from '../support/mall.js';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

let browser: Promise<Browser> | undefined;
afterAll(async () => {
  await (await browser)?.close();
});

async function launch(): Promise<Browser> {
  for (const executablePath of PATHS.slice(0, -1)) {
    try {
      return await chromium.launch({ executablePath, args: ARGS });
    } catch (error) {
      if (!(error instanceof Error && /ENOENT|doesn't exist/.test(error.message))) throw error;
    }
  }
  return chromium.launch({ executablePath: PATHS.at(-1) ?? '', args: ARGS });
}

/** The demo mall with its pages, as shoppers meet it. */
export function startShop(): Promise<Mall> {
  return startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker', 'mailbox', 'web'] });
}

/** What a page did that it should not have: errors in its console. A 404 that a test asks for is expected by the test. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  errors: string[];
}

/** A new browser of a new shopper. */
export async function visit(mall: Mall, options: { width?: number; height?: number; script?: boolean } = {}): Promise<Visit> {
  browser ??= launch();
  const { width, height } = { ...PHONE, ...options };
  const context = await (await browser).newContext({ viewport: { width, height }, baseURL: `http://localhost:${mall.port}`, locale: 'ko-KR', javaScriptEnabled: options.script !== false });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  waitingForAll(page);
  const errors: string[] = [];
  page.on('console', (message) => {
    // The sandbox's window is not ours; a form that is refused answers 422, which browsers log.
    if (message.type() === 'error' && !message.text().includes('status of 422') && new URL(page.url()).port === String(mall.port)) errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  return { page, context, errors };
}

let waiting = false;

/**
 * A click, or a key, waits until the document that it leads to has begun to come; from here on until all of it is there, as an eye does. What is counted or
 * read next is then whole, on a slow machine too. (For the locators of every page: playwright has one class of them, and gives it away by an instance only.)
 */
function waitingForAll(page: Page): void {
  if (waiting) return;
  waiting = true;
  const locators = Object.getPrototypeOf(page.locator('html')) as Record<'click' | 'press', (this: Locator, ...how: unknown[]) => Promise<void>>;
  for (const act of ['click', 'press'] as const) {
    const bare = locators[act];
    locators[act] = async function (...how) {
      await bare.apply(this, how);
      await this.page().waitForLoadState();
    };
  }
}

const AXE = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] };

/** What axe finds by the rules of WCAG 2.2 AA, one line each. It is put into the page once and stays there: a page at a second width costs little. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(`${axeCore.source}; undefined`);
  const found = await page.evaluate<string[]>(`axe.run(${JSON.stringify(AXE)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
  return found.map((violation) => `${page.url()} at ${page.viewportSize()?.width}: ${violation}`);
}

/**
 * The first product in the shop that has one variant (`single`), or several, and pieces enough of it for every test of a file; answers its
 * address. (The demo also has products of which one piece is left.)
 */
export async function productAddress(page: Page, single: boolean): Promise<string> {
  await page.goto('/c?stock=1&n=96');
  return plentiful(page, await addresses(page, `[data-list] .card${single ? '[data-options="1"]' : ':not([data-options="1"])'} .name a`));
}

/** The first of these products of which each variant has ten pieces at least. Leaves the page there. */
export async function plentiful(page: Page, products: readonly string[]): Promise<string> {
  for (const address of products) {
    await page.goto(address);
    if ((await available(page)).every((pieces) => pieces >= 10)) return address;
  }
  throw new Error(`none of ${products.length} products has enough pieces`);
}

/** How many pieces of each variant an open product page offers. */
function available(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`[...document.querySelectorAll('[data-available]')].map((variant) => Number(variant.dataset.available))`);
}

/** Where the links that match lead to. (Expressions as text: the tests know no DOM types.) */
export function addresses(page: Page, selector: string): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((link) => link.getAttribute('href'))`);
}

/** How large the first match is written, in CSS pixels. */
export function fontSize(page: Page, selector: string): Promise<number> {
  return page.evaluate<number>(`parseFloat(getComputedStyle(document.querySelector(${JSON.stringify(selector)})).fontSize)`);
}

let guests = 0;

/** A phone number that no other guest of this file has: exhibitions limit what one person buys. */
export function newPhone(): string {
  guests += 1;
  return `010-0000-${String(1000 + guests)}`;
}

/** Fills the checkout as a guest, by what the fields are called. */
export async function fillCheckout(page: Page, change: { zip?: string; method?: string; phone?: string } = {}): Promise<void> {
  await page.getByLabel('이름', { exact: true }).fill('한가온');
  await page.getByLabel('휴대전화', { exact: true }).fill(change.phone ?? newPhone());
  await page.getByLabel('전자우편').fill('gaon@example.invalid');
  await page.getByLabel('우편번호').fill(change.zip ?? '08300');
  await page.getByLabel('도로명주소').fill('서울 구로구 견본로 12');
  await page.getByLabel('상세주소').fill('3동 1204호');
  await page.getByLabel(change.method ?? '신용·체크카드').check();
  await page.locator('input[name=consent][value=ORDER]').check();
  const made = page.locator('input[name=consent][value=MADE_TO_ORDER]');
  if ((await made.count()) > 0) await made.check();
}

/** `76,500원` anywhere in a text, as a number. */
export function wonIn(text: string | null): number {
  const found = /([\d,]+)원/.exec(text ?? '');
  if (!found?.[1]) throw new Error(`no sum in “${text ?? ''}”`);
  return Number(found[1].replaceAll(',', ''));
}
