import { redirect } from 'react-router';
import type { Route } from './+types/pay-fail';
import { storefront } from '../../api.server';
import { graphql } from '../../generated/storefront';

/** Where Toss's window comes back to without a payment: closed, refused, timed out. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const code = (search.get('code') ?? 'PAY_PROCESS_ABORTED').slice(0, 100);
  const message = search.get('message')?.slice(0, 300) ?? null;
  const { failPayment: answer } = await storefront({ request, context }, FAIL, { orderId: params.order, code, message });
  const result = `/pay/${encodeURIComponent(params.order)}/result`;
  return redirect(answer.__typename === 'Refused' ? `${result}?problem=${encodeURIComponent(answer.code)}` : result);
}

const FAIL = graphql(`
  mutation FailPayment($orderId: ID!, $code: String!, $message: String) {
    failPayment(orderId: $orderId, code: $code, message: $message) { __typename ... on Refused { code } }
  }
`);
