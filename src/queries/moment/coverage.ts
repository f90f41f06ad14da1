/** How much of an organization is recorded on a day. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Coverage } from '../../domain/words/command.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type Moment, momentKey } from './moment.js';

export async function coverageOn(
  db: Kysely<Tables>,
  moments: readonly Moment[],
): Promise<(Coverage | 'UNKNOWN')[]> {
  const keys = moments.map(momentKey);
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<Placed & { coverage: Coverage }>`
      select key.place, coverage
      from ${keyTable(own, { date: 'date', revision: 'int8' })}
      join coverage on organization = ${organization} and valid @> key.date and known @> key.revision`,
  );
  return lists.map(([row]) => row?.coverage ?? 'UNKNOWN');
}
