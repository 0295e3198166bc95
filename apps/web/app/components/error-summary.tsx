import { useEffect, useRef } from 'react';

export interface FieldProblem {
  /** Name and id of the field. */
  field: string;
  message: string;
}

/** On top of a refused form: takes the focus and leads to each field, in the same words as stand there. */
export function ErrorSummary({ problems }: { problems: FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="errors gap" role="alert" tabIndex={-1} ref={box} data-errors>
      <h2>고칠 곳이 {problems.length}개 있습니다</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${problem.field}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
