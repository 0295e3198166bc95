import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError, showPhone, sumWon } from '#kernel';
import { actorOf, Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, type Refused, type RequestContext } from '#graphql';
import { pictureUrls } from '#catalog';
import { LedgerQueries } from '#ledger';
import { OrderQueries, RefundService, StaffOrderQueries, type OrderState, type OrderView, type StaffOrderExtras } from '#order';
import { OrderStateEnum, type VendorOrderDetail } from './order.types.js';
import { shipBy, toClaim } from './order.view.js';
import { RefundAccountInput, RefundResult, type RefundStarted, StaffOrder, StaffOrderConnection } from './staff-order.types.js';

@Resolver()
export class StaffOrderResolver {
  constructor(
    private readonly listed: StaffOrderQueries,
    private readonly orders: OrderQueries,
    private readonly ledger: LedgerQueries,
    private readonly refunds: RefundService,
  ) {}

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => StaffOrderConnection, { description: 'by number or vendor; no personal data' })
  async staffOrders(
    @Args('query', { type: () => String, nullable: true }) query: string | null | undefined,
    @Args('state', { type: () => OrderStateEnum, nullable: true }) state: OrderState | null | undefined,
    @Args('watched', { type: () => Boolean, defaultValue: false, description: 'only those that staffQueue counts for their money' }) watched: boolean,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<StaffOrderConnection> {
    const size = pageSize(first);
    const rows = await this.listed.page((query ?? '').trim().slice(0, 60), state ?? null, watched, size + 1, idAfter(after));
    return pageOf(rows, size, after !== null && after !== undefined, (row) => [row.id]);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => StaffOrder, { nullable: true, description: 'opens personal data: who, whose and what for is logged' })
  async staffOrder(@Args('id', { type: () => ID }) id: string, @Args('purpose', { type: () => String }) purpose: string, @CurrentRequest() { caller }: RequestContext): Promise<StaffOrder | null> {
    const why = purpose.normalize('NFC').trim();
    if (why.length < 2 || why.length > 200) throw new DomainError('REASON_REQUIRED', { field: 'purpose' });
    const extras = await this.listed.extras(actorOf(caller), caller.accountId ?? '', id, why);
    const order = extras ? await this.orders.byId(id) : null;
    if (!order || !extras) return null;
    const { receiver, orderer, payment } = order;
    return {
      id: order.id, number: order.number, state: order.state, placedAt: order.placedAt, paidAt: order.paidAt, ordererName: orderer.name, ordererPhone: showPhone(orderer.phone), ordererEmail: orderer.email,
      receiverName: receiver.receiverName, receiverPhone: showPhone(receiver.receiverPhone), zip: receiver.zip, roadAddress: receiver.roadAddress, detailAddress: receiver.detailAddress, anonymisedAt: order.anonymisedAt,
      totalWon: order.totalWon, goodsWon: order.goodsWon, discountWon: order.discountWon, shippingWon: order.shippingWon, taxableWon: order.taxableWon, exemptWon: order.exemptWon,
      vendors: extras.vendors, vendorOrders: order.vendorOrders.map((part) => toVendorOrder(order, part, extras)),
      payment: { refundRefused: refundRefused(order, extras), refundNeedsAccount: payment.accountWanted !== null, state: payment.state, method: payment.method, amountWon: payment.amountWon, receivedWon: payment.receivedWon, refundedWon: payment.refundedWon, attempts: extras.attempts },
      ledger: await this.ledger.ofOrder(id), history: extras.history,
    };
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundResult, { description: 'once more, after a refund of money that nothing is delivered for was refused; a deposit needs an account' })
  async refundAgain(@Args('orderId', { type: () => ID }) orderId: string, @Args('account', { type: () => RefundAccountInput, nullable: true }) account: RefundAccountInput | null | undefined, @CurrentRequest() { caller }: RequestContext): Promise<RefundStarted | Refused> {
    return orRefused(caller.language, async () => {
      await this.refunds.byStaff(actorOf(caller), orderId, account ?? null);
      return { __typename: 'RefundStarted' as const, orderId };
    });
  }
}

/** Money has to go back, and the last try was refused: somebody has to decide. */
function refundRefused({ state, payment }: OrderView, { attempts }: StaffOrderExtras): boolean {
  return state !== 'PAID' && state !== 'CLOSED' && payment.receivedWon > payment.refundedWon && attempts.findLast((attempt) => attempt.kind === 'CANCEL')?.state === 'REFUSED';
}

/** A vendor's part in the staff's view of an order: the address stands once, on the order. */
function toVendorOrder(order: OrderView, part: OrderView['vendorOrders'][number], { statementLines, exhibitions }: StaffOrderExtras): VendorOrderDetail {
  const shares = part.lines.flatMap((line) => line.discounts);
  return {
    id: part.id, vendorId: part.vendorId, number: order.number, state: part.state, paidAt: order.paidAt, acknowledgedAt: part.acknowledgedAt, shippedAt: part.shippedAt, deliveredAt: part.deliveredAt, confirmedAt: part.confirmedAt, confirmDueAt: part.confirmDueAt, holds: part.holds, shipBy: shipBy({ state: part.state, paidAt: order.paidAt }),
    receiverName: order.receiver.receiverName, receiverPhone: showPhone(order.receiver.receiverPhone), zip: order.receiver.zip, roadAddress: order.receiver.roadAddress, detailAddress: order.receiver.detailAddress, deliveryNote: order.receiver.deliveryNote, anonymisedAt: order.anonymisedAt,
    lines: part.lines.map((line) => ({ id: line.id, name: line.name, optionLabel: line.optionLabel, thumbnail: line.thumbnail === null ? null : pictureUrls(line.thumbnail).small, quantity: line.quantity, shippedQuantity: line.shippedQuantity, cancelledQuantity: line.cancelledQuantity, unitPriceWon: line.unitPriceWon, amountWon: line.amountWon, discountWon: line.discountWon, discounts: line.discounts.map((share) => ({ ...share, exhibitionId: exhibitions.get(share.sourceId) ?? null, couponId: share.source === 'COUPON' ? share.sourceId : null })), commissionBp: line.commissionBp, commissionWon: line.commissionWon, commissionVatWon: line.commissionVatWon, confirmedAt: line.confirmedAt, statementLine: statementLines.get(line.id) ?? null })),
    goodsWon: part.goodsWon, discountWon: part.discountWon, vendorDiscountWon: sumWon(shares.filter((share) => share.funder === 'VENDOR').map((share) => share.amountWon)), shippingFeeWon: part.shippingFeeWon, surchargeWon: part.surchargeWon,
    shipments: part.shipments.map((shipment) => ({ ...shipment, carrierName: shipment.carrier })), claims: part.claims.map(toClaim), history: [],
  };
}
