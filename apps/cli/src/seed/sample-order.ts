import type { INestApplicationContext } from '@nestjs/common';
import { clock, config, newId, won } from '#kernel';
import { Database } from '#database';
import type { DemoOrder } from '#database/demo';
import { CatalogQueries, deliveryZone } from '#catalog';
import { PaymentService, PlaceOrderService, type Shopper } from '#order';
import { priceCart, PromotionQueries } from '#promotion';

/** What placing needs of a sample order. */
export type Sample = Pick<DemoOrder, 'lines' | 'orderer' | 'receiver' | 'deliveryNote' | 'method'>;

/** Places an order and pays it through the same services as any shopper's. Answers its id. */
export async function placeAndPay(app: INestApplicationContext, shopper: Shopper, sample: Sample): Promise<string> {
  const id = await place(app, shopper, sample);
  const window = await app.get(PaymentService).window(shopper, id);
  const paymentKey = await authenticate({ ...window, method: sample.method });
  await app.get(PaymentService).confirm(shopper, { orderId: id, paymentKey, amountWon: won(window.amountWon) });
  return id;
}

/** Throws where nobody of this address may sign in. */
export async function accountOf(database: Database, email: string): Promise<string> {
  const row = await database.readOne<{ id: string }>('select id from account where email = ?', [email]);
  if (!row) throw new Error(`견본 계정이 없습니다: ${email}`);
  return row.id;
}

/** One of the sandbox's own switches. */
export async function sandbox<T>(path: string, body: object): Promise<T> {
  const response = await fetch(`${config().toss.url}/sandbox/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`토스 시험 서버가 /sandbox/${path}에 ${response.status}로 답했습니다.`);
  return (await response.json()) as T;
}

async function place(app: INestApplicationContext, shopper: Shopper, sample: Sample): Promise<string> {
  const rows = await app.get(Database).read<{ id: string; sku: string }>('select id, sku from variant where sku = any(?::text[])', [sample.lines.map((line) => line.sku)]);
  const idOf = new Map(rows.map((row) => [row.sku, row.id]));
  const lines = sample.lines.map((line) => ({ variantId: idOf.get(line.sku) ?? '', quantity: line.quantity }));
  const ids = lines.map((line) => line.variantId);
  const at = clock.now();
  const priced = priceCart({ snapshots: await app.get(CatalogQueries).snapshots(ids), offers: await app.get(PromotionQueries).offers(ids, null, at), lines, zone: deliveryZone(sample.receiver.zip), at });
  return app.get(PlaceOrderService).place(shopper, {
    id: newId(at.getTime()), lines, seenTotalWon: priced.totalWon, orderer: sample.orderer, receiver: { ...sample.receiver, deliveryNote: sample.deliveryNote }, paymentMethod: sample.method, consents: ['ORDER', 'MADE_TO_ORDER'],
  });
}

/** Does in the sandbox's window what a shopper would. */
async function authenticate(window: { orderId: string; amountWon: number; taxFreeWon: number; orderName: string; customerKey: string; method: string }): Promise<string> {
  const { paymentKey } = await sandbox<{ paymentKey: string }>('authenticate', {
    orderId: window.orderId, amount: window.amountWon, method: window.method, orderName: window.orderName, customerKey: window.customerKey, taxFreeAmount: window.taxFreeWon,
  });
  return paymentKey;
}
