import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'an arrow that was walked: who, when, why' })
export class StateChange {
  @Field(() => String, { nullable: true }) from!: string | null;
  @Field(() => String) to!: string;
  @Field(() => String, { description: 'what kind of actor, and his id' }) actor!: string;
  @Field(() => String) reason!: string;
  @Field(() => Date) at!: Date;
}
