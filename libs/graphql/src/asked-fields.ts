import { isObjectType, Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * The names of the fields that a document asks of a resolver's answer, where that is of the type `on`; those in fragments too.
 * Whoever reads for them need not read what nobody asks for.
 */
export function askedFields(info: GraphQLResolveInfo, on: string): ReadonlySet<string> {
  const names = new Set<string>();
  const concerns = (type: string | undefined): boolean => type === undefined || type === on || !isObjectType(info.schema.getType(type));
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        names.add(selection.name.value);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      if (fragment && concerns(fragment.typeCondition?.name.value)) walk(fragment.selectionSet);
    }
  };
  for (const node of info.fieldNodes) walk(node.selectionSet);
  return names;
}
