import type { ClaimKind, OrderPageFragment } from './generated/storefront/graphql';

/** What the steps of a claim carry from page to page in the address: nothing is lost on the way back, and nothing needs a script. */
export interface ClaimDraft {
  step: number;
  kind: ClaimKind | null;
  cause: string;
  note: string;
  /** By line id; only those above zero. */
  quantities: Record<string, number>;
  /** Of an exchange, by line id: the variant that is wanted instead. */
  choices: Record<string, string>;
}

export const CLAIM_WORDS: Record<ClaimKind, { noun: string; title: string; verb: string }> = {
  CANCELLATION: { noun: '취소', title: '주문 취소', verb: '취소하기' },
  RETURN: { noun: '반품', title: '반품 신청', verb: '반품 신청하기' },
  EXCHANGE: { noun: '교환', title: '교환 신청', verb: '교환 신청하기' },
};

const KINDS = Object.keys(CLAIM_WORDS) as ClaimKind[];
const LINE = 'q.';
const CHOICE = 'v.';

/** Reads a step's address, or a form that carries the same names. */
export function readClaim(from: URLSearchParams | FormData): ClaimDraft {
  const text = (name: string): string => {
    const value = from.get(name);
    return typeof value === 'string' ? value : '';
  };
  const quantities: Record<string, number> = {};
  const choices: Record<string, string> = {};
  for (const [name, value] of from.entries()) {
    const quantity = Number(value);
    if (name.startsWith(LINE) && Number.isInteger(quantity) && quantity > 0) quantities[name.slice(LINE.length)] = quantity;
    if (name.startsWith(CHOICE) && typeof value === 'string' && value !== '') choices[name.slice(CHOICE.length)] = value;
  }
  const step = Number(text('step'));
  return { step: Number.isInteger(step) && step >= 1 && step <= 3 ? step : 1, kind: KINDS.find((kind) => kind === text('kind')) ?? null, cause: text('cause'), note: text('note').slice(0, 500), quantities, choices };
}

/** The hidden fields that carry a draft on, without those that the step's own fields say. */
export function carried(draft: ClaimDraft, without: readonly ('kind' | 'cause' | 'note' | 'quantities')[]): [string, string][] {
  const all: [string, string][] = [];
  if (!without.includes('kind') && draft.kind !== null) all.push(['kind', draft.kind]);
  if (!without.includes('cause') && draft.cause !== '') all.push(['cause', draft.cause]);
  if (!without.includes('note') && draft.note !== '') all.push(['note', draft.note]);
  if (!without.includes('quantities')) {
    for (const [line, quantity] of Object.entries(draft.quantities)) all.push([`${LINE}${line}`, String(quantity)]);
    if (draft.kind === 'EXCHANGE') for (const [line, variant] of Object.entries(draft.choices)) all.push([`${CHOICE}${line}`, variant]);
  }
  return all;
}

export function lineField(lineId: string): string {
  return `${LINE}${lineId}`;
}

export function choiceField(lineId: string): string {
  return `${CHOICE}${lineId}`;
}

export function stepAddress(orderId: string, draft: ClaimDraft, step: number): string {
  return `/orders/${encodeURIComponent(orderId)}/claim?${new URLSearchParams([['step', String(step)], ...carried(draft, [])]).toString()}`;
}

/** Which ways are open for an order now. */
export function openKinds(order: Pick<OrderPageFragment, 'vendorOrders'>): ClaimKind[] {
  const lines = order.vendorOrders.flatMap((part) => part.lines);
  const kinds: ClaimKind[] = [];
  if (lines.some((line) => line.cancellable > 0)) kinds.push('CANCELLATION');
  if (lines.some((line) => line.returnable > 0)) kinds.push('RETURN', 'EXCHANGE');
  return kinds;
}

/** How many pieces of a line can go this way. */
export function most(line: OrderPageFragment['vendorOrders'][number]['lines'][number], kind: ClaimKind): number {
  return kind === 'CANCELLATION' ? line.cancellable : line.returnable;
}
