import { hashToken, newToken } from '#kernel';
import type { CartOwner } from '#cart';
import type { RequestContext } from '#graphql';
import type { Shopper } from '#order';
import { GUEST_COOKIE, GUEST_LIFE } from '../cookies.js';

/** The guest's token; a browser that has none gets one now. */
export function guestTokenOf(request: RequestContext): string {
  const token = request.caller.guestToken ?? newToken();
  request.caller.guestToken = token;
  request.setCookie(GUEST_COOKIE, token, { maxAge: GUEST_LIFE });
  return token;
}

/** Whose cart to change: the member's, or the guest's (who gets a token for it). */
export function cartOwnerOf(request: RequestContext): CartOwner {
  const { accountId } = request.caller;
  return accountId === null ? { kind: 'guest', token: guestTokenOf(request) } : { kind: 'member', id: accountId };
}

/** Whose cart to read: null where a browser has never put anything in. */
export function knownCartOwner(request: RequestContext): CartOwner | null {
  const { accountId, guestToken } = request.caller;
  if (accountId !== null) return { kind: 'member', id: accountId };
  return guestToken === null ? null : { kind: 'guest', token: guestToken };
}

/** Who orders or looks at orders. A member keeps the access of his browser's guest token: he may have ordered before he signed in. */
export function shopperOf(request: RequestContext): Shopper {
  const { accountId, guestToken } = request.caller;
  return { accountId, guestTokenHash: guestToken === null ? null : hashToken(guestToken) };
}
