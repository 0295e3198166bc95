import { Form } from 'react-router';
import { Confirm } from './confirm';
import { type DeskProblem, problemIn } from './errors';
import { AreaField } from './field';

interface StopFormProps {
  intent: string;
  ask: string;
  problems: readonly DeskProblem[] | undefined;
  reason: string | undefined;
  /** Where a page has several: makes the field's id its own. */
  id?: string;
  /** Who reads the reason. */
  hint?: string;
  /** What happens by it. */
  children: React.ReactNode;
}

/** Stops (or starts again) what shoppers see, with a reason that stays in the history. */
export function StopForm({ intent, ask, problems, reason, id, hint = '업체에 그대로 전해집니다.', children }: StopFormProps) {
  return (
    <Confirm ask={ask} tone="danger" open={problemIn(problems, 'reason') !== undefined}>
      <p>{children}</p>
      <Form method="post" className="gap-s" noValidate>
        <AreaField name="reason" {...(id === undefined ? {} : { id: `reason-${id}` })} label="까닭" hint={hint} rows={2} maxLength={1000} defaultValue={reason} problem={problemIn(problems, 'reason')} />
        <button className="btn danger gap-s" name="intent" value={intent}>
          {ask}
        </button>
      </Form>
    </Confirm>
  );
}
