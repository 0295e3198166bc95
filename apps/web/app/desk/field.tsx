import { useId } from 'react';

interface Around {
  name: string;
  label: React.ReactNode;
  problem?: string | undefined;
  hint?: React.ReactNode;
}

/** Label, hint and problem around any control, tied to it. */
function Around({ id, label, problem, hint, children }: Omit<Around, 'name'> & { id: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {problem === undefined ? null : (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

function ties(id: string, hint: React.ReactNode, problem: string | undefined) {
  const ids = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`].filter((known) => known !== '').join(' ');
  return { id, 'aria-describedby': ids === '' ? undefined : ids, 'aria-invalid': problem === undefined ? undefined : (true as const) };
}

export function AreaField({ name, id = name, label, problem, hint, ...area }: Around & Omit<React.TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>) {
  return (
    <Around id={id} label={label} problem={problem} hint={hint}>
      <textarea className="in" name={name} {...ties(id, hint, problem)} {...area} />
    </Around>
  );
}

export function SelectField({ name, id = name, label, problem, hint, children, ...select }: Around & Omit<React.SelectHTMLAttributes<HTMLSelectElement>, 'name'>) {
  return (
    <Around id={id} label={label} problem={problem} hint={hint}>
      <select className="in full" name={name} {...ties(id, hint, problem)} {...select}>
        {children}
      </select>
    </Around>
  );
}

export interface Choice {
  value: string;
  label: React.ReactNode;
  note?: React.ReactNode;
}

/** One of a few, all visible. The first radio carries the field's id, so that the error summary leads there. */
export function ChoiceField({ name, legend, choices, value, problem, onChange }: { name: string; legend: string; choices: readonly Choice[]; value?: string | undefined; problem?: string | undefined; onChange?: (value: string) => void }) {
  return (
    <fieldset className="field">
      <legend className="lab">{legend}</legend>
      <div className="opts">
        {choices.map((choice, index) => (
          <label className="opt" key={choice.value}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? name : undefined}
              value={choice.value}
              defaultChecked={value === choice.value}
              aria-describedby={problem === undefined ? undefined : `${name}-problem`}
              onChange={onChange === undefined ? undefined : () => onChange(choice.value)}
            />
            <span>
              <b>{choice.label}</b>
              {choice.note === undefined ? null : <small>{choice.note}</small>}
            </span>
          </label>
        ))}
      </div>
      {problem === undefined ? null : (
        <p className="err" id={`${name}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** `name` is the id; `submitAs` the name that is sent, where several boxes send one list. */
export function CheckField({ name, submitAs = name, value = '1', label, checked = false, problem, onChange }: { name: string; submitAs?: string; value?: string; label: React.ReactNode; checked?: boolean; problem?: string | undefined; onChange?: (checked: boolean) => void }) {
  const own = useId();
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          id={name}
          name={submitAs}
          value={value}
          defaultChecked={checked}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : own}
          onChange={onChange === undefined ? undefined : (event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {problem === undefined ? null : (
        <p className="err" id={own}>
          {problem}
        </p>
      )}
    </div>
  );
}
