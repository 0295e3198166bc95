// What the scenarios walk through, taken from the seeded database: the same for both sides.
import { readQuery } from '../../dist/libs/catalog/src/search-text.js';

const SHOPPERS = 400;
const PIECES = 100;
const SELLABLE = "p.state = 'ON_SALE' and x.state = 'ACTIVE' and v.state = 'APPROVED'";

/** @param {import('pg').Pool} database  @param {{mall: number, limit: number}} toss ports of the sandboxes */
export function preparations(database, toss) {
  const rows = async (text, values) => (await database.query(text, values)).rows;
  const used = [];
  /** Variants that are in no exhibition and need no consent, with what one piece costs delivered. */
  const goods = async (count) => {
    const found = await rows(
      `select distinct on (p.id) x.id as "variantId", (x.price_won + case when v.free_shipping_above_won is not null and x.price_won >= v.free_shipping_above_won then 0 else v.shipping_fee_won end)::int as "totalWon"
       from variant x join product p on p.id = x.product_id join product_version pv on pv.id = p.current_version_id join vendor v on v.id = x.vendor_id
       where ${SELLABLE} and not pv.made_to_order and not exists (select from exhibition_item i where i.variant_id = x.id) and x.id <> all($1::uuid[]) order by p.id limit $2`,
      [used, count],
    );
    used.push(...found.map((good) => good.variantId));
    return found;
  };

  return {
    W1: async () => {
      const categories = await rows('select c.id, c.slug, c.depth from category c where exists (select from product p where p.category_path @> array[c.id]) order by c.depth, c.position limit 24');
      const sorts = ['NEWEST', 'PRICE_ASC', 'MOST_SOLD'];
      return { lists: [null, ...categories].flatMap((category) => sorts.map((sort) => ({ variables: { filter: category ? { category: category.slug } : {}, sort }, plain: { category: category && { id: category.id, depth: category.depth }, sort } }))) };
    },
    W2: async () => ({ slugs: (await rows("select slug from product where state = 'ON_SALE' order by md5(slug) limit 500")).map((row) => row.slug) }),
    W3: async () => {
      const names = await rows("select distinct on (md5(name)) name from product where state = 'ON_SALE' order by md5(name) limit 200");
      const words = new Set(names.flatMap(({ name }) => name.split(/\s+/)).filter((word) => /^[가-힣]{2,}$/.test(word)));
      return { words: [...words].slice(0, 60).map((query) => asked(query)) };
    },
    W4: async () => ({ variants: (await rows(`select x.id from variant x join product p on p.id = x.product_id join vendor v on v.id = x.vendor_id join stock s on s.variant_id = x.id where ${SELLABLE} and s.on_hand - s.reserved > 20 order by md5(x.id::text) limit 501`)).map((row) => row.id) }),
    W5: async () => {
      const chosen = await goods(64);
      await rows('update stock set on_hand = 1000000 where variant_id = any($1::uuid[])', [chosen.map((good) => good.variantId)]);
      return { goods: chosen, toss };
    },
    W6: async () => {
      const [good] = await goods(1);
      await rows('update stock set on_hand = $2, reserved = 0 where variant_id = $1', [good.variantId, PIECES]);
      return { good, shoppers: SHOPPERS, pieces: PIECES };
    },
  };
}

/** A word as the mall reads it: what it must hold, and what makes a product an exact hit. */
function asked(query) {
  const { terms, parts, exact } = readQuery(query);
  return { query, terms, part: parts[0] ?? '', exact: exact[0] ?? [] };
}

const WRITTEN = ['mall_order', 'vendor_order', 'order_line', 'order_access', 'consent', 'payment', 'payment_attempt', 'state_change', 'stock_movement', 'ledger_transaction', 'ledger_entry', 'webhook_delivery', 'jobs._private_jobs'];

/** How many rows there are of what an order writes. */
export async function writtenRows(database) {
  const { rows: [counts] } = await database.query(`select ${WRITTEN.map((table) => `(select count(*)::int from ${table}) as "${table}"`).join(', ')}`);
  return counts;
}
