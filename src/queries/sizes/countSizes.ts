/** Counts what an organization has, in one statement. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { lineagesOf } from './lineages.js';
import type { Sizes } from './sizes.js';

/** As many as a page may have. */
const LARGEST = 1_000;

type Counted = Omit<Sizes, 'lineageUnits' | 'lineageSuccessions'> & { edges: [string, string][] };

export async function countSizes(db: Kysely<Tables>, organization: number): Promise<Sizes> {
  const { rows } = await sql<Counted>`
    select ${sql.join(Object.entries(COUNTS).map(([name, count]) => sql`(${count(organization)}) as ${sql.id(name)}`))}
  `.execute(db);
  const [counted] = rows;
  if (!counted) throw new Error('The sizes were not counted.');
  const { edges, ...sizes } = counted;
  return { ...sizes, ...lineagesOf(edges, sizes.units) };
}

type Count = (organization: number) => RawBuilder<unknown>;

const own = (organization: number) => sql`organization = ${organization}`;

const number =
  (table: string, column: string): Count =>
  (organization) =>
    sql`select count(distinct ${sql.ref(column)})::int from ${sql.table(table)} where ${own(organization)}`;

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

/**
 * Units with the reorganization of the event that names them. Sorted together instead of joined: of an organization that is not in the
 * statistics of the tables yet the planner expects one row, and would compare each of thousands with all others.
 */
const besideEvents = (organization: number, key: 'id' | 'position', named: RawBuilder<unknown>) =>
  sql`select unit, max(reorganization) over (partition by event) as reorganization from (
      select ${sql.ref(key)} as event, reorganization, null as unit from event where ${own(organization)}
      union all select named.event, null, named.unit from (${named}) as named (event, unit)
    ) as one`;

/** How many of them exist on each day, according to any revision. */
const steps =
  (table: string, by: string): Count =>
  (organization) =>
    sql`with lives as (
        select unnest(range_agg(valid)) as life from ${sql.table(table)}
        where ${own(organization)} group by ${sql.raw(by)}
      ), edges as (
        select coalesce(lower(life)::text, '') as day, 1 as change from lives
        union all select upper(life)::text, -1 from lives where not upper_inf(life)
      ), days as (select day, sum(sum(change)) over (order by day collate "C")::int as n from edges group by day)
      select coalesce(json_agg(json_build_object('from', day, 'count', n) order by day collate "C"), '[]') from days`;

const COUNTS: Record<keyof Counted, Count> = {
  unitsOn: steps('unit_state', 'unit'),
  holdingsOn: steps('duty_holding', 'duty, unit'),
  postsOn: steps('post_state', 'post'),
  units: number('unit_state', 'unit'),
  states: group('unit_state', 'unit'),
  children: (organization) =>
    groups(
      sql`select max(cardinality(units)) as n from sibling_order where ${own(organization)} group by parent`,
    ),
  unitEvents: group('event_unit', 'unit'),
  revisionEvents: group('event', 'revision', { isUneven: true }),
  reorganizationEvents: group('event', 'reorganization', { isUneven: true }),
  reorganizationUnits: (organization) =>
    groups(
      sql`select count(distinct unit)::int as n from (
          ${besideEvents(organization, 'id', sql`select because, unit from unit_state where ${own(organization)}`)}
          union all
          ${besideEvents(organization, 'position', sql`select position, unit from event_unit where ${own(organization)}`)}
        ) as touched where unit is not null and reorganization is not null group by reorganization`,
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
