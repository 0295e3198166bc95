import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { actorOf, Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, vendorActor, type Refused, type RequestContext } from '#graphql';
import type { Actor } from '#database';
import { CAUSES, ClaimDeskQueries, ClaimDeskService, RefundService, type ClaimDeskRow, type ClaimState } from '#order';
import { AcceptedLineInput, ClaimChange, type ClaimChanged, ClaimConnection, type ClaimRow, ClaimStateEnum } from './claim.types.js';
import { RefundAccountInput } from '../order/staff-order.types.js';

/** Cancellations, returns and exchanges: a vendor decides about his own, staff about any in his place. */
@Resolver()
export class ClaimResolver {
  constructor(
    private readonly listed: ClaimDeskQueries,
    private readonly desk: ClaimDeskService,
    private readonly refunds: RefundService,
  ) {}

  @Allow('vendor')
  @Query(() => ClaimConnection)
  async vendorClaims(
    @Args('state', { type: () => ClaimStateEnum, nullable: true }) state: ClaimState | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<ClaimConnection> {
    return this.page(vendorActor(caller), state, first, after);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => ClaimConnection)
  async staffClaims(
    @Args('state', { type: () => ClaimStateEnum, nullable: true }) state: ClaimState | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<ClaimConnection> {
    return this.page(actorOf(caller), state, first, after);
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

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => ClaimChange, { description: 'sends a refund again that Toss refused, perhaps to another account' })
  async retryRefund(@Args('id', { type: () => ID }) id: string, @Args('account', { type: () => RefundAccountInput, nullable: true }) account: RefundAccountInput | null | undefined, @CurrentRequest() request: RequestContext): Promise<(ClaimChanged & { __typename: string }) | Refused> {
    return orRefused(request.caller.language, async () => {
      await this.refunds.retry(actorOf(request.caller), id, account ?? null);
      return { __typename: 'ClaimChanged', id };
    });
  }

  private async page(actor: Actor, state: ClaimState | null | undefined, first: number, after: string | null | undefined): Promise<ClaimConnection> {
    const size = pageSize(first);
    const [rows, counts] = await Promise.all([this.listed.page(actor, state ?? null, size + 1, idAfter(after)), this.listed.counts(actor)]);
    return { ...pageOf(rows.map(toRow), size, after !== null && after !== undefined, (row) => [row.id]), counts };
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
