/** How many values one object of an answer is: itself and the fields that are asked of it, without those below. */
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

const known = new WeakMap<SelectionSetNode, number>();

export function weightOf(fieldNodes: readonly FieldNode[], fragments: Fragments): number {
  let weight = 1;
  for (const { selectionSet } of fieldNodes) {
    if (!selectionSet) continue;
    const fields = known.get(selectionSet) ?? fieldsOf(selectionSet, fragments, new Set());
    known.set(selectionSet, fields);
    weight += fields;
  }
  return weight;
}

/** Each fragment counts once, as graphql-js takes it. */
function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments, seen: Set<string>): number {
  let fields = 0;
  for (const selection of selections) {
    if (selection.kind === 'Field') fields += 1;
    else if (selection.kind === 'InlineFragment') fields += fieldsOf(selection.selectionSet, fragments, seen);
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = fragments[selection.name.value];
      if (fragment) fields += fieldsOf(fragment.selectionSet, fragments, seen);
    }
  }
  return fields;
}
