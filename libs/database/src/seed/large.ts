import type { DemoProduct } from './demo-mall.js';
import { products } from './products.js';
import { at, between, pick, seeded, type Random } from './random.js';
import { vendors } from './vendors.js';

const FIRST = ['이웃이 고른', '다시 만든', '작게 담은', '넉넉한', '오래 찾던', '처음 내놓는', '한 번 더 손본', '봄맞이', '여름내', '가을볕', '겨울나기', '선물하는', '혼자 쓰는', '둘이 쓰는', '온 식구', '골목집', '단골이 찾는', '손이 가는', '아껴 둔', '주말에 쓰는'] as const;
const LAST = ['', ' 두 번째', ' 새 꾸림', ' 작은 것', ' 큰 것', ' 한 벌', ' 두 벌', ' 선물 꾸림', ' 알뜰 꾸림', ' 가벼운 판'] as const;

/** A price near `won`, in whole hundreds, not under a thousand. */
function near(won: number, r: Random): number {
  return Math.max(1_000, Math.round((won * (0.75 + r() * 0.6)) / 100) * 100);
}

/**
 * `count` further products for a large mall, one after another, so that a hundred thousand fit through any memory. Each is a
 * neighbour of a product of the small one: another name, price and stock, the same maker, category, notice and pictures. Same seed, same products.
 */
export function* generateProducts(count: number, seed: string): Generator<DemoProduct, void, undefined> {
  const models = products(vendors()).filter((product) => product.state === 'ON_SALE');
  const r = seeded(`large/${seed}`);
  for (let n = 0; n < count; n++) {
    const model = at(models, n * 7 + Math.floor(r() * 7));
    const number = String(n + 1).padStart(6, '0');
    const name = `${pick(r, FIRST)} ${model.name}${pick(r, LAST)}`;
    const factor = near(model.variants[0]?.priceWon ?? 10_000, r) / (model.variants[0]?.priceWon ?? 10_000);
    const publishedAt = -between(r, 1_440, 720 * 1_440);
    yield {
      ...model,
      slug: `${model.slug}-${number}`,
      name,
      notice: model.notice,
      variants: model.variants.map((variant, index) => {
        const priceWon = Math.max(1_000, Math.round((variant.priceWon * factor) / 100) * 100);
        const listed = variant.listPriceWon !== null && r() < 0.5;
        return { ...variant, sku: `L${number}-${index + 1}`, priceWon, listPriceWon: listed ? priceWon + Math.ceil(priceWon / 1_000) * 100 : null, stock: r() < 0.05 ? 0 : between(r, 1, 300) };
      }),
      createdAt: publishedAt - 2_880,
      publishedAt,
    };
  }
}
