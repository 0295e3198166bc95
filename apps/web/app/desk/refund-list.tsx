import { Form, Link } from 'react-router';
import { Field } from '../components/field';
import { When } from '../components/when';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { OpenRefundListFragment, OpenRefundRowFragment } from '../generated/backoffice/graphql';
import { showDay } from './dates';
import { SelectField } from './field';
import { Pager } from './pager';
import { StateTag } from './state-tag';
import { REFUND_STATES } from './words';

interface Bank {
  code: string;
  name: string;
}

/** Money that has not arrived: what Toss refused needs somebody, by another try or by a transfer that two people record. */
export function RefundList({ refunds: { nodes, pageInfo }, banks }: { refunds: OpenRefundListFragment; banks: readonly Bank[] }) {
  return (
    <section className="panel flush gap" aria-labelledby="h-refunds">
      <h2 id="h-refunds" className="padded">
        아직 가지 않은 환불과 이자
      </h2>
      <div className="tw">
        <table className="stacks">
          <caption className="vh">아직 가지 않은 환불과 이자 {nodes.length}건</caption>
          <thead>
            <tr>
              <th scope="col">주문</th>
              <th scope="col">상태</th>
              <th scope="col" className="r">
                금액
              </th>
              <th scope="col">기한</th>
              <th scope="col">토스페이먼츠의 답</th>
              <th scope="col">할 일</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((refund) => (
              <tr key={refund.id}>
                <th scope="row" className="nb">
                  <Link to={`/staff/orders/${refund.orderId}`}>{refund.number}</Link>
                </th>
                <td data-label="상태">
                  <StateTag words={REFUND_STATES} state={refund.state} />
                </td>
                <td data-label="금액" className="r">
                  <Won amount={refund.amountWon} />
                  {refund.interestWon === 0 ? null : (
                    <span className="muted block small">
                      이자 <Won amount={refund.interestWon} />
                    </span>
                  )}
                </td>
                <td data-label="기한">
                  {showDay(refund.dueOn)} {refund.lateDays === 0 ? null : <span className="tag bad">{refund.lateDays}일 늦음</span>}
                </td>
                <td data-label="토스의 답">{refund.state === 'SUCCEEDED' ? '돌려 드림. 이자만 남음' : (refund.errorMessage ?? '기다리는 중')}</td>
                <td data-label="할 일">
                  <Work refund={refund} banks={banks} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager pageInfo={pageInfo} shown={nodes.length} unit="건" param="refunds" label="환불과 이자의 쪽" />
    </section>
  );
}

function Work({ refund, banks }: { refund: OpenRefundRowFragment; banks: readonly Bank[] }) {
  const { transfer } = refund;
  if (transfer !== null) {
    return (
      <Form method="post" className="stack tight">
        <input type="hidden" name="transfer" value={transfer.id} />
        <p className="small">
          은행 이체 <Won amount={transfer.amountWon} /> · 문서 {transfer.documentNumber}
          {transfer.mine ? ' · 다른 담당자가 확인해야 합니다' : ''}
        </p>
        <p className="row tight wrapy">
          {transfer.mine ? null : (
            <button className="btn s main" name="intent" value="transfer-confirm" aria-label={`${refund.number} 이체 확인하기`}>
              이체 확인하기
            </button>
          )}
          <button className="btn s" name="intent" value="transfer-withdraw" aria-label={`${refund.number} 이체 기록 거두기`}>
            기록 거두기
          </button>
        </p>
      </Form>
    );
  }
  if (refund.state === 'PENDING') return null;
  const purpose = refund.state === 'FAILED' ? 'REFUND' : 'INTEREST';
  return (
    <div className="stack tight">
      {refund.state === 'FAILED' && !refund.byBank && refund.accountAskedAt === null ? (
        <Form method="post">
          <input type="hidden" name="refund" value={refund.id} />
          <button className="btn s" name="intent" value="refund-retry" aria-label={`${refund.number} 환불 다시 보내기`}>
            토스로 다시 보내기
          </button>
        </Form>
      ) : null}
      <Form method="post" className="row tight wrapy end" aria-label={`${refund.number} 은행에서 보냄`}>
        <input type="hidden" name="refund" value={refund.id} />
        <input type="hidden" name="purpose" value={purpose} />
        <span className="field">
          <label htmlFor={`d-${refund.id}`} className="small">
            은행에서 보냈으면 문서 번호
          </label>
          <input className="in short" id={`d-${refund.id}`} name="documentNumber" maxLength={60} autoComplete="off" required />
        </span>
        <button className="btn s" name="intent" value="transfer-record" aria-label={`${refund.number} 이체 적기`}>
          {purpose === 'REFUND' ? '환불 이체 적기' : '이자 이체 적기'}
        </button>
      </Form>
      <Account refund={refund} banks={banks} />
    </div>
  );
}

/** Where it goes to: told by the shopper on his order's page or by phone, or asked for. */
function Account({ refund, banks }: { refund: OpenRefundRowFragment; banks: readonly Bank[] }) {
  return (
    <>
      {refund.accountAskedAt === null ? null : (
        <p className="small">
          <span className="tag warn">구매자에게 계좌를 물었습니다</span> <When at={refund.accountAskedAt} />
        </p>
      )}
      <Form method="post" className="row tight wrapy">
        <input type="hidden" name="refund" value={refund.id} />
        {refund.accountMasked === null ? null : (
          <>
            <span className="small soft">구매자가 알려 준 계좌 {refund.accountMasked}</span>
            <button className="btn s" name="intent" value="refund-account" aria-label={`${refund.number} 계좌 열기 (기록이 남습니다)`}>
              계좌 열기
            </button>
          </>
        )}
        {refund.accountAskedAt === null ? (
          <button className="btn s" name="intent" value="account-ask" aria-label={`${refund.number} 구매자에게 계좌 묻기`}>
            {refund.accountMasked === null ? '구매자에게 계좌 묻기' : '계좌 다시 묻기'}
          </button>
        ) : null}
      </Form>
      <details className="ask">
        <summary className="btn s" aria-label={`${refund.number} 전화로 들은 계좌 적기`}>
          전화로 들은 계좌 적기
        </summary>
        <Form method="post" className="panel stack tight gap-s" aria-label={`${refund.number} 계좌`}>
          <input type="hidden" name="refund" value={refund.id} />
          <SelectField name="bank" id={`b-${refund.id}`} label="은행" required defaultValue="">
            <option value="">골라 주세요</option>
            {banks.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <Field name="accountNumber" id={`n-${refund.id}`} label="계좌번호" hint="적기 전에 구매자에게 다시 읽어 드려 주세요." inputMode="numeric" maxLength={30} autoComplete="off" required />
          <Field name="holder" id={`h-${refund.id}`} label="예금주" maxLength={60} autoComplete="off" required />
          <button className="btn s main" name="intent" value="account-note">
            이 계좌로 돌려주기
          </button>
        </Form>
      </details>
    </>
  );
}

graphql(`
  fragment OpenRefundRow on OpenRefund {
    id orderId number state amountWon reason dueOn lateDays interestWon errorCode errorMessage accountMasked accountAskedAt byBank createdAt
    transfer { id purpose amountWon documentNumber mine }
  }
`);

graphql(`
  fragment OpenRefundList on OpenRefundConnection { nodes { ...OpenRefundRow } pageInfo { hasNextPage endCursor } }
`);
