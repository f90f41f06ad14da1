/** Random amendments of histories of duties: each as it is said, with the facts that a correction puts in place. */

import type { Change } from '../../../src/domain/words/change.js';
import type { Command } from '../../../src/domain/words/command.js';
import type { LedgerEvent } from '../../../src/domain/words/event.js';
import { amendingOf, isWithdrawn, versionToCorrect } from '../reference/amendments.js';
import { type DutyFact, dutiesOn, dutiesOnEve } from '../reference/dutyModel.js';
import { effectiveEventsOf, eventsOf, ownAmendments, type Past } from '../reference/effectiveEvents.js';
import type { Choose } from './choose.js';
import type { Ids } from './dutyRecipes.js';
import { aDay } from './generate.js';

/** The facts that each event and each correction states, without its day. */
export type FactsByEvent = Map<string, DutyFact[]>;

/** The facts of the effective events, in the order of the ledger. */
export const factsIn = (past: Past, factsByEvent: FactsByEvent): DutyFact[] =>
  effectiveEventsOf(past).flatMap(({ id, effectiveOn }) => {
    const facts = factsByEvent.get(ownAmendments({ id }, past.ledger).at(-1)?.id ?? id) ?? [];
    return facts.map((fact) => ({ ...fact, day: effectiveOn }));
  });

export interface DutyAmendment {
  said: Command;
  /** As the next event of the ledger, and the facts that a correction states. */
  proposed: LedgerEvent;
  facts: DutyFact[];
  refusals: string[];
}

export function randomDutyAmendment(
  past: Past,
  factsByEvent: FactsByEvent,
  ids: Ids,
  choose: Choose,
): DutyAmendment | undefined {
  const { organization, reorganizations, ledger, knownFrom } = past;
  const reorganization = choose.any(reorganizations)?.id ?? '?';
  const event = choose.any(ledger)?.id ?? '?';
  const effectiveOn = aDay(choose, knownFrom);
  switch (choose.below(5)) {
    case 0:
      return amendment(past, { reschedule: { organization, reorganization, effectiveOn } });
    case 1:
      return amendment(past, { withdraw: { organization, reorganization } });
    case 2:
      return amendment(past, { void: { organization, event } });
    default:
      return correction(past, factsByEvent, ids, choose);
  }
}

function amendment(
  past: Past,
  said: Extract<Command, { reschedule: object } | { withdraw: object } | { void: object }>,
): DutyAmendment | undefined {
  const { fact, refusals } = amendingOf(past, said);
  if (!fact) return undefined;
  return {
    said,
    proposed: { ...fact, id: 'proposed', effectiveOn: '', precision: 'DAY' },
    facts: [],
    refusals,
  };
}

/** Who held, gave or received it, or how much of it, is said otherwise; the day too now and then. */
function correction(
  past: Past,
  factsByEvent: FactsByEvent,
  ids: Ids,
  choose: Choose,
): DutyAmendment | undefined {
  const { organization, ledger, knownFrom } = past;
  const corrected = eventsOf(ledger).filter(({ type }) => /^Duty/.test(type));
  const version = versionToCorrect(past, choose.any(corrected)?.id ?? '?');
  const [was] = factsByEvent.get(version?.id ?? '?') ?? [];
  if (!version || !was) return undefined;
  const own = choose.chance(30) && was.is !== 'stated' ? { effectiveOn: aDay(choose, knownFrom) } : {};
  const day = own.effectiveOn ?? version.effectiveOn;
  const others = factsIn({ ...past, ledger: ledger.filter(({ id }) => id !== version.id) }, factsByEvent);
  const now = [...dutiesOn(others, day).units];
  const eve = dutiesOnEve(others, day);
  const called = (units: string[]) => units.map((unit) => ids.units.get(unit) ?? '?');
  const said = (change: Change, fact: DutyFact): DutyAmendment => ({
    said: { correct: { organization, event: version.id, change: { ...change, ...own } } },
    proposed: {
      type: 'EventCorrected',
      // The model finds the facts by the id of the correction: of the change it needs only the day.
      data: { event: version.id, change: { ...version, effectiveOn: own.effectiveOn ?? ownDayOf(version) } },
      ...{ id: 'proposed', effectiveOn: '', precision: 'DAY' },
    },
    facts: [fact],
    refusals: isWithdrawn(past, version.reorganization) ? ['withdrawn'] : [],
  });
  const duty = 'duty' in was ? (ids.duties.get(was.duty) ?? '?') : '?';
  switch (was.is) {
    case 'stated': {
      const holders = choose.some(now, 1 + choose.below(2));
      return said({ transferDuty: { duty: was.name, to: called(holders) } }, { ...was, holders });
    }
    case 'moved': {
      const holders = [...(eve.holders.get(was.duty) ?? [])];
      const from = choose.chance(60) ? was.from : choose.some(was.name ? [...eve.units] : holders, 1);
      const to = choose.some(
        now.filter((unit) => !from.includes(unit)),
        1 + choose.below(2),
      );
      const extent = choose.one(['WHOLE', 'PART', 'RESIDUAL'] as const);
      if (from.length === 0 || to.length === 0) return undefined;
      const change = { transferDuty: { duty, from: called(from), to: called(to), extent } };
      return said(change, { ...was, from, to, extent });
    }
    case 'over': {
      const holder = choose.any([...(eve.holders.get(was.duty) ?? []), ...was.holders]);
      if (holder === undefined) return undefined;
      return said({ endDuty: { duty, holder: ids.units.get(holder) } }, { ...was, holders: [holder] });
    }
    default:
      return undefined;
  }
}

const ownDayOf = ({ ownDay, effectiveOn }: { ownDay?: true; effectiveOn: string }) =>
  ownDay ? effectiveOn : undefined;
