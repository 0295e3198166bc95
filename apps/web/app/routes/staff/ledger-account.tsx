import { isDay, showNumber } from '#kernel/pure';
import { Form, Link } from 'react-router';
import type { Route } from './+types/ledger-account';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { Won } from '../../components/won';
import { Day } from '../../components/when';
import type { DeskHandle } from '../../desk/handle';
import { ExportLinks } from '../../desk/ledger-page';
import { ACCOUNT_KINDS, balanceOf, eventWord } from '../../desk/ledger-words';
import { nothingHere } from '../../desk/missing';
import { DeskPage, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { TableBox } from '../../desk/table-box';
import { graphql } from '../../generated/backoffice';
import type { LedgerAccountQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(loaderData?.account.name ?? '계정') }];

type Account = NonNullable<LedgerAccountQuery['ledgerAccount']>;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const day = (name: string): string | null => (isDay(search.get(name) ?? '') ? search.get(name) : null);
  const owner = search.get('owner');
  const period = { from: day('from'), to: day('to') };
  const { ledgerAccount } = await backoffice({ request, context }, ACCOUNT, { code: params.code, ownerId: owner, ...period, after: search.get('after'), at: search.get('at') });
  return { account: ledgerAccount ?? nothingHere(), owner, at: search.get('at'), ...period };
}

export default function LedgerAccount({ loaderData: { account, owner, at, from, to } }: Route.ComponentProps) {
  const entries = account.edges.map((edge) => edge.node);
  const kind = ACCOUNT_KINDS[account.kind];
  return (
    <DeskPage
      up={{ to: '/staff/ledger', name: '장부' }}
      title={account.ownerName === null ? account.name : `${account.name} · ${account.ownerName}`}
      lead={`${kind} 계정. 잔액은 ${account.kind === 'ASSET' || account.kind === 'EXPENSE' ? '차변에서 대변을' : '대변에서 차변을'} 뺀 것입니다.`}
      actions={<ExportLinks query={{ what: 'entries', code: account.code, ownerId: owner, from, to }} />}
    >
      <Form className="desk-filter no-print" aria-label="기간">
        {owner === null ? null : <input type="hidden" name="owner" value={owner} />}
        <Field name="from" label="기장일부터" type="date" value={from ?? undefined} problem={undefined} />
        <Field name="to" label="기장일까지" type="date" value={to ?? undefined} problem={undefined} />
        <button className="btn">보기</button>
        {owner === null ? null : (
          <Link className="btn" to={`/staff/ledger/accounts/${account.code}`}>
            모든 거래처
          </Link>
        )}
      </Form>
      <dl className="facts wide gap panel">
        <div>
          <dt>기간 앞의 잔액</dt>
          <dd>
            <Won amount={balanceOf(account.kind, account.openingWon)} />
          </dd>
        </div>
        <div>
          <dt>기간 끝의 잔액</dt>
          <dd>
            <b>
              <Won amount={balanceOf(account.kind, account.closingWon)} />
            </b>
          </dd>
        </div>
      </dl>
      {entries.length === 0 ? (
        <Nothing text="이 기간에 분개가 없습니다." />
      ) : (
        <>
          <Entries code={account.code} at={at} entries={entries} />
          <Pager pageInfo={account.pageInfo} shown={entries.length} unit="건" />
        </>
      )}
    </DeskPage>
  );
}

function Entries({ code, at, entries }: { code: string; at: string | null; entries: readonly Account['edges'][number]['node'][] }) {
  return (
    <div className="panel flush gap">
      <TableBox label="분개">
        <table>
          <caption>분개 {entries.length}건, 새것부터(단위 원)</caption>
          <thead>
            <tr>
              <th scope="col">기장일</th>
              <th scope="col">일</th>
              <th scope="col">거래처</th>
              <th scope="col" className="r">
                차변
              </th>
              <th scope="col" className="r">
                대변
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id} id={`entry-${entry.id}`} aria-current={entry.id === at || undefined}>
                <td><Day on={entry.postedOn} /></td>
                <th scope="row">
                  <Link to={`/staff/ledger/transactions/${entry.transactionId}`}>{eventWord(entry.event)}</Link> {entry.orderNumber === null ? null : <span className="muted block small nb">{entry.orderNumber}</span>}
                  {entry.memo === '' ? null : <span className="muted block small">{entry.memo}</span>}
                </th>
                <td>{entry.ownerId === null ? null : <Link to={`/staff/ledger/accounts/${code}?owner=${entry.ownerId}`}>{entry.ownerName ?? '이름 없음'}</Link>}</td>
                <td className="r">{entry.amountWon > 0 ? showNumber(entry.amountWon) : ''}</td>
                <td className="r">{entry.amountWon < 0 ? showNumber(-entry.amountWon) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </div>
  );
}

const ACCOUNT = graphql(`
  query LedgerAccount($code: String!, $ownerId: ID, $from: String, $to: String, $after: String, $at: ID) {
    ledgerAccount(code: $code, ownerId: $ownerId, from: $from, to: $to, first: 50, after: $after, at: $at) {
      code name kind ownerName openingWon closingWon
      edges { node { id postedOn transactionId event reference orderNumber ownerId ownerName amountWon memo } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
