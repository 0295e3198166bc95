import { isDay, kstDate, showNumber } from '#kernel/pure';
import { Form, Link } from 'react-router';
import type { Route } from './+types/ledger';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import type { DeskHandle } from '../../desk/handle';
import { ExportLinks, LedgerPage } from '../../desk/ledger-page';
import { LedgerTransactions } from '../../desk/ledger-transactions';
import { ACCOUNT_KINDS, balanceOf } from '../../desk/ledger-words';
import { Pager } from '../../desk/pager';
import { PrintButton } from '../../desk/print-button';
import { TableBox } from '../../desk/table-box';
import { graphql } from '../../generated/backoffice';
import type { LedgerQuery } from '../../generated/backoffice/graphql';
import { serverNow } from '../../now.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('장부') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const asked = search.get('on') ?? '';
  const on = isDay(asked) ? asked : null;
  const { ledger } = await backoffice({ request, context }, LEDGER, { on, after: search.get('after') });
  return { ledger, on, now: serverNow() };
}

export default function Ledger({ loaderData: { ledger, on, now } }: Route.ComponentProps) {
  const debit = ledger.balances.reduce((sum, row) => sum + row.debitWon, 0);
  const credit = ledger.balances.reduce((sum, row) => sum + row.creditWon, 0);
  const right = ledger.balanced && debit === credit;
  const transactions = ledger.edges.map((edge) => edge.node);
  return (
    <LedgerPage
      at="/staff/ledger"
      title={
        <>
          장부 차이 <span className={right ? 'good' : 'bad'}>{<Won amount={debit - credit} />}</span>
        </>
      }
      lead={<span>{on === null ? <><When at={now} /> 기준 시산표</> : `${on} 끝의 시산표`}</span>}
      actions={
        <>
          <ExportLinks query={{ what: 'balances', on }} />
          <PrintButton />
        </>
      }
    >
      {right ? null : (
        <p className="note bad gap" role="alert">
          <b>차변과 대변이 맞지 않습니다.</b> 지금 바로 개발 담당에게 알려 주세요. 아래 거래 가운데 합이 0이 아닌 것을 찾아야 합니다.
        </p>
      )}
      <Form className="desk-filter no-print" aria-label="시산표의 날">
        <Field name="on" label="어느 날 끝의 시산표" type="date" max={kstDate(new Date(now))} value={on ?? undefined} problem={undefined} />
        <button className="btn">보기</button>
        {on === null ? null : (
          <Link className="btn" to="/staff/ledger">
            지금으로
          </Link>
        )}
      </Form>
      <Balances balances={ledger.balances} debit={debit} credit={credit} on={on} />
      <section className="panel flush gap" aria-labelledby="h-transactions">
        <h2 id="h-transactions" className="padded">
          새 거래부터
        </h2>
        {transactions.length === 0 ? <p className="padded">아직 거래가 없습니다. 첫 결제가 첫 거래가 됩니다.</p> : <LedgerTransactions transactions={transactions} linked />}
      </section>
      {transactions.length === 0 ? null : <Pager pageInfo={ledger.pageInfo} shown={transactions.length} unit="건" />}
    </LedgerPage>
  );
}

function Balances({ balances, debit, credit, on }: { balances: LedgerQuery['ledger']['balances']; debit: number; credit: number; on: string | null }) {
  const figure = (amount: number): string => (amount === 0 ? '' : showNumber(amount));
  return (
    <div className="panel flush gap">
      <TableBox label="시산표">
        <table>
          <caption>시산표(단위 원)</caption>
          <thead>
            <tr>
              <th scope="col">계정</th>
              <th scope="col" className="roomy">
                갈래
              </th>
              <th scope="col" className="r">
                차변
              </th>
              <th scope="col" className="r">
                대변
              </th>
              <th scope="col" className="r">
                잔액
              </th>
            </tr>
          </thead>
          <tbody>
            {balances.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <Link to={`/staff/ledger/accounts/${row.code}${on === null ? '' : `?to=${on}`}`}>{row.name}</Link>
                </th>
                <td className="roomy">{ACCOUNT_KINDS[row.kind]}</td>
                <td className="r">{figure(row.debitWon)}</td>
                <td className="r">{figure(row.creditWon)}</td>
                <td className="r">{figure(balanceOf(row.kind, row.debitWon - row.creditWon))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">합계</th>
              <td className="roomy" />
              <td className="r strong">{showNumber(debit)}</td>
              <td className="r strong">{showNumber(credit)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </TableBox>
    </div>
  );
}

const LEDGER = graphql(`
  query Ledger($on: String, $after: String) {
    ledger(on: $on, first: 25, after: $after) {
      balanced
      balances { code name kind debitWon creditWon }
      edges { node { ...Posted } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
