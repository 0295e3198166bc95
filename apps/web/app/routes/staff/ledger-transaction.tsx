import { showNumber } from '#kernel/pure';
import { data, Form, Link, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/ledger-transaction';
import { backoffice } from '../../api.server';
import { Day, When } from '../../components/when';
import { Confirm } from '../../desk/confirm';
import { DeskErrors, problemIn } from '../../desk/errors';
import { Fact } from '../../desk/fact';
import { AreaField } from '../../desk/field';
import { refusalAt, typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { useIsAccountant } from '../../desk/ledger-page';
import { originLinks } from '../../desk/ledger-origin';
import { actorWord, eventWord } from '../../desk/ledger-words';
import { nothingHere } from '../../desk/missing';
import { DeskPage, Done } from '../../desk/page';
import { PrintButton } from '../../desk/print-button';
import { lineAddress } from '../../desk/statement-lines';
import { TableBox } from '../../desk/table-box';
import { graphql } from '../../generated/backoffice';
import type { LedgerDocumentQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`장부 거래 ${loaderData === undefined ? '' : eventWord(loaderData.document.transaction.event)}`.trim()) }];

type Document = NonNullable<LedgerDocumentQuery['ledgerTransaction']>;
const DONE: Record<string, string | undefined> = { reversed: '되돌렸습니다. 이것이 그 거래입니다.', posted: '분개를 적었습니다.' };

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { ledgerTransaction } = await backoffice({ request, context }, DOCUMENT, { id: params.id });
  return { document: ledgerTransaction ?? nothingHere() };
}

/** Takes a posting by hand back: by another one, with the reason. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const { reverseTransaction: answer } = await backoffice({ request, context }, REVERSE, { id: params.id, reason: typed['reason'] ?? '' });
  if (answer.__typename === 'Refused') return data({ problems: [refusalAt(answer, ['reason'])], reason: typed['reason'] }, 422);
  return redirect(`/staff/ledger/transactions/${answer.transactionId ?? params.id}?done=reversed`, 303);
}

export default function LedgerTransaction({ loaderData: { document }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const isAccountant = useIsAccountant();
  const { transaction } = document;
  return (
    <DeskPage up={{ to: '/staff/ledger', name: '장부' }} title={eventWord(transaction.event)} lead={<span><Day on={transaction.postedOn} /> 기장</span>} actions={<PrintButton />}>
      <Done text={actionData === undefined ? DONE[search.get('done') ?? ''] : undefined} />
      <DeskErrors problems={actionData?.problems} />
      <Entries transaction={transaction} />
      <Origin document={document} />
      {document.reversible && isAccountant ? (
        <div className="gap">
          <Confirm ask="되돌리기" tone="danger" open={actionData !== undefined}>
            <p>지우지 않습니다. 차변과 대변을 뒤집은 거래를 오늘 날짜로 하나 더 적고, 두 거래를 서로 잇습니다. 되돌린 것은 다시 되돌릴 수 없습니다.</p>
            <Form method="post" className="gap-s" noValidate>
              <AreaField name="reason" label="까닭" hint="장부에 그대로 남습니다." rows={2} maxLength={200} defaultValue={actionData?.reason} problem={problemIn(actionData?.problems, 'reason')} />
              <button className="btn danger gap-s">되돌리는 거래 적기</button>
            </Form>
          </Confirm>
        </div>
      ) : null}
      {document.reversible || document.reversedBy !== null ? null : <p className="note gap">손으로 되돌릴 수 있는 것은 수기 분개입니다. 이 거래는 이 일이 일어난 곳(주문, 환불, 정산)에서 바로잡으면 장부가 따라옵니다.</p>}
    </DeskPage>
  );
}

function Entries({ transaction }: { transaction: Document['transaction'] }) {
  return (
    <div className="panel flush gap">
      <TableBox label="분개">
        <table>
          <caption>분개(단위 원)</caption>
          <thead>
            <tr>
              <th scope="col">계정</th>
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
            {transaction.entries.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">
                  <Link to={`/staff/ledger/accounts/${entry.account}?at=${entry.id}#entry-${entry.id}`}>{entry.name}</Link>
                </th>
                <td>{entry.ownerId === null ? null : <Link to={`/staff/ledger/accounts/${entry.account}?owner=${entry.ownerId}&at=${entry.id}#entry-${entry.id}`}>{entry.ownerName ?? '이름 없음'}</Link>}</td>
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

/** What the transaction stands on: each leads there. */
function Origin({ document: { transaction, orderNumber, claimIds, statementLines, reverses, reversedBy, digest } }: { document: Document }) {
  return (
    <section className="panel gap" aria-labelledby="h-origin">
      <h2 id="h-origin">어디에서 왔나</h2>
      <dl className="facts wide gap-s">
        <Fact name="일어난 때" value={<When at={transaction.occurredAt} />} />
        {transaction.orderId === null ? null : <Fact name="주문과 결제" value={<Link to={`/staff/orders/${transaction.orderId}`}>{orderNumber ?? transaction.orderId}</Link>} />}
        {transaction.orderId === null || claimIds.length === 0 ? null : <Fact name="취소·반품" value={<Link to={`/staff/orders/${transaction.orderId}`}>이 주문의 취소·반품 {claimIds.length}건</Link>} />}
        {statementLines.map((line) => (
          <Fact key={line.id} name="정산서의 줄" value={<Link to={lineAddress('staff', line.statementId, line.id)}>{line.vendorName}, <Day on={line.periodEnd} />까지의 정산서</Link>} />
        ))}
        {originLinks(transaction).map(({ name, to, text }) => (
          <Fact key={to} name={name} value={<Link to={to}>{text}</Link>} />
        ))}
        {reverses === null ? null : <Fact name="되돌린 거래" value={<Link to={`/staff/ledger/transactions/${reverses}`}>원래 거래 보기</Link>} />}
        {reversedBy === null ? null : <Fact name="되돌림" value={<Link to={`/staff/ledger/transactions/${reversedBy}`}>이 거래를 되돌린 거래 보기</Link>} />}
        <Fact name="적요" value={transaction.memo === '' ? '없음' : transaction.memo} />
        <Fact name="적은 이" value={actorWord(transaction.actor)} />
        <Fact name="참조" value={<span className="breaks">{transaction.reference}</span>} />
        <Fact name="봉인" value={digest === null ? '이날이 끝나면 봉인합니다' : <span className="hash">{digest}</span>} />
      </dl>
    </section>
  );
}

const DOCUMENT = graphql(`
  query LedgerDocument($id: ID!) {
    ledgerTransaction(id: $id) {
      orderNumber claimIds statementLines { id statementId vendorName periodEnd } reverses reversedBy reversible digest
      transaction { id event reference orderId occurredAt postedOn actor memo entries { id account name ownerId ownerName amountWon } }
    }
  }
`);

const REVERSE = graphql(`
  mutation ReverseTransaction($id: ID!, $reason: String!) {
    reverseTransaction(id: $id, reason: $reason) { __typename ... on LedgerChanged { transactionId } ... on Refused { message field } }
  }
`);
