/** The days on which snapshots change, and the periods in which they stay the same. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import { type Moment, momentKey } from '../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';

/** Every day on which any part of a snapshot changes, oldest first, the baseline's day included. */
export async function changeDays(db: Kysely<Tables>, organization: number, revision: number): Promise<Day[]> {
  const { rows } = await sql<{ day: Day }>`
    select day from change_day
    where organization = ${organization} and known @> ${revision}::int8
    order by day`.execute(db);
  return rows.map((row) => row.day);
}

/** The days from `from` up to, but not including, `until`; null: open on that side. */
export interface Period {
  from: Day | null;
  until: Day | null;
}

export const includes = ({ from, until }: Period, day: Day): boolean =>
  (from === null || from <= day) && (until === null || day < until);

// The same as "known @> key.revision", written so that no index matches it. The planner takes that condition for a rare
// one: it would sort all days that match rather than step from the date to the next one.
const isKnown = sql`lower(known) <= key.revision and (upper_inf(known) or key.revision < upper(known))`;

/** The columns of a Period around the day of a key. */
export const periodColumns = (organization: number) => sql`
  (select day from change_day
    where organization = ${organization} and day <= key.date and ${isKnown}
    order by day desc limit 1) as "from",
  (select day from change_day
    where organization = ${organization} and day > key.date and ${isKnown}
    order by day limit 1) as until`;

/** For each moment, the period around its day in which the snapshot stays the same. */
export async function constantAround(db: Kysely<Tables>, moments: readonly Moment[]): Promise<Period[]> {
  const keys = moments.map(momentKey);
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<Placed & Period>`
      select key.place, ${periodColumns(organization)}
      from ${keyTable(own, { date: 'date', revision: 'int8' })}`,
  );
  return lists.map(([row]) => ({ from: row?.from ?? null, until: row?.until ?? null }));
}
