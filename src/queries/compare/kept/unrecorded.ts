/** The days around a day between which nothing was recorded. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import { type Moment, momentKey } from '../../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../../paging/batch.js';
import type { Period } from '../../units/changeDays.js';

/**
 * For each moment the period around its day in which no event takes effect, as recorded or as amended, and no snapshot
 * changes, whatever the revision: all its days have the same days before and after them. `from` is included, `until` is not.
 */
export async function unrecordedAround(db: Kysely<Tables>, moments: readonly Moment[]): Promise<Period[]> {
  const lists = await rowsByKey(
    db,
    moments.map(momentKey),
    (organization, own) => sql<Placed & Period>`
      select key.place,
        (select max(day) from (
          select max(effective_on) as day from event where organization = ${organization} and effective_on <= key.date
          union all
          select max(day) from change_day where organization = ${organization} and day <= key.date
          union all
          select max(effective_on) from amended_event where organization = ${organization} and effective_on <= key.date
        ) as earlier) as "from",
        (select min(day) from (
          select min(effective_on) as day from event where organization = ${organization} and effective_on > key.date
          union all
          select min(day) from change_day where organization = ${organization} and day > key.date
          union all
          select min(effective_on) from amended_event where organization = ${organization} and effective_on > key.date
        ) as later) as until
      from ${keyTable(own, { date: 'date' })}`,
  );
  return lists.map(([row]) => ({ from: row?.from ?? null, until: row?.until ?? null }));
}
