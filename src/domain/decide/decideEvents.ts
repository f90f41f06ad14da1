/** The last step of every decision: what the events would do to the history, and which rules that would break. */

import { ORGANIZATION } from '../fold/rules/aspects.js';
import type { Violation } from '../fold/rules/violation.js';
import type { Tree } from '../fold/tree.js';
import { type Consequences, consequencesInSteps, newViolations } from '../history/consequences.js';
import type { History, News } from '../history/history.js';
import { dutyAndPostNames } from '../input/dutyAndPostNames.js';
import { labelOf } from '../input/resolveDays.js';
import { breaking } from '../problems/amendmentSentences.js';
import type { Problem } from '../problems/problem.js';
import type { EventId, UnitId } from '../words/event.js';
import type { Steps } from '../words/steps.js';
import type { Decision } from './decision.js';
import { type Labels, violationSentence } from './violationSentence.js';

/** How a broken rule is reported to the author of the command. */
export interface Reporting {
  /** The place in the input that breaks the rule. */
  pathOf: (violation: Violation) => string | undefined;
  /** Whether the event is one of the command's own. Other events are recorded already, and are listed with the problem. */
  isOwn: (event: EventId) => boolean;
  /** Whether a recorded event that would no longer make sense has to be corrected or voided first. */
  correctsBrokenFirst?: boolean;
  /** False if it only follows from another problem of the command. Absent: all are reported. */
  isReported?: (violation: Violation) => boolean;
  /** How a unit is named. Absent: by its path after the events, else in `start`. */
  label?: (unit: UnitId) => string;
  /** Absent: the tree before the events. */
  start?: Tree;
}

/** The decision to record these events. Its problems are those of the rules that the events newly break. */
export function* decideEvents(history: History, news: News, reporting: Reporting): Steps<Decision> {
  const outcome = yield* consequencesInSteps(history, news);
  const labels = labelsIn(history, outcome, reporting);
  const problems = newViolations(outcome)
    .filter((violation) => reporting.isReported?.(violation) ?? true)
    .map((violation) => problemOf(violation, labels, reporting));
  return { problems, ...news, consequences: outcome };
}

function labelsIn(history: History, outcome: Consequences, { label, start }: Reporting): Labels {
  const { before, after } = outcome;
  return {
    label: label ?? ((unit) => labelOf(unit, after.tree, start ?? before.tree)),
    ...dutyAndPostNames(history, outcome),
  };
}

function problemOf(violation: Violation, labels: Labels, reporting: Reporting): Problem {
  const { isOwn, pathOf, correctsBrokenFirst } = reporting;
  const { event, others, units } = violation;
  const found = violationSentence(violation, labels);
  const breaksRecorded = correctsBrokenFirst && found.severity === 'ERROR' && !isOwn(event.id);
  return {
    ...found,
    ...(breaksRecorded ? breaking(event.id, found) : {}),
    path: pathOf(violation),
    events: [...new Set([event.id, ...others])].filter((id) => !isOwn(id)),
    units: units.filter((id) => id !== ORGANIZATION && !labels.isPost(id)),
  };
}
