import { showPhone } from '#kernel/pure';
import { Link, data } from 'react-router';
import type { Route } from './+types/packing';
import { backoffice } from '../../api.server';
import type { Failure } from '../../failure';
import { When } from '../../components/when';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage } from '../../desk/page';
import { PrintButton } from '../../desk/print-button';
import { graphql } from '../../generated/backoffice';
import type { PackingQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('포장 명세') }];

const MOST = 50;

/** Packing slips of the orders named by `?id=…&id=…`: one sheet each. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const ids = [...new Set(new URL(request.url).searchParams.getAll('id'))].slice(0, MOST);
  if (ids.length === 0) throw data<Failure>({ kind: 'refused', message: '인쇄할 주문을 목록에서 골라 주세요.' }, 400);
  const answers = await Promise.all(ids.map((id) => backoffice({ request, context }, PACKING, { id })));
  const slips = answers.flatMap((answer) => (answer.vendorOrder === null ? [] : [answer.vendorOrder]));
  return { slips, vendor: answers[0]?.myVendor.name ?? '' };
}

export default function Packing({ loaderData: { slips, vendor } }: Route.ComponentProps) {
  return (
    <DeskPage up={{ to: '/vendor/orders?state=ACKNOWLEDGED', name: '보낼 주문' }} title={`포장 명세 ${slips.length}장`} lead="A4 한 장에 주문 하나씩 인쇄됩니다." actions={<PrintButton />}>
      {slips.map((slip) => (
        <Slip key={slip.id} slip={slip} vendor={vendor} />
      ))}
      <p className="gap no-print">
        <Link to="/vendor/orders?state=ACKNOWLEDGED">보낼 주문으로 돌아가기</Link>
      </p>
    </DeskPage>
  );
}

function Slip({ slip, vendor }: { slip: NonNullable<PackingQuery['vendorOrder']>; vendor: string }) {
  const phone = slip.receiverPhone.includes('-') ? slip.receiverPhone : showPhone(slip.receiverPhone);
  return (
    <section className="panel slip gap" aria-labelledby={`h-${slip.id}`}>
      <h2 id={`h-${slip.id}`}>주문 {slip.number}</h2>
      <p className="muted">
        {vendor} · 구로e몰 {slip.paidAt === null ? null : <When at={slip.paidAt} />}
      </p>
      <p className="slip-to gap">
        <b>{slip.receiverName}</b> <span className="nb">{phone}</span>
        <br />({slip.zip}) {slip.roadAddress} {slip.detailAddress}
        {slip.deliveryNote === '' ? null : (
          <>
            <br />
            배송 메모: {slip.deliveryNote}
          </>
        )}
      </p>
      <table className="gap">
        <caption className="vh">담을 상품</caption>
        <thead>
          <tr>
            <th scope="col">상품</th>
            <th scope="col">옵션</th>
            <th scope="col" className="r">
              수량
            </th>
            <th scope="col">담음</th>
          </tr>
        </thead>
        <tbody>
          {slip.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              <td>{line.optionLabel === '' ? '–' : line.optionLabel}</td>
              <td className="r strong">{line.quantity - line.shippedQuantity - line.cancelledQuantity}개</td>
              <td>□</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const PACKING = graphql(`
  query Packing($id: ID!) {
    vendorOrder(id: $id) { id number paidAt receiverName receiverPhone zip roadAddress detailAddress deliveryNote lines { id name optionLabel quantity shippedQuantity cancelledQuantity } }
    myVendor { name }
  }
`);
