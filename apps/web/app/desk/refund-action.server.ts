import { backoffice } from '../api.server';
import { graphql } from '../generated/backoffice';
import type { GoodwillFunder, TransferPurpose } from '../generated/backoffice/graphql';
import { readWon } from './number';
import type { DeskProblem } from './errors';
import type { Typed } from './form';

type Asking = Parameters<typeof backoffice>[0];

/** Carries out what a form about a refund, a transfer, a cash receipt or a goodwill says. Null where the form is about none of them; otherwise what is wrong, or nothing. */
export async function refundAction(asking: Asking, typed: Typed): Promise<DeskProblem[] | null> {
  const outcome = await decided(asking, typed);
  if (outcome === null) return null;
  return outcome.__typename === 'Refused' ? [{ field: ['reason', 'amountWon', 'documentNumber', 'vendorId'].includes(outcome.field ?? '') ? (outcome.field ?? '') : '', message: outcome.message }] : [];
}

/** The account of a refund that goes by transfer; whoever opens it leaves a record. */
export async function openAccount(asking: Asking, refundId: string) {
  return (await backoffice(asking, ACCOUNT, { refundId, purpose: '환불 이체' })).openRefundAccount;
}

async function decided(asking: Asking, typed: Typed) {
  const { intent = '', refund = '', transfer = '', receipt = '', goodwill = '', reason = '' } = typed;
  switch (intent) {
    case 'refund-retry':
      return (await backoffice(asking, RETRY, { id: refund })).retryRefund;
    case 'account-note':
      return (await backoffice(asking, NOTE, { refundId: refund, account: { bank: typed['bank'] ?? '', accountNumber: typed['accountNumber'] ?? '', holder: typed['holder'] ?? '' } })).noteRefundAccount;
    case 'account-ask':
      return (await backoffice(asking, ASK, { refundId: refund })).askRefundAccount;
    case 'transfer-record':
      return (await backoffice(asking, RECORD, { refundId: refund, purpose: typed['purpose'] === 'INTEREST' ? 'INTEREST' : ('REFUND' satisfies TransferPurpose), documentNumber: typed['documentNumber'] ?? '' })).recordTransfer;
    case 'transfer-confirm':
      return (await backoffice(asking, CONFIRM, { id: transfer })).confirmTransfer;
    case 'transfer-withdraw':
      return (await backoffice(asking, WITHDRAW, { id: transfer })).withdrawTransfer;
    case 'receipt-retry':
    case 'receipt-self':
      return (await backoffice(asking, RECEIPT, { id: receipt, selfIssued: intent === 'receipt-self' })).retryReceipt;
    case 'goodwill-propose':
      return (await backoffice(asking, PROPOSE, { input: proposal(typed) })).proposeGoodwill;
    case 'goodwill-approve':
      return (await backoffice(asking, APPROVE, { id: goodwill })).approveGoodwill;
    case 'goodwill-consent':
      return (await backoffice(asking, CONSENT, { id: goodwill })).consentGoodwill;
    case 'goodwill-reject':
      return (await backoffice(asking, REJECT, { id: goodwill, reason })).rejectGoodwill;
    default:
      return null;
  }
}

/** `MALL`, or the id of the vendor who is asked to pay. */
function proposal(typed: Typed) {
  const payer = typed['payer'] ?? 'MALL';
  const funder: GoodwillFunder = payer === 'MALL' ? 'MALL' : 'VENDOR';
  return { id: typed['id'] ?? '', orderId: typed['order'] ?? '', funder, vendorId: payer === 'MALL' ? null : payer, amountWon: readWon(typed['amountWon'] ?? '') ?? 0, reason: typed['reason'] ?? '' };
}

const ACCOUNT = graphql(`
  mutation OpenRefundAccount($refundId: ID!, $purpose: String!) { openRefundAccount(refundId: $refundId, purpose: $purpose) { bankName accountNumber holder } }
`);

const RETRY = graphql(`
  mutation RetryRefund($id: ID!) { retryRefund(id: $id) { __typename ... on Refused { message field } } }
`);

const NOTE = graphql(`
  mutation NoteRefundAccount($refundId: ID!, $account: RefundAccountInput!) { noteRefundAccount(refundId: $refundId, account: $account) { ...RefundWorkOutcome } }
`);

const ASK = graphql(`
  mutation AskRefundAccount($refundId: ID!) { askRefundAccount(refundId: $refundId) { ...RefundWorkOutcome } }
`);

const RECORD = graphql(`
  mutation RecordTransfer($refundId: ID!, $purpose: TransferPurpose!, $documentNumber: String!) { recordTransfer(refundId: $refundId, purpose: $purpose, documentNumber: $documentNumber) { ...RefundWorkOutcome } }
`);

const CONFIRM = graphql(`
  mutation ConfirmTransfer($id: ID!) { confirmTransfer(id: $id) { ...RefundWorkOutcome } }
`);

const WITHDRAW = graphql(`
  mutation WithdrawTransfer($id: ID!) { withdrawTransfer(id: $id) { ...RefundWorkOutcome } }
`);

const RECEIPT = graphql(`
  mutation RetryReceipt($id: ID!, $selfIssued: Boolean!) { retryReceipt(id: $id, selfIssued: $selfIssued) { ...RefundWorkOutcome } }
`);

const PROPOSE = graphql(`
  mutation ProposeGoodwill($input: GoodwillInput!) { proposeGoodwill(input: $input) { ...RefundWorkOutcome } }
`);

const APPROVE = graphql(`
  mutation ApproveGoodwill($id: ID!) { approveGoodwill(id: $id) { ...RefundWorkOutcome } }
`);

const CONSENT = graphql(`
  mutation ConsentGoodwill($id: ID!) { consentGoodwill(id: $id) { ...RefundWorkOutcome } }
`);

const REJECT = graphql(`
  mutation RejectGoodwill($id: ID!, $reason: String!) { rejectGoodwill(id: $id, reason: $reason) { ...RefundWorkOutcome } }
`);

graphql(`
  fragment RefundWorkOutcome on RefundWork { __typename ... on Refused { message field } }
`);
