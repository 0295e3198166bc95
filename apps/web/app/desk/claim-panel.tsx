import { CARRIERS, type Carrier } from '#kernel/pure';
import { cameToNothing } from '../claim-money';
import { When } from '../components/when';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { DeskClaimFragment } from '../generated/backoffice/graphql';
import { ClaimActions } from './claim-actions';
import { ClaimTalk } from './claim-talk';
import { showDay } from './dates';
import type { DeskProblem } from './errors';
import type { Typed } from './form';
import { StateTag } from './state-tag';
import { CLAIM_KINDS, CLAIM_STATES } from './words';

interface ClaimPanelsProps {
  claims: readonly DeskClaimFragment[];
  lines: readonly { id: string; name: string }[];
  /** Of their talks. */
  formIds: Readonly<Record<string, string>>;
  typed?: Typed | undefined;
  problems?: readonly DeskProblem[] | undefined;
  action?: string;
  /** At the staff's desk. */
  staff?: boolean;
}

/** The claims of one vendor order, newest first, each with what it waits for. */
export function ClaimPanels({ claims, lines, formIds, typed, problems, action, staff = false }: ClaimPanelsProps) {
  const nameOf = (lineId: string): string => lines.find((line) => line.id === lineId)?.name ?? '';
  return [...claims].reverse().map((claim) => {
    const refused = typed?.['claim'] === claim.id;
    return (
      <section key={claim.id} className="panel" aria-labelledby={`claim-${claim.id}`}>
        <h2 id={`claim-${claim.id}`}>
          {CLAIM_KINDS[claim.kind]} {claim.state === 'REQUESTED' ? '요청' : ''} <StateTag words={CLAIM_STATES} state={claim.state} />
        </h2>
        <p className="gap-s">
          <b>{claim.lines.map((line) => `${nameOf(line.lineId)} ${line.quantity}개${line.exchangeFor === null ? '' : ` → ${line.exchangeFor}`}`).join(', ')}</b>
        </p>
        <p className="soft small">
          {claim.causeLabel} · <When at={claim.requestedAt} />
          {claim.actBy === null ? '' : ` · ${showDay(claim.actBy)}까지 ${claim.state === 'APPROVED' && claim.kind !== 'CANCELLATION' ? '돌아와야 합니다' : '할 일'}`}
          {claim.vendorBears ? ' · 배송비는 업체가 냅니다' : ''}
        </p>
        {claim.note === '' ? null : <p className="note gap-s">{claim.note}</p>}
        <ReturnParcel parcel={claim.returnParcel} />
        {claim.tracking === null ? null : <p className="small">보낸 방법: {claim.tracking}</p>}
        {claim.kind === 'EXCHANGE' && claim.refundWon === 0 ? null : (
          <p className="small gap-s">
            {cameToNothing(claim) ? '쇼핑객이 청한 금액' : '쇼핑객이 돌려받는 금액'} <b><Won amount={claim.refundWon} /></b>
            {claim.shippingChargedWon + claim.returnFeeWon === 0 ? null : (
              <>
                {' '}
                (배송비 <Won amount={claim.shippingChargedWon + claim.returnFeeWon} /> 뺌)
              </>
            )}
            {claim.refundDueOn === null || claim.refundState === 'SUCCEEDED' ? '' : ` · ${showDay(claim.refundDueOn)}까지`}
          </p>
        )}
        {claim.interestWon === 0 ? null : (
          <p className="small">
            {claim.lateDays}일 늦은 이자 <b><Won amount={claim.interestWon} /></b>
          </p>
        )}
        {claim.decisionReason === null ? null : <p className="note gap-s">{claim.decisionReason}</p>}
        <ClaimTalk claim={claim} formIds={formIds} photos={staff ? '/staff/claims/photos' : '/vendor/claims/photos'} action={action} decides={staff} />
        <ClaimActions claim={{ ...claim, lines: claim.lines.map((line) => ({ ...line, name: nameOf(line.lineId) })) }} problems={refused ? problems : undefined} reason={refused ? typed?.['reason'] : undefined} tracking={refused ? typed?.['tracking'] : undefined} typed={refused ? typed : undefined} action={action} />
      </section>
    );
  });
}

/** How the goods come back, and who saw to it. */
function ReturnParcel({ parcel }: { parcel: DeskClaimFragment['returnParcel'] }) {
  if (parcel === null) return null;
  return (
    <p className="small">
      {parcel.by === 'VENDOR' ? '회수 접수' : '쇼핑객이 보냄'}: <b className="nb">{CARRIERS[parcel.carrier as Carrier].name} {parcel.trackingNumber}</b> · <When at={parcel.at} />
    </p>
  );
}

graphql(`
  fragment DeskClaim on Claim {
    id kind state causeLabel vendorBears note goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lateDays interestWon refundState refundDueOn requestedAt decisionReason tracking actBy clock photoIds erasedAt returnParcel { by carrier trackingNumber at }
    messages { author body at }
    dispute { id openedAt progressBy resultBy progressAt upheld resultReason }
    lines { lineId quantity accepted amountWon exchangeFor }
  }
`);
