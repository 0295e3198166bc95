import { Link } from 'react-router';
import { graphql } from '../generated/backoffice';
import type { InStatementsFragment } from '../generated/backoffice/graphql';
import { showPeriod } from './payout-words';
import { STATEMENT_STATES } from './statement-words';
import { StateTag } from './state-tag';

/** From an order to the statements that its money is in. Nothing where no period with it is closed. */
export function InStatements({ statements, desk }: { statements: InStatementsFragment; desk: 'vendor' | 'staff' }) {
  if (statements.nodes.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="h-in-statements">
      <h2 id="h-in-statements">이 주문이 들어간 정산서</h2>
      <ul className="past gap-s" role="list">
        {statements.nodes.map((statement) => (
          <li key={statement.id}>
            <span>
              <Link to={`/${desk}/statements/${statement.id}`}>
                {desk === 'staff' ? `${statement.vendorName} ` : ''}
                {showPeriod(statement.periodStart, statement.periodEnd)}
              </Link>{' '}
              <StateTag words={STATEMENT_STATES} state={statement.state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

graphql(`
  fragment InStatements on StatementConnection { nodes { id vendorName periodStart periodEnd state } }
`);
