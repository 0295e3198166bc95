import { Form, Link } from 'react-router';
import { Field } from '../components/field';
import { Day } from '../components/when';
import type { QuestionShownFragment } from '../generated/backoffice/graphql';
import { type DeskProblem, problemIn } from './errors';
import { AreaField } from './field';
import type { Typed } from './form';

interface AnswerFormProps {
  question: QuestionShownFragment;
  may: boolean;
  typed: Typed | undefined;
  problems: readonly DeskProblem[] | undefined;
  /** With the way to the statement, where it is not the page itself. */
  linked?: boolean;
}

/** Answers a vendor's question where it was asked; where he is right, with a sum for his next statement. */
export function AnswerForm({ question, may, typed, problems, linked = false }: AnswerFormProps) {
  const [answer, sum] = [`answer-${question.id}`, `sum-${question.id}`];
  const way = linked ? (
    <Link className="small" to={`/staff/statements/${question.statementId}`}>
      {question.vendorName} <Day on={question.periodEnd} />까지의 정산서 보기
    </Link>
  ) : null;
  if (!may) return <>{way ?? <span className="muted">회계 담당의 답을 기다립니다.</span>}</>;
  return (
    <Form method="post" className="gap-s no-print" noValidate>
      {way}
      <input type="hidden" name="question" value={question.id} />
      <AreaField name={answer} label="답" rows={2} maxLength={1000} defaultValue={typed?.[answer]} problem={problemIn(problems, answer)} />
      <Field name={sum} label="조정할 금액 (없으면 비움)" hint="더 주면 1,000, 덜 주면 −1,000처럼 적습니다. 다음 정산서에 들어갑니다." inputMode="text" autoComplete="off" value={typed?.[sum]} problem={problemIn(problems, sum)} />
      <button className="btn s gap-s" name="intent" value="answer">
        답하기
      </button>
    </Form>
  );
}
