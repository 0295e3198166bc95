import type { Transaction } from '#database';
import type { Surroundings } from './completeness.rules.js';
import { noticeKind } from './notice.js';

interface Row {
  vendor_state: string;
  identity_checked_at: Date | null;
  notice_kind: string | null;
  is_leaf: boolean | null;
  variant_count: number;
}

/** What completeness needs to know beside what is written: the seller, the category's notice, whether there is anything with a price. */
export async function surroundingsOf(tx: Transaction, product: { id: string; vendorId: string; draft: { categoryId?: string | null } }): Promise<Surroundings & { vendorState: string }> {
  const row = await tx.one<Row>(
    `select v.state as vendor_state, v.identity_checked_at, c.notice_kind, not exists (select from category b where b.parent_id = c.id) as is_leaf,
       (select count(*)::int from variant vt where vt.product_id = ? and vt.state <> 'REMOVED') as variant_count
     from vendor v left join category c on c.id = ?::uuid where v.id = ?`,
    [product.id, product.draft.categoryId ?? null, product.vendorId],
  );
  return around(row);
}

export function around(row: Row | undefined): Surroundings & { vendorState: string } {
  const kind = row?.notice_kind && row.is_leaf === true ? noticeKind(row.notice_kind) : undefined;
  return {
    noticeFields: kind?.fields ?? null, variantCount: row?.variant_count ?? 0, sellerChecked: row?.vendor_state === 'APPROVED' && row.identity_checked_at !== null, vendorState: row?.vendor_state ?? '',
  };
}
