import { Form, Link } from 'react-router';
import { Won } from '../components/won';
import { Day } from '../components/when';
import type { PayoutsQuery } from '../generated/backoffice/graphql';
import { Nothing } from './page';
import { NOT_PAYABLE, showPeriod } from './payout-words';
import { StopForm } from './stop-form';

type Row = NonNullable<PayoutsQuery['payableStatements']>[number];

/** What is owed and not proposed. Choosing is one step, the sum on the button the next: it works without JavaScript. */
export function PayableTable({ rows, picked, confirming, may, problemReason }: { rows: readonly Row[]; picked: readonly string[]; confirming: boolean; may: boolean; problemReason: string | undefined }) {
  if (rows.length === 0) return <Nothing text="줄 돈이 남은 정산서가 없습니다." />;
  const chosen = rows.filter((row) => picked.includes(row.statementId) && row.why === null);
  if (confirming && chosen.length > 0) return <Confirming rows={chosen} />;
  return (
    <>
      {confirming ? <p className="note warn gap">지급할 정산서를 하나 이상 골라 주세요.</p> : null}
      <Form method="get" className="gap" aria-label="지급할 정산서 고르기">
        <input type="hidden" name="step" value="confirm" />
        <div className="panel flush">
          <div className="tw">
            <table className="stacks">
              <caption className="vh">줄 돈이 남은 정산서 {rows.length}건</caption>
              <thead>
                <tr>
                  {may ? (
                    <th scope="col" className="tick">
                      <span className="vh">고르기</span>
                    </th>
                  ) : null}
                  <th scope="col">업체</th>
                  <th scope="col">정산 기간</th>
                  <th scope="col">지급 예정일</th>
                  <th scope="col" className="r">
                    금액
                  </th>
                  <th scope="col">상태</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Payable key={row.statementId} row={row} picked={picked.includes(row.statementId)} may={may} />
                ))}
              </tbody>
            </table>
          </div>
        </div>
        {may ? (
          <p className="row tight wrapy gap">
            <button className="btn main">고른 것의 합계 보기</button>
            <Link className="btn" to={`?${new URLSearchParams([...rows.filter((row) => row.why === null).map((row) => ['pick', row.statementId]), ['step', 'confirm']])}`}>
              지급할 수 있는 것 모두 고르기
            </Link>
          </p>
        ) : null}
      </Form>
      {may ? <Holds rows={rows} problemReason={problemReason} /> : null}
    </>
  );
}

function Payable({ row, picked, may }: { row: Row; picked: boolean; may: boolean }) {
  return (
    <tr>
      {may ? (
        <td className="tick">
          {row.why === null ? (
            <label className="box">
              <span className="vh">
                {row.vendorName} {showPeriod(row.periodStart, row.periodEnd)}
              </span>
              <input type="checkbox" name="pick" value={row.statementId} defaultChecked={picked} />
            </label>
          ) : null}
        </td>
      ) : null}
      <th scope="row">
        {row.vendorName}
        {row.vendorSuspended ? <span className="tag bad"> 판매 정지</span> : null}
      </th>
      <td data-label="정산 기간">
        <Link to={`/staff/statements/${row.statementId}`}>{showPeriod(row.periodStart, row.periodEnd)}</Link>
      </td>
      <td data-label="지급 예정일"><Day on={row.dueOn} /></td>
      <td data-label="금액" className="r">
        <Won amount={row.payoutWon} />
      </td>
      <td data-label="상태">
        {row.why === null ? <span className="tag good">지급할 수 있음</span> : <span className="tag warn">{NOT_PAYABLE[row.why].why}</span>}
        <span className="block small">{row.holdReason ?? (row.why === null ? '' : NOT_PAYABLE[row.why].what)}</span>
        {row.why === null && row.overWeeklyLimit ? <span className="block small">한 주에 1,000만 원을 넘어, 토스페이먼츠가 거절하고 고객확인(KYC)을 시작합니다.</span> : null}
        {row.companyRefused === null ? null : <span className="block small">토스페이먼츠가 바뀐 회사 정보를 받아들이지 않았습니다({row.companyRefused}). 업체가 회사 정보를 고쳐야 합니다.</span>}
        {row.lastErrorMessage === null ? null : (
          <span className="block small">
            {row.attempts}번째까지 보내지 못함: {row.lastErrorMessage}
          </span>
        )}
      </td>
    </tr>
  );
}

function Confirming({ rows }: { rows: readonly Row[] }) {
  const totalWon = rows.reduce((sum, row) => sum + row.payoutWon, 0);
  return (
    <section className="panel gap" aria-labelledby="h-chosen">
      <h2 id="h-chosen">
        고른 정산서 {rows.length}건, <Won amount={totalWon} />
      </h2>
      <ul className="queue gap-s" role="list">
        {rows.map((row) => (
          <li key={row.statementId}>
            <span>
              <b>{row.vendorName}</b> <span className="muted">{showPeriod(row.periodStart, row.periodEnd)}</span>
            </span>
            <Won amount={row.payoutWon} />
          </li>
        ))}
      </ul>
      <Form method="post" className="row tight wrapy gap">
        {rows.map((row) => (
          <input key={row.statementId} type="hidden" name="statement" value={row.statementId} />
        ))}
        <input type="hidden" name="seenTotalWon" value={totalWon} />
        <button className="btn main" name="intent" value="propose">
          {rows.length}건 <Won amount={totalWon} /> 지급 올리기
        </button>
        <Link className="btn" to={`?${new URLSearchParams(rows.map((row) => ['pick', row.statementId]))}`}>
          다시 고르기
        </Link>
      </Form>
      <p className="hint gap-s">다른 회계 담당이 승인해야 돈이 나갑니다.</p>
    </section>
  );
}

/** Keeping one from being paid, and letting it go. */
function Holds({ rows, problemReason }: { rows: readonly Row[]; problemReason: string | undefined }) {
  return (
    <details className="panel gap" open={problemReason !== undefined || rows.some((row) => row.why === 'HELD')}>
      <summary>지급을 보류하거나 보류를 풀기</summary>
      <ul className="queue gap-s" role="list">
        {rows.map((row) => (
          <li key={row.statementId}>
            <span>
              <b>{row.vendorName}</b> <span className="muted">{showPeriod(row.periodStart, row.periodEnd)}</span>
            </span>
            {row.why === 'HELD' ? (
              <Form method="post">
                <input type="hidden" name="statement" value={row.statementId} />
                <button className="btn s" name="intent" value="release" aria-label={`${row.vendorName} ${showPeriod(row.periodStart, row.periodEnd)} 보류 풀기`}>
                  보류 풀기
                </button>
              </Form>
            ) : (
              <StopForm intent={`hold:${row.statementId}`} ask="지급 보류" problems={problemReason === row.statementId ? [{ field: 'reason', message: '보류하는 까닭을 적어 주세요' }] : undefined} reason={undefined} id={row.statementId}>
                보류하는 동안 이 정산서는 지급하지 않습니다.
              </StopForm>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
