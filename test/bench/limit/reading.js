// W1 list, W2 product, W3 search.
const PAGE = 21;
const COUNTED = 1_001;
const SELLABLE = "p.state = 'ON_SALE' and p.vendor_id <> all (array(select id from vendor where state <> 'APPROVED'))";
const STOCK = `cross join lateral (select coalesce(sum(s.on_hand - s.reserved), 0)::int as available from stock s join variant x on x.id = s.variant_id and x.state = 'ACTIVE' where s.product_id = p.id) s`;
const CARD = `p.id, p.slug, p.name, p.thumbnail, p.thumbnail_color, p.price_won, p.option_count, v.name as vendor_name, v.dong, v.shipping_fee_won, v.free_shipping_above_won, s.available`;
const ORDERS = { NEWEST: 'p.published_at desc, p.id desc', PRICE_ASC: 'p.price_won, p.id', MOST_SOLD: 'p.sold_count desc, p.id desc' };

const page = (where, order, size) => `select ${CARD} from (select p.id from product p where ${SELLABLE} ${where} order by ${order} limit ${size}) page
  join product p on p.id = page.id join vendor v on v.id = p.vendor_id ${STOCK} order by ${order}`;
const count = (where) => `select count(*)::int as n from (select from product p where ${SELLABLE} ${where} limit ${COUNTED}) found`;
const inCategory = (depth) => `and p.category_${depth} = $1`;
const MATCHING = 'and p.search_terms @> $1::text[] and strpos(p.search_name, $2) > 0';
/** Products that carry the word as a word first, then by sales: the mall's own order. */
const BEST = '(p.search_terms && $3::text[]) desc, p.sold_count desc, p.id desc';

const OFFERS = `select i.id, i.product_id, i.variant_id, i.price_won, x.price_won as selling_won, i.allotment, i.allotment - i.taken as left, i.per_shopper_limit, i.vendor_share_bp, i.mall_share_bp, e.name, e.slug, e.opens_at, e.closes_at
  from exhibition_item i join exhibition e on e.id = i.exhibition_id join variant x on x.id = i.variant_id
  where e.state = 'SCHEDULED' and not i.withdrawn and e.opens_at <= $2 and $2 < e.closes_at and i.product_id = any($1::uuid[])`;
const PAST = `select variant_id, price_won, at, null::timestamptz as until from price_history where variant_id = any($1::uuid[])
  union all select variant_id, price_won, greatest(at, opens_at), closes_at from exhibition_price_history where variant_id = any($1::uuid[]) and in_force`;
const PRODUCT = `select p.id, p.slug, p.state, p.current_version_id, p.category_path, pv.name, pv.description, pv.tax_kind, pv.options, pv.pictures, pv.notice, pv.withdrawal_exclusion, pv.made_to_order, to_jsonb(v) as vendor,
    (select count(*)::int from product o where o.vendor_id = v.id and o.state = 'ON_SALE') as vendor_products,
    (select jsonb_agg(jsonb_build_object('name', c.name, 'slug', c.slug) order by c.depth) from category c where c.id = any(p.category_path)) as categories,
    (select jsonb_agg(jsonb_build_object('id', x.id, 'label', x.label, 'optionValues', x.option_values, 'won', x.price_won, 'available', s.on_hand - s.reserved) order by x.position)
     from variant x join stock s on s.variant_id = x.id where x.product_id = p.id and x.state = 'ACTIVE') as variants
  from product p join product_version pv on pv.id = p.current_version_id join vendor v on v.id = p.vendor_id where p.slug = $1`;

const media = (hash, width) => `/media/${hash}-${width}.webp`;
const picture = (hash, color) => ({ small: media(hash, 160), medium: media(hash, 320), large: media(hash, 960), srcset: [160, 320, 640, 960].map((width) => `${media(hash, width)} ${width}w`).join(', '), width: 960, height: 960, alt: '', color });

export function readingRoutes({ rows }) {
  /** Offers open now for these products, and the past prices of the variants that they are about. */
  async function offersOf(productIds) {
    const offers = await rows(OFFERS, [productIds, new Date()]);
    const past = offers.length === 0 ? [] : await rows(PAST, [offers.map((offer) => offer.variant_id)]);
    return { offers, past };
  }

  const reduced = (offer, past) => {
    const was = Math.min(...past.filter((price) => price.variant_id === offer.variant_id && price.at < offer.opens_at).map((price) => price.price_won));
    return { won: offer.price_won, wasWon: Number.isFinite(was) && was > offer.price_won ? was : null, reasons: [{ label: offer.name, amountWon: offer.selling_won - offer.price_won }] };
  };

  function card(row, { offers, past }) {
    const offer = offers.filter((one) => one.product_id === row.id && one.left > 0).sort((a, b) => a.price_won - b.price_won)[0];
    return {
      id: row.id, slug: row.slug, name: row.name, soldOut: row.available <= 0, optionCount: row.option_count, shippingFeeWon: row.shipping_fee_won, freeShippingAboveWon: row.free_shipping_above_won,
      vendor: { name: row.vendor_name, dong: row.dong }, picture: row.thumbnail === null ? null : picture(row.thumbnail, row.thumbnail_color),
      price: offer ? reduced(offer, past) : { won: row.price_won, wasWon: null, reasons: [] }, allotment: offer ? { total: offer.allotment, left: offer.left, exhibition: { slug: offer.slug, name: offer.name } } : null,
    };
  }

  async function listed(text, countText, values) {
    const [found, [counted]] = await Promise.all([rows(text, values), rows(countText, values.slice(0, 2))]);
    const nodes = found.slice(0, PAGE - 1);
    const pricing = await offersOf(nodes.map((row) => row.id));
    return { count: Math.min(counted.n, COUNTED - 1), countIsExact: counted.n < COUNTED, nodes: nodes.map((row) => card(row, pricing)), pageInfo: { hasNextPage: found.length === PAGE, endCursor: nodes.at(-1)?.id ?? null } };
  }

  return {
    '/list': ({ category, sort }) => {
      const where = category ? inCategory(category.depth) : '';
      return listed(page(where, ORDERS[sort], PAGE), count(where), category ? [category.id] : []);
    },
    '/search': ({ terms, part, exact }) => listed(page(MATCHING, BEST, PAGE), count(MATCHING), [terms, part, exact]),
    '/product': async ({ slug }) => {
      const [product] = await rows(PRODUCT, [slug]);
      const related = (await rows(page(inCategory(product.category_path.length), ORDERS.MOST_SOLD, 10), [product.category_path.at(-1)])).filter((row) => row.id !== product.id).slice(0, 8);
      const pricing = await offersOf([product.id, ...related.map((row) => row.id)]);
      const variants = product.variants.map((variant) => {
        const offer = pricing.offers.find((one) => one.variant_id === variant.id);
        return { ...variant, price: offer ? reduced(offer, pricing.past) : { won: variant.won, wasWon: null, reasons: [] }, stockState: variant.available === 0 ? 'SOLD_OUT' : variant.available <= 5 ? 'FEW' : 'PLENTY' };
      });
      return { ...product, pictures: product.pictures.map((one) => picture(one.hash, one.color)), variants, related: related.map((row) => card(row, pricing)) };
    },
  };
}
