import { graphql } from '../generated/storefront';
import type { PricedFragment, ReasonFragment } from '../generated/storefront/graphql';
import { Won } from './won';

/** Read as one sentence: "할인율 20%, 할인가 12,000원". Percent is floored and only shown beside a lawful "was" price. */
export function Price({ price, big = false }: { price: Pick<PricedFragment, 'won' | 'wasWon' | 'discountBp' | 'from'>; big?: boolean }) {
  const percent = price.wasWon === null ? 0 : Math.floor(price.discountBp / 100);
  return (
    <>
      <p className={big ? 'price big' : 'price'}>
        {percent > 0 ? (
          <>
            <span className="pct">
              <span className="vh">할인율 </span>
              {percent}%
            </span>
            <span className="vh">, 할인가 </span>
          </>
        ) : null}
        <Won amount={price.won} />
        {price.from ? <span className="from">부터</span> : null}
      </p>
      {price.wasWon === null ? null : (
        <p className="was">
          <span className="vh">최근 20일 최저가 </span>
          <s>
            <Won amount={price.wasWon} />
          </s>
          {big ? <span aria-hidden="true"> 최근 20일 최저가</span> : null}
        </p>
      )}
    </>
  );
}

/** Why a price is lower and who pays for it. Public money is always in the district's name. */
export function Reasons({ reasons, boxed = false }: { reasons: ReasonFragment[]; boxed?: boolean }) {
  if (reasons.length === 0) return null;
  return (
    <ul className={boxed ? 'reasons box' : 'reasons'}>
      {reasons.map((reason) => (
        <li key={reason.label}>
          <span>
            {reason.label} 할인
            {reason.shares.length === 0 ? null : (
              <>
                <br />
                <Shares shares={reason.shares} />
              </>
            )}
          </span>
          <b className="brick">
            <Won amount={-reason.amountWon} />
          </b>
        </li>
      ))}
    </ul>
  );
}

/** `업체 1,500원, 구로구 지원 1,500원` */
export function Shares({ shares }: { shares: ReasonFragment['shares'] }) {
  return (
    <>
      {shares
        .filter((share) => share.amountWon > 0)
        .map((share, index) => (
          <span key={share.funder}>
            {index > 0 ? ', ' : ''}
            {FUNDERS[share.funder] ?? `${share.name} 지원`} <Won amount={share.amountWon} />
          </span>
        ))}
    </>
  );
}

const FUNDERS: Record<string, string | undefined> = { VENDOR: '업체', MALL: '구로e몰' };

graphql(`
  fragment Reason on PriceReason { source label amountWon shares { funder name amountWon } }
`);

graphql(`
  fragment Priced on Price { won sellingWon wasWon discountBp from reasons { ...Reason } }
`);
