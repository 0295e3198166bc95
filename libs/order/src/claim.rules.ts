import { allocate, DomainError, sumWon, won, ZERO_WON, type Won } from '#kernel';
import type { ClaimKind } from './claim.state.js';

/** Who pays for what a claim costs: sending goods back, and the delivery that it made useless. */
export type Bearer = 'SHOPPER' | 'VENDOR';

/**
 * Why, and who bears the cost (law of electronic commerce 18(9)(10): the shopper for a change of mind, the vendor for goods unlike their description).
 */
export const CAUSES = {
  CHANGE_OF_MIND: { bearer: 'SHOPPER', label: '마음이 바뀌었습니다', kinds: ['CANCELLATION', 'RETURN'] },
  WRONG_CHOICE: { bearer: 'SHOPPER', label: '상품이나 옵션을 잘못 골랐습니다', kinds: ['CANCELLATION', 'RETURN', 'EXCHANGE'] },
  LATE: { bearer: 'VENDOR', label: '배송이 늦습니다', kinds: ['CANCELLATION'] },
  DEFECT: { bearer: 'VENDOR', label: '상품에 흠이 있거나 깨졌습니다', kinds: ['RETURN', 'EXCHANGE'] },
  WRONG_ITEM: { bearer: 'VENDOR', label: '다른 상품이 왔습니다', kinds: ['RETURN', 'EXCHANGE'] },
  NOT_AS_DESCRIBED: { bearer: 'VENDOR', label: '설명과 다릅니다', kinds: ['RETURN', 'EXCHANGE'] },
} as const satisfies Record<string, { bearer: Bearer; label: string; kinds: readonly ClaimKind[] }>;
export type ClaimCause = keyof typeof CAUSES;

export function isCause(text: string): text is ClaimCause {
  return Object.hasOwn(CAUSES, text);
}

/** What one funder pays of a line's discount, as it was stored with the order. */
export interface StoredShare {
  id: string;
  /** Of what: an exhibition or a coupon, by its name. */
  source: string;
  label: string;
  funder: 'VENDOR' | 'MALL' | 'BUDGET';
  amountWon: Won;
}

/** What a line's pieces are now, after the exchanges that have ended. */
export interface ExchangedPiece {
  piece: number;
  variantId: string;
  /** The selling price that the last exchange was compared with. */
  priceWon: Won;
  /** What exchanges for something cheaper have brought back of this piece. */
  backWon: Won;
}

/** A line as it was sold. `amountWon + Σ shares = unitPriceWon × quantity`. */
export interface SoldLine {
  lineId: string;
  quantity: number;
  unitPriceWon: Won;
  amountWon: Won;
  exempt: boolean;
  shares: readonly StoredShare[];
  /** Pieces, counted from 0, that a claim holds already. */
  held: readonly number[];
  /** Of these, pieces that an exchange holds: the shopper keeps something for each of them. */
  exchanging: readonly number[];
  /** Pieces that were exchanged: what they are now, and what that brought back. */
  exchanged: readonly ExchangedPiece[];
}

/** What the sums of a line's pieces depend on. */
export interface PricedPieces extends Pick<SoldLine, 'quantity' | 'unitPriceWon'> {
  shares: readonly Pick<StoredShare, 'funder' | 'amountWon'>[];
}

/** What one piece cost, and who paid what of its discount (in the order of the line's shares). */
export interface Piece {
  amountWon: Won;
  shares: Won[];
}

/**
 * Every piece of a line with its own sum, fixed by what is stored: a refund is a look-up, never a ratio of what is left. The remainders of several
 * discounts are laid on different pieces in turn, so that no piece has more discount than it cost.
 */
export function piecesOf(line: PricedPieces): Piece[] {
  const even = Array.from({ length: line.quantity }, () => 1);
  let begin = 0;
  const byShare = line.shares.map((share) => {
    const parts = allocate(share.amountWon, even);
    const shift = begin;
    begin = (begin + (share.amountWon % line.quantity)) % line.quantity;
    return parts.map((_, piece) => parts[(piece - shift + line.quantity) % line.quantity] ?? ZERO_WON);
  });
  return even.map((_, piece) => {
    const shares = byShare.map((parts) => parts[piece] ?? ZERO_WON);
    return { shares, amountWon: won(line.unitPriceWon - sumWon(shares)) };
  });
}

/** One vendor's part of an order, with all that a refund depends on, as it was on the day of the order. */
export interface SoldPart {
  lines: readonly SoldLine[];
  /** What the shopper paid for the parcel: its fee (zero where it was free), and the surcharge of Jeju and the islands. */
  feePaidWon: Won;
  surchargePaidWon: Won;
  /** What a parcel costs when it is not free, and from which sum on it is. */
  terms: { feeWon: Won; freeAboveWon: Won | null; returnFeeWon: Won };
  /** Fees that earlier claims took off a refund because the parcel was no longer free. */
  chargedWon: Won;
  /** Some of it goes back by the shopper's own wish: it was delivered, and not in vain. */
  returnedByWish: boolean;
  /** What other claims that stand bring back of `feePaidWon` and `surchargePaidWon`: a parcel is paid back once. */
  givenBackWon: Won;
}

export interface WantedLine {
  lineId: string;
  quantity: number;
  /** Of an exchange: what is wanted instead; left out, the same again. */
  variantId?: string | null | undefined;
  /** Exactly these pieces, where they are known: of a claim that is looked at again. */
  pieces?: readonly number[] | undefined;
}

/** One line of a claim: which pieces, what was paid for them, and each funder's share of them. */
export interface ClaimedLine {
  lineId: string;
  pieces: number[];
  /** What these pieces cost before discounts. */
  sellingWon: Won;
  amountWon: Won;
  shares: StoredShare[];
}

/** `refundWon = goodsWon + shippingBackWon − shippingChargedWon − returnFeeWon − goodwillWon`, never below zero. */
export interface ClaimSums {
  lines: ClaimedLine[];
  /** What was paid for the goods. */
  goodsWon: Won;
  /** Shipping that was paid and comes back. */
  shippingBackWon: Won;
  /** The parcel is no longer free: its fee. */
  shippingChargedWon: Won;
  /** Sending back, where the shopper bears it. */
  returnFeeWon: Won;
  /** Given before as goodwill: nobody gets back more than he paid. */
  goodwillWon: Won;
  refundWon: Won;
  /** The exempt part of the refund, as Toss wants it told. */
  taxFreeWon: Won;
}

/**
 * What comes back to the shopper, to the won, and why. Pure: the page shows it before he agrees, and the refund is that number.
 * Throws CLAIM_EMPTY, CLAIM_QUANTITY where more is wanted than nobody holds.
 */
export function claimSums(kind: Exclude<ClaimKind, 'EXCHANGE'>, bearer: Bearer, part: SoldPart, wanted: readonly WantedLine[]): ClaimSums {
  const lines = takePieces(part.lines, wanted);
  const goodsWon = sumWon(lines.map((line) => line.amountWon));
  const left = part.lines.map((line) => leftOf(line, lines.find((one) => one.lineId === line.lineId)?.pieces ?? []));
  const nothingLeft = left.every((one) => one.pieces === 0);
  // A parcel of which nothing was sent, or that was sent in vain by the vendor's fault, is not paid for: whichever of its claims comes last.
  const unpaid = nothingLeft && !part.returnedByWish && (kind === 'CANCELLATION' || bearer === 'VENDOR');
  const shippingBackWon = unpaid ? won(part.feePaidWon + part.surchargePaidWon - part.givenBackWon + part.chargedWon) : ZERO_WON;
  const due = unpaid ? ZERO_WON : shippingDue(bearer, part, sumWon(left.map((one) => one.amountWon)));
  const shippingChargedWon = least(due, goodsWon);
  const returnFeeWon = kind === 'RETURN' && bearer === 'SHOPPER' ? least(part.terms.returnFeeWon, won(goodsWon - shippingChargedWon)) : ZERO_WON;
  const refundWon = won(goodsWon + shippingBackWon - shippingChargedWon - returnFeeWon);
  const exempt = new Set(part.lines.filter((line) => line.exempt).map((line) => line.lineId));
  const exemptWon = sumWon(lines.filter((line) => exempt.has(line.lineId)).map((line) => line.amountWon));
  return { lines, goodsWon, shippingBackWon, shippingChargedWon, returnFeeWon, goodwillWon: ZERO_WON, refundWon, taxFreeWon: least(exemptWon, refundWon) };
}

/** The same, where `leftWon` of what was paid can still go back, and `givenWon` went back as goodwill. What is missing for another cause stays: it is refused when the refund is written. */
export function lessGoodwill(sums: ClaimSums, leftWon: number, givenWon: number): ClaimSums {
  const goodwillWon = won(Math.min(Math.max(0, sums.refundWon - Math.max(0, leftWon)), givenWon));
  const refundWon = won(sums.refundWon - goodwillWon);
  return { ...sums, goodwillWon, refundWon, taxFreeWon: least(sums.taxFreeWon, refundWon) };
}

/** The fee of a parcel that was free and is not any more. Once for a parcel, however many claims break it, and never by the vendor's fault. */
function shippingDue(bearer: Bearer, part: SoldPart, leftWon: Won): Won {
  const { feeWon, freeAboveWon } = part.terms;
  const wasFree = part.feePaidWon === 0 && feeWon > 0;
  if (!wasFree || freeAboveWon === null || bearer === 'VENDOR' || leftWon >= freeAboveWon) return ZERO_WON;
  return won(Math.max(0, feeWon - part.chargedWon));
}

function takePieces(sold: readonly SoldLine[], wanted: readonly WantedLine[]): ClaimedLine[] {
  const quantities = new Map<string, number>();
  for (const { lineId, quantity } of wanted) {
    if (!Number.isInteger(quantity) || quantity < 1 || !sold.some((line) => line.lineId === lineId)) throw new DomainError('CLAIM_QUANTITY', { field: 'lines' });
    quantities.set(lineId, (quantities.get(lineId) ?? 0) + quantity);
  }
  if (quantities.size === 0) throw new DomainError('CLAIM_EMPTY', { field: 'lines' });
  return sold.flatMap((line) => {
    const quantity = quantities.get(line.lineId);
    if (quantity === undefined) return [];
    const known = wanted.find((one) => one.lineId === line.lineId)?.pieces;
    const pieces = freePieces(line).filter((piece) => known === undefined || known.includes(piece)).slice(0, quantity);
    if (pieces.length < quantity) throw new DomainError('CLAIM_QUANTITY', { field: 'lines' });
    return [{ lineId: line.lineId, pieces, ...sumsOf(line, pieces) }];
  });
}

function freePieces(line: SoldLine): number[] {
  const held = new Set(line.held);
  return Array.from({ length: line.quantity }, (_, piece) => piece).filter((piece) => !held.has(piece));
}

/** What was paid for some pieces of a line, and each funder's share of them. */
export function sumsOf(line: SoldLine, pieces: readonly number[]): Pick<ClaimedLine, 'sellingWon' | 'amountWon' | 'shares'> {
  const all = piecesOf(line);
  const chosen = pieces.flatMap((piece) => all[piece] ?? []);
  const back = line.exchanged.filter((one) => pieces.includes(one.piece)).map((one) => one.backWon);
  return {
    sellingWon: won(line.unitPriceWon * pieces.length),
    amountWon: won(sumWon(chosen.map((piece) => piece.amountWon)) - sumWon(back)),
    shares: line.shares.map((share, index) => ({ ...share, amountWon: sumWon(chosen.map((piece) => piece.shares[index] ?? 0)) })).filter((share) => share.amountWon > 0),
  };
}

function leftOf(line: SoldLine, taken: readonly number[]): { pieces: number; amountWon: Won } {
  const gone = new Set(taken);
  const left = [...freePieces(line), ...line.exchanging].filter((piece) => !gone.has(piece));
  return { pieces: left.length, amountWon: sumsOf(line, left).amountWon };
}

function least(a: Won, b: Won): Won {
  return a < b ? a : b;
}
