/** Transfers of duties: those of a unit, of a unit with all below it, and of a duty. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { DutyExtent } from '../../domain/words/change.js';
import type { Day } from '../../domain/words/day.js';
import type { DutyId, EventId, UnitId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { dutyCalled } from './holdings.js';

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
  /** The body outside the organization that gave the duty, alone or together with units. */
  fromOutside: string | null;
  /** The body outside the organization that received the duty, alone or together with units. */
  toOutside: string | null;
  except: string | null;
  event: EventId;
}

/** The columns of a DutyTransferRow from "transfer" left-joined to "duty"; the others come from the key. */
export const transferColumns = sql`
  transfer.on_day as "on", transfer.duty, duty.name, transfer.description, transfer.extent,
  transfer.from_units as "from", transfer.to_units as "to", transfer.from_outside as "fromOutside",
  transfer.to_outside as "toOutside", transfer.except_for as "except", transfer.event`;

/** By day, then as recorded: the shorter of two event ids is the earlier. */
export const transferOrder = sql`transfer.on_day, length(transfer.event), transfer.event`;

/** The transfers from or to each unit, oldest first. */
export const transfersOfUnits = (
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<DutyTransferRow[][]> =>
  transfers(
    db,
    keys,
    (organization, own) => sql`
      from ${keyTable(own, { unit: 'text', revision: 'int8' })}
      join lateral (
        select * from duty_transfer
        where organization = ${organization} and (from_units @> array[key.unit] or to_units @> array[key.unit])
        offset 0) as transfer
        on transfer.known @> key.revision`,
  );

/**
 * The transfers from or to each unit and, on the day of the transfer, the units below it; oldest first. A giver is below it if
 * it was so on the eve, a receiver if it is so on the day.
 */
export const transfersBelowUnits = (
  db: Kysely<Tables>,
  keys: readonly { organization: number; unit: UnitId; revision: number }[],
): Promise<DutyTransferRow[][]> =>
  transfers(
    db,
    keys,
    (organization, own) => sql`
      from (
        with recursive below as (
          select place, revision, unit collate "C" as unit, daterange(null, null) as valid
          from ${keyTable(own, { unit: 'text', revision: 'int8' })}
          union
          select below.place, below.revision, child.unit, below.valid * child.valid
          from below, lateral (
            select * from unit_state
            where organization = ${organization} and unit_state.parent = below.unit
            offset 0) as child
          where child.known @> below.revision and child.valid && below.valid
        ), moved as materialized (
          -- Each unit of each transfer with the day on which it must be below: read once, however many units are asked for.
          select event, known, moved.unit, moved.day
          from duty_transfer, lateral (
            select unnest(from_units), on_day - 1
            union all
            select unnest(to_units), on_day) as moved(unit, day)
          where organization = ${organization}
        )
        select distinct below.place, below.revision, moved.event
        from below
        join moved on moved.unit = below.unit
          and moved.known @> below.revision and below.valid @> moved.day
      ) as key
      join duty_transfer as transfer on transfer.organization = ${organization}
        and transfer.event = key.event and transfer.known @> key.revision`,
  );

/** All transfers of each duty, oldest first. */
export const transfersOfDuties = (
  db: Kysely<Tables>,
  keys: readonly { organization: number; duty: DutyId; revision: number }[],
): Promise<DutyTransferRow[][]> =>
  transfers(
    db,
    keys,
    (organization, own) => sql`
      from ${keyTable(own, { duty: 'text', revision: 'int8' })}
      join duty_transfer as transfer on transfer.organization = ${organization}
        and transfer.duty = key.duty and transfer.known @> key.revision`,
  );

/** `joined`: the keys as "key", joined to their transfers as "transfer". */
function transfers<K extends { organization: number }>(
  db: Kysely<Tables>,
  keys: readonly K[],
  joined: (organization: number, keys: readonly K[]) => RawBuilder<unknown>,
): Promise<DutyTransferRow[][]> {
  return rowsByKey(
    db,
    keys,
    (organization, own) => sql<DutyTransferRow & Placed>`
      select key.place, transfer.organization, key.revision, ${transferColumns}
      ${joined(organization, own)}
      left join ${dutyCalled(organization, sql`transfer.duty`)}
      order by key.place, ${transferOrder}`,
  );
}
