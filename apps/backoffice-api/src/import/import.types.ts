import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Refused } from '#graphql';

export enum ImportOutcomeEnum { CREATED = 'CREATED', CHANGED = 'CHANGED', UNCHANGED = 'UNCHANGED', REFUSED = 'REFUSED', PART = 'PART' }
registerEnumType(ImportOutcomeEnum, { name: 'ImportOutcome', description: 'PART: the row belongs to the product of an earlier row (variant or picture)' });

@ObjectType({ description: 'of a refused row why; else what is left to do' })
export class ImportProblem {
  @Field(() => String, { nullable: true, description: 'like E17; null where it is about the whole row' }) cell!: string | null;
  @Field(() => String) column!: string;
  @Field(() => String) value!: string;
  @Field(() => String) message!: string;
}

@ObjectType()
export class ImportLine {
  @Field(() => Int, { description: 'as a spreadsheet numbers it; the header is row 1' }) row!: number;
  @Field(() => String) handle!: string;
  @Field(() => String) name!: string;
  @Field(() => ImportOutcomeEnum) outcome!: string;
  @Field(() => Int) variants!: number;
  @Field(() => [ImportProblem]) problems!: ImportProblem[];
  @Field(() => ID, { nullable: true }) productId!: string | null;
}

@ObjectType({ description: 'each row of the file is one line: rows = created + changed + unchanged + refused + parts' })
export class ImportReport {
  @Field(() => Boolean) dryRun!: boolean;
  @Field(() => String, { description: 'SHOPIFY, SMARTSTORE or CAFE24' }) format!: string;
  @Field(() => String, { description: 'UTF-8, CP949 or UTF-16' }) encoding!: string;
  @Field(() => Int) rows!: number;
  @Field(() => Int) created!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => Int) refused!: number;
  @Field(() => Int) parts!: number;
  @Field(() => [ImportLine]) lines!: ImportLine[];
  @Field(() => Boolean, { description: 'prices are in another money: ask for rateBp' }) needsRate!: boolean;
  @Field(() => [String], { description: "vendor names in the file that are not this vendor's: ask, and give those that are as vendorNames" }) foreignVendors!: string[];
  @Field(() => String, { nullable: true, description: 'the refused rows as a file for a spreadsheet, with the reasons' }) refusedCsv!: string | null;
}

export const ImportResult = createUnionType({ name: 'ImportResult', types: () => [ImportReport, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
