import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { DomainError, problemText, type Language, type ProblemCode } from '#kernel';

/** A refusal that a person can act on; a member of the result unions. */
@InterfaceType('Problem', { resolveType: (value: { __typename?: string }) => value.__typename })
export abstract class Problem {
  readonly __typename!: string;
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'Korean, or English by Accept-Language: what happened, what it means, what to do' }) message!: string;
}

@ObjectType({ implements: () => Problem })
export class Refused extends Problem {
  @Field(() => String, { nullable: true, description: 'the input that it is about' }) field!: string | null;
}

/** What a union member of a refusal is made of. */
export interface ProblemFields {
  code: string;
  message: string;
}

export function problemFields(error: DomainError, language: Language): ProblemFields {
  return { code: error.code, message: problemText(error.code, error.fields, language) };
}

/** The plain refusal, with the field that it names. */
export function refused(error: DomainError, language: Language): Refused {
  return { __typename: 'Refused', ...problemFields(error, language), field: typeof error.fields['field'] === 'string' ? error.fields['field'] : null };
}

/** Codes that are no one's refusal to act on but an error of the request: they travel in `errors`, not in unions. */
const ERRORS: readonly ProblemCode[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INTERNAL'];

/** Runs a command and answers its result, or the refusal that it threw. Errors that are not refusals go on. */
export async function orRefused<T>(language: Language, work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && !(ERRORS.includes(error.code) && error.code !== 'NOT_FOUND')) return refused(error, language);
    throw error;
  }
}
