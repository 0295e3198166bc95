import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError, problemText } from '#kernel';
import { Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, vendorActor, type Caller, type Refused, type RequestContext } from '#graphql';
import { FulfilmentService, VendorOrderQueries, type VendorOrderState } from '#order';
import { ShipInput, VendorOrderChange, VendorOrderConnection, VendorOrderDetail, VendorOrdersChange, type VendorOrdersChanged, VendorOrderStateEnum } from './order.types.js';
import { toDetail, toRow } from './order.view.js';

@Resolver()
export class VendorOrderResolver {
  constructor(
    private readonly orders: VendorOrderQueries,
    private readonly fulfilment: FulfilmentService,
  ) {}

  @Allow('vendor')
  @Query(() => VendorOrderConnection)
  async vendorOrders(
    @Args('state', { type: () => VendorOrderStateEnum, nullable: true }) state: VendorOrderState | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<VendorOrderConnection> {
    const size = pageSize(first);
    const actor = vendorActor(caller);
    const [rows, counts] = await Promise.all([this.orders.page(actor, state ?? null, size + 1, idAfter(after)), this.orders.counts(actor)]);
    return { ...pageOf(rows.map(toRow), size, after !== null && after !== undefined, (row) => [row.id]), counts };
  }

  @Allow('vendor')
  @Query(() => VendorOrderDetail, { nullable: true, description: 'each look is logged with the purpose SHIPPING' })
  async vendorOrder(@Args('id', { type: () => ID }) id: string, @CurrentRequest() { caller }: RequestContext): Promise<VendorOrderDetail | null> {
    const detail = await this.orders.detail(vendorActor(caller), caller.accountId ?? '', id);
    return detail ? toDetail(detail) : null;
  }

  @Allow('vendor')
  @Mutation(() => VendorOrdersChange, { description: 'many at once: each by itself, failures are named' })
  async acknowledge(@Args('ids', { type: () => [ID] }) ids: string[], @CurrentRequest() { caller }: RequestContext): Promise<(VendorOrdersChanged & { __typename: string }) | Refused> {
    return orRefused(caller.language, async () => {
      if (ids.length === 0 || ids.length > 200) throw new DomainError('BAD_INPUT', { field: 'ids' });
      const changed: string[] = [];
      const refused: { id: string; message: string }[] = [];
      for (const id of ids) {
        try {
          await this.fulfilment.acknowledge(vendorActor(caller), id);
          changed.push(id);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          refused.push({ id, message: problemText(error.code, error.fields, caller.language) });
        }
      }
      return { __typename: 'VendorOrdersChanged', changed, refused };
    });
  }

  @Allow('vendor')
  @Mutation(() => VendorOrderChange, { description: 'a parcel has arrived, on a Korean day: by the word of the vendor' })
  async parcelDelivered(
    @Args('vendorOrderId', { type: () => ID }) vendorOrderId: string, @Args('shipmentId', { type: () => ID }) shipmentId: string, @Args('deliveredOn', { type: () => String }) deliveredOn: string,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<(VendorOrderDetail & { __typename: string }) | Refused> {
    return orRefused(caller.language, async () => {
      await this.fulfilment.delivered(vendorActor(caller), shipmentId, deliveredOn);
      return this.changed(caller, vendorOrderId);
    });
  }

  @Allow('vendor')
  @Mutation(() => VendorOrderChange)
  async ship(@Args('input', { type: () => ShipInput }) input: ShipInput, @CurrentRequest() { caller }: RequestContext): Promise<(VendorOrderDetail & { __typename: string }) | Refused> {
    return orRefused(caller.language, async () => {
      const actor = vendorActor(caller);
      await this.fulfilment.ship(actor, { id: input.id, vendorOrderId: input.vendorOrderId, kind: input.kind, carrier: input.carrier ?? null, trackingNumber: input.trackingNumber ?? null, deliveredOn: input.deliveredOn ?? null, lines: input.lines });
      return this.changed(caller, input.vendorOrderId);
    });
  }

  private async changed(caller: Caller, id: string): Promise<VendorOrderDetail & { __typename: string }> {
    const detail = await this.orders.detail(vendorActor(caller), caller.accountId ?? '', id);
    if (!detail) throw new DomainError('NOT_FOUND');
    return { __typename: 'VendorOrderDetail', ...toDetail(detail) };
  }
}
