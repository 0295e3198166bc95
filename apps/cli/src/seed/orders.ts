import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { clock, config, DAY, DomainError, later, newId } from '#kernel';
import { Database, DatabaseModule } from '#database';
import { demoMall, type DemoOrder } from '#database/demo';
import { CatalogModule, catalogEntities } from '#catalog';
import { FulfilmentService, OrderModule, orderEntities, type Shopper } from '#order';
import { PromotionModule, promotionEntities } from '#promotion';
import { VendorModule, vendorEntities } from '#vendor';
import { accountOf, placeAndPay } from './sample-order.js';

/**
 * The demo's sample orders, placed, paid and sent through the same services as any other order. Needs the sandbox of Toss to run, so the launcher
 * calls it once everything does. Does nothing where somebody has ordered today.
 */
@Module({ imports: [DatabaseModule.forRoot([...vendorEntities, ...catalogEntities, ...promotionEntities, ...orderEntities]), VendorModule, CatalogModule, PromotionModule, OrderModule] })
class OrdersModule {}

async function main(): Promise<void> {
  if (config().production) throw new Error('운영 모드에서는 견본을 넣지 않습니다.');
  const app = await NestFactory.createApplicationContext(OrdersModule, { logger: false, abortOnError: false });
  try {
    const database = app.get(Database);
    if (await database.readOne('select 1 as known from mall_order where placed_at > ? limit 1', [later(clock.now(), -DAY)])) return;
    for (const order of demoMall().orders) {
      const id = await placeAndPay(app, await shopperOf(database, order), order);
      if (order.outcome === 'SHIPPED' && order.shipment) await ship(app.get(FulfilmentService), database, id, order.shipment);
    }
  } finally {
    await app.close();
  }
}

async function shopperOf(database: Database, order: DemoOrder): Promise<Shopper> {
  if (order.account === null) return { accountId: null, guestTokenHash: Buffer.alloc(32, order.code) };
  return { accountId: await accountOf(database, order.account), guestTokenHash: null };
}

async function ship(fulfilment: FulfilmentService, database: Database, orderId: string, shipment: NonNullable<DemoOrder['shipment']>): Promise<void> {
  const parts = await database.read<{ id: string; vendor_id: string }>('select id, vendor_id from vendor_order where order_id = ?', [orderId]);
  for (const part of parts) {
    await fulfilment.ship({ name: 'vendor:demo', vendorId: part.vendor_id }, { id: newId(), vendorOrderId: part.id, kind: 'CARRIER', carrier: shipment.carrier, trackingNumber: shipment.trackingNumber, deliveredOn: null, lines: [] });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`견본 주문을 넣지 못했습니다: ${error instanceof DomainError ? `${error.code} ${JSON.stringify(error.fields)}` : error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
