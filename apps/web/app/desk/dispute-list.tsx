import { Link } from 'react-router';
import { When } from '../components/when';
import { graphql } from '../generated/backoffice';
import type { DisputeRowFragment } from '../generated/backoffice/graphql';
import { showDay } from './dates';
import { CLAIM_KINDS } from './words';

/** Disputes by their next day; the whole history is on the order, where they are decided. */
export function DisputeList({ disputes }: { disputes: readonly DisputeRowFragment[] }) {
  if (disputes.length === 0) return null;
  return (
    <section className="panel gap" aria-labelledby="h-disputes">
      <h2 id="h-disputes">분쟁 조정 {disputes.length}건</h2>
      <ul className="queue gap-s" role="list">
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            <Link to={`/staff/orders/${dispute.orderId}`}>
              <b>
                {dispute.number} {CLAIM_KINDS[dispute.kind]}
              </b>
              <span className="muted">{dispute.vendorName}</span>
            </Link>
            <span className="small soft">
              <When at={dispute.openedAt} />부터 · {dispute.progressed ? `결과 ${showDay(dispute.resultBy)}까지` : `진행 ${showDay(dispute.progressBy)}까지`}{' '}
              {dispute.clock === null ? null : <span className={dispute.clock === 'LATE' ? 'tag bad' : 'tag warn'}>{dispute.clock === 'LATE' ? '늦음' : '오늘'}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

graphql(`
  fragment DisputeRow on OpenDispute { id orderId number vendorName kind refundWon openedAt progressBy resultBy progressed clock }
`);
