/** A recorded event was wrong: its change is decided again, in the event's place in the ledger and with the ids it gave. */

import { idsCreatedBy } from '../../fold/createdIds.js';
import { effectiveEventsOf } from '../../history/effectiveEvents.js';
import type { History } from '../../history/history.js';
import { withoutEvent } from '../../history/without.js';
import { type ProposedChange, readChanges } from '../../input/readChanges.js';
import { resolveDays } from '../../input/resolveDays.js';
import { hasErrors, type Problem, problem } from '../../problems/problem.js';
import type { Change } from '../../words/change.js';
import type { CorrectEvent } from '../../words/command.js';
import { type CorrectedChange, type Event, isAmendment } from '../../words/event.js';
import type { Decision, Refusal } from '../decision.js';
import { decideAmendment } from './amendment.js';
import { findEvent, isProblem, originalOf, withdrawn } from './find.js';
import { isStatement, restated, statementProblems } from './restatement.js';
import { verbProblem } from './verbChange.js';

export function decideCorrection(history: History, { event: id, change }: CorrectEvent): Decision | Refusal {
  const event = correctable(history, id);
  if (isProblem(event)) return { problems: [event] };
  const unsuitable = statementProblems(event, change);
  if (hasErrors(unsuitable)) return { problems: unsuitable };

  const { fact, problems, ...places } = decideAgain(history, event, change);
  if (!fact) return { problems };
  const refused = verbProblem(history, event, fact.event);
  if (hasErrors(refused)) return { problems: [...problems, ...refused] };
  const decision = decideAmendment(history, {
    fact: { type: 'EventCorrected', data: { event: id, change: corrected(fact.event) } },
    path: 'change',
    places: { drafts: [fact], ...places },
  });
  return { ...decision, problems: [...problems, ...decision.problems] };
}

/** The effective version of the event; if it is voided, the version before. */
export function correctable(history: History, id: string): Event | Problem {
  const { ledger, baseline } = history;
  const event = findEvent(history, id);
  if (isProblem(event)) return event;
  if (isAmendment(event)) {
    const original = originalOf(ledger, event)?.id;
    return original === undefined
      ? problem('NOT_CORRECTABLE', [id], { path: 'event' })
      : problem('CORRECT_THE_ORIGINAL', [id, original], { path: 'event', events: [original] });
  }
  const refused = event.reorganization && withdrawn(history, event.reorganization, 'event');
  if (refused) return refused;
  const unvoided = ledger.filter(
    (other) =>
      other.id === id || (isAmendment(other) && !(other.type === 'EventVoided' && other.data.event === id)),
  );
  return effectiveEventsOf(unvoided, baseline.knownFrom).events[0] ?? event;
}

/** The change, resolved in the history as it is without the event. */
function decideAgain(history: History, event: Event, change: Change) {
  const { ledger } = history;
  const base = withoutEvent(history, event.id);
  const versions = ledger.filter(
    (other) => other.id === event.id || (other.type === 'EventCorrected' && other.data.event === event.id),
  );
  const kept = { ...idsCreatedBy(versions), isStatement: isStatement(event) };
  const read = readChanges(base, [proposedChange(event, change)], kept);
  const resolved = resolveDays(base, read, kept);
  const [resolution] = resolved.resolutions;
  const drafts = resolution?.events.map(({ draft, event: decided }) => ({
    draft,
    event: restated(event, decided),
  }));
  return {
    fact: drafts?.[0],
    found: new Map(resolution?.found),
    newUnitIds: read.newUnitIds,
    problems: [...read.problems, ...resolved.problems],
  };
}

/** A day or precision that the correction leaves out stays as it was. */
function proposedChange(event: Event, change: Change): ProposedChange {
  const { id, reorganization } = event;
  return {
    change,
    path: 'change',
    day: change.effectiveOn ?? event.effectiveOn,
    dayPath: 'change.effectiveOn',
    event: {
      id,
      reorganization,
      ownDay: change.effectiveOn === undefined ? event.ownDay : true,
      precision: change.precision ?? event.precision,
    },
    isStatement: isStatement(event),
  };
}

/** What the ledger keeps of the event in its new version. */
export function corrected(event: Event): CorrectedChange {
  const { id: _, reorganization: __, ownDay, effectiveOn, ...change } = event;
  return ownDay ? { ...change, effectiveOn } : change;
}
