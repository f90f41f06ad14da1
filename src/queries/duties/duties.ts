/** Duties: found by id or by a part of the name. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { DutyId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { requireSize } from '../paging/page.js';
import { soughtName } from '../partOfName.js';

export interface DutyRow {
  id: DutyId;
  name: string;
}

export async function dutiesByIds(
  db: Kysely<Tables>,
  keys: readonly { organization: number; id: DutyId; revision: number }[],
): Promise<(DutyRow | undefined)[]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<DutyRow & Placed>`
      select key.place, duty.id, duty.name
      from ${keyTable(own, { id: 'text', revision: 'int8' })}
      join duty on duty.organization = ${organization} and duty.id = key.id and known @> key.revision`,
  );
  return lists.map(([row]) => row);
}

/** The duties whose name contains this text, whatever the case and width of its letters; in the order of their ids. */
export async function findDuties(
  db: Kysely<Tables>,
  organization: number,
  name: string,
  revision: number,
  first?: number | null,
): Promise<DutyRow[]> {
  requireSize('first', first);
  const { rows } = await sql<DutyRow>`
    select id, name from duty
    where organization = ${organization} and known @> ${revision}::int8
      and ${soughtName(name).isPartOf(sql`name_key`)}
    order by length(id), id limit ${first ?? null}::int`.execute(db);
  return rows;
}
