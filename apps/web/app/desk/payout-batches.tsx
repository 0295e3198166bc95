import { Form } from 'react-router';
import { When } from '../components/when';
import { Won } from '../components/won';
import type { PayoutsQuery } from '../generated/backoffice/graphql';
import { Nothing } from './page';
import { PayoutTable } from './payout-table';

type Batch = NonNullable<PayoutsQuery['payoutBatches']>[number];

/** What was proposed. Who proposed it reads why he can't approve it. */
export function PayoutBatches({ batches, may }: { batches: readonly Batch[]; may: boolean }) {
  if (batches.length === 0) return <Nothing text="승인을 기다리는 지급이 없습니다." />;
  return (
    <>
      {batches.map((batch) => (
        <section key={batch.id} className="gap" aria-labelledby={`h-${batch.id}`}>
          <h2 id={`h-${batch.id}`}>
            {batch.payouts.length}건 <Won amount={batch.totalWon} />
          </h2>
          <p className="soft">
            {batch.proposedByName === '' ? '' : `${batch.proposedByName} 님이 `}
            <When at={batch.proposedAt} />에 올림
          </p>
          <PayoutTable caption={`함께 올린 지급 ${batch.payouts.length}건`} rows={batch.payouts} vendors />
          {may ? <Decide batch={batch} /> : null}
        </section>
      ))}
    </>
  );
}

function Decide({ batch }: { batch: Batch }) {
  return (
    <>
      {batch.mine ? <p className="note gap">직접 올린 지급이라 승인할 수 없습니다. 다른 회계 담당이 승인해야 합니다.</p> : null}
      <Form method="post" className="row tight wrapy gap">
        <input type="hidden" name="batch" value={batch.id} />
        <input type="hidden" name="seenTotalWon" value={batch.totalWon} />
        {batch.mine ? null : (
          <button className="btn main" name="intent" value="approve">
            {batch.payouts.length}건 <Won amount={batch.totalWon} /> 승인하고 보내기
          </button>
        )}
        <button className="btn" name="intent" value="withdraw">
          거두기
        </button>
      </Form>
    </>
  );
}
