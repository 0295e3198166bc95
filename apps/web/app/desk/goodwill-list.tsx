import { Form, Link } from 'react-router';
import { When } from '../components/when';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { GoodwillRowFragment, GoodwillState } from '../generated/backoffice/graphql';
import { StateTag } from './state-tag';
import type { Word } from './words';

export const GOODWILL_STATES: Record<GoodwillState, Word> = {
  PROPOSED: { word: '동의 기다림', tone: 'warn' }, APPROVED: { word: '보내는 중', tone: 'warn' }, REJECTED: { word: '그만둠', tone: '' }, REFUNDED: { word: '돌려줌', tone: 'good' },
};

/** Goodwill and whose yes it waits for. `asks`: staff give the second yes, a vendor the yes to pay. */
export function GoodwillList({ rows, asks, title }: { rows: readonly GoodwillRowFragment[]; asks: 'staff' | 'vendor' | null; title: string }) {
  if (rows.length === 0) return null;
  return (
    <section className="panel gap" aria-labelledby="h-goodwill">
      <h2 id="h-goodwill">{title}</h2>
      <ul className="plain-list stack gap-s" role="list">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <StateTag words={GOODWILL_STATES} state={row.state} /> <b><Won amount={row.amountWon} /></b> · {asks === 'staff' ? <Link to={`/staff/orders/${row.orderId}`} className="nb">{row.number}</Link> : <span className="nb">{row.number}</span>} · {row.funder === 'MALL' ? '구로e몰이 냄' : `${row.vendorName ?? '업체'}에서 냄`}
            </p>
            <p className="small soft">
              {row.reason} · <When at={row.proposedAt} />
              {row.needsSecond ? ` · 다른 담당자의 동의가 필요합니다${row.mine ? ' (내가 제안함)' : ''}` : ''}
              {row.needsVendor ? ' · 업체의 동의를 기다립니다' : ''}
              {row.endReason === null ? '' : ` · ${row.endReason}`}
            </p>
            {row.state === 'PROPOSED' && asks !== null ? <Answer row={row} asks={asks} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two answers of equal size. */
function Answer({ row, asks }: { row: GoodwillRowFragment; asks: 'staff' | 'vendor' }) {
  const yes = asks === 'vendor' ? row.needsVendor : row.needsSecond && !row.mine;
  return (
    <Form method="post" className="gap-s" aria-label={`${row.number} 위로 환불에 답하기`}>
      <input type="hidden" name="goodwill" value={row.id} />
      <div className="field">
        <label htmlFor={`g-${row.id}`} className="small">
          동의하지 않을 때의 까닭
        </label>
        <input className="in" id={`g-${row.id}`} name="reason" maxLength={200} autoComplete="off" />
      </div>
      <p className="row tight gap-s">
        <button className="btn equal" name="intent" value="goodwill-reject">
          {yes ? '동의하지 않기' : '그만두기'}
        </button>
        {yes ? (
          <button className="btn main equal" name="intent" value={asks === 'vendor' ? 'goodwill-consent' : 'goodwill-approve'}>
            동의하기
          </button>
        ) : null}
      </p>
    </Form>
  );
}

graphql(`
  fragment GoodwillRow on Goodwill { id orderId number funder vendorName amountWon reason state needsSecond needsVendor mine proposedAt endReason }
`);
