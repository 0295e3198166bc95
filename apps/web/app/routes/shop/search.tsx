import { DONG, showNumber } from '#kernel/pure';
import type { Route } from './+types/search';
import { storefront } from '../../api.server';
import { Listing } from '../../components/listing';
import { graphql } from '../../generated/storefront';
import { filterOf, readListParams, sortOf } from '../../list-params';
import { towards } from '../../particle';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(loaderData === undefined || loaderData.list.query === '' ? '찾기' : `‘${loaderData.list.query}’ 찾기`) }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const list = readListParams(url.searchParams, 'match');
  const found = await storefront({ request, context }, SEARCH, { filter: filterOf(list), sort: sortOf(list), first: list.show, after: list.after === '' ? null : list.after, asked: list.query !== '' });
  const asked = list.query.replaceAll(/\s/g, '').toLowerCase();
  // Somebody may look for a maker, not for a thing.
  const makers = asked === '' ? [] : found.vendors.filter((vendor) => vendor.name.toLowerCase().includes(asked));
  return { ...found, products: found.products ?? null, makers, list, path: url.pathname, search: url.search };
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const { list, products, makers, vendors, exhibitions, categories, path, search } = loaderData;
  const nothing = products === null || (products.nodes.length === 0 && list.after === '' && Object.keys(filterOf({ ...list, query: '' })).length === 0);
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      <h1>{list.query === '' ? '무엇을 찾을까요' : `‘${list.query}’ 찾기`}</h1>
      {makers.length === 0 ? null : (
        <ul className="chips gap" role="list" aria-label="이름이 맞는 업체">
          {makers.map((maker) => (
            <li key={maker.slug}>
              <a className="chip" href={`/v/${encodeURIComponent(maker.slug)}`}>
                업체 {maker.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {products === null || products.similarTo === null ? null : (
        <p className="note gap" role="status">
          ‘{list.query}’에 꼭 맞는 상품이 없습니다.{' '}
          {products.similarTo === list.query ? '이름이 비슷한' : `비슷한 말 ‘${products.similarTo}’${towards(products.similarTo)} 찾은`} {products.count === null ? '것입니다.' : `${showNumber(products.count)}개입니다.`}
        </p>
      )}
      {nothing ? (
        <Nothing query={list.query} categories={categories} exhibitions={exhibitions.open} />
      ) : (
        <Listing products={products} params={list} path={path} search={search} sorts={['match', 'sold', 'new', 'low', 'high']} vendors={vendors} exhibitions={exhibitions.open} dongs={[...DONG]} offers={['dong', 'vendor', 'exhibition']} />
      )}
    </main>
  );
}

function Nothing({ query, categories, exhibitions }: { query: string; categories: { slug: string; name: string }[]; exhibitions: { slug: string; name: string }[] }) {
  return (
    <div className="empty">
      {query === '' ? <p className="soft">상품이나 업체 이름을 위의 칸에 적어 주세요.</p> : <p className="soft" role="status">‘{query}’에 맞는 상품이 없습니다. 더 짧은 말이나 다른 말로 찾아 보세요.</p>}
      <h2 className="gap-l">분류로 찾기</h2>
      <ul className="chips gap" role="list">
        {categories.map((category) => (
          <li key={category.slug}>
            <a className="chip" href={`/c/${encodeURIComponent(category.slug)}`}>
              {category.name}
            </a>
          </li>
        ))}
      </ul>
      {exhibitions.length === 0 ? null : (
        <>
          <h2 className="gap-l">열려 있는 기획전</h2>
          <ul className="chips gap" role="list">
            {exhibitions.map((exhibition) => (
              <li key={exhibition.slug}>
                <a className="chip" href={`/e/${encodeURIComponent(exhibition.slug)}`}>
                  {exhibition.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const SEARCH = graphql(`
  query Search($filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String, $asked: Boolean!) {
    products(filter: $filter, sort: $sort, first: $first, after: $after) @include(if: $asked) { ...Listed }
    vendors { slug name }
    categories { slug name }
    exhibitions { open { slug name } }
  }
`);
