/** What became of units: the successions, and the beginnings and ends that have none. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { effectsOf } from '../domain/fold/effects.js';
import type { SuccessionKind } from '../domain/fold/successions.js';
import type { Day } from '../domain/words/day.js';
import type { EventId, UnitId } from '../domain/words/event.js';
import { readingsOfUnits } from '../queries/record/effectiveEvents.js';
import type { UnitStateRow } from '../queries/units/states.js';
import type { WholeHistory } from '../queries/wholeHistory.js';

export type ChangeKind = SuccessionKind | 'CREATED' | 'ABOLISHED';

export interface Change {
  event: EventId;
  kind: ChangeKind;
  on: Day;
  /** Absent where a unit began from none. */
  from?: UnitId;
  /** Absent where a unit ended without a successor. */
  to?: UnitId;
}

type Known = Pick<WholeHistory, 'unitStates' | 'successions'>;

export async function changesIn(
  db: Kysely<Tables>,
  { unitStates, successions }: Known,
  at: { organization: number; revision: number },
): Promise<Change[]> {
  // One event may make a unit, and another of the same day merge others into it.
  const heirs = new Set(successions.map(({ event, to }) => keyOf(to, event)));
  const left = new Set(successions.map(({ on, from }) => keyOf(from, on)));
  const begun = beginningsIn(unitStates).filter(({ unit, because }) => !heirs.has(keyOf(unit, because)));
  const ended = endsIn(unitStates).filter(({ unit, on }) => !left.has(keyOf(unit, on)));
  return [
    ...successions,
    ...begun.map(({ unit, from, because }) => ({
      event: because,
      kind: 'CREATED' as const,
      on: from,
      to: unit,
    })),
    ...(await abolitions(db, ended, at)),
  ];
}

const keyOf = (unit: UnitId, of: Day | EventId) => `${unit}@${of}`;

/** States before which the unit did not stand. */
const beginningsIn = (states: UnitStateRow[]) =>
  states.filter(({ unit, from }, i) => states[i - 1]?.unit !== unit || states[i - 1]?.until !== from);

/** Days on which a unit stood no more. */
const endsIn = (states: UnitStateRow[]): { unit: UnitId; on: Day }[] =>
  states.flatMap(({ unit, until }, i) => {
    const isLast = states[i + 1]?.unit !== unit || states[i + 1]?.from !== until;
    return until !== null && isLast ? [{ unit, on: until }] : [];
  });

/** No row says why a unit stands no more: of the events that speak of it, the one that ended it does. */
async function abolitions(
  db: Kysely<Tables>,
  ended: { unit: UnitId; on: Day }[],
  at: { organization: number; revision: number },
): Promise<Change[]> {
  const readings = await readingsOfUnits(
    db,
    ended.map(({ unit }) => ({ ...at, unit })),
  );
  return ended.flatMap(({ unit, on }, i) => {
    const event = readings[i]?.find(
      (reading) => reading.effectiveOn === on && effectsOf(reading).ends.includes(unit),
    );
    return event ? [{ event: event.id, kind: 'ABOLISHED' as const, on, from: unit }] : [];
  });
}
