import { Form, Link } from 'react-router';
import { When } from '../components/when';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { FailedReceiptRowFragment } from '../generated/backoffice/graphql';

/** Cash receipts that Toss refused for good: asked for anew, or issued in nobody's name where the shopper's number is refused. */
export function FailedReceipts({ receipts }: { receipts: readonly FailedReceiptRowFragment[] }) {
  if (receipts.length === 0) return null;
  return (
    <section className="panel flush gap" aria-labelledby="h-receipts">
      <h2 id="h-receipts" className="padded">
        처리되지 않은 현금영수증
      </h2>
      <div className="tw">
        <table className="stacks">
          <caption className="vh">처리되지 않은 현금영수증 {receipts.length}건</caption>
          <thead>
            <tr>
              <th scope="col">주문</th>
              <th scope="col">무엇</th>
              <th scope="col" className="r">
                금액
              </th>
              <th scope="col">날짜</th>
              <th scope="col">토스페이먼츠의 답</th>
              <th scope="col">할 일</th>
            </tr>
          </thead>
          <tbody>
            {receipts.map((receipt) => (
              <tr key={receipt.id}>
                <th scope="row" className="nb">
                  <Link to={`/staff/orders/${receipt.orderId}`}>{receipt.number}</Link>
                </th>
                <td data-label="무엇">{receipt.kind === 'ISSUE' ? '발급' : '환불한 만큼 취소'}</td>
                <td data-label="금액" className="r">
                  <Won amount={receipt.amountWon} />
                </td>
                <td data-label="날짜">
                  <When at={receipt.createdAt} dateOnly />
                </td>
                <td data-label="토스의 답">
                  <span lang="en">{receipt.errorCode}</span>
                </td>
                <td data-label="할 일">
                  <Form method="post" className="row tight wrapy">
                    <input type="hidden" name="receipt" value={receipt.id} />
                    <button className="btn s" name="intent" value="receipt-retry" aria-label={`${receipt.number} 현금영수증 다시 요청하기`}>
                      다시 요청하기
                    </button>
                    {receipt.kind === 'ISSUE' ? (
                      <button className="btn s" name="intent" value="receipt-self" aria-label={`${receipt.number} 현금영수증 자진발급하기`}>
                        자진발급하기
                      </button>
                    ) : null}
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

graphql(`
  fragment FailedReceiptRow on FailedReceipt { id orderId number kind amountWon errorCode createdAt }
`);
