/** Duties of all organizations, found by a part of their name. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { DutyRow } from '../duties/duties.js';
import type { Reader } from '../moment/reader.js';
import type { Page } from '../paging/page.js';
import { soughtName } from '../partOfName.js';
import { type Found, type PinnedPageArguments, pinnedPage } from './pinned.js';
import { type Pinned, pinnedColumns } from './pinnedRows.js';
import { requireText } from './required.js';

export type FoundDuty = Found<DutyRow>;

/** The duties with this text in their name; first those with exactly this name. `on`: only duties that a unit holds on this day. */
export async function findDutiesOfAll(
  db: Kysely<Tables>,
  sought: { name: string; on?: Day | null },
  page: PinnedPageArguments,
  reader: Reader,
): Promise<Page<FoundDuty>> {
  const { on } = sought;
  const text = requireText('name', sought.name);
  const name = soughtName(text);
  const column = sql`name_key`;
  const isWhole = name.isAllOf(column);
  const isPart = sql<boolean>`${name.isPartOf(column)} and not ${isWhole}`;
  const rank = (mayBe: RawBuilder<boolean>, is: RawBuilder<boolean>) => ({
    candidates: sql`select organization from duty where ${mayBe} and ${is}`,
    rows: ({ relation, has }: Pinned) => sql<DutyRow>`
      select ${pinnedColumns}, id, name, length(id) as "idLength"
      from ${relation}
      join duty on duty.organization = pinned.organization and ${has(sql`duty.organization`)}
        and known @> pinned.revision::int8 and ${is}
        and ${on == null ? sql`true` : isHeldOn(on)}`,
  });
  const list = {
    name: JSON.stringify(['findDuties', text, on]),
    ranks: [rank(name.mayBeAllOf(column), isWhole), rank(name.mayBePartOf(column), isPart)],
    key: [
      { column: 'idLength', type: 'int4' as const },
      { column: 'id', type: 'text' as const },
    ],
  };
  return pinnedPage(db, list, page, { reader });
}

const isHeldOn = (day: Day) => sql<boolean>`exists (
  select from duty_holding as holding
  where holding.organization = duty.organization and holding.duty = duty.id
    and (holding.valid @> ${day}::date) is true and (holding.known @> pinned.revision::int8) is true)`;
