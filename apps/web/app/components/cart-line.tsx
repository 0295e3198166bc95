import { Form } from 'react-router';
import { graphql } from '../generated/storefront';
import type { LineFragment } from '../generated/storefront/graphql';
import { Picture } from './picture';
import { Stepper } from './stepper';
import { Won } from './won';

/** One line of the cart: what it is, its price with reasons, what changed since it was put in, how many, what it comes to. */
export function CartLine({ line, sold = false }: { line: LineFragment; sold?: boolean }) {
  const noteId = `note-${line.variantId}`;
  const name = line.optionLabel === '' ? line.name : `${line.name}, ${line.optionLabel}`;
  return (
    <div className="line">
      <Picture picture={line.product.picture} sizes="112px" sold={sold} plain />
      <div>
        <p className={sold ? 'name soft' : 'name'}>
          <a className="plain" href={`/p/${encodeURIComponent(line.product.slug)}`}>
            {line.name}
          </a>
        </p>
        {line.optionLabel === '' ? null : <p className="small muted">{line.optionLabel}</p>}
      </div>
      <div className="full">
        {sold ? null : <LineReasons line={line} />}
        {line.note === null ? null : <LineNote note={line.note} id={noteId} sold={sold} />}
        <div className="ctl">
          {sold ? (
            line.available > 0 ? <TakeWhatIsLeft line={line} /> : null
          ) : (
            <Stepper variantId={line.variantId} name={name} quantity={line.quantity} most={line.available} {...(line.note === null ? {} : { describedBy: noteId })} />
          )}
          <Form method="post" action="/cart" preventScrollReset>
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="variantId" value={line.variantId} />
            <input type="hidden" name="quantity" value={line.quantity} />
            <input type="hidden" name="name" value={name} />
            <button className="btn s text" aria-label={`${name} 빼기`}>
              빼기
            </button>
          </Form>
          {sold ? null : (
            <p className="price">
              <Won amount={line.amountWon} />
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

function LineReasons({ line }: { line: LineFragment }) {
  if (line.quantity === 1 && line.reasons.length === 0) return null;
  return (
    <ul className="reasons gap-s">
      <li>
        <span>
          판매가 <Won amount={line.unitPriceWon} /> × {line.quantity}
        </span>
        <b>
          <Won amount={line.unitPriceWon * line.quantity} />
        </b>
      </li>
      {line.reasons.map((reason) => (
        <li key={reason.label} className="brick">
          <span>{reason.label} 할인</span>
          <b>
            <Won amount={-reason.amountWon} />
          </b>
        </li>
      ))}
    </ul>
  );
}

function LineNote({ note, id, sold }: { note: NonNullable<LineFragment['note']>; id: string; sold: boolean }) {
  const prices = note.kind === 'PRICE_CHANGED' && note.wasWon !== null && note.nowWon !== null ? { was: note.wasWon, now: note.nowWon } : null;
  // The API's sentence may already begin with the two prices: then it is enough.
  const said = prices !== null && note.message.includes('→') ? null : prices;
  return (
    <p className={sold ? 'note bad' : 'note warn'} id={id}>
      {said === null ? null : (
        <>
          가격이 바뀌었습니다:{' '}
          <span className="nb">
            <Won amount={said.was} /> → <strong><Won amount={said.now} /></strong>
          </span>
          <br />
        </>
      )}
      {note.message}
    </p>
  );
}

function TakeWhatIsLeft({ line }: { line: LineFragment }) {
  return (
    <Form method="post" action="/cart" preventScrollReset>
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="variantId" value={line.variantId} />
      <button className="btn s" name="quantity" value={line.available}>
        남은 {line.available}개로 바꾸기
      </button>
    </Form>
  );
}

graphql(`
  fragment Line on CartLine {
    variantId name optionLabel quantity unitPriceWon unitPaidWon amountWon discountWon available
    product { slug picture { ...Pic } }
    reasons { ...Reason }
    note { kind message wasWon nowWon }
  }
`);
