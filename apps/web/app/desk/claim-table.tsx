import { Link } from 'react-router';
import { When } from '../components/when';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { ClaimKind, ClaimListFragment, ClaimState } from '../generated/backoffice/graphql';
import { showDay } from './dates';
import { Nothing } from './page';
import { Pager } from './pager';
import { SearchForm } from './search-form';
import { StateTag } from './state-tag';
import { Tabs } from './tabs';
import { CLAIM_KINDS, CLAIM_STATES } from './words';

const STATES = Object.keys(CLAIM_STATES) as ClaimState[];
const KINDS = Object.keys(CLAIM_KINDS) as ClaimKind[];

/** Which claims a list shows. */
export interface ClaimView {
  state: ClaimState | null;
  due: boolean;
  kind: ClaimKind | null;
  /** How the number of the order begins. */
  q: string;
}

/** As its address says it. */
export function claimViewOf(search: URLSearchParams): ClaimView {
  return { state: STATES.find((state) => state === search.get('state')) ?? null, due: search.has('due'), kind: KINDS.find((kind) => kind === search.get('kind')) ?? null, q: (search.get('q') ?? '').trim() };
}

/** What the API is asked for. */
export function claimQueryOf({ state, due, kind, q }: ClaimView, after: string | null) {
  return { state, due: due ? ('TODAY' as const) : null, kind, number: q === '' ? null : q, after };
}

function addressOf({ state, due, kind, q }: ClaimView): string {
  return `?${new URLSearchParams([...(state === null ? [] : [['state', state]]), ...(due ? [['due', '1']] : []), ...(kind === null ? [] : [['kind', kind]]), ...(q === '' ? [] : [['q', q]])])}`;
}

/** Cancellations, returns and exchanges by what waits for somebody, by kind, and by the number of the order. */
export function ClaimFilters({ claims, view }: { claims: ClaimListFragment; view: ClaimView }) {
  const count = (wanted: ClaimState): number => claims.counts.find((one) => one.state === wanted)?.count ?? 0;
  const to = (change: Partial<ClaimView>): string => addressOf({ ...view, ...change });
  return (
    <>
      <Tabs label="상태" tabs={[{ to: to({ state: null, due: false }), name: '모두', on: view.state === null && !view.due }, { to: to({ state: null, due: true }), name: '오늘까지', count: claims.late + claims.today, on: view.due }, ...STATES.map((tab) => ({ to: to({ state: tab, due: false }), name: CLAIM_STATES[tab].word, count: count(tab), on: view.state === tab }))]} />
      <Tabs label="종류" tabs={[{ to: to({ kind: null }), name: '모든 종류', on: view.kind === null }, ...KINDS.map((kind) => ({ to: to({ kind }), name: CLAIM_KINDS[kind], on: view.kind === kind }))]} />
      <SearchForm label="주문 번호로 찾기" query={view.q} keep={{ state: view.state, due: view.due ? '1' : null, kind: view.kind }} />
    </>
  );
}

interface ClaimTableProps {
  claims: ClaimListFragment;
  view: ClaimView;
  to: (row: ClaimListFragment['nodes'][number]) => string;
  vendors?: boolean;
  /** Rows can be ticked, for what the button under the table does with all of them. */
  ticks?: boolean;
}

export function ClaimTable({ claims, view, to, vendors = false, ticks = false }: ClaimTableProps) {
  return (
    <>
      {claims.late === 0 ? null : <p className="bad strong gap-s">기한이 지난 것이 {claims.late}건 있습니다. 먼저 처리해 주세요.</p>}
      {claims.nodes.length === 0 ? (
        <Nothing text={view.q !== '' || view.kind !== null ? '조건에 맞는 것이 없습니다. 주문 번호는 앞부분만 적어도 찾습니다.' : view.due ? '오늘까지 할 것이 없습니다.' : view.state === null ? '아직 취소, 반품, 교환이 없습니다.' : '이 상태인 것이 없습니다.'} />
      ) : (
        <>
          <div className="panel flush gap">
            <div className="tw sticky-head">
              <table className="stacks">
                <caption className="vh">취소·반품·교환 {claims.nodes.length}건</caption>
                <thead>
                  <tr>
                    {ticks ? (
                      <th scope="col" className="tick">
                        <span className="vh">고르기</span>
                      </th>
                    ) : null}
                    <th scope="col">주문</th>
                    <th scope="col">일</th>
                    <th scope="col">상태</th>
                    {vendors ? <th scope="col">업체</th> : null}
                    <th scope="col">상품</th>
                    <th scope="col">까닭</th>
                    <th scope="col" className="r">
                      환불
                    </th>
                    <th scope="col">신청</th>
                  </tr>
                </thead>
                <tbody>
                  {claims.nodes.map((row) => (
                    <Row key={row.id} row={row} to={to(row)} vendors={vendors} ticks={ticks} />
                  ))}
                </tbody>
              </table>
            </div>
          </div>
          <Pager pageInfo={claims.pageInfo} shown={claims.nodes.length} unit="건" />
        </>
      )}
    </>
  );
}

function Row({ row, to, vendors, ticks }: { row: ClaimListFragment['nodes'][number]; to: string; vendors: boolean; ticks: boolean }) {
  return (
    <tr>
      {ticks ? (
        <td className="tick">
          <label className="box">
            <input type="checkbox" name="id" value={row.id} />
            <span className="vh">{row.number} 고르기</span>
          </label>
          <input type="hidden" name="number" value={`${row.id}=${row.number}`} />
        </td>
      ) : null}
      <th scope="row">
        <Link to={to} className="nb">
          {row.number}
        </Link>
      </th>
      <td data-label="일">{CLAIM_KINDS[row.kind]}</td>
      <td data-label="상태">
        <StateTag words={CLAIM_STATES} state={row.state} /> {row.disputed ? <span className="tag bad">분쟁</span> : null}
        {row.actBy === null ? null : (
          <span className="block small">
            {showDay(row.actBy)}까지 {row.clock === null ? null : <span className={row.clock === 'LATE' ? 'tag bad' : 'tag warn'}>{row.clock === 'LATE' ? '늦음' : '오늘'}</span>}
          </span>
        )}
      </td>
      {vendors ? <td data-label="업체">{row.vendorName}</td> : null}
      <td data-label="상품">{row.summary}</td>
      <td data-label="까닭">{row.causeLabel}</td>
      <td data-label="환불" className="r">
        <Won amount={row.refundWon} />
        {row.refundDueOn === null || row.state === 'REFUNDED' ? null : <span className="muted block small">{showDay(row.refundDueOn)}까지</span>}
      </td>
      <td data-label="신청">
        <When at={row.requestedAt} />
      </td>
    </tr>
  );
}

graphql(`
  fragment ClaimList on ClaimConnection {
    nodes { id orderId vendorOrderId number vendorName kind state causeLabel summary refundWon requestedAt refundDueOn actBy clock disputed }
    pageInfo { hasNextPage endCursor }
    counts { state count }
    late today
  }
`);
