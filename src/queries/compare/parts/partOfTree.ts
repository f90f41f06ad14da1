/** A part of the tree of a moment: some units, and all units above them. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import type { ComparedState } from '../../../domain/compare/compared.js';
import type { Parent, UnitId } from '../../../domain/words/event.js';
import type { Moment } from '../../moment/moment.js';
import { stateColumns, type UnitStateRow } from '../../units/states.js';
import type { Tree } from '../../units/tree.js';

export type PartState = UnitStateRow & ComparedState;

/** One side of a comparison. It has the shape of a ComparedTree. */
export type Side = Tree | PartOfTree;

export interface PartOfTree {
  moment: Moment;
  states: Map<UnitId, PartState>;
  /** The paths that were asked for. */
  paths: Map<UnitId, string[]>;
}

/** Of which nothing was read yet. */
export const partOf = (moment: Moment): PartOfTree => ({ moment, states: new Map(), paths: new Map() });

/** All orders that a parent's children ever had; the condition on the day is added outside, as for the states below. */
const ordersAt = (organization: number, parent: 'below' | 'asked') => sql`
  lateral (
    select * from sibling_order
    where organization = ${organization} and parent = ${sql.ref(`${parent}.unit`)}
    offset 0) as sibling_order`;

/** All units below these units, without these units themselves. */
export async function unitsBelow(db: Kysely<Tables>, moment: Moment, units: UnitId[]): Promise<UnitId[]> {
  const { organization, date, revision } = moment;
  const { rows } = await sql<{ unit: UnitId }>`
    with recursive below(unit) as (
      select unit collate "C" from unnest(${units}::text[]) as unit
      union
      select child collate "C" from below, ${ordersAt(organization.id, 'below')}, unnest(units) as child
      where valid @> ${date}::date and known @> ${revision}::int8
    )
    select unit from below where unit <> all(${units}::text[])`.execute(db);
  return rows.map(({ unit }) => unit);
}

/** The states of these units and of all units above them; units that do not exist at the moment are left out. */
export async function statesWithAncestors(
  db: Kysely<Tables>,
  moment: Moment,
  units: UnitId[],
): Promise<PartState[]> {
  const { organization, date, revision } = moment;
  // "offset 0" keeps the planner on the index by unit: see states.ts.
  const statesOfUnit = sql`
    lateral (
      select * from unit_state
      where organization = ${organization.id} and unit_state.unit = asked.unit
      offset 0) as unit_state`;
  const { rows } = await sql<PartState>`
    with recursive asked(unit) as (
      select unit collate "C" from unnest(${units}::text[]) as unit
      union
      select unit_state.parent from asked
      join ${statesOfUnit} on valid @> ${date}::date and known @> ${revision}::int8
      where unit_state.parent is not null
    )
    select unit_state.organization, ${revision}::int8 as revision, ${stateColumns}
    from asked join ${statesOfUnit} on valid @> ${date}::date and known @> ${revision}::int8`.execute(db);
  return rows;
}

/** The order of the children of these units, and of the units at the top. */
export async function ordersOf(
  db: Kysely<Tables>,
  moment: Moment,
  units: readonly UnitId[],
): Promise<Map<Parent, UnitId[]>> {
  const { organization, date, revision } = moment;
  const { rows } = await sql<{ parent: UnitId; units: UnitId[] }>`
    select parent, units from unnest(${['', ...units]}::text[]) as asked(unit), ${ordersAt(organization.id, 'asked')}
    where valid @> ${date}::date and known @> ${revision}::int8`.execute(db);
  return new Map(rows.map(({ parent, units }) => [parent === '' ? null : parent, units]));
}
