import { Inject, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { createHash } from 'node:crypto';
import { clock, DomainError, log, MINUTE } from '#kernel';

/** What is counted, how often it may happen, and within how many minutes. */
export const LIMITS = {
  'sign-in:email': { times: 10, minutes: 15 },
  'sign-in:address': { times: 60, minutes: 15 },
  'sign-up:address': { times: 20, minutes: 60 },
  'find-order:address': { times: 10, minutes: 10 },
  // An order number is printed on papers; a phone number has eight digits that vary. Many addresses together may not try them all.
  'find-order:number': { times: 20, minutes: 60 },
  // An account that does not fit its holder is a guess at who owns it.
  'refund-account:order': { times: 5, minutes: 60 },
  // How many is a setting: behind one address there may be one person, or the customers of a carrier.
  'place-order:address': { times: 300, minutes: 30 },
  // A code is for those who were told it: guessing it must not pay.
  'coupon-code:member': { times: 20, minutes: 60 },
  'password:account': { times: 10, minutes: 15 },
  // Each is a row here and a question to Toss; a shopper comes back from the window a few times at most.
  'confirm-payment:order': { times: 20, minutes: 10 },
  'refresh-payment:order': { times: 30, minutes: 1 },
} as const;
export type LimitName = keyof typeof LIMITS;

/** Counters of this process for when Redis is away: bounded, so that an attacker can't fill memory. */
const MAX_LOCAL = 10_000;

/** Counts attempts in Redis, and in this process alone while Redis is away: a limit that is a little wider beats none. */
@Injectable()
export class RateLimitService {
  private readonly local = new Map<string, { count: number; until: number }>();

  constructor(@Inject(Redis) private readonly redis: Redis) {}

  /** Counts one attempt. Throws TOO_MANY_REQUESTS with the minutes to wait. `subject` is hashed: no address or e-mail is a key. `times`: where a setting says how often; 0 is without end. */
  async count(name: LimitName, subject: string, times: number = LIMITS[name].times): Promise<void> {
    const { minutes } = LIMITS[name];
    if (times === 0) return;
    const key = `limit:${name}:${createHash('sha256').update(subject.toLowerCase()).digest('base64url').slice(0, 22)}`;
    const { count, left } = await this.increment(key, minutes * MINUTE);
    if (count > times) throw new DomainError('TOO_MANY_REQUESTS', { minutes: Math.max(1, Math.ceil(left / MINUTE)) });
  }

  private async increment(key: string, window: number): Promise<{ count: number; left: number }> {
    try {
      const [count, left] = (await this.redis.eval("local n = redis.call('incr', KEYS[1]) if n == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end return {n, redis.call('pttl', KEYS[1])}", 1, key, window)) as [number, number];
      return { count, left };
    } catch (error) {
      log.debug({ err: error }, 'counting attempts in this process');
      return this.incrementLocal(key, window);
    }
  }

  private incrementLocal(key: string, window: number): { count: number; left: number } {
    const now = clock.now().getTime();
    const known = this.local.get(key);
    const counter = known && known.until > now ? known : { count: 0, until: now + window };
    counter.count += 1;
    if (this.local.size >= MAX_LOCAL) this.local.delete(this.local.keys().next().value ?? '');
    this.local.set(key, counter);
    return { count: counter.count, left: counter.until - now };
  }
}
