/** People: accounts, sessions, limits on what may be tried. */
export { AccountModule } from './account.module.js';
export { CONSENT_KINDS, MIN_PASSWORD, type SignUpInput } from './account.rules.js';
export { AccountService, type Browser, type MemberView, type Opened } from './account.service.js';
export { hashPassword } from './password.js';
export { LIMITS, RateLimitService, type LimitName } from './rate-limit.service.js';
export { RetentionService } from './retention.service.js';
export { SESSION_MS, SessionService, type SessionAudience, type SessionView, type SignedIn } from './session.service.js';
