/** How many values one object of an answer is, and the bytes of its keys: itself and the fields that are asked of it, without those below. */
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

export interface Weight {
  values: number;
  bytes: number;
}

/** Braces and a comma. */
const OBJECT: Weight = { values: 1, bytes: 3 };

/** Quotes, a colon, a comma, and a short value such as a number. */
const BESIDE_KEY = 8;

const known = new WeakMap<SelectionSetNode, Weight>();

export function weightOf({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Weight {
  let weight = OBJECT;
  for (const { selectionSet } of fieldNodes) {
    if (!selectionSet) continue;
    const fields = known.get(selectionSet) ?? fieldsOf(selectionSet, fragments, new Set());
    known.set(selectionSet, fields);
    weight = sum(weight, fields);
  }
  return weight;
}

const sum = (a: Weight, b: Weight): Weight => ({ values: a.values + b.values, bytes: a.bytes + b.bytes });

/** Each fragment counts once, as graphql-js takes it. */
function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments, seen: Set<string>): Weight {
  let fields: Weight = { values: 0, bytes: 0 };
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      fields = sum(fields, { values: 1, bytes: key.value.length + BESIDE_KEY });
    } else if (selection.kind === 'InlineFragment')
      fields = sum(fields, fieldsOf(selection.selectionSet, fragments, seen));
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = fragments[selection.name.value];
      if (fragment) fields = sum(fields, fieldsOf(fragment.selectionSet, fragments, seen));
    }
  }
  return fields;
}
