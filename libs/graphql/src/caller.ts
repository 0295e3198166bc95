import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Language } from '#kernel';

export type StaffRole = 'OPERATOR' | 'MERCHANDISER' | 'ACCOUNTANT' | 'AUDITOR' | 'ADMIN';
export type VendorRole = 'OWNER' | 'MANAGER' | 'CLERK';

/** Who calls: resolved once for each request, from cookies. */
export interface Caller {
  accountId: string | null;
  /** The session that the cookie names. */
  sessionId: string | null;
  /** The vendor that this person works for, in the backoffice. */
  vendor: { id: string; role: VendorRole; state: string } | null;
  staffRoles: readonly StaffRole[];
  /** The guest's token from his cookie: his cart and his orders. */
  guestToken: string | null;
  ip: string;
  agent: string;
  language: Language;
}

export interface CookieOptions {
  /** Seconds; left out: until the browser closes. */
  maxAge?: number;
}

/** What resolvers get: the caller, and functions (a Fastify reply itself must not be handed out: it is thenable and would be awaited for ever). */
export interface RequestContext {
  caller: Caller;
  setCookie(name: string, value: string, options?: CookieOptions): void;
  clearCookie(name: string): void;
  /** Loaders of this request, made at first use. */
  loaders: Map<string, unknown>;
}

export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => contextOf(context).caller);
export const CurrentRequest = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => contextOf(context));

export function contextOf(context: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(context).getContext<RequestContext>();
}

/** Who did it, for history rows. Ids only. */
export function actorName(caller: Caller): string {
  if (caller.staffRoles.length > 0) return `staff:${caller.accountId ?? ''}`;
  if (caller.vendor) return `vendor:${caller.accountId ?? ''}`;
  return caller.accountId === null ? 'guest' : `member:${caller.accountId}`;
}

/** The actor of a command; for the vendor centre with the vendor whose rows alone it may see. */
export function actorOf(caller: Caller): { name: string; vendorId?: string } {
  return caller.vendor && caller.staffRoles.length === 0 ? { name: actorName(caller), vendorId: caller.vendor.id } : { name: actorName(caller) };
}

/** The vendor of a caller whom the guard let into the vendor centre; his actor always stands behind the second barrier. */
export function vendorActor(caller: Caller): { name: string; vendorId: string } {
  if (!caller.vendor) throw new Error('the guard let somebody without a vendor into the vendor centre');
  return { name: `vendor:${caller.accountId ?? ''}`, vendorId: caller.vendor.id };
}

/** A loader of this request: one batch for each tick, shared by all fields. */
export function loaderOf<L>(request: RequestContext, name: string, make: () => L): L {
  const known = request.loaders.get(name) as L | undefined;
  if (known !== undefined) return known;
  const loader = make();
  request.loaders.set(name, loader);
  return loader;
}
