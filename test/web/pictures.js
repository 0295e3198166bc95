// `npm run pictures`: photographs the running demo mall for the README, desktop and phone. Needs `npm start` in another terminal, and Chromium.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const base = process.env.MALL_PUBLIC_URL ?? `http://localhost:${process.env.MALL_PORT ?? 3000}`;
const folder = 'docs/pictures';
const PAGES = [
  { name: 'home', path: '/', width: 1280, height: 900 },
  { name: 'exhibition-phone', path: '/e/winter-ready', width: 390, height: 844 },
  { name: 'product', path: null, width: 1280, height: 900 },
  { name: 'cart-phone', path: '/cart', width: 390, height: 844 },
];

/** Two things of two makers, as the exhibition offers them. */
async function fillCart(page) {
  await page.goto(`${base}/e/winter-ready`);
  const links = await page.locator('.card[data-options="1"] .name a').evaluateAll((all) => all.map((link) => link.href));
  for (const link of links.slice(0, 2)) {
    await page.goto(link);
    await page.locator('button[value=stay]:visible').click();
    await page.locator('.toast').waitFor();
  }
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  await mkdir(folder, { recursive: true });
  for (const { name, path, width, height } of PAGES) {
    const page = await browser.newPage({ viewport: { width, height }, locale: 'ko-KR' });
    if (name === 'cart-phone') await fillCart(page);
    await page.goto(`${base}${path ?? '/e/winter-ready'}`);
    if (path === null) await Promise.all([page.waitForURL('**/p/**'), page.locator('main a[href^="/p/"]').first().click()]);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
}
