import { DAY } from '#kernel';

/** One movement of money outside, as one side has it. Both sides speak in this shape, so that they can be laid beside each other. */
export interface OutsideRow {
  /** Toss's own key of it; null where we never learned it. */
  key: string | null;
  /** What it belongs to at Toss (a payment): rows that share no key find each other by it. */
  group: string | null;
  /** When it happened. */
  at: Date;
  /** The Korean day on which it counts. */
  on: string;
  /** The Korean day that both sides must agree on: of the movement itself, or of the payout. Null where we expect none. */
  day: string | null;
  /** How it was paid, in Toss's words or ours. */
  method: string | null;
  /** Won; below zero for what goes back. */
  amountWon: number;
  /** Won, VAT included; null where this list says nothing of fees. */
  feeWon: number | null;
  /** Of a settlement, as Toss says it: its single fees together, and the VAT that is in them. */
  fees?: { sumWon: number; vatWon: number };
  orderId: string | null;
  /** Of ours: the posting. */
  ledgerTransactionId: string | null;
  /** REVERSED: the bank took a deposit back. RETURNED: money for an order that could no longer be served, and its way back: explained. UNPAID: a cancel whose money the bank could not pay; nothing of ours is its partner. */
  trait: 'REVERSED' | 'RETURNED' | 'UNPAID' | null;
}

export const DIFFERENCE_KINDS = ['MISSING_HERE', 'MISSING_THERE', 'AMOUNT', 'FEE', 'DATE', 'DUPLICATE', 'REVERTED_DEPOSIT'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface Difference {
  kind: DifferenceKind;
  ours: OutsideRow | null;
  theirs: OutsideRow | null;
  /** What each side says, in won: of a fee the fee, else the money. */
  oursWon: number;
  theirsWon: number;
  /** Where a fee does not agree with itself: its single fees are not what was kept, or its VAT is none. Both rows then carry that as their fee. */
  part?: 'SUM' | 'VAT';
}

export interface Pair {
  ours: OutsideRow;
  theirs: OutsideRow;
}

export interface Sum {
  count: number;
  won: number;
}

export interface Comparison {
  /** What both sides have, however else they differ. */
  pairs: Pair[];
  differences: Difference[];
  ours: Sum;
  theirs: Sum;
}

/**
 * Lays our rows beside theirs, for one Korean day. The lists may reach further than that day, so that a row finds its partner on another one: a pair
 * counts on our day, a row without a partner on its own. Each difference of money is said once: theirs less ours is the sum of them.
 */
export function compare(day: string, ours: readonly OutsideRow[], theirs: readonly OutsideRow[]): Comparison {
  const { pairs, oursLeft, theirsLeft, oursTwice, theirsTwice } = matched(ours, theirs);
  const here = pairs.filter((pair) => pair.ours.on === day);
  const alone = <Row extends OutsideRow>(rows: readonly Row[]): Row[] => rows.filter((row) => row.on === day);
  const differences: Difference[] = [
    ...here.flatMap(inPair),
    ...alone(oursLeft).map((row) => difference('MISSING_THERE', row, null)),
    ...alone(theirsLeft).map((row) => difference(row.trait === 'REVERSED' ? 'REVERTED_DEPOSIT' : 'MISSING_HERE', null, row)),
    ...alone(oursTwice).map((row) => difference('DUPLICATE', row, null)),
    ...alone(theirsTwice).map((row) => difference('DUPLICATE', null, row)),
  ];
  return {
    pairs: here, differences,
    ours: sumOf([...here.map((pair) => pair.ours), ...alone(oursLeft), ...alone(oursTwice)]),
    theirs: sumOf([...here.map((pair) => pair.theirs), ...alone(theirsLeft), ...alone(theirsTwice)]),
  };
}

/** What belongs together of two lists, whatever the day. */
export function pairsOf(ours: readonly OutsideRow[], theirs: readonly OutsideRow[]): Pair[] {
  return matched(ours, theirs).pairs;
}

/** What a pair differs in: perhaps in several things at once. */
function inPair({ ours, theirs }: Pair): Difference[] {
  const found: Difference[] = [];
  if (ours.amountWon !== theirs.amountWon) found.push(difference('AMOUNT', ours, theirs));
  if (ours.feeWon !== null && theirs.feeWon !== null && ours.feeWon !== theirs.feeWon) found.push({ ...difference('FEE', ours, theirs), oursWon: ours.feeWon, theirsWon: theirs.feeWon });
  found.push(...inFees(ours, theirs));
  if (ours.day !== null && ours.day !== theirs.day) found.push(difference('DATE', ours, theirs));
  if (ours.trait === 'REVERSED') found.push(difference('REVERTED_DEPOSIT', ours, theirs));
  return found;
}

/** VAT is a tenth of what it is paid on, so an eleventh of a fee; how a won is rounded is Toss's. */
function inFees(ours: OutsideRow, theirs: OutsideRow): Difference[] {
  const { fees, feeWon } = theirs;
  if (fees === undefined || feeWon === null) return [];
  const vatWon = Math.round(feeWon / 11);
  const odd = (part: 'SUM' | 'VAT', oursWon: number, theirsWon: number): Difference => ({ kind: 'FEE', part, ours: { ...ours, feeWon: oursWon }, theirs: { ...theirs, feeWon: theirsWon }, oursWon, theirsWon });
  return [...(fees.sumWon === feeWon ? [] : [odd('SUM', feeWon, fees.sumWon)]), ...(Math.abs(fees.vatWon - vatWon) <= 1 ? [] : [odd('VAT', vatWon, fees.vatWon)])];
}

interface Matched {
  pairs: Pair[];
  oursLeft: OutsideRow[];
  theirsLeft: OutsideRow[];
  /** A second row under the same key. */
  oursTwice: OutsideRow[];
  theirsTwice: OutsideRow[];
}

/** First by Toss's key; what is left then by payment and direction, the nearest in time first. */
function matched(ours: readonly OutsideRow[], theirs: readonly OutsideRow[]): Matched {
  const [mine, oursTwice] = once(ours);
  const [listed, theirsTwice] = once(theirs);
  const byKey = new Map(mine.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));
  const pairs: Pair[] = [];
  const [oursLeft, theirsLeft] = [new Set(mine), new Set(listed)];
  const join = (pair: Pair): void => {
    pairs.push(pair);
    oursLeft.delete(pair.ours);
    theirsLeft.delete(pair.theirs);
  };
  for (const row of listed) {
    const partner = row.key === null ? undefined : byKey.get(row.key);
    if (partner) join({ ours: partner, theirs: row });
  }
  for (const pair of nearest([...oursLeft], [...theirsLeft])) if (oursLeft.has(pair.ours) && theirsLeft.has(pair.theirs)) join(pair);
  return { pairs, oursLeft: [...oursLeft], theirsLeft: [...theirsLeft], oursTwice, theirsTwice };
}

/** Each key once, and what came again under one. */
function once(rows: readonly OutsideRow[]): [OutsideRow[], OutsideRow[]] {
  const seen = new Set<string>();
  const twice = rows.filter((row) => {
    if (row.key === null) return false;
    if (seen.has(row.key)) return true;
    seen.add(row.key);
    return false;
  });
  const again = new Set(twice);
  return [rows.filter((row) => !again.has(row)), twice];
}

/** Days that the same thing may lie apart on both sides, where not even the sums agree. */
const NEAR_DAYS = 3;

/**
 * Whatever may be the same thing, the nearest day first: a list may say no more than the day. Where we know a key it must at least be the same sum, and where the sums differ a near day:
 * our rows reach further back than Toss's, whose own partners are not listed.
 */
function nearest(ours: readonly OutsideRow[], theirs: readonly OutsideRow[]): Pair[] {
  const byGroup = new Map<string, OutsideRow[]>();
  for (const row of theirs) if (row.group !== null) byGroup.set(row.group, [...(byGroup.get(row.group) ?? []), row]);
  const pairs = ours.flatMap((row) => (row.group === null ? [] : (byGroup.get(row.group) ?? [])
    .filter((other) => other.trait !== 'UNPAID' && Math.sign(other.amountWon) === Math.sign(row.amountWon) && (other.amountWon === row.amountWon || (row.key === null && daysApart(row, other) <= NEAR_DAYS)))
    .map((other) => ({ ours: row, theirs: other, days: daysApart(row, other), ms: Math.abs(row.at.getTime() - other.at.getTime()) }))));
  return pairs.sort((a, b) => a.days - b.days || a.ms - b.ms);
}

function daysApart(one: OutsideRow, other: OutsideRow): number {
  return Math.abs(Date.parse(one.on) - Date.parse(other.on)) / DAY;
}

function difference(kind: DifferenceKind, ours: OutsideRow | null, theirs: OutsideRow | null): Difference {
  return { kind, ours, theirs, oursWon: ours?.amountWon ?? 0, theirsWon: theirs?.amountWon ?? 0 };
}

function sumOf(rows: readonly OutsideRow[]): Sum {
  return { count: rows.length, won: rows.reduce((sum, row) => sum + row.amountWon, 0) };
}

/** What makes a difference the same one when it is found again: the thing itself, and what both sides say of it. */
export function fingerprint(list: string, { kind, ours, theirs, oursWon, theirsWon, part }: Difference): string {
  return [list, kind, theirs?.key ?? ours?.key ?? ours?.ledgerTransactionId ?? theirs?.group ?? '', oursWon, theirsWon, kind === 'DATE' ? `${ours?.day}/${theirs?.day}` : (part ?? '')].join(':');
}
