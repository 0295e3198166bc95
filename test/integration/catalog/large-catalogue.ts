import type { Database } from '#database';
import { newId } from '#kernel';
import { searchColumns } from '#catalog';

const FIRST = ['구로', '항동', '옥상', '수제', '아침', '겨울', '매운', '담백한', '작은', '오래된', '새로 짠', '볕에 말린', '골목', '지밸리', '고척'];
const MIDDLE = ['장독', '무쇠', '면', '참나무', '도자기', '유기농', '국내산', '손바느질', '저온', '두 번 구운', '햇', '통', '가죽', '한지', '원목'];
const LAST = ['된장', '간장', '고추장', '배추김치', '떡볶이', '막걸리', '손수건', '책상등', '머그컵', '의자', '들기름', '사과즙', '소금빵', '양말', '에코백', '도마', '비누', '향초', '노트', '앞치마'];

/**
 * `count` products on sale of 40 makers in a tree of 8 × 6 × 5 categories, written by SQL alone: 4,500 different names, each many times, with prices,
 * sales, moments and one variant with stock. Price history and movements are left out.
 */
export async function fillCatalogue(database: Database, count: number): Promise<void> {
  await database.transaction({ name: 'system' }, async (tx) => {
    await tx.sql(
      `insert into vendor (id, slug, name, state, representative, business_number, phone, email, zip, address, dong, identity_checked_at, created_at)
       select gen_random_uuid(), 'maker-' || i, '견본상회 ' || i, 'APPROVED', '김견본', lpad(i::text, 10, '0'), '0200000000', 'maker@example.invalid', '08209', '서울 구로구 견본로 1',
         (array['온수동', '궁동', '오류동', '고척동', '신도림동', '항동', '천왕동', '개봉동', '구로동', '가리봉동'])[1 + i % 10], ?, ? from generate_series(1, 40) i`,
      [tx.now, tx.now],
    );
    await fillTree(tx.sql.bind(tx));
    const names = FIRST.flatMap((first) => MIDDLE.flatMap((middle) => LAST.map((last) => `${first} ${middle} ${last}`)));
    await tx.sql('create temp table made_name (i int primary key, name text, search_name text, search_terms text[]) on commit drop');
    await tx.sql('insert into made_name select i, name, search_name, search_terms from jsonb_populate_recordset(null::made_name, ?::jsonb)', [JSON.stringify(names.map((name, i) => ({ i, name, ...searchColumns(name, `견본상회 ${i % 40}`) })))]);
    await tx.sql(
      `insert into product (id, vendor_id, slug, state, draft, category_path, name, price_won, search_name, search_terms, sold_count, published_at, created_at, updated_at)
       select gen_random_uuid(), v.id, 'p-' || g, 'ON_SALE', '{}', c.path, n.name, 1000 + (g * 7919 % 900) * 100, n.search_name, n.search_terms, (g::bigint * g % 997)::int,
         ?::timestamptz - g * interval '1 minute', ?, ?
       from generate_series(0, ?::int - 1) g
       join made_name n on n.i = (g::bigint * 7919 % ${names.length})::int
       join (select id, row_number() over (order by slug) - 1 as i from vendor) v on v.i = g % 40
       join (select path, row_number() over (order by slug) - 1 as i from category where depth = 3) c on c.i = g % 240`,
      [tx.now, tx.now, tx.now, count],
    );
    await tx.sql('alter table variant disable trigger variant_price');
    await tx.sql(`insert into variant (id, product_id, vendor_id, position, option_values, price_won, state, created_at) select gen_random_uuid(), id, vendor_id, 0, '{}', price_won, 'ACTIVE', ? from product`, [tx.now]);
    await tx.sql('alter table variant enable trigger variant_price');
    await tx.sql('insert into stock (variant_id, product_id, vendor_id, on_hand) select id, product_id, vendor_id, (price_won / 100 % 20)::int from variant');
  });
  for (const table of ['product', 'variant', 'stock', 'vendor', 'category']) await database.read(`analyze ${table}`);
}

async function fillTree(sql: (text: string, parameters: (string | number | null | string[])[]) => Promise<object[]>): Promise<void> {
  const insert = async (slug: string, parent: { id: string; path: string[] } | null, depth: number, position: number): Promise<{ id: string; path: string[] }> => {
    const id = newId();
    const path = [...(parent?.path ?? []), id];
    await sql("insert into category (id, parent_id, slug, name, depth, position, notice_kind, path) values (?, ?, ?, ?, ?, ?, 'etc', ?::uuid[])", [id, parent?.id ?? null, slug, slug, depth, position, path]);
    return { id, path };
  };
  for (let top = 0; top < 8; top += 1) {
    const one = await insert(`c${top}`, null, 1, top);
    for (let middle = 0; middle < 6; middle += 1) {
      const two = await insert(`c${top}-${middle}`, one, 2, middle);
      for (let leaf = 0; leaf < 5; leaf += 1) await insert(`c${top}-${middle}-${leaf}`, two, 3, leaf);
    }
  }
}
