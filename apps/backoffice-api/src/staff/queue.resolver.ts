import { Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#graphql';
import { ProductDeskQueries } from '#catalog';
import { StaffOrderQueries } from '#order';
import { PayoutQueries } from '#payout';
import { VendorQueries } from '#vendor';
import { isLate } from '../order/order.view.js';

@ObjectType()
export class QueueItem {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String) subtitle!: string;
  @Field(() => Date) since!: Date;
}

@ObjectType({ description: 'what waits for staff' })
export class StaffQueue {
  @Field(() => [QueueItem]) vendors!: QueueItem[];
  @Field(() => [QueueItem]) products!: QueueItem[];
  @Field(() => Int) vendorCount!: number;
  @Field(() => Int) productCount!: number;
  @Field(() => Int) lateVendorOrders!: number;
  @Field(() => Int) unknownPayments!: number;
  @Field(() => Int, { description: 'paid and not servable, or taken back by the bank' }) shortfalls!: number;
  @Field(() => Int, { description: 'claims past their day, or due today' }) dueClaims!: number;
  @Field(() => Int) openDisputes!: number;
  @Field(() => Int, { description: 'refunds that Toss refused' }) failedRefunds!: number;
  @Field(() => Int, { description: 'tried, did not arrive, and still owed' }) failedPayouts!: number;
  @Field(() => Int, { description: 'mails and other jobs that were given up after many tries' }) failedJobs!: number;
}

const SHOWN = 20;

@Resolver()
export class QueueResolver {
  constructor(
    private readonly vendors: VendorQueries,
    private readonly products: ProductDeskQueries,
    private readonly orders: StaffOrderQueries,
    private readonly payouts: PayoutQueries,
  ) {}

  @Allow('staff')
  @Query(() => StaffQueue)
  async staffQueue(): Promise<StaffQueue> {
    const [applied, vendorCount, waiting, failedPayouts, orders] = await Promise.all([this.vendors.waiting(SHOWN), this.vendors.count('APPLIED'), this.products.waiting(SHOWN), this.payouts.failed(), this.orders.waiting()]);
    return {
      vendors: applied.map((vendor) => ({ id: vendor.id, title: vendor.name, subtitle: vendor.dong, since: vendor.createdAt })),
      products: waiting.rows.map((row) => ({ id: row.id, title: row.name, subtitle: row.vendor.name, since: row.updatedAt })),
      vendorCount, productCount: waiting.count, lateVendorOrders: orders.unsent.filter((paidAt) => isLate({ state: 'NEW', paidAt })).length, unknownPayments: orders.unknownPayments, shortfalls: orders.shortfalls, dueClaims: orders.dueClaims, openDisputes: orders.openDisputes, failedRefunds: orders.failedRefunds, failedPayouts, failedJobs: orders.failedJobs,
    };
  }
}
