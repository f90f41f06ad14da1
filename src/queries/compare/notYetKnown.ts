/** What a comparison cannot tell: units and posts of which, at one of its moments, nothing was said yet. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { PostId, UnitId } from '../../domain/words/event.js';
import type { Moment } from '../moment/moment.js';
import { type Moments, organizationOf } from './between.js';

type Id = UnitId | PostId;

/**
 * Of the ids that only one moment has, those that a widening made known, where the other moment lies before the first
 * day on which they are known, or at a revision that does not know of them: they did not begin or end in between.
 */
export async function unsaidAt(
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

/** The keys that only one of two maps has. */
export const onlyInOne = <K>(from: ReadonlyMap<K, unknown>, to: ReadonlyMap<K, unknown>) => ({
  from: [...from.keys()].filter((key) => !to.has(key)),
  to: [...to.keys()].filter((key) => !from.has(key)),
});
