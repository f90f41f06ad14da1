/** The whole tree of an organization at a moment. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Coverage } from '../../domain/words/command.js';
import type { Parent, UnitId } from '../../domain/words/event.js';
import { type Named, parseRef, pathOf, unitsAt } from '../../domain/words/unitRef.js';
import { badInput } from '../../userError.js';
import { lastingNameIn } from '../moment/ids.js';
import { type Moment, momentKey } from '../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { stateColumns, type UnitStateRow } from './states.js';
import { noUnitOn, refNotAllowed, severalUnits } from './texts.js';

export interface Tree {
  moment: Moment;
  coverage: Coverage | 'UNKNOWN';
  states: Map<UnitId, UnitStateRow>;
  /** In the order of the establishment (建制順); null: at the top. */
  children: Map<Parent, UnitId[]>;
}

/** The trees at these moments: two statements for all of them. */
export async function loadTrees(db: Kysely<Tables>, moments: readonly Moment[]): Promise<Tree[]> {
  const keys = moments.map(momentKey);
  const moment = keyTable(keys, { organization: 'int4', date: 'date', revision: 'int8' });
  // Two connections still give one consistent answer: what is known at a revision never changes.
  const [states, orders] = await Promise.all([
    rowsByKey(
      db,
      keys,
      sql<UnitStateRow & Placed>`
        select key.place, key.organization, key.revision, ${stateColumns}
        from ${moment}
        join unit_state on unit_state.organization = key.organization
          and valid @> key.date and known @> key.revision`,
    ),
    rowsByKey(
      db,
      keys,
      sql<Placed & { coverage: Coverage | null } & (SiblingOrder | { parent: null })>`
        select key.place, coverage.coverage, sibling_order.parent, sibling_order.units
        from ${moment}
        left join coverage on coverage.organization = key.organization
          and coverage.valid @> key.date and coverage.known @> key.revision
        left join sibling_order on sibling_order.organization = key.organization
          and sibling_order.valid @> key.date and sibling_order.known @> key.revision`,
    ),
  ]);
  return moments.map((moment, i) => ({
    moment,
    coverage: orders[i]?.[0]?.coverage ?? 'UNKNOWN',
    states: new Map(states[i]?.map((state) => [state.unit, state])),
    children: new Map(
      orders[i]?.flatMap((row) => (row.parent === null ? [] : [[row.parent || null, row.units]])),
    ),
  }));
}

/** The top is '' in the table, null everywhere else. */
interface SiblingOrder {
  parent: UnitId | '';
  units: UnitId[];
}

/** The units directly under `parent`, in their order. */
export const childrenOf = (tree: Tree, parent: Parent): UnitStateRow[] =>
  (tree.children.get(parent) ?? []).flatMap((unit) => tree.states.get(unit) ?? []);

/** All units in the order of the establishment, depth first; `under`: only that unit and all units below it. */
export function inOrder(
  tree: Tree,
  only: { kind?: string | null; under?: UnitId | null } = {},
): UnitStateRow[] {
  const found: UnitStateRow[] = [];
  const start = only.under == null ? undefined : tree.states.get(only.under);
  const waiting = only.under == null ? childrenOf(tree, null).reverse() : start ? [start] : [];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    if (only.kind == null || state.kind === only.kind) found.push(state);
    waiting.push(...childrenOf(tree, state.unit).reverse());
  }
  return found;
}

/** Rows in the order of their units. */
export function inOrderOfUnits<Row extends { unit: UnitId }>(tree: Tree, rows: readonly Row[]): Row[] {
  const units = inOrder(tree);
  const place = new Map(units.map(({ unit }, i) => [unit, i]));
  const placeOf = ({ unit }: Row) => place.get(unit) ?? units.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Names from the top down to a unit, its own last. */
export const namesTo = ({ states }: Pick<Tree, 'states'>, unit: UnitId): string[] =>
  pathOf(unit, (at) => states.get(at));

/** 0 at the top. */
export const depthOf = (tree: Pick<Tree, 'states'>, unit: UnitId): number => namesTo(tree, unit).length - 1;

/** The unit that an id or a path of names fits in this tree; undefined: none. */
export function unitByRef(tree: Tree, text: string): UnitStateRow | undefined {
  const ref = lastingNameIn(tree.moment.organization, text);
  const byId = tree.states.get(ref);
  if (byId) return byId;
  const parsed = parseRef(ref);
  if ('ref' in parsed) throw badInput(refNotAllowed(ref));
  const units = unitsAt(namesOf(tree), parsed.path);
  if (units.length > 1) throw badInput(severalUnits(ref, units));
  return units[0] === undefined ? undefined : tree.states.get(units[0]);
}

/** The same, refused with BAD_USER_INPUT if the tree has no such unit. */
export function requireUnit(tree: Tree, ref: string): UnitStateRow {
  const state = unitByRef(tree, ref);
  if (!state) throw badInput(noUnitOn(ref, tree.moment.date));
  return state;
}

const namesOf = (tree: Tree): Named => ({
  childrenOf: (parent) => tree.children.get(parent) ?? [],
  nameOf: (unit) => tree.states.get(unit)?.name ?? '',
});
