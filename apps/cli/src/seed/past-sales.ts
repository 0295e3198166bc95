import type { INestApplicationContext } from '@nestjs/common';
import { clock, kstDate, newId } from '#kernel';
import { Database } from '#database';
import type { DemoHistory, DemoSale } from '#database/demo';
import { ClaimService, ConfirmationService, FulfilmentService, HoldService, type Shopper } from '#order';
import { accountOf, placeAndPay } from './sample-order.js';

interface Sold {
  orderId: string;
  vendorOrderId: string;
  lineId: string;
}

/** Sales of the demo's past: each a few things that happened on their days. */
export class PastSales {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly shopper: Shopper,
    private readonly vendor: { name: string; vendorId: string },
    private readonly operator: { name: string },
  ) {}

  static async of(app: INestApplicationContext, { vendor, member }: DemoHistory): Promise<PastSales> {
    const database = app.get(Database);
    const known = await database.readOne<{ id: string; account_id: string }>("select v.id, m.account_id from vendor v join vendor_member m on m.vendor_id = v.id and m.role = 'OWNER' where v.slug = ?", [vendor]);
    if (!known) throw new Error(`견본 업체가 없습니다: ${vendor}`);
    const operator = await accountOf(database, 'accountant@demo.guro.example');
    return new PastSales(app, { accountId: await accountOf(database, member), guestTokenHash: null }, { name: `vendor:${known.account_id}`, vendorId: known.id }, { name: `staff:${operator}` });
  }

  of(sale: DemoSale, ago: (days: number) => Date): { at: Date; run: () => Promise<unknown> }[] {
    let sold: Sold | undefined;
    const then = (days: number, run: (of: Sold) => Promise<unknown>): { at: Date; run: () => Promise<unknown> } => ({
      at: ago(days), run: async () => (sold === undefined ? undefined : run(sold)),
    });
    return [
      { at: ago(sale.placed), run: async () => { sold = await this.buy(sale); } },
      then(sale.sent, ({ vendorOrderId }) => this.app.get(FulfilmentService).ship(this.vendor, { id: newId(), vendorOrderId, kind: 'CARRIER', carrier: 'CJ', trackingNumber: sale.trackingNumber, deliveredOn: null, lines: [] })),
      then(sale.delivered, ({ vendorOrderId }) => this.arrived(vendorOrderId)),
      ...(sale.confirmed === null ? [] : [then(sale.confirmed, ({ vendorOrderId }) => this.app.get(ConfirmationService).byShopper(this.shopper, vendorOrderId))]),
      ...(sale.claim === null ? [] : [then(sale.claim.at, (it) => this.claim(it, sale.claim?.note ?? ''))]),
      ...(sale.hold === null ? [] : [then(sale.hold.at, ({ vendorOrderId }) => this.app.get(HoldService).place(this.operator, { id: newId(), vendorId: this.vendor.vendorId, vendorOrderId, orderLineId: null, reason: sale.hold?.reason ?? '' }))]),
    ];
  }

  private async buy(sale: DemoSale): Promise<Sold> {
    const orderId = await placeAndPay(this.app, this.shopper, { ...sale, deliveryNote: '', method: 'CARD' });
    const row = await this.app.get(Database).readOne<{ vendor_order_id: string; id: string }>('select vendor_order_id, id from order_line where order_id = ? order by id limit 1', [orderId]);
    return { orderId, vendorOrderId: row?.vendor_order_id ?? '', lineId: row?.id ?? '' };
  }

  private async arrived(vendorOrderId: string): Promise<void> {
    const parcels = await this.app.get(Database).read<{ id: string }>('select id from shipment where vendor_order_id = ?', [vendorOrderId]);
    for (const { id } of parcels) await this.app.get(FulfilmentService).delivered(this.vendor, id, kstDate(clock.now()));
  }

  private async claim({ orderId, lineId }: Sold, note: string): Promise<void> {
    const claims = this.app.get(ClaimService);
    const asked = { orderId, kind: 'RETURN' as const, cause: 'DEFECT', lines: [{ lineId, quantity: 1 }] };
    const { refundWon } = await claims.preview(this.shopper, asked);
    await claims.request(this.shopper, { ...asked, id: newId(clock.now().getTime()), note, agreedRefundWon: refundWon, refundAccount: null });
  }
}
