import { graphql } from '../generated/storefront';
import type { CardFragment } from '../generated/storefront/graphql';
import { AllotmentBar } from './allotment';
import { Picture } from './picture';
import { Price } from './price';
import { Won } from './won';

const SIZES = '(min-width: 1024px) 278px, (min-width: 768px) 30vw, 46vw';

/** A product in a list. One link, named like the product; in reading order: name, maker, price, was, shipping. */
export function ProductCard({ card, level = 3, eager = false, inExhibition = false, id }: { card: CardFragment; level?: 2 | 3; eager?: boolean; inExhibition?: boolean; id?: string }) {
  const Heading = `h${level}` as const;
  const open = card.allotment !== null && card.price.reasons.length > 0;
  return (
    <li className="card" id={id} data-options={card.optionCount}>
      <Heading className="name">
        <a href={`/p/${encodeURIComponent(card.slug)}`}>{card.name}</a>
      </Heading>
      <Picture picture={card.picture} sizes={SIZES} sold={card.soldOut} plain eager={eager} />
      <p className="who">
        {card.vendor.name} · {card.vendor.dong}
      </p>
      <Price price={card.price} />
      <Shipping card={card} />
      {inExhibition && card.allotment !== null ? <AllotmentBar total={card.allotment.total} left={card.allotment.left} /> : null}
      <Tags soldOut={card.soldOut} exhibition={open && !inExhibition ? (card.allotment?.exhibition.name ?? null) : null} />
    </li>
  );
}

/** Shipping stands beside the price from the first screen on: no cost may appear later (dark-pattern rule 1). */
function Shipping({ card }: { card: CardFragment }) {
  const free = card.shippingFeeWon === 0 || (card.freeShippingAboveWon !== null && card.price.won >= card.freeShippingAboveWon);
  return <p className="ship">{free ? '무료배송' : <>배송비 <Won amount={card.shippingFeeWon} /></>}</p>;
}

function Tags({ soldOut, exhibition }: { soldOut: boolean; exhibition: string | null }) {
  if (!soldOut && exhibition === null) return null;
  return (
    <p className="foot">
      {soldOut ? <span className="tag">품절</span> : null}
      {exhibition === null ? null : <span className="tag brick">{exhibition}</span>}
    </p>
  );
}

graphql(`
  fragment Card on ProductCard {
    id slug name soldOut optionCount shippingFeeWon freeShippingAboveWon
    vendor { name dong }
    picture { ...Pic }
    price { won wasWon discountBp from reasons { label } }
    allotment { total left exhibition { slug name } }
  }
`);
