/**
 * What of an error goes into the log. An error is the one thing in a log that nobody wrote for it: PostgreSQL's carry the whole refused row
 * (`Failing row contains (…)`, which the ORM appends to the message), a mail server's the recipient, an SDK's the whole answer. So nothing is
 * taken over but what is named here, and texts lose whatever looks like a person.
 */
const KEPT = ['type', 'code', 'status', 'statusCode', 'errno', 'syscall', 'address', 'port', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'command', 'responseCode', 'requestId'] as const;
const DEEPEST = 3;

export interface ErrorFields {
  readonly [name: string]: unknown;
  message: string;
  /** Not `name`: that is censored, since people have names. */
  kind?: string;
  stack?: string;
}

export function errorFields(error: unknown, depth = 0): ErrorFields {
  if (!(error instanceof Error)) return { message: withoutPeople(typeof error === 'string' ? error : Object.prototype.toString.call(error)) };
  const own = error as unknown as Record<string, unknown>;
  const kept = Object.fromEntries(KEPT.filter((name) => typeof own[name] === 'string' || typeof own[name] === 'number').map((name) => [name, own[name]]));
  const stack = error.stack === undefined ? undefined : framesOf(error.stack, error.message);
  return {
    kind: error.name, ...kept, message: withoutPeople(typeof own['severity'] === 'string' ? (error.message.split('\n', 1)[0] ?? '') : error.message),
    ...(stack === undefined ? {} : { stack }),
    ...(error.cause === undefined || depth >= DEEPEST ? {} : { cause: errorFields(error.cause, depth + 1) }),
  };
}

/** Where it happened. The message, which a stack begins with, is told apart. */
function framesOf(stack: string, message: string): string {
  const from = message === '' ? -1 : stack.indexOf(message);
  const frames = from < 0 ? stack : stack.slice(from + message.length);
  return frames.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).join('\n');
}

/** E-mail addresses, telephone numbers, and the values that PostgreSQL quotes (`invalid input syntax for type uuid: "…"`). */
export function withoutPeople(text: string): string {
  return text
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '[private]')
    .replace(/(?<![\d.:-])\+?(?:82[ -]?|0)1[016-9][ -]?\d{3,4}[ -]?\d{4}(?!\d)/g, '[private]')
    .replace(/(?<=\b(?:syntax for type [\w ]+|invalid value for parameter [\w".]+|out of range|field value): )"(?:[^"\n]|"")*"/g, '"[private]"');
}
