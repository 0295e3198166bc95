interface Claimed {
  state: string;
  dispute: { upheld: boolean | null } | null;
}

const ENDED = ['REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED'];

/** Nothing comes back of a claim that was refused or withdrawn: its sum is what was asked for. */
export function cameToNothing({ state }: Pick<Claimed, 'state'>): boolean {
  return state === 'REJECTED' || state === 'WITHDRAWN';
}

/** A claim that somebody disputes, and nobody has decided yet. */
export function isDisputed({ dispute }: Claimed): boolean {
  return dispute !== null && dispute.upheld === null;
}

/** Whether a claim keeps the money of its goods, as the API counts it: it is open, or disputed. */
export function holdsMoney(claim: Claimed): boolean {
  return !ENDED.includes(claim.state) || isDisputed(claim);
}
