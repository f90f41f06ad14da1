/** Successions: the direct predecessors and successors of a unit. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { SuccessionKind } from '../../domain/fold/successions.js';
import type { Day } from '../../domain/words/day.js';
import type { EventId, UnitId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';

export interface SuccessionRow {
  organization: number;
  /** The revision asked about. */
  revision: number;
  kind: SuccessionKind;
  on: Day;
  from: UnitId;
  to: UnitId;
  event: EventId;
}

/** The columns of a SuccessionRow that come from the table; the others come from the key. */
export const successionColumns = sql`
  succession.kind, succession.on_day as "on", succession.from_unit as "from", succession.to_unit as "to",
  succession.event`;

/** By day, then as recorded, then in the order in which the units were created: the shorter of two ids is the earlier. */
export const oldestFirst = (edges: RawBuilder<unknown>) => sql<SuccessionRow & Placed>`
  select * from (${edges}) as edge
  order by place, "on", length(event), event, length("from"), "from", length("to"), "to"`;

type Keys = readonly { organization: number; unit: UnitId; revision: number }[];

/** The successions that lead to each unit, oldest first. */
export const predecessorsOf = (db: Kysely<Tables>, keys: Keys) => successionsAt(db, keys, 'to_unit');

/** The successions that start from each unit, oldest first. */
export const successorsOf = (db: Kysely<Tables>, keys: Keys) => successionsAt(db, keys, 'from_unit');

/** Every succession of an organization, oldest first. */
export async function allSuccessions(
  db: Kysely<Tables>,
  organization: number,
  revision: number,
): Promise<SuccessionRow[]> {
  const { rows } = await oldestFirst(sql`
    select 1 as place, organization, ${revision}::int8 as revision, ${successionColumns}
    from succession
    where organization = ${organization} and known @> ${revision}::int8`).execute(db);
  return rows;
}

function successionsAt(
  db: Kysely<Tables>,
  keys: Keys,
  end: 'from_unit' | 'to_unit',
): Promise<SuccessionRow[][]> {
  return rowsByKey(db, keys, (organization, own) =>
    oldestFirst(sql`
      select key.place, succession.organization, key.revision, ${successionColumns}
      from ${keyTable(own, { unit: 'text', revision: 'int8' })}
      join lateral (
        select * from succession
        where organization = ${organization} and ${sql.ref(end)} = key.unit
        offset 0) as succession
        on known @> key.revision`),
  );
}
