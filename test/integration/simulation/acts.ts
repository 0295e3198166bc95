import { clock, kstDate, newId, won } from '#kernel';
import { BankTransferService, ClaimDeskService, ClaimDisputeService, ClaimService, ConfirmationService, FulfilmentService, GoodwillService, HoldService, PaymentResolverService, RefundService, type ClaimKind } from '#order';
import { AdjustmentService } from '#settlement';
import { orderId } from '../../support/shopper.js';
import { deposits, strands, waits } from './buying.js';
import { standingOf, type Standing } from './standing.js';
import { ACCOUNT, SECOND_STAFF, STAFF, type Life, type World } from './world.js';

const CAUSES: Readonly<Record<ClaimKind, readonly string[]>> = { CANCELLATION: ['CHANGE_OF_MIND', 'WRONG_CHOICE', 'LATE'], RETURN: ['CHANGE_OF_MIND', 'WRONG_CHOICE', 'DEFECT', 'NOT_AS_DESCRIBED'], EXCHANGE: ['WRONG_CHOICE', 'DEFECT', 'WRONG_ITEM'] };

/** What everybody does about one order at one moment of a day. */
export async function actsOn(world: World, life: Life): Promise<void> {
  const now = await standingOf(world, life.id);
  const finishing = world.finishing || clock.now() > life.until;
  /** Whether something is done now: wishes end, duties are done at last. */
  const wish = (share: number): boolean => !finishing && life.chance.happens(share);
  const duty = (share: number): boolean => (world.finishing ? true : life.chance.happens(finishing ? Math.max(share, 0.7) : share));
  if (now.state === 'PENDING_PAYMENT') return waits(world, life);
  if (now.stranded) {
    if (duty(0.5)) await strands(world, life);
    for (const refund of now.refunds) await aboutRefund(world, life, refund, duty);
    return;
  }
  if (now.state !== 'PAID' && now.state !== 'CLOSED') return;
  await atTheBank(world, life, now, wish);
  await byVendor(world, life, now, duty);
  await byShopper(world, life, now, wish);
  await aboutClaims(world, life, now, { wish, duty });
  await byStaff(world, life, now, { wish, duty });
}

type Odds = (share: number) => boolean;

/** The bank takes a deposit back; something goes on meanwhile; the shopper deposits again before his account is gone. */
async function atTheBank(world: World, life: Life, now: Standing, wish: Odds): Promise<void> {
  if (now.payment !== 'succeeded' || !now.young || !wish(0.05)) return;
  await deposits(world, life.id, 'reverse');
  await world.act('reversal read', () => world.get(PaymentResolverService).refresh(life.id));
  for (const part of now.parts) await world.act('confirm unpaid', () => world.get(ConfirmationService).byShopper(life.shopper, part.id));
  await deposits(world, life.id, 'deposit');
}

async function byVendor(world: World, { chance }: Life, now: Standing, duty: Odds): Promise<void> {
  const fulfilment = world.get(FulfilmentService);
  for (const part of now.parts) {
    const vendor = { name: 'vendor:owner', vendorId: part.vendor };
    if (part.state === 'NEW' && duty(0.4)) await world.act('acknowledge', () => fulfilment.acknowledge(vendor, part.id));
    if ((part.state === 'ACKNOWLEDGED' || part.state === 'NEW') && duty(0.4)) {
      const unsent = now.lines.filter((line) => line.part === part.id && line.unsent > 0);
      const lines = chance.happens(0.3) && unsent.length > 0 ? chance.some(unsent).map((line) => ({ lineId: line.id, quantity: 1 + chance.below(line.unsent) })) : [];
      const way = chance.happens(0.4) ? { kind: 'SELF' as const, carrier: null, trackingNumber: null, deliveredOn: kstDate(clock.now()) } : { kind: 'CARRIER' as const, carrier: 'CJ', trackingNumber: '123456789012', deliveredOn: null };
      await world.act('ship', () => fulfilment.ship(vendor, { id: newId(), vendorOrderId: part.id, ...way, lines }));
    }
    for (const parcel of now.parcels) if (duty(0.3)) await world.act('delivered', () => fulfilment.delivered(vendor, parcel, kstDate(clock.now())));
  }
}

async function byShopper(world: World, life: Life, now: Standing, wish: Odds): Promise<void> {
  const { chance, shopper } = life;
  if (wish(0.25)) await claims(world, life, now, chance.one(['CANCELLATION', 'RETURN', 'RETURN', 'EXCHANGE']));
  for (const part of now.parts) {
    if (wish(0.06)) await world.act('confirm', () => world.get(ConfirmationService).byShopper(shopper, part.id, chance.happens(0.5) ? [chance.one(now.lines.filter((line) => line.part === part.id)).id] : []));
    if (wish(0.02)) await world.act('object', () => world.get(ConfirmationService).object(shopper, part.id, orderId()));
  }
  for (const claim of now.claims) if (wish(0.04)) await world.act('withdraw', () => world.get(ClaimService).withdraw(shopper, claim.id));
}

async function claims(world: World, { id, shopper, chance }: Life, now: Standing, kind: ClaimKind): Promise<void> {
  const able = now.lines.filter((line) => (kind === 'CANCELLATION' ? line.unsent : line.sent) > 0);
  if (able.length === 0) return;
  const lines = chance.some(able, 3).map((line) => ({ lineId: line.id, quantity: 1 + chance.below(kind === 'CANCELLATION' ? line.unsent : line.sent), ...(kind === 'EXCHANGE' && chance.happens(0.7) ? { variantId: chance.one(line.choices) } : {}) }));
  const question = { orderId: id, kind, cause: chance.one(CAUSES[kind]), lines };
  await world.act(`claim ${kind}`, async () => {
    const { refundWon } = await world.get(ClaimService).preview(shopper, question);
    const request = { ...question, id: orderId(), note: '', agreedRefundWon: refundWon, refundAccount: ACCOUNT };
    const answers = await Promise.all(Array.from({ length: chance.happens(0.1) ? 2 : 1 }, () => world.get(ClaimService).request(shopper, request))); // pressed twice
    if (new Set(answers.map((answer) => [...answer].sort().join())).size > 1) throw new Error('a claim that was sent twice is two');
  });
}

async function aboutClaims(world: World, { shopper, chance }: Life, now: Standing, { wish, duty }: { wish: Odds; duty: Odds }): Promise<void> {
  const desk = world.get(ClaimDeskService);
  for (const claim of now.claims) {
    const who = chance.happens(0.8) ? { name: 'vendor:owner', vendorId: claim.vendor } : STAFF;
    if (claim.state === 'REQUESTED' && duty(0.5)) {
      const approves = chance.happens(0.8);
      const decided = await world.act('decide', () => desk.decide(who, claim.id, approves, '까닭'));
      if (decided === null) await world.act('reject', () => desk.decide(who, claim.id, false, '할 수 없음')); // sent meanwhile, or nothing left to send
    }
    if (claim.state === 'APPROVED' && claim.kind !== 'CANCELLATION' && duty(0.5)) await world.act('collected', () => desk.collected(who, claim.id));
    if (claim.state === 'COLLECTED' && duty(0.5)) {
      const accepted = chance.happens(0.3) ? claim.lines.map((line) => ({ lineId: line.lineId, quantity: chance.below(line.quantity + 1) })) : [];
      await world.act('inspect', () => desk.inspect(who, claim.id, accepted, '살펴봄', chance.happens(0.5)));
    }
    if (claim.state === 'INSPECTED' && claim.kind === 'EXCHANGE' && duty(0.5)) {
      if (chance.happens(0.2)) await world.act('refund instead', () => desk.refundInstead(who, claim.id));
      else await world.act('reship', () => desk.reshipped(who, claim.id, 'CJ 123456789012'));
    }
    if (claim.state === 'REJECTED' && claim.disputed === null && wish(0.1)) await world.act('dispute', () => world.get(ClaimDisputeService).open(shopper, claim.id, '받아들일 수 없습니다'));
    const { disputed } = claim;
    if (disputed !== null && duty(0.4)) {
      const ended = await world.act('end dispute', () => world.get(ClaimDisputeService).end(STAFF, disputed, chance.happens(0.6), '판단'));
      if (ended === null) await world.act('dismiss dispute', () => world.get(ClaimDisputeService).end(STAFF, disputed, false, '판단'));
    }
  }
}

async function byStaff(world: World, life: Life, now: Standing, { wish, duty }: { wish: Odds; duty: Odds }): Promise<void> {
  const { chance, id } = life;
  const line = chance.one(now.lines);
  const reason = '죄송하여 드림';
  if (wish(0.04)) {
    const byVendor = chance.happens(0.4);
    await world.act('goodwill', () => world.get(GoodwillService).propose(STAFF, { id: orderId(), orderId: id, funder: byVendor ? 'VENDOR' : 'MALL', vendorId: byVendor ? line.vendor : null, amountWon: 500 + chance.below(chance.happens(0.2) ? 60_000 : 5_000), reason }));
  }
  for (const goodwill of now.goodwill.filter((one) => one.proposed)) {
    if (duty(0.3)) await world.act('goodwill approved', () => world.get(GoodwillService).approve(SECOND_STAFF, goodwill.id));
    const { vendor } = goodwill;
    if (vendor !== null && duty(0.3)) await world.act('goodwill consented', () => world.get(GoodwillService).consent({ name: 'vendor:owner', vendorId: vendor }, goodwill.id));
    if (wish(0.1)) await world.act('goodwill rejected', () => world.get(GoodwillService).reject(STAFF, goodwill.id, reason));
  }
  if (wish(0.02)) await world.act('hold', () => world.get(HoldService).place(STAFF, { id: newId(), vendorId: line.vendor, vendorOrderId: line.part, orderLineId: chance.happens(0.5) ? line.id : null, reason: '살펴봄' }));
  for (const hold of now.holds) if (duty(0.2)) await world.act('lift', () => world.get(HoldService).lift(STAFF, hold, '끝남'));
  if (wish(0.01)) await world.act('adjust', () => world.get(AdjustmentService).add(STAFF, { id: newId(), vendorId: line.vendor, orderLineId: chance.happens(0.5) ? line.id : null, amountWon: won(chance.below(4_000) - 2_001), reason: '바로잡음' }));
  for (const refund of now.refunds) await aboutRefund(world, life, refund, duty);
}

async function aboutRefund(world: World, { chance }: Life, refund: Standing['refunds'][number], duty: Odds): Promise<void> {
  const transfers = world.get(BankTransferService);
  const { transfer } = refund;
  if (transfer !== null) {
    if (duty(0.5)) await world.act('transfer confirmed', () => transfers.confirm(SECOND_STAFF, transfer));
    else if (chance.happens(0.1)) await world.act('transfer withdrawn', () => transfers.withdraw(STAFF, transfer));
    return;
  }
  if (refund.state === 'FAILED' && duty(0.5)) {
    if (chance.happens(0.5)) await world.act('refund again', () => world.get(RefundService).retry(STAFF, refund.id, ACCOUNT));
    else await world.act('transfer recorded', () => transfers.record(STAFF, refund.id, 'REFUND', '견본-1'));
  }
  if (refund.interest && duty(0.5)) await world.act('interest recorded', () => transfers.record(STAFF, refund.id, 'INTEREST', '견본-2'));
}
