import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { CartService, MAX_LINES, MAX_QUANTITY, type CartOwner } from '#cart';
import { DomainError, newToken } from '#kernel';
import { testRedis } from '../../support/database.js';

describe('a cart in Redis', () => {
  let redis: Redis;
  let carts: CartService;

  beforeAll(async () => {
    redis = new Redis(await testRedis());
    carts = new CartService(redis);
  });

  afterAll(() => redis.disconnect());

  const guest = (): CartOwner & { kind: 'guest' } => ({ kind: 'guest', token: newToken() });
  const quantities = async (owner: CartOwner): Promise<Record<string, number>> => Object.fromEntries((await carts.load(owner)).map((line) => [line.variantId, line.quantity]));
  const refusal = async (work: Promise<unknown>): Promise<string> => work.then(() => 'none', (error: unknown) => (error instanceof DomainError ? error.code : String(error)));

  it('adds fifty at once to fifty, keeps the price that was seen, and no other', async () => {
    const owner = guest();
    const variant = randomUUID();
    await Promise.all(Array.from({ length: 50 }, () => carts.add(owner, variant, 1, 12_000)));
    expect(await carts.load(owner)).toEqual([{ variantId: variant, quantity: 50, seenWon: 12_000 }]);
  });

  it('holds a hundred lines and 999 pieces of one, and is unchanged by what it refuses', async () => {
    const owner = guest();
    for (let index = 0; index < MAX_LINES; index += 1) await carts.add(owner, randomUUID(), 1, null);
    expect(await refusal(carts.add(owner, randomUUID(), 1, null))).toBe('CART_FULL');
    const [first] = await carts.load(owner);
    expect(await refusal(carts.add(owner, first?.variantId ?? '', MAX_QUANTITY, null))).toBe('QUANTITY_INVALID');
    expect(await refusal(carts.add(owner, first?.variantId ?? '', 0, null))).toBe('QUANTITY_INVALID');
    expect(await refusal(carts.set(owner, first?.variantId ?? '', 1.5, null))).toBe('QUANTITY_INVALID');
    expect(await refusal(carts.add(owner, 'not an id', 1, null))).toBe('NOT_ON_SALE');
    expect((await carts.load(owner)).length).toBe(MAX_LINES);
    expect((await carts.load(owner))[0]?.quantity).toBe(1);
  });

  it('merges a guest’s cart once, however many tabs sign in, and only into the first account', async () => {
    const owner = guest();
    const [both, mine] = [randomUUID(), randomUUID()];
    const member: CartOwner = { kind: 'member', id: randomUUID() };
    await carts.add(owner, both, 3, 1_000);
    await carts.add(member, both, 998, 900);
    await carts.add(member, mine, 1, null);
    await Promise.all(Array.from({ length: 10 }, () => carts.merge(owner.token, member.id)));
    expect(await quantities(member)).toEqual({ [both]: MAX_QUANTITY, [mine]: 1 });
    expect(await quantities(owner)).toEqual({});
    const second: CartOwner = { kind: 'member', id: randomUUID() };
    await carts.merge(owner.token, second.id);
    expect(await quantities(second)).toEqual({});
    // What the browser puts in afterwards, as a guest again, is a new cart that merges anew.
    await carts.add(owner, mine, 2, null);
    await carts.merge(owner.token, member.id);
    expect(await quantities(member)).toEqual({ [both]: MAX_QUANTITY, [mine]: 3 });
  });

  it('survives a death between the two halves of a merge', async () => {
    const owner = guest();
    const variant = randomUUID();
    const member: CartOwner = { kind: 'member', id: randomUUID() };
    await carts.add(owner, variant, 4, null);
    // The second half never ran: Redis refused it, as it would a process that died before sending it.
    await redis.set(`cart:{m:${member.id}}`, 'not a cart');
    expect(await refusal(carts.merge(owner.token, member.id))).toBe('CART_UNAVAILABLE');
    await redis.del(`cart:{m:${member.id}}`, `cart:{m:${member.id}}:merged`);
    await carts.merge(owner.token, member.id);
    expect(await quantities(member)).toEqual({ [variant]: 4 });
  });

  it('takes out what was ordered and leaves what was added meanwhile', async () => {
    const owner = guest();
    const [some, all] = [randomUUID(), randomUUID()];
    await carts.add(owner, some, 5, null);
    await carts.add(owner, all, 2, null);
    await carts.take(owner, [{ variantId: some, quantity: 2 }, { variantId: all, quantity: 2 }]);
    expect(await quantities(owner)).toEqual({ [some]: 3 });
  });

  it('does what a plain table would, for any sequence of changes', async () => {
    const variants = Array.from({ length: 4 }, () => randomUUID());
    const change = fc.record({ act: fc.constantFrom('add', 'set'), variant: fc.constantFrom(...variants), quantity: fc.integer({ min: -1, max: 600 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 25 }), async (changes) => {
        const owner = guest();
        const model = new Map<string, number>();
        for (const { act, variant, quantity } of changes) {
          await refusal(act === 'add' ? carts.add(owner, variant, quantity, null) : carts.set(owner, variant, quantity, null));
          const after = act === 'add' ? (model.get(variant) ?? 0) + quantity : quantity;
          if (quantity < (act === 'add' ? 1 : 0) || quantity > MAX_QUANTITY || after > MAX_QUANTITY) continue;
          if (after === 0) model.delete(variant);
          else model.set(variant, after);
        }
        expect(await quantities(owner)).toEqual(Object.fromEntries(model));
      }),
      { numRuns: 60 },
    );
  });

  it('says within a second that it is unavailable when Redis is away, and nothing else', async () => {
    const away = new CartService(new Redis('redis://127.0.0.1:1', { lazyConnect: true, maxRetriesPerRequest: 1, enableOfflineQueue: false, retryStrategy: () => null }));
    expect(await refusal(away.load(guest()))).toBe('CART_UNAVAILABLE');
  });
});
