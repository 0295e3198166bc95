import { clock, kstDate, newId, SECOND, won } from '#kernel';
import { BooksService } from '#ledger';
import { ClaimDeskService, ClaimService, ClaimSettlementService, ConfirmationService, FulfilmentService, type Shopper } from '#order';
import { ClosingService, StatementQueries, type StatementRow } from '#settlement';
import { orderId } from '../../support/shopper.js';
import { Shop } from '../order/shop.js';

export const STAFF = { name: 'staff:test' };

export interface Sold {
  shopper: Shopper;
  id: string;
  part: string;
  vendorId: string;
  lines: string[];
}

/** A shop in which things are sold, delivered, kept and returned by the hands of whoever does that. */
export class Market {
  private constructor(readonly shop: Shop) {}

  static async open(): Promise<Market> {
    return new Market(await Shop.open());
  }

  at(text: string): void {
    clock.set(new Date(`${text}+09:00`));
  }

  /** Cancelled whole before it is sent, and the money is back. */
  async cancelled(sold: Sold): Promise<void> {
    const lines = await this.shop.shelf.sql<{ lineId: string; quantity: number }>('select id as "lineId", quantity from order_line where order_id = $1', [sold.id]);
    const question = { orderId: sold.id, kind: 'CANCELLATION' as const, cause: 'CHANGE_OF_MIND', lines };
    const { refundWon } = await this.shop.get(ClaimService).preview(sold.shopper, question);
    await this.shop.get(ClaimService).request(sold.shopper, { ...question, id: orderId(), note: '', agreedRefundWon: refundWon, refundAccount: null });
    await this.shop.work();
  }

  /** Paid: one line for each price, `quantity` pieces of it. 3,000 won of shipping. */
  async paid(vendorId: string, prices: readonly number[], options: { quantity?: number; taxKind?: 'TAXABLE' | 'EXEMPT'; exhibitionWon?: number } = {}): Promise<Sold> {
    const quantity = options.quantity ?? 1;
    const lines: { variantId: string; quantity: number }[] = [];
    let totalWon = 3_000;
    for (const priceWon of prices) {
      const product = await this.shop.shelf.createProduct({ vendorId, priceWon, stock: 50, ...(options.taxKind ? { taxKind: options.taxKind } : {}) });
      if (options.exhibitionWon !== undefined) await this.shop.shelf.createExhibition(product, { priceWon: options.exhibitionWon, opensAt: new Date(clock.now().getTime() - SECOND), closesAt: new Date(clock.now().getTime() + 3_600_000) });
      lines.push({ variantId: product.variantId, quantity });
      totalWon += (options.exhibitionWon ?? priceWon) * quantity;
    }
    const shopper = this.shop.guest();
    const { id } = await this.shop.confirmed(shopper, { lines, seenTotalWon: won(totalWon) });
    const rows = await this.shop.shelf.sql<{ id: string; part: string }>('select id, vendor_order_id as part from order_line where order_id = $1 order by array_position($2::uuid[], variant_id)', [id, lines.map((line) => line.variantId)]);
    return { shopper, id, part: rows[0]?.part ?? '', vendorId, lines: rows.map((row) => row.id) };
  }

  /** Paid, and brought by the vendor today. */
  async delivered(vendorId: string, prices: readonly number[], options: Parameters<Market['paid']>[2] = {}): Promise<Sold> {
    const sold = await this.paid(vendorId, prices, options);
    await this.shop.get(FulfilmentService).ship({ name: 'vendor:test', vendorId }, { id: newId(), vendorOrderId: sold.part, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: kstDate(clock.now()), lines: [] });
    return sold;
  }

  /** Paid, brought, and kept by the shopper at once. */
  async kept(vendorId: string, prices: readonly number[], options: Parameters<Market['paid']>[2] = {}): Promise<Sold> {
    const sold = await this.delivered(vendorId, prices, options);
    await this.shop.get(ConfirmationService).byShopper(sold.shopper, sold.part);
    return sold;
  }

  /** One piece of a line, sent back for a fault: asked for, taken back and paid back; or only asked for. */
  async returned(sold: Sold, index = 0, end: 'refunded' | 'open' = 'refunded'): Promise<string> {
    const lineId = sold.lines[index] ?? '';
    const question = { orderId: sold.id, kind: 'RETURN' as const, cause: 'DEFECT', lines: [{ lineId, quantity: 1 }] };
    const { refundWon } = await this.shop.get(ClaimService).preview(sold.shopper, question);
    const [claim = ''] = await this.shop.get(ClaimService).request(sold.shopper, { ...question, id: orderId(), note: '', agreedRefundWon: refundWon, refundAccount: null });
    if (end === 'open') return claim;
    await this.shop.get(ClaimDeskService).decide(STAFF, claim, true, '');
    await this.shop.get(ClaimDeskService).collected(STAFF, claim);
    await this.shop.get(ClaimDeskService).inspect(STAFF, claim, [{ lineId, quantity: 1 }], '');
    await this.shop.get(ClaimSettlementService).settleDecided(claim);
    clock.advance(SECOND);
    await this.shop.work();
    return claim;
  }

  close(): Promise<unknown> {
    return this.shop.get(ClosingService).closeAll(STAFF);
  }

  /** A vendor's statements, the oldest first. */
  async statements(vendorId: string): Promise<StatementRow[]> {
    return (await this.shop.get(StatementQueries).page(STAFF, { vendorId }, 50, null)).reverse();
  }

  /** Checks that do not hold. */
  async broken(): Promise<object[]> {
    return (await this.shop.get(BooksService).prove({ offline: true })).filter((check) => !check.ok).map((check) => ({ [check.name]: check.breaches }));
  }
}
