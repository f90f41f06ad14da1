/** The rows that events give by themselves, whatever the tree is like. */
import type { Consequences } from '../domain/consequences.js';
import type { Day } from '../domain/day.js';
import {
  type DutyId,
  type Event,
  type EventId,
  isAmendment,
  type LedgerEvent,
  type UnitId,
} from '../domain/event.js';
import { unitsOf } from '../domain/mentions.js';
import { type Succession, successionsOf } from '../domain/successions.js';

export interface EventRows {
  closeTransfers: { event: EventId }[];
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
  closeSuccessions: { event: EventId }[];
  openSuccessions: (Succession & { event: EventId; on: Day })[];
  eventUnits: { unit: UnitId; position: number }[];
}

/** `position` is how many events the ledger holds before these. */
export function eventRows(
  events: LedgerEvent[],
  position: number,
  { gone, come }: Pick<Consequences, 'gone' | 'come'>,
): EventRows {
  return {
    closeTransfers: eventsWith(gone, transferRows),
    openTransfers: come.flatMap(transferRows),
    closeSuccessions: eventsWith(gone, successionsOf),
    openSuccessions: come.flatMap((event) =>
      successionsOf(event).map((edge) => ({ ...edge, event: event.id, on: event.effectiveOn })),
    ),
    eventUnits: events.flatMap((event, i) => {
      // An amendment speaks of all that reads otherwise because of it.
      const units = isAmendment(event) ? [...gone, ...come].flatMap(unitsOf) : unitsOf(event);
      return [...new Set(units)].map((unit) => ({ unit, position: position + i + 1 }));
    }),
  };
}

const eventsWith = (events: Event[], rows: (event: Event) => unknown[]) =>
  events.filter((event) => rows(event).length > 0).map(({ id }) => ({ event: id }));

function transferRows(event: Event): EventRows['openTransfers'] {
  if (event.type !== 'DutyTransferred') return [];
  const { duty, description, extent, from, to, fromOutside, toOutside, except } = event.data;
  const outside = fromOutside ?? toOutside;
  return [{ event: event.id, on: event.effectiveOn, duty, description, extent, from, to, outside, except }];
}
