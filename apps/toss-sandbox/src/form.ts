import { korean, randomHex } from './clock.js';
import { opened, seal } from './jwe.js';
import { Problem } from './problem.js';

/** How one request is read and answered. */
export interface Form {
  contentType: string;
  /** The JSON of a request's body. Throws Problem. */
  read(text: string): unknown;
  answer(made: unknown): string;
  refusal(problem: Problem): string;
  /** An answer with its JSON changed: for faults. */
  rewrite(answer: string, change: (json: string) => string): string;
}

const JSON_TYPE = 'application/json; charset=utf-8';

const V1: Form = {
  contentType: JSON_TYPE, read: parsed, answer: (made) => JSON.stringify(made), refusal: ({ code, message }) => JSON.stringify({ code, message }), rewrite: (answer, change) => change(answer),
};

/** What v2 answers: a thing and what it is called. */
export class Entity {
  constructor(
    readonly type: string,
    readonly body: object,
  ) {}
}

const VERSION = '2022-11-16';

/** v2 stands in an envelope. Sums are printed as Toss prints them there: 5000.0. */
function v2(traceId: string): Form {
  return {
    ...V1,
    answer: (made) => {
      const { type, body } = made as Entity;
      return JSON.stringify({ version: VERSION, traceId, entityType: type, entityBody: body }).replace(/"value":(-?\d+)(?=[,}])/g, '"value":$1.0');
    },
    refusal: ({ code, message }) => JSON.stringify({ version: VERSION, traceId, error: { code, message }, entityType: null, entityBody: null }),
  };
}

/** Encrypted both ways with the security key, refusals too. */
function sealedBy(form: Form, key: Buffer, now: number): Form {
  const close = (json: string): string => seal(json, key, { iat: korean(now), nonce: uuid() });
  return {
    contentType: 'text/plain; charset=utf-8', read: (text) => parsed(opened(text, key)), answer: (made) => close(form.answer(made)), refusal: (problem) => close(form.refusal(problem)),
    rewrite: (answer, change) => close(change(opened(answer, key))),
  };
}

/** The form of a request: by its path, and by whether it says that it is encrypted. */
export function formOf(path: string, securityMode: string | undefined, { key, traceId, now }: { key: Buffer; traceId: string; now: number }): Form {
  if (!path.startsWith('/v2/')) return V1;
  return securityMode === 'ENCRYPTION' ? sealedBy(v2(traceId), key, now) : v2(traceId);
}

function parsed(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text === '' ? '{}' : text);
    if (body !== null && typeof body === 'object') return body;
  } catch {
    // answered below
  }
  throw new Problem('INVALID_REQUEST');
}

function uuid(): string {
  return randomHex(32).replace(/^(.{8})(.{4}).(.{3})(.{4})(.{12})$/, '$1-$2-4$3-$4-$5');
}

/** An event of v2, as its webhook tells it. */
export function eventOf(eventType: string, entity: Entity, now: number): object {
  return { eventType, createdAt: korean(now), version: VERSION, eventId: `evt_a01${randomHex(26)}`, entityType: entity.type, entityBody: entity.body };
}
