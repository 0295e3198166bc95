import { showNumber } from '#kernel/pure';
import type { Route } from './+types/ledger';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import type { DeskHandle } from '../../desk/handle';
import { LedgerTransactions } from '../../desk/ledger-transactions';
import { DeskPage } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { PrintButton } from '../../desk/print-button';
import { graphql } from '../../generated/backoffice';
import type { LedgerQuery } from '../../generated/backoffice/graphql';
import { serverNow } from '../../now.server';
import { pageTitle } from '../../title';
import { TableBox } from '../../desk/table-box';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('장부') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { ledger } = await backoffice({ request, context }, LEDGER, { after: new URL(request.url).searchParams.get('after') });
  return { ledger, now: serverNow() };
}

export default function Ledger({ loaderData: { ledger, now } }: Route.ComponentProps) {
  const debit = ledger.balances.reduce((sum, row) => sum + row.debitWon, 0);
  const credit = ledger.balances.reduce((sum, row) => sum + row.creditWon, 0);
  const right = ledger.balanced && debit === credit;
  const transactions = ledger.edges.map((edge) => edge.node);
  return (
    <DeskPage
      title={
        <>
          장부 차이 <span className={right ? 'good' : 'bad'}>{<Won amount={debit - credit} />}</span>
        </>
      }
      lead={
        <span>
          <When at={now} /> 기준 시산표
        </span>
      }
      actions={<PrintButton />}
    >
      {right ? null : (
        <p className="note bad gap" role="alert">
          <b>차변과 대변이 맞지 않습니다.</b> 지금 바로 개발 담당에게 알려 주세요. 아래 거래 가운데 합이 0이 아닌 것을 찾아야 합니다.
        </p>
      )}
      <Balances balances={ledger.balances} debit={debit} credit={credit} />
      <section className="panel flush gap" aria-labelledby="h-transactions">
        <h2 id="h-transactions" className="padded">
          새 거래부터
        </h2>
        {transactions.length === 0 ? <p className="padded">아직 거래가 없습니다. 첫 결제가 첫 거래가 됩니다.</p> : <LedgerTransactions transactions={transactions} linked />}
      </section>
      {transactions.length === 0 ? null : <Pager pageInfo={ledger.pageInfo} shown={transactions.length} unit="건" />}
    </DeskPage>
  );
}

function Balances({ balances, debit, credit }: { balances: LedgerQuery['ledger']['balances']; debit: number; credit: number }) {
  return (
    <div className="panel flush gap">
      <TableBox label="시산표">
        <table>
          <caption>시산표(단위 원)</caption>
          <thead>
            <tr>
              <th scope="col">계정</th>
              <th scope="col" className="r">
                차변
              </th>
              <th scope="col" className="r">
                대변
              </th>
            </tr>
          </thead>
          <tbody>
            {balances.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.name}</th>
                <td className="r">{row.debitWon === 0 ? '' : showNumber(row.debitWon)}</td>
                <td className="r">{row.creditWon === 0 ? '' : showNumber(row.creditWon)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">합계</th>
              <td className="r strong">{showNumber(debit)}</td>
              <td className="r strong">{showNumber(credit)}</td>
            </tr>
          </tfoot>
        </table>
      </TableBox>
    </div>
  );
}

const LEDGER = graphql(`
  query Ledger($after: String) {
    ledger(first: 25, after: $after) {
      balanced
      balances { code name debitWon creditWon }
      edges { node { ...Posted } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
