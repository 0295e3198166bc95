import { backoffice } from '../api.server';
import { graphql } from '../generated/backoffice';
import type { DeskProblem } from './errors';
import type { Typed } from './form';

/** Fields that a claim's forms have; anything else is about the whole. */
const FIELDS = new Set(['reason', 'carrier', 'trackingNumber']);

/** Carries out what a claim's form says. Null where the form is not about a claim; otherwise what is wrong, or nothing. */
export async function claimAction(asking: Parameters<typeof backoffice>[0], typed: Typed): Promise<DeskProblem[] | null> {
  const { intent = '', claim: id = '', reason = '', tracking = '' } = typed;
  const outcome = await decided(asking, intent, { id, reason, tracking, typed });
  if (outcome === null) return null;
  return outcome.__typename === 'Refused' ? [{ field: FIELDS.has(outcome.field ?? '') ? (outcome.field ?? '') : '', message: outcome.message }] : [];
}

async function decided(asking: Parameters<typeof backoffice>[0], intent: string, { id, reason, tracking, typed }: { id: string; reason: string; tracking: string; typed: Typed }) {
  switch (intent) {
    case 'claim-approve':
    case 'claim-reject':
      return (await backoffice(asking, DECIDE, { id, approve: intent === 'claim-approve', reason })).decideClaim;
    case 'claim-collected':
      return (await backoffice(asking, COLLECTED, { id })).claimCollected;
    case 'claim-collect':
      return (await backoffice(asking, COLLECT, { id, carrier: typed['carrier'] ?? '', trackingNumber: typed['trackingNumber'] ?? '' })).collectReturn;
    case 'claim-inspect': {
      const accepted = Object.entries(typed).flatMap(([name, value]) => (name.startsWith('a.') ? [{ lineId: name.slice(2), quantity: Number(value) }] : []));
      return (await backoffice(asking, INSPECT, { id, accepted, reason, restock: typed['restock'] === '1' })).inspectClaim;
    }
    case 'claim-refund-instead':
      return (await backoffice(asking, INSTEAD, { id })).refundInsteadOfExchange;
    case 'claim-reshipped':
      return (await backoffice(asking, RESHIPPED, { id, tracking })).claimReshipped;
    case 'claim-say':
      return (await backoffice(asking, SAY, { id, message: typed['message'] ?? '', body: typed['body'] ?? '' })).sayAboutClaim;
    case 'dispute-progress':
      return (await backoffice(asking, PROGRESS, { id: typed['dispute'] ?? '', message: typed['message'] ?? '', body: reason })).disputeProgress;
    case 'dispute-uphold':
    case 'dispute-dismiss':
      return (await backoffice(asking, END, { id: typed['dispute'] ?? '', upheld: intent === 'dispute-uphold', reason })).endDispute;
    default:
      return null;
  }
}

const DECIDE = graphql(`
  mutation DecideClaim($id: ID!, $approve: Boolean!, $reason: String) { decideClaim(id: $id, approve: $approve, reason: $reason) { ...ClaimOutcome } }
`);

const COLLECTED = graphql(`
  mutation ClaimCollected($id: ID!) { claimCollected(id: $id) { ...ClaimOutcome } }
`);

const COLLECT = graphql(`
  mutation CollectReturn($id: ID!, $carrier: String!, $trackingNumber: String!) { collectReturn(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) { ...ClaimOutcome } }
`);

const INSPECT = graphql(`
  mutation InspectClaim($id: ID!, $accepted: [AcceptedLineInput!]!, $reason: String, $restock: Boolean!) { inspectClaim(id: $id, accepted: $accepted, reason: $reason, restock: $restock) { ...ClaimOutcome } }
`);

const INSTEAD = graphql(`
  mutation RefundInstead($id: ID!) { refundInsteadOfExchange(id: $id) { ...ClaimOutcome } }
`);

const RESHIPPED = graphql(`
  mutation ClaimReshipped($id: ID!, $tracking: String!) { claimReshipped(id: $id, tracking: $tracking) { ...ClaimOutcome } }
`);

const SAY = graphql(`
  mutation DeskSays($id: ID!, $message: ID!, $body: String!) { sayAboutClaim(id: $id, messageId: $message, body: $body) { ...ClaimOutcome } }
`);

const PROGRESS = graphql(`
  mutation DisputeProgress($id: ID!, $message: ID!, $body: String!) { disputeProgress(id: $id, messageId: $message, body: $body) { ...ClaimOutcome } }
`);

const END = graphql(`
  mutation EndDispute($id: ID!, $upheld: Boolean!, $reason: String!) { endDispute(id: $id, upheld: $upheld, reason: $reason) { ...ClaimOutcome } }
`);

graphql(`
  fragment ClaimOutcome on ClaimChange { __typename ... on Refused { message field } }
`);
