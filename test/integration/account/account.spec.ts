import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { AccountService, RateLimitService, RetentionService, SessionService } from '#account';
import { Database, openOrm } from '#database';
import { clock, DAY, hashToken, newId } from '#kernel';
import { testDatabase, testRedis } from '../../support/database.js';
import { Shelf } from '../../support/shelf.js';
import { refusal } from '../catalog/rooms.js';

const BROWSER = { agent: 'test', ip: '203.0.113.7' };
const PASSWORD = 'a quiet river 2026';

describe('people', () => {
  let database: Database;
  let shelf: Shelf;
  let redis: Redis;
  let sessions: SessionService;
  let accounts: AccountService;
  let made = 0;

  beforeAll(async () => {
    const url = await testDatabase();
    database = new Database(await openOrm({ url, entities: [] }));
    shelf = new Shelf(url);
    redis = new Redis(await testRedis());
    sessions = new SessionService(database, redis);
    accounts = new AccountService(database, sessions, new RateLimitService(redis));
  });

  beforeEach(async () => {
    clock.set(undefined);
    await redis.flushdb();
  });

  afterAll(async () => {
    clock.set(undefined);
    redis.disconnect();
    await database.close();
  });

  const address = (): string => `person-${(made += 1)}@example.invalid`;
  const signUp = (email: string, browser = BROWSER): ReturnType<AccountService['signUp']> => accounts.signUp({ email, password: PASSWORD, name: '김구로', phone: null, consents: ['TERMS', 'PRIVACY'] }, 'SHOPPER', browser);
  const signIn = (email: string, password = PASSWORD, browser = BROWSER): ReturnType<AccountService['signIn']> => accounts.signIn(email, password, 'SHOPPER', browser);

  it('neither passwords nor session tokens are kept: argon2id, and the token’s hash', async () => {
    const email = address();
    const { accountId, token } = await signUp(email);
    const [row] = await shelf.sql<{ password_hash: string; token_hash: Buffer }>('select a.password_hash, s.token_hash from account a join session s on s.account_id = a.id where a.id = $1', [accountId]);
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row?.token_hash).toEqual(hashToken(token));
    await sessions.resolve(token, 'SHOPPER');
    const keys = await redis.keys('*');
    const values = await Promise.all(keys.map(async (key) => ((await redis.type(key)) === 'string' ? redis.get(key) : '')));
    expect(`${keys.join()} ${values.join()}`).not.toContain(token);
    expect(keys.join()).not.toContain(email);
  });

  it('a wrong password and an address that nobody has are refused alike', async () => {
    const email = address();
    await signUp(email);
    expect(await refusal(signIn(email, 'not this one at all'))).toEqual(await refusal(signIn(address(), 'not this one at all')));
    expect(await refusal(signIn(email.toUpperCase()))).toMatchObject({ code: 'none' });
  });

  it('ten tries for one person, from wherever they come', async () => {
    const email = address();
    const outcomes: string[] = [];
    for (let index = 0; index < 12; index += 1) outcomes.push((await refusal(signIn(email, 'not this one at all', { ...BROWSER, ip: `203.0.113.${index}` }))).code);
    expect(outcomes).toEqual([...Array.from({ length: 10 }, () => 'SIGN_IN_FAILED'), 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  });

  it('twenty accounts in an hour from one address', async () => {
    const limits = new RateLimitService(redis);
    for (let index = 0; index < 20; index += 1) await limits.count('sign-up:address', BROWSER.ip);
    expect(await refusal(signUp(address()))).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(await refusal(signUp(address(), { ...BROWSER, ip: '203.0.113.8' }))).toMatchObject({ code: 'none' });
  });

  it('limits hold without Redis, in each process alone', async () => {
    const away = new Redis({ port: 1, lazyConnect: true, enableOfflineQueue: false, retryStrategy: () => null });
    away.on('error', () => undefined);
    const limits = new RateLimitService(away);
    for (let index = 0; index < 10; index += 1) await limits.count('find-order:address', BROWSER.ip);
    expect(await refusal(limits.count('find-order:address', BROWSER.ip))).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    away.disconnect();
  });

  it('a session is listed and ended by its own person only, at once, also when it was just read', async () => {
    const email = address();
    const first = await signUp(email);
    const second = await signIn(email);
    const stranger = await signUp(address());
    const listed = await sessions.list(first.accountId);
    expect(listed.length).toBe(2);
    const current = await sessions.resolve(second.token, 'SHOPPER');
    expect(await sessions.end(stranger.accountId, current?.sessionId ?? '')).toBe(false);
    expect(await sessions.resolve(second.token, 'SHOPPER')).toMatchObject({ accountId: first.accountId });
    // A reader that asked PostgreSQL before the end writes to Redis after it.
    const key = `session:SHOPPER:${hashToken(second.token).toString('base64url')}`;
    await redis.del(key);
    const reading = sessions.resolve(second.token, 'SHOPPER');
    const ending = sessions.end(first.accountId, current?.sessionId ?? '');
    await Promise.all([reading, ending]);
    expect(await sessions.resolve(second.token, 'SHOPPER')).toBeNull();
    expect(await sessions.resolve(first.token, 'SHOPPER')).toMatchObject({ accountId: first.accountId });
  });

  it('a changed password ends every other session, and the old one opens nothing', async () => {
    const email = address();
    const here = await signUp(email);
    const there = await signIn(email);
    const sessionId = (await sessions.resolve(here.token, 'SHOPPER'))?.sessionId ?? '';
    const next = 'another quiet river 2027';
    expect([await refusal(accounts.changePassword(here.accountId, sessionId, 'wrong', next)), await refusal(accounts.changePassword(here.accountId, sessionId, PASSWORD, 'short'))]).toMatchObject([{ code: 'PASSWORD_WRONG' }, { code: 'PASSWORD_TOO_SHORT' }]);
    // Two tabs at once: one changes it, the other is told.
    const outcomes = await Promise.all([1, 2].map(() => refusal(accounts.changePassword(here.accountId, sessionId, PASSWORD, next))));
    expect(outcomes.map((outcome) => outcome.code).sort()).toEqual(['PASSWORD_WRONG', 'none']);
    expect([await sessions.resolve(here.token, 'SHOPPER'), await sessions.resolve(there.token, 'SHOPPER')]).toMatchObject([{ accountId: here.accountId }, null]);
    expect(await refusal(signIn(email))).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await accounts.signIn(email, next, 'SHOPPER', BROWSER)).accountId).toBe(here.accountId);
  });

  it('when and from where somebody was signed in is known for three months', async () => {
    const { accountId, token } = await signUp(address());
    const count = async (): Promise<number> => (await shelf.sql('select 1 from session where account_id = $1', [accountId])).length;
    await sessions.end(accountId, (await sessions.resolve(token, 'SHOPPER'))?.sessionId ?? '');
    clock.advance(89 * DAY);
    await new RetentionService(database).run();
    expect(await count()).toBe(1);
    clock.advance(2 * DAY);
    await new RetentionService(database).run();
    expect(await count()).toBe(0);
  });

  it('who leaves is forgotten at once: no name, no session, and the address may join anew', async () => {
    const email = address();
    const { accountId, token } = await signUp(email);
    const other = await signIn(email);
    expect(await refusal(accounts.close(accountId, 'not the password'))).toMatchObject({ code: 'PASSWORD_WRONG' });
    expect(await sessions.resolve(token, 'SHOPPER')).toMatchObject({ accountId });
    await accounts.close(accountId, PASSWORD);
    expect([await sessions.resolve(token, 'SHOPPER'), await sessions.resolve(other.token, 'SHOPPER'), await accounts.member(accountId)]).toEqual([null, null, null]);
    expect(await refusal(signIn(email))).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await shelf.sql("select to_jsonb(a)::text like '%' || $2 || '%' as known, phone from account a where id = $1", [accountId, email])).toEqual([{ known: false, phone: null }]);
    expect(await shelf.sql('select ip from session where account_id = $1', [accountId])).toEqual([]);
    expect((await signUp(email)).accountId).not.toBe(accountId);
    expect(await refusal(accounts.close(accountId, PASSWORD))).toMatchObject({ code: 'PASSWORD_WRONG' });
  });

  it('who leaves while signing in elsewhere is signed in nowhere', async () => {
    for (let round = 0; round < 5; round += 1) {
      const email = address();
      const { accountId } = await signUp(email);
      await Promise.all([accounts.close(accountId, PASSWORD), refusal(signIn(email)), refusal(signIn(email))]);
      expect(await shelf.sql('select id from session where account_id = $1', [accountId])).toEqual([]);
    }
  });

  it('the account of a desk is not closed by itself', async () => {
    const { accountId } = await signUp(address());
    await shelf.sql("insert into staff_member (account_id, role, granted_at) values ($1, 'AUDITOR', now())", [accountId]);
    expect(await refusal(accounts.close(accountId, PASSWORD))).toMatchObject({ code: 'ACCOUNT_HAS_DESK' });
    expect(await accounts.member(accountId)).not.toBeNull();
  });

  it('a session ends by itself after a month without use, and one of a desk opens no shop', async () => {
    clock.set(clock.now());
    const { token } = await signUp(address());
    expect(await sessions.resolve(token, 'BACKOFFICE')).toBeNull();
    clock.advance(31 * DAY);
    await redis.flushdb();
    expect(await sessions.resolve(token, 'SHOPPER')).toBeNull();
  });

  it.each(['', 'x', newId(), "' or 1=1", 'a'.repeat(43), 'a'.repeat(44)])('%j is no token', async (token) => {
    expect(await sessions.resolve(token, 'SHOPPER')).toBeNull();
  });
});
