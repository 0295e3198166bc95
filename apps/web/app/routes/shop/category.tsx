import { DONG } from '#kernel/pure';
import { data } from 'react-router';
import type { Route } from './+types/category';
import { storefront } from '../../api.server';
import { Crumbs } from '../../components/crumbs';
import { Listing } from '../../components/listing';
import type { Failure } from '../../failure';
import { graphql } from '../../generated/storefront';
import { filterOf, readListParams, sortOf } from '../../list-params';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData === undefined ? [] : [{ title: pageTitle(loaderData.category?.name ?? '모든 상품') }, { tagName: 'link', rel: 'canonical', href: loaderData.path }];

/** `/c` shows everything, `/c/:category` one category with those below it. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const list = readListParams(url.searchParams, 'sold');
  const slug = params.category;
  const found = await storefront({ request, context }, CATEGORY, {
    slug: slug ?? '',
    some: slug !== undefined,
    filter: filterOf(list, slug === undefined ? {} : { category: slug }),
    sort: sortOf(list),
    first: list.show,
    after: list.after === '' ? null : list.after,
  });
  if (slug !== undefined && !found.category) throw data<Failure>({ kind: 'missing', message: '없는 분류입니다. 찾는 물건의 이름을 적어 보세요.' }, 404);
  return { ...found, category: found.category ?? null, list, path: url.pathname, search: url.search };
}

export default function CategoryPage({ loaderData }: Route.ComponentProps) {
  const { category, categories, products, vendors, exhibitions, list, path, search } = loaderData;
  const name = category?.name ?? '모든 상품';
  const below = (category?.children ?? categories).filter((child) => child.productCount !== 0);
  const trail = [...(category?.parents ?? []).map((parent) => ({ name: parent.name, href: `/c/${encodeURIComponent(parent.slug)}` })), { name }];
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      <Crumbs trail={trail} />
      <h1>{name}</h1>
      {below.length === 0 ? null : (
        <nav aria-label={`${name} 세부 분류`} className="gap">
          <ul className="chips" role="list">
            {below.map((child) => (
              <li key={child.slug}>
                <a className="chip" href={`/c/${encodeURIComponent(child.slug)}`}>
                  {child.name} {child.productCount === null ? null : <span className="muted">{child.productCount}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {products.nodes.length === 0 && list.after === '' && search === '' ? (
        <div className="empty">
          <h2>아직 올라온 상품이 없습니다</h2>
          <p className="soft gap-s">업체가 상품을 준비하고 있습니다. 다른 분류를 둘러보세요.</p>
          <a className="btn" href="/c">
            모든 상품 보기
          </a>
        </div>
      ) : (
        <Listing products={products} params={list} path={path} search={search} sorts={['sold', 'new', 'low', 'high']} vendors={vendors} exhibitions={exhibitions.open} dongs={[...DONG]} offers={['dong', 'vendor', 'exhibition']} />
      )}
    </main>
  );
}

const CATEGORY = graphql(`
  query Category($slug: String!, $some: Boolean!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {
    category(slug: $slug) @include(if: $some) { name slug parents { name slug } children { name slug productCount } }
    categories { name slug productCount }
    products(filter: $filter, sort: $sort, first: $first, after: $after) { ...Listed }
    vendors { slug name }
    exhibitions { open { slug name } }
  }
`);
