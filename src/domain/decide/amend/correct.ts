/** A recorded event was wrong: its change is decided again, in the event's place in the ledger and with the ids it gave. */

import { idsCreatedBy } from '../../fold/createdIds.js';
import { effectiveEventsOf } from '../../history/effectiveEvents.js';
import type { History } from '../../history/history.js';
import { placeInLedger } from '../../history/inLedger/placeInLedger.js';
import { withoutEvent } from '../../history/without.js';
import type { DraftedEvent } from '../../input/draftEvents.js';
import { type ProposedChange, readChanges } from '../../input/readChanges.js';
import { resolveDays } from '../../input/resolveDays.js';
import { hasErrors, type Problem, problem } from '../../problems/problem.js';
import type { Change } from '../../words/change.js';
import type { CorrectEvent } from '../../words/command.js';
import { type CorrectedChange, type Event, isAmendment } from '../../words/event.js';
import type { Steps } from '../../words/steps.js';
import type { Decision, Refusal } from '../decision.js';
import type { InputPlaces } from '../inputPlaces.js';
import { decideAmendment } from './amendment.js';
import { findEvent, isProblem, originalOf, withdrawn } from './find.js';
import { isStatement, restated, statementProblems } from './restatement.js';
import { verbProblem } from './verbChange.js';

export function* decideCorrection(
  history: History,
  { event: id, change }: CorrectEvent,
): Steps<Decision | Refusal> {
  const event = correctable(history, id);
  if (isProblem(event)) return { problems: [event] };
  const unsuitable = statementProblems(event, change);
  if (hasErrors(unsuitable)) return { problems: unsuitable };

  const { fact, problems, ...places } = yield* decideAgain(history, event, change);
  if (!fact) return { problems };
  const refused = verbProblem(history, event, fact.event);
  if (hasErrors(refused)) return { problems: [...problems, ...refused] };
  const decision = yield* decideAmendment(history, {
    fact: { type: 'EventCorrected', data: { event: id, change: corrected(fact.event) } },
    path: 'change',
    places: { drafts: [fact], ...places },
  });
  return { ...decision, problems: [...problems, ...decision.problems] };
}

/** The effective version of the event; if it is voided, the version before. */
export function correctable(history: History, id: string): Event | Problem {
  const { ledger, baseline, effective } = history;
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
  const amendments = effective.recorded.filter(
    (other) => !(other.type === 'EventVoided' && other.data.event === id),
  );
  return effectiveEventsOf([event, ...amendments], baseline.knownFrom).events[0] ?? event;
}

interface DecidedAgain extends Pick<InputPlaces, 'found' | 'newUnitIds'> {
  fact?: DraftedEvent;
  problems: Problem[];
}

/** The change, resolved in the history as it is without the event. */
function* decideAgain(history: History, event: Event, change: Change): Steps<DecidedAgain> {
  const { ledger, effective } = history;
  const base = withoutEvent(history, event);
  const corrections = effective.recorded.filter(
    (other) => other.type === 'EventCorrected' && other.data.event === event.id,
  );
  const versions = [ledger[placeInLedger(ledger, event.id)] ?? event, ...corrections];
  const kept = { ...idsCreatedBy(versions), isStatement: isStatement(event) };
  const read = readChanges(base, [proposedChange(event, change)], kept);
  const resolved = yield* resolveDays(base, read, kept);
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
