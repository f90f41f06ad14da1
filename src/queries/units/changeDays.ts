import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { Moment } from '../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';

/** Every day on which any part of a snapshot changes, oldest first, the baseline's day included. */
export async function changeDays(db: Kysely<Tables>, organization: number, revision: number): Promise<Day[]> {
  const { rows } = await sql<{ day: Day }>`
    select day from change_day
    where organization = ${organization} and known @> ${revision}::int8
    order by day`.execute(db);
  return rows.map((row) => row.day);
}

/** `[from, until)`; null where it is open. */
export interface Period {
  from: Day | null;
  until: Day | null;
}

// "known @> key.revision" in words that no index has. The planner takes that condition to be rare, and would rather
// sort all days that fit than step from the date to its neighbour.
const isKnown = sql`lower(known) <= key.revision and (upper_inf(known) or key.revision < upper(known))`;

/** The period around each moment in which the snapshot stays the same. */
export async function constantAround(
  db: Kysely<Tables>,
  moments: readonly Pick<Moment, 'organization' | 'date' | 'revision'>[],
): Promise<Period[]> {
  const keys = moments.map(({ organization, date, revision }) => ({
    organization: organization.id,
    date,
    revision,
  }));
  const lists = await rowsByKey(
    db,
    keys,
    sql<Placed & Period>`
      select key.place,
        (select day from change_day
          where organization = key.organization and day <= key.date and ${isKnown}
          order by day desc limit 1) as "from",
        (select day from change_day
          where organization = key.organization and day > key.date and ${isKnown}
          order by day limit 1) as until
      from ${keyTable(keys, { organization: 'int4', date: 'date', revision: 'int8' })}`,
  );
  return lists.map(([row]) => ({ from: row?.from ?? null, until: row?.until ?? null }));
}
