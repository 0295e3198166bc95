import { data, Form, Link, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/money-difference';
import { backoffice } from '../../api.server';
import { Day, When } from '../../components/when';
import { Won } from '../../components/won';
import { Confirm } from '../../desk/confirm';
import { DeskErrors, problemIn, type DeskProblem } from '../../desk/errors';
import { Fact } from '../../desk/fact';
import { AreaField } from '../../desk/field';
import { refusalAt, typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { useIsAccountant } from '../../desk/ledger-page';
import { actorWord } from '../../desk/ledger-words';
import { nothingHere } from '../../desk/missing';
import { DeskPage, Done } from '../../desk/page';
import { causeWord, DIFFERENCE_STATES, KIND_WORDS, LIST_WORDS, nextStep } from '../../desk/reconciliation-words';
import { StateTag } from '../../desk/state-tag';
import { TableBox } from '../../desk/table-box';
import { PAYMENT_METHODS } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { MoneyDifferenceQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(loaderData === undefined ? '차이' : `차이: ${KIND_WORDS[loaderData.difference.kind]}`) }];

type Difference = NonNullable<MoneyDifferenceQuery['moneyDifference']>;
const DONE: Record<string, string | undefined> = { resolve: '끝낸 것으로 적었습니다.', suspend: '차액을 가계정으로 옮겼습니다.', unsuspend: '차액을 가계정에서 되돌렸습니다.' };

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { moneyDifference } = await backoffice({ request, context }, DIFFERENCE, { id: params.id });
  return { difference: moneyDifference ?? nothingHere() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const intent = typed['intent'] ?? '';
  // Each of the forms has a field of its own; all carry a note.
  const given = { id: params.id, note: typed[`note-${intent}`] ?? '' };
  const asking = { request, context };
  const answer = intent === 'suspend' ? (await backoffice(asking, SUSPEND, given)).suspendDifference : intent === 'unsuspend' ? (await backoffice(asking, UNSUSPEND, given)).unsuspendDifference : (await backoffice(asking, RESOLVE, given)).resolveDifference;
  if (answer.__typename === 'Refused') return data({ problems: [refusalAt(answer, [`note-${intent}`], { note: `note-${intent}` })], intent, note: given.note }, 422);
  return redirect(`/staff/reconciliation/differences/${params.id}?done=${intent}`, 303);
}

export default function MoneyDifference({ loaderData: { difference }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const isAccountant = useIsAccountant();
  return (
    <DeskPage
      up={{ to: `/staff/reconciliation/${difference.day}`, name: <><Day on={difference.day} /> 대조</> }}
      title={KIND_WORDS[difference.kind]}
      lead={
        <>
          <StateTag words={DIFFERENCE_STATES} state={difference.state} />
          <span>{LIST_WORDS[difference.list]}</span>
        </>
      }
    >
      <Done text={actionData === undefined ? DONE[search.get('done') ?? ''] : undefined} />
      <DeskErrors problems={actionData?.problems} />
      <div className="split gap">
        <div className="stack">
          <Sides difference={difference} />
          <section className="panel" aria-labelledby="h-cause">
            <h2 id="h-cause">짐작되는 까닭</h2>
            <p className="gap-s">
              <b>{causeWord(difference.cause)}</b>
            </p>
            <p className="gap-s">{nextStep(difference.cause)}</p>
          </section>
        </div>
        <div className="stack">
          <Links difference={difference} />
          {difference.state === 'RESOLVED' ? <Resolved difference={difference} /> : null}
          {isAccountant ? <Acts difference={difference} problems={actionData?.problems} typed={actionData} /> : <p className="note">차이는 회계 담당이 정리합니다.</p>}
        </div>
      </div>
    </DeskPage>
  );
}

function Sides({ difference: { ours, theirs, cause } }: { difference: Difference }) {
  const rows: [string, (side: NonNullable<Difference['ours']>) => React.ReactNode][] = [
    ['금액', (side) => <Won amount={side.amountWon} />],
    [cause === 'OTHER_VAT' ? '수수료의 부가세' : '수수료', (side) => (side.feeWon === null ? '' : <Won amount={side.feeWon} />)],
    ['일어난 날', (side) => <Day on={side.on} />],
    ['입금일', (side) => (side.day === null || side.day === side.on ? '' : <Day on={side.day} />)],
    ['결제 수단', (side) => (side.method === null ? '' : (PAYMENT_METHODS[side.method] ?? side.method))],
  ];
  return (
    <div className="panel flush">
      <TableBox label="두 쪽의 기록">
        <table>
          <caption>두 쪽의 기록{cause === 'OTHER_RATE' ? ' (우리 수수료는 계약으로 셈한 것)' : ''}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">무엇</span>
              </th>
              <th scope="col" className="r">
                우리
              </th>
              <th scope="col" className="r">
                토스
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, show]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="r nb">{ours === null ? '없음' : show(ours)}</td>
                <td className="r nb">{theirs === null ? '없음' : show(theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </div>
  );
}

function Links({ difference }: { difference: Difference }) {
  return (
    <section className="panel" aria-labelledby="h-links">
      <h2 id="h-links">어디를 볼까</h2>
      <dl className="facts wide gap-s">
        <Fact name="주문과 결제" value={difference.orderId === null ? '우리 주문이 아닙니다' : <Link to={`/staff/orders/${difference.orderId}`}>{difference.orderNumber}</Link>} />
        <Fact name="장부 거래" value={difference.ledgerTransactionId === null ? '없음' : <Link to={`/staff/ledger/transactions/${difference.ledgerTransactionId}`}>거래 보기</Link>} />
        <Fact name="토스 결제 키" value={<span className="breaks">{difference.paymentKey ?? '없음'}</span>} />
        <Fact name="토스 거래 키" value={<span className="breaks">{difference.theirs?.key ?? difference.ours?.key ?? '모름'}</span>} />
        <Fact name="처음 찾은 때" value={<When at={difference.foundAt} />} />
        <Fact name="마지막으로 본 때" value={<When at={difference.seenAt} />} />
        {difference.strayWon === 0 ? null : (
          <Fact name="장부의 차액" value={<Won amount={difference.strayWon} signed />} />
        )}
        {difference.suspendedWon === 0 ? null : (
          <Fact name="가계정에 둔 돈" value={<Link to="/staff/ledger/accounts/SUSPENSE"><Won amount={difference.suspendedWon} signed /></Link>} />
        )}
      </dl>
    </section>
  );
}

function Resolved({ difference }: { difference: Difference }) {
  return (
    <section className="panel" aria-labelledby="h-resolved">
      <h2 id="h-resolved">{difference.vanished ? '저절로 닫힘' : '정리한 사람과 까닭'}</h2>
      <p className="gap-s pre">{difference.note}</p>
      <p className="gap-s muted">
        {difference.resolvedAt === null ? null : <When at={difference.resolvedAt} />} · {actorWord(difference.resolvedBy ?? '')}
      </p>
    </section>
  );
}

interface ActsProps {
  difference: Difference;
  problems: readonly DeskProblem[] | undefined;
  typed: { intent: string; note: string } | undefined;
}

/** What an accountant may do: put the money aside, take it back, or say what it was. */
function Acts({ difference, problems, typed }: ActsProps) {
  const act = (intent: string, ask: string, hint: string, tone: '' | 'main', text: string): React.ReactNode => (
    <Confirm ask={ask} tone={tone} open={typed?.intent === intent}>
      <p>{text}</p>
      <Form method="post" className="gap-s" noValidate>
        <AreaField name={`note-${intent}`} label="까닭" hint={hint} rows={2} maxLength={1000} defaultValue={typed?.intent === intent ? typed.note : undefined} problem={problemIn(problems, `note-${intent}`)} />
        <button className="btn main gap-s" name="intent" value={intent}>
          {ask}
        </button>
      </Form>
    </Confirm>
  );
  const open = difference.state === 'OPEN';
  return (
    <div className="stack no-print">
      {open ? act('resolve', '끝낸 것으로 적기', '무엇이었는지, 누구에게 확인했는지 적습니다. 감사 담당이 봅니다.', 'main', '다시 찾아도 열리지 않습니다. 금액이 달라지면 새 차이로 다시 나타납니다.') : null}
      {open && difference.strayWon !== 0 && difference.suspendedWon === 0 ? act('suspend', '가계정으로 옮기기', '장부에 그대로 남습니다.', '', '까닭을 찾는 동안 차액을 받을 돈에서 가계정으로 옮깁니다. 차이가 없어지면 저절로 돌아옵니다.') : null}
      {difference.suspendedWon === 0 ? null : act('unsuspend', '가계정에서 되돌리기', '장부에 그대로 남습니다.', '', '옮겨 둔 차액을 토스페이먼츠에서 받을 돈으로 되돌립니다.')}
    </div>
  );
}

const DIFFERENCE = graphql(`
  query MoneyDifference($id: ID!) {
    moneyDifference(id: $id) {
      id day list kind cause state vanished note resolvedBy resolvedAt strayWon suspendedWon orderId orderNumber ledgerTransactionId paymentKey foundAt seenAt
      ours { key on day method amountWon feeWon } theirs { key on day method amountWon feeWon }
    }
  }
`);

const RESOLVE = graphql(`
  mutation ResolveDifference($id: ID!, $note: String!) { resolveDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }
`);

const SUSPEND = graphql(`
  mutation SuspendDifference($id: ID!, $note: String!) { suspendDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }
`);

const UNSUSPEND = graphql(`
  mutation UnsuspendDifference($id: ID!, $note: String!) { unsuspendDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }
`);
