import { data } from 'react-router';
import type { Route } from './+types/maker';
import { storefront } from '../../api.server';
import { Crumbs } from '../../components/crumbs';
import { Listing } from '../../components/listing';
import { Seal } from '../../components/seal';
import { SellerFacts } from '../../components/seller-facts';
import type { Failure } from '../../failure';
import { graphql } from '../../generated/storefront';
import { filterOf, readListParams, sortOf } from '../../list-params';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData === undefined
    ? []
    : [
        { title: pageTitle(loaderData.vendor.name) },
        { name: 'description', content: loaderData.vendor.sentence },
        { property: 'og:title', content: `${loaderData.vendor.name} · ${loaderData.vendor.dong}` },
        { tagName: 'link', rel: 'canonical', href: loaderData.path },
      ];

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const list = readListParams(url.searchParams, 'sold');
  const found = await storefront({ request, context }, MAKER, { slug: params.vendor, filter: filterOf(list, { vendor: params.vendor }), sort: sortOf(list), first: list.show, after: list.after === '' ? null : list.after });
  if (!found.vendor) throw data<Failure>({ kind: 'missing', message: '없는 업체입니다. ‘만드는 사람들’에서 찾아 보세요.' }, 404);
  return { ...found, vendor: found.vendor, list, path: url.pathname, search: url.search };
}

export default function MakerPage({ loaderData: { vendor, products, exhibitions, list, path, search } }: Route.ComponentProps) {
  return (
    <main id="main" tabIndex={-1}>
      <div className="wrap">
        <Crumbs trail={[{ name: '만드는 사람들', href: '/v' }, { name: vendor.dong, href: `/v?dong=${encodeURIComponent(vendor.dong)}` }, { name: vendor.name }]} />
      </div>
      <section className="band paper" aria-labelledby="h-maker">
        <div className="wrap story">
          {vendor.artUrl === null ? null : (
            <span className="art">
              <img src={vendor.artUrl} alt="" width="800" height="600" fetchPriority="high" />
            </span>
          )}
          <div className="stack">
            <div className="row">
              <Seal name={vendor.name} color={vendor.sealColor} size="l" />
              <div>
                <h1 id="h-maker">{vendor.name}</h1>
                <p className="soft">
                  {vendor.dong}
                  {vendor.foundedYear === null ? '' : ` · ${vendor.foundedYear}년부터`}
                </p>
              </div>
            </div>
            <p className="maker-sentence">{vendor.sentence}</p>
            <p className="soft pre">{vendor.story}</p>
            <a className="btn" href="#products">
              상품 {vendor.productCount}개 보기
            </a>
          </div>
        </div>
      </section>
      <div className="wrap">
        <section aria-labelledby="products" className="product-section">
          <h2 id="products">{vendor.name}의 상품</h2>
          {products.nodes.length === 0 && search === '' ? (
            <p className="soft gap">지금 파는 상품이 없습니다. <a href="/c">모든 상품 보기</a></p>
          ) : (
            <Listing products={products} params={list} path={path} search={search} sorts={['sold', 'new', 'low', 'high']} vendors={[]} exhibitions={exhibitions.open} dongs={[]} offers={['exhibition']} />
          )}
        </section>
        <section aria-labelledby="h-seller" className="product-section narrow">
          <h2 id="h-seller">판매자 정보</h2>
          <SellerFacts seller={vendor} />
        </section>
      </div>
    </main>
  );
}

const MAKER = graphql(`
  query Maker($slug: String!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {
    vendor(slug: $slug) { ...Seller sentence story foundedYear artUrl productCount }
    products(filter: $filter, sort: $sort, first: $first, after: $after) { ...Listed }
    exhibitions { open { slug name } }
  }
`);
