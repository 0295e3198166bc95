import { Form } from 'react-router';
import { When } from '../components/when';
import type { DeskClaimFragment } from '../generated/backoffice/graphql';
import { ERASED_TALK } from '../erased-words';
import { Confirm } from './confirm';
import { showDay } from './dates';

const AUTHORS = { SHOPPER: '쇼핑객', VENDOR: '업체', STAFF: '구로e몰' } as const;

interface ClaimTalkProps {
  claim: DeskClaimFragment;
  /** Ids for what will be said, by claim and by dispute: sent twice it is one. */
  formIds: Readonly<Record<string, string>>;
  /** Where its photographs are, and where its forms go. */
  photos: string;
  action?: string | undefined;
  /** Staff decide disputes. */
  decides: boolean;
}

/** What is talked about by a form of its own: each claim, and its dispute. */
export function talksOf(claims: readonly DeskClaimFragment[]): string[] {
  return claims.flatMap(({ id, dispute }) => (dispute === null ? [id] : [id, dispute.id]));
}

/** What was said and shown about a claim, and its dispute with the right to decide it. */
export function ClaimTalk({ claim, formIds, photos, action, decides }: ClaimTalkProps) {
  const to = action === undefined ? {} : { action };
  return (
    <>
      {claim.photoIds.length === 0 ? null : (
        <p className="row tight wrapy gap-s">
          {claim.photoIds.map((id, index) => (
            <a key={id} href={`${photos}/${id}`}>
              <img src={`${photos}/${id}`} alt={`쇼핑객이 보낸 사진 ${index + 1}`} width={96} height={96} loading="lazy" className="photo" />
            </a>
          ))}
        </p>
      )}
      {claim.messages.length === 0 ? null : (
        <ul className="plain-list stack gap-s" role="list" aria-label="주고받은 말">
          {claim.messages.map((message) => (
            <li key={`${message.at} ${message.body}`} className="small">
              <b>{AUTHORS[message.author]}</b> <span className="muted"><When at={message.at} /></span>
              <br />
              <span className="pre">{message.body}</span>
            </li>
          ))}
        </ul>
      )}
      {claim.dispute === null ? null : <Dispute dispute={claim.dispute} message={formIds[claim.dispute.id] ?? ''} claimId={claim.id} decides={decides} to={to} />}
      {claim.erasedAt === null ? (
        <div className="gap-s">
          <Confirm ask="쇼핑객에게 말하기">
            <Form key={formIds[claim.id]} method="post" {...to} noValidate>
              <input type="hidden" name="claim" value={claim.id} />
              <input type="hidden" name="message" value={formIds[claim.id]} />
              <div className="field">
                <label htmlFor={`say-${claim.id}`}>할 말</label>
                <textarea className="in" id={`say-${claim.id}`} name="body" rows={2} maxLength={1000} required />
              </div>
              <button className="btn gap-s" name="intent" value="claim-say">
                보내기
              </button>
            </Form>
          </Confirm>
        </div>
      ) : (
        <p className="small soft gap-s">{ERASED_TALK}</p>
      )}
    </>
  );
}

function Dispute({ dispute, message, claimId, decides, to }: { dispute: NonNullable<DeskClaimFragment['dispute']>; message: string; claimId: string; decides: boolean; to: { action?: string } }) {
  const open = dispute.upheld === null;
  return (
    <div className="note gap-s">
      <p>
        <b>분쟁 조정</b> · <When at={dispute.openedAt} />부터 ·{' '}
        {open ? `${dispute.progressAt === null ? `진행 ${showDay(dispute.progressBy)}까지, ` : ''}결과 ${showDay(dispute.resultBy)}까지` : `${dispute.upheld ? '쇼핑객의 신청을 받아들임' : '업체의 결정을 따름'}: ${dispute.resultReason ?? ''}`}
      </p>
      {open && decides ? (
        <Form method="post" {...to} noValidate className="gap-s" aria-label="분쟁 조정하기">
          <input type="hidden" name="dispute" value={dispute.id} />
          <input type="hidden" name="message" value={message} />
          <div className="field">
            <label htmlFor={`dis-${claimId}`}>쇼핑객과 업체에 알릴 말 (결과를 정할 때는 그 까닭)</label>
            <textarea className="in" id={`dis-${claimId}`} name="reason" rows={3} maxLength={500} required />
          </div>
          <p className="row tight wrapy gap-s">
            <button className="btn equal" name="intent" value="dispute-progress">
              진행 알리기
            </button>
            <button className="btn equal" name="intent" value="dispute-dismiss">
              업체의 결정대로
            </button>
            <button className="btn equal" name="intent" value="dispute-uphold">
              신청 받아들이기
            </button>
          </p>
        </Form>
      ) : null}
    </div>
  );
}
