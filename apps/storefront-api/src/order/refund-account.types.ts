import { Field, InputType, ObjectType } from '@nestjs/graphql';

@InputType()
export class RefundAccountInput {
  @Field(() => String, { description: "Toss's two digits of the bank, one of refundBanks" }) bank!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) holder!: string;
}

@ObjectType()
export class Bank {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}
