import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CallerSource, cookieName, type Caller } from '#graphql';
import { SessionService } from '#account';

/** The desks' own cookie: a shopper's opens no desk, and the other way round. */
export const DESK_COOKIE = 'mall_desk';

/** Who calls the backoffice: somebody of a vendor, of the staff, or nobody. */
@Injectable()
export class BackofficeCallers extends CallerSource {
  constructor(private readonly sessions: SessionService) {
    super();
  }

  async resolve(request: FastifyRequest): Promise<Caller> {
    const token = request.cookies[cookieName(DESK_COOKIE)];
    const signedIn = token === undefined ? null : await this.sessions.resolve(token, 'BACKOFFICE');
    return {
      accountId: signedIn?.accountId ?? null, sessionId: signedIn?.sessionId ?? null, vendor: signedIn?.vendor ?? null, staffRoles: signedIn?.staffRoles ?? [], guestToken: null,
      ip: request.ip, agent: request.headers['user-agent'] ?? '', language: request.headers['accept-language']?.startsWith('en') ? 'en' : 'ko',
    };
  }
}
