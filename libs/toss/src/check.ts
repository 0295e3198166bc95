import { TossAuthenticationError, TossInvalidRequestError, TossUnsupportedError } from './errors.js';

/** Stripe's own client lets a blank id through and then calls another address. Ours refuses before sending. */
export function needId(value: unknown, param: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw refuse(param, 'must not be blank');
  return value;
}

export function needOrderId(value: unknown): string {
  if (typeof value !== 'string' || !/^[\w=-]{6,64}$/.test(value)) throw refuse('order_id', 'is 6 to 64 letters, digits or - _ =');
  return value;
}

/** Text of 1 to `most` signs. */
export function needText(value: unknown, param: string, most: number): string {
  const text = needId(value, param);
  if ([...text].length > most) throw refuse(param, `has at most ${most} signs`);
  return text;
}

/** A whole number of won from `least` on. */
export function needAmount(value: unknown, param: string, least = 1): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) throw refuse(param, `must be a whole number of won from ${least}`);
  return value as number;
}

/** A whole number of anything but won. */
export function needWhole(value: number, param: string, least: number): number {
  if (!Number.isInteger(value) || value < least) throw refuse(param, `is a whole number from ${least}`);
  return value;
}

/** An address with its origin, as Toss wants it. */
export function needUrl(value: unknown, param: string): string {
  const url = needId(value, param);
  if (!/^https?:\/\/[^/]/.test(url) || !URL.canParse(url)) throw refuse(param, 'must be a whole address with http or https');
  return url;
}

/** A day as `2026-11-24`. */
export function needDay(value: unknown, param: string): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) throw refuse(param, 'must be a day such as 2026-11-24');
  return value;
}

/** At most 5 pairs: keys of 40 signs without brackets, values of `longest`. */
export function needMetadata(metadata: Record<string, string> | undefined, longest: number): Record<string, string> | undefined {
  const pairs = Object.entries(metadata ?? {});
  if (pairs.length > 5 || pairs.some(([key, value]) => key.length > 40 || /[[\]]/.test(key) || value.length > longest)) throw refuse('metadata', `has at most 5 pairs of 40 and ${longest} signs`);
  return metadata;
}

/** Anything but 64 hex digits would read as a shorter key, or as an empty one, which everybody has. */
export function isSecurityKey(key: string | undefined): key is string {
  return key !== undefined && /^[0-9a-f]{64}$/i.test(key);
}

export function checkedSecurityKey(key: string): string {
  if (!isSecurityKey(key)) throw new TossAuthenticationError({ message: 'a security key has 64 hex digits', outcome: 'not_sent', param: 'securityKey' });
  return key;
}

/** How many rows a page has. */
export function needLimit(value: number | undefined, most: number): number {
  if (value === undefined) return 100;
  if (!Number.isInteger(value) || value < 1 || value > most) throw refuse('limit', `is 1 to ${most}`);
  return value;
}

/** `expand` is refused where it would be ignored: accepting it silently would lie. */
export function needExpand(value: readonly string[] | undefined, known: readonly string[]): readonly string[] {
  for (const path of value ?? []) {
    if (!known.includes(path)) throw new TossUnsupportedError(`expand of ${path}`, known.length === 0 ? 'an answer of Toss holds all it knows' : `only ${known.join(', ')}`);
  }
  return value ?? [];
}

export function refuse(param: string, what: string): TossInvalidRequestError {
  return new TossInvalidRequestError({ message: `${param} ${what}`, outcome: 'not_sent', param });
}

/** What was said, with the keys that may be undefined made optional. */
type Said<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** Without the keys that are undefined: what Toss gets names only what was said. */
export function said<T extends object>(params: T): Said<T> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as Said<T>;
}
