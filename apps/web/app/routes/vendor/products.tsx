import { Link, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/products';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { showDate } from '#kernel/pure';
import { Won } from '../../components/won';
import { DeskErrors, type DeskProblem } from '../../desk/errors';
import { typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { SearchForm } from '../../desk/search-form';
import { StateTag } from '../../desk/state-tag';
import { Tabs } from '../../desk/tabs';
import { changedVariants } from '../../desk/variant-change';
import { VariantPanel } from '../../desk/variant-panel';
import { Thumb } from '../../desk/vendor-order-lines';
import { PRODUCT_STATES } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { ProductState, VendorProductsQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('상품') }];

const TABS = Object.keys(PRODUCT_STATES) as ProductState[];
const DONE: Record<string, string | undefined> = { saved: '가격과 재고를 저장했습니다. 쇼핑객에게 바로 보입니다.', ended: '판매를 끝냈습니다.' };

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const state = TABS.find((known) => known === search.get('state')) ?? null;
  const query = search.get('q') ?? '';
  const edit = search.get('edit');
  const { vendorProducts, edited } = await backoffice({ request, context }, PRODUCTS, { state, query: query === '' ? null : query, after: search.get('after'), edit: edit ?? '', editing: edit !== null });
  return { products: vendorProducts, edited: edited ?? null, state, query };
}

/** Saves the prices and stocks that were changed; each variant by itself, so that one refusal does not lose the others. */
export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const { problems, changes } = changedVariants(typed);
  if (problems.length > 0) return data({ problems, typed }, 422);
  const refused: DeskProblem[] = [];
  for (const change of changes) {
    const { setVariant } = await backoffice({ request, context }, SET_VARIANT, change.input);
    if (setVariant.__typename === 'Refused') refused.push({ field: change.field, message: `${change.label}: ${setVariant.message}` });
  }
  if (refused.length > 0) return data({ problems: refused, typed }, 422);
  const back = new URL(request.url).searchParams;
  back.delete('edit');
  back.set('done', 'saved');
  return redirect(`/vendor/products?${back}`, 303);
}

export default function Products({ loaderData: { products, edited, state, query }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const role = useRouteLoaderData<typeof layoutLoader>('routes/vendor/layout')?.person.vendorRole ?? 'CLERK';
  const filtered = state !== null || query !== '';
  const missing = products.nodes.filter((product) => product.missing.length > 0).length;
  return (
    <DeskPage
      title={filtered ? `상품 ${products.count}개` : products.count === 0 ? '아직 상품이 없습니다' : `상품 ${products.count}개`}
      lead={missing === 0 ? undefined : `이 화면에서 ${missing}개는 팔기 전에 채울 것이 있습니다.`}
      actions={
        <>
          <Link className="btn" to="/vendor/products/import">
            파일로 등록
          </Link>
          <Link className="btn main" to="/vendor/products/new">
            상품 올리기
          </Link>
        </>
      }
    >
      <DeskErrors problems={actionData?.problems} />
      <Done text={DONE[search.get('done') ?? '']} />
      <Tabs
        label="상품 상태"
        tabs={[{ to: '/vendor/products', name: '모두', on: state === null }, ...TABS.map((tab) => ({ to: `?state=${tab}`, name: PRODUCT_STATES[tab].word, on: state === tab }))]}
      />
      <SearchForm label="상품 이름으로 찾기" query={query} keep={{ state }} />
      {products.nodes.length === 0 ? (
        <Nothing text={filtered ? '조건에 맞는 상품이 없습니다.' : '첫 상품을 올려 보세요. 쓰다 멈춰도 저장해 둘 수 있고, 쓰던 몰의 파일로 한꺼번에 올릴 수도 있습니다.'}>
          <Link className="btn gap" to={filtered ? '/vendor/products' : '/vendor/products/new'}>
            {filtered ? '모든 상품 보기' : '첫 상품 올리기'}
          </Link>
        </Nothing>
      ) : (
        <Table products={products}>{edited === null ? null : <VariantPanel product={edited} priced={role !== 'CLERK'} typed={actionData?.typed} problems={actionData?.problems} back={backTo(search)} />}</Table>
      )}
    </DeskPage>
  );
}

function backTo(search: URLSearchParams): string {
  const back = new URLSearchParams(search);
  back.delete('edit');
  back.delete('done');
  return `/vendor/products?${back}`;
}

function Table({ products, children }: { products: VendorProductsQuery['vendorProducts']; children: React.ReactNode }) {
  const [search] = useSearchParams();
  const editing = search.get('edit');
  const editLink = (id: string): string => {
    const next = new URLSearchParams(search);
    next.delete('done');
    next.set('edit', id);
    return `?${next}#edit`;
  };
  const listed = products.nodes.some((product) => product.id === editing);
  return (
    <>
      {listed || children === null ? null : <div className="panel gap">{children}</div>}
      <div className="panel flush gap">
        <div className="tw sticky-head">
          <table className="stacks">
            <caption className="vh">상품 {products.nodes.length}개</caption>
            <thead>
              <tr>
                <th scope="col">상품</th>
                <th scope="col">상태</th>
                <th scope="col" className="r">
                  판매가
                </th>
                <th scope="col" className="r">
                  재고
                </th>
                <th scope="col">바뀐 날</th>
                <th scope="col">
                  <span className="vh">할 수 있는 일</span>
                </th>
              </tr>
            </thead>
            {products.nodes.map((product) => (
              <tbody key={product.id}>
                <Row product={product} editLink={editLink(product.id)} open={editing === product.id} />
                {editing === product.id && children !== null ? (
                  <tr className="detail">
                    <td colSpan={6}>{children}</td>
                  </tr>
                ) : null}
              </tbody>
            ))}
          </table>
        </div>
      </div>
      <Pager pageInfo={products.pageInfo} shown={products.nodes.length} count={products.count} unit="개" />
    </>
  );
}

function Row({ product, editLink, open }: { product: VendorProductsQuery['vendorProducts']['nodes'][number]; editLink: string; open: boolean }) {
  return (
    <tr>
      <th scope="row">
        <span className="named">
          <Thumb src={product.thumbnail} />
          <span>
            <Link to={`/vendor/products/${product.id}`}>{product.name === '' ? '(이름 없음)' : product.name}</Link>
            {product.missing.length === 0 ? null : <span className="block small warn-text">빠진 것: {product.missing.join(', ')}</span>}
            {product.state === 'REJECTED' && product.decisionReason !== null ? <span className="block small bad">{product.decisionReason}</span> : null}
          </span>
        </span>
      </th>
      <td data-label="상태">
        <StateTag words={PRODUCT_STATES} state={product.state} /> {product.pendingChange ? <span className="tag warn">변경 심사 중</span> : null}
      </td>
      <td data-label="판매가" className="r">
        {product.variantCount === 0 ? '–' : <Won amount={product.priceWon} />}
        {product.variantCount > 1 ? <span className="muted">부터</span> : null}
      </td>
      <td data-label="재고" className={product.stock === 0 && product.state === 'ON_SALE' ? 'r bad strong' : 'r'}>
        {product.stock === 0 && product.state === 'ON_SALE' ? '다 팔림' : `${product.stock}개`}
        {product.variantCount > 1 ? <span className="muted block small">단품 {product.variantCount}</span> : null}
      </td>
      <td data-label="바뀐 날" className="nb">
        {showDate(new Date(product.updatedAt))}
      </td>
      <td>
        {product.variantCount === 0 || open ? null : (
          <Link to={editLink} className="nb">
            가격·재고<span className="vh"> 바꾸기: {product.name}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}

const PRODUCTS = graphql(`
  query VendorProducts($state: ProductState, $query: String, $after: String, $edit: ID!, $editing: Boolean!) {
    vendorProducts(state: $state, query: $query, first: 25, after: $after) {
      nodes { id name state thumbnail priceWon stock variantCount missing decisionReason updatedAt pendingChange }
      pageInfo { hasNextPage endCursor }
      count
    }
    edited: vendorProduct(id: $edit) @include(if: $editing) { ...VariantSheet }
  }
`);

const SET_VARIANT = graphql(`
  mutation SetVariant($id: ID!, $priceWon: Won, $listPriceWon: Won, $onHand: Int) {
    setVariant(id: $id, priceWon: $priceWon, listPriceWon: $listPriceWon, onHand: $onHand) { __typename ... on VendorProduct { id } ... on Refused { message field } }
  }
`);
