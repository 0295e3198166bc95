import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { bankName, DomainError, won } from '#kernel';
import { actorOf, Allow, CurrentRequest, decodeCursor, idAfter, orRefused, pageOf, pageSize, vendorActor, type Refused, type RequestContext } from '#graphql';
import { BankTransferService, CashReceiptService, GoodwillService, REFUND_BANKS, RefundDeskQueries, RefundService, type GoodwillRow, type TransferPurpose } from '#order';
import { RefundAccountInput } from '../order/staff-order.types.js';
import { PayoutBank } from '../payout/payout.types.js';
import { FailedReceipt, Goodwill, GoodwillInput, OpenRefundConnection, RefundAccountSeen, RefundWork, type RefundWorkDone, TransferPurposeEnum } from './refund.types.js';

const SHOWN = 100;
type Done = (RefundWorkDone & { __typename: string }) | Refused;

/** Money on its way back that needs people: goodwill, and what Toss can't carry out. */
@Resolver()
export class RefundResolver {
  constructor(
    private readonly desk: RefundDeskQueries,
    private readonly goodwill: GoodwillService,
    private readonly transfers: BankTransferService,
    private readonly receipts: CashReceiptService,
    private readonly refunds: RefundService,
  ) {}

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => OpenRefundConnection, { description: 'money that has not arrived, what Toss refused first; and interest that is owed' })
  async openRefunds(
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined, @CurrentRequest() { caller }: RequestContext,
  ): Promise<OpenRefundConnection> {
    const me = actorOf(caller).name;
    const size = pageSize(first);
    const seen = idAfter(after);
    const rows = await this.desk.open(size + 1, seen === null ? null : { id: seen, state: String(decodeCursor(after ?? '')[1] ?? '') });
    return pageOf(rows.map((row) => ({ ...row, transfer: row.transfer === null ? null : { ...row.transfer, mine: row.transfer.recordedBy === me } })), size, seen !== null, (row) => [row.id, row.state]);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundWork, { description: 'an account that the shopper told; what Toss can carry out with it is sent again' })
  async noteRefundAccount(@Args('refundId', { type: () => ID }) refundId: string, @Args('account', { type: () => RefundAccountInput }) account: RefundAccountInput, @CurrentRequest() request: RequestContext): Promise<Done> {
    return done(request, refundId, () => this.refunds.noteAccount(actorOf(request.caller), refundId, account));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundWork, { description: 'a mail asks the shopper for an account (again)' })
  async askRefundAccount(@Args('refundId', { type: () => ID }) refundId: string, @CurrentRequest() request: RequestContext): Promise<Done> {
    return done(request, refundId, () => this.refunds.askAccount(actorOf(request.caller), refundId));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [PayoutBank], { description: 'banks that a refund can go to' })
  refundBanks(): PayoutBank[] {
    return REFUND_BANKS.map((code) => ({ code, name: bankName(code) }));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [FailedReceipt], { description: 'oldest first' })
  async failedReceipts(): Promise<FailedReceipt[]> {
    return this.receipts.failed(SHOWN);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundWork, { description: "asks Toss anew; selfIssued: in nobody's name, where the shopper's number is refused" })
  async retryReceipt(@Args('id', { type: () => ID }) id: string, @Args('selfIssued', { type: () => Boolean }) selfIssued: boolean, @CurrentRequest() request: RequestContext): Promise<Done> {
    return done(request, id, () => this.receipts.retry(actorOf(request.caller), id, selfIssued));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [Goodwill], { description: 'what waits for somebody; of one order all of it' })
  async staffGoodwill(@Args('orderId', { type: () => ID, nullable: true }) orderId: string | null | undefined, @CurrentRequest() { caller }: RequestContext): Promise<Goodwill[]> {
    return seenBy(actorOf(caller).name, await this.desk.goodwill(actorOf(caller), orderId ?? null, SHOWN));
  }

  @Allow('vendor')
  @Query(() => [Goodwill], { description: 'goodwill that this vendor is asked to pay' })
  async vendorGoodwill(@CurrentRequest() { caller }: RequestContext): Promise<Goodwill[]> {
    return seenBy('', await this.desk.goodwill(vendorActor(caller), null, SHOWN));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundWork, { description: 'above 30,000 won a second member of staff has to agree; a vendor pays only where he agrees' })
  async proposeGoodwill(@Args('input', { type: () => GoodwillInput }) input: GoodwillInput, @CurrentRequest() request: RequestContext): Promise<Done> {
    return done(request, input.id, () => this.goodwill.propose(actorOf(request.caller), { ...input, vendorId: input.vendorId ?? null, amountWon: won(input.amountWon) }));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundWork)
  async approveGoodwill(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Done> {
    return done(request, id, () => this.goodwill.approve(actorOf(request.caller), id));
  }

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => RefundWork, { description: 'the vendor agrees to pay it; it is taken off his settlement' })
  async consentGoodwill(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Done> {
    return done(request, id, () => this.goodwill.consent(vendorActor(request.caller), id));
  }

  @Allow('vendor:OWNER,MANAGER', 'staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundWork)
  async rejectGoodwill(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() request: RequestContext): Promise<Done> {
    const { caller } = request;
    return done(request, id, () => this.goodwill.reject(caller.staffRoles.length === 0 ? vendorActor(caller) : actorOf(caller), id, reason));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundWork, { description: 'sent from the bank, with the number of its document; another member of staff confirms' })
  async recordTransfer(
    @Args('refundId', { type: () => ID }) refundId: string, @Args('purpose', { type: () => TransferPurposeEnum }) purpose: TransferPurpose,
    @Args('documentNumber', { type: () => String }) documentNumber: string, @CurrentRequest() request: RequestContext,
  ): Promise<Done> {
    return done(request, refundId, () => this.transfers.record(actorOf(request.caller), refundId, purpose, documentNumber));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundWork, { description: 'the second person: the money has left the bank' })
  async confirmTransfer(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Done> {
    return done(request, id, () => this.transfers.confirm(actorOf(request.caller), id));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => RefundWork, { description: 'recorded by mistake' })
  async withdrawTransfer(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Done> {
    return done(request, id, () => this.transfers.withdraw(actorOf(request.caller), id));
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => RefundAccountSeen, { nullable: true, description: 'where to send it; each look is logged' })
  async openRefundAccount(@Args('refundId', { type: () => ID }) refundId: string, @Args('purpose', { type: () => String }) purpose: string, @CurrentRequest() { caller }: RequestContext): Promise<RefundAccountSeen | null> {
    const why = purpose.normalize('NFC').trim();
    if (why.length < 2 || why.length > 150) throw new DomainError('REASON_REQUIRED', { field: 'purpose' });
    const account = await this.transfers.account(actorOf(caller), caller.accountId ?? '', refundId, why);
    return account === null ? null : { bankName: bankName(account.bank), accountNumber: account.accountNumber, holder: account.holder };
  }
}

function done({ caller }: RequestContext, id: string, act: () => Promise<unknown>): Promise<Done> {
  return orRefused(caller.language, async () => {
    await act();
    return { __typename: 'RefundWorkDone', id };
  });
}

function seenBy(me: string, rows: readonly GoodwillRow[]): Goodwill[] {
  return rows.map((row) => ({ ...row, mine: row.proposedBy === me }));
}
