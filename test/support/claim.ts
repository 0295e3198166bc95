import { orderId, type Outcome, type Shopper } from './shopper.js';

export interface Question {
  orderId: string;
  kind: string;
  cause: string;
  /** `variantId`: what is wanted instead, in an exchange. */
  lines: { lineId: string; quantity: number; variantId?: string }[];
}

export interface ClaimRequest extends Question {
  id?: string;
  agreedRefundWon: number;
  refundAccount?: { bank: string; accountNumber: string; holder: string };
}

/** What would come back, as the page asks before the shopper agrees. */
export async function preview(shopper: Shopper, question: Question): Promise<Outcome> {
  const { refundPreview } = await shopper.data<{ refundPreview: Outcome }>(
    `query ($question: ClaimQuestion!) { refundPreview(question: $question) { __typename ... on Problem { code message } ... on Refused { field }
       ... on RefundPreview { refundWon needsAccount parts { atOnce goodsWon shippingBackWon shippingChargedWon returnFeeWon refundWon } } } }`,
    { question },
  );
  return refundPreview;
}

/** Claims as the page does. */
export async function claim(shopper: Shopper, request: ClaimRequest): Promise<Outcome> {
  const { claim: outcome } = await shopper.data<{ claim: Outcome }>(
    'mutation ($input: ClaimInput!) { claim(input: $input) { __typename ... on Problem { code message } ... on Refused { field } ... on RefundChanged { refundWon } ... on Order { state vendorOrders { state claims { id state refundWon } } } } }',
    { input: { id: orderId(), ...request } },
  );
  return outcome;
}
