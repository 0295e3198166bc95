import { Won } from '../components/won';
import { When } from '../components/when';
import { graphql } from '../generated/backoffice';
import type { QuestionShownFragment, StatementShownFragment } from '../generated/backoffice/graphql';
import { DIFFERENCES } from './statement-words';

/** Why it is another sum than the calendar had said: from the one to the other, to the won. */
export function StatementDifferences({ statement }: { statement: StatementShownFragment }) {
  if (statement.differences.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="h-differs">
      <h2 id="h-differs">예정과 달라진 것</h2>
      <p className="gap-s">
        배송일로 보아 이 기간에 확정될 예정이던 돈은 <Won amount={statement.expectedWon} />이었고, 정산된 돈은 <Won amount={statement.summary.netWon} />입니다.
      </p>
      <ul className="past gap-s" role="list">
        {statement.differences.map((one, index) => (
          <li key={`${one.number ?? ''} ${one.name} ${index}` /* derived anew, always in one order */}>
            <span>
              <Won amount={one.amountWon} signed /> {one.number === null ? '' : `주문 ${one.number} `}
              {one.name}
            </span>
            <span className="muted">
              {DIFFERENCES[one.why] ?? one.why}
              {one.reason === null ? '' : `: ${one.reason}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was asked about a statement and what was answered. `answer`: the form of whoever may answer. */
export function StatementQuestions({ questions, answer }: { questions: readonly QuestionShownFragment[]; answer?: (question: QuestionShownFragment) => React.ReactNode }) {
  if (questions.length === 0) return null;
  return (
    <section className="panel" id="questions" aria-labelledby="h-questions">
      <h2 id="h-questions">묻고 답한 것</h2>
      <ul className="past gap-s" role="list">
        {questions.map((one) => (
          <li key={one.id}>
            <b>
              {one.lineName ?? '정산서'}: {one.question}
            </b>
            <span className="muted">
              <When at={one.askedAt} />
            </span>
            {one.answer === null ? (answer === undefined ? <span className="muted">담당자가 확인하고 있습니다.</span> : answer(one)) : <span className="pre">{one.answer}</span>}
            {one.adjustmentWon === null ? null : (
              <span>
                다음 정산에서 <Won amount={one.adjustmentWon} signed /> 조정합니다.
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

graphql(`
  fragment QuestionShown on StatementQuestion { id statementId vendorName periodEnd lineId lineName question askedAt answer answeredAt adjustmentWon }
`);
