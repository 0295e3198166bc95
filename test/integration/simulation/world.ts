import { Database } from '#database';
import { clock, DomainError } from '#kernel';
import type { Shopper } from '#order';
import { TossError } from '#toss';
import type { Shop } from '../order/shop.js';
import type { Chance } from './chance.js';
import type { Stage } from './stage.js';

export const STAFF = { name: 'staff:first' };
export const SECOND_STAFF = { name: 'staff:second' };
export const ACCOUNT = { bank: '88', accountNumber: '110-123-456789', holder: '김구로' };

/** One order and who placed it. Its chance is its own, so that one seed makes the same order whatever the others do. */
export interface Life {
  id: string;
  shopper: Shopper;
  chance: Chance;
  /** Acts go on until then; afterwards everybody only finishes what was begun. */
  until: Date;
  over: boolean;
}

/** Everything that happens, and how often it was done or refused. */
export class World {
  readonly done = new Map<string, number>();
  /** No new wishes: what was begun comes to its end. */
  finishing = false;

  constructor(
    readonly shop: Shop,
    readonly stage: Stage,
    readonly chance: Chance,
    /** Between two acts, so that attempts are told apart by their moments. */
    private readonly momentMs: number,
  ) {}

  get<T>(door: new (...given: never[]) => T): T {
    return this.shop.get(door);
  }

  rows<Row extends object>(text: string, parameters: Parameters<Database['read']>[1] = []): Promise<Row[]> {
    return this.shop.get(Database).read<Row>(text, parameters);
  }

  /** Does something that may be refused, as people are; what is neither done nor refused is a fault of the mall's. Null where it was refused. */
  async act<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    clock.advance(this.momentMs);
    try {
      const answer = await work();
      this.count(name);
      return answer;
    } catch (error) {
      if (error instanceof DomainError) this.count(`${name} ✗ ${error.code}`);
      else if (error instanceof TossError) this.count(`${name} ✗ Toss ${error.code ?? error.type}`);
      else throw new Error(`${name}: ${String(error)}`, { cause: error });
      return null;
    }
  }

  count(name: string): void {
    this.done.set(name, (this.done.get(name) ?? 0) + 1);
  }
}
