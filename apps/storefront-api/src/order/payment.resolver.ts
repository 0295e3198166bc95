import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { bankName, config, DomainError, problemText, won } from '#kernel';
import { Allow, askedFields, CurrentRequest, orRefused, type Refused, type RequestContext } from '#graphql';
import { RateLimitService } from '#account';
import { PaymentResolverService, PaymentService, REFUND_BANKS, RefundService, type PaymentMethod } from '#order';
import { shopperOf } from '../account/shopper.js';
import { OrderReader } from './order-reader.service.js';
import {
  ConfirmPaymentInput, ConfirmPaymentResult, type Order, OrderChange, type PaymentConfirmed, type PaymentDeclined, PaymentMethodEnum, type PaymentPending, type PaymentWindow, PaymentWindowResult,
} from './order.types.js';
import { Bank, RefundAccountInput } from './refund-account.types.js';

const ANSWERS = { confirmed: 'PaymentConfirmed', pending: 'PaymentPending', declined: 'PaymentDeclined' } as const;

/** The order is read only for a document that asks for it: the page that confirms goes on to the order's own. */
type Answered<Answer extends { order: Order }> = Omit<Answer, 'order' | '__typename'> & { __typename: string; order: Order | null };

@Resolver()
export class PaymentResolver {
  constructor(
    private readonly payments: PaymentService,
    private readonly resolving: PaymentResolverService,
    private readonly refunds: RefundService,
    private readonly reader: OrderReader,
    private readonly limits: RateLimitService,
  ) {}

  @Allow('anyone')
  @Mutation(() => PaymentWindowResult, { description: "what the browser hands to Toss's script" })
  async payment(@Args('orderId', { type: () => ID }) orderId: string, @CurrentRequest() request: RequestContext): Promise<(PaymentWindow & { __typename: string }) | Refused> {
    return orRefused(request.caller.language, async () => {
      const window = await this.payments.window(shopperOf(request), orderId);
      const { scriptUrl, clientKey } = config().toss;
      return { __typename: 'PaymentWindow', ...window, scriptUrl, clientKey, escrow: window.method !== 'CARD' };
    });
  }

  @Allow('anyone')
  @Mutation(() => ConfirmPaymentResult, { description: 'after the success address was opened; may be called again' })
  async confirmPayment(@Args('input', { type: () => ConfirmPaymentInput }) input: ConfirmPaymentInput, @CurrentRequest() request: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Answered<PaymentConfirmed> | Answered<PaymentDeclined> | Answered<PaymentPending> | Refused> {
    const shopper = shopperOf(request);
    const { language } = request.caller;
    return orRefused(language, async () => {
      await this.limits.count('confirm-payment:order', input.orderId);
      const outcome = await this.payments.confirm(shopper, { orderId: input.orderId, paymentKey: input.paymentKey, amountWon: won(input.amountWon) });
      const order = askedFields(info, ANSWERS[outcome.kind]).has('order') ? await this.reader.changed(shopper, input.orderId) : null;
      if (outcome.kind === 'confirmed') return { __typename: 'PaymentConfirmed', order };
      if (outcome.kind === 'pending') return { __typename: 'PaymentPending', code: 'PAYMENT_UNKNOWN', message: problemText('PAYMENT_UNKNOWN', {}, language), order };
      return { __typename: 'PaymentDeclined', code: 'PAYMENT_DECLINED', message: problemText('PAYMENT_DECLINED', { message: outcome.message }, language), order };
    });
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'while nothing is paid, no answer of Toss is awaited and no account was given out' })
  async changePaymentMethod(@Args('orderId', { type: () => ID }) orderId: string, @Args('method', { type: () => PaymentMethodEnum }) method: PaymentMethod, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => {
      await this.payments.changeMethod(shopper, orderId, method);
      return this.reader.changed(shopper, orderId);
    });
  }

  @Allow('anyone')
  @Query(() => [Bank], { description: 'banks that a deposit may go back to' })
  refundBanks(): Bank[] {
    return REFUND_BANKS.map((code) => ({ code, name: bankName(code) }));
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'where money goes to that waits for an account (accountWanted)' })
  async giveRefundAccount(@Args('orderId', { type: () => ID }) orderId: string, @Args('account', { type: () => RefundAccountInput }) account: RefundAccountInput, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => {
      await this.limits.count('refund-account:order', orderId);
      await this.refunds.toAccount(shopper, orderId, account);
      return this.reader.changed(shopper, orderId);
    });
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'the fail address was opened' })
  async failPayment(@Args('orderId', { type: () => ID }) orderId: string, @Args('code', { type: () => String }) code: string, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => {
      await this.payments.fail(shopper, orderId, code);
      return this.reader.changed(shopper, orderId);
    });
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'asks Toss once, while an outcome or a deposit is awaited' })
  async refreshPayment(@Args('orderId', { type: () => ID }) orderId: string, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => {
      const order = await this.reader.own(shopper, orderId);
      if (!order) throw new DomainError('NOT_FOUND');
      const waiting = ['processing', 'unknown', 'requires_action'].includes(order.payment.state);
      if (!waiting) return { ...order, __typename: 'Order' };
      await this.limits.count('refresh-payment:order', orderId);
      await this.resolving.refreshOwn(shopper, orderId).catch(() => false); // Toss is away: the state as we know it
      return this.reader.changed(shopper, orderId);
    });
  }
}
