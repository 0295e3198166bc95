import { Form, Link, data, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/statement';
import { backoffice } from '../../api.server';
import { Day } from '../../components/when';
import { DeskErrors, problemIn } from '../../desk/errors';
import { AreaField } from '../../desk/field';
import { typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { DeskPage, Done } from '../../desk/page';
import { showPeriod } from '../../desk/payout-words';
import { StateTag } from '../../desk/state-tag';
import { StatementLines } from '../../desk/statement-lines';
import { StatementSums } from '../../desk/statement-sums';
import { StatementDifferences, StatementQuestions } from '../../desk/statement-talk';
import { LINE_KINDS, lineName, STATEMENT_STATES } from '../../desk/statement-words';
import { graphql } from '../../generated/backoffice';
import type { StatementLineKind } from '../../generated/backoffice/graphql';
import { formId } from '../../new-id.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`정산서 ${loaderData?.statement.summary.periodEnd ?? ''}`) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const { vendorStatement } = await backoffice({ request, context }, STATEMENT, { id: params.id, kind: (search.get('kind') as StatementLineKind | null) ?? null, after: search.get('after'), at: search.get('at') });
  return { statement: vendorStatement ?? nothingHere(), kind: search.get('kind'), at: search.get('at'), asking: search.get('ask'), questionId: formId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const line = typed['line'] ?? '';
  const { askAboutStatement } = await backoffice({ request, context }, ASK, { id: typed['id'] ?? '', statement: params.id, line: line === '' ? null : line, question: typed['question'] ?? '' });
  if (askAboutStatement.__typename === 'Refused') return data({ problems: [{ field: 'question', message: askAboutStatement.message }], typed }, 422);
  return redirect(`/vendor/statements/${params.id}?done=asked#questions`, 303);
}

export default function Statement({ loaderData: { statement, kind, at, asking, questionId }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const { summary } = statement;
  const address = `/vendor/statements/${summary.id}`;
  const id = actionData?.typed['id'] ?? questionId;
  const about = statement.lines.nodes.find((line) => line.id === (actionData?.typed['line'] ?? asking));
  return (
    <DeskPage
      up={{ to: '/vendor/statements', name: '정산' }}
      title={`${showPeriod(summary.periodStart, summary.periodEnd)} 정산서`}
      lead={
        <>
          {summary.vendorName} <StateTag words={STATEMENT_STATES} state={summary.state} /> {summary.state === 'PAID' ? <Link to="/vendor/payouts">보낸 날과 계좌 보기</Link> : summary.payoutWon > 0 ? <>지급 예정일 <Day on={summary.payoutDueOn} /></> : '다음 정산서로 이월'}
        </>
      }
      actions={
        <>
          <a className="btn" href={`${address}/xlsx`}>
            엑셀로 받기
          </a>
          <Link className="btn main" to={`${address}/print`}>
            인쇄하기
          </Link>
        </>
      }
    >
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined && search.get('done') === 'asked' ? '질문을 보냈습니다. 답은 이 자리에 나옵니다.' : undefined} />
      <div className="split gap">
        <div className="stack">
          <StatementSums statement={statement} address={address} />
          <StatementDifferences statement={statement} />
        </div>
        <div className="stack">
          <StatementQuestions questions={statement.questions} />
          <Form key={id} method="post" className="panel no-print" id="ask" noValidate>
            <h2>물어보기</h2>
            <p className="small soft gap-s">{about === undefined ? '이 정산서에 대해 묻습니다. 한 줄에 대해 물으려면 그 줄의 ‘이 줄 묻기’를 눌러 주세요.' : `‘${lineName(about) || LINE_KINDS[about.kind]}’ 줄에 대해 묻습니다.`}</p>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="line" value={about?.id ?? ''} />
            <AreaField name="question" label="물어볼 것" rows={3} maxLength={1000} defaultValue={actionData?.typed['question']} problem={problemIn(actionData?.problems, 'question')} />
            <button className="btn gap-s">담당자에게 묻기</button>
          </Form>
        </div>
      </div>
      <StatementLines
        statement={statement}
        address={address}
        kind={kind}
        at={at}
        orderOf={(line) => (line.vendorOrderId === null ? null : `/vendor/orders/${line.vendorOrderId}`)}
        askable
      />
    </DeskPage>
  );
}

const STATEMENT = graphql(`
  query VendorStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) { vendorStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) { ...StatementShown } }
`);

const ASK = graphql(`
  mutation AskAboutStatement($id: ID!, $statement: ID!, $line: ID, $question: String!) { askAboutStatement(id: $id, statementId: $statement, lineId: $line, question: $question) { __typename ... on SettlementDone { id } ... on Refused { message } } }
`);
