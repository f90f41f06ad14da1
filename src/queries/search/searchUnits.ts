/** Units of all organizations, found by a name or by a part of one. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { nameKey } from '../../domain/words/unitRef.js';
import type { Reader } from '../moment/reader.js';
import type { KeyPart } from '../paging/cursor.js';
import type { Page } from '../paging/page.js';
import { soughtName } from '../partOfName.js';
import { type Found, type PinnedPageArguments, pinnedPage } from './pinned.js';
import { pinnedColumns, type Rank } from './pinnedRows.js';
import { requireOrganization, requireText } from './required.js';

export type FoundUnit = Found<UnitRow>;

interface UnitRow {
  unit: UnitId;
}

/** By the day on which the unit first had such a name. Of ids that end in 1, 2, 3 … the shorter is the earlier. */
const key: KeyPart[] = [
  { column: 'day', type: 'date' },
  { column: 'idLength', type: 'int4' },
  { column: 'unit', type: 'text' },
];

const displayKey = sql`normalize(display_name, NFKC)`;

/**
 * The units that ever had a name or a display name with this text in it; first those with exactly this name.
 * `organization`: its code; absent: all. `on`: only units that exist on this day.
 */
export async function searchUnits(
  db: Kysely<Tables>,
  sought: { text: string; organization?: string | null; on?: Day | null },
  page: PinnedPageArguments,
  reader: Reader,
): Promise<Page<FoundUnit>> {
  const { organization, on } = sought;
  const text = requireText('text', sought.text);
  await requireOrganization(db, organization, reader);
  const name = soughtName(text);
  const either = (isCalled: (column: RawBuilder<unknown>) => RawBuilder<boolean>) =>
    sql<boolean>`(${isCalled(sql`name_key`)} or ${isCalled(displayKey)})`;
  const isWhole = either(name.isAllOf);
  const isPart = either(name.isPartOf);
  const existing = on == null ? undefined : existsOn(on);
  const list = {
    name: JSON.stringify(['searchUnits', text, organization, on]),
    ranks: [
      { candidates: candidates(name.mayBeAllOf, name.isAllOf), rows: unitsWhere(isWhole, { existing }) },
      {
        candidates: candidates(name.mayBePartOf, name.isPartOf),
        rows: unitsWhere(isPart, { existing, having: sql`not coalesce(bool_or(${isWhole}), false)` }),
      },
    ],
    key,
  };
  return pinnedPage(db, list, page, { reader, only: organization });
}

/** The units that ever had this whole name, or, with `on`, have it on that day. */
export async function findUnits(
  db: Kysely<Tables>,
  sought: { name: string; on?: Day | null },
  page: PinnedPageArguments,
  reader: Reader,
): Promise<Page<FoundUnit>> {
  const { on } = sought;
  requireText('name', sought.name);
  const is = nameKey(sought.name);
  const isCalled = sql<boolean>`name_key = ${is} and ${on == null ? sql`true` : sql`valid @> ${on}::date`}`;
  const list = {
    name: JSON.stringify(['findUnits', is, on]),
    ranks: [
      {
        candidates: candidates(soughtName(is).mayBeAllOf, (column) => sql`${column} = ${is}`),
        rows: unitsWhere(isCalled),
      },
    ],
    key,
  };
  return pinnedPage(db, list, page, { reader });
}

/** In which a unit was ever called so. The index finds it by the parts of the name. */
const candidates = (
  mayBe: (names: RawBuilder<unknown>) => RawBuilder<boolean>,
  is: (column: RawBuilder<unknown>) => RawBuilder<boolean>,
) => sql`select organization from unit_name where ${mayBe(sql`name`)} and ${is(sql`name`)}`;

function unitsWhere(
  isCalled: RawBuilder<boolean>,
  { existing, having }: { existing?: RawBuilder<boolean>; having?: RawBuilder<unknown> } = {},
): Rank<UnitRow>['rows'] {
  return ({ relation, has }) => sql<UnitRow>`
    select ${pinnedColumns}, unit, length(unit) as "idLength", min(lower(valid)) as day
    from ${relation}
    join unit_state on unit_state.organization = pinned.organization and ${has(sql`unit_state.organization`)}
      and known @> pinned.revision::int8 and ${isCalled} and ${existing ?? sql`true`}
    group by ${pinnedColumns}, unit having ${having ?? sql`true`}`;
}

// "is true" keeps the planner on the index by unit: see states.ts. No "offset 0" here, which a distributed database refuses where it
// asks several servers.
const existsOn = (day: Day) => sql<boolean>`exists (
  select from unit_state as other
  where other.organization = unit_state.organization and other.unit = unit_state.unit
    and (other.valid @> ${day}::date) is true and (other.known @> pinned.revision::int8) is true)`;
