export type TraceFields = Readonly<Record<string, string | number>>;

/** One piece of work in a trace. */
export interface Span {
  /** Runs `work` so that what it calls (SQL, Redis, HTTP) hangs below this span. */
  run<T>(work: () => T): T;
  /** Adds fields, and a better name where it is known only now. Ids and names of our own: never what a person typed. */
  note(fields: TraceFields, name?: string): void;
  end(failed: boolean): void;
}

export interface Tracer {
  /** @param from the `traceparent` of who asked for this work; left out: a trace begins here (a `CLIENT`'s span hangs below the running one) */
  begin(name: string, kind: 'SERVER' | 'CONSUMER' | 'CLIENT', fields: TraceFields, from?: string): Span;
  /** The span that is running. */
  current(): Span | undefined;
  /** What a job or a call carries so that its work joins this trace. */
  traceparent(): string | undefined;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}
