import { Form } from 'react-router';
import { Field } from '../components/field';
import { Won } from '../components/won';
import type { OpenOrderFragment } from '../generated/backoffice/graphql';
import { problemIn, type DeskProblem } from './errors';

/** Money that has to go back and did not: once more, for a deposit with the account that the shopper told. */
export function RefundAgain({ payment, purpose, problems }: { payment: OpenOrderFragment['payment']; purpose: string; problems: readonly DeskProblem[] }) {
  if (!payment.refundRefused) return null;
  return (
    <section className="panel" aria-labelledby="h-refund">
      <h2 id="h-refund">돌려줄 돈이 남았습니다</h2>
      <p className="soft gap-s">
        <Won amount={payment.receivedWon - payment.refundedWon} />을 돌려주어야 하는데 결제사가 거절했습니다. 까닭은 결제 기록에 있습니다.
        {payment.refundNeedsAccount ? ' 입금한 분의 계좌가 필요합니다. 구매자도 주문 페이지에서 적을 수 있습니다.' : ''}
      </p>
      <Form method="post" className="gap" noValidate>
        <input type="hidden" name="intent" value="refund" />
        <input type="hidden" name="purpose" value={purpose} />
        {payment.refundNeedsAccount ? (
          <>
            <Field name="bank" label="은행 (두 자리 번호)" hint="신한 88, 국민 06, 우리 20, 하나 81, 농협 11, 기업 03, 카카오 90, 토스 92, 케이 89, 새마을 45, 우체국 71" maxLength={2} autoComplete="off" problem={problemIn(problems, 'bank')} />
            <Field name="accountNumber" label="계좌번호" inputMode="numeric" maxLength={30} autoComplete="off" problem={problemIn(problems, 'accountNumber')} />
            <Field name="holder" label="예금주" maxLength={60} autoComplete="off" problem={problemIn(problems, 'holder')} />
          </>
        ) : null}
        <button className="btn main gap">다시 환불하기</button>
      </Form>
    </section>
  );
}
