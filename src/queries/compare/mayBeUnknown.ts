/** Which units may be unknown at two moments: a look that spares a look at the events of each. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Moment } from '../moment/moment.js';
import type { Moments } from './between.js';

/** What may be unknown at each of the moments. Undefined: anything. */
export type MayBeUnknown = Record<'from' | 'to', ReadonlySet<string> | undefined>;

export const anything: MayBeUnknown = { from: undefined, to: undefined };

/** Those of the ids that may be unknown. */
export function mayBeUnknownAmong(ids: readonly string[], units: ReadonlySet<string> | undefined): string[] {
  const found: string[] = [];
  for (const id of ids) if (!units || units.has(id)) found.push(id);
  return found;
}

/**
 * Where the organization is COMPLETE on the day, only units that were added later, or first stated on another day than that of their
 * chart, may be unknown. These are few, while to find the events of each unit takes longer than all else of a comparison.
 */
export async function unitsThatMayBeUnknown(
  db: Kysely<Tables>,
  { from, to }: Moments,
): Promise<MayBeUnknown> {
  const organization = from.organization.id;
  const isComplete = ({ date }: Moment) => sql`not exists (
    select from unnest(${[from.revision, to.revision]}::int8[]) as revision where not exists (
      select from coverage
      where organization = ${organization} and coverage = 'COMPLETE'
        and valid @> ${date}::date and known @> revision))`;
  const { rows } = await sql<{ from: boolean; to: boolean; units: string | null }>`
    select ${isComplete(from)} as "from", ${isComplete(to)} as "to", string_agg(id, ' ') as units
    from (
      select id from widened where organization = ${organization}
      union all
      select event.data::json ->> 'unit' from amended_event as amended
      join event on event.organization = ${organization} and event.id = amended.event and event.type = 'UnitStated'
      where amended.organization = ${organization}) as unit(id)`.execute(db);
  const [row] = rows;
  const units = new Set<string>(row?.units?.split(' '));
  return { from: row?.from ? units : undefined, to: row?.to ? units : undefined };
}
