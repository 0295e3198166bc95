import { CARRIERS, kstDate } from '#kernel/pure';
import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { Field } from '../components/field';
import type { OrderLineFragment } from '../generated/backoffice/graphql';
import { type DeskProblem, problemIn } from './errors';
import { ChoiceField, SelectField } from './field';
import type { Typed } from './form';
import { CARRIER_CODES } from './shipment';

export const SHIP_FIELDS = ['kind', 'carrier', 'trackingNumber', 'deliveredOn'] as const;

interface ShipFormProps {
  /** Of the parcel that the form makes: sent twice it is one. */
  id: string;
  lines: readonly OrderLineFragment[];
  typed: Typed | undefined;
  problems: readonly DeskProblem[] | undefined;
  now: string;
}

/** By carrier or by oneself, all that is left or a part of it. Without JavaScript both ways' fields are open. */
export function ShipForm({ id, lines, typed, problems, now }: ShipFormProps) {
  const [kind, setKind] = useState(typed?.['kind']);
  const busy = useNavigation().state === 'submitting';
  return (
    <section className="panel" aria-labelledby="h-ship">
      <h2 id="h-ship">보내기</h2>
      <Form method="post" noValidate className="gap">
        <input type="hidden" name="parcel" value={id} />
        <ChoiceField
          name="kind"
          legend="어떻게 보냈나요?"
          value={kind}
          problem={problemIn(problems, 'kind')}
          onChange={setKind}
          choices={[
            { value: 'CARRIER', label: '택배로 보냈습니다', note: '송장 번호로 쇼핑객이 따라가 볼 수 있습니다' },
            { value: 'SELF', label: '직접 전달했습니다', note: '전달한 날부터 반품할 수 있는 기간을 셉니다' },
          ]}
        />
        {kind === 'SELF' ? null : (
          <div className="pair gap">
            <SelectField name="carrier" label="택배사" problem={problemIn(problems, 'carrier')} defaultValue={typed?.['carrier'] ?? ''}>
              <option value="">골라 주세요</option>
              {CARRIER_CODES.map((code) => (
                <option key={code} value={code}>
                  {CARRIERS[code].name}
                </option>
              ))}
            </SelectField>
            <Field name="trackingNumber" label="송장 번호" inputMode="numeric" autoComplete="off" value={typed?.['trackingNumber']} problem={problemIn(problems, 'trackingNumber')} />
          </div>
        )}
        {kind === 'CARRIER' ? null : (
          <div className="gap">
            <Field name="deliveredOn" label="전달한 날" type="date" max={kstDate(new Date(now))} value={typed?.['deliveredOn']} problem={problemIn(problems, 'deliveredOn')} />
          </div>
        )}
        <Quantities lines={lines} typed={typed} problems={problems} />
        <button className="btn main gap" name="intent" value="ship" aria-busy={busy || undefined}>
          보낸 것으로 적기
        </button>
      </Form>
    </section>
  );
}

function Quantities({ lines, typed, problems }: Omit<ShipFormProps, 'id' | 'now'>) {
  return (
    <fieldset className="gap">
      <legend className="lab">무엇을 보냈나요?</legend>
      {lines.map((line) => {
        const name = `line-${line.id}`;
        const left = line.quantity - line.shippedQuantity - line.cancelledQuantity;
        const problem = problemIn(problems, name);
        return (
          <div className="qty" key={line.id}>
            <label htmlFor={name}>
              {line.name} {line.optionLabel === '' ? null : <span className="muted">{line.optionLabel}</span>}
            </label>
            <span className="row tight">
              <input className="in s" id={name} name={name} inputMode="numeric" autoComplete="off" defaultValue={typed?.[name] ?? String(left)} aria-invalid={problem === undefined ? undefined : true} aria-describedby={`${name}-left${problem === undefined ? '' : ` ${name}-problem`}`} />
              <span id={`${name}-left`} className="nb muted">
                / {left}개
              </span>
            </span>
            {problem === undefined ? null : (
              <p className="err" id={`${name}-problem`}>
                {problem}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

