/** Units found by what people call them: with the kind, with the marks around the name, with the units above it in front. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { nameKey } from '../../domain/words/unitRef.js';

/**
 * The units that were ever called so, or on the day `on`; ordered by the day on which they first were. A text fits if it
 * is the end of a unit's path, each name in it as the name, the displayed name, or the name followed by the kind. Spaces,
 * '/' and '\' do not matter: 総務部/総務課, 総務部総務課 and 総務部　総務課 are the same. The names are those of one and the same day.
 */
export async function unitsCalled(
  db: Kysely<Tables>,
  organization: number,
  text: string,
  { revision, on }: { revision: number; on?: Day | null },
): Promise<UnitId[]> {
  const sought = nameKey(text).replace(/[ /\\]/g, '');
  const days = on == null ? sql`daterange(null, null)` : sql`daterange(${on}::date, ${on}::date, '[]')`;
  const { rows } = await sql<{ unit: UnitId }>`
    with recursive step as (
      select unit, parent, valid * ${days} as days, ${rest(sql`${sought}::text`)} as rest
      from unit_state, ${spellings}
      where organization = ${organization} and known @> ${revision}::int8 and valid && ${days}
        and ${isEndOf(sql`${sought}::text`)}
      union
      select step.unit, unit_state.parent, unit_state.valid * step.days, ${rest(sql`step.rest`)}
      from step
      join lateral (
        select * from unit_state as above
        where above.organization = ${organization} and above.unit = step.parent
        offset 0) as unit_state on known @> ${revision}::int8 and valid && step.days,
      ${spellings}
      where ${isEndOf(sql`step.rest`)}
    )
    select unit from step where rest = ''
    group by unit
    order by min(lower(days)), length(unit), unit`.execute(db);
  return rows.map((row) => row.unit);
}

/** The ways in which one state of a unit is written. */
const spellings = sql`
  lateral (
    select distinct translate(normalize(written, NFKC), ' /\\', '') as key
    from (values (name), (display_name), (name || kind)) as way (written)) as spelling`;

const isEndOf = (text: RawBuilder<unknown>) => sql`key <> '' and right(${text}, length(key)) = key`;

/** What is left of a text in front of the spelling at its end. */
const rest = (text: RawBuilder<unknown>) => sql`left(${text}, length(${text}) - length(key))`;
