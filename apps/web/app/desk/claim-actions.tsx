import { CARRIERS } from '#kernel/pure';
import { Form, useNavigation } from 'react-router';
import type { ClaimKind, ClaimState, ClockWord, ReturnBy } from '../generated/backoffice/graphql';
import { showDay } from './dates';
import { type DeskProblem, problemIn } from './errors';
import { Field } from '../components/field';
import { AreaField, SelectField } from './field';
import type { Typed } from './form';
import { CARRIER_CODES } from './shipment';
import { CLAIM_KINDS } from './words';

interface ClaimActionsProps {
  claim: { id: string; kind: ClaimKind; state: ClaimState; actBy?: string | null; clock?: ClockWord | null; returnParcel?: { by: ReturnBy; carrier: string; trackingNumber: string } | null; lines: readonly { lineId: string; quantity: number; name: string }[] };
  problems: readonly DeskProblem[] | undefined;
  /** What was typed into this claim's form and refused. */
  reason?: string | undefined;
  tracking?: string | undefined;
  typed?: Typed | undefined;
  /** Where the form goes; left out, to the page that it stands on. */
  action?: string | undefined;
}

/** The one thing that a claim waits for, as a form. Nothing where it waits for the shopper or for money. */
export function ClaimActions({ claim, problems, reason, tracking, typed, action }: ClaimActionsProps) {
  const busy = useNavigation().state === 'submitting';
  const noun = CLAIM_KINDS[claim.kind];
  const hidden = <input type="hidden" name="claim" value={claim.id} />;
  switch (claim.state) {
    case 'REQUESTED':
      return (
        <Form method="post" {...(action === undefined ? {} : { action })} noValidate className="gap" aria-label={`${noun} 요청에 답하기`}>
          {hidden}
          <AreaField name="reason" label="까닭" hint="받아들이지 않을 때 꼭 적습니다. 쇼핑객에게 그대로 전해집니다." rows={2} maxLength={500} defaultValue={reason} problem={problemIn(problems, 'reason')} />
          <p className="row tight gap">
            <button className="btn equal" name="intent" value="claim-reject" aria-busy={busy || undefined}>
              받아들이지 않기
            </button>
            <button className="btn main equal" name="intent" value="claim-approve" aria-busy={busy || undefined}>
              {noun} 받아들이기
            </button>
          </p>
        </Form>
      );
    case 'APPROVED':
      return claim.kind === 'CANCELLATION' ? null : (
        <>
          <Collect claim={claim} problems={problems} typed={typed} action={action} />
          <Form method="post" {...(action === undefined ? {} : { action })} className="gap">
            {hidden}
            <p className="soft small">상품이 돌아오면 눌러 주세요. 그날부터 3영업일 안에 환불해야 합니다.</p>
            <button className="btn main gap-s" name="intent" value="claim-collected" aria-busy={busy || undefined}>
              상품이 돌아왔습니다
            </button>
          </Form>
          {claim.returnParcel == null ? <NeverCame claim={claim} problems={problems} reason={reason} typed={typed} action={action} /> : null}
        </>
      );
    case 'COLLECTED':
      return <Inspect claim={claim} problems={problems} reason={reason} action={action} />;
    case 'INSPECTED':
      return claim.kind !== 'EXCHANGE' ? null : (
        <Form method="post" {...(action === undefined ? {} : { action })} noValidate className="gap">
          {hidden}
          <div className="field">
            <label htmlFor={`t-${claim.id}`}>새 상품을 보낸 방법</label>
            <input className="in" id={`t-${claim.id}`} name="tracking" maxLength={100} defaultValue={tracking} placeholder="CJ대한통운 123456789012" required />
          </div>
          <p className="row tight wrapy gap-s">
            <button className="btn equal" name="intent" value="claim-refund-instead" formNoValidate>
              보낼 상품이 없어 환불하기
            </button>
            <button className="btn main equal" name="intent" value="claim-reshipped" aria-busy={busy || undefined}>
              새 상품을 보냈습니다
            </button>
          </p>
        </Form>
      );
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'REFUNDED':
    case 'RESHIPPED':
      return null;
  }
}

/** A carrier who collects the goods; where the shopper has sent them himself, there is nothing to do. */
function Collect({ claim, problems, typed, action }: Pick<ClaimActionsProps, 'claim' | 'problems' | 'typed' | 'action'>) {
  if (claim.returnParcel?.by === 'SHOPPER') return null;
  const open = problems !== undefined && typed?.['intent'] === 'claim-collect';
  // The summary of errors leads to the names; a page may have several of these forms, and one that was refused.
  const idOf = (name: string): string => (open ? name : `${name}-${claim.id}`);
  return (
    <details className="gap" open={open}>
      <summary>{claim.returnParcel == null ? '택배로 회수하기' : '회수 송장 고치기'}</summary>
      <Form method="post" {...(action === undefined ? {} : { action })} noValidate className="gap-s">
        <input type="hidden" name="claim" value={claim.id} />
        <p className="soft small">택배사에 회수를 신청하고 받은 송장 번호를 적어 주세요. 쇼핑객에게 바로 알려 드립니다.</p>
        <div className="pair gap-s">
          <SelectField id={idOf('carrier')} name="carrier" label="택배사" problem={open ? problemIn(problems, 'carrier') : undefined} defaultValue={typed?.['carrier'] ?? claim.returnParcel?.carrier ?? ''}>
            <option value="">골라 주세요</option>
            {CARRIER_CODES.map((code) => (
              <option key={code} value={code}>
                {CARRIERS[code].name}
              </option>
            ))}
          </SelectField>
          <Field id={idOf('trackingNumber')} name="trackingNumber" label="송장 번호" inputMode="numeric" autoComplete="off" value={typed?.['trackingNumber'] ?? claim.returnParcel?.trackingNumber} problem={open ? problemIn(problems, 'trackingNumber') : undefined} />
        </div>
        <button className="btn gap-s" name="intent" value="claim-collect">
          회수 접수 알리기
        </button>
      </Form>
    </details>
  );
}

/** Agreed to, and never sent back: after its days the claim is ended, and what was sold stays sold. Until then it is said when that may be. */
function NeverCame({ claim, problems, reason, typed, action }: Omit<ClaimActionsProps, 'tracking'>) {
  if (claim.clock !== 'LATE') return claim.actBy == null ? null : <p className="soft small gap">{showDay(claim.actBy)}까지 오지 않으면, 그다음 날부터 여기에서 신청을 끝낼 수 있습니다.</p>;
  const open = problems !== undefined && typed?.['intent'] === 'claim-reject';
  return (
    <details className="gap" open={open}>
      <summary>상품이 오지 않으면</summary>
      <Form method="post" {...(action === undefined ? {} : { action })} noValidate className="gap-s">
        <input type="hidden" name="claim" value={claim.id} />
        <p className="soft small">보낼 수 있던 날이 지났습니다. 신청을 끝내도 쇼핑객은 다시 신청하거나 분쟁 조정을 청할 수 있습니다.</p>
        <AreaField name="reason" label="까닭" rows={2} maxLength={500} defaultValue={open ? reason : '보내기로 한 날까지 상품이 오지 않았습니다.'} problem={open ? problemIn(problems, 'reason') : undefined} />
        <button className="btn gap-s" name="intent" value="claim-reject">
          신청 끝내기
        </button>
      </Form>
    </details>
  );
}

/** What came back as it should: a part of it is enough for a part of the refund. */
function Inspect({ claim, problems, reason, action }: Omit<ClaimActionsProps, 'tracking'>) {
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" {...(action === undefined ? {} : { action })} noValidate className="gap" aria-label="돌아온 상품 확인하기">
      <input type="hidden" name="claim" value={claim.id} />
      {claim.lines.map((line) => (
        <div className="field" key={line.lineId}>
          <label htmlFor={`a.${line.lineId}`}>{line.name}: 받아들일 수량</label>
          <select className="in short" id={`a.${line.lineId}`} name={`a.${line.lineId}`} defaultValue={String(line.quantity)}>
            {Array.from({ length: line.quantity + 1 }, (_, quantity) => (
              <option key={quantity} value={quantity}>
                {quantity === 0 ? '받아들이지 않음' : `${quantity}개`}
              </option>
            ))}
          </select>
        </div>
      ))}
      <AreaField name="reason" label="모두 받아들이지 않으면 그 까닭" rows={2} maxLength={500} defaultValue={reason} problem={problemIn(problems, 'reason')} />
      <label className="check gap-s">
        <input type="checkbox" name="restock" value="1" />
        <span>받아들인 상품을 다시 팔 수 있습니다 (재고에 넣기)</span>
      </label>
      <button className="btn main gap" name="intent" value="claim-inspect" aria-busy={busy || undefined}>
        {claim.kind === 'RETURN' ? '확인을 마치고 환불하기' : '확인 마치기'}
      </button>
    </Form>
  );
}
