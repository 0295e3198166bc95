import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { DESKTOP, addresses, axe, productAddress, startShop, visit } from './browser.js';

const mall = await startShop();
const catalogue = await (async () => {
  const { page, context } = await visit(mall);
  const product = await productAddress(page, false);
  await page.goto('/v');
  const maker = (await page.locator('.makers a').first().getAttribute('href')) ?? '';
  await page.goto('/exhibitions');
  const exhibitions = await addresses(page, 'a[href^="/e/"]');
  await context.close();
  return ['/', '/c', '/c?stock=1&min=1000&dong=고척동', '/search?q=간장', '/search?q=없는물건이름', product, '/v', '/v?dong=구로동', maker, '/exhibitions', ...new Set(exhibitions)];
})();
const live = ['/cart', '/orders/find', '/sign-in', '/sign-up'];
const texts = ['/terms', '/privacy', '/disputes', '/reviews-policy', '/accessibility', '/help'];

describe('every page, on the narrowest phone, on a phone and on a desk', () => {
  it('has nothing for axe to find, one h1, no box ticked beforehand, and never scrolls sideways', async () => {
    const { page, errors } = await visit(mall);
    const wrong: string[] = [];
    for (const address of [...catalogue, ...live, ...texts]) {
      await page.goto(address);
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        if ((await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')) > 0) wrong.push(`${address} scrolls sideways at ${width}`);
        if (width !== 320) wrong.push(...(await axe(page)));
      }
      if ((await page.locator('h1').count()) !== 1) wrong.push(`${address} has ${await page.locator('h1').count()} h1`);
      const ticked = await page.locator('form:not(.filters) input[type=checkbox]:checked, form:not(.filters) input[type=radio]:checked').count();
      if (ticked > 0) wrong.push(`${address} has ${ticked} boxes ticked beforehand`);
      if (!(await page.title()).endsWith(' | 구로e몰')) wrong.push(`${address} is called ${await page.title()}`);
    }
    expect(wrong).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('what is sent to the browser', () => {
  it('a file that no build has is a 404, and no page', async () => {
    for (const path of ['/assets/nothing-0a1b2c3d.js', '/assets/', '/fonts/nothing.woff2']) {
      const answer = await fetch(`http://localhost:${mall.port}${path}`);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, 'text/plain; charset=utf-8']);
    }
  });

  const scriptsOf = async (address: string, context?: BrowserContext): Promise<{ files: string[]; bytes: number }> => {
    const shopper = context ?? (await visit(mall, DESKTOP)).context;
    const page = await shopper.newPage();
    const files = new Map<string, Promise<number>>();
    page.on('response', (answer) => {
      if (answer.request().resourceType() === 'script') files.set(answer.url(), answer.body().then((body) => brotliCompressSync(body).byteLength));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(new URL(page.url()).pathname).toBe(new URL(address, page.url()).pathname);
    const bytes = (await Promise.all(files.values())).reduce((sum, one) => sum + one, 0);
    await shopper.close();
    return { files: [...files.keys()], bytes };
  };

  it('is at most 20 kB of script on pages of the catalogue, and at most 110 kB elsewhere, checkout included', async () => {
    const wrong: string[] = [];
    for (const address of catalogue) {
      const { files, bytes } = await scriptsOf(address);
      if (files.length !== 1 || bytes > 20_000) wrong.push(`${address}: ${files.length} files, ${bytes} bytes`);
    }
    for (const address of live) {
      const { bytes } = await scriptsOf(address);
      if (bytes > 110_000) wrong.push(`${address}: ${bytes} bytes`);
    }
    expect(wrong).toEqual([]);
  });

  it('is guarded: no script but ours, no frame around us, nothing sniffed, metrics not here', async () => {
    const base = `http://localhost:${mall.port}`;
    const home = await fetch(`${base}/`);
    const policy = home.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(home.headers.get('x-content-type-options')).toBe('nosniff');
    expect(home.headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
    expect((await fetch(`${base}/cart`)).headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[\w+/=-]{20,}' 'strict-dynamic'/);
    expect((await fetch(`${base}/metrics`)).status).toBe(404);
    expect(await (await fetch(`http://127.0.0.1:${mall.port + 7}/metrics`)).text()).toContain('http_request_duration_seconds');
    for (const path of ['/media/../package.json', '/media/%2e%2e/secret', '/media/.env']) expect((await fetch(`${base}${path}`)).status).toBe(404);
  });

  it('keeps what never changes for a year, and sends text compressed', async () => {
    const base = `http://localhost:${mall.port}`;
    const html = await (await fetch(`${base}/`)).text();
    const picture = /\/media\/[\w-]+\.\w+/.exec(html)?.[0] ?? '';
    const style = /\/assets\/[\w-]+\.css/.exec(html)?.[0] ?? '';
    for (const path of [picture, style]) {
      const answer = await fetch(`${base}${path}`, { headers: { 'accept-encoding': 'br' } });
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      await answer.arrayBuffer();
    }
    expect((await fetch(`${base}${style}`, { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding')).toBe('br');
    expect((await fetch(`${base}/`, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')).toBe('gzip');
  });

  it('takes no form from another site', async () => {
    const base = `http://localhost:${mall.port}`;
    const body = new URLSearchParams({ variantId: 'x', quantity: '1', from: 'x' });
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await fetch(`${base}/cart/add`, { method: 'POST', body, headers, redirect: 'manual' })).status).toBe(403);
    }
  });
});

describe('a list', () => {
  it.each(['sold', 'new', 'low', 'high'])('in the order %s is walked to its end, each product once', async (sort) => {
    const { page, errors } = await visit(mall, { script: false });
    const seen: string[] = [];
    for (let next: string | undefined = `/c?sort=${sort}&n=96`; next !== undefined; [next] = await addresses(page, 'a[rel=next]')) {
      expect((await page.goto(next))?.status()).toBe(200);
      seen.push(...(await addresses(page, '[data-list] .card .name a')));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(`${seen.length}개`).toBe(((await page.locator('[data-list-count]').textContent()) ?? '').trim());
    expect(errors).toEqual([]);
  });
});

describe('what is not there', () => {
  it('an address that was cut or changed on its way is said to be wrong, and is no fault of ours', async () => {
    const { page } = await visit(mall);
    for (const address of ['/c?after=cut', '/c?sort=new&after=WzEsIngiXQ', '/search?q=%00', '/p/%00']) {
      expect((await page.goto(address))?.status()).toBe(400);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('처리할 수 없는 요청입니다');
    }
  });

  it('answers 404 with a search box', async () => {
    const { page } = await visit(mall);
    for (const address of ['/nowhere', '/p/없는-상품', '/v/없는-업체', '/e/없는-기획전', '/c/없는-분류', '/terms/1999-01', '/orders/01999999-0000-7000-8000-000000000000']) {
      expect((await page.goto(address))?.status()).toBe(404);
      expect(await page.locator('main [type=search]').count()).toBe(1);
      expect(await page.locator('h1').count()).toBe(1);
    }
  });
});
