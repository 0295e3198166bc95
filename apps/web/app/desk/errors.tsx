import { useEffect, useRef } from 'react';

/** What is wrong; `field` is the name and id of a field of the form, or empty when it is about none. */
export interface DeskProblem {
  field: string;
  message: string;
}

/** On top of a refused form: takes the focus, leads to each field in the words that stand there. */
export function DeskErrors({ problems }: { problems: readonly DeskProblem[] | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problems]);
  if (problems === undefined || problems.length === 0) return null;
  const inFields = problems.every((problem) => problem.field !== '');
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{inFields ? `고칠 곳이 ${problems.length}개 있습니다` : '하지 못했습니다'}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.message}`}>{problem.field === '' ? problem.message : <a href={`#${problem.field}`}>{problem.message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

export function problemIn(problems: readonly DeskProblem[] | undefined, field: string): string | undefined {
  return problems?.find((problem) => problem.field === field)?.message;
}
