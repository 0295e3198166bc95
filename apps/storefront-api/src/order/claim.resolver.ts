import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { newId, won } from '#kernel';
import { Allow, CurrentRequest, orRefused, problemFields, type Refused, type RequestContext } from '#graphql';
import { CAUSES, ClaimChanged, ClaimDisputeService, ClaimMessageService, ClaimService, ReturnParcelService } from '#order';
import { shopperOf } from '../account/shopper.js';
import { ClaimCause, ClaimInput, ClaimQuestion, LineChoices, type RefundChanged, type RefundPreview, RefundPreviewResult } from './claim.types.js';
import { reasonsOf } from './order.view.js';
import { OrderReader } from './order-reader.service.js';
import { ClaimResult, type Order, OrderChange } from './order.types.js';

@Resolver()
export class ClaimResolver {
  constructor(
    private readonly claims: ClaimService,
    private readonly messages: ClaimMessageService,
    private readonly disputes: ClaimDisputeService,
    private readonly returns: ReturnParcelService,
    private readonly reader: OrderReader,
  ) {}

  @Allow('anyone')
  @Query(() => [ClaimCause])
  claimCauses(): ClaimCause[] {
    return Object.entries(CAUSES).map(([id, cause]) => ({ id, label: cause.label, shopperBears: cause.bearer === 'SHOPPER', kinds: [...cause.kinds] }));
  }

  @Allow('anyone')
  @Query(() => [LineChoices], { description: 'what the lines of an order can be exchanged for' })
  async exchangeChoices(@Args('orderId', { type: () => ID }) orderId: string, @CurrentRequest() request: RequestContext): Promise<LineChoices[]> {
    const choices = await this.claims.choices(shopperOf(request), orderId);
    return [...choices].map(([lineId, found]) => ({ lineId, choices: found }));
  }

  @Allow('anyone')
  @Query(() => RefundPreviewResult, { description: 'what would come back, before anybody agrees to anything' })
  async refundPreview(@Args('question', { type: () => ClaimQuestion }) question: ClaimQuestion, @CurrentRequest() request: RequestContext): Promise<(RefundPreview & { __typename: string }) | Refused> {
    return orRefused(request.caller.language, async () => {
      const { parts, refundWon, needsAccount, coupons } = await this.claims.preview(shopperOf(request), question);
      return {
        __typename: 'RefundPreview', claimId: newId(), refundWon, needsAccount, coupons,
        parts: parts.map(({ vendorOrderId, atOnce, sums, exchange }) => ({ ...sums, vendorOrderId, atOnce, lines: sums.lines.map((line) => ({
            lineId: line.lineId, quantity: line.pieces.length, amountWon: line.amountWon, exchangeFor: labelOf(exchange.get(line.lineId)?.choice), sellingWon: line.sellingWon, reasons: reasonsOf(line.shares),
          })) })),
      };
    });
  }

  @Allow('anyone')
  @Mutation(() => ClaimResult, { description: 'cancels, returns or exchanges pieces of an order; may be sent again' })
  async claim(@Args('input', { type: () => ClaimInput }) input: ClaimInput, @CurrentRequest() request: RequestContext): Promise<Order | (RefundChanged & { __typename: string }) | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => {
      try {
        await this.claims.request(shopper, { ...input, note: input.note ?? '', photoIds: input.photoIds ?? [], agreedRefundWon: won(input.agreedRefundWon), refundAccount: input.refundAccount ?? null });
      } catch (error) {
        if (error instanceof ClaimChanged) return { __typename: 'RefundChanged', ...problemFields(error, request.caller.language), agreedRefundWon: error.agreedWon, refundWon: error.refundWon };
        throw error;
      }
      return this.reader.changed(shopper, input.orderId);
    });
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'to the vendor and staff, about a claim of the caller’s order' })
  async sayAboutClaim(@Args('id', { type: () => ID }) id: string, @Args('messageId', { type: () => ID, description: 'made by the form: UUIDv7; sent twice it is one' }) messageId: string, @Args('body', { type: () => String }) body: string, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => this.reader.changed(shopper, await this.messages.byShopper(shopper, id, { id: messageId, body })));
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'a rejection that the shopper does not accept: staff decide over the vendor' })
  async disputeClaim(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => this.reader.changed(shopper, await this.disputes.open(shopper, id, reason)));
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'the goods of a return or an exchange that was agreed to are on their way back' })
  async sendBack(@Args('id', { type: () => ID }) id: string, @Args('carrier', { type: () => String }) carrier: string, @Args('trackingNumber', { type: () => String }) trackingNumber: string, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => this.reader.changed(shopper, await this.returns.sent(shopper, id, { carrier, trackingNumber })));
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'a claim that is not decided, or whose goods have not come back' })
  async withdrawClaim(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => this.reader.changed(shopper, await this.claims.withdraw(shopper, id)));
  }
}

function labelOf(choice: { label: string } | undefined): string | null {
  return choice === undefined ? null : choice.label === '' ? '같은 상품' : choice.label;
}
