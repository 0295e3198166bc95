import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';

export const AccountKindEnum = { ASSET: 'ASSET', LIABILITY: 'LIABILITY', INCOME: 'INCOME', EXPENSE: 'EXPENSE' } as const;
registerEnumType(AccountKindEnum, { name: 'AccountKind' });
export const ProofKindEnum = { WHOLE: 'WHOLE', INCREMENTAL: 'INCREMENTAL' } as const;
registerEnumType(ProofKindEnum, { name: 'ProofKind' });

@ObjectType()
export class LedgerEntry {
  @Field(() => ID) id!: string;
  @Field(() => String) account!: string;
  @Field(() => String) name!: string;
  @Field(() => ID, { nullable: true, description: 'the vendor or budget whose sub-account it is' }) ownerId!: string | null;
  @Field(() => String, { nullable: true }) ownerName!: string | null;
  @Field(() => ID, { nullable: true }) orderLineId!: string | null;
  @Field(() => WonScalar, { description: 'debit above zero, credit below' }) amountWon!: number;
}

@ObjectType()
export class LedgerTransaction {
  @Field(() => ID) id!: string;
  @Field(() => String) event!: string;
  @Field(() => String) reference!: string;
  @Field(() => ID, { nullable: true }) orderId!: string | null;
  @Field(() => Date) occurredAt!: Date;
  @Field(() => String, { description: 'the Korean day that it belongs to: 2026-11-30' }) postedOn!: string;
  @Field(() => String) actor!: string;
  @Field(() => String) memo!: string;
  @Field(() => [LedgerEntry]) entries!: LedgerEntry[];
}

@ObjectType({ description: 'a line of a statement, by the entry of the ledger that it is' })
export class PostedLine {
  @Field(() => ID) id!: string;
  @Field(() => ID) statementId!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => String) periodEnd!: string;
}

@ObjectType({ description: 'a transaction with what it stands on and what stands on it' })
export class LedgerDocument {
  @Field(() => LedgerTransaction) transaction!: LedgerTransaction;
  @Field(() => String, { nullable: true }) orderNumber!: string | null;
  @Field(() => ID, { nullable: true }) refundId!: string | null;
  @Field(() => [ID]) claimIds!: string[];
  @Field(() => [PostedLine]) statementLines!: PostedLine[];
  @Field(() => ID, { nullable: true, description: 'the transaction that this one takes back' }) reverses!: string | null;
  @Field(() => ID, { nullable: true }) reversedBy!: string | null;
  @Field(() => Boolean, { description: 'an accountant may take it back by hand: reverseTransaction' }) reversible!: boolean;
  @Field(() => String, { nullable: true, description: 'SHA-256 in hex, once its day is sealed' }) digest!: string | null;
}

@ObjectType()
export class LedgerBalance {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => AccountKindEnum) kind!: string;
  @Field(() => WonScalar) debitWon!: number;
  @Field(() => WonScalar) creditWon!: number;
}

@ObjectType()
export class LedgerEdge {
  @Field(() => String) cursor!: string;
  @Field(() => LedgerTransaction) node!: LedgerTransaction;
}

@ObjectType()
export class LedgerPage {
  @Field(() => [LedgerBalance]) balances!: LedgerBalance[];
  @Field(() => Boolean) balanced!: boolean;
  @Field(() => [LedgerEdge]) edges!: LedgerEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType({ description: 'one side of a transaction, in the list of its account' })
export class AccountEntry {
  @Field(() => ID) id!: string;
  @Field(() => String) postedOn!: string;
  @Field(() => Date) occurredAt!: Date;
  @Field(() => ID) transactionId!: string;
  @Field(() => String) event!: string;
  @Field(() => String) reference!: string;
  @Field(() => String, { nullable: true }) orderNumber!: string | null;
  @Field(() => ID, { nullable: true }) ownerId!: string | null;
  @Field(() => String, { nullable: true }) ownerName!: string | null;
  @Field(() => WonScalar, { description: 'debit above zero, credit below' }) amountWon!: number;
  @Field(() => String) memo!: string;
}

@ObjectType()
export class AccountEntryEdge {
  @Field(() => String) cursor!: string;
  @Field(() => AccountEntry) node!: AccountEntry;
}

@ObjectType({ description: 'an account over a period, entries newest first' })
export class LedgerAccount {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => AccountKindEnum) kind!: string;
  @Field(() => String, { nullable: true }) ownerName!: string | null;
  @Field(() => WonScalar, { description: 'debit less credit before the period' }) openingWon!: number;
  @Field(() => WonScalar, { description: 'debit less credit at its end' }) closingWon!: number;
  @Field(() => [AccountEntryEdge]) edges!: AccountEntryEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType({ description: 'an accountant signed off these days; they take no posting' })
export class LedgerClosing {
  @Field(() => String) since!: string;
  @Field(() => String) through!: string;
  @Field(() => String, { description: "the chain's SHA-256 at its last day, in hex: keep it on paper" }) hash!: string;
  @Field(() => Date) closedAt!: Date;
  @Field(() => String) actor!: string;
  @Field(() => String) note!: string;
}

@ObjectType()
export class SealedDay {
  @Field(() => String) day!: string;
  @Field(() => Int) transactions!: number;
  @Field(() => Int) entries!: number;
  @Field(() => String) hash!: string;
  @Field(() => Date) sealedAt!: Date;
}

@ObjectType()
export class LedgerDays {
  @Field(() => [LedgerClosing]) closings!: LedgerClosing[];
  @Field(() => [SealedDay], { description: 'the last ones, newest first' }) sealed!: SealedDay[];
}

@ObjectType()
export class BooksCheckResult {
  @Field(() => String) name!: string;
  @Field(() => String) what!: string;
  @Field(() => Boolean) ok!: boolean;
  @Field(() => Int, { description: 'rows that were looked at' }) examined!: number;
  @Field(() => [String], { description: 'the rows that are off, as JSON; at most 100' }) breaches!: string[];
}

@ObjectType()
export class BooksProofView {
  @Field(() => ID) id!: string;
  @Field(() => ProofKindEnum) kind!: string;
  @Field(() => Boolean) ok!: boolean;
  @Field(() => Date) startedAt!: Date;
  @Field(() => Date) finishedAt!: Date;
  @Field(() => String) actor!: string;
  @Field(() => [BooksCheckResult]) checks!: BooksCheckResult[];
}

@InputType()
export class JournalPostingInput {
  @Field(() => String, { description: 'one of journalAccounts' }) account!: string;
  @Field(() => WonScalar, { description: 'debit above zero, credit below' }) amountWon!: number;
}

@ObjectType({ description: 'it is posted, closed or asked for' })
export class LedgerChanged {
  readonly __typename = 'LedgerChanged' as const;
  @Field(() => ID, { nullable: true, description: 'the new transaction, where there is one' }) transactionId!: string | null;
}

export const LedgerChange = createUnionType({ name: 'LedgerChange', types: () => [LedgerChanged, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
