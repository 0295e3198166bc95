import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { createHash } from 'node:crypto';
import { DomainError, isId, log, newToken } from '#kernel';

/** Whose cart: a guest's by the token in his cookie (hashed before it becomes a key), a member's by his id. */
export type CartOwner = { kind: 'guest'; token: string } | { kind: 'member'; id: string };

export interface CartLine {
  variantId: string;
  quantity: number;
  /** What it cost when it was put in: only to say that it has changed since. Never a price to pay. */
  seenWon: number | null;
}

export const MAX_LINES = 100;
export const MAX_QUANTITY = 999;
const DAYS = 86_400;
const LIFE = { guest: 14 * DAYS, member: 30 * DAYS } as const;

const SCRIPTS = ['add', 'set', 'take', 'load', 'claim', 'merge'] as const;
type Script = (typeof SCRIPTS)[number];

/**
 * Carts in Redis: quantities only. One key for each cart with a hash tag, so that all scripts work in a cluster; every change is one script.
 * Without Redis each method throws CART_UNAVAILABLE within a second; nothing else of the mall needs it.
 */
@Injectable()
export class CartService {
  private readonly shas = new Map<Script, { text: string; sha: string }>();

  constructor(@Inject(Redis) private readonly redis: Redis) {
    for (const name of SCRIPTS) {
      const text = readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8');
      this.shas.set(name, { text, sha: createHash('sha1').update(text).digest('hex') });
    }
  }

  /** The lines of a cart, by variant id; renews its life. One round trip. */
  async load(owner: CartOwner): Promise<CartLine[]> {
    return toLines((await this.run('load', [keyOf(owner)], [LIFE[owner.kind]])) as string[]);
  }

  /** Adds pieces. Throws CART_FULL, QUANTITY_INVALID; then the cart is as before. */
  async add(owner: CartOwner, variantId: string, quantity: number, seenWon: number | null): Promise<void> {
    checkQuantity(quantity, 1);
    await this.bounded('add', owner, variantId, quantity, seenWon);
  }

  /** Sets the pieces of a line; 0 takes it out. Throws CART_FULL, QUANTITY_INVALID. */
  async set(owner: CartOwner, variantId: string, quantity: number, seenWon: number | null): Promise<void> {
    checkQuantity(quantity, 0);
    await this.bounded('set', owner, variantId, quantity, seenWon);
  }

  /** Takes out what was ordered; pieces added meanwhile stay. */
  async take(owner: CartOwner, lines: readonly { variantId: string; quantity: number }[]): Promise<void> {
    await this.run('take', [keyOf(owner)], lines.flatMap((line) => [line.variantId, line.quantity]));
  }

  async clear(owner: CartOwner): Promise<void> {
    await this.guarded(() => this.redis.del(keyOf(owner)));
  }

  /**
   * Puts a guest's cart into a member's, exactly once: two tabs that sign in together, and a death between the two halves, change nothing about that.
   * Only the member who claims it first gets it.
   */
  async merge(guestToken: string, memberId: string): Promise<void> {
    const guest = keyOf({ kind: 'guest', token: guestToken });
    const member = keyOf({ kind: 'member', id: memberId });
    const [mergeId, ...lines] = (await this.run('claim', [`${guest}:claim`, guest], [memberId, newToken(), LIFE.guest])) as string[];
    if (mergeId === undefined) return;
    await this.run('merge', [member, `${member}:merged`], [mergeId, MAX_LINES, MAX_QUANTITY, LIFE.member, ...lines]);
    await this.guarded(() => this.redis.del(`${guest}:claim`));
  }

  private async bounded(script: 'add' | 'set', owner: CartOwner, variantId: string, quantity: number, seenWon: number | null): Promise<void> {
    if (!isId(variantId)) throw new DomainError('NOT_ON_SALE', { field: 'variantId' });
    const answer = await this.run(script, [keyOf(owner)], [variantId, quantity, seenWon ?? '', MAX_LINES, MAX_QUANTITY, LIFE[owner.kind]]);
    if (answer === -1) throw new DomainError('CART_FULL', { max: MAX_LINES });
    if (answer === -2) throw new DomainError('QUANTITY_INVALID', { max: MAX_QUANTITY, field: 'quantity' });
  }

  private async run(name: Script, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> {
    const script = this.shas.get(name);
    if (!script) throw new Error(`no script ${name}`);
    return this.guarded(async () => {
      try {
        return await this.redis.evalsha(script.sha, keys.length, ...keys, ...values);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
        return this.redis.eval(script.text, keys.length, ...keys, ...values); // Redis has been started anew
      }
    });
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      log.warn({ err: error instanceof Error ? error.message : error }, 'cart unavailable');
      throw new DomainError('CART_UNAVAILABLE');
    }
  }
}

function keyOf(owner: CartOwner): string {
  return owner.kind === 'member' ? `cart:{m:${owner.id}}` : `cart:{g:${createHash('sha256').update(owner.token).digest('base64url')}}`;
}

function checkQuantity(quantity: number, least: number): void {
  if (!Number.isInteger(quantity) || quantity < least || quantity > MAX_QUANTITY) throw new DomainError('QUANTITY_INVALID', { max: MAX_QUANTITY, field: 'quantity' });
}

function toLines(fields: readonly string[]): CartLine[] {
  const lines: CartLine[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [quantity = '', seen = ''] = (fields[index + 1] ?? '').split('|');
    lines.push({ variantId: fields[index] ?? '', quantity: Number(quantity), seenWon: seen === '' ? null : Number(seen) });
  }
  return lines.sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
