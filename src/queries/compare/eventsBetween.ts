/** The events that caused the differences between two moments. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { effectsOf } from '../../domain/fold/effects.js';
import { aspectsOf, unitsPlacedBy } from '../../domain/fold/rules/aspects.js';
import type { Fact, UnitId } from '../../domain/words/event.js';
import type { RecordedEvent } from '../record/events.js';
import type { Moments } from './between.js';
import { type EffectiveEvent, effectiveBetween } from './effectiveBetween.js';

/**
 * For each of these units, by effective day, then as recorded: the events that changed it and are in effect at one of the
 * moments only, and the amendments that are known at one of them only.
 */
export async function eventsBetween(
  db: Kysely<Tables>,
  moments: Moments,
  units: UnitId[],
): Promise<Map<UnitId, RecordedEvent[]>> {
  const found = await effectiveBetween(db, moments, units);
  return byUnit(
    units,
    found.filter(({ unit, fact }) => changes(fact, unit)),
  );
}

/** Those of these units that an event in effect at one of the moments only creates, ends or places. */
export async function placedBetween(
  db: Kysely<Tables>,
  moments: Moments,
  units: UnitId[],
): Promise<Set<UnitId>> {
  if (units.length === 0) return new Set();
  const facts = await effectiveBetween(db, moments, units);
  return new Set(
    facts.flatMap(({ unit, fact }) => (fact && unitsPlacedBy(fact).includes(unit) ? [unit] : [])),
  );
}

/** For each of these units: the events in effect at one of the moments only that end it. */
export async function endsBetween(
  db: Kysely<Tables>,
  moments: Moments,
  units: UnitId[],
): Promise<Map<UnitId, RecordedEvent[]>> {
  const found = await effectiveBetween(db, moments, units);
  return byUnit(
    units,
    found.filter(({ unit, fact }) => fact !== undefined && effectsOf(fact).ends.includes(unit)),
  );
}

/**
 * For each of these units: the events that set or state which posts oversee it and are in effect at one of the moments
 * only, and the amendments of such events that are known at one of them only.
 */
export async function oversightEventsBetween(
  db: Kysely<Tables>,
  moments: Moments,
  units: UnitId[],
): Promise<Map<UnitId, RecordedEvent[]>> {
  const found = await effectiveBetween(db, moments, units);
  const oversees = (fact: Fact | undefined, unit: UnitId) => {
    if (!fact) return false;
    const { oversees: set, joinsOversight } = effectsOf(fact);
    return [...set, ...joinsOversight].some((one) => one.unit === unit);
  };
  const own = found.filter(({ unit, fact }) => oversees(fact, unit));
  const amends = ({ unit, event }: EffectiveEvent) =>
    (event.type === 'EventCorrected' && oversees(event.data.change, unit)) ||
    ('event' in event.data && own.some((one) => one.unit === unit && amendedBy(event) === one.event.id));
  return byUnit(
    units,
    found.filter((one) => own.includes(one) || amends(one)),
  );
}

const amendedBy = ({ data }: RecordedEvent) => ('event' in data ? data.event : undefined);

function byUnit(units: UnitId[], found: EffectiveEvent[]): Map<UnitId, RecordedEvent[]> {
  const events = new Map<UnitId, RecordedEvent[]>(units.map((unit) => [unit, []]));
  for (const { unit, event } of found) events.get(unit)?.push(event);
  return events;
}

/** Whether the event's effective version changes the unit. An amendment is found only for units that it changes. */
const changes = (fact: Fact | undefined, unit: UnitId): boolean =>
  fact === undefined || aspectsOf(fact).some(({ of, aspect }) => of === unit && aspect !== 'oversight');
