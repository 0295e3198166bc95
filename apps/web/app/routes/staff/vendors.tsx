import { Link } from 'react-router';
import type { Route } from './+types/vendors';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { StateTag } from '../../desk/state-tag';
import { Tabs } from '../../desk/tabs';
import { VENDOR_STATES } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { VendorState } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('업체') }];

const TABS = Object.keys(VENDOR_STATES) as VendorState[];

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const state = TABS.find((known) => known === search.get('state')) ?? null;
  const { staffVendors } = await backoffice({ request, context }, VENDORS, { state, after: search.get('after') });
  return { vendors: staffVendors, state };
}

export default function Vendors({ loaderData: { vendors, state } }: Route.ComponentProps) {
  return (
    <DeskPage title={`업체 ${vendors.count}곳`}>
      <Tabs label="업체 상태" tabs={[{ to: '/staff/vendors', name: '모두', on: state === null }, ...TABS.map((tab) => ({ to: `?state=${tab}`, name: VENDOR_STATES[tab].word, on: state === tab }))]} />
      {vendors.nodes.length === 0 ? (
        <Nothing text="이 상태의 업체가 없습니다.">
          <Link className="btn gap" to="/staff/vendors">
            모든 업체 보기
          </Link>
        </Nothing>
      ) : (
        <>
          <div className="panel flush">
            <div className="tw sticky-head">
              <table className="stacks">
                <caption className="vh">업체 {vendors.nodes.length}곳</caption>
                <thead>
                  <tr>
                    <th scope="col">업체</th>
                    <th scope="col">상태</th>
                    <th scope="col">동</th>
                    <th scope="col" className="r">
                      상품
                    </th>
                    <th scope="col">신청</th>
                  </tr>
                </thead>
                <tbody>
                  {vendors.nodes.map((vendor) => (
                    <tr key={vendor.id}>
                      <th scope="row">
                        <Link to={`/staff/vendors/${vendor.id}`}>{vendor.name}</Link>
                      </th>
                      <td data-label="상태">
                        <StateTag words={VENDOR_STATES} state={vendor.state} />
                      </td>
                      <td data-label="동">{vendor.dong}</td>
                      <td data-label="상품" className="r">
                        {vendor.productCount}개
                      </td>
                      <td data-label="신청">
                        <When at={vendor.createdAt} dateOnly />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
          <Pager pageInfo={vendors.pageInfo} shown={vendors.nodes.length} count={vendors.count} unit="곳" />
        </>
      )}
    </DeskPage>
  );
}

const VENDORS = graphql(`
  query StaffVendors($state: VendorState, $after: String) {
    staffVendors(state: $state, first: 25, after: $after) {
      nodes { id name state dong productCount createdAt }
      pageInfo { hasNextPage endCursor }
      count
    }
  }
`);
