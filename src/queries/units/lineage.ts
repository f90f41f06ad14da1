/** All predecessors and successors of a unit, direct and indirect. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { keyTable, rowsByKey } from '../paging/batch.js';
import { oldestFirst, type SuccessionRow, successionColumns } from './successions.js';

export type LineageDirection = 'BACKWARD' | 'FORWARD' | 'BOTH';

export interface LineageKey {
  organization: number;
  unit: UnitId;
  direction: LineageDirection;
  /** Only successions up to and including this day are followed; null: all. */
  until: Day | null;
  revision: number;
}

export interface Lineage {
  /** The unit itself, then the others in the order in which successions name them. */
  units: UnitId[];
  /** Oldest first. */
  successions: SuccessionRow[];
}

/**
 * The lineage of each unit, in one statement. Each step goes to a later day (backward: to an earlier one). So the search
 * ends even for a unit that was reinstated: it is its own successor.
 */
export async function lineagesOf(db: Kysely<Tables>, keys: readonly LineageKey[]): Promise<Lineage[]> {
  const lists = await rowsByKey(db, keys, (organization, own) =>
    oldestFirst(sql`
      with recursive reached as (
        select key.unit collate "C" as unit, direction, until, revision, place, forward,
          case when forward then '-infinity'::date else 'infinity'::date end as day
        from ${keyTable(own, {
          unit: 'text',
          direction: 'text',
          until: 'date',
          revision: 'int8',
        })}
        join unnest('{t,f}'::bool[]) as forward
          on direction = 'BOTH' or direction = case when forward then 'FORWARD' else 'BACKWARD' end
        union
        select case when forward then to_unit else from_unit end, direction, until,
          revision, place, forward, on_day
        from reached, ${edgesFrom(organization, 'reached')}
      ), turn as (
        -- What can be followed from a later day can also be followed from the first one.
        select place, unit, until, revision, forward,
          case when forward then min(day) else max(day) end as day
        from reached
        group by place, unit, until, revision, forward
      )
      select distinct place, succession.organization, revision, ${successionColumns}
      from turn, ${edgesFrom(organization, 'turn')}`),
  );
  return keys.map(({ unit }, i) => {
    const successions = lists[i] ?? [];
    const units = new Set([unit, ...successions.flatMap(({ from, to }) => [from, to])]);
    return { units: [...units], successions };
  });
}

/** The successions that can be followed from the units reached so far, in the direction asked for. */
const edgesFrom = (organization: number, at: 'reached' | 'turn'): RawBuilder<unknown> => sql`
  lateral (
    select * from (
      select * from succession
      where ${sql.ref(`${at}.forward`)} and organization = ${organization}
        and from_unit = ${sql.ref(`${at}.unit`)} and on_day > ${sql.ref(`${at}.day`)}
      offset 0) as onward
    union all
    select * from (
      select * from succession
      where not ${sql.ref(`${at}.forward`)} and organization = ${organization}
        and to_unit = ${sql.ref(`${at}.unit`)} and on_day < ${sql.ref(`${at}.day`)}
      offset 0) as back
  ) as succession
  where succession.known @> ${sql.ref(`${at}.revision`)}
    and (${sql.ref(`${at}.until`)} is null or on_day <= ${sql.ref(`${at}.until`)})`;
