import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Refused } from '#graphql';
import { CartResult, type Cart, type CartUnavailable } from '../cart/cart.types.js';

@ObjectType()
export class Session {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) current!: boolean;
  @Field(() => String) agent!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) lastSeenAt!: Date;
}

@ObjectType()
export class Member {
  @Field(() => ID) id!: string;
  @Field(() => String) email!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => [Session]) sessions?: Session[];
  @Field(() => [String]) consents!: string[];
}

@ObjectType()
export class SignedIn {
  readonly __typename = 'SignedIn';
  @Field(() => Member) member!: Member;
  @Field(() => CartResult) cart!: Cart | CartUnavailable;
}

@InputType()
export class SignUpInput {
  @Field(() => String) email!: string;
  @Field(() => String) password!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => [String], { description: "'TERMS' and 'PRIVACY' are required, 'ADVERTISING' is free" }) consents!: string[];
}

@ObjectType()
export class AccountClosed {
  readonly __typename = 'AccountClosed';
  @Field(() => Boolean) closed!: boolean;
}

@ObjectType()
export class PasswordChanged {
  readonly __typename = 'PasswordChanged';
  @Field(() => Boolean) changed!: boolean;
}

export const ChangePasswordResult = createUnionType({ name: 'ChangePasswordResult', types: () => [PasswordChanged, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });

export const CloseAccountResult = createUnionType({ name: 'CloseAccountResult', types: () => [AccountClosed, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });

export const SignInResult = createUnionType({ name: 'SignInResult', types: () => [SignedIn, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
