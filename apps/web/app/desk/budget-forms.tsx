import { Form } from 'react-router';
import { Field } from '../components/field';
import { Won } from '../components/won';
import type { BudgetPageQuery } from '../generated/backoffice/graphql';
import type { PaperForm } from './budget-paper';
import { Confirm } from './confirm';
import { type DeskProblem, problemIn } from './errors';
import { SelectField } from './field';
import type { Typed } from './form';

type Shown = NonNullable<BudgetPageQuery['budget']>;

interface FormsProps {
  budget: Shown;
  problems: readonly DeskProblem[] | undefined;
  typed: Typed;
}

const PAPERS: Record<PaperForm, { ask: string; more: string; less: string; says: string; button: string }> = {
  allocate: { ask: '한도 바꾸기', more: '늘리기', less: '줄이기', says: '올린 사람이 아닌 다른 담당자가 승인해야 한도가 바뀝니다.', button: '승인 올리기' },
  receive: { ask: '구와 주고받은 돈 적기', more: '구에서 받음', less: '구에 돌려줌', says: '은행 거래를 확인한 뒤에 적습니다. 적으면 장부에 바로 들어갑니다.', button: '장부에 적기' },
};

/** What an accountant may do with a budget: each needs its own document. */
export function BudgetForms({ budget, problems, typed }: FormsProps) {
  return (
    <div className="row tight wrapy gap no-print">
      {budget.state === 'CLOSED' ? null : <Paper form="allocate" problems={problems} typed={typed} />}
      <Paper form="receive" problems={problems} typed={typed} />
      {budget.state === 'CLOSED' ? null : <Close budget={budget} problems={problems} typed={typed} />}
    </div>
  );
}

function Paper({ form, problems, typed }: Omit<FormsProps, 'budget'> & { form: PaperForm }) {
  const words = PAPERS[form];
  const field = (name: string) => ({ name: `${form}${name}`, value: typed[`${form}${name}`], problem: problemIn(problems, `${form}${name}`), autoComplete: 'off' });
  return (
    <Confirm ask={words.ask} open={problems?.some((problem) => problem.field.startsWith(form)) === true || typed['intent'] === form}>
      <p>{words.says}</p>
      <Form method="post" className="gap-s" noValidate>
        <SelectField name={`${form}Way`} label="무엇을" defaultValue={typed[`${form}Way`] ?? 'more'}>
          <option value="more">{words.more}</option>
          <option value="less">{words.less}</option>
        </SelectField>
        <Field {...field('Won')} label="금액(원)" inputMode="numeric" maxLength={20} />
        <Field {...field('Document')} label="문서 번호" hint="한 예산에 같은 번호를 두 번 쓸 수 없습니다." maxLength={200} />
        <Field {...field('On')} label="문서의 날짜" type="date" />
        <button className="btn main gap-s" name="intent" value={form}>
          {words.button}
        </button>
      </Form>
    </Confirm>
  );
}

function Close({ budget, problems, typed }: FormsProps) {
  return (
    <Confirm ask={budget.state === 'STOPPED' ? '마감 마치기' : '쓰임을 멈추고 마감하기'} tone="danger" open={problemIn(problems, 'closeDocument') !== undefined}>
      <p>
        지금부터 새 주문은 이 예산을 쓰지 못하고, 할인이 바로 끝납니다. 결제를 기다리는 주문의 <Won amount={budget.reservedWon} />이 모두 결제되거나 풀리면 마감하고, 남은 돈은 불용이 됩니다. 마감한 뒤에는 되돌릴 수 없습니다.
      </p>
      <Form method="post" className="gap-s" noValidate>
        <Field name="closeDocument" label="마감 문서 번호" maxLength={200} autoComplete="off" value={typed['closeDocument']} problem={problemIn(problems, 'closeDocument')} />
        <button className="btn danger gap-s" name="intent" value="close">
          마감하기
        </button>
      </Form>
    </Confirm>
  );
}
