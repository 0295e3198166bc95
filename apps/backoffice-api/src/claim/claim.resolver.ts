import { DomainError, problemText } from '#kernel';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { actorOf, Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, vendorActor, type Refused, type RequestContext } from '#graphql';
import type { Actor } from '#database';
import { CAUSES, ClaimDeskQueries, ClaimDeskService, ClaimDisputeService, ClaimMessageService, RefundService, ReturnParcelService, type ClaimDeskRow, type ClaimFilter, type ClaimKind, type ClaimState, type ClockWord } from '#order';
import { AcceptedLineInput, ClaimChange, type ClaimChanged, ClaimConnection, ClaimKindEnum, type ClaimRow, ClaimsChange, type ClaimsChanged, ClaimStateEnum, ClockWordEnum, OpenDispute } from './claim.types.js';
import { RefundAccountInput } from '../order/staff-order.types.js';

/** Cancellations, returns and exchanges: a vendor decides about his own, staff about any in his place. */
@Resolver()
export class ClaimResolver {
  constructor(
    private readonly listed: ClaimDeskQueries,
    private readonly desk: ClaimDeskService,
    private readonly refunds: RefundService,
    private readonly messages: ClaimMessageService,
    private readonly disputes: ClaimDisputeService,
    private readonly returns: ReturnParcelService,
  ) {}

  @Allow('vendor')
  @Query(() => ClaimConnection)
  async vendorClaims(
    @Args('state', { type: () => ClaimStateEnum, nullable: true }) state: ClaimState | null | undefined,
    @Args('due', { type: () => ClockWordEnum, nullable: true, description: 'only what is late; TODAY: also what has to be done today' }) due: ClockWord | null | undefined,
    @Args('kind', { type: () => ClaimKindEnum, nullable: true }) kind: ClaimKind | null | undefined,
    @Args('number', { type: () => String, nullable: true, description: "how the order's begins" }) number: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<ClaimConnection> {
    return this.page(vendorActor(caller), { state: state ?? null, due: due ?? null, kind: kind ?? null, number: (number ?? '').trim().slice(0, 60) }, first, after);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => ClaimConnection)
  async staffClaims(
    @Args('state', { type: () => ClaimStateEnum, nullable: true }) state: ClaimState | null | undefined,
    @Args('due', { type: () => ClockWordEnum, nullable: true, description: 'only what is late; TODAY: also what has to be done today' }) due: ClockWord | null | undefined,
    @Args('kind', { type: () => ClaimKindEnum, nullable: true }) kind: ClaimKind | null | undefined,
    @Args('number', { type: () => String, nullable: true, description: "how the order's begins" }) number: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<ClaimConnection> {
    return this.page(actorOf(caller), { state: state ?? null, due: due ?? null, kind: kind ?? null, number: (number ?? '').trim().slice(0, 60) }, first, after);
  }

  @Allow('vendor:OWNER,MANAGER', 'staff:OPERATOR')
  @Mutation(() => ClaimChange, { description: 'a rejection says why; money moves by itself afterwards' })
  async decideClaim(@Args('id', { type: () => ID }) id: string, @Args('approve', { type: () => Boolean }) approve: boolean, @Args('reason', { type: () => String, nullable: true }) reason: string | null | undefined, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return this.changed(request, id, (actor) => this.desk.decide(actor, id, approve, reason ?? ''));
  }

  @Allow('vendor', 'staff:OPERATOR')
  @Mutation(() => ClaimChange, { description: 'the goods have come back: three business days run from now' })
  async claimCollected(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return this.changed(request, id, (actor) => this.desk.collected(actor, id));
  }

  @Allow('vendor', 'staff:OPERATOR')
  @Mutation(() => ClaimChange, { description: 'a carrier was sent to collect the goods; the shopper is told' })
  async collectReturn(@Args('id', { type: () => ID }) id: string, @Args('carrier', { type: () => String }) carrier: string, @Args('trackingNumber', { type: () => String }) trackingNumber: string, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return this.changed(request, id, (actor) => this.returns.collect(actor, id, { carrier, trackingNumber }));
  }

  @Allow('vendor:OWNER,MANAGER', 'staff:OPERATOR')
  @Mutation(() => ClaimChange, { description: 'what came back as it should; nothing named: all of it' })
  async inspectClaim(
    @Args('id', { type: () => ID }) id: string, @Args('accepted', { type: () => [AcceptedLineInput] }) accepted: AcceptedLineInput[],
    @Args('reason', { type: () => String, nullable: true }) reason: string | null | undefined, @Args('restock', { type: () => Boolean, defaultValue: false, description: 'what was accepted is for sale again' }) restock: boolean, @CurrentRequest() request: RequestContext,
  ): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return this.changed(request, id, (actor) => this.desk.inspect(actor, id, accepted, reason ?? '', restock));
  }

  @Allow('vendor:OWNER,MANAGER', 'staff:OPERATOR')
  @Mutation(() => ClaimChange, { description: 'an exchange with nothing left to send: the money goes back, whole' })
  async refundInsteadOfExchange(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return this.changed(request, id, (actor) => this.desk.refundInstead(actor, id));
  }

  @Allow('vendor', 'staff:OPERATOR')
  @Mutation(() => ClaimChange, { description: 'an exchange: the new goods were sent, and how' })
  async claimReshipped(@Args('id', { type: () => ID }) id: string, @Args('tracking', { type: () => String }) tracking: string, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return this.changed(request, id, (actor) => this.desk.reshipped(actor, id, tracking));
  }

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => ClaimsChange, { description: 'many at once: each by itself, failures are named' })
  async approveClaims(@Args('ids', { type: () => [ID] }) ids: string[], @CurrentRequest() request: RequestContext): Promise<(ClaimsChanged & { __typename: string }) | Refused> {
    return this.each(request, ids, (actor, id) => this.desk.decide(actor, id, true, ''));
  }

  @Allow('vendor')
  @Mutation(() => ClaimsChange, { description: 'many parcels that have come back' })
  async claimsCollected(@Args('ids', { type: () => [ID] }) ids: string[], @CurrentRequest() request: RequestContext): Promise<(ClaimsChanged & { __typename: string }) | Refused> {
    return this.each(request, ids, (actor, id) => this.desk.collected(actor, id));
  }

  @Allow('vendor', 'staff:OPERATOR')
  @Mutation(() => ClaimChange, { description: 'to the shopper and the other desk' })
  async sayAboutClaim(@Args('id', { type: () => ID }) id: string, @Args('messageId', { type: () => ID, description: 'made by the form: UUIDv7; sent twice it is one' }) messageId: string, @Args('body', { type: () => String }) body: string, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return this.changed(request, id, (actor) => this.messages.byDesk(actor, id, { id: messageId, body }));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [OpenDispute], { description: 'by the next day of their clock' })
  async openDisputes(): Promise<OpenDispute[]> {
    return this.listed.disputes(100);
  }

  @Allow('staff:OPERATOR')
  @Mutation(() => ClaimChange, { description: 'tells both sides how far it is' })
  async disputeProgress(@Args('id', { type: () => ID }) id: string, @Args('messageId', { type: () => ID, description: 'made by the form: UUIDv7; sent twice it is one' }) messageId: string, @Args('body', { type: () => String }) body: string, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return this.changed(request, id, () => this.disputes.progress(actorOf(request.caller), id, { id: messageId, body }));
  }

  @Allow('staff:OPERATOR')
  @Mutation(() => ClaimChange, { description: 'the result; upheld: the claim is approved over the vendor' })
  async endDispute(@Args('id', { type: () => ID }) id: string, @Args('upheld', { type: () => Boolean }) upheld: boolean, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return this.changed(request, id, () => this.disputes.end(actorOf(request.caller), id, upheld, reason));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => ClaimChange, { description: 'sends a refund again that Toss refused, perhaps to another account' })
  async retryRefund(@Args('id', { type: () => ID }) id: string, @Args('account', { type: () => RefundAccountInput, nullable: true }) account: RefundAccountInput | null | undefined, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return orRefused(request.caller.language, async () => {
      await this.refunds.retry(actorOf(request.caller), id, account ?? null);
      return { __typename: 'ClaimChanged', id };
    });
  }

  private async page(actor: Actor, filter: ClaimFilter, first: number, after: string | null | undefined): Promise<ClaimConnection> {
    const size = pageSize(first);
    const [rows, counts, due] = await Promise.all([this.listed.page(actor, filter, size + 1, idAfter(after)), this.listed.counts(actor, filter.kind), this.listed.due(actor, filter.kind)]);
    return { ...pageOf(rows.map(toRow), size, after !== null && after !== undefined, (row) => [row.id]), counts, ...due };
  }

  private each({ caller }: RequestContext, ids: readonly string[], act: (actor: Actor, id: string) => Promise<void>): Promise<(ClaimsChanged & { __typename: string }) | Refused> {
    return orRefused(caller.language, async () => {
      if (ids.length === 0 || ids.length > 200) throw new DomainError('BAD_INPUT', { field: 'ids' });
      const changed: string[] = [];
      const refused: { id: string; message: string }[] = [];
      for (const id of ids) {
        try {
          await act(vendorActor(caller), id);
          changed.push(id);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          refused.push({ id, message: problemText(error.code, error.fields, caller.language) });
        }
      }
      return { __typename: 'ClaimsChanged', changed, refused };
    });
  }

  /** A member of a vendor acts for the vendor, under its rows; staff for the mall. */
  private changed({ caller }: RequestContext, id: string, act: (actor: Actor) => Promise<void>): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return orRefused(caller.language, async () => {
      await act(caller.vendor === null ? actorOf(caller) : vendorActor(caller));
      return { __typename: 'ClaimChanged', id };
    });
  }
}

function toRow(row: ClaimDeskRow): ClaimRow {
  return { ...row, causeLabel: CAUSES[row.cause].label };
}
