import { showDate, startOfKstDay } from '#kernel/pure';
import type { OrderPageFragment } from '../generated/storefront/graphql';
import { CopyButton } from './copy-button';
import { When } from './when';

type Part = OrderPageFragment['vendorOrders'][number];
interface Step {
  key: string;
  name: string;
  at: string | null;
  detail?: React.ReactNode;
}

/** Paid → acknowledged → shipped → delivered, with the moment of each; what is now says so by word, shape and colour. */
export function OrderTimeline({ part, paidAt }: { part: Part; paidAt: string | null }) {
  if (part.state === 'CANCELLED') return <p className="note">취소된 업체 주문입니다.</p>;
  const steps = stepsOf(part, paidAt);
  const reached = steps.findLastIndex((step) => step.at !== null);
  return (
    <ol className="tl" aria-label={`${part.vendor.name} 배송 과정`}>
      {steps.map((step, index) => {
        const now = index === reached && part.state !== 'CONFIRMED';
        return (
          <li key={step.key} className={now ? 'now' : index <= reached ? 'done' : undefined} aria-current={now ? 'step' : undefined}>
            {step.name}
            {step.at === null ? null : (
              <span className="sub">
                <When at={step.at} />
              </span>
            )}
            {step.detail}
          </li>
        );
      })}
    </ol>
  );
}

function stepsOf(part: Part, paidAt: string | null): Step[] {
  return [
    { key: 'paid', name: '결제됨', at: paidAt },
    { key: 'acknowledged', name: '업체가 확인함', at: part.acknowledgedAt },
    { key: 'shipped', name: part.shipments.length > 1 ? `보냄 (${part.shipments.length}번)` : '보냄', at: part.shippedAt ?? part.shipments[0]?.shippedAt ?? null, detail: <Shipments part={part} /> },
    { key: 'delivered', name: '배송됨', at: part.deliveredAt },
  ];
}

function Shipments({ part }: { part: Part }) {
  return part.shipments.map((shipment) => (
    <span className="sub" key={shipment.id}>
      {shipment.kind === 'SELF' ? (
        <>업체가 직접 배송{shipment.deliveredOn === null ? '' : ` · ${showDate(startOfKstDay(shipment.deliveredOn))}에 드림`}</>
      ) : (
        <span className="row wrapy tight">
          <span>
            {shipment.carrierName} <span className="nb">{shipment.trackingNumber}</span>
          </span>
          {shipment.trackingNumber === null ? null : <CopyButton text={shipment.trackingNumber} label="송장 번호" />}
        </span>
      )}
    </span>
  ));
}
