/** The rows that depend on the events alone, not on the tree. */

import { effectsOf } from '../domain/fold/effects.js';
import { unitsOf } from '../domain/fold/mentions.js';
import type { Succession } from '../domain/fold/successions.js';
import type { Consequences } from '../domain/history/consequences.js';
import type { Day } from '../domain/words/day.js';
import {
  type Amendment,
  type DutyId,
  type Event,
  type EventId,
  isAmendment,
  type LedgerEvent,
  type UnitId,
} from '../domain/words/event.js';
import { without } from './without.js';

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
    except?: string;
    fromOutside?: string;
    toOutside?: string;
  }[];
  closeSuccessions: SuccessionRow[];
  openSuccessions: SuccessionRow[];
  closeNames: { event: EventId }[];
  openNames: { event: EventId; on: Day; name: string }[];
  eventUnits: { unit: UnitId; position: number }[];
}

type SuccessionRow = Succession & { event: EventId; on: Day };

/** `position`: the number of events in the ledger before these. */
export function eventRows(
  events: LedgerEvent[],
  position: number,
  { removed, added }: Pick<Consequences, 'removed' | 'added'>,
): EventRows {
  // A row that an amended event gives again stays open, so that a comparison across the amendment shows no change.
  const transfers = { before: removed.flatMap(transferRows), after: added.flatMap(transferRows) };
  const names = { before: removed.flatMap(nameRows), after: added.flatMap(nameRows) };
  const successions = { before: removed.flatMap(successionRows), after: added.flatMap(successionRows) };
  return {
    closeTransfers: without(transfers.before, transfers.after).map(({ event }) => ({ event })),
    openTransfers: without(transfers.after, transfers.before),
    closeSuccessions: without(successions.before, successions.after),
    openSuccessions: without(successions.after, successions.before),
    closeNames: without(names.before, names.after).map(({ event }) => ({ event })),
    openNames: without(names.after, names.before),
    eventUnits: events.flatMap((event, i) => {
      const units = isAmendment(event) ? amendedUnits(event, [...removed, ...added]) : unitsOf(event);
      return units.map((unit) => ({ unit, position: position + i + 1 }));
    }),
  };
}

/** An amendment is about all events whose effective versions it changes; a correction also about its own content. */
function amendedUnits(amendment: Amendment, changed: Event[]): UnitId[] {
  const own = amendment.type === 'EventCorrected' ? unitsOf(amendment.data.change) : [];
  return [...new Set([...changed.flatMap(unitsOf), ...own])];
}

const successionRows = (event: Event): SuccessionRow[] =>
  effectsOf(event).successions.map(({ kind, from, to }) => ({
    kind,
    from,
    to,
    event: event.id,
    on: event.effectiveOn,
  }));

const nameRows = ({ type, data, id, effectiveOn }: Event): EventRows['openNames'] =>
  type === 'OrganizationRenamed' ? [{ event: id, on: effectiveOn, name: data.name }] : [];

function transferRows(event: Event): EventRows['openTransfers'] {
  if (event.type !== 'DutyTransferred') return [];
  const { duty, description, extent, from, to, except, fromOutside, toOutside } = event.data;
  const ends = { from, to, fromOutside, toOutside };
  return [{ event: event.id, on: event.effectiveOn, duty, description, extent, except, ...ends }];
}
