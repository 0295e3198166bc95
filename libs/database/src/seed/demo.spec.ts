import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DONG, parseBusinessNumber, parsePhone } from '#kernel';
import { COMPOSITIONS, GROUNDS } from './art/drawing.js';
import { demoMall } from './demo.js';

interface NoticeFile {
  readonly categories: readonly { readonly id: string; readonly fields: readonly { readonly id: string; readonly required: boolean; readonly type: string }[] }[];
}

const mall = demoMall();
const notices = JSON.parse(readFileSync(new URL('../../../catalog/src/product-notice.json', import.meta.url), 'utf8')) as NoticeFile;
const twice = <T>(list: readonly T[]): T[] => list.filter((entry, index) => list.indexOf(entry) !== index);

describe('the demo mall', () => {
  it('is the same at every call', () => {
    expect(JSON.stringify(demoMall())).toBe(JSON.stringify(mall));
  });

  it('has 36 makers on sale and one that has applied, in all ten neighbourhoods', () => {
    expect(mall.vendors.filter((vendor) => vendor.state === 'APPROVED')).toHaveLength(36);
    expect(mall.vendors.filter((vendor) => vendor.state === 'APPLIED')).toHaveLength(1);
    expect(new Set(mall.vendors.map((vendor) => vendor.dong))).toEqual(new Set(DONG));
    expect(mall.vendors[0]?.slug).toBe('gocheok-balhyo');
  });

  it('marks every company as invented, with numbers that pass the checks of the forms', () => {
    for (const vendor of mall.vendors) {
      expect(parseBusinessNumber(vendor.businessNumber)).toBe(vendor.businessNumber);
      expect(vendor.businessNumber).toMatch(/^00000/);
      expect(parsePhone(vendor.phone)).toBe(vendor.phone);
      expect(vendor.phone).toMatch(/^020000\d{4}$/);
      expect(vendor.representative).toMatch(/^견본대표 /);
      expect(vendor.address).toContain('견본로');
      expect(vendor.email).toMatch(/@example\.invalid$/);
      expect(vendor.name.length).toBeLessThanOrEqual(60);
    }
    for (const key of ['slug', 'name', 'businessNumber', 'phone', 'representative'] as const) expect(twice(mall.vendors.map((vendor) => vendor[key]))).toEqual([]);
  });

  it('has a tree of 6, 22 and 66 categories whose parents come first', () => {
    expect([1, 2, 3].map((depth) => mall.categories.filter((category) => category.depth === depth).length)).toEqual([6, 22, 66]);
    const seen = new Map<string, number>();
    for (const category of mall.categories) {
      expect(category.parent === null ? 0 : seen.get(category.parent)).toBe(category.depth - 1);
      expect(notices.categories.map((notice) => notice.id)).toContain(category.noticeKind);
      seen.set(category.slug, category.depth);
    }
    expect(seen.size).toBe(mall.categories.length);
  });

  it('has 323 products with addresses and keys of their own, 310 of them on sale', () => {
    expect(mall.products).toHaveLength(323);
    const states = Map.groupBy(mall.products, (product) => product.state);
    expect(Object.fromEntries([...states].map(([state, products]) => [state, products.length]))).toEqual({ ON_SALE: 310, SUBMITTED: 7, REJECTED: 1, PAUSED: 4, DRAFT: 1 });
    for (const key of ['slug', 'name', 'description'] as const) expect(twice(mall.products.map((product) => product[key]))).toEqual([]);
    expect(twice(mall.products.flatMap((product) => product.variants.map((variant) => variant.sku)))).toEqual([]);
    expect(mall.products.filter((product) => product.slug !== product.slug.normalize('NFC') || /[^\p{L}\p{N}-]/u.test(product.slug))).toEqual([]);
    for (const product of mall.products) {
      expect(mall.vendors.find((vendor) => vendor.slug === product.vendor)?.state).toBe('APPROVED');
      expect(mall.categories.find((category) => category.slug === product.category)?.depth).toBe(3);
      expect(product.decisionReason !== null).toBe(product.state === 'REJECTED' || product.state === 'PAUSED');
      expect(product.publishedAt === null).toBe(['SUBMITTED', 'REJECTED', 'DRAFT'].includes(product.state));
      const sentences = product.description.match(/[다요]\.(?= |$)/g) ?? [];
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(4);
    }
  });

  it('gives something to sell for every maker', () => {
    const selling = new Set(mall.products.filter((product) => product.state === 'ON_SALE').map((product) => product.vendor));
    expect(mall.vendors.filter((vendor) => vendor.state === 'APPROVED' && !selling.has(vendor.slug))).toEqual([]);
  });
});

describe('prices and stock', () => {
  it('are whole, between 100 won and 100 million, with list prices above them', () => {
    for (const variant of mall.products.flatMap((product) => product.variants)) {
      expect(Number.isInteger(variant.priceWon) && variant.priceWon >= 100 && variant.priceWon % 100 === 0 && variant.priceWon < 1_000_000).toBe(true);
      if (variant.listPriceWon !== null) expect(variant.listPriceWon).toBeGreaterThan(variant.priceWon);
      expect(Number.isInteger(variant.stock) && variant.stock >= 0).toBe(true);
    }
  });

  it('know products that are sold out, and some of which few are left', () => {
    const stocks = mall.products.flatMap((product) => product.variants.map((variant) => variant.stock));
    expect(stocks.filter((stock) => stock === 0).length).toBeGreaterThan(10);
    expect(stocks.filter((stock) => stock > 0 && stock < 5).length).toBeGreaterThan(20);
    expect(stocks.filter((stock) => stock > 0).length).toBeGreaterThan(stocks.length * 0.9);
  });

  it('have a variant for each combination of option values', () => {
    for (const { options, variants } of mall.products) {
      expect(variants).toHaveLength(options.reduce((product, option) => product * option.values.length, 1));
      expect(twice(variants.map((variant) => variant.label))).toEqual([]);
      for (const variant of variants) variant.optionValues.forEach((value, index) => expect(options[index]?.values).toContain(value));
    }
  });
});

describe('what the law wants of a product', () => {
  it('answers every field of its category’s notice, conditional ones too, in the field’s type', () => {
    for (const product of mall.products) {
      const kind = mall.categories.find((category) => category.slug === product.category)?.noticeKind;
      const fields = notices.categories.find((notice) => notice.id === kind)?.fields ?? [];
      expect(Object.keys(product.notice).sort()).toEqual(fields.map((field) => field.id).sort());
      for (const field of fields) {
        const answer = product.notice[field.id] ?? '';
        expect(answer.trim()).not.toBe('');
        if (field.type === 'month') expect(answer).toMatch(/^\d{4}-\d{2}$/);
        if (field.type === 'date') expect(answer).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (field.type === 'boolean') expect(['true', 'false']).toContain(answer);
        if (field.type === 'phone') expect(parsePhone(answer)).toBeDefined();
      }
    }
  });

  it('exempts rice, produce and books from tax and nothing else', () => {
    const exempt = new Set(mall.products.filter((product) => product.taxKind === 'EXEMPT').map((product) => product.category));
    expect([...exempt].sort()).toEqual(['food-harvest-fruit', 'food-harvest-grain', 'food-harvest-vegetable', 'paper-publishing-books']);
  });

  it('names the legal reason wherever withdrawal is excluded', () => {
    const excluded = mall.products.filter((product) => product.withdrawalExclusion !== null);
    expect(excluded.length).toBeGreaterThan(40);
    for (const product of excluded) expect(product.withdrawalExclusion).toMatch(/제17조 제2항 제[356]호/);
    expect(mall.products.filter((product) => product.madeToOrder).map((product) => product.withdrawalExclusion?.includes('제6호'))).not.toContain(false);
  });
});

describe('pictures', () => {
  it('are one to four for each product, each with a sentence', () => {
    expect(new Set(mall.products.map((product) => product.pictures.length))).toEqual(new Set([1, 2, 3, 4]));
    const all = mall.products.flatMap((product) => product.pictures);
    expect(twice(all.map((picture) => picture.key))).toEqual([]);
    for (const picture of all) expect(picture.alt).toMatch(/^.+ 그림\. .+니다\.$/);
  });

  it('never share shape, composition and ground, whatever the order of a list', () => {
    const triples = mall.products.map(({ pictures: [first] }) => `${first?.drawing.shape}/${first?.drawing.composition}/${first?.drawing.ground}`);
    expect(twice(triples)).toEqual([]);
    expect(new Set(mall.products.map(({ pictures: [first] }) => first?.drawing.composition)).size).toBe(COMPOSITIONS.length);
    expect(new Set(mall.products.map(({ pictures: [first] }) => first?.drawing.ground)).size).toBe(GROUNDS.length);
  });
});

describe('exhibitions, people and orders', () => {
  const variants = new Map(mall.products.flatMap((product) => product.variants.map((variant) => [variant.sku, { product, variant }] as const)));

  it('are one open, one that opens in ten minutes, one next week and one past', () => {
    expect(mall.exhibitions.map(({ opensAt, closesAt }) => (closesAt <= 0 ? 'past' : opensAt <= 0 ? 'open' : opensAt))).toEqual(['open', 10, 10_080, 'past']);
  });

  it('offer what is on sale for less, paid for by shares that add up, the vendor’s at most half', () => {
    for (const exhibition of mall.exhibitions) {
      expect(twice(exhibition.items.map((item) => item.sku))).toEqual([]);
      for (const item of exhibition.items) {
        const found = variants.get(item.sku);
        expect(found?.product.state).toBe('ON_SALE');
        expect(item.priceWon).toBeLessThan(found?.variant.priceWon ?? 0);
        expect(item.priceWon % 100).toBe(0);
        expect(item.vendorShareBp + item.mallShareBp + item.budgetShareBp).toBe(10_000);
        expect(item.budgetShareBp > 0).toBe(mall.budgets.some(({ code }) => code === item.budget));
        expect(item.vendorShareBp).toBeLessThanOrEqual(5_000);
        expect(item.perShopperLimit).toBeLessThanOrEqual(item.allotment);
        // sold at a price of its own before the exhibition began
        expect(found?.product.createdAt).toBeLessThan(exhibition.opensAt);
      }
    }
  });

  it('let every role sign in', () => {
    expect(twice(mall.accounts.map((account) => account.email))).toEqual([]);
    expect(mall.accounts.flatMap((account) => account.staffRoles).sort()).toEqual(['ACCOUNTANT', 'ACCOUNTANT', 'ADMIN', 'AUDITOR', 'MERCHANDISER', 'OPERATOR']); // what one accountant proposes, another one approves
    expect(mall.accounts.flatMap((account) => account.vendorRoles)).toEqual([
      { vendor: 'gocheok-balhyo', role: 'OWNER' },
      { vendor: 'gocheok-balhyo', role: 'CLERK' },
      { vendor: 'dorim-oven', role: 'OWNER' },
    ]);
    for (const account of mall.accounts) {
      expect(account.password.length).toBeGreaterThanOrEqual(10);
      expect(account.email).toMatch(/@demo\.guro\.example$/);
    }
  });

  it('have a past: two periods that were confirmed, money that is held for two reasons, money that is expected, and a part that the district paid', () => {
    const { sales, vendor, paidPeriodOf, closedPeriodOf } = mall.history;
    expect(sales.filter((sale) => sale.confirmed !== null).map((sale) => sale.confirmed)).toEqual([paidPeriodOf, closedPeriodOf]);
    expect(paidPeriodOf - closedPeriodOf).toBeGreaterThan(16); // never in one half of a month
    expect(sales.map((sale) => [sale.hold !== null, sale.claim !== null])).toEqual([[false, false], [false, false], [true, false], [false, true], [false, false]]);
    const autumn = mall.exhibitions.find((exhibition) => exhibition.closesAt < 0);
    const funded = new Set(autumn?.items.filter((item) => item.budgetShareBp > 0).map((item) => item.sku));
    expect(sales.filter((sale) => -sale.placed * 1440 > (autumn?.opensAt ?? 0) && -sale.placed * 1440 < (autumn?.closesAt ?? 0) && sale.lines.some((line) => funded.has(line.sku)))).toHaveLength(1);
    for (const line of sales.flatMap((sale) => sale.lines)) expect(variants.get(line.sku)?.product.vendor).toBe(vendor);
  });

  it('have orders whose lines are on sale and in stock', () => {
    expect(mall.orders.map((order) => order.outcome)).toEqual(['SHIPPED', 'PAID', 'PAID', 'WAITING_DEPOSIT']);
    for (const line of [...mall.orders, ...mall.history.sales].flatMap((order) => order.lines)) {
      expect(variants.get(line.sku)?.product.state).toBe('ON_SALE');
      expect(variants.get(line.sku)?.variant.stock).toBeGreaterThanOrEqual(line.quantity);
    }
  });
});
