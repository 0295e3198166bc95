import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CallerSource, cookieName, type Caller } from '#graphql';
import { SessionService } from '#account';
import { GUEST_COOKIE, SESSION_COOKIE } from '../cookies.js';

const TOKEN = /^[\w-]{43}$/;

/** Who calls the storefront: a member by his session, a guest by his token, or nobody yet. */
@Injectable()
export class StorefrontCallers extends CallerSource {
  constructor(private readonly sessions: SessionService) {
    super();
  }

  async resolve(request: FastifyRequest): Promise<Caller> {
    const token = request.cookies[cookieName(SESSION_COOKIE)];
    const guestToken = request.cookies[cookieName(GUEST_COOKIE)];
    const signedIn = token === undefined ? null : await this.sessions.resolve(token, 'SHOPPER');
    return {
      accountId: signedIn?.accountId ?? null, sessionId: signedIn?.sessionId ?? null, vendor: null, staffRoles: [],
      guestToken: guestToken !== undefined && TOKEN.test(guestToken) ? guestToken : null,
      ip: request.ip, agent: request.headers['user-agent'] ?? '', language: request.headers['accept-language']?.startsWith('en') ? 'en' : 'ko',
    };
  }
}
