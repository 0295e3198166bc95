import { clock, DAY, won } from '#kernel';
import { OrderEndingService, PaymentResolverService, PaymentService, PlaceOrderService, PriceChanged, RefundService, type PaymentMethod, type PlaceOrderInput } from '#order';
import { CouponService } from '#promotion';
import { orderId } from '../../support/shopper.js';
import { preparePlacing } from '../order/shop.js';
import { ACCOUNT, type Life, type World } from './world.js';

const METHODS: readonly PaymentMethod[] = ['CARD', 'CARD', 'CARD', 'TRANSFER', 'VIRTUAL_ACCOUNT', 'VIRTUAL_ACCOUNT'];
const DAYS = 24;

/** What a member does with coupons: he takes some, and picks of those that he has one of each owner; mostly of those that he buys from. */
async function picks(world: World, chance: Life['chance'], accountId: string, variantIds: readonly string[]): Promise<string[]> {
  for (const couponId of chance.some(world.stage.couponIds, 3)) await world.act('take a coupon', () => world.get(CouponService).take({ name: `member:${accountId}` }, accountId, couponId));
  const vendors = new Set<string | null | undefined>([null, ...variantIds.map((id) => world.stage.vendorOf.get(id))]);
  const held = (await world.get(CouponService).held(accountId, clock.now())).filter((coupon) => vendors.has(coupon.vendorId) || chance.happens(0.1));
  if (held.length === 0) return [];
  return [...new Map(chance.some(held).map((coupon) => [coupon.vendorId, coupon.issueId])).values()];
}

/** Somebody orders, and pays, or changes his mind, or pays too late. Null where he could not order. */
export async function buys(world: World, chance: Life['chance']): Promise<Life | null> {
  const shopper = chance.happens(0.4) ? { accountId: chance.one(world.stage.memberIds), guestTokenHash: null } : world.shop.guest();
  const method = chance.one(METHODS);
  const lines = chance.some(world.stage.variantIds, 4).map((variantId) => ({ variantId, quantity: 1 + chance.below(3) }));
  const receipt = method !== 'CARD' && chance.happens(0.4) ? { cashReceipt: { type: 'INCOME_DEDUCTION' as const, number: '010-1234-5678' } } : {};
  const input: PlaceOrderInput = { ...preparePlacing(), id: orderId(), lines, paymentMethod: method, ...receipt };
  const couponIssueIds = shopper.accountId === null ? [] : await picks(world, chance, shopper.accountId, lines.map((line) => line.variantId));
  const reduced = couponIssueIds.length === 0 ? null : await world.act('place with coupons', () => placed(world, shopper, { ...input, couponIssueIds }));
  // A coupon that can't be used stops nobody: he orders without.
  const totalWon = reduced ?? (await world.act('place', () => placed(world, shopper, input)));
  if (totalWon === null) return null;
  const life: Life = { id: input.id, shopper, chance, until: new Date(clock.now().getTime() + chance.below(DAYS) * DAY), over: false };
  await pays(world, life, method, totalWon);
  return life;
}

/** Places at the price of now; answers the total. */
async function placed(world: World, shopper: Life['shopper'], input: PlaceOrderInput): Promise<number> {
  const place = (seenTotalWon: number): Promise<string> => world.get(PlaceOrderService).place(shopper, { ...input, seenTotalWon: won(seenTotalWon) });
  let seen = 1;
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      await place(seen);
      return seen;
    } catch (error) {
      if (!(error instanceof PriceChanged)) throw error;
      seen = error.priced.totalWon;
    }
  }
  throw new Error('the price never stood still');
}

async function pays(world: World, { id, shopper, chance }: Life, method: PaymentMethod, totalWon: number): Promise<void> {
  const cancel = (): Promise<unknown> => world.act('cancel unpaid', () => world.get(OrderEndingService).cancel(shopper, id));
  if (chance.happens(0.05)) return; // looks no further
  if (chance.happens(0.04)) return void (await cancel());
  const paymentKey = await world.shop.agreed(id, { partialCancelable: !chance.happens(0.1) });
  if (chance.happens(0.03)) await cancel();
  const confirm = (): Promise<unknown> => world.act(`confirm ${method}`, () => world.get(PaymentService).confirm(shopper, { orderId: id, paymentKey, amountWon: won(totalWon) }));
  await (chance.happens(0.1) ? Promise.all([confirm(), confirm()]) : confirm()); // two tabs
  if (method !== 'VIRTUAL_ACCOUNT') return;
  if (chance.happens(0.06)) await cancel();
  if (!chance.happens(0.12)) await deposits(world, id, 'deposit');
}

/** At the bank; Toss tells of it or not. */
export async function deposits(world: World, id: string, what: 'deposit' | 'reverse'): Promise<void> {
  const { status } = await world.shop.sandbox.control('POST', `/sandbox/${what}`, { orderId: id });
  world.count(`${what} ${status}`);
}

/** What waits for the shopper's money: he looks at the result page, deposits late, or names the account of a deposit that came too late. */
export async function waits(world: World, { id, shopper, chance }: Life): Promise<void> {
  if (chance.happens(0.5)) await world.act('look at the payment', () => world.get(PaymentResolverService).refreshOwn(shopper, id));
  if (chance.happens(0.3)) await deposits(world, id, 'deposit');
}

/** Money came for an order that had ended: an account is named for it. */
export async function strands(world: World, { id, shopper }: Life): Promise<void> {
  await world.act('name the account', () => world.get(RefundService).toAccount(shopper, id, ACCOUNT));
}
