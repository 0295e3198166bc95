interface Posted {
  event: string;
  reference: string;
  postedOn: string;
  entries: readonly { account: string; ownerId: string | null; ownerName: string | null }[];
}

export interface OriginLink {
  name: string;
  to: string;
  text: string;
}

/** Where a transaction came from besides its order and its statement: what its event, its reference and its accounts say. */
export function originLinks({ event, reference, postedOn, entries }: Posted): OriginLink[] {
  const links: OriginLink[] = [];
  // A reference ends in a count where one thing is posted several times.
  const [first = ''] = reference.split('#');
  if (event === 'toss.settled') links.push({ name: '대조', to: `/staff/reconciliation/${postedOn}`, text: '이날의 대조 보기' });
  if (event.startsWith('difference.')) links.push({ name: '차이', to: `/staff/reconciliation/differences/${first}`, text: '차이 보기' });
  if (event.startsWith('payout.')) links.push({ name: '지급', to: `/staff/payouts/${first}`, text: '지급 보기' });
  if (event === 'adjustment.posted') links.push(...owners(entries, 'VENDOR_PAYABLE').map(([id, name]) => ({ name: '업체', to: `/staff/vendors/${id}`, text: name })));
  links.push(...owners(entries, 'BUDGET_RECEIVABLE').map(([id, name]) => ({ name: '구 예산', to: `/staff/budgets/${id}`, text: name })));
  return links;
}

/** Whose part of an account was moved, each once. */
function owners(entries: Posted['entries'], account: string): [string, string][] {
  return [...new Map(entries.flatMap((entry): [string, string][] => (entry.account === account && entry.ownerId !== null ? [[entry.ownerId, entry.ownerName ?? '이름 없음']] : [])))];
}
