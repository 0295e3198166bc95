import { Injectable } from '@nestjs/common';
import { config, DomainError, newId } from '#kernel';
import { Database, type Transaction } from '#database';
import { checkPassword, checkedEmail, checkedSignUp, CONSENT_KINDS, CONSENT_VERSION, type SignUpInput } from './account.rules.js';
import { hashPassword, passwordFits, pretendToCompare } from './password.js';
import { RateLimitService } from './rate-limit.service.js';
import { SessionService, type SessionAudience } from './session.service.js';

export interface Browser {
  agent: string;
  ip: string;
}

export interface Opened {
  accountId: string;
  /** For the cookie. */
  token: string;
}

export interface MemberView {
  id: string;
  email: string;
  name: string;
  phone: string | null;
  consents: string[];
}

/** Members and the people of vendors and staff: one account each, whatever they may do. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly limits: RateLimitService,
  ) {}

  /** Makes an account with its consents and opens a session, in one transaction. Throws EMAIL_TAKEN and what `checkedSignUp` throws. */
  async signUp(given: SignUpInput, audience: SessionAudience, browser: Browser, more?: (tx: Transaction, accountId: string) => Promise<void>): Promise<Opened> {
    await this.limits.count('sign-up:address', browser.ip);
    const input = checkedSignUp(given);
    const hash = await hashPassword(input.password);
    return this.database.transaction({ name: 'guest' }, async (tx) => {
      const accountId = newId(tx.now.getTime());
      const made = await tx.sql('insert into account (id, email, password_hash, name, phone, created_at) values (?, ?, ?, ?, ?, ?) on conflict (email) do nothing returning id', [accountId, input.email, hash, input.name, input.phone, tx.now]);
      if (made.length === 0) throw new DomainError('EMAIL_TAKEN', { field: 'email' });
      for (const kind of input.consents) await tx.sql('insert into consent (id, account_id, kind, version, granted, at) values (?, ?, ?, ?, true, ?)', [newId(tx.now.getTime()), accountId, kind, CONSENT_VERSION, tx.now]);
      await more?.(tx, accountId);
      return { accountId, token: await this.sessions.open(tx, accountId, audience, browser) };
    });
  }

  /** Opens a session. Throws SIGN_IN_FAILED alike for a wrong password and for an address that nobody has, in the same time; TOO_MANY_REQUESTS. */
  async signIn(email: string, password: string, audience: SessionAudience, browser: Browser): Promise<Opened> {
    await this.limits.count('sign-in:address', browser.ip);
    const address = checkedEmail(email);
    await this.limits.count('sign-in:email', address);
    const account = await this.database.readOne<{ id: string; password_hash: string; demo: boolean }>('select id, password_hash, demo from account where email = ? and closed_at is null', [address]);
    const fits = account ? await passwordFits(account.password_hash, password) : await pretendToCompare(password);
    // Demo accounts have passwords that everybody knows: they open nothing but a demo mall.
    if (!account || !fits || (account.demo && !config().demo)) throw new DomainError('SIGN_IN_FAILED', { field: 'email' });
    const token = await this.database.transaction({ name: `member:${account.id}` }, (tx) => this.sessions.open(tx, account.id, audience, browser));
    return { accountId: account.id, token };
  }

  /** Who is signed in proves it again, before something that matters. Throws PASSWORD_WRONG, TOO_MANY_REQUESTS. */
  async confirmPassword(accountId: string, password: string): Promise<void> {
    await this.limits.count('password:account', accountId);
    const account = await this.database.readOne<{ password_hash: string }>('select password_hash from account where id = ? and closed_at is null', [accountId]);
    const fits = account ? await passwordFits(account.password_hash, password) : await pretendToCompare(password);
    if (!fits) throw new DomainError('PASSWORD_WRONG', { field: 'password' });
  }

  /** Another password; every other session of the person ends. Throws PASSWORD_WRONG, what `checkPassword` throws of the new one, TOO_MANY_REQUESTS. */
  async changePassword(accountId: string, sessionId: string, current: string, next: string): Promise<void> {
    await this.limits.count('password:account', accountId);
    const account = await this.database.readOne<{ password_hash: string }>('select password_hash from account where id = ? and closed_at is null', [accountId]);
    const fits = account ? await passwordFits(account.password_hash, current) : await pretendToCompare(current);
    if (!account || !fits) throw new DomainError('PASSWORD_WRONG', { field: 'current' });
    checkPassword(next);
    const hash = await hashPassword(next);
    const forget = await this.database.transaction({ name: `member:${accountId}` }, async (tx) => {
      const changed = await tx.sql('update account set password_hash = ? where id = ? and password_hash = ? returning id', [hash, accountId, account.password_hash]);
      if (changed.length === 0) throw new DomainError('PASSWORD_WRONG', { field: 'current' }); // changed meanwhile, elsewhere
      return this.sessions.endAll(tx, accountId, sessionId);
    });
    await forget();
  }

  /**
   * A member leaves. Name, address, phone and password are overwritten and every session ends, at once and in one transaction; the address may join anew. What he
   * ordered stays with its orders for as long as the law wants, and is found by number and phone. Throws PASSWORD_WRONG, ACCOUNT_HAS_DESK, TOO_MANY_REQUESTS.
   */
  async close(accountId: string, password: string): Promise<void> {
    await this.limits.count('password:account', accountId);
    const account = await this.database.readOne<{ password_hash: string; desk: boolean }>(
      'select password_hash, exists (select from vendor_member where account_id = a.id) or exists (select from staff_member where account_id = a.id) as desk from account a where id = ? and closed_at is null',
      [accountId],
    );
    const fits = account ? await passwordFits(account.password_hash, password) : await pretendToCompare(password);
    if (!account || !fits) throw new DomainError('PASSWORD_WRONG', { field: 'password' });
    if (account.desk) throw new DomainError('ACCOUNT_HAS_DESK');
    const forget = await this.database.transaction({ name: `member:${accountId}` }, async (tx) => {
      await tx.sql("update account set email = 'closed-' || id || '@closed.invalid', password_hash = 'closed', name = '탈퇴한 회원', phone = null, closed_at = ? where id = ? and closed_at is null", [tx.now, accountId]);
      for (const kind of CONSENT_KINDS) await tx.sql('insert into consent (id, account_id, kind, version, granted, at) values (?, ?, ?, ?, false, ?)', [newId(tx.now.getTime()), accountId, kind, CONSENT_VERSION, tx.now]);
      return this.sessions.endAll(tx, accountId);
    });
    await forget();
  }

  async member(accountId: string): Promise<MemberView | null> {
    const row = await this.database.readOne<MemberView>(
      `select a.id, a.email, a.name, a.phone, array(select distinct on (c.kind) c.kind from consent c where c.account_id = a.id and c.granted order by c.kind, c.at desc) as consents from account a where a.id = ? and a.closed_at is null`,
      [accountId],
    );
    return row ?? null;
  }

  /** Names of those who work at a desk, by account: staff for staff, a company's own people for it. Nobody else's is told. */
  async deskNames(accountIds: readonly string[], vendorId: string | null): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read<{ id: string; name: string }>(
      `select a.id, a.name from account a where a.id = any(?::uuid[]) and case when ?::uuid is null then exists (select from staff_member s where s.account_id = a.id) else exists (select from vendor_member m where m.account_id = a.id and m.vendor_id = ?::uuid) end`,
      [accountIds, vendorId, vendorId],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}
