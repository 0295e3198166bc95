import { beforeAll, describe, expect, it } from '@jest/globals';
import { clock, won } from '#kernel';
import { ClaimDeskService, ClaimService, FulfilmentService } from '#order';
import pg from 'pg';
import { orderId } from '../../support/shopper.js';
import { Shop } from './shop.js';

/** Whoever moves an order's money locks the order first, then its parts. */
describe('a vendor at his part of an order that somebody else has locked', () => {
  let shop: Shop;

  beforeAll(async () => {
    clock.set(new Date('2026-11-24T03:00:00Z'));
    shop = await Shop.open();
  });

  /** What others do meanwhile: the order is theirs, and then they want a row that the vendor has. */
  async function beside(id: string, next: string, row: string, work: () => Promise<unknown>): Promise<void> {
    const other = new pg.Client({ connectionString: shop.databaseUrl });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('select from mall_order where id = $1 for update', [id]);
      const over = new AbortController();
      const working = work().finally(() => over.abort());
      for (let taken = false; !taken && !over.signal.aborted; ) {
        await other.query('savepoint look');
        taken = (await other.query(`select from ${next} where id = $1 for update skip locked`, [row])).rowCount === 0;
        await other.query('rollback to look');
      }
      await Promise.all([working, other.query(`select from ${next} where id = $1 for update`, [row])]);
    } finally {
      await other.end();
    }
  }

  async function sold(): Promise<{ id: string; part: string; line: string; vendor: { name: string; vendorId: string }; shopper: ReturnType<Shop['guest']> }> {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000 });
    const shopper = shop.guest();
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity: 1 }] });
    const [line] = await shop.shelf.sql<{ id: string; part: string }>('select id, vendor_order_id as part from order_line where order_id = $1', [id]);
    return { id, part: line?.part ?? '', line: line?.id ?? '', vendor: { name: 'vendor:owner', vendorId }, shopper };
  }
  const bring = ({ part, vendor }: Awaited<ReturnType<typeof sold>>): Promise<void> =>
    shop.get(FulfilmentService).ship(vendor, { id: orderId(), vendorOrderId: part, kind: 'SELF', carrier: null, trackingNumber: null, deliveredOn: '2026-11-24', lines: [] });

  it('brings it without waiting for them, so that nobody is locked out', async () => {
    const one = await sold();
    await beside(one.id, 'vendor_order', one.part, () => bring(one));
    expect(await shop.shelf.sql('select state, delivered_at is not null as delivered from vendor_order where id = $1', [one.part])).toEqual([{ state: 'DELIVERED', delivered: true }]);
    expect((await shop.shelf.sql<{ to_state: string }>("select to_state from state_change where subject = 'vendor_order' and subject_id = $1 order by id", [one.part])).map((row) => row.to_state)).toEqual(['NEW', 'ACKNOWLEDGED', 'SHIPPED', 'DELIVERED']);
  });

  it('looks at what came back, and takes none of it, without waiting for them', async () => {
    const one = await sold();
    await bring(one);
    const [claim = ''] = await shop.get(ClaimService).request(one.shopper, { id: orderId(), orderId: one.id, kind: 'RETURN', cause: 'DEFECT', note: '', lines: [{ lineId: one.line, quantity: 1 }], agreedRefundWon: won(10_000), refundAccount: null });
    const desk = shop.get(ClaimDeskService);
    await desk.decide(one.vendor, claim, true, '');
    await desk.collected(one.vendor, claim);
    await beside(one.id, 'claim', claim, () => desk.inspect(one.vendor, claim, [{ lineId: one.line, quantity: 0 }], '다른 물건이 옴'));
    expect((await shop.shelf.sql<{ to_state: string }>("select to_state from state_change where subject = 'claim' and subject_id = $1 order by id", [claim])).map((row) => row.to_state)).toEqual(['REQUESTED', 'APPROVED', 'COLLECTED', 'INSPECTED', 'REJECTED']);
  });
});
