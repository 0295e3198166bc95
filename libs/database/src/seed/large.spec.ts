import { describe, expect, it } from '@jest/globals';
import { demoMall } from './demo.js';
import { generateProducts } from './large.js';

describe('products of a large mall', () => {
  const some = [...generateProducts(2_000, 'a')];

  it('are as many as asked for, each with an address and keys of its own', () => {
    expect(some).toHaveLength(2_000);
    expect(new Set(some.map((product) => product.slug)).size).toBe(2_000);
    expect(new Set(some.flatMap((product) => product.variants.map((variant) => variant.sku))).size).toBe(some.flatMap((product) => product.variants).length);
    const small = new Set(demoMall().products.flatMap((product) => [product.slug, ...product.variants.map((variant) => variant.sku)]));
    expect(some.filter((product) => small.has(product.slug) || product.variants.some((variant) => small.has(variant.sku)))).toEqual([]);
  });

  it('are the same for the same seed and others for another', () => {
    expect([...generateProducts(50, 'a')]).toEqual(some.slice(0, 50));
    expect([...generateProducts(50, 'b')]).not.toEqual(some.slice(0, 50));
  });

  it('share the pictures of the small mall and are all on sale', () => {
    const keys = new Set(demoMall().products.flatMap((product) => product.pictures.map((picture) => picture.key)));
    expect(some.flatMap((product) => product.pictures).filter((picture) => !keys.has(picture.key))).toEqual([]);
    expect(new Set(some.map((product) => product.state))).toEqual(new Set(['ON_SALE']));
  });

  it('have whole prices with list prices above them, and plausible names', () => {
    for (const product of some) {
      expect(product.name.length).toBeLessThanOrEqual(60);
      for (const variant of product.variants) {
        expect(variant.priceWon % 100).toBe(0);
        expect(variant.priceWon).toBeGreaterThanOrEqual(1_000);
        if (variant.listPriceWon !== null) expect(variant.listPriceWon).toBeGreaterThan(variant.priceWon);
      }
    }
  });
});
