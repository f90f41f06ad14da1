/**
 * The day that a question asks about, where one variable names it and nothing else depends on it: on all days of a period in
 * which nothing changes, such a question has one answer, save where a field shows the day itself.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type DayField, isShownType, ON_DAY, TAKE_DAY } from './dayFields.js';

/** A field of the answer that shows the day. */
export interface ShowsDay {
  /** The keys that lead to it, through any lists. */
  path: readonly string[];
  as: 'DAY' | 'ADDRESS';
}

export interface AskedDay {
  variable: string;
  shownBy: readonly ShowsDay[];
}

/** In a larger question nobody looks for the day. */
const MOST_FIELDS = 1_000;

const known = new WeakMap<DocumentNode, Map<string, AskedDay | undefined>>();

/** Of a valid document. Undefined: the answer may be another one on each day. */
export function askedDayOf(document: DocumentNode, operationName?: string | null): AskedDay | undefined {
  const byName = known.get(document) ?? new Map<string, AskedDay | undefined>();
  known.set(document, byName);
  const name = operationName ?? '';
  if (!byName.has(name)) byName.set(name, found(document, operationName));
  return byName.get(name);
}

interface Walk {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  shownBy: ShowsDay[];
  fields: number;
  /** False: a field was found of which nobody knows what it has to do with the day, or too many fields. */
  isKnown: boolean;
}

function found(document: DocumentNode, operationName?: string | null): AskedDay | undefined {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'query') return undefined;
  const walk: Walk = { fragments: fragmentsOf(document), shownBy: [], fields: 0, isKnown: true };
  const days = new Set<unknown>();
  const variables = new Set<string>();
  for (const organization of fieldsOf(walk, operation)) {
    if (organization.name.value !== 'organization') continue;
    for (const field of fieldsOf(walk, organization)) {
      const given = field.arguments?.find(({ name }) => name.value === 'date')?.value;
      const role = TAKE_DAY[field.name.value];
      if (!role || given?.kind !== 'Variable') continue;
      days.add(given);
      variables.add(given.name.value);
      follow(walk, field, role, [keyOf(organization), keyOf(field)]);
    }
  }
  const [variable, ...others] = variables;
  if (variable === undefined || others.length > 0 || !walk.isKnown) return undefined;
  return isUsedElsewhere(document, variable, days) ? undefined : { variable, shownBy: walk.shownBy };
}

function follow(walk: Walk, field: FieldNode, role: DayField, path: string[]): void {
  if (role === 'DAY' || role === 'ADDRESS') walk.shownBy.push({ path, as: role });
  if (!isShownType(role)) return;
  for (const below of fieldsOf(walk, field)) {
    const name = below.name.value;
    if (name === '__typename') continue;
    const next = ON_DAY[`${role}.${name}`];
    if (next) follow(walk, below, next, [...path, keyOf(below)]);
    else walk.isKnown = false;
  }
}

const fragmentsOf = ({ definitions }: DocumentNode) =>
  new Map(definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])));

/** The fields of a selection, with those of its fragments. All are of one type, since none of the types here is abstract. */
function fieldsOf(walk: Walk, { selectionSet }: { selectionSet?: SelectionSetNode }): FieldNode[] {
  const fields: FieldNode[] = [];
  const seen = new Set<string>();
  const add = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === 'Field') fields.push(selection);
      else if (selection.kind === 'InlineFragment') add(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = walk.fragments.get(selection.name.value);
        if (fragment) add(fragment.selectionSet);
      }
    }
  };
  if (walk.fields > MOST_FIELDS) walk.isKnown = false;
  else if (selectionSet) add(selectionSet);
  walk.fields += fields.length;
  return fields;
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

function isUsedElsewhere(document: DocumentNode, variable: string, days: ReadonlySet<unknown>): boolean {
  let isUsed = false;
  visit(document, {
    VariableDefinition: () => false,
    Variable(node) {
      if (node.name.value === variable && !days.has(node)) isUsed = true;
    },
  });
  return isUsed;
}
