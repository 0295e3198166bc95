import { showDate, startOfKstDay } from '#kernel/pure';
import { CLAIM_WORDS } from '../claim-form';
import { cameToNothing } from '../claim-money';
import type { ClaimShownFragment, OrderPageFragment } from '../generated/storefront/graphql';
import { ClaimTalk } from './claim-talk';
import { WayBack } from './way-back';
import { When } from './when';
import { Won } from './won';

/** What was cancelled, returned or exchanged of one vendor's part, and how far it is. */
export function OrderClaims({ order, part, formIds }: { order: Pick<OrderPageFragment, 'id'>; part: OrderPageFragment['vendorOrders'][number]; formIds: Readonly<Record<string, string>> }) {
  if (part.claims.length === 0) return null;
  const nameOf = (lineId: string): string => part.lines.find((line) => line.id === lineId)?.name ?? '';
  return (
    <div className="gap" id="claims">
      <h3>취소·반품·교환</h3>
      <ul className="plain-list stack gap-s" role="list">
        {part.claims.map((claim) => (
          <li key={claim.id} className="panel">
            <p>
              <strong>{headline(claim)}</strong>
            </p>
            <p className="small soft">{claim.lines.map((line) => `${nameOf(line.lineId)} ${line.quantity}개${line.exchangeFor === null ? '' : ` → ${line.exchangeFor}`}`).join(', ')}</p>
            <p className="small soft">
              <When at={claim.requestedAt} /> 신청 · {claim.causeLabel}
            </p>
            {claim.tracking === null ? null : <p className="small">보낸 방법: {claim.tracking}</p>}
            {claim.kind === 'EXCHANGE' && claim.refundWon === 0 ? null : (
              <p className="small">
                {cameToNothing(claim) ? '청하신 금액' : '돌려받는 금액'} <strong><Won amount={claim.refundWon} /></strong>
                {claim.refundedAt === null ? (claim.refundDueOn === null ? '' : ` · ${showDate(startOfKstDay(claim.refundDueOn))}까지`) : <> · <When at={claim.refundedAt} /> 돌려 드림</>}
              </p>
            )}
            {claim.interestWon === 0 ? null : (
              <p className="small">
                {claim.lateDays}일 늦어 이자 <strong><Won amount={claim.interestWon} /></strong>을 계좌로 더해 드립니다.
              </p>
            )}
            {claim.decisionReason === null ? null : <p className="note gap-s">{claim.decisionReason}</p>}
            {claim.state !== 'REJECTED' && claim.lines.some((line) => line.accepted !== null && line.accepted < line.quantity) ? <p className="small gap-s">받아들이지 않은 상품은 다시 신청하거나 업체에 물어보실 수 있습니다.</p> : null}
            <WayBack orderId={order.id} claim={claim} vendor={part.vendor} />
            <ClaimTalk orderId={order.id} claim={claim} messageId={formIds[claim.id] ?? ''} />
            {claim.canWithdraw ? (
              <form method="post" action={`/orders/${order.id}`} className="gap-s no-print">
                <input type="hidden" name="intent" value="withdraw" />
                <input type="hidden" name="claim" value={claim.id} />
                <button className="btn s">{CLAIM_WORDS[claim.kind].noun} 신청 거두기</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function headline(claim: ClaimShownFragment): string {
  const { noun } = CLAIM_WORDS[claim.kind];
  switch (claim.state) {
    case 'REQUESTED':
      return `${noun} 신청: 업체가 확인하고 있습니다`;
    case 'APPROVED':
      if (claim.kind === 'CANCELLATION') return `취소했습니다. ${moneyWords(claim)}`;
      return claim.returnParcel === null ? `${noun}을 받아들였습니다. 상품을 보내 주세요` : claim.returnParcel.by === 'VENDOR' ? `${noun}을 받아들였습니다. 택배 기사가 가지러 갑니다` : `${noun} 상품이 업체로 가고 있습니다`;
    case 'REJECTED':
      return `${noun} 신청을 받아들이지 못했습니다`;
    case 'WITHDRAWN':
      return `${noun} 신청을 거두었습니다`;
    case 'COLLECTED':
      return '상품이 업체에 도착했습니다';
    case 'INSPECTED':
      if (claim.kind === 'EXCHANGE') return '상품을 확인했습니다. 새 상품을 보내 드립니다';
      return `상품을 확인했습니다. ${moneyWords(claim)}`;
    case 'REFUNDED':
      return `${noun}: 돈을 돌려 드렸습니다`;
    case 'RESHIPPED':
      return claim.refundState === 'FAILED' ? `새 상품을 보냈습니다. ${moneyWords(claim)}` : '새 상품을 보냈습니다';
  }
}

function moneyWords({ refundState }: ClaimShownFragment): string {
  return refundState === 'FAILED' ? '환불이 늦어지고 있습니다. 담당자가 처리하고 있습니다' : '돈을 돌려 드리고 있습니다';
}
