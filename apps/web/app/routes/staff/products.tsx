import { Link } from 'react-router';
import type { Route } from './+types/products';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { SearchForm } from '../../desk/search-form';
import { StateTag } from '../../desk/state-tag';
import { Tabs } from '../../desk/tabs';
import { Thumb } from '../../desk/vendor-order-lines';
import { PRODUCT_STATES } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { ProductState, StaffProductsQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('상품') }];

/** What a vendor still writes is its own affair. */
const TABS = (Object.keys(PRODUCT_STATES) as ProductState[]).filter((state) => state !== 'DRAFT');

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const state = TABS.find((known) => known === search.get('state')) ?? null;
  const query = search.get('q') ?? '';
  const { staffProducts } = await backoffice({ request, context }, PRODUCTS, { state, query: query === '' ? null : query, after: search.get('after') });
  return { products: staffProducts, state, query };
}

export default function Products({ loaderData: { products, state, query } }: Route.ComponentProps) {
  return (
    <DeskPage title={`상품 ${products.count}개`}>
      <Tabs label="상품 상태" tabs={[{ to: '/staff/products', name: '모두', on: state === null }, ...TABS.map((tab) => ({ to: `?state=${tab}`, name: PRODUCT_STATES[tab].word, on: state === tab }))]} />
      <SearchForm label="상품이나 업체 이름으로 찾기" query={query} keep={{ state }} />
      {products.nodes.length === 0 ? (
        <Nothing text="조건에 맞는 상품이 없습니다.">
          <Link className="btn gap" to="/staff/products">
            모든 상품 보기
          </Link>
        </Nothing>
      ) : (
        <>
          <Table rows={products.nodes} />
          <Pager pageInfo={products.pageInfo} shown={products.nodes.length} count={products.count} unit="개" />
        </>
      )}
    </DeskPage>
  );
}

function Table({ rows }: { rows: StaffProductsQuery['staffProducts']['nodes'] }) {
  return (
    <div className="panel flush gap">
      <div className="tw sticky-head">
        <table className="stacks">
          <caption className="vh">상품 {rows.length}개</caption>
          <thead>
            <tr>
              <th scope="col">상품</th>
              <th scope="col">업체</th>
              <th scope="col">상태</th>
              <th scope="col" className="r">
                판매가
              </th>
              <th scope="col" className="r">
                재고
              </th>
              <th scope="col">바뀐 날</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((product) => (
              <tr key={product.id}>
                <th scope="row">
                  <span className="named">
                    <Thumb src={product.thumbnail} />
                    <Link to={`/staff/products/${product.id}`}>{product.name === '' ? '(이름 없음)' : product.name}</Link>
                  </span>
                </th>
                <td data-label="업체">
                  <Link to={`/staff/vendors/${product.vendor.id}`}>{product.vendor.name}</Link>
                </td>
                <td data-label="상태">
                  <StateTag words={PRODUCT_STATES} state={product.state} /> {product.pendingChange ? <span className="tag warn">바꿈</span> : null}
                </td>
                <td data-label="판매가" className="r">
                  {product.variantCount === 0 ? '–' : <Won amount={product.priceWon} />}
                  {product.variantCount > 1 ? <span className="muted">부터</span> : null}
                </td>
                <td data-label="재고" className="r">
                  {product.stock}개
                </td>
                <td data-label="바뀐 날">
                  <When at={product.updatedAt} dateOnly />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const PRODUCTS = graphql(`
  query StaffProducts($state: ProductState, $query: String, $after: String) {
    staffProducts(state: $state, query: $query, first: 25, after: $after) {
      nodes { id name state thumbnail priceWon stock variantCount updatedAt pendingChange vendor { id name } }
      pageInfo { hasNextPage endCursor }
      count
    }
  }
`);
