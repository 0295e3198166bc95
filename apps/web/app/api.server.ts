import { config, log } from '#kernel';
import { data, redirect, type RouterContextProvider } from 'react-router';
import type { Failure } from './failure';
import { type Visit, visitContext } from './visit.server';

/** What a loader or an action is given, as far as it is needed here. */
export interface Asking {
  request: Request;
  context: Readonly<RouterContextProvider>;
  /** For what takes longer than a page may. */
  timeoutMs?: number;
}

/** A document with its types, as the generated `graphql()` returns it. */
interface Document<Result, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Result;
}

const TIMEOUT_MS = 8000;

/** Asks the shoppers' API. Throws what the error page shows, or the way to sign-in; problems that a page can act on are part of the result. */
export async function storefront<Result, Variables>(asking: Asking, document: Document<Result, Variables>, ...[variables]: VariablesOf<Variables>): Promise<Result> {
  return ask('storefront', asking, document.toString(), variables);
}

/** Asks the vendors' and staff's API. */
export async function backoffice<Result, Variables>(asking: Asking, document: Document<Result, Variables>, ...[variables]: VariablesOf<Variables>): Promise<Result> {
  return ask('backoffice', asking, document.toString(), variables);
}

type VariablesOf<Variables> = Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];

/** A plain request to the backoffice API in the visitor's name (uploads, files). */
export async function backofficeFetch(asking: Asking, path: string, init: RequestInit = {}): Promise<Response> {
  return send('backoffice', asking, path, init);
}

/** A plain request to the shoppers' API in the visitor's name (photographs). */
export async function storefrontFetch(asking: Asking, path: string, init: RequestInit = {}): Promise<Response> {
  return send('storefront', asking, path, init);
}

async function ask<Result>(api: 'storefront' | 'backoffice', asking: Asking, query: string, variables: unknown): Promise<Result> {
  const answer = await send(api, asking, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(variables === undefined ? { query } : { query, variables }),
  });
  const body = (await answer.json().catch(() => undefined)) as { data?: Result | null; errors?: GraphQLFault[] } | undefined;
  if (body?.data && body.errors === undefined) return body.data;
  throw failureOf(api, asking, answer, body?.errors ?? []);
}

interface GraphQLFault {
  message: string;
  extensions?: { code?: string; incident?: string; incidentId?: string };
}

/** Turns the API's refusal of a whole request into an answer of ours. */
function failureOf(api: string, { request }: Asking, answer: Response, errors: GraphQLFault[]): unknown {
  const first = errors[0];
  const incident = first?.extensions?.incident ?? first?.extensions?.incidentId;
  switch (first?.extensions?.code) {
    case 'UNAUTHENTICATED':
      return redirect(`${signInPath(api, request)}?next=${encodeURIComponent(placeOf(request))}`);
    case 'FORBIDDEN':
      return data<Failure>({ kind: 'forbidden', message: first.message }, 403);
    case 'NOT_FOUND':
      return data<Failure>({ kind: 'missing' }, 404);
    case 'BUSY':
      return data<Failure>({ kind: 'away' }, 503);
    case 'TOO_MANY_REQUESTS':
      return data<Failure>({ kind: 'busy', message: first.message }, 429);
    case 'BAD_INPUT':
    case 'BAD_USER_INPUT':
      // Our own pages send nothing of the kind: an address was changed by hand, or cut on its way through a messenger.
      log.warn({ api, code: first.extensions.code }, 'an API refused what an address says');
      return data<Failure>({ kind: 'refused' }, 400);
    case undefined:
    default:
      // What is said of a document is about our own text; what is said of input quotes it.
      log.error({ api, status: answer.status, codes: errors.map((error) => error.extensions?.code ?? 'none'), incident, ...(first?.extensions?.code?.startsWith('GRAPHQL_') === true ? { said: first.message } : {}) }, 'an API refused a page');
      return data<Failure>({ kind: 'fault', ...(incident === undefined ? {} : { incident }) }, answer.status >= 500 && first === undefined ? 503 : 500);
  }
}

function signInPath(api: string, request: Request): string {
  if (api === 'storefront') return '/sign-in';
  return new URL(request.url).pathname.startsWith('/staff') ? '/staff/sign-in' : '/vendor/sign-in';
}

/** Where the visitor is, to come back after signing in; a form's own address is no place to come back to by GET, its page is. */
export function placeOf(request: Request): string {
  const url = new URL(request.url);
  return `${url.pathname.replace(/\.data$/, '')}${url.search}`;
}

async function send(api: 'storefront' | 'backoffice', { request, context, timeoutMs = TIMEOUT_MS }: Asking, path: string, init: RequestInit): Promise<Response> {
  const visit = context.get(visitContext);
  const headers = new Headers(init.headers);
  const cookie = cookieHeader(request, visit);
  if (cookie !== '') headers.set('cookie', cookie);
  headers.set('origin', config().publicUrl);
  headers.set('x-forwarded-for', visit.clientAddress);
  headers.set('x-request-id', visit.requestId);
  headers.set('accept-language', 'ko');
  const agent = request.headers.get('user-agent');
  if (agent !== null) headers.set('user-agent', agent);
  const url = api === 'storefront' ? config().storefrontUrl : config().backofficeUrl;
  try {
    const answer = await fetch(`${url}${path}`, { ...init, headers, redirect: 'manual', signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), request.signal]) });
    for (const line of answer.headers.getSetCookie()) keepCookie(visit, line);
    return answer;
  } catch (error) {
    if (!request.signal.aborted) log.error({ api, err: error }, 'an API does not answer');
    throw data<Failure>({ kind: 'away' }, 503);
  }
}

function cookieHeader(request: Request, visit: Visit): string {
  const sent = request.headers.get('cookie') ?? '';
  if (visit.cookies.size === 0) return sent;
  const kept = sent.split(/;\s*/).filter((pair) => pair !== '' && !visit.cookies.has(pair.split('=', 1)[0] ?? ''));
  const fresh = [...visit.cookies].filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
  return [...kept, ...fresh].join('; ');
}

function keepCookie(visit: Visit, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  if (at < 1) return;
  const ended = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute) || /^\s*expires=thu, 01 jan 1970/i.test(attribute));
  visit.cookies.set(pair.slice(0, at).trim(), ended ? '' : pair.slice(at + 1).trim());
  visit.setCookies.push(line);
}
