import { allocate, won, ZERO_WON, type Won } from '#kernel';
import type { VariantSnapshot } from '#catalog';

/** An exhibition's offer for one variant, as it stands at one moment for one shopper. */
export interface ExhibitionOffer {
  itemId: string;
  exhibitionId: string;
  exhibitionName: string;
  exhibitionSlug: string;
  productId: string;
  variantId: string;
  /** The variant's selling price, for pages that have no snapshot at hand. */
  sellingWon: Won;
  priceWon: Won;
  /** Who bears the difference to the selling price, in basis points; together the whole. */
  vendorShareBp: number;
  mallShareBp: number;
  budgetShareBp: number;
  /** The district budget that bears a part, and what may still be taken from it at this moment. Null where none does. */
  budget: { id: string; leftWon: Won } | null;
  allotment: number;
  /** Pieces of the allotment that nobody has taken. */
  left: number;
  perShopperLimit: number;
  /** Pieces that this shopper holds already; 0 where nobody is known yet. */
  heldByShopper: number;
  opensAt: Date;
  closesAt: Date;
}

/** What one of those who pay for a discount pays. */
export interface FunderShare {
  funder: 'VENDOR' | 'MALL' | 'BUDGET';
  /** Where the funder is a district budget: which one. */
  budgetId: string | null;
  amountWon: Won;
}

/** What a discount comes from; stored with each share of it. */
export type DiscountSource = 'EXHIBITION' | 'COUPON';

/** Why a line costs less than the selling price, and who pays for it. The shares add up to the amount. */
export interface PriceReason {
  source: DiscountSource;
  /** The exhibition's item, or the coupon. */
  sourceId: string;
  /** Where it is an exhibition: which one. */
  exhibitionId: string | null;
  label: string;
  amountWon: Won;
  shares: FunderShare[];
}

/** `amountWon = goodsWon − discountWon`, all for the whole quantity. */
export interface PricedLine {
  snapshot: VariantSnapshot;
  quantity: number;
  /** The selling price of one piece. */
  unitPriceWon: Won;
  goodsWon: Won;
  discountWon: Won;
  amountWon: Won;
  exhibitionItemId: string | null;
  /** Pieces at the exhibition's price: all of the line, or none. */
  exhibitionQuantity: number;
  reasons: PriceReason[];
}

/** What one piece costs now, for pages. */
export interface PiecePrice {
  won: Won;
  sellingWon: Won;
  reasons: PriceReason[];
  offer: ExhibitionOffer | null;
}

type Piece = Pick<VariantSnapshot, 'variantId' | 'unitPriceWon'>;

/** What may still be taken from each budget, by its id. */
export type BudgetsLeft = ReadonlyMap<string, number>;

/** The budgets behind offers, as they stand at the offers' moment. */
export function budgetsOf(offers: readonly ExhibitionOffer[]): Map<string, number> {
  return new Map(offers.flatMap(({ budget }) => (budget ? [[budget.id, budget.leftWon] as const] : [])));
}

/** The price of one piece for a shopper who buys one: the best offer that holds, or the selling price. */
export function priceOf(piece: Piece, offers: readonly ExhibitionOffer[], at: Date): PiecePrice {
  const offer = bestOffer(piece, offers, 1, at);
  if (!offer) return { won: piece.unitPriceWon, sellingWon: piece.unitPriceWon, reasons: [], offer: null };
  return { won: offer.priceWon, sellingWon: piece.unitPriceWon, reasons: [reasonOf(offer, piece.unitPriceWon, 1)], offer };
}

/** Throws a RangeError for a quantity that is not a whole number from 1: nothing after this could be right. */
export function priceLine(snapshot: VariantSnapshot, offers: readonly ExhibitionOffer[], quantity: number, at: Date, budgets: BudgetsLeft = budgetsOf(offers)): PricedLine {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`not a quantity: ${quantity}`);
  const goodsWon = won(snapshot.unitPriceWon * quantity);
  const offer = bestOffer(snapshot, offers, quantity, at, budgets);
  const reasons = offer ? [reasonOf(offer, snapshot.unitPriceWon, quantity)] : [];
  const discountWon = reasons[0]?.amountWon ?? ZERO_WON;
  return {
    snapshot, quantity, unitPriceWon: snapshot.unitPriceWon, goodsWon, discountWon, amountWon: won(goodsWon - discountWon),
    exhibitionItemId: offer?.itemId ?? null, exhibitionQuantity: offer ? quantity : 0, reasons,
  };
}

/**
 * The offer that a line misses only by its quantity: fewer pieces would have its price. Null where the line has the best price there is.
 * For the note that says how many pieces one person may have.
 */
export function missedOffer(line: Pick<PricedLine, 'snapshot' | 'quantity' | 'exhibitionItemId'>, offers: readonly ExhibitionOffer[], at: Date): ExhibitionOffer | null {
  const forOne = bestOffer(line.snapshot, offers, 1, at);
  return forOne && forOne.itemId !== line.exhibitionItemId ? forOne : null;
}

/**
 * The offer that a line would have if its district budget still had enough for it: the discount has ended, or is over for so many pieces. Null where no
 * budget is the reason. For the sentence that tells the shopper.
 */
export function lostForBudget(line: Pick<PricedLine, 'snapshot' | 'quantity' | 'exhibitionItemId'>, offers: readonly ExhibitionOffer[], at: Date): ExhibitionOffer | null {
  const offer = bestOffer(line.snapshot, offers, line.quantity, at, null);
  return offer && offer.budget && offer.itemId !== line.exhibitionItemId ? offer : null;
}

/** Whether an offer's budget still pays for one piece; where none is behind it, always. */
export function sufficesForOne(offer: ExhibitionOffer): boolean {
  return suffices(offer, offer.sellingWon, 1, budgetsOf([offer]));
}

/** One exhibition for a line: the lowest price; a tie goes to the one that costs the vendor least, then to the one that opened first. */
function bestOffer(piece: Piece, offers: readonly ExhibitionOffer[], quantity: number, at: Date, budgets: BudgetsLeft | null = budgetsOf(offers)): ExhibitionOffer | undefined {
  return offers
    .filter((offer) => offer.variantId === piece.variantId && offer.priceWon < piece.unitPriceWon && isOpen(offer, at) && quantity <= offer.left && offer.heldByShopper + quantity <= offer.perShopperLimit)
    .filter((offer) => budgets === null || suffices(offer, piece.unitPriceWon, quantity, budgets))
    .sort((a, b) => a.priceWon - b.priceWon || a.vendorShareBp - b.vendorShareBp || a.opensAt.getTime() - b.opensAt.getTime() || compare(a.itemId, b.itemId))[0];
}

function isOpen({ opensAt, closesAt }: ExhibitionOffer, at: Date): boolean {
  return opensAt.getTime() <= at.getTime() && at.getTime() < closesAt.getTime();
}

/** The discount ends at once where its budget can't pay its whole share of the line: nobody else pays it instead. */
function suffices(offer: ExhibitionOffer, sellingWon: Won, quantity: number, budgets: BudgetsLeft): boolean {
  const share = sharesOf(offer, won((sellingWon - offer.priceWon) * quantity)).find(({ funder }) => funder === 'BUDGET');
  return share === undefined || share.amountWon <= (budgets.get(share.budgetId ?? '') ?? 0);
}

/** A discount's amount by who pays for it, as the promotion fixes it. Shares of nothing are left out. */
export function sharesOf(promotion: Pick<ExhibitionOffer, 'vendorShareBp' | 'mallShareBp' | 'budgetShareBp' | 'budget'>, amountWon: Won): FunderShare[] {
  const [vendorWon = ZERO_WON, mallWon = ZERO_WON, budgetWon = ZERO_WON] = allocate(amountWon, [promotion.vendorShareBp, promotion.mallShareBp, promotion.budgetShareBp]);
  const shares: FunderShare[] = [{ funder: 'VENDOR', budgetId: null, amountWon: vendorWon }, { funder: 'MALL', budgetId: null, amountWon: mallWon }, { funder: 'BUDGET', budgetId: promotion.budget?.id ?? null, amountWon: budgetWon }];
  return shares.filter((share) => share.amountWon > 0);
}

function reasonOf(offer: ExhibitionOffer, sellingWon: Won, quantity: number): PriceReason {
  const amountWon = won((sellingWon - offer.priceWon) * quantity);
  return { source: 'EXHIBITION', sourceId: offer.itemId, exhibitionId: offer.exhibitionId, label: offer.exhibitionName, amountWon, shares: sharesOf(offer, amountWon) };
}

/** By code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
