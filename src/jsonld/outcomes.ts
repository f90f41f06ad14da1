/** What became of units: the successions, and the creations and abolitions without one. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { effectsOf } from '../domain/fold/effects.js';
import type { SuccessionKind } from '../domain/fold/successions.js';
import type { Day } from '../domain/words/day.js';
import type { EventId, UnitId } from '../domain/words/event.js';
import { isLeftOut } from '../domain/words/leftOut.js';
import { effectiveEventsOfUnits } from '../queries/record/effectiveEvents.js';
import type { UnitStateRow } from '../queries/units/states.js';
import type { WholeHistory } from '../queries/wholeHistory.js';

export type OutcomeKind = SuccessionKind | 'CREATED' | 'ABOLISHED';

export interface Outcome {
  event: EventId;
  kind: OutcomeKind;
  on: Day;
  /** Absent: the unit was created without a predecessor. */
  from?: UnitId;
  /** Absent: the unit ended without a successor. */
  to?: UnitId;
}

export async function outcomesIn(
  db: Kysely<Tables>,
  { unitStates, successions }: Pick<WholeHistory, 'unitStates' | 'successions'>,
  at: { organization: number; revision: number },
): Promise<Outcome[]> {
  // One event may create a unit, and another one of the same day merge others into it.
  const successors = new Set(successions.map(({ event, to }) => keyOf(to, event)));
  const predecessors = new Set(successions.map(({ on, from }) => keyOf(from, on)));
  const created = beginningsIn(unitStates).filter(
    ({ unit, because }) => !successors.has(keyOf(unit, because)),
  );
  const ended = endsIn(unitStates).filter(({ unit, on }) => !predecessors.has(keyOf(unit, on)));
  return [
    ...successions,
    ...created.map(({ unit, from, because }) => ({
      event: because,
      kind: 'CREATED' as const,
      on: from,
      to: unit,
    })),
    ...(await abolitions(db, ended, at)),
  ];
}

const keyOf = (unit: UnitId, of: Day | EventId) => `${unit}@${of}`;

/** States before which the unit did not exist. */
const beginningsIn = (states: UnitStateRow[]) =>
  states.filter(({ unit, from }, i) => states[i - 1]?.unit !== unit || states[i - 1]?.until !== from);

/** The first days on which a unit no longer existed. */
const endsIn = (states: UnitStateRow[]): { unit: UnitId; on: Day }[] =>
  states.flatMap(({ unit, until }, i) => {
    const isLast = states[i + 1]?.unit !== unit || states[i + 1]?.from !== until;
    return until !== null && isLast ? [{ unit, on: until }] : [];
  });

/** No row names the event that ended a unit: it is found among the events that concern the unit. */
async function abolitions(
  db: Kysely<Tables>,
  ended: { unit: UnitId; on: Day }[],
  at: { organization: number; revision: number },
): Promise<Outcome[]> {
  const events = await effectiveEventsOfUnits(
    db,
    ended.map(({ unit }) => ({ ...at, unit })),
  );
  return ended.flatMap(({ unit, on }, i) => {
    const event = events[i]?.find(
      (event) => event.effectiveOn === on && effectsOf(event).ends.includes(unit),
    );
    // Of a unit that a later chart lacks nobody knows what became of it.
    return event && !isLeftOut(event)
      ? [{ event: event.id, kind: 'ABOLISHED' as const, on, from: unit }]
      : [];
  });
}
