import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError, isDay, isId, sumWon, won } from '#kernel';
import { Database } from '#database';
import { actorOf, Allow, CurrentRequest, decodeCursor, idAfter, orRefused, pageOf, pageSize, type Refused, type RequestContext } from '#graphql';
import { AccountQueries, BooksQueries, JOURNAL_ACCOUNTS, LedgerDayService, LedgerQueries, LedgerService, REVERSIBLE, type AccountCode, type EntryFilter } from '#ledger';
import { BooksProofView, JournalPostingInput, LedgerAccount, LedgerBalance, LedgerChange, LedgerChanged, LedgerDays, LedgerDocument, LedgerPage } from './ledger.types.js';

const SEALED_SHOWN = 31;
const PROOFS_SHOWN = 10;

/** The ledger as the accountant and the auditor see it; only the accountant changes it, and only by postings. */
@Resolver()
export class LedgerResolver {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly days: LedgerDayService,
    private readonly posted: LedgerQueries,
    private readonly accounts: AccountQueries,
    private readonly books: BooksQueries,
  ) {}

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => LedgerPage, { name: 'ledger', description: 'the trial balance at the end of a day, or now; and transactions newest first' })
  async ledgerPage(
    @Args('on', { type: () => String, nullable: true, description: 'a Korean day: 2026-11-30' }) on: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<LedgerPage> {
    const size = pageSize(first);
    const [balances, rows] = await Promise.all([this.accounts.balances(dayOf('on', on)), this.posted.transactions(size + 1, idAfter(after))]);
    const page = pageOf(rows, size, after !== null && after !== undefined, (row) => [row.id]);
    return { balances, balanced: sumWon(balances.map((balance) => balance.debitWon)) === sumWon(balances.map((balance) => balance.creditWon)), edges: page.edges, pageInfo: page.pageInfo };
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => LedgerAccount, { nullable: true })
  async ledgerAccount(
    @Args('code', { type: () => String }) code: string,
    @Args('ownerId', { type: () => ID, nullable: true }) ownerId: string | null | undefined,
    @Args('from', { type: () => String, nullable: true }) from: string | null | undefined, @Args('to', { type: () => String, nullable: true }) to: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @Args('at', { type: () => ID, nullable: true, description: 'an entry: the list begins with it' }) at: string | null | undefined,
  ): Promise<LedgerAccount | null> {
    const size = pageSize(first);
    const filter = filterOf({ ownerId, from, to });
    const [account, rows] = await Promise.all([this.accounts.account(code, filter), this.accounts.entries(code, filter, size + 1, entryAfter(after) ?? entryAt(at))]);
    return account ? { ...account, ...pageOf(rows.map((row) => ({ ...row, id: String(row.id) })), size, after !== null && after !== undefined, (row) => [row.postedOn, Number(row.id)]) } : null;
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => LedgerDocument, { nullable: true })
  async ledgerTransaction(@Args('id', { type: () => ID }) id: string): Promise<LedgerDocument | null> {
    const row = isId(id) ? await this.posted.document(id) : null;
    return row ? { ...row, transaction: row, reversible: REVERSIBLE.has(row.event) && row.reversedBy === null } : null;
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => LedgerDays)
  async ledgerDays(): Promise<LedgerDays> {
    const [closings, sealed] = await Promise.all([this.books.closings(), this.books.days(SEALED_SHOWN)]);
    return { closings, sealed };
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => [BooksProofView], { description: 'what the last proofs of the books found, newest first' })
  async booksProofs(): Promise<BooksProofView[]> {
    const proofs = await this.books.proofs(PROOFS_SHOWN);
    return proofs.map((proof) => ({ ...proof, checks: proof.checks.map((check) => ({ ...check, breaches: check.breaches.map((breach) => JSON.stringify(breach)) })) }));
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => [LedgerBalance], { description: 'the accounts that postJournal takes, with their balances' })
  async journalAccounts(): Promise<LedgerBalance[]> {
    return (await this.accounts.balances(null)).filter((account) => (JOURNAL_ACCOUNTS as readonly string[]).includes(account.code));
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => LedgerChange, { description: 'a posting by hand, with its reason; the same id again is the same posting' })
  async postJournal(
    @Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string,
    @Args('postings', { type: () => [JournalPostingInput] }) postings: JournalPostingInput[], @CurrentRequest() { caller }: RequestContext,
  ): Promise<LedgerChanged | Refused> {
    return orRefused(caller.language, async () => {
      const entries = postings.map((posting) => ({ account: posting.account as AccountCode, ownerId: null, orderLineId: null, amountWon: won(posting.amountWon) }));
      const made = await this.database.transaction(actorOf(caller), async (tx) => {
        await this.ledger.journal(tx, { id, reason, postings: entries });
        return tx.one<{ id: string }>("select id from ledger_transaction where event = 'journal.posted' and reference = ?", [id]);
      });
      return { __typename: 'LedgerChanged' as const, transactionId: made?.id ?? null };
    });
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => LedgerChange, { description: 'takes back a posting by hand, once; what follows from an event is put right there' })
  async reverseTransaction(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() { caller }: RequestContext): Promise<LedgerChanged | Refused> {
    return orRefused(caller.language, async () => {
      if (!isId(id)) throw new DomainError('NOT_FOUND');
      return { __typename: 'LedgerChanged' as const, transactionId: await this.database.transaction(actorOf(caller), (tx) => this.ledger.reverse(tx, id, reason)) };
    });
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => LedgerChange, { description: 'signs off the days up to this one; nothing opens them again' })
  async closeLedger(@Args('through', { type: () => String }) through: string, @Args('note', { type: () => String, defaultValue: '' }) note: string, @CurrentRequest() { caller }: RequestContext): Promise<LedgerChanged | Refused> {
    return orRefused(caller.language, async () => {
      await this.days.close(actorOf(caller), through, note);
      return { __typename: 'LedgerChanged' as const, transactionId: null };
    });
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => LedgerChange, { description: 'asks for a proof of the books; the worker makes it, and booksProofs tells' })
  async proveBooks(@Args('incremental', { type: () => Boolean }) incremental: boolean, @CurrentRequest() { caller }: RequestContext): Promise<LedgerChanged | Refused> {
    return orRefused(caller.language, async () => {
      const actor = actorOf(caller);
      await this.database.transaction(actor, (tx) => tx.job('books', { incremental, actor: actor.name }, 'books-asked'));
      return { __typename: 'LedgerChanged' as const, transactionId: null };
    });
  }
}

/** A day as asked; null where none was. Throws BAD_INPUT for what is no day. */
function dayOf(field: string, day: string | null | undefined): string | null {
  if (day === null || day === undefined || day === '') return null;
  if (!isDay(day)) throw new DomainError('BAD_INPUT', { field });
  return day;
}

/** Throws BAD_INPUT for what is no id or no day. */
export function filterOf(asked: { ownerId?: string | null | undefined; from?: string | null | undefined; to?: string | null | undefined }): EntryFilter {
  const ownerId = asked.ownerId ?? null;
  if (ownerId !== null && !isId(ownerId)) throw new DomainError('BAD_INPUT', { field: 'ownerId' });
  return { ownerId, from: dayOf('from', asked.from), to: dayOf('to', asked.to) };
}

function entryAfter(after: string | null | undefined): [string, number] | null {
  if (after === null || after === undefined) return null;
  const [day, id] = decodeCursor(after);
  if (typeof day !== 'string' || !isDay(day) || typeof id !== 'number' || !Number.isSafeInteger(id)) throw new DomainError('BAD_INPUT', { field: 'after' });
  return [day, id];
}

function entryAt(at: string | null | undefined): { beginWith: string } | null {
  if (at === null || at === undefined) return null;
  if (!/^\d{1,18}$/.test(at)) throw new DomainError('BAD_INPUT', { field: 'at' });
  return { beginWith: at };
}
