/** For each state the states that may follow it. One such table for each thing that has a life. */
export type Arrows<S extends string> = Readonly<Record<S, readonly S[]>>;

export function mayBecome<S extends string>(arrows: Arrows<S>, from: S, to: S): boolean {
  return arrows[from].includes(to);
}

/** States from which nothing follows. */
export function finalStates<S extends string>(arrows: Arrows<S>): S[] {
  return (Object.keys(arrows) as S[]).filter((state) => arrows[state].length === 0);
}
