import { graphql } from '../generated/storefront';
import type { AddedUpFragment, ReasonFragment } from '../generated/storefront/graphql';
import { Shares } from './price';
import { Won } from './won';

/**
 * A sum that adds up line by line: goods − discounts (by exhibition, with who pays) + shipping + surcharge = total. The same on cart, checkout and
 * order, so that no new cost line can appear between them.
 */
export function Sums({ sums, reasons, label, shippingNote }: { sums: AddedUpFragment; reasons: ReasonFragment[]; label: string; shippingNote?: React.ReactNode }) {
  return (
    <dl className="sumlist">
      <div>
        <dt>판매가 합계</dt>
        <dd>
          <Won amount={sums.goodsWon} />
        </dd>
      </div>
      {addedUp(reasons).map((reason) => (
        <Discount key={reason.label} reason={reason} />
      ))}
      <div>
        <dt>
          배송비{shippingNote === undefined ? null : <span className="small muted"> {shippingNote}</span>}
        </dt>
        <dd>
          <Won amount={sums.shippingWon} />
        </dd>
      </div>
      {sums.surchargeWon === 0 ? null : (
        <div>
          <dt>제주·섬 추가 배송비</dt>
          <dd>
            <Won amount={sums.surchargeWon} />
          </dd>
        </div>
      )}
      <div className="total">
        <dt>{label}</dt>
        <dd>
          <Won amount={sums.totalWon} />
        </dd>
      </div>
    </dl>
  );
}

function Discount({ reason }: { reason: ReasonFragment }) {
  return (
    <>
      <div>
        <dt>{reason.label} 할인</dt>
        <dd className="brick">
          <Won amount={-reason.amountWon} />
        </dd>
      </div>
      {reason.shares.length === 0 ? null : (
        <div className="sub">
          <dt>
            <Shares shares={reason.shares} />
          </dt>
          <dd />
        </div>
      )}
    </>
  );
}

/** Reasons of many lines, one for each exhibition; shares of one funder added. */
export function addedUp(reasons: ReasonFragment[]): ReasonFragment[] {
  const byLabel = new Map<string, ReasonFragment>();
  for (const reason of reasons) {
    const known = byLabel.get(reason.label);
    if (!known) {
      byLabel.set(reason.label, { ...reason, shares: reason.shares.map((share) => ({ ...share })) });
      continue;
    }
    const shares = new Map(known.shares.map((share) => [share.funder, share]));
    for (const share of reason.shares) shares.set(share.funder, { ...share, amountWon: (shares.get(share.funder)?.amountWon ?? 0) + share.amountWon });
    byLabel.set(reason.label, { ...known, amountWon: known.amountWon + reason.amountWon, shares: [...shares.values()] });
  }
  return [...byLabel.values()];
}

graphql(`
  fragment AddedUp on Sums { goodsWon discountWon shippingWon surchargeWon totalWon taxableWon exemptWon }
`);
