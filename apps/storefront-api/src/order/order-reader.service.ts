import { Injectable } from '@nestjs/common';
import { clock, DomainError } from '#kernel';
import { OrderQueries, type OrderView, type Shopper } from '#order';
import { VendorQueries } from '#vendor';
import { toVendor } from '../catalog/catalog.view.js';
import type { Order } from './order.types.js';
import { toOrder } from './order.view.js';

/** Orders with their vendors: two statements for any number of them. */
@Injectable()
export class OrderReader {
  constructor(
    private readonly orders: OrderQueries,
    private readonly vendors: VendorQueries,
  ) {}

  async shown(views: readonly OrderView[]): Promise<Order[]> {
    const ids = [...new Set(views.flatMap((view) => view.vendorOrders.map((part) => part.vendorId)))];
    const vendors = new Map((ids.length === 0 ? [] : await this.vendors.byIds(ids)).flatMap((vendor) => (vendor ? [[vendor.id, toVendor(vendor)] as const] : [])));
    return views.map((view) => toOrder(view, vendors, clock.now()));
  }

  async own(shopper: Shopper, id: string): Promise<Order | null> {
    const view = await this.orders.own(shopper, id);
    return view ? ((await this.shown([view]))[0] ?? null) : null;
  }

  /** The order that a command of its owner has just changed. Throws NOT_FOUND. */
  async changed(shopper: Shopper, id: string): Promise<Order & { __typename: 'Order' }> {
    const order = await this.own(shopper, id);
    if (!order) throw new DomainError('NOT_FOUND');
    return { ...order, __typename: 'Order' };
  }
}
