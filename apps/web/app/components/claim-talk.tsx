import { showDate, startOfKstDay } from '#kernel/pure';
import type { ClaimShownFragment } from '../generated/storefront/graphql';
import { ERASED_TALK } from '../erased-words';
import { When } from './when';

const AUTHORS = { SHOPPER: '나', VENDOR: '업체', STAFF: '구로e몰 담당자' } as const;

/** What was said and shown about a claim, and the ways on: a word to the vendor, or staff who decide over him. */
export function ClaimTalk({ orderId, claim, messageId }: { orderId: string; claim: ClaimShownFragment; messageId: string }) {
  return (
    <>
      {claim.photoIds.length === 0 ? null : (
        <p className="row tight wrapy gap-s">
          {claim.photoIds.map((id, index) => (
            <a key={id} href={`/orders/${orderId}/photos/${id}`}>
              <img src={`/orders/${orderId}/photos/${id}`} alt={`신청에 붙인 사진 ${index + 1}`} width={72} height={72} loading="lazy" className="photo" />
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
      <Dispute claim={claim} />
      {claim.erasedAt === null ? null : <p className="small soft gap-s">{ERASED_TALK}</p>}
      {claim.state === 'WITHDRAWN' || claim.erasedAt !== null ? null : (
        <details className="ask gap-s no-print">
          <summary className="btn s">{claim.canDispute ? '다르게 생각합니다' : '업체에 말하기'}</summary>
          <form method="post" action={`/orders/${orderId}`} className="panel gap-s">
            <input type="hidden" name="claim" value={claim.id} />
            <input type="hidden" name="message" value={messageId} />
            <div className="field">
              <label htmlFor={`say-${claim.id}`}>{claim.canDispute ? '왜 그렇게 생각하시는지 적어 주세요' : '할 말'}</label>
              <textarea className="in" id={`say-${claim.id}`} name="body" rows={3} maxLength={1000} required />
            </div>
            {claim.canDispute ? <p className="small soft">구로e몰 담당자가 다시 살펴봅니다. 3영업일 안에 진행을, 10영업일 안에 결과를 알려 드립니다.</p> : null}
            <button className="btn" name="intent" value={claim.canDispute ? 'dispute' : 'say'}>
              {claim.canDispute ? '분쟁 조정 신청하기' : '보내기'}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

function Dispute({ claim: { dispute } }: { claim: ClaimShownFragment }) {
  if (dispute === null) return null;
  if (dispute.upheld === null) {
    return (
      <p className="note gap-s">
        구로e몰 담당자가 다시 살펴보고 있습니다. {dispute.progressAt === null ? `${day(dispute.progressBy)}까지 진행을, ` : ''}
        {day(dispute.resultBy)}까지 결과를 알려 드립니다.
      </p>
    );
  }
  return (
    <p className="note gap-s">
      분쟁 조정의 결과: {dispute.upheld ? '신청을 받아들였습니다.' : '업체의 결정대로 받아들이지 않았습니다.'} {dispute.resultReason}
    </p>
  );
}

function day(text: string): string {
  return showDate(startOfKstDay(text));
}
