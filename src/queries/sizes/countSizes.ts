/** Counts what an organization has, in one large statement. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { lineagesOf } from './lineages.js';
import { type Difference, mostByDay } from './mostByDay.js';
import type { Group, Sizes } from './sizes.js';
import { type Count, differencesByDay, own, unitChangesByDay } from './sizesByDay.js';

/** As many as a page may have. */
const LARGEST = 1_000;

type Found =
  | 'units'
  | 'states'
  | 'unitsOn'
  | 'holdingsOn'
  | 'postsOn'
  | 'lineageUnits'
  | 'lineageSuccessions';

interface Counted extends Omit<Sizes, Found> {
  ofUnits: Group & { units: number };
  unitDifferences: Difference[];
  holdingDifferences: Difference[];
  postDifferences: Difference[];
  edges: [string, string][];
}

export async function countSizes(db: Kysely<Tables>, organization: number): Promise<Sizes> {
  const counted = await db.transaction().execute(async (tx) => {
    // Of an organization that is not in the statistics of the tables yet the planner expects one row, and would compare each of thousands
    // with all others.
    await sql`set local enable_nestloop = off`.execute(tx);
    const { rows } = await sql<Counted>`
      select ${sql.join(Object.entries(COUNTS).map(([name, count]) => sql`(${count(organization)}) as ${sql.id(name)}`))}
    `.execute(tx);
    return rows[0];
  });
  if (!counted) throw new Error('The sizes were not counted.');
  const { ofUnits, unitDifferences, holdingDifferences, postDifferences, edges, ...sizes } = counted;
  const { units, ...states } = ofUnits;
  return {
    ...sizes,
    units,
    states,
    unitsOn: mostByDay(unitDifferences),
    holdingsOn: mostByDay(holdingDifferences),
    postsOn: mostByDay(postDifferences),
    ...lineagesOf(edges, units),
  };
}

const number =
  (table: string, column: string): Count =>
  (organization) =>
    sql`select count(*)::int from (
        select distinct ${sql.ref(column)} from ${sql.table(table)} where ${own(organization)}) as different`;

/** `each`: a row with the number n for each group. */
const groups = (each: RawBuilder<unknown>, { isUneven = false } = {}) =>
  sql`select json_build_object('all', coalesce(sum(n), 0)::int, 'most', coalesce(max(n), 0)::int
      ${isUneven ? sql`, 'largest', coalesce((array_agg(n order by n desc))[:${sql.lit(LARGEST)}], '{}')` : sql``})
    from (${each}) as sized`;

/** `by`: the expression for what they belong to. */
const group =
  (table: string, by: string, uneven = {}): Count =>
  (organization) =>
    groups(
      sql`select count(*)::int as n from ${sql.table(table)}
        where ${own(organization)} and ${sql.raw(by)} is not null group by ${sql.raw(by)}`,
      uneven,
    );

/** Rows with a list of what they belong to. */
const groupOfList =
  (table: string, list: string): Count =>
  (organization) =>
    groups(
      sql`select count(*)::int as n from ${sql.table(table)}, unnest(${sql.raw(list)}) as one
        where ${own(organization)} group by one`,
    );

const COUNTS: Record<keyof Counted, Count> = {
  unitDifferences: differencesByDay('unit_state'),
  holdingDifferences: differencesByDay('duty_holding'),
  postDifferences: differencesByDay('post_state'),
  ofUnits: (organization) =>
    sql`select json_build_object('units', count(*), 'all', coalesce(sum(n), 0), 'most', coalesce(max(n), 0))
      from (select count(*)::int as n from unit_state where ${own(organization)} group by unit) as sized`,
  unitChanges: unitChangesByDay,
  children: (organization) =>
    groups(
      sql`select max(cardinality(units)) as n from sibling_order where ${own(organization)} group by parent`,
    ),
  unitEvents: group('event_unit', 'unit'),
  revisionEvents: group('event', 'revision', { isUneven: true }),
  reorganizationEvents: group('event', 'reorganization', { isUneven: true }),
  // What an event mentions, it may change; after an amendment it may change other units as well.
  reorganizationUnits: (organization) =>
    groups(
      sql`select count(*)::int as n from (
          select reorganization from event
          join event_unit on event_unit.organization = ${organization} and event_unit.position = event.position
          where event.organization = ${organization}
          union all
          select reorganization from event
          join unit_state on unit_state.organization = ${organization} and because = event.id
          where event.organization = ${organization}
            and event.id in (select event from amended_event where ${own(organization)})
        ) as touched where reorganization is not null group by reorganization`,
      { isUneven: true },
    ),
  revisions: number('revision', 'number'),
  reorganizations: number('reorganization', 'id'),
  changeDays: number('change_day', 'day'),
  names: number('organization_name', 'event'),
  duties: number('duty', 'id'),
  dutyHoldings: group('duty_holding', 'duty'),
  unitHoldings: group('duty_holding', 'unit'),
  posts: number('post_state', 'post'),
  postStates: group('post_state', 'post'),
  unitPosts: group('post_state', 'unit'),
  dutyTransfers: group('duty_transfer', 'duty'),
  unitTransfers: groupOfList('duty_transfer', 'from_units || to_units'),
  oversights: group('oversight', 'unit'),
  successions: groupOfList('succession', 'array[from_unit, to_unit]'),
  edges: (organization) =>
    sql`select coalesce(json_agg(json_build_array(from_unit, to_unit)), '[]') from succession where ${own(organization)}`,
};
