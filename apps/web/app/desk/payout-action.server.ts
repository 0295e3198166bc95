import { backoffice } from '../api.server';
import { graphql } from '../generated/backoffice';

type Asking = Parameters<typeof backoffice>[0];

/** What became of a form of the payouts page: the word for the next page, or why not. `reasonOf`: whose reason is missing. */
export type PayoutOutcome = { done: string } | { message: string; reasonOf: string | undefined };

/** Carries out what a form of the payouts page says. Null where it says nothing that is known. */
export async function payoutAction(asking: Asking, form: FormData): Promise<PayoutOutcome | null> {
  const word = (name: string): string => String(form.get(name) ?? '').trim();
  const [intent = '', about = ''] = word('intent').split(':');
  const outcome = await changed(asking, intent, about, word, form.getAll('statement').map(String));
  if (outcome === null) return null;
  return outcome.__typename === 'Refused' ? { message: outcome.message, reasonOf: outcome.field === 'reason' ? about : undefined } : { done: intent };
}

async function changed(asking: Asking, intent: string, about: string, word: (name: string) => string, statementIds: string[]) {
  const [seenTotalWon, batchId, reason] = [Number(word('seenTotalWon')), word('batch'), word('reason')];
  switch (intent) {
    case 'propose':
      return (await backoffice(asking, PROPOSE, { statementIds, seenTotalWon })).proposePayouts;
    case 'approve':
      return (await backoffice(asking, APPROVE, { batchId, seenTotalWon })).approvePayouts;
    case 'withdraw':
      return (await backoffice(asking, WITHDRAW, { batchId })).withdrawPayouts;
    case 'cancel':
      return (await backoffice(asking, CANCEL, { id: about, reason })).cancelPayout;
    case 'hold':
      return (await backoffice(asking, HOLD, { statementId: about, reason })).holdPayout;
    case 'release':
      return (await backoffice(asking, RELEASE, { statementId: statementIds[0] ?? '' })).releasePayout;
    case 'stop':
      return (await backoffice(asking, STOP, { id: about, reason })).stopPayoutAccount;
    default:
      return null;
  }
}

const PROPOSE = graphql(`
  mutation ProposePayouts($statementIds: [ID!]!, $seenTotalWon: Won!) { proposePayouts(statementIds: $statementIds, seenTotalWon: $seenTotalWon) { ...PayoutOutcome } }
`);
const APPROVE = graphql(`
  mutation ApprovePayouts($batchId: ID!, $seenTotalWon: Won!) { approvePayouts(batchId: $batchId, seenTotalWon: $seenTotalWon) { ...PayoutOutcome } }
`);
const WITHDRAW = graphql(`
  mutation WithdrawPayouts($batchId: ID!) { withdrawPayouts(batchId: $batchId) { ...PayoutOutcome } }
`);
const CANCEL = graphql(`
  mutation CancelPayout($id: ID!, $reason: String!) { cancelPayout(id: $id, reason: $reason) { ...PayoutOutcome } }
`);
const HOLD = graphql(`
  mutation HoldPayout($statementId: ID!, $reason: String!) { holdPayout(statementId: $statementId, reason: $reason) { ...PayoutOutcome } }
`);
const RELEASE = graphql(`
  mutation ReleasePayout($statementId: ID!) { releasePayout(statementId: $statementId) { ...PayoutOutcome } }
`);
const STOP = graphql(`
  mutation StopPayoutAccount($id: ID!, $reason: String!) { stopPayoutAccount(id: $id, reason: $reason) { ...PayoutOutcome } }
`);

graphql(`
  fragment PayoutOutcome on PayoutChange { __typename ... on Refused { message field } }
`);
