import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { log } from '#kernel';
import { Allow, CurrentRequest, orRefused, type Refused, type RequestContext } from '#graphql';
import { AccountService, SESSION_MS, SessionService, type Opened } from '#account';
import { CartService } from '#cart';
import { CartResolver } from '../cart/cart.resolver.js';
import { GUEST_COOKIE, SESSION_COOKIE } from '../cookies.js';
import { AccountClosed, ChangePasswordResult, CloseAccountResult, Member, PasswordChanged, Session, SignedIn, SignInResult, SignUpInput } from './account.types.js';

@Resolver(() => Member)
export class AccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly carts: CartService,
    private readonly cart: CartResolver,
  ) {}

  @Allow('anyone')
  @Query(() => Member, { nullable: true })
  async me(@CurrentRequest() { caller }: RequestContext): Promise<Member | null> {
    return caller.accountId === null ? null : this.accounts.member(caller.accountId);
  }

  @Allow('member')
  @ResolveField(() => [Session], { name: 'sessions' })
  async sessionList(@Parent() member: Member, @CurrentRequest() { caller }: RequestContext): Promise<Session[]> {
    const sessions = await this.sessions.list(member.id);
    return sessions.map((session) => ({ ...session, current: session.id === caller.sessionId }));
  }

  @Allow('anyone')
  @Mutation(() => SignInResult)
  async signUp(@Args('input', { type: () => SignUpInput }) input: SignUpInput, @CurrentRequest() request: RequestContext): Promise<SignedIn | Refused> {
    return orRefused(request.caller.language, async () => this.enter(request, await this.accounts.signUp({ ...input, phone: input.phone ?? null }, 'SHOPPER', request.caller)));
  }

  @Allow('anyone')
  @Mutation(() => SignInResult)
  async signIn(@Args('email', { type: () => String }) email: string, @Args('password', { type: () => String }) password: string, @CurrentRequest() request: RequestContext): Promise<SignedIn | Refused> {
    return orRefused(request.caller.language, async () => this.enter(request, await this.accounts.signIn(email, password, 'SHOPPER', request.caller)));
  }

  @Allow('anyone')
  @Mutation(() => Boolean)
  async signOut(@CurrentRequest() request: RequestContext): Promise<boolean> {
    const { accountId, sessionId } = request.caller;
    if (accountId !== null && sessionId !== null) await this.sessions.end(accountId, sessionId);
    request.clearCookie(SESSION_COOKIE);
    // The next person at this machine starts with nothing: no cart, no orders.
    request.clearCookie(GUEST_COOKIE);
    return true;
  }

  @Allow('member')
  @Mutation(() => ChangePasswordResult, { description: "every other session ends; refused with the field 'current' or 'password'" })
  async changePassword(@Args('current', { type: () => String }) current: string, @Args('next', { type: () => String }) next: string, @CurrentRequest() { caller }: RequestContext): Promise<PasswordChanged | Refused> {
    return orRefused(caller.language, async () => {
      await this.accounts.changePassword(caller.accountId ?? '', caller.sessionId ?? '', current, next);
      return { __typename: 'PasswordChanged' as const, changed: true };
    });
  }

  @Allow('member')
  @Mutation(() => CloseAccountResult, { description: 'the member leaves for good' })
  async closeAccount(@Args('password', { type: () => String }) password: string, @CurrentRequest() request: RequestContext): Promise<AccountClosed | Refused> {
    const accountId = request.caller.accountId ?? '';
    return orRefused(request.caller.language, async () => {
      await this.accounts.close(accountId, password);
      // Without Redis the cart ends by itself: it names nobody any more.
      await this.carts.clear({ kind: 'member', id: accountId }).catch((error: unknown) => log.warn({ err: error }, 'the cart of a closed account'));
      request.clearCookie(SESSION_COOKIE);
      request.clearCookie(GUEST_COOKIE);
      return { __typename: 'AccountClosed' as const, closed: true };
    });
  }

  @Allow('member')
  @Mutation(() => Boolean)
  async endSession(@Args('id', { type: () => ID }) id: string, @CurrentRequest() { caller }: RequestContext): Promise<boolean> {
    return caller.accountId !== null && this.sessions.end(caller.accountId, id);
  }

  /** Signed in: the cookie is set, the guest's cart comes along once, and the browser forgets the guest. */
  private async enter(request: RequestContext, opened: Opened): Promise<SignedIn> {
    // Whoever was signed in here is not any more: his cookie is overwritten, so his session must not live on where nobody sees it.
    const { accountId: before, sessionId } = request.caller;
    if (before !== null && sessionId !== null) await this.sessions.end(before, sessionId);
    request.setCookie(SESSION_COOKIE, opened.token, { maxAge: SESSION_MS.SHOPPER / 1000 });
    const { guestToken } = request.caller;
    if (guestToken !== null) {
      // Without Redis the cart stays the guest's until the next sign-in: that is no reason to keep a person out.
      await this.carts.merge(guestToken, opened.accountId).catch((error: unknown) => log.warn({ err: error }, 'cart not merged'));
    }
    request.caller.accountId = opened.accountId;
    const member = await this.accounts.member(opened.accountId);
    if (!member) throw new Error('an account that has just signed in is gone');
    return { __typename: 'SignedIn', member, cart: await this.cart.cart(request) };
  }
}
