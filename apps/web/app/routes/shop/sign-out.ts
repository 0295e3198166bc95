import { redirect } from 'react-router';
import type { Route } from './+types/sign-out';
import { storefront } from '../../api.server';
import { dropDraft } from '../../checkout-draft.server';
import { graphql } from '../../generated/storefront';

/** Ends this session. The next person on a shared machine sees neither cart nor orders. */
export async function action({ request, context }: Route.ActionArgs) {
  await storefront({ request, context }, SIGN_OUT);
  return redirect('/', { status: 303, headers: { 'clear-site-data': '"cache"', 'set-cookie': dropDraft() } });
}

export function loader() {
  return redirect('/me/sessions');
}

const SIGN_OUT = graphql(`
  mutation SignOut { signOut }
`);
