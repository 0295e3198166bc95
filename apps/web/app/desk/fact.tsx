import type { ReactNode } from 'react';

/** One line of a list of facts (`<dl className="facts">`): its name and its value. */
export function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
