import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '#graphql';

export const LookSubjectEnum = { order: 'order', vendor_order: 'vendor_order', refund_account: 'refund_account', claim_photo: 'claim_photo', vendor: 'vendor' } as const;
registerEnumType(LookSubjectEnum, { name: 'LookSubject', description: 'whose data: an order, a vendor’s part of one, the account of a refund, a photograph of a claim, who stands behind a company' });

@ObjectType({ description: 'one look of staff or a vendor at somebody’s data; it names the order or the company, never the person' })
export class AccessLook {
  @Field(() => Date) at!: Date;
  @Field(() => String) who!: string;
  @Field(() => String, { nullable: true, description: 'null for staff' }) vendorName!: string | null;
  @Field(() => LookSubjectEnum) subject!: string;
  @Field(() => ID, { nullable: true }) orderId!: string | null;
  @Field(() => String, { nullable: true }) orderNumber!: string | null;
  @Field(() => ID, { nullable: true, description: 'of a look at a company: which one' }) companyId!: string | null;
  @Field(() => String, { nullable: true }) companyName!: string | null;
  @Field(() => String, { description: 'what for, as whoever looked said' }) purpose!: string;
}

@ObjectType()
export class AccessLookEdge {
  @Field(() => String) cursor!: string;
  @Field(() => AccessLook) node!: AccessLook;
}

@ObjectType()
export class AccessLog {
  @Field(() => [AccessLookEdge]) edges!: AccessLookEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}
