/** The rows that are in effect at one of two moments only. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Between } from '../../domain/compare/compared.js';
import type { UnitId } from '../../domain/words/event.js';
import type { Moment } from '../moment/moment.js';

/** Two moments of one organization. */
export interface Moments {
  from: Moment;
  to: Moment;
}

export const organizationOf = ({ from }: Moments) => from.organization.id;

/** A condition: the day or revision is after the lower of the two, up to and including the higher. */
const within = (
  value: RawBuilder<unknown>,
  a: string | number,
  b: string | number,
  type: 'date' | 'int8',
) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  const cast = sql.raw(`::${type}`);
  return sql`(${value} > ${low}${cast} and ${value} <= ${high}${cast})`;
};

/** Finds rows with a day and `known` that are in effect at exactly one of the moments. `backwards`: at the first one. */
export function onlyAtOne(
  { from, to }: Moments,
  day: RawBuilder<unknown>,
): { where: RawBuilder<unknown>; backwards: RawBuilder<unknown> } {
  const at = ({ date, revision }: Moment) => sql`(${day} <= ${date}::date and known @> ${revision}::int8)`;
  const near = [within(day, from.date, to.date, 'date')];
  if (from.revision !== to.revision) {
    near.push(
      within(sql`lower(known)`, from.revision, to.revision, 'int8'),
      sql`(not upper_inf(known) and ${within(sql`upper(known)`, from.revision, to.revision, 'int8')})`,
    );
  }
  return { where: sql`(${sql.join(near, sql` or `)}) and ${at(from)} <> ${at(to)}`, backwards: at(from) };
}

/**
 * Of the rows found by `onlyAtOne` those of which no other one has the same content. Content that was removed and later
 * restored has two rows, one for each revision: it does not differ.
 */
export const foundOnce = ({ from, to }: Moments, name: string): RawBuilder<unknown> =>
  from.revision === to.revision
    ? sql.ref(name)
    : sql`(
      select * from (
        select *, count(*) over (partition by to_jsonb(${sql.ref(name)}) - array['known', 'backwards']) as times
        from ${sql.ref(name)}) as counted
      where times = 1)`;

/** The successions between the moments. */
export async function successionsBetween(db: Kysely<Tables>, moments: Moments): Promise<Between[]> {
  const { where, backwards } = onlyAtOne(moments, sql`on_day`);
  const { from, to } = moments;
  const organization = organizationOf(moments);
  const { rows } = await sql<Between>`
    with near as (
      select *, ${backwards} as backwards from succession
      where organization = ${organization} and ${where}
    )
    select edge.kind, edge.from_unit as "from", edge.to_unit as "to", event.id as event,
      edge.on_day as "on",
      -- A correction may have changed the verb.
      coalesce(correction.data::json #>> '{change,type}', event.type) as type, edge.backwards
    from ${foundOnce(moments, 'near')} as edge
    join event on event.organization = ${organization} and event.id = edge.event
    left join amended_event as amended on amended.organization = ${organization} and amended.event = edge.event
      and amended.known @> case when edge.backwards then ${from.revision}::int8 else ${to.revision}::int8 end
    left join event as correction on correction.organization = ${organization}
      and correction.id = amended.correction
    order by edge.on_day, event.position, edge.from_unit, edge.to_unit`.execute(db);
  return rows;
}

/** Something that may differ, and at which of the moments it exists. */
export interface Near<Key> {
  key: Key;
  from: boolean;
  to: boolean;
}

/** The units that may differ in more than their order. Every unit that does is among them. */
export const unitsNear = (db: Kysely<Tables>, moments: Moments): Promise<Near<UnitId>[]> =>
  changedNear(db, moments, { table: 'unit_state', key: 'unit' });

/** The units below which the order may differ; '' for the top. */
export const parentsNear = (db: Kysely<Tables>, moments: Moments): Promise<Near<UnitId | ''>[]> =>
  changedNear(db, moments, { table: 'sibling_order', key: 'parent' });

/**
 * The keys of the rows that begin or end between the moments. A row that is in effect at one of them alone is among these rows, so a key
 * of which they have nothing at a moment has nothing there, unless one other row is in effect at both.
 */
async function changedNear(
  db: Kysely<Tables>,
  moments: Moments,
  { table, key }: { table: 'unit_state' | 'sibling_order'; key: 'unit' | 'parent' },
): Promise<Near<string>[]> {
  const { from, to } = moments;
  const at = ({ date, revision }: Moment) =>
    sql`bool_or(valid @> ${date}::date and known @> ${revision}::int8)`;
  const known = sql`(known @> ${from.revision}::int8 or known @> ${to.revision}::int8)`;
  // A union instead of an "or": each branch has an index of its own, and "offset 0" keeps the planner on it.
  const found = (by: RawBuilder<unknown>, condition: RawBuilder<unknown>) => sql`
    select key, valid, known from (
      select ${sql.ref(key)} as key, valid, known from ${sql.table(table)}
      where organization = ${organizationOf(moments)} and ${by} offset 0) as near
    where ${condition}`;
  const begun = within(sql`lower(valid)`, from.date, to.date, 'date');
  const ended = sql`not upper_inf(valid) and ${within(sql`upper(valid)`, from.date, to.date, 'date')}`;
  const selects = [found(begun, known), found(ended, known)];
  if (from.revision !== to.revision) {
    const learned = within(sql`lower(known)`, from.revision, to.revision, 'int8');
    const dropped = sql`not upper_inf(known) and ${within(sql`upper(known)`, from.revision, to.revision, 'int8')}`;
    selects.push(found(learned, sql`true`), found(dropped, sql`true`));
  }
  const { rows } = await sql<Near<string>>`
    select key, ${at(from)} as "from", ${at(to)} as "to"
    from (${sql.join(selects, sql` union all `)}) as row group by key`.execute(db);
  return rows;
}
