import { redirect } from 'react-router';
import type { Route } from './+types/pay-fail';
import { storefront } from '../../api.server';
import { graphql } from '../../generated/storefront';

/** Where Toss's window comes back to without a payment: closed, refused, timed out. Of what the address says only the code is taken: its text could be anybody's, and would stand on our page. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const code = /^[A-Z0-9_]{1,60}$/.exec(search.get('code') ?? '')?.[0] ?? 'PAY_PROCESS_CANCELED';
  const { failPayment: answer } = await storefront({ request, context }, FAIL, { orderId: params.order, code });
  const result = `/pay/${encodeURIComponent(params.order)}/result`;
  return redirect(answer.__typename === 'Refused' ? `${result}?problem=${encodeURIComponent(answer.code)}` : result);
}

const FAIL = graphql(`
  mutation FailPayment($orderId: ID!, $code: String!) {
    failPayment(orderId: $orderId, code: $code) { __typename ... on Refused { code } }
  }
`);
