import { showWon } from '#kernel/pure';
import { CLAIM_WORDS, carried, stepAddress, type ClaimDraft } from '../claim-form';
import { graphql } from '../generated/storefront';
import type { CauseFragment, OrderPageFragment, PreviewFragment } from '../generated/storefront/graphql';
import { Field } from './field';
import { Shares } from './price';
import { When } from './when';
import { Won } from './won';

interface Refusal {
  problem: string;
  field: string | null;
  account: { bank: string; accountNumber: string; holder: string };
}

/** Step 3: what comes back, sum by sum, before anything is agreed to. The refund is that number. */
export function ClaimAgree({ order, draft, preview, banks, causes, refusal }: { order: OrderPageFragment; draft: ClaimDraft; preview: PreviewFragment; banks: readonly { code: string; name: string }[]; causes: readonly CauseFragment[]; refusal: Refusal | null }) {
  if (preview.__typename === 'Refused') {
    return (
      <>
        <p className="note bad gap" role="alert">
          {preview.message}
        </p>
        <div className="row gap-l">
          <a className="btn" href={stepAddress(order.id, draft, preview.field === 'cause' ? 2 : 1)}>
            다시 고르기
          </a>
        </div>
      </>
    );
  }
  const kind = draft.kind ?? 'CANCELLATION';
  const cause = causes.find((one) => one.id === draft.cause);
  return (
    <form method="post" action={`/orders/${order.id}/claim`} className="gap-l" encType={kind === 'CANCELLATION' ? undefined : 'multipart/form-data'}>
      {refusal === null ? null : (
        <p className="note bad" role="alert" id="refusal">
          {refusal.problem}
        </p>
      )}
      <input type="hidden" name="claimId" value={preview.claimId} />
      <input type="hidden" name="agreedRefundWon" value={preview.refundWon} />
      <input type="hidden" name="step" value="3" />
      {carried(draft, []).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {preview.parts.map((part) => (
        <Part key={part.vendorOrderId} part={part} order={order} kind={kind} />
      ))}
      <Coupons coupons={preview.coupons} />
      {cause === undefined ? null : <p className="soft gap">까닭: {cause.label}{kind === 'EXCHANGE' && cause.shopperBears ? '. 돌려보내는 배송비는 보내실 때 택배사에 내십니다.' : ''}</p>}
      {kind === 'CANCELLATION' ? null : (
        <div className="field gap">
          <label htmlFor="photos">
            사진<span className="muted"> (없으면 비워 두세요)</span>
          </label>
          <p className="hint" id="photos-hint">
            다섯 장까지, 한 장에 10MB까지. 찍은 곳 같은 정보는 지우고 보관하며, 업체와 구로e몰 담당자만 봅니다.
          </p>
          <input className="in" id="photos" name="photos" type="file" accept="image/jpeg,image/png,image/webp,image/avif" multiple aria-describedby="photos-hint" />
        </div>
      )}
      {preview.needsAccount ? <Account banks={banks} refusal={refusal} deposit={order.payment.method === 'VIRTUAL_ACCOUNT'} /> : null}
      <p className="note gap">{whatNext(kind, preview.parts.every((part) => part.atOnce), order)}</p>
      <div className="row gap-l">
        <a className="btn equal" href={stepAddress(order.id, draft, 2)}>
          이전
        </a>
        <button className="btn main equal">{preview.refundWon === 0 ? CLAIM_WORDS[kind].verb : `${showWon(preview.refundWon)} 돌려받고 ${CLAIM_WORDS[kind].verb}`}</button>
      </div>
    </form>
  );
}

type ShownPart = Extract<PreviewFragment, { __typename: 'RefundPreview' }>['parts'][number];

function Part({ part, order, kind }: { part: ShownPart; order: OrderPageFragment; kind: ClaimDraft['kind'] }) {
  const sold = order.vendorOrders.find((candidate) => candidate.id === part.vendorOrderId);
  const sums: [string, number][] = [['돌려받는 배송비', part.shippingBackWon], ['무료배송이 아니게 되어 내는 배송비', -part.shippingChargedWon], ['돌려보내는 배송비', -part.returnFeeWon], ['이미 돌려받은 위로 환불', -part.goodwillWon]];
  return (
    <section className="panel gap" aria-labelledby={`r-${part.vendorOrderId}`}>
      <h2 id={`r-${part.vendorOrderId}`}>{sold?.vendor.name}</h2>
      <dl className="sumlist gap-s">
        {part.lines.map((line) => (
          <Line key={line.lineId} line={line} name={sold?.lines.find((one) => one.id === line.lineId)?.name ?? ''} />
        ))}
        {kind === 'EXCHANGE' ? null : sums.filter(([, amount]) => amount !== 0).map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={amount < 0 ? 'brick' : undefined}>
              <Won amount={amount} />
            </dd>
          </div>
        ))}
        {kind === 'EXCHANGE' && part.refundWon === 0 ? null : (
          <div className="total">
            <dt>돌려받는 금액</dt>
            <dd>
              <Won amount={part.refundWon} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** What was paid for some pieces, and how that came about: their selling price, less their part of each discount by who paid for it. */
function Line({ line, name }: { line: ShownPart['lines'][number]; name: string }) {
  const exchangedWon = line.sellingWon - line.reasons.reduce((sum, reason) => sum + reason.amountWon, 0) - line.amountWon;
  const told: [string, number, React.ReactNode][] = [
    ...line.reasons.map((reason): [string, number, React.ReactNode] => [`${reason.label} 할인`, -reason.amountWon, <Shares key="shares" shares={reason.shares} />]),
    ...(exchangedWon === 0 ? [] : [['교환하며 이미 돌려받은 차액', -exchangedWon, null] satisfies [string, number, React.ReactNode]]),
  ];
  return (
    <>
      <div>
        <dt>
          {name} {line.quantity}개{line.exchangeFor === null ? '' : ` → ${line.exchangeFor}`}
        </dt>
        <dd>{line.exchangeFor !== null && line.amountWon === 0 ? '차액 없음' : <Won amount={line.amountWon} />}</dd>
      </div>
      {told.length === 0 ? null : (
        <div className="sub">
          <dt>판매가</dt>
          <dd>
            <Won amount={line.sellingWon} />
          </dd>
        </div>
      )}
      {told.map(([label, amount, shares]) => (
        <div className="sub" key={label}>
          <dt>
            {label}
            {shares === null ? null : <> ({shares})</>}
          </dt>
          <dd>
            <Won amount={amount} />
          </dd>
        </div>
      ))}
    </>
  );
}

/** Whether the coupons of the order are the shopper's again. */
function Coupons({ coupons }: { coupons: Extract<PreviewFragment, { __typename: 'RefundPreview' }>['coupons'] }) {
  if (coupons.length === 0) return null;
  return (
    <section className="panel gap" aria-labelledby="h-coupons">
      <h2 id="h-coupons">이 주문에 쓴 쿠폰</h2>
      <ul className="stack-s gap-s" role="list">
        {coupons.map((coupon) => (
          <li key={coupon.name}>
            <strong>{coupon.name}</strong>:{' '}
            {coupon.comesBack ? (
              <>
                주문이 모두 취소되어 돌려드립니다. <When at={coupon.usableUntil} />까지 다시 쓸 수 있습니다.
              </>
            ) : (
              '돌려드리지 않습니다. 쿠폰은 주문 전체를 취소할 때 돌아오고, 받으신 할인은 남은 상품에 그대로 있습니다.'
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Account({ banks, refusal, deposit }: { banks: readonly { code: string; name: string }[]; refusal: Refusal | null; deposit: boolean }) {
  const problemAt = (field: string): string | undefined => (refusal?.field === field || (field === 'accountNumber' && refusal?.field === 'refundAccount') ? refusal.problem : undefined);
  return (
    <fieldset className="gap">
      <legend className="lab">{deposit ? '입금하신 돈을 돌려받을 계좌' : '돈을 돌려받을 계좌'}</legend>
      {deposit ? (
        <p className="hint">환불에만 쓰고, 환불을 마치면 지웁니다. 암호로 바꾸어 보관합니다.</p>
      ) : (
        <p className="hint">이 결제는 나누어 취소할 수 없어 계좌로 보내 드립니다. 환불에만 쓰고, 마치면 지웁니다. 암호로 바꾸어 보관하고, 보내는 담당자만 기록을 남기고 봅니다.</p>
      )}
      <div className="field">
        <label htmlFor="bank">은행</label>
        <select className="in" id="bank" name="bank" required defaultValue={refusal?.account.bank ?? ''}>
          <option value="">골라 주세요</option>
          {banks.map((bank) => (
            <option key={bank.code} value={bank.code}>
              {bank.name}
            </option>
          ))}
        </select>
      </div>
      <Field name="accountNumber" label="계좌 번호" inputMode="numeric" autoComplete="off" required problem={problemAt('accountNumber')} />
      <Field name="holder" label="예금주" autoComplete="name" required value={refusal?.account.holder} problem={problemAt('holder')} />
    </fieldset>
  );
}

function whatNext(kind: NonNullable<ClaimDraft['kind']>, atOnce: boolean, order: OrderPageFragment): string {
  const card = order.payment.method === 'CARD' || order.payment.method === 'EASY_PAY';
  const money = card ? '카드는 카드사에 따라 3–4영업일 뒤에 취소가 보일 수 있습니다.' : '3영업일 안에 돌려 드립니다.';
  if (kind === 'CANCELLATION') return atOnce ? `누르면 바로 취소됩니다. ${money}` : `업체가 이미 준비를 시작했습니다. 업체가 받아들이면 취소되며, 결과를 전자우편으로 알려 드립니다. ${money}`;
  if (kind === 'EXCHANGE') return '업체가 받아들이면 상품을 보낼 곳을 알려 드립니다. 돌아온 상품을 확인한 뒤 새 상품을 보냅니다. 보낼 상품이 없으면 환불합니다.';
  return `업체가 받아들이면 상품을 보낼 곳을 알려 드립니다. 상품이 돌아온 날부터 3영업일 안에 환불하며, 늦으면 이자를 더해 드립니다. ${card ? money : ''}`.trim();
}

graphql(`
  fragment Preview on RefundPreviewResult {
    __typename
    ... on RefundPreview {
      claimId refundWon needsAccount
      parts { vendorOrderId atOnce goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lines { lineId quantity amountWon exchangeFor sellingWon reasons { ...Reason } } }
      coupons { name comesBack usableUntil }
    }
    ... on Refused { message field }
  }
`);
