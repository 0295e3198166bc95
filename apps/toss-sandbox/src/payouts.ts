import type { Clock } from './clock.js';
import { shownPayout } from './difference.js';
import type { Faults } from './fault.js';
import { Entity, eventOf } from './form.js';
import { isDay } from './business-day.js';
import { bankFailure, newPayout, timesOf, type Payout } from './payout.js';
import type { PayoutStore } from './payout-store.js';
import { Problem } from './problem.js';
import { limitOf, pageOf, type Sellers } from './sellers.js';
import { earned } from './settlement.js';
import type { Store } from './store.js';
import type { Webhooks } from './webhook.js';

const MOST_AT_ONCE = 100;
/** What a seller may get in a week before Toss knows the customer. */
const WEEKLY_WON = 10_000_000;
const WEEK_MS = 7 * 86_400_000;
const [FIRST_DAY, LAST_DAY] = ['0000-01-01', '9999-12-31'];

interface Parts {
  store: Store;
  memory: PayoutStore;
  sellers: Sellers;
  webhooks: Webhooks;
  faults: Faults;
  clock: Clock;
}

/** Money from the shop's balance to sellers: asked for, at the bank on a business day, ended by the clock or by hand. */
export class Payouts {
  constructor(private readonly parts: Parts) {}

  /** All of a request or, where one is wrong, none. A bare object counts as one, as an older copy of Toss's guide has it. */
  create(body: unknown): Entity {
    const { memory, clock } = this.parts;
    const now = clock.now();
    const asked = Array.isArray(body) ? body : [body];
    if (asked.length < 1 || asked.length > MOST_AT_ONCE) throw new Problem('INVALID_REQUEST', `지급은 한 번에 1건부터 ${MOST_AT_ONCE}건까지입니다.`);
    const made = asked.map((one) => newPayout(one, now));
    if (new Set(made.map(({ refPayoutId }) => refPayoutId)).size < made.length || made.some(({ refPayoutId }) => memory.payoutOf(refPayoutId))) throw new Problem('DUPLICATED_REQUEST', '이미 쓴 refPayoutId입니다.');
    this.checkSellers(made, now);
    if (made.reduce((sum, payout) => sum + payout.amount.value, 0) > this.balance().available) throw new Problem('NOT_ENOUGH_AMOUNT');
    for (const payout of made) this.save(payout);
    return new Entity('payout-list', { items: made });
  }

  /** Before its day only, and never one that is at the bank. */
  cancel(id: string): Entity {
    const payout = this.need(id);
    if (payout.scheduleType !== 'SCHEDULED' || payout.status !== 'REQUESTED') throw new Problem('INVALID_REQUEST', '예약된 지급만, 시작되기 전에만 취소할 수 있습니다.');
    return new Entity('payout', this.save({ ...payout, status: 'CANCELED' }));
  }

  get(id: string): Entity {
    return new Entity('payout', this.need(id));
  }

  list(query: URLSearchParams): Entity {
    const limit = limitOf(query);
    const [from, to] = [query.get('payoutDateGte') ?? FIRST_DAY, query.get('payoutDateLte') ?? LAST_DAY];
    if (!isDay(from) || !isDay(to)) throw new Problem('INVALID_DATE');
    this.wake();
    const differences = this.parts.store.differences();
    return pageOf('payout', this.parts.memory.payouts({ after: query.get('startingAfter'), from, to, limit: limit + 1 }).map((payout) => shownPayout(payout, differences)), limit);
  }

  balanceEntity(): Entity {
    const { available, pending } = this.balance();
    return new Entity('balance', { pendingAmount: { currency: 'KRW', value: pending }, availableAmount: { currency: 'KRW', value: available } });
  }

  /** Lets happen what happens by the clock, whether anybody asks or not. */
  wake(): void {
    for (const payout of this.parts.memory.waking(this.parts.clock.now(), 100)) this.aged(payout);
  }

  /** The bank's end of one payout, or of all that are open, at once; with a code also of one that has arrived, which the bank then returns. @param code why it fails; undefined: it does not, unless its account always does */
  settle(id: string | undefined, code: string | undefined): Payout[] {
    if (code !== undefined && !Problem.known(code)) throw new Problem('INVALID_TEST_CODE');
    const open = id === undefined ? this.parts.memory.openPayouts() : [this.need(id)];
    if (open.some(({ status }) => status !== 'REQUESTED' && status !== 'IN_PROGRESS' && !(status === 'COMPLETED' && code !== undefined))) throw new Problem('INVALID_REQUEST', '이미 끝난 지급입니다.');
    return open.map((payout) => this.end(payout, code));
  }

  private balance(): { available: number; pending: number } {
    const { store, memory, clock } = this.parts;
    const { available, pending } = earned(store, clock.now());
    return { available: available + memory.given - memory.spent(), pending };
  }

  /** Only to sellers that may be paid. Who would get more in a week than an unknown one may has to be known first: KYC_REQUIRED, and nothing is paid. */
  private checkSellers(made: readonly Payout[], now: number): void {
    const { sellers, memory } = this.parts;
    for (const { destination, refPayoutId } of made) {
      const seller = sellers.need(destination);
      const refuse = (): Problem => new Problem('FORBIDDEN_SELLER_PAYOUT', `지급할 수 없는 셀러입니다. refPayoutId: ${refPayoutId}`);
      if (seller.status !== 'PARTIALLY_APPROVED' && seller.status !== 'APPROVED') throw refuse();
      const wanted = made.filter((one) => one.destination === destination).reduce((sum, one) => sum + one.amount.value, 0);
      if (seller.status === 'APPROVED' || memory.askedFor(destination, now - WEEK_MS) + wanted <= WEEKLY_WON) continue;
      sellers.move(seller, 'KYC_REQUIRED');
      throw refuse();
    }
  }

  private need(id: string): Payout {
    const found = this.parts.memory.payout(id);
    if (!found) throw new Problem('PAYOUT_NOT_FOUND');
    return this.aged(found);
  }

  private aged(payout: Payout): Payout {
    const now = this.parts.clock.now();
    const { sentAt, endedAt } = timesOf(payout);
    if (payout.status !== 'REQUESTED' && payout.status !== 'IN_PROGRESS') return payout;
    if (now >= endedAt) return this.end(payout, undefined);
    return payout.status === 'REQUESTED' && now >= sentAt ? this.save({ ...payout, status: 'IN_PROGRESS' }) : payout;
  }

  private end(payout: Payout, code: string | undefined): Payout {
    const { memory, webhooks, faults, clock } = this.parts;
    const why = code ?? faults.meetPayout()?.code ?? bankFailure(memory.seller(payout.destination)?.account);
    const ended: Payout = why === null ? { ...payout, status: 'COMPLETED' } : { ...payout, status: 'FAILED', error: { code: why, message: new Problem(why).message } };
    memory.atOnce(() => {
      this.save(ended);
      webhooks.tellSigned(payout.id, eventOf('payout.changed', new Entity('payout', ended), clock.now()));
    });
    webhooks.nudge();
    return ended;
  }

  private save(payout: Payout): Payout {
    const { sentAt, endedAt } = timesOf(payout);
    const wakeAt = payout.status === 'REQUESTED' ? sentAt : payout.status === 'IN_PROGRESS' ? endedAt : null;
    this.parts.memory.savePayout(payout, Date.parse(payout.requestedAt), wakeAt);
    return payout;
  }
}
