/** What every chart shares that comes after the registration: its events, and the rules that they break. */

import { unitsMadeBy } from '../../fold/createdIds.js';
import { applyDay } from '../../fold/dayStep.js';
import type { Violation } from '../../fold/rules.js';
import type { Tree } from '../../fold/tree.js';
import { consequences, newViolations } from '../../history/consequences.js';
import { type History, treeOnEve } from '../../history/history.js';
import { dutyAndPostNames } from '../../input/dutyAndPostNames.js';
import { labelOf } from '../../input/resolveDays.js';
import { breaking } from '../../problems/amendmentSentences.js';
import type { Problem } from '../../problems/problem.js';
import type { Day } from '../../words/day.js';
import type { Content, Event, EventId, Fact } from '../../words/event.js';
import type { Decision } from '../decision.js';
import { violationProblem } from '../violationProblems.js';

/** A fact of a chart, and where the input says it. */
export interface ChartFact {
  fact: Fact;
  path: string;
  day: Day;
  note?: string;
  /** Known only to hold by its day. */
  isUncertain?: true;
}

/** The tree at the end of a day, with more events taken in. A copy. */
export function treeWith(history: History, day: Day, more: Event[] = []): Tree {
  const tree = treeOnEve(history, day);
  applyDay(tree, day, [...(history.byDay.get(day) ?? []), ...more]);
  return tree;
}

/** The facts as the next events of the ledger. `before`: how many of the same chart added first. */
export const eventsOf = ({ baseline, ledger }: History, facts: ChartFact[], before = 0): Event[] =>
  facts.map(({ fact, day, note, isUncertain }, i) => ({
    ...fact,
    id: `${baseline.code}:e${ledger.length + before + i + 1}`,
    effectiveOn: day,
    precision: isUncertain ? 'UNCERTAIN' : 'DAY',
    note,
  }));

export function decideChart(history: History, facts: ChartFact[], content: Content): Decision {
  const events = eventsOf(history, facts);
  const outcome = consequences(history, { events, content });
  const { before, after } = outcome;
  const paths = new Map(events.map(({ id }, i) => [id, facts[i]!.path]));
  const asked = {
    drafts: [],
    found: new Map(),
    newUnitIds: new Map(),
    label: (unit: string) => labelOf(unit, after.tree, before.tree),
    ...dutyAndPostNames(history, outcome),
  };
  const problems = newViolations(outcome).map((violation): Problem => {
    const told = violationProblem(asked, violation);
    const { id } = violation.event;
    const isLater = told.severity === 'ERROR' && !paths.has(id);
    return {
      ...told,
      ...(isLater ? breaking(id, told) : {}),
      events: told.events.filter((one) => !paths.has(one)),
      path: pathOf(paths, events, violation),
    };
  });
  return { problems, events, content, consequences: outcome };
}

/** The place of what breaks the rule; for a recorded event that it breaks, of the unit that it meets. */
function pathOf(paths: Map<EventId, string>, events: Event[], { event, rule, units }: Violation): string {
  const own =
    events.find(({ id }) => id === event.id) ??
    events.find((one) => unitsMadeBy(one).some((unit) => units.includes(unit)));
  if (!own) return 'units';
  const path = paths.get(own.id)!;
  return rule === 'SIBLING_NAME_TAKEN' ? `${path}.name` : path;
}
