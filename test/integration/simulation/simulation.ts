import { clock, DAY, HOUR, SECOND } from '#kernel';
import { BooksService } from '#ledger';
import { ReconciliationModule } from '#reconciliation';
import { Shop } from '../order/shop.js';
import { looksIntoDifferences } from './accountant.js';
import { actsOn } from './acts.js';
import { buys } from './buying.js';
import { Chance } from './chance.js';
import { morning, turn, webhooks } from './clockwork.js';
import { historyOf } from './history.js';
import { openAccounts, paysVendors } from './paying.js';
import { restingOf } from './standing.js';
import { prepareStage } from './stage.js';
import { World, type Life } from './world.js';

/** Orders are placed in so many days; a month passes after them. */
const SELLING_DAYS = 18;
/** So many orders meet one fault, or fewer. */
const ORDERS_PER_FAULT = 15;
/** A day has only so many seconds, however many orders there are. */
const MOMENTS_MS = 1_500_000;
/** Who acts at once. */
const AT_ONCE = 8;
const BEGIN = new Date('2026-11-02T00:00:00+09:00');
const FAULTS = [
  ...['drop-before', 'drop-after', '500-before', '500-after', '409', 'cut-body', 'malformed', 'empty'].flatMap((kind) => [{ kind, path: '/confirm' }, { kind, path: '/cancel' }]),
  ...['webhook-drop', 'webhook-duplicate', 'webhook-reorder', 'webhook-forge'].map((kind) => ({ kind })),
  { kind: 'error', path: '/confirm', code: 'REJECT_CARD_COMPANY' }, { kind: 'error', path: '/cancel', code: 'NOT_CANCELABLE_PAYMENT' }, { kind: 'drop-after', path: '/v1/cash-receipts' },
  // Only one of three cancels is a deposit's, and the others use it up.
  ...Array.from({ length: 4 }, () => ({ kind: 'refund-failure' })),
];

/** A mall through weeks of orders by chance: everybody does anything, Toss fails in any way, and then everything is brought to its end. */
export class Simulation {
  private readonly lives: Life[] = [];
  private number = 0;

  private constructor(
    readonly world: World,
    private readonly orders: number,
    private readonly say: (text: string) => void,
  ) {}

  static async prepare({ orders, seed, say }: { orders: number; seed: number; say: (text: string) => void }): Promise<Simulation> {
    clock.set(BEGIN);
    const shop = await Shop.open({ modules: [ReconciliationModule], refundDelayMs: HOUR });
    const chance = new Chance(seed);
    const world = new World(shop, await prepareStage(shop, { chance: chance.of(-1), begin: BEGIN, orders }), chance, Math.min(SECOND, Math.ceil(MOMENTS_MS / orders)));
    await openAccounts(world);
    return new Simulation(world, orders, say);
  }

  async run(): Promise<void> {
    for (let day = 0; day < SELLING_DAYS + 10; day += 1) {
      await this.day(day, day < SELLING_DAYS ? Math.ceil((this.orders - this.number) / (SELLING_DAYS - day)) : 0);
      if (day % 7 === 6) await this.booksHold(true);
    }
    this.world.finishing = true;
    await this.world.shop.sandbox.control('DELETE', '/sandbox/faults');
    for (let day = SELLING_DAYS + 10; day < SELLING_DAYS + 55; day += 1) await this.day(day, 0);
    await this.booksHold(false);
  }

  /** What the books examined, check by check. */
  async books(): Promise<{ ok: boolean; checks: { name: string; ok: boolean; examined: number }[] }> {
    const checks = await this.world.get(BooksService).prove({ offline: false });
    return { ok: checks.every((check) => check.ok), checks: checks.map(({ name, ok, examined }) => ({ name, ok, examined })) };
  }

  /** Checks of the books that do not hold. */
  async breaches(offline: boolean): Promise<object[]> {
    return (await this.world.get(BooksService).prove({ offline })).filter((check) => !check.ok).map((check) => ({ [check.name]: check.breaches.slice(0, 3) }));
  }

  private async booksHold(offline: boolean): Promise<void> {
    const broken = await this.breaches(offline);
    if (broken.length > 0) throw new Error(`the books do not hold on ${clock.now().toISOString()}: ${JSON.stringify(broken)}\n${await historyOf(this.world, JSON.stringify(broken))}`);
  }

  private async day(day: number, orders: number): Promise<void> {
    const begin = BEGIN.getTime() + day * DAY;
    const { world } = this;
    this.to(begin + 5 * HOUR);
    // As autovacuum does in a mall; the tests' PostgreSQL sleeps too long for it, and its plans would stay those of empty tables.
    if (this.number > 200 && day % 3 === 0) await world.shop.shelf.sql('analyze');
    await morning(world);
    await looksIntoDifferences(world);
    for (const hour of world.finishing ? [12] : [10, 15, 21]) {
      this.to(begin + hour * HOUR);
      const placing = Math.ceil(orders / 3);
      if (!world.finishing) for (let fault = 0; fault < Math.max(2, placing / ORDERS_PER_FAULT); fault += 1) await world.shop.fault(world.chance.one(FAULTS));
      const numbers = Array.from({ length: Math.min(placing, this.orders - this.number) }, () => (this.number += 1));
      const works = [
        ...numbers.map((number) => async () => {
          const life = await buys(world, world.chance.of(number));
          if (life) this.lives.push(life);
        }),
        ...this.lives.filter((life) => !life.over && (world.finishing || life.chance.happens(0.5))).map((life) => () => actsOn(world, life)),
      ];
      await Promise.all([inTurn(works, AT_ONCE), turn(world)]);
      if (hour === 15 || world.finishing) await paysVendors(world, world.chance);
      await webhooks(world, world.chance);
      this.to(clock.now().getTime() + 10 * SECOND);
      await turn(world);
    }
    await this.settleOver();
    this.say(`${clock.now().toISOString().slice(0, 10)}: ${this.number} orders, ${this.lives.filter((life) => !life.over).length} open`);
  }

  /** Orders that nobody will act on any more: everybody has done what he wished, and nothing of them is open. */
  private async settleOver(): Promise<void> {
    const done = this.lives.filter((life) => !life.over && clock.now() > life.until);
    const atRest = await restingOf(this.world, done.map((life) => life.id));
    for (const life of done) life.over = atRest.has(life.id);
  }

  /** The clock goes forward only. */
  private to(moment: number): void {
    clock.set(new Date(Math.max(moment, clock.now().getTime())));
  }
}

async function inTurn(works: readonly (() => Promise<unknown>)[], atOnce: number): Promise<void> {
  const left = [...works];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let work = left.shift(); work; work = left.shift()) await work();
  }));
}
