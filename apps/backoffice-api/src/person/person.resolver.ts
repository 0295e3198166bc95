import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import { Allow, CurrentRequest, orRefused, type Refused, type RequestContext } from '#graphql';
import { AccountService, SESSION_MS, SessionService, type Opened } from '#account';
import { VendorQueries } from '#vendor';
import { DESK_COOKIE } from './caller.service.js';
import { BackofficeSignIn, Person, PersonSignedIn, Session } from './person.types.js';

@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly vendors: VendorQueries,
  ) {}

  @Allow('anyone')
  @Query(() => Person, { nullable: true })
  async me(@CurrentRequest() request: RequestContext): Promise<Person | null> {
    return request.caller.accountId === null ? null : this.person(request);
  }

  @Allow('member')
  @ResolveField(() => [Session], { name: 'sessions' })
  async sessionList(@Parent() person: Person, @CurrentRequest() { caller }: RequestContext): Promise<Session[]> {
    return (await this.sessions.list(person.id)).map((session) => ({ ...session, current: session.id === caller.sessionId }));
  }

  @Allow('anyone')
  @Mutation(() => BackofficeSignIn)
  async signIn(@Args('email', { type: () => String }) email: string, @Args('password', { type: () => String }) password: string, @CurrentRequest() request: RequestContext): Promise<PersonSignedIn | Refused> {
    return orRefused(request.caller.language, async () => this.enter(request, await this.accounts.signIn(email, password, 'BACKOFFICE', request.caller)));
  }

  @Allow('anyone')
  @Mutation(() => Boolean)
  async signOut(@CurrentRequest() request: RequestContext): Promise<boolean> {
    const { accountId, sessionId } = request.caller;
    if (accountId !== null && sessionId !== null) await this.sessions.end(accountId, sessionId);
    request.clearCookie(DESK_COOKIE);
    return true;
  }

  /** Sets the cookie and answers who this is now. Somebody who is of no vendor and no staff has no desk. Also for a company that has just applied. */
  async enter(request: RequestContext, opened: Opened): Promise<PersonSignedIn> {
    const signedIn = await this.sessions.resolve(opened.token, 'BACKOFFICE');
    if (!signedIn || (signedIn.vendor === null && signedIn.staffRoles.length === 0)) {
      if (signedIn) await this.sessions.end(signedIn.accountId, signedIn.sessionId); // nobody holds its token
      throw new DomainError('SIGN_IN_FAILED', { field: 'email' });
    }
    const { accountId: before, sessionId } = request.caller;
    if (before !== null && sessionId !== null) await this.sessions.end(before, sessionId);
    request.setCookie(DESK_COOKIE, opened.token, { maxAge: SESSION_MS.BACKOFFICE / 1000 });
    Object.assign(request.caller, { accountId: signedIn.accountId, sessionId: signedIn.sessionId, vendor: signedIn.vendor, staffRoles: signedIn.staffRoles });
    return { __typename: 'PersonSignedIn', person: await this.person(request) };
  }

  private async person({ caller }: RequestContext): Promise<Person> {
    const [account, vendors] = await Promise.all([this.accounts.member(caller.accountId ?? ''), caller.vendor ? this.vendors.byIds([caller.vendor.id]) : []]);
    if (!account) throw new DomainError('UNAUTHENTICATED');
    const vendor = vendors[0] ?? null;
    return { id: account.id, name: account.name, email: account.email, vendor: vendor ? { id: vendor.id, slug: vendor.slug, name: vendor.name, state: vendor.state } : null, vendorRole: caller.vendor?.role ?? null, staffRoles: [...caller.staffRoles] };
  }
}
