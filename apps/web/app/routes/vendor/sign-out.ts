import { redirect } from 'react-router';
import type { Route } from './+types/sign-out';
import { backoffice } from '../../api.server';
import { graphql } from '../../generated/backoffice';

/** Ends this session, from either desk, and leads back to that desk's sign-in. */
export async function action({ request, context }: Route.ActionArgs) {
  await backoffice({ request, context }, SIGN_OUT);
  const from = request.headers.get('referer') ?? '';
  return redirect(/\/staff(?:\/|$|\?)/.test(URL.canParse(from) ? new URL(from).pathname : '') ? '/staff/sign-in' : '/vendor/sign-in', 303);
}

export function loader() {
  return redirect('/vendor/sign-in', 302);
}

const SIGN_OUT = graphql(`
  mutation DeskSignOut { signOut }
`);
