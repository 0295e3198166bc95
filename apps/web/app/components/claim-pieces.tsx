import { showWon } from '#kernel/pure';
import { CLAIM_WORDS, carried, choiceField, lineField, most, type ClaimDraft } from '../claim-form';
import { graphql } from '../generated/storefront';
import type { ClaimKind, LineChoicesFragment, OrderPageFragment } from '../generated/storefront/graphql';
import { Picture } from './picture';
import { Won } from './won';

const NOTES: Record<ClaimKind, string> = {
  CANCELLATION: '아직 보내지 않은 상품을 보내지 않게 합니다',
  RETURN: '받은 상품을 돌려보내고 환불을 받습니다',
  EXCHANGE: '받은 상품을 돌려보내고 새 상품을 받습니다',
};

/** Step 1: which way, and which pieces. */
export function ClaimPieces({ order, kinds, draft, choices }: { order: OrderPageFragment; kinds: readonly ClaimKind[]; draft: ClaimDraft; choices: readonly LineChoicesFragment[] }) {
  return (
    <form method="get" action={`/orders/${order.id}/claim`} className="gap-l">
      <input type="hidden" name="step" value={draft.kind === null ? '1' : '2'} />
      {carried(draft, ['kind', 'quantities']).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {draft.kind === null ? (
        <>
          <fieldset>
            <legend className="lab">어떻게 할까요?</legend>
            <div className="opts">
              {kinds.map((kind) => (
                <label className="opt" key={kind}>
                  <input type="radio" name="kind" value={kind} required />
                  <span>
                    {CLAIM_WORDS[kind].noun}
                    <small>{NOTES[kind]}</small>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <Buttons orderId={order.id} />
        </>
      ) : (
        <>
          <input type="hidden" name="kind" value={draft.kind} />
          <Pieces order={order} kind={draft.kind} draft={draft} choices={choices} />
          <Buttons orderId={order.id} back={kinds.length > 1 ? `/orders/${order.id}/claim` : undefined} />
        </>
      )}
    </form>
  );
}

function Pieces({ order, kind, draft, choices }: { order: OrderPageFragment; kind: ClaimKind; draft: ClaimDraft; choices: readonly LineChoicesFragment[] }) {
  return order.vendorOrders.map((part) => {
    const lines = part.lines.filter((line) => most(line, kind) > 0);
    if (lines.length === 0) return null;
    return (
      <section className="vend" key={part.id} aria-labelledby={`c-${part.id}`}>
        <h2 id={`c-${part.id}`} className="vend-head">
          {part.vendor.name}
        </h2>
        {lines.map((line) => (
          <div className="line" key={line.id}>
            <Picture picture={line.picture} sizes="112px" plain />
            <div>
              <p className="name">{line.name}</p>
              <p className="small muted">
                {line.optionLabel === '' ? '' : `${line.optionLabel} · `}
                {line.quantity}개 <Won amount={line.amountWon} />
              </p>
            </div>
            <div className="full">
              <label className="lab" htmlFor={lineField(line.id)}>
                {CLAIM_WORDS[kind].noun}할 수량
              </label>
              <select className="in short" id={lineField(line.id)} name={lineField(line.id)} defaultValue={String(Math.min(draft.quantities[line.id] ?? (lines.length === 1 && order.vendorOrders.length === 1 ? most(line, kind) : 0), most(line, kind)))}>
                {Array.from({ length: most(line, kind) + 1 }, (_, quantity) => (
                  <option key={quantity} value={quantity}>
                    {quantity === 0 ? '하지 않음' : `${quantity}개`}
                  </option>
                ))}
              </select>
              {kind === 'EXCHANGE' ? <Choice line={line} choices={choices.find((one) => one.lineId === line.id)?.choices ?? []} chosen={draft.choices[line.id]} /> : null}
              {kind === 'RETURN' && line.withdrawalExclusion !== null ? <p className="small soft gap-s">살 때 알린 내용: {line.withdrawalExclusion} 상품에 문제가 있으면 반품할 수 있습니다.</p> : null}
            </div>
          </div>
        ))}
      </section>
    );
  });
}

/** What is wanted instead; nothing to ask where there is one option only. What is dearer can't be chosen here, and says why. */
function Choice({ line, choices, chosen }: { line: { id: string; optionLabel: string }; choices: LineChoicesFragment['choices']; chosen: string | undefined }) {
  if (choices.length < 2) return null;
  const own = choices.find((choice) => choice.label === line.optionLabel);
  return (
    <div className="gap-s">
      <label className="lab" htmlFor={choiceField(line.id)}>
        바꿀 옵션
      </label>
      <select className="in" id={choiceField(line.id)} name={choiceField(line.id)} defaultValue={chosen ?? own?.variantId}>
        {choices.map((choice) => (
          <option key={choice.variantId} value={choice.variantId} disabled={choice.available < 1}>
            {choice.label} · {showWon(choice.priceWon)}
            {choice.available < 1 ? ' (품절)' : ''}
          </option>
        ))}
      </select>
      <p className="small soft gap-s">값이 낮은 옵션으로 바꾸면 차액을 돌려 드립니다. 더 비싼 옵션은 반품하고 새로 주문해 주세요.</p>
    </div>
  );
}

graphql(`
  fragment LineChoices on LineChoices { lineId choices { variantId label priceWon available } }
`);

/** The two ways on are of one size. */
function Buttons({ orderId, back }: { orderId: string; back?: string | undefined }) {
  return (
    <div className="row gap-l">
      <a className="btn equal" href={back ?? `/orders/${orderId}`}>
        {back === undefined ? '그대로 두기' : '이전'}
      </a>
      <button className="btn main equal">다음</button>
    </div>
  );
}
