import { Inject, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { clock, DAY, DomainError, hashToken, later, MINUTE, newId, newToken } from '#kernel';
import { Database, type Transaction } from '#database';

export type SessionAudience = 'SHOPPER' | 'BACKOFFICE';
export type VendorRole = 'OWNER' | 'MANAGER' | 'CLERK';
export type StaffRole = 'OPERATOR' | 'MERCHANDISER' | 'ACCOUNTANT' | 'AUDITOR' | 'ADMIN';

/** Who is signed in, with what he may do. */
export interface SignedIn {
  sessionId: string;
  accountId: string;
  vendor: { id: string; role: VendorRole; state: string } | null;
  staffRoles: StaffRole[];
}

export interface SessionView {
  id: string;
  agent: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Shoppers stay signed in for a month of use; a desk for a working day. */
export const SESSION_MS: Readonly<Record<SessionAudience, number>> = { SHOPPER: 30 * DAY, BACKOFFICE: DAY / 2 };
/** A session's last use is written down at most this often. */
const SEEN_EVERY_MS = 5 * MINUTE;
/** How long Redis may answer for PostgreSQL. Ending a session and changing a role delete the entry. */
const CACHE_SECONDS = 30;

/** Sessions: a token in a cookie, only its hash with us. They can be listed and ended. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    @Inject(Redis) private readonly redis: Redis,
  ) {}

  /** Opens a session; answers the token that goes into the cookie, once. */
  async open(tx: Transaction, accountId: string, audience: SessionAudience, from: { agent: string; ip: string }): Promise<string> {
    const token = newToken();
    // The lock waits for a person who is leaving at this moment: an account that is closed has no session.
    const opened = await tx.sql(
      `insert into session (id, token_hash, account_id, audience, agent, ip, created_at, last_seen_at, expires_at)
       select ?, ?, a.id, ?, ?, ?::inet, ?, ?, ? from account a where a.id = ? and a.closed_at is null for key share returning id`,
      [newId(tx.now.getTime()), hashToken(token), audience, from.agent.slice(0, 200), from.ip, tx.now, tx.now, later(tx.now, SESSION_MS[audience]), accountId],
    );
    if (opened.length === 0) throw new DomainError('SIGN_IN_FAILED', { field: 'email' });
    return token;
  }

  /** Who holds this token, or null. Reads through Redis by the token's hash; without Redis from PostgreSQL alone. */
  async resolve(token: string, audience: SessionAudience): Promise<SignedIn | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const hash = hashToken(token);
    const key = `session:${audience}:${hash.toString('base64url')}`;
    const cached = await this.cached(key);
    if (cached !== undefined) return cached;
    const signedIn = await this.load(hash, audience);
    // Never over what `end` wrote meanwhile: this was read before.
    await this.redis.set(key, JSON.stringify(signedIn), 'EX', CACHE_SECONDS, 'NX').catch(() => undefined);
    return signedIn;
  }

  async list(accountId: string): Promise<SessionView[]> {
    const rows = await this.database.read<{ id: string; agent: string; created_at: Date; last_seen_at: Date }>('select id, agent, created_at, last_seen_at from session where account_id = ? and ended_at is null and expires_at > ? order by last_seen_at desc', [accountId, clock.now()]);
    return rows.map((row) => ({ id: row.id, agent: row.agent, createdAt: row.created_at, lastSeenAt: row.last_seen_at }));
  }

  /** Ends one of a person's sessions. Answers false where it is not his, or has ended. */
  async end(accountId: string, sessionId: string): Promise<boolean> {
    const ended = await this.database.transaction({ name: `member:${accountId}` }, (tx) => tx.one<{ token_hash: Buffer; audience: string }>('update session set ended_at = ? where id = ? and account_id = ? and ended_at is null returning token_hash, audience', [tx.now, sessionId, accountId]));
    if (!ended) return false;
    await this.forget([ended]);
    return true;
  }

  /** Ends all sessions of an account, but for the one that it `keeps`, and erases where they came from. Call what it answers after the transaction: it takes them out of Redis too. */
  async endAll(tx: Transaction, accountId: string, keeps: string | null = null): Promise<() => Promise<void>> {
    const ended = await tx.sql<{ token_hash: Buffer; audience: string }>('delete from session where account_id = ? and id is distinct from ?::uuid returning token_hash, audience', [accountId, keeps]);
    return () => this.forget(ended);
  }

  private async forget(ended: readonly { token_hash: Buffer; audience: string }[]): Promise<void> {
    await Promise.all(ended.map((session) => this.redis.set(`session:${session.audience}:${Buffer.from(session.token_hash).toString('base64url')}`, 'null', 'EX', CACHE_SECONDS).catch(() => undefined)));
  }

  private async cached(key: string): Promise<SignedIn | null | undefined> {
    try {
      const text = await this.redis.get(key);
      return text === null ? undefined : (JSON.parse(text) as SignedIn | null);
    } catch {
      return undefined; // Redis is away: ask PostgreSQL
    }
  }

  private async load(hash: Buffer, audience: SessionAudience): Promise<SignedIn | null> {
    const now = clock.now();
    const row = await this.database.readOne<{ id: string; account_id: string; last_seen_at: Date; vendor_id: string | null; vendor_role: VendorRole | null; vendor_state: string | null; staff_roles: StaffRole[] }>(
      `select s.id, s.account_id, s.last_seen_at, m.vendor_id, m.role as vendor_role, v.state as vendor_state,
         array(select r.role from staff_member r where r.account_id = s.account_id order by r.role) as staff_roles
       from session s left join lateral (select vendor_id, role from vendor_member where account_id = s.account_id order by granted_at limit 1) m on true left join vendor v on v.id = m.vendor_id
       where s.token_hash = ? and s.audience = ? and s.ended_at is null and s.expires_at > ?`,
      [hash, audience, now],
    );
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) {
      await this.database.read('update session set last_seen_at = ?, expires_at = ? where id = ?', [now, later(now, SESSION_MS[audience]), row.id]);
    }
    const vendor = row.vendor_id !== null && row.vendor_role !== null ? { id: row.vendor_id, role: row.vendor_role, state: row.vendor_state ?? '' } : null;
    return audience === 'SHOPPER'
      ? { sessionId: row.id, accountId: row.account_id, vendor: null, staffRoles: [] } // a shopper's cookie opens no desk
      : { sessionId: row.id, accountId: row.account_id, vendor, staffRoles: row.staff_roles };
  }
}
