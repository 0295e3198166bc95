/** The shared face of the APIs: scalars, problems, roles, limits, pages, and how a process starts and ends. */
export { actorName, actorOf, contextOf, CurrentCaller, CurrentRequest, loaderOf, vendorActor, type Caller, type RequestContext, type StaffRole, type VendorRole } from './caller.js';
export { answerSize } from './answer-size.js';
export { askedFields } from './asked-fields.js';
export { CallerSource, cookieName, FaceModule, LIMITS } from './face.module.js';
export { readiness, serveHealth, type Checks } from './health.js';
export { NestLogger } from './nest-logger.js';
export { decodeCursor, encodeCursor, idAfter, MAX_PAGE, pageOf, pageSize, PageInfo, type Page } from './page.types.js';
export { orRefused, Problem, problemFields, refused, Refused } from './problem.types.js';
export { Allow, ALLOW_KEY, mayCall, RoleGuard, type Audience } from './roles.js';
export { serve, type ServeOptions } from './serve.js';
export { endWithSentence, isStopping, onStop } from './stop.js';
export { WonScalar } from './won.scalar.js';
