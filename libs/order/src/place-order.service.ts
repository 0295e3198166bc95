import { UniqueConstraintViolationException, type RequiredEntityData } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { config, DomainError, kstDate, newId, noteOrder, clock } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { CatalogQueries, deliveryZone, OutOfStock, StockService } from '#catalog';
import { AllotmentGone, AllotmentService, BudgetGone, BudgetService, CouponGone, CouponService, obstacleText, priceCart, PromotionQueries, type CouponObstacle, type HeldCoupon, type PricedCart, type PricedLine, type PriceReason } from '#promotion';
import { contractsInForce, rateOf, type Contract } from '#vendor';
import { budgetSharesOf } from './budget-share.queries.js';
import { commissionOf, soldWon } from './commission.rules.js';
import { CashReceiptService } from './cash-receipt.service.js';
import { MallOrder, OrderDiscount, OrderLine, VendorOrder } from './order.entity.js';
import { OrderOutOfStock, PriceChanged, type ShortOrderLine } from './order.errors.js';
import { checkedInput, holdUntil, inputHash, newOrderNumber, phoneHash, shopperKey, type PlaceOrderInput } from './order.rules.js';
import { Payment } from './payment.entity.js';

/** Tries to write an order whose stock, allotment or budget was taken between pricing and writing. */
const MAX_ATTEMPTS = 3;

/** What says that somebody else was faster between pricing and writing. */
const TAKEN_MEANWHILE = [UniqueConstraintViolationException, OutOfStock, AllotmentGone, BudgetGone, CouponGone];

/** Who orders: a member, or a guest known by the token of his browser. */
export interface Shopper {
  accountId: string | null;
  /** sha256 of the guest's token; null for members. */
  guestTokenHash: Buffer | null;
}

/** The order says which member it was, for as long as it may: what can't be changed afterwards, as the ledger, does not. */
export function shopperActor(shopper: Shopper): Actor {
  return { name: shopper.accountId === null ? 'guest' : 'member' };
}

/**
 * Placing an order: priced as of one moment, compared with the total that was seen, written in one transaction together with
 * its reservations. The client's id makes it happen once.
 */
@Injectable()
export class PlaceOrderService {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogQueries,
    private readonly stock: StockService,
    private readonly promotion: PromotionQueries,
    private readonly allotment: AllotmentService,
    private readonly budgets: BudgetService,
    private readonly coupons: CouponService,
    private readonly receipts: CashReceiptService,
  ) {}

  /**
   * Places the order and answers its id. The same id with the same input by the same shopper answers the order that exists.
   * Throws OrderOutOfStock, PriceChanged, and DomainErrors for input (with `field`); then nothing is written or held.
   */
  async place(shopper: Shopper, given: PlaceOrderInput): Promise<string> {
    const input = checkedInput(given);
    noteOrder(input.id);
    const owner = shopper.accountId ?? shopper.guestTokenHash?.toString('hex') ?? '';
    const hash = inputHash(input, owner);
    const existing = await this.database.readOne<{ input_hash: Buffer }>('select input_hash from mall_order where id = ?', [input.id]);
    if (existing) return sameOrder(input.id, existing.input_hash, hash);
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      try {
        const priced = await this.price(shopper, input);
        this.checkConsents(input, priced);
        await this.database.transaction(shopperActor(shopper), (tx) => this.write(tx, shopper, input, hash, priced));
        return input.id;
      } catch (error) {
        // Sent twice at once: the other one was faster, and what this one missed (the last piece, a coupon) is his own.
        const placed = await this.database.readOne<{ input_hash: Buffer }>('select input_hash from mall_order where id = ?', [input.id]);
        if (placed) return sameOrder(input.id, placed.input_hash, hash);
        if (!TAKEN_MEANWHILE.some((kind) => error instanceof kind)) throw error;
        // Somebody was faster by a moment: pricing again says in the shopper's terms what is left, or what it costs now.
      }
    }
    throw new DomainError('CONFLICT');
  }

  /** The cart priced for placing, as of now. Throws OrderOutOfStock where a line can't be served, COUPON_GONE and what `obstacleText` names where a coupon can't be used, PriceChanged where the sum differs. */
  private async price(shopper: Shopper, input: PlaceOrderInput): Promise<PricedCart> {
    const at = clock.now();
    const ids = input.lines.map((line) => line.variantId);
    const buyer = shopperKey(config().secret, shopper.accountId, input.orderer.phone);
    const [snapshots, offers, coupons] = await Promise.all([this.catalog.snapshots(ids), this.promotion.offers(ids, buyer, at), this.chosenCoupons(shopper, input, at)]);
    const priced = priceCart({ snapshots, offers, coupons, lines: input.lines, zone: deliveryZone(input.receiver.zip), at });
    if (priced.unavailable.length > 0) throw new OrderOutOfStock(priced.unavailable.map(shortLine));
    const refused = priced.coupons.refused[0];
    if (refused) throw couponRefused(refused.obstacle);
    if (priced.totalWon !== input.seenTotalWon) throw new PriceChanged(input.seenTotalWon, priced, offers, at);
    return priced;
  }

  private async chosenCoupons(shopper: Shopper, { couponIssueIds = [] }: PlaceOrderInput, at: Date): Promise<HeldCoupon[]> {
    if (couponIssueIds.length === 0) return [];
    const held = shopper.accountId === null ? [] : await this.coupons.held(shopper.accountId, at, couponIssueIds);
    if (held.length < couponIssueIds.length) throw new DomainError('COUPON_GONE', { field: 'coupons' });
    return held;
  }

  private checkConsents(input: PlaceOrderInput, priced: PricedCart): void {
    // Made to order: without the shopper's separate consent before payment a return could not be refused (law of electronic commerce, decree 21).
    const madeToOrder = priced.vendors.some((vendor) => vendor.lines.some((line) => line.snapshot.madeToOrder));
    if (madeToOrder && !input.consents.includes('MADE_TO_ORDER')) throw new DomainError('MADE_TO_ORDER_CONSENT', { field: 'consents' });
  }

  /** Nobody holds the stock of others by orders that are never paid: one buyer, so many unpaid ones. Waits for an order that the same buyer places at this moment. */
  private async checkOpenOrders(tx: Transaction, shopper: Shopper, input: PlaceOrderInput): Promise<void> {
    const { openOrdersPerBuyer: max, secret } = config();
    if (max === 0) return;
    const open = await tx.one<{ n: number }>('select open_orders(?, ?, ?) as n', [shopperKey(secret, shopper.accountId, input.orderer.phone), shopper.accountId, phoneHash(secret, input.orderer.phone)]);
    if ((open?.n ?? 0) >= max) throw new DomainError('OPEN_ORDERS', { max });
  }

  private async write(tx: Transaction, shopper: Shopper, input: PlaceOrderInput, hash: Buffer, priced: PricedCart): Promise<void> {
    await this.checkOpenOrders(tx, shopper, input);
    const expiresAt = holdUntil(tx.now);
    await tx.em.insert(MallOrder, orderRow(shopper, input, hash, priced, tx.now, expiresAt));
    await this.writeParts(tx, input, priced);
    await tx.sql(
      `with opened_by as (insert into order_access (order_id, token_hash, granted_at) select ?::uuid, ?::bytea, ?::timestamptz where ?)
       insert into consent (id, account_id, order_id, kind, version, granted, at)
       select c.id, ?::uuid, ?, c.kind, '2026-11', true, ? from unnest(?::uuid[], ?::text[]) as c(id, kind)`,
      [input.id, shopper.guestTokenHash, tx.now, shopper.guestTokenHash !== null, shopper.accountId, input.id, tx.now, input.consents.map(() => newId(tx.now.getTime())), input.consents],
    );
    await this.receipts.want(tx, input.id, { amountWon: priced.totalWon, taxFreeWon: priced.exemptWon }, input.cashReceipt ?? null);
    await tx.stateChange({ subject: 'order', id: input.id, from: null, to: 'PENDING_PAYMENT' });
    await tx.job('mail', { template: 'order-placed', id: input.id }, `order-placed:${input.id}`);
    if (shopper.accountId !== null) await this.coupons.use(tx, shopper.accountId, input.id, priced.coupons.used.map(({ coupon }) => coupon.issueId));
    // Last, since these rows are the ones that others wait for: allotments first, then budgets, then stock, each in the order of ids.
    const buyer = shopperKey(config().secret, shopper.accountId, input.orderer.phone);
    await this.allotment.take(tx, buyer, exhibitionItems(priced));
    if (drawsOnBudget(priced)) await this.budgets.reserve(tx, input.id, await budgetSharesOf(tx, input.id));
    await this.stock.reserve(tx, input.id, input.lines);
  }

  private async writeParts(tx: Transaction, input: PlaceOrderInput, priced: PricedCart): Promise<void> {
    const vendorOrders: RequiredEntityData<VendorOrder>[] = [];
    const lines: RequiredEntityData<OrderLine>[] = [];
    const discounts: Omit<RequiredEntityData<OrderDiscount>, 'id'>[] = [];
    const day = kstDate(tx.now);
    const contracts = await contractsInForce(tx, priced.vendors.map((part) => part.vendor.id), day);
    for (const part of priced.vendors) {
      const vendorOrderId = newId(tx.now.getTime());
      vendorOrders.push({
        id: vendorOrderId, orderId: input.id, vendorId: part.vendor.id, state: 'WAITING', goodsWon: part.goodsWon, discountWon: part.discountWon,
        shippingFeeWon: part.shippingFeeWon, surchargeWon: part.surchargeWon,
        baseFeeWon: part.vendor.shipping.feeWon, freeAboveWon: part.vendor.shipping.freeAboveWon, returnFeeWon: part.vendor.shipping.returnFeeWon, paidAt: null, acknowledgedAt: null, shippedAt: null, deliveredAt: null, rowVersion: 1,
      });
      for (const line of part.lines) {
        const lineId = newId(tx.now.getTime());
        lines.push({ id: lineId, orderId: input.id, vendorOrderId, vendorId: part.vendor.id, position: lines.length, ...lineRow(line), ...commissionRow(contracts.get(part.vendor.id), line, day) });
        for (const { reason, share } of sharesOf(line)) {
          discounts.push({
            orderId: input.id, orderLineId: lineId, vendorId: part.vendor.id,
            source: reason.source, sourceId: reason.sourceId, label: reason.label, funder: share.funder, budgetId: share.budgetId, amountWon: share.amountWon,
          });
        }
      }
    }
    await tx.em.insertMany(VendorOrder, vendorOrders);
    await tx.em.insertMany(OrderLine, lines);
    // Read back by their ids: in the order in which they were taken off.
    const ids = discounts.map(() => newId(tx.now.getTime())).sort();
    if (discounts.length > 0) await tx.em.insertMany(OrderDiscount, discounts.map((discount, index) => ({ ...discount, id: ids[index] ?? '' })));
    await tx.em.insert(Payment, {
      id: newId(tx.now.getTime()), orderId: input.id, state: 'requires_payment_method', method: input.paymentMethod,
      amountWon: priced.totalWon, taxFreeWon: priced.exemptWon, receivedWon: 0, refundedWon: 0, rowVersion: 1,
    });
  }
}

function sameOrder(id: string, stored: Buffer, hash: Buffer): string {
  if (!Buffer.from(stored).equals(hash)) throw new DomainError('ORDER_ID_REUSED', { field: 'id' });
  return id;
}

function orderRow(shopper: Shopper, input: PlaceOrderInput, hash: Buffer, priced: PricedCart, placedAt: Date, expiresAt: Date): RequiredEntityData<MallOrder> {
  return {
    id: input.id, number: newOrderNumber(kstDate(placedAt)), accountId: shopper.accountId, phoneHash: phoneHash(config().secret, input.orderer.phone), state: 'PENDING_PAYMENT', inputHash: hash,
    ordererName: input.orderer.name, ordererPhone: input.orderer.phone, ordererEmail: input.orderer.email,
    receiverName: input.receiver.name, receiverPhone: input.receiver.phone, zip: input.receiver.zip,
    roadAddress: input.receiver.roadAddress, detailAddress: input.receiver.detailAddress, deliveryNote: input.receiver.deliveryNote,
    paymentMethod: input.paymentMethod, goodsWon: priced.goodsWon, discountWon: priced.discountWon, shippingWon: priced.shippingWon + priced.surchargeWon,
    totalWon: priced.totalWon, taxableWon: priced.taxableWon, exemptWon: priced.exemptWon, placedAt, expiresAt, rowVersion: 1,
  };
}

type CommissionColumns = 'commissionBp' | 'commissionWon' | 'commissionVatWon' | 'commissionContractId' | 'commissionRuleId';

function lineRow(line: PricedLine): Omit<RequiredEntityData<OrderLine>, 'id' | 'orderId' | 'vendorOrderId' | 'vendorId' | 'position' | CommissionColumns> {
  const { snapshot } = line;
  return {
    productId: snapshot.productId, productVersionId: snapshot.productVersionId, variantId: snapshot.variantId, name: snapshot.name, optionLabel: snapshot.optionLabel,
    thumbnail: snapshot.thumbnail, quantity: line.quantity, unitPriceWon: line.unitPriceWon, amountWon: line.amountWon, discountWon: line.discountWon, taxKind: snapshot.taxKind,
    exhibitionItemId: line.exhibitionItemId, shippedQuantity: 0, cancelledQuantity: 0,
  };
}

/** What the mall keeps of a line, by the contract that is in force on the Korean day of the order. */
function commissionRow(contract: Contract | undefined, line: PricedLine, day: string): Pick<RequiredEntityData<OrderLine>, CommissionColumns> {
  if (!contract) throw new Error(`vendor ${line.snapshot.vendorId} has no contract on ${day}`);
  const { rateBp, contractId, ruleId } = rateOf(contract, line.snapshot.categoryPath, day);
  const { commissionWon, vatWon } = commissionOf(soldWon(line.amountWon, sharesOf(line).map(({ share }) => share)), rateBp);
  return { commissionBp: rateBp, commissionWon, commissionVatWon: vatWon, commissionContractId: contractId, commissionRuleId: ruleId };
}

function couponRefused(obstacle: CouponObstacle): DomainError {
  const { code, fields } = obstacleText(obstacle);
  return new DomainError(code, { ...fields, field: 'coupons' });
}

/** Each funder's share of each discount on a line. */
function sharesOf(line: PricedLine): { reason: PriceReason; share: PriceReason['shares'][number] }[] {
  return line.reasons.flatMap((reason) => reason.shares.filter((share) => share.amountWon > 0).map((share) => ({ reason, share })));
}

function exhibitionItems(priced: PricedCart): { itemId: string; quantity: number }[] {
  return priced.vendors.flatMap((vendor) => vendor.lines.flatMap((line) => (line.exhibitionItemId === null ? [] : [{ itemId: line.exhibitionItemId, quantity: line.exhibitionQuantity }])));
}

function drawsOnBudget(priced: PricedCart): boolean {
  return priced.vendors.some((vendor) => vendor.lines.some((line) => sharesOf(line).some(({ share }) => share.budgetId !== null)));
}

function shortLine(line: PricedCart['unavailable'][number]): ShortOrderLine {
  return { variantId: line.variantId, name: line.snapshot?.name ?? '', optionLabel: line.snapshot?.optionLabel ?? '', wanted: line.quantity, available: line.reason === 'NOT_ON_SALE' ? 0 : line.available };
}
