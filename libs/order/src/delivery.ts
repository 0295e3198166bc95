import type { Transaction } from '#database';

/**
 * A parcel has arrived, by whose word it may be; once. When everything of the vendor order was sent and has arrived, the order is DELIVERED since the last
 * parcel came, and the shopper's seven days run. Locks the vendor order. Answers false where it was known before.
 */
export async function markDelivered(tx: Transaction, shipmentId: string, at: Date, by: 'VENDOR' | 'TRACKER' | 'SHOPPER'): Promise<boolean> {
  const parcel = await tx.one<{ vendor_order_id: string; vendor_id: string }>('select s.vendor_order_id, s.vendor_id from shipment s where s.id = ?', [shipmentId]);
  if (!parcel) return false;
  const part = await tx.one<{ state: string }>('select state from vendor_order where id = ? for update', [parcel.vendor_order_id]);
  const told = await tx.sql('update shipment set delivered_at = ?, delivered_by = ?, next_track_at = null where id = ? and delivered_at is null returning id', [at, by, shipmentId]);
  if (told.length === 0) return false;
  if (part?.state === 'SHIPPED') await deliverPart(tx, parcel.vendor_order_id, parcel.vendor_id);
  return true;
}

/** SHIPPED → DELIVERED where every parcel has arrived. */
export async function deliverPart(tx: Transaction, vendorOrderId: string, vendorId: string): Promise<void> {
  const moved = await tx.sql(
    `update vendor_order vo set state = 'DELIVERED', delivered_at = (select max(s.delivered_at) from shipment s where s.vendor_order_id = vo.id), row_version = row_version + 1
     where vo.id = ? and vo.state = 'SHIPPED' and not exists (select from shipment s where s.vendor_order_id = vo.id and s.delivered_at is null) returning vo.id`,
    [vendorOrderId],
  );
  if (moved.length > 0) await tx.stateChange({ subject: 'vendor_order', id: vendorOrderId, vendorId, from: 'SHIPPED', to: 'DELIVERED' });
}
