import { CLAIM_WORDS, carried, stepAddress, type ClaimDraft } from '../claim-form';
import { graphql } from '../generated/storefront';
import type { CauseFragment, OrderPageFragment } from '../generated/storefront/graphql';

/** Step 2: why. Beside each reason stands who pays for the way back. */
export function ClaimReason({ order, causes, draft }: { order: OrderPageFragment; causes: readonly CauseFragment[]; draft: ClaimDraft }) {
  const back = draft.kind !== 'CANCELLATION';
  // The law's days for a change of mind are over for one of the parcels: what the shopper would bear can't be said any more.
  const late = back && order.vendorOrders.some((part) => part.changeOfMindOver && part.lines.some((line) => draft.quantities[line.id] !== undefined));
  const closed = (cause: CauseFragment): boolean => late && cause.shopperBears;
  return (
    <form method="get" action={`/orders/${order.id}/claim`} className="gap-l">
      <input type="hidden" name="step" value="3" />
      {carried(draft, ['cause', 'note']).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend className="lab">까닭을 골라 주세요</legend>
        <div className="opts">
          {causes.map((cause) => (
            <label className="opt" key={cause.id}>
              <input type="radio" name="cause" value={cause.id} defaultChecked={draft.cause === cause.id && !closed(cause)} disabled={closed(cause)} required />
              <span>
                {cause.label}
                {back ? <small>{closed(cause) ? '받은 날부터 7일이 지나 고를 수 없습니다' : cause.shopperBears ? '돌려보내는 배송비를 내셔야 합니다' : '배송비는 업체가 냅니다'}</small> : null}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field gap">
        <label htmlFor="note">
          업체에 남길 말<span className="muted"> (없으면 비워 두세요)</span>
        </label>
        <textarea className="in" id="note" name="note" rows={3} maxLength={500} defaultValue={draft.note} />
      </div>
      <div className="row gap-l">
        <a className="btn equal" href={stepAddress(order.id, draft, 1)}>
          이전
        </a>
        <button className="btn main equal">{draft.kind === null ? '다음' : draft.kind === 'EXCHANGE' ? '교환 내용 보기' : `${CLAIM_WORDS[draft.kind].noun}하면 돌려받을 금액 보기`}</button>
      </div>
    </form>
  );
}

graphql(`
  fragment Cause on ClaimCause { id label shopperBears kinds }
`);
