/** The rows that an event gives by itself, whatever the tree is like. */
import type { Day } from '../domain/day.js';
import type { DutyId, Event, EventId, UnitId } from '../domain/event.js';
import { unitsOf } from '../domain/mentions.js';
import { type Succession, successionsOf } from '../domain/successions.js';
import { nameKey } from '../domain/unitRef.js';

export interface EventRows {
  openDuties: { id: DutyId; name: string; nameKey: string }[];
  openTransfers: {
    event: EventId;
    on: Day;
    duty?: DutyId;
    description: string;
    extent: string;
    from: UnitId[];
    to: UnitId[];
    outside?: string;
    except?: string;
  }[];
  openSuccessions: (Succession & { event: EventId; on: Day })[];
  eventUnits: { unit: UnitId; position: number }[];
}

/** `position` is how many events the ledger holds before these. */
export function eventRows(events: Event[], position: number): EventRows {
  return {
    openDuties: events.flatMap(dutyRows),
    openTransfers: events.flatMap(transferRows),
    openSuccessions: events.flatMap((event) =>
      successionsOf(event).map((edge) => ({ ...edge, event: event.id, on: event.effectiveOn })),
    ),
    eventUnits: events.flatMap((event, i) =>
      unitsOf(event).map((unit) => ({ unit, position: position + i + 1 })),
    ),
  };
}

function dutyRows(event: Event): EventRows['openDuties'] {
  if (event.type !== 'DutyStated' && event.type !== 'DutyTransferred') return [];
  const { duty, name } = event.data;
  return duty === undefined || name === undefined ? [] : [{ id: duty, name, nameKey: nameKey(name) }];
}

function transferRows(event: Event): EventRows['openTransfers'] {
  if (event.type !== 'DutyTransferred') return [];
  const { duty, description, extent, from, to, fromOutside, toOutside, except } = event.data;
  const outside = fromOutside ?? toOutside;
  return [{ event: event.id, on: event.effectiveOn, duty, description, extent, from, to, outside, except }];
}
