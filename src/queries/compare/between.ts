/** The rows that are in effect at one of two moments only. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Between } from '../../domain/compare/compared.js';
import type { Moment } from '../moment/moment.js';

/** Two moments of one organization. */
export interface Moments {
  from: Moment;
  to: Moment;
}

export const organizationOf = ({ from }: Moments) => from.organization.id;

/** A condition: the day or revision is after the lower of the two, up to and including the higher. */
export const within = (
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
