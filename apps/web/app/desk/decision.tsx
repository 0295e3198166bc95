import { Form, useNavigation } from 'react-router';
import { type DeskProblem, problemIn } from './errors';
import { AreaField } from './field';

interface DecisionProps {
  what: string;
  problems: readonly DeskProblem[] | undefined;
  reason: string | undefined;
  /** Said where this person may not decide. */
  refused: string | null;
  /** The version that is looked at: another one that came meanwhile is not decided on unseen. */
  versionId?: string | undefined;
}

/** Two answers of equal size. A reason is asked for the second; it goes to the vendor as it is written. */
export function Decision({ what, problems, reason, refused, versionId }: DecisionProps) {
  const busy = useNavigation().state === 'submitting';
  if (refused !== null) return <p className="note gap">{refused}</p>;
  return (
    <Form method="post" className="panel decision" noValidate aria-label={`${what} 심사`}>
      {versionId === undefined ? null : <input type="hidden" name="versionId" value={versionId} />}
      <AreaField name="reason" label="까닭" hint="돌려보낼 때 꼭 적습니다. 업체에 그대로 전해집니다: 무엇이 왜 안 되는지, 어떻게 고치면 되는지." rows={3} maxLength={1000} defaultValue={reason} problem={problemIn(problems, 'reason')} />
      <p className="row tight gap">
        <button className="btn equal" name="intent" value="reject" aria-busy={busy || undefined}>
          돌려보내기
        </button>
        <button className="btn main equal" name="intent" value="approve" aria-busy={busy || undefined}>
          승인하기
        </button>
      </p>
    </Form>
  );
}

/** What was decided; a rejection without its reason is put right before anybody is asked. */
export function readDecision(form: FormData): { approve: boolean; reason: string; versionId: string | null; problems: DeskProblem[] } {
  const approve = form.get('intent') === 'approve';
  const reason = String(form.get('reason') ?? '').trim();
  const versionId = form.get('versionId');
  return { approve, reason, versionId: typeof versionId === 'string' ? versionId : null, problems: !approve && reason === '' ? [{ field: 'reason', message: '돌려보내는 까닭을 적어 주세요' }] : [] };
}
