import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { won, type Won } from '#kernel';

/** Whole won as a JSON number. GraphQL's Int has 32 bits: too small for a settlement. */
export const WonScalar = new GraphQLScalarType<Won, number>({
  name: 'Won',
  description: 'whole won; a JSON number, never a fraction',
  serialize: (value) => checked(value),
  // Called twice under the compiled executor: must answer its own result again.
  parseValue: (value) => checked(value),
  parseLiteral: (node: ValueNode) => {
    if (node.kind !== Kind.INT) throw new GraphQLError('Won is a whole number', { nodes: [node] });
    return checked(Number(node.value));
  },
});

function checked(value: unknown): Won {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new GraphQLError('Won is a whole number');
  return won(value);
}

