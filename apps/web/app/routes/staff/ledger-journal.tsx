import { data, Form, redirect } from 'react-router';
import type { Route } from './+types/ledger-journal';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { DeskErrors, problemIn } from '../../desk/errors';
import { AreaField, SelectField } from '../../desk/field';
import { Findings, refusalAt, typedIn, type Typed } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { LedgerPage, useIsAccountant } from '../../desk/ledger-page';
import { readWon } from '../../desk/number';
import { graphql } from '../../generated/backoffice';
import { formId } from '../../new-id.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('수기 분개') }];

const LINES = [0, 1, 2, 3];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { journalAccounts } = await backoffice({ request, context }, ACCOUNTS);
  // Sent with the form: pressed twice, posted once.
  return { accounts: journalAccounts, id: formId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const { postings, problems } = readPostings(typed);
  if (problems.length > 0) return data({ problems, typed }, 422);
  const { postJournal: answer } = await backoffice({ request, context }, POST, { id: typed['id'] ?? '', reason: typed['reason'] ?? '', postings });
  if (answer.__typename === 'Refused') return data({ problems: [refusalAt(answer, ['reason', 'debit-0'], { postings: 'debit-0' })], typed }, 422);
  return redirect(`/staff/ledger/transactions/${answer.transactionId}?done=posted`, 303);
}

/** Lines with an account and one sum, on one side. */
function readPostings(typed: Typed): { postings: { account: string; amountWon: number }[]; problems: Findings['problems'] } {
  const findings = new Findings();
  const postings = LINES.flatMap((line) => {
    const [account, debit, credit] = ['account', 'debit', 'credit'].map((name) => typed[`${name}-${line}`] ?? '');
    if (!account && !debit && !credit) return [];
    const sum = readWon(debit || credit || '');
    findings.need(Boolean(account), `account-${line}`, `${line + 1}째 줄의 계정을 골라 주세요`);
    findings.need(sum !== undefined && sum > 0 && !(debit && credit), `debit-${line}`, `${line + 1}째 줄에 차변이나 대변 가운데 하나를 1원 이상의 정수로 적어 주세요`);
    return [{ account: account ?? '', amountWon: debit ? (sum ?? 0) : -(sum ?? 0) }];
  });
  findings.need(postings.length > 1, 'account-0', '두 줄 이상 적어 주세요');
  return { postings, problems: findings.problems };
}

export default function LedgerJournal({ loaderData: { accounts, id }, actionData }: Route.ComponentProps) {
  const isAccountant = useIsAccountant();
  const typed = actionData?.typed ?? {};
  const problem = (field: string): string | undefined => problemIn(actionData?.problems, field);
  return (
    <LedgerPage at="/staff/ledger/journal" title="수기 분개" lead="주문, 환불, 정산은 저절로 적힙니다. 손으로 적는 것은 은행이 뗀 수수료처럼 몰 밖에서 일어난 일뿐입니다. 잘못 적은 것은 지우지 않고 되돌립니다.">
      <DeskErrors problems={actionData?.problems} />
      {isAccountant ? (
        <Form method="post" className="panel gap" noValidate aria-label="수기 분개">
          <input type="hidden" name="id" value={typed['id'] ?? id} />
          {LINES.map((line) => (
            <fieldset className="journal-line" key={line}>
              <legend className="lab">{line + 1}째 줄</legend>
              <SelectField name={`account-${line}`} label="계정" defaultValue={typed[`account-${line}`] ?? ''} problem={problem(`account-${line}`)}>
                <option value="">고르지 않음</option>
                {accounts.map((account) => (
                  <option value={account.code} key={account.code}>
                    {account.name}
                  </option>
                ))}
              </SelectField>
              <Field name={`debit-${line}`} label="차변(원)" inputMode="numeric" value={typed[`debit-${line}`]} problem={problem(`debit-${line}`)} />
              <Field name={`credit-${line}`} label="대변(원)" inputMode="numeric" value={typed[`credit-${line}`]} problem={undefined} />
            </fieldset>
          ))}
          <AreaField name="reason" label="까닭과 문서" hint="예: 11월 은행 수수료, 문서 2026-311" rows={2} maxLength={200} defaultValue={typed['reason']} problem={problem('reason')} />
          <button className="btn main gap">분개 적기</button>
        </Form>
      ) : (
        <p className="note gap">수기 분개는 회계 담당이 적습니다. 적힌 것은 거래 목록에서 볼 수 있습니다.</p>
      )}
    </LedgerPage>
  );
}

const ACCOUNTS = graphql(`
  query JournalAccounts { journalAccounts { code name } }
`);

const POST = graphql(`
  mutation PostJournal($id: ID!, $reason: String!, $postings: [JournalPostingInput!]!) {
    postJournal(id: $id, reason: $reason, postings: $postings) { __typename ... on LedgerChanged { transactionId } ... on Refused { message field } }
  }
`);
