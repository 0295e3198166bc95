import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, validate, type FragmentDefinitionNode, type GraphQLSchema } from 'graphql';
import { answerSize, LIMITS } from '#graphql';
import { textOf } from './source.js';

/** How many fields the answer of this document could hold. */
function sizeOf(schema: GraphQLSchema, text: string, most = 10 ** 9): number {
  const { definitions } = parse(text);
  const fragments = new Map(definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) throw new Error('no operation');
  return answerSize({ getSchema: () => schema, getFragment: (name) => fragments.get(name) }, root, operation.selectionSet, most);
}

describe('what a document may ask for', () => {
  it.each(['storefront', 'backoffice'])('is at least twice what any page of the %s asks for', async (face) => {
    const schema = buildSchema(await textOf(`apps/${face}-api/schema.graphql`));
    const pages = [...(await textOf(`apps/web/app/generated/${face}/graphql.ts`)).matchAll(/new TypedDocumentString\(`\s*((?:query|mutation) (\w+)[\s\S]*?)`/g)].map(([, text = '', name = '']) => ({ text, name }));
    expect(pages.length).toBeGreaterThan(20);
    const large = pages.map(({ text, name }) => ({ name, size: sizeOf(schema, text), errors: validate(schema, parse(text)).length })).filter(({ size, errors }) => errors > 0 || size < 1 || size > LIMITS.answer / 2);
    expect(large).toEqual([]);
  });

  const schema = buildSchema(`
    type Query { tree: [Node!]! rows(first: Int! = 24): Rows! one: One! }
    type Node { name: String! below: [Node!]! }
    type Rows { nodes: [Node!]! edges: [Edge!]! more: Boolean! }
    type Edge { node: Node! }
    union One = Node | Rows`);

  it.each([
    ['a field', '{ __typename }', 0],
    ['a list', '{ tree { name } }', 5 * 2],
    ['a list in a list', '{ tree { below { name } } }', 5 * (1 + 5 * 2)],
    ['a page of its default size', '{ rows { nodes { name } } }', 1 + 24 * 2],
    ['a page of seven', '{ rows(first: 7) { edges { node { name } } more } }', 1 + 7 * 3 + 1],
    ['a page of more than there are', '{ rows(first: 9000) { nodes { name } } }', 1 + 100 * 2],
    ['a page whose size is a variable', 'query ($n: Int!) { rows(first: $n) { nodes { name } } }', 1 + 100 * 2],
    ['fragments', '{ ...a tree { ... { ...b } } } fragment a on Query { tree { ...b } } fragment b on Node { name }', 2 * 5 * 2],
    ['members of a union', '{ one { ... on Node { name } ... on Rows { more } } }', 3],
    ['a fragment that holds itself', '{ tree { ...a } } fragment a on Node { name ...a below { ...a } }', 5 * (1 + 1 + 5)],
  ])('counts %s', (_, text, size) => {
    expect(sizeOf(schema, text)).toBe(size);
  });

  it('stops counting what only doubles', () => {
    const doubling = `{ tree { ...f0 } } ${Array.from({ length: 40 }, (_, index) => `fragment f${index} on Node { ...f${index + 1} ...f${index + 1} }`).join(' ')} fragment f40 on Node { name }`;
    expect(sizeOf(schema, doubling, 50_000)).toBe(Number.POSITIVE_INFINITY);
  });
});
