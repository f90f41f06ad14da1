/** Duties of all organizations, found by a part of their name. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { DutyRow } from '../duties/duties.js';
import type { Reader } from '../moment/reader.js';
import type { Page, PageArguments } from '../paging/page.js';
import { soughtName } from '../partOfName.js';
import { type Found, pinnedPage } from './pinned.js';
import { requireText } from './required.js';

export type FoundDuty = Found<DutyRow & { organization: number }>;

/** The duties with this text in their name; first those with exactly this name. `on`: only duties that a unit holds on this day. */
export async function findDutiesOfAll(
  db: Kysely<Tables>,
  sought: { name: string; on?: Day | null },
  page: PageArguments,
  reader: Reader,
): Promise<Page<FoundDuty>> {
  const { on } = sought;
  const text = requireText('name', sought.name);
  const name = soughtName(text);
  const list = {
    name: JSON.stringify(['findDuties', text, on]),
    rows: sql<DutyRow & { organization: number }>`
      select duty.organization, duty.id, duty.name, length(duty.id) as "idLength",
        case when ${name.isAllOf(sql`name_key`)} then 0 else 1 end as rank
      from pinned join duty on duty.organization = pinned.id and duty.known @> pinned.revision::int8
      where ${name.isPartOf(sql`name_key`)} and ${on == null ? sql`true` : isHeldOn(on)}`,
    key: [
      { column: 'rank', type: 'int4' as const },
      { column: 'code', type: 'text' as const },
      { column: 'idLength', type: 'int4' as const },
      { column: 'id', type: 'text' as const },
    ],
  };
  return pinnedPage(db, list, page, { reader });
}

const isHeldOn = (day: Day) => sql`exists (
  select from (
    select valid, known from duty_holding
    where duty_holding.organization = duty.organization and duty_holding.duty = duty.id
    offset 0) as holding
  where holding.valid @> ${day}::date and holding.known @> pinned.revision::int8)`;
