/** Units and posts added to the baseline later: their absence at one moment is ignorance, not a change. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { PostId, UnitId } from '../../domain/words/event.js';
import type { Moment } from '../moment/moment.js';
import { type Moments, organizationOf } from './between.js';

type Id = UnitId | PostId;

/**
 * Of the ids that exist at one moment only: those that were added to the baseline later and that the other moment cannot
 * know, because its day is before their first known day or its revision before the addition.
 */
export async function notYetKnownAt(
  db: Kysely<Tables>,
  moments: Moments,
  only: { from: Id[]; to: Id[] },
): Promise<Set<Id>> {
  const missing = async (ids: Id[], has: Moment, lacks: Moment) => {
    if (ids.length === 0) return [];
    const { rows } = await sql<{ id: Id }>`
      select known.id
      from widened as known
      left join widened as before on before.organization = known.organization and before.id = known.id
        and before.known @> ${lacks.revision}::int8
      where known.organization = ${organizationOf(moments)} and known.id = any(${ids}::text[])
        and known.known @> ${has.revision}::int8
        -- A correction may have moved the first known day.
        and (before.id is null or ${lacks.date}::date < greatest(known.from_day, before.from_day))`.execute(
      db,
    );
    return rows.map(({ id }) => id);
  };
  const { from, to } = moments;
  return new Set([...(await missing(only.from, from, to)), ...(await missing(only.to, to, from))]);
}

/** The keys that are in only one of two maps. */
export const onlyInOne = <K>(from: ReadonlyMap<K, unknown>, to: ReadonlyMap<K, unknown>) => ({
  from: [...from.keys()].filter((key) => !to.has(key)),
  to: [...to.keys()].filter((key) => !from.has(key)),
});
