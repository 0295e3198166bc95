import type { Route } from './+types/ledger-export';
import { backofficeFetch, placeOf } from '../../api.server';

const LONGEST_MS = 600_000;

/** The ledger as a file: handed through as it comes, so that a large one never lies in memory. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const answer = await backofficeFetch({ request, context, timeoutMs: LONGEST_MS }, `/exports/ledger${new URL(request.url).search}`);
  if (answer.status === 401) return Response.redirect(new URL(`/staff/sign-in?next=${encodeURIComponent(placeOf(request))}`, request.url), 303);
  const headers = new Headers();
  for (const name of ['content-type', 'content-disposition', 'cache-control']) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}
