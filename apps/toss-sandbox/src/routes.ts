import type { CashReceipts } from './cash-receipt.js';
import type { Fault } from './fault.js';
import type { Payments } from './payments.js';
import type { Payouts } from './payouts.js';
import { Problem } from './problem.js';
import type { Records } from './record.js';
import type { Sellers } from './sellers.js';

export interface Doors {
  payments: Payments;
  receipts: CashReceipts;
  records: Records;
  sellers: Sellers;
  payouts: Payouts;
}

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
}

interface Route {
  handle: (body: unknown, fault: Fault | undefined) => unknown;
  /** Its body has to be encrypted. */
  sealed?: boolean;
}

/** What a request asks for; undefined where Toss has no such API. */
export function routeOf({ method, path, query }: Asked, doors: Doors): Route | undefined {
  return path.startsWith('/v2/') ? routeOfV2(method, path, query, doors) : routeOfV1(method, path, query, doors);
}

function routeOfV1(method: string, path: string, query: URLSearchParams, { payments, receipts, records }: Doors): Route | undefined {
  const part = parts(path);
  if (method === 'POST') {
    const cancelled = part(/^\/v1\/payments\/([^/]+)\/cancel$/);
    const receipt = part(/^\/v1\/cash-receipts\/([^/]+)\/cancel$/);
    if (path === '/v1/payments/confirm') return { handle: (body, fault) => payments.confirm(fields(body), fault?.kind === 'error' ? (fault.code ?? null) : null) };
    if (cancelled !== undefined) return { handle: (body, fault) => payments.cancel(cancelled, fields(body), fault?.kind === 'refund-failure') };
    if (path === '/v1/virtual-accounts') return { handle: (body) => payments.virtualAccount(fields(body)) };
    if (path === '/v1/cash-receipts') return { handle: (body) => receipts.create(fields(body)) };
    if (receipt !== undefined) return { handle: (body) => receipts.cancel(receipt, fields(body)) };
    return undefined;
  }
  if (method !== 'GET') return undefined;
  const order = part(/^\/v1\/payments\/orders\/([^/]+)$/);
  const key = part(/^\/v1\/payments\/([^/]+)$/);
  if (order !== undefined) return { handle: () => payments.needOfOrder(order).payment };
  if (key !== undefined) return { handle: () => payments.need(key).payment };
  if (path === '/v1/transactions') return { handle: () => records.transactions(query) };
  if (path === '/v1/settlements') return { handle: () => records.settlements(query) };
  if (path === '/v1/cash-receipts') return { handle: () => receipts.list(query) };
  return undefined;
}

function routeOfV2(method: string, path: string, query: URLSearchParams, { sellers, payouts }: Doors): Route | undefined {
  const part = parts(path);
  const seller = part(/^\/v2\/sellers\/([^/]+)$/);
  const payout = part(/^\/v2\/payouts\/([^/]+)$/);
  const cancelled = part(/^\/v2\/payouts\/([^/]+)\/cancel$/);
  switch (method) {
    case 'POST':
      if (path === '/v2/sellers') return { sealed: true, handle: (body) => sellers.create(fields(body)) };
      if (seller !== undefined) return { sealed: true, handle: (body) => sellers.update(seller, fields(body)) };
      if (path === '/v2/payouts') return { sealed: true, handle: (body) => payouts.create(body) };
      return cancelled === undefined ? undefined : { handle: () => payouts.cancel(cancelled) };
    case 'DELETE':
      return seller === undefined ? undefined : { handle: () => sellers.remove(seller) };
    case 'GET':
      if (path === '/v2/balances') return { handle: () => payouts.balanceEntity() };
      if (path === '/v2/sellers') return { handle: () => sellers.list(query) };
      if (path === '/v2/payouts') return { handle: () => payouts.list(query) };
      if (seller !== undefined) return { handle: () => sellers.get(seller) };
      return payout === undefined ? undefined : { handle: () => payouts.get(payout) };
    default:
      return undefined;
  }
}

/** A part of the path, decoded. Throws Problem where it can't be. */
function parts(path: string): (pattern: RegExp) => string | undefined {
  return (pattern) => {
    const encoded = pattern.exec(path)?.[1];
    if (encoded === undefined) return undefined;
    try {
      return decodeURIComponent(encoded);
    } catch {
      throw new Problem('INVALID_REQUEST');
    }
  };
}

function fields(body: unknown): Record<string, unknown> {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw new Problem('INVALID_REQUEST');
  return body as Record<string, unknown>;
}
