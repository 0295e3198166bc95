import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { newId } from '#kernel';
import { Allow, CurrentRequest, orRefused, type Refused, type RequestContext } from '#graphql';
import { ConfirmationService } from '#order';
import { shopperOf } from '../account/shopper.js';
import { OrderReader } from './order-reader.service.js';
import { type Order, OrderChange } from './order.types.js';

/** The shopper keeps what came, or says that it did not come. */
@Resolver()
export class ConfirmationResolver {
  constructor(
    private readonly confirmations: ConfirmationService,
    private readonly reader: OrderReader,
  ) {}

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: "confirms what one vendor sent: all of it, or the lines named; its money is then the vendor's" })
  async confirmPurchase(@Args('vendorOrderId', { type: () => ID }) vendorOrderId: string, @Args('lineIds', { type: () => [ID], defaultValue: [] }) lineIds: string[], @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => this.reader.changed(shopper, await this.confirmations.byShopper(shopper, vendorOrderId, lineIds)));
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'said to be delivered, or sent long ago, and did not come: its money waits' })
  async objectToDelivery(@Args('vendorOrderId', { type: () => ID }) vendorOrderId: string, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => this.reader.changed(shopper, await this.confirmations.object(shopper, vendorOrderId, newId())));
  }
}
