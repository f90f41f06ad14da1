/** Units of all organizations, found by a name or by a part of one. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { nameKey } from '../../domain/words/unitRef.js';
import type { Reader } from '../moment/reader.js';
import type { KeyPart } from '../paging/cursor.js';
import type { Page, PageArguments } from '../paging/page.js';
import { soughtName } from '../partOfName.js';
import { type Found, pinnedPage } from './pinned.js';
import { requireOrganization, requireText } from './required.js';

export type FoundUnit = Found<UnitRow>;

interface UnitRow {
  organization: number;
  unit: UnitId;
}

/** By organization, then by the day on which the unit first had such a name. Of ids that end in 1, 2, 3 … the shorter is the earlier. */
const order: KeyPart[] = [
  { column: 'code', type: 'text' },
  { column: 'day', type: 'date' },
  { column: 'idLength', type: 'int4' },
  { column: 'unit', type: 'text' },
];

/**
 * The units that ever had a name or a display name with this text in it; first those with exactly this name.
 * `organization`: its code; absent: all. `on`: only units that exist on this day.
 */
export async function searchUnits(
  db: Kysely<Tables>,
  sought: { text: string; organization?: string | null; on?: Day | null },
  page: PageArguments,
  reader: Reader,
): Promise<Page<FoundUnit>> {
  const { organization, on } = sought;
  const text = requireText('text', sought.text);
  await requireOrganization(db, organization, reader);
  const name = soughtName(text);
  const displayKey = sql`normalize(display_name, NFKC)`;
  const isWhole = sql`${name.isAllOf(sql`name_key`)} or ${name.isAllOf(displayKey)}`;
  const list = {
    name: JSON.stringify(['searchUnits', text, organization, on]),
    rows: sql<UnitRow>`
      select unit_state.organization, unit, length(unit) as "idLength", min(lower(valid)) as day,
        min(case when ${isWhole} then 0 else 1 end) as rank
      from pinned ${statesWhere(sql`${name.isPartOf(sql`name_key`)} or ${name.isPartOf(displayKey)}`)}
      where ${on == null ? sql`true` : existsOn(on)}
      group by unit_state.organization, unit`,
    key: [{ column: 'rank', type: 'int4' as const }, ...order],
  };
  return pinnedPage(db, list, page, { reader, only: organization });
}

/** The units that ever had this whole name, or, with `on`, have it on that day. */
export async function findUnits(
  db: Kysely<Tables>,
  sought: { name: string; on?: Day | null },
  page: PageArguments,
  reader: Reader,
): Promise<Page<FoundUnit>> {
  const { on } = sought;
  requireText('name', sought.name);
  const key = nameKey(sought.name);
  const list = {
    name: JSON.stringify(['findUnits', key, on]),
    rows: sql<UnitRow>`
      select unit_state.organization, unit, length(unit) as "idLength", min(lower(valid)) as day
      from pinned ${statesWhere(sql`name_key = ${key}`)}
      where ${on == null ? sql`true` : sql`valid @> ${on}::date`}
      group by unit_state.organization, unit`,
    key: order,
  };
  return pinnedPage(db, list, page, { reader });
}

// Without "offset 0": the states of all organizations are then scanned once, not once for each organization.
const statesWhere = (condition: RawBuilder<unknown>) => sql`
  join unit_state on unit_state.organization = pinned.id and (${condition})
    and unit_state.known @> pinned.revision::int8`;

const existsOn = (day: Day) => sql`exists (
  select from (
    select valid, known from unit_state as other
    where other.organization = unit_state.organization and other.unit = unit_state.unit
    offset 0) as other
  where other.valid @> ${day}::date and other.known @> pinned.revision::int8)`;
