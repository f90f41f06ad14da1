/** The record of an event was wrong: its change is decided again, in its place, with the ids that it gave. */

import { idsCreatedBy } from '../../fold/createdIds.js';
import { effectiveEventsOf } from '../../history/effectiveEvents.js';
import { type History, historyWith } from '../../history/history.js';
import { type AskedChange, readChanges } from '../../input/readChanges.js';
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
  const unfit = statementProblems(event, change);
  if (hasErrors(unfit)) return { problems: unfit };

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

/** The event as it reads, or read before it was voided. */
function correctable(history: History, id: string): Event | Problem {
  const { ledger, baseline } = history;
  const event = findEvent(history, id);
  if (isProblem(event)) return event;
  if (isAmendment(event)) {
    const original = originalOf(ledger, event)?.id;
    return original === undefined
      ? problem('NOT_CORRECTABLE', [id], { path: 'event' })
      : problem('CORRECT_THE_ORIGINAL', [id, original], { path: 'event', events: [original] });
  }
  const gone = event.reorganization && withdrawn(history, event.reorganization, 'event');
  if (gone) return gone;
  const unvoided = ledger.filter((other) => other.type !== 'EventVoided' || other.data.event !== id);
  return effectiveEventsOf(unvoided, baseline.knownFrom).events.find((reading) => reading.id === id) ?? event;
}

/** The change read on the history as it is without the event, on its day. */
function decideAgain(history: History, event: Event, change: Change) {
  const { effective, ledger } = history;
  const without = { ...effective, events: effective.events.filter(({ id }) => id !== event.id) };
  const base = historyWith(history, without);
  const readingsOfIt = ledger.filter(
    (other) => other.id === event.id || (other.type === 'EventCorrected' && other.data.event === event.id),
  );
  const kept = { ...idsCreatedBy(readingsOfIt), isStatement: isStatement(event) };
  const asked = readChanges(base, [askedChange(event, change)], kept);
  const resolved = resolveDays(base, asked, kept);
  const [resolution] = resolved.resolutions;
  const drafts = resolution?.events.map(({ draft, event: again }) => ({
    draft,
    event: restated(event, again),
  }));
  return {
    fact: drafts?.[0],
    found: new Map(resolution?.found),
    newUnitIds: asked.newUnitIds,
    problems: [...asked.problems, ...resolved.problems],
  };
}

/** What the correction does not say of the day stays as it was. */
function askedChange(event: Event, change: Change): AskedChange {
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

function corrected(event: Event): CorrectedChange {
  const { id: _, reorganization: __, ownDay, effectiveOn, ...said } = event;
  return ownDay ? { ...said, effectiveOn } : said;
}
