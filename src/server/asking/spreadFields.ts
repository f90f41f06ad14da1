/**
 * Counts the fields of a document where its fragments put them, and those that have the same name at the same place: when it
 * is validated, each of these is compared with all others, and a few fragments make millions of them.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

interface Limits {
  spread: number;
  pairs: number;
}

export function isSpreadTooFar(text: string, limits: Limits): boolean {
  const document = parsed(text);
  if (!document) return false;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === 'FragmentDefinition') fragments.set(one.name.value, one);
  const count = { spread: 0, pairs: 0 };
  const isAbove = () => count.spread > limits.spread || count.pairs > limits.pairs;

  const collect = ({ selections }: SelectionSetNode, inside: Inside, place: PlaceInAnswer): void => {
    for (const selection of selections) {
      if (isAbove()) return;
      if (selection.kind === 'InlineFragment') {
        collect(selection.selectionSet, inside, place);
        continue;
      }
      count.spread += 1;
      if (selection.kind === 'FragmentSpread') {
        spread(selection.name.value, inside, place);
        continue;
      }
      const name = (selection.alias ?? selection.name).value;
      const same = place.fields.get(name) ?? [];
      count.pairs += same.length;
      same.push({ field: selection, inside });
      place.fields.set(name, same);
    }
  };
  /** Once at each place. One that is inside itself is refused when the document is validated. */
  const spread = (name: string, inside: Inside, place: PlaceInAnswer): void => {
    const fragment = fragments.get(name);
    if (!fragment || inside.has(name) || place.fragments.has(name)) return;
    place.fragments.add(name);
    collect(fragment.selectionSet, new Set([...inside, name]), place);
  };
  const walk = ({ fields }: PlaceInAnswer): void => {
    for (const same of fields.values()) {
      const below = newPlace();
      for (const { field, inside } of same)
        if (field.selectionSet) collect(field.selectionSet, inside, below);
      if (isAbove()) return;
      walk(below);
    }
  };
  for (const one of document.definitions) {
    if (one.kind !== 'OperationDefinition' && one.kind !== 'FragmentDefinition') continue;
    const place = newPlace();
    collect(one.selectionSet, new Set(one.kind === 'FragmentDefinition' ? [one.name.value] : []), place);
    walk(place);
    if (isAbove()) return true;
  }
  return false;
}

/** The fragments around a field. */
type Inside = ReadonlySet<string>;

/** The fields at one place of the answer, by their names there. */
interface PlaceInAnswer {
  fields: Map<string, Placed[]>;
  fragments: Set<string>;
}

const newPlace = (): PlaceInAnswer => ({ fields: new Map(), fragments: new Set() });

interface Placed {
  field: FieldNode;
  inside: Inside;
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return undefined;
  }
}
