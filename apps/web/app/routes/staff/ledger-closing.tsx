import { kstDate } from '#kernel/pure';
import { data, Form, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/ledger-closing';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { Day, When } from '../../components/when';
import { Confirm } from '../../desk/confirm';
import { DeskErrors, problemIn } from '../../desk/errors';
import { AreaField } from '../../desk/field';
import { refusalAt, typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { LedgerPage, useIsAccountant } from '../../desk/ledger-page';
import { actorWord, shortHash } from '../../desk/ledger-words';
import { Done } from '../../desk/page';
import { PrintButton } from '../../desk/print-button';
import { TableBox } from '../../desk/table-box';
import { graphql } from '../../generated/backoffice';
import type { LedgerDaysQuery } from '../../generated/backoffice/graphql';
import { serverNow } from '../../now.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('장부 마감') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { ledgerDays } = await backoffice({ request, context }, DAYS);
  return { ...ledgerDays, now: serverNow() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const { closeLedger: answer } = await backoffice({ request, context }, CLOSE, { through: typed['through'] ?? '', note: typed['note'] ?? '' });
  if (answer.__typename === 'Refused') return data({ problems: [refusalAt(answer, ['through', 'note'])], typed }, 422);
  return redirect('/staff/ledger/closing?done=closed', 303);
}

export default function LedgerClosing({ loaderData: { closings, sealed, now }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const isAccountant = useIsAccountant();
  const yesterday = kstDate(new Date(Date.parse(now) - 86_400_000));
  return (
    <LedgerPage
      at="/staff/ledger/closing"
      title={closings[0] === undefined ? '아직 마감한 날이 없습니다' : <><Day on={closings[0].through} />까지 마감</>}
      lead="끝난 날은 밤사이 저절로 봉인합니다: 그날의 거래와 앞날의 해시로 해시를 만듭니다. 봉인한 날에는 아무것도 적을 수 없습니다. 마감은 그 위에 하는 회계 담당의 확인입니다."
      actions={<PrintButton />}
    >
      <Done text={actionData === undefined && search.get('done') === 'closed' ? '마감했습니다. 아래 해시를 적어 두면, 나중에 장부가 그대로인지 종이로 견줄 수 있습니다.' : undefined} />
      <DeskErrors problems={actionData?.problems} />
      {isAccountant ? (
        <div className="gap">
          <Confirm key={closings.length} ask="기간 마감하기" open={actionData !== undefined}>
            <p>고른 날까지의 장부를 확인했다는 뜻으로 이름과 때가 남습니다. 마감은 되돌릴 수 없고, 늦게 온 일은 그 뒤의 날에 적습니다.</p>
            <Form method="post" className="gap-s" noValidate>
              <Field name="through" label="어느 날까지" type="date" max={yesterday} value={actionData?.typed['through'] ?? undefined} problem={problemIn(actionData?.problems, 'through')} />
              <AreaField name="note" label="적어 둘 것" hint="예: 11월 마감, 은행 잔액 증명과 맞음" rows={2} maxLength={500} defaultValue={actionData?.typed['note']} problem={problemIn(actionData?.problems, 'note')} />
              <button className="btn main gap-s">마감하기</button>
            </Form>
          </Confirm>
        </div>
      ) : null}
      {closings.length === 0 ? null : <Closings closings={closings} />}
      <Sealed days={sealed} />
    </LedgerPage>
  );
}

function Closings({ closings }: { closings: LedgerDaysQuery['ledgerDays']['closings'] }) {
  return (
    <section className="panel gap" aria-labelledby="h-closings">
      <h2 id="h-closings">마감</h2>
      <ol className="past gap-s" role="list">
        {closings.map((closing) => (
          <li key={closing.through}>
            <b>
              <Day on={closing.since} />부터 <Day on={closing.through} />까지
            </b>
            <span className="muted">
              <When at={closing.closedAt} /> · {actorWord(closing.actor)}
            </span>
            {closing.note === '' ? null : <span className="pre">{closing.note}</span>}
            <span className="hash">{closing.hash}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sealed({ days }: { days: LedgerDaysQuery['ledgerDays']['sealed'] }) {
  if (days.length === 0) return <p className="note gap">아직 봉인한 날이 없습니다. 첫 거래가 있는 날이 끝나면 봉인합니다.</p>;
  return (
    <section className="panel flush gap" aria-labelledby="h-sealed">
      <h2 id="h-sealed" className="padded">
        봉인한 날
      </h2>
      <TableBox label="봉인한 날">
        <table>
          <caption className="vh">봉인한 날 {days.length}일, 새것부터</caption>
          <thead>
            <tr>
              <th scope="col">날</th>
              <th scope="col" className="r">
                거래
              </th>
              <th scope="col" className="r">
                분개
              </th>
              <th scope="col">해시(앞부분)</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row" className="nb">
                  <Day on={day.day} />
                </th>
                <td className="r">{day.transactions}</td>
                <td className="r">{day.entries}</td>
                <td>
                  <span className="hash" title={day.hash}>{shortHash(day.hash)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

const DAYS = graphql(`
  query LedgerDays {
    ledgerDays { closings { since through hash closedAt actor note } sealed { day transactions entries hash } }
  }
`);

const CLOSE = graphql(`
  mutation CloseLedger($through: String!, $note: String!) {
    closeLedger(through: $through, note: $note) { __typename ... on Refused { message field } }
  }
`);
