import type { Clock } from './clock.js';
import { Entity, eventOf } from './form.js';
import type { PayoutStore } from './payout-store.js';
import { Problem } from './problem.js';
import { changed, newSeller, SELLER_STATUSES, type Seller, type SellerStatus } from './seller.js';
import type { Webhooks } from './webhook.js';

/** After a check, by hand: where each status leads. */
const NEXT: Readonly<Record<SellerStatus, SellerStatus>> = { APPROVAL_REQUIRED: 'PARTIALLY_APPROVED', PARTIALLY_APPROVED: 'APPROVED', KYC_REQUIRED: 'APPROVED', APPROVED: 'KYC_REQUIRED' };

interface Parts {
  memory: PayoutStore;
  webhooks: Webhooks;
  clock: Clock;
}

/** Who may be paid. */
export class Sellers {
  constructor(private readonly parts: Parts) {}

  create(body: unknown): Entity {
    const seller = newSeller(body as Record<string, unknown>);
    if (this.parts.memory.knowsSeller(seller.refSellerId)) throw new Problem('DUPLICATED_REQUEST', '이미 쓴 refSellerId입니다. 지운 셀러의 것도 다시 쓸 수 없습니다.');
    return this.saved(seller);
  }

  update(id: string, body: unknown): Entity {
    return this.saved(changed(this.need(id), body as Record<string, unknown>));
  }

  remove(id: string): Entity {
    const seller = this.need(id);
    this.parts.memory.saveSeller(seller, true);
    return new Entity('deleted-entity', { id, refSellerId: seller.refSellerId });
  }

  get(id: string): Entity {
    return new Entity('seller', this.need(id));
  }

  list(query: URLSearchParams): Entity {
    const limit = limitOf(query);
    return pageOf('seller', this.parts.memory.sellers(query.get('startingAfter'), limit + 1), limit);
  }

  /** Throws SELLER_NOT_FOUND. */
  need(id: string): Seller {
    const found = this.parts.memory.seller(id);
    if (!found) throw new Problem('SELLER_NOT_FOUND');
    return found;
  }

  /** What happens out of the shop's sight: the seller answered the SMS, Toss ended its check. */
  verify(id: string, status: unknown): Seller {
    const seller = this.need(id);
    const to = status === undefined || status === '' ? NEXT[seller.status] : SELLER_STATUSES.find((one) => one === status);
    if (!to) throw new Problem('INVALID_REQUEST', `status는 ${SELLER_STATUSES.join(', ')} 가운데 하나입니다.`);
    return this.move(seller, to);
  }

  /** Walks to another status and tells of it, except of the first one. */
  move(seller: Seller, status: SellerStatus): Seller {
    const { memory, webhooks, clock } = this.parts;
    const moved = { ...seller, status };
    memory.atOnce(() => {
      memory.saveSeller(moved);
      if (status !== 'APPROVAL_REQUIRED') webhooks.tellSigned(seller.id, eventOf('seller.changed', new Entity('seller', moved), clock.now()));
    });
    webhooks.nudge();
    return moved;
  }

  private saved(seller: Seller): Entity {
    this.parts.memory.saveSeller(seller);
    return new Entity('seller', seller);
  }
}

/** A page of v2, newest first: one row more than shown was asked for. */
export function pageOf(type: string, rows: readonly { id: string }[], limit: number): Entity {
  const items = rows.slice(0, limit);
  return new Entity(`${type}-list`, { hasNext: rows.length > limit, lastCursor: items.at(-1)?.id ?? null, items });
}

export function limitOf(query: URLSearchParams): number {
  const limit = Number(query.get('limit') ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) throw new Problem('EXCEED_MAX_QUERY_LIMIT');
  return limit;
}
