import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Refused } from '#graphql';

export enum VendorRoleEnum { OWNER = 'OWNER', MANAGER = 'MANAGER', CLERK = 'CLERK' }
registerEnumType(VendorRoleEnum, { name: 'VendorRole' });
export enum StaffRoleEnum { OPERATOR = 'OPERATOR', MERCHANDISER = 'MERCHANDISER', ACCOUNTANT = 'ACCOUNTANT', AUDITOR = 'AUDITOR', ADMIN = 'ADMIN' }
registerEnumType(StaffRoleEnum, { name: 'StaffRole' });
export enum VendorStateEnum { APPLIED = 'APPLIED', APPROVED = 'APPROVED', REJECTED = 'REJECTED', SUSPENDED = 'SUSPENDED' }
registerEnumType(VendorStateEnum, { name: 'VendorState' });

@ObjectType()
export class VendorRef {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => VendorStateEnum) state!: string;
}

@ObjectType()
export class Session {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) current!: boolean;
  @Field(() => String) agent!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) lastSeenAt!: Date;
}

@ObjectType()
export class Person {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) email!: string;
  @Field(() => VendorRef, { nullable: true }) vendor!: VendorRef | null;
  @Field(() => VendorRoleEnum, { nullable: true }) vendorRole!: string | null;
  @Field(() => [StaffRoleEnum]) staffRoles!: string[];
  @Field(() => [Session]) sessions?: Session[];
}

@ObjectType()
export class PersonSignedIn {
  readonly __typename = 'PersonSignedIn';
  @Field(() => Person) person!: Person;
}

export const BackofficeSignIn = createUnionType({ name: 'BackofficeSignIn', types: () => [PersonSignedIn, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
