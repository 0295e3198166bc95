import { beforeAll, describe, expect, it } from '@jest/globals';
import { claim, preview, type Question } from '../support/claim.js';
import { pageDocuments } from '../support/documents.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';

/** What the pages are asked for. */
interface Seen {
  product: string;
  category: string;
  vendor: string;
  exhibition: string;
  question: Question;
}

describe('the pages of the shop', () => {
  let mall: Mall;
  let shelf: Shelf;
  let shopper: Shopper;
  const email = 'many-orders@example.invalid';

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api'], env: { MALL_COUNT_SQL: '1' } });
    shelf = new Shelf(mall.databaseUrl);
    shopper = new Shopper(mall);
    await shopper.signUp(email);
  });

  /** Buys a piece of each, paid by card, and gives half of what was bought back. */
  async function bought(products: readonly ShelfProduct[]): Promise<Question> {
    const lines = products.map(({ variantId }) => ({ variantId, quantity: 2 }));
    for (const { variantId, quantity } of lines) await shopper.add(variantId, quantity);
    const { totalWon } = await shopper.place({ lines, seenTotalWon: 1 });
    const order = await shopper.place({ lines, seenTotalWon: totalWon ?? 0 });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    await shopper.confirm(order.id, await shopper.agree(order.id), order.sums.totalWon);
    const rows = await shelf.sql<{ id: string }>('select id from order_line where order_id = $1 order by position', [order.id]);
    const question = { orderId: order.id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: rows.map(({ id }) => ({ lineId: id, quantity: 1 })) };
    const { refundWon } = (await preview(shopper, question)) as unknown as { refundWon: number };
    const outcome = await claim(shopper, { ...question, agreedRefundWon: refundWon });
    if (outcome.__typename !== 'Order') throw new Error(JSON.stringify(outcome));
    return question;
  }

  /** Products of so many makers, all in one open exhibition. */
  async function stocked(count: number, makers: number): Promise<{ products: ShelfProduct[]; exhibition: string }> {
    const vendors = await Promise.all(Array.from({ length: makers }, () => shelf.createVendor()));
    const products: ShelfProduct[] = [];
    for (let index = 0; index < count; index += 1) products.push(await shelf.createProduct({ vendorId: vendors[index % makers] ?? '', stock: 100, priceWon: 40_000 }));
    const now = Date.now();
    const [first, ...others] = products;
    if (!first) throw new Error('no product');
    const { exhibitionId, slug } = await shelf.createExhibition(first, { priceWon: 30_000, opensAt: new Date(now - 60_000), closesAt: new Date(now + 3_600_000) });
    for (const [index, product] of others.entries()) {
      await shelf.sql('insert into exhibition_item (id, exhibition_id, variant_id, product_id, vendor_id, position, price_won, vendor_share_bp, mall_share_bp, allotment, per_shopper_limit) values (gen_random_uuid(), $1, $2, $3, $4, $5, 30000, 10000, 0, 50, 50)', [exhibitionId, product.variantId, product.productId, product.vendorId, index + 1]);
    }
    return { products, exhibition: slug };
  }

  async function seen({ products, exhibition }: Awaited<ReturnType<typeof stocked>>, question: Question): Promise<Seen> {
    const [product] = products;
    const [row] = await shelf.sql<{ category: string; vendor: string }>('select c.slug as category, v.slug as vendor from product p join category c on c.id = p.category_path[1] join vendor v on v.id = p.vendor_id where p.id = $1', [product?.productId]);
    return { product: product?.slug ?? '', category: row?.category ?? '', vendor: row?.vendor ?? '', exhibition, question };
  }

  /** What each page asks for. */
  function asked({ product, category, vendor, exhibition, question }: Seen): Record<string, Record<string, unknown>> {
    const order = { id: question.orderId };
    const list = { sort: 'NEWEST', first: 24, after: null };
    return {
      Cart: {}, Checkout: { zip: '08209', couponIssueIds: null }, OpenCoupons: {}, MyCoupons: {}, Home: {}, Shell: {}, Visitor: {}, Me: {}, WhoChanges: {}, WhoLeaves: {}, WhoSignsIn: {}, Exhibitions: {}, Makers: {}, MyOrders: { after: null }, Product: { slug: product },
      Category: { ...list, slug: category, some: true, filter: { category } }, Maker: { ...list, slug: vendor, filter: { vendor } }, Exhibition: { slug: exhibition, first: 24, after: null },
      Search: { ...list, sort: 'RELEVANCE', filter: { query: '씨간장' }, asked: true }, Order: order, PaymentResult: order, RefundAccount: order, ClaimPage: order, ExchangeChoices: order, RefundPreview: { question },
    };
  }

  it('ask as many statements of a large mall as of a small one, each of them', async () => {
    const pages = await pageDocuments('storefront');
    const count = async (variables: Record<string, Record<string, unknown>>): Promise<Record<string, number | string>> => {
      const counts: Record<string, number | string> = {};
      for (const [name, values] of Object.entries(variables)) {
        const answer = await shopper.ask(pages.get(name) ?? '', values);
        counts[name] = answer.errors ? JSON.stringify(answer.errors) : answer.statements;
      }
      return counts;
    };
    const [member] = await shelf.sql<{ id: string }>('select id from account where email = $1', [email]);
    const holders = [member?.id ?? ''];
    const few = await stocked(1, 1);
    await shelf.createCoupon({ holders });
    await shelf.createCoupon();
    const small = asked(await seen(few, await bought(few.products)));
    expect(Object.keys(small).sort()).toEqual([...pages.keys()].sort()); // a new page is counted too
    await shopper.add(few.products[0]?.variantId ?? '', 1);
    await count(small); // the tree of categories is read once a minute
    const one = await count(small);

    const many = await stocked(12, 4);
    for (let index = 0; index < 4; index += 1) await bought(many.products.slice(0, 1 + index));
    const question = await bought(many.products);
    for (const { variantId } of many.products) await shopper.add(variantId, 1);
    for (let index = 0; index < 3; index += 1) await new Shopper(mall).signIn(email);
    await stocked(3, 3);
    for (const { vendorId } of many.products) await shelf.createCoupon({ vendorId, holders });
    for (let index = 0; index < 4; index += 1) await shelf.createCoupon(index % 2 === 0 ? { holders } : {});
    expect(await count(asked(await seen(many, question)))).toEqual(one);
    expect(Object.values(one).filter((statements) => typeof statements !== 'number' || statements > 12)).toEqual([]);
  }, 120_000);

  it('show of several exhibitions together what each shows by itself', async () => {
    const page = 'nodes { slug price { won } } edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } count';
    const { exhibitions } = await shopper.data<{ exhibitions: { open: { slug: string; products: unknown }[] } }>(`{ exhibitions { open { slug products(first: 2) { ${page} } } } }`);
    expect(exhibitions.open.length).toBe(3);
    for (const { slug, products } of exhibitions.open) expect(await shopper.data(`{ products(filter: { exhibition: "${slug}" }, first: 2) { ${page} } }`)).toEqual({ products });
  });
});
