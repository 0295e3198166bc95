import { CARRIERS, showDate, startOfKstDay, type Carrier } from '#kernel/pure';
import type { ClaimShownFragment, OrderPageFragment } from '../generated/storefront/graphql';
import { When } from './when';

/** How the goods of a return or an exchange come back: what is known of it, and where to send them and say so while nobody collects them. */
export function WayBack({ orderId, claim, vendor }: { orderId: string; claim: ClaimShownFragment; vendor: OrderPageFragment['vendorOrders'][number]['vendor'] }) {
  const parcel = claim.returnParcel;
  const known = parcel === null ? null : (
    <p className="small">
      {parcel.by === 'VENDOR' ? '업체가 택배 회수를 신청했습니다' : '보내신 송장'}: <span className="nb">{parcel.carrierName ?? parcel.carrier} {parcel.trackingNumber}</span> · <When at={parcel.at} />
    </p>
  );
  if (!claim.canSendBack || parcel?.by === 'VENDOR') return known;
  return (
    <>
      {known}
      <div className="note gap-s">
        보낼 곳: {vendor.name}, {vendor.address}
        {claim.sendBackBy === null || parcel !== null ? null : <p>{showDate(startOfKstDay(claim.sendBackBy))}까지 보내 주세요. 그때까지 오지 않으면 업체가 신청을 끝낼 수 있습니다.</p>}
      </div>
      <details className="gap-s no-print" open={parcel === null}>
        <summary>{parcel === null ? '보낸 송장 번호 적기' : '송장 번호 고치기'}</summary>
        <form method="post" action={`/orders/${orderId}`} className="gap-s">
          <input type="hidden" name="intent" value="send-back" />
          <input type="hidden" name="claim" value={claim.id} />
          <div className="field">
            <label htmlFor={`c-${claim.id}`}>택배사</label>
            <select className="in" id={`c-${claim.id}`} name="carrier" required defaultValue={parcel?.carrier ?? ''}>
              <option value="">골라 주세요</option>
              {(Object.keys(CARRIERS) as Carrier[]).map((code) => (
                <option key={code} value={code}>
                  {CARRIERS[code].name}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`n-${claim.id}`}>송장 번호</label>
            <input className="in" id={`n-${claim.id}`} name="trackingNumber" inputMode="numeric" autoComplete="off" required maxLength={30} defaultValue={parcel?.trackingNumber} />
          </div>
          <button className="btn s gap-s">업체에 알리기</button>
        </form>
      </details>
    </>
  );
}
