import { kstDate } from '#kernel/pure';
import { Form } from 'react-router';
import { Day, When } from '../components/when';
import type { VendorOrderQuery } from '../generated/backoffice/graphql';
import { type DeskProblem, problemIn } from './errors';

type Order = NonNullable<VendorOrderQuery['vendorOrder']>;

/** What was sent, and whether it arrived: by the carrier's word, the shopper's, or the vendor's, who says it here. */
export function Parcels({ order, problems, now }: { order: Order; problems: readonly DeskProblem[] | undefined; now: string }) {
  if (order.shipments.length === 0) return null;
  const nameOf = (lineId: string): string => order.lines.find((line) => line.id === lineId)?.name ?? '';
  return (
    <section className="panel" aria-labelledby="h-shipments">
      <h2 id="h-shipments">보낸 것</h2>
      <ul className="past gap" role="list">
        {order.shipments.map((shipment) => (
          <li key={shipment.id}>
            <b>
              {shipment.kind === 'SELF' ? '직접 배송' : (shipment.carrierName ?? shipment.carrier)} {shipment.trackingNumber === null ? null : <span className="nb">{shipment.trackingNumber}</span>}
            </b>
            <span>{shipment.lines.map((line) => `${nameOf(line.lineId)} ${line.quantity}개`).join(', ')}</span>
            <span className="muted">{shipment.deliveredOn === null ? <When at={shipment.shippedAt} /> : <><Day on={shipment.deliveredOn} /> 전달</>}</span>
            {shipment.deliveredAt === null ? <Arrived shipment={shipment} problem={problemIn(problems, `arrived-${shipment.id}`)} now={now} /> : shipment.deliveredOn === null ? <span className="muted"><Day on={kstDate(new Date(shipment.deliveredAt))} /> 배송됨</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Arrived({ shipment, problem, now }: { shipment: Order['shipments'][number]; problem: string | undefined; now: string }) {
  const id = `arrived-${shipment.id}`;
  const today = kstDate(new Date(now));
  return (
    <Form method="post" className="gap-s no-print">
      <input type="hidden" name="shipment" value={shipment.id} />
      <label className="small" htmlFor={id}>
        도착한 날
      </label>
      <span className="row tight wrapy start">
        <input className="in s" type="date" id={id} name="arrivedOn" defaultValue={today} min={kstDate(new Date(shipment.shippedAt))} max={today} aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : `${id}-problem`} />
        <button className="btn s" name="intent" value="arrived">
          도착했다고 적기
        </button>
      </span>
      {problem === undefined ? null : (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </Form>
  );
}
