/** Who holds which duty: by duty, by unit, of all, ever or on a day. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { DutyId, EventId, UnitId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';

/** One unit's holding of a duty, as known at one revision. */
export interface HoldingRow {
  organization: number;
  /** The revision asked about. */
  revision: number;
  duty: DutyId;
  /** The name of the duty. */
  name: string;
  unit: UnitId;
  /** The first day of the holding, as far as it is known. */
  firstDay: Day;
  /** The same day; null: the duty is known only from its transfer, so nobody knows when the holding began. */
  from: Day | null;
  until: Day | null;
  because: EventId;
}

/** All holdings of each duty, oldest first. */
export const holdingsOfDuties = (
  db: Kysely<Tables>,
  keys: readonly { organization: number; duty: DutyId; revision: number }[],
): Promise<HoldingRow[][]> =>
  holdings(db, keys, (organization, own) => ({
    keyed: keyTable(own, { duty: 'text', revision: 'int8' }),
    found: lookedUp(organization, sql`duty = key.duty`),
  }));

/** The holdings of each duty on a day. */
export const holdingsOfDutiesOn = (
  db: Kysely<Tables>,
  keys: readonly { organization: number; duty: DutyId; date: Day; revision: number }[],
): Promise<HoldingRow[][]> =>
  holdings(db, keys, (organization, own) => ({
    keyed: keyTable(own, { duty: 'text', date: 'date', revision: 'int8' }),
    found: sql`${lookedUp(organization, sql`duty = key.duty`)} and valid @> key.date`,
  }));

/** The holdings of each unit on a day. */
export const holdingsOfUnitsOn = (
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; date: Day; revision: number }[],
): Promise<HoldingRow[][]> =>
  holdings(db, keys, (organization, own) => ({
    keyed: keyTable(own, { unit: 'text', date: 'date', revision: 'int8' }),
    found: sql`${lookedUp(organization, sql`unit = key.unit`)} and valid @> key.date`,
  }));

/** All holdings of each unit, oldest first. */
export const holdingsOfUnits = (
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<HoldingRow[][]> =>
  holdings(db, keys, (organization, own) => ({
    keyed: keyTable(own, { unit: 'text', revision: 'int8' }),
    found: lookedUp(organization, sql`unit = key.unit`),
  }));

/** All holdings of the organization at each moment. */
export const holdingsOn = (
  db: Kysely<Tables>,
  keys: readonly { organization: number; date: Day; revision: number }[],
): Promise<HoldingRow[][]> =>
  holdings(db, keys, (organization, own) => ({
    keyed: keyTable(own, { date: 'date', revision: 'int8' }),
    found: sql`duty_holding as holding
      on holding.organization = ${organization} and holding.known @> key.revision and valid @> key.date`,
  }));

// "offset 0" keeps the planner on the index by duty or by unit: see states.ts.
const lookedUp = (organization: number, which: RawBuilder<unknown>) => sql`
  lateral (
    select * from duty_holding
    where organization = ${organization} and ${which}
    offset 0) as holding
  on holding.known @> key.revision`;

/** The duty of this id as known at the key's revision, to be joined. */
export const dutyCalled = (organization: number, id: RawBuilder<unknown>) => sql`
  lateral (
    select * from duty
    where organization = ${organization} and duty.id = ${id}
    offset 0) as duty
  on duty.known @> key.revision`;

/** `found`: the relation to join as "holding", and the condition. */
function holdings<K extends { organization: number }>(
  db: Kysely<Tables>,
  keys: readonly K[],
  lookUp: (
    organization: number,
    keys: readonly K[],
  ) => { keyed: RawBuilder<unknown>; found: RawBuilder<unknown> },
): Promise<HoldingRow[][]> {
  return rowsByKey(db, keys, (organization, own) => {
    const { keyed, found } = lookUp(organization, own);
    return sql<HoldingRow & Placed>`
      select key.place, holding.organization, key.revision, holding.duty, duty.name, holding.unit,
        lower(valid) as "firstDay", case when not open then lower(valid) end as "from", upper(valid) as until,
        because
      from ${keyed}
      join ${found}
      join ${dutyCalled(organization, sql`holding.duty`)}
      order by key.place, lower(valid), length(holding.unit), holding.unit, length(holding.duty), holding.duty`;
  });
}
