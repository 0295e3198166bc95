import { getNamedType, getNullableType, GraphQLError, isCompositeType, isInterfaceType, isListType, isObjectType, Kind } from 'graphql';
import type { FieldNode, GraphQLCompositeType, GraphQLOutputType, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';
import { MAX_PAGE } from './page.types.js';

/** How long a list without a page size is taken to be. Lists that nest multiply: depth alone says nothing of an answer's size. */
const LIST = 5;

/**
 * How many fields an answer may come to hold, from the document alone: a page counts with its `first` (with all that it may be, where that is a
 * variable), any other list with five. Stops counting above `most`. Introspection counts nothing: production has none.
 */
export function answerSize(context: Pick<ValidationContext, 'getFragment' | 'getSchema'>, root: GraphQLCompositeType, selections: SelectionSetNode, most: number): number {
  let looked = 0;
  const sizeOf = (set: SelectionSetNode, type: GraphQLCompositeType, rows: number, within: ReadonlySet<string>): number => {
    let size = 0;
    for (const selection of set.selections) {
      looked += 1;
      if (looked > most || size > most) return Number.POSITIVE_INFINITY;
      if (selection.kind === Kind.FIELD) {
        size += fieldSize(selection, type, rows, within);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        size += sizeOf(selection.selectionSet, named(selection.typeCondition?.name.value) ?? type, rows, within);
      } else {
        const fragment = context.getFragment(selection.name.value);
        // One that holds itself is refused by another rule.
        if (fragment && !within.has(fragment.name.value)) size += sizeOf(fragment.selectionSet, named(fragment.typeCondition.name.value) ?? type, rows, new Set([...within, fragment.name.value]));
      }
    }
    return size;
  };
  const fieldSize = (field: FieldNode, parent: GraphQLCompositeType, rows: number, within: ReadonlySet<string>): number => {
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    if (!definition) return 0;
    const type = getNamedType(definition.type);
    const page = definition.args.find((argument) => argument.name === 'first');
    const inner = field.selectionSet && isCompositeType(type) ? sizeOf(field.selectionSet, type, page ? first(field, page.defaultValue) : LIST, within) : 0;
    const isPage = field.name.value === 'nodes' || field.name.value === 'edges';
    return (isList(definition.type) ? (isPage ? rows : LIST) : 1) * (1 + inner);
  };
  const named = (name: string | undefined): GraphQLCompositeType | undefined => {
    const type = name === undefined ? undefined : context.getSchema().getType(name);
    return isCompositeType(type) ? type : undefined;
  };
  return sizeOf(selections, root, LIST, new Set());
}

/** The rows of a page as the document says them. */
function first(field: FieldNode, byDefault: unknown): number {
  const given = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (given?.kind === Kind.INT) return Math.min(Number(given.value), MAX_PAGE);
  return given === undefined && typeof byDefault === 'number' ? byDefault : MAX_PAGE;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

/** Refuses a document whose answer could hold more than `most` fields. */
export function limitAnswerSize(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition: (operation) => {
      const root = context.getSchema().getRootType(operation.operation);
      if (root && answerSize(context, root, operation.selectionSet, most) > most) context.reportError(new GraphQLError(`The answer could hold more than ${most} fields.`));
    },
  });
}
