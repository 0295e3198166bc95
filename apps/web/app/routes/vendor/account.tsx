import { Form, data, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/account';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { When } from '../../components/when';
import { DeskErrors, type DeskProblem, problemIn } from '../../desk/errors';
import { SelectField } from '../../desk/field';
import { Findings, refusalAt, type Typed, typedIn, withoutPasswords } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done } from '../../desk/page';
import { PAYOUT_ACCOUNT_STATES, sellerWords } from '../../desk/payout-words';
import { payoutAction } from '../../desk/payout-action.server';
import { StateTag } from '../../desk/state-tag';
import { StopForm } from '../../desk/stop-form';
import { graphql } from '../../generated/backoffice';
import type { PayoutAccountPageQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '업체 대표' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('받을 계좌') }];

const FIELDS = ['bank', 'accountNumber', 'holder', 'password'];
const DONE: Record<string, string | undefined> = { entered: '계좌를 적었습니다. 업체 메일로도 알렸습니다.', stopped: '계좌 변경을 멈췄습니다. 지금 계좌로 계속 보내 드립니다.' };

type Account = PayoutAccountPageQuery['vendorPayoutAccount']['accounts'][number];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { vendorPayoutAccount } = await backoffice({ request, context }, ACCOUNT);
  return vendorPayoutAccount;
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const typed = typedIn(form);
  const asking = { request, context };
  const refused = (problems: readonly DeskProblem[]) => data({ problems: [...problems], typed: withoutPasswords(typed) }, 422);
  if (typed['intent'] !== 'enter') {
    const outcome = await payoutAction(asking, form);
    if (outcome === null) return refused([]);
    return 'done' in outcome ? redirect('/vendor/account?done=stopped', 303) : refused([{ field: outcome.reasonOf === undefined ? '' : 'reason', message: outcome.message }]);
  }
  const findings = new Findings();
  const { bank = '', accountNumber = '', holder = '', password = '' } = typed;
  findings.need(bank !== '', 'bank', '은행을 골라 주세요');
  findings.need(accountNumber !== '', 'accountNumber', '계좌번호를 적어 주세요');
  findings.need(holder !== '', 'holder', '예금주를 적어 주세요');
  findings.need(password !== '', 'password', '비밀번호를 다시 적어 주세요');
  if (findings.problems.length > 0) return refused(findings.problems);
  const { enterPayoutAccount: answer } = await backoffice(asking, ENTER, { input: { bank, accountNumber, holder, password } });
  return answer.__typename === 'Refused' ? refused([refusalAt(answer, FIELDS)]) : redirect('/vendor/account?done=entered', 303);
}

export default function PayoutAccount({ loaderData: { accounts, seller, banks, waitingDays }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const active = accounts.find((account) => account.state === 'ACTIVE');
  const waiting = accounts.find((account) => account.state === 'WAITING');
  const { word, what } = sellerWords(seller);
  return (
    <DeskPage title="정산금을 받을 계좌" up={{ to: '/vendor/payouts', name: '지급' }} lead="번호는 암호로 바꾸어 두고, 화면에는 끝 네 자리만 보입니다.">
      <DeskErrors problems={actionData?.problems} />
      <Done text={DONE[search.get('done') ?? '']} />
      <div className="split gap">
        <div className="stack">
          <section className="panel" aria-labelledby="h-now">
            <h2 id="h-now">
              지금 계좌 <span className={`tag ${word.tone}`}>{word.word}</span>
            </h2>
            <p className="gap-s strong">{active === undefined ? '아직 없습니다' : nameOf(active)}</p>
            <p className="soft">{what}</p>
          </section>
          {waiting === undefined ? null : <Waiting account={waiting} problems={actionData?.problems} first={active === undefined} />}
          {waiting === undefined ? <Enter banks={banks} problems={actionData?.problems} typed={actionData?.typed} waitingDays={active === undefined ? 0 : waitingDays} /> : null}
        </div>
        <div className="stack">
          <Past accounts={accounts} />
        </div>
      </div>
    </DeskPage>
  );
}

function nameOf(account: Account): string {
  return `${account.bankName} 끝자리 ${account.lastDigits}`;
}

function Waiting({ account, problems, first }: { account: Account; problems: readonly DeskProblem[] | undefined; first: boolean }) {
  return (
    <section className="panel" aria-labelledby="h-waiting">
      <h2 id="h-waiting">{first ? '적은 계좌' : '바꿀 계좌'}</h2>
      <p className="gap-s strong">{nameOf(account)}</p>
      <p className="soft">
        <When at={account.effectiveAt} />부터 이 계좌로 보냅니다. 그때까지는 멈출 수 있습니다.
      </p>
      <StopForm intent={`stop:${account.id}`} ask="변경 멈추기" problems={problems} reason={undefined} hint="구로e몰 담당자도 봅니다.">
        멈추면 지금 계좌로 계속 보내 드립니다.
      </StopForm>
    </section>
  );
}

function Enter({ banks, problems, typed, waitingDays }: { banks: readonly { code: string; name: string }[]; problems: readonly DeskProblem[] | undefined; typed: Typed | undefined; waitingDays: number }) {
  return (
    <section className="panel" aria-labelledby="h-enter">
      <h2 id="h-enter">{waitingDays === 0 ? '계좌 적기' : '다른 계좌로 바꾸기'}</h2>
      {waitingDays === 0 ? null : <p className="soft gap-s">안전을 위해 {waitingDays}일 뒤부터 새 계좌로 보냅니다. 바꾼다는 것을 업체 메일로 알리고, 그동안 멈출 수 있습니다.</p>}
      <Form method="post" noValidate className="gap-s">
        <SelectField name="bank" label="은행" defaultValue={typed?.['bank'] ?? ''} problem={problemIn(problems, 'bank')}>
          <option value="">골라 주세요</option>
          {banks.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Field name="accountNumber" label="계좌번호" inputMode="numeric" autoComplete="off" maxLength={30} value={typed?.['accountNumber']} problem={problemIn(problems, 'accountNumber')} />
        <Field name="holder" label="예금주" autoComplete="off" maxLength={60} value={typed?.['holder']} problem={problemIn(problems, 'holder')} />
        <Field name="password" label="비밀번호" hint="본인인지 한 번 더 확인합니다." type="password" autoComplete="current-password" problem={problemIn(problems, 'password')} />
        <button className="btn main gap" name="intent" value="enter">
          이 계좌로 받기
        </button>
      </Form>
    </section>
  );
}

function Past({ accounts }: { accounts: readonly Account[] }) {
  if (accounts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="h-past">
      <h2 id="h-past">지난 일</h2>
      <ol className="past gap-s" role="list">
        {accounts.map((account) => (
          <li key={account.id}>
            <span>
              <StateTag words={PAYOUT_ACCOUNT_STATES} state={account.state} /> {nameOf(account)}
            </span>
            <span className="muted">
              <When at={account.enteredAt} />에 적음
            </span>
            {account.endReason === null || account.endReason === '' ? null : <span className="pre">{account.endReason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const ACCOUNT = graphql(`
  query PayoutAccountPage { vendorPayoutAccount { accounts { id state bankName lastDigits enteredAt effectiveAt endedAt endReason } seller { state hasAccount status errorMessage } banks { code name } waitingDays } }
`);

const ENTER = graphql(`
  mutation EnterPayoutAccount($input: PayoutAccountInput!) { enterPayoutAccount(input: $input) { ...PayoutOutcome } }
`);
