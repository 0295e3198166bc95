import { Link, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/product';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { Checks } from '../../desk/checks';
import { DECIDED } from '../../desk/decided';
import { Decision, readDecision } from '../../desk/decision';
import { DeskErrors } from '../../desk/errors';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { nextInQueue } from '../../desk/next-item.server';
import { DeskPage, Done } from '../../desk/page';
import { Differences, Version, Variants } from '../../desk/product-version';
import { StopForm } from '../../desk/stop-form';
import { StateHistory } from '../../desk/state-history';
import { StateTag } from '../../desk/state-tag';
import { PRODUCT_STATES, holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`${loaderData?.product.proposed?.name ?? loaderData?.product.current?.name ?? '상품'} 심사`) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { staffProduct } = await backoffice({ request, context }, PRODUCT, { id: params.id });
  return { product: staffProduct ?? nothingHere() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const asking = { request, context };
  const form = await request.formData();
  const { approve, reason, versionId, problems } = readDecision(form);
  if (form.get('intent') === 'take-down') {
    if (reason === '') return data({ problems: [{ field: 'reason', message: '내리는 까닭을 적어 주세요' }], reason }, 422);
    const { takeDownProduct } = await backoffice(asking, TAKE_DOWN, { id: params.id, reason });
    return takeDownProduct.__typename === 'Refused' ? data({ problems: [{ field: '', message: takeDownProduct.message }], reason }, 422) : redirect(`/staff/products/${params.id}?done=taken-down`, 303);
  }
  if (problems.length > 0) return data({ problems, reason }, 422);
  const { decideProduct } = await backoffice(asking, DECIDE, { id: params.id, versionId, approve, reason: reason === '' ? null : reason });
  if (decideProduct.__typename === 'Refused') return data({ problems: [{ field: '', message: decideProduct.message }], reason }, 422);
  return redirect(await nextInQueue(asking, { kind: 'products', id: params.id, done: approve ? 'product-approved' : 'product-rejected' }), 303);
}

export default function Product({ loaderData: { product }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const version = product.proposed ?? product.current;
  const waits = product.proposed !== null;
  return (
    <DeskPage
      up={waits ? { to: '/staff', name: '심사' } : { to: '/staff/products', name: '상품' }}
      title={version?.name ?? '아직 쓰고 있는 상품'}
      lead={
        <>
          <StateTag words={PRODUCT_STATES} state={product.state} /> {waits ? <b>{product.current === null ? '처음 올린 상품입니다' : `${product.differences.length}가지를 바꾸겠다고 합니다`}</b> : null} <Link to={`/staff/vendors/${product.vendor.id}`}>{product.vendor.name}</Link>
        </>
      }
    >
      <Done text={actionData === undefined ? DECIDED[search.get('done') ?? ''] : undefined} />
      <DeskErrors problems={actionData?.problems} />
      <div className="split gap">
        <div className="stack">
          {product.current !== null && waits ? <Differences differences={product.differences} /> : null}
          {version === null ? <p className="panel">심사에 올린 내용이 없습니다.</p> : <Version version={version} />}
          <Variants variants={product.variants} />
        </div>
        <div className="stack">
          {waits ? <Decision key={product.id} what={version?.name ?? ''} problems={actionData?.problems} reason={actionData?.reason} versionId={product.proposed?.id} refused={holds(roles, 'MERCHANDISER', 'OPERATOR') ? null : '상품은 기획 담당과 운영 담당이 승인하거나 돌려보냅니다.'} /> : null}
          <Checks checks={product.checks} />
          {!waits && (product.state === 'ON_SALE' || product.state === 'PAUSED') && holds(roles, 'MERCHANDISER', 'OPERATOR') ? (
            <StopForm intent="take-down" ask="판매에서 내리기" problems={actionData?.problems} reason={actionData?.reason}>
              목록, 장바구니, 기획전에서 바로 사라집니다. 이미 주문한 것은 그대로 갑니다. 업체가 고쳐 다시 심사에 올려야 돌아옵니다.
            </StopForm>
          ) : null}
          {product.state === 'REJECTED' && product.decisionReason !== null ? (
            <div className="note bad">
              <b>돌려보낸 까닭</b>
              <p className="pre">{product.decisionReason}</p>
            </div>
          ) : null}
          <StateHistory changes={product.history} words={PRODUCT_STATES} />
        </div>
      </div>
    </DeskPage>
  );
}

const PRODUCT = graphql(`
  query StaffProduct($id: ID!) {
    staffProduct(id: $id) {
      id slug state decisionReason vendor { id name state }
      proposed { ...ShownVersion }
      current { ...ShownVersion }
      differences { field before after }
      checks { name ok message }
      variants { ...ShownVariant }
      history { from to actor actorName reason at }
    }
  }
`);

const DECIDE = graphql(`
  mutation DecideProduct($id: ID!, $versionId: ID, $approve: Boolean!, $reason: String) {
    decideProduct(id: $id, versionId: $versionId, approve: $approve, reason: $reason) { __typename ... on ProductReview { id } ... on Refused { message } }
  }
`);

const TAKE_DOWN = graphql(`
  mutation TakeDownProduct($id: ID!, $reason: String!) {
    takeDownProduct(id: $id, reason: $reason) { __typename ... on ProductReview { id } ... on Refused { message } }
  }
`);
