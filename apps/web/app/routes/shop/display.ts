import { redirect } from 'react-router';
import type { Route } from './+types/display';

/** Switches the high contrast on or off (kept in a cookie for a year) and returns where one was. */
export async function action({ request }: Route.ActionArgs) {
  const high = (await request.formData()).get('contrast') === 'high';
  const from = request.headers.get('referer');
  const place = from !== null && URL.canParse(from) && new URL(from).origin === new URL(request.url).origin ? new URL(from) : new URL('/', request.url);
  const headers = { 'set-cookie': `contrast=${high ? 'high' : ''}; Path=/; SameSite=Lax; Max-Age=${high ? 31_536_000 : 0}` };
  return redirect(`${place.pathname}${place.search}`, { status: 303, headers });
}

export function loader() {
  return redirect('/');
}
