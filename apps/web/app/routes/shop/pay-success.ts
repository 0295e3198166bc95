import { redirect } from 'react-router';
import type { Route } from './+types/pay-success';
import { storefront } from '../../api.server';
import { graphql } from '../../generated/storefront';

/**
 * Where Toss's window comes back to. Confirms (the API lets one call through, however often this is opened) and shows the result under an address
 * that can be opened again. What the address says is only compared, never believed.
 */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const result = `/pay/${encodeURIComponent(params.order)}/result`;
  const paymentKey = search.get('paymentKey') ?? '';
  const amountWon = Number(search.get('amount') ?? Number.NaN);
  const orderId = search.get('orderId') ?? params.order;
  if (!/^[\w-]{1,200}$/.test(paymentKey) || !Number.isSafeInteger(amountWon) || orderId !== params.order) return redirect(`${result}?problem=AMOUNT_MISMATCH`);
  const { confirmPayment: answer } = await storefront({ request, context }, CONFIRM, { input: { orderId: params.order, paymentKey, amountWon } });
  switch (answer.__typename) {
    case 'PaymentConfirmed':
    case 'PaymentDeclined':
    case 'PaymentPending':
      return redirect(result);
    case 'Refused':
      return redirect(`${result}?problem=${encodeURIComponent(answer.code)}`);
  }
}

const CONFIRM = graphql(`
  mutation ConfirmPayment($input: ConfirmPaymentInput!) {
    confirmPayment(input: $input) { __typename ... on Refused { code } }
  }
`);
