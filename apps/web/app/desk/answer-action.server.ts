import { backoffice } from '../api.server';
import { graphql } from '../generated/backoffice';
import type { DeskProblem } from './errors';
import type { Typed } from './form';

/** What is wrong with it, or nothing: then it was answered. */
export async function answerAction(asking: Parameters<typeof backoffice>[0], typed: Typed): Promise<DeskProblem[]> {
  const id = typed['question'] ?? '';
  const sum = (typed[`sum-${id}`] ?? '').replace(/[\s,원]/g, '').replace(/^[−–]/, '-');
  if (sum !== '' && !/^[+-]?\d{1,9}$/.test(sum)) return [{ field: `sum-${id}`, message: '금액을 숫자로 적어 주세요' }];
  const { answerQuestion } = await backoffice(asking, ANSWER, { id, answer: typed[`answer-${id}`] ?? '', sum: sum === '' ? null : Number(sum) });
  if (answerQuestion.__typename !== 'Refused') return [];
  return [{ field: answerQuestion.field === 'amountWon' ? `sum-${id}` : answerQuestion.field === 'answer' ? `answer-${id}` : '', message: answerQuestion.message }];
}

const ANSWER = graphql(`
  mutation AnswerQuestion($id: ID!, $answer: String!, $sum: Won) { answerQuestion(id: $id, answer: $answer, adjustmentWon: $sum) { __typename ... on SettlementDone { id } ... on Refused { message field } } }
`);
