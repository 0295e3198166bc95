/** A labelled field with its hint and its problem. What was typed is kept: `value` is what came back with a refused form. */
export function Field({ name, id = name, label, problem, hint, optional = false, value, ...input }: FieldProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const problemId = problem === undefined ? undefined : `${id}-problem`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional ? <span className="muted"> (없으면 비워 두세요)</span> : null}
      </label>
      {hint === undefined ? null : (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <input
        className="in"
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={[hintId, problemId].filter((id) => id !== undefined).join(' ') || undefined}
        {...input}
      />
      {problem === undefined ? null : (
        <p className="err" id={problemId}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface FieldProps extends Omit<React.InputHTMLAttributes<HTMLInputElement>, 'name' | 'value' | 'defaultValue' | 'id'> {
  name: string;
  /** Left out: the name. Needed where a page has several fields of one name. */
  id?: string;
  label: string;
  problem?: string | undefined;
  hint?: string | undefined;
  optional?: boolean;
  value?: string | undefined;
}
