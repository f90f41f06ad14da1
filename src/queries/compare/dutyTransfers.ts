/** Transfers of duties: those of a unit, and those between two moments. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { DutyExtent } from '../../domain/words/change.js';
import type { Day } from '../../domain/words/day.js';
import type { DutyId, EventId, UnitId } from '../../domain/words/event.js';
import { dutyCalled } from '../duties/duties.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type Moments, onlyAtOne, organizationOf, withTimesFound } from './between.js';

export interface DutyTransferRow {
  organization: number;
  /** The revision asked about. */
  revision: number;
  on: Day;
  /** Null: the source names no duty, there is only the description. */
  duty: DutyId | null;
  /** The name of the duty. */
  name: string | null;
  description: string;
  extent: DutyExtent;
  from: UnitId[];
  to: UnitId[];
  /** The body outside the organization that gave or received the duty. */
  outside: string | null;
  except: string | null;
  event: EventId;
  /** In a comparison of two revisions: which of them have it, on whatever day. Null elsewhere. */
  side?: ComparisonSide | null;
}

export type ComparisonSide = 'FROM' | 'TO' | 'BOTH';

/** The columns of a DutyTransferRow from "transfer" left-joined to "duty"; the others come from the key. */
export const transferColumns = sql`
  transfer.on_day as "on", transfer.duty, duty.name, transfer.description, transfer.extent,
  transfer.from_units as "from", transfer.to_units as "to", transfer.outside, transfer.except_for as "except",
  transfer.event`;

/** By day, then as recorded: the shorter of two event ids is the earlier. */
export const transferOrder = sql`transfer.on_day, length(transfer.event), transfer.event`;

/** The transfers from or to each unit, oldest first. */
export function transfersOfUnits(
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<DutyTransferRow[][]> {
  return rowsByKey(
    db,
    keys,
    sql<DutyTransferRow & Placed>`
      select key.place, key.organization, key.revision, ${transferColumns}
      from ${keyTable(keys, { organization: 'int4', unit: 'text', revision: 'int8' })}
      join lateral (
        select * from duty_transfer
        where from_units @> array[key.unit] or to_units @> array[key.unit]
        offset 0) as transfer
        on transfer.organization = key.organization and transfer.known @> key.revision
      left join ${dutyCalled(sql`transfer.duty`)}
      order by key.place, ${transferOrder}`,
  );
}

/** The transfers between two moments, by day, then as recorded. */
export async function transfersBetween(db: Kysely<Tables>, moments: Moments): Promise<DutyTransferRow[]> {
  const { where, backwards } = onlyAtOne(moments, sql`on_day`);
  // Each transfer is shown as known at the moment at which it is in effect.
  const revision = sql`case when backwards then ${moments.from.revision}::int8 else ${moments.to.revision}::int8 end`;
  const { rows } = await sql<DutyTransferRow>`
    with near as (
      select *, ${backwards} as backwards from duty_transfer
      where organization = ${organizationOf(moments)} and ${where}
    ), transfer as (select *, ${revision} as revision from ${withTimesFound('near')} where times = 1)
    select transfer.organization, transfer.revision, ${transferColumns}, ${sideOf(moments)} as side
    from transfer
    left join duty on duty.organization = transfer.organization and duty.id = transfer.duty
      and duty.known @> transfer.revision
    order by ${transferOrder}`.execute(db);
  return rows;
}

const content = (table: string) => {
  const columns = [
    'on_day',
    'duty',
    'description',
    'extent',
    'from_units',
    'to_units',
    'outside',
    'except_for',
  ];
  return sql`(${sql.join(columns.map((column) => sql.ref(`${table}.${column}`)))})`;
};

/** Which of the two revisions have "transfer" as it is. One that was removed and restored has several rows. */
function sideOf({ from, to }: Moments) {
  if (from.revision === to.revision) return sql`null`;
  const isKnownAt = (revision: number) => sql`exists (
    select from duty_transfer as same
    where same.organization = transfer.organization and same.event = transfer.event
      and same.known @> ${revision}::int8 and ${content('same')} is not distinct from ${content('transfer')})`;
  return sql`case
    when not ${isKnownAt(from.revision)} then 'TO'
    when not ${isKnownAt(to.revision)} then 'FROM'
    else 'BOTH'
  end`;
}
