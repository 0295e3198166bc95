import { Form, data, redirect } from 'react-router';
import type { Route } from './+types/refund-account';
import { storefront } from '../../api.server';
import { AccountWanted } from '../../components/account-wanted';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary';
import { Field } from '../../components/field';
import type { Failure } from '../../failure';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { PageHandle } from '../../handle';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('환불받을 계좌') }, { name: 'robots', content: 'noindex' }];

/** Money that waits for an account: only its shopper knows where it goes to. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { order, refundBanks } = await storefront({ request, context }, ASKED, { id: params.id });
  if (!order) throw data<Failure>({ kind: 'missing', title: '이 브라우저에서는 볼 수 없는 주문입니다', message: '주문한 브라우저에서 열거나 ‘주문 조회’에서 주문 번호와 전화번호로 찾아 주세요.' }, 404);
  const wanted = order.payment.accountWanted;
  if (wanted === null) throw redirect(`/orders/${encodeURIComponent(params.id)}`, 303);
  return { order, wanted, banks: refundBanks };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const account = { bank: formText(form, 'bank'), accountNumber: formText(form, 'accountNumber'), holder: formText(form, 'holder') };
  const problems: FieldProblem[] = [];
  if (account.bank === '') problems.push({ field: 'bank', message: '은행을 골라 주세요' });
  if (account.accountNumber === '') problems.push({ field: 'accountNumber', message: '계좌번호를 적어 주세요' });
  if (account.holder === '') problems.push({ field: 'holder', message: '예금주를 적어 주세요' });
  if (problems.length > 0) return data({ ...account, problems, note: null }, 422);
  const { giveRefundAccount: answer } = await storefront({ request, context }, GIVE, { id: params.id, account });
  if (answer.__typename === 'Order') return redirect(`/orders/${encodeURIComponent(params.id)}`, 303);
  const named = answer.field === 'bank' || answer.field === 'accountNumber' || answer.field === 'holder';
  return data({ ...account, problems: named ? [{ field: answer.field ?? '', message: answer.message }] : [], note: named ? null : answer.message }, answer.code === 'TOO_MANY_REQUESTS' ? 429 : 422);
}

export default function RefundAccount({ loaderData: { order, wanted, banks }, actionData }: Route.ComponentProps) {
  const problems = actionData?.problems ?? [];
  const at = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
  const bankProblem = at('bank');
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      <div className="form-page">
        <h1>환불받을 계좌</h1>
        <p className="soft gap-s">
          주문 {order.number}: <AccountWanted wanted={wanted} /> 결제하신 분의 계좌를 적어 주세요. 은행이 예금주를 확인하며, 2영업일쯤 걸립니다.
        </p>
        <ErrorSummary problems={problems} />
        {(actionData?.note ?? null) === null ? null : (
          <p className="note bad gap" role="alert">
            {actionData?.note}
          </p>
        )}
        <Form method="post" noValidate className="gap">
          <div className="field">
            <label htmlFor="bank">은행</label>
            <select className="in" id="bank" name="bank" defaultValue={actionData?.bank ?? ''} aria-invalid={bankProblem === undefined ? undefined : true} aria-describedby={bankProblem === undefined ? undefined : 'bank-problem'}>
              <option value="">골라 주세요</option>
              {banks.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
            {bankProblem === undefined ? null : (
              <p className="err" id="bank-problem">
                {bankProblem}
              </p>
            )}
          </div>
          <Field name="accountNumber" label="계좌번호" inputMode="numeric" autoComplete="off" maxLength={30} value={actionData?.accountNumber} problem={at('accountNumber')} />
          <Field name="holder" label="예금주" autoComplete="name" maxLength={60} value={actionData?.holder} problem={at('holder')} />
          <p className="hint">계좌번호는 암호로 바꾸어 두었다가, 돈이 가면 지웁니다.</p>
          <button className="btn main full gap">이 계좌로 돌려받기</button>
        </Form>
      </div>
    </main>
  );
}

const ASKED = graphql(`
  query RefundAccount($id: ID!) {
    order(id: $id) { id number payment { accountWanted { why amountWon } } }
    refundBanks { code name }
  }
`);

const GIVE = graphql(`
  mutation GiveRefundAccount($id: ID!, $account: RefundAccountInput!) {
    giveRefundAccount(orderId: $id, account: $account) { __typename ... on Order { id } ... on Refused { code message field } }
  }
`);
