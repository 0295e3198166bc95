import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { clock, config, DomainError, newId, won } from '#kernel';
import { Database, DatabaseModule } from '#database';
import { demoMall, type DemoOrder } from '#database/demo';
import { CatalogModule, catalogEntities, CatalogQueries, deliveryZone } from '#catalog';
import { FulfilmentService, OrderModule, orderEntities, PaymentService, PlaceOrderService, type Shopper } from '#order';
import { priceCart, PromotionModule, promotionEntities, PromotionQueries } from '#promotion';
import { VendorModule, vendorEntities } from '#vendor';

/**
 * The demo's sample orders, placed, paid and sent through the same services as any other order. Needs the sandbox of Toss to run, so the launcher
 * calls it once everything does. Does nothing where an order exists already.
 */
@Module({ imports: [DatabaseModule.forRoot([...vendorEntities, ...catalogEntities, ...promotionEntities, ...orderEntities]), VendorModule, CatalogModule, PromotionModule, OrderModule] })
class OrdersModule {}

async function main(): Promise<void> {
  if (config().production) throw new Error('운영 모드에서는 견본을 넣지 않습니다.');
  const app = await NestFactory.createApplicationContext(OrdersModule, { logger: false, abortOnError: false });
  try {
    const database = app.get(Database);
    if (await database.readOne('select 1 as known from mall_order limit 1')) return;
    for (const order of demoMall().orders) {
      const shopper = await shopperOf(database, order);
      const id = await place(app.get(PlaceOrderService), app.get(CatalogQueries), app.get(PromotionQueries), database, order, shopper);
      const window = await app.get(PaymentService).window(shopper, id);
      const paymentKey = await authenticate({ ...window, method: order.method });
      await app.get(PaymentService).confirm(shopper, { orderId: id, paymentKey, amountWon: won(window.amountWon) });
      if (order.outcome === 'SHIPPED' && order.shipment) await ship(app.get(FulfilmentService), database, id, order.shipment);
    }
  } finally {
    await app.close();
  }
}

async function shopperOf(database: Database, order: DemoOrder): Promise<Shopper> {
  if (order.account === null) return { accountId: null, guestTokenHash: Buffer.alloc(32, order.code) };
  const row = await database.readOne<{ id: string }>('select id from account where email = ?', [order.account]);
  return { accountId: row?.id ?? null, guestTokenHash: null };
}

async function place(placing: PlaceOrderService, catalog: CatalogQueries, promotion: PromotionQueries, database: Database, order: DemoOrder, shopper: Shopper): Promise<string> {
  const rows = await database.read<{ id: string; sku: string }>('select id, sku from variant where sku = any(?::text[])', [order.lines.map((line) => line.sku)]);
  const idOf = new Map(rows.map((row) => [row.sku, row.id]));
  const lines = order.lines.map((line) => ({ variantId: idOf.get(line.sku) ?? '', quantity: line.quantity }));
  const ids = lines.map((line) => line.variantId);
  const at = clock.now();
  const priced = priceCart({ snapshots: await catalog.snapshots(ids), offers: await promotion.offers(ids, null, at), lines, zone: deliveryZone(order.receiver.zip), at });
  return placing.place(shopper, { id: newId(), lines, seenTotalWon: priced.totalWon, orderer: order.orderer, receiver: { ...order.receiver, deliveryNote: order.deliveryNote }, paymentMethod: order.method, consents: ['ORDER', 'MADE_TO_ORDER'] });
}

/** Does in the sandbox's window what a shopper would. */
async function authenticate(window: { orderId: string; amountWon: number; taxFreeWon: number; orderName: string; customerKey: string; method: string }): Promise<string> {
  const response = await fetch(`${config().toss.url}/sandbox/authenticate`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ orderId: window.orderId, amount: window.amountWon, method: window.method, orderName: window.orderName, customerKey: window.customerKey, taxFreeAmount: window.taxFreeWon }),
  });
  const body = (await response.json()) as { paymentKey?: string; message?: string };
  if (body.paymentKey === undefined) throw new Error(body.message ?? '시험 결제창이 답하지 않습니다.');
  return body.paymentKey;
}

async function ship(fulfilment: FulfilmentService, database: Database, orderId: string, shipment: NonNullable<DemoOrder['shipment']>): Promise<void> {
  const parts = await database.read<{ id: string; vendor_id: string }>('select id, vendor_id from vendor_order where order_id = ?', [orderId]);
  for (const part of parts) {
    await fulfilment.ship({ name: 'vendor:demo', vendorId: part.vendor_id }, { vendorOrderId: part.id, kind: 'CARRIER', carrier: shipment.carrier, trackingNumber: shipment.trackingNumber, deliveredOn: null, lines: [] });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`견본 주문을 넣지 못했습니다: ${error instanceof DomainError ? `${error.code} ${JSON.stringify(error.fields)}` : error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
