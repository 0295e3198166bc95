import { Link } from 'react-router';
import type { Route } from './+types/access-log';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { TableBox } from '../../desk/table-box';
import { graphql } from '../../generated/backoffice';
import type { AccessLogQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('개인정보 열람 기록') }];

type Look = AccessLogQuery['accessLog']['edges'][number]['node'];

const SUBJECTS: Readonly<Record<Look['subject'], string>> = { order: '주문자와 받는 사람', vendor_order: '받는 사람', refund_account: '환불 계좌', claim_photo: '반품 사진', vendor: '업체의 대표자와 연락처' };
/** What is looked at in the course of work: nobody says it each time. */
const PURPOSES: Readonly<Record<string, string>> = { SHIPPING: '보내려고', CLAIM: '취소·반품을 보려고', COMPANY: '업체를 살피려고' };

export async function loader({ request, context }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  return (await backoffice({ request, context }, LOG, { after })).accessLog;
}

export default function AccessLog({ loaderData: { edges, pageInfo } }: Route.ComponentProps) {
  return (
    <DeskPage title="개인정보 열람 기록" lead="운영자와 업체가 구매자의 개인정보를, 운영자가 업체의 대표자와 연락처를 볼 때마다 한 줄씩 남습니다. 누구도 고치거나 지울 수 없고, 여기에는 그 개인정보가 나오지 않습니다.">
      {edges.length === 0 ? (
        <Nothing text="아직 누구도 개인정보를 보지 않았습니다." />
      ) : (
        <>
          <div className="panel flush gap">
            <TableBox label="열람 기록">
              <table>
                <caption>열람 {edges.length}건, 새것부터</caption>
                <thead>
                  <tr>
                    <th scope="col">언제</th>
                    <th scope="col">누가</th>
                    <th scope="col">무엇을</th>
                    <th scope="col">주문이나 업체</th>
                    <th scope="col">왜</th>
                  </tr>
                </thead>
                <tbody>
                  {edges.map(({ cursor, node }) => (
                    <LookRow key={cursor} look={node} />
                  ))}
                </tbody>
              </table>
            </TableBox>
          </div>
          <Pager pageInfo={pageInfo} shown={edges.length} unit="건" />
        </>
      )}
    </DeskPage>
  );
}

function LookRow({ look }: { look: Look }) {
  return (
    <tr>
      <td className="nb">
        <When at={look.at} />
      </td>
      <th scope="row">
        {look.who} <span className="muted block small">{look.vendorName ?? '운영자'}</span>
      </th>
      <td className="nb">{SUBJECTS[look.subject]}</td>
      <td className="nb">
        <Whose look={look} />
      </td>
      <td>{PURPOSES[look.purpose] ?? look.purpose}</td>
    </tr>
  );
}

function Whose({ look }: { look: Look }) {
  if (look.orderId !== null) return <Link to={`/staff/orders/${look.orderId}`}>{look.orderNumber}</Link>;
  return look.companyId === null ? '지워짐' : <Link to={`/staff/vendors/${look.companyId}`}>{look.companyName}</Link>;
}

const LOG = graphql(`
  query AccessLog($after: String) {
    accessLog(first: 50, after: $after) {
      edges { cursor node { at who vendorName subject orderId orderNumber companyId companyName purpose } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
